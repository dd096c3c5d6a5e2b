"""The bureau's supervisors: added, renewed before and after their term ends, revoked; what their signatures still carry."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.act import canonical_json
from registrar_app.domain.batch import write_receipt
from registrar_app.domain.errors import InputRefusedError, MachineRefusedError, UsageError
from registrar_app.domain.roster import in_force
from registrar_app.domain.ruling import Decision, alarm_subject
from registrar_app.services.create_bureau import create_bureau
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.former_key import use_former_key
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.import_roster import import_roster
from registrar_app.services.init_store import init_office_store
from registrar_app.services.issue_roster import (
    NewDevice,
    NewOffice,
    NewRegistrar,
    NewSupervisor,
    issue_roster,
    revoke_supervisor,
)
from registrar_app.services.key_letter import compose_key_letter
from registrar_app.services.list_alarms import count_open_alarms, list_alarms
from registrar_app.services.open_desk import open_desk
from registrar_app.services.preview_changes import list_changes_here
from registrar_app.services.read_receipt import MEMBER, open_receipt
from registrar_app.services.rule import rule
from registrar_app.services.ruling_words import disowned_words
from registrar_app.services.sign_roster import IssuedRoster
from registrar_app.services.supervisor import require_supervisor
from registrar_app.services.take_key import OLD_KEY_FILE, take_key
from registrar_app.services.verify_roster import roster_hash
from registrar_app.services.verify_store import verify_store
from tests import world
from tests.exchange_troubles import forked
from tests.practice_keys import PASSWORD, key, supervisor

PROGRAM = world.program()
OWN_PIN = "a PIN of my own at last"
LI = NewSupervisor("S-02", "李明")
OFFICE = NewOffice("371002", "环翠区登记点", ("371002",))
WANG = NewRegistrar("0037", "王海燕", "371002")


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bureau and an office that has made one batch, made once."""
    folder = tmp_path_factory.mktemp("supervisors")
    bureau = create_bureau(
        PROGRAM, folder / "bureau", PASSWORD, name="威海市科学技术局", practice=True, supervisor_name="张伟"
    )
    issued = issue_roster(
        PROGRAM, bureau, PASSWORD, folder / "out",
        offices=[OFFICE], devices=[NewDevice("371002-01", 1, 50)], registrars=[WANG],
    )  # fmt: skip
    office = init_office_store(
        PROGRAM, folder / "office", PASSWORD, issued.roster_file.read_bytes(), "371002-01",
        issued.key_files["0037"], PASSWORD,
    )  # fmt: skip
    office.key = PROGRAM.keys.load_key(issued.key_files["0037"], PASSWORD)
    world.register(office)
    bureau.store.close()
    office.store.close()
    return folder


@pytest.fixture
def at(pristine: Path, tmp_path: Path) -> Path:
    shutil.copytree(pristine, tmp_path / "world")
    return tmp_path / "world"


@pytest.fixture
def bureau(at: Path) -> Iterator[Desk]:
    desk = open_desk(PROGRAM, at / "bureau", PASSWORD, pin=PASSWORD)
    yield desk
    desk.store.close()


@pytest.fixture
def office(at: Path) -> Iterator[Desk]:
    desk = open_desk(PROGRAM, at / "office", PASSWORD, pin=PASSWORD)
    yield desk
    desk.store.close()


def issued(bureau: Desk, *supervisors: NewSupervisor, **options: Any) -> IssuedRoster:
    return issue_roster(
        PROGRAM, bureau, PASSWORD, bureau.directory / f"out-{len(list(bureau.directory.iterdir()))}",
        supervisors=supervisors, **options,
    )  # fmt: skip


def revoked(bureau: Desk, who: str, since: date | None = None) -> IssuedRoster:
    return revoke_supervisor(
        PROGRAM,
        bureau,
        PASSWORD,
        bureau.directory / "revoked",
        who,
        on=bureau.today(),
        compromised_since=since,
    )


def refusal(work: Callable[..., Any], *given: Any, **what: Any) -> UsageError:
    with pytest.raises(UsageError) as refused:
        work(*given, **what)
    return refused.value


@pytest.mark.parametrize("new", [LI, NewSupervisor("S-01", "张伟")])
def test_a_batch_is_sealed_to_every_key_in_force_and_each_may_answer(
    bureau: Desk, office: Desk, at: Path, new: NewSupervisor
) -> None:
    made = issued(bureau, new, key_pin="the first PIN of it")
    import_roster(PROGRAM, office, made.roster_file.read_bytes())
    batch = export_batch(PROGRAM, office, at / "out").path
    keys = bureau.require_key(), PROGRAM.keys.load_key(made.key_files[new.id], "the first PIN of it")
    assert len({one.open_envelope(batch.read_bytes()) for one in keys}) == 1
    bureau.key = keys[1]
    answer = import_batch(PROGRAM, bureau, batch, dry_run=False, receipt_target=at / "out").receipt
    assert answer is not None
    assert import_receipt(PROGRAM, office, answer).supervisor == new.name


def test_a_supervisor_has_five_years_and_the_form_stays(bureau: Desk) -> None:
    (first, second) = issued(bureau, LI).roster.supervisors
    assert (second.office, second.term_to - second.term_from) == (None, first.term_to - first.term_from)
    assert second.term_from == world.TODAY


def test_a_bureau_whose_only_supervisor_expired_renews_the_key_and_works_on(bureau: Desk) -> None:
    world.set_day(bureau, bureau.require_roster().supervisors[0].term_to + timedelta(days=1))
    with pytest.raises(MachineRefusedError, match="SIGNER-STANDING") as refused:
        require_supervisor(bureau)
    assert "续期换发" in refused.value.remedy.zh
    bureau.put_key_away()  # nothing of the former key is needed
    made = issued(bureau, NewSupervisor("S-01", "张伟"))
    take_key(PROGRAM, bureau, made.key_files["S-01"], PASSWORD, OWN_PIN)
    assert require_supervisor(bureau).fingerprint == made.roster.supervisors[1].fingerprint
    assert verify_store(PROGRAM, bureau).faults == ()


def test_an_office_reads_in_words_who_came_and_who_went(bureau: Desk, office: Desk) -> None:
    issued(bureau, LI)
    issued(bureau, NewSupervisor("S-01", "张伟"))
    new = revoked(bureau, "S-01", world.TODAY).roster
    told = [change.sentence for change in list_changes_here(PROGRAM, office, new)]
    zh, en = [text.zh for text in told], [text.en for text in told]
    assert "新增主管人员：李明（S-02），任期 2026-11-23 至 2031-11-22" in zh
    assert "主管人员张伟（S-01）换发密钥，任期 2026-11-23 至 2031-11-22" in zh
    assert "撤销主管人员证书：张伟（S-01），自 2026-11-23 起" in zh
    assert "主管人员张伟（S-01）的密钥自 2026-11-23 起失控，此后的签名无效" in zh
    assert "New key of supervisor 张伟 (S-01), 2026-11-23 to 2031-11-22" in en


@pytest.mark.parametrize(
    ("new", "holder"),
    [
        (NewSupervisor("S-01", "别人"), "张伟（主管人员）"),
        (NewSupervisor("0037", "王海燕"), "王海燕（机构 371002）"),
    ],
)
def test_one_id_names_one_person(bureau: Desk, new: NewSupervisor, holder: str) -> None:
    error = refusal(issued, bureau, new)
    assert (error.code, error.problem.zh) == ("ROSTER-ID", f"编号 {new.id} 已属 {holder}")
    assert bureau.require_roster().version == 2


def test_a_registrar_takes_no_supervisors_id(bureau: Desk) -> None:
    error = refusal(issued, bureau, registrars=[NewRegistrar("S-01", "张伟", "371002")])
    assert error.code == "ROSTER-ID"


def test_the_last_supervisor_in_force_is_not_revoked(bureau: Desk) -> None:
    error = refusal(revoked, bureau, "S-01")
    assert (error.code, bureau.require_roster().version) == ("ROSTER-LAST-SUPERVISOR", 2)
    assert "先新增一名主管人员" in error.remedy.zh
    assert refusal(revoked, bureau, "S-09").code == "ROSTER-NO-SUPERVISOR"
    issued(bureau, LI, term=(world.TODAY + timedelta(days=9), world.TODAY + timedelta(days=99)))
    assert refusal(revoked, bureau, "S-01").code == "ROSTER-LAST-SUPERVISOR"  # the other one has not begun
    world.set_day(bureau, world.TODAY + timedelta(days=9))
    roster = revoked(bureau, "S-01").roster
    assert [one.id for one in in_force(roster.supervisors, bureau.today())] == ["S-02"]
    assert refusal(revoked, bureau, "S-02").code == "ROSTER-LAST-SUPERVISOR"


def test_a_revoked_key_neither_answers_nor_opens_what_is_sealed_afterwards(
    bureau: Desk, office: Desk, at: Path
) -> None:
    issued(bureau, LI)
    import_roster(PROGRAM, office, revoked(bureau, "S-01").roster_file.read_bytes())
    batch = export_batch(PROGRAM, office, at / "out").path
    with pytest.raises(InputRefusedError):
        bureau.require_key().open_envelope(batch.read_bytes())
    with pytest.raises(MachineRefusedError, match="SIGNER-STANDING"):
        import_batch(PROGRAM, bureau, batch, dry_run=False)


def test_what_was_sealed_to_a_key_that_is_gone_opens_with_it_and_is_answered_by_the_new_one(
    bureau: Desk, office: Desk, at: Path
) -> None:
    batch = export_batch(PROGRAM, office, at / "out").path  # the office knows the first key alone
    second = issued(bureau, LI)
    revoked(bureau, "S-01")
    take_key(PROGRAM, bureau, second.key_files["S-02"], PASSWORD, OWN_PIN)
    with pytest.raises(InputRefusedError, match="BATCH-REFUSED") as refused:
        import_batch(PROGRAM, bureau, batch, dry_run=False)
    assert "用原密钥打开报盘" in refused.value.remedy.zh
    assert use_former_key(PROGRAM, bureau, bureau.directory / OLD_KEY_FILE, PASSWORD).id == "S-01"
    answer = import_batch(PROGRAM, bureau, batch, dry_run=False, receipt_target=at / "out").receipt
    assert answer is not None
    import_roster(PROGRAM, office, bureau.store.roster_file() or b"")
    assert import_receipt(PROGRAM, office, answer).supervisor == "李明"
    bureau.put_key_away()
    assert bureau.former_keys == []


def test_only_a_supervisors_key_opens_as_a_former_one(bureau: Desk, office: Desk, at: Path) -> None:
    with pytest.raises(InputRefusedError, match="KEY-NO-SUPERVISOR"):
        use_former_key(PROGRAM, bureau, at / "out" / "0037.p12", PASSWORD)
    assert (
        refusal(use_former_key, PROGRAM, office, at / "bureau" / "signer.p12", PASSWORD).code
        == "NOT-A-BUREAU"
    )
    assert bureau.former_keys == office.former_keys == []


def test_a_receipt_by_a_lost_key_is_refused_and_one_taken_before_is_an_alarm(
    bureau: Desk, office: Desk, at: Path
) -> None:
    batch = export_batch(PROGRAM, office, at / "out").path
    answer = import_batch(PROGRAM, bureau, batch, dry_run=False, receipt_target=at / "out").receipt
    assert answer is not None
    early = opened_copy(office)
    import_receipt(PROGRAM, office, answer)
    second = issued(bureau, LI, key_pin=OWN_PIN)
    roster = revoked(bureau, "S-01", world.TODAY)
    told = list_changes_here(PROGRAM, office, roster.roster)[-1].sentence
    assert "答复第 1 盘的由该主管人员在撤销或失控之后签署" in told.zh
    for desk in (office, early):
        import_roster(PROGRAM, desk, roster.roster_file.read_bytes())
    with pytest.raises(InputRefusedError, match="RECEIPT-SIGNER") as refused:
        import_receipt(PROGRAM, early, answer)
    assert "签名证书已被撤销" in refused.value.problem.zh
    assert import_receipt(PROGRAM, early, resigned(bureau, answer, second)).taken
    assert [fault.code for fault in verify_store(PROGRAM, office).faults] == ["RECEIPT-REVOKED"]
    again = list_changes_here(PROGRAM, office, replace(roster.roster, version=9))
    assert not any("答复第" in change.sentence.zh for change in again)  # told once
    assert import_receipt(PROGRAM, office, resigned(bureau, answer, second)).taken
    assert verify_store(PROGRAM, office).faults == ()  # answered anew
    early.store.close()


def opened_copy(office: Desk) -> Desk:
    """The office's store as it is now, in another folder."""
    target = office.directory.with_name("early")
    office.store.backup(target)
    data_key = PROGRAM.keys.open_data_key(office.directory, PASSWORD)  # the backup's own is the same
    return replace(office, store=PROGRAM.stores.open(target, data_key))


def resigned(bureau: Desk, answer: Path, second: IssuedRoster) -> Path:
    """The bureau's answer once more, by the second supervisor."""
    receipt = open_receipt(PROGRAM, answer.read_bytes(), "").receipt
    members = {MEMBER: canonical_json(write_receipt(replace(receipt, supervisor="S-02")))}
    by = PROGRAM.keys.load_key(second.key_files["S-02"], OWN_PIN)
    path = answer.with_name("again.htr")
    path.write_bytes(PROGRAM.containers.pack(members, by.sign_detached))
    return path


def test_a_receipt_by_a_supervisor_whom_only_a_newer_roster_knows_says_what_to_import(
    bureau: Desk, office: Desk, at: Path
) -> None:
    batch = export_batch(PROGRAM, office, at / "out").path
    answer = import_batch(PROGRAM, bureau, batch, dry_run=False, receipt_target=at / "out").receipt
    assert answer is not None
    second = issued(bureau, LI, key_pin=OWN_PIN)
    new = resigned(bureau, answer, second)
    with pytest.raises(InputRefusedError, match="RECEIPT-SIGNER") as refused:
        import_receipt(PROGRAM, office, new)
    assert "先导入主管部门的最新名册" in refused.value.remedy.zh
    import_roster(PROGRAM, office, second.roster_file.read_bytes())
    assert import_receipt(PROGRAM, office, new).taken


def lost(desk: Desk, since: date) -> None:
    """Let the bureau's store take a roster that says since when the first supervisor's key was in foreign hands."""
    known = desk.require_roster()
    first = replace(known.supervisors[0], revoked_on=world.TODAY, compromised_since=since)
    second = world.signer(key("S-02", "supervisor", None), "S-02", None)
    newer = replace(
        known, version=known.version + 1, previous=roster_hash(known), supervisors=(first, second)
    )
    import_roster(PROGRAM, desk, world.sealed_roster(newer))


def test_an_alarm_settled_by_a_lost_key_is_open_again_until_another_supervisor_rules(tmp_path: Path) -> None:
    desk = world.bureau(PROGRAM, tmp_path / "bureau")
    forked(PROGRAM, desk, tmp_path)
    rule(desk, alarm_subject(1), Decision.SETTLED, "已核对")
    assert count_open_alarms(desk) == 0
    lost(desk, world.TODAY - timedelta(days=3))
    assert count_open_alarms(desk) == 1
    (entry,) = list_alarms(PROGRAM, desk).alarms
    assert (entry.is_open, entry.rulings, len(entry.disowned)) == (True, (), 1)
    said = disowned_words(entry.disowned[0].ruling(), desk.store.roster())
    assert said.zh.startswith("不再作数")
    with pytest.raises(MachineRefusedError, match="SIGNER-STANDING"):
        rule(desk, alarm_subject(1), Decision.SETTLED, "再来一次")
    desk.key = key("S-02", "supervisor", None)
    rule(desk, alarm_subject(1), Decision.SETTLED, "重新核对")
    assert count_open_alarms(desk) == 0
    assert verify_store(PROGRAM, desk).faults == ()
    desk.store.close()


def test_a_ruling_from_before_the_key_was_lost_counts(tmp_path: Path) -> None:
    desk = world.bureau(PROGRAM, tmp_path / "bureau")
    forked(PROGRAM, desk, tmp_path)
    world.set_day(desk, world.TODAY - timedelta(days=1))
    rule(desk, alarm_subject(1), Decision.SETTLED, "已核对")
    world.set_day(desk, world.TODAY)
    lost(desk, world.TODAY)
    assert count_open_alarms(desk) == 0
    desk.store.close()


def test_a_lost_key_rules_nothing_by_naming_an_earlier_day_than_the_chain_allows(tmp_path: Path) -> None:
    desk = world.bureau(PROGRAM, tmp_path / "bureau")
    forked(PROGRAM, desk, tmp_path)
    newer = replace(
        desk.require_roster(),
        version=2,
        previous=roster_hash(desk.require_roster()),
        supervisors=(
            world.signer(supervisor(), "S-01", None),
            world.signer(key("S-02", "supervisor", None), "S-02", None),
        ),
    )
    import_roster(PROGRAM, desk, world.sealed_roster(newer))
    desk.key = key("S-02", "supervisor", None)
    rule(desk, alarm_subject(1), Decision.SETTLED, "以第一份为准")
    desk.key = supervisor()
    world.set_day(desk, world.TODAY - timedelta(days=9))
    rule(desk, alarm_subject(1), Decision.SETTLED, "以第二份为准")
    world.set_day(desk, world.TODAY)
    lost(desk, world.TODAY - timedelta(days=5))
    (entry,) = list_alarms(PROGRAM, desk).alarms
    assert [signed.ruling().reason for signed in entry.rulings] == ["以第一份为准"]
    assert [signed.ruling().reason for signed in entry.disowned] == ["以第二份为准"]
    desk.store.close()


def test_the_letter_of_a_supervisor_says_where_the_key_is_taken_in(bureau: Desk) -> None:
    sheet = compose_key_letter(bureau, "S-01", of_supervisor=True)
    assert sheet.number.startswith("S-01-")
    assert "主管人员签收后" in sheet.foot.zh
    assert refusal(compose_key_letter, bureau, "S-01").code == "ROSTER-NO-REGISTRAR"
