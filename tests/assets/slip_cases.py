"""Slips: the honest ones, and everything that was ever done to a signed PDF to make it say something else."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from registrar_app.domain.slip import SIGNER_DIGITS, qr_text, read_statement, statement_text
from registrar_app.services.drafts import load_case
from registrar_app.services.issue_slip import ACT, ACT_SIGNATURE, SLIP_REASON, STATEMENT, preview_slip
from registrar_app.services.trust_ports import SigningKey
from tests.assets import pdf_updates
from tests.assets.case import REFUSED, Case
from tests.assets.foreign_pdfs import foreign_pdfs, malformed_pdfs
from tests.assets.scene import Scene
from tests.fuzz.test_batch import wrong_keys
from tests.practice_keys import key

FLIPS = 60
NO_REGISTRAR = {"unknown"}
"""Keys under our root that the roster does not list at all: left open, since a newer roster may."""


def slip_cases(scene: Scene) -> Iterator[Case]:
    """Give every slip and PDF case."""
    for name, pdf in scene.slips.items():
        yield Case("valid", f"slip-{name}.pdf", f"our slip: {name}", pdf, "valid", kept=True)
    base = scene.slips["service"]
    yield from _bytes_changed(base)
    yield from _frame_changed(base, scene.slips["consulting"])
    for name in ("service", "long-names"):
        yield from _updated(name, scene.slips[name])
    yield from _signed_wrongly(scene)
    yield from _attached_wrongly(scene)
    yield from foreign_pdfs()
    yield from malformed_pdfs()


def _tampered(name: str, what: str, pdf: bytes, ours: str = REFUSED, *, kept: bool = False) -> Case:
    return Case("tampered", f"slip-{name}.pdf", what, pdf, ours, kept)


# ---------------------------------------------------------------- bytes


def _bytes_changed(pdf: bytes) -> Iterator[Case]:
    chance = random.Random(61)
    contents = pdf.index(b"/Contents <") + 11
    places = {
        "text": pdf.index(b"stream\n") + 40,
        "signature": contents + 400,
        "filling": contents + 8000,
        "covered-range": pdf.index(b"/ByteRange") + 14,
    }
    for name, place in places.items():
        yield _tampered(
            f"bit-in-{name}", f"one bit of the {name} flipped", _flipped(pdf, place, 0), kept=True
        )
    for number in range(FLIPS):
        place = chance.randrange(len(pdf))
        yield _tampered(
            f"bit-{number:02}", f"one bit at {place} flipped", _flipped(pdf, place, chance.randrange(8))
        )
    for number, tail in enumerate((b"\n", b" ", b"\0", b"%%EOF\n", b"1 0 obj\n<<>>\nendobj\n", pdf)):
        what = f"{len(tail)} bytes appended"
        yield _tampered(f"appended-{number}", what, pdf + tail, kept=number == 0)
    for number, head in enumerate((b"\n", b"%PDF-1.4\n", b"PK\3\4")):
        yield _tampered(f"prepended-{number}", f"{len(head)} bytes put before", head + pdf)
    for number in range(1, 13):
        cut = pdf[: len(pdf) * number // 13]
        yield _tampered(f"cut-{number:02}", f"cut at {len(cut)} bytes", cut, kept=number == 1)
    yield _tampered("cut-last-byte", "the last byte is missing", pdf[:-1])
    yield _tampered("line-ends", "line ends changed as by a mail program", pdf.replace(b"\n", b"\r\n"))
    yield _tampered("version", "another PDF version", pdf.replace(b"%PDF-1.7", b"%PDF-1.6", 1))


def _flipped(pdf: bytes, place: int, bit: int) -> bytes:
    return pdf[:place] + bytes([pdf[place] ^ 1 << bit]) + pdf[place + 1 :]


# ---------------------------------------------------------------- the signature's frame

_RANGE = re.compile(rb"/ByteRange \[[^\]]*\]")


def _frame_changed(pdf: bytes, other: bytes) -> Iterator[Case]:
    """The length stays, so that no offset betrays it."""
    found = _RANGE.search(pdf)
    assert found is not None
    start, end = pdf.index(b"/Contents <") + 11, pdf.index(b">", pdf.index(b"/Contents <"))
    ranges = [
        "0 0 0 0",
        "0 9 9 9",
        "0 -1 0 1",
        "1 2",
        "0 10 20 30 40 50",
        "",
        "0 99999999 0 99999999",
        "(a) 1 2 3",
    ]
    for number, numbers in enumerate(ranges):
        text = f"/ByteRange [{numbers}]".encode().ljust(len(found[0]))[: len(found[0])]
        changed = pdf[: found.start()] + text + pdf[found.end() :]
        yield _tampered(f"range-{number}", f"covered range changed to [{numbers}]", changed)
    others = other[other.index(b"/Contents <") + 11 :][: end - start]
    for name, digits in (
        ("zeros", b"0" * (end - start)),
        ("half", pdf[start : start + 1000].ljust(end - start, b"0")),
        ("of-another-slip", others),
        ("lower-case", pdf[start:end].lower()),
        ("spaces", pdf[start : end - 8] + b" " * 8),
        ("no-digits", b"Z" * (end - start)),
    ):
        kept = name == "of-another-slip"
        yield _tampered(
            f"signature-{name}", f"signature replaced: {name}", pdf[:start] + digits + pdf[end:], kept=kept
        )
    for name, old, new in (
        ("subfilter", b"/ETSI.CAdES.detached", b"/adbe.pkcs7.detached"),
        ("permission", b"/P 1", b"/P 3"),
        ("transform", b"/DocMDP", b"/DocMPD"),
        ("field-type", b"/FT /Sig", b"/FT /Btn"),
        ("filter", b"/Adobe.PPKLite", b"/Adobe.PPKLiti"),
        ("range-name", b"/ByteRange", b"/ByteRangf"),
        ("contents-name", b"/Contents <", b"/Contentz <"),
    ):
        assert old in pdf, old
        yield _tampered(
            f"frame-{name}",
            f"{old.decode().strip()} changed to {new.decode().strip()}",
            pdf.replace(old, new),
        )


# ---------------------------------------------------------------- updates after the signature


def _updated(name: str, pdf: bytes) -> Iterator[Case]:
    for update in pdf_updates.UPDATES:
        what = _said(update)
        kept = name == "service" and update in pdf_updates.KEPT
        yield _tampered(
            f"{name}-{update.__name__}", f"after signing: {what}", update(pdf), "not_valid", kept=kept
        )
    for write in pdf_updates.REWRITERS:
        what = _said(write)
        yield _tampered(f"{name}-{write.__name__}", what, write(pdf), REFUSED)


def _said(change: Callable[[bytes], bytes]) -> str:
    """What a change says that it does, as the middle of a sentence."""
    words = (change.__doc__ or "").strip().rstrip(".")
    return words[:1].lower() + words[1:]


# ---------------------------------------------------------------- the wrong signer, the wrong attachments


def _parts(scene: Scene, name: str = "service") -> tuple[bytes, dict[str, bytes]]:
    program = scene.world.program
    page = preview_slip(program, scene.office, scene.uids[name])
    return page, dict(program.keys.judge_pdf(scene.slips[name]).attachments)


def _stated_by(by: SigningKey, code: bytes) -> bytes:
    """The statement of a slip, made out and signed by another key."""
    statement = replace(read_statement(code.decode("ascii")).statement, signer=by.fingerprint[:SIGNER_DIGITS])
    return qr_text(statement, by.sign(statement_text(statement).encode("ascii"))).encode("ascii")


def _signed_wrongly(scene: Scene) -> Iterator[Case]:
    page, files = _parts(scene)
    for why, by in wrong_keys().items():
        rsa = why in {"supervisor", "root"}  # no statement of a slip can be made with such a key
        stated = files if rsa else files | {STATEMENT: _stated_by(by, files[STATEMENT])}
        ours = "indeterminate" if why in NO_REGISTRAR else "not_valid"
        name = why.replace(" ", "-")
        kept = why in {"expired", "revoked", "foreign root", "unknown"}
        what = f"the slip made out anew by a key that may not: {why}"
        yield _tampered(f"key-{name}", what, by.seal_pdf(page, stated, SLIP_REASON), ours, kept=kept)
    own = files | {STATEMENT: _stated_by(key("R-01"), files[STATEMENT])}
    yield Case("valid", "slip-sealed-again.pdf", "sealed again by its own registrar, valid by itself; the register "
               "knows no such file", key("R-01").seal_pdf(page, own, SLIP_REASON), "valid")  # fmt: skip


def _attached_wrongly(scene: Scene) -> Iterator[Case]:
    page, files = _parts(scene)
    _, other = _parts(scene, "consulting")
    accepted = scene.office.store.act_by_hash(load_case(scene.office, scene.uids["service"]).history[0].hash)
    assert accepted is not None
    wrong: dict[str, dict[str, bytes]] = {
        "none": {},
        "no-act": {n: c for n, c in files.items() if n != ACT},
        "no-signature": {n: c for n, c in files.items() if n != ACT_SIGNATURE},
        "no-statement": {n: c for n, c in files.items() if n != STATEMENT},
        "one-more": files | {"more.txt": b"more"},
        "edited-act": files | {ACT: files[ACT].replace(b"1040000.00", b"9040000.00")},
        "other-act": files | {ACT: other[ACT], ACT_SIGNATURE: other[ACT_SIGNATURE]},
        "other-statement": files | {STATEMENT: other[STATEMENT]},
        "other-signature": files | {ACT_SIGNATURE: other[ACT_SIGNATURE]},
        "edited-statement": files | {STATEMENT: files[STATEMENT].replace(b"/104000000/", b"/904000000/")},
        "accepting-act": files | {ACT: accepted.payload, ACT_SIGNATURE: accepted.signature},
        "act-no-json": files | {ACT: b"{"},
        "statement-no-code": files | {STATEMENT: b"https://example.org"},
        "act-resigned": files | {ACT_SIGNATURE: key("R-02", office="371082").sign(files[ACT])},
    }
    for name, attached in wrong.items():
        assert attached != files, name
        sealed = key("R-01").seal_pdf(page, attached, SLIP_REASON)
        kept = name in {"edited-act", "other-statement"}
        yield _tampered(
            f"attached-{name}", f"properly sealed, attachments: {name}", sealed, "not_valid", kept=kept
        )
