"""The window lies where it lay, on the page it showed, and is found where the screen got smaller; files go to their page."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QRect, QSettings, QSize, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

from registrar_app.services.drafts import create_draft
from registrar_app.ui.file_pages import GONE, NOT_HERE, UNKNOWN, kind_of
from registrar_app.ui.help.manual_window import ManualWindow
from registrar_app.ui.kept_settings import KeptSettings
from registrar_app.ui.opening.dialog import OpeningDialog
from registrar_app.ui.opening.recent import MOST, recent_stores, remember_store
from registrar_app.ui.schemes.grid import Grid
from registrar_app.ui.widgets import settling
from registrar_app.ui.widgets.table import TableView
from registrar_app.ui.window_memory import (
    fit,
    keep_window,
    last_page,
    restore_splitters,
    restore_window,
)
from tests.contract_samples import sound_contract

LEAST = QSize(300, 200)
FRAME = 10
"""Pixels by which the frame that the system adds may move a window."""


@pytest.fixture(autouse=True)
def _no_memory(monkeypatch, tmp_path) -> None:
    """Forget what other windows kept, and keep nothing for them."""
    monkeypatch.setenv("REGISTRAR_HOME", str(tmp_path / "home"))


@pytest.fixture
def settings(tmp_path) -> QSettings:
    return QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat)


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        (QRect(10, 20, 400, 300), QRect(10, 20, 400, 300)),
        (QRect(1900, 900, 400, 300), QRect(400, 300, 400, 300)),
        (QRect(-900, -50, 400, 300), QRect(0, 0, 400, 300)),
        (QRect(100, 100, 1366, 768), QRect(0, 0, 800, 600)),
    ],
)
def test_a_window_is_moved_and_shrunk_onto_the_screen(kept, shown) -> None:
    assert fit(kept, QRect(0, 0, 800, 600), LEAST) == shown


def window_of(qtbot, settings: QSettings) -> tuple[QMainWindow, QSplitter]:
    window, splitter = QMainWindow(), QSplitter()
    splitter.setObjectName("lists")
    for _ in range(2):
        splitter.addWidget(QWidget())
    window.setCentralWidget(splitter)
    window.setMinimumSize(LEAST)
    qtbot.addWidget(window)
    restore_window(window, settings)
    restore_splitters(window, settings)
    window.show()
    return window, splitter


def test_place_maximised_dividers_and_page_are_remembered(qtbot, settings) -> None:
    window, splitter = window_of(qtbot, settings)
    window.setGeometry(30, 40, 500, 400)
    splitter.setSizes([100, 400])
    sizes = splitter.sizes()
    keep_window(window, settings, "contracts")
    again, other = window_of(qtbot, settings)
    assert again.geometry() == QRect(30, 40, 500, 400)
    assert other.sizes() == sizes
    assert last_page(settings) == "contracts"
    again.setWindowState(Qt.WindowState.WindowMaximized)
    keep_window(again, settings, "home")
    third, _ = window_of(qtbot, settings)
    assert third.isMaximized()


def test_what_was_kept_and_cannot_be_read_is_no_hindrance(qtbot, settings) -> None:
    for broken in (b"x", "words", 3):
        settings.setValue("geometry", broken)
        settings.setValue("splitters/lists", broken)
        window, _ = window_of(qtbot, settings)
        shown = window.screen().availableGeometry().adjusted(0, 0, FRAME, FRAME)
        assert shown.contains(window.geometry())


def test_the_main_window_comes_back_on_its_page(open_window) -> None:
    first = open_window()
    first.show_page("journal")
    first.close()
    second = open_window()
    second.show_last_page()
    assert second.page is second.pages["journal"]
    second.show_last_page("exchange")
    assert second.page is second.pages["exchange"]


def test_the_manual_comes_back_as_large_as_it_was_with_its_divider(open_window, qtbot) -> None:
    window = open_window()
    sizes = []
    for wanted in (QSize(700, 500), None):
        manual = ManualWindow(window)
        manual.show()
        if wanted is not None:
            manual.resize(wanted)
            qtbot.waitUntil(lambda m=manual, w=wanted: m.size() == w)
            manual.findChild(QSplitter).setSizes([300, 380])
        sizes.append((manual.size(), manual.findChild(QSplitter).sizes()))
        manual.close()
    assert sizes[0] == sizes[1]
    assert sizes[0][0] == QSize(700, 500)


def test_columns_keep_the_width_they_were_given_also_after_a_refresh_and_a_restart(
    open_window, qtbot
) -> None:
    window = open_window()
    window.show()
    window.show_page("roster")
    qtbot.waitUntil(lambda: shown_tables(window.page) != [], timeout=20_000)
    (place,) = [place for place, grid in enumerate(grids(window.page)) if grid.isVisible()]
    grid = grids(window.page)[place]
    grid.horizontalHeader().resizeSection(1, 217)  # as dragging it does
    window.refresh()
    assert grid.columnWidth(1) == 217
    window.close()
    again = open_window()
    again.show_page("roster")
    again.page.rest.finish()
    assert grids(again.page)[place].columnWidth(1) == 217


def shown_tables(page: QWidget) -> list[TableView]:
    """Return the tables of a page that are in sight; a page may add them a moment after it is shown."""
    return [table for table in page.findChildren(TableView) if table.isVisible()]


def grids(page: QWidget) -> list[Grid]:
    """Return the tables of a page."""
    return page.findChildren(Grid)


def test_widths_are_written_once_the_user_has_let_go_of_them(open_window, monkeypatch, qtbot) -> None:
    """Every writing waits for the disk: there is not one for each step of the mouse, and none is lost."""
    written: list[str] = []
    for kind in (QSettings, KeptSettings):
        keep = kind.setValue

        def noted(kept, name, value, keep=keep) -> None:
            if (
                threading.current_thread() is threading.main_thread()
            ):  # the thread that writes the file comes later
                written.append(name)
            keep(kept, name, value)

        monkeypatch.setattr(kind, "setValue", noted)
    monkeypatch.setattr(settling, "_REST_MS", 1_000_000)
    window = open_window()
    create_draft(window.place.desk, sound_contract(window.place.desk.today()))
    window.show()
    for name in ("contracts", "roster"):
        window.show_page(name)
        qtbot.waitUntil(lambda: shown_tables(window.page) != [], timeout=20_000)
        head = shown_tables(window.page)[0].horizontalHeader()
        written.clear()
        for width in range(150, 190):
            head.resizeSection(2, width)
        QApplication.processEvents()
        assert [each for each in written if "widths" in each] == []
        window.show_page("home")
        assert len([each for each in written if "widths" in each]) == 1


def test_recently_used_registers_are_offered_and_only_their_folders_are_kept(
    dressed, qtbot, program, world, settings, tmp_path
) -> None:
    for number in range(MOST + 3):
        remember_store(settings, tmp_path / f"gone-{number}")
    remember_store(settings, world.store("office-2"))
    remember_store(settings, world.store("office-1"))
    remember_store(settings, world.store("office-2"))
    assert len(recent_stores(settings)) == MOST
    dialog = OpeningDialog(program, settings, None)
    qtbot.addWidget(dialog)
    assert dialog.folder.text() == str(world.store("office-2"))
    _, second, *gone = dialog.recent.actions()
    assert not any(action.isEnabled() for action in gone)
    second.trigger()
    assert dialog.folder.text() == str(world.store("office-1"))
    dialog.password.setText(world.password)
    dialog.try_open()
    dialog.desk.store.close()
    settings.sync()
    assert world.password not in (tmp_path / "memory.ini").read_text("utf-8")
    dialog.guide_button.click()
    assert dialog.wants_guide


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("a.htb", "exchange"), ("a.HTR", "exchange"), ("a.htroster", "roster"), ("a.pdf", "verification"),
        ("a.jsonl", "contracts"), ("a.xlsx", "contracts"), ("a.csv", "contracts"), ("a.docx", "prefill"), ("a.odt", UNKNOWN),
    ],
)  # fmt: skip
def test_each_file_goes_to_its_page(tmp_path, name, page) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert kind_of(tmp_path / name, at_bureau=False) == page
    if page == "contracts":
        assert kind_of(tmp_path / name, at_bureau=True) == NOT_HERE


def test_a_file_that_is_gone_or_unknown_is_told_and_the_page_stays(open_window, tmp_path) -> None:
    window = open_window()
    assert kind_of(tmp_path / "a.htb", at_bureau=False) == GONE
    window.open_file(tmp_path / "a.htb")
    assert window.page is window.pages["home"]
    assert not window.bars[window.page].isHidden()
