"""Takes the last step of a draft back, or does it again, as Ctrl+Z and Ctrl+Y in its form do; the steps are the form's."""

from __future__ import annotations

from dataclasses import dataclass, replace

from registrar_app.domain.contract import Contract
from registrar_app.domain.draft_undo import DraftStep, FormChange, FormPart, SheetChange
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.field_values import belongs, value_at, with_value
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.examine import keep_sheet, working_sheet
from registrar_app.services.sheet_parts import follow_costs, part_of, with_part


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step that was taken back or done again, and how many can still be taken back and done again."""

    uid: str
    step: DraftStep
    left: int
    again: int


@dataclass(slots=True)
class _Work:
    """The content of a draft while a step is applied to it."""

    contract: Contract
    loose: dict[str, str]
    sheet: WorkingSheet


def list_steps(desk: Desk, uid: str) -> tuple[str, tuple[DraftStep, ...], int]:
    """Return the uid of a case, its steps, oldest first, and how many of them are done.

    Raises:
        AnswerNoError: there is no such case.
    """
    case = load_case(desk, uid)
    undo = desk.store.undo_of(case.uid)
    return case.uid, undo.steps, undo.done


def undo_draft(desk: Desk, uid: str, *, again: bool = False) -> StepTaken:
    """Take the last step of a draft back, or do the one again that was taken back last.

    Args:
        desk: The open desk.
        uid: The draft or accepted case.
        again: Do a step again instead.

    Raises:
        AnswerNoError: there is no such case, or no such step: what is decided has none.
    """
    case = load_case(desk, uid)
    undo = desk.store.undo_of(case.uid)
    place = undo.done if again else undo.done - 1
    if not 0 <= place < len(undo.steps):
        raise _no_step(case.uid, again=again)
    step, done = undo.steps[place], undo.done + (1 if again else -1)
    kept = working_sheet(desk, case)
    work = _Work(case.contract, dict(case.unparsed), kept)
    for change in step.changes if again else reversed(step.changes):
        if isinstance(change, SheetChange):
            wanted = change.after if again else change.before
            work.sheet = with_part(work.sheet, change.part, part_of(wanted, change.part))
        else:
            _put(work, change, change.after if again else change.before)
    with desk.store.writing() as writer:
        writer.save_draft(
            case.uid,
            replace(work.contract, uid=case.uid),
            work.loose,
            undo=replace(undo, steps=(), done=done),
        )
        if work.sheet != kept:
            keep_sheet(desk, writer, case, work.sheet)
    return StepTaken(case.uid, step, done, len(undo.steps) - done)


def _put(work: _Work, change: FormChange, wanted: FormPart) -> None:
    """Put a field's content in; what is not deducted follows its costs, as it does in the form."""
    path, costs = change.path, work.contract.non_technical_costs or ()
    work.contract = with_value(work.contract, path, value_at(wanted.contract, path))
    kept = {key: text for key, text in work.loose.items() if not belongs(key, path)}
    work.loose = {**kept, **wanted.unparsed}
    worksheet = follow_costs(work.sheet.worksheet, costs, work.contract.non_technical_costs or ())
    work.sheet = replace(work.sheet, worksheet=worksheet)


def _no_step(uid: str, *, again: bool) -> AnswerNoError:
    nothing = Text("没有可以撤销的步骤", "there is no step to take back")
    if again:
        nothing = Text("没有可以重做的步骤", "there is no step to do again")
    return AnswerNoError(
        "CASE-NO-STEP",
        uid,
        nothing,
        Text(
            "只有草稿和在办合同在登记表中修改过的步骤可以撤销；批量修改用 contract bulk-undo，已登记的用 contract amend；没有改动",
            "only what was changed in the form of a draft or an open case can be taken back; a bulk edit with contract "
            "bulk-undo, a registration with contract amend; nothing was changed",
        ),
    )
