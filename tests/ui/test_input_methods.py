"""Chinese can be typed on desks with fcitx, for which the Qt that comes along has no part."""

from __future__ import annotations

import sys

import pytest

from registrar_app.ui.input_methods import admit_input_methods


@pytest.mark.skipif(sys.platform != "linux", reason="Windows has its own input methods")
@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "fcitx;ibus;compose"),
        ({"QT_IM_MODULE": "fcitx5"}, "fcitx5;ibus;compose"),
        ({"QT_IM_MODULE": "fcitx", "QT_IM_MODULES": "wayland"}, "wayland"),
        ({"QT_IM_MODULE": "ibus"}, None),
        ({}, None),
    ],
)
def test_a_desk_with_fcitx_reaches_the_window_through_ibus(given: dict[str, str], asked: str | None) -> None:
    admit_input_methods(given)
    assert given.get("QT_IM_MODULES") == asked
