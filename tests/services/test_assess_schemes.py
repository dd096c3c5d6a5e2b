"""Tests of assessing from the store: what an as-of date leaves out, and how the beneficiary filter works."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from registrar_app.domain import interchange
from registrar_app.domain.act import Act, ActKind
from registrar_app.domain.contract import Achievement, Contract, Payment, Registration, RegistrationStatus
from registrar_app.domain.errors import InputRefusedError, UsageError
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.party import Party
from registrar_app.domain.registration import Case, CaseEntry, fold_acts
from registrar_app.domain.text import Text
from registrar_app.packs.schemes import read_schemes
from registrar_app.services.assess_schemes import (
    assess_contracts,
    assess_year,
    choose_schemes,
    read_contracts,
)
from registrar_app.services.desk import Desk
from registrar_app.services.file_ports import ReadRow

BUYER, INSTITUTION = read_schemes()
UID = "00000000-0000-4000-8000-000000000001"
CONTRACT = Contract(
    uid=UID,
    name="样本合同",
    signed_on=date(2020, 3, 1),
    seller=Party(name="某大学", credit_code="S1", kind="0221"),
    buyer=Party(name="某企业", credit_code="B1", kind="1100", region_code="371002"),
    intermediary=Party(name="某机构", credit_code="I1", is_service_institution=True),
    contract_value=100_000_000,
    transaction_amount=100_000_000,
    payments=(Payment(paid_on=date(2020, 5, 1), amount=10_000),),
    achievement=Achievement(id="R1"),
)


class FakeStore:
    """Holds cases made by acts, as a store gives them."""

    def __init__(self, *cases: Case) -> None:
        self._cases = cases

    def cases(self, as_of: date | None = None) -> Iterator[Case]:
        assert as_of is None
        return iter(self._cases)


def desk_with(*cases: Case, today: date = date(2026, 11, 23)) -> Desk:
    clock = SimpleNamespace(now=lambda: datetime(today.year, today.month, today.day, tzinfo=UTC))
    return Desk(directory=Path(), store=FakeStore(*cases), packs=None, clock=clock)


def act(number: int, kind: ActKind, on: date, **body: object) -> CaseEntry:
    made = Act(
        kind=kind,
        case=UID,
        office="371000",
        device="D1",
        epoch="e",
        seq=number,
        registrar="r",
        signing_certificate="c",
        on=on,
        at=f"{on}T09:00:00+08:00",
        previous=None,
        previous_in_case=None,
        body=body,
    )
    return CaseEntry(f"{number:064x}", made)


def written(contract: Contract) -> dict[str, object]:
    return interchange.write_contract(replace(contract, registration=None))


def registered_case(*more: CaseEntry) -> Case:
    case = fold_acts(
        UID,
        [
            act(1, ActKind.ACCEPT, date(2020, 5, 20), contract=written(CONTRACT)),
            act(2, ActKind.REGISTER, date(2020, 6, 1), contract=written(CONTRACT), slip_no="1", rulebook="b"),
            *more,
        ],
    )
    assert case is not None
    return case


def base_of(desk: Desk, as_of: date | None = None, year: int = 2020) -> int:
    (result,) = assess_year(desk, BUYER, year, as_of).results
    return result.base


def test_a_registered_case_counts_with_its_payments() -> None:
    assert base_of(desk_with(registered_case())) == 10_000


def test_a_case_not_yet_registered_on_the_day_is_listed_and_does_not_count() -> None:
    (result,) = assess_year(desk_with(registered_case()), BUYER, 2020, date(2020, 5, 31)).results
    assert result.base == 0
    assert [line.counted for line in result.contracts] == [False]


def test_a_refused_case_is_listed_and_does_not_count() -> None:
    case = fold_acts(
        UID,
        [
            act(1, ActKind.ACCEPT, date(2020, 5, 20), contract=written(CONTRACT)),
            act(
                2,
                ActKind.REFUSE,
                date(2020, 6, 1),
                contract=written(CONTRACT),
                reason="x",
                note="",
                rulebook="b",
            ),
        ],
    )
    (result,) = assess_year(desk_with(case), BUYER, 2020).results
    assert result.base == 0
    assert [line.counted for line in result.contracts] == [False]


def test_an_amendment_counts_from_its_day_on_and_keeps_the_first_registration_day() -> None:
    smaller = replace(CONTRACT, transaction_amount=50_000_000)
    amended = registered_case(
        act(3, ActKind.AMEND, date(2021, 2, 1), contract=written(smaller), reason="x", rulebook="b")
    )
    assert base_of(desk_with(amended), date(2021, 1, 31)) == 10_000
    assert base_of(desk_with(amended), date(2021, 2, 1)) == 5_000
    three = assess_year(desk_with(amended), INSTITUTION, 2020).results
    assert three[0].count == 1


@pytest.mark.parametrize(
    ("kind", "body"), [(ActKind.CANCEL, {"reason": "x"}), (ActKind.REVOKE, {"ground": "x", "note": ""})]
)
def test_an_end_counts_from_its_day_on(kind: ActKind, body: dict[str, str]) -> None:
    ended = registered_case(act(3, kind, date(2021, 2, 1), **body))
    assert base_of(desk_with(ended), date(2021, 1, 31)) == 10_000
    assert base_of(desk_with(ended), date(2021, 2, 1)) == 0


def test_a_payment_counts_by_the_day_it_was_made_whenever_it_was_noted() -> None:
    payment = interchange.write_payment(Payment(paid_on=date(2020, 12, 20), amount=500))
    noted = registered_case(act(3, ActKind.NOTE_PAYMENT, date(2021, 1, 15), payment=payment))
    assert base_of(desk_with(noted), date(2020, 12, 31)) == 10_500
    assert base_of(desk_with(noted), date(2020, 12, 19)) == 10_000


def test_an_outside_registration_exists_from_its_own_day_whenever_it_was_recorded() -> None:
    registration = Registration(
        status=RegistrationStatus.REGISTERED, registered_on=date(2020, 6, 1), official_no="1"
    )
    outside = interchange.write_contract(replace(CONTRACT, registration=registration))
    case = fold_acts(UID, [act(1, ActKind.RECORD_REGISTRATION, date(2022, 1, 1), contract=outside)])
    assert base_of(desk_with(case), date(2020, 12, 31)) == 10_000


def test_as_of_is_today_unless_given() -> None:
    desk = desk_with(registered_case(), today=date(2020, 5, 31))
    assert base_of(desk) == 0
    assert assess_year(desk, BUYER, 2020).as_of == date(2020, 5, 31)


def registered(day: date, **changes: object) -> Contract:
    registration = Registration(status=RegistrationStatus.REGISTERED, registered_on=day)
    return replace(CONTRACT, uid=None, registration=registration, **changes)


def test_the_beneficiary_filter_never_filters_the_history() -> None:
    other = Party(name="另一机构", credit_code="I2", is_service_institution=True)
    contracts = [
        registered(date(2019, 6, 1), intermediary=other, name="前", contract_value=40_000_000),
        registered(date(2020, 6, 1)),
    ]
    (result,) = assess_contracts(contracts, INSTITUTION, 2020, date(2026, 11, 23), "I1").results
    assert (result.credit_code, result.base) == ("I1", 60_000_000)


def test_an_unknown_beneficiary_has_no_result() -> None:
    contracts = [registered(date(2020, 6, 1))]
    assessment = assess_contracts(contracts, BUYER, 2020, date(2026, 11, 23), "B2")
    assert assessment.results == ()
    assert not assessment.says_yes


def test_schemes_are_chosen_by_id_and_come_in_the_order_of_ids() -> None:
    assert choose_schemes((INSTITUTION, BUYER), None) == (BUYER, INSTITUTION)
    assert choose_schemes((INSTITUTION, BUYER), INSTITUTION.id) == (INSTITUTION,)
    with pytest.raises(UsageError, match="weihai-2018-58/buyer-20"):
        choose_schemes((INSTITUTION, BUYER), "weihai-2018-58/none")


def test_every_fault_of_a_file_is_told_and_the_file_refused() -> None:
    fault = Text("坏", "bad")
    rows = [
        ReadRow("contracts[0]", CONTRACT),
        ReadRow("contracts[1]", None, (FieldProblem("contracts[1].name", fault, fault),)),
        ReadRow("contracts[2]", None, (FieldProblem("contracts[2].name", fault, fault),)),
    ]
    told: list[str] = []
    with pytest.raises(InputRefusedError) as refused:
        read_contracts(SimpleNamespace(read=lambda path: rows), Path("x"), told.append, "en")
    assert told == ["CONTRACT-FORM contracts[1].name: bad; bad"]
    line = refused.value.line("en")
    assert line.startswith("CONTRACT-FORM contracts[2].name: bad; nothing was changed in the register; bad; ")
