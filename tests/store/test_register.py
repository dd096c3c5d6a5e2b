"""Tests what the register keeps of cases: acts, drafts, numbers, lists, and that half a change is none."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Payment
from registrar_app.domain.errors import AnswerNoError, InputRefusedError
from registrar_app.domain.interchange import write_contract, write_payment
from registrar_app.domain.party import Party
from registrar_app.domain.registration import CaseState, fold_acts
from registrar_app.services.ports import CaseQuery
from registrar_app.store import connection
from tests.store.office import (
    BLOCKS,
    PracticeOffice,
    a_contract,
    a_roster,
    roster_hash,
    signature_holds,
    signed,
)


def test_importing_the_room_loads_nothing_heavy() -> None:
    heavy = "sqlcipher3 sqlite_utils sqlite3 pypinyin cryptography"
    script = (
        "import sys, registrar_app.store.store_keeper as k\n"
        "k.SqliteStoreKeeper()\n"
        f"print([m for m in '{heavy}'.split() if m in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_a_registered_case_is_read_back_with_everything(office: PracticeOffice) -> None:
    uid = office.register()
    case = office.store.load_case(uid)
    assert case is not None
    assert case.state is CaseState.REGISTERED
    assert case.contract.registration is not None
    assert case.contract.registration.slip_no == "371002-01-2026-000001"
    assert [entry.act.kind for entry in case.history] == [ActKind.ACCEPT, ActKind.REGISTER]
    assert [entry.act.seq for entry in case.history] == [1, 2]
    assert case.history[1].act.previous == case.history[0].hash
    assert office.faults() == []


def test_it_survives_closing_and_opening(office: PracticeOffice) -> None:
    uid = office.register()
    before = office.store.load_case(uid)
    store = office.reopen()
    assert store.load_case(uid) == before
    assert store.identity == office.identity
    assert store.roster() == a_roster()
    assert store.roster_file() == b"container"


def test_a_draft_keeps_what_is_typed(office: PracticeOffice) -> None:
    contract = a_contract(payments=(Payment(paid_on=date(2026, 5, 1), amount=-5),))
    uid = office.draft(contract, {"signed_on": "2026-13"})
    case = office.store.load_case(uid)
    assert case is not None
    assert case.state is CaseState.DRAFT
    assert case.unparsed == (("signed_on", "2026-13"),)
    assert case.contract.payments == contract.payments
    assert case.contract.uid == uid


def test_the_reasons_for_queries_stay_with_the_draft_and_go_with_it(office: PracticeOffice) -> None:
    uid = office.draft()
    assert office.store.reasons_of(uid) == {}
    with office.store.writing() as writer:
        writer.save_draft(uid, a_contract(), {}, {"CREDIT-CODE@buyer.credit_code": "已核对营业执照"})
    with office.store.writing() as writer:
        writer.save_draft(uid, a_contract("改过的名称"), {})
    kept = office.reopen().reasons_of(uid)
    assert kept == {"CREDIT-CODE@buyer.credit_code": "已核对营业执照"}, "saving without reasons leaves them"
    with office.store.writing() as writer:
        writer.save_draft(uid, a_contract(), {}, {})
    assert office.store.reasons_of(uid) == {}
    with office.store.writing() as writer:
        writer.delete_draft(uid)
    assert office.store.reasons_of(uid) == {}


def test_autosave_loses_nothing_that_is_no_value(office: PracticeOffice) -> None:
    long = "长" * 301
    payments = (Payment(paid_on=date(2026, 5, 1), amount=1, voucher_no="a\u202eb"),)
    uid = office.draft(a_contract(name=long, contract_value=-1, payments=payments))
    case = office.store.load_case(uid)
    assert case is not None
    assert dict(case.unparsed) == {
        "name": long,
        "contract_value": "-0.01",
        "payments[0].voucher_no": "a\u202eb",
    }
    assert case.contract.name is None
    assert case.contract.buyer == a_contract().buyer
    assert office.faults() == []


def test_the_working_content_stands_over_the_acts_until_the_decision(office: PracticeOffice) -> None:
    uid = office.accept()
    with office.store.writing() as writer:
        writer.save_draft(uid, a_contract("改过的名称"), {"effective_to": "x"})
    open_case = office.store.load_case(uid)
    assert open_case is not None
    assert open_case.state is CaseState.ACCEPTED
    assert open_case.contract.name == "改过的名称"
    assert office.store.find_cases(CaseQuery())[0].name == "改过的名称"
    assert [case.contract.name for case in office.store.cases()] == ["海洋牧场智能投喂系统开发"]
    office.decide(uid, a_contract("登记的名称"))
    decided = office.store.load_case(uid)
    assert decided is not None
    assert (decided.contract.name, decided.unparsed) == ("登记的名称", ())


def test_a_decided_case_takes_no_draft_and_a_touched_draft_stays(office: PracticeOffice) -> None:
    uid = office.register()
    with pytest.raises(AnswerNoError) as refusal, office.store.writing() as writer:
        writer.save_draft(uid, a_contract(), {})
    assert refusal.value.code == "CASE-STATE"
    with pytest.raises(AnswerNoError), office.store.writing() as writer:
        writer.delete_draft(uid)
    untouched = office.draft()
    with office.store.writing() as writer:
        writer.delete_draft(untouched)
    assert office.store.load_case(untouched) is None
    assert [row.uid for row in office.store.find_cases(CaseQuery())] == [uid]


def test_an_act_that_does_not_fit_is_refused_and_leaves_nothing(office: PracticeOffice) -> None:
    uid = office.accept()
    with pytest.raises(AnswerNoError) as refusal:
        office.act(ActKind.CANCEL, uid, {"reason": "x"})
    assert refusal.value.code == "CASE-STATE"
    assert "注销登记" in refusal.value.problem.zh
    assert "Accepted" in refusal.value.problem.en
    with pytest.raises(AnswerNoError) as unreadable:
        office.act(
            ActKind.REFUSE,
            uid,
            {"contract": {**write_contract(a_contract()), "signed_on": "x"}, "reason": "", "note": ""},
        )
    assert unreadable.value.where == "body.contract.signed_on"
    assert len(office.store.unsent_acts()) == 1
    assert office.faults() == []


def test_an_exception_undoes_the_whole_transaction(office: PracticeOffice) -> None:
    uid = office.accept()
    before = office.store.find_cases(CaseQuery()), office.store.slip_numbers_left()
    with pytest.raises(RuntimeError), office.store.writing() as writer:
        body = {"contract": write_contract(a_contract())}
        writer.append(uid, lambda place: signed(place, ActKind.REGISTER, uid, body), take_slip_number=True)
        writer.save_draft("0f0e9f5c-0000-4000-8000-000000000000", a_contract(), {})
        raise RuntimeError("power cut")
    assert (office.store.find_cases(CaseQuery()), office.store.slip_numbers_left()) == before
    assert office.faults() == []
    office.decide(uid)
    assert office.store.find_cases(CaseQuery())[0].slip_no == "371002-01-2026-000001"


def test_a_composer_that_names_another_place_is_a_bug(office: PracticeOffice) -> None:
    uid = office.accept()
    other = office.accept()
    with pytest.raises(ValueError, match="place"), office.store.writing() as writer:
        writer.append(uid, lambda place: signed(place, ActKind.REQUEST_SUPPLEMENT, other, {"wanted": "x"}))
    assert office.faults() == []


def test_numbers_come_from_the_leased_blocks_until_they_are_used_up(office: PracticeOffice) -> None:
    assert office.store.slip_numbers_left() == 3 + 391
    for _ in range(4):
        office.register()
    numbers = sorted(row.slip_no[-6:] for row in office.store.find_cases(CaseQuery()))
    assert numbers == ["000001", "000002", "000003", "000010"]
    assert office.store.slip_numbers_left() == 390
    small = a_roster(2, BLOCKS[:1])
    office.store.keep_roster(small, roster_hash(small), b"c2")
    uid = office.accept()
    with pytest.raises(AnswerNoError) as refusal:
        office.decide(uid)
    assert refusal.value.code == "SLIP-BLOCK-EMPTY"
    assert office.store.slip_numbers_left() == 0
    assert office.faults() == []


def test_another_roster_of_a_kept_version_is_refused(office: PracticeOffice) -> None:
    same = a_roster()
    office.store.keep_roster(same, roster_hash(same), b"container")
    other = a_roster(1, BLOCKS[:1])
    with pytest.raises(InputRefusedError) as refusal:
        office.store.keep_roster(other, roster_hash(other), b"container")
    assert refusal.value.code == "ROSTER-VERSION"
    assert office.store.roster() == same


def test_cases_stand_as_they_stood_on_a_day(office: PracticeOffice) -> None:
    uid = office.register(on=date(2026, 5, 6))
    payment = Payment(paid_on=date(2026, 6, 1), amount=1000)
    office.act(ActKind.NOTE_PAYMENT, uid, {"payment": write_payment(payment)}, date(2026, 6, 2))
    office.act(ActKind.CANCEL, uid, {"reason": "x"}, date(2026, 7, 1))
    states = {
        day: [(case.state, case.contract.payments) for case in office.store.cases(day)]
        for day in (date(2026, 5, 5), date(2026, 6, 30), None)
    }
    assert list(states.values()) == [
        [],
        [(CaseState.REGISTERED, (payment,))],
        [(CaseState.CANCELLED, (payment,))],
    ]


def test_every_case_is_the_fold_of_its_acts(office: PracticeOffice) -> None:
    for _ in range(3):
        office.register()
    for case in office.store.cases():
        assert fold_acts(case.uid, case.history) == case
        assert office.store.load_case(case.uid) == case


def test_lists_filter_count_and_sort_by_last_change(office: PracticeOffice) -> None:
    first, second, third = (
        office.register(),
        office.accept(),
        office.draft(a_contract(signed_on=date(2024, 1, 1))),
    )
    with office.store.writing() as writer:
        writer.save_draft(second, a_contract(), {})
    store = office.store
    assert [row.uid for row in store.find_cases(CaseQuery())] == [second, third, first]
    assert [row.uid for row in store.find_cases(CaseQuery(limit=1, offset=1))] == [third]
    assert store.count_cases(CaseQuery(limit=1)) == 3
    assert store.count_cases(CaseQuery(states=(CaseState.DRAFT, CaseState.REGISTERED))) == 2
    assert store.count_cases(CaseQuery(year=2024)) == 1
    assert store.count_cases(CaseQuery(office="371003")) == 0
    assert store.count_states()[CaseState.ACCEPTED] == 1
    row = store.find_cases(CaseQuery(states=(CaseState.REGISTERED,)))[0]
    assert (row.contract_value, row.registered_on, row.buyer) == (
        100_000_00,
        date(2026, 5, 6),
        "威海远遥渔业有限公司",
    )


def test_contracts_of_the_same_party_are_found_by_name_or_code(office: PracticeOffice) -> None:
    uid = office.register()
    other = office.draft(
        a_contract(buyer=Party(name="改名后的公司", credit_code="91371000MA3C0ABC1X"), seller=None)
    )
    office.draft(a_contract(seller=Party(name="无关"), buyer=None))
    found = office.store.contracts_sharing_party(uid, ["哈尔滨工业大学（威海）"], ["91371000MA3C0ABC1X"])
    assert [contract.uid for contract in found] == [other]
    assert len(office.store.contracts_sharing_party(None, ["威海远遥渔业有限公司"], [])) == 1
    assert office.store.contracts_sharing_party(None, [""], [""]) == []


def test_a_case_is_named_by_uid_beginning_slip_or_official_number(office: PracticeOffice) -> None:
    uid = office.register()
    office.act(ActKind.NOTE_OFFICIAL_NO, uid, {"official_no": "2026371002000123"})
    for name in (uid, uid.upper(), uid[:8], "371002-01-2026-000001", "2026371002000123"):
        assert office.store.resolve_uid(name) == uid
    assert office.store.resolve_uid(uid[:7]) is None
    assert office.store.resolve_uid("") is None
    twins = ("aaaaaaaa-0000-4000-8000-000000000001", "aaaaaaaa-0000-4000-8000-000000000002")
    with office.store.writing() as writer:
        for twin in twins:
            writer.save_draft(twin, a_contract(), {})
    assert office.store.resolve_uid("aaaaaaaa") is None
    assert office.store.resolve_uid(twins[0]) == twins[0]


def _register_many(directory: str, times: int) -> None:
    connection.BUSY_SECONDS = 120  # the other one may stand still while it writes
    practice = PracticeOffice(Path(directory))
    for _ in range(times):
        practice.register()
    practice.store.close()


def test_two_programs_writing_at_once_lose_nothing(office: PracticeOffice) -> None:
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=_register_many, args=(str(office.directory), 15)) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(400)
    assert [writer.exitcode for writer in writers] == [0, 0]
    report = office.store.verify(lambda *_: True)
    assert (report.acts, report.cases, report.faults) == (60, 30, ())
    serials = sorted(int(row.slip_no[-6:]) for row in office.store.find_cases(CaseQuery()))
    assert serials == [*range(1, 4), *range(10, 37)]


def test_lists_may_be_asked_while_another_thread_writes(office: PracticeOffice) -> None:
    def write() -> None:
        for _ in range(20):
            office.register()

    def ask() -> list[int]:
        return [office.store.count_cases(CaseQuery()) + len(list(office.store.cases())) for _ in range(40)]

    with ThreadPoolExecutor(3) as threads:
        writing, first, second = threads.submit(write), threads.submit(ask), threads.submit(ask)
        assert office.store.verify(signature_holds).faults == ()
    writing.result()
    assert first.result() == sorted(first.result())
    assert second.result() == sorted(second.result())
    assert office.store.count_cases(CaseQuery()) == 20
    assert office.faults() == []
