"""Takes the reason why a doubted clock is right, or must do: it is signed into the acts of this sitting."""

from __future__ import annotations

from registrar_app.services.act_on_case import required_text
from registrar_app.services.desk import ClockReason, Desk


def explain_clock(desk: Desk, text: str) -> None:
    """Keep the reason for as long as the clock goes on from where it stands now.

    Raises:
        UsageError: it is empty, too long, or has a character that no sheet can be printed with.
    """
    desk.clock_reason = ClockReason(required_text("clock_reason", text), desk.clock.now())
