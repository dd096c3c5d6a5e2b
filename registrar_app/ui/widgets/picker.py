"""Keeps the pickers: a field that shows ``0221 高等院校`` and finds entries by code, name, pinyin or its initials.

Finding is in ``services.find_code``, the list in ``picker_list``. No QCompleter is used: its popup takes the focus from
a Chinese input method. F2, Down or typing opens the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent

from registrar_app.services.find_code import Entry, EntryList
from registrar_app.ui.icons import pixmap
from registrar_app.ui.theme import px
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.picker_list import PickerList
from registrar_app.ui.words import say

SHOWN_ENTRIES = 60
"""Of what was typed for; F2 shows all."""
_ARROW = 14
"""Pixels of the arrow, for 100 %."""
_IDLE_AFTER = 120
"""Milliseconds after which a focused field makes ready for pinyin."""
_BETWEEN = ",;，；、"
"""What stands between the members of an enumeration."""
_MOVES: dict[int, int] = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class Picker(TextEditor):
    """A field that holds one entry of a list, or what was typed while that is not one."""

    KEPT_RIGHT = 18

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.set_entries(entries)
        self._found: list[Entry] = []
        self._popup: PickerList | None = None
        self.textEdited.connect(lambda _: self.open_list())

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Offer another list, as the subtypes of another type."""
        self._entries = entries if isinstance(entries, EntryList) else EntryList(entries)

    def parse(self, text: str) -> Any:
        """Return the value of the entry whose code, word or line was typed."""
        entry = self._entries.exactly(text)
        if entry is None:
            raise ValueError(text)
        return entry.value

    def word(self, value: Any) -> str:
        """Return the entry's line; the value itself when the list does not know it."""
        entry = self._entries.of_value(value)
        return entry.line if entry is not None else str(value)

    def setReadOnly(self, read_only: bool) -> None:
        """Lock the field; the arrow goes with the choice."""
        super().setReadOnly(read_only)
        self.KEPT_RIGHT = 0 if read_only else Picker.KEPT_RIGHT
        self._keep_room()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the arrow at the scale in use."""
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        self.setTextMargins(0, 0, px(self.KEPT_RIGHT), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow of a choice at the right: an icon of Qt's own stays small where all else grows."""
        super().paintEvent(event)
        if self.isReadOnly():
            return
        painter, size = QPainter(self), px(_ARROW)
        place = QPoint(self.width() - size - px(7), (self.height() - size) // 2)
        painter.drawPixmap(place, pixmap("down", "muted", _ARROW))
        painter.end()

    # ------------------------------------------------------------ the list

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._popup is not None and self._popup.isVisible()

    def open_list(self, *, everything: bool = False) -> None:
        """Show the entries that match, under the field or above it when there is no room."""
        if self.isReadOnly():
            return
        self._found = (
            self._entries.find("") if everything else self._entries.find(self.text())[:SHOWN_ENTRIES]
        )
        popup = self._make_popup()
        if not self._found:
            popup.hide()
            return
        chosen = self._entries.exactly(self.text()) if everything else None
        origin = self._entries.origin
        popup.show_lines(
            [self.line_of(entry) for entry in self._found],
            [entry.definition for entry in self._found],
            self._found.index(chosen) if chosen in self._found else 0,
            say(origin) if origin else "",
        )
        popup.place()
        popup.show()
        popup.raise_()

    def close_list(self) -> None:
        """Hide the list."""
        if self._popup is not None:
            self._popup.hide()

    def line_of(self, entry: Entry) -> str:
        """Return the words of an entry in the list."""
        return entry.listed

    def choose(self, entry: Entry) -> None:
        """Take an entry."""
        self.close_list()
        self.setText(entry.line)
        self.setCursorPosition(0)
        self.edited.emit(entry.value, "")

    def _make_popup(self) -> PickerList:
        if self._popup is None or self._popup.parent() is not self.window():
            self._popup = PickerList(self)
            self._popup.clicked.connect(lambda index: self.choose(self._found[index.row()]))
            self.destroyed.connect(self._popup.deleteLater)
        return self._popup

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
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_F2 or (key == Qt.Key.Key_Down and not self.is_open):
            self.open_list(everything=True)
        elif self.is_open and key in _MOVES:
            place = self._popup.currentIndex().row() + _MOVES[key]
            self._popup.setCurrentIndex(
                self._popup.model().index(min(max(place, 0), len(self._found) - 1), 0)
            )
        elif self.is_open and key == Qt.Key.Key_Escape:
            self.close_list()
        elif self.is_open and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and plain:
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
        if not self.isReadOnly():
            QTimer.singleShot(_IDLE_AFTER, self._entries.prepare)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list; what was typed becomes the entry when it names exactly one."""
        self.close_list()
        super().focusOutEvent(event)


class OpenPicker(Picker):
    """A field that offers a list and also takes any other text."""

    def parse(self, text: str) -> Any:
        """Return the value of the entry that was typed, or the text itself."""
        entry = self._entries.exactly(text)
        return text if entry is None else entry.value


class MultiPicker(Picker):
    """A field that holds several entries; choosing one again takes it out. A comma takes one and asks for another."""

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
        return ("☑ " if entry.value in (self._chosen or ()) else "☐ ") + entry.listed

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the entry of the list at a comma or semicolon and stay, as one goes on in a written enumeration."""
        if self.is_open and event.text() and event.text() in _BETWEEN:
            self.choose(self._found[self._popup.currentIndex().row()])
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if not self.text().strip():
            self._chosen = None
            self.edited.emit(None, "")
