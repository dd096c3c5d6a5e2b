"""From the start of a process to the first paint of the window on a practice store, against a bare QMainWindow."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from registrar_app.services.demo.account import Account
from registrar_app.services.demo.world import make_world
from registrar_app.signing import key_store
from tests import world
from tests.benchmarks.measuring import Comparison, in_turn, seconds

_PAINTED = """
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            os._exit(0)
        return False
"""
_BARE = f"""
import os
from PySide6.QtWidgets import QMainWindow
{_PAINTED}
app = QApplication([])
watcher = FirstPaint()
app.installEventFilter(watcher)
window = QMainWindow()
window.resize(1366, 768)
window.show()
app.exec()
"""
_OURS = f"""
import os, sys
from pathlib import Path
from registrar_app.app import build_program
from registrar_app.ui.application import dress_application, make_window, start_qt, window_settings
from registrar_app.ui.opening.dialog import open_place
{_PAINTED}
app, settings, program = start_qt("zh"), window_settings(), build_program()
dress_application(app, settings)
desk = open_place(program, Path(sys.argv[1]), sys.argv[2])
watcher = FirstPaint()
app.installEventFilter(watcher)
window = make_window(program, desk, settings, "zh")
window.show()
app.exec()
"""
"""What ``registrar-app --store`` does, stopped at the first paint."""


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """Fresh processes each; once with the real cost of the password, once with next to none."""
    program = world.program()
    dear = make_world(program, folder / "dear", Account("zh", lambda line: None))
    before = key_store.MEMORY_KIB, key_store.PASSES, key_store.LANES
    key_store.MEMORY_KIB, key_store.PASSES, key_store.LANES = 1024, 1, 1
    try:
        light = make_world(program, folder / "light", Account("zh", lambda line: None))
    finally:
        key_store.MEMORY_KIB, key_store.PASSES, key_store.LANES = before
    one, cheap, other = in_turn(
        rounds,
        lambda: _started(_OURS, str(dear.store("office-1")), dear.password),
        lambda: _started(_OURS, str(light.store("office-1")), light.password),
        lambda: _started(_BARE),
    )
    named = "window with the practice store, first paint"
    return [
        Comparison(operation=named, peer="bare QMainWindow", goal=1.3, ours=one, theirs=other),
        Comparison(
            operation=f"{named}, password for free",
            peer="bare QMainWindow",
            goal=1.3,
            ours=cheap,
            theirs=other,
        ),
    ]


def _started(code: str, *arguments: str) -> float:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return seconds(
        lambda: subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=environment)
    )
