"""Reads a moment as files carry it, a full ISO 8601 time with its offset, in a year that a clock can be in; and shows it."""

from __future__ import annotations

import re
from datetime import datetime

_FORM = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)", re.ASCII)


def read_moment(text: str) -> datetime:
    """Return the moment; times that were read can be compared with each other and with any clock.

    Raises:
        ValueError: it is no such time, lacks its offset, or lies outside the years 2000 to 2099.
    """
    if _FORM.fullmatch(text) is None:
        raise ValueError(text)
    return datetime.fromisoformat(text)


def minute_of(text: str) -> str:
    """Return a kept moment as people read it: day and minute of the clock that wrote it, ``"2026-11-30 09:15"``; "" for ""."""
    return text[:16].replace("T", " ")
