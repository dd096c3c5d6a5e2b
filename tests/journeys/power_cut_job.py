"""Types contract after contract into the real window and says beforehand what it types, until somebody pulls the plug.

Run by ``test_power_cut`` in a process of its own. Arguments: the folder of a practice world, and ``type``, or ``undo``
with the uid of a draft: open it, take the last step back, and say which one that was.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from registrar_app.app import build_program
from registrar_app.services.demo.world import PracticeWorld
from registrar_app.ui import write_back
from registrar_app.ui.application import dress_application, make_window, start_qt, window_settings
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.opening.dialog import open_place
from tests.pausing import pause

FIELDS = (
    ("name", "碳纤维缠绕气瓶在线检测技术开发", "碳纤维缠绕气瓶在线检测技术开发"),
    ("contract_no", "WZ-2026-0007/B", "WZ-2026-0007/B"),
    ("signed_on", "20261102", "2026-11-02"),
    ("effective_from", "2026-11-03", "2026-11-03"),
    ("seller.name", "半月湾理工学院", "半月湾理工学院"),
    ("seller.credit_code", "12371002637910204F", "12371002637910204F"),
    ("seller.region_code", "371002", "371002"),
    ("buyer.name", "威海沃展碳纤维有限公司", "威海沃展碳纤维有限公司"),
    ("buyer.credit_code", "91371000MA3N935F57", "91371000MA3N935F57"),
    ("contract_value", "1234567.89", "1234567.89"),
    ("technology_field", "03", "03"),
    ("achievement.name", "Winding inspection", "Winding inspection"),
    (
        "remarks",
        "一段比较长的备注，写到一半断电也只少这一栏。",
        "一段比较长的备注，写到一半断电也只少这一栏。",
    ),
)
"""Path, what is typed, and what the interchange form then holds."""
EACH_KEY = 4
"""Milliseconds."""
LOOK_MS = 40
"""Between two looks whether the log may be written back, so that the plug is pulled during that too."""


def main(folder: Path, what: str, uid: str = "") -> None:
    """Open the office's register as the program does, and work in its window."""
    program = build_program()
    app = start_qt("zh")
    settings = window_settings()
    dress_application(app, settings)
    password = (folder / "password.txt").read_text(encoding="utf-8").strip()
    desk = open_place(program, PracticeWorld(folder, password).store("office-1"), password)
    write_back.LOOK_MS = LOOK_MS
    window = make_window(program, desk, settings, "zh")
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window, 2000)
    if what == "undo":
        take_back(window, uid)
        return
    say("ready")
    while True:
        type_contract(window)


def say(*words: object) -> None:
    print(*words, sep="\t", flush=True)


def take_back(window: MainWindow, uid: str) -> None:
    window.open_case(uid)
    QTest.keyClick(window.form.body.fields["name"].editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    say(window.bars[window.form].text.text())
    window.form.save()


def type_contract(window: MainWindow) -> None:
    say("contract")
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    for path, typed, _ in FIELDS:
        editor = window.form.body.focus_path(path)
        assert editor is not None and editor.hasFocus(), path
        say("field", path)
        for letter in typed:
            say("key")
            put(editor, letter)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    say("field", "")


def put(editor: QWidget, letter: str) -> None:
    if letter.isascii():
        QTest.keyClicks(editor, letter)
    else:
        commit = QInputMethodEvent()
        commit.setCommitString(letter)
        QApplication.sendEvent(editor, commit)
    pause(EACH_KEY)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
