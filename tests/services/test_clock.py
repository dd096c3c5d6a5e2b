"""The PC's clock, doubted where it contradicts what is known: set back, far ahead, in another zone, at the turn of a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from registrar_app.domain.act import Act, ActKind
from registrar_app.domain.act_body import MalformedBodyError, require_sound_body
from registrar_app.domain.errors import InputRefusedError, MachineRefusedError, UsageError
from registrar_app.services.check_contract import check_contract, explanation_key
from registrar_app.services.clock_guard import ClockDoubtedError
from registrar_app.services.decide import accept_contract, register_contract
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.explain_clock import explain_clock
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.import_roster import import_roster
from registrar_app.services.program import Program
from registrar_app.services.verify_roster import roster_hash
from tests import world
from tests.contract_samples import sound_contract
from tests.practice_keys import WORKSHOP
from tests.services.slip_desk import registered
from tests.world import CHINA

REASON = "主板电池没电，已报修"
BEGAN = datetime(2026, 11, 23, 9, 30, tzinfo=CHINA)
JAPAN = timezone(timedelta(hours=9))


@pytest.fixture
def program() -> Program:
    return world.program()


@pytest.fixture
def fresh(program: Program, tmp_path: Path) -> Iterator[Desk]:
    """An office that has done nothing yet; its roster is of 1 November 2026."""
    desk = world.desk(program, tmp_path / "office")
    yield desk
    desk.store.close()


@pytest.fixture
def office(fresh: Desk) -> Desk:
    """The same after its first registration, on 23 November 2026 at half past nine."""
    registered(fresh)
    return fresh


def set_clock(desk: Desk, moment: datetime) -> None:
    desk.clock.moment = moment  # type: ignore[attr-defined]


def at(text: str, zone: timezone = CHINA) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def last(desk: Desk) -> Act:
    signed = desk.store.last_own_act()
    assert signed is not None
    return signed.act()


def doubt(desk: Desk) -> str:
    """The code of the refusal, "" when there is none; a refusal changes nothing."""
    before = desk.store.last_own_act()
    try:
        world.register(desk)
    except ClockDoubtedError as error:
        assert desk.store.last_own_act() == before
        assert "未作任何登记" in error.problem.zh
        return error.code
    return ""


MOMENTS = {
    "a minute later": (at("2026-11-23 09:31"), ""),
    "set back by nine minutes": (at("2026-11-23 09:21"), ""),
    "set back by a quarter of an hour": (at("2026-11-23 09:15"), "CLOCK-BEHIND"),
    "two years back": (at("2024-11-23 09:30"), "CLOCK-BEHIND"),
    "at the first day of an empty battery": (at("2000-01-01 00:00"), "CLOCK-BEHIND"),
    "three years ahead": (at("2029-11-23 09:30"), "CLOCK-AHEAD"),
    "after a pause of 45 days": (at("2027-01-07 09:30"), ""),
    "a minute more": (at("2027-01-07 09:31"), "CLOCK-AHEAD"),
    "beyond January 2038": (at("2038-01-19 11:14:08"), "CLOCK-AHEAD"),
    "the same moment in another zone": (at("2026-11-23 01:30", UTC), "CLOCK-ZONE"),
    "another zone and earlier": (at("2026-11-23 10:00", JAPAN), "CLOCK-BEHIND"),
    "the turn of the year": (at("2027-01-01 00:00"), ""),
}


@pytest.mark.parametrize("case", MOMENTS)
def test_a_clock_is_doubted_where_it_contradicts_the_last_act(office: Desk, case: str) -> None:
    moment, expected = MOMENTS[case]
    set_clock(office, moment)
    assert doubt(office) == expected


OUT_OF_OFFICE = ("at the first day of an empty battery", "beyond January 2038")
"""Nobody of the roster is in office on that day, which no reason mends."""


@pytest.mark.parametrize("case", OUT_OF_OFFICE)
def test_no_reason_puts_a_registrar_in_office(office: Desk, case: str) -> None:
    set_clock(office, MOMENTS[case][0])
    explain_clock(office, REASON)
    with pytest.raises(MachineRefusedError, match="SIGNER-STANDING"):
        world.register(office)


@pytest.mark.parametrize("case", [c for c, (_, code) in MOMENTS.items() if code and c not in OUT_OF_OFFICE])
def test_one_reason_serves_the_sitting_and_is_signed_where_the_clock_was_doubted(
    office: Desk, case: str
) -> None:
    moment = MOMENTS[case][0]
    set_clock(office, moment)
    seq = last(office).seq
    explain_clock(office, f"  {REASON}\n")
    world.register(office)
    set_clock(office, moment + timedelta(hours=3))
    world.register(office)
    acts = [signed.act() for signed in office.store.unsent_acts()[seq:]]
    assert acts[0].body["clock_reason"] == REASON
    assert {act.body.get("clock_reason") for act in acts} <= {REASON, None}
    for act in acts:
        require_sound_body(replace(act, body={**act.body, "explanations": []}))


def test_the_order_is_the_chains_whatever_the_clock_says(office: Desk) -> None:
    set_clock(office, at("2024-11-23 09:30"))
    explain_clock(office, REASON)
    world.register(office)
    acts = [signed.act() for signed in office.store.unsent_acts()]
    assert [act.seq for act in acts] == list(range(1, len(acts) + 1))
    assert acts[-1].at < acts[0].at
    assert acts[-1].previous == office.store.unsent_acts()[-2].hash
    assert office.store.verify(WORKSHOP.signature_holds).faults == ()


@pytest.mark.parametrize(
    ("moment", "year"), [(at("2027-01-01 00:01"), 2027), (at("2026-12-31 23:59"), 2026), (BEGAN, 2026)]
)
def test_the_number_carries_the_year_of_the_day(office: Desk, moment: datetime, year: int) -> None:
    set_clock(office, moment)
    assert number(office, registered(office, contract_no="X-2")) == f"371002-01-{year}-000002"


@pytest.mark.parametrize("moment", [at("2026-12-31 23:58"), at("2024-06-01 09:00"), at("2031-01-02 09:00")])
def test_no_number_of_another_year_without_a_recorded_reason(office: Desk, moment: datetime) -> None:
    set_clock(office, at("2027-01-01 00:01"))
    registered(office, contract_no="X-2")
    set_clock(office, moment)
    assert doubt(office)
    assert office.store.slip_numbers_left() == 48
    explain_clock(office, REASON)
    registered(office, contract_no="X-3")
    seq = last(office).seq - 2
    assert any("clock_reason" in signed.act().body for signed in office.store.unsent_acts()[seq:])


def test_a_number_of_another_year_by_the_day_of_registration_needs_a_reason(office: Desk) -> None:
    day = date(2025, 12, 30)
    uid = create_draft(office, sound_contract(date(2025, 12, 1)))
    accept_contract(office, uid, day)
    case = load_case(office, uid)
    findings = check_contract(office, case.contract, uid=uid, on=case.accepted_on)
    said = {explanation_key(finding): "已核实" for finding in findings}
    with pytest.raises(ClockDoubtedError, match="CLOCK-YEAR") as refused:
        register_contract(office, uid, said, day, override="已核实")
    assert "2025" in refused.value.problem.zh
    assert office.store.slip_numbers_left() == 49
    explain_clock(office, "补录去年末的登记", refused.value.fault)
    entry = register_contract(office, uid, said, day, override="已核实")
    assert entry.act.body["slip_no"] == "371002-01-2025-000002"
    assert entry.act.body["clock_reason"] == "补录去年末的登记"


def test_a_reason_for_one_doubt_excuses_no_other(office: Desk) -> None:
    set_clock(office, at("2026-12-20 01:30", UTC))
    explain_clock(office, "时区设错，不影响日期", "CLOCK-ZONE")
    set_clock(office, at("2027-02-02 01:30", UTC))
    assert doubt(office) == "CLOCK-AHEAD"
    explain_clock(office, "停业一个多月", "CLOCK-AHEAD")
    world.register(office)
    assert last(office).office == "371002"


@pytest.mark.parametrize(("day", "expected"), [("2031-11-23", "CLOCK-AHEAD"), ("2026-11-02", "CLOCK-BEHIND")])
def test_the_bureaus_first_batch_is_not_answered_at_a_doubted_time(
    program: Program, office: Desk, tmp_path: Path, day: str, expected: str
) -> None:
    bureau = world.bureau(program, tmp_path / "bureau")
    batch = export_batch(program, office, tmp_path).path
    set_clock(bureau, at(f"{day} 09:30"))
    with pytest.raises(ClockDoubtedError, match=expected):
        import_batch(program, bureau, batch, dry_run=False, receipt_target=tmp_path)
    assert bureau.store.batch_files() == []
    bureau.store.close()


@pytest.mark.parametrize(("day", "expected"), [("2027-02-01", "CLOCK-AHEAD"), ("2026-11-20", "CLOCK-BEHIND")])
def test_the_bureaus_clock_is_compared_with_the_batch_that_came_last(
    program: Program, office: Desk, tmp_path: Path, day: str, expected: str
) -> None:
    bureau = world.bureau(program, tmp_path / "bureau")
    world.bring(program, office, bureau, tmp_path)
    world.register(office)
    batch = export_batch(program, office, tmp_path).path
    set_clock(bureau, at(f"{day} 09:30"))
    with pytest.raises(ClockDoubtedError, match=expected) as refused:
        import_batch(program, bureau, batch, dry_run=False)
    explain_clock(bureau, REASON, refused.value.fault)
    bureau.store.close()


def test_a_roster_of_the_future_is_not_taken(program: Program, office: Desk) -> None:
    first = world.roster()
    later = replace(
        first,
        version=2,
        previous=roster_hash(first),
        issued_on=date(2027, 11, 20),
        expires_on=date(2028, 11, 20),
    )
    with pytest.raises(InputRefusedError, match="ROSTER-FUTURE"):
        import_roster(program, office, world.sealed_roster(later))
    assert doubt(office) == ""


def test_a_leap_day_is_a_day_like_any_other(office: Desk) -> None:
    for day in ("2027-01-05", "2027-02-10", "2027-03-20"):
        set_clock(office, at(f"{day} 09:00"))
        assert doubt(office) == ""
    set_clock(office, at("2028-02-28 23:59"))
    explain_clock(office, REASON)
    world.register(office)
    set_clock(office, at("2028-02-29 08:00"))
    assert doubt(office) == ""
    assert last(office).on == date(2028, 2, 29)


def test_a_clock_that_jumps_again_is_doubted_again(office: Desk) -> None:
    set_clock(office, at("2024-11-23 09:30"))
    explain_clock(office, REASON)
    world.register(office)
    set_clock(office, at("2022-11-23 09:30"))
    assert doubt(office) == "CLOCK-BEHIND"
    set_clock(office, at("2026-11-24 09:30"))
    assert doubt(office) == ""  # put right: after the roster, and no 45 days later


def test_a_clock_that_was_far_ahead_is_doubted_once_when_it_is_put_right(office: Desk) -> None:
    set_clock(office, at("2029-11-23 09:30"))
    explain_clock(office, "误设日期")
    world.register(office)
    set_clock(office, at("2026-11-24 09:30"))
    assert doubt(office) == "CLOCK-BEHIND"
    explain_clock(office, "已改正")
    world.register(office)
    office.clock_reason = None
    assert doubt(office) == ""


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (at("2026-10-30 09:30"), "CLOCK-BEHIND"),  # the roster is younger
        (at("2026-11-01 00:00"), ""),
        (at("2027-06-01 09:30"), ""),  # a PC that begins with a roster of last year
        (at("2028-12-01 09:30"), "CLOCK-AHEAD"),  # nobody begins with a roster of two years ago
    ],
)
def test_before_the_first_act_the_roster_tells_the_time(fresh: Desk, moment: datetime, expected: str) -> None:
    set_clock(fresh, moment)
    assert doubt(fresh) == expected


def test_without_a_roster_the_day_of_release_tells_the_time(
    fresh: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("registrar_app.services.clock_guard.RELEASED_ON", "2026-11-24")
    assert doubt(fresh) == "CLOCK-BEHIND"


def test_a_receipt_of_the_bureau_tells_the_time(program: Program, office: Desk, tmp_path: Path) -> None:
    bureau = world.bureau(program, tmp_path / "bureau")
    batch = export_batch(program, office, tmp_path)
    set_clock(bureau, at("2026-12-20 10:00"))
    imported = import_batch(program, bureau, batch.path, dry_run=False, receipt_target=tmp_path)
    assert imported.receipt is not None
    import_receipt(program, office, imported.receipt)
    set_clock(office, at("2026-12-20 09:45"))
    assert doubt(office) == "CLOCK-BEHIND"
    set_clock(office, at("2027-02-01 09:45"))
    assert doubt(office) == ""  # 70 days after the last act, 43 after the receipt
    bureau.store.close()


def test_a_batch_is_not_exported_at_a_doubted_time(program: Program, office: Desk, tmp_path: Path) -> None:
    set_clock(office, at("2024-11-23 09:30"))
    with pytest.raises(ClockDoubtedError, match="CLOCK-BEHIND"):
        export_batch(program, office, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert office.store.export_mark().last_batch == 0
    explain_clock(office, REASON)
    assert export_batch(program, office, tmp_path / "out").acts == 2


def test_a_store_that_was_put_back_still_knows_the_time_of_its_last_act(office: Desk) -> None:
    office.store.begin_epoch("f" * 32, None)
    set_clock(office, at("2026-11-22 09:30"))
    assert doubt(office) == "CLOCK-BEHIND"


@pytest.mark.parametrize("text", ["", " \n", "已核\u202e对", "长" * 10_001])
def test_a_reason_is_a_text_that_can_be_read(office: Desk, text: str) -> None:
    with pytest.raises(UsageError, match="TEXT-REQUIRED"):
        explain_clock(office, text)
    assert office.clock_reason is None


def test_a_reason_that_is_no_text_is_refused_in_a_foreign_act(office: Desk) -> None:
    act = last(office)
    assert act.kind is ActKind.REGISTER
    with pytest.raises(MalformedBodyError, match="clock_reason"):
        require_sound_body(replace(act, body={**act.body, "clock_reason": {"text": REASON}}))


def number(desk: Desk, uid: str) -> str | None:
    case = desk.store.load_case(uid)
    assert case is not None and case.contract.registration is not None
    return case.contract.registration.slip_no
