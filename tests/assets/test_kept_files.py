"""The files of the collection: the program says of each what the index says, and no tool refuses what it takes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from registrar_app.domain.errors import InputRefusedError
from registrar_app.services.ports import StoreIdentity
from tests import world
from tests.assets import tools
from tests.assets.judges import Judge, sender_of, store_of
from tests.assets.make_assets import FOLDERS, HERE, INDEX, ROOT, SUPERVISOR, tool_verdicts
from tests.house.test_refusals import PEOPLE
from tests.practice_keys import PASSWORD, WORKSHOP

FILES: list[dict[str, Any]] = tomllib.loads(INDEX.read_text("utf-8"))["file"]
ACCEPTED = {"valid", "accepted"}
REFUSED = [file for file in FILES if file["ours"].isupper()]
SIZE_LIMIT = 3_000_000
SHADOWS = ("replaces_the_page", "hides_by_a_note", "hides_and_replaces")


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Judge]:
    """A bureau and an office made from the kept files alone: roster, supervisor's key, and the batch that was sent."""
    program, folder = world.program(), tmp_path_factory.mktemp("kept")
    roster_file = (HERE / "valid" / "roster-1.htroster").read_bytes()
    root = x509.load_pem_x509_certificate(ROOT.read_bytes()).public_bytes(Encoding.DER)
    identity = StoreIdentity(
        role="bureau", office="371000", device="371000-01", epoch="0" * 32,
        root_fingerprint=sha256(root).hexdigest(), practice=True,
    )  # fmt: skip
    bureau = store_of(program, folder / "bureau", identity, roster_file)
    bureau.key = WORKSHOP.load_key(SUPERVISOR, PASSWORD)
    office = sender_of(program, bureau, HERE / "valid" / "batch-several.htb", folder / "office", roster_file)
    yield Judge(program, bureau, office, roster_file, folder)
    office.store.close()
    bureau.store.close()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file["file"])
def test_the_program_says_what_the_index_says(file: dict[str, Any], judge: Judge) -> None:
    assert judge.verdict(HERE / file["file"]) == file["ours"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file["file"])
def test_the_tools_agree_and_where_they_are_laxer_the_index_says_so(
    file: dict[str, Any], tmp_path: Path
) -> None:
    """Other versions of a tool may word a refusal otherwise; whether it takes the file must be as the index says."""
    tools.need("pdfsig", "qpdf", "unzip", "openssl")
    for tool, verdict in tool_verdicts(HERE / file["file"], ROOT, SUPERVISOR, tmp_path):
        takes = tools.ACCEPTS[tool]
        assert (verdict == takes) == (file[tool] == takes), (tool, verdict)
        assert verdict == takes or file["ours"] not in ACCEPTED


@pytest.mark.parametrize("file", REFUSED, ids=lambda file: file["file"])
def test_a_refusal_says_in_both_languages_that_nothing_was_changed_and_whom_to_ask(
    file: dict[str, Any], judge: Judge
) -> None:
    with pytest.raises(InputRefusedError) as refused:
        judge.read(HERE / file["file"])
    for language, unchanged in (
        ("zh", "登记数据未作任何改动"),
        ("en", "nothing was changed in the register"),
    ):
        line = refused.value.line(language)
        assert line.startswith(f"{file['ours']} ")
        assert unchanged in line
        assert PEOPLE[language].search(line)


def test_the_index_names_every_file_and_no_other() -> None:
    lying = sorted(path.relative_to(HERE).as_posix() for name in FOLDERS for path in (HERE / name).iterdir())
    assert sorted(file["file"] for file in FILES) == lying


def test_only_our_own_honest_files_are_taken() -> None:
    taken = {file["file"] for file in FILES if file["ours"] in ACCEPTED}
    assert taken == {file["file"] for file in FILES if file["file"].startswith("valid/")}
    assert len(taken) > 15


def test_the_collection_stays_small() -> None:
    assert sum(path.stat().st_size for name in FOLDERS for path in (HERE / name).iterdir()) < SIZE_LIMIT


def test_an_honest_signature_is_not_enough() -> None:
    """Why a valid signature is not what is asked for: the tools still call these valid."""
    by_name = {file["file"]: file for file in FILES}
    for shadow in SHADOWS:
        file = by_name[f"tampered/slip-service-{shadow}.pdf"]
        assert (file["ours"], file["pdfsig"].split()[0]) == ("not_valid", "valid")
    assert by_name["tampered/zip-trailing.asice"]["unzip"] == "good"


def test_openssl_finds_in_a_sealed_batch_what_lies_beside_it(tmp_path: Path) -> None:
    tools.need("openssl")
    for sealed in sorted((HERE / "valid").glob("*.htb")):
        target = tmp_path / sealed.stem
        assert tools.decrypt(sealed, SUPERVISOR, target) == "opens"
        assert target.read_bytes() == sealed.with_suffix(".asice").read_bytes()
