"""Tells what a reader should know of a table before its columns are used: hidden or merged cells, units, what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registrar_app.domain.text import Text
from registrar_app.exchange.amount_units import Said, said_in
from registrar_app.exchange.contract_table import head_of
from registrar_app.exchange.head_words import path_of
from registrar_app.exchange.list_columns import is_one_a_row, path_of_list_head
from registrar_app.services.table_ports import ColumnGuess, Confidence, TableSheet, Unit, has_unit


def notes_of(sheet: TableSheet, row: int, columns: Sequence[ColumnGuess], around: Said) -> tuple[Text, ...]:
    """Return what should be told of a sheet whose head stands in a row."""
    told = list(sheet.notes)
    if sheet.hidden:
        told.append(Text("这是隐藏的工作表", "this sheet is hidden"))
    if row:
        told.append(Text(f"表头在第 {row + 1} 行", f"the head stands in row {row + 1}"))
    if any(top > row and bottom > top for top, _, bottom, _ in sheet.merged):
        told.append(
            Text(
                "有纵向合并的单元格：只有第一行有内容，其余行按空白读取",
                "cells are merged over several rows: only the first row has the content, the others are read as blank",
            )
        )
    if is_one_a_row(column.use.path for column in columns if column.use is not None):
        told.append(
            Text(
                "每行一笔付款：合同编号相同的行并作一份合同",
                "one payment a row: rows with the same contract number are one contract",
            )
        )
    for column in columns:
        told += _of_column(column, around)
    return tuple(told)


def _of_column(column: ColumnGuess, around: Said) -> Iterator[Text]:
    path, head = path_of(column.head), column.head
    if column.use is None and path and has_unit(path) and (said_in(head).is_unclear or around.is_unclear):
        yield Text(
            f"“{head}”没有读取：单位不明（只认元和万元）；请指定该列和它的单位",
            f"{head} is not read: its unit is not clear (only yuan and ten thousand yuan are known);"
            " say what the column is, and its unit",
        )
    elif column.use is None and path_of_list_head(head) is not None:
        yield Text(
            f"“{head}”没有读取：一笔付款要有日期和金额两列",
            f"{head} is not read: a payment needs a column of its day and one of its amount",
        )
    elif path and (column.use is None or column.confidence is Confidence.POSSIBLE) and path != "format":
        yield Text(
            f"“{head}”不能确定是“{head_of(path).zh}”，指定后才读取",
            f"{head} is not certain to be {head_of(path).en}: it is read when you say so",
        )
    if column.use is not None and column.use.unit is Unit.TEN_THOUSAND:
        words = head_of(column.use.path)
        yield Text(f"“{head}”按万元读取（{words.zh}）", f"{head} is read in ten thousand yuan ({words.en})")
