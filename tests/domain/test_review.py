"""A review holds for one exact content and for the decision that comes next, and for nobody's own decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.registration import CaseEntry, CaseState, allowed_acts, draft_case, fold_acts
from registrar_app.domain.review import (
    false_review,
    hash_of,
    limit_words,
    needs_review,
    standing_reviews,
)
from tests.contract_strategies import contracts
from tests.domain.test_act import ACT
from tests.domain.test_registration import BODIES, CONTRACT, UID

CHANGES: list[dict[str, Any]] = [
    {"name": "另一名称"}, {"contract_value": 1}, {"transaction_amount": None}, {"remarks": "改"}, {"payments": ()},
    {"seller": None}, {"confidential": True},
]  # fmt: skip


def entry(kind: ActKind, place: int, body: dict[str, Any], by: str = "r-1") -> CaseEntry:
    return CaseEntry(
        f"{place:064x}", replace(ACT, kind=kind, on=date(2026, 6, 1), case=UID, registrar=by, body=body)
    )


def review(place: int, of: Contract = CONTRACT, by: str = "r-2") -> CaseEntry:
    return entry(ActKind.REVIEW, place, {"reviewed": hash_of(of)}, by)


def wanted(stands: Contract, shall_stand: Contract, limit: int | None) -> bool:
    return needs_review(draft_case(UID, stands), shall_stand, limit)


def test_a_limit_is_held_against_the_transaction_amount_and_else_the_value() -> None:
    known = replace(CONTRACT, contract_value=300, transaction_amount=200)
    assert [wanted(known, known, limit) for limit in (199, 200, 201, None)] == [True, True, False, False]
    unknown = replace(known, transaction_amount=None)
    assert [wanted(unknown, unknown, limit) for limit in (300, 301)] == [True, False]
    nothing = replace(unknown, contract_value=None)
    assert not wanted(nothing, nothing, 1)
    assert wanted(known, nothing, 200), "what is large is not made small by one alone"
    assert wanted(nothing, known, 200)
    assert "1,000.00" in limit_words(100_000).zh


def test_a_review_leaves_the_case_with_the_registrar_who_has_it() -> None:
    case = fold_acts(UID, [entry(ActKind.ACCEPT, 1, BODIES[ActKind.ACCEPT]), review(2)])
    assert case is not None
    assert (case.state, case.registrar, case.contract) == (CaseState.ACCEPTED, "r-1", CONTRACT)
    assert standing_reviews(case.history, hash_of(case.contract)) == [review(2)]


@given(contracts, st.sampled_from(CHANGES))
def test_any_change_of_content_lets_it_fall_and_the_same_content_again_does_not(
    contract: Contract, change: dict[str, Any]
) -> None:
    history = [review(1, contract)]
    changed = replace(contract, **change)
    same = write_contract(replace(changed, registration=None)) == write_contract(
        replace(contract, registration=None)
    )
    assert bool(standing_reviews(history, hash_of(changed))) is same
    assert standing_reviews(history, hash_of(replace(changed, **{k: getattr(contract, k) for k in change})))
    assert standing_reviews(history, hash_of(replace(contract, uid="another", registration=None)))


@given(st.lists(st.sampled_from([k for k in ActKind if k is not ActKind.RECORD_REGISTRATION]), max_size=7))
def test_it_stands_until_the_next_step_of_the_case(kinds: list[ActKind]) -> None:
    """Whatever acts come in whatever order: only papers and notes may stand between a review and its decision."""
    state, entries, expected = CaseState.DRAFT, list[CaseEntry](), False
    for place, kind in enumerate(kinds, 1):
        if kind not in allowed_acts(state):
            continue
        entries.append(review(place) if kind is ActKind.REVIEW else entry(kind, place, BODIES[kind]))
        folded = fold_acts(UID, entries)
        assert folded is not None
        state = folded.state
        if kind is ActKind.REVIEW:
            expected = True
        elif kind.value.split("_")[0] not in {"note", "issue"}:
            expected = False
    assert bool(standing_reviews(entries, hash_of(CONTRACT))) is expected


def test_an_act_may_not_name_a_review_that_is_not_behind_it() -> None:
    body = {**BODIES[ActKind.REGISTER], "review": review(2).hash}
    before = [entry(ActKind.ACCEPT, 1, BODIES[ActKind.ACCEPT]), review(2)]
    registering = entry(ActKind.REGISTER, 3, body).act
    assert false_review(before, registering) is None
    assert false_review(before, replace(registering, body=BODIES[ActKind.REGISTER])) is None, "none is named"
    other = write_contract(replace(CONTRACT, name="另一名称"))
    for history, act in (
        (before[:1], registering),
        (before, replace(registering, registrar="r-2")),
        (before, replace(registering, body={**body, "contract": other})),
        ([*before, entry(ActKind.REQUEST_SUPPLEMENT, 3, {"wanted": "x"})], registering),
    ):
        assert false_review(history, act) is not None
