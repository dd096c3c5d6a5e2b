"""A supervisor's ruling: signed and chained at the bureau, and by nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from registrar_app.domain.errors import MachineRefusedError, RegistrarError, UsageError
from registrar_app.domain.ruling import Decision, alarm_subject, by_subject, repeat_subject
from registrar_app.services.desk import Desk
from registrar_app.services.program import Program
from registrar_app.services.read_journal import JournalQuery, read_journal
from registrar_app.services.rebuild_store import rebuild_store
from registrar_app.services.rule import rule
from registrar_app.services.verify_store import verify_store
from tests import world
from tests.exchange_troubles import forked
from tests.practice_keys import key, supervisor

SUBJECT = alarm_subject(1)


@pytest.fixture
def program() -> Program:
    return world.program()


@pytest.fixture
def bureau(program: Program, tmp_path: Path) -> Iterator[Desk]:
    """The bureau with one alarm."""
    desk = world.bureau(program, tmp_path / "bureau")
    forked(program, desk, tmp_path)
    yield desk
    desk.store.close()


def settle(desk: Desk, reason: str = "已与环翠区核对，原件为准") -> None:
    rule(desk, SUBJECT, Decision.SETTLED, reason)


def test_a_ruling_says_who_when_and_why_and_is_signed(program: Program, bureau: Desk) -> None:
    settle(bureau, "  已核对\r\n原件为准 ")
    (signed,) = bureau.store.rulings()
    said = signed.ruling()
    assert (said.seq, said.previous, said.subject) == (1, None, SUBJECT)
    assert (said.reason, said.supervisor, said.on) == ("已核对\n原件为准", "S-01", world.TODAY)
    assert said.at == "2026-11-23T09:30:00+08:00"
    assert program.keys.signature_holds(supervisor().certificate, signed.payload, signed.signature)
    assert verify_store(program, bureau).faults == ()


def test_the_journal_names_the_alarm_and_the_decision_in_words(bureau: Desk) -> None:
    settle(bureau)
    line = read_journal(bureau, JournalQuery(kinds=("ruled",)))[0]
    assert (line.what.zh, line.subject_words.zh, line.detail.zh) == ("裁定", "警报 1", "已了结")
    assert (line.subject_words.en, line.detail.en) == ("alarm 1", "Settled")


def test_the_journal_names_the_two_registrations_of_a_ruling_shortly(bureau: Desk) -> None:
    one, other = "4bbcf4e3-36bd-5cc5-8234-7afb07e73261", "8d2ee378-a49e-53f4-b517-282b30c1d7e1"
    rule(bureau, repeat_subject(one, other), Decision.DIFFERENT_CONTRACTS, "标的不同")
    line = read_journal(bureau, JournalQuery(kinds=("ruled",)))[0]
    assert (line.subject_words.zh, line.detail.zh) == ("合同 4bbcf4e3 / 8d2ee378", "不同合同")


def test_a_second_ruling_supersedes_the_first_and_both_stay(program: Program, bureau: Desk) -> None:
    settle(bureau, "以第一份为准")
    settle(bureau, "复核后以第二份为准")
    first, second = bureau.store.rulings()
    assert second.ruling().previous == first.hash
    assert by_subject(bureau.store.rulings()) == {SUBJECT: (first, second)}
    report = verify_store(program, bureau)
    assert (report.rulings, report.faults) == (2, ())


@pytest.mark.parametrize("reason", ["", "  \n", "长" * 10_001, "改\u202e序", "响\x07铃", "\u200b"])
def test_a_reason_that_cannot_be_kept_is_refused(bureau: Desk, reason: str) -> None:
    with pytest.raises(UsageError, match="TEXT-REQUIRED"):
        settle(bureau, reason)
    assert bureau.store.rulings() == []


def test_only_a_decision_that_fits_the_subject_can_be_taken(bureau: Desk) -> None:
    with pytest.raises(ValueError, match="decision"):
        rule(bureau, SUBJECT, Decision.DIFFERENT_CONTRACTS, "不同")


def refused(desk: Desk) -> RegistrarError:
    with pytest.raises(RegistrarError) as caught:
        settle(desk)
    assert desk.store.rulings() == []
    return caught.value


def test_an_office_rules_on_nothing(program: Program, tmp_path: Path) -> None:
    office = world.desk(program, tmp_path / "elsewhere")
    assert refused(office).code == "NOT-A-BUREAU"
    office.store.close()


def test_a_locked_key_rules_on_nothing(bureau: Desk) -> None:
    bureau.key = None
    error = refused(bureau)
    assert (error.code, type(error)) == ("KEY-LOCKED", MachineRefusedError)


def test_a_registrars_key_rules_on_nothing(bureau: Desk) -> None:
    bureau.key = key("R-01")
    assert refused(bureau).code == "SIGNER-STANDING"


def test_a_supervisor_whose_term_is_over_rules_on_nothing(program: Program, tmp_path: Path) -> None:
    ended = world.signer(supervisor(), "S-01", None, term_to=date(2026, 11, 22))
    desk = world.bureau(program, tmp_path / "ended", replace(world.roster(), supervisors=(ended,)))
    assert refused(desk).code == "SIGNER-STANDING"
    desk.store.close()


def test_rebuilding_leaves_the_rulings_and_a_backup_holds_them(
    program: Program, bureau: Desk, tmp_path: Path
) -> None:
    settle(bureau)
    kept = bureau.store.rulings()
    rebuild_store(bureau)
    assert bureau.store.rulings() == kept
    bureau.store.backup(tmp_path / "backup")
    program.stores.restore(tmp_path / "backup", tmp_path / "again")
    again = program.stores.open(tmp_path / "again", b"k" * 32)
    assert again.rulings() == kept
    assert again.verify(program.keys.signature_holds).faults == ()
    again.close()
