"""Takes the reason why a doubted clock is right, or must do: it is signed into the acts of this sitting."""

from __future__ import annotations

from registrar_app.services.act_on_case import required_text
from registrar_app.services.desk import ClockReason, Desk


def explain_clock(desk: Desk, text: str, fault: str = "") -> None:
    """Keep the reason for as long as the clock goes on from where it stands now.

    ``fault`` is the code of the doubt that was asked about: the reason serves for no other one. Without it the reason
    serves for whatever is doubted.

    Raises:
        UsageError: it is empty, too long, or has a character that no sheet can be printed with.
    """
    given, before = required_text("clock_reason", text), desk.clock_reason
    faults = frozenset({fault} if fault else ())
    if fault and before is not None and before.faults and before.given_at <= desk.clock.now():
        faults |= before.faults
        given = given if given == before.text else required_text("clock_reason", f"{before.text}；{given}")
    desk.clock_reason = ClockReason(given, desk.clock.now(), faults)
