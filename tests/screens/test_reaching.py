"""What finds names that are missing, controls that Tab misses and colour without words; every screen is tried in test_screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from registrar_app.ui import theme
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.widgets.table import TableView
from tests.screens.reaching import only_coloured, out_of_order, trapping, unnamed, unreached
from tests.screens.stage import dress


class Sheet(QWidget):
    """A window with a few controls under each other."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        down = QVBoxLayout(self)
        for part in parts:
            down.addWidget(part)
        self.resize(400, 300)


def shown(qtbot, *parts: QWidget) -> Sheet:
    sheet = Sheet(*parts)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitExposed(sheet)
    return sheet


def test_a_control_without_a_name_is_found_and_a_buddy_is_one(qtbot) -> None:
    field, label = QLineEdit(), QLabel("项目名称")
    sheet = shown(qtbot, label, field)
    assert len(list(unnamed(sheet))) == 1
    label.setBuddy(field)
    assert list(unnamed(sheet)) == []


def test_a_button_that_tab_misses_is_found(qtbot) -> None:
    made = button("受理", lambda: None)
    sheet = shown(qtbot, QLineEdit(), made)
    assert list(unreached(sheet)) == []
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert len(list(unreached(sheet))) == 1


def test_going_up_against_the_order_of_reading_is_found(qtbot) -> None:
    first, one, two = (button(words, lambda: None) for words in ("上", "中", "下"))
    sheet = shown(qtbot, first, one, two)
    assert list(out_of_order(sheet)) == []
    QWidget.setTabOrder(two, one)
    assert len(list(out_of_order(sheet))) == 1


def test_a_table_and_a_text_that_keep_tab_are_found(qtbot) -> None:
    assert len(list(trapping(shown(qtbot, QTableWidget(1, 1), QPlainTextEdit())))) == 2


def test_a_mark_that_is_only_a_colour_is_found(qtbot) -> None:
    mark = QLabel()
    pixmap = QPixmap(12, 12)
    pixmap.fill("#a00000")
    mark.setPixmap(pixmap)
    sheet = shown(qtbot, mark)
    assert len(list(only_coloured(sheet))) == 1
    mark.setAccessibleName("不符合")
    assert list(only_coloured(sheet)) == []


KINDS = {
    "button": lambda: button("受理", lambda: None),
    "primary": lambda: button("受理", lambda: None, "primary"),
    "danger": lambda: button("删除", lambda: None, "danger"),
    "link": lambda: button("全部", lambda: None, "link"),
    "inline": lambda: button("采用", lambda: None, "inline"),
    "chip": lambda: button("草稿", lambda: None, "chip"),
    "tab": lambda: button("登记表", lambda: None, "tab"),
    "tile": lambda: button("待受理", lambda: None, "tile"),
    "option": lambda: button("密钥文件", lambda: None, "option"),
    "finding": lambda: button("金额不符", lambda: None, "finding"),
    "small": lambda: button("查看", lambda: None, "small"),
    "line": QLineEdit,
    "text": QPlainTextEdit,
    "choice": QComboBox,
    "tick": lambda: QCheckBox("打印"),
    "table": TableView,
    "list": QListWidget,
}


@pytest.mark.parametrize(
    "palette", [theme.LIGHT, theme.DARK, theme.CONTRAST], ids=["light", "dark", "contrast"]
)
@pytest.mark.parametrize("kind", KINDS)
def test_one_sees_where_the_keyboard_is(qapp, qtbot, kind, palette) -> None:
    dress(qapp, "zh", palette, 100)
    try:
        other, made = QPushButton("另一个"), KINDS[kind]()
        if isinstance(made, QPushButton) and made.property("role") in ("chip", "tab", "option"):
            made.setCheckable(True)
            made.setChecked(True)  # the look of what is chosen must not hide where one is
        sheet = shown(qtbot, other, made)
        sheet.activateWindow()
        other.setFocus()
        qtbot.waitUntil(other.hasFocus)
        without = made.grab().toImage()
        made.setFocus()
        qtbot.waitUntil(made.hasFocus)
        assert made.grab().toImage() != without
    finally:
        dress(qapp, "zh", theme.LIGHT, 100)
