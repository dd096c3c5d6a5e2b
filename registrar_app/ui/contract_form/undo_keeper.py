"""Turns the steps on the undo stack into what the store keeps of them, and puts kept steps back on it."""

from __future__ import annotations

from collections.abc import Sequence

from registrar_app.domain.draft_undo import DraftStep, DraftUndo, FormChange, SheetChange
from registrar_app.ui.contract_form.model import FormModel, FormStep
from registrar_app.ui.examination.sheet_model import SheetModel, SheetStep
from registrar_app.ui.undo_step import UndoStep


def steps_to_keep(model: FormModel) -> DraftUndo:
    """Return what the store lacks of the steps, each with the number it is kept under."""
    steps = _steps(model)
    last = 0
    for step in steps:
        step.number = last = max(step.number, last + 1)
    fresh = (step for step in steps if not step.is_kept)
    return DraftUndo(
        steps=tuple(DraftStep(step.number, step.name, tuple(step.changes())) for step in fresh),
        numbers=tuple(step.number for step in steps),
        done=model.undo.index(),
    )


def note_kept(model: FormModel) -> None:
    """Note that the store has every step as it is now."""
    for step in _steps(model):
        step.is_kept = True


def put_back(model: FormModel, sheet: SheetModel, undo: DraftUndo) -> None:
    """Put kept steps on the empty stack; what they changed is in form and sheet already."""
    steps = [_step_of(model, sheet, kept) for kept in undo.steps]
    for step in steps:
        step.rests = True
        model.undo.push(step)
    model.undo.setIndex(undo.done)
    for step in steps:
        step.rests = False


def _steps(model: FormModel) -> list[UndoStep]:
    commands = (model.undo.command(place) for place in range(model.undo.count()))
    return [command for command in commands if isinstance(command, UndoStep)]


def _step_of(model: FormModel, sheet: SheetModel, kept: DraftStep) -> UndoStep:
    step: UndoStep
    if isinstance(kept.changes[0], SheetChange):
        step = SheetStep.of_change(sheet, kept.changes[0], kept.name)
    else:
        step = FormStep.of_changes(model, _of_form(kept.changes), kept.name)
    step.number, step.is_kept = kept.number, True
    return step


def _of_form(changes: Sequence[FormChange | SheetChange]) -> list[FormChange]:
    return [change for change in changes if isinstance(change, FormChange)]
