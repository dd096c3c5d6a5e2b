"""Lists the alarms and the batches that wait, tells what to do about each, hands out both versions, and settles alarms."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from registrar_app.domain.ruling import SignedRuling
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Table
from registrar_app.services.hand_out_versions import hand_out_versions
from registrar_app.services.list_alarms import AlarmEntry, AlarmList, WaitingBatch, list_alarms
from registrar_app.services.program import Program
from registrar_app.services.settle_alarm import settle_alarm
from registrar_app.services.tables.exchange_tables import alarms_table
from registrar_app.ui.exchange import alarm_words as words
from registrar_app.ui.exchange.alarm_details import alarm_details, waiting_details
from registrar_app.ui.exchange.asking_rulings import Answers, ask_for_ruling
from registrar_app.ui.exchange.removable import preferred_folder
from registrar_app.ui.operation import attempt
from registrar_app.ui.schemes.grid import Grid, GridColumn, Pill
from registrar_app.ui.schemes.page_parts import EmptyPanel
from registrar_app.ui.table_saving import TableSaving
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.files import ask_folder
from registrar_app.ui.widgets.fitting import scrolling
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.message_bar import MessageBar
from registrar_app.ui.widgets.sheet import open_at
from registrar_app.ui.words import CLOSE, begin, say

_WIDTH, _HEIGHT = 1040, 620


class AlarmsWindow(QDialog):
    """The list, open alarms first, and beside it what is chosen; under it where the screen is narrow."""

    help_topic = "alarms"

    def __init__(self, program: Program, desk: Desk, found: AlarmList, parent: QWidget) -> None:
        super().__init__(parent)
        self._program, self._desk, self._found = program, desk, found
        self.setWindowTitle(say(words.TITLE))
        down = QVBoxLayout(self)
        arrange(down, (22, 16, 22, 16), 10)
        self.bar = MessageBar()
        self._head(down)
        down.addWidget(self.bar)
        self._stack = QStackedWidget()
        self.empty = EmptyPanel("good", "", say(words.NONE_HINT))
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._listing())
        down.addWidget(self._stack, 1)
        self._foot(down)
        open_at(self, _WIDTH, _HEIGHT)
        self._show()

    # ------------------------------------------------------------------ building

    def _head(self, down: QVBoxLayout) -> None:
        self._lead = label("", "muted", wrap=True)
        self.settled = button("", self._show, "chip")
        self.settled.setCheckable(True)
        head = row(self._lead, self.settled, spacing=16)
        head.setStretch(0, 1)
        down.addLayout(head)

    def _listing(self) -> QWidget:
        self.grid = Grid(
            (
                GridColumn(say(words.STATE), "pill", width=90),
                GridColumn(say(words.MATTER), width=120, stretch=True),
                GridColumn(say(words.DEVICE), width=100),
                GridColumn(say(words.SEQ), "count", width=46),
            ),
            sortable=False,
        )
        self.grid.setAccessibleName(say(words.TITLE))
        self.grid.chosen.connect(lambda _: self._tell_chosen())
        self.details: QScrollArea = scrolling(QWidget(), by_keyboard=True)
        self.details.setAccessibleName(say(words.TITLE))
        listing = QWidget()
        has_room = self.screen().availableGeometry().width() >= px(_WIDTH)
        way = QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        both = QBoxLayout(way, listing)
        arrange(both, spacing=16)
        both.addWidget(self.grid, 5 if has_room else 3)
        both.addWidget(self.details, 6 if has_room else 5)
        return listing

    def _foot(self, down: QVBoxLayout) -> None:
        self.save_button = button(say(words.SAVE), self.save)
        self.settle_button = button(say(words.SETTLE), self.settle, "primary")
        self.export = TableSaving(self, self._program, self._desk, self._table, self.bar.tell)
        close = button(f"{say(CLOSE)}  Esc", self.reject)
        down.addWidget(foot(self.export.button, None, close, self.save_button, self.settle_button))
        for keys, pressed in (
            ("Ctrl+S", self.save_button),
            ("Ctrl+Return", self.settle_button),
            ("Ctrl+Enter", self.settle_button),
            ("Ctrl+H", self.settled),
        ):
            QShortcut(QKeySequence(keys), self, pressed.click)

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        found = self._found
        settled = [entry for entry in found.alarms if not entry.is_open]
        shown: list[AlarmEntry | WaitingBatch] = [*found.open, *found.waiting]
        shown += settled if self.settled.isChecked() else []
        self._lead.setText(say(words.LEAD, alarms=len(found.open), waiting=len(found.waiting)))
        self._lead.setVisible(bool(found.alarms or found.waiting))
        self.settled.setText(say(words.SETTLED_TOO, count=len(settled)))
        self.settled.setVisible(bool(settled))
        self.empty.tell(say(words.NONE_OPEN if settled else words.NONE), say(words.NONE_HINT))
        self._stack.setCurrentIndex(1 if shown else 0)
        self._by_key = {_key(each): each for each in shown}
        self.grid.show_rows([_cells(each) for each in shown], [*self._by_key])
        self._tell_chosen()
        if shown:
            self.grid.setFocus()

    def _tell_chosen(self) -> None:
        chosen, roster = self._chosen(), self._desk.store.roster()
        is_alarm = isinstance(chosen, AlarmEntry)
        for each in (self.save_button, self.settle_button):
            each.setEnabled(is_alarm)
            each.setVisible(bool(self._by_key))
        if isinstance(chosen, AlarmEntry):
            self.details.setWidget(alarm_details(chosen, roster))
        else:
            self.details.setWidget(waiting_details(chosen, roster) if chosen is not None else QWidget())

    def _chosen(self) -> AlarmEntry | WaitingBatch | None:
        key = self.grid.chosen_key()
        return self._by_key.get(key) if isinstance(key, str) else None

    # ------------------------------------------------------------------ doing

    def save(self) -> None:
        """Ask for a folder and save both versions there."""
        chosen = ask_folder(self, say(words.CHOOSE_FOLDER), str(preferred_folder()))
        if chosen:
            self.save_to(Path(chosen))

    def _table(self) -> Table:
        settled = self.settled.isChecked()
        shown = [entry for entry in self._found.alarms if entry.is_open or settled]
        return alarms_table(self._desk, self._found.waiting, shown)

    def save_to(self, folder: Path) -> None:
        """Save both versions of the chosen alarm, byte for byte as they were signed."""
        entry = self._chosen()
        if not isinstance(entry, AlarmEntry):
            return
        files = attempt(lambda: hand_out_versions(self._desk, [entry], folder), self.bar.tell)
        if files:
            self.bar.tell(say(words.SAVED, count=len(files), folder=folder), "good")
        elif files is not None:
            self.bar.tell(say(words.NOTHING_SAVED), "note")

    def settle(self) -> None:
        """Ask how the alarm was seen to and sign the ruling."""
        entry = self._chosen()
        if not isinstance(entry, AlarmEntry):
            return
        alarm = entry.alarm

        def work(answers: Answers) -> SignedRuling:
            return settle_alarm(self._desk, alarm.id, answers["reason"])

        signed = ask_for_ruling(
            self,
            self._program,
            self._desk,
            say(words.ASK_SETTLE, kind=say(alarm.kind.label)),
            work,
            lead=say(words.LEAD_SETTLE, device=alarm.device, seq=alarm.seq),
        )
        if signed is not None:
            self._found = list_alarms(self._program, self._desk)
            self._show()
            self.bar.tell(say(words.TOLD_SETTLED), "good")


def _key(each: AlarmEntry | WaitingBatch) -> str:
    return f"alarm {each.alarm.id}" if isinstance(each, AlarmEntry) else each.file.hash


def _cells(each: AlarmEntry | WaitingBatch) -> tuple[object, ...]:
    if isinstance(each, AlarmEntry):
        state = (
            Pill(say(words.OPEN), "error", "error", 0)
            if each.is_open
            else Pill(say(words.SETTLED), "good", "good", 2)
        )
        return state, begin(each.alarm.kind.label), each.alarm.device, each.alarm.seq
    missing = begin(words.MISSING, what=say(each.missing))
    return Pill(say(words.WAITS), "query", "clock", 1), missing, each.file.device, each.file.seq
