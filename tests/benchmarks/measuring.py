"""Measures two ways of doing the same in turn, so that what else the machine does weighs on both alike."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Way = Callable[[], float]
"""Does the work once and returns its seconds; what it needs is made before the clock runs."""


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Ours against a peer or a limit; ``goal`` is the highest ratio wanted, ``None`` where only the figure is told."""

    operation: str
    peer: str
    goal: float | None
    ours: list[float]
    theirs: list[float]
    words: str = ""

    @property
    def ratio(self) -> float:
        """The median of the ratios of the single rounds."""
        return median(self._ratios)

    @property
    def spread(self) -> tuple[float, float]:
        """The lowest and the highest ratio of a round."""
        return min(self._ratios), max(self._ratios)

    @property
    def is_met(self) -> bool | None:
        """Whether the goal is reached."""
        return None if self.goal is None else self.ratio <= self.goal

    @property
    def _ratios(self) -> list[float]:
        return [one / other for one, other in zip(self.ours, self.theirs, strict=True)]

    def line(self) -> str:
        """Return one line of the table."""
        low, high = self.spread
        verdict = {True: "met", False: "MISSED", None: "-"}[self.is_met]
        goal = "-" if self.goal is None else f"{self.goal:.4g}x"
        return (
            f"{self.operation:<76.76} {self.ratio:>9.4g}x ({low:.3g}-{high:.3g}) goal {goal:<8} {verdict:<7}"
            f"{median(self.ours) * 1000:>10.3f} ms : {median(self.theirs) * 1000:>10.3f} ms  {self.peer} {self.words}"
        )


def seconds(work: Callable[[], object], sweep: bool = True) -> float:
    """Return how long the work takes once; with ``sweep`` rubbish of the round before is swept first."""
    if sweep:
        gc.collect()
    begun = perf_counter()
    work()
    return perf_counter() - begun


def in_turn(rounds: int, *ways: Way) -> list[list[float]]:
    """Return the seconds of each way, measured A B C A B C …; one round before warms all of them up."""
    for way in ways:
        way()
    taken: list[list[float]] = [[] for _ in ways]
    for _ in range(rounds):
        for way, times in zip(ways, taken, strict=True):
            times.append(way())
    return taken
