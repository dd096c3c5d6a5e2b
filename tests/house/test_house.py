"""Keeps the house rules that no linter knows: sizes, first sentences, what domain may import, no places.

What ruff, mypy and import-linter check is left to them (see pyproject.toml).
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source import modules, name_of, tracked_files, tree_of

MODULE_LINES, FUNCTION_LINES = 400, 40
DOMAIN_MAY_IMPORT = {
    *(
        "__future__",
        "abc",
        "base64",
        "bisect",
        "calendar",
        "collections",
        "contextlib",
        "dataclasses",
        "datetime",
    ),
    *(
        "decimal",
        "difflib",
        "enum",
        "fractions",
        "functools",
        "hashlib",
        "heapq",
        "importlib",
        "itertools",
        "json",
    ),
    *("math", "operator", "pkgutil", "re", "string", "textwrap", "types", "typing", "unicodedata", "uuid"),
    *("stdnum", "registrar_app"),
}
CLOCK_AND_FILES = {
    "today",
    "now",
    "utcnow",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "fromtimestamp",
}
HOSTS = (
    "pypi.org",
    "pythonhosted",
    "npmjs",
    "npmmirror",
    "deb.debian",
    "snapshot.debian",
    "anaconda.org",
    "tuna.tsinghua",
    "mirrors.",
    "githubusercontent",
    "jsdelivr",
    "unpkg",
    "proxy.golang",
    "crates.io",
)
ADDRESS = re.compile(rf"(?i)https?\W{{1,3}}[\w.@:-]*(?:{'|'.join(map(re.escape, HOSTS))})")
PLACE = re.compile(r"(?<![\w./*-])/(?:work|root|home/\w+)(?![\w-])")
REFERENCE = re.compile(r"(?<![\w-])(?:\.\.[/\\]|/)?shared[/\\]")
TEXT_SUFFIXES = {
    "",
    ".py",
    ".toml",
    ".md",
    ".json",
    ".jsonl",
    ".txt",
    ".lock",
    ".cfg",
    ".yml",
    ".yaml",
    ".html",
    ".css",
    ".qss",
    ".ts",
    ".svg",
    ".sql",
    ".sh",
    ".csv",
    ".nsi",
    ".spec",
}


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (
        node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def length_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function from `def` on, without its docstring: explaining must not be punished."""
    text = function.body[0] if ast.get_docstring(function, clean=False) is not None else None
    explained = (text.end_lineno or 0) - text.lineno + 1 if text else 0
    return (function.end_lineno or 0) - function.lineno + 1 - explained


def lines_matching(pattern: re.Pattern[str], path: Path) -> list[str]:
    lines = path.read_text("utf-8", errors="replace").splitlines()
    return [f"{name_of(path)}:{number}" for number, line in enumerate(lines, 1) if pattern.search(line)]


PROGRAM = modules("registrar_app", "build_scripts")


def test_no_module_is_too_long() -> None:
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in PROGRAM}
    assert {name: length for name, length in lengths.items() if length > MODULE_LINES} == {}


def test_no_function_is_too_long() -> None:
    found = [
        f"{name_of(path)}:{function.lineno} {function.name}: {length_of(function)} lines"
        for path in PROGRAM
        for function in functions_of(path)
        if length_of(function) > FUNCTION_LINES
    ]
    assert found == []


def test_every_module_says_what_it_keeps() -> None:
    assert [name_of(path) for path in PROGRAM if not ast.get_docstring(tree_of(path))] == []


def test_every_public_function_and_class_is_explained() -> None:
    explained = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    found = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in PROGRAM
        for node in tree_of(path).body
        if isinstance(node, explained) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]
    assert found == []


def imported_by(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.lineno, node.module or ""


def test_domain_imports_only_what_is_allowed() -> None:
    found = [
        f"{name_of(path)}:{line} {module}"
        for path in modules("registrar_app/domain")
        for line, module in imported_by(path)
        if module.split(".")[0] not in DOMAIN_MAY_IMPORT
    ]
    assert found == []


def test_domain_asks_no_clock_and_opens_no_file() -> None:
    calls = (
        (path, node.lineno, ast.unparse(node.func))
        for path in modules("registrar_app/domain")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
    )
    forbidden = CLOCK_AND_FILES | {"open", "print", "input"}
    assert [
        f"{name_of(path)}:{line} {call}" for path, line, call in calls if call.split(".")[-1] in forbidden
    ] == []


def test_money_is_never_stored_or_reckoned_in_floating_point() -> None:
    column = re.compile(r"\b(?:REAL|FLOAT|DOUBLE)\b")
    found = []
    for path in modules("registrar_app/store"):
        for node in ast.walk(tree_of(path)):
            text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            if column.search(text) or (isinstance(node, ast.Name) and node.id == "float"):
                found.append(f"{name_of(path)}:{node.lineno}")
    assert found == []


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        (ADDRESS, "the address of a package host"),
        (PLACE, "a place on one machine"),
        (REFERENCE, "papers outside"),
    ],
    ids=["address", "place", "papers"],
)
def test_the_project_stands_alone(pattern: re.Pattern[str], what: str) -> None:
    texts = [p for p in tracked_files() if p.suffix in TEXT_SUFFIXES and p != Path(__file__).resolve()]
    found = [line for path in texts for line in lines_matching(pattern, path)]
    assert found == [], what


@pytest.mark.parametrize(
    ("pattern", "caught", "passed"),
    [
        (ADDRESS, "see https://files." + "pythonhosted.org/x", "see https://www.miit.gov.cn/x"),
        (PLACE, 'open("/root/' + 'x")', "registrar_app/root/key.py and ../work/x"),
        (PLACE, "cd /work" + " && ls", "/workdays"),
        (REFERENCE, "../shared" + "/formats.md", "a shared path / folder"),
    ],
)
def test_the_patterns_catch_what_they_should(pattern: re.Pattern[str], caught: str, passed: str) -> None:
    assert pattern.search(caught)
    assert not pattern.search(passed)


def test_generated_and_private_files_stay_out() -> None:
    outside = re.compile(
        r"(^|/)(__pycache__|\.venv|resources/fonts)/|\.(p12|pem|key|ttf|otf|whl|sqlite)$|(^|/)uv\.lock$"
    )
    tracked = [name_of(path) for path in tracked_files() if not name_of(path).startswith("tests/assets/")]
    assert [name for name in tracked if outside.search(name)] == []


PACKAGING = re.compile(r"build_scripts/(?:bundle/|smoke/|trial/|build_|smoke_|try_|make_)")
"""What makes and tries packages runs in ``.venv``, which set-up has made by then."""


def test_the_standard_library_is_all_that_set_up_needs() -> None:
    known = {*sys.stdlib_module_names, "build_scripts"}
    early = [p for p in modules("build_scripts") if not PACKAGING.match(name_of(p))]
    used = {m.split(".")[0]: name_of(p) for p in early for _, m in imported_by(p)}
    assert {module: name for module, name in used.items() if module not in known} == {}


def test_every_event_filter_holds_its_errors() -> None:
    """Out of a filter an error goes through Qt, which may end the program (``ui/held_errors.py``)."""
    held = {
        name_of(path): any("holding_errors" in ast.unparse(each) for each in function.decorator_list)
        for path in modules("registrar_app")
        for function in functions_of(path)
        if function.name == "eventFilter"
    }
    assert held
    assert [name for name, is_held in held.items() if not is_held] == []
