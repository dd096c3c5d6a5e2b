"""A long day of signals must not wear out ``None`` and ``True``."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal

from registrar_app.ui.lasting_singletons import IMMORTAL_SINCE, RESERVE, keep_singletons


class Bell(QObject):
    rung = Signal(object, str)


@pytest.mark.skipif(sys.version_info >= IMMORTAL_SINCE, reason="immortal by themselves")
def test_ten_thousand_signals_leave_the_reserve_untouched(qapp):
    bell, heard = Bell(), []
    bell.rung.connect(lambda value, text: heard.append(text))
    for _ in range(10_000):
        bell.rung.emit(None, "x")
    assert len(heard) == 10_000
    assert sys.getrefcount(True) > RESERVE // 2
    assert sys.getrefcount(None) > RESERVE // 2
    assert sys.getrefcount(False) > RESERVE // 2


@pytest.mark.skipif(sys.version_info >= IMMORTAL_SINCE, reason="immortal by themselves")
def test_the_reserve_is_given_once():
    before = sys.getrefcount(True)
    keep_singletons()
    assert sys.getrefcount(True) < before + RESERVE // 2
