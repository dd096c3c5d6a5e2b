"""The backup window: where, how many, when last; made now or at closing, and reminded of when it is overdue."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from registrar_app.services.backup_plan import BackupPlan, keep_plan, read_plan
from registrar_app.services.drafts import create_draft
from registrar_app.services.rotate_backups import list_backups
from registrar_app.ui.closing_backup import ClosingBackup, ClosingDialog
from registrar_app.ui.this_pc import backup as backup_window
from registrar_app.ui.this_pc.backup import BackupWindow
from tests.world import contract

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def main(open_window, monkeypatch):
    """A main window on an office for real work, with something in it."""
    window = open_window()
    store = window.place.desk.store
    identity = dataclasses.replace(store.identity, practice=False)
    monkeypatch.setattr(type(store), "identity", property(lambda self: identity))
    create_draft(window.place.desk, contract("c-1"))
    return window


@pytest.fixture
def backup(main, qtbot) -> BackupWindow:
    made = BackupWindow(main, main.place)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def done(qtbot, backup: BackupWindow) -> None:
    qtbot.waitUntil(lambda: not backup._is_working, timeout=30_000)


def test_a_backup_is_made_and_the_work_bench_reminds_no_more(main, backup, qtbot, tmp_path: Path) -> None:
    main.page.refresh()
    assert "未备份" in main.page.backup.state.text()
    assert not main.page.backup.isHidden()
    backup.folder.editor.setText(str(tmp_path / "备份"))
    qtbot.keyClick(backup.now_button, Qt.Key.Key_Return, CONTROL)
    done(qtbot, backup)
    assert "已备份并核验" in backup.told.text()
    assert len(list_backups(main.place.program, tmp_path / "备份")) == 1
    assert str(tmp_path / "备份") in backup.last.text()
    main.page.refresh()
    assert main.page.backup.isHidden()
    qtbot.keyClick(backup, Qt.Key.Key_Escape)
    assert not backup.isVisible()


def test_a_backup_is_made_as_one_file_that_is_listed(
    main, backup, qtbot, tmp_path: Path, monkeypatch
) -> None:
    asked: list[str] = []

    def choose(over, title: str, at: str, kinds: str) -> tuple[str, str]:
        asked.append(at)
        return str(tmp_path / Path(at).name), kinds

    monkeypatch.setattr(backup_window, "ask_target", choose)
    backup.folder.editor.setText(str(tmp_path))
    qtbot.keyClick(backup.file_button, Qt.Key.Key_S, CONTROL)
    done(qtbot, backup)
    (file,) = tmp_path.glob("*.htbak")
    assert str(file) == asked[0]
    assert str(file) in backup.told.text()
    assert str(file) in backup.last.text()
    assert any(file.name in each.text() for each in backup.card.findChildren(QLabel))


def test_what_is_wrong_is_told_at_its_field(main, backup, qtbot) -> None:
    for field, typed in ((backup.keep, "0"), (backup.days, "x"), (backup.folder, "")):
        before = field.editor.text()
        field.editor.setText(typed)
        backup.save_button.click()
        assert not field.problem.isHidden(), field.name
        field.editor.setText(before)
    backup.folder.editor.setText(str(main.place.desk.directory))
    backup.now_button.click()
    assert "自己的文件夹" in backup.folder.problem.text()
    assert read_plan(main.place.desk.directory) == BackupPlan()


def answer(qtbot, name: str) -> list[str]:
    """Press a button of the closing dialog once it is there, and keep what it says."""
    seen: list[str] = []

    def look(tries: int = 100) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ClosingDialog) or dialog._is_working:
            if tries:
                QTimer.singleShot(200, lambda: look(tries - 1))
        else:
            seen.append(f"{dialog.told.text()} {dialog.problem.text()}")
            getattr(dialog, name).click()

    QTimer.singleShot(400, look)
    return seen


def test_an_overdue_backup_is_reminded_of_at_closing(main, qtbot) -> None:
    asks = ClosingBackup(main, main.place)
    seen = answer(qtbot, "stay_button")
    assert not asks()
    assert seen[0].strip() == "未备份。电脑损坏时只有备份能找回登记数据；请备份到另一块磁盘或 U 盘"
    answer(qtbot, "skip_button")
    assert asks()


def test_at_closing_a_backup_is_made_by_itself_and_a_missing_stick_is_told(main, qtbot, tmp_path) -> None:
    directory, folder = main.place.desk.directory, tmp_path / "b"
    keep_plan(directory, BackupPlan(folder=str(folder), keep=2, at_closing=True))
    main.before_closing = ClosingBackup(main, main.place)
    assert main.before_closing()
    assert len(list_backups(main.place.program, folder)) == 1
    (tmp_path / "file").write_text("no folder")
    keep_plan(
        directory,
        dataclasses.replace(read_plan(directory), folder=str(tmp_path / "file" / "b"), at_closing=True),
    )
    seen = answer(qtbot, "stay_button")
    assert not main.close()
    assert "写不进去" in seen[0]
    assert main.isVisible()
    main.before_closing = lambda: True


def test_practice_is_not_reminded(open_window) -> None:
    window = open_window()
    create_draft(window.place.desk, contract("c-1"))
    assert ClosingBackup(window, window.place)()


def test_another_register_is_asked_for_when_this_one_is_closed(open_window, qtbot) -> None:
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_O, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.wants_another_register
    assert not window.isVisible()
