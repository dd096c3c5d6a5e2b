"""The slip's window: what is printed is the signed file, and nothing unsigned reaches paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from registrar_app.services import decide
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.ui.contract_form.slip_window import SlipWindow
from tests.contract_samples import sound_contract


@pytest.fixture
def slip(open_window, qtbot, monkeypatch):
    """The slip of a contract just registered, its preview drawn; ``printed`` lists what went to the printer."""
    window = open_window()
    desk = window.place.desk
    uid = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    decide.register_contract(desk, uid)
    window.open_case(uid)
    made = SlipWindow(window.place, load_case(desk, uid), window.operations, window)
    made.show()
    qtbot.waitUntil(lambda: made.page_count == 1, timeout=5000)
    printed = []
    monkeypatch.setattr(SlipWindow, "send_to_printer", lambda self: printed.append(self.is_signed))
    return made, printed, desk, uid


def choose(monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (file, "")))


def test_printing_signs_and_saves_first(slip, monkeypatch, tmp_path: Path) -> None:
    made, printed, desk, uid = slip
    choose(monkeypatch, str(tmp_path / "slip.pdf"))
    made.print_button.click()
    assert printed == [True]
    assert made.page_count == 1
    assert load_case(desk, uid).slip_copies == 1
    made.print_button.click()
    assert printed == [True, True]
    assert load_case(desk, uid).slip_copies == 1, "printing the same file again is no new slip"


def test_nothing_is_printed_when_no_file_is_chosen(slip, monkeypatch) -> None:
    made, printed, desk, uid = slip
    choose(monkeypatch, "")
    made.print_button.click()
    assert printed == []
    assert load_case(desk, uid).slip_copies == 0


def test_a_refused_slip_is_told_and_not_printed(slip, monkeypatch, tmp_path: Path, qtbot) -> None:
    made, printed, desk, uid = slip
    (tmp_path / "file").write_text("", encoding="utf-8")
    choose(monkeypatch, str(tmp_path / "file" / "slip.pdf"))
    with qtbot.waitSignal(made.told, timeout=2000):
        made.print_button.click()
    assert printed == []
    assert load_case(desk, uid).slip_copies == 0
