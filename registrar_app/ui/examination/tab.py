"""Keeps the examination tab together: conclusion on top, the sheet under it, the way from line to line.

It shows what it is given and changes answers only through the sheet model; examining is left to ``work``.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.condition import Condition, ConditionGroup
from registrar_app.services.sheet_parts import DISPUTED
from registrar_app.ui.examination import words
from registrar_app.ui.examination.conclusion_bar import ConclusionBar
from registrar_app.ui.examination.condition_row import ConditionRow
from registrar_app.ui.examination.group_card import GroupCard
from registrar_app.ui.examination.rulebook_card import RulebookCard
from registrar_app.ui.examination.sheet_model import SheetModel
from registrar_app.ui.examination.view import SheetView
from registrar_app.ui.examination.worksheet_card import WorksheetCard
from registrar_app.ui.slices import Slices, in_turns
from registrar_app.ui.theme import arrange, dressing, lay_out_ahead, px
from registrar_app.ui.widgets.basics import Card, TabStart, label
from registrar_app.ui.widgets.fitting import Flowing
from registrar_app.ui.widgets.steady_area import SteadyArea
from registrar_app.ui.words import language, say

NARROW = {"zh": 640, "en": 690}
"""Width below which the answers stand under the words: English answers are longer."""
NARROW_TABLE = 700
_ROWS_A_TURN = 4
"""Lines that are built in one turn of the window."""
Chapters = dict[object, tuple[ConditionGroup, tuple[Condition, ...]]]
"""The chapters of a sheet in their order: what tells each from those of other sheets, its group and its conditions."""
_AROUND = 90
_RIGHT, _SCROLL_BAR = 8, 10
"""Room right of the cards, and the width of a scroll bar."""


class ExaminationTab(QWidget):
    """The tab. Its chapters are built a few lines a turn, most often before anybody looks at it."""

    view_wanted = Signal(str, int)
    add_wanted = Signal()
    told = Signal(str, str)

    def __init__(self, sheet: SheetModel) -> None:
        super().__init__()
        self.sheet = sheet
        self.rest = Slices(self)
        self.view: SheetView | None = None
        self.current: ConditionRow | None = None
        self.cards: dict[object, GroupCard] = {}
        self._half: GroupCard | None = None
        """The chapter that is being built."""
        self._order: tuple[object, ...] = ()
        self._start, self._chained = TabStart(self), list[QWidget]()
        down = QVBoxLayout(self)
        arrange(down, (22, 12, 0, 0), 10)
        self.bar = ConclusionBar()
        self.bar.line_wanted.connect(self.go_to)
        self.bar.next_wanted.connect(self.go_to_next)
        beside = QVBoxLayout()
        arrange(beside, (0, 0, _RIGHT + _SCROLL_BAR, 0))  # it ends where the cards under it end
        beside.addWidget(self.bar)
        down.addLayout(beside)
        self._content = Flowing()
        self._down = QVBoxLayout(self._content)
        arrange(self._down, (0, 0, _RIGHT, 22), 12)
        self.rulebook = RulebookCard()
        self.rulebook.disputed.connect(lambda flag: sheet.put(DISPUTED, flag, words.DISPUTED_STEP))
        self.worksheet = WorksheetCard(sheet)
        self.nothing = Card(say(words.NO_SHEET))
        self.nothing.body.addWidget(label(say(words.NO_SHEET_WHY), "muted", wrap=True))
        for part in (self.nothing, self.rulebook, self.worksheet):
            self._down.addWidget(part)
        self._down.addStretch(1)
        self.area = SteadyArea(self._content)
        down.addWidget(self.area, 1)

    # ------------------------------------------------------------ showing

    def show_view(self, view: SheetView | None) -> None:
        """Show how the sheet stands; ``None`` when there is none to show."""
        self.view = view
        if self.isVisible():
            self._show()
        self._build_rest()

    def _build_rest(self) -> None:
        """Build the chapters that the sheet lacks; what nobody looks at is shown and laid out ahead."""
        view = self.view
        if self._half is not None:
            self._down.removeWidget(self._half)
            self._half.deleteLater()
            self._half = None
        wanted = _wanted(view) if view is not None else {}
        if view is None:
            self.rest.drop()
        elif all(key in self.cards for key in wanted):
            self.rest.begin((in_turns(self._show_ahead()),))
        else:
            self.rest.begin((in_turns(self._build(view, wanted)),))

    def _build(self, view: SheetView, wanted: Chapters) -> Iterator[None]:
        for (key, (group, conditions)), (_, lines) in zip(wanted.items(), view.examined.sheet, strict=True):
            if key in self.cards:
                continue
            card = self._half = GroupCard(group)
            card.hide()
            self._down.addWidget(card)
            for number, _row in enumerate(card.build(conditions, self.sheet), 1):
                self._connect(card.rows[-1])
                if number % _ROWS_A_TURN == 0:
                    yield
            self.cards[key], self._half = card, None
            yield
            card.show_lines(lines, view.papers, editable=view.editable)
            yield
            yield from dressing(card)
            if self.isVisible():
                self._show()
                yield
        yield from self._show_ahead()

    def _show_ahead(self) -> Iterator[None]:
        """Show and lay out what nobody looks at yet; going there is at once then."""
        if not self.isVisible():
            self._show()
            yield
            lay_out_ahead(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was put off."""
        super().showEvent(event)
        self._show()
        self._reflow()

    def _show(self) -> None:
        view = self.view
        self.bar.setVisible(view is not None)
        self.nothing.setVisible(view is None)
        chapters = _wanted(view) if view is not None else {}
        is_whole = all(key in self.cards for key in chapters)
        self.rulebook.setVisible(view is not None)
        self.worksheet.setVisible(view is not None and is_whole)  # it stands behind most chapters
        wanted = {key: chapter for key, chapter in chapters.items() if key in self.cards}
        is_lost = self._lay_cards(wanted)
        if view is None:
            return
        self.bar.show_view(view)
        self.rulebook.show_view(view)
        self.worksheet.show_view(view)
        for key, (_, lines) in zip(chapters, view.examined.sheet, strict=True):
            if key in wanted:
                self.cards[key].show_lines(lines, view.papers, editable=view.editable)
        self._chain()
        if is_lost:
            self.take_focus()

    def _lay_cards(self, wanted: Chapters) -> bool:
        """Put up the chapters; those that stay are kept with their rows. True when the line in hand went."""
        if tuple(wanted) == self._order:
            return False
        self._order = tuple(wanted)
        focused, is_lost = QApplication.focusWidget(), False
        for key in [key for key in self.cards if key not in wanted]:
            gone = self.cards.pop(key)
            is_lost = is_lost or (focused is not None and gone.isAncestorOf(focused))
            self._down.removeWidget(gone)
            gone.hide()
            if self.current in gone.rows:
                # asked after hiding, which may pass the focus to another of its rows
                self.current = None
            gone.deleteLater()
        self._down.removeWidget(self.worksheet)
        place = 2
        for key, (group, _) in wanted.items():
            if group is ConditionGroup.AMOUNT:
                self._down.insertWidget(place, self.worksheet)
                place += 1
            if self._down.indexOf(self.cards[key]) != place:
                self._down.insertWidget(place, self.cards[key])
            self.cards[key].show()  # at once: Qt would show it only after it was laid out without its lines
            place += 1
        if self._down.indexOf(self.worksheet) < 0:
            self._down.insertWidget(place, self.worksheet)
        self._reflow()
        return is_lost

    def _connect(self, row: ConditionRow) -> None:
        row.entered.connect(self._enter)
        row.answered.connect(self._answered)
        row.moved.connect(self._move)
        row.next_wanted.connect(self.go_to_next)
        row.view_wanted.connect(self.view_wanted)
        row.add_wanted.connect(self.add_wanted)

    def _chain(self) -> None:
        """Let Tab go through the sheet as it is read, wherever a chapter or a button was put in later."""
        parts: list[QWidget] = [*self.bar.buttons, *self.rulebook.inner_parts()]
        places = [self._down.itemAt(place).widget() for place in range(self._down.count())]
        for part in places:
            if part is self.worksheet:
                parts += self.worksheet.inner_parts()
            elif isinstance(part, GroupCard):
                parts += [inner for row in part.rows for inner in (row, *row.inner_parts())]
        if parts != self._chained:
            self._chained = parts
            self._start.lead(parts)

    def rows(self) -> list[ConditionRow]:
        """Return the rows that stand, in the order of the sheet."""
        return [row for key in self._order if key in self.cards for row in self.cards[key].rows]

    # ------------------------------------------------------------ moving

    def go_to(self, condition: str) -> bool:
        """Go to a condition's line; false when it is not on the sheet."""
        self.rest.finish()
        for row in self.rows():
            if row.condition.id == condition:
                self._focus(row)
                return True
        return False

    def go_to_next(self, after: ConditionRow | None = None) -> None:
        """Go to the next line that still needs an answer, from the present one on and round."""
        self.rest.finish()
        rows = self.rows()
        start = after or self.current
        place = rows.index(start) + 1 if start in rows else 0
        for row in (*rows[place:], *rows[:place]):
            if row.line.decides and not row.line.is_answered:
                self._focus(row)
                if row.line.needs_note:
                    row.to_note()
                return
        if after is not None:
            after.setFocus()
        well = (
            self.view is not None
            and self.view.examined.conclusion.kind is ConclusionKind.RECOGNISE
            and "register" in self.view.decisions
        )
        self.told.emit(say(words.ALL_ANSWERED_WELL if well else words.ALL_ANSWERED), "good")

    def begin_anew(self) -> None:
        """Show the beginning of the sheet, as of another case."""
        if self.current is not None:
            self.current.set_current(False)
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # Qt would go back to it when the tab is shown again
        self.current = None
        self.area.begin_at_top()

    def take_focus(self) -> None:
        """Put the keyboard on the line that was worked on last, or on the first that needs an answer."""
        self.rest.finish(lambda: self._wanting() is not None)
        self.area.settle()
        rows = self.rows()
        if self.current in rows and self.current is not None:
            self._focus(self.current)
            return
        first = self._wanting() or (rows[0] if rows else None)
        if first is not None:
            self._focus(first)

    def _wanting(self) -> ConditionRow | None:
        return next((row for row in self.rows() if row.line.decides and not row.line.is_answered), None)

    def go_to_obstacle(self) -> None:
        """Go to the line that stands against recognition, or to the first without an answer."""
        conclusion = self.view.examined.conclusion if self.view else None
        if conclusion is None:
            return
        ids = conclusion.unanswered if conclusion.kind is ConclusionKind.INCOMPLETE else conclusion.because
        if not (ids and self.go_to(ids[0])):
            self.bar.setFocus()

    def _answered(self, row: ConditionRow) -> None:
        if row.line.needs_note:
            self._focus(row)
            row.to_note()
        else:
            self.go_to_next(row)

    def _move(self, row: ConditionRow, by: int) -> None:
        self.rest.finish()
        rows = self.rows()
        place = rows.index(row) + by
        if 0 <= place < len(rows):
            self._focus(rows[place])

    def _focus(self, row: ConditionRow) -> None:
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self._enter(row)
        self.area.show_part(row, px(_AROUND))

    def _enter(self, row: ConditionRow) -> None:
        """Open a line and close the one before, without moving the line under the pointer."""
        if row is self.current or row not in self.rows():
            return
        self.area.hold(row)
        if self.current is not None:
            self.current.set_current(False)
        self.current = row
        row.set_current(True)
        self._chain()  # its fields may have been made just now
        self.area.settle()

    # ------------------------------------------------------------ width

    def _reflow(self) -> None:
        narrow = self.width() < px(NARROW[language()])
        for card in self.cards.values():
            card.set_narrow(narrow)
        self.worksheet.set_narrow(self.width() < px(NARROW_TABLE))
        self.bar.set_narrow(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        if self.isVisible():
            self._reflow()


def _wanted(view: SheetView) -> Chapters:
    """Return the chapters of a sheet."""
    wanted: Chapters = {}
    for group, lines in view.examined.sheet:
        conditions = tuple(line.condition for line in lines)
        ids = tuple(condition.id for condition in conditions)
        wanted[view.examined.rulebook.edition, group, ids] = group, conditions
    return wanted
