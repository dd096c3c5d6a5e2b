"""Lists the cases that wait for the office's decision or for a supplement, the most urgent first.

It is made from the lines of the list: a case is loaded only for the day until which its supplement is wanted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from registrar_app.domain.registration import CaseState
from registrar_app.services.deadline import Deadline, row_deadline
from registrar_app.services.desk import Desk
from registrar_app.services.ports import CaseQuery, CaseRow

WAITING_STATES = (CaseState.ACCEPTED, CaseState.SUPPLEMENT_REQUESTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCase:
    """One case with the day that matters to it.

    Attributes:
        row: The case as the list shows it.
        deadline: The time limit to decide; ``None`` while a supplement is awaited, when none runs.
        supplement_until: The day until which a supplement is wanted (补正期限), if one was named.
        today: The day on which the list was made.
    """

    row: CaseRow
    deadline: Deadline | None
    supplement_until: date | None
    today: date

    @property
    def due_on(self) -> date | None:
        """The last day to decide, or the last day for the supplement; ``None`` when there is neither."""
        return self.deadline.due if self.deadline is not None else self.supplement_until

    @property
    def is_overdue(self) -> bool:
        """Whether that day has passed."""
        return self.due_on is not None and self.due_on < self.today


def due_list(desk: Desk) -> list[DueCase]:
    """Return every waiting case of the office (at the bureau: of all offices), overdue and soonest first."""
    identity = desk.store.identity
    office = None if identity.is_bureau else identity.office
    rows = desk.store.find_cases(CaseQuery(states=WAITING_STATES, office=office, limit=None))
    waiting = [
        DueCase(
            row=row,
            deadline=row_deadline(desk, row),
            supplement_until=supplement_until(desk, row),
            today=desk.today(),
        )
        for row in rows
    ]
    return sorted(waiting, key=_urgency)


def supplement_until(desk: Desk, row: CaseRow) -> date | None:
    """Return the day until which the supplement of a case is wanted; ``None`` when none is awaited or named."""
    if row.state is not CaseState.SUPPLEMENT_REQUESTED:
        return None
    case = desk.store.load_case(row.uid)
    return case.supplement_until if case is not None else None


def _urgency(case: DueCase) -> tuple[bool, date, date, str]:
    return case.due_on is None, case.due_on or date.max, case.row.accepted_on or date.max, case.row.uid
