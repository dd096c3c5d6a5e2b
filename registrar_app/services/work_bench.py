"""Reads what the work bench shows, all of it in one go, so that it may be read beside the window."""

from __future__ import annotations

from dataclasses import dataclass

from registrar_app.domain.case_filter import Exchange
from registrar_app.services.desk import Desk
from registrar_app.services.due_list import DueCase, due_list
from registrar_app.services.home_tiles import HomeTile, done_today, home_tiles
from registrar_app.services.last_place import WorkPlace, last_place
from registrar_app.services.list_alarms import count_open_alarms
from registrar_app.services.list_ports import SavedFilter
from registrar_app.services.ports import CaseQuery, CaseRow

SHOWN = 12
"""Lines of one list on the bench."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkBench:
    """What stands on the bench.

    Attributes:
        waiting: The cases that wait for a decision or a supplement, the most urgent first.
        figures: The tiles.
        saved: The user's own filters, not counted yet.
        place: Where work was left.
        alarms: How many alarms are open, at the bureau.
        returned: What waits for a correction, at an office.
        done: How many contracts were accepted and registered today.
        last: What was changed last.
    """

    waiting: list[DueCase]
    figures: list[HomeTile]
    saved: list[SavedFilter]
    place: WorkPlace | None
    alarms: int
    returned: list[CaseRow]
    done: tuple[int, int]
    last: list[CaseRow]


def read_bench(desk: Desk) -> WorkBench:
    """Return what the bench shows now."""
    store, waiting = desk.store, due_list(desk)
    is_bureau = store.identity.is_bureau
    returned = CaseQuery(exchange=Exchange.RETURNED, limit=SHOWN)
    return WorkBench(
        waiting=waiting,
        figures=home_tiles(desk, waiting),
        saved=store.saved_filters(),
        place=last_place(desk),
        alarms=count_open_alarms(desk) if is_bureau else 0,
        returned=[] if is_bureau else store.find_cases(returned),
        done=done_today(desk),
        last=store.find_cases(CaseQuery(limit=SHOWN)),
    )
