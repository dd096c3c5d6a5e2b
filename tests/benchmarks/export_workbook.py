"""A workbook of 10,000 rows of 30 columns against openpyxl, cell by cell, with the same formats."""

from __future__ import annotations

import io
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from registrar_app.domain.text import Text
from registrar_app.exchange.workbook import table_workbook
from registrar_app.services.document_ports import Column, Table
from tests.benchmarks.measuring import Comparison, in_turn, seconds

ROWS, TIMES = 10_000, 5
_KINDS = ("text", "text", "text", "money", "date", "text") * TIMES
_FORMATS = {"text": "@", "money": "#,##0.00", "date": "yyyy-mm-dd"}


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """Both make the bytes of the file; what is in it is made before."""
    table = _table()
    one, other = in_turn(
        rounds, lambda: seconds(lambda: table_workbook(table, "zh")), lambda: seconds(lambda: _by_cell(table))
    )
    return [Comparison(
        operation="workbook of 10,000 rows, 30 columns", peer="openpyxl cell by cell", goal=0.12, ours=one, theirs=other,
    )]  # fmt: skip


def _table() -> Table:
    rows = [
        (
            f"威海海洋传感器技术开发第{number}号", f"91371000{number:010d}", "技术开发", number * 100 + 1,
            date(2020, 1, 1) + timedelta(days=number % 700), f"371002-01-2026-{number:06d}",
        ) * TIMES
        for number in range(ROWS)
    ]  # fmt: skip
    return Table(
        Text("清单", "List"),
        Text("全部", "all"),
        tuple(Column(Text("列", "column"), kind) for kind in _KINDS),
        rows,
    )


def _by_cell(table: Table) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for number, row in enumerate(table.rows, 1):
        for place, (value, kind) in enumerate(zip(row, _KINDS, strict=True), 1):
            cell = sheet.cell(number, place)
            cell.value = Decimal(str(value)) / 100 if kind == "money" else value
            cell.number_format = _FORMATS[kind]
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
