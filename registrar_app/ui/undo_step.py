"""Keeps what every step on the undo stack of a case shares: its name in both languages and whether it is kept already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QUndoCommand

from registrar_app.domain.draft_undo import FormChange, SheetChange
from registrar_app.domain.text import Text
from registrar_app.ui.words import say


class UndoStep(QUndoCommand):
    """One named step.

    Attributes:
        number: Under which it is kept; 0 before it was kept first.
        is_kept: Whether the store has it as it is now.
        rests: Whether the step is only put on the stack again, so that nothing changes.
    """

    merge_id = 0

    def __init__(self, name: Text) -> None:
        super().__init__(say(name))
        self.name = name
        self.number = 0
        self.is_kept = self.rests = False

    def changes(self) -> Sequence[FormChange | SheetChange]:
        """Return what is to be kept of the step."""
        raise NotImplementedError

    def take_in(self, other: UndoStep) -> bool:
        """Join a later step; false when it is a step of its own."""
        raise NotImplementedError

    def set_back(self) -> None:
        """Put back what was."""
        raise NotImplementedError

    def set_again(self) -> None:
        """Put in what the step brought."""
        raise NotImplementedError

    def id(self) -> int:
        """Let Qt ask for joining steps of one kind."""
        return self.merge_id

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join a later step when it goes on with this one."""
        joined = isinstance(other, UndoStep) and not other.rests and self.take_in(other)
        if joined:
            self.is_kept = False
        return joined

    def undo(self) -> None:
        """Undo the step."""
        if not self.rests:
            self.set_back()

    def redo(self) -> None:
        """Do the step, or do it again."""
        if not self.rests:
            self.set_again()
