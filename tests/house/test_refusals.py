"""Keeps what every refusal tells: what happened, what became of the data, and whom to ask; in both languages."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from registrar_app.domain.alarm import AlarmKind
from registrar_app.domain.errors import (
    AnswerNoError,
    InputRefusedError,
    MachineRefusedError,
    RegistrarError,
    UsageError,
)
from registrar_app.domain.text import Text
from tests.house.source import modules, name_of, tree_of
from tests.house.test_words import ERRORS, HAN, calls, sides, words_of

PROGRAM = modules("registrar_app")
REFUSALS = ("InputRefusedError", "MachineRefusedError")
PEOPLE = {
    "zh": re.compile("主管部门|登记机构|报送机构|信息人员|对方|提供文件的人|管理名册的人员"),
    "en": re.compile(r"\b(bureau|office|IT person|sender|whoever)\b"),
}
ASSURANCE = re.compile("没有改变|未作任何改动|没有丢失|nothing was (changed|lost)")
NOT_ENGLISH = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")

IN_ONES_OWN_HAND = {
    "KEY-LOCKED": "unlock it",
    "FILE-EXISTS": "choose another name",
    "KEY-EXISTS": "choose another folder",
    "STORE-EXISTS": "choose another folder",
    "BUREAU-EXISTS": "choose another folder",
    "FOLDER-NOT-EMPTY": "choose another folder",
}
"""Refusals of the machine that nobody else need be asked about."""

OWN_WORDS = {"_CODES[kind]": "the alarm's own remedy names the office"}
"""Refusals whose remedy is made elsewhere."""

ONE_MEANING = {
    "CASE-STATE": "the case is in a state in which this cannot be done",
    "CONTRACT-FORM": "a contract in a file is not in the interchange form",
    "CONTAINER-REFUSED": "a container or its signature does not hold",
    "FILE-KIND": "the file's ending is none that the program reads or writes",
    "KEY-EXISTS": "a key file lies there already",
    "NOT-A-BUREAU": "the store is not the bureau's",
    "PACK-FOLDER": "the folder holds no pack",
    "PACK-VALUE": "a value in a pack is not allowed",
    "PASSWORD-NOT-GIVEN": "a password is wanted and none was given",
    "SIGNER-STANDING": "the roster does not let the key's owner act",
    "STORE-EXISTS": "a store lies there already",
    "STORE-MISSING": "there is no store there",
}
"""Codes that several modules raise, and the one thing each means; a new one is added after reading the others."""


def refusals() -> Iterator[tuple[Path, ast.Call]]:
    for path in PROGRAM:
        for call in calls(path, *REFUSALS):
            yield path, call


def code_of(call: ast.Call) -> str:
    return words_of(call.args[0]) or ast.unparse(call.args[0])


@cache
def reader_of(path: Path) -> Reader:
    return Reader(path)


class Reader:
    """Finds the words that a name stands for: written in the function, in the module, or given by its callers."""

    def __init__(self, path: Path) -> None:
        self.tree = tree_of(path)
        self.functions = [node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef)]

    def around(self, node: ast.expr) -> ast.FunctionDef | None:
        """The innermost function around an expression."""
        holding = [f for f in self.functions if f.lineno <= node.lineno <= (f.end_lineno or 0)]
        return max(holding, key=lambda function: function.lineno, default=None)

    def texts(self, node: ast.expr | None, function: ast.FunctionDef | None) -> list[ast.Call]:
        """The Text calls that an expression may be; none when that cannot be seen."""
        if isinstance(node, ast.Call):
            return [node] if ast.unparse(node.func) == "Text" else []
        if not isinstance(node, ast.Name):
            return []
        inside = self._assigned(node.id, function) if function else []
        return inside or self._assigned(node.id, self.tree) or self._given(node.id, function)

    def _assigned(self, name: str, within: ast.AST) -> list[ast.Call]:
        found = (
            node.value
            for node in ast.walk(within)
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
        )
        return [text for value in found for text in self.texts(value, None)]

    def _given(self, name: str, function: ast.FunctionDef | None) -> list[ast.Call]:
        arguments = [argument.arg for argument in function.args.args] if function else []
        if function is None or name not in arguments:
            return []
        place = arguments.index(name)
        given = [
            (node.args[place], self.around(node))
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Call)
            and ast.unparse(node.func) == function.name
            and len(node.args) > place
        ]
        return [text for value, caller in given for text in self.texts(value, caller)]


def names_somebody(text: ast.Call) -> bool:
    zh, en = (words_of(side) or "" for side in sides(text))
    return bool(PEOPLE["zh"].search(zh) and PEOPLE["en"].search(en))


def asks_nobody(path: Path, call: ast.Call) -> bool:
    """Whether a refusal has no ``whom`` and a remedy that, wherever it is written, may name nobody."""
    if len(call.args) > 4:
        return False
    reader = reader_of(path)
    remedies = reader.texts(call.args[3], reader.around(call))
    return not remedies or not all(map(names_somebody, remedies))


def test_every_refusal_says_whom_to_ask() -> None:
    found = [
        f"{name_of(path)}:{call.lineno} {code_of(call)}"
        for path, call in refusals()
        if code_of(call) not in (*IN_ONES_OWN_HAND, *OWN_WORDS) and asks_nobody(path, call)
    ]
    assert found == []


def test_every_exception_is_still_one() -> None:
    raised = {code_of(call) for _, call in refusals()}
    assert set(IN_ONES_OWN_HAND) <= raised


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('E("A", "w", Text("坏", "bad"), Text("请问主管部门", "ask the bureau"))', False),
        ('E("A", "w", Text("坏", "bad"), Text("换一个", "take another"))', True),
        ('E("A", "w", Text("坏", "bad"), Text("换一个", "take another"), ASK_IT)', False),
        ('E("A", "w", Text("坏", "bad"), error.remedy)', True),
        ('def f(r):\n    return E("A", "w", p, r)\nf(Text("请问主管部门", "ask the bureau"))', False),
        ('def f(r):\n    return E("A", "w", p, r)\nf(Text("换一个", "take another"))', True),
        ('def f():\n    r = Text("换一个", "take another")\n    return E("A", "w", p, r)', True),
    ],
)
def test_a_refusal_that_asks_nobody_is_caught(source: str, expected: bool, tmp_path: Path) -> None:
    path = tmp_path / "room.py"
    path.write_text(source, "utf-8")
    [call] = calls(path, "E")
    assert asks_nobody(path, call) is expected


def error_texts() -> Iterator[tuple[str, str, str]]:
    """Every sentence that is written where an error is raised: place, Chinese, English."""
    for path in PROGRAM:
        for call in calls(path, *ERRORS):
            for argument in call.args[2:4]:
                if isinstance(argument, ast.Call) and ast.unparse(argument.func) == "Text":
                    zh, en = (words_of(side) for side in sides(argument))
                    if zh is not None and en is not None:
                        yield f"{name_of(path)}:{call.lineno}", zh, en


def test_every_sentence_of_an_error_is_chinese_and_english() -> None:
    """What is put in may be anything; the sentence around it stands in its own language and ends with no stop."""
    texts = list(error_texts())
    assert len(texts) > 150
    assert [place for place, zh, _ in texts if not HAN.search(zh)] == []
    assert [place for place, _, en in texts if not re.search("[a-z]", en) or NOT_ENGLISH.search(en)] == []
    stops = tuple("。.；;！!")
    assert [place for place, zh, en in texts if zh.endswith(stops) or en.endswith(stops)] == []


def is_whole(call: ast.Call) -> bool:
    """Whether code, place, problem and remedy are there and none is an empty string."""
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    return (len(call.args) >= 4 or starred) and not any(words_of(argument) == "" for argument in call.args)


def test_every_error_is_whole() -> None:
    raised = [(path, call) for path in PROGRAM for call in calls(path, *ERRORS)]
    assert [f"{name_of(path)}:{call.lineno}" for path, call in raised if not is_whole(call)] == []


def test_a_code_of_several_modules_has_one_meaning() -> None:
    rooms: dict[str, set[str]] = defaultdict(set)
    for path in PROGRAM:
        for call in calls(path, *ERRORS):
            code = words_of(call.args[0]) if call.args else None
            if code is not None:
                rooms[code].add(name_of(path))
    assert {code for code, places in rooms.items() if len(places) > 1} - set(ONE_MEANING) == set()


@pytest.mark.parametrize(
    ("kind", "line_zh", "line_en"),
    [
        (
            InputRefusedError,
            "X f: 坏了；登记数据未作任何改动；问人",
            "X f: bad; nothing was changed in the register; ask",
        ),
        (MachineRefusedError, "X f: 坏了；没有丢失任何数据；问人", "X f: bad; nothing was lost; ask"),
        (AnswerNoError, "X f: 坏了；问人", "X f: bad; ask"),
        (UsageError, "X f: 坏了；问人", "X f: bad; ask"),
    ],
)
def test_a_refusal_says_what_became_of_the_data(
    kind: type[RegistrarError], line_zh: str, line_en: str
) -> None:
    error = kind("X", "f", Text("坏了", "bad"), Text("问人", "ask"))
    assert (error.line("zh"), error.line("en")) == (line_zh, line_en)


def test_the_window_says_it_too() -> None:
    from registrar_app.ui.operation import word_error

    error = InputRefusedError("X", "f", Text("坏了", "bad"), Text("改正", "mend it"), Text("问人", "ask"))
    assert word_error(error) == "坏了；登记数据未作任何改动；改正；问人"


def test_every_alarm_says_whom_to_ask() -> None:
    for kind in AlarmKind:
        assert re.search("机构|双方", kind.remedy.zh), kind
        assert re.search(r"\b(office|sides)\b", kind.remedy.en), kind


def test_no_refusal_says_it_twice() -> None:
    """The kind says it; the words of one error must not."""
    found = [
        f"{name_of(path)}:{text.lineno}"
        for path, call in refusals()
        for argument in call.args[2:]
        for text in reader_of(path).texts(argument, reader_of(path).around(call))
        if any(ASSURANCE.search(words_of(side) or "") for side in sides(text))
    ]
    assert found == []


def test_errors_are_worded_in_one_place_each_for_command_line_and_window() -> None:
    """Elsewhere the problem alone would be shown, without what became of the data."""
    reading = re.compile(r"\berror\.problem\b")
    found = [
        name_of(p)
        for p in modules("registrar_app/ui", "registrar_app/cli")
        if reading.search(p.read_text("utf-8"))
    ]
    assert found == []
