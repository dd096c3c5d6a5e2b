"""Lists contracts that look registered twice, opens two of them beside each other, and takes a supervisor's ruling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.domain.ruling import Decision, SignedRuling
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Table
from registrar_app.services.find_code import Entry
from registrar_app.services.find_repeats import RegisteredCopy, Repeat
from registrar_app.services.program import Program
from registrar_app.services.rule_on_repeat import rule_on_repeat
from registrar_app.services.ruling_words import disowned_words, ruling_words
from registrar_app.services.tables.case_tables import repeats_table
from registrar_app.ui.contract_form.compare_window import CompareWindow
from registrar_app.ui.contract_form.comparison import side_by_side
from registrar_app.ui.exchange import repeats_words as words
from registrar_app.ui.exchange.asking_rulings import Answers, ask_for_ruling
from registrar_app.ui.schemes.grid import Grid, GridColumn, Pill
from registrar_app.ui.schemes.page_parts import EmptyPanel
from registrar_app.ui.table_saving import TableSaving
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, retone, row
from registrar_app.ui.widgets.fitting import Flowing, scrolling
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.widgets.questions import Question
from registrar_app.ui.widgets.sheet import open_at
from registrar_app.ui.words import CLOSE, say

_WIDTH, _TOLD_HEIGHT = 1180, 96


class RepeatsWindow(QDialog):
    """The pairs, those between two offices first; those ruled to be different contracts only when asked for."""

    help_topic = "repeats"

    def __init__(self, program: Program, desk: Desk, found: Sequence[Repeat], parent: QWidget) -> None:
        super().__init__(parent)
        self._program, self._desk = program, desk
        self._pairs = {pair.subject: pair for pair in found}
        self.setWindowTitle(say(words.TITLE))
        down = QVBoxLayout(self)
        arrange(down, (22, 16, 22, 16), 10)
        self._head(down)
        self._stack = QStackedWidget()
        self.empty = EmptyPanel("good", say(words.NONE_OPEN if found else words.NONE), say(words.NONE_HINT))
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._listing())
        down.addWidget(self._stack, 1)
        self._foot(down)
        open_at(self, _WIDTH, 560)
        self._show()

    # ------------------------------------------------------------------ building

    def _head(self, down: QVBoxLayout) -> None:
        self._lead = label("", "muted", wrap=True)
        self.ruled = button("", self._show, "chip")
        self.ruled.setCheckable(True)
        head = row(self._lead, self.ruled, spacing=16)
        head.setStretch(0, 1)
        down.addLayout(head)

    def _listing(self) -> QWidget:
        self.grid = Grid(
            (
                GridColumn(say(words.RULING), "pill", width=96),
                GridColumn(say(words.NAME), width=110, stretch=True),
                GridColumn(say(words.VALUE), "money", width=112),
                GridColumn(say(words.FIRST), width=160, stretch=True),
                GridColumn(say(words.SECOND), width=160, stretch=True),
                GridColumn(say(words.DIFFERENT_FIELDS), "count", width=56),
            ),
            sortable=False,
        )
        self.grid.setAccessibleName(say(words.TITLE))
        self.grid.key_opened.connect(lambda _: self.compare())
        self.grid.chosen.connect(lambda _: self._tell_ruling())
        told = Flowing()
        inner = QVBoxLayout(told)
        arrange(inner, (0, 0, 4, 0))
        self.told = label("", "muted", wrap=True, selectable=True)
        inner.addWidget(self.told)
        inner.addStretch(1)
        area = scrolling(told, by_keyboard=True)
        area.setAccessibleName(say(words.TITLE))
        area.setFixedHeight(px(_TOLD_HEIGHT))
        listing = QWidget()
        below = QVBoxLayout(listing)
        arrange(below, spacing=10)
        below.addWidget(self.grid, 1)
        below.addWidget(area)
        return listing

    def _foot(self, down: QVBoxLayout) -> None:
        self.different = button(say(words.DIFFERENT), lambda: self.rule(Decision.DIFFERENT_CONTRACTS))
        self.same = button(say(words.SAME), lambda: self.rule(Decision.SAME_CONTRACT))
        self._compare = button(say(words.COMPARE), self.compare, "primary")
        close = button(f"{say(CLOSE)}  Esc", self.reject)
        self.export = TableSaving(self, self._program, self._desk, self._table, self._tell_saved)
        down.addWidget(foot(self.export.button, None, close, self.different, self.same, self._compare))
        for keys, pressed in (("Ctrl+T", self.same), ("Ctrl+B", self.different), ("Ctrl+H", self.ruled)):
            QShortcut(QKeySequence(keys), self, pressed.click)

    def _table(self) -> Table:
        pairs = [pair for pair in self._pairs.values() if pair.is_open or self.ruled.isChecked()]
        return repeats_table(self._desk, pairs)

    def _tell_saved(self, told: str, tone: str) -> None:
        retone(self.told, told, tone)

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        every = list(self._pairs.values())
        to_do = [pair for pair in every if pair.is_open]
        shown = every if self.ruled.isChecked() else to_do
        across = sum(pair.crosses_offices for pair in to_do)
        self._lead.setText(say(words.LEAD, count=len(to_do), across=across))
        self._lead.setVisible(bool(every))
        self.ruled.setText(say(words.RULED, count=len(every) - len(to_do)))
        self.ruled.setVisible(len(to_do) < len(every))
        self._stack.setCurrentIndex(1 if shown else 0)
        for each in (self._compare, self.same, self.different):
            each.setVisible(bool(shown))
        self.grid.show_rows([self._cells(pair) for pair in shown], [pair.subject for pair in shown])
        self._tell_ruling()
        if shown:
            self.grid.setFocus()

    def _cells(self, pair: Repeat) -> tuple[object, ...]:
        contract = pair.first.case.contract
        return (
            _pill(pair),
            contract.name,
            contract.contract_value,
            self._brief(pair.first),
            self._brief(pair.second),
            len(pair.differences),
        )

    def _tell_ruling(self) -> None:
        pair = self._chosen()
        if pair is None:
            self.told.setText("")
            return
        copies = ((words.FIRST, pair.first), (words.SECOND, pair.second))
        both = [say(words.COPY_LINE, place=say(place), told=self._told(copy)) for place, copy in copies]
        self.told.setText("\n".join([*self._ruled(pair), *both]))

    def _ruled(self, pair: Repeat) -> list[str]:
        roster = self._desk.store.roster()
        disowned = [say(disowned_words(signed.ruling(), roster)) for signed in reversed(pair.disowned)]
        if not pair.rulings:
            return [say(words.NOT_YET), *disowned]
        last, *before = [self._words(pair, signed) for signed in reversed(pair.rulings)]
        waiting = [say(words.WAITING)] if pair.is_open else []
        return [last, *waiting, *(say(words.BEFORE, told=told) for told in before), *disowned]

    def _words(self, pair: Repeat, signed: SignedRuling) -> str:
        ruling = signed.ruling()
        copy = next((copy for copy in (pair.first, pair.second) if copy.case.uid == ruling.cancel), None)
        named = self._told(copy) if copy is not None else None
        return say(ruling_words(ruling, self._desk.store.roster(), named))

    def _brief(self, copy: RegisteredCopy) -> str:
        return f"{_number(copy)} {self._office(copy)}".strip()

    def _office(self, copy: RegisteredCopy) -> str:
        return self._desk.office_name(copy.office)

    def _told(self, copy: RegisteredCopy) -> str:
        registration = copy.case.contract.registration
        return say(
            words.COPY_TITLE,
            office=self._office(copy),
            device=copy.device,
            day=registration.registered_on.isoformat() if registration else "",
            number=_number(copy),
        ).strip()

    def _choice(self, place: Text, copy: RegisteredCopy) -> str:
        return say(words.CHOICE, place=say(place), office=self._office(copy), number=_number(copy)).strip()

    # ------------------------------------------------------------------ doing

    def _chosen(self) -> Repeat | None:
        key = self.grid.chosen_key()
        return self._pairs.get(key) if isinstance(key, str) else None

    def compare(self) -> CompareWindow | None:
        """Open the chosen pair side by side."""
        pair = self._chosen()
        if pair is None:
            return None
        first, second = pair.first.case.contract, pair.second.case.contract
        window = CompareWindow(
            self,
            first.name or "",
            (self._told(pair.first), self._told(pair.second)),
            side_by_side(first, second, self._desk.packs.code_lists()),
            title=words.PAIR,
            mark=words.APART,
        )
        window.open()
        return window

    def rule(self, decision: Decision) -> None:
        """Ask for the reason and sign the ruling on the chosen pair."""
        pair = self._chosen()
        if pair is None:
            return
        same = decision is Decision.SAME_CONTRACT

        def work(answers: Answers) -> SignedRuling:
            return rule_on_repeat(self._desk, pair, decision, answers["reason"], cancel=answers.get("cancel"))

        signed = ask_for_ruling(
            self,
            self._program,
            self._desk,
            say(words.ASK_SAME if same else words.ASK_DIFFERENT),
            work,
            lead=say(words.LEAD_SAME if same else words.LEAD_DIFFERENT, name=pair.first.case.contract.name),
            questions=[self._which(pair)] if same else [],
        )
        if signed is not None:
            self._pairs[pair.subject] = replace(pair, rulings=(*pair.rulings, signed))
            self._show()

    def _which(self, pair: Repeat) -> Question:
        copies = ((words.FIRST, pair.first), (words.SECOND, pair.second))
        entries = [Entry(copy.case.uid, "", self._choice(place, copy)) for place, copy in copies]
        return Question("cancel", say(words.CANCEL), lambda: Picker(entries), start=pair.second.case.uid)


def _number(copy: RegisteredCopy) -> str:
    registration = copy.case.contract.registration
    return (registration.slip_no or registration.official_no if registration else None) or ""


def _pill(pair: Repeat) -> Pill:
    if pair.ruling is None:
        return Pill(say(words.TO_RULE), "query", "query", 0)
    if pair.is_open:
        return Pill(say(words.TO_CANCEL), "accent", "clock", 1)
    return Pill(say(words.APART_PILL), "good", "good", 2)
