"""Lets the input methods of Linux desks reach the window: the Qt that comes with the program knows only IBus by itself."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping


def admit_input_methods(environment: MutableMapping[str, str] | None = None) -> None:
    """Where a desk asks for fcitx, let Qt ask for it and then for IBus, whose door fcitx 5 opens too; before Qt begins.

    Without it Chinese could not be typed on such a desk, since the door of fcitx's own belongs to the desk's own Qt.
    """
    around = os.environ if environment is None else environment
    if sys.platform == "linux" and around.get("QT_IM_MODULE", "").startswith("fcitx"):
        around.setdefault("QT_IM_MODULES", f"{around['QT_IM_MODULE']};ibus;compose")
