"""Words a ruling for the command line and the window: who ruled what, when and why."""

from __future__ import annotations

from registrar_app.domain.moment import minute_of
from registrar_app.domain.roster import Roster
from registrar_app.domain.ruling import Decision, Ruling
from registrar_app.domain.text import Text


def ruling_words(ruling: Ruling, roster: Roster | None, cancelled: str | None = None) -> Text:
    """Return one sentence; ``cancelled`` names the registration that should be cancelled, else its uid does."""
    who = roster.supervisor_name(ruling.supervisor) if roster is not None else ruling.supervisor
    decision, moment = ruling.decision.label, minute_of(ruling.at)
    which = cancelled or (ruling.cancel or "")[:8]
    to_do = Text("", "")
    if ruling.decision is Decision.SAME_CONTRACT:
        to_do = Text(f"，应注销 {which}", f", {which} should be cancelled")
    return Text(
        f"{moment} {who} 裁定：{decision.zh}{to_do.zh}。理由：{ruling.reason}",
        f"{moment} {who} ruled: {decision.en.lower()}{to_do.en}. Reason: {ruling.reason}",
    )


def disowned_words(ruling: Ruling, roster: Roster | None) -> Text:
    """Return one sentence on a ruling that no longer counts."""
    told = ruling_words(ruling, roster)
    return Text(
        f"不再作数（签署的密钥此前已撤销或失控，须重新裁定）：{told.zh}",
        f"No longer counts (its key was revoked or lost by then; rule anew): {told.en}",
    )
