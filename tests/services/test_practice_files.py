"""Contracts that leave a practice register are marked in every kind of file, and never pass for real ones."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from registrar_app.domain.contract import Contract
from registrar_app.domain.practice_mark import MARK, is_marked, mark_practice, unmark_practice
from registrar_app.services.export_contracts import export_contracts
from registrar_app.services.import_contracts import import_contracts, read_files
from registrar_app.services.practice_rows import settle_practice
from registrar_app.services.program import Program
from registrar_app.services.template import export_template
from tests import world
from tests.world import contract, program, register_content


@pytest.fixture
def programme() -> Program:
    return program()


@pytest.mark.parametrize("ending", [".jsonl", ".json", ".csv", ".xlsx"])
def test_every_kind_of_file_is_marked_and_comes_back_without_the_mark(
    programme: Program, tmp_path: Path, ending: str
) -> None:
    desk, target = world.desk(programme, tmp_path / "a"), tmp_path / f"contracts{ending}"
    kept = [
        dataclasses.replace(contract(_uid(n)), remarks=said) for n, said in enumerate((None, "补充：\n- 一"))
    ]
    with desk.store.writing() as writer:
        for each in kept:
            writer.save_draft(each.uid or "", each, {})
    assert export_contracts(programme, desk, target) == 2
    rows = read_files(programme, [target])
    assert [row.contract is not None and is_marked(row.contract) for row in rows] == [True, True]
    other = world.desk(programme, tmp_path / "b", device="371002-02")
    assert len(import_contracts(other, rows).drafts) == 2
    assert [other.store.load_case(each.uid or "").contract for each in kept] == kept  # type: ignore[union-attr]
    assert len(import_contracts(desk, rows).duplicates) == 2


def test_a_template_with_contracts_is_marked_too(programme: Program, tmp_path: Path) -> None:
    desk, target = world.desk(programme, tmp_path / "a"), tmp_path / "template.xlsx"
    uid = register_content(desk, contract(_uid(1)))
    assert export_template(programme, desk, target, [uid], language="zh") == 1
    (row,) = read_files(programme, [target])
    assert row.contract is not None and is_marked(row.contract)


def test_a_real_register_takes_it_as_a_marked_draft_and_never_as_registered(
    programme: Program, tmp_path: Path
) -> None:
    desk, target = world.desk(programme, tmp_path / "a"), tmp_path / "contracts.jsonl"
    register_content(desk, contract(_uid(1)))
    export_contracts(programme, desk, target)
    (row,) = read_files(programme, [target])
    assert row.contract is not None and row.contract.registration is not None
    refused = settle_practice(row, practice=False)
    assert refused.contract is None and refused.problems[0].path == "contracts[0].registration"
    draft = dataclasses.replace(row, contract=dataclasses.replace(row.contract, registration=None))
    assert settle_practice(draft, practice=False) == draft
    assert MARK in (draft.contract.remarks if draft.contract else "")


def test_remarks_without_room_for_the_mark_are_cut_and_say_so() -> None:
    marked = mark_practice(Contract(remarks="长" * 10_000))
    assert len(marked.remarks or "") == 10_000
    assert (marked.remarks or "").endswith("…")
    assert unmark_practice(mark_practice(Contract(remarks=""))).remarks == ""


def _uid(number: int) -> str:
    return f"11111111-2222-4333-8444-{number:012d}"
