"""Labels that follow their room: cut over several lines, a pill that is cut, and nothing lost to the tip."""

from __future__ import annotations

from registrar_app.ui.widgets.basics import pill
from registrar_app.ui.widgets.fitting import ClampedLabel

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
