"""What no roster may say is refused before anything is signed, with the place that is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.errors import InputRefusedError, UsageError
from registrar_app.services.create_bureau import create_bureau
from registrar_app.services.desk import Desk
from registrar_app.services.init_store import init_office_store
from registrar_app.services.issue_roster import (
    NewDevice,
    NewOffice,
    NewRegistrar,
    issue_roster,
    revoke_registrar,
)
from registrar_app.services.open_desk import open_desk
from tests import world
from tests.practice_keys import PASSWORD

PROGRAM = world.program()
SEA = NewOffice("371002", "环翠区登记点", ("371002",))
WANG = NewRegistrar("0037", "王海燕", "371002")


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bureau with one office and one registrar, made once: its keys take long to make."""
    folder = tmp_path_factory.mktemp("limits")
    made = create_bureau(PROGRAM, folder / "bureau", PASSWORD, name="威海市科学技术局", practice=True)
    issue_roster(PROGRAM, made, PASSWORD, folder, offices=[SEA], registrars=[WANG])
    made.store.close()
    return folder


@pytest.fixture
def bureau(pristine: Path, tmp_path: Path) -> Iterator[Desk]:
    shutil.copytree(pristine, tmp_path, dirs_exist_ok=True)
    made = open_desk(PROGRAM, tmp_path / "bureau", PASSWORD, pin=PASSWORD)
    yield made
    made.store.close()


def refusal(bureau: Desk, work: Callable[..., Any], *given: Any, **what: Any) -> str:
    before = bureau.require_roster().version
    with pytest.raises(UsageError) as refused:
        work(PROGRAM, bureau, PASSWORD, bureau.directory / "out", *given, **what)
    assert bureau.require_roster().version == before
    assert "未签发任何名册" in refused.value.remedy.zh
    return refused.value.code


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ({"registrars": [NewRegistrar("0037", "李四", "371002")]}, "ROSTER-ID"),
        (
            {"registrars": [NewRegistrar("0038", "甲", "371002"), NewRegistrar("0038", "乙", "371002")]},
            "ROSTER-ID",
        ),
        ({"registrars": [NewRegistrar("0038", "  ", "371002")]}, "ROSTER-NAME"),
        ({"offices": [NewOffice("371082", " ", ("371082",))]}, "ROSTER-NAME"),
        ({"offices": [NewOffice("371082", "荣成", ("999999",))]}, "ROSTER-AREA"),
        ({"registrars": [WANG], "term": (date(2027, 1, 1), date(2026, 12, 1))}, "ROSTER-TERM"),
        ({"registrars": [WANG], "term": (date(1800, 1, 1), date(1803, 1, 1))}, "ROSTER-TERM"),
        ({"registrars": [WANG], "term": (date(2026, 11, 23), date(2050, 1, 1))}, "ROSTER-TERM"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(bureau: Desk, what: dict[str, Any], code: str) -> None:
    assert refusal(bureau, issue_roster, **what) == code


def test_the_same_person_again_is_a_renewal(bureau: Desk, tmp_path: Path) -> None:
    issued = issue_roster(PROGRAM, bureau, PASSWORD, tmp_path / "again", registrars=[WANG])
    assert [signer.id for signer in issued.roster.registrars] == ["0037", "0037"]


@pytest.mark.parametrize(
    ("on", "since"),
    [
        (date(1700, 1, 1), None),
        (date(2026, 11, 23), date(1700, 1, 1)),
        (date(2026, 11, 23), date(2026, 11, 24)),
        (date(2026, 12, 23), date(2026, 12, 1)),
    ],
)
def test_a_revocation_of_days_that_cannot_be_is_refused(bureau: Desk, on: date, since: date | None) -> None:
    code = refusal(bureau, revoke_registrar, "0037", on=on, compromised_since=since)
    assert code == "ROSTER-REVOCATION"


@pytest.mark.parametrize("signer_id", ["0037", "0099"])
def test_an_office_does_not_begin_with_another_offices_key(
    bureau: Desk, tmp_path: Path, signer_id: str
) -> None:
    other = NewOffice("371082", "荣成市登记点", ("371082",))
    issued = issue_roster(
        PROGRAM, bureau, PASSWORD, tmp_path / "out", offices=[other], devices=[NewDevice("371002-01", 1, 50)],
        registrars=[WANG, NewRegistrar("0099", "李四", "371082")],
    )  # fmt: skip
    file, content = issued.key_files[signer_id], issued.roster_file.read_bytes()
    begin = tmp_path / "office", PASSWORD, content, "371002-01", file, PASSWORD
    if signer_id == "0037":
        init_office_store(PROGRAM, *begin).store.close()
        return
    with pytest.raises(InputRefusedError, match="KEY-STANDING"):
        init_office_store(PROGRAM, *begin)
    assert not (tmp_path / "office").exists()
