"""Judges what a batch's acts do to the bureau's cases: accepted, a duplicate, or returned with the field and reason.

Signatures and the chain hold already. A returned act stays in its chain; the office answers it with a new act.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from registrar_app.domain.act import Act, ActKind
from registrar_app.domain.act_body import MalformedBodyError, require_sound_body
from registrar_app.domain.batch import ActAnswer, ActOutcome
from registrar_app.domain.case_history import income_total
from registrar_app.domain.contract import Contract
from registrar_app.domain.field_readers import NAME_LIMIT, showable
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.identifiers.slip_number import SlipNumber
from registrar_app.domain.identifiers.wrong_part import WrongPartError
from registrar_app.domain.interchange import MalformedContractError
from registrar_app.domain.registration import ActNotAllowedError, Case, CaseEntry, CaseState, apply
from registrar_app.domain.returned_act import join_reason, own_reason
from registrar_app.domain.review import false_review
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.ports import RegisterStore
from registrar_app.services.read_batch import OpenedBatch
from registrar_app.services.stopping import watched

_UNREADABLE = (KeyError, TypeError, ValueError, AttributeError, AssertionError)
"""What folding raises on a body that lacks what its kind needs."""

REGISTERING = (ActKind.REGISTER, ActKind.RECORD_REGISTRATION)


class _ReturnedError(Exception):
    """The act does not fit, or the supervisor says no; carries the field and the reason, and the act whose number it took."""

    def __init__(
        self,
        path: str | None,
        reason: Text,
        outcome: ActOutcome = ActOutcome.RETURNED,
        standing: str | None = None,
        *,
        is_own: bool = False,
    ) -> None:
        super().__init__(reason.en)
        self.path = path
        self.reason = reason
        self.outcome = outcome
        self.standing = standing
        self.is_own = is_own


@dataclass
class Judgement:
    """The answers in the order of the acts, and what becomes of the cases (uids); ``waiting``: 待补, for a supplement.

    ``clashes`` has the acts whose slip number another contract has, ``twins`` those that register what another device has
    registered: hash of the act, and of the one that stands.
    """

    answers: list[ActAnswer] = field(default_factory=list)
    new: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    duplicate: set[str] = field(default_factory=set)
    returned: set[str] = field(default_factory=set)
    waiting: set[str] = field(default_factory=set)
    clashes: list[tuple[str, str]] = field(default_factory=list)
    twins: list[tuple[str, str]] = field(default_factory=list)


def judge_acts(
    store: RegisterStore, roster: Roster, batch: OpenedBatch, own_returns: Mapping[str, str]
) -> Judgement:
    """Return the answer on every act of a batch against the store as it is; nothing is changed.

    Args:
        store: The bureau's.
        roster: The roster in force.
        batch: The batch.
        own_returns: What the supervisor returns in words of their own: the reason by the act's hash.
    """
    bench = _Bench(store, roster, own_returns)
    for signed, act in watched([*zip(batch.signed, batch.acts, strict=True)]):
        bench.judge(CaseEntry(signed.hash, act))
    return bench.judgement


class _Bench:
    """Folds the acts of one batch onto the cases of the store, in memory."""

    def __init__(self, store: RegisterStore, roster: Roster, own_returns: Mapping[str, str]) -> None:
        self._store, self._own_returns = store, own_returns
        self._roster = roster
        self._cases: dict[str, Case | None] = {}
        self._slips: dict[tuple[str, int], str] = {}
        self.judgement = Judgement()

    def judge(self, entry: CaseEntry) -> None:
        """Answer one act."""
        outcome, path, reason = ActOutcome.ACCEPTED, None, None
        sets = self.judgement
        known = self._case(entry.act.case)
        try:
            taken = self._take(known, entry)
            if (own := self._own_returns.get(entry.hash)) is not None:
                raise _ReturnedError(None, Text(own, own), is_own=True)
            self._cases[entry.act.case] = taken
            (sets.changed if self._is_known(entry.act.case, known) else sets.new).add(entry.act.case)
        except _ReturnedError as error:
            outcome = error.outcome
            reason = own_reason(error.reason.zh) if error.is_own else join_reason(error.reason)
            path = showable(error.path, NAME_LIMIT) if error.path is not None else None
            (sets.duplicate if outcome is ActOutcome.DUPLICATE else sets.returned).add(entry.act.case)
            if error.standing is not None:
                (sets.clashes if error.path is not None else sets.twins).append((entry.hash, error.standing))
        sets.answers.append(ActAnswer(act=entry.hash, outcome=outcome, path=path, reason=reason))
        if self._state(entry.act.case) is CaseState.SUPPLEMENT_REQUESTED:
            sets.waiting.add(entry.act.case)
        else:
            sets.waiting.discard(entry.act.case)

    def _case(self, uid: str) -> Case | None:
        if uid not in self._cases:
            self._cases[uid] = self._store.load_case(uid)
        return self._cases[uid]

    def _state(self, uid: str) -> CaseState | None:
        case = self._cases[uid]
        return case.state if case is not None else None

    def _is_known(self, uid: str, before: Case | None) -> bool:
        return before is not None and uid not in self.judgement.new

    def _take(self, known: Case | None, entry: CaseEntry) -> Case:
        act = entry.act
        if known is not None and known.history and known.history[0].act.device != act.device:
            other = known.history[0].act.device
            reason = Text(f"该合同已由登记机 {other} 报送", f"device {other} has sent this contract already")
            standing = _registering_act(known) if act.kind in REGISTERING else None
            raise _ReturnedError(None, reason, ActOutcome.DUPLICATE, standing)
        if act.previous_in_case != (known.last_hash if known is not None else None):
            raise _ReturnedError("previous_in_case", _unfollowed(known, act))
        _require_sound(act)
        if act.kind is not ActKind.REGISTER:
            return _within_amount(_reviewed(known, _folded(known, entry), act), act)
        number = self._slip_number(act)
        case = _reviewed(known, _folded(known, entry), act)
        self._slips[number.device_id, number.serial] = act.case
        return case

    def _slip_number(self, act: Act) -> SlipNumber:
        """Return the slip number of a registration, when it is leased to the device and still free."""
        text = act.body.get("slip_no")
        try:
            number = slip_number.parse(text if isinstance(text, str) else "")
        except WrongPartError as error:
            raise _ReturnedError("body.slip_no", error.problem) from error
        device = self._roster.device(act.device)
        blocks = device.blocks if device is not None else ()
        leased = any(block.first <= number.serial <= block.last for block in blocks)
        if str(number) != text or number.device_id != act.device or not leased:
            reason = Text("凭单号不在该登记机的号段内", "the slip number is not of the device's block")
            raise _ReturnedError("body.slip_no", reason)
        if number.year != act.on.year:
            reason = Text(
                "凭单号的年份不是登记年份", "the slip number's year is not that of the registration"
            )
            raise _ReturnedError("body.slip_no", reason)
        owner = self._owner(number)
        if owner not in {None, act.case}:
            reason = Text("凭单号已用于另一份合同", "the slip number belongs to another contract already")
            standing = _registering_act(self._case(owner or ""))
            raise _ReturnedError("body.slip_no", reason, ActOutcome.DUPLICATE, standing)
        return number

    def _owner(self, number: SlipNumber) -> str | None:
        place = number.device_id, number.serial
        return (
            self._slips.get(place) or self._store.slip_owner(*place) or self._store.resolve_uid(str(number))
        )


def _unfollowed(known: Case | None, act: Act) -> Text:
    """Return why an act does not follow: its own past was returned, or the sender's store lacks what the bureau has."""
    history = known.history if known is not None else ()
    place = next((n for n, entry in enumerate(history, 1) if entry.hash == act.previous_in_case), 0)
    if not history or (act.previous_in_case is not None and place == 0):
        return Text("该合同的前一条记录未被接收", "the case's previous act was not accepted")
    acts = [(e.act.kind.label, str(e.act.body.get("slip_no") or "")) for e in history[place:]]
    named = Text(
        "、".join(f"{kind.zh}（{number}）" if number else kind.zh for kind, number in acts),
        ", ".join(f"{kind.en} ({number})" if number else kind.en for kind, number in acts),
    )
    return Text(
        f"主管部门已收到该合同之后的办理，本机没有：{named.zh}（数据库是从较旧的备份恢复的）。此项不能再报，也不能注销；"
        "该合同以主管部门所存为准，后续事项请与主管部门联系办理",
        f"the bureau has later acts on this contract that this PC lacks: {named.en} (its store was restored from an older "
        "backup). This one cannot be sent again nor cancelled; what the bureau has stands, and what follows on the contract "
        "is settled with the bureau",
    )


def _registering_act(case: Case | None) -> str | None:
    """Return the hash of the act by which a case has its number, else of its first act."""
    entries = case.history if case is not None else ()
    first = entries[0].hash if entries else None
    return next((entry.hash for entry in entries if entry.act.kind in REGISTERING), first)


def _require_sound(act: Act) -> None:
    """Return an act whose case is no UUID in its usual form, or whose body is not what its kind says."""
    try:
        named = str(UUID(act.case)) == act.case
    except ValueError:
        named = False
    if not named:
        raise _ReturnedError("case", Text("合同标识不是 UUID", "the case is not named by a UUID"))
    try:
        require_sound_body(act)
    except MalformedBodyError as error:
        raise _ReturnedError(error.path, error.problem) from error


def _reviewed(known: Case | None, case: Case, act: Act) -> Case:
    """Return the case, unless the act names a review that does not stand behind it; the office's limit is its own affair."""
    reason = false_review(known.history if known is not None else (), act)
    if reason is not None:
        raise _ReturnedError("body.review", reason)
    return case


def _within_amount(case: Case, act: Act) -> Case:
    """Return the case, unless the act determines more technology income than was recognised."""
    recognised = case.contract.transaction_amount
    if act.kind is ActKind.NOTE_INCOME and recognised is not None and income_total(case) > recognised:
        reason = Text(
            "累计技术性收入超过核定的技术交易额", "more technology income in all than was recognised"
        )
        raise _ReturnedError("body.income.technology_income", reason)
    return case


def _folded(known: Case | None, entry: CaseEntry) -> Case:
    uid = entry.act.case
    case = known or Case(uid=uid, state=CaseState.DRAFT, contract=Contract(uid=uid))
    try:
        return apply(case, entry)
    except ActNotAllowedError as error:
        state, kind = error.state.label, error.kind.label
        reason = Text(f"合同为“{state.zh}”，不能“{kind.zh}”", f"“{kind.en}” does not fit “{state.en}”")
        raise _ReturnedError("kind", reason) from error
    except MalformedContractError as error:
        first = error.problems[0]
        raise _ReturnedError(first.path, first.problem) from error
    except _UNREADABLE as error:
        raise _ReturnedError("body", Text("记录内容不全", "the act's content is incomplete")) from error
