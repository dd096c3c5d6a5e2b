"""The window of a sheet: shown before it is signed, counted when it is issued, a preview only at the bureau."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from registrar_app.domain.act import ActKind
from registrar_app.services import decide
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.ui.sheets.sheet_window import SheetWindow
from registrar_app.ui.sheets.words import SHEET_FOLDER
from tests.contract_samples import sound_contract
from tests.ui.printing_world import PaperTray, put_tray

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> PaperTray:
    return put_tray(monkeypatch, tmp_path / "tray")


@pytest.fixture
def office(open_window, tray, tmp_path: Path):
    """The form on an accepted case for which a supplement was asked; sheets go to the folder ``sheets``."""
    window = open_window()
    window.place.print_habits.keep_folder(SHEET_FOLDER, tmp_path / "sheets")
    desk = window.place.desk
    uid = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    decide.request_supplement(desk, uid, "授权委托书")
    window.open_case(uid)
    return window, desk, uid, tmp_path / "sheets"


def open_sheet(qtbot, window, kind: str = "supplement") -> SheetWindow:
    act = next(e for e in window.form.case.history if e.act.kind is ActKind.REQUEST_SUPPLEMENT)
    window.form.show_sheet(kind, act.hash)
    sheet = window.form.printing.window
    assert isinstance(sheet, SheetWindow)
    qtbot.waitUntil(lambda: sheet.page_count > 0, timeout=20_000)
    return sheet


def finish(qtbot, sheet: SheetWindow, key: Qt.Key = Qt.Key.Key_Return) -> None:
    qtbot.waitUntil(sheet.finish_button.isEnabled, timeout=20_000)
    qtbot.keyClick(sheet, key, CONTROL)
    qtbot.waitUntil(lambda: not sheet.isVisible(), timeout=20_000)


def issued(desk, uid: str) -> list[dict]:
    return [dict(e.act.body) for e in load_case(desk, uid).history if e.act.kind is ActKind.ISSUE_SHEET]


def test_what_is_seen_is_signed_and_is_what_is_saved(office, qtbot, tray, program):
    window, desk, uid, folder = office
    sheet = open_sheet(qtbot, window)
    assert "尚未签发" in sheet.note.text()
    assert "首次打印" in sheet.note.text()
    assert program.keys.judge_pdf(sheet.shown).intact
    assert issued(desk, uid) == [], "looking is no act"
    seen = sheet.shown
    finish(qtbot, sheet)
    (saved,) = folder.iterdir()
    assert "补正通知书" in saved.name
    assert saved.read_bytes() == seen
    assert len(tray.sheets) == 1
    (body,) = issued(desk, uid)
    assert body["sheet"] == "supplement"
    assert saved.name in window.bars[window.form].text.text()

    again = open_sheet(qtbot, window)
    assert "补打第 1 次" in again.note.text()
    finish(qtbot, again, Qt.Key.Key_S)
    assert len(issued(desk, uid)) == 2
    assert len(list(folder.iterdir())) == 2, "a later copy does not take the place of the first"
    assert len(tray.sheets) == 1, "it was only saved"


def test_nothing_is_signed_before_it_can_be_seen_or_without_a_printer_chosen(
    office, qtbot, tray, monkeypatch
):
    from PySide6.QtPrintSupport import QPrintDialog
    from PySide6.QtWidgets import QDialog

    window, desk, uid, _ = office
    act = next(e for e in window.form.case.history if e.act.kind is ActKind.REQUEST_SUPPLEMENT)
    window.form.show_sheet("supplement", act.hash)
    sheet = window.form.printing.window
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert issued(desk, uid) == []
    qtbot.waitUntil(sheet.finish_button.isEnabled, timeout=20_000)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    qtbot.keyClick(sheet, Qt.Key.Key_P, CONTROL)
    assert (tray.sheets, issued(desk, uid)) == ([], [])
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    finish(qtbot, sheet, Qt.Key.Key_P)
    assert len(tray.sheets) == len(issued(desk, uid)) == 1


def test_a_refused_sheet_is_told_in_its_window(office, qtbot, tray, tmp_path: Path):
    window, desk, uid, _ = office
    (tmp_path / "file").write_text("", encoding="utf-8")
    window.place.print_habits.keep_folder(SHEET_FOLDER, tmp_path / "file" / "below")
    sheet = open_sheet(qtbot, window)
    qtbot.waitUntil(sheet.finish_button.isEnabled, timeout=20_000)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    assert sheet.isVisible()
    assert sheet.note.property("tone") == "error"
    assert (tray.sheets, issued(desk, uid)) == ([], [])


def test_it_is_drawn_in_the_language_chosen(office, qtbot, monkeypatch):
    window, _, _, folder = office
    asked = []
    sheets = window.place.program.sheets
    monkeypatch.setattr(type(sheets), "print_sheet", keeping(type(sheets).print_sheet, asked), raising=True)
    sheet = open_sheet(qtbot, window)
    qtbot.waitUntil(sheet.finish_button.isEnabled, timeout=20_000)
    sheet.language_buttons["en"].setFocus()
    qtbot.keyClick(sheet.language_buttons["en"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: asked == ["zh", "en"] and sheet.save_button.isEnabled(), timeout=20_000)
    finish(qtbot, sheet, Qt.Key.Key_S)
    assert asked == ["zh", "en"], "what was seen is saved, not drawn once more"
    assert len(list(folder.iterdir())) == 1


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


def test_at_the_bureau_a_sheet_is_only_looked_at(program, world, open_window, qtbot, tray, tmp_path):
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
    for made in (sheet.finish_button, sheet.save_button, sheet.print_button):
        assert made.isHidden()
    window.place.print_habits.keep_folder(SHEET_FOLDER, tmp_path / "sheets")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_P, Qt.Key.Key_S):
        qtbot.keyClick(sheet, key, CONTROL)
    assert program.keys.judge_pdf(sheet.shown).signatures == 0
    assert not (tmp_path / "sheets").exists()
    assert issued(window.place.desk, uid) == []


def test_what_goes_to_paper_is_noted_before_it_does(office, qtbot, tray):
    window, desk, uid, _ = office
    finish(qtbot, open_sheet(qtbot, window))
    assert tray.sheets[0].stat().st_size
    printed, saved = [signed.entry() for signed in desk.store.journal()][:2]
    assert (printed.kind.value, printed.subject, printed.detail["page"]) == ("printed", uid, "补正通知书")
    assert printed.detail["printer"] == "Office Laser"
    assert printed.detail["sha256"] == saved.detail["sha256"], "the paper shows the file that was saved"
