"""Makes the pill that tells how long is left; the reckoning is in ``services.deadline``, the words beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel

from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.text import Text
from registrar_app.services.deadline import Deadline, decision_deadline, is_disputed
from registrar_app.services.deadline_words import account_lines, left_words, supplement_words
from registrar_app.services.desk import Desk
from registrar_app.ui.widgets.basics import Card, label, pill, row
from registrar_app.ui.words import begin, say

_SOON = 3
TIME_LIMIT = Text("办理时限", "Time limit")


def time_pill(desk: Desk, case: Case) -> QLabel | None:
    """Return what the clock of an open case says, ``None`` when none runs."""
    if case.state is CaseState.SUPPLEMENT_REQUESTED:
        return supplement_pill(case.supplement_until, desk.today()) if case.supplement_until else None
    deadline = decision_deadline(desk, case, disputed=is_disputed(desk, case.uid))
    return deadline_pill(deadline) if deadline is not None else None


def deadline_pill(deadline: Deadline) -> QLabel:
    """Return the days left to decide; the tooltip accounts for every day."""
    made = pill(begin(left_words(deadline)), _tone(deadline.left))
    made.setToolTip("\n".join(begin(line) for line in account_lines(deadline)))
    made.setAccessibleDescription(made.toolTip())
    return made


def supplement_pill(until: date | None, today: date) -> QLabel:
    """Return the days left for a supplement (补正期限)."""
    tone = _tone((until - today).days) if until is not None else "note"
    return pill(begin(supplement_words(until, today)), tone)


def time_card(desk: Desk, case: Case) -> Card | None:
    """Return the account of every day of the time limit, as the pill's tooltip has it; ``None`` when no limit runs."""
    deadline = decision_deadline(desk, case, disputed=is_disputed(desk, case.uid)) if case.uid else None
    if deadline is None:
        return None
    card = Card(say(TIME_LIMIT), spacing=4)
    card.body.addLayout(row(deadline_pill(deadline), label(deadline.due.isoformat(), "muted"), None))
    for line in account_lines(deadline):
        card.body.addWidget(label(begin(line), wrap=True, selectable=True))
    return card


def _tone(left: int) -> str:
    if left <= 0:
        return "error"
    return "query" if left <= _SOON else "note"
