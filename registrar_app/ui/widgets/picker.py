"""Keeps the pickers: a field that shows ``0221 高等院校`` and finds entries by code, name or pinyin initials.

The list is a child of the window and never takes the focus, so that a Chinese input method keeps composing; that is
why no QCompleter is used. F2, Down or typing opens it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QLineEdit, QListView, QWidget

from registrar_app.ui.icons import icon
from registrar_app.ui.theme import px
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.initials import initials

SHOWN_ENTRIES = 60
_ROWS_HIGH = 9
_MOVES: dict[int, int] = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One choice: the value behind it, the code that is shown and searched, the word, and more words to be found by."""

    value: Any
    code: str
    word: str
    also: str = ""

    @property
    def line(self) -> str:
        """Code and word as one line of the list."""
        return f"{self.code} {self.word}".strip()


def find_entries(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """Return the entries that a typed text means: the same code first, then beginnings, then parts."""
    wanted = typed.strip().casefold()
    if not wanted:
        return list(entries[:SHOWN_ENTRIES])
    ranked = [
        (rank, place, entry)
        for place, entry in enumerate(entries)
        if (rank := _rank(entry, wanted)) is not None
    ]
    return [entry for _, _, entry in sorted(ranked, key=lambda found: found[:2])[:SHOWN_ENTRIES]]


def _rank(entry: Entry, wanted: str) -> int | None:
    code, word, line = entry.code.casefold(), entry.word.casefold(), entry.line.casefold()
    letters = initials(entry.word)
    tests = (
        wanted in {code, word, line},
        bool(code) and code.startswith(wanted),
        word.startswith(wanted),
        letters.startswith(wanted),
        wanted in line or wanted in entry.also.casefold(),
        wanted in letters,
    )
    return next((rank for rank, holds in enumerate(tests) if holds), None)


class Picker(TextEditor):
    """A field that holds one entry of a list, or what was typed while that is not one."""

    KEPT_RIGHT = 18

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = entries
        self._found: list[Entry] = []
        self._popup: QListView | None = None
        self.textEdited.connect(lambda _: self.open_list())
        self._arrow = self.addAction(icon("down", "muted", 14), QLineEdit.ActionPosition.TrailingPosition)
        self._arrow.triggered.connect(self._arrow_pressed)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Offer another list, as the subtypes of another type."""
        self._entries = entries

    def parse(self, text: str) -> Any:
        """Return the value of the entry whose code, word or line was typed."""
        wanted = text.casefold()
        for entry in self._entries:
            if wanted in {entry.code.casefold() or None, entry.word.casefold(), entry.line.casefold()}:
                return entry.value
        raise ValueError(text)

    def word(self, value: Any) -> str:
        """Return the entry's line; the value itself when the list does not know it."""
        return next((entry.line for entry in self._entries if entry.value == value), str(value))

    def redraw_icons(self) -> None:
        """Draw the arrow in the colours in use."""
        self._arrow.setIcon(icon("down", "muted", 14))

    def _arrow_pressed(self) -> None:
        self.setFocus()
        self.open_list(everything=True)

    def setReadOnly(self, read_only: bool) -> None:
        """Lock the field; the arrow goes with the choice."""
        super().setReadOnly(read_only)
        self._arrow.setVisible(not read_only)
        self.KEPT_RIGHT = 0 if read_only else Picker.KEPT_RIGHT

    # ------------------------------------------------------------ the list

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._popup is not None and self._popup.isVisible()

    def open_list(self, *, everything: bool = False) -> None:
        """Show the entries that match, under the field or above it when there is no room."""
        if self.isReadOnly():
            return
        self._found = find_entries(self._entries, "" if everything else self.text())
        popup = self._make_popup()
        if not self._found:
            popup.hide()
            return
        popup.model().setStringList([self.line_of(entry) for entry in self._found])
        popup.setCurrentIndex(popup.model().index(0, 0))
        self._place(popup)
        popup.show()
        popup.raise_()

    def close_list(self) -> None:
        """Hide the list."""
        if self._popup is not None:
            self._popup.hide()

    def line_of(self, entry: Entry) -> str:
        """Return the words of an entry in the list."""
        return entry.line

    def choose(self, entry: Entry) -> None:
        """Take an entry."""
        self.close_list()
        self.setText(entry.line)
        self.setCursorPosition(0)
        self.edited.emit(entry.value, "")

    def _make_popup(self) -> QListView:
        if self._popup is None or self._popup.parent() is not self.window():
            self._popup = QListView(self.window())
            self._popup.setObjectName("popup")
            self._popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._popup.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._popup.setTextElideMode(Qt.TextElideMode.ElideRight)
            self._popup.setModel(QStringListModel(self._popup))
            self._popup.clicked.connect(lambda index: self.choose(self._found[index.row()]))
            self.destroyed.connect(self._popup.deleteLater)
            self._follow_scrolling()
        return self._popup

    def _follow_scrolling(self) -> None:
        parent = self.parentWidget()
        while parent is not None:
            if isinstance(parent, QAbstractScrollArea):
                parent.verticalScrollBar().valueChanged.connect(self._moved)
            parent = parent.parentWidget()

    def _moved(self) -> None:
        if self.is_open and self._popup is not None:
            if self.visibleRegion().isEmpty():
                self.close_list()
            else:
                self._place(self._popup)

    def _place(self, popup: QListView) -> None:
        window: QWidget = self.window()
        rows = min(len(self._found), _ROWS_HIGH)
        height = rows * max(popup.sizeHintForRow(0), px(24)) + px(12)
        widest = max(popup.fontMetrics().horizontalAdvance(self.line_of(entry)) for entry in self._found)
        width = min(max(self.width(), widest + px(48)), px(440))
        under = self.mapTo(window, QPoint(0, self.height() + px(2)))
        if under.y() + height > window.height():
            under.setY(max(0, self.mapTo(window, QPoint(0, 0)).y() - height - px(2)))
        popup.setGeometry(max(0, min(under.x(), window.width() - width)), under.y(), width, height)

    # ------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the list while it is open; otherwise it is the window's."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape and self.is_open:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take its entry, or open it."""
        key = event.key()
        if key == Qt.Key.Key_F2 or (key == Qt.Key.Key_Down and not self.is_open):
            self.open_list(everything=True)
        elif self.is_open and key in _MOVES:
            place = self._popup.currentIndex().row() + _MOVES[key]
            self._popup.setCurrentIndex(
                self._popup.model().index(min(max(place, 0), len(self._found) - 1), 0)
            )
        elif self.is_open and key == Qt.Key.Key_Escape:
            self.close_list()
        elif (
            self.is_open
            and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
            and not event.modifiers()
        ):
            self.choose(self._found[self._popup.currentIndex().row()])
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab take the chosen entry before it moves on."""
        if self.is_open and self._found and forward:
            self.choose(self._found[self._popup.currentIndex().row()])
        return super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the whole list on a click."""
        super().mousePressEvent(event)
        self.selectAll()
        self.open_list(everything=True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select everything, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list; what was typed becomes the entry when it names exactly one."""
        self.close_list()
        super().focusOutEvent(event)


class MultiPicker(Picker):
    """A field that holds several entries; choosing one again takes it out."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__(entries)
        self._chosen: tuple[Any, ...] | None = None

    def show_value(self, value: Any, unparsed: str = "") -> None:
        """Show the chosen entries' words."""
        self._chosen = value
        words = [next((e.word for e in self._entries if e.value == v), str(v)) for v in value or ()]
        self.setText("；".join(words))
        self.setCursorPosition(0)

    def current(self) -> tuple[Any, str]:
        """Return the chosen values; an emptied field is none."""
        return (self._chosen if self.text().strip() else None), ""

    def tidy(self) -> None:
        """Write the chosen entries again, whatever was typed to find them."""
        self.show_value(self._chosen)

    def line_of(self, entry: Entry) -> str:
        """Mark the entries that are chosen."""
        return ("☑ " if entry.value in (self._chosen or ()) else "☐ ") + entry.line

    def choose(self, entry: Entry) -> None:
        """Put an entry in or take it out."""
        chosen = self._chosen or ()
        kept = (
            tuple(v for v in chosen if v != entry.value) if entry.value in chosen else (*chosen, entry.value)
        )
        self.close_list()
        self.show_value(kept or None)
        self.edited.emit(kept or None, "")
        self.selectAll()

    def _tell(self) -> None:
        if not self.text().strip():
            self._chosen = None
            self.edited.emit(None, "")
