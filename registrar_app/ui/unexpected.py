"""Keeps the one door for errors that nobody foresaw: noted in the local log, then told to whoever watches for them.

The watch (``ui/help/crash_watch``) is put up when the window starts; without it an error is noted and no more.
"""

from __future__ import annotations

from collections.abc import Callable

from registrar_app import paths
from registrar_app.services.error_log import log_unexpected

Watch = Callable[[BaseException], object]


class _Put:
    watch: Watch | None = None


def put_watch(watch: Watch | None) -> None:
    """Let a watch be told of every unexpected error from now on; ``None`` takes it down."""
    _Put.watch = watch


def tell_unexpected(error: BaseException) -> None:
    """Note the error and tell the watch."""
    log_unexpected(error, paths.log_file())
    if _Put.watch is not None:
        _Put.watch(error)
