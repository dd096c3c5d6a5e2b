"""docs/features.md promises nothing that no test proves: every row has its mark, every yes its tests, every link a test."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.source import ROOT, tree_of

PAGE = ROOT / "docs" / "features.md"
FEATURES = 61
YES, PARTLY, NO = "●", "◐", "○"
LINK = re.compile(r"\[`([^`:]+)::([^`]+)`\]\(([^)]+)\)")


def rows() -> list[dict[str, str]]:
    """The lines of the table, by the names of its columns."""
    lines = [
        line.strip().strip("|").split("|") for line in PAGE.read_text("utf-8").splitlines() if line[:1] == "|"
    ]
    heads, _, *rest = [[cell.strip() for cell in line] for line in lines]
    assert all(len(line) == len(heads) for line in rest)
    return [dict(zip((head.split()[-1] for head in heads), line, strict=True)) for line in rest]


ROWS = rows()


def links(row: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    for found in LINK.finditer(row["lacks"]):
        yield found[1], found[2], found[3]


def named_in(file: str) -> set[str]:
    """The tests that a file has, also those inside a class."""
    return {
        node.name
        for node in ast.walk(tree_of(ROOT / file))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def test_no_row_is_missing_and_none_stands_twice() -> None:
    assert len({row["feature"] for row in ROWS}) == len(ROWS) == FEATURES
    for row in ROWS:
        chinese, _, english = row["feature"].partition(" · ")
        assert chinese and english, row["feature"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["feature"].rpartition(" · ")[2])
def test_a_row_says_what_it_can_prove(row: dict[str, str]) -> None:
    assert row["ours"] in {YES, PARTLY, NO}
    assert row["wanted"] in {"P0", "P1"}
    proofs = list(links(row))
    without = re.sub(r"<br>", "", LINK.sub("", row["lacks"])).strip()
    assert bool(proofs) == (row["ours"] != NO), "a yes and a partly have their tests, a no has none"
    assert bool(without) == (row["ours"] != YES), "what lacks is said, and only there"
    for file, test, target in proofs:
        assert (PAGE.parent / target).resolve() == ROOT / file
        assert test in named_in(file), f"{file} has no {test}"
