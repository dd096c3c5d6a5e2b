"""Keeps how a contract stands in one row of a table: which columns there are and what each holds; files are not here.

A column is named by its interchange path (``seller.name``) or by its Chinese head (``卖方名称``). Payments, costs and
kinds of intellectual property are lists in interchange form inside one cell; a blank cell is "not known".
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from registrar_app.domain.contract import Achievement, Contract, Registration
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.form_fields import (
    COSTS,
    PAYMENTS,
    RECORD_FIELDS,
    ChoiceKind,
    FieldSpec,
    column_head,
    every_field,
    fold_head,
    known_heads,
    members_of,
)
from registrar_app.domain.interchange import FIELDS, FORMAT, write_contract
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text
from registrar_app.exchange.cells import (
    CellError,
    amount_of,
    amount_of_ten_thousands,
    code_of,
    credit_code_of,
    date_of,
    date_since_1904,
    filled_cells,
    is_blank,
    note_of,
    number_of,
    text_of,
    yes_no_of,
)
from registrar_app.exchange.coded_cells import CodedCells
from registrar_app.exchange.list_columns import LIST_COLUMNS
from registrar_app.exchange.returned_marks import RESULT_HEADS
from registrar_app.exchange.strict_json import StrictJsonError, load_strict
from registrar_app.services.table_ports import ColumnUse, Unit

CellReader = Callable[[object], Any]
_NONE = ("无", "没有", "/", "—")
_AMOUNT = re.compile(r"[0-9]+(\.[0-9]+)?")


def _label_of(kinds: ChoiceKind) -> CellReader:
    by_label = {name: member.value for member in kinds for name in (member.label.zh, member.label.en)}
    by_label |= {name.removeprefix("技术"): value for name, value in by_label.items()}
    values = {member.value for member in kinds}

    def read(cell: object) -> str:
        text = text_of(cell)
        value = by_label.get(text) or by_label.get(text.removesuffix("合同"), text)
        if value not in values:
            raise CellError(
                Text(f"没有“{text[:40]}”这一项", f"there is no {text[:40]}"),
                Text(
                    f"取下列之一：{'、'.join(member.label.zh for member in kinds)}",
                    f"use one of: {', '.join(member.label.en for member in kinds)}",
                ),
            )
        return value

    return read


def _padded(width: int) -> CellReader:
    """A code with leading zeros, also where a spreadsheet has eaten them."""

    def read(cell: object) -> str:
        text = code_of(cell)
        return text.zfill(width) if text.isdigit() and not isinstance(cell, str) else text

    return read


def _kind_of_party(cell: object) -> str:
    """A code of the official list: of three digits when it ends in 0 or is 024, otherwise of four."""
    text = code_of(cell)
    if isinstance(cell, str) or not text.isdigit():
        return text
    return text.zfill(3 if text.endswith("0") or text == "24" else 4)


def _list_of(cell: object) -> Any:
    text = text_of(cell)
    if text == "[]":
        return []
    if not text.startswith("["):
        raise CellError(
            Text(
                "不是列表：一格写不下逐笔的付款和费用",
                "not a list: one cell cannot hold payments or costs one by one",
            ),
            Text(
                "分成“付款日期1、付款金额1、付款日期2…”各列，或每笔一行并写合同编号，或用报盘模板的“付款”“费用”页",
                "make columns like Payment date 1, Payment amount 1, Payment date 2 …, or one row a payment under the contract's number,"
                " or use the sheets of the template",
            ),
        )
    try:
        return load_strict(text.encode("utf-8", "replace"))
    except StrictJsonError as error:
        raise CellError(
            Text(f"不是列表：{error.problem.zh}", f"not a list: {error.problem.en}"),
            Text(
                '按 [{"paid_on": "2020-05-01", "amount": "1.00"}] 的形式填写',
                'write it like [{"paid_on": "2020-05-01", "amount": "1.00"}]',
            ),
        ) from error


def _costs_of(cell: object) -> Any:
    """A list of costs; or their sum, of no known kind; or none of them."""
    return _sum_of_costs(cell, amount_of)


def _costs_of_ten_thousands(cell: object) -> Any:
    return _sum_of_costs(cell, amount_of_ten_thousands)


def _sum_of_costs(cell: object, read: CellReader) -> Any:
    if isinstance(cell, str) and cell.strip() in _NONE:
        return []
    if isinstance(cell, str) and cell.lstrip().startswith("["):
        return _list_of(cell)
    amount = read(cell)
    if not _AMOUNT.fullmatch(amount):
        return _list_of(cell)
    return [{"amount": amount}] if amount.strip("0.") else []


def _yes_no(cell: object) -> bool:
    value = yes_no_of(cell)
    if isinstance(value, bool):
        return value
    raise CellError(
        Text(f"“{value[:40]}”不是“是”或“否”", f"{value[:40]} is neither yes nor no"),
        Text("填“是”或“否”；不清楚的空着", "write yes or no; leave it empty when it is not known"),
    )


def _codes_of(cell: object) -> Any:
    text = text_of(cell)
    if text.startswith("["):
        return _list_of(cell)
    for mark in "；;、，":
        text = text.replace(mark, ",")
    return [part.strip() for part in text.split(",") if part.strip()]


_OBJECTS: Mapping[str, type[Party] | type[Achievement] | type[Registration]] = {
    "seller": Party,
    "buyer": Party,
    "intermediary": Party,
    "achievement": Achievement,
    "registration": Registration,
}
_BY_KIND: Mapping[str, CellReader] = {
    "date": date_of,
    "money": amount_of,
    "yes_no": _yes_no,
    "several": _codes_of,
    "credit_code": credit_code_of,
    "number": number_of,
    "note": note_of,
}
_BY_CODES: Mapping[str, CellReader] = {"party_kinds": _kind_of_party, "regions": code_of}
_IN_TEN_THOUSANDS: Mapping[CellReader, CellReader] = {
    amount_of: amount_of_ten_thousands,
    _costs_of: _costs_of_ten_thousands,
}
_PADDED = ("technology_field", "objective")
_FORMAT = FieldSpec("format", Text("格式", "Format"))


def _reader_of(spec: FieldSpec) -> CellReader:
    if spec.kind == "choice":
        return _label_of(members_of(spec))
    if spec.path in _PADDED:
        return _padded(2)
    return _BY_CODES.get(spec.codes) or _BY_KIND.get(spec.kind, text_of)


def _columns() -> dict[str, CellReader]:
    readers = {spec.path: _reader_of(spec) for spec in (_FORMAT, *every_field(), *RECORD_FIELDS)}
    readers |= {COSTS.path: _costs_of, PAYMENTS.path: _list_of}
    paths = [_FORMAT.path]
    for key in FIELDS:
        inner = list(_OBJECTS[key].__dataclass_fields__) if key in _OBJECTS else []
        paths += [f"{key}.{name}" for name in inner] or [key]
    return {path: readers[path] for path in paths}


COLUMNS: Mapping[str, CellReader] = _columns()
"""Path of each column with how its cells are read, in the order of the interchange form."""

_SPECS = {spec.path: spec for spec in every_field()}
_LISTS = {COSTS.path, PAYMENTS.path, *(spec.path for spec in every_field() if spec.kind == "several")}
"""What is read anew for every cell, since more is put into these lists later."""
_TEXTS_KEPT = 1_000
_BY_HEAD = {
    fold_head(head): spec.path
    for spec in (_FORMAT, *every_field(), *RECORD_FIELDS)
    for head in known_heads(spec)
} | {
    fold_head(head): rows.path
    for rows in (COSTS, PAYMENTS)
    for head in (rows.path, rows.title.zh, rows.title.en)
}


_HEADS: Mapping[str, Text] = {
    spec.path: column_head(spec) for spec in (_FORMAT, *every_field(), *RECORD_FIELDS)
} | {rows.path: rows.title for rows in (COSTS, PAYMENTS)}


def head_of(path: str) -> Text:
    """Return how the column of a field is headed, without the unit that an amount has in our own tables."""
    head = _HEADS.get(path) or LIST_COLUMNS[path]
    return Text(head.zh.removesuffix("（元）"), head.en.removesuffix(" (yuan)"))


def path_of_head(head: str) -> str | None:
    """Return the path of a column that is headed as this program heads it, or once did."""
    return _BY_HEAD.get(fold_head(head))


def find_columns(head: Sequence[object], file: str) -> dict[int, str]:
    """Return the path of each column of a head row.

    Raises:
        InputRefusedError: a head is unknown or stands twice, or there is none at all.
    """
    columns: dict[int, str] = {}
    for index, cell in enumerate(head):
        if is_blank(cell):
            continue
        title = str(cell).strip()
        if title in RESULT_HEADS:
            continue
        path = _BY_HEAD.get(fold_head(title))
        if path is None or path in columns.values():
            raise _refused_head(file, index, title, known=path is not None)
        columns[index] = path
    if not columns:
        raise _refused_head(file, 0, "", known=False)
    return columns


ColumnReader = tuple[int, str, str, str, CellReader, CellReader]
"""How the cells of one column are read: the column, its path, the object and the key of the interchange form, what reads
any cell, and what does the same for a cell that is a text and nothing else, and remembers what the last ones meant.
A plain tuple, as it is taken apart for every cell."""


def column_readers(
    columns: Mapping[int, ColumnUse],
    *,
    is_1904: bool = False,
    coded: CodedCells | None = None,
    heads: Mapping[int, object] | None = None,
) -> list[ColumnReader]:
    """Return how each column is read, by its unit and by the day from which the workbook counts.

    Args:
        columns: What the columns are.
        is_1904: Whether bare numbers of days count from 1904.
        coded: Reads names as codes; ``None`` to take codes only.
        heads: How the columns are headed: one that is headed by its path holds codes as they stand.
    """
    found: list[ColumnReader] = []
    for index, use in columns.items():
        outer, _, inner = use.path.partition(".")
        read = _cell_reader(use, is_1904)
        if coded is not None and use.path in _SPECS and (heads or {}).get(index) != use.path:
            read = coded.reader(_SPECS[use.path], read)
        text = read if outer in _LISTS else lru_cache(_TEXTS_KEPT)(read)
        found.append((index, use.path, outer, inner, read, text))
    return found


def _cell_reader(use: ColumnUse, is_1904: bool) -> CellReader:
    read = COLUMNS.get(use.path) or (date_of if use.path.endswith(".paid_on") else amount_of)
    if use.unit is Unit.TEN_THOUSAND and read in _IN_TEN_THOUSANDS:
        return _IN_TEN_THOUSANDS[read]
    if read is date_of and is_1904:
        return lambda cell: date_of(date_since_1904(cell))
    return read


def read_row(
    columns: Mapping[int, str],
    row: Sequence[object],
    where: str,
    readers: Sequence[ColumnReader] | None = None,
) -> tuple[dict[str, Any], list[FieldProblem]]:
    """Return the interchange object that a row describes, and the cells that could not be read.

    Args:
        columns: The path of each column that is read.
        row: The cells.
        where: The place of the row, put before every path.
        readers: What ``column_readers`` gives for the columns, where many rows are read.
    """
    plain = readers or column_readers({index: ColumnUse(path) for index, path in columns.items()})
    return read_cells(filled_cells(row), where, plain)


def read_cells(
    filled: Mapping[int, object], where: str, readers: Iterable[ColumnReader]
) -> tuple[dict[str, Any], list[FieldProblem]]:
    """Return what ``read_row`` returns, from the cells that hold something, by their column."""
    contract: dict[str, Any] = {"format": FORMAT}
    problems: list[FieldProblem] = []
    for index, path, outer, inner, read_any, read_text in readers:
        cell = filled.get(index)
        if cell is None:
            continue
        try:
            value = read_text(cell) if type(cell) is str else read_any(cell)
        except CellError as error:
            problems.append(FieldProblem(f"{where}.{path}", error.problem, error.remedy))
            continue
        if inner:
            contract.setdefault(outer, {})[inner] = value
        else:
            contract[outer] = value
    return contract, problems


def write_row(contract: Contract) -> list[str]:
    """Return the texts of one row, in the order of ``COLUMNS``; lists as JSON, what is not known blank."""
    plain = write_contract(contract)
    return [_cell_text(_get(plain, path)) for path in COLUMNS]


def _get(plain: Mapping[str, Any], path: str) -> Any:
    outer, _, inner = path.partition(".")
    value = plain[outer]
    return value.get(inner) if inner and value is not None else value


def _cell_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)


def _refused_head(file: str, index: int, title: str, *, known: bool) -> InputRefusedError:
    shown = title[:40]
    if not title:
        problem = Text("没有表头", "there is no head row")
    elif known:
        problem = Text(f"列“{shown}”重复", f"column {shown} stands twice")
    else:
        problem = Text(f"未知的列“{shown}”", f"unknown column {shown}")
    return InputRefusedError(
        "FILE-COLUMN",
        f"{file}: {index + 1}",
        problem,
        Text(
            "首行用 seller.name 这样的名称或“卖方名称”这样的表头，删去其他列",
            "name the columns like seller.name in the first row and remove others",
        ),
        ASK_SENDER,
    )
