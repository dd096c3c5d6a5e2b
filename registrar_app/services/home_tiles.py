"""Lists the figures of the work bench: filters with their counts, and what of the roster and its numbers runs out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from registrar_app.domain.case_filter import CaseFilter, DateKind, Exchange
from registrar_app.domain.registration import CaseState
from registrar_app.domain.roster import RosterTerm, judge_term
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.due_list import DueCase
from registrar_app.services.list_alarms import count_open_alarms
from registrar_app.services.list_cases import SOON, is_due
from registrar_app.services.number_blocks import list_block_use, own_block_use
from registrar_app.services.ports import CaseQuery

DRAFTS = CaseFilter(states=(CaseState.DRAFT,))
ACCEPTED = CaseFilter(states=(CaseState.ACCEPTED,))
DUE = CaseFilter(due_within=SOON)
SUPPLEMENT = CaseFilter(states=(CaseState.SUPPLEMENT_REQUESTED,))
RETURNED = CaseFilter(exchange=Exchange.RETURNED)
UNSENT = CaseFilter(exchange=Exchange.UNSENT)


@dataclass(frozen=True, slots=True)
class HomeTile:
    """A figure: what it is, how much, the filter or the page that it leads to, and whether somebody must look."""

    name: Text
    count: int
    filter: CaseFilter | None = None
    page: str = ""
    tone: str = ""


def home_tiles(desk: Desk, waiting: Sequence[DueCase]) -> list[HomeTile]:
    """Return the figures of an office or of the bureau; ``waiting`` is the due list, which the bench shows too."""
    store, counts = desk.store, desk.store.count_states()
    soon = [case for case in waiting if is_due(case)]
    overdue = sum(case.is_overdue for case in soon)
    due_name = Text("将到期", "Due soon")
    if overdue:
        due_name = Text(f"将到期（超期 {overdue}）", f"Due soon ({overdue} overdue)")
    due_tone = "error" if overdue else "query" if soon else ""
    returned = store.count_cases(CaseQuery(exchange=Exchange.RETURNED))
    middle = [
        HomeTile(Text("在办", "Accepted"), counts[CaseState.ACCEPTED], ACCEPTED),
        HomeTile(due_name, len(soon), DUE, tone=due_tone),
        HomeTile(Text("待补正", "Awaiting supplement"), counts[CaseState.SUPPLEMENT_REQUESTED], SUPPLEMENT),
        HomeTile(Text("被退回", "Returned"), returned, RETURNED, tone="error" if returned else ""),
    ]
    if store.identity.is_bureau:
        return [*middle, *_of_bureau(desk), *_roster(desk)]
    return [
        HomeTile(Text("待受理", "Drafts"), counts[CaseState.DRAFT], DRAFTS),
        *middle,
        HomeTile(
            Text("未报盘", "Not sent yet"), store.count_cases(CaseQuery(exchange=Exchange.UNSENT)), UNSENT
        ),
        *_roster(desk),
        *_numbers(desk),
    ]


def done_today(desk: Desk) -> tuple[int, int]:
    """Return how many contracts were accepted and how many registered today."""
    today = desk.today()
    asked = CaseQuery(since=today, until=today)
    accepted, registered = (
        desk.store.count_cases(replace(asked, dates=kind))
        for kind in (DateKind.ACCEPTED, DateKind.REGISTERED)
    )
    return accepted, registered


def _of_bureau(desk: Desk) -> list[HomeTile]:
    year = desk.today().year
    registered = CaseFilter(states=(CaseState.REGISTERED,), year=year)
    count = desk.store.count_cases(CaseQuery(states=registered.states, year=year))
    alarms = count_open_alarms(desk)
    low = sum(use.runs_low for use in list_block_use(desk))
    return [
        HomeTile(Text(f"{year} 年已登记", f"Registered in {year}"), count, registered),
        HomeTile(
            Text("未了结警报", "Open alarms"), alarms, page="exchange:alarms", tone="error" if alarms else ""
        ),
        HomeTile(
            Text("号段将尽的登记机", "Devices low on numbers"),
            low,
            page="roster",
            tone="query" if low else "",
        ),
    ]


def _roster(desk: Desk) -> list[HomeTile]:
    roster = desk.store.roster()
    if roster is None:
        return []
    term, left = judge_term(roster, desk.today()), (roster.expires_on - desk.today()).days
    tones = {RosterTerm.IN_FORCE: "", RosterTerm.EXPIRES_SOON: "query"}
    if left < 0:
        return [
            HomeTile(
                Text("名册已过期（天）", "Days since the roster expired"), -left, page="roster", tone="error"
            )
        ]
    name = Text("名册还有效（天）", "Days the roster is in force")
    if term is RosterTerm.EXPIRES_SOON:
        name = Text("名册将到期（剩余天数）", "Roster expires soon (days)")
    return [HomeTile(name, left, page="roster", tone=tones[term])]


def _numbers(desk: Desk) -> list[HomeTile]:
    use = own_block_use(desk)
    if use is None or use.left is None:
        return []
    return [
        HomeTile(
            Text("号段余量", "Slip numbers left"),
            use.left,
            page="roster",
            tone="query" if use.runs_low else "",
        )
    ]
