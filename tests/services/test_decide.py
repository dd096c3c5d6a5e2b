"""Deciding on a case, over a real store with real keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract, Payment, Registration, RegistrationStatus
from registrar_app.domain.errors import AnswerNoError, MachineRefusedError, RegistrarError, UsageError
from registrar_app.domain.finding import Severity
from registrar_app.domain.registration import CaseState
from registrar_app.services import decide, later_life
from registrar_app.services.check_contract import check_contract, explanation_key
from registrar_app.services.demo.world import PracticeWorld
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import copy_as_new, create_draft, delete_draft, load_case, save_draft
from registrar_app.services.program import Program
from tests.contract_samples import sound_contract
from tests.world import TODAY, record_registration, set_day


@pytest.fixture
def sound(desk: Desk) -> Contract:
    """A contract without errors or queries."""
    return sound_contract(desk.today())


def registered(desk: Desk, contract: Contract) -> str:
    """Keep, accept and register a contract."""
    uid = create_draft(desk, contract)
    decide.accept_contract(desk, uid)
    decide.register_contract(desk, uid)
    return uid


def test_a_sound_contract_is_accepted_and_registered_with_the_first_number(
    desk: Desk, sound: Contract
) -> None:
    uid = create_draft(desk, sound)
    decide.accept_contract(desk, uid)
    entry = decide.register_contract(desk, uid)
    case = load_case(desk, uid)
    assert case.state is CaseState.REGISTERED
    assert entry.act.body["slip_no"] == f"371002-01-{desk.today().year}-000001"
    assert case.contract.registration is not None
    assert case.contract.registration.slip_no == entry.act.body["slip_no"]
    assert [e.act.kind for e in case.history] == [ActKind.ACCEPT, ActKind.REGISTER]


def test_a_reason_typed_for_a_query_is_there_again_after_a_restart(desk: Desk, sound: Contract) -> None:
    uid = create_draft(desk, sound)
    save_draft(desk, uid, sound, {}, {"CREDIT-CODE@buyer.credit_code": "已核对"})
    save_draft(desk, uid, sound, {"signed_on": "2026"})
    assert desk.store.reasons_of(uid) == {"CREDIT-CODE@buyer.credit_code": "已核对"}


def test_numbers_follow_each_other_and_are_never_reused(desk: Desk, sound: Contract) -> None:
    left = desk.store.slip_numbers_left()
    first = registered(desk, sound)
    later_life.cancel_contract(desk, first, "双方协商解除")
    second = registered(
        desk,
        replace(
            sound,
            name="另一份合同",
            contract_no="X-2",
            contract_value=90_000_000,
            transaction_amount=70_000_000,
        ),
    )
    number = load_case(desk, second).contract.registration
    assert number is not None and number.slip_no is not None and number.slip_no.endswith("000002")
    assert desk.store.slip_numbers_left() == left - 2


def test_an_error_blocks_registering_and_takes_no_number(desk: Desk, sound: Contract) -> None:
    uid = create_draft(desk, replace(sound, transaction_amount=sound.contract_value + 1))  # type: ignore[operator]
    decide.accept_contract(desk, uid)
    left = desk.store.slip_numbers_left()
    with pytest.raises(AnswerNoError):
        decide.register_contract(desk, uid)
    assert load_case(desk, uid).state is CaseState.ACCEPTED
    assert desk.store.slip_numbers_left() == left


def test_a_query_needs_a_typed_reason_which_stays_in_the_act(desk: Desk, sound: Contract) -> None:
    assert sound.buyer is not None
    uid = create_draft(desk, replace(sound, buyer=replace(sound.buyer, credit_code="91371002MA3C4X7T7C")))
    decide.accept_contract(desk, uid)
    queries = [
        f
        for f in check_contract(desk, load_case(desk, uid).contract, uid=uid)
        if f.severity is Severity.QUERY
    ]
    assert queries
    with pytest.raises(AnswerNoError):
        decide.register_contract(desk, uid, {explanation_key(queries[0]): "   "})
    entry = decide.register_contract(desk, uid, {explanation_key(f): "已核对营业执照原件" for f in queries})
    assert {e["reason"] for e in entry.act.body["explanations"]} == {"已核对营业执照原件"}


def test_a_supplement_moves_the_day_of_acceptance(desk: Desk, sound: Contract) -> None:
    uid = create_draft(desk, sound)
    first, later = desk.today() - timedelta(days=5), desk.today() - timedelta(days=2)
    decide.accept_contract(desk, uid, first)
    decide.request_supplement(desk, uid, "缺少报价明细", first)
    assert load_case(desk, uid).state is CaseState.SUPPLEMENT_REQUESTED
    save_draft(desk, uid, replace(sound, remarks="已补报价明细"), {})
    decide.receive_supplement(desk, uid, "报价明细一份", later)
    case = load_case(desk, uid)
    assert (case.state, case.accepted_on, case.contract.remarks) == (
        CaseState.ACCEPTED,
        later,
        "已补报价明细",
    )


def test_a_refusal_needs_an_enumerated_reason(desk: Desk, sound: Contract) -> None:
    uid = create_draft(desk, sound)
    decide.accept_contract(desk, uid)
    with pytest.raises(UsageError):
        decide.refuse_contract(desk, uid, "不喜欢", "说明")
    reason = desk.packs.rulebook_on(desk.today()).refusal_reasons[0]
    decide.refuse_contract(desk, uid, reason.id, "合同标的不清楚")
    assert load_case(desk, uid).state is CaseState.REFUSED
    assert load_case(desk, uid).refusal_reason == reason.id


def test_an_amendment_keeps_number_and_day_and_takes_the_new_content(desk: Desk, sound: Contract) -> None:
    uid = registered(desk, sound)
    before = load_case(desk, uid).contract.registration
    later_life.amend_contract(desk, uid, replace(sound, remarks="履行期延长"), "双方签订补充协议")
    case = load_case(desk, uid)
    assert case.contract.remarks == "履行期延长"
    assert case.contract.registration == before


def test_later_acts_are_kept_with_the_case(desk: Desk, sound: Contract) -> None:
    uid = registered(desk, sound)
    paid = Payment(paid_on=desk.today(), amount=1_000_000, voucher_no="V-9")
    later_life.note_payment(desk, uid, paid)
    later_life.note_official_no(desk, uid, "2026371001000123")
    later_life.revoke_contract(desk, uid, "false-contract", "经查合同虚假")
    case = load_case(desk, uid)
    assert case.state is CaseState.REVOKED
    assert case.contract.payments is not None and case.contract.payments[-1] == paid
    assert case.contract.registration is not None
    assert case.contract.registration.official_no == "2026371001000123"
    assert case.contract.registration.status is RegistrationStatus.REVOKED
    with pytest.raises(AnswerNoError):
        later_life.note_payment(desk, uid, paid)


def test_a_payment_that_could_not_be_read_again_is_never_noted(desk: Desk, sound: Contract) -> None:
    uid = registered(desk, sound)
    for payment in (
        Payment(paid_on=desk.today(), amount=5, technology_part=-1),
        Payment(paid_on=desk.today(), amount=5, voucher_no="凭证\u202e号"),
    ):
        with pytest.raises(UsageError):
            later_life.note_payment(desk, uid, payment)
    assert len(load_case(desk, uid).history) == 2


def test_a_registered_contract_is_never_edited_or_deleted(desk: Desk, sound: Contract) -> None:
    uid = registered(desk, sound)
    with pytest.raises(AnswerNoError):
        save_draft(desk, uid, replace(sound, name="改名"), {})
    with pytest.raises(AnswerNoError):
        delete_draft(desk, uid)
    assert load_case(desk, uid).contract.name == sound.name


def test_a_draft_can_be_copied_and_thrown_away(desk: Desk, sound: Contract) -> None:
    uid = create_draft(desk, sound)
    copy = copy_as_new(desk, uid)
    assert copy != uid and load_case(desk, copy).contract.name == sound.name
    delete_draft(desk, copy)
    with pytest.raises(AnswerNoError):
        load_case(desk, copy)


def test_loose_text_in_a_draft_stands_against_accepting(desk: Desk, sound: Contract) -> None:
    uid = create_draft(desk, sound)
    save_draft(desk, uid, sound, {"signed_on": "2026-13-45"})
    with pytest.raises(AnswerNoError) as caught:
        decide.accept_contract(desk, uid)
    assert caught.value.where == "signed_on"


def test_no_act_without_the_key(desk: Desk, sound: Contract) -> None:
    uid = create_draft(desk, sound)
    desk.key = None
    with pytest.raises(MachineRefusedError):
        decide.accept_contract(desk, uid)
    assert load_case(desk, uid).state is CaseState.DRAFT


@pytest.mark.parametrize("days", [1, 400])
def test_no_act_is_dated_in_the_future(desk: Desk, sound: Contract, days: int) -> None:
    uid = create_draft(desk, sound)
    with pytest.raises(UsageError):
        decide.accept_contract(desk, uid, desk.today() + timedelta(days=days))


def test_a_step_is_never_dated_before_the_step_before(desk: Desk, sound: Contract) -> None:
    uid = create_draft(desk, sound)
    decide.accept_contract(desk, uid, desk.today())
    with pytest.raises(UsageError):
        decide.register_contract(desk, uid, {}, desk.today() - timedelta(days=1))


def test_an_outside_registration_is_recorded_as_it_stands(desk: Desk, sound: Contract) -> None:
    registration = Registration(
        status=RegistrationStatus.REGISTERED,
        registered_on=date(2020, 4, 1),
        official_no="2020110101000777",
        office="北京",
        issued_elsewhere=True,
    )
    contract = replace(sound, uid="7f2c1d9e-8f5b-4c6c-9a41-0b8b3f8f7a10", registration=registration)
    record_registration(desk, contract)
    case = load_case(desk, contract.uid or "")
    assert case.state is CaseState.REGISTERED and case.contract.registration == registration
    with pytest.raises(AnswerNoError):
        later_life.amend_contract(desk, case.uid, sound, "变更")


def test_what_a_past_day_saw(program: Program, world_of_2026: PracticeWorld) -> None:
    """On a day that has nine before it in its year: no contract is registered in a year that is over."""
    desk = world_of_2026.open(program, "office-1")
    set_day(desk, TODAY)
    uid = create_draft(desk, sound_contract(TODAY - timedelta(days=9)))
    accepted, ended = desk.today() - timedelta(days=9), desk.today() - timedelta(days=1)
    decide.accept_contract(desk, uid, accepted)
    decide.register_contract(desk, uid, {}, accepted)
    later_life.cancel_contract(desk, uid, "解除", ended)
    states = {
        day: [case.state for case in desk.store.cases(day)]
        for day in (accepted - timedelta(days=1), accepted, ended)
    }
    assert list(states.values()) == [[], [CaseState.REGISTERED], [CaseState.CANCELLED]]
    desk.store.close()


def test_every_error_is_worded_in_both_languages(desk: Desk) -> None:
    with pytest.raises(RegistrarError) as caught:
        load_case(desk, "no-such-case")
    assert caught.value.line("zh") != caught.value.line("en")
    assert "\n" not in caught.value.line("zh")
