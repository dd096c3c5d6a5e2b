"""Shows a plain box by the system's own means, for a window that could not open: no library of the program is needed.

Whoever starts the packaged program from a menu, a desktop or a file sees no line on a stream; without the box the program
would seem not to have been started at all.
"""

from __future__ import annotations

import os
import stat
import sys

from registrar_app import paths

_STOP, _INFORMATION, _IN_FRONT = 0x10, 0x40, 0x10000


def is_wanted() -> bool:
    """Whether nobody reads what the packaged program writes to its stream: neither a terminal nor another program."""
    if not paths.is_frozen():
        return False
    stream = sys.stderr
    if stream is None:
        return True
    try:
        mode = os.fstat(stream.fileno()).st_mode
    except (OSError, ValueError):
        return True
    return sys.platform != "win32" and not (stream.isatty() or stat.S_ISFIFO(mode))


def show(title: str, text: str, *, is_fault: bool = True) -> bool:
    """Show it until it is closed; false where the system has no such box."""
    if sys.platform == "win32":
        import ctypes

        look = (_STOP if is_fault else _INFORMATION) | _IN_FRONT
        ctypes.windll.user32.MessageBoxW(None, text, title, look)
        return True
    return False
