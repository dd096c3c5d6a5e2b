"""Lets Python's search for unused objects rest while work makes millions of them: it stops them, and the window, each time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_MANY_OBJECTS = 100_000


class Collector:
    """Rests as long as any work goes on.

    What there is when all work has ended is not searched again; it goes by itself once nobody uses it.
    """

    def __init__(self) -> None:
        self._working, self._lock = 0, Lock()

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Let it rest during the work inside, on any thread."""
        self.rest()
        try:
            yield
        finally:
            self.go_on()

    def rest(self) -> None:
        """Let it rest until ``go_on()``, which may come on another thread."""
        with self._lock:
            self._working += 1
            gc.disable()

    def go_on(self) -> None:
        """End one rest; it begins again with the last."""
        with self._lock:
            self._working -= 1
            if not self._working:
                if gc.get_count()[0] > _MANY_OBJECTS:
                    gc.freeze()
                gc.enable()


COLLECTOR = Collector()
