"""Who starts with the practice office sees that its world is being made, and can stop it; nothing half made stays."""

from __future__ import annotations

import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from registrar_app.services import practice
from registrar_app.ui import operation
from registrar_app.ui.opening.practice import practice_password, practice_store
from registrar_app.ui.waiting import WaitWindow


def waiting() -> list[WaitWindow]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, WaitWindow) and w.isVisible()]


def test_a_world_that_is_there_opens_at_once(dressed, monkeypatch):
    monkeypatch.setattr(practice, "open_practice_office", lambda *_: (practice_store(), "word"))
    assert practice_password(None) == "word"


def test_the_making_is_seen_and_ends_when_it_is_stopped(dressed, monkeypatch):
    monkeypatch.setattr(operation, "SHOWN_AFTER_MS", 0)
    seen, ended = [], threading.Event()

    def make(program, folder, samples, tell, tongue):
        try:
            while not ended.wait(0.01):
                tell("one step more")
        finally:
            ended.set()

    def stop() -> None:
        for shown in waiting():
            seen.append(shown.what.text())
            shown.stop_button.click()

    monkeypatch.setattr(practice, "open_practice_office", make)
    timer = QTimer(dressed)
    timer.timeout.connect(stop)
    timer.start(20)
    try:
        assert practice_password(None) is None
    finally:
        timer.stop()
        ended.set()
    assert seen[0].startswith("正在生成练习数据")
    assert waiting() == []
