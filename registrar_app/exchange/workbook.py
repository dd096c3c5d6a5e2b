"""Keeps the writing of tables as ``.xlsx`` and ``.csv``: codes as text, money with two decimals, no active cell.

A cell that a spreadsheet could take for a formula is written as text in a workbook, and gets an apostrophe in front
in a CSV file. Which rows a table has is decided by the services.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Container, Iterable, Sequence
from pathlib import Path

from registrar_app.domain.errors import UsageError
from registrar_app.domain.money import parse_yuan
from registrar_app.domain.text import Text
from registrar_app.exchange.cells import disarm
from registrar_app.exchange.workbook_package import (
    Row,
    SheetPlan,
    clean_text,
    is_number,
    make_package,
    plain_text,
)
from registrar_app.services.document_ports import PRACTICE_NOTE, TOTAL, Column, Table
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.stopping import watched
from registrar_app.services.whole_file import write_whole

_WIDTHS = {"money": 18, "count": 12, "percent": 12, "date": 14}
_LONGEST_TEXT_WIDTH = 60
_PAGE = Text("第 &P 页，共 &N 页", "page &P of &N")


def write_workbook(table: Table, path: Path, language: str) -> None:
    """Write a table as ``.xlsx`` or ``.csv`` by the file's ending, whole or not at all.

    Raises:
        UsageError: the ending is neither.
        MachineRefusedError: it cannot be written.
    """
    if path.suffix.lower() == ".xlsx":
        write_whole(path, table_workbook(table, language))
    elif path.suffix.lower() == ".csv":
        write_whole(path, table_csv(table, language))
    else:
        raise UsageError(
            "FILE-KIND",
            str(path),
            Text("不认识的文件类型", "an unknown kind of file"),
            Text("用 .xlsx 或 .csv", "use .xlsx or .csv"),
        )


def table_workbook(table: Table, language: str) -> bytes:
    """Return a table as a workbook: title, subtitle, fixed head row, rows, total, notes; A4 landscape in print.

    What comes from a practice register says so under its title and above every printed page.
    """
    over = [table.subtitle, *((PRACTICE_NOTE,) if table.is_practice else ())]
    top = [_line(table.title, language, "title"), *(_line(words, language) for words in over if words.zh)]
    kinds = [column.kind for column in table.columns]
    head: Row = ([column.title.in_language(language) for column in table.columns], ["head"] * len(kinds))
    rows: list[Row] = [(row, kinds) for row in table.rows]
    if table.total is not None:
        rows.append((_totals(table.total, language), [f"sum-{kind}" for kind in kinds]))
    notes = [_line(note, language) for note in table.notes if note != PRACTICE_NOTE]
    if table.closing is not None:
        closing = table.closing
        said = Text(
            f"登记机构：{closing.office}　登记员：{closing.registrar.zh}　日期：{closing.day}",
            f"Office: {closing.office}; registrar: {closing.registrar.en}; date: {closing.day}",
        )
        notes.append(_line(said, language))
    plan = SheetPlan(
        name=table.title.in_language(language),
        head=len(top) + 1,
        widths=[
            _width(column, [row[place] for row in table.rows], language)
            for place, column in enumerate(table.columns)
        ],
        header=f"&C{PRACTICE_NOTE.in_language(language)}" if table.is_practice else "",
        footer=f"&C{_PAGE.in_language(language)}",
    )
    return make_package(plan, [*top, head, *rows, *notes])


def table_csv(table: Table, language: str) -> bytes:
    """Return a table as CSV that spreadsheets open as it is: UTF-8 with mark, rows ended by CR LF."""
    kinds = [column.kind for column in table.columns]
    rows = [[disarm(clean_text(column.title.in_language(language))) for column in table.columns]]
    rows += [[_csv_cell(*cell) for cell in zip(row, kinds, strict=True)] for row in watched(table.rows)]
    if table.total is not None:
        totals = zip(_totals(table.total, language), kinds, strict=True)
        rows.append([_csv_cell(value, kind) for value, kind in totals])
    if table.is_practice:  # a plain list of values has no room for other notes
        rows.append([PRACTICE_NOTE.in_language(language)])
    return _csv_bytes(rows)


def text_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows of texts as CSV, every text so that no spreadsheet takes it for a formula."""
    return _csv_bytes([disarm(clean_text(cell)) for cell in row] for row in rows)


def text_workbook(
    title: str, head: Sequence[str], rows: Sequence[Sequence[str]], amounts: Container[str] = ()
) -> bytes:
    """Return a workbook of texts, the head in the first row: a file to be filled in and read again.

    Texts in the columns ``amounts``, in yuan, are written as numbers with two decimals.
    """
    columns = [Column(Text(name, name)) for name in head]
    widths = [_width(column, [row[place] for row in rows], "zh") for place, column in enumerate(columns)]
    kinds = ["money" if name in amounts else "text" for name in head]
    lines: list[Row] = [(head, ["head"] * len(columns))]
    for row in rows:
        values = [_fen(text) if kind == "money" else text for text, kind in zip(row, kinds, strict=True)]
        lines.append((values, kinds))
    return make_package(SheetPlan(name=title, head=1, widths=widths), lines)


def _fen(text: str) -> int | str:
    """Return an amount in fen; what is none stays as it is written."""
    try:
        return parse_yuan(text)
    except ValueError:
        return text


def write_report(source: Path, rows: Sequence[ReadRow], target: Path, *, practice: bool) -> None:
    """Write what is wrong with the rows of a file, one line a problem, in both languages; one of practice says so.

    Raises:
        UsageError: the target is neither ``.xlsx`` nor ``.csv``.
        MachineRefusedError: it cannot be written.
    """
    lines = [
        (problem.path, problem.problem.zh, problem.remedy.zh, problem.problem.en, problem.remedy.en)
        for row in rows
        for problem in row.problems
    ]
    bad = sum(bool(row.problems) for row in rows)
    table = Table(
        title=Text("导入问题清单", "Problems of an import"),
        subtitle=Text(
            f"{source.name}：{len(rows)} 行中 {bad} 行有问题",
            f"{source.name}: {bad} of {len(rows)} rows have problems",
        ),
        columns=(
            Column(Text("位置", "Place")),
            Column(Text("问题", "Problem, in Chinese")),
            Column(Text("处理办法", "Remedy, in Chinese")),
            Column(Text("Problem", "Problem")),
            Column(Text("Remedy", "Remedy")),
        ),
        rows=lines,
        notes=(PRACTICE_NOTE,) if practice else (),
    )
    write_workbook(table, target, "zh")


def _line(words: Text, language: str, style: str = "line") -> Row:
    return [words.in_language(language)], [style]


def _totals(total: Sequence[object], language: str) -> list[object]:
    """Return the sums; the first cell says what they are, unless the table's maker has named them."""
    values = list(total)
    if not values[0] and not any(isinstance(value, str) and value for value in values):
        values[0] = TOTAL.in_language(language)
    return values


def _width(column: Column, values: Sequence[object], language: str) -> int:
    head = _text_width(column.title.in_language(language)) + 2
    if column.kind != "text":
        return max(_WIDTHS[column.kind], min(head, 24))
    longest = max((_text_width(str(value)) for value in set(values) if value is not None), default=0)
    return min(max(longest + 2, head, 10), _LONGEST_TEXT_WIDTH)


def _text_width(text: str) -> int:
    """Return the width in digits; a Chinese character, three bytes, is as wide as two."""
    shown = text[:_LONGEST_TEXT_WIDTH]
    return len(shown) + (len(shown.encode("utf-8", "replace")) - len(shown)) // 2


def _csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _csv_cell(value: object, kind: str) -> str:
    if value is None:
        return ""
    text = plain_text(value, kind)
    return text if is_number(value, kind) else disarm(clean_text(text))  # a number may begin with "-"
