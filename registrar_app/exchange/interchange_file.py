"""Keeps the files of contracts: reading them row by row, writing them whole; the form itself is in the domain.

A file that is none (missing, empty, binary, cut off, over a limit) is refused as a whole; a row that is wrong is
handed back with its problems, so that the good ones can go in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError, UsageError
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.text import Text, listed
from registrar_app.exchange.changed_at import changed_at
from registrar_app.exchange.coded_cells import CodedCells
from registrar_app.exchange.column_guess import certain_mapping, choose_sheet, guess_table
from registrar_app.exchange.contract_schema import assert_published_form
from registrar_app.exchange.contract_table import COLUMNS, head_of, write_row
from registrar_app.exchange.list_columns import LIST_COLUMNS
from registrar_app.exchange.returned_workbook import write_returned, write_returned_template
from registrar_app.exchange.spreadsheet import pasted_table, read_table_file
from registrar_app.exchange.strict_json import DEPTH_LIMIT, SIZE_LIMIT, StrictJsonError, load_strict
from registrar_app.exchange.table_limits import ROW_LIMIT
from registrar_app.exchange.table_lines import read_object
from registrar_app.exchange.table_reading import read_table
from registrar_app.exchange.template_reader import head_rows, read_template, template_version
from registrar_app.exchange.template_workbook import TemplateWriter
from registrar_app.exchange.workbook import text_csv, text_workbook, write_report
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.pack_ports import PackLibrary
from registrar_app.services.table_ports import ReturnedRow, TableFile, TableGuess, TableMapping
from registrar_app.services.whole_file import read_whole, write_whole

FILE_LIMIT = 50_000_000
TABLES = (".csv", ".xlsx", ".xls", ".ods")


class InterchangeFiles:
    """Reads and writes ``.jsonl``, ``.json``, ``.csv`` and ``.xlsx`` files of contracts, templates among them."""

    def __init__(self, code_lists: Callable[[], Mapping[str, CodeList]] = dict) -> None:
        """Keep where code lists come from; they are read with the first cell that names a code in words."""
        self._code_lists = code_lists

    def read(self, path: Path) -> list[ReadRow]:
        """Return every contract of a file, good and bad.

        Places are ``contracts[i]``, counted from 0; in a template, sheet and cell.

        Raises:
            InputRefusedError: the file as a whole cannot be read.
        """
        content = read_whole(path, FILE_LIMIT)
        ending = path.suffix.lower()
        if ending == ".jsonl":
            rows = _read_lines(content, path)
        elif ending == ".json":
            rows = _read_document(content, path)
        elif ending in TABLES:
            rows = self._read_table(read_table_file(content, path))
        else:
            raise _refused(path, *_KIND)
        if not rows:
            raise _refused(path, Text("没有合同", "it holds no contract"), _CHECK_FILE)
        return rows

    def _read_table(self, table: TableFile) -> list[ReadRow]:
        if template_version(table.sheets) is None:
            return self.read_table(table, certain_mapping(table))
        return read_template(table.sheets, self._code_lists(), table.path.name)

    def changed_at(self, path: Path) -> datetime | None:
        """Return when a workbook says that it was changed last; ``None`` where it does not."""
        return changed_at(path)

    def open_table(self, path: Path) -> TableFile | None:
        """Return the sheets of a free table; ``None`` for JSON and for a template, which need no mapping.

        Raises:
            InputRefusedError: the file as a whole cannot be read, or is of an unknown kind.
        """
        ending = path.suffix.lower()
        if ending in (".json", ".jsonl"):
            return None
        if ending not in TABLES:
            raise _refused(path, *_KIND)
        table = read_table_file(read_whole(path, FILE_LIMIT), path)
        return table if template_version(table.sheets) is None else None

    def paste_table(self, text: str) -> TableFile:
        """Return what was copied from a spreadsheet.

        Raises:
            InputRefusedError: over a limit.
        """
        return pasted_table(text)

    def choose_sheet(self, table: TableFile) -> int:
        """Return which sheet is most like a list of contracts."""
        return choose_sheet(table)

    def guess(
        self, table: TableFile, sheet: int, head_row: int | None = None, head_height: int | None = None
    ) -> TableGuess:
        """Return what a sheet seems to be, and which other sheets hold something too."""
        guess = guess_table(table.sheets[sheet], head_row, head_height)
        others = listed(one.name for one in table.sheets if one.rows and one.name != guess.sheet)
        told = (Text(f"未读取的工作表：{others.zh}", f"sheets not read: {others.en}"),) if others.zh else ()
        return replace(guess, notes=(*guess.notes, *told))

    def fields(self) -> Mapping[str, Text]:
        """Return the fields that a column can be, by path."""
        return {path: head_of(path) for path in (*COLUMNS, *LIST_COLUMNS)}

    def read_table(self, table: TableFile, mapping: TableMapping) -> list[ReadRow]:
        """Return every contract of a table as a mapping says.

        Raises:
            InputRefusedError: the sheet is not there, or holds no contract.
            StoppedError: it was stopped.
        """
        rows = read_table(table, mapping, CodedCells(self._code_lists))
        if not rows:
            raise _refused(table.path, Text("没有合同", "it holds no contract"), _CHECK_FILE)
        return rows

    def write_returned(
        self, table: TableFile, mapping: TableMapping, marks: Mapping[int, ReturnedRow], target: Path
    ) -> Text | None:
        """Give the user's workbook back with what became of each row; return what the user should know of the copy."""
        return write_returned(table, mapping, marks, target)

    def return_template(self, path: Path, marks: Mapping[str, ReturnedRow], target: Path) -> Text | None:
        """Give a filled template back with what became of each contract, by its place; see ``write_returned``."""
        table = read_table_file(read_whole(path, FILE_LIMIT), path)
        return write_returned_template(table, head_rows(table.sheets), marks, target)

    def read_template(self, path: Path) -> tuple[int, list[ReadRow]]:
        """Return the version of a template and its contracts, good and bad.

        Raises:
            InputRefusedError: it is no template, a newer one, or cannot be read at all.
        """
        table = read_table_file(read_whole(path, FILE_LIMIT), path)
        version = template_version(table.sheets)
        if version is None:
            raise _no_template(path)
        return version, read_template(table.sheets, self._code_lists(), path.name)

    def write_template(
        self, contracts: Iterable[Contract], path: Path, packs: PackLibrary, *, language: str, rows: int
    ) -> int:
        """Write a template with the contracts in it and at least so many rows, whole or not at all; return how many.

        Raises:
            UsageError: the ending is not ``.xlsx``.
            MachineRefusedError: it cannot be written.
        """
        if path.suffix.lower() != ".xlsx":
            raise UsageError("FILE-KIND", str(path), *_ONLY_XLSX)
        kept = list(contracts)
        writer = TemplateWriter(packs.code_lists(), packs.field_help(), language)
        write_whole(path, writer.to_bytes(kept, rows))
        return len(kept)

    def write(self, contracts: Iterable[Contract], path: Path) -> int:
        """Write the contracts in the form of the file's ending, whole file or none; return how many.

        Raises:
            UsageError: the ending is none of the four.
            MachineRefusedError: it cannot be written.
        """
        kept = list(contracts)
        writers = {".jsonl": self.to_bytes, ".json": _array, ".csv": _csv, ".xlsx": _workbook}
        writer = writers.get(path.suffix.lower())
        if writer is None:
            raise UsageError("FILE-KIND", str(path), *_KIND)
        write_whole(path, writer(kept))
        return len(kept)

    def to_bytes(self, contracts: Iterable[Contract]) -> bytes:
        """Return the ``.jsonl`` form: one object a line, every key, in the published order."""
        return b"".join(_line(contract) + b"\n" for contract in contracts)

    def write_report(self, source: Path, rows: Sequence[ReadRow], target: Path, *, practice: bool) -> None:
        """Write the row report of an import as a workbook: each problem with place, reason and remedy."""
        write_report(source, rows, target, practice=practice)


_KIND = (
    Text("不认识的文件类型", "an unknown kind of file"),
    Text(
        "用 .jsonl、.json、.xlsx、.xls、.ods 或 .csv 文件",
        "use a .jsonl, .json, .xlsx, .xls, .ods or .csv file",
    ),
)
_ONLY_XLSX = (
    Text("模板只能存为 .xlsx", "a template is saved as .xlsx"),
    Text("把文件名的后缀改为 .xlsx", "give the file the ending .xlsx"),
)
_SPLIT = Text("分成几个文件", "split it into several files")
_CHECK_FILE = Text("检查是否选错文件，或重新导出", "check that it is the right file, or export it again")


def _read_lines(content: bytes, path: Path) -> list[ReadRow]:
    content = content.removeprefix(b"\xef\xbb\xbf")
    _check_text(content, path)
    rows: list[ReadRow] = []
    lines = content.split(b"\n")
    faulty = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if len(rows) == ROW_LIMIT:
            raise _refused(path, Text(f"超过 {ROW_LIMIT} 行", f"more than {ROW_LIMIT} rows"), _SPLIT)
        where = f"contracts[{len(rows)}]"
        try:
            rows.append(read_object(load_strict(line), where))
        except StrictJsonError as error:
            faulty += 1
            # The last line without an end is a file that was cut off: nothing of it can be trusted to be whole.
            if number == len(lines) or len(line) > SIZE_LIMIT:
                raise _refused_line(path, number, error) from error
            rows.append(ReadRow(where, None, (_not_json(where, number, error),)))
    if rows and faulty == len(rows):
        raise _refused(path, Text("没有一行是 JSON", "no line of it is JSON"), _CHECK_FILE)
    return rows


def _read_document(content: bytes, path: Path) -> list[ReadRow]:
    _check_text(content.removeprefix(b"\xef\xbb\xbf"), path)
    try:
        value = load_strict(content, size_limit=FILE_LIMIT, depth_limit=DEPTH_LIMIT + 1)
    except StrictJsonError as error:
        raise _refused_line(path, error.line, error) from error
    objects = value if isinstance(value, list) else [value]
    if len(objects) > ROW_LIMIT:
        raise _refused(path, Text(f"超过 {ROW_LIMIT} 行", f"more than {ROW_LIMIT} rows"), _SPLIT)
    return [read_object(one, f"contracts[{index}]") for index, one in enumerate(objects)]


def _line(contract: Contract) -> bytes:
    plain = write_contract(contract)
    assert_published_form(plain)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _array(contracts: Sequence[Contract]) -> bytes:
    return b"[" + b",\n".join(_line(contract) for contract in contracts) + b"]\n"


def _csv(contracts: Sequence[Contract]) -> bytes:
    return text_csv([list(COLUMNS), *(write_row(contract) for contract in contracts)])


def _workbook(contracts: Sequence[Contract]) -> bytes:
    rows = [write_row(contract) for contract in contracts]
    return text_workbook("contracts", list(COLUMNS), rows, ("contract_value", "transaction_amount"))


def _check_text(content: bytes, path: Path) -> None:
    if b"\0" in content:
        raise _refused(path, Text("不是文本文件", "not a text file"), _CHECK_FILE)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = Text(f"第 {line} 行不是 UTF-8 文本", f"line {line} is not UTF-8 text")
        raise _refused(
            path, problem, Text("另存为 UTF-8 后再试", "save it as UTF-8 and try again")
        ) from error


def _not_json(where: str, number: int, error: StrictJsonError) -> FieldProblem:
    return FieldProblem(
        where,
        Text(f"文件第 {number} 行：{error.problem.zh}", f"line {number} of the file: {error.problem.en}"),
        Text("改正该行后再导入", "correct the line and import it again"),
    )


def _refused_line(path: Path, number: int | None, error: StrictJsonError) -> InputRefusedError:
    if number is None:
        return _refused(path, error.problem, _CHECK_FILE)
    problem = Text(f"第 {number} 行：{error.problem.zh}", f"line {number}: {error.problem.en}")
    return _refused(path, problem, _CHECK_FILE)


def _refused(path: Path, problem: Text, remedy: Text) -> InputRefusedError:
    return InputRefusedError("FILE-CONTRACTS", str(path), problem, remedy, ASK_SENDER)


def _no_template(path: Path) -> InputRefusedError:
    return InputRefusedError(
        "TEMPLATE-NONE",
        str(path),
        Text("不是本程序的报盘模板", "not a template of this program"),
        Text(
            "检查是否选错文件；其他表格用“导入合同”",
            "check that it is the right file; other tables are taken in with contract import",
        ),
        ASK_SENDER,
    )
