"""Changes a field of many drafts at once: looked at first, done all or nothing, taken back as one step.

What is accepted or registered is never touched: it changes by its own acts. Values are those of the interchange form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.interchange import MalformedContractError, read_contract, write_contract
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.text import Text, counted
from registrar_app.services.desk import Desk
from registrar_app.services.list_ports import BulkStep, FieldStep
from registrar_app.services.stopping import watched

BULK_FIELDS = (
    "signed_on", "effective_from", "effective_to", "type", "subtype", "payment_mode", "technology_field", "objective",
    "plan_source", "industry", "implemented_in", "related_parties", "confidential", "remarks",
    *(f"{role}.{name}" for role in ("seller", "buyer")
      for name in ("name", "credit_code", "kind", "country", "region_code", "management_area", "address",
                   "legal_representative", "contact", "phone", "is_service_institution")),
)  # fmt: skip
"""Fields that may be the same in many contracts; name, number and amounts of a contract are its own."""
BULK_MOST = 500
"""Contracts that one bulk edit may change: all of them in one transaction."""


@dataclass(frozen=True, slots=True)
class BulkLine:
    """What would become of one contract: the field before and after, or why it stays as it is."""

    uid: str
    name: str
    old: object = None
    new: object = None
    typed: str | None = None
    obstacle: Text | None = None


@dataclass(frozen=True, slots=True)
class BulkPlan:
    """A bulk edit that was looked at and not done."""

    path: str
    value: object
    lines: tuple[BulkLine, ...]

    @property
    def changes(self) -> tuple[BulkLine, ...]:
        """The contracts that would change."""
        return tuple(line for line in self.lines if line.obstacle is None)

    @property
    def title(self) -> Text:
        """What the step is called, without what a contract says."""
        label, count = label_of(self.path), len(self.changes)
        return Text(
            f"批量修改 {count} 份草稿的“{label.zh}”",
            f"bulk edit of “{label.en}” in {counted(count, 'draft')}",
        )


@dataclass(frozen=True, slots=True)
class UndoOutcome:
    """What taking a bulk edit back did: the step, and the contracts that were left as they are, with the reason."""

    step: BulkStep
    restored: int
    left: tuple[BulkLine, ...]


def plan_bulk_edit(desk: Desk, uids: Sequence[str], path: str, value: object) -> BulkPlan:
    """Return what giving the field at ``path`` a value would do to every contract; nothing is changed.

    Raises:
        UsageError: the field cannot be changed in bulk, the value does not fit it, or there are too many contracts.
    """
    _require_field(path, value)
    if len(uids) > BULK_MOST:
        raise UsageError(
            "BULK-MANY",
            str(len(uids)),
            Text(f"一次最多批量修改 {BULK_MOST} 份", f"one bulk edit changes {BULK_MOST} contracts at most"),
            Text("缩小筛选范围后分几次修改", "narrow the filter and change them in several goes"),
        )
    return BulkPlan(path, value, tuple(_line(desk, uid, path, value) for uid in uids))


def with_value(plan: BulkPlan, value: object) -> BulkPlan:
    """Return what another value would do to the contracts as they were read for a plan.

    Raises:
        UsageError: the value does not fit the field.
    """
    _require_field(plan.path, value)
    return BulkPlan(plan.path, value, tuple(_line_with(line, value) for line in plan.lines))


def do_bulk_edit(desk: Desk, plan: BulkPlan) -> int:
    """Do what a plan says, all or nothing, and note it as one step to take back; return how many contracts changed.

    Raises:
        AnswerNoError: nothing would change, or a contract is not any more as it was looked at.
    """
    if not plan.changes:
        raise AnswerNoError(
            "BULK-NOTHING",
            plan.path,
            Text("所选合同没有一份可以这样修改", "none of the chosen contracts can be changed so"),
            Text(
                "看预览中各份的原因；只有草稿可以批量修改", "see the reasons; only drafts are changed in bulk"
            ),
        )
    with desk.store.writing() as writer:
        for line in watched(plan.changes):
            if _line(desk, line.uid, plan.path, plan.value) != line:
                raise _changed_meanwhile(line)
            case = desk.store.load_case(line.uid)
            assert case is not None
            loose = {path: typed for path, typed in case.unparsed if path != plan.path}
            writer.save_draft(line.uid, _with_field(case.contract, plan.path, plan.value), loose)
        steps = tuple(FieldStep(x.uid, plan.path, x.old, x.new, x.typed) for x in plan.changes)
        desk.store.keep_bulk_step(plan.title.in_language(desk.language), steps)
    return len(plan.changes)


def name_of(step: BulkStep) -> Text:
    """Return what a kept step is called; its title was written in the language that was spoken when it was done."""
    return BulkPlan(step.steps[0].path, None, tuple(BulkLine(field.uid, "") for field in step.steps)).title


def undo_bulk_edit(desk: Desk) -> UndoOutcome:
    """Take the newest bulk edit back, all in one; what was changed or decided since stays and is named.

    Raises:
        AnswerNoError: there is none to take back.
    """
    step = next(iter(desk.store.bulk_steps()), None)
    if step is None:
        raise AnswerNoError(
            "BULK-NO-STEP",
            "undo",
            Text("没有可以撤销的批量修改", "there is no bulk edit to take back"),
            Text(
                "单份合同的修改在合同中撤销（Ctrl+Z）",
                "what was typed in one contract is undone there (Ctrl+Z)",
            ),
        )
    left: list[BulkLine] = []
    with desk.store.writing() as writer:
        for field in watched(step.steps):
            case = desk.store.load_case(field.uid)
            obstacle = _obstacle(case)
            if case is None or obstacle is not None:
                left.append(BulkLine(field.uid, _name(case), obstacle=obstacle))
            elif _field_of(case.contract, field.path) != field.new or field.path in dict(case.unparsed):
                left.append(BulkLine(field.uid, _name(case), obstacle=_CHANGED_SINCE))
            else:
                loose = dict(case.unparsed) | ({field.path: field.typed} if field.typed is not None else {})
                writer.save_draft(field.uid, _with_field(case.contract, field.path, field.old), loose)
        desk.store.forget_bulk_step(step.id)
    return UndoOutcome(step, len(step.steps) - len(left), tuple(left))


def read_value(path: str, typed: str) -> object:
    """Return what was typed for a field as the value of the interchange form; "" empties the field."""
    if not typed:
        return None
    if path in ("related_parties", "confidential") or path.endswith(".is_service_institution"):
        return next((value for value, words in _BOOLEANS if typed.lower() in (words.zh, words.en)), typed)
    return typed


_BOOLEANS = ((True, Text("是", "true")), (False, Text("否", "false")))
_DECIDED = Text("已有办理记录", "it has acts")
_GONE = Text("草稿已删除", "the draft was thrown away")
_SAME = Text("已是此值", "it says so already")
_CHANGED_SINCE = Text("此后又改过，保留现值", "it was changed since; what it says now stays")


def _line(desk: Desk, uid: str, path: str, value: object) -> BulkLine:
    case = desk.store.load_case(uid)
    obstacle = _obstacle(case)
    if case is None or obstacle is not None:
        return BulkLine(uid, _name(case), obstacle=obstacle)
    old, typed = _field_of(case.contract, path), dict(case.unparsed).get(path)
    return _line_with(BulkLine(uid, _name(case), old, typed=typed), value)


def _line_with(line: BulkLine, value: object) -> BulkLine:
    if line.obstacle not in (None, _SAME):
        return line
    same = line.old == value and line.typed is None
    return replace(line, new=value, obstacle=_SAME if same else None)


def _obstacle(case: Case | None) -> Text | None:
    if case is None:
        return _GONE
    return None if case.state is CaseState.DRAFT else _DECIDED


def _name(case: Case | None) -> str:
    return (case.contract.name or "") if case is not None else ""


def _field_of(contract: Contract, path: str) -> object:
    value: Any = write_contract(contract)
    for key in path.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _with_field(contract: Contract, path: str, value: object) -> Contract:
    """Return the contract with one field changed; a party of which nothing is known any more becomes ``None``."""
    plain = write_contract(contract)
    outer, _, inner = path.partition(".")
    if inner:
        party = {**(plain[outer] or {}), inner: value}
        plain[outer] = party if any(said is not None for said in party.values()) else None
    else:
        plain[outer] = value
    return replace(read_contract(plain), uid=contract.uid)


def _require_field(path: str, value: object) -> None:
    if path not in BULK_FIELDS:
        raise UsageError(
            "BULK-FIELD",
            path,
            Text("这一栏不能批量修改", "this field cannot be changed in bulk"),
            Text(f"可以批量修改的栏：{' '.join(BULK_FIELDS)}", f"these can: {' '.join(BULK_FIELDS)}"),
        )
    try:
        _with_field(Contract(), path, value)
    except MalformedContractError as error:
        first = error.problems[0]
        raise UsageError("BULK-VALUE", path, first.problem, first.remedy) from error


def _changed_meanwhile(line: BulkLine) -> AnswerNoError:
    return AnswerNoError(
        "BULK-CHANGED",
        line.uid,
        Text(
            f"“{line.name or line.uid[:8]}”在预览之后又有改动，一份也没有修改",
            f"“{line.name or line.uid[:8]}” was changed after it was looked at; nothing was changed",
        ),
        Text("重新预览后再确认", "look at it again, then confirm"),
    )
