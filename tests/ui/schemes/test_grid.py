"""The table that pages show: the pill of a row stays a pill where the row is chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint

from registrar_app.ui.schemes.grid import Grid, GridColumn, Pill


def test_a_pill_is_seen_on_the_row_that_is_chosen_too(dressed: Any, qtbot: Any) -> None:
    grid = Grid([GridColumn("进度", "pill", 200)])
    qtbot.addWidget(grid)
    grid.show_rows([(Pill("待复制", "accent", "clock"),), (Pill("待复制", "accent", "clock"),)])
    grid.resize(300, 150)
    grid.show()
    seen = grid.viewport().grab().toImage()
    for row in range(2):
        cell = grid.visualRect(grid.model().index(row, 0))
        within, beside = (
            seen.pixel(QPoint(cell.left() + across, cell.center().y() + 1)) for across in (33, 190)
        )
        assert within != beside, row
