"""The one dialog by Enter alone: from question to question, and at the end never to the button that gives up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.questions import Question, QuestionDialog
from registrar_app.ui.widgets.sheet import room_on_screen


@pytest.fixture
def dialog(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    questions = [Question("name", "名称", TextEditor), Question("reason", "理由", TextEditor)]
    asking = QuestionDialog(window, "决定", "确定", questions)
    asking.show()
    asking.activateWindow()
    qtbot.waitUntil(asking.isActiveWindow)
    yield asking


def fill(qtbot, *texts: str) -> None:
    for text in texts:
        qtbot.keyClicks(QApplication.focusWidget(), text)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_enter_behind_the_last_answer_comes_to_the_button_that_agrees(dialog, qtbot):
    fill(qtbot, "a", "b")
    assert dialog.focusWidget() is dialog.agree
    qtbot.keyClick(dialog.agree, Qt.Key.Key_Return)
    assert dialog.result() == QuestionDialog.DialogCode.Accepted
    assert dialog.answers() == {"name": "a", "reason": "b"}


def test_enter_behind_the_last_answer_comes_to_what_is_still_wanted(dialog, qtbot):
    fill(qtbot, "", "b")
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.fields["name"].editor
    fill(qtbot, "a", "")
    assert dialog.answers() == {"name": "a", "reason": "b"}
    assert dialog.focusWidget() is dialog.agree


def test_many_questions_take_the_whole_screen_and_no_more_also_with_what_went_wrong(dressed, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    many = [Question(f"q{number}", f"栏目 {number}", TextEditor) for number in range(20)]
    asking = QuestionDialog(window, "决定", "确定", many)
    asking.show()
    most = room_on_screen(asking).height()
    assert asking.height() == most
    asking._tell("磁盘已满；没有丢失任何数据", "error")
    asking._fit()
    assert asking.height() == most
    assert asking.rect().contains(asking.agree.geometry())
