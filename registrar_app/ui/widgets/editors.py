"""Keeps the one-line editors of a form: text, money and date; each turns typing into a value or says that it cannot.

Every editor tells ``edited(value, unparsed)``: the value (``None`` when empty) and "" — or ``None`` and what was typed
when it is not a value yet. Enter asks for the next field, Shift+Enter for the previous one.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from registrar_app.domain.identifiers import credit_code
from registrar_app.domain.money import FEN_PER_YUAN, LARGEST_FEN, group_yuan, parse_yuan
from registrar_app.domain.text import Text
from registrar_app.ui.theme import hold_height
from registrar_app.ui.widgets.shortened import paint_shortened
from registrar_app.ui.words import say

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TEN_THOUSAND = 10_000
# digits and letters; full-width brackets and the like are as they are written in Chinese
_FULL_WIDTH = {0xFF01 + place: 0x21 + place for place in range(94) if chr(0x21 + place).isalnum()}
EXAMPLE = Text("如 20200301", "e.g. 20200301")
_BREAKS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+")
_DATE = re.compile(r"(\d{4})(?:(\d{2})(\d{2})|[-/.年](\d{1,2})[-/.月](\d{1,2})日?)")


def leave_undo_to_form(editor: QWidget, event: QEvent) -> bool:
    """Whether the event is an undo or redo key that the form around the field, not the field, must answer."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if not _is_in_form(editor):
        return False
    standard = QKeySequence.StandardKey
    is_control_z = event.key() == Qt.Key.Key_Z and bool(
        event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )
    return is_control_z or event.matches(standard.Undo) or event.matches(standard.Redo)


def _is_in_form(editor: QWidget) -> bool:
    """Whether a page that takes steps back by name is around the field, in its own window."""
    around: QWidget | None = editor
    while around is not None and not getattr(around, "takes_steps_back", False):
        around = None if around.isWindow() else around.parentWidget()
    return around is not None


def leave_files_to_form(event: QDragEnterEvent) -> bool:
    """Whether files are dragged, which the form takes; a field would take their address for words."""
    if not event.mimeData().hasUrls():
        return False
    event.ignore()
    return True


def step_from(editor: Any, event: QKeyEvent) -> None:
    """Ask for the next field on Enter, for the previous one on Shift+Enter."""
    back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    (editor.previous_wanted if back else editor.next_wanted).emit()


def one_line(text: str) -> str:
    """Return a text without breaks of lines and cells: nothing is put between Chinese characters, else a blank."""
    parts = [part.strip() for part in _BREAKS.split(text)] if _BREAKS.search(text) else [text]
    made = parts[0]
    for part in parts[1:]:
        between = " " if made and part and made[-1].isascii() and part[0].isascii() else ""
        made = f"{made}{between}{part}"
    return made


class TextEditor(QLineEdit):
    """Free text; white space around it is dropped, nothing else is touched."""

    edited = Signal(object, str)
    next_wanted = Signal()
    previous_wanted = Signal()
    left = Signal()
    entered = Signal()
    KEPT_RIGHT = 0
    """Room at the right that the text leaves free, for 100 %."""

    def __init__(self) -> None:
        super().__init__()
        hold_height(self, 32)
        self.textEdited.connect(self._flatten)
        self.textEdited.connect(lambda _: self._tell())
        self.textChanged.connect(self.setToolTip)

    def parse(self, text: str) -> Any:
        """Return the value of a typed text that is not empty.

        Raises:
            ValueError: it is not a value.
        """
        return text

    def word(self, value: Any) -> str:
        """Return how a value is written in the field."""
        return str(value)

    def show_value(self, value: Any, unparsed: str = "") -> None:
        """Show a value, or what was typed instead of one."""
        text = unparsed or ("" if value is None else self.word(value))
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def current(self) -> tuple[Any, str]:
        """Return the value and what could not be read."""
        text = self.text().strip()
        if not text:
            return None, ""
        try:
            return self.parse(text), ""
        except ValueError:
            return None, text

    def tidy(self) -> None:
        """Write the value in its usual form once typing has ended."""
        value, unparsed = self.current()
        self.show_value(value, unparsed)

    def _flatten(self, text: str) -> None:
        """Make one line of what was copied over several lines or cells."""
        flat = one_line(text)
        if flat != text:
            self.setText(flat)

    def _tell(self) -> None:
        self.edited.emit(*self.current())

    def event(self, event: QEvent) -> bool:
        """Let undo and redo reach the form, where there is one."""
        if leave_undo_to_form(self, event):
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files reach the form."""
        if not leave_files_to_form(event):
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter move between fields."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step_from(self, event)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut with … where the field is narrower and nobody types in it; the tip has it whole."""
        if not paint_shortened(self, self.KEPT_RIGHT):
            super().paintEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the field is being worked on."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tidy what was typed when the field is left."""
        super().focusOutEvent(event)
        if not self.isReadOnly():
            self.tidy()
        self.left.emit()


class NumberEditor(TextEditor):
    """The number of a paper, an invoice or a telephone: digits and letters typed or pasted in full width are narrowed."""

    def parse(self, text: str) -> Any:
        """Return the text with its digits and letters in half width."""
        return text.translate(_FULL_WIDTH)


class WholeNumberEditor(TextEditor):
    """A whole number."""

    def parse(self, text: str) -> int:
        """Return the number."""
        return int(text)


class CreditCodeEditor(TextEditor):
    """A social credit code or identity number: half-width capitals without spaces, however it was typed or pasted."""

    def parse(self, text: str) -> Any:
        """Return the code in the form in which it is written."""
        return credit_code.compact(text)


class MoneyEditor(TextEditor):
    """An amount in yuan, kept as fen; thousands are grouped while typing, ``50万`` is 500,000.00, ``3+4`` is 7.00."""

    def __init__(self, *, negative: bool = False) -> None:
        super().__init__()
        self._negative = negative
        self.textEdited.disconnect()
        self.textEdited.connect(self._flatten)
        self.textEdited.connect(lambda _: self._typed(self.text()))

    def parse(self, text: str) -> int:
        """Return the fen of a typed amount."""
        plain = re.sub(r"[\s,￥¥元]", "", unicodedata.normalize("NFKC", text).replace("。", "."))
        whole = plain.removeprefix("+").removesuffix(".")  # decimals are still to come
        fen = sum(_parse_part(part) for part in whole.split("+"))
        if abs(fen) > LARGEST_FEN or (fen < 0 and not self._negative):
            raise ValueError(text)
        return fen

    def word(self, value: Any) -> str:
        """Return the amount with thousands and two decimals."""
        return group_yuan(value)

    def _typed(self, text: str) -> None:
        grouped = group_typed(text)
        if grouped != text:
            right = len(text[self.cursorPosition() :].replace(",", ""))
            self.setText(grouped)
            place = len(grouped)
            while right > 0:
                place -= 1
                right -= grouped[place] != ","
            self.setCursorPosition(place)
        self._tell()


def _parse_part(plain: str) -> int:
    if not plain.endswith("万"):
        return parse_yuan(plain)
    fen, rest = parse_yuan_long(plain[:-1])
    if rest:
        raise ValueError(plain)
    return fen


def parse_yuan_long(text: str) -> tuple[int, int]:
    """Return the fen of an amount given in 万 with up to six decimals, and what does not make a whole fen.

    Raises:
        ValueError: it is not such an amount.
    """
    match = re.fullmatch(r"(-?)(\d{1,9})(?:\.(\d{1,8}))?", text)
    if match is None:
        raise ValueError(text)
    sign, whole, decimals = match.groups()
    scaled = int(whole + (decimals or "").ljust(8, "0")) * _TEN_THOUSAND * FEN_PER_YUAN
    fen, rest = divmod(scaled, 10**8)
    return (-fen if sign else fen), rest


def group_typed(text: str) -> str:
    """Return a half-typed plain amount with its thousands grouped; anything else as it is."""
    match = re.fullmatch(r"(-?)([\d,]+)(\.\d*)?", text)
    if match is None:
        return text
    digits = match[2].replace(",", "").lstrip("0") or ("0" if match[2].replace(",", "") else "")
    return f"{match[1]}{int(digits):,}{match[3] or ''}" if digits else text


class DateEditor(TextEditor):
    """A day, typed as 20200301 or 2020-03-01 and written as 2020-03-01."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(say(EXAMPLE))

    def parse(self, text: str) -> date:
        """Return the day of a typed text."""
        match = _DATE.fullmatch(unicodedata.normalize("NFKC", text).replace(" ", ""))
        if match is None:
            raise ValueError(text)
        year, *rest = (int(part) for part in match.groups() if part)
        return date(year, *rest)

    def word(self, value: Any) -> str:
        """Return the ISO form."""
        return str(value.isoformat())


class NoteEditor(QPlainTextEdit):
    """Text of several lines. Enter starts a new line, or goes to the next field where Alt+Enter starts one."""

    edited = Signal(object, str)
    next_wanted = Signal()
    previous_wanted = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, height: int = 62, *, enter_moves: bool = False) -> None:
        super().__init__()
        hold_height(self, height)
        self._enter_moves = enter_moves
        self.setTabChangesFocus(True)
        self._showing = False
        self.textChanged.connect(self._changed)

    def show_value(self, value: Any, unparsed: str = "") -> None:
        """Show a value."""
        text = unparsed or value or ""
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    def current(self) -> tuple[Any, str]:
        """Return the value; every text is one."""
        return self.toPlainText().strip() or None, ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where Enter moves, Alt+Enter starts a new line, as in a cell of a spreadsheet."""
        if not self._enter_moves or event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.insertPlainText("\n")
        elif not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step_from(self, event)
        else:
            event.ignore()

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit(*self.current())

    def event(self, event: QEvent) -> bool:
        """Let undo and redo reach the form, where there is one."""
        if leave_undo_to_form(self, event):
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files reach the form."""
        if not leave_files_to_form(event):
            super().dragEnterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the field is being worked on."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()


class PasswordEditor(TextEditor):
    """A password: dots, and kept as typed, white space included."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.textChanged.disconnect(self.setToolTip)  # a tip would show it

    def current(self) -> tuple[Any, str]:
        """Return it as typed."""
        return self.text() or None, ""

    def _flatten(self, text: str) -> None:
        """Leave it as it was typed."""
