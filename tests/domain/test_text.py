"""How a number of things is said in English."""

from __future__ import annotations

from registrar_app.domain.text import counted


def test_one_thing_is_one_and_more_are_several() -> None:
    said = [counted(1, "draft"), counted(0, "draft"), counted(1200, "draft"), counted(2, "entry", "entries")]
    assert said == ["1 draft", "0 drafts", "1,200 drafts", "2 entries"]
