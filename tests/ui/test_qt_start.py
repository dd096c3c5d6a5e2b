"""The application has a name and an icon, and says in words why no window can be shown."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo
from PySide6.QtWidgets import QApplication, QMessageBox

from registrar_app import paths
from registrar_app.domain.errors import MachineRefusedError
from registrar_app.ui.icons import program_icon
from registrar_app.ui.plain_box import show_box
from registrar_app.ui.qt_start import DESKTOP_FILE, make_application, require_screen

ROOT = Path(__file__).resolve().parents[2]


def test_the_desktop_knows_our_windows_by_the_entry_of_the_menu(dressed) -> None:
    make_application()
    assert QApplication.desktopFileName() == DESKTOP_FILE
    assert (ROOT / "build_scripts" / "installer" / "linux" / f"{DESKTOP_FILE}.desktop").is_file()


@pytest.mark.parametrize("side", [16, 24, 32, 128])
def test_the_icon_has_a_picture_of_its_own_for_every_size(dressed, side: int) -> None:
    icon = program_icon()
    assert side in [size.width() for size in icon.availableSizes()]
    picture = icon.pixmap(side, side).toImage()
    assert picture.pixelColor(side // 2, side - 1).name() == "#1f5c99" or side > 24
    assert {"#c62f2f"} <= {picture.pixelColor(x, y).name() for x in range(side) for y in range(side)}


@pytest.mark.skipif(sys.platform != "linux", reason="Windows always has a screen")
def test_without_a_screen_the_command_line_is_named(monkeypatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(MachineRefusedError) as refused:
        require_screen()
    assert refused.value.code == "WINDOW-NO-SCREEN"
    assert "命令行 registrar" in refused.value.line("zh")


@pytest.mark.skipif(sys.platform != "linux", reason="only here the part's name is known")
def test_a_packaged_program_that_lost_the_part_for_windows_says_so(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(QLibraryInfo, "path", lambda kind: str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    with pytest.raises(MachineRefusedError, match="WINDOW-PART"):
        require_screen()


def test_what_qt_ends_the_program_for_is_told_and_has_the_right_exit_code() -> None:
    script = "from registrar_app.ui.qt_start import make_application; make_application()"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "QT_QPA_PLATFORM": "nosuch", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 4
    assert "WINDOW-PART Qt: 显示窗口的部件缺失或装不上，或连不上屏幕" in done.stderr


def test_the_box_says_it_and_closes_with_one_key(dressed, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append((box.text(), box.buttons()[0].text())))
    show_box("技术合同登记", "窗口没有打开。")
    assert told == [("窗口没有打开。", "关闭")]
    assert paths.resource("icons", "program-small.svg").is_file()
