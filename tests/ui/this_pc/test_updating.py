"""Installing an update in the window: from the menu or a file that was opened, told before, backed up, and then closed."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from registrar_app.services import stage_program
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.this_pc import updating as room
from registrar_app.ui.this_pc.update_window import UpdateWindow
from tests.practice_keys import root
from tests.ui.contract_form.asking_help import PATIENCE_MS
from tests.update_world import newer, objectives, placed, sealed, updating

CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def main(open_window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A main window of a frozen program that knows its maker."""
    monkeypatch.setenv("REGISTRAR_HOME", str(tmp_path / "home"))
    window = open_window()
    here = updating(tmp_path)
    now = window.place.program
    program = dataclasses.replace(now, release_signers=here.release_signers, running=here.running)
    window.place.program = program
    return window


def answer(qtbot, *steps) -> list[str]:
    """Go through the window of the update once it is there; keep what it says before each step and at the end."""
    seen: list[str] = []
    left = list(steps)

    def look(tries: int = PATIENCE_MS // 100) -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, UpdateWindow) and shown.isActiveWindow() and not shown._is_working:
            seen.append("\n".join(each.text() for each in shown.findChildren(QLabel) if each.isVisible()))
            step = left.pop(0)
            if left:
                QTimer.singleShot(100, look)
            qtbot.keyClick(shown.focusWidget(), *step)
        elif tries:
            QTimer.singleShot(100, lambda: look(tries - 1))
        elif isinstance(shown, UpdateWindow):
            shown.done(0)

    QTimer.singleShot(100, look)
    return seen


AGREE, LEAVE = (Qt.Key.Key_Return, CONTROL), (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)


def test_packs_are_told_installed_and_the_register_is_opened_again(
    main, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = placed(tmp_path, sealed(main.place.program, objectives()))
    monkeypatch.setattr(room, "ask_file", lambda *asked: str(file))
    seen = answer(qtbot, AGREE, AGREE)
    qtbot.keyClick(main, Qt.Key.Key_U, BOTH)
    qtbot.waitUntil(lambda: not main.isVisible(), timeout=PATIENCE_MS)
    assert main.wants_another_register
    assert "签名人：本程序的发布者" in seen[0]
    assert "2026-11-01 → 2026-11-20" in seen[0]
    assert f"先备份到：{main.place.desk.directory}-backups" in seen[0]
    assert "已先备份并核验" in seen[1]
    assert "已装入 1 个规则包" in seen[1]
    assert "卫生健康" in (tmp_path / "home" / "packs" / "codes" / "objectives.toml").read_text("utf-8")


def test_the_installer_is_started_when_the_window_closes(
    main, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    monkeypatch.setattr(stage_program.subprocess, "Popen", lambda call, **options: started.append(call))
    file = placed(tmp_path, sealed(main.place.program, new=newer()))
    seen = answer(qtbot, AGREE, AGREE)
    main.open_file(file)
    qtbot.waitUntil(lambda: not main.isVisible(), timeout=PATIENCE_MS)
    assert not main.wants_another_register
    assert "程序 0.1.0 → 0.2.0" in seen[0]
    assert "registrar-0.2.0-setup.exe" in started[0]


@pytest.mark.slow
def test_leaving_the_window_installs_nothing(main, qtbot, tmp_path: Path) -> None:
    seen = answer(qtbot, LEAVE)
    main.open_file(placed(tmp_path, sealed(main.place.program, objectives(), new=newer("0.1.0"))))
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert "程序 0.1.0 不安装：已是这一版" in seen[0]
    assert main.isVisible() and not (tmp_path / "home" / "packs").exists()


def test_a_stranger_s_update_is_told_and_not_shown(main, qtbot, tmp_path: Path) -> None:
    main.open_file(placed(tmp_path, sealed(main.place.program, objectives(), by=root("stranger"))))
    bar = main.bars[main.page]
    qtbot.waitUntil(lambda: not bar.isHidden(), timeout=PATIENCE_MS)
    assert "既不是程序的发布者，也不是名册上有效的主管人员" in bar.text.text()


def test_neither_a_covered_window_nor_a_reader_installs(main, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "ask_file", lambda *asked: pytest.fail("asked"))
    main.place.desk.reader = True
    main.updates.choose()
    assert "只读口令" in main.bars[main.page].text.text()
    main.place.desk.reader = False
    main.lock()
    qtbot.keyClick(main, Qt.Key.Key_U, BOTH)
    main.updates.choose()
