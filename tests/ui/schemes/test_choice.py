"""A choice in a narrow box: its words end in whole dots before the arrow, at every size of the letters."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from registrar_app.ui import theme
from registrar_app.ui.schemes.page_parts import Choice


@pytest.fixture
def letters(qtbot):
    yield lambda scale: theme.apply_theme(QApplication.instance(), scale=scale)
    theme.apply_theme(QApplication.instance(), scale=100)


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_words_too_long_for_the_box_end_in_whole_dots(qtbot, letters, scale):
    letters(scale)
    choice = Choice()
    qtbot.addWidget(choice)
    choice.addItem("Seller social credit code")
    choice.resize(theme.px(140), choice.height())
    choice.show()
    shown = choice.words_that_fit()
    assert shown.endswith("…")
    assert choice.fontMetrics().horizontalAdvance(shown) <= choice.room_for_words() - 2


def test_words_that_fit_are_whole(qtbot):
    choice = Choice()
    qtbot.addWidget(choice)
    choice.addItem("2026")
    choice.resize(theme.px(140), choice.height())
    assert choice.words_that_fit() == "2026"
