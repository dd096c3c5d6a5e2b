"""Keeps the filled lines of a free table, and joins those that are payments of one contract, one payment a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.interchange import MalformedContractError, read_contract
from registrar_app.domain.text import Text
from registrar_app.exchange.list_columns import PAYMENTS
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.table_ports import NOT_TAKEN, TakenMark


@dataclass
class TableLine:
    """One line that holds something; or several of them that are one contract.

    Attributes:
        number: The line of the sheet, counted from 1; the first of several.
        value: What it says, in interchange form.
        problems: What cannot be read; their paths begin where that of the contract ends.
        payments: Of which number of its columns each payment is, counted from 0.
        taken: As what it was taken already.
        is_no_contract: Whether it is a sum, a note, a head again or the like, as its problem says.
        lines: In which line each payment stands, where one line holds one.
    """

    number: int
    value: dict[str, Any]
    problems: list[FieldProblem] = field(default_factory=list)
    payments: list[int] = field(default_factory=list)
    taken: TakenMark = NOT_TAKEN
    is_no_contract: bool = False
    lines: list[int] = field(default_factory=list)

    def read(self, where: str) -> ReadRow:
        """Return the contract that the line describes, with its place."""
        given = [FieldProblem(f"{where}{p.path}", p.problem, p.remedy) for p in self.problems]
        if self.is_no_contract:
            return ReadRow(where, None, tuple(given), self.number, self.taken)
        row = read_object(self.value, where, self.number, self.taken)
        if not given and not row.problems:
            return row
        own = [self._placed(problem, where) for problem in row.problems]
        return ReadRow(where, None, (*given, *own), self.number, self.taken)

    def _placed(self, problem: FieldProblem, where: str) -> FieldProblem:
        """Return a problem of a payment with the column in which it stands, or with its line."""
        for index, number in enumerate(self.payments):
            start = f"{where}.{PAYMENTS}[{index}]"
            if not problem.path.startswith(start):
                continue
            if self.lines and index < len(self.lines) and self.lines[index] != self.number:
                return _in_line(problem, self.lines[index])
            return FieldProblem(
                f"{where}.{PAYMENTS}[{number}]{problem.path[len(start) :]}", problem.problem, problem.remedy
            )
        return problem


def join_payments(lines: Iterable[TableLine]) -> list[TableLine]:
    """Return the contracts of a table with one payment a line.

    A line joins the contract with its number when it says nothing else than the first line did, and the one above when
    it holds a payment only. What is not clear stays a line of its own, with what is wrong.
    """
    found: list[TableLine] = []
    by_number: dict[str, TableLine] = {}
    unnumbered: dict[str, TableLine] = {}
    for line in lines:
        line.lines = [line.number] * len(line.payments)
        said = {key: value for key, value in line.value.items() if key not in ("format", PAYMENTS)}
        contract_no = said.get("contract_no")
        if line.is_no_contract:
            found.append(line)
            continue
        if not said and found and (line.payments or line.problems):
            _join(found[-1], line)
            continue
        if not isinstance(contract_no, str):
            first = unnumbered.setdefault(repr(said), line)
            if first is not line and line.payments:
                line.problems.append(FieldProblem(f".{PAYMENTS}", *_without_number(first.number)))
        elif contract_no in by_number and (line.payments or line.problems):
            first = by_number[contract_no]
            if _agrees(first.value, said):
                _join(first, line)
                continue
            line.problems.append(FieldProblem(".contract_no", *_differs(first.number)))
        else:
            by_number.setdefault(contract_no, line)
        found.append(line)
    return found


def _join(first: TableLine, more: TableLine) -> None:
    first.value.setdefault(PAYMENTS, []).extend(more.value.get(PAYMENTS, ()))
    first.payments += [0] * len(more.payments)
    first.lines += more.lines
    first.problems += [
        _in_line(FieldProblem(f".{PAYMENTS}", problem.problem, problem.remedy), more.number)
        for problem in more.problems
    ]


def _agrees(first: Mapping[str, Any], said: Mapping[str, Any]) -> bool:
    return all(
        _agrees(first.get(key) or {}, value) if isinstance(value, dict) else first.get(key) == value
        for key, value in said.items()
    )


def _in_line(problem: FieldProblem, line: int) -> FieldProblem:
    """Return a problem of a payment that stands in another line than its contract."""
    text = problem.problem
    return FieldProblem(
        problem.path,
        Text(f"第 {line} 行的付款：{text.zh}", f"payment in row {line}: {text.en}"),
        problem.remedy,
    )


def _differs(line: int) -> tuple[Text, Text]:
    return (
        Text(
            f"合同编号与第 {line} 行相同，其他内容不同，不能并作一份合同的几笔付款",
            f"the contract's number is that of row {line}, but other cells differ: not payments of one contract",
        ),
        Text(
            "同一份合同的各行除付款外写得一样或空着；不是同一份的改正编号",
            "let the rows of one contract say the same or nothing beside the payment; give another contract its own number",
        ),
    )


def _without_number(line: int) -> tuple[Text, Text]:
    return (
        Text(
            f"与第 {line} 行只有付款不同，看来是同一份合同，但没有合同编号",
            f"only the payment differs from row {line}: it seems to be the same contract, but has no number",
        ),
        Text(
            "给同一份合同的各行写上相同的合同编号，或用报盘模板的“付款”页",
            "write the same contract number in the rows of one contract, or use the sheet of payments of the template",
        ),
    )


def read_object(value: Any, where: str, line: int = 0, taken: TakenMark = NOT_TAKEN) -> ReadRow:
    """Return the row of one contract in interchange form."""
    try:
        return ReadRow(where, read_contract(value, where), (), line, taken)
    except MalformedContractError as error:
        return ReadRow(where, None, tuple(error.problems), line, taken)
