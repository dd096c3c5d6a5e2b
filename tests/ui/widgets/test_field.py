"""One field of a form: its name is never cut, and a picker's arrow grows with the rest."""

from __future__ import annotations

import pytest

from registrar_app.services.find_code import Entry
from registrar_app.ui import theme
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.picker import Picker
from tests.screens.reading import cut_words
from tests.screens.stage import dress

BUYER = "买方（委托、受让、被许可方）"


def test_a_name_without_room_loses_its_brackets_and_is_not_cut(qtbot) -> None:
    field = Field(BUYER, TextEditor(), required=True)
    qtbot.addWidget(field)
    field.resize(400, 80)
    field.show()
    assert field.label.text() == BUYER
    field.resize(120, 80)
    assert (field.label.text(), field.label.toolTip()) == ("买方", BUYER)
    assert list(cut_words(field)) == []
    assert field.editor.accessibleName() == BUYER
    field.resize(400, 80)
    assert (field.label.text(), field.label.toolTip()) == (BUYER, "")


def test_an_english_name_loses_its_brackets_too(qtbot) -> None:
    field = Field("Amount (yuan, refund −)", TextEditor())
    qtbot.addWidget(field)
    field.resize(80, 80)
    field.show()
    assert field.label.text() == "Amount"


@pytest.mark.parametrize("percent", [100, 200])
def test_the_arrow_of_a_picker_is_as_large_as_the_scale_says(qapp, qtbot, percent) -> None:
    try:
        dress(qapp, "zh", theme.LIGHT, percent)
        picker = Picker([Entry(value="1", code="1", word="一")])
        qtbot.addWidget(picker)
        picker.resize(300, theme.px(32))
        picker.show()
        image = picker.grab().toImage()
        paper = image.pixelColor(150, image.height() // 2)
        border = theme.px(4)
        inked = [
            x
            for x in range(150, image.width() - border)
            if any(image.pixelColor(x, y) != paper for y in range(border, image.height() - border))
        ]
        assert theme.px(6) <= max(inked) - min(inked) + 1 <= theme.px(14)
        picker.setReadOnly(True)
        assert picker.textMargins().right() == 0
    finally:
        dress(qapp, "zh", theme.LIGHT, 100)
