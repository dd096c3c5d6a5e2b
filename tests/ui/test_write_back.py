"""What was written is put away beside the window: once nobody writes, or after a while though somebody does."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject

from registrar_app.ui.write_back import LOOKS_AT_MOST, WriteBack

GENEROUS_MS = 20_000


@dataclass
class Store:
    """Counts what is written, and notes on which threads it is put away."""

    written: int = 0
    threads: list[threading.Thread] = field(default_factory=list)
    fails: bool = False

    def written_here(self) -> int:
        return self.written

    def write_log_back(self) -> None:
        self.threads.append(threading.current_thread())
        if self.fails:
            raise OSError("the disk refuses")


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def write_back(qtbot, store: Store):
    parent = QObject()
    made = WriteBack(parent, store)
    made._timer.stop()  # the tests look themselves
    yield made
    made.end()


def settle(qtbot, write_back: WriteBack) -> None:
    qtbot.waitUntil(lambda: not write_back._beside.is_working, timeout=GENEROUS_MS)


def test_nothing_is_done_while_nothing_was_written(write_back: WriteBack, store: Store) -> None:
    for _ in range(3):
        write_back.look()
    assert store.threads == []


def test_it_is_done_once_and_on_a_thread_when_writing_rests(
    qtbot, write_back: WriteBack, store: Store
) -> None:
    store.written += 1
    write_back.look()
    assert store.threads == []
    for _ in range(3):
        write_back.look()
        settle(qtbot, write_back)
    assert len(store.threads) == 1
    assert store.threads[0] is not threading.main_thread()


def test_who_never_rests_is_not_waited_for(qtbot, write_back: WriteBack, store: Store) -> None:
    for _ in range(LOOKS_AT_MOST):
        store.written += 1
        write_back.look()
    settle(qtbot, write_back)
    assert len(store.threads) == 1


def test_a_disk_that_refuses_is_tried_again_after_the_next_writing(
    qtbot, write_back: WriteBack, store: Store
) -> None:
    store.fails = True
    for _ in range(2):
        store.written += 1
        for _ in range(2):
            write_back.look()
            settle(qtbot, write_back)
    assert len(store.threads) == 2
