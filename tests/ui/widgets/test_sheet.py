"""A window stays on the screen: what does not fit scrolls, the keyboard brings it into sight, and the buttons stay there."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from registrar_app.ui.widgets import sheet as sheets
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.questions import Question, QuestionDialog
from registrar_app.ui.widgets.sheet import FRAME, SheetBody, hold_least_width, open_at, sheet

SCREEN = QSize(640, 480)
LONG = "登记凭单写明合同名称、当事人、成交额和技术交易额，" * 10


@pytest.fixture(autouse=True)
def _small_screen(dressed: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "screen_of", lambda window: QRect(QPoint(0, 0), SCREEN))


class Window(QDialog):
    """So many fields, a line of words, and two buttons."""

    def __init__(self, fields: int) -> None:
        super().__init__()
        hold_least_width(self, 900)
        down, buttons = sheet(self)
        self.fields = [QLineEdit() for _ in range(fields)]
        for field in self.fields:
            down.addWidget(field)
        self.told = label("", wrap=True)
        down.addWidget(self.told)
        self.agree = button("确定  Ctrl+Enter", self.accept, "primary")
        buttons.addWidget(foot(button("取消  Esc", self.reject), None, self.agree))

    @property
    def body(self) -> SheetBody:
        return self.findChild(SheetBody)


def shown(qtbot: Any, window: QDialog) -> Any:
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def lies_in(part: QWidget, whole: QWidget) -> bool:
    return whole.rect().contains(QRect(part.mapTo(whole, QPoint(0, 0)), part.size()))


def test_a_window_with_room_is_as_high_as_its_content_and_does_not_scroll(qtbot: Any) -> None:
    window = shown(qtbot, Window(3))
    assert window.body.verticalScrollBar().maximum() == 0
    assert window.height() < 300


def test_a_window_grows_with_what_it_has_to_say(qtbot: Any) -> None:
    window = shown(qtbot, Window(3))
    before = window.height()
    window.told.setText(LONG)
    qtbot.waitUntil(lambda: window.height() > before)
    assert window.body.verticalScrollBar().maximum() == 0


def test_what_the_screen_has_no_room_for_scrolls_and_the_buttons_stay_in_sight(qtbot: Any) -> None:
    window = shown(qtbot, Window(30))
    assert window.width() <= SCREEN.width() - FRAME.width()
    assert window.height() == SCREEN.height() - FRAME.height()
    assert window.body.verticalScrollBar().maximum() > 0
    assert lies_in(window.agree, window)


def test_tab_goes_through_all_fields_in_order_and_each_comes_into_sight(qtbot: Any) -> None:
    window = shown(qtbot, Window(30))
    window.fields[0].setFocus()
    for field in window.fields:
        assert field.hasFocus()
        assert lies_in(field, window.body)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    window.agree.setFocus()
    qtbot.keyClick(window.agree, Qt.Key.Key_Tab)  # round again
    assert window.fields[0].hasFocus()
    assert lies_in(window.fields[0], window.body)


def test_a_question_that_is_refused_far_down_comes_into_sight(qtbot: Any) -> None:
    questions = [Question(f"q{number}", f"第 {number} 问", TextEditor) for number in range(12)]
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = shown(qtbot, QuestionDialog(parent, "决定", "办理", questions))
    assert dialog.height() <= SCREEN.height() - FRAME.height()
    dialog.fields["q11"].editor.setFocus()
    qtbot.waitUntil(lambda: not dialog.fields["q11"].editor.visibleRegion().isEmpty())
    assert lies_in(dialog.agree, dialog)


def test_a_window_takes_no_more_than_the_screen_has(qtbot: Any) -> None:
    window = QDialog()
    qtbot.addWidget(window)
    open_at(window, 1000, 300)
    assert window.size() == QSize(SCREEN.width() - FRAME.width(), 300)
