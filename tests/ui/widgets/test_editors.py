"""Text, money and dates, as they are typed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from registrar_app.ui.widgets.editors import (
    CreditCodeEditor,
    DateEditor,
    MoneyEditor,
    NumberEditor,
    PasswordEditor,
    TextEditor,
)
from tests.ui.widgets.typing_help import type_text


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


# ---------------------------------------------------------------- keypad, full width, sums


def test_the_keypad_gives_point_and_plus(show, qtbot):
    editor = show(MoneyEditor())
    keypad = Qt.KeyboardModifier.KeypadModifier
    for key in (Qt.Key.Key_7, Qt.Key.Key_Period, Qt.Key.Key_5):
        QTest.keyPress(editor, key, keypad)
        QTest.keyRelease(editor, key, keypad)
    assert editor.current() == (750, "")
    QTest.keyClick(editor, Qt.Key.Key_Plus, keypad)
    QTest.keyClick(editor, Qt.Key.Key_3, keypad)
    assert editor.current() == (1050, "")
    editor.tidy()
    assert editor.text() == "10.50"


@pytest.mark.parametrize(
    ("pasted", "fen"),
    [
        ("１２３４．５６", 123456),
        ("１，２３４．５６元", 123456),
        ("￥1,234.56", 123456),
        ("12。5", 1250),
        ("+5000", 500000),
        ("35,000+35,000", 7000000),
        ("1万＋2万", 3000000),
    ],
)
def test_an_amount_may_be_pasted_in_full_width_or_as_a_sum(show, pasted, fen):
    editor = show(MoneyEditor())
    editor.setText(pasted)
    assert editor.current() == (fen, "")


@pytest.mark.parametrize("typed", ["3+", "3++4", "+", "3+x"])
def test_what_is_no_sum_is_kept_as_typed(show, typed):
    editor = show(MoneyEditor())
    editor.setText(typed)
    assert editor.current() == (None, typed)


def test_a_day_may_be_pasted_in_full_width(show):
    editor = show(DateEditor())
    editor.setText("２０２６年１１月２日")
    assert editor.current() == (date(2026, 11, 2), "")


def test_a_credit_code_is_written_in_half_width_capitals_without_spaces(show):
    editor = show(CreditCodeEditor())
    editor.setText(" ９１３７１０００ ma3n-935f57 ")
    assert editor.current() == ("91371000MA3N935F57", "")
    editor.tidy()
    assert editor.text() == "91371000MA3N935F57"


def test_a_number_keeps_its_brackets_and_letters_of_every_kind(show):
    editor = show(NumberEditor())
    editor.setText("威技（２０２６）Ａ－７号")
    assert editor.current() == ("威技（2026）A－7号", "")


@pytest.mark.parametrize(
    ("copied", "value"),
    [
        ("海洋牧场智能投饵\n装备关键技术开发", "海洋牧场智能投饵装备关键技术开发"),
        ("海洋牧场\t \r\n  开发", "海洋牧场开发"),
        ("Fish farm\nfeeding device", "Fish farm feeding device"),
        ("一格的内容\r\n", "一格的内容"),
    ],
)
def test_what_was_copied_over_several_lines_or_cells_is_one_line(show, qtbot, copied, value):
    editor = show(TextEditor())
    QApplication.clipboard().setText(copied)
    qtbot.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (editor.text(), editor.current()) == (value, (value, ""))


def test_a_pasted_password_stays_as_it_was_copied(show, qtbot):
    editor = show(PasswordEditor())
    editor.setText("two\twords ")
    editor.textEdited.emit(editor.text())
    assert editor.current() == ("two\twords ", "")
