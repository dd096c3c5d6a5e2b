"""Keeps what every sentence for a user must be: said in both languages, whole, and with a code that means one thing."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source import modules, name_of, tree_of

PROGRAM = modules("registrar_app")
HAN = re.compile(r"[㐀-䶿一-鿿]")
PUT_IN = "\0"
"""Stands for what an f-string puts in."""

NO_ENGLISH_COUNTER = {"家"}
"""Counters that Chinese puts after a number, where English says nothing."""

CHINESE_ALONE = {
    "registrar_app/services/demo": "names of invented people and offices, and what they typed",
    "registrar_app/services/code_names.py": "the words that Chinese names of regions and codes end with",
    "registrar_app/services/issue_slip.py": "the reason inside the slip's signature; the slip is in Chinese",
    "registrar_app/store/packing.py": "a sample act, against which acts are packed",
}
"""Where a room that speaks only through Text holds Chinese without English, and why."""

ERRORS = {"AnswerNoError", "UsageError", "InputRefusedError", "MachineRefusedError"}


def words_of(node: ast.expr | None) -> str | None:
    """A literal's words; None for what is reckoned elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else PUT_IN for v in node.values)
    return None


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def sides(call: ast.Call) -> tuple[ast.expr | None, ast.expr | None]:
    """The Chinese and the English argument of a Text; None for one that is not written there."""
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    positional = [None if isinstance(argument, ast.Starred) else argument for argument in call.args]
    zh, en = (*positional, None, None)[:2]
    return zh or named.get("zh"), en or named.get("en")


def texts_where(wrong: object, paths: list[Path] = PROGRAM) -> list[str]:
    assert callable(wrong)
    return [
        f"{name_of(path)}:{call.lineno} {ast.unparse(call)}"
        for path in paths
        for call in calls(path, "Text")
        if wrong(*sides(call))
    ]


def is_half_empty(zh: ast.expr | None, en: ast.expr | None) -> bool:
    chinese, english = words_of(zh), words_of(en)
    if chinese is None or english is None or chinese in NO_ENGLISH_COUNTER:
        return False
    return bool(chinese.strip()) is not bool(english.strip())


def has_chinese_in_english(_: ast.expr | None, en: ast.expr | None) -> bool:
    return bool(HAN.search(words_of(en) or ""))


def is_glued(zh: ast.expr | None, en: ast.expr | None) -> bool:
    return isinstance(zh, ast.BinOp) or isinstance(en, ast.BinOp)


def leaves_the_number_open(_: ast.expr | None, en: ast.expr | None) -> bool:
    return bool(re.search(r"[a-z]\((s|es|ies)\)", words_of(en) or ""))


@pytest.mark.parametrize("wrong", [is_half_empty, has_chinese_in_english, is_glued, leaves_the_number_open])
def test_every_text_is_whole_in_both_languages(wrong: object) -> None:
    assert texts_where(wrong) == []


@pytest.mark.parametrize(
    ("wrong", "caught", "passed"),
    [
        (is_half_empty, 'Text("无", "")', 'Text("", "")'),
        (is_half_empty, 'Text(zh=" ", en="none")', 'Text(zh=name, en="none")'),
        (has_chinese_in_english, 'Text("无", f"{n} 家")', 'Text("无", f"{n} none")'),
        (is_glued, 'Text("无" + rest, "none")', 'Text(f"无{rest}", "none")'),
        (leaves_the_number_open, 'Text("{n} 份", "{n} draft(s)")', 'Text("{n} 份", "Drafts: {n}")'),
    ],
)
def test_a_wrong_text_is_caught(wrong: object, caught: str, passed: str) -> None:
    assert callable(wrong)
    for source, expected in ((caught, True), (passed, False)):
        call = ast.parse(source, mode="eval").body
        assert isinstance(call, ast.Call)
        assert wrong(*sides(call)) is expected, source


def test_rooms_that_speak_through_text_hold_no_chinese_beside_it() -> None:
    found = []
    for path in modules(*(f"registrar_app/{room}" for room in ("services", "store", "signing", "packs"))):
        if name_of(path).startswith(tuple(CHINESE_ALONE)):
            continue
        inside = {id(part) for call in calls(path, "Text") for part in ast.walk(call)} | set(remarks(path))
        found += [
            f"{name_of(path)}:{node.lineno} {node.value}"
            for node in ast.walk(tree_of(path))
            if isinstance(node, ast.Constant) and id(node) not in inside and HAN.search(str(node.value))
        ]
    assert found == []


def remarks(path: Path) -> Iterator[int]:
    """The strings that stand alone: docstrings of modules, functions, classes and names."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)


def test_problem_and_remedy_of_an_error_are_never_a_bare_string() -> None:
    bare = [
        f"{name_of(path)}:{call.lineno}"
        for path in PROGRAM
        for call in calls(path, *ERRORS)
        for argument in call.args[2:]
        if words_of(argument) is not None
    ]
    assert bare == []


def test_an_error_code_always_means_the_same_exit_code() -> None:
    """A script tells outcomes apart by the exit code, so that one code must not stand for two of them."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for path in PROGRAM:
        for call in calls(path, *ERRORS):
            assert isinstance(call.func, ast.Name)
            code = words_of(call.args[0]) if call.args else None
            if code is not None:
                kinds[code].add(call.func.id)
    assert len(kinds) > 60, "the codes are no longer written where the errors are raised"
    assert {code: sorted(errors) for code, errors in kinds.items() if len(errors) > 1} == {}
    assert [code for code in kinds if not re.fullmatch(r"[A-Z]+(?:-[A-Z]+)*", code)] == []
