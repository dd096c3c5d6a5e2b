"""Keeps the one line with which other pages say that the roster or a supervisor's key runs out, and what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from registrar_app.domain.roster import STALE_DAYS, Roster, RosterTerm, ending_soon, in_force, judge_term
from registrar_app.services.desk import Desk
from registrar_app.ui.roster import words
from registrar_app.ui.widgets.basics import label, pill, retone, row
from registrar_app.ui.words import say

_LOOKS = {
    RosterTerm.EXPIRES_SOON: ("query", words.EXPIRES_SOON, words.SOON_LINE),
    RosterTerm.EXPIRED: ("error", words.EXPIRED, words.EXPIRED_LINE),
    RosterTerm.STALE: ("error", words.EXPIRED, words.STALE_LINE),
}


Look = tuple[str, str, str]
"""Tone, what the pill says, and the sentence."""


class TermLine(QWidget):
    """Nothing while the roster and the supervisors' keys are in force for long enough; one matter at a time, the worst."""

    def __init__(self) -> None:
        super().__init__()
        self._state = pill("", "error")
        self.told = label("", wrap=True)
        line = row(self._state, self.told)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def show_term(self, desk: Desk) -> None:
        """Say how it stands with the roster of the desk today."""
        roster = desk.store.roster()
        look = _look(roster, desk) if roster is not None else None
        if look is not None:
            tone, state, told = look
            retone(self._state, state, tone)
            self.told.setText(told)
        self.setVisible(look is not None)


def _look(roster: Roster, desk: Desk) -> Look | None:
    today, is_bureau = desk.today(), desk.store.identity.is_bureau
    if not in_force(roster.supervisors, today):
        told = words.NO_SUPERVISOR_LINE if is_bureau else words.NO_SUPERVISOR_OFFICE_LINE
        return "error", say(words.NO_SUPERVISOR), say(told)
    ending = ending_soon(roster.supervisors, today) if is_bureau else []
    term = judge_term(roster, today)
    if ending and term in {
        RosterTerm.IN_FORCE,
        RosterTerm.EXPIRES_SOON,
    }:
        # its renewal prolongs the roster too
        first = min(ending, key=lambda signer: signer.term_to)
        soon = say(words.SUPERVISOR_SOON_LINE, who=first.name, day=first.term_to)
        return "query", say(words.KEY_SOON), soon
    if term not in _LOOKS:
        return None
    tone, state, office_line = _LOOKS[term]
    line = words.OWN_LINE if is_bureau else office_line
    return tone, say(state), say(line, day=roster.expires_on, most=STALE_DAYS)
