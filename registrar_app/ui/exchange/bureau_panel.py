"""Keeps the bureau's side of the exchange: files are tried and listed first, then confirmed, then answered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.services.find_repeats import find_repeats
from registrar_app.ui.exchange import words
from registrar_app.ui.exchange.batch_lines import (
    BatchLine,
    Verdict,
    cases_summary,
    cells,
    columns,
    take_batch,
    try_batch,
)
from registrar_app.ui.exchange.removable import preferred_folder
from registrar_app.ui.exchange.repeats_window import RepeatsWindow
from registrar_app.ui.schemes.grid import Grid
from registrar_app.ui.schemes.page_parts import DeskPage, EmptyPanel, busy, on_key
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, button, label, row
from registrar_app.ui.words import say


class BureauPanel(QWidget):
    """A table of chosen batch files with what each would do, and the one button that takes them in."""

    exchanged = Signal()
    ENDING = ".htb"

    def __init__(self, page: DeskPage) -> None:
        super().__init__()
        self._page, self._desk, self._program = page, page.desk, page.program
        self.lines: list[BatchLine] = []
        page.head.title.setText(say(words.TITLE_BUREAU))
        page.head.subtitle.setText(say(words.SUBTITLE_BUREAU))
        self.choose_button = button(say(words.CHOOSE_KEY), self.choose_files)
        self.confirm_button = button("", self.confirm, "primary")
        self.repeats_button = button(say(words.REPEATS_KEY), self.show_repeats)
        page.head.set_actions([self.repeats_button, self.choose_button, self.confirm_button])
        on_key(page, "Ctrl+O", self.choose_button.click)
        on_key(page, "Ctrl+D", self.repeats_button.click)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._empty())
        self.stack.addWidget(self._listing())
        down = QVBoxLayout(self)
        arrange(down, (22, 16, 22, 22))
        down.addWidget(self.stack)

    def refresh(self) -> None:
        """Try the files again that are not taken yet, and show where each stands."""
        self.lines = [line if line.verdict is Verdict.TAKEN else self._try(line.path) for line in self.lines]
        self._show()

    def primary(self) -> None:
        """Confirm."""
        self.confirm_button.click()

    # ------------------------------------------------------------------ files

    def choose_files(self) -> None:
        """Ask for batch files and try them."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self, say(words.CHOOSE_BATCHES), str(preferred_folder()), say(words.BATCH_FILES)
        )
        if chosen:
            self.take_files([Path(name) for name in chosen])

    def take_files(self, paths: list[Path]) -> None:
        """Try files and list what each would do, in the order of their names; nothing is written."""
        known = {line.path: line for line in self.lines if line.path not in paths}
        with busy(self.choose_button, self.confirm_button):
            tried = known | {path: self._try(path) for path in paths}
        self.lines = sorted(tried.values(), key=lambda line: line.path.name)
        self._show()

    def show_repeats(self) -> RepeatsWindow:
        """List the contracts that look registered twice."""
        with busy(self.repeats_button):
            found = find_repeats(self._desk)
        window = RepeatsWindow(self._desk, found, self)
        window.open()
        return window

    def clear_list(self) -> None:
        """Forget the list; no file is touched."""
        self.lines = []
        self._show()

    def confirm(self) -> None:
        """Take in what is ready, one file after the other; the receipts are written beside the batches.

        Where nothing is ready the receipts of what was taken earlier are written again.
        """
        due = self._due()
        with busy(self.choose_button, self.confirm_button):
            taken = {line.path: self._take(line.path) for line in due}
            self.lines = [taken.get(line.path) or self._try_waiting(line) for line in self.lines]
        self._show()
        self._tell([line for line in taken.values() if line.verdict is Verdict.TAKEN], len(due))
        self.exchanged.emit()

    def _due(self) -> list[BatchLine]:
        ready = [line for line in self.lines if line.verdict is Verdict.READY]
        return ready or [line for line in self.lines if line.verdict is Verdict.ALREADY]

    def _try(self, path: Path) -> BatchLine:
        return try_batch(self._program, self._desk, path)

    def _try_waiting(self, line: BatchLine) -> BatchLine:
        return self._try(line.path) if line.verdict is Verdict.WAITING else line

    def _take(self, path: Path) -> BatchLine:
        return take_batch(self._program, self._desk, path)

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        due, ready = self._due(), self._count(Verdict.READY)
        again = bool(due) and not ready
        word = words.AGAIN_KEY if again else words.CONFIRM_KEY if due else words.CONFIRM_NONE
        self.confirm_button.setText(say(word, count=len(due)))
        self.confirm_button.setEnabled(bool(due))
        roster = self._desk.store.roster()
        self.stack.setCurrentIndex(1 if self.lines else 0)
        self.grid.show_rows([cells(line, roster) for line in self.lines], [line.path for line in self.lines])
        refused = self._count(Verdict.WAITING, Verdict.FORKED, Verdict.REFUSED)
        had = self._count(Verdict.ALREADY, Verdict.TAKEN)
        files = say(words.FILES_SUMMARY, files=len(self.lines), ready=ready, had=had, refused=refused)
        self.summary.setText("\n".join(part for part in (files, cases_summary(self.lines)) if part))
        self.card.aside.setText(say(words.NOT_WRITTEN) if ready else "")

    def _count(self, *verdicts: Verdict) -> int:
        return sum(line.verdict in verdicts for line in self.lines)

    def _explain(self, key: object) -> None:
        line = next((line for line in self.lines if line.path == key), None)
        self.remark.setText(f"{line.path.name}\n{line.remark}" if line else "")

    def _tell(self, taken: list[BatchLine], due: int) -> None:
        if not taken:
            self._page.tell("error", say(words.NONE_TAKEN))
            return
        ready = self._count(Verdict.READY)
        counts = {
            "count": len(taken),
            "folder": taken[-1].path.parent,
            "ready": ready,
            "failed": due - len(taken),
        }
        if len(taken) < due:
            self._page.tell("error", say(words.IMPORTED_SOME, **counts))
        elif ready:
            self._page.tell("query", say(words.IMPORTED_MORE_READY, **counts))
        else:
            self._page.tell("good", say(words.IMPORTED, **counts))

    # ------------------------------------------------------------------ building

    def _empty(self) -> QWidget:
        first_step = button(say(words.CHOOSE_BATCHES), self.choose_files, "primary")
        return EmptyPanel("exchange", say(words.EMPTY_TITLE), say(words.EMPTY_HINT), first_step)

    def _listing(self) -> QWidget:
        self.card = Card(say(words.LIST_TITLE), spacing=10)
        self.grid = Grid(columns(), sortable=False)
        self.grid.setAccessibleName(say(words.LIST_TITLE))
        self.grid.chosen.connect(self._explain)
        self.card.body.addWidget(self.grid, 1)
        self.remark = label("", "muted", wrap=True, selectable=True)
        self.card.body.addWidget(self.remark)
        self.summary = label("", "section")
        self.card.body.addLayout(row(self.summary, None, button(say(words.CLEAR), self.clear_list, "link")))
        return self.card
