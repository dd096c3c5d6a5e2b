"""Doubts the PC's clock where it contradicts what is known of the time; a reason, signed with the act, goes past it.

Known are this device's last act, the roster, the receipt taken last and the day of the program's release. Nothing is
ordered by the clock; but days and the year of a slip number come from it.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum

from registrar_app import RELEASED_ON
from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk

SLACK = timedelta(minutes=10)
"""A clock that is set right by so little is no news."""
LONGEST_PAUSE = timedelta(days=45)
"""An office that did nothing for so long is rare enough to be asked."""


class ClockFault(StrEnum):
    """What may be wrong."""

    BEHIND = "CLOCK-BEHIND"
    AHEAD = "CLOCK-AHEAD"
    ZONE = "CLOCK-ZONE"


class ClockDoubtedError(MachineRefusedError):
    """The clock contradicts what is known; ``desk`` is where a reason may be given with ``explain_clock``."""

    def __init__(self, desk: Desk, fault: ClockFault, now: datetime, known: datetime) -> None:
        """Word what the clock says and what is known."""
        super().__init__(
            fault.value,
            "clock",
            _problem(fault, now, known),
            Text(
                "把电脑的日期、时间和时区调准后重试；确认无误的，写明原因再办理（命令行加 --clock-reason）",
                "set this PC's date, time and zone and try again; if they are right, give the reason "
                "(--clock-reason on the command line)",
            ),
        )
        self.desk = desk


def require_clock(desk: Desk) -> str:
    """Return the reason with which a doubted clock is gone by; "" when there is nothing to doubt.

    A reason serves the whole sitting, until the clock moves away from where it stood when the reason was given.

    Raises:
        ClockDoubtedError: the clock is doubted, and no reason was given for it.
    """
    now = desk.clock.now()
    doubt = _doubt(desk, now)
    if doubt is None:
        return ""
    given = desk.clock_reason
    if given is not None and given.given_at - SLACK <= now <= given.given_at + LONGEST_PAUSE:
        return given.text
    raise ClockDoubtedError(desk, doubt[0], now, doubt[1])


def _doubt(desk: Desk, now: datetime) -> tuple[ClockFault, datetime] | None:
    """Return what is wrong with the clock and the time that shows it."""
    last = desk.store.last_own_act()
    acted = [datetime.fromisoformat(last.act().at)] if last is not None else []
    known = max([*acted, *_outside(desk, now)])
    if now < known - SLACK:
        return ClockFault.BEHIND, known
    if not acted:
        return None  # how long ago the roster was made says nothing of a PC that begins today
    if now < acted[0] and now.year < acted[0].year:  # by however little: slip numbers carry the year
        return ClockFault.BEHIND, acted[0]
    if now > known + LONGEST_PAUSE:
        return ClockFault.AHEAD, known
    return (ClockFault.ZONE, acted[0]) if now.utcoffset() != acted[0].utcoffset() else None


def _outside(desk: Desk, now: datetime) -> list[datetime]:
    """Return the times that other clocks than this PC's have vouched for."""
    roster, receipt = desk.store.roster(), desk.store.bureau_time()
    days = [RELEASED_ON, *([roster.issued_on.isoformat()] if roster is not None else [])]
    times = [datetime.combine(datetime.fromisoformat(day), time(), now.tzinfo) for day in days]
    return [*times, *([datetime.fromisoformat(receipt)] if receipt is not None else [])]


def _problem(fault: ClockFault, now: datetime, known: datetime) -> Text:
    here, there = f"{now:%Y-%m-%d %H:%M}", f"{known.astimezone(now.tzinfo):%Y-%m-%d %H:%M}"
    if fault is ClockFault.ZONE:
        zones = f"{known:%z}", f"{now:%z}"
        return Text(
            f"电脑的时区由 {zones[0]} 变成了 {zones[1]}，时钟显示 {here}；未作任何登记",
            f"this PC's time zone changed from {zones[0]} to {zones[1]}, its clock says {here}; nothing was changed",
        )
    if fault is ClockFault.BEHIND:
        return Text(
            f"电脑时钟显示 {here}，早于已知的时间 {there}；未作任何登记",
            f"this PC's clock says {here}, before {there}, which is known to be past; nothing was changed",
        )
    return Text(
        f"电脑时钟显示 {here}，比上一次已知的时间 {there} 晚了 {(now - known).days} 天；未作任何登记",
        f"this PC's clock says {here}, {(now - known).days} days after {there}, the last time known; nothing was changed",
    )
