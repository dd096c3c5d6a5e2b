"""Keeps an error inside the event filter that met it: on its way out through Qt it would end the program.

PySide6 puts such an error by and raises it again in the next call from Python, often another filter's; with two of them on
the way it reads an error that is not there and the process dies (seen with 6.10 and 6.12). A filter over the whole
application is asked at every event, so that its first error is followed by a second at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject

Owner = TypeVar("Owner", bound=QObject)


def holding_errors(
    answer: bool,
) -> Callable[[Callable[[Owner, QObject, QEvent], bool]], Callable[[Owner, QObject, QEvent], bool]]:
    """Decorate an ``eventFilter``: an error is told like every other that nobody expected, and ``answer`` is given to Qt."""

    def decorate(
        filters: Callable[[Owner, QObject, QEvent], bool],
    ) -> Callable[[Owner, QObject, QEvent], bool]:
        @wraps(filters)
        def held(self: Owner, watched: QObject, event: QEvent) -> bool:
            try:
                return filters(self, watched, event)
            except Exception as error:  # noqa: BLE001 - whatever it is, it may not get out
                sys.excepthook(type(error), error, error.__traceback__)
                return answer

        return held

    return decorate
