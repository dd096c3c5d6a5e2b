"""Doubts the PC's clock where it contradicts what is known of the time; a reason, signed with the act, goes past it.

Known are this device's last act (at the bureau the batch that came last), the roster, the receipt taken last and the day
of the program's release. Nothing is ordered by the clock; but days and the year of a slip number come from it.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from registrar_app import RELEASED_ON
from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk

SLACK = timedelta(minutes=10)
"""A clock that is set right by so little is no news."""
LONGEST_PAUSE = timedelta(days=45)
"""An office that did nothing for so long is rare enough to be asked."""
LONGEST_WAIT = timedelta(days=2 * 365)
"""So long after the newest roster and the release nobody begins to work without being asked."""
OTHER_CLOCKS = timedelta(days=1)
"""So much two offline PCs may differ without anybody having to look."""


class ClockFault(StrEnum):
    """What may be wrong."""

    BEHIND = "CLOCK-BEHIND"
    AHEAD = "CLOCK-AHEAD"
    ZONE = "CLOCK-ZONE"
    YEAR = "CLOCK-YEAR"


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
        self.desk, self.fault = desk, fault


def require_clock(desk: Desk, *, numbered_on: date | None = None, seen: datetime | None = None) -> str:
    """Return the reason with which a doubted clock is gone by; "" when there is nothing to doubt.

    A reason serves the whole sitting, until the clock moves away from where it stood when the reason was given.

    Args:
        desk: Where it is to be done.
        numbered_on: The day from which a slip number is to take its year: another year than the clock's is doubted.
        seen: When another PC made what is to be taken in: it is doubted that it lies in the future.

    Raises:
        ClockDoubtedError: the clock is doubted, and no reason was given for it.
    """
    now, given, why = desk.clock.now(), desk.clock_reason, ""
    in_time = given is not None and given.given_at - SLACK <= now <= given.given_at + LONGEST_PAUSE
    for doubt in (_doubt(desk, now), _doubt_of_year(now, numbered_on), _doubt_of_other(now, seen)):
        if doubt is None:
            continue
        if given is None or not in_time or not given.excuses(doubt[0]):
            raise ClockDoubtedError(desk, doubt[0], now, doubt[1])
        why = given.text
    return why


def _doubt_of_year(now: datetime, day: date | None) -> tuple[ClockFault, datetime] | None:
    if day is None or day.year == now.year:
        return None
    return ClockFault.YEAR, datetime.combine(day, time(), now.tzinfo)


def _doubt_of_other(now: datetime, seen: datetime | None) -> tuple[ClockFault, datetime] | None:
    if seen is None or seen.replace(tzinfo=seen.tzinfo or now.tzinfo) <= now + OTHER_CLOCKS:
        return None
    return ClockFault.BEHIND, seen


def _doubt(desk: Desk, now: datetime) -> tuple[ClockFault, datetime] | None:
    """Return what is wrong with the clock and the time that shows it."""
    acted = _acted(desk)
    known = max([*acted, *_outside(desk, now)])
    if now < known - SLACK:
        return ClockFault.BEHIND, known
    if not acted:
        begins = desk.store.roster() is not None  # a bureau that is just made has nobody to ask
        return (ClockFault.AHEAD, known) if begins and now > known + LONGEST_WAIT else None
    if now < acted[0] and now.year < acted[0].year:  # by however little: slip numbers carry the year
        return ClockFault.BEHIND, acted[0]
    if now > known + LONGEST_PAUSE:
        return ClockFault.AHEAD, known
    return (ClockFault.ZONE, acted[0]) if now.utcoffset() != acted[0].utcoffset() else None


def _acted(desk: Desk) -> list[datetime]:
    """Return when this PC acted last by its own clock; nothing before it has."""
    last, came = desk.store.last_own_act(), desk.store.last_arrival()
    own = last.act().at if last is not None else came
    return [datetime.fromisoformat(own)] if own is not None else []


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
    if fault is ClockFault.YEAR:
        return Text(
            f"电脑时钟显示 {here}，登记日期却是 {known:%Y-%m-%d}，凭单号将带 {known.year} 年；未作任何登记",
            f"this PC's clock says {here}, but the day of registration is {known:%Y-%m-%d} and the slip number would "
            f"carry {known.year}; nothing was changed",
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
