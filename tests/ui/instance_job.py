"""One start of the program in a process of its own: opens the window on a register and says what becomes of the file.

``python -m tests.ui.instance_job STORE PASSWORD [FILE]``; it prints ``ready`` once the window takes files, ``file PATH``
for each that it takes, ``lock`` and ``unlock`` are read from its input, ``quit`` ends it.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from registrar_app.app import build_program
from registrar_app.ui import application
from registrar_app.ui.main_window import MainWindow


def say(words: str) -> None:
    print(words, flush=True)


class Watched(MainWindow):
    """The main window; it tells the files that it would take."""

    def open_file(self, file: Path) -> None:
        say(f"file {file}")


def obey(window: MainWindow, password: str, order: str) -> None:
    if order == "lock":
        window.lock()
        say("locked")
    elif order == "unlock":
        screen = window._lock.screens[0]
        screen.password.setText(password)
        screen.unlock()
    elif order == "quit":
        window.close()


def main(store: str, password: str, *file: str) -> int:
    orders: list[str] = []

    def read() -> None:
        while told := os.read(
            0, 4096
        ):  # not through the buffer, whose lock would keep the process from ending
            orders.extend(told.decode().split())

    threading.Thread(target=read, daemon=True).start()
    application.MainWindow = Watched
    ready = []

    def look() -> None:
        window = next((each for each in QApplication.topLevelWidgets() if isinstance(each, Watched)), None)
        if window is None or not window.isVisible():
            return
        if not ready:
            ready.append(say("ready"))
        while orders:
            obey(window, password, orders.pop(0))

    app = application.start_qt("zh")
    timer = QTimer(app)
    timer.timeout.connect(look)
    timer.start(50)
    request = application.WindowRequest(
        store=Path(store), password=password, file=Path(file[0]) if file else None
    )
    return application.run_window(build_program(), request)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
