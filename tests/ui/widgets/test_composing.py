"""A Chinese input method keeps its keys: neither the Enter that commits nor F2 does anything to the form meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from registrar_app.services.find_code import Entry
from registrar_app.ui.widgets.composing import ComposedLine
from registrar_app.ui.widgets.editors import NoteEditor, TextEditor
from registrar_app.ui.widgets.picker import Picker

ENTRIES = [Entry("0221", "0221", "高等院校"), Entry("150", "150", "有限责任公司")]
EDITORS = [TextEditor, lambda: NoteEditor(enter_moves=True), lambda: Picker(ENTRIES)]


@pytest.fixture
def show(dressed, qtbot):
    def make(editor):
        qtbot.addWidget(editor)
        editor.show()
        editor.activateWindow()
        editor.setFocus()
        qtbot.waitUntil(editor.hasFocus)
        return editor

    return make


def compose(editor, preedit):
    QApplication.sendEvent(editor, QInputMethodEvent(preedit, []))


def commit(editor, text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def text_of(editor):
    return editor.toPlainText() if isinstance(editor, NoteEditor) else editor.text()


@pytest.mark.parametrize("make", EDITORS)
def test_enter_while_composing_does_not_leave_the_field(show, qtbot, make):
    editor = show(make())
    compose(editor, "gao")
    with qtbot.assertNotEmitted(editor.next_wanted, wait=50):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    commit(editor, "高")
    assert text_of(editor) == "高"


@pytest.mark.parametrize("make", EDITORS)
def test_the_enter_that_commits_does_not_leave_the_field_and_the_next_one_does(show, qtbot, make):
    editor = show(make())
    compose(editor, "gao")
    with qtbot.assertNotEmitted(editor.next_wanted, wait=50):
        commit(editor, "高")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    with qtbot.waitSignal(editor.next_wanted):
        qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_f2_and_the_arrows_are_the_input_methods_while_it_composes(show, qtbot):
    picker = show(Picker(ENTRIES))
    compose(picker, "gao")
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Down):
        qtbot.keyClick(picker, key)
        assert not picker.is_open
    commit(picker, "高")
    assert picker.text() == "高", "what was composed is not lost"
    assert picker.is_open, "what is committed is looked for at once"
    qtbot.wait(10)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.current() == ("0221", "")


def test_a_reason_keeps_the_enter_that_commits(show, qtbot):
    line = show(ComposedLine())
    compose(line, "he")
    with qtbot.assertNotEmitted(line.returnPressed, wait=50):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    commit(line, "核")
    qtbot.wait(10)
    with qtbot.waitSignal(line.returnPressed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "核"


def test_no_field_has_a_completer(show):
    assert all(show(make()).completer() is None for make in (TextEditor, lambda: Picker(ENTRIES)))


def test_the_enter_of_the_keypad_takes_an_entry_too(show, qtbot):
    picker = show(Picker(ENTRIES))
    qtbot.keyClicks(picker, "150")
    qtbot.keyClick(picker, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert picker.current() == ("150", "")
