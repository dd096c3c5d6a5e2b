"""Labels that follow their room: cut over several lines, a pill that is cut, and nothing lost to the tip."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from registrar_app.ui.widgets.basics import Card, button, pill, signed_line
from registrar_app.ui.widgets.basics import label as words_label
from registrar_app.ui.widgets.fitting import ClampedLabel, page_area, scrolling
from registrar_app.ui.widgets.flow_layout import flowing_row

WORDS = "请提交完整的合同文本，包括全部附件和合同所引用的技术协议、技术方案，并补齐双方签字、盖章"


def test_words_take_so_many_lines_and_the_last_one_ends_with_dots(dressed, qtbot):
    label = ClampedLabel(lines=2)
    qtbot.addWidget(label)
    label.setText(WORDS)
    label.setFixedWidth(200)
    line = label.fontMetrics().lineSpacing()
    assert label.heightForWidth(200) == 2 * line
    first, second = label.shown_lines()
    assert WORDS.startswith(first)
    assert second.endswith("…")
    assert label.fontMetrics().horizontalAdvance(second) <= 200
    assert label.toolTip() == WORDS


def test_words_with_room_enough_are_left_whole(dressed, qtbot):
    label = ClampedLabel(lines=3)
    qtbot.addWidget(label)
    label.setText("一行\n又一行")
    label.setFixedWidth(300)
    assert label.shown_lines() == ["一行", "又一行"]


def test_a_pill_made_narrower_still_asks_for_all_its_words(dressed, qtbot):
    made = pill("约剩 30 个工作日")
    qtbot.addWidget(made)
    made.show()
    wanted = made.sizeHint().width()
    made.setMaximumWidth(60)
    assert made.width() <= 60
    assert made.sizeHint().width() == wanted
    assert not made.grab().isNull()


def test_what_stands_beside_a_title_ends_where_the_card_does_however_short_it_is(dressed, qtbot) -> None:
    card = Card("审核", "F8")
    qtbot.addWidget(card)
    card.resize(300, 100)
    card.show()
    qtbot.waitUntil(lambda: card.aside.width() > 0)
    assert card.aside.width() <= card.aside.sizeHint().width()
    assert (
        card.aside.geometry().right() == card.contentsRect().right() - card.layout().contentsMargins().right()
    )


def test_a_button_that_had_to_leave_its_key_out_has_it_again_once_there_is_room(dressed, qtbot) -> None:
    window, made = QWidget(), button("经服务机构促成…  Ctrl+I", lambda: None, "link")
    QVBoxLayout(window).addWidget(flowing_row(made))
    qtbot.addWidget(window)
    window.resize(120, 60)
    window.show()
    qtbot.waitUntil(lambda: made.text() == "经服务机构促成…")
    window.resize(400, 60)
    qtbot.waitUntil(lambda: made.text() == "经服务机构促成…  Ctrl+I")


def test_what_gets_the_keyboard_from_outside_comes_into_sight_also_within_two_areas(dressed, qtbot) -> None:
    window, inside = QWidget(), QWidget()
    lines = [QLineEdit() for _ in range(12)]
    inner = QVBoxLayout(inside)
    for line in lines:
        inner.addWidget(line)
    area, page = page_area()
    first, out = QLineEdit(), QPushButton("out")
    page.addWidget(first)
    page.addWidget(scrolling(inside, short=True))
    around = QVBoxLayout(window)
    around.addWidget(area)
    around.addWidget(out)
    window.resize(300, 190)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    out.setFocus()
    qtbot.waitUntil(out.hasFocus)
    for key, wanted in ((Qt.Key.Key_Backtab, lines[-1]), (Qt.Key.Key_Tab, out), (Qt.Key.Key_Tab, first)):
        qtbot.keyClick(window.focusWidget(), key)
        assert window.focusWidget() is wanted
        assert wanted.visibleRegion().boundingRect().height() == wanted.height()
    lines[0].setFocus()
    assert lines[0].visibleRegion().boundingRect().height() == lines[0].height()


def test_a_part_that_scrolls_within_a_page_keeps_a_few_lines_while_it_is_empty(dressed, qtbot) -> None:
    inside = QWidget()
    QVBoxLayout(inside)
    area = scrolling(inside, short=True)
    qtbot.addWidget(area)
    assert area.minimumSizeHint().height() >= 100, "what comes into it later is then in sight"


def test_a_sign_stands_before_the_first_of_many_lines(dressed, qtbot):
    sheet = QWidget()
    qtbot.addWidget(sheet)
    told = words_label(WORDS, wrap=True)
    sheet.setLayout(signed_line("notice", "note", told))
    sheet.resize(220, sheet.layout().heightForWidth(220))
    sheet.show()
    sign = next(each for each in sheet.findChildren(QLabel) if each is not told)
    first_line = told.y() + told.fontMetrics().lineSpacing() // 2
    assert abs(sign.geometry().center().y() - first_line) <= 2
