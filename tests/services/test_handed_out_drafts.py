"""Drafts that are handed out as a template come back into their drafts, unless something was decided meanwhile."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from registrar_app.domain.draft_merge import Side
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.registration import CaseState
from registrar_app.services.drafts import save_draft
from registrar_app.services.export_contracts import export_contracts
from registrar_app.services.import_contracts import ImportReport, import_contracts, read_files
from registrar_app.services.map_columns import return_template
from registrar_app.services.merge_drafts import DraftMerge, Merging, OnConflict, file_time
from registrar_app.services.template import export_template
from registrar_app.services.undo_draft import undo_draft
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


def taken(programme, desk, path: Path, *, dry_run: bool = False, merging=None) -> ImportReport:
    rows = read_files(programme, [path])
    return import_contracts(desk, rows, dry_run=dry_run, files=[path], merging=merging)


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


def change_here(desk, kept) -> None:
    save_draft(desk, UID, kept, {"contract_value": "about a million"})


def test_what_only_one_side_changed_is_merged_as_one_step_that_can_be_taken_back(
    programme, handed_out
) -> None:
    desk, path, kept = handed_out
    here = replace(kept, remarks="电话里改的备注")
    change_here(desk, here)
    report = taken(programme, desk, path)
    assert report.updated == [UID]
    assert [(f.path, f.side) for f in report.merges[0].fields] == [
        ("name", Side.FILE),
        ("remarks", Side.HERE),
    ]
    case = desk.store.load_case(UID)
    assert case.contract == replace(here, name="改正后的名称")
    assert dict(case.unparsed) == {"contract_value": "about a million"}
    back = undo_draft(desk, UID)
    assert "取入“out.xlsx”的 1 栏" in back.step.name.zh
    assert desk.store.load_case(UID).contract == here
    undo_draft(desk, UID, again=True)
    assert desk.store.load_case(UID).contract.name == "改正后的名称"


def test_what_both_sides_changed_is_refused_or_taken_as_it_was_said(programme, handed_out) -> None:
    desk, path, kept = handed_out
    here = replace(kept, name="本库改的名称", remarks="本库的备注")
    change_here(desk, here)
    refused = taken(programme, desk, path)
    assert (refused.updated, len(refused.refused)) == ([], 1)
    told = refused.refused[0].problems[0].problem.zh
    assert all(word in told for word in ("合同名称", kept.name, "本库改的名称", "改正后的名称"))
    assert desk.store.load_case(UID).contract == here, "a draft with a conflict stays whole"
    rows, back = read_files(programme, [path]), path.with_name("back.xlsx")
    return_template(programme, path, rows, refused, back)
    assert "“合同名称”两边都改过" in str(list(load_workbook(back)["合同"].values)[3])
    ours = taken(programme, desk, path, merging=Merging(OnConflict.OURS))
    assert (ours.updated, ours.duplicates) == ([], [UID])
    for time, name in (("2020-01-01", "本库改的名称"), ("2999-01-01", "改正后的名称")):
        newer = Merging(OnConflict.NEWER, datetime.fromisoformat(f"{time}T00:00:00Z"))
        taken(programme, desk, path, merging=newer)
        assert desk.store.load_case(UID).contract.name == name
    undo_draft(desk, UID)
    chosen = Merging(OnConflict.THEIRS, choices={UID: {"name": Side.HERE, "remarks": Side.FILE}})
    taken(programme, desk, path, merging=chosen)
    assert desk.store.load_case(UID).contract == replace(here, remarks=kept.remarks)


def test_a_file_of_lines_is_merged_too_and_a_blank_in_it_says_nothing(
    programme, handed_out, tmp_path
) -> None:
    desk, _, kept = handed_out
    file = tmp_path / "out.jsonl"
    export_contracts(programme, desk, file)
    change_here(desk, replace(kept, remarks="本库的备注"))
    told = json.loads(file.read_text("utf-8")) | {"name": "文件里的名称", "signed_on": None}
    file.write_text(json.dumps(told), "utf-8")
    report = taken(programme, desk, file)
    assert report.updated == [UID]
    now = desk.store.load_case(UID).contract
    assert now == replace(kept, name="文件里的名称", remarks="本库的备注")
    assert taken(programme, desk, file).duplicates == [UID]


def test_a_draft_that_changes_at_that_moment_is_not_overwritten(programme, handed_out) -> None:
    desk, path, kept = handed_out
    rows = read_files(programme, [path])

    def watch(each):
        if each and isinstance(each[0], DraftMerge):
            change_here(desk, replace(kept, name="正在改"))
        return iter(each)

    with pytest.raises(AnswerNoError) as refused:
        import_contracts(desk, rows, watch=watch)
    assert refused.value.code == "IMPORT-CHANGED"
    assert desk.store.load_case(UID).contract == kept, "all or nothing, the change inside it too"


def test_the_time_of_a_workbook_is_its_own_and_of_a_time_to_come_none(
    programme, handed_out, tmp_path
) -> None:
    desk, path, _ = handed_out
    desk.clock = world.FixedClock()
    desk.clock.moment += timedelta(days=3650)
    own = file_time(programme, desk, [path])
    assert own is not None
    os.utime(path, (0, 0))
    assert file_time(programme, desk, [path]) == own, "a copy's time does not count"
    (tmp_path / "a.jsonl").write_text("{}")
    assert file_time(programme, desk, [path, tmp_path / "a.jsonl"]) is None
    desk.clock = world.FixedClock()
    assert file_time(programme, desk, [path]) is None
