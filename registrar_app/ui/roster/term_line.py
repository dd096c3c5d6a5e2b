"""Keeps the one line with which other pages say that the roster expires soon or has expired, and what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from registrar_app.domain.roster import STALE_DAYS, RosterTerm, judge_term
from registrar_app.services.desk import Desk
from registrar_app.ui.roster import words
from registrar_app.ui.widgets.basics import label, pill, retone, row
from registrar_app.ui.words import say

_LOOKS = {
    RosterTerm.EXPIRES_SOON: ("query", words.EXPIRES_SOON, words.SOON_LINE),
    RosterTerm.EXPIRED: ("error", words.EXPIRED, words.EXPIRED_LINE),
    RosterTerm.STALE: ("error", words.EXPIRED, words.STALE_LINE),
}


class TermLine(QWidget):
    """Nothing while the roster is in force for long enough."""

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
        look = _LOOKS.get(judge_term(roster, desk.today())) if roster is not None else None
        if roster is not None and look is not None:
            tone, state, told = look
            if desk.store.identity.role == "bureau":
                told = words.OWN_LINE
            retone(self._state, say(state), tone)
            self.told.setText(say(told, day=roster.expires_on, most=STALE_DAYS))
        self.setVisible(look is not None)
