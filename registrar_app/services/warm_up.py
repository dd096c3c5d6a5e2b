"""Reads beside the work what the first contract would wait for: rules, calendars, code lists, readings, the list's index."""

from __future__ import annotations

from registrar_app.services.desk import Desk
from registrar_app.services.pinyin import readings
from registrar_app.services.ports import CaseQuery


def warm_up(desk: Desk) -> None:
    """Read it; what cannot be read is told when it is wanted."""
    desk.packs.code_lists()
    desk.packs.work_calendar()
    desk.packs.rulebook_on(desk.today())
    readings(chr(0x4E00))  # any character: its table is read
    desk.store.count_cases(CaseQuery())
