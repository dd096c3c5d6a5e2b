"""The sheet of keys is true: every key that the window binds stands in it, and the manual names no other."""

from __future__ import annotations

import ast
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from registrar_app import paths
from registrar_app.services.manual import Manual
from registrar_app.ui.help.keys_window import KeysWindow
from registrar_app.ui.help.reading import print_on
from registrar_app.ui.keys_sheet import GROUPS, all_keys, find_lines
from registrar_app.ui.words import choose_language
from tests.house.source import modules, tree_of

KEY = re.compile(
    r"(?:(?:Ctrl|Alt|Shift)\+)*(?:F\d{1,2}|(?<=\+)(?:[A-Z0-9]|Tab|Return|Enter|Left|Right|Up|Down|Del|\+|-|=))"
)
SAME = {"Return": "Enter", "Ctrl+=": "Ctrl++"}
"""Two names of one key, and a key that stands for another on some keyboards."""
NAMED = re.compile(r"`([^`]+)`")
ALONE = re.compile(r"[A-Z][a-z]+|Esc|\d|F\d{1,2}|(?:(?:Ctrl|Alt|Shift)\+)+.+")


def bound() -> dict[str, str]:
    """Every key that a module of the window writes down to bind it, with the module."""
    found = {}
    for path in modules("registrar_app/ui"):
        if path.name == "keys_sheet.py":
            continue
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
                key = SAME.get(node.value, node.value.replace("Return", "Enter"))
                found[key] = path.name
    return found


def test_every_key_that_is_bound_stands_in_the_sheet() -> None:
    assert {key: where for key, where in bound().items() if key not in all_keys()} == {}
    assert {"F1", "Ctrl+N", "Alt+Left", "Ctrl+Enter"} <= set(bound())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_key_named_in_the_manual_stands_in_the_sheet(language: str) -> None:
    manual = Manual(paths.resource("manual"), language)
    named = {
        (page, word)
        for page in manual.ids
        for word in NAMED.findall(manual.page(page).text)
        if ALONE.fullmatch(word) and " " not in word
    }
    assert len(named) > 40
    assert {(page, word) for page, word in named if word not in all_keys()} == set()


def test_no_place_names_a_key_twice() -> None:
    for place, lines in GROUPS:
        keys = [key for keys, _ in lines for key in re.split(r" / | … ", keys)]
        assert len(keys) == len(set(keys)), place.zh


def test_the_sheet_is_searched_by_key_by_meaning_and_by_place() -> None:
    assert [keys for _, lines in find_lines("ctrl+j") for keys, _ in lines] == ["Ctrl+J"]
    assert [keys for _, lines in find_lines("补正") for keys, _ in lines] == ["F10"]
    assert [place.en for place, _ in find_lines("examination")] == ["Examination"]
    assert find_lines("no such thing") == []
    assert len(find_lines("")) == len(GROUPS)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_window_shows_what_is_searched_for(shown, qtbot, language) -> None:
    choose_language(language)
    window = shown(KeysWindow(None))
    assert "Ctrl+N" in window.sheet.toPlainText()
    qtbot.keyClicks(window.search, "F10")
    assert "F10" in window.sheet.toPlainText()
    assert "Ctrl+N" not in window.sheet.toPlainText()
    qtbot.keyClicks(window.search, "zzz")
    assert window.sheet.toPlainText().strip() in ("没有这样的按键", "No such key")
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasSelectedText()


def test_the_sheet_is_printed_black_on_white(shown, tmp_path) -> None:
    window = shown(KeysWindow(None))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    print_on(window.sheet, printer)
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")
