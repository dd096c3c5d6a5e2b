from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from registrar_app.documents import fonts
from registrar_app.documents.fonts import BOLD, FontBook, FontFile, font_book, to_unicode_table
from registrar_app.paths import resource


def test_a_text_is_cut_where_the_font_changes_and_nothing_is_lost() -> None:
    runs = font_book().runs("威海𠮷润（北京）")
    assert "".join(piece for _, piece in runs) == "威海𠮷润（北京）"
    for (font, piece), (following, _) in pairwise(runs):
        assert font != following, piece


def test_a_rare_character_gets_another_font_only_where_the_first_lacks_it() -> None:
    runs = font_book().runs("威海𠮷润")
    assert [piece for _, piece in runs] in (["威海𠮷润"], ["威海", "𠮷", "润"])


def test_bold_falls_back_to_regular_for_a_rare_character() -> None:
    assert font_book().runs("䶮", BOLD)[0][1] == "䶮"


def test_a_character_of_no_font_is_the_printers_mark_and_named() -> None:
    assert "".join(piece for _, piece in font_book().runs("甲\U000f0000")) == "甲〓"
    assert font_book().missing("甲\U000f0000乙\U000f0000\t") == ["\U000f0000", "\t"]


def test_the_character_table_is_right_above_ffff() -> None:
    table = to_unicode_table("F", [0x41, 0x20BB7])
    assert "<00> <0041>" in table
    assert "<01> <D842DFB7>" in table


def test_the_character_table_has_at_most_a_hundred_entries_in_a_block() -> None:
    table = to_unicode_table("F", list(range(0x4E00, 0x4E00 + 250)))
    assert [line for line in table.splitlines() if line.endswith(" beginbfchar")] == [
        "100 beginbfchar", "100 beginbfchar", "50 beginbfchar",
    ]  # fmt: skip


def test_a_file_that_is_no_truetype_font_is_passed_over(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.otf"
    wrong.write_bytes(b"OTTO" + bytes(100))
    assert FontBook({"serif-regular": [FontFile(wrong)]}).missing("登") == ["登"]


def test_the_next_file_plays_the_role_of_one_that_cannot(tmp_path: Path) -> None:
    right = next(
        files for role, files in fonts._noted_files(resource("fonts")).items() if role == "serif-regular"
    )
    book = FontBook({"serif-regular": [FontFile(tmp_path / "gone.ttf"), *right]})
    assert book.missing("登") == []


@pytest.mark.parametrize("content", ["", "{", "[]", '{"fonts": [{}]}', '{"fonts": 1}'])
def test_a_broken_note_of_the_fonts_is_no_note(tmp_path: Path, content: str) -> None:
    (tmp_path / "fonts.json").write_text(content, "utf-8")
    assert fonts._noted_files(tmp_path) == {}


def test_the_noted_fonts_are_the_ones_used() -> None:
    note = resource("fonts") / "fonts.json"
    if not note.exists():
        pytest.skip("set-up has not fetched fonts")
    roles = {font["role"] for font in json.loads(note.read_text("utf-8"))["fonts"]}
    assert "serif-regular" not in roles or font_book().runs("登")[0][0].endswith("serif-regular")
