"""A task's layout leaves out what would not lie beside the rest: nobody scrolls sideways on the smallest screen."""

from __future__ import annotations

import pytest

from registrar_app.services.case_columns import LAYOUTS
from registrar_app.ui import theme
from registrar_app.ui.contracts.columns import OWN, ListColumns
from registrar_app.ui.words import choose_language

ALWAYS = {"state", "name", "seller", "buyer", "contract_value"}


@pytest.fixture(autouse=True)
def put_back():
    yield
    choose_language("zh")
    theme.choose_look(scale=100)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("scale", "page"), [(100, 1200), (125, 1296), (150, 1280)])
def test_on_the_smallest_screen_the_columns_lie_side_by_side(language, scale, page):
    choose_language(language)
    theme.choose_look(scale=scale)
    columns = ListColumns(None, is_bureau=False)
    columns.follow_width(page)
    for layout in LAYOUTS:
        columns.choose_layout(layout)
        shown = columns.shown()
        widths = [theme.px(140) if key == "name" else columns._width_of(key) for key in shown]
        assert sum(widths) <= page, (layout, shown)


def test_with_room_nothing_is_left_out_and_ones_own_columns_never_are():
    columns = ListColumns(None, is_bureau=False)
    columns.follow_width(3000)
    everything = columns.shown()
    assert everything == columns.chosen()
    assert set(everything) >= ALWAYS
    columns.follow_width(700)
    assert len(columns.shown()) < len(everything)
    columns.layout = OWN
    assert columns.shown() == columns.chosen()
