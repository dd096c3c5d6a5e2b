"""Money, dates and pickers, as they are typed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from registrar_app.ui.widgets.editors import DateEditor, MoneyEditor, TextEditor
from registrar_app.ui.widgets.initials import initials
from registrar_app.ui.widgets.picker import Entry, MultiPicker, Picker, find_entries

KINDS = [
    Entry("0211", "0211", "科研机构"),
    Entry("0221", "0221", "高等院校（事业法人）"),
    Entry("0222", "0222", "高等院校（民办）"),
    Entry("140", "140", "联营企业"),
]


@pytest.fixture
def show(dressed, qtbot):
    def run(editor):
        window = QWidget()
        window.resize(500, 400)
        QVBoxLayout(window).addWidget(editor)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        editor.setFocus()
        editor.kept = window
        return editor

    return run


@pytest.mark.parametrize(
    ("typed", "shown", "fen"),
    [
        ("1234567.8", "1,234,567.8", 123456780),
        ("800000", "800,000", 80000000),
        ("0.5", "0.5", 50),
        ("80万", "80万", 80000000),
        ("1.23456万", "1.23456万", 1234560),
        ("８００", "800", 80000),
        ("12元", "12元", 1200),
    ],
)
def test_an_amount_is_grouped_while_it_is_typed(show, qtbot, typed, shown, fen):
    editor = show(MoneyEditor())
    type_text(qtbot, editor, typed)
    assert editor.text() == shown
    assert editor.current() == (fen, "")


@pytest.mark.parametrize("typed", ["-5", "1.234", "abc", "1.2345678万", "99999999999999", "1..2"])
def test_what_is_no_amount_is_kept_as_typed(show, qtbot, typed):
    editor = show(MoneyEditor())
    type_text(qtbot, editor, typed)
    value, loose = editor.current()
    assert value is None
    assert loose.replace(",", "") == typed


def test_a_refund_may_be_negative(show, qtbot):
    editor = show(MoneyEditor(negative=True))
    qtbot.keyClicks(editor, "-1500")
    assert editor.current() == (-150000, "")


def test_leaving_the_field_writes_the_amount_in_full(show, qtbot):
    editor = show(MoneyEditor())
    qtbot.keyClicks(editor, "80")
    editor.tidy()
    assert editor.text() == "80.00"


def test_the_cursor_stays_where_one_types(show, qtbot):
    editor = show(MoneyEditor())
    qtbot.keyClicks(editor, "123456")
    for _ in range(4):
        qtbot.keyClick(editor, Qt.Key.Key_Left)
    qtbot.keyClicks(editor, "98")
    assert editor.text() == "12,398,456"


@pytest.mark.parametrize(
    "typed", ["20200301", "2020-03-01", "2020/3/1", "2020.3.1", "2020年3月1日", "２０２００３０１"]
)
def test_a_day_is_understood_in_every_usual_form(show, qtbot, typed):
    editor = show(DateEditor())
    type_text(qtbot, editor, typed)
    assert editor.current() == (date(2020, 3, 1), "")
    editor.tidy()
    assert editor.text() == "2020-03-01"


@pytest.mark.parametrize("typed", ["20200230", "2020-13-01", "3月1日", "202031"])
def test_a_day_that_does_not_exist_is_no_value(show, qtbot, typed):
    editor = show(DateEditor())
    type_text(qtbot, editor, typed)
    assert editor.current() == (None, typed)


def test_enter_and_shift_enter_ask_for_the_neighbours(show, qtbot):
    editor = show(TextEditor())
    with qtbot.waitSignal(editor.next_wanted):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    with qtbot.waitSignal(editor.previous_wanted):
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("0221", ["0221"]),
        ("02", ["0211", "0221", "0222"]),
        ("高等", ["0221", "0222"]),
        ("gdyx", ["0221", "0222"]),
        ("qy", ["140"]),
        ("zzz", []),
    ],
)
def test_a_code_is_found_by_code_name_or_initials(typed, codes):
    assert [entry.code for entry in find_entries(KINDS, typed)] == codes


def test_typing_opens_the_list_and_enter_takes_the_first(show, qtbot):
    picker = show(Picker(KINDS))
    qtbot.keyClicks(picker, "gdyx")
    assert picker.is_open
    with qtbot.waitSignal(picker.next_wanted):
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == ("0221", "")
    assert picker.text() == "0221 高等院校（事业法人）"
    assert not picker.is_open


def test_f2_shows_everything_and_arrows_choose(show, qtbot):
    picker = show(Picker(KINDS))
    qtbot.keyClick(picker, Qt.Key.Key_F2)
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == ("0221", "")


def test_an_input_method_keeps_the_focus_while_the_list_is_open(show, qtbot):
    picker = show(Picker(KINDS))
    type_text(qtbot, picker, "联营")
    assert picker.is_open
    assert picker.hasFocus()
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert not picker.is_open
    assert picker.current() == (None, "联营")


def test_a_code_that_the_list_does_not_know_is_shown_as_it_is(dressed):
    picker = Picker(KINDS)
    picker.show_value("999")
    assert picker.text() == "999"


def test_several_entries_go_in_and_out(show, qtbot):
    picker = show(MultiPicker(KINDS))
    for _ in range(2):
        qtbot.keyClicks(picker, "140")
        qtbot.keyClick(picker, Qt.Key.Key_Return)
        picker.setFocus()
        qtbot.keyClicks(picker, "0211")
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == (None, "")
    qtbot.keyClicks(picker, "0211")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == (("0211",), "")


def test_initials_of_names():
    assert initials("威海市环翠区") == "whshcq"
    assert initials("IC 芯片2号") == "icxp2h"


def type_text(qtbot, editor, text):
    if text.isascii():
        qtbot.keyClicks(editor, text)
        return
    commit = QInputMethodEvent()
    commit.setCommitString(text)
    QApplication.sendEvent(editor, commit)
