"""Widgets of all kinds made, shown, moved and taken away while it is locked, in a process of its own: it may die of it.

``python -m tests.ui.lock_job TURNS``; every turn is one of the event loop, so that an error in it is told and the next
comes all the same. At the end it unlocks, looks whether everything is as before, and prints ``done`` and how many errors
were told.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import delete, isValid

from registrar_app.ui.lock import Lock

KINDS = (
    QComboBox, QDateEdit, QFrame, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QSpinBox, QTableWidget,
    QTabWidget, QTreeWidget,
)  # fmt: skip


class Loop(QWidget):
    """A part that only the collector takes away."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        QLabel("x", self)


class Turns:
    """What happens behind the lock, in an order that is the same at every run."""

    def __init__(self, window: QMainWindow) -> None:
        self.window = window
        self.chance = random.Random(7)
        self.boxes: list[QWidget] = []
        self.acts: list[Callable[[], object]] = [
            self.show_a_box, self.show_a_box, self.take_away, self.take_away_inside, self.take_away_inside,
            self.give_a_place, self.give_a_place, self.let_go, self.open_lists, self.press_keys, gc.collect,
            QApplication.processEvents,
        ]  # fmt: skip

    def turn(self) -> None:
        """Do one of them."""
        self.boxes = [box for box in self.boxes if isValid(box)][-20:]
        self.chance.choice(self.acts)()

    def some(self) -> QWidget:
        return self.chance.choice(self.boxes) if self.boxes else self.show_a_box()

    def show_a_box(self) -> QWidget:
        """A part, a dialog or a window; most of what it holds is shown before it has its place."""
        kind = self.chance.choice((QWidget, QWidget, QDialog))
        box = kind(self.chance.choice((None, self.window, self.window.centralWidget())))
        down = QVBoxLayout(box)
        for inner in self.chance.choices(KINDS, k=4):
            part = inner()
            if self.chance.random() < 0.7:
                part.show()
            down.addWidget(part)
        box.show()
        self.boxes.append(box)
        return box

    def take_away(self) -> None:
        box = self.some()
        delete(box) if self.chance.random() < 0.5 else self.later(box)

    def take_away_inside(self) -> None:
        """Any part of a box, its lock screen too."""
        inside = self.some().findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if inside:
            self.later(self.chance.choice(inside))

    def later(self, part: QWidget) -> None:
        part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def give_a_place(self) -> None:
        box = self.some()
        if type(box) is QWidget:
            box.setParent(self.window.centralWidget())
            box.show()

    def let_go(self) -> None:
        self.boxes.clear()
        Loop().show()

    def open_lists(self) -> None:
        """What Qt opens by itself: a list of choices, a menu in a menu, the editor of a cell."""
        box = QWidget(self.window)
        choice, table, menu = QComboBox(box), QTableWidget(2, 2, box), QMenu(box)
        choice.addItems(["a", "b"])
        table.setItem(0, 0, QTableWidgetItem("a"))
        menu.addMenu("in it").addAction("act")
        box.show()
        choice.showPopup()
        table.editItem(table.item(0, 0))
        menu.popup(box.pos())
        QApplication.processEvents()
        menu.close()
        self.boxes.append(box)

    def press_keys(self) -> None:
        handle = self.some().window().windowHandle()
        if handle is not None:
            QTest.keyClick(handle, Qt.Key.Key_Tab)
            QTest.mouseClick(handle, Qt.MouseButton.LeftButton)


def small_window() -> tuple[QMainWindow, Lock]:
    """A window with nothing in it and the lock of a register that is not there: all that locking needs."""
    window = QMainWindow()
    window.setCentralWidget(QWidget())
    window.show()
    desk = SimpleNamespace(
        key="key",
        directory=Path(),
        reader=False,
        store=SimpleNamespace(identity=SimpleNamespace(practice=False)),
    )
    desk.put_key_away = lambda: setattr(desk, "key", None)
    return window, Lock(SimpleNamespace(desk=desk, program=None))


def main(turns: int) -> None:
    """Lock, go through all turns, unlock, and say how it went."""
    application = QApplication([])
    told: list[BaseException] = []
    usual = sys.excepthook
    sys.excepthook = lambda kind, error, trace: (told.append(error), usual(kind, error, trace))
    window, lock = small_window()
    lock.close()
    work, is_over = Turns(window), threading.Event()
    poster = threading.Thread(target=post, args=(QObject(window), is_over), daemon=True)
    poster.start()
    left = iter(range(turns))

    def turn() -> None:
        if next(left, None) is None:
            application.exit()  # quitting would ask the covered dialogs, and they refuse
        else:
            work.turn()

    beat = QTimer()
    beat.timeout.connect(turn)
    beat.start()
    application.exec()
    beat.stop()
    is_over.set()
    poster.join()
    assert lock.is_closed
    assert window.childAt(window.rect().center()).window() is window
    assert not window.centralWidget().isEnabled()
    lock._open()
    assert window.centralWidget().isEnabled()
    assert not lock.is_closed
    print(f"done, {len(told)} errors", flush=True)
    os._exit(0)  # nothing here is about how Python ends


def post(receiver: QObject, is_over: threading.Event) -> None:
    """Work beside the window that tells of itself."""
    while not is_over.wait(0.002):
        QCoreApplication.postEvent(receiver, QEvent(QEvent.Type.User))


if __name__ == "__main__":
    main(int(sys.argv[1]))
