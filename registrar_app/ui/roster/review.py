"""Keeps the sheet that tells what a newer roster changes before it is taken; the decision goes back to the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from registrar_app.domain.roster import Roster
from registrar_app.services.roster_changes import (
    CANNOT_UNDO,
    NO_CHANGES,
    Change,
    ChangeKind,
    grouped_fingerprint,
)
from registrar_app.ui.roster import words
from registrar_app.ui.schemes.page_parts import scrolled
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, button, label, picture, row, rule
from registrar_app.ui.widgets.fitting import Flowing
from registrar_app.ui.words import CANCEL, say

_LOOKS = {
    ChangeKind.ADDS: ("add", "good"),
    ChangeKind.ALTERS: ("draft", "query"),
    ChangeKind.ENDS: ("remove", "error"),
}


class RosterReview(QWidget):
    """Change by change in words, then the one button that takes the roster."""

    def __init__(
        self,
        old: Roster | None,
        new: Roster,
        changes: Sequence[Change],
        take: Callable[[], object],
        leave: Callable[[], object],
        *,
        agree: str = "",
        warning: str = "",
    ) -> None:
        """Build it; ``agree`` and ``warning`` stand in place of the usual button and line."""
        super().__init__()
        outer = QVBoxLayout(self)
        arrange(outer, (22, 16, 22, 22), 12)
        since = say(words.CHANGES_FROM, old=old.version) if old else say(words.CHANGES_FIRST)
        card = Card(say(words.CHANGES_TITLE, version=new.version), since)
        terms = {"version": new.version, "issued": new.issued_on, "expires": new.expires_on}
        card.body.addWidget(label(say(words.SUBTITLE, bureau=new.bureau, **terms), "muted", wrap=True))
        card.body.addWidget(rule())
        card.body.addWidget(scrolled(_lines(changes, _new_root(old, new)), since), 1)
        card.body.addWidget(rule())
        self.take_button = button(
            f"{agree or say(words.IMPORT_CONFIRM, version=new.version)}  Ctrl+Enter", take, "primary"
        )
        self.leave_button = button(f"{say(CANCEL)}  Esc", leave)
        foot = row(
            label(warning or say(CANNOT_UNDO), "muted", wrap=True), self.leave_button, self.take_button
        )
        foot.setStretch(0, 1)
        card.body.addLayout(foot)
        outer.addWidget(card)


def _new_root(old: Roster | None, new: Roster) -> str:
    """Return the grouped fingerprint of roots that are not those of before; "" when they stay."""
    changed = old is not None and old.root_fingerprint != new.root_fingerprint
    return grouped_fingerprint(new.root_fingerprint) if changed else ""


def _lines(changes: Sequence[Change], new_root: str) -> QWidget:
    """Change by change; that of the root stands out, since taking the wrong one gives everything away."""
    sheet = Flowing()
    down = QVBoxLayout(sheet)
    arrange(down, (0, 4, 8, 4), 10)
    told = [(*_LOOKS[change.kind], say(change.sentence)) for change in changes]
    for icon_name, tone, sentence in told or [("notice", "note", say(NO_CHANGES))]:
        if new_root and new_root in sentence:
            named = sentence.replace(new_root, "").rstrip()
            root = label(new_root, "mono", wrap=True, selectable=True)
            down.addLayout(_line("query", "error", label(named, "section", tone="error", wrap=True), root))
        else:
            down.addLayout(_line(icon_name, tone, label(sentence, wrap=True, selectable=True)))
    down.addStretch(1)
    return sheet


def _line(icon_name: str, tone: str, *words: QLabel) -> QHBoxLayout:
    sign = picture(icon_name, tone)
    line = row(sign)
    below = QVBoxLayout()
    arrange(below, spacing=4)
    for each in words:
        below.addWidget(each)
    line.addLayout(below, 1)
    line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    return line
