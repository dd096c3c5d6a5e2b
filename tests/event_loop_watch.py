"""Measures how long the window's thread did not return to its event loop, and what it was doing then.

A timer beats in the event loop; a second thread looks at the beat and notes the Python stack of the window's thread
when the beat is late. The thread's own processor time says how much of a late beat was work and how much was waiting
for a busy machine.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from PySide6.QtCore import Qt, QTimer

BEAT_MS = 4
LATE_MS = 50.0
_LOOK_SECONDS = 0.005
_PROGRAM = "/registrar_app/"
_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Block:
    """One time without a turn of the event loop, in milliseconds.

    Attributes:
        step: What the user did then.
        wall: How long it lasted.
        work: How much of it the window's thread computed itself; the rest it waited, for the disk or the machine.
        stack: The program's functions in which it was found when it was late, with the share of the time.
    """

    step: str
    wall: float
    work: float
    stack: tuple[str, ...]


class EventLoopWatch:
    """Watches the thread that makes it, which is the window's, until ``stop``."""

    def __init__(self) -> None:
        self.longest: dict[str, Block] = {}
        self.hardest: dict[str, Block] = {}
        self._step = ""
        self._thread = threading.get_ident()
        self._seen: list[tuple[str, ...]] = []
        self._beat, self._work = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._timer.start(BEAT_MS)
        self._stopped = threading.Event()
        self._looker = threading.Thread(target=self._look, daemon=True)
        self._looker.start()

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Name what the user does now."""
        self._turn()
        self._step = name
        for kept in (self.longest, self.hardest):
            kept.setdefault(name, Block(name, 0.0, 0.0, ()))
        try:
            yield
        finally:
            self._turn()
            self._step = ""

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._stopped.set()
        self._looker.join()

    def table(self) -> str:
        """Return one line a step, the most work first: the longest block, its work, and the most work of any block.

        Those late, or of much work, have their stack below.
        """
        lines = [f"{'step':<44}{'ms':>9}{'of it work':>12}{'most work':>12}"]
        for hard in sorted(self.hardest.values(), key=lambda one: -one.work):
            block = self.longest[hard.step]
            lines.append(f"{block.step:<44}{block.wall:>9.1f}{block.work:>12.1f}{hard.work:>12.1f}")
            lines.extend(f"      {frame}" for frame in hard.stack)
        return "\n".join(lines)

    def _turn(self) -> None:
        now, work = time.perf_counter(), time.thread_time()
        wall, worked = (now - self._beat) * 1000, (work - self._work) * 1000
        seen, self._seen = self._seen, []
        self._beat, self._work = now, work
        if self._step and wall > self.longest[self._step].wall:
            self.longest[self._step] = Block(self._step, wall, worked, _mostly(seen))
        if self._step and worked > self.hardest[self._step].work:
            self.hardest[self._step] = Block(self._step, wall, worked, _mostly(seen))

    def _look(self) -> None:
        while not self._stopped.wait(_LOOK_SECONDS):
            if (time.perf_counter() - self._beat) * 1000 > LATE_MS / 2:
                frame = sys._current_frames().get(self._thread)
                if frame is not None:
                    self._seen.append(_places(frame))


def _places(frame: FrameType) -> tuple[str, ...]:
    """Name the program's own functions on the stack, the outermost first."""
    codes = (one.f_code for one, _ in traceback.walk_stack(frame))
    found = [
        f"{code.co_filename.rsplit(_PROGRAM)[-1]} {code.co_qualname}"
        for code in codes
        if _PROGRAM in code.co_filename
    ]
    return tuple(dict.fromkeys(reversed(found)))


def _mostly(seen: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Name the functions in which most of the time went, with their share, the outermost first."""
    counts = Counter(place for places in seen for place in places)
    return tuple(
        f"{count / len(seen):4.0%} {place}" for place, count in counts.items() if count >= len(seen) * _SHARE
    )
