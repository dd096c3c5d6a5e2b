"""The list of registered contracts (登记清单): what stands on it, its sums, its pages, and what it says it is not."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.party import Party
from registrar_app.services import registration_list as made
from registrar_app.services.desk import Desk
from registrar_app.services.ports import CaseQuery, CaseRow
from registrar_app.services.program import Program
from tests import world
from tests.world import contract, program, register_content

LONG = "威海市某某海洋传感器与深远海养殖装备协同创新研究开发（集团）股份有限公司第二分公司"


@pytest.fixture(scope="module")
def programme() -> Program:
    return program()


@pytest.fixture(scope="module")
def desk(programme: Program, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = world.desk(programme, tmp_path_factory.mktemp("list"))
    for number in range(45):
        each = dataclasses.replace(
            contract("x", value=10_000_000 + number),
            name=f"第{number}份：{LONG}技术开发",
            buyer=Party(name=LONG),
        )
        register_content(desk, each)
    with desk.store.writing() as writer:
        draft = contract("11111111-2222-4333-8444-000000000001")
        writer.save_draft(draft.uid or "", draft, {})
    return desk


@pytest.fixture(scope="module")
def rows(desk: Desk) -> list[CaseRow]:
    return desk.store.find_cases(CaseQuery(limit=None))


def test_registered_ones_are_listed_with_their_numbers_and_sums(desk: Desk, rows: list[CaseRow]) -> None:
    table = made.registration_list(desk, rows)
    assert len(table.rows) == 45
    assert table.total is not None
    assert [cell for cell in table.total if isinstance(cell, int)] == [
        sum(10_000_000 + n for n in range(45))
    ] * 2
    assert table.closing is not None and table.closing.office == "环翠区登记点"
    assert table.is_practice
    assert any("1 份尚未登记" in note.zh for note in table.notes)


def test_its_pages_repeat_the_head_number_themselves_and_say_that_it_is_no_slip(
    programme: Program, desk: Desk, rows: list[CaseRow], tmp_path: Path
) -> None:
    target = tmp_path / "list.pdf"
    assert made.export_registration_list(programme, desk, rows, target, "zh") == 45
    pages = [page.extract_text() for page in PdfReader(target).pages]
    assert len(pages) > 2
    assert all(
        "合同登记" in page and f"第{n}页共{len(pages)}页" in "".join(page.split())
        for n, page in enumerate(pages, 1)
    )
    last = pages[-1]
    for words in ("合计", "不是登记凭单", "登记员（签字）", "环翠区登记点", "2026年11月23日"):
        assert words in last, words
    assert programme.tables.to_pdf(made.registration_list(desk, rows), "zh")[:5] == b"%PDF-"


def test_as_a_workbook_it_says_who_answers_for_it(
    programme: Program, desk: Desk, rows: list[CaseRow], tmp_path: Path
) -> None:
    target = tmp_path / "list.xlsx"
    made.export_registration_list(programme, desk, rows[:3], target, "zh")
    sheet = load_workbook(io.BytesIO(target.read_bytes())).active
    assert "登记机构：环翠区登记点" in str(sheet.cell(sheet.max_row, 1).value)


def test_contracts_are_named_as_everywhere(desk: Desk, rows: list[CaseRow]) -> None:
    numbers = [row.slip_no for row in rows if row.slip_no][:3]
    assert [row.slip_no for row in made.rows_named(desk, numbers)] == numbers


def test_without_any_registered_contract_there_is_none(desk: Desk, rows: list[CaseRow]) -> None:
    drafts = [row for row in rows if not row.slip_no]
    with pytest.raises(AnswerNoError):
        made.registration_list(desk, drafts)
