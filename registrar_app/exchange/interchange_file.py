"""Keeps the files of contracts: reading them row by row, writing them whole; the form itself is in the domain.

A file that is none (missing, empty, binary, cut off, over a limit) is refused as a whole; a row that is wrong is
handed back with its problems, so that the good ones can go in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError, UsageError
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.interchange import MalformedContractError, read_contract, write_contract
from registrar_app.domain.text import Text
from registrar_app.exchange.contract_schema import assert_published_form
from registrar_app.exchange.contract_table import COLUMNS, find_columns, read_row, write_row
from registrar_app.exchange.spreadsheet import ROW_LIMIT, read_csv, read_workbook
from registrar_app.exchange.strict_json import DEPTH_LIMIT, SIZE_LIMIT, StrictJsonError, load_strict
from registrar_app.exchange.template_reader import read_template, template_version
from registrar_app.exchange.template_sheets import workbook_sheets
from registrar_app.exchange.workbook import text_csv, text_workbook, write_report
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.whole_file import read_whole, write_whole

FILE_LIMIT = 50_000_000


class InterchangeFiles:
    """Reads and writes ``.jsonl``, ``.json``, ``.csv`` and ``.xlsx`` files of contracts, templates among them."""

    def __init__(self, code_lists: Callable[[], Mapping[str, CodeList]] = dict) -> None:
        """Keep where code lists come from; they are read with the first template, whose cells name codes in words."""
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
        elif ending == ".csv":
            rows = _read_table(read_csv(content, str(path)), path)
        elif ending == ".xlsx":
            rows = self._read_workbook(content, path)
        else:
            raise _refused(path, *_KIND)
        if not rows:
            raise _refused(path, Text("没有合同", "it holds no contract"), _CHECK_FILE)
        return rows

    def _read_workbook(self, content: bytes, path: Path) -> list[ReadRow]:
        first = read_workbook(content, str(path))
        if template_version(workbook_sheets(content, rows=1)) is None:
            return _read_table(first, path)
        return read_template(workbook_sheets(content), self._code_lists(), path.name)

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

    def write_report(self, source: Path, rows: Sequence[ReadRow], target: Path) -> None:
        """Write the row report of an import as a workbook: each problem with place, reason and remedy."""
        write_report(source, rows, target)


_KIND = (
    Text("不认识的文件类型", "an unknown kind of file"),
    Text("用 .jsonl、.json、.csv 或 .xlsx 文件", "use a .jsonl, .json, .csv or .xlsx file"),
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
            rows.append(_read_object(load_strict(line), where))
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
    return [_read_object(one, f"contracts[{index}]") for index, one in enumerate(objects)]


def _read_table(rows: Sequence[Sequence[object]], path: Path) -> list[ReadRow]:
    if not rows:
        return []
    columns = find_columns(rows[0], str(path))
    found: list[ReadRow] = []
    for index, cells in enumerate(rows[1:]):
        where = f"contracts[{index}]"
        value, problems = read_row(columns, cells, where)
        row = _read_object(value, where)
        if problems:
            row = ReadRow(where, None, (*problems, *row.problems))
        found.append(row)
    return found


def _read_object(value: Any, where: str) -> ReadRow:
    try:
        return ReadRow(where, read_contract(value, where))
    except MalformedContractError as error:
        return ReadRow(where, None, tuple(error.problems))


def _line(contract: Contract) -> bytes:
    plain = write_contract(contract)
    assert_published_form(plain)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _array(contracts: Sequence[Contract]) -> bytes:
    return b"[" + b",\n".join(_line(contract) for contract in contracts) + b"]\n"


def _csv(contracts: Sequence[Contract]) -> bytes:
    return text_csv([list(COLUMNS), *(write_row(contract) for contract in contracts)])


def _workbook(contracts: Sequence[Contract]) -> bytes:
    return text_workbook("contracts", list(COLUMNS), [write_row(contract) for contract in contracts])


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
