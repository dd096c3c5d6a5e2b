"""The list (登记清单) of the chosen contracts: by key from the list, seen first, then saved; no key signs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from registrar_app.services import drafts
from registrar_app.ui.contracts.registration_list import RegistrationListWindow
from registrar_app.ui.main_window import MainWindow
from tests.contract_samples import sound_contract
from tests.world import register_content

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(open_window: Callable[..., MainWindow]) -> Any:
    window = open_window()
    desk = window.place.desk
    sound = replace(sound_contract(desk.today()), uid=None)
    for name in ("甲", "乙"):
        register_content(desk, replace(sound, name=name))
    drafts.create_draft(desk, replace(sound, name="丙"))
    window.show_page("contracts")
    window.page.sort_by("name", False)
    return window.page


def test_those_chosen_are_listed_seen_and_saved(
    page: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[RegistrationListWindow] = []
    monkeypatch.setattr(RegistrationListWindow, "exec", lambda window: shown.append(window) or 0)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(page.view, Qt.Key.Key_E, CTRL | SHIFT)
    (window,) = shown
    qtbot.waitUntil(lambda: window.page_count == 1, timeout=20_000)
    assert "不是登记凭单" in window.note.text()
    assert window.save_to(tmp_path)
    (file,) = tmp_path.glob("*.pdf")
    assert file.read_bytes() == window.shown
    text = PdfReader(file).pages[0].extract_text()
    assert "甲" in text and "乙" in text and "1 份尚未登记" in text
    assert not PdfReader(file).get_fields(), "no key has signed it"


def test_drafts_alone_are_refused_in_words(page: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RegistrationListWindow, "exec", lambda self: pytest.fail("nothing to show"))
    draft = next(n for n in range(page.table.rowCount()) if page.table.row_at(n).name == "丙")
    page.view.choose_row(draft)
    with qtbot.waitSignal(page.told, timeout=10_000) as told:
        page.show_registration_list()
    assert "都没有登记" in told.args[0]


def test_a_row_that_the_program_chooses_again_while_ctrl_is_held_stays_chosen(page: Any, qtbot: Any) -> None:
    """Qt by itself takes a Ctrl that is still down for one at the row, and would let it go."""
    page.view.choose_row(0)
    qtbot.keyPress(page.view, Qt.Key.Key_F13, CTRL)
    assert QApplication.keyboardModifiers() == CTRL
    page.view.choose_row(0)
    assert page.foot.ranges() == [(0, 1)]
