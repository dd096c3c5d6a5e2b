"""Reads the list of texts that break spreadsheets, CSV files and pages."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

_LIST = Path(__file__).parent / "exchange" / "naughty_strings.txt"


@cache
def naughty_strings() -> tuple[str, ...]:
    """Return every text of the list; a line with a number stands for a text repeated so often."""
    lines = (line for line in _LIST.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    texts = [json.loads(line) for line in lines]
    return tuple(text if isinstance(text, str) else text[0] * text[1] for text in texts)
