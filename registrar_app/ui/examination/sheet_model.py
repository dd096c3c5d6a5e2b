"""Keeps the answers being given: every change is one step on the form's undo stack, notes typed on stay one step.

Where they are kept and what follows from them is left to ``work``.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from registrar_app.domain.draft_undo import SheetChange
from registrar_app.domain.examination import Answer, WorkingSheet
from registrar_app.domain.text import Text
from registrar_app.services.sheet_parts import WORKSHEET, Costs, follow_costs, part_of, with_part
from registrar_app.ui.undo_step import UndoStep

_KEPT = -1
"""The stay of steps that were kept: nothing typed now belongs to it."""


class SheetModel(QObject):
    """The working sheet. ``changed(part)`` names a condition's id, ``WORKSHEET`` or ``DISPUTED``."""

    changed = Signal(str)

    def __init__(self, undo: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.working = WorkingSheet()
        self._undo = undo
        self._session = 0

    def load(self, working: WorkingSheet) -> None:
        """Begin with another sheet, or carry the present one over; this cannot be undone."""
        self.working = working

    def part(self, part: str) -> Any:
        """Return a condition's answer, the worksheet, or whether the case is disputed."""
        return part_of(self.working, part)

    def put(self, part: str, value: Any, name: Text) -> None:
        """Change a part as a step that can be undone; changes of one part within one stay are one step."""
        before = self.part(part)
        if before != value:
            self._undo.push(SheetStep(self, part, (before, value), name, self._session))

    def answer(self, condition: str, answer: Answer | None, name: Text) -> None:
        """Answer a condition, or take its answer back, as a step of its own."""
        self.end_step()
        self.put(condition, answer, name)
        self.end_step()

    def end_step(self) -> None:
        """Let the next change begin a step of its own."""
        self._session += 1

    def set_part(self, part: str, value: Any) -> None:
        """Write a part without noting the change."""
        self.working = with_part(self.working, part, value)
        self.changed.emit(part)

    def follow_costs(self, before: Costs, after: Costs) -> None:
        """Keep what is not deducted with its cost when the form's list of costs changes; what lost its cost goes."""
        worksheet = follow_costs(self.working.worksheet, before, after)
        if worksheet != self.working.worksheet:
            self.set_part(WORKSHEET, worksheet)


class SheetStep(UndoStep):
    """One part's change."""

    merge_id = 2

    def __init__(
        self, model: SheetModel, part: str, values: tuple[Any, Any], name: Text, session: int
    ) -> None:
        super().__init__(name)
        self._model, self._part, self._session = model, part, session
        self._before, self._after = values

    @staticmethod
    def of_change(model: SheetModel, change: SheetChange, name: Text) -> SheetStep:
        """Return the step of a change that was kept."""
        before, after = (part_of(sheet, change.part) for sheet in (change.before, change.after))
        return SheetStep(model, change.part, (before, after), name, _KEPT)

    def changes(self) -> tuple[SheetChange, ...]:
        """Return what is to be kept of the step."""
        before, after = (
            with_part(WorkingSheet(), self._part, value) for value in (self._before, self._after)
        )
        return (SheetChange(self._part, before, after),)

    def take_in(self, other: UndoStep) -> bool:
        """Join a later change of the same part in the same stay."""
        if not isinstance(other, SheetStep) or (other._part, other._session) != (self._part, self._session):
            return False
        self._after = other._after
        return True

    def set_back(self) -> None:
        """Put the former value back."""
        self._model.set_part(self._part, self._before)

    def set_again(self) -> None:
        """Put the new value in."""
        self._model.set_part(self._part, self._after)
