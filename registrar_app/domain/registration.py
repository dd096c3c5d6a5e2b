"""Keeps a case: the states a contract passes through, the acts allowed in each, and how acts make the case.

A case is nothing but the fold of its acts over an optional draft; the store's projections are this fold written down.
Who may act and whether the act is right in law is judged by the services and the checks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from registrar_app.domain import interchange
from registrar_app.domain.act import Act, ActKind
from registrar_app.domain.contract import Contract, Registration, RegistrationStatus
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.technology_income import read_income
from registrar_app.domain.text import Text


class CaseState(StrEnum):
    """Where a contract stands."""

    DRAFT = "draft"
    ACCEPTED = "accepted"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    REGISTERED = "registered"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    REVOKED = "revoked"

    @property
    def label(self) -> Text:
        """The word shown in lists."""
        return STATE_LABELS[self]


STATE_LABELS = {
    CaseState.DRAFT: Text("草稿", "Draft"),
    CaseState.ACCEPTED: Text("已受理", "Accepted"),
    CaseState.SUPPLEMENT_REQUESTED: Text("待补正", "Awaiting supplement"),
    CaseState.REGISTERED: Text("已登记", "Registered"),
    CaseState.REFUSED: Text("不予登记", "Refused"),
    CaseState.CANCELLED: Text("已注销", "Cancelled"),
    CaseState.REVOKED: Text("已撤销", "Revoked"),
}
OPEN_STATES = (CaseState.DRAFT, CaseState.ACCEPTED, CaseState.SUPPLEMENT_REQUESTED)
"""States in which the content may still be worked on without an amending act: a draft's stands over what the acts say."""

_AFTER: dict[tuple[CaseState, ActKind], CaseState] = {
    (CaseState.DRAFT, ActKind.ACCEPT): CaseState.ACCEPTED,
    (CaseState.DRAFT, ActKind.RECORD_REGISTRATION): CaseState.REGISTERED,
    (CaseState.ACCEPTED, ActKind.REQUEST_SUPPLEMENT): CaseState.SUPPLEMENT_REQUESTED,
    (CaseState.SUPPLEMENT_REQUESTED, ActKind.RECEIVE_SUPPLEMENT): CaseState.ACCEPTED,
    (CaseState.ACCEPTED, ActKind.REVIEW): CaseState.ACCEPTED,
    (CaseState.ACCEPTED, ActKind.REGISTER): CaseState.REGISTERED,
    (CaseState.ACCEPTED, ActKind.REFUSE): CaseState.REFUSED,
    (CaseState.SUPPLEMENT_REQUESTED, ActKind.REFUSE): CaseState.REFUSED,
    (CaseState.REGISTERED, ActKind.AMEND): CaseState.REGISTERED,
    (CaseState.REGISTERED, ActKind.CANCEL): CaseState.CANCELLED,
    (CaseState.REGISTERED, ActKind.REVOKE): CaseState.REVOKED,
    (CaseState.REGISTERED, ActKind.REEXAMINE): CaseState.REGISTERED,
    (CaseState.REGISTERED, ActKind.REVIEW): CaseState.REGISTERED,
    (CaseState.REGISTERED, ActKind.NOTE_PAYMENT): CaseState.REGISTERED,
    (CaseState.REGISTERED, ActKind.NOTE_INCOME): CaseState.REGISTERED,
    (CaseState.REGISTERED, ActKind.NOTE_OFFICIAL_NO): CaseState.REGISTERED,
    (CaseState.REGISTERED, ActKind.ISSUE_SLIP): CaseState.REGISTERED,
    **{(state, ActKind.ISSUE_SHEET): state for state in CaseState if state is not CaseState.DRAFT},
}
_STATUS = {
    RegistrationStatus.REGISTERED: CaseState.REGISTERED,
    RegistrationStatus.CANCELLED: CaseState.CANCELLED,
    RegistrationStatus.REVOKED: CaseState.REVOKED,
}
_END_STATES = {
    CaseState.CANCELLED: RegistrationStatus.CANCELLED,
    CaseState.REVOKED: RegistrationStatus.REVOKED,
}


class ActNotAllowedError(Exception):
    """The act does not fit the state of the case."""

    def __init__(self, kind: ActKind, state: CaseState) -> None:
        """Keep what was tried and where the case stands."""
        super().__init__(f"{kind.value} in state {state.value}")
        self.kind = kind
        self.state = state

    def answer(self, uid: str) -> AnswerNoError:
        """Return what the user is told who asked for the act on the case ``uid``."""
        return AnswerNoError(
            "CASE-STATE",
            uid,
            Text(
                f"合同现为“{self.state.label.zh}”，不能{self.kind.label.zh}",
                f"cannot {self.kind.label.en}: it is {self.state.label.en}",
            ),
            Text("先完成前一步，或核对所选合同", "finish the step before, or check which contract you chose"),
        )


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """One line of the case's history: the act and its hash."""

    hash: str
    act: Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A contract with everything that was done to it.

    Attributes:
        contract: The latest content, payments noted included, registration block as it stands.
        accepted_on: Acceptance date; moves to the day the supplement was received.
        supplement_until: The day until which the supplement is wanted, when one was set.
        history: The acts, in order.
        unparsed: For a draft: what was typed and is not yet a value, by path.
    """

    uid: str
    state: CaseState
    contract: Contract
    office: str | None = None
    registrar: str | None = None
    accepted_on: date | None = None
    supplement_requested_on: date | None = None
    supplement_wanted: str | None = None
    supplement_until: date | None = None
    refusal_reason: str | None = None
    ended_on: date | None = None
    rulebook: str | None = None
    slip_sha256: str | None = None
    slip_copies: int = 0
    history: tuple[CaseEntry, ...] = ()
    unparsed: tuple[tuple[str, str], ...] = ()

    @property
    def last_hash(self) -> str | None:
        """Hash of the case's last act, hex."""
        return self.history[-1].hash if self.history else None

    @property
    def registered_elsewhere(self) -> bool:
        """Whether another office registered the contract and we only recorded it."""
        return self.contract.registration is not None and bool(self.contract.registration.issued_elsewhere)


def allowed_acts(state: CaseState) -> tuple[ActKind, ...]:
    """Return the acts that fit a state, in the order of the work."""
    return tuple(kind for (from_state, kind) in _AFTER if from_state is state)


def require_allowed(state: CaseState, kind: ActKind) -> None:
    """Raise ActNotAllowedError unless the act fits the state."""
    if (state, kind) not in _AFTER:
        raise ActNotAllowedError(kind, state)


def draft_case(uid: str, contract: Contract, unparsed: tuple[tuple[str, str], ...] = ()) -> Case:
    """Return a case that no act has touched yet."""
    return Case(uid=uid, state=CaseState.DRAFT, contract=replace(contract, uid=uid), unparsed=unparsed)


def fold_acts(uid: str, entries: Iterable[CaseEntry], up_to: date | None = None) -> Case | None:
    """Return the case that the acts make, in order; ``None`` when no act counts.

    Args:
        uid: The case.
        entries: Its acts, in order.
        up_to: Decisions with effect after this day do not exist; what acts only note keeps its own dates.

    Raises:
        ActNotAllowedError: the acts contradict each other.
        MalformedContractError: an act carries a contract that cannot be read.
    """
    case: Case | None = None
    for entry in entries:
        state = case.state if case else CaseState.DRAFT
        if up_to is None or _exists_by(entry.act, state, up_to):
            case = apply(case or Case(uid=uid, state=CaseState.DRAFT, contract=Contract(uid=uid)), entry)
    return case


NOTING = {
    ActKind.NOTE_PAYMENT,
    ActKind.NOTE_INCOME,
    ActKind.NOTE_OFFICIAL_NO,
    ActKind.ISSUE_SLIP,
    ActKind.ISSUE_SHEET,
    ActKind.RECORD_REGISTRATION,
}
"""Acts that tell of something older than themselves: a payment counts by its own date, whenever it was noted."""

REPLACING = {ActKind.AMEND, ActKind.REEXAMINE}
"""Acts that may put a new version of the registered content in the place of the one before."""

BODY_TEXTS = {
    "wanted", "until", "received", "slip_no", "rulebook", "reason", "note", "ground", "official_no", "sha256",
    "requested_by", "letter_no", "outcome", "evidence", "sheet", "of", "clock_reason", "reviewed", "review",
}  # fmt: skip
"""Keys of a body that hold a text, whatever the kind."""


def _exists_by(act: Act, state: CaseState, up_to: date) -> bool:
    return (state, act.kind) in _AFTER if act.kind in NOTING else act.on <= up_to


def apply(case: Case, entry: CaseEntry) -> Case:
    """Return the case after one more act.

    Bodies by kind; what may be absent is in brackets: ``accept {contract}``, ``request_supplement {wanted
    [contract until examination]}``, ``receive_supplement {received, contract}``, ``review {reviewed [note]}``,
    ``register {contract, slip_no, rulebook, explanations [examination]}``, ``refuse {contract, reason, note, rulebook
    [examination]}``, ``amend {contract, reason, rulebook, explanations [examination]}``, ``cancel {reason}``, ``revoke
    {ground, note [rulebook]}``, ``reexamine {requested_by, letter_no, outcome, note, rulebook [contract explanations
    examination]}``, ``note_payment {payment [evidence]}``,
    ``note_income {income}``, ``note_official_no {official_no}``, ``issue_slip {slip_no, sha256}``, ``issue_sheet
    {sheet, of, sha256}``, ``record_registration {contract}``. Any of them may hold ``clock_reason``: why the PC's clock
    was gone by although it was doubted, and what puts content into force ``review``: the hash of the review before it.
    The form of an examination is in ``signed_examination``, what a review holds for in ``review``.

    Raises:
        ActNotAllowedError: the act does not fit the state.
        MalformedContractError: the act carries a contract that cannot be read.
    """
    act = entry.act
    require_allowed(case.state, act.kind)
    case = replace(
        case,
        state=_AFTER[case.state, act.kind],
        contract=_content(case, act),
        office=act.office if case.office is None else case.office,
        registrar=case.registrar if act.kind is ActKind.REVIEW else act.registrar,
        history=(*case.history, entry),
        unparsed=(),
    )
    return _APPLY[act.kind](case, act)


def _content(case: Case, act: Act) -> Contract:
    if "contract" not in act.body:
        return case.contract
    contract = interchange.read_contract(act.body["contract"], "body.contract")
    registration = (
        contract.registration if act.kind is ActKind.RECORD_REGISTRATION else case.contract.registration
    )
    return replace(contract, uid=case.uid, registration=registration)


def _accept(case: Case, act: Act) -> Case:
    return replace(case, accepted_on=act.on)


def _request_supplement(case: Case, act: Act) -> Case:
    until = act.body.get("until")
    return replace(
        case,
        supplement_requested_on=act.on,
        supplement_wanted=act.body["wanted"],
        supplement_until=date.fromisoformat(until) if until else None,
    )


def _receive_supplement(case: Case, act: Act) -> Case:
    return replace(
        case, accepted_on=act.on, supplement_requested_on=None, supplement_wanted=None, supplement_until=None
    )


def _review(case: Case, act: Act) -> Case:
    if "reviewed" not in act.body:
        raise KeyError("reviewed")
    return case


def _register(case: Case, act: Act) -> Case:
    registration = Registration(
        status=RegistrationStatus.REGISTERED,
        registered_on=act.on,
        slip_no=act.body["slip_no"],
        official_no=None,
        office=act.office,
        registrar=act.registrar,
        issued_elsewhere=False,
    )
    return replace(
        case, contract=replace(case.contract, registration=registration), rulebook=act.body["rulebook"]
    )


def _refuse(case: Case, act: Act) -> Case:
    return replace(case, refusal_reason=act.body["reason"], ended_on=act.on, rulebook=act.body["rulebook"])


def _keep_rulebook(case: Case, act: Act) -> Case:
    return replace(case, rulebook=act.body["rulebook"])


def _end(case: Case, act: Act) -> Case:
    assert case.contract.registration is not None
    ended = replace(case.contract.registration, status=_END_STATES[case.state], ended_on=act.on)
    return replace(case, contract=replace(case.contract, registration=ended), ended_on=act.on)


def _note_payment(case: Case, act: Act) -> Case:
    payments = (*(case.contract.payments or ()), interchange.read_payment(act.body["payment"]))
    return replace(case, contract=replace(case.contract, payments=payments))


def _note_income(case: Case, act: Act) -> Case:
    read_income(act.body["income"])
    return case


def _issue_sheet(case: Case, act: Act) -> Case:
    if not {"sheet", "of", "sha256"} <= act.body.keys():
        raise KeyError("sheet")
    return case


def _note_official_no(case: Case, act: Act) -> Case:
    assert case.contract.registration is not None
    registration = replace(case.contract.registration, official_no=act.body["official_no"])
    return replace(case, contract=replace(case.contract, registration=registration))


def _issue_slip(case: Case, act: Act) -> Case:
    return replace(case, slip_sha256=act.body["sha256"], slip_copies=case.slip_copies + 1)


def _record_registration(case: Case, act: Act) -> Case:
    registration = case.contract.registration
    if registration is None:
        raise ActNotAllowedError(act.kind, case.state)
    return replace(case, state=_STATUS[registration.status], ended_on=registration.ended_on)


_APPLY = {
    ActKind.ACCEPT: _accept,
    ActKind.REQUEST_SUPPLEMENT: _request_supplement,
    ActKind.RECEIVE_SUPPLEMENT: _receive_supplement,
    ActKind.REVIEW: _review,
    ActKind.REGISTER: _register,
    ActKind.REFUSE: _refuse,
    ActKind.AMEND: _keep_rulebook,
    ActKind.REEXAMINE: _keep_rulebook,
    ActKind.CANCEL: _end,
    ActKind.REVOKE: _end,
    ActKind.NOTE_PAYMENT: _note_payment,
    ActKind.NOTE_INCOME: _note_income,
    ActKind.NOTE_OFFICIAL_NO: _note_official_no,
    ActKind.ISSUE_SLIP: _issue_slip,
    ActKind.ISSUE_SHEET: _issue_sheet,
    ActKind.RECORD_REGISTRATION: _record_registration,
}
