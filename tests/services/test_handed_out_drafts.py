"""Drafts that are handed out as a template come back into their drafts, unless something was decided meanwhile."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from registrar_app.domain.registration import CaseState
from registrar_app.services.import_contracts import ImportReport, import_contracts, read_files
from registrar_app.services.template import export_template
from tests import world
from tests.exchange.template_files import Filling
from tests.world import contract, program, register_content

UID = "00000000-0000-4000-8000-000000000001"


@pytest.fixture(scope="module")
def programme():
    return program()


@pytest.fixture
def handed_out(programme, tmp_path: Path):
    """A desk with a draft, and the template in which it was handed out and its name was corrected."""
    desk, path = world.desk(programme, tmp_path / "a"), tmp_path / "out.xlsx"
    kept = replace(contract(UID), remarks="草稿的备注")
    with desk.store.writing() as writer:
        writer.save_draft(UID, kept, {})
    export_template(programme, desk, path, [UID], language="zh")
    filling = Filling(path)
    filling.put("合同", 4, 合同名称="改正后的名称").book.save(path)
    return desk, path, kept


def taken(programme, desk, path: Path, *, dry_run: bool = False) -> ImportReport:
    return import_contracts(desk, read_files(programme, [path]), dry_run=dry_run)


def test_it_comes_back_into_its_draft_and_once_only(programme, handed_out) -> None:
    desk, path, kept = handed_out
    assert taken(programme, desk, path, dry_run=True).updated == [UID]
    assert desk.store.load_case(UID).contract == kept, "trying writes nothing"
    assert taken(programme, desk, path).updated == [UID]
    assert desk.store.load_case(UID).contract == replace(kept, name="改正后的名称")
    again = taken(programme, desk, path)
    assert (again.updated, again.duplicates) == ([], [UID])
    assert sum(desk.store.count_states().values()) == 1


def test_what_was_registered_meanwhile_is_never_overwritten(programme, tmp_path: Path) -> None:
    desk, path = world.desk(programme, tmp_path / "a"), tmp_path / "out.xlsx"
    kept = contract(UID)
    with desk.store.writing() as writer:
        writer.save_draft(UID, kept, {})
    export_template(programme, desk, path, [UID], language="zh")
    Filling(path).put("合同", 4, 合同名称="改正后的名称").book.save(path)
    register_content(desk, kept)
    report = taken(programme, desk, path)
    assert report.updated == []
    assert [row.where for row in report.refused] == ["合同!A4"]
    assert report.refused[0].problems[0].path == "合同!A4"
    assert desk.store.count_states()[CaseState.REGISTERED] == 1
    assert desk.store.load_case(UID).contract.name == kept.name
