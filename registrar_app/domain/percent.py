"""Writes thousandths as a change in percent, with its sign and one decimal."""

from __future__ import annotations


def percent_words(thousandths: int) -> str:
    """Return a change as it is written: 125 is ``+12.5%``."""
    sign = "+" if thousandths > 0 else "-" if thousandths < 0 else ""
    return f"{sign}{abs(thousandths) // 10}.{abs(thousandths) % 10}%"
