"""Makes the pill that tells how long is left; the reckoning is in ``services.deadline``, the words beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel

from registrar_app.domain.registration import Case, CaseState
from registrar_app.services.deadline import Deadline, decision_deadline, is_disputed
from registrar_app.services.deadline_words import account_lines, left_words, supplement_words
from registrar_app.services.desk import Desk
from registrar_app.ui.widgets.basics import pill
from registrar_app.ui.words import begin

_SOON = 3


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


def _tone(left: int) -> str:
    if left <= 0:
        return "error"
    return "query" if left <= _SOON else "note"
