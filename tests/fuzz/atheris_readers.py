"""Drives one reader with coverage-guided bytes; by hand, since atheris is not among the project's tools.

    pip install atheris
    python -m tests.fuzz.atheris_readers zip CORPUS_FOLDER -max_total_time=3600

An error that the reader does not declare, or a run of more than two seconds, stops it and leaves the input behind.
The corpus is filled with an honest file first. ``batch``, ``roster`` and ``receipt`` get what stands inside a container
whose signature holds, so that the bytes reach what is read after it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["registrar_app", "pyhanko", "asn1crypto"]):
    import pyhanko.pdf_utils.reader
    import pyhanko.sign  # noqa: F401 - judge_pdf imports it late, when nothing is instrumented any more

    from registrar_app.domain.act import MalformedActError, SignedAct, canonical_json
    from registrar_app.domain.batch import (
        ActAnswer,
        ActOutcome,
        MalformedHeaderError,
        Receipt,
        read_receipt,
        write_receipt,
    )
    from registrar_app.domain.errors import InputRefusedError
    from registrar_app.domain.roster_form import MalformedRosterError, read_roster
    from registrar_app.domain.slip import MalformedStatementError, read_statement
    from registrar_app.exchange.container import AsicContainers
    from registrar_app.exchange.strict_json import StrictJsonError, load_strict
    from registrar_app.exchange.zip_directory import ZipRefusedError, read_members, write_zip
    from registrar_app.services.exact_json import read_exact
    from registrar_app.services.read_batch import NAMES, _signed_acts
    from registrar_app.signing.pdf_verdict import judge_pdf

from registrar_app.services.export_batch import export_batch
from registrar_app.services.verify_roster import roster_bytes
from registrar_app.signing.pdf_seal import seal_pdf
from tests import world
from tests.practice_keys import WORKSHOP, key, supervisor
from tests.signing.test_pdf_seal import plain_pdf

CONTAINERS = AsicContainers()
NOWHERE = Path("fuzzed")
_CODE = "HT1/371002-01-2026-000001/20260102/20260102/1000000/800000"
DECLARED = (
    InputRefusedError,
    MalformedActError,
    MalformedHeaderError,
    MalformedRosterError,
    MalformedStatementError,
    StrictJsonError,
    ZipRefusedError,
    UnicodeDecodeError,  # a QR reader gives text, never bytes
)


def _container(blob: bytes) -> None:
    CONTAINERS.unpack(blob, WORKSHOP.verify_detached, ("roster.json",))


def _batch(blob: bytes) -> None:
    header, _, lines = blob.partition(b"\n")
    acts, _, signatures = lines.partition(b"\0")
    with suppress(InputRefusedError):  # the acts are tried all the same
        CONTAINERS.read_header(header)
    for signed in _signed_acts({"acts.jsonl": acts, "acts.sig": signatures}, NOWHERE):
        signed.act()
    SignedAct(acts, b"").act()


def _exact(read: Callable[[object], object]) -> Callable[[bytes], None]:
    """Lay the JSON in its exact form first, which bytes at random would hardly ever hit; the reader takes no other."""

    def run(blob: bytes) -> None:
        value = load_strict(blob)
        try:
            read(read_exact(canonical_json(value)))
        except ValueError:
            return  # both callers take it as a refusal

    return run


TARGETS: dict[str, Callable[[bytes], object]] = {
    "zip": read_members,
    "container": _container,
    "json": load_strict,
    "batch": _batch,
    "roster": _exact(read_roster),
    "receipt": _exact(read_receipt),
    "statement": lambda blob: read_statement(blob.decode()),
    "pdf": judge_pdf,
}


def _honest(name: str) -> bytes:
    """Return a file that the reader takes, or nearly."""
    makers: dict[str, Callable[[], bytes]] = {
        "zip": lambda: write_zip([("a.json", b"{}"), ("b", b"x" * 50)]),
        "container": lambda: world.sealed_roster(world.roster()),
        "json": lambda: b'{"a":[1,2.5,null,"\\u4e2d"]}',
        "batch": _honest_batch,
        "roster": lambda: roster_bytes(world.roster()),
        "receipt": _honest_receipt,
        "statement": lambda: "/".join((_CODE, "A" * 52, "A" * 26, "A" * 103)).encode(),
        "pdf": lambda: seal_pdf(key("0037"), plain_pdf(), {"act.json": b"{}"}, "fuzz"),
    }
    return makers[name]()


def _honest_batch() -> bytes:
    with TemporaryDirectory() as folder:
        program = world.program()
        office = world.desk(program, Path(folder) / "office")
        world.register(office)
        sealed = export_batch(program, office, Path(folder)).path.read_bytes()
        office.store.close()
    container = supervisor().open_envelope(sealed)
    members = CONTAINERS.unpack(container, WORKSHOP.verify_detached, NAMES).members
    return members["batch.json"] + b"\n" + members["acts.jsonl"] + b"\0" + members["acts.sig"]


def _honest_receipt() -> bytes:
    answer = ActAnswer(act="0" * 64, outcome=ActOutcome.RETURNED, path="body.slip_no", reason="不符")
    receipt = Receipt(
        office="371002",
        device="371002-01",
        epoch="0" * 32,
        batch_seq=1,
        batch_hash="1" * 64,
        last_act=1,
        head="0" * 64,
        roster_version=1,
        made_at="2026-11-23T09:30:00+08:00",
        supervisor="S-01",
        answers=(answer,),
    )
    return canonical_json(write_receipt(receipt))


def main() -> None:
    """Run the target named first on the command line; the rest is for libFuzzer."""
    name, corpus, *options = sys.argv[1:]
    target = TARGETS[name]
    folder = Path(corpus)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "honest").write_bytes(_honest(name))

    def once(blob: bytes) -> None:
        try:
            target(blob)
        except DECLARED:
            return

    atheris.Setup([sys.argv[0], str(folder), "-timeout=2", "-rss_limit_mb=1500", *options], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
