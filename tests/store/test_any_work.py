"""Tests by random work that the register always equals the plain fold of the acts that were made."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract, Payment
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.interchange import write_contract, write_payment
from registrar_app.domain.party import Party
from registrar_app.domain.registration import CaseEntry, CaseState, allowed_acts, fold_acts
from registrar_app.services.ports import CaseQuery
from tests.store.office import PracticeOffice, a_contract

NAMES = st.text("重单曾行威海𠮷䶮Ab1（） ", min_size=1, max_size=6)
CONTRACTS = st.builds(
    lambda name, value, party: a_contract(name, contract_value=value, buyer=Party(name=party)),
    NAMES,
    st.none() | st.integers(0, 10**12),
    NAMES,
)
OPEN = {CaseState.DRAFT, CaseState.ACCEPTED, CaseState.SUPPLEMENT_REQUESTED}
CLOSING = {ActKind.REGISTER, ActKind.REFUSE, ActKind.AMEND}
KINDS = [kind for kind in ActKind if kind is not ActKind.RECORD_REGISTRATION]


def body_of(kind: ActKind, contract: Contract) -> dict[str, object]:
    """Return a body that fits the kind."""
    payment = write_payment(Payment(paid_on=date(2026, 5, 6), amount=contract.contract_value or 1))
    texts = {
        "reason": "r",
        "note": "n",
        "rulebook": "miit-2026",
        "wanted": "w",
        "received": "r",
        "ground": "g",
    }
    numbers = {"official_no": "2026371002000123", "sha256": "0" * 64, "payment": payment}
    content = {"contract": write_contract(contract)} if kind not in {ActKind.CANCEL, ActKind.REVOKE} else {}
    return {**texts, **numbers, **content}


class AnyWork(RuleBasedStateMachine):
    """Drafts, acts, reopening and rebuilding in any order."""

    cases = Bundle("cases")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.office = PracticeOffice(Path(self.folder.name) / "store")
        self.acts: dict[str, list[CaseEntry]] = {}
        self.drafts: dict[str, Contract] = {}

    @rule(target=cases, contract=CONTRACTS)
    def new_draft(self, contract: Contract) -> str:
        uid = self.office.draft(contract)
        self.drafts[uid] = contract
        return uid

    @rule(uid=cases, contract=CONTRACTS)
    def save(self, uid: str, contract: Contract) -> None:
        try:
            with self.office.store.writing() as writer:
                writer.save_draft(uid, contract, {})
        except AnswerNoError:
            assert self.state(uid) not in OPEN
        else:
            self.drafts[uid] = contract

    @rule(uid=cases, kind=st.sampled_from(KINDS), contract=CONTRACTS)
    def act(self, uid: str, kind: ActKind, contract: Contract) -> None:
        state = self.state(uid)
        try:
            entry = self.office.act(kind, uid, body_of(kind, contract))
        except AnswerNoError:
            assert kind not in allowed_acts(state)
            return
        assert kind in allowed_acts(state)
        self.acts.setdefault(uid, []).append(entry)
        if kind in CLOSING:
            self.drafts.pop(uid, None)

    @rule()
    def reopen(self) -> None:
        self.office.reopen()

    @rule()
    def rebuild(self) -> None:
        assert self.office.store.rebuild() == sum(map(len, self.acts.values()))

    @invariant()
    def every_case_is_the_fold_of_its_acts(self) -> None:
        folded = {uid: fold_acts(uid, entries) for uid, entries in self.acts.items()}
        assert {case.uid: case for case in self.office.store.cases()} == folded
        rows = {row.uid: row for row in self.office.store.find_cases(CaseQuery())}
        assert set(rows) == {*self.acts, *self.drafts}
        for uid, row in rows.items():
            case = folded.get(uid)
            assert row.state is (case.state if case else CaseState.DRAFT)
            shown = self.drafts.get(uid) if row.state in OPEN else None
            assert row.contract_value == (shown or (case.contract if case else Contract())).contract_value

    def state(self, uid: str) -> CaseState:
        """Return where the plain fold says the case stands."""
        case = fold_acts(uid, self.acts.get(uid, []))
        return case.state if case else CaseState.DRAFT

    def teardown(self) -> None:
        assert self.office.faults() == []
        self.office.store.close()
        self.folder.cleanup()


AnyWork.TestCase.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
TestAnyWork = AnyWork.TestCase
