"""Keeps ``None``, ``True`` and ``False`` alive under PySide6 6.12 on Python 3.11.

There every ``Signal.emit`` gives back a reference to ``True`` that it never took, and every call of a Python slot by
Qt one to ``None`` (measured: 100 emits lower ``sys.getrefcount(True)`` by 100). After some hundred emits or some
thousand clicks Python would end with "bool_dealloc" or "none_dealloc". From Python 3.12 on these objects are immortal.
"""

from __future__ import annotations

import ctypes
import sys

IMMORTAL_SINCE = (3, 12)
RESERVE = 1 << 40
"""References added once: a thousand emits a second would take thirty years to use them up."""


def keep_singletons() -> None:
    """Give the three objects a reserve of references, once; nothing is done where they are immortal."""
    if sys.version_info >= IMMORTAL_SINCE or sys.implementation.name != "cpython":
        return
    for singleton in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(singleton))
        if count.value < RESERVE // 2:
            count.value += RESERVE
