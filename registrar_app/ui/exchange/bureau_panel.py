"""Keeps the bureau's side of the exchange: files are tried and listed first, then confirmed, then answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.services.document_ports import Table
from registrar_app.services.find_repeats import find_repeats
from registrar_app.services.list_alarms import count_open_alarms, count_waiting, list_alarms
from registrar_app.services.stopping import StoppedError
from registrar_app.ui.exchange import words
from registrar_app.ui.exchange.alarms_window import AlarmsWindow
from registrar_app.ui.exchange.asking_returns import ask_return
from registrar_app.ui.exchange.batch_lines import (
    DUE,
    BatchLine,
    Verdict,
    cases_summary,
    cells,
    columns,
    take_batch,
    try_batch,
    unused_columns,
)
from registrar_app.ui.exchange.removable import preferred_folder
from registrar_app.ui.exchange.repeats_window import RepeatsWindow
from registrar_app.ui.operation import STOPPED
from registrar_app.ui.schemes.grid import Grid
from registrar_app.ui.schemes.page_parts import DeskPage, EmptyPanel, busy, on_key
from registrar_app.ui.table_saving import TableSaving, grid_table
from registrar_app.ui.theme import arrange, dress
from registrar_app.ui.waiting import look_for, wait_for_each
from registrar_app.ui.widgets.basics import Card, button, label, row
from registrar_app.ui.widgets.files import ask_files
from registrar_app.ui.widgets.fitting import page_area
from registrar_app.ui.widgets.flow_layout import flowing_row
from registrar_app.ui.words import say

_PARTS = {
    Verdict.READY: words.PART_READY,
    Verdict.WAITING: words.PART_KEPT,
    Verdict.FORKED: words.PART_ALARMED,
}


class BureauPanel(QWidget):
    """A table of chosen batch files with what each would do, and the one button that takes them in."""

    exchanged = Signal()
    ENDING = ".htb"

    def __init__(self, page: DeskPage) -> None:
        super().__init__()
        self._page, self._desk, self._program = page, page.desk, page.program
        self.lines: list[BatchLine] = []
        self._returns: dict[Path, dict[str, str]] = {}
        page.head.title.setText(say(words.TITLE_BUREAU))
        page.head.subtitle.setText(say(words.SUBTITLE_BUREAU))
        self.choose_button = button(say(words.CHOOSE_KEY), self.choose_files)
        self.confirm_button = button("", self.confirm, "primary")
        self.repeats_button = button(say(words.REPEATS_KEY), self.show_repeats)
        self.alarms_button = button("", self.show_alarms)
        page.head.set_actions([self.choose_button, self.confirm_button])
        on_key(page, "Ctrl+O", self.choose_button.click)
        on_key(page, "Ctrl+D", self.repeats_button.click)
        on_key(page, "Ctrl+J", self.alarms_button.click)
        on_key(page, "Ctrl+R", self.return_contract)
        self.card = Card(say(words.LIST_TITLE), spacing=10)
        self.export = TableSaving(page, self._program, self._desk, self._table, page.told.emit)
        self.card.head.addWidget(
            flowing_row(self.card.aside, self.export.button, self.alarms_button, self.repeats_button)
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self._empty())
        self.stack.addWidget(self._listing())
        self.card.body.addWidget(self.stack)
        around = QVBoxLayout(self)
        arrange(around)
        area, down = page_area()
        arrange(down, (22, 16, 22, 22))
        down.addWidget(self.card)
        around.addWidget(area)

    def refresh(self) -> None:
        """Try the files again that are not taken yet, and show where each stands."""
        with self._telling_stop():
            open_paths = [line.path for line in self.lines if line.verdict is not Verdict.TAKEN]
            for tried in self._try_each(open_paths):
                self._put({tried.path: tried})
        self._show()

    def _table(self) -> Table:
        return grid_table(self.grid, words.LIST_TITLE, self._desk)

    def primary(self) -> None:
        """Confirm."""
        self.confirm_button.click()

    # ------------------------------------------------------------------ files

    def choose_files(self) -> None:
        """Ask for batch files and try them."""
        chosen = ask_files(self, say(words.CHOOSE_BATCHES), str(preferred_folder()), say(words.BATCH_FILES))
        if chosen:
            self.take_files([Path(name) for name in chosen])

    def take_files(self, paths: list[Path]) -> None:
        """Try files and list what each would do, in the order of their names; nothing is written."""
        tried = {line.path: line for line in self.lines if line.path not in paths}
        with busy(self.choose_button, self.confirm_button), self._telling_stop():
            for line in self._try_each(paths):
                tried[line.path] = line
        self.lines = sorted(tried.values(), key=lambda line: line.path.name)
        self._show()

    def return_contract(self) -> None:
        """Ask which contract of the chosen batch goes back and why; the receipt has it once the import is confirmed."""
        place = next((n for n, line in enumerate(self.lines) if line.path == self.grid.chosen_key()), None)
        line = self.lines[place] if place is not None else None
        if place is None or line is None or line.report is None or line.verdict is not Verdict.READY:
            self._page.told.emit(say(words.RETURN_WHICH), "query")
            return
        known = self._returns.get(line.path, {})
        returns = ask_return(self, self._program, self._desk, line.report, known)
        if returns is not None:
            self._returns[line.path] = returns
            with self._telling_stop():
                (self.lines[place],) = self._try_each([line.path])
            self._show()
            self._explain(line.path)
            self._page.told.emit(say(words.RETURN_NOTED, count=len(returns)), "query")

    def show_repeats(self) -> RepeatsWindow | None:
        """List the contracts that look registered twice."""
        with busy(self.repeats_button):
            found = self._page.attempt(
                lambda: look_for(self, say(words.LOOKING_FOR_REPEATS), lambda: find_repeats(self._desk))
            )
        if found is None:
            return None
        window = RepeatsWindow(self._program, self._desk, found, self)
        window.open()
        return window

    def show_alarms(self) -> AlarmsWindow | None:
        """List the alarms and the batches that wait."""
        with busy(self.alarms_button):
            found = self._page.attempt(
                lambda: look_for(
                    self, say(words.LOOKING_FOR_ALARMS), lambda: list_alarms(self._program, self._desk)
                )
            )
        if found is None:
            return None
        window = AlarmsWindow(self._program, self._desk, found, self)
        window.finished.connect(self._count_alarms)
        window.open()
        return window

    def _count_alarms(self) -> None:
        """Say how many alarms are open; the button stands out only when there are any."""
        count, waiting = count_open_alarms(self._desk), count_waiting(self._desk)
        word = words.ALARMS_WAITING_KEY if waiting else words.ALARMS_KEY
        self.alarms_button.setText(say(word, count=count, waiting=waiting))
        dress(self.alarms_button, role="danger" if count else "")

    def clear_list(self) -> None:
        """Forget the list; no file is touched."""
        self.lines, self._returns = [], {}
        self._show()

    def confirm(self) -> None:
        """Take in what is ready, one file after the other; the receipts are written beside the batches.

        What comes too early is kept waiting, and what conflicts raises its alarm. Where nothing of that is to be done
        the receipts of what was taken earlier are written again.
        """
        due, done = self._due(), dict[Path, BatchLine]()
        with busy(self.choose_button, self.confirm_button), self._telling_stop():
            for line in wait_for_each(self, map(self._taking, due)):
                done[line.path] = line
                if line.verdict is Verdict.TAKEN:
                    self._returns.pop(line.path, None)  # the receipt has them
            self._put({line.path: line for line in self._try_each(self._held_back(done))})
        self._put(done)
        self._show()
        if done or not due:
            self._tell(list(done.values()))
        self.exchanged.emit()

    @contextmanager
    def _telling_stop(self) -> Iterator[None]:
        """Say that it was stopped; what is done by then is done, the rest is as before."""
        try:
            yield
        except StoppedError:
            self._page.told.emit(say(STOPPED), "query")

    def _due(self) -> list[BatchLine]:
        new = [line for line in self.lines if line.verdict in DUE]
        return new or [line for line in self.lines if line.verdict is Verdict.ALREADY]

    def _held_back(self, done: Mapping[Path, BatchLine]) -> list[Path]:
        """What waited may have gone in by now, and what was refused may be in its turn."""
        held = (Verdict.KEPT, Verdict.REFUSED)
        return [line.path for line in self.lines if line.verdict in held and line.path not in done]

    def _put(self, newer: Mapping[Path, BatchLine]) -> None:
        self.lines = [newer.get(line.path, line) for line in self.lines]

    def _try_each(self, paths: Iterable[Path]) -> Iterator[BatchLine]:
        return wait_for_each(self, map(self._trying, paths))

    def _trying(self, path: Path) -> tuple[str, Callable[[], BatchLine]]:
        returns = self._returns.get(path, {})
        return say(words.TRYING, name=path.name), lambda: try_batch(self._program, self._desk, path, returns)

    def _taking(self, line: BatchLine) -> tuple[str, Callable[[], BatchLine]]:
        path, returns = line.path, self._returns.get(line.path, {})
        return say(words.TAKING, name=path.name), lambda: take_batch(self._program, self._desk, path, returns)

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        due, ready, new = self._due(), self._count(Verdict.READY), self._count(*DUE)
        self.confirm_button.setText(self._confirm_words(len(due)))
        self.confirm_button.setEnabled(bool(due))
        roster = self._desk.store.roster()
        self.stack.setCurrentIndex(1 if self.lines else 0)
        rows = [cells(line, roster) for line in self.lines]
        self.grid.show_rows(rows, [line.path for line in self.lines])
        self.grid.leave_out(unused_columns(rows))
        waiting = self._count(Verdict.WAITING, Verdict.KEPT)
        refused = self._count(Verdict.FORKED, Verdict.ALARMED, Verdict.REFUSED)
        had = self._count(Verdict.ALREADY, Verdict.TAKEN)
        counts = {
            "files": len(self.lines),
            "ready": ready,
            "had": had,
            "waiting": waiting,
            "refused": refused,
        }
        files = say(words.FILES_SUMMARY, **counts)
        self.summary.setText("\n".join(part for part in (files, cases_summary(self.lines)) if part))
        self.card.aside.setText(say(words.NOT_WRITTEN) if new else "")
        self._count_alarms()

    def _confirm_words(self, due: int) -> str:
        """Say what confirming does: what is only kept, or raises an alarm, is not called imported."""
        counts = {verdict: self._count(verdict) for verdict in DUE if self._count(verdict)}
        if not counts:
            return say(words.AGAIN_KEY if due else words.CONFIRM_NONE, count=due)
        if [*counts] == [Verdict.READY]:
            return say(words.CONFIRM_KEY, count=due)
        parts = [say(_PARTS[verdict], count=count) for verdict, count in counts.items()]
        return say(words.CONFIRM_PARTS_KEY, parts=say(words.PARTS_JOINT).join(parts))

    def _count(self, *verdicts: Verdict) -> int:
        return sum(line.verdict in verdicts for line in self.lines)

    def _explain(self, key: object) -> None:
        line = next((line for line in self.lines if line.path == key), None)
        self.remark.setText(f"{line.path.name}\n{line.remark}" if line else "")
        self.return_button.setVisible(line is not None and line.verdict is Verdict.READY)

    def _tell(self, done: list[BatchLine]) -> None:
        counts = Counter(line.verdict for line in done)
        followed = sum(f.is_taken for line in done if line.report for f in line.report.followed)
        numbers = {
            "taken": counts[Verdict.TAKEN],
            "followed": followed,
            "kept": counts[Verdict.KEPT],
            "alarmed": counts[Verdict.ALARMED],
            "failed": counts[Verdict.REFUSED],
        }
        folder = done[-1].path.parent if done else ""
        said = [say(words.DONE[name], count=n, folder=folder) for name, n in numbers.items() if n]
        bad, kept = numbers["alarmed"] + numbers["failed"], numbers["kept"]
        tone = "error" if bad or not said else "query" if kept else "good"
        self._page.told.emit(say(words.LIST_JOINT).join(said) or say(words.NONE_TAKEN), tone)

    # ------------------------------------------------------------------ building

    def _empty(self) -> QWidget:
        first_step = button(say(words.CHOOSE_BATCHES), self.choose_files, "primary")
        return EmptyPanel("exchange", say(words.EMPTY_TITLE), say(words.EMPTY_HINT), first_step)

    def _listing(self) -> QWidget:
        made = QWidget()
        down = QVBoxLayout(made)
        arrange(down, spacing=10)
        self.grid = Grid(columns(), sortable=False)
        self.grid.setAccessibleName(say(words.LIST_TITLE))
        self.grid.chosen.connect(self._explain)
        down.addWidget(self.grid, 1)
        self.remark = label("", "muted", wrap=True, selectable=True)
        self.return_button = button(say(words.RETURN_KEY), self.return_contract, "link")
        self.return_button.hide()
        told = QHBoxLayout()
        arrange(told, spacing=10)
        told.addWidget(self.remark, 1)
        told.addWidget(self.return_button, 0, Qt.AlignmentFlag.AlignTop)
        down.addLayout(told)
        self.summary = label("", "section", wrap=True)
        last = row(self.summary, button(say(words.CLEAR), self.clear_list, "link"))
        last.setStretch(0, 1)
        down.addLayout(last)
        return made
