"""Keeps today's list (今日清单): what was returned, then what waits for a decision, the most urgent first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QLabel

from registrar_app.services.due_list import DueCase
from registrar_app.services.ports import CaseRow
from registrar_app.ui.contract_form.deadline import deadline_pill, supplement_pill
from registrar_app.ui.contract_form.form_head import STATE_TONES
from registrar_app.ui.home import words
from registrar_app.ui.home.case_lines import CaseLines
from registrar_app.ui.widgets.basics import Card, button, clear, label, pill, retone, row
from registrar_app.ui.words import say

SHOWN = 8


class DueCard(Card):
    """What is to be done: the first cases, and the way to the rest."""

    def __init__(self, open_case: Callable[[str], object], show_all: Callable[[], object]) -> None:
        super().__init__(say(words.DUE), spacing=6)
        self._open_case, self._show_all = open_case, show_all

    def show_cases(
        self, waiting: Sequence[DueCase], returned: Sequence[CaseRow] = (), done: tuple[int, int] = (0, 0)
    ) -> None:
        """Show the list as it is now, and how many were accepted and registered today."""
        clear(self.body)
        overdue = sum(case.is_overdue for case in waiting)
        retone(self.aside, say(words.DUE_OVERDUE, count=overdue) if overdue else "", "error")
        if not waiting and not returned:
            self.body.addWidget(label(say(words.DUE_NOTHING), "muted", wrap=True))
            self._tell_done(done)
            return
        back = {row_back.uid for row_back in returned}
        others = [case for case in waiting if case.row.uid not in back]
        lines = CaseLines()
        for row_back in returned:
            mark = pill(say(words.RETURNED), "error")
            lines.add(row_back, partial(self._open_case, row_back.uid), None, None, mark)
        for case in others[:SHOWN]:
            lines.add(case.row, partial(self._open_case, case.row.uid), *_parts(case))
        self.body.addLayout(lines)
        if len(others) > SHOWN:
            rest = button(say(words.DUE_ALL, count=f"{len(waiting):,}"), self._show_all, "link")
            self.body.addLayout(row(rest, None))
        self._tell_done(done)

    def _tell_done(self, done: tuple[int, int]) -> None:
        if any(done):
            told = say(words.DONE_TODAY, accepted=f"{done[0]:,}", registered=f"{done[1]:,}")
            self.body.addWidget(label(told, "muted"))


def _parts(case: DueCase) -> list[QLabel | None]:
    accepted = case.row.accepted_on
    return [
        label(say(words.ACCEPTED_ON, day=accepted.isoformat()), "muted") if accepted is not None else None,
        _day(case),
        _pill(case),
    ]


def _day(case: DueCase) -> QLabel | None:
    if case.due_on is None:
        return None
    sentence = words.SUPPLEMENT_UNTIL
    if case.deadline is not None:
        sentence = words.DUE_ABOUT if case.deadline.estimated else words.DUE_ON
    return label(say(sentence, day=case.due_on.isoformat()), "mono")


def _pill(case: DueCase) -> QLabel:
    if case.deadline is not None:
        return deadline_pill(case.deadline)
    if case.supplement_until is not None:
        return supplement_pill(case.supplement_until, case.today)
    return pill(say(case.row.state.label), STATE_TONES[case.row.state])
