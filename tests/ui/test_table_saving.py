"""What a window lists is saved by Ctrl+E as workbook or CSV: the roster's tabs, alarms, batches, and what is due."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from registrar_app.domain.text import Text
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.schemes.grid import Grid, GridColumn, Pill
from registrar_app.ui.table_saving import grid_table
from registrar_app.ui.widgets import files

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answers where a table goes; the last entry counts."""
    answers = [str(tmp_path / "out.xlsx")]
    monkeypatch.setattr(files, "ask_target", lambda *_: (answers[-1], "CSV (*.csv)"))
    return answers


def test_the_tab_of_the_roster_that_is_shown_is_saved(
    open_window: Callable[..., MainWindow], qtbot: Any, target: list[str], tmp_path: Path
) -> None:
    window = open_window()
    window.show_page("roster")
    page: Any = window.page
    with qtbot.waitSignal(page.told, timeout=20_000) as told:
        qtbot.keyClick(page, Qt.Key.Key_E, CTRL)
    assert told.args[1] == "good", told.args
    sheet = load_workbook(tmp_path / "out.xlsx").active
    assert sheet["A1"].value == "登记员名册"
    page.tables.tabs[1].click()
    target.append(str(tmp_path / "offices"))
    page.export.button.click()
    rows = list(csv.reader(io.StringIO((tmp_path / "offices.csv").read_bytes().decode("utf-8-sig"))))
    assert rows[0][:2] == ["机构编号", "登记机构"] and rows[1][0].isdigit()
    assert "演练" in rows[-1][0]


def test_what_is_due_is_saved_from_the_work_bench_or_told_to_be_nothing(
    open_window: Callable[..., MainWindow], qtbot: Any, target: list[str]
) -> None:
    window = open_window()
    window.show_page("home")
    page: Any = window.page
    with qtbot.waitSignal(page.told, timeout=20_000) as told:
        page.export.choose()
    assert Path(target[-1]).exists() or told.args[1] == "note"


def test_a_grid_is_written_as_it_is_seen(open_window: Callable[..., MainWindow], qtbot: Any) -> None:
    grid = Grid(
        (GridColumn("甲"), GridColumn("状态", "pill"), GridColumn("金额", "money"), GridColumn("藏", "count"))
    )
    qtbot.addWidget(grid)
    grid.show_rows([("b", Pill("好", "good", "good"), 5, 1), ("a", Pill("坏", "error", "error"), 7, 2)])
    grid.leave_out([3])
    grid.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table = grid_table(grid, Text("表", "Table"), open_window().place.desk)
    assert [column.kind for column in table.columns] == ["text", "text", "money"]
    assert table.rows == [("a", "坏", 7), ("b", "好", 5)]
