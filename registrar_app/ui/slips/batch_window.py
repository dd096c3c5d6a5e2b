"""Issues the slips of many contracts: chosen by keyboard, one after the other on a thread, each outcome named beside it.

Every slip is an act and a file of its own, both or neither; stopping and closing lose nothing that was issued.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.domain.journal import EntryKind
from registrar_app.services.issue_slips import MOST, SlipDone, find_unissued, issue_slips, require_ready
from registrar_app.services.keep_journal import noted
from registrar_app.services.ports import CaseRow
from registrar_app.services.sealed_page import IssuedPage
from registrar_app.ui.examination.tick_box import TickBox
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.operation import Operations, Progress, attempt, word_error
from registrar_app.ui.printing import printers
from registrar_app.ui.printing.paper import print_pdf
from registrar_app.ui.schemes.grid import Grid, GridColumn, Pill
from registrar_app.ui.schemes.page_parts import EmptyPanel
from registrar_app.ui.sheets.page_printer import PagePrinter
from registrar_app.ui.sheets.words import CHANGE_FOLDER, INTO, SLIP, SLIP_FOLDER
from registrar_app.ui.slips import words
from registrar_app.ui.theme import px
from registrar_app.ui.widgets.basics import button, label, retone, row
from registrar_app.ui.widgets.editors import DateEditor
from registrar_app.ui.widgets.files import ask_folder
from registrar_app.ui.widgets.fitting import ElidedLabel
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import open_at, sheet
from registrar_app.ui.words import CLOSE, say
from registrar_app.ui.workplace import Workplace

_SIZE = (1040, 640)
_CTRL = Qt.KeyboardModifier.ControlModifier


class SlipBatchWindow(QDialog):
    """The contracts without a slip, or those that are given; ``changed`` once slips were issued."""

    help_topic = "slip"
    changed = Signal()
    _moved = Signal(object, str)
    """From the thread: what came of a slip, and in words."""

    def __init__(
        self,
        place: Workplace,
        operations: Operations,
        parent: QWidget,
        given: Sequence[CaseRow] | None = None,
    ) -> None:
        """Build the window and look for the contracts, unless they are given."""
        super().__init__(parent)
        self._place, self._operations, self._given = place, operations, given
        self._paper = PagePrinter(place, operations)
        self._rows: dict[str, CaseRow] = {}
        self._chosen: set[str] = set()
        self._outcomes: dict[str, tuple[bool, str]] = {}
        self.is_running = self._is_stopped = self._is_closed = False
        self.setWindowTitle(say(words.TITLE))
        self._lay_out()
        self._moved.connect(self._take)
        open_at(self, *_SIZE)
        self._tell_ways()
        self.look()

    # ------------------------------------------------------------ building

    def _lay_out(self) -> None:
        down, buttons = sheet(self, (22, 16, 22, 16), 10)
        down.addWidget(label(say(words.TITLE), "heading"))
        lead = words.LEAD if self._given is None else words.LEAD_CHOSEN
        down.addWidget(label(say(lead), "muted", wrap=True))
        down.addWidget(self._days())
        kinds = ("pill", "text", "text", "date")
        widths = (96, 180, 140, 98)
        self.grid = Grid(
            (
                *(
                    GridColumn(say(title), kind, width=width, stretch=title is words.CONTRACT)
                    for title, kind, width in zip(words.COLUMNS, kinds, widths, strict=True)
                ),
                GridColumn(say(words.SLIP_NO), width=168),
                GridColumn(say(words.OUTCOME), width=200, stretch=True),
            ),
            sortable=False,
        )
        self.grid.setAccessibleName(say(words.TITLE))
        self.grid.installEventFilter(self)
        self.grid.chosen.connect(self._tell_outcome)
        self._stack = QStackedWidget()
        self.empty = EmptyPanel("good", say(words.NONE), say(words.NONE_HINT))
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.grid)
        down.addWidget(self._stack, 1)
        self.note = label("", "muted", wrap=True)
        down.addWidget(self.note)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.hide()
        down.addWidget(self._bar)
        self._foot(down, buttons)

    def _days(self) -> QWidget:
        """The days of registration between which one looks."""
        self.since, self.until = DateEditor(), DateEditor()
        for editor, name in ((self.since, words.SINCE), (self.until, words.UNTIL)):
            editor.setAccessibleName(say(name))
            editor.setFixedWidth(px(140))
            editor.left.connect(self._look_again)
        self.since.next_wanted.connect(self.until.setFocus)
        self.until.next_wanted.connect(self.grid_focus)
        made = QWidget()
        made.setLayout(
            row(
                label(say(words.SINCE), "label"),
                self.since,
                label(say(words.UNTIL), "label"),
                self.until,
                None,
            )
        )
        made.setVisible(self._given is None)
        self._asked: tuple[date | None, date | None] = (None, None)
        return made

    def _foot(self, down: QVBoxLayout, buttons: QVBoxLayout) -> None:
        self.folder_words = ElidedLabel("muted")
        self.folder_button = button(say(CHANGE_FOLDER), self.choose_folder, "link")
        self.print_too = TickBox(say(words.PRINT_TOO))
        self.print_too.setAccessibleName(say(words.PRINT_TOO))
        self.printer_words = ElidedLabel("muted")
        down.addLayout(
            row(self.folder_words, self.folder_button, None, self.printer_words, self.print_too, spacing=8)
        )
        self.close_button = button(f"{say(CLOSE)}  Esc", self.reject)
        self.issue_button = button("", self.issue, "primary", icon_name="seal")
        buttons.addWidget(foot(None, self.close_button, self.issue_button))
        for keys, pressed in (
            ("Ctrl+Return", self.issue_button.click),
            ("Ctrl+Enter", self.issue_button.click),
            ("F2", self.folder_button.click),
            ("Ctrl+P", self.print_too.click),
            ("F5", self.look),
        ):
            QShortcut(QKeySequence(keys), self, pressed)

    # ------------------------------------------------------------ looking

    def look(self) -> None:
        """Look for the contracts anew, on a thread: the register may be large."""
        if self.is_running:
            return
        if self._given is not None:
            self._show_found(list(self._given))
            return
        self.issue_button.setEnabled(False)
        since, until = self._asked = (self.since.current()[0], self.until.current()[0])
        desk = self._place.desk
        retone(self.note, say(words.LOOKING), "")

        def read() -> list[CaseRow]:
            with desk.reading() as reading:
                return find_unissued(reading, since, until)

        self._operations.run(
            lambda progress: read(),
            self._show_found,
            say(words.LOOKING),
            dropped=lambda: self._tell(say(words.LOOK_STOPPED), "query"),
        )

    def _look_again(self) -> None:
        """Look again once other days are typed."""
        if (self.since.current()[0], self.until.current()[0]) != self._asked:
            self.look()

    def _show_found(self, found: list[CaseRow]) -> None:
        if self._is_closed:
            return
        self._rows = {case.uid: case for case in found[:MOST]}
        self._chosen, self._outcomes = set(self._rows), {}
        self._stack.setCurrentIndex(1 if self._rows else 0)
        self._show_rows()
        self._tell_found()
        if len(found) > MOST:
            retone(self.note, say(words.MORE, count=MOST), "note")
        self.grid_focus()

    def grid_focus(self) -> None:
        """Go where the next key is needed."""
        if self._rows:
            self.grid.setFocus()
        elif self._given is None:
            self.since.setFocus()

    def _show_rows(self) -> None:
        self.grid.show_rows([self._cells(case) for case in self._rows.values()], [*self._rows])

    def _cells(self, case: CaseRow) -> tuple[Any, ...]:
        is_done, outcome = self._outcomes.get(case.uid, (None, ""))
        if is_done:
            mark = Pill(say(words.DONE), "good", "good")
        elif case.uid in self._chosen:
            failed = is_done is False
            mark = Pill(
                say(words.FAILED if failed else words.CHOSEN),
                "error" if failed else "note",
                "error" if failed else "check",
            )
        else:
            mark = Pill(say(words.LEFT_OUT), "note", "dash")
        return (mark, case.name, case.seller, case.registered_on, case.slip_no, outcome)

    def _tell_found(self) -> None:
        if self._rows and not self._outcomes:
            retone(self.note, say(words.FOUND, count=len(self._rows), chosen=len(self._chosen)), "")
        elif not self._rows:
            retone(self.note, "", "")
        again = any(not is_done for is_done, _ in self._outcomes.values())
        self.issue_button.setText(say(words.RETRY if again else words.ISSUE, count=len(self._chosen)))
        self.issue_button.setAccessibleName(self.issue_button.text())
        self.issue_button.setEnabled(bool(self._chosen) and not self.is_running)

    def _tell_outcome(self, uid: object) -> None:
        """Say in full what came of the row that is looked at."""
        is_done, said = self._outcomes.get(str(uid), (True, ""))
        if said and not self.is_running:
            told = say(words.OF_ONE, name=self._rows[str(uid)].name, said=said)
            retone(self.note, told, "good" if is_done else "error")

    def _tell_ways(self) -> None:
        self.folder_words.setText(say(INTO, folder=self.folder()))
        self.printer_words.setText(self._paper.usual_words())
        self.print_too.setVisible(bool(self._paper.usual()))

    # ------------------------------------------------------------ choosing

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space chooses a contract or leaves it out, Ctrl+A all of them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self.is_running:
            if event.key() == Qt.Key.Key_Space:
                self.toggle(self.grid.chosen_key())
                return True
            if event.key() == Qt.Key.Key_A and event.modifiers() & _CTRL:
                self.toggle_all()
                return True
        return super().eventFilter(watched, event)

    def toggle(self, uid: object) -> None:
        """Choose a contract, or leave it out; what is issued already stays."""
        if isinstance(uid, str) and not self._outcomes.get(uid, (False, ""))[0]:
            self._chosen ^= {uid}
            self._show_rows()
            self._tell_found()

    def toggle_all(self) -> None:
        """Choose all that are not issued, or none when all are chosen."""
        open_ones = {uid for uid in self._rows if not self._outcomes.get(uid, (False, ""))[0]}
        self._chosen = set() if self._chosen == open_ones else open_ones
        self._show_rows()
        self._tell_found()

    def folder(self) -> Path:
        """Return where the files go: the same place as the files of single slips."""
        return self._place.print_habits.folder(SLIP_FOLDER)

    def choose_folder(self) -> None:
        """Ask for another folder."""
        chosen = ask_folder(self, say(words.TITLE), str(self.folder()))
        if chosen:
            self._place.print_habits.keep_folder(SLIP_FOLDER, Path(chosen))
            self._tell_ways()

    # ------------------------------------------------------------ issuing

    def issue(self) -> None:
        """Issue the chosen ones; what all would be refused for is asked or told beforehand."""
        if self.is_running or not self._chosen:
            return
        if not attempt(self._is_ready, self._tell):
            return
        uids = [uid for uid in self._rows if uid in self._chosen]
        folder = self.folder()
        printer = self._paper.usual() if self.print_too.isChecked() else ""
        self._outcomes = {uid: kept for uid, kept in self._outcomes.items() if kept[0]}
        self._set_running(running=True, count=len(uids))
        self._operations.run(
            lambda progress: self._work(uids, folder, printer, progress),
            self._finish,
            say(words.TITLE),
            # cancelled in the main window's strip: what was issued is told
            dropped=lambda: self._finish(None),
        )

    def _is_ready(self) -> bool:
        require_ready(self._place.desk)
        return True

    def _work(self, uids: list[str], folder: Path, printer: str, progress: Progress) -> Exception | None:
        """Issue and print on the thread until it is stopped, here or in the strip; what was issued has been told."""
        place = self._place
        try:
            for done in issue_slips(
                place.program,
                place.desk,
                uids,
                folder,
                is_cancelled=lambda: self._is_stopped or progress.is_cancelled,
            ):
                self._moved.emit(done, self._said(done, printer))
        except Exception as error:  # noqa: BLE001 - told when the window's thread has it
            return error
        return None

    def _said(self, done: SlipDone, printer: str) -> str:
        if done.issued is None or done.issued.path is None:
            return word_error(done.error) if done.error is not None else ""
        said = say(words.FILE, file=done.issued.path.name, copy=done.issued.copy)
        if not printer:
            return said
        try:
            self._print(done.uid, done.issued, printer)
        except Exception as error:  # noqa: BLE001 - the slip is issued; that it is not on paper is said beside it
            return say(words.NOT_PRINTED, said=said, why=word_error(error))
        return say(words.PRINTED_TOO, said=said)

    def _print(self, uid: str, issued: IssuedPage, printer: str) -> None:
        detail: dict[str, str | int] = {"page": say(SLIP), "sha256": issued.sha256, "printer": printer}
        if issued.copy > 1:
            detail["copy"] = issued.copy
        with noted(self._place.desk, EntryKind.PRINTED, uid, detail):
            print_pdf(issued.pdf, printers.open_printer(printer), self._place.print_habits.offset(printer))

    def _take(self, done: SlipDone, said: str) -> None:
        """Keep what came of one slip."""
        self._outcomes[done.uid] = (done.issued is not None, said)
        if done.issued is not None:
            self._chosen.discard(done.uid)
        self._bar.setValue(self._bar.value() + 1)
        self._say_running()

    def _say_running(self) -> None:
        number = min(self._bar.value() + 1, self._bar.maximum())
        retone(self.note, say(words.RUNNING, number=number, count=self._bar.maximum()), "")

    def _finish(self, error: Exception | None) -> None:
        self._set_running(running=False, count=0)
        done = sum(is_done for is_done, _ in self._outcomes.values())
        failed = len(self._outcomes) - done
        self._show_rows()
        self._tell_found()
        if error is not None:
            self._tell(word_error(error), "error")
        elif failed:
            self._tell(say(words.SUMMARY_FAILED, done=done, failed=failed), "error")
        elif self._chosen:
            self._tell(say(words.SUMMARY_STOPPED, done=done, left=len(self._chosen)), "query")
        else:
            self._tell(say(words.SUMMARY, done=done, folder=self.folder()), "good")
        if done:
            self.changed.emit()
        (self.issue_button if self._chosen else self.close_button).setFocus()

    def _set_running(self, *, running: bool, count: int) -> None:
        self.is_running, self._is_stopped = running, False
        self._bar.setRange(0, count)
        self._bar.setValue(0)
        self._bar.setVisible(running)
        for part in (self.since, self.until, self.folder_button, self.print_too, self.issue_button):
            part.setEnabled(not running)
        self.close_button.setText(say(words.STOP) if running else f"{say(CLOSE)}  Esc")
        if running:
            self._say_running()
            self.close_button.setFocus()

    def _tell(self, text: str, tone: str) -> None:
        if self._is_closed:
            return
        retone(self.note, text, tone)

    def reject(self) -> None:
        """Stop the work after the slip in hand; close when there is none."""
        if self.is_running:
            self._is_stopped = True
        else:
            self._is_closed = True  # what is still looked for finds nobody any more
            super().reject()
