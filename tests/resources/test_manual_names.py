"""The manual is true: what it tells to choose is a word of the program, in both languages, and its commands can be typed."""

from __future__ import annotations

import ast
import importlib
import re
import shlex
from collections import defaultdict
from collections.abc import Iterator

import click
import pytest

from registrar_app import paths
from registrar_app.cli.main import NOUNS
from registrar_app.services.manual import GENERATED, Manual
from tests.house.source import modules, tree_of

FOLDER = paths.resource("manual")
ZH, EN = Manual(FOLDER, "zh"), Manual(FOLDER, "en")
WRITTEN = [page for page in ZH.ids if page not in GENERATED]
QUOTED = re.compile("(选|按下?|上的|选择)?“([^”]+)”")
NO_NAME = {"补正", "待核", "待补"}
"""Words of the field that the manual cites, not names on a button."""
COMMAND = re.compile(r"(?m)(?:`|^\| )(registrar [^`|\n]+)")


def named(words: str) -> str:
    """The name on a button without its key and without the marks behind it."""
    return re.sub(r"  \S+$", "", words).rstrip("….:：").strip()


def program_words() -> dict[str, set[str]]:
    """Every text of the program, Chinese to English, as the names of buttons are compared."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in modules("registrar_app"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text" and len(node.args) == 2:
                words = [each.value for each in node.args if isinstance(each, ast.Constant)]
                if len(words) == 2:
                    found[named(str(words[0]))].add(named(str(words[1])))
    return found


WORDS = program_words()


@pytest.mark.parametrize("page", WRITTEN)
def test_what_is_to_be_chosen_is_a_word_of_the_program_in_both_languages(page: str) -> None:
    english = EN.page(page).text.casefold()
    for before, quoted in QUOTED.findall(ZH.page(page).text):
        name = named(quoted)
        if " … " in quoted:  # a count stands there
            continue
        if before or quoted.endswith("…"):
            assert any(name in words for words in WORDS), f"nothing is called {quoted}"
        if (before or quoted.endswith("…")) and name in WORDS and name not in NO_NAME:
            assert any(words.casefold() in english for words in WORDS[name]), (
                f"{quoted}: the English page has none of {WORDS[name]}"
            )


def commands(manual: Manual) -> Iterator[tuple[str, str]]:
    for page in WRITTEN:
        for line in COMMAND.findall(manual.page(page).text):
            yield page, line


@pytest.mark.parametrize("manual", [ZH, EN], ids=["zh", "en"])
def test_every_command_can_be_typed_as_it_stands(manual: Manual) -> None:
    lines = list(commands(manual))
    assert len(lines) > 15
    for page, line in lines:
        words = shlex.split(line)[1:]
        assert words[0] in NOUNS, f"{page}: {line}"
        command: click.Command = importlib.import_module(f"registrar_app.cli.{words.pop(0)}").noun
        while words and isinstance(command, click.Group) and words[0] in command.commands:
            command = command.commands[words.pop(0)]
        bare = isinstance(command, click.Group) and not command.invoke_without_command
        assert not bare, f"{page}: {line} is no command"
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known, f"{page}: {line}"
