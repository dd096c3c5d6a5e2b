"""Text, money and dates, as they are typed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from registrar_app.ui.widgets.editors import DateEditor, MoneyEditor, TextEditor
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
