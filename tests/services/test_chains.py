"""What a device's chain proves against what its batches claim: revoked keys, made-up times, two PCs under one number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.act import ActKind, canonical_json
from registrar_app.domain.alarm import AlarmKind
from registrar_app.domain.batch import (
    ActAnswer,
    ActOutcome,
    BatchVerdict,
    MalformedHeaderError,
    Receipt,
    read_receipt,
    write_receipt,
)
from registrar_app.domain.errors import InputRefusedError, MachineRefusedError
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.moment import read_moment
from registrar_app.services import compose_act
from registrar_app.services.desk import Desk
from registrar_app.services.exact_json import read_exact
from registrar_app.services.explain_clock import explain_clock
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.import_roster import import_roster
from registrar_app.services.list_alarms import list_alarms
from registrar_app.services.read_receipt import MEMBER
from registrar_app.services.verify_batch import MergeReport
from registrar_app.services.verify_roster import roster_hash
from registrar_app.services.verify_store import verify_store
from tests import world
from tests.exchange_model import Pc
from tests.practice_keys import key, supervisor
from tests.services.test_batch import World

STOLEN = date(2026, 11, 20)
FOUND = date(2026, 11, 24)
LATER = date(2026, 12, 10)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[World]:
    program = world.program()
    (tmp_path / "out").mkdir()
    office, bureau = world.desk(program, tmp_path / "office"), world.bureau(program, tmp_path / "bureau")
    yield World(program, office, bureau, tmp_path / "out")
    office.store.close()
    bureau.store.close()


def revoke(made: World, *desks: Desk, **ended: Any) -> None:
    """A newer roster without R-01, with R-03 in the same office."""
    known = made.bureau.require_roster()
    registrars = (
        world.signer(key("R-01"), "R-01", **ended),
        world.signer(key("R-03"), "R-03"),
        known.registrars[1],
    )
    newer = replace(known, version=2, previous=roster_hash(known), issued_on=FOUND, registrars=registrars)
    for desk in desks:
        desk.clock = world.FixedClock(LATER)
        import_roster(made.program, desk, world.sealed_roster(newer))


def bring_next(made: World, at: Desk | None = None) -> MergeReport:
    return made.bring(export_batch(made.program, at or made.office, made.out).path)


def open_kinds(made: World) -> list[AlarmKind]:
    assert verify_store(made.program, made.bureau).faults == ()
    return [entry.alarm.kind for entry in list_alarms(made.program, made.bureau).open]


# ---------------------------------------------------------------- a key that was revoked


def test_an_earlier_day_is_no_way_round_a_revocation(made: World) -> None:
    revoke(made, made.office, revoked_on=FOUND)
    content = write_contract(world.contract("0e2a6b52-9d0f-4d6e-8f4e-0d5a7c1b9a11"))
    with pytest.raises(MachineRefusedError, match="SIGNER-STANDING"):
        world.act(
            made.office,
            ActKind.ACCEPT,
            content["uid"],
            lambda place: {"contract": content},
            on=date(2026, 11, 18),
        )


def test_the_bureau_asks_for_the_day_of_signing_too(made: World, monkeypatch: pytest.MonkeyPatch) -> None:
    revoke(made, made.office, made.bureau, revoked_on=FOUND)
    monkeypatch.setattr(
        compose_act, "require_registrar", lambda desk, day: "R-01"
    )  # a program that was changed
    content = write_contract(world.contract("0e2a6b52-9d0f-4d6e-8f4e-0d5a7c1b9a11"))
    world.act(
        made.office,
        ActKind.ACCEPT,
        content["uid"],
        lambda place: {"contract": content},
        on=date(2026, 11, 18),
    )
    made.office.key = key("R-03")
    with pytest.raises(InputRefusedError, match="BATCH-SIGNER"):
        bring_next(made)


def test_what_was_signed_in_time_arrives_after_the_revocation(made: World) -> None:
    world.register(made.office)
    path = export_batch(made.program, made.office, made.out).path
    revoke(made, made.bureau, revoked_on=FOUND)
    done = made.bring(path)
    assert (done.verdict, done.accepted, open_kinds(made)) == (BatchVerdict.NEXT, 2, [])


def test_a_clock_set_back_with_a_reason_takes_no_stolen_key_before_the_theft(made: World) -> None:
    world.register(made.office)
    bring_next(made)
    revoke(made, made.bureau, revoked_on=FOUND, compromised_since=STOLEN)
    world.set_day(made.office, STOLEN - timedelta(days=1))
    world.register(made.office)
    with pytest.raises(InputRefusedError, match="BATCH-SIGNER"):
        bring_next(made)


def test_a_stolen_keys_batch_is_kept_with_an_alarm_that_says_what_to_do(made: World) -> None:
    world.register(made.office)
    revoke(made, made.office, made.bureau, revoked_on=FOUND, compromised_since=STOLEN)
    made.office.key = key("R-03")
    world.register(made.office)
    path = export_batch(made.program, made.office, made.out).path
    with pytest.raises(InputRefusedError, match="BATCH-SIGNER") as refused:
        made.bring(path)
    assert "新的登记机号" in refused.value.remedy.zh
    assert "警报" in refused.value.told.zh
    (entry,) = list_alarms(made.program, made.bureau).alarms
    assert (entry.alarm.kind, entry.refused.has_file) == (AlarmKind.ROSTER, True)
    with pytest.raises(InputRefusedError, match="BATCH-SIGNER"):
        made.bring(path)
    assert open_kinds(made) == [AlarmKind.ROSTER]


def test_a_chain_that_waits_for_its_former_one_is_not_judged_before_its_turn(made: World) -> None:
    pc = Pc(made.program, made.office)
    pc.register()
    first = pc.export(made.out / "a.htb")
    pc.register()
    made.office.store.begin_epoch("1" * 32, None)
    second = pc.export(made.out / "b.htb")
    made.office.key = key("R-01")
    pc.register()
    made.bring(pc.export(made.out / "new.htb").path)
    revoke(made, made.bureau, revoked_on=FOUND, compromised_since=STOLEN)
    with pytest.raises(InputRefusedError, match="BATCH-SIGNER"):
        made.bring(first.path)
    assert [alarm.seq for alarm in made.bureau.store.alarms()] == [1]
    assert [each.file.name for each in list_alarms(made.program, made.bureau).waiting] == ["new.htb"]
    assert second.path.exists()


# ---------------------------------------------------------------- times that go backwards


def test_a_day_before_what_came_before_it_is_an_alarm(made: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.register(made.office)
    bring_next(made)
    made.office.clock = world.FixedClock(world.TODAY - timedelta(days=2))
    monkeypatch.setattr(compose_act, "require_clock", lambda desk, **_: "")  # a program that was changed
    world.register(made.office)
    monkeypatch.undo()
    explain_clock(made.office, "时钟调过")
    done = bring_next(made)
    assert (done.verdict, done.accepted) == (BatchVerdict.NEXT, 2)
    assert open_kinds(made) == [AlarmKind.BACKDATED]


def test_a_clock_that_was_set_right_with_a_reason_goes_on_without_alarm(made: World) -> None:
    world.set_day(made.office, date(2027, 11, 1))
    world.register(made.office, slip_no="371002-01-2027-000001")
    explain_clock(made.bureau, "报送机构的时钟快了一年")
    bring_next(made)
    world.set_day(made.office, world.TODAY)
    world.register(made.office)
    made.office.clock = world.FixedClock(world.TODAY + timedelta(days=1))
    done = bring_next(made)
    assert done.verdict is BatchVerdict.NEXT
    world.register(made.office)
    assert bring_next(made).verdict is BatchVerdict.NEXT


@pytest.mark.parametrize(
    "text", ["2026-11-23T10:00:00", "2026-11-23", "9999-12-31T23:00:00+00:00", "20261123T100000Z", "", "\x00"]
)
def test_a_time_without_its_zone_or_out_of_every_clocks_years_is_none(text: str) -> None:
    with pytest.raises(ValueError):
        read_moment(text)
    written = write_receipt(receipt_of(text))
    with pytest.raises(MalformedHeaderError, match="made_at"):
        read_receipt(written)


def receipt_of(made_at: str) -> Receipt:
    return Receipt(
        office="371002",
        device="371002-01",
        epoch="e",
        batch_seq=1,
        batch_hash="h",
        last_act=1,
        head="h",
        roster_version=1,
        made_at=made_at,
        supervisor="S-01",
        answers=(),
    )


def test_a_revoked_supervisor_cannot_answer_before_the_batch_was_made(made: World) -> None:
    uid = world.register(made.office)
    header = export_batch(made.program, made.office, made.out).header
    known = made.office.require_roster()
    gone = world.signer(supervisor(), "S-01", None, revoked_on=FOUND, compromised_since=date(2026, 11, 1))
    newer = replace(known, version=2, previous=roster_hash(known), issued_on=FOUND, supervisors=(gone,))
    made.office.clock = world.FixedClock(LATER)
    import_roster(made.program, made.office, world.sealed_roster(newer))
    case = made.office.store.load_case(uid)
    assert case is not None
    forged = replace(
        receipt_of("2026-10-31T09:00:00+08:00"),
        epoch=header.epoch,
        batch_hash=made.office.store.batch_hash(header.office, header.device, header.epoch, 1) or "",
        last_act=header.last_act,
        head=header.head,
        answers=tuple(ActAnswer(act=e.hash, outcome=ActOutcome.RETURNED, reason="x") for e in case.history),
    )
    path = made.out / "forged.htr"
    text = canonical_json(write_receipt(forged))
    path.write_bytes(made.program.containers.pack({MEMBER: text}, supervisor().sign_detached))
    with pytest.raises(InputRefusedError, match="RECEIPT-SIGNER"):
        import_receipt(made.program, made.office, path)


# ---------------------------------------------------------------- two chains of one device


def test_a_former_chain_that_goes_on_beside_its_successor_is_an_alarm(made: World) -> None:
    old = Pc(made.program, made.office)
    old.register()
    made.bring(old.export(made.out / "a1.htb").path)
    new = old.cloned(made.out / "second-pc")
    new.desk.store.begin_epoch("2" * 32, 20)
    new.register()
    made.bring(new.export(made.out / "n1.htb").path)
    assert open_kinds(made) == [AlarmKind.NEW_CHAIN]
    old.register()
    done = made.bring(old.export(made.out / "a2.htb").path)
    assert (done.verdict, [alarm.kind for alarm in done.alarms]) == (BatchVerdict.NEXT, [AlarmKind.PARALLEL])
    new.desk.store.close()


def test_a_restored_store_without_what_the_bureau_has_is_told_the_numbers(made: World) -> None:
    pc = Pc(made.program, made.office)
    pc.register()
    made.bring(pc.export(made.out / "a1.htb").path)
    pc.back_up(made.out / "backup")
    pc.register()
    made.bring(pc.export(made.out / "a2.htb").path)
    pc.restore(0, 2)
    pc.register()
    made.bring(pc.export(made.out / "n1.htb").path)
    entry = next(e for e in list_alarms(made.program, made.bureau).open if e.alarm.kind is AlarmKind.LACKING)
    assert entry.lacking == ("371002-01-2026-000002",)
    assert "371002-01-2026-000002" in entry.explanation.zh
    assert open_kinds(made) == [AlarmKind.NEW_CHAIN, AlarmKind.LACKING]


def test_the_rest_of_a_former_chain_may_arrive_late(made: World) -> None:
    pc = Pc(made.program, made.office)
    pc.register()
    first = pc.export(made.out / "a1.htb")
    pc.register()
    pc.desk.store.begin_epoch("3" * 32, None)
    rest = pc.export(made.out / "a2.htb")
    pc.register()
    new = pc.export(made.out / "n1.htb")
    for stick in (new, rest, first):
        made.bring(stick.path)
    assert open_kinds(made) == [AlarmKind.NEW_CHAIN]


def test_a_restored_bureau_is_sent_to_its_own_newer_roster(made: World) -> None:
    revoke(made, made.office, revoked_on=FOUND)
    made.office.key = key("R-03")
    world.register(made.office)
    with pytest.raises(InputRefusedError, match="BATCH-ROSTER") as refused:
        bring_next(made)
    assert "本库的名册只到第 1 版" in refused.value.problem.zh
    assert "先把主管部门自己签发的名册第 2 版" in refused.value.remedy.zh


def test_an_imported_batch_is_not_called_ready(made: World) -> None:
    world.register(made.office)
    path = export_batch(made.program, made.office, made.out).path
    assert made.verify(path).label.zh == "可以导入"
    assert made.bring(path).label.zh == "已导入"
    assert made.bring(path).label.zh == "此前已导入，内容相同"


# ---------------------------------------------------------------- receipts that contradict what is known


def test_a_receipt_that_contradicts_an_earlier_one_changes_nothing(made: World) -> None:
    uid = world.register(made.office)
    first = bring_next(made).receipt
    assert first is not None
    assert import_receipt(made.program, made.office, first).difference is None
    opened = made.program.containers.unpack(first.read_bytes(), made.program.keys.verify_detached, (MEMBER,))
    said = read_receipt(read_exact(opened.members[MEMBER]))
    other = tuple(replace(answer, outcome=ActOutcome.DUPLICATE) for answer in said.answers)
    path = made.out / "other.htr"
    text = canonical_json(write_receipt(replace(said, answers=other)))
    path.write_bytes(made.program.containers.pack({MEMBER: text}, supervisor().sign_detached))
    told = import_receipt(made.program, made.office, path)
    assert told.difference is not None
    assert "以先收到的答复为准" in told.difference.zh
    case = made.office.store.load_case(uid)
    assert case is not None
    assert len(case.history) == 2
    assert {note.outcome for note in made.office.store.answers_of(uid)} == {"accepted"}
    assert verify_store(made.program, made.office).faults == ()


def test_a_store_restored_from_before_its_first_act_knows_its_former_chain(made: World) -> None:
    pc = Pc(made.program, made.office)
    pc.back_up(made.out / "backup")
    pc.register()
    receipt = made.bring(pc.export(made.out / "a1.htb").path).receipt
    assert receipt is not None
    pc.restore(0)
    with pytest.raises(InputRefusedError, match="RECEIPT-FORMER"):
        import_receipt(made.program, pc.desk, receipt)
    assert verify_store(made.program, pc.desk).faults == ()


def test_a_return_says_that_the_bureau_has_what_the_office_lost(made: World) -> None:
    pc = Pc(made.program, made.office)
    pc.back_up(made.out / "backup")
    content = write_contract(world.contract("0e2a6b52-9d0f-4d6e-8f4e-0d5a7c1b9a11"))
    uid = content["uid"]
    world.act(pc.desk, ActKind.ACCEPT, uid, lambda place: {"contract": content})
    made.bring(pc.export(made.out / "a1.htb").path)
    pc.restore(0)
    world.act(pc.desk, ActKind.ACCEPT, uid, lambda place: {"contract": content})
    receipt = made.bring(pc.export(made.out / "n1.htb").path).receipt
    assert receipt is not None
    import_receipt(made.program, pc.desk, receipt)
    (note,) = pc.desk.store.answers_of(uid)
    assert note.reason is not None
    assert "主管部门已收到该合同之后的办理，本机没有：" in note.reason
