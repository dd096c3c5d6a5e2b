"""A case is the fold of its acts: which act fits which state, and what each leaves behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract, RegistrationStatus
from registrar_app.domain.interchange import MalformedContractError, write_contract
from registrar_app.domain.registration import (
    STATE_LABELS,
    ActNotAllowedError,
    Case,
    CaseEntry,
    CaseState,
    allowed_acts,
    draft_case,
    fold_acts,
    require_allowed,
)
from tests.domain.checks.check_cases import base_contract
from tests.domain.test_act import ACT

CONTRACT = base_contract()
UID = CONTRACT.uid or ""
SLIP = "371002-01-2026-000001"
PAYMENT = {
    "paid_on": "2026-07-01",
    "amount": "1.00",
    "technology_part": None,
    "voucher_no": None,
    "invoice_no": None,
}


INCOME = {
    "received_on": "2026-07-01",
    "amount": "2.00",
    "technology_income": "1.00",
    "voucher_no": None,
    "invoice_no": None,
    "note": None,
    "evidence": None,
}


def outside(status: str = "registered", ended_on: str | None = None) -> dict[str, Any]:
    block = {"status": status, "registered_on": "2020-04-01", "issued_elsewhere": True, "ended_on": ended_on}
    return {"contract": {**write_contract(CONTRACT), "registration": block}}


BODIES: Mapping[ActKind, dict[str, Any]] = {
    ActKind.ACCEPT: {"contract": write_contract(CONTRACT)},
    ActKind.REQUEST_SUPPLEMENT: {"wanted": "补充验收标准"},
    ActKind.RECEIVE_SUPPLEMENT: {"received": "验收标准", "contract": write_contract(CONTRACT)},
    ActKind.REVIEW: {"reviewed": "ab" * 32},
    ActKind.REGISTER: {
        "contract": write_contract(CONTRACT),
        "slip_no": SLIP,
        "rulebook": "miit-2026",
        "explanations": {},
    },
    ActKind.REFUSE: {
        "contract": write_contract(CONTRACT),
        "reason": "price-unclear",
        "note": "",
        "rulebook": "miit-2026",
    },
    ActKind.AMEND: {
        "contract": write_contract(replace(CONTRACT, contract_value=90_000_000)),
        "reason": "价款变更",
        "rulebook": "miit-2026",
    },
    ActKind.CANCEL: {"reason": "合同解除"},
    ActKind.REVOKE: {"ground": "重复登记", "note": ""},
    ActKind.REEXAMINE: {
        "requested_by": "tax",
        "letter_no": "威税函〔2026〕1号",
        "outcome": "changed",
        "note": "技术交易额应扣除设备费",
        "contract": write_contract(replace(CONTRACT, transaction_amount=70_000_000)),
        "rulebook": "miit-2026",
    },
    ActKind.NOTE_PAYMENT: {"payment": PAYMENT},
    ActKind.NOTE_INCOME: {"income": INCOME},
    ActKind.NOTE_OFFICIAL_NO: {"official_no": "2026371001000123"},
    ActKind.ISSUE_SLIP: {"slip_no": SLIP, "sha256": "cd" * 32},
    ActKind.ISSUE_SHEET: {"sheet": "supplement", "of": "ab" * 32, "sha256": "cd" * 32},
    ActKind.RECORD_REGISTRATION: outside(),
}


def entry(kind: ActKind, on: date, body: dict[str, Any] | None = None) -> CaseEntry:
    act = replace(ACT, kind=kind, on=on, case=UID, body=BODIES[kind] if body is None else body)
    return CaseEntry(f"hash of {kind.value} on {on.isoformat()}", act)


def fold(*kinds: ActKind, up_to: date | None = None) -> Case:
    entries = [entry(kind, date(2026, 6, place)) for place, kind in enumerate(kinds, 1)]
    case = fold_acts(UID, entries, up_to)
    assert case is not None
    return case


def test_a_supplement_may_be_wanted_until_a_day() -> None:
    bodies = [BODIES[ActKind.ACCEPT], {"wanted": "报价明细", "until": "2026-06-20"}]
    kinds = (ActKind.ACCEPT, ActKind.REQUEST_SUPPLEMENT)
    entries = [entry(kind, date(2026, 6, 1), body) for kind, body in zip(kinds, bodies, strict=True)]
    case = fold_acts(UID, entries)
    assert case is not None and case.supplement_until == date(2026, 6, 20)
    received = fold_acts(UID, [*entries, entry(ActKind.RECEIVE_SUPPLEMENT, date(2026, 6, 9))])
    assert received is not None and received.supplement_until is None


def test_a_re_examination_changes_the_content_and_keeps_the_registration() -> None:
    before = fold(ActKind.ACCEPT, ActKind.REGISTER)
    after = fold(ActKind.ACCEPT, ActKind.REGISTER, ActKind.REEXAMINE)
    assert after.contract.transaction_amount == 70_000_000
    assert after.contract.registration == before.contract.registration


def test_an_income_of_more_than_came_is_no_act() -> None:
    wrong = {"income": {**INCOME, "technology_income": "2.01"}}
    entries = [entry(kind, date(2026, 6, 1)) for kind in (ActKind.ACCEPT, ActKind.REGISTER)]
    with pytest.raises(ValueError, match="technology_income"):
        fold_acts(UID, [*entries, entry(ActKind.NOTE_INCOME, date(2026, 6, 2), wrong)])


def test_a_contract_is_accepted_supplemented_and_registered() -> None:
    asked = fold(ActKind.ACCEPT, ActKind.REQUEST_SUPPLEMENT)
    assert (asked.state, asked.supplement_requested_on) == (CaseState.SUPPLEMENT_REQUESTED, date(2026, 6, 2))
    assert asked.supplement_wanted == "补充验收标准"
    assert asked.accepted_on == date(2026, 6, 1)

    case = fold(ActKind.ACCEPT, ActKind.REQUEST_SUPPLEMENT, ActKind.RECEIVE_SUPPLEMENT, ActKind.REGISTER)
    assert case.state is CaseState.REGISTERED
    assert case.accepted_on == date(2026, 6, 3), "the clock starts again when the supplement comes"
    assert (case.supplement_requested_on, case.supplement_wanted) == (None, None)
    registration = case.contract.registration
    assert registration is not None
    assert (registration.slip_no, registration.registered_on) == (SLIP, date(2026, 6, 4))
    assert (registration.office, registration.registrar) == (ACT.office, ACT.registrar)
    assert registration.issued_elsewhere is False
    assert not case.registered_elsewhere
    assert case.rulebook == "miit-2026"
    assert case.last_hash == "hash of register on 2026-06-04"
    assert replace(case.contract, registration=None) == CONTRACT


def test_a_refused_case_keeps_its_reason_and_ends() -> None:
    case = fold(ActKind.ACCEPT, ActKind.REFUSE)
    assert (case.state, case.refusal_reason, case.ended_on) == (
        CaseState.REFUSED,
        "price-unclear",
        date(2026, 6, 2),
    )
    assert allowed_acts(CaseState.REFUSED) == (ActKind.ISSUE_SHEET,)


def test_an_amendment_changes_the_content_and_keeps_the_registration() -> None:
    before = fold(ActKind.ACCEPT, ActKind.REGISTER)
    after = fold(ActKind.ACCEPT, ActKind.REGISTER, ActKind.AMEND)
    assert after.contract.contract_value == 90_000_000
    assert after.contract.registration == before.contract.registration
    assert after.state is CaseState.REGISTERED


@pytest.mark.parametrize(
    ("kind", "state", "status"),
    [
        (ActKind.CANCEL, CaseState.CANCELLED, RegistrationStatus.CANCELLED),
        (ActKind.REVOKE, CaseState.REVOKED, RegistrationStatus.REVOKED),
    ],
)
def test_an_ended_registration_says_how_and_when(
    kind: ActKind, state: CaseState, status: RegistrationStatus
) -> None:
    case = fold(ActKind.ACCEPT, ActKind.REGISTER, kind)
    assert (case.state, case.ended_on) == (state, date(2026, 6, 3))
    assert case.contract.registration is not None
    assert (case.contract.registration.status, case.contract.registration.ended_on) == (
        status,
        date(2026, 6, 3),
    )
    assert case.contract.registration.slip_no == SLIP


def test_payments_numbers_and_slips_are_added() -> None:
    case = fold(
        *(ActKind.ACCEPT, ActKind.REGISTER, ActKind.NOTE_PAYMENT, ActKind.NOTE_PAYMENT),
        *(ActKind.NOTE_OFFICIAL_NO, ActKind.ISSUE_SLIP, ActKind.ISSUE_SLIP),
    )
    assert len(case.contract.payments or ()) == len(CONTRACT.payments or ()) + 2
    assert case.contract.registration and case.contract.registration.official_no == "2026371001000123"
    assert (case.slip_copies, case.slip_sha256) == (2, "cd" * 32)


@pytest.mark.parametrize(
    ("status", "ended_on", "state"),
    [
        ("registered", None, CaseState.REGISTERED),
        ("cancelled", "2021-01-01", CaseState.CANCELLED),
        ("revoked", "2021-01-01", CaseState.REVOKED),
    ],
)
def test_an_outside_registration_stands_as_it_was(
    status: str, ended_on: str | None, state: CaseState
) -> None:
    case = fold_acts(UID, [entry(ActKind.RECORD_REGISTRATION, date(2026, 6, 1), outside(status, ended_on))])
    assert case is not None
    assert case.state is state
    assert case.registered_elsewhere
    assert case.ended_on == (date.fromisoformat(ended_on) if ended_on else None)


def test_a_registration_cannot_come_in_with_an_acceptance() -> None:
    """Only registering registers: a block in the accepted content is not believed."""
    case = fold_acts(UID, [entry(ActKind.ACCEPT, date(2026, 6, 1), outside())])
    assert case is not None
    assert case.contract.registration is None


def test_recording_an_outside_registration_needs_one() -> None:
    with pytest.raises(ActNotAllowedError):
        fold_acts(UID, [entry(ActKind.RECORD_REGISTRATION, date(2026, 6, 1), BODIES[ActKind.ACCEPT])])


def test_acts_after_the_day_asked_for_do_not_exist() -> None:
    kinds = (ActKind.ACCEPT, ActKind.REGISTER, ActKind.CANCEL)
    assert fold(*kinds, up_to=date(2026, 6, 2)).state is CaseState.REGISTERED
    assert fold(*kinds, up_to=date(2026, 6, 3)).state is CaseState.CANCELLED
    assert fold_acts(UID, [entry(ActKind.ACCEPT, date(2026, 6, 2))], date(2026, 6, 1)) is None
    assert fold_acts(UID, []) is None


def test_an_unreadable_contract_in_an_act_is_named() -> None:
    with pytest.raises(MalformedContractError) as caught:
        fold_acts(UID, [entry(ActKind.ACCEPT, date(2026, 6, 1), {"contract": {"format": "x"}})])
    assert caught.value.problems[0].path == "body.contract.format"


def test_a_draft_belongs_to_its_case() -> None:
    case = draft_case("u-1", Contract(), (("contract_value", "一百万"),))
    assert (case.uid, case.contract.uid, case.state) == ("u-1", "u-1", CaseState.DRAFT)
    assert case.last_hash is None


@given(st.lists(st.sampled_from(ActKind), max_size=8))
def test_an_act_that_does_not_fit_is_refused_and_any_other_is_taken(kinds: list[ActKind]) -> None:
    state, expected_ok = CaseState.DRAFT, True
    entries = []
    for place, kind in enumerate(kinds, 1):
        entries.append(entry(kind, date(2026, 6, place)))
        if kind not in allowed_acts(state):
            expected_ok = False
            break
        case = fold_acts(UID, entries)
        assert case is not None
        assert case.history == tuple(entries)
        state = case.state
    if not expected_ok:
        with pytest.raises(ActNotAllowedError) as caught:
            fold_acts(UID, entries)
        assert (caught.value.kind, caught.value.state) == (kinds[len(entries) - 1], state)


def test_nothing_but_paper_follows_an_end() -> None:
    for state in (CaseState.REFUSED, CaseState.CANCELLED, CaseState.REVOKED):
        assert allowed_acts(state) == (ActKind.ISSUE_SHEET,)
        with pytest.raises(ActNotAllowedError):
            require_allowed(state, ActKind.AMEND)
    assert set(STATE_LABELS) == set(CaseState)
