"""What the window's tests share: a dressed application, a form on a real office's desk, and a look for clipped words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from registrar_app.services import decide, drafts
from registrar_app.ui import operation, theme
from registrar_app.ui.composing import composing
from registrar_app.ui.contract_form.case_form import CaseForm
from registrar_app.ui.field_keys import field_keys
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.words import choose_language
from registrar_app.ui.workplace import Workplace
from tests.contract_samples import sound_contract


@pytest.fixture(autouse=True)
def _no_wait_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """No small window over work, however long it takes here: it would be taken for the question that a test awaits.

    The tests of that window set their own time.
    """
    monkeypatch.setattr(operation, "SHOWN_AFTER_MS", 3_600_000)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in Chinese, light, at 100 %; put back afterwards."""
    choose_language("zh")
    composing()
    field_keys()
    if (theme.percent(), theme.colours()) != (100, theme.LIGHT) or not qapp.styleSheet():
        theme.apply_theme(qapp, scale=100, palette=theme.LIGHT)
    yield qapp
    choose_language("zh")


def put_away(window: MainWindow) -> None:
    """Keep what was typed last, or give it up: a window that goes at a test's end asks nobody."""
    if "form" in window.pages:
        window.form.leave()
        window.form._dirty = False


@pytest.fixture
def open_window(dressed, program, world, qtbot, tmp_path: Path) -> Iterator[Callable[..., MainWindow]]:
    """Open the main window on an office (or the bureau) of the practice world."""
    opened = []

    def make(name: str = "office-1") -> MainWindow:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(Workplace(program=program, desk=world.open(program, name)), settings)
        window.resize(1366, 768)
        qtbot.addWidget(window, before_close_func=put_away)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        opened.append(window)
        return window

    yield make
    for window in opened:
        window.place.desk.store.close()


@pytest.fixture
def accepted(open_window: Callable[..., MainWindow]) -> CaseForm:
    """The form on an accepted contract in which no check finds anything."""
    window = open_window()
    desk = window.place.desk
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    window.open_case(uid)
    return window.form
