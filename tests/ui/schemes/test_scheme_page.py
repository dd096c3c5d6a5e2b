"""The scheme page over the sample contracts of one office."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from registrar_app.services.import_contracts import import_contracts
from registrar_app.ui.schemes.page import SchemePage
from tests.ui.schemes.page_checks import LOOKS, clipped, shown, told

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples" / "contracts.jsonl"
BUYER, INSTITUTION = "weihai-2018-58/buyer-20", "weihai-2018-58/service-institution-3"


@pytest.fixture(scope="module")
def filled(program, _world_template, tmp_path_factory):
    """An office that has taken in every sample registration."""
    from registrar_app.services.demo.world import PracticeWorld

    folder = tmp_path_factory.mktemp("filled") / "world"
    shutil.copytree(_world_template.folder, folder)
    desk = PracticeWorld(folder, _world_template.password).open(program, "office-1")
    import_contracts(desk, program.contract_files.read(SAMPLES))
    yield desk
    desk.store.close()


@pytest.fixture
def page(qtbot, program, filled):
    return shown(qtbot, lambda: SchemePage(program, filled))


def choose(page, scheme: str, year: int) -> None:
    page.scheme_choice.setCurrentIndex(page.scheme_choice.findData(scheme))
    page.choose_year(year)


def test_another_year_shows_other_amounts(page):
    choose(page, BUYER, 2020)
    in_2020 = page.grid.words()
    page.choose_year(2019)
    assert page.assessment.year == 2019
    assert page.grid.words() != in_2020
    page.choose_year(2020)
    assert page.grid.words() == in_2020


def test_the_figures_over_the_table_are_those_in_the_table(page):
    choose(page, BUYER, 2020)
    results = page.assessment.results
    counts = [int(tile.figure.text()) for tile in page.tiles.values()]
    assert sum(counts) == len(results) == len(page.grid.words())
    assert page.sum_tile.figure.text().replace(",", "") == f"{sum(r.amount for r in results) / 100:.2f}"
    assert counts[0] > 0


def test_a_year_outside_the_validity_says_why_nobody_receives_anything(page):
    choose(page, INSTITUTION, 2023)
    assert page.notice_row.isVisible()
    assert "2018-11-11" in page.notice.text()
    assert "2021-11-10" in page.notice.text()
    assert page.sum_tile.figure.text() == "0.00"
    assert "有效期外" in page.year_choice.currentText()


def test_only_the_institutions_have_a_threshold(page):
    choose(page, INSTITUTION, 2020)
    assert not page.grid.isColumnHidden(4)
    choose(page, BUYER, 2020)
    assert page.grid.isColumnHidden(4)
    choose(page, INSTITUTION, 2020)
    assert not page.grid._own, "a column that comes again was not given its width by the user"


def test_the_table_sorts_amounts_as_numbers(page):
    choose(page, BUYER, 2020)
    page.grid.sortByColumn(7, Qt.SortOrder.AscendingOrder)
    amounts = [float(row[7].replace(",", "")) for row in page.grid.words()]
    assert amounts == sorted(amounts)
    assert amounts != sorted(amounts, key=str)


def test_the_reasons_follow_the_arrow_keys(qtbot, page):
    choose(page, BUYER, 2020)
    page.grid.setFocus()
    first = page.detail.title.text()
    qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    second = page.detail.title.text()
    assert (first, second) == (page.grid.words()[0][0], page.grid.words()[1][0])
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert page.detail.contracts_area.hasFocus()
    assert page.go_back()
    assert page.grid.hasFocus()


def test_every_criterion_names_its_clause(page):
    choose(page, INSTITUTION, 2020)
    chosen = next(r for r in page.assessment.results if r.name == page.detail.title.text())
    said = " ".join(label.text() for label in page.detail.findChildren(type(page.notice)))
    assert all(criterion.reference.cite("zh") in said for criterion in chosen.criteria)
    assert all(criterion.explanation.zh in said for criterion in chosen.criteria)


def test_an_earlier_day_knows_less(page):
    choose(page, BUYER, 2020)
    today = sum(result.amount for result in page.assessment.results)
    page.as_of.editor.setText("20200131")
    page.choose_as_of()
    assert page.assessment.as_of == date(2020, 1, 31)
    assert sum(result.amount for result in page.assessment.results) < today


def test_a_day_that_does_not_exist_is_said_and_not_used(page):
    heard = told(page)
    before = page.assessment
    page.as_of.editor.setText("2020-02-30")
    page.choose_as_of()
    assert heard[0][0] == "error"
    assert page.assessment is before


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".pdf"])
def test_the_ledger_is_written(page, tmp_path, ending):
    heard = told(page)
    choose(page, BUYER, 2020)
    page.export_to(tmp_path / f"ledger{ending}")
    assert (tmp_path / f"ledger{ending}").stat().st_size > 200
    assert heard == [("good", f"台账已导出：{tmp_path / f'ledger{ending}'}")]


def test_every_item_of_the_year_is_written(page, tmp_path):
    heard = told(page)
    choose(page, BUYER, 2020)
    page.export_to(tmp_path / "items.csv", details=True)
    lines = (tmp_path / "items.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) > len(page.grid.values())
    assert heard == [("good", f"逐项明细已导出：{tmp_path / 'items.csv'}")]


def test_a_ledger_that_cannot_be_written_is_told(page, tmp_path):
    heard = told(page)
    page.export_to(tmp_path / "ledger.doc")
    assert heard[0][0] == "error"
    assert list(tmp_path.glob("ledger*")) == []


def test_an_empty_register_says_what_belongs_there(qtbot, program, world):
    page = shown(qtbot, lambda: SchemePage(program, world.open(program, "office-2")))
    wanted = []
    page.page_wanted.connect(wanted.append)
    assert page.empty.isVisible()
    assert "买方" in page.empty.hint.text() or "中介" in page.empty.hint.text()
    assert not page.export_button.isEnabled()
    assert clipped(page) == []


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_nothing_is_clipped(qtbot, program, filled, language, scale):
    page = shown(qtbot, lambda: SchemePage(program, filled), language, scale)
    for scheme in (BUYER, INSTITUTION):
        choose(page, scheme, 2020)
        assert clipped(page) == []
