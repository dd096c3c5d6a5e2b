"""Canaries typed into the real window, in a process that is watched: see ``test_canaries``.

Run with ``store password part file`` by the start the program itself has. It says on stdout how far it is and waits
on stdin, so that it can be looked at while it is locked, and killed while something is half typed.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from registrar_app.app import build_program
from registrar_app.domain.finding import Severity
from registrar_app.domain.registration import CaseState
from registrar_app.services import drafts
from registrar_app.ui.application import WindowRequest, run_window
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.widgets.questions import QuestionDialog
from tests.journeys.main_job import CONTROL, activate, answer_sheet, press, wait_until, write

CANARIES = [f"哨兵金丝雀第{number:02d}只" for number in range(20)]
FIELDS = (
    "seller.name", "seller.address", "seller.legal_representative", "seller.contact",
    "buyer.name", "buyer.address", "buyer.legal_representative", "buyer.contact",
    "name", "achievement.name", "remarks",
)  # fmt: skip
NOTES, REASONS, WANTED, PAPER, TITLE, PASTED, SEARCHED, HALF_TYPED = (
    CANARIES[11:13], CANARIES[13], CANARIES[14], CANARIES[15], CANARIES[16], CANARIES[17], CANARIES[18], CANARIES[19],
)  # fmt: skip


def main(store: Path, password: str, part: str, file: Path) -> int:
    QTimer.singleShot(800, lambda: guarded(PARTS[part], password, file))
    return run_window(build_program(), WindowRequest(store=store, password=password))


def guarded(part: Callable[[MainWindow, str, Path], None], password: str, file: Path) -> None:
    """Do a part; whatever goes wrong ends the process at once."""
    try:
        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
        activate(window)
        part(window, password, file)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)


def pause(said: str) -> None:
    """Say how far it is, with the process to look at, and wait to be told to go on."""
    print(said, os.getpid(), flush=True)
    sys.stdin.readline()


# ---------------------------------------------------------------- the parts


def type_everything(window: MainWindow, password: str, file: Path) -> None:
    """Fill the form, the examination, its papers and the dialogs; look at the pages; lock; and be killed half typed."""
    form = window.form
    [row] = window.place.desk.store.find_cases(__import__("registrar_app.services.ports", fromlist=["CaseQuery"]).CaseQuery(limit=1))
    window.open_case(row.uid)
    for path, canary in zip(FIELDS, CANARIES, strict=False):
        form.body.focus_path(path)
        press(window, Qt.Key.Key_A, CONTROL)
        write(window, canary)
    QGuiApplication.clipboard().setText(PASTED)
    form.body.focus_path("contract_no")
    press(window, Qt.Key.Key_A, CONTROL)
    press(window, Qt.Key.Key_V, CONTROL)
    press(window, Qt.Key.Key_F8)
    press(window, Qt.Key.Key_Return, CONTROL)
    assert form.case.state is CaseState.ACCEPTED, window.bars[form].text.text()
    assert form.case.contract.contract_no == PASTED
"""to be finished"""
