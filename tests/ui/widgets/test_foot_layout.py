"""The buttons under a window: in one line with their keys, without them where it is narrow, then in further lines."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from registrar_app.ui.widgets.basics import button
from registrar_app.ui.widgets.foot_layout import foot

WORDS = ("导出…  Ctrl+E", "关闭  Esc", "复制为新合同  Ctrl+N", "与当前合同对照  Enter")


@pytest.fixture
def line(dressed: Any, qtbot: Any) -> Any:
    made = [button(words, lambda: None) for words in WORDS]
    whole = foot(made[0], None, *made[1:])
    whole.made = made
    qtbot.addWidget(whole)
    whole.show()
    return whole


def laid(line: Any, width: int, qtbot: Any) -> list[Any]:
    line.resize(width, line.layout().heightForWidth(width))
    qtbot.waitUntil(lambda: line.made[-1].geometry().right() == width - 1)
    return [made.geometry() for made in line.made]


def test_with_room_the_first_stands_left_the_rest_right_each_with_its_key(line: Any, qtbot: Any) -> None:
    places = laid(line, 900, qtbot)
    assert places[0].left() == 0
    assert len({place.top() for place in places}) == 1
    assert [made.text() for made in line.made] == list(WORDS)


def test_where_it_is_narrow_the_keys_go_first_and_their_tips_have_them(line: Any, qtbot: Any) -> None:
    places = laid(line, line.layout().sizeHint().width() - 20, qtbot)
    assert len({place.top() for place in places}) == 1
    assert line.made[2].text() == "复制为新合同"
    assert line.made[2].toolTip() == WORDS[2]
    laid(line, 900, qtbot)
    assert line.made[2].text() == WORDS[2]


def test_where_it_is_narrower_still_it_goes_on_in_a_further_line(line: Any, qtbot: Any) -> None:
    width = line.layout().minimumSize().width() + 60
    places = laid(line, width, qtbot)
    assert len({place.top() for place in places}) > 1
    assert all(place.left() >= 0 and place.right() < width for place in places)
    tops = [place.top() for place in places]
    assert tops == sorted(tops)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)


def test_a_hidden_button_takes_no_room(line: Any, qtbot: Any) -> None:
    before = line.layout().sizeHint().width()
    line.made[2].hide()
    assert line.layout().sizeHint().width() < before
    assert line.made[2].focusPolicy() != Qt.FocusPolicy.NoFocus
