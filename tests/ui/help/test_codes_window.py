"""The code lists in the window: chosen, found by words, written as a workbook or CSV as they are seen."""

from __future__ import annotations

import csv

from openpyxl import load_workbook
from PySide6.QtCore import Qt

from registrar_app.services.tables.program_tables import tables_in_use
from registrar_app.ui.help.codes_window import CodesWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_every_code_list_and_the_packs_can_be_seen_and_written(program, shown, qtbot, tmp_path) -> None:
    window = shown(CodesWindow(tables_in_use(program), program.tables, None))
    names = [window.choice.itemText(number) for number in range(window.choice.count())]
    lists = program.read_packs(None).code_lists()
    assert names == [*(codes.title.zh for codes in lists.values()), "使用中的规则包"]
    window.choice.setCurrentIndex(names.index("买卖方性质"))
    assert "填表说明" in window.origin.text()
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(window.search, "0221")
    assert [row[:2] for row in window.grids[window.choice.currentIndex()].words()] == [
        ["0221", "高等院校（事业法人）"]
    ]
    window.export_to(tmp_path / "kinds.xlsx")
    cells = [[cell.value for cell in row] for row in load_workbook(tmp_path / "kinds.xlsx").active]
    assert ["0221", "高等院校（事业法人）"] in [row[:2] for row in cells], "a code is a text with its zero"
    window.search.setText("")
    window.export_to(tmp_path / "kinds.csv")
    with (tmp_path / "kinds.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 1 + len(lists["party_kinds"].entries)
    window.search.setText("zzzz")
    assert window.stack.currentWidget() is window.none and not window.export_button.isEnabled()
