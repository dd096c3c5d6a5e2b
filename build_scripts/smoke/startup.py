"""Measures how long each side takes to start, one after another in turn, so that a busy moment hits all alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from statistics import median

from build_scripts.smoke.alone import TITLE
from build_scripts.smoke.screen import Screen, show_window
from build_scripts.smoke.sides import Side
from build_scripts.terminal import say

Figures = dict[str, dict[str, list[float]]]


def measure(sides: Sequence[Side], screen: Screen, rounds: int) -> Figures:
    """Return the seconds of every round, by side and by what was started; tell the middle ones.

    The window opens the practice register, which is there already: call it once before.

    Raises:
        SmokeError: a side does not start.
    """
    kinds: dict[str, Callable[[Side], float]] = {
        "--version": _until_version,
        "window": lambda side: show_window(side, screen, ["--demo", "--lang", "zh"], TITLE),
    }
    figures: Figures = {side.name: {kind: [] for kind in kinds} for side in sides}
    for _ in range(rounds):
        for side in sides:
            for kind, start in kinds.items():
                figures[side.name][kind].append(round(start(side), 2))
    for name, found in figures.items():
        for kind, seconds in found.items():
            say(f"  {name}, {kind}: {median(seconds):.2f} s ({min(seconds):.2f} to {max(seconds):.2f})")
    return figures


def _until_version(side: Side) -> float:
    begun = time.monotonic()
    side.require("--version")
    return time.monotonic() - begun
