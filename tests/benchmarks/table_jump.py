"""A jump to anywhere in a list of many contracts, painted, against the same table over a model without contents.

Once with the anchors of the list there, once before they are read.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication

from registrar_app.domain.case_filter import CaseFilter
from registrar_app.services.desk import Desk
from registrar_app.services.list_cases import find
from registrar_app.ui import theme
from registrar_app.ui.contracts.model import CaseTable
from registrar_app.ui.widgets.table import TableView
from tests.benchmarks import sample_register
from tests.benchmarks.measuring import Comparison, in_turn, seconds

SIZES, JUMPS = (100_000, 1_000_000), 20
_LINES = """
INSERT INTO case_projection
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
SELECT
    printf('%08x-0000-4000-8000-%012x', i * 2654435761 % 4294967296, i), 'registered', '海洋牧场智能投饵装备关键技术开发' || i,
    'development', '鲁东海洋大学', '威海蓝润海洋装备有限公司', 10000000 + i, 8000000 + i, '2026-03-01', '2026-04-01',
    '2026-03-20', '', '', '371002', 2026, '2026-04-01T09:00:00+08:00', 1770000000000000 + i, NULL
FROM n
"""
"""Only the lines of the list: nothing else is asked for."""


class Blank(QAbstractTableModel):
    """As many cells of one text."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Any = None) -> int:
        return self._rows

    def columnCount(self, parent: Any = None) -> int:
        return 12

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        return "海洋牧场" if role == Qt.ItemDataRole.DisplayRole else None


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """The middle, the end and random places, in turn; each jump is painted before the next."""
    app = QApplication.instance() or QApplication([])
    theme.load_fonts()
    theme.apply_theme(app, scale=100)
    found = []
    for rows in SIZES:
        with sample_register.office(folder, f"office-{rows}") as desk:
            connection = sample_register.raw(desk)
            connection.run("PRAGMA cache_size = -1000000")
            connection.run(_LINES, (rows,))
            connection.close()
            found += _jumps(desk, rows, rounds)
    return found


def _jumps(desk: Desk, rows: int, rounds: int) -> list[Comparison]:
    model = CaseTable(desk.store)
    model.show_found(find(desk, CaseFilter()))
    assert model.rowCount() == rows
    ours, blank = _shown(model), _shown(Blank(rows))
    chance = random.Random(4)
    places = [chance.randrange(rows) for _ in range(JUMPS)]

    def jump(view: TableView, to: list[int]) -> None:
        for place in to:
            view.verticalScrollBar().setValue(place * view.verticalHeader().defaultSectionSize())
            QApplication.processEvents()

    found = []
    for named, to in (("to the middle", [rows // 2]), ("to the end", [rows - 1]), ("anywhere", places)):
        for view in (ours, blank):
            jump(view, [0])

        def once(view: TableView, to: list[int] = to, *, is_new: bool = False) -> float:
            model.show_found(find(desk, CaseFilter()))  # nothing is remembered of the round before
            if is_new or view is blank:
                model.anchors.drop()
            else:
                _wait_for(model)
            jump(view, [0])
            return seconds(lambda: jump(view, to)) / len(to)

        one, other, new = in_turn(
            rounds, lambda: once(ours), lambda: once(blank), lambda: once(ours, is_new=True)
        )
        for when, ways, goal in (("", one, 1.4), (", list just opened", new, None)):
            found.append(
                Comparison(
                    operation=f"table of {rows:,} contracts, jump {named}{when}",
                    peer="a model of one text",
                    goal=goal,
                    ours=ways,
                    theirs=other,
                )
            )
    return found


def _wait_for(model: CaseTable) -> None:
    """Wait until the anchors of the list are read, in a loop that lets the thread go on."""
    loop = QEventLoop()
    beat = QTimer()
    beat.timeout.connect(lambda: loop.quit() if model.anchors.are_there else None)
    beat.start(5)
    loop.exec()


def _shown(model: QAbstractTableModel) -> TableView:
    view = TableView()
    view.setModel(model)
    view.resize(1180, 600)
    view.show()
    QApplication.processEvents()
    return view
