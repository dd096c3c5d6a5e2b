"""What of the exchange a person must see to: each kind of alarm with both versions, and batches that wait their turn."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from registrar_app.domain.alarm import AlarmKind
from registrar_app.domain.batch import BatchVerdict
from registrar_app.domain.errors import AnswerNoError, InputRefusedError, UsageError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.ruling import Decision, alarm_subject
from registrar_app.services import import_batch as importing
from registrar_app.services.alarm_ports import FileState
from registrar_app.services.hand_out_versions import hand_out_versions
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.import_roster import import_roster
from registrar_app.services.list_alarms import AlarmEntry, AlarmList, list_alarms
from registrar_app.services.rule import rule
from registrar_app.services.verify_roster import roster_hash
from registrar_app.services.verify_store import verify_store
from registrar_app.store.connection import ConflictError
from tests import world
from tests.exchange_model import DATA_KEY, Pc, Stick, opened
from tests.practice_keys import key
from tests.services.test_batch import World


@pytest.fixture
def made(tmp_path: Path) -> Iterator[World]:
    program = world.program()
    (tmp_path / "out").mkdir()
    office, bureau = world.desk(program, tmp_path / "office"), world.bureau(program, tmp_path / "bureau")
    yield World(program, office, bureau, tmp_path / "out")
    office.store.close()
    bureau.store.close()


@pytest.fixture
def pc(made: World) -> Pc:
    return Pc(made.program, made.office)


def sent(made: World, pc: Pc, name: str) -> Stick:
    """One more contract registered, and its batch on a stick."""
    pc.register()
    return pc.export(made.out / f"{name}.htb")


def listed(made: World) -> AlarmList:
    assert verify_store(made.program, made.bureau).faults == ()
    return list_alarms(made.program, made.bureau)


def the_alarm(made: World) -> AlarmEntry:
    (entry,) = listed(made).alarms
    return entry


def restored(made: World, pc: Pc, work: int = 1) -> list[Stick]:
    """The office sends ``work`` batches after a backup, puts the backup back, and sends one more under an old number."""
    pc.back_up(made.out / "backup")
    sticks = [sent(made, pc, f"before-{n}") for n in range(work)]
    pc.put_back(0)
    made.program.clock.moment = made.program.clock.moment.replace(hour=15)
    return [*sticks, sent(made, pc, "after")]


# ---------------------------------------------------------------- waiting


def test_a_batch_too_early_waits_and_goes_in_by_itself_with_its_own_receipt(made: World, pc: Pc) -> None:
    first, second, third = (sent(made, pc, name) for name in "abc")
    for early in (third, second):
        told = made.bring(early.path)
        assert (told.verdict, told.kept, told.receipt) == (BatchVerdict.GAP, True, None)
        assert isinstance(told.concern(), AnswerNoError)
    waiting = listed(made).waiting
    assert [(each.file.seq, each.signer, each.missing.en) for each in waiting] == [
        (2, "人员R-01", "batch 1"),
        (3, "人员R-01", "batch 1"),
    ]
    assert waiting[0].file.came_at.startswith("2026-11-23T09:30")
    done = made.bring(first.path)
    assert [(each.header.seq, each.new) for each in done.followed] == [(2, 1), (3, 1)]
    for report in (done, *done.followed):
        assert report.receipt is not None
        assert import_receipt(made.program, made.office, report.receipt).accepted == 2
    assert len({report.receipt for report in (done, *done.followed)}) == 3
    assert listed(made) == AlarmList(waiting=(), alarms=())
    assert {case.uid for case in made.bureau.store.cases()} == set(pc.cases)


def test_the_same_early_batch_again_changes_nothing(made: World, pc: Pc) -> None:
    sent(made, pc, "a")
    second = sent(made, pc, "b")
    made.bring(second.path)
    kept = listed(made)
    made.program.clock.moment = made.program.clock.moment.replace(hour=17)
    assert made.verify(second.path).kept
    assert made.bring(second.path).verdict is BatchVerdict.GAP
    assert listed(made) == kept


def test_trying_keeps_nothing(made: World, pc: Pc) -> None:
    sent(made, pc, "a")
    second = sent(made, pc, "b")
    told = made.verify(second.path)
    concern = told.concern()
    assert not told.kept
    assert concern is not None
    assert "确认导入后先留存" in concern.remedy.zh
    assert listed(made).waiting == ()


def killed_between(made: World, path: Path) -> None:
    """A second process imports the file and is killed when the batch is in and those that wait are not yet."""
    made.bureau.store.close()
    child = os.fork()
    if child == 0:
        try:
            _import_and_die(made, path)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    assert os.WTERMSIG(status) == signal.SIGKILL
    made.bureau.store = made.program.stores.open(made.bureau.directory, DATA_KEY)


def _import_and_die(made: World, path: Path) -> None:
    bureau = opened(made.program, made.bureau.directory, made.bureau)
    write = importing.answer_batch

    def die(*arguments: object, **options: object) -> Path:
        if bureau.store.batch_files()[-1].state is FileState.TAKEN:
            os.kill(os.getpid(), signal.SIGKILL)
        return write(*arguments, **options)  # type: ignore[arg-type]

    importing.answer_batch = die
    importing.import_batch(made.program, bureau, path, dry_run=False, receipt_target=made.out)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked")
def test_killed_between_a_batch_and_those_that_waited_the_next_import_goes_on(made: World, pc: Pc) -> None:
    first, second, third, fourth = (sent(made, pc, name) for name in "abcd")
    for early in (second, third):
        made.bring(early.path)
    killed_between(made, first.path)
    assert [each.file.seq for each in listed(made).waiting] == [2, 3]
    assert not [*made.out.glob("*.htr")]
    done = made.bring(fourth.path)
    assert [each.header.seq for each in done.followed] == [2, 3]
    assert done.verdict is BatchVerdict.NEXT
    assert sorted(path.name for path in made.out.glob("*.htr")) == [
        f"371002-01-00000{seq}.htr" for seq in range(1, 5)
    ]
    assert listed(made).waiting == ()


# ---------------------------------------------------------------- two chains


def test_a_backup_put_back_raises_a_fork_and_both_versions_are_kept(made: World, pc: Pc) -> None:
    first, second = restored(made, pc)
    made.bring(first.path)
    assert made.outside(second.path) == "BATCH-FORK"
    entry = the_alarm(made)
    assert (entry.alarm.kind, entry.alarm.device, entry.alarm.seq) == (AlarmKind.FORK, "371002-01", 1)
    versions = [entry.refused, entry.kept]
    assert [version and version.hash for version in versions] == [second.hash, first.hash]
    assert [version and version.state for version in versions] == [FileState.REFUSED, FileState.TAKEN]
    assert [version and version.made_at[11:16] for version in versions] == ["15:30", "09:30"]
    assert {version and version.signer for version in versions} == {"人员R-01"}
    made.bring(second.path)
    assert the_alarm(made) == entry


def test_an_older_number_again_says_that_the_office_went_back(made: World, pc: Pc) -> None:
    *honest, second = restored(made, pc, work=2)
    for stick in honest:
        made.bring(stick.path)
    assert made.outside(second.path) == "BATCH-ROLLBACK"
    entry = the_alarm(made)
    assert entry.kept is not None
    assert (entry.alarm.kind, entry.kept.hash) == (AlarmKind.ROLLBACK, honest[0].hash)
    concern = made.verify(second.path).concern()
    assert isinstance(concern, InputRefusedError)
    assert "退回了较早的状态" in concern.problem.zh
    assert "登记数据未作任何改动，这份报盘已留存备查" in concern.told.zh
    assert "新的登记机号" in concern.remedy.zh
    assert "重新导出" not in concern.remedy.zh


def test_a_fork_seen_later_by_another_name_raises_no_second_alarm(made: World, pc: Pc) -> None:
    *honest, second = restored(made, pc, work=2)
    made.bring(honest[0].path)
    assert made.bring(second.path).verdict is BatchVerdict.FORK
    made.bring(honest[1].path)
    assert made.bring(second.path).verdict is BatchVerdict.ROLLBACK
    assert the_alarm(made).alarm.kind is AlarmKind.FORK


def test_a_copy_that_goes_on_by_itself_is_noticed_when_its_turn_comes(made: World, pc: Pc) -> None:
    """Its second batch looks like one that is only too early, until the first of the other copy is in."""
    copy = pc.cloned(made.out / "copy")
    of_pc, of_copy = sent(made, pc, "pc"), sent(made, copy, "copy-1")
    later = sent(made, copy, "copy-2")
    assert made.bring(later.path).verdict is BatchVerdict.GAP
    done = made.bring(of_pc.path)
    assert [each.verdict for each in done.followed] == [BatchVerdict.FORK]
    entry = the_alarm(made)
    assert entry.kept is not None
    assert (entry.refused.hash, entry.kept.hash) == (later.hash, of_pc.hash)
    assert done.alarms == (entry.alarm,)
    assert made.bring(of_copy.path).verdict is BatchVerdict.FORK
    assert listed(made).waiting == ()
    copy.desk.store.close()


def test_two_versions_that_both_wait_are_a_fork_at_once(made: World, pc: Pc) -> None:
    first = sent(made, pc, "first")
    copy = pc.cloned(made.out / "copy")
    of_pc, of_copy = sent(made, pc, "pc"), sent(made, copy, "copy")
    made.bring(of_pc.path)
    assert made.outside(of_copy.path) == "BATCH-FORK"
    entry = the_alarm(made)
    assert entry.kept is not None
    assert (entry.refused.hash, entry.kept.hash) == (of_copy.hash, of_pc.hash)
    assert entry.kept.state is FileState.WAITING
    assert [each.header.seq for each in made.bring(first.path).followed] == [2]
    assert made.bring(of_copy.path).verdict is BatchVerdict.FORK
    assert len(listed(made).alarms) == 1
    copy.desk.store.close()


def test_acts_that_no_batch_can_bring_are_an_alarm(made: World, pc: Pc) -> None:
    first, _, third = (sent(made, pc, name) for name in "abc")
    made.bring(first.path)
    forged = made.forge(made.members(third.path), seq=2, previous_batch=first.hash)
    assert made.outside(forged) == "BATCH-ACTS-MISSING"
    assert the_alarm(made).alarm.kind is AlarmKind.ACTS_MISSING


def test_a_chain_begun_anew_is_taken_and_a_person_must_look(made: World, pc: Pc) -> None:
    former = [sent(made, pc, name) for name in "ab"]
    for stick in reversed(former):
        made.bring(stick.path)
    anew = pc.made_anew(made.out / "anew")
    stick = sent(made, anew, "new")
    assert made.verify(stick.path).new_epoch
    done = made.bring(stick.path)
    assert (done.verdict, done.new_epoch) == (BatchVerdict.NEXT, True)
    chain = next(entry for entry in listed(made).alarms if entry.alarm.kind is AlarmKind.NEW_CHAIN)
    assert chain.kept is not None
    assert (chain.refused.hash, chain.kept.hash) == (stick.hash, former[1].hash)
    assert chain.refused.state is chain.kept.state is FileState.TAKEN
    anew.desk.store.close()


def test_a_number_given_twice_names_both_acts_and_renumbers_neither(made: World, pc: Pc) -> None:
    first = sent(made, pc, "one")
    twin = pc.made_anew(made.out / "twin")
    second = sent(made, twin, "other")
    made.bring(first.path)
    done = made.bring(second.path)
    assert (done.accepted, done.duplicate) == (1, 1)
    clash = next(entry for entry in listed(made).alarms if entry.alarm.kind is AlarmKind.NUMBER)
    assert clash.kept is not None
    assert (clash.refused.hash, clash.kept.hash) == (second.acts[1][0], first.acts[1][0])
    assert (clash.refused.batch, clash.kept.batch) == (second.hash, first.hash)
    assert {clash.refused.slip_no, clash.kept.slip_no} == {"371002-01-2026-000001"}
    assert len(done.alarms) == 2
    twin.desk.store.close()


# ---------------------------------------------------------------- the roster meanwhile


def with_another_registrar(made: World, pc: Pc, **r_01: date) -> None:
    """A newer roster at both places: R-03 works at the office too, and R-01 as told; R-03 signs from now on."""
    known = made.bureau.require_roster()
    registrars = (
        world.signer(key("R-01"), "R-01", **r_01),
        known.registrars[1],
        world.signer(key("R-03"), "R-03"),
    )
    newer = replace(known, version=known.version + 1, previous=roster_hash(known), registrars=registrars)
    for desk in (made.bureau, made.office):
        import_roster(made.program, desk, world.sealed_roster(newer))
    pc.desk.key = key("R-03")


def test_a_waiting_batch_whose_signer_was_revoked_is_not_lost_silently(made: World, pc: Pc) -> None:
    first, second, third = (sent(made, pc, name) for name in "abc")
    for early in (third, second):
        made.bring(early.path)
    stop_after_the_first(made, first)
    with_another_registrar(made, pc, compromised_since=date(2026, 11, 1))
    told = made.bring(sent(made, pc, "d").path)
    entry = the_alarm(made)
    assert (told.verdict, told.followed, told.alarms) == (BatchVerdict.GAP, (), (entry.alarm,))
    assert (entry.alarm.kind, entry.refused.hash, entry.kept) == (AlarmKind.ROSTER, second.hash, None)
    assert [each.file.seq for each in listed(made).waiting] == [3, 4]
    with pytest.raises(InputRefusedError, match="BATCH-SIGNER"):
        made.bring(second.path)


def test_a_batch_refused_by_a_wrong_roster_is_taken_when_the_roster_is_put_right(made: World, pc: Pc) -> None:
    first, second, third = (sent(made, pc, name) for name in "abc")
    for early in (third, second):
        made.bring(early.path)
    stop_after_the_first(made, first)
    with_another_registrar(made, pc, compromised_since=date(2026, 11, 1))
    fourth = sent(made, pc, "d")
    made.bring(fourth.path)
    with_another_registrar(made, pc)
    done = made.bring(second.path)
    assert (done.verdict, [each.header.seq for each in done.followed]) == (BatchVerdict.NEXT, [3, 4])
    assert the_alarm(made).refused.state is FileState.TAKEN


def stop_after_the_first(made: World, first: Stick) -> None:
    """Take a batch in as if the program had stopped before it went on to those that wait."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importing._Intake, "_next_waiting", lambda *_: None)
        assert made.bring(first.path).followed == ()


# ---------------------------------------------------------------- what is kept, and for how long


def test_both_versions_are_handed_out_as_they_were_signed(made: World, pc: Pc) -> None:
    first, second = restored(made, pc)
    for stick in (first, second):
        made.bring(stick.path)
    entry = the_alarm(made)
    files = hand_out_versions(made.bureau, [entry], made.out / "evidence")
    assert [path.name for path in files] == [
        f"alarm-1-refused-{second.hash[:8]}.asice",
        f"alarm-1-kept-{first.hash[:8]}.asice",
    ]
    noted = max((signed.entry() for signed in made.bureau.store.journal()), key=lambda each: each.seq)
    assert noted.kind is EntryKind.VERSIONS_EXPORTED
    assert (noted.subject, noted.detail) == (", ".join(path.name for path in files), {"alarm": 1})
    supervisor = made.bureau.require_key()
    for path, stick in zip(files, (second, first), strict=True):
        assert path.read_bytes() == supervisor.open_envelope(stick.path.read_bytes())
        assert subprocess.run(["unzip", "-tq", path], check=False, capture_output=True).returncode == 0
        assert os.name == "nt" or path.stat().st_mode & 0o077 == 0


def test_a_ruling_settles_an_alarm_and_it_stays_listed(made: World, pc: Pc) -> None:
    for stick in restored(made, pc):
        made.bring(stick.path)
    (entry,) = listed(made).open
    rule(made.bureau, alarm_subject(entry.alarm.id), Decision.SETTLED, "该机已停用，改用新的登记机号")
    found = listed(made)
    assert (found.open, len(found.alarms)) == ((), 1)
    ruling = found.alarms[0].ruling
    assert ruling is not None
    assert ruling.reason == "该机已停用，改用新的登记机号"


def test_only_a_bureau_has_alarms(made: World) -> None:
    with pytest.raises(UsageError, match="NOT-A-BUREAU"):
        list_alarms(made.program, made.office)


SPOILS = {
    "a changed container": ("UPDATE batch_file SET packed = x'00'", "batch_file_never_changes", "BATCH-FILE"),
    "a file under another number": ("UPDATE batch_file SET seq = 7", "batch_file_never_changes", "BATCH-FILE"),
    "a file that is gone": ("DELETE FROM batch_file", "batch_file_never_goes", "BATCH-FILE"),
    "a version that is gone": ("DELETE FROM batch_file", "batch_file_never_goes", "ALARM"),
    "an alarm about nothing": ("UPDATE alarm SET refused = 'x'", "alarm_never_changes", "ALARM"),
    "an unknown kind": ("UPDATE alarm SET kind = 'x'", "alarm_never_changes", "ALARM"),
}  # fmt: skip


@pytest.mark.parametrize("spoil", [*SPOILS])
def test_what_was_kept_and_is_gone_or_changed_shows(made: World, pc: Pc, spoil: str) -> None:
    for stick in restored(made, pc):
        made.bring(stick.path)
    assert verify_store(made.program, made.bureau).faults == ()
    statement, trigger, code = SPOILS[spoil]
    connection = made.bureau.store._connection
    connection.run(f"DROP TRIGGER {trigger}")
    connection.run(statement)
    codes = {fault.code for fault in verify_store(made.program, made.bureau).faults}
    assert {"SCHEMA-TRIGGER", code} <= codes


@pytest.mark.parametrize("table", ["batch_file", "alarm"])
def test_nothing_kept_of_the_exchange_can_be_changed_or_deleted(made: World, pc: Pc, table: str) -> None:
    for stick in restored(made, pc):
        made.bring(stick.path)
    for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET seq = 9"):
        with pytest.raises(ConflictError, match="never changed or deleted"):
            made.bureau.store._connection.run(statement)


def test_a_bureau_from_before_has_batches_without_files_and_proves_sound(
    made: World, pc: Pc, tmp_path: Path
) -> None:
    """Its older batches cannot be handed out; whoever conflicts with one is still named beside it."""
    first, second = restored(made, pc)
    made.bring(first.path)
    older = tmp_path / "older"
    made.bureau.store.close()
    shutil.copytree(made.bureau.directory, older)
    made.bureau = opened(made.program, older, made.bureau)
    raw = made.bureau.store._connection.raw
    for name in ("batch_file", "alarm", "batch_without_file"):
        raw.execute(f"DROP TABLE {name}")
    raw.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0003_alarm'")
    raw.execute("PRAGMA user_version = 2")
    raw.execute("DROP TABLE ruling")
    raw.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0004_ruling'")
    made.bureau.store.close()
    made.bureau = opened(made.program, older, made.bureau)
    made.bring(second.path)
    entry = the_alarm(made)
    assert entry.kept is not None
    assert (entry.kept.hash, entry.kept.state, entry.kept.has_file) == (first.hash, FileState.TAKEN, False)
