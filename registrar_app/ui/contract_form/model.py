"""Keeps the contract being worked on: its values, what is typed and not a value yet, and every change to undo.

Where it is kept and who checks it is left to the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from registrar_app.domain.contract import Contract
from registrar_app.ui.contract_form.values import value_at, with_value


@dataclass(frozen=True, slots=True)
class Content:
    """One field's content: the value and the loose texts at or under its path."""

    value: Any
    loose: Mapping[str, str]


class FormModel(QObject):
    """The working copy. ``changed(path)`` is told after every change, also by undo and redo."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.contract = Contract()
        self.unparsed: dict[str, str] = {}
        self.undo = QUndoStack(self)
        self._session = 0

    def load(self, contract: Contract, unparsed: Mapping[str, str]) -> None:
        """Begin with another content; nothing before it can be undone."""
        self.contract = contract
        self.unparsed = dict(unparsed)
        self.undo.clear()

    def content(self, path: str) -> Content:
        """Return what a field holds."""
        loose = {key: text for key, text in self.unparsed.items() if belongs(key, path)}
        return Content(value_at(self.contract, path), loose)

    def put(self, path: str, value: Any, loose: Mapping[str, str] | None = None, *, name: str = "") -> None:
        """Change a field as one step that can be undone; typing on in one field stays one step."""
        after = Content(value, dict(loose or {}))
        before = self.content(path)
        if before != after:
            change = _Change(self, path, before, after)
            change.setText(name)
            change.session = self._session
            self.undo.push(change)

    def end_step(self) -> None:
        """Let the next change begin a step of its own."""
        self._session += 1

    def set_content(self, path: str, content: Content) -> None:
        """Write a field without noting the change."""
        self.contract = with_value(self.contract, path, content.value)
        kept = {key: text for key, text in self.unparsed.items() if not belongs(key, path)}
        self.unparsed = {**kept, **content.loose}
        self.changed.emit(path)


def belongs(key: str, path: str) -> bool:
    """Whether a loose text's key lies at or under a path."""
    return key == path or key.startswith((f"{path}[", f"{path}."))


class _Change(QUndoCommand):
    """One field's change."""

    def __init__(self, model: FormModel, path: str, before: Content, after: Content) -> None:
        super().__init__()
        self._model, self._path = model, path
        self.session = 0
        self._before, self._after = before, after

    def id(self) -> int:
        """Let Qt ask for merging."""
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Join a later change of the same field in the same stay."""
        if not isinstance(other, _Change) or (other._path, other.session) != (self._path, self.session):
            return False
        self._after = other._after
        return True

    def undo(self) -> None:
        """Put the old content back."""
        self._model.set_content(self._path, self._before)

    def redo(self) -> None:
        """Put the new content in."""
        self._model.set_content(self._path, self._after)
