"""The page that verifies slips: a file dropped, a code scanned, and what each verdict tells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from registrar_app.domain.slip import SlipOutcome
from registrar_app.services.issue_slip import STATEMENT, issue_slip
from registrar_app.ui.verification.page import VerificationPage
from tests.services.slip_desk import registered
from tests.ui.schemes.page_checks import LOOKS, clipped, shown, told


@pytest.fixture
def office(program, world):
    desk = world.open(program, "office-1")
    yield desk
    desk.store.close()


@pytest.fixture
def slip(program, office, tmp_path):
    path = tmp_path / "凭单.pdf"
    issue_slip(program, office, registered(office), path)
    return path


@pytest.fixture
def page(qtbot, program, office):
    return shown(qtbot, lambda: VerificationPage(program, office))


def code_of(program, path) -> str:
    return program.keys.judge_pdf(path.read_bytes()).attachments[STATEMENT].decode()


def test_an_honest_slip_is_valid_and_says_what_it_is(page, slip):
    page.take_file(slip)
    assert page.card.verdict.outcome is SlipOutcome.VALID
    assert page.card.word.text() == "练习凭单，签名相符", "a practice slip is never called valid"
    said = " ".join(each.text() for each in page.card.findChildren(type(page.card.word)))
    assert page.card.verdict.slip_no in said
    assert "凭单.pdf" in said
    assert "自签发后未改动" in said


def test_a_slip_with_one_byte_changed_is_not_valid_and_says_why(page, slip):
    pdf = bytearray(slip.read_bytes())
    pdf[len(pdf) // 3] ^= 1
    slip.write_bytes(pdf)
    page.take_file(slip)
    assert page.card.word.text() == "凭单无效"
    assert page.card.verdict.reasons
    assert not any("未改动" in each.text() for each in page.card.findChildren(type(page.card.word)))


def test_a_slip_with_bytes_appended_is_not_valid(page, slip):
    page.take_file(slip)
    slip.write_bytes(slip.read_bytes() + b"\nmore")
    page.take_file(slip)
    assert page.card.word.text() == "凭单无效"
    assert page.card.verdict.reasons


def test_a_batch_is_not_called_a_damaged_slip(page, tmp_path):
    batch = tmp_path / "371002-01-000001.htb"
    batch.write_bytes(b"PK\x03\x04 sealed")
    heard = []
    page.told.connect(lambda text, kind: heard.append((kind, text)))
    page.take_file(batch)
    ((kind, text),) = heard
    assert kind == "error"
    assert "这是报盘文件 (.htb)" in text


def test_a_scanned_code_is_verified_by_enter(qtbot, program, page, slip):
    page.code.setFocus()
    qtbot.keyClicks(page.code, code_of(program, slip))
    qtbot.keyClick(page.code, Qt.Key.Key_Return)
    assert page.card.verdict.outcome is SlipOutcome.VALID
    said = " ".join(each.text() for each in page.card.findChildren(type(page.card.word)))
    assert "请与纸面逐项核对" in said and "未改动" not in said
    assert page.code.selectedText() == page.code.text()  # the next scan replaces it


def test_what_is_no_slip_is_told_and_the_last_verdict_goes(page, slip, tmp_path):
    page.take_file(slip)
    heard = told(page)
    other = tmp_path / "other.pdf"
    other.write_bytes(b"no pdf at all")
    page.take_file(other)
    assert page.card is None
    assert page.stack.currentIndex() == 0
    (kind, words), *_ = heard
    assert kind == "error"
    assert words


def test_a_code_that_is_none_is_told(page):
    heard = told(page)
    page.code.setText("HT1/NOT/A/CODE")
    page.verify_code()
    assert page.card is None
    assert "HT1/" in heard[0][1]


def test_the_window_takes_a_pdf_to_this_page(open_window, slip):
    window = open_window()
    window.open_file(slip)
    assert isinstance(window.page, VerificationPage)
    assert window.page.card.verdict.outcome is not SlipOutcome.NOT_VALID


def test_a_verdict_that_fits_has_no_scroll_bar(open_window, slip, qtbot):
    window = open_window()
    window.resize(1366, 768)
    window.show_page("verification")
    window.page.take_file(slip)
    area = window.page.stack.currentWidget()
    qtbot.waitUntil(window.page.card.isVisible)
    assert window.page.card.height() < area.viewport().height()
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_clipped(qtbot, program, office, slip, look):
    page = shown(qtbot, lambda: VerificationPage(program, office), *look)
    assert clipped(page) == []
    page.take_file(slip)
    assert clipped(page) == []
