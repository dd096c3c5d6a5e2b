"""Shows the case's acts in words (办理记录), newest last: what each says, what it changed, its sheets, who did it when.

The words are in ``act_words``, the changes in ``comparison``; the supervisor's answers stand under the act they are on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from registrar_app.domain.act import ActKind
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.returned_act import in_order, split_reason
from registrar_app.services.issue_sheet import AvailableSheet, sheets_of
from registrar_app.services.ports import AnswerNote
from registrar_app.services.sheets.changes import FieldChange
from registrar_app.ui.contract_form import comparison, words
from registrar_app.ui.contract_form.act_words import lines_of
from registrar_app.ui.contract_form.changes_table import ChangesTable
from registrar_app.ui.contract_form.compare_window import CompareWindow
from registrar_app.ui.contract_form.deadline import time_card
from registrar_app.ui.sheets.words import copies_words
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, TabStart, button, clear, label, picture, pill, row, rule
from registrar_app.ui.widgets.fitting import Flowing
from registrar_app.ui.widgets.flow_layout import FlowLayout
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

_TONES = {"accepted": "good", "returned": "error", "duplicate": "query"}
_PICTURES = {
    ActKind.REQUEST_SUPPLEMENT: ("query", "query"),
    ActKind.REFUSE: ("error", "error"),
    ActKind.REVOKE: ("error", "error"),
    ActKind.CANCEL: ("error", "note"),
    ActKind.AMEND: ("draft", "accent"),
    ActKind.REEXAMINE: ("draft", "accent"),
    ActKind.NOTE_PAYMENT: ("add", "accent"),
    ActKind.NOTE_INCOME: ("add", "accent"),
    ActKind.NOTE_OFFICIAL_NO: ("add", "accent"),
    ActKind.ISSUE_SLIP: ("seal", "note"),
    ActKind.ISSUE_SHEET: ("print", "note"),
}
_NEW_CONTENT = (ActKind.AMEND, ActKind.REEXAMINE)
"""Acts whose changes are shown at once; what others changed on the way is one press away."""


@dataclass(frozen=True, slots=True)
class _Told:
    """One act with all that is shown of it."""

    entry: CaseEntry
    name: str
    lines: list[str]
    changes: list[FieldChange]
    sheets: list[AvailableSheet]
    answers: list[AnswerNote]


class HistoryView(Flowing):
    """The tab of a case's history; ``sheet_wanted(kind, act)`` when a sheet of an act is asked for."""

    sheet_wanted = Signal(str, str)

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._place = place
        self._case: Case | None = None
        self._start = TabStart(self)
        self._down = QVBoxLayout(self)
        arrange(self._down, (22, 12, 8, 22), 12)

    def show_case(self, case: Case) -> None:
        """Show every act of the case, among them those that were returned."""
        store = self._place.desk.store
        roster = store.roster()
        answers = store.answers_of(case.uid) if case.uid else []
        returned = store.returned_acts(case.uid) if case.uid else []
        clear(self._down)
        self._case = case
        card = Card(say(words.TAB_HISTORY), spacing=12)
        shown = in_order(case.history, returned)
        if not shown:
            card.body.addWidget(label(say(words.HISTORY_EMPTY), "muted", wrap=True))
        sheets = sheets_of(case)
        codes = self._place.desk.packs.code_lists() if len(case.history) > 1 else {}
        for number, entry in enumerate(shown):
            if number:
                card.body.addWidget(rule())
            told = _Told(
                entry,
                roster.registrar_name(entry.act.registrar) if roster else entry.act.registrar,
                lines_of(self._place.desk, replace(case, history=tuple(shown)), entry),
                comparison.changes_of(case, entry, codes) if entry in case.history else [],
                [sheet for sheet in sheets if sheet.entry.hash == entry.hash],
                [answer for answer in answers if answer.act == entry.hash],
            )
            card.body.addWidget(_EntryView(told, self.sheet_wanted.emit, self.compare))
        self._down.addWidget(card)
        limit = time_card(self._place.desk, case)
        if limit is not None:
            self._down.addWidget(limit)
        self._down.addStretch(1)
        self._start.lead(card.findChildren(QPushButton))

    def compare(self, entry: CaseEntry) -> CompareWindow | None:
        """Open the version of an act beside the one before it."""
        case = self._case
        before = comparison.contract_before(case, entry.hash) if case else None
        if case is None or before is None:
            return None
        codes = self._place.desk.packs.code_lists()
        after = comparison.contract_after(case, entry)
        former = next(
            e for e in reversed(case.history[: case.history.index(entry)]) if "contract" in e.act.body
        )
        window = CompareWindow(
            self,
            after.name or "",
            (say(words.VERSION_BEFORE, act=_named(former)), say(words.VERSION_AFTER, act=_named(entry))),
            comparison.side_by_side(before, after, codes),
        )
        window.open()
        return window


def _named(entry: CaseEntry) -> str:
    return say(words.ACT_ON_DAY, act=say(entry.act.kind.label), day=entry.act.on.isoformat())


class _EntryView(QWidget):
    def __init__(
        self,
        told: _Told,
        sheet_wanted: Callable[[str, str], object],
        compare: Callable[[CaseEntry], object],
    ) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        arrange(across, spacing=8)
        mark = QVBoxLayout()
        arrange(mark, (0, 2, 0, 0))
        fell = any(answer.outcome != "accepted" for answer in told.answers)
        usual = _PICTURES.get(told.entry.act.kind, ("good", "good"))
        mark.addWidget(picture(*(("error", "error") if fell else usual), 16))
        mark.addStretch(1)
        across.addLayout(mark)
        self._down = QVBoxLayout()
        arrange(self._down, spacing=3)
        across.addLayout(self._down, 1)
        self._add_title(told, compare)
        for line in told.lines:
            self._down.addWidget(label(line, wrap=True, selectable=True))
        if told.entry.act.kind in _NEW_CONTENT and told.changes:
            self._down.addWidget(ChangesTable(told.changes))
        self._add_answers(told.answers)
        self._add_sheets(told, sheet_wanted)
        act = told.entry.act
        at = act.at[:19].replace("T", " ")
        signed = say(words.HISTORY_SIGNED, registrar=told.name, at=at, hash=told.entry.hash[:16])
        self._down.addWidget(label(signed, "muted", wrap=True, selectable=True))

    def _add_title(self, told: _Told, compare: Callable[[CaseEntry], object]) -> None:
        act = told.entry.act
        answered = [pill(say(words.OUTCOMES[a.outcome]), _TONES.get(a.outcome, "")) for a in told.answers]
        title = row(
            label(say(act.kind.label), "section"), label(act.on.isoformat(), "muted"), *answered, None
        )
        if told.changes:
            words_shown = say(words.COMPARE, count=len(told.changes))
            title.addWidget(button(words_shown, lambda: compare(told.entry), "link"))
        elif act.kind in _NEW_CONTENT and "contract" in act.body:
            title.addWidget(label(say(words.NOTHING_CHANGED), "muted"))
        self._down.addLayout(title)

    def _add_answers(self, answers: list[AnswerNote]) -> None:
        for answer in answers:
            if answer.reason:
                reason = say(split_reason(answer.reason))
                self._down.addWidget(label(reason, "problem", wrap=True, selectable=True))
            if answer.supervisor and answer.outcome != "accepted":
                said = say(words.ANSWERED_BY, supervisor=answer.supervisor, day=answer.on)
                self._down.addWidget(label(said, "muted", wrap=True))
        if any(answer.outcome != "accepted" for answer in answers):
            self._down.addWidget(label(say(words.RETURNED_HINT), "problem", tone="query", wrap=True))

    def _add_sheets(self, told: _Told, sheet_wanted: Callable[[str, str], object]) -> None:
        if not told.sheets:
            return
        links = QWidget()
        flow = FlowLayout(links)
        for sheet in told.sheets:
            named = say(words.SHEET_LINK, sheet=say(sheet.kind.label), copies=copies_words(sheet.copies))
            wanted = (sheet.kind.value, sheet.entry.hash)
            flow.addWidget(button(named, lambda w=wanted: sheet_wanted(*w), "link", icon_name="print"))
        self._down.addWidget(links)
