"""Tells each check in a line with its seconds, and keeps whether one failed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from build_scripts.smoke.sides import SmokeError
from build_scripts.terminal import say

Step = tuple[str, Callable[[], str | None]]
"""What is checked, and how: it raises a SmokeError, or returns what is worth telling."""


@dataclass
class Report:
    """What was checked, and how it went."""

    failed: list[str] = field(default_factory=list)
    passed: int = 0
    lines: list[dict[str, object]] = field(default_factory=list)
    """Every check with its outcome and seconds, to be kept."""

    def run(self, title: str, steps: Iterable[Step], *, is_chain: bool = True) -> None:
        """Check one after another; in a chain what follows a failure is not reached, since it builds on it."""
        say(f"{title}:")
        for name, check in steps:
            begun = time.monotonic()
            try:
                told = check() or ""
            except SmokeError as problem:
                self._note(title, name, "failed", begun, str(problem))
                say(f"  FAILED {name}  {time.monotonic() - begun:.1f} s: {problem}")
                self.failed.append(f"{title}: {name}")
                if is_chain:
                    return
                continue
            self._note(title, name, "ok", begun, told)
            say(f"  ok     {name}  {time.monotonic() - begun:.1f} s{f': {told}' if told else ''}")
            self.passed += 1

    def _note(self, title: str, name: str, outcome: str, begun: float, told: str) -> None:
        seconds = round(time.monotonic() - begun, 1)
        self.lines.append(
            {"part": title, "check": name, "outcome": outcome, "seconds": seconds, "told": told}
        )
