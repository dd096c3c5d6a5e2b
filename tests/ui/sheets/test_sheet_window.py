"""The window of a sheet: shown before it is signed, counted when it is issued, a preview only at the bureau."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from registrar_app.domain.act import ActKind
from registrar_app.services import decide
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.ui.sheets.sheet_window import SheetWindow
from tests.contract_samples import sound_contract

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(open_window, monkeypatch):
    """The form on an accepted case for which a supplement was asked; ``printed`` lists what went to the printer."""
    window = open_window()
    desk = window.place.desk
    uid = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    decide.request_supplement(desk, uid, "授权委托书")
    window.open_case(uid)
    printed: list[bool] = []
    monkeypatch.setattr(SheetWindow, "send_to_printer", lambda self: printed.append(self.is_signed))
    return window, desk, uid, printed


def open_sheet(qtbot, window, kind: str = "supplement") -> SheetWindow:
    act = next(e for e in window.form.case.history if e.act.kind is ActKind.REQUEST_SUPPLEMENT)
    window.form.show_sheet(kind, act.hash)
    sheet = window.form.printing.window
    assert isinstance(sheet, SheetWindow)
    qtbot.waitUntil(lambda: sheet.page_count > 0, timeout=20_000)
    return sheet


def choose(monkeypatch: pytest.MonkeyPatch, file: Path | str) -> list[str]:
    offered: list[str] = []

    def ask(parent, title, name, *_):
        offered.append(name)
        return str(file), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(ask))
    return offered


def issued(desk, uid: str) -> list[dict]:
    return [dict(e.act.body) for e in load_case(desk, uid).history if e.act.kind is ActKind.ISSUE_SHEET]


def test_it_is_previewed_unsigned_and_signed_with_the_key(office, qtbot, monkeypatch, tmp_path: Path):
    window, desk, uid, _ = office
    sheet = open_sheet(qtbot, window)
    assert "预览，未签名" in sheet.note.text()
    assert "首次打印" in sheet.note.text()
    assert issued(desk, uid) == [], "looking is no act"
    offered = choose(monkeypatch, tmp_path / "notice.pdf")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert not sheet.isVisible(), sheet.note.text()
    assert "补正通知书" in offered[0]
    assert (tmp_path / "notice.pdf").read_bytes().startswith(b"%PDF")
    (body,) = issued(desk, uid)
    assert body["sheet"] == "supplement"
    assert "notice.pdf" in window.bars[window.form].text.text()

    again = open_sheet(qtbot, window)
    assert "补打第 1 次" in again.note.text()
    offered = choose(monkeypatch, tmp_path / "second")
    qtbot.keyClick(again, Qt.Key.Key_Return, CONTROL)
    assert len(issued(desk, uid)) == 2
    assert (tmp_path / "second.pdf").exists(), "the ending is put on"
    assert "(2)" in offered[0], "a later copy does not take the place of the first"


def test_printing_signs_first_and_prints_the_same_file_again_without_a_new_act(
    office, qtbot, monkeypatch, tmp_path
):
    window, desk, uid, printed = office
    sheet = open_sheet(qtbot, window)
    choose(monkeypatch, tmp_path / "a.pdf")
    qtbot.keyClick(sheet, Qt.Key.Key_P, CONTROL)
    assert printed == [True]
    assert "已签名并保存（首次打印）" in sheet.note.text()
    assert sheet.save_button.isHidden()
    qtbot.keyClick(sheet, Qt.Key.Key_P, CONTROL)
    assert printed == [True, True]
    assert len(issued(desk, uid)) == 1


def test_nothing_is_signed_before_it_can_be_seen_or_without_a_file(office, qtbot, monkeypatch, tmp_path):
    window, desk, uid, printed = office
    act = next(e for e in window.form.case.history if e.act.kind is ActKind.REQUEST_SUPPLEMENT)
    choose(monkeypatch, tmp_path / "early.pdf")
    window.form.show_sheet("supplement", act.hash)
    sheet = window.form.printing.window
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert issued(desk, uid) == []
    qtbot.waitUntil(lambda: sheet.page_count > 0, timeout=20_000)
    choose(monkeypatch, "")
    qtbot.keyClick(sheet, Qt.Key.Key_P, CONTROL)
    assert (printed, issued(desk, uid)) == ([], [])


def test_a_refused_sheet_is_told_in_its_window(office, qtbot, monkeypatch, tmp_path: Path):
    window, desk, uid, printed = office
    (tmp_path / "file").write_text("", encoding="utf-8")
    sheet = open_sheet(qtbot, window)
    choose(monkeypatch, tmp_path / "file" / "a.pdf")
    qtbot.keyClick(sheet, Qt.Key.Key_P, CONTROL)
    assert sheet.isVisible()
    assert sheet.note.property("tone") == "error"
    assert (printed, issued(desk, uid)) == ([], [])


def test_it_is_drawn_in_the_language_chosen(office, qtbot, monkeypatch, tmp_path):
    window, *_ = office
    asked = []
    sheets = window.place.program.sheets
    monkeypatch.setattr(type(sheets), "print_sheet", keeping(type(sheets).print_sheet, asked), raising=True)
    sheet = open_sheet(qtbot, window)
    sheet.language_buttons["en"].setFocus()
    qtbot.keyClick(sheet.language_buttons["en"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: asked == ["zh", "en"] and sheet.save_button.isEnabled(), timeout=20_000)
    choose(monkeypatch, tmp_path / "en.pdf")
    sheet.save()
    assert asked == ["zh", "en", "en"]


def keeping(original, asked):
    def print_sheet(self, sheet, language):
        asked.append(language)
        return original(self, sheet, language)

    return print_sheet


def test_a_window_closed_while_it_draws_takes_no_page_any_more(office, qtbot):
    window, *_ = office
    act = next(e for e in window.form.case.history if e.act.kind is ActKind.REQUEST_SUPPLEMENT)
    window.form.show_sheet("supplement", act.hash)
    window.form.printing.window.reject()
    open_sheet(qtbot, window, "examination")
    qtbot.waitUntil(window.operations.isHidden, timeout=20_000)
    assert window.bars[window.form].isHidden(), window.bars[window.form].text.text()


def test_an_amendment_in_hand_is_not_lost_to_a_sheet(open_window, qtbot):
    window = open_window()
    desk = window.place.desk
    uid = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    entry = decide.register_contract(desk, uid)
    window.open_case(uid)
    window.form.do("begin_amending")
    window.form.model.put("remarks", "x")
    window.form.show_sheet("registration-form", entry.hash)
    assert window.form.printing.window is None
    assert window.form.model.contract.remarks == "x"


def test_at_the_bureau_a_sheet_is_only_looked_at(program, world, open_window, qtbot, monkeypatch, tmp_path):
    from registrar_app.services.export_batch import export_batch
    from registrar_app.services.import_batch import import_batch

    office = world.open(program, "office-1")
    uid = create_draft(office, sound_contract(office.today()))
    decide.accept_contract(office, uid)
    decide.request_supplement(office, uid, "授权委托书")
    batch = export_batch(program, office, tmp_path)
    office.store.close()
    window = open_window("bureau")
    import_batch(program, window.place.desk, batch.path, dry_run=False)
    window.open_case(uid)
    sheet = open_sheet(qtbot, window)
    assert sheet.save_button.isHidden()
    assert sheet.print_button.isHidden()
    choose(monkeypatch, tmp_path / "bureau.pdf")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_P):
        qtbot.keyClick(sheet, key, CONTROL)
    assert not (tmp_path / "bureau.pdf").exists()
    assert issued(window.place.desk, uid) == []


def test_what_goes_to_paper_is_noted_before_it_does(open_window, qtbot, monkeypatch, tmp_path: Path):
    from PySide6 import QtPrintSupport
    from PySide6.QtWidgets import QDialog

    window = open_window()
    desk = window.place.desk
    uid = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    decide.request_supplement(desk, uid, "授权委托书")
    window.open_case(uid)

    class ToFile:
        def __init__(self, printer, parent) -> None:
            printer.setOutputFileName(str(tmp_path / "paper.pdf"))

        def exec(self):
            return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QtPrintSupport, "QPrintDialog", ToFile)
    sheet = open_sheet(qtbot, window)
    choose(monkeypatch, tmp_path / "a.pdf")
    sheet.print_page()
    assert (tmp_path / "paper.pdf").stat().st_size
    printed, saved = [signed.entry() for signed in desk.store.journal()][:2]
    assert (printed.kind.value, printed.subject, printed.detail["page"]) == ("printed", uid, "补正通知书")
    assert printed.detail["sha256"] == saved.detail["sha256"], "the paper shows the file that was saved"
