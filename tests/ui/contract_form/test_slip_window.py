"""The slip's window: what is seen is signed already, and is what is saved and printed; one key does both."""

from __future__ import annotations

import subprocess
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from registrar_app.domain.journal import EntryKind
from registrar_app.services import decide, later_life
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.verify_slip import verify_slip
from registrar_app.ui.contract_form.slip_window import SlipWindow
from registrar_app.ui.sheets import page_printer, preview_window
from registrar_app.ui.sheets.words import SLIP_FOLDER
from tests.contract_samples import sound_contract
from tests.ui.printing_world import PaperTray, put_tray

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> PaperTray:
    return put_tray(monkeypatch, tmp_path / "tray")


@pytest.fixture
def office(open_window, tray, tmp_path: Path):
    """The form on a contract just registered; slips go to the folder ``slips``."""
    window = open_window()
    desk = window.place.desk
    uid = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    decide.register_contract(desk, uid)
    window.open_case(uid)
    window.place.print_habits.keep_folder(SLIP_FOLDER, tmp_path / "slips")
    return window, desk, uid, tmp_path / "slips"


def open_slip(qtbot, window) -> SlipWindow:
    window.activateWindow()  # the offscreen screen does not go back to it by itself
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Return, CONTROL)
    slip = window.form.printing.window
    assert isinstance(slip, SlipWindow)
    assert slip.isVisible()
    qtbot.waitUntil(lambda: slip.page_count == 1 and slip.finish_button.isEnabled(), timeout=20_000)
    return slip


def finish(qtbot, slip: SlipWindow) -> None:
    qtbot.keyClick(slip, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: not slip.isVisible(), timeout=20_000)


def entries(desk) -> list:
    return [signed.entry() for signed in desk.store.journal()]


def test_one_key_saves_and_prints_what_was_seen(office, qtbot, tray, program) -> None:
    window, desk, uid, folder = office
    slip = open_slip(qtbot, window)
    seen = slip.shown
    assert load_case(desk, uid).slip_copies == 0, "looking is no act"
    finish(qtbot, slip)
    (saved,) = folder.iterdir()
    assert saved.name == f"{load_case(desk, uid).contract.registration.slip_no}.pdf"
    assert saved.read_bytes() == seen
    assert len(tray.sheets) == 1
    printed, kept = entries(desk)[:2]
    assert (printed.kind, kept.kind) == (EntryKind.PRINTED, EntryKind.SLIP_SAVED)
    assert printed.detail["sha256"] == kept.detail["sha256"]
    verdict = verify_slip(program, seen, desk.require_roster(), desk.store)
    assert verdict.outcome == "valid", verdict.reasons
    assert "并送打印机 Office Laser" in window.bars[window.form].text.text()


def test_a_key_pressed_while_the_page_is_made_is_answered_and_signs_nothing_unseen(
    office, qtbot, tray, monkeypatch
) -> None:
    window, desk, uid, _ = office
    may_draw, draw = Event(), preview_window._drawn
    monkeypatch.setattr(preview_window, "_drawn", lambda made: may_draw.wait(60) and draw(made))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Return, CONTROL)
    slip = window.form.printing.window
    qtbot.waitUntil(slip.isActiveWindow)
    qtbot.keyClick(slip, Qt.Key.Key_Return, CONTROL)
    assert "再按一次" in slip.note.text()
    assert load_case(desk, uid).slip_copies == 0
    may_draw.set()
    qtbot.waitUntil(lambda: slip.page_count == 1 and slip.finish_button.isEnabled(), timeout=20_000)
    assert "再按一次" not in slip.note.text()
    finish(qtbot, slip)
    assert load_case(desk, uid).slip_copies == 1


def test_after_a_failed_print_ctrl_s_issues_no_second_copy(office, qtbot, tray) -> None:
    window, desk, uid, folder = office
    slip = open_slip(qtbot, window)
    tray.fails = True
    qtbot.keyClick(slip, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: slip.is_signed and slip.finish_button.isEnabled(), timeout=20_000)
    told = slip.note.text()
    qtbot.keyClick(slip, Qt.Key.Key_S, CONTROL)
    assert load_case(desk, uid).slip_copies == 1
    assert len(list(folder.iterdir())) == 1
    assert slip.note.text() == told, "nothing was refused either"


def test_ordinary_tools_find_the_saved_file_signed_and_its_picture_on_the_paper(office, qtbot, tray) -> None:
    window, desk, uid, folder = office
    finish(qtbot, open_slip(qtbot, window))
    (saved,) = folder.iterdir()
    signature = run("pdfsig", "-nocert", str(saved))
    assert "Signature is Valid" in signature
    assert "Total document signed" in signature
    number = load_case(desk, uid).contract.registration.slip_no
    assert number in run("pdftotext", str(saved), "-")
    pages = [picture(path) for path in (saved, tray.sheets[0])]
    differing = sum(
        abs(pages[0].pixelColor(x, y).lightness() - pages[1].pixelColor(x, y).lightness()) > 100
        for x in range(0, pages[0].width(), 2)
        for y in range(0, pages[0].height(), 2)
    )
    assert differing < pages[0].width() * pages[0].height() / 4 / 200, "the paper shows the saved page"


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def picture(file: Path) -> QImage:
    document = QPdfDocument()
    document.load(str(file))
    page = document.render(0, QSize(420, 594))
    shown = QImage(page.size(), QImage.Format.Format_RGB32)
    shown.fill(Qt.GlobalColor.white)
    painter = QPainter(shown)
    painter.drawImage(0, 0, page)
    painter.end()
    return shown


def test_a_slip_that_was_only_looked_at_leaves_nothing(office, qtbot, tray) -> None:
    window, desk, uid, folder = office
    before = len(entries(desk))
    slip = open_slip(qtbot, window)
    assert "尚未签发" in slip.note.text()
    qtbot.keyClick(slip, Qt.Key.Key_Escape)
    assert not slip.isVisible()
    assert load_case(desk, uid).slip_copies == 0
    assert len(entries(desk)) == before
    assert not folder.exists()
    assert tray.sheets == []
    assert "首次打印" in open_slip(qtbot, window).note.text(), "no copy was used up"


def test_without_a_printer_it_is_saved_and_nothing_is_in_the_way(office, qtbot, tray) -> None:
    window, desk, uid, folder = office
    tray.names = []
    slip = open_slip(qtbot, window)
    assert "本机没有打印机" in slip.printer_words.text()
    assert "打印" not in slip.finish_button.text()
    assert slip.save_button.isHidden(), "it would do the same"
    qtbot.keyClick(slip, Qt.Key.Key_S, CONTROL)
    assert not slip.isVisible()
    assert len(list(folder.iterdir())) == 1
    assert load_case(desk, uid).slip_copies == 1


def test_a_printer_that_refuses_is_told_and_the_same_copy_printed_with_the_same_key(
    office, qtbot, tray
) -> None:
    window, desk, uid, folder = office
    tray.fails = True
    slip = open_slip(qtbot, window)
    qtbot.keyClick(slip, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: slip.note.property("tone") == "error", timeout=20_000)
    assert slip.isVisible()
    assert len(list(folder.iterdir())) == 1
    failed, printed = entries(desk)[:2]
    assert (failed.kind, failed.detail["of"]) == (EntryKind.NOT_DONE, printed.seq)
    assert slip.save_button.isHidden()
    tray.fails = False
    finish(qtbot, slip)
    assert len(tray.sheets) == 1
    assert load_case(desk, uid).slip_copies == 1, "it was not on paper before"


def test_closed_while_it_prints_it_says_what_came_of_it_though_another_was_opened_meanwhile(
    office, qtbot, tray, monkeypatch
) -> None:
    window, desk, uid, _ = office
    may_print, print_pdf = Event(), page_printer.print_pdf
    monkeypatch.setattr(page_printer, "print_pdf", lambda *paper: may_print.wait(60) and print_pdf(*paper))
    slip = open_slip(qtbot, window)
    qtbot.keyClick(slip, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(slip, Qt.Key.Key_Escape)
    window.form.printing.show_slip(load_case(desk, uid))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(window.operations.ended):
        may_print.set()
    assert len(tray.sheets) == 1
    assert "Office Laser" in window.bars[window.form].text.text()


def test_saving_only_prints_nothing(office, qtbot, tray) -> None:
    window, _, _, folder = office
    slip = open_slip(qtbot, window)
    qtbot.keyClick(slip, Qt.Key.Key_S, CONTROL)
    assert not slip.isVisible()
    assert len(list(folder.iterdir())) == 1
    assert tray.sheets == []


def test_a_reprint_is_counted_shown_and_keeps_its_reason(office, qtbot, tray) -> None:
    window, desk, uid, folder = office
    finish(qtbot, open_slip(qtbot, window))
    again = open_slip(qtbot, window)
    assert "补打第 1 次" in again.note.text()
    assert again.why.hasFocus(), "typing goes to the reason"
    qtbot.keyClicks(again.why, "lost")
    finish(qtbot, again)
    case = load_case(desk, uid)
    assert case.slip_copies == 2
    assert case.history[-1].act.body["reason"] == "lost"
    assert sum(path.stem.endswith("-2") for path in folder.iterdir()) == 1
    assert len(tray.sheets) == 2
    printed = entries(desk)[0]
    assert (printed.kind, printed.detail["copy"]) == (EntryKind.PRINTED, 2)
    window.form.go_to_tab(3)
    words = " ".join(label.text() for label in window.form.history.findChildren(type(again.note)))
    assert "补打第 1 次" in words
    assert "lost" in words


def test_where_a_reason_is_wanted_none_is_refused_where_it_is_typed(office, qtbot, tray, monkeypatch) -> None:
    from dataclasses import replace

    from registrar_app.services import issue_slip as module

    window, desk, uid, _ = office
    rulebook = module.rulebook_of(desk, load_case(desk, uid))
    monkeypatch.setattr(module, "rulebook_of", lambda *_: replace(rulebook, reprint_reason=True))
    finish(qtbot, open_slip(qtbot, window))
    again = open_slip(qtbot, window)
    assert not again.why_field.star.isHidden()
    qtbot.keyClick(again, Qt.Key.Key_Return, CONTROL)
    assert again.isVisible()
    assert again.note.property("tone") == "error"
    assert load_case(desk, uid).slip_copies == 1
    qtbot.keyClicks(again.why, "lost")
    finish(qtbot, again)
    assert load_case(desk, uid).slip_copies == 2


def test_a_case_dealt_with_meanwhile_is_shown_anew_before_it_is_signed_away(office, qtbot, tray) -> None:
    window, desk, uid, folder = office
    slip = open_slip(qtbot, window)
    seen = slip.shown
    later_life.note_official_no(desk, uid, "2026371001000123")
    qtbot.keyClick(slip, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: slip.finish_button.isEnabled() and slip.shown != seen, timeout=20_000)
    assert "页面已重新生成" in slip.note.text()
    assert load_case(desk, uid).slip_copies == 0
    finish(qtbot, slip)
    assert next(folder.iterdir()).read_bytes() != seen


def test_without_the_key_it_says_that_it_cannot_be_issued(office, qtbot, tray, program) -> None:
    window, desk, _, _ = office
    desk.put_key_away()
    qtbot.keyClick(window, Qt.Key.Key_Return, CONTROL)
    slip = window.form.printing.window
    qtbot.waitUntil(lambda: slip.page_count == 1, timeout=20_000)
    assert "签名密钥未解锁" in slip.note.text()
    assert not slip.finish_button.isEnabled()
    assert program.keys.judge_pdf(slip.shown).signatures == 0


def test_a_refused_slip_is_told_and_not_printed(office, qtbot, tray, tmp_path: Path) -> None:
    window, desk, uid, _ = office
    (tmp_path / "file").write_text("", encoding="utf-8")
    window.place.print_habits.keep_folder(SLIP_FOLDER, tmp_path / "file" / "below")
    slip = open_slip(qtbot, window)
    qtbot.keyClick(slip, Qt.Key.Key_Return, CONTROL)
    assert slip.isVisible()
    assert slip.note.property("tone") == "error"
    assert (tray.sheets, load_case(desk, uid).slip_copies) == ([], 0)


def test_the_folder_is_changed_with_f2_and_remembered(
    office, qtbot, tray, tmp_path: Path, monkeypatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    window, desk, uid, _ = office
    elsewhere = tmp_path / "elsewhere"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_: str(elsewhere)))
    slip = open_slip(qtbot, window)
    qtbot.keyClick(slip, Qt.Key.Key_F2)
    finish(qtbot, slip)
    assert len(list(elsewhere.iterdir())) == 1
    issue_slip(window.place.program, desk, uid, None)
    window.form.refresh()
    assert open_slip(qtbot, window).folder() == elsewhere


def test_from_a_finished_form_to_the_printed_slip_it_is_one_key_four_times(
    open_window, qtbot, tray, tmp_path: Path
) -> None:
    from tests.examining import answer_all

    window = open_window()
    desk = window.place.desk
    window.place.print_habits.keep_folder(SLIP_FOLDER, tmp_path / "slips")
    uid = create_draft(desk, sound_contract(desk.today()))
    window.open_case(uid)
    qtbot.keyClick(window, Qt.Key.Key_Return, CONTROL)
    assert load_case(desk, uid).state == "accepted"
    answer_all(desk, uid)
    window.open_case(uid)
    qtbot.keyClick(window, Qt.Key.Key_Return, CONTROL)
    assert load_case(desk, uid).state == "registered", window.bars[window.form].text.text()
    finish(qtbot, open_slip(qtbot, window))
    assert len(tray.sheets) == len(list((tmp_path / "slips").iterdir())) == 1
    assert "并送打印机 Office Laser" in window.bars[window.form].text.text()
