"""Asks which printer is used and how far its paper is off, and prints the test sheet that tells it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPageSize, QPdfWriter, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from registrar_app.ui.operation import attempt
from registrar_app.ui.printing import printers, words
from registrar_app.ui.printing.habits import FURTHEST, Offset, PrintHabits
from registrar_app.ui.printing.ruler_sheet import draw_test_sheet, millimetres
from registrar_app.ui.schemes.page_parts import Choice
from registrar_app.ui.theme import dress
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.files import ask_target
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import hold_least_width, sheet
from registrar_app.ui.words import BACK, begin, say

_WIDTH = 620
_STEP = 5
"""Tenths of a millimetre by which Up and Down move an offset."""
_OFFSET = re.compile(r"[+-]?\d{1,2}(\.\d)?")


class OffsetEditor(TextEditor):
    """An offset in millimetres, kept in tenths; Up and Down move it by half a millimetre."""

    def parse(self, text: str) -> Any:
        """Return the tenths of a millimetre."""
        typed = text.replace("−", "-").replace("，", ".").replace("。", ".").replace(",", ".")
        if not _OFFSET.fullmatch(typed) or abs(tenths := round(float(typed) * 10)) > FURTHEST:
            raise ValueError(text)
        return tenths

    def word(self, value: Any) -> str:
        """Return it as it is written."""
        return millimetres(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move it by half a millimetre."""
        way = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}.get(Qt.Key(event.key()))
        value, unparsed = self.current()
        if way is None or unparsed:
            super().keyPressEvent(event)
        else:
            self.show_value(min(max((value or 0) + way, -FURTHEST), FURTHEST))
            self._tell()


class PrintSetup(QDialog):
    """The printer, its two offsets, and the test sheet."""

    help_topic = "slip"

    def __init__(self, habits: PrintHabits, parent: QWidget) -> None:
        super().__init__(parent)
        self._habits = habits
        self.setWindowTitle(say(words.TITLE))
        hold_least_width(self, _WIDTH)
        down, buttons = sheet(self, (22, 18, 22, 18))
        down.addWidget(label(say(words.TITLE), "heading"))
        down.addWidget(label(say(words.LEAD), "muted", wrap=True))
        self.printer = Choice()
        self.printer.addItems(printers.printer_names() or [begin(words.NO_PRINTER)])
        self.printer.setCurrentText(printers.usual_printer(habits))
        self.printer.currentTextChanged.connect(lambda _: self._show_offset())
        down.addWidget(Field(say(words.PRINTER), self.printer))
        self.across = Field(say(words.ACROSS), OffsetEditor(), unit=say(words.MILLIMETRES))
        self.down = Field(say(words.DOWN), OffsetEditor(), unit=say(words.MILLIMETRES))
        both = row(self.across, self.down, spacing=16)
        down.addLayout(both)
        for field in (self.across, self.down):
            field.editor.edited.connect(lambda *_: self._judge())
        self.across.editor.next_wanted.connect(self.down.editor.setFocus)
        self.down.editor.previous_wanted.connect(self.across.editor.setFocus)
        self.note = label("", "muted", wrap=True)
        down.addWidget(self.note)
        self._add_buttons(down, buttons)
        self._show_offset()
        (self.across.editor if self._has_printer else self.save_sheet_button).setFocus()

    def _add_buttons(self, down: QVBoxLayout, buttons: QVBoxLayout) -> None:
        self.print_sheet_button = button(say(words.PRINT_SHEET), self.print_sheet, icon_name="print")
        self.save_sheet_button = button(say(words.SAVE_SHEET), self.ask_sheet_file)
        self.keep_button = button(say(words.KEEP), self.keep, "primary")
        self.down.editor.next_wanted.connect(self.keep_button.setFocus)
        close = button(f"{say(BACK)}  Esc", self.reject)
        down.addWidget(foot(self.print_sheet_button, self.save_sheet_button))
        buttons.addWidget(foot(None, close, self.keep_button))
        for keys, made in (
            ("Ctrl+Return", self.keep_button),
            ("Ctrl+Enter", self.keep_button),
            ("Ctrl+P", self.print_sheet_button),
            ("Ctrl+S", self.save_sheet_button),
        ):
            QShortcut(QKeySequence(keys), self, made.click)

    # ------------------------------------------------------------ showing

    @property
    def _has_printer(self) -> bool:
        return bool(printers.printer_names())

    @property
    def _name(self) -> str:
        return self.printer.currentText() if self._has_printer else ""

    def _show_offset(self) -> None:
        offset = self._habits.offset(self._name)
        self.across.editor.show_value(offset.x)
        self.down.editor.show_value(offset.y)
        for part in (self.printer, self.across.editor, self.down.editor):
            part.setEnabled(self._has_printer)
        self._judge()

    def offset(self) -> Offset | None:
        """Return the offset that is typed; ``None`` while it is none."""
        (x, x_loose), (y, y_loose) = self.across.editor.current(), self.down.editor.current()
        return None if x_loose or y_loose else Offset(x or 0, y or 0)

    def _judge(self) -> None:
        for field in (self.across, self.down):
            field.tell_problem(say(words.WRONG_OFFSET) if field.editor.current()[1] else "")
        is_sound = self.offset() is not None
        for made in (self.keep_button, self.print_sheet_button):
            made.setEnabled(is_sound and self._has_printer)
        self.save_sheet_button.setEnabled(is_sound)

    def _tell(self, text: str, tone: str) -> None:
        self.note.setText(text)
        dress(self.note, tone=tone)

    # ------------------------------------------------------------ doing

    def keep(self) -> None:
        """Keep printer and offset, and close."""
        offset = self.offset()
        if offset is not None and self._has_printer:
            self._habits.keep_printer(self._name)
            self._habits.keep_offset(self._name, offset)
            self.accept()

    def print_sheet(self) -> None:
        """Print the test sheet, moved as it is typed now."""
        offset = self.offset()
        if offset is None:
            return

        def work() -> bool:
            draw_test_sheet(printers.open_printer(self._name), offset, self._name)
            return True

        if attempt(work, self._tell):
            self._tell(say(words.SHEET_PRINTED, printer=self._name), "good")

    def ask_sheet_file(self) -> None:
        """Ask where the test sheet is saved."""
        chosen, _ = ask_target(
            self, say(words.TITLE_SHEET), f"{say(words.TITLE_SHEET)}.pdf", say(words.PDF_KIND)
        )
        if chosen:
            self.save_sheet(Path(chosen))

    def save_sheet(self, file: Path) -> None:
        """Save the test sheet, to be printed from elsewhere."""
        offset = self.offset()
        if offset is None:
            return

        def work() -> bool:
            writer = QPdfWriter(str(file))
            writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
            writer.setPageMargins(QMarginsF(0, 0, 0, 0))
            writer.setResolution(printers.PRINT_DPI)
            draw_test_sheet(writer, offset, self._name)
            return True

        if attempt(work, self._tell):
            self._tell(say(words.SHEET_SAVED, file=file.name), "good")
