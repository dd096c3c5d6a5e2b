"""Lets the program's streams carry Chinese on every system."""

from __future__ import annotations

import sys


def use_utf8() -> None:
    """Write UTF-8 into pipes and files whatever the system's code page is; a windowed program has no streams at all.

    A console of Windows is written to in Unicode all the same: Python does that whatever the console's code page is.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
