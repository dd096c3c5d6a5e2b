"""Keeps the lists inside a contract (costs, payments) as lines of editors; a line that is no member yet stays loose."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from registrar_app.domain.contract import NonTechnicalCost, Payment
from registrar_app.domain.form_fields import RowsSpec
from registrar_app.domain.money import format_yuan
from registrar_app.ui.contract_form.editors import CodeEntries, make_editor
from registrar_app.ui.contract_form.words import REMOVE_ROW
from registrar_app.ui.icons import show_icon
from registrar_app.ui.theme import arrange, dress
from registrar_app.ui.widgets.basics import TabStart, button, label, row
from registrar_app.ui.words import say

_MAKERS: dict[str, Callable[..., Any]] = {"non_technical_costs": NonTechnicalCost, "payments": Payment}
_KEY = re.compile(r".*\[(\d+)\]\.(\w+)")


class RowsEditor(QWidget):
    """The lines of one list. ``edited(value, loose)`` tells the whole list after every change."""

    edited = Signal(object, object)
    next_wanted = Signal(object)
    previous_wanted = Signal(object)
    focused = Signal(object)
    left = Signal()

    def __init__(self, spec: RowsSpec, codes: CodeEntries) -> None:
        super().__init__()
        self.spec = spec
        self._codes = codes
        self._read_only = False
        self.lines: list[dict[str, Any]] = []
        self._removers: list[QWidget] = []
        down = QVBoxLayout(self)
        arrange(down, spacing=4)
        self.title = label(say(spec.title), "section", wrap=True)
        self.add_button = button(say(spec.add), self.add_line, "link", icon_name="add")
        head = row(self.title, self.add_button)
        head.setStretch(0, 1)
        down.addLayout(head)
        self._start = TabStart(self)
        self._grid = QGridLayout()
        arrange(self._grid, spacing=6)
        down.addLayout(self._grid)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        down.addWidget(self.problem)

    # ------------------------------------------------------------ showing

    def show_value(self, value: tuple[Any, ...] | None, loose: Mapping[str, str]) -> None:
        """Show the members and the loose lines between them."""
        lines = merge_lines(value or (), loose)
        if len(lines) != len(self.lines):
            self._build(len(lines))
        for editors, (member, texts) in zip(self.lines, lines, strict=True):
            for key, editor in editors.items():
                value, text = getattr(member, key, None), texts.get(key, "")
                if not editor.hasFocus() or editor.isReadOnly() or not _holds(editor, value, text):
                    self._show_cell(editor, value, text)

    def _show_cell(self, editor: Any, value: Any, text: str) -> None:
        editor.show_value(value, text)
        if text:
            editor.tidy()

    def set_read_only(self, read_only: bool) -> None:
        """Lock or unlock every line."""
        self._read_only = read_only
        self.add_button.setVisible(not read_only)
        for editor in self.editors():
            editor.setReadOnly(read_only)
        for remover in self._removers:
            remover.setHidden(read_only)

    def tell_problems(self, problems: Mapping[str, tuple[str, str]]) -> None:
        """Mark cells by path (``payments[1].amount``) with text and tone, and list the texts under the lines."""
        for number, editors in enumerate(self.lines):
            for key, editor in editors.items():
                text, tone = problems.get(f"{self.spec.path}[{number}].{key}", ("", ""))
                dress(editor, problem=tone)
                editor.setToolTip(text)
        texts = [text for text, _ in problems.values()]
        self.problem.setText("\n".join(dict.fromkeys(texts)))
        self.problem.setVisible(bool(texts))

    def editor_at(self, path: str) -> Any | None:
        """Return the editor of a cell's path, or the first cell of the line."""
        match = re.match(re.escape(self.spec.path) + r"\[(\d+)\](?:\.(\w+))?", path)
        if match is None or int(match[1]) >= len(self.lines):
            return next(iter(self.lines[0].values())) if self.lines else None
        line = self.lines[int(match[1])]
        return line.get(match[2] or "") or next(iter(line.values()))

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab reaches before the lines, and the place from which it goes through them."""
        return [self.add_button, self._start]

    def editors(self) -> list[Any]:
        """Return all cells in the order of Enter."""
        return [editor for line in self.lines for editor in line.values()]

    # ------------------------------------------------------------ editing

    def add_line(self) -> None:
        """Add an empty line and go to it."""
        contents = self._contents()
        self._build(len(self.lines) + 1)
        self._fill(contents)
        next(iter(self.lines[-1].values())).setFocus()

    def remove_line(self, number: int) -> None:
        """Take a line out."""
        contents = self._contents()
        del contents[number]
        self._build(len(contents))
        self._fill(contents)
        self._tell()

    def _contents(self) -> list[dict[str, tuple[Any, str]]]:
        return [{key: editor.current() for key, editor in line.items()} for line in self.lines]

    def _fill(self, contents: list[dict[str, tuple[Any, str]]]) -> None:
        for line, content in zip(self.lines, contents, strict=False):
            for key, editor in line.items():
                editor.show_value(*content[key])

    def _build(self, count: int) -> None:
        """Make so many lines; the keyboard stays where it was, or comes as near as there still is a line."""
        contents, held = self._contents(), self._place_in_hand()
        while self._grid.count():
            part = self._grid.takeAt(0).widget()
            part.hide()
            part.deleteLater()
        self.lines, self._removers = [], []
        if count:
            self._build_heads()
        for number in range(count):
            self.lines.append(self._build_line(number))
        parts = [self._grid.itemAt(place).widget() for place in range(self._grid.count())]
        self._start.lead(part for part in parts if not isinstance(part, QLabel))
        self._fill(contents[:count])
        if held is not None:
            number, column = held
            cells = list(self.lines[min(number, count - 1)].values()) if count else [self.add_button]
            cells[min(column, len(cells) - 1)].setFocus()

    def _place_in_hand(self) -> tuple[int, int] | None:
        """Return the line and column that has the keyboard, the button behind a line among them."""
        focused = self.focusWidget()
        place = self._grid.indexOf(focused) if focused is not None and focused.hasFocus() else -1
        if place < 0:
            return None
        position: Any = self._grid.getItemPosition(place)
        return position[0] - 1, position[1]

    def _build_heads(self) -> None:
        for place, column in enumerate(self.spec.columns):
            head = label(say(column.label), "label", wrap=True)
            head.setMinimumWidth(1)  # its words must not make the form wider than the window
            self._grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignBottom)
            self._grid.setColumnStretch(place, column.span)

    def _build_line(self, number: int) -> dict[str, Any]:
        editors: dict[str, Any] = {}
        for place, column in enumerate(self.spec.columns):
            editor = make_editor(column, self._codes)
            editor.setReadOnly(self._read_only)
            editor.setMinimumWidth(1)
            editor.setAccessibleName(f"{number + 1} {say(column.label)}")
            editor.edited.connect(lambda *_: self._tell())
            editor.next_wanted.connect(lambda e=editor: self.next_wanted.emit(e))
            editor.previous_wanted.connect(lambda e=editor: self.previous_wanted.emit(e))
            editor.left.connect(self.left)
            editor.entered.connect(lambda e=editor: self.focused.emit(e))
            self._grid.addWidget(editor, number + 1, place)
            editor.show()
            editors[column.path] = editor
        remover = button("", lambda: self.remove_line(number), "link", tip=say(REMOVE_ROW))
        remover.setAccessibleName(f"{number + 1} {say(REMOVE_ROW)}")
        show_icon(remover, "remove", "muted", 14)
        self._grid.addWidget(remover, number + 1, len(self.spec.columns))
        remover.setHidden(self._read_only)
        self._removers.append(remover)
        return editors

    def _tell(self) -> None:
        self.edited.emit(*read_lines(self.spec, self._contents()))


def read_lines(
    spec: RowsSpec, contents: list[dict[str, tuple[Any, str]]]
) -> tuple[tuple[Any, ...] | None, dict[str, str]]:
    """Return the members that the lines make, and the cells of the lines that are none yet, as text by path."""
    members: list[Any] = []
    loose: dict[str, str] = {}
    for number, cells in enumerate(contents):
        values = {key: value for key, (value, _) in cells.items()}
        typed = {key: text for key, (_, text) in cells.items() if text}
        if not typed and all(value is None for value in values.values()):
            continue
        if typed or any(values[key] is None for key in spec.needed):
            shown = {key: typed.get(key) or _as_text(value) for key, value in values.items()}
            loose |= {f"{spec.path}[{number}].{key}": text for key, text in shown.items() if text}
        else:
            members.append(_MAKERS[spec.path](**values))
    return (tuple(members) if members or not contents else ()), loose


def merge_lines(members: tuple[Any, ...], loose: Mapping[str, str]) -> list[tuple[Any, dict[str, str]]]:
    """Return the lines to show: each a member or ``None``, and the texts of its cells."""
    texts: dict[int, dict[str, str]] = {}
    for key, text in loose.items():
        if match := _KEY.fullmatch(key):
            texts.setdefault(int(match[1]), {})[match[2]] = text
    lines: list[tuple[Any, dict[str, str]]] = [(member, {}) for member in members]
    for number in sorted(texts):
        lines.insert(min(number, len(lines)), (None, texts[number]))
    return lines


def _holds(editor: Any, value: Any, text: str) -> bool:
    """Whether what is typed in a cell is its content: it is then left as it is being typed."""
    now, typed = editor.current()
    return (typed or _as_text(now)) == text if text else (now, typed) == (value, "")


def _as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return format_yuan(value)
    return str(getattr(getattr(value, "label", None), "zh", None) or value)
