"""Keeps the contract being worked on: its values, what is typed and not a value yet, and every change to undo.

Where it is kept and who checks it is left to the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from registrar_app.domain.contract import Contract
from registrar_app.domain.draft_undo import MOST_STEPS, FormChange, FormPart
from registrar_app.domain.field_values import belongs, value_at, with_value
from registrar_app.domain.text import Text
from registrar_app.ui.undo_step import UndoStep

UNNAMED = Text("", "")
_KEPT = -1
"""The stay of steps that were kept: nothing typed now belongs to it."""


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
        self.undo.setUndoLimit(MOST_STEPS)
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

    def put(
        self, path: str, value: Any, loose: Mapping[str, str] | None = None, *, name: Text = UNNAMED
    ) -> None:
        """Change a field as one step that can be undone; typing on in one field stays one step."""
        self._push({path: Content(value, dict(loose or {}))}, name)

    def put_together(self, values: Mapping[str, Any], name: Text) -> None:
        """Change several fields as one step."""
        self._push({path: Content(value, {}) for path, value in values.items()}, name)

    def _push(self, after: Mapping[str, Content], name: Text) -> None:
        parts = [_Part(path, self.content(path), content) for path, content in after.items()]
        changed = tuple(part for part in parts if part.before != part.after)
        if changed:
            self.undo.push(FormStep(self, changed, name, self._session))

    def end_step(self) -> None:
        """Let the next change begin a step of its own."""
        self._session += 1

    def set_content(self, path: str, content: Content) -> None:
        """Write a field without noting the change."""
        self.contract = with_value(self.contract, path, content.value)
        kept = {key: text for key, text in self.unparsed.items() if not belongs(key, path)}
        self.unparsed = {**kept, **content.loose}
        self.changed.emit(path)


@dataclass(frozen=True, slots=True)
class _Part:
    path: str
    before: Content
    after: Content


class FormStep(UndoStep):
    """The change of one field, or of several at once."""

    merge_id = 1

    def __init__(self, model: FormModel, parts: tuple[_Part, ...], name: Text, session: int) -> None:
        super().__init__(name)
        self._model, self._parts, self._session = model, parts, session

    @staticmethod
    def of_changes(model: FormModel, changes: Sequence[FormChange], name: Text) -> FormStep:
        """Return the step of changes that were kept."""
        parts = (
            _Part(change.path, _content(change.path, change.before), _content(change.path, change.after))
            for change in changes
        )
        return FormStep(model, tuple(parts), name, _KEPT)

    def changes(self) -> tuple[FormChange, ...]:
        """Return what is to be kept of the step."""
        return tuple(
            FormChange(part.path, _kept(part.path, part.before), _kept(part.path, part.after))
            for part in self._parts
        )

    def take_in(self, other: UndoStep) -> bool:
        """Join a later change of the same field in the same stay."""
        if not isinstance(other, FormStep) or other._session != self._session:
            return False
        if [part.path for part in self._parts] != [part.path for part in other._parts]:
            return False
        self._parts = tuple(
            _Part(part.path, part.before, later.after)
            for part, later in zip(self._parts, other._parts, strict=True)
        )
        return True

    def set_back(self) -> None:
        """Put the old content back."""
        for part in reversed(self._parts):
            self._model.set_content(part.path, part.before)

    def set_again(self) -> None:
        """Put the new content in."""
        for part in self._parts:
            self._model.set_content(part.path, part.after)


def _kept(path: str, content: Content) -> FormPart:
    return FormPart(with_value(Contract(), path, content.value), content.loose)


def _content(path: str, part: FormPart) -> Content:
    return Content(value_at(part.contract, path), part.unparsed)
