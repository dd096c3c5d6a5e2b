"""Keeps the answers being given: every change is one step on the form's undo stack, notes typed on stay one step.

Where they are kept and what follows from them is left to ``work``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from registrar_app.domain.contract import NonTechnicalCost
from registrar_app.domain.examination import Answer, WorkingSheet
from registrar_app.services.examine import give_answer

WORKSHEET, DISPUTED = "worksheet", "disputed"
"""Parts of the sheet that are no condition."""
Costs = tuple[NonTechnicalCost, ...]


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
        return (
            getattr(self.working, part) if part in (WORKSHEET, DISPUTED) else self.working.answers.get(part)
        )

    def put(self, part: str, value: Any, name: str) -> None:
        """Change a part as a step that can be undone; changes of one part within one stay are one step."""
        before = self.part(part)
        if before != value:
            change = _Change(self, part, before, value, self._session)
            change.setText(name)
            self._undo.push(change)

    def answer(self, condition: str, answer: Answer | None, name: str) -> None:
        """Answer a condition, or take its answer back, as a step of its own."""
        self.end_step()
        self.put(condition, answer, name)
        self.end_step()

    def end_step(self) -> None:
        """Let the next change begin a step of its own."""
        self._session += 1

    def set_part(self, part: str, value: Any) -> None:
        """Write a part without noting the change."""
        if part in (WORKSHEET, DISPUTED):
            self.working = replace(self.working, **{part: value})
        else:
            self.working = give_answer(self.working, part, value)
        self.changed.emit(part)

    def follow_costs(self, before: Costs, after: Costs) -> None:
        """Keep what is not deducted with its cost when the form's list of costs changes; what lost its cost goes."""
        worksheet = self.working.worksheet
        kept = []
        for entry in worksheet.retained:
            place = _place_after(entry.cost, before, after)
            if place is not None:
                kept.append(replace(entry, cost=place))
        if tuple(kept) != worksheet.retained:
            self.set_part(WORKSHEET, replace(worksheet, retained=tuple(kept)))


def _place_after(place: int, before: Costs, after: Costs) -> int | None:
    """Return where a cost stands now: unmoved when no line came or went, otherwise where the same cost is."""
    if len(before) == len(after) or place >= len(before):
        return place if place < len(after) else None
    if place < len(after) and after[place] == before[place]:
        return place
    return after.index(before[place]) if before[place] in after else None


class _Change(QUndoCommand):
    """One part's change."""

    def __init__(self, model: SheetModel, part: str, before: Any, after: Any, session: int) -> None:
        super().__init__()
        self._model, self._part, self._session = model, part, session
        self._before, self._after = before, after

    def id(self) -> int:
        """Let Qt ask for merging."""
        return 2

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join a later change of the same part in the same stay."""
        if not isinstance(other, _Change) or (other._part, other._session) != (self._part, self._session):
            return False
        self._after = other._after
        return True

    def undo(self) -> None:
        """Put the former value back."""
        self._model.set_part(self._part, self._before)

    def redo(self) -> None:
        """Put the new value in."""
        self._model.set_part(self._part, self._after)
