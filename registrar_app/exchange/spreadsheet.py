"""Keeps the reading of plain rows from ``.csv`` and ``.xlsx`` bytes, within the limits; what they mean is not here."""

from __future__ import annotations

import codecs
import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.exchange.cells import FORMULA, is_blank, rearm

WORKBOOK_LIMIT = 20_000_000
INFLATED_LIMIT = 300_000_000
ROW_LIMIT, COLUMN_LIMIT = 50_000, 200
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

Row = Sequence[object]


def read_csv(content: bytes, file: str) -> list[Row]:
    """Return the rows of a CSV file in UTF-8, GB 18030 or UTF-16, separated by comma, semicolon or tab.

    Raises:
        InputRefusedError: not text, not CSV, or over a limit.
    """
    text = _decode(content, file)
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        return _within_limits(([rearm(cell) for cell in row] for row in rows), file)
    except csv.Error as error:
        raise _refused(file, Text(f"不是有效的 CSV（{error}）", f"not valid CSV ({error})")) from error


def read_workbook(content: bytes, file: str) -> list[Row]:
    """Return the rows of the first sheet of a workbook.

    Raises:
        InputRefusedError: not a workbook, damaged, or over a limit.
    """
    if len(content) > WORKBOOK_LIMIT:
        raise _refused(file, Text("工作簿超过 20 MB", "the workbook is larger than 20 MB"))
    try:
        _check_archive(content, file)
        return _within_limits(_sheet_rows(content), file)
    except InputRefusedError:
        raise
    except Exception as error:  # a damaged workbook makes openpyxl raise almost anything
        raise _refused(
            file, Text("不是 .xlsx 工作簿，或者已损坏", "not an .xlsx workbook, or damaged")
        ) from error


def _sheet_rows(content: bytes) -> Iterator[Row]:
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    sheet = workbook.worksheets[0]
    sheet.reset_dimensions()
    for row in sheet.iter_rows(max_col=COLUMN_LIMIT + 1):
        yield [FORMULA if cell.data_type == "f" else cell.value for cell in row]


def _check_archive(content: bytes, file: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(member.file_size for member in archive.infolist()) > INFLATED_LIMIT:
            raise _refused(file, Text("工作簿解开后过大", "the workbook is too large when unpacked"))


def _within_limits(rows: Iterable[Row], file: str) -> list[Row]:
    kept: list[Row] = []
    for row in rows:
        filled = [index for index, cell in enumerate(row) if not is_blank(cell)]
        if not filled:
            continue
        if filled[-1] >= COLUMN_LIMIT:
            raise _refused(file, Text(f"超过 {COLUMN_LIMIT} 列", f"more than {COLUMN_LIMIT} columns"))
        if len(kept) > ROW_LIMIT:
            raise _refused(file, Text(f"超过 {ROW_LIMIT} 行", f"more than {ROW_LIMIT} rows"))
        kept.append(row)
    return kept


def _decode(content: bytes, file: str) -> str:
    encodings = ("utf-16",) if content.startswith(_UTF16) else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _refused(file, Text("不是文本文件", "not a text file"))


def _refused(file: str, problem: Text) -> InputRefusedError:
    remedy = Text("用表格软件重新另存后再试", "save it again with a spreadsheet program")
    return InputRefusedError("FILE-TABLE", file, problem, remedy)
