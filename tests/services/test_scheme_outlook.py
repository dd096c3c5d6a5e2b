"""Tests of the live outlook: the one contract in the form, before and after it would be registered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from registrar_app.domain.assessment import Outcome
from registrar_app.domain.contract import Achievement, Contract, Payment, Registration, RegistrationStatus
from registrar_app.domain.party import Party
from registrar_app.domain.schemes.history import read_history
from registrar_app.packs.schemes import read_schemes
from registrar_app.services.assess_schemes import assess_history
from registrar_app.services.scheme_outlook import ContractOutlook, outlook
from tests.tied import tied_among

BUYER, INSTITUTION = read_schemes()
TODAY = date(2020, 9, 1)
DRAFT = Contract(
    name="草稿",
    signed_on=date(2020, 3, 1),
    seller=Party(name="某大学", credit_code="S1", kind="0221"),
    buyer=Party(name="某企业", credit_code="B1", kind="1100", region_code="371002"),
    intermediary=Party(name="某机构", credit_code="I1", is_service_institution=True),
    contract_value=100_000_000,
    transaction_amount=100_000_000,
    payments=(Payment(paid_on=date(2020, 5, 1), amount=10_000),),
    achievement=Achievement(id="R3"),
)


def registered(number: int, **changes: object) -> Contract:
    registration = Registration(status=RegistrationStatus.REGISTERED, registered_on=date(2020, 6, 1))
    uid = f"00000000-0000-4000-8000-{number:012d}"
    return replace(DRAFT, uid=uid, name=f"合同{number}", registration=registration, **changes)


def ask(
    register: list[Contract], contract: Contract, uid: str = "draft"
) -> tuple[ContractOutlook, ContractOutlook]:
    buyer, institution = outlook((BUYER, INSTITUTION), tied_among(register), contract, uid, TODAY)
    return buyer, institution


TWO_RESULTS = [
    registered(1, achievement=Achievement(id="R1")),
    registered(2, achievement=Achievement(id="R2")),
]


def test_the_third_result_opens_the_subsidy() -> None:
    _, institution = ask(TWO_RESULTS, DRAFT)
    assert institution.outcome is Outcome.MET
    assert institution.contribution == 100_000_000
    assert institution.amount_with == 9_000_000
    assert institution.year == 2020


def test_the_buyer_gains_by_what_is_paid_so_far() -> None:
    buyer, _ = ask(TWO_RESULTS, DRAFT)
    assert buyer.amount_with == 6_000
    assert buyer.contribution == 10_000


def test_an_earlier_transfer_by_another_institution_leaves_only_the_gain() -> None:
    other = Party(name="另一机构", credit_code="I2", is_service_institution=True)
    earlier = registered(3, intermediary=other, contract_value=60_000_000)
    _, institution = ask([*TWO_RESULTS, earlier], DRAFT)
    assert institution.contribution == 40_000_000


def test_earlier_transfers_of_the_institutions_other_results_are_seen() -> None:
    other = Party(name="另一机构", credit_code="I2", is_service_institution=True)
    rival = registered(0, intermediary=other, contract_value=60_000_000, achievement=Achievement(id="R1"))
    _, institution = ask([*TWO_RESULTS, rival], DRAFT)
    assert institution.amount_with == 7_200_000


def test_a_missing_result_id_is_named() -> None:
    _, institution = ask(TWO_RESULTS, replace(DRAFT, achievement=None))
    assert institution.outcome is Outcome.UNKNOWN
    assert [field.label.zh for field in institution.missing] == ["科技成果编号"]
    assert (institution.amount_with, institution.amount_if_confirmed) == (0, 9_000_000)


def test_without_intermediary_or_buyer_nobody_gains() -> None:
    buyer, institution = ask([], replace(DRAFT, intermediary=None, buyer=None))
    assert buyer.beneficiary is None
    assert institution.beneficiary is None
    assert institution.outcome is Outcome.NOT_MET


def test_after_the_validity_the_contract_does_not_count() -> None:
    late = date(2026, 11, 23)
    buyer, institution = outlook((BUYER, INSTITUTION), tied_among([]), DRAFT, "draft", late)
    assert institution.outcome is Outcome.NOT_MET
    assert buyer.amount_with == 0
    assert [c.id for c in institution.criteria if c.outcome is Outcome.NOT_MET] == ["A12"]


def test_a_registered_contract_is_taken_as_it_stands_in_the_form() -> None:
    changed = replace(TWO_RESULTS[0], payments=(Payment(paid_on=date(2020, 5, 1), amount=30_000),))
    buyer, _ = ask(TWO_RESULTS, changed, uid=TWO_RESULTS[0].uid or "")
    assert buyer.amount_with == 8_000


def test_a_copy_of_a_registered_contract_adds_nothing() -> None:
    buyer, institution = ask(TWO_RESULTS, replace(DRAFT, name=TWO_RESULTS[0].name))
    assert buyer.contribution == institution.contribution == 0
    assert buyer.amount_with == 4_000


def large_register(size: int) -> list[Contract]:
    return [
        registered(
            number,
            buyer=replace(DRAFT.buyer, credit_code=f"B{number % 200}"),
            intermediary=replace(DRAFT.intermediary, credit_code=f"I{number % 40}"),
            achievement=Achievement(id=f"R{number % 2500}"),
        )
        for number in range(size)
    ]


def test_the_outlook_says_what_the_whole_register_says() -> None:
    register = large_register(400)
    found = ask(register, DRAFT)
    registration = Registration(status=RegistrationStatus.REGISTERED, registered_on=TODAY)
    whole = read_history([*register, replace(DRAFT, uid="draft", registration=registration)], TODAY)
    for seen, scheme, code in zip(found, (BUYER, INSTITUTION), ("B1", "I1"), strict=True):
        (result,) = assess_history(whole, scheme, 2020, code).results
        assert (seen.amount_with, seen.amount_if_confirmed) == (result.amount, result.amount_if_confirmed)
        assert seen.contribution == result.contracts[-1].contribution


def test_a_contract_not_registered_yet_is_reckoned_as_if_and_says_so() -> None:
    buyer, _ = ask(TWO_RESULTS, replace(TWO_RESULTS[0], uid="draft", name="新合同", registration=None))
    [registered_yet] = [c for c in buyer.criteria if c.id == BUYER.criteria["registered"].id]
    assert registered_yet.outcome is Outcome.UNKNOWN
    assert "尚未" in registered_yet.explanation.zh
    as_it_stands, _ = ask(TWO_RESULTS, TWO_RESULTS[0], uid=TWO_RESULTS[0].uid or "")
    assert {c.outcome for c in as_it_stands.criteria if c.id == registered_yet.id} == {Outcome.MET}
