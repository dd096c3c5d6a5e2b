"""Reads a filled template: contracts with their payments and costs from plain rows; every fault names sheet and cell.

Payments and costs are tied to their contract by the number in its row, not by their place, so that a sheet may be
sorted. Which cells a workbook has is told by its reader; what a cell means is in ``template_cells``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from registrar_app.domain.code_list import CodeList
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.interchange import FORMAT, MalformedContractError, read_contract
from registrar_app.domain.text import Text
from registrar_app.exchange.row_kinds import WHOLE_AMOUNTS, sum_or_note
from registrar_app.exchange.template_cells import TemplateCells
from registrar_app.exchange.template_layout import LINK, NUMBER, VERSION, find_mark, template_sheets
from registrar_app.exchange.template_rows import FilledRow, FilledSheet, find_head, read_sheet
from registrar_app.exchange.template_versions import heads_of
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.stopping import watched
from registrar_app.services.table_ports import TableSheet

Members = Mapping[str, Sequence[FilledRow]]
"""The rows that belong to one contract, by the list they are members of."""


def template_version(sheets: Sequence[TableSheet]) -> int | None:
    """Return the version of the template that the sheets are; ``None`` when they are none."""
    marks = (find_mark(sheet.rows[0]) for sheet in sheets if sheet.rows)
    return max((mark[0] for mark in marks if mark is not None), default=None)


def read_template(sheets: Sequence[TableSheet], lists: Mapping[str, CodeList], file: str) -> list[ReadRow]:
    """Return every contract of a template, good and bad, then the payments and costs that belong to none.

    Raises:
        InputRefusedError: the template is newer than this program, a sheet is missing or there twice, or a column is
            unknown.
    """
    found = _find_sheets(sheets, lists, file)
    contracts = found["contracts"].rows
    lists_of = {sheet.rows.path: sheet.key for sheet in template_sheets() if sheet.rows is not None}
    members = {path: _by_contract(found[key].rows) for path, key in lists_of.items() if key in found}
    counts = Counter(row.number for row in contracts)
    orphans = list(_orphans(counts, members))
    read = [
        _contract(
            row,
            {path: rows.get(row.number, []) if row.number else [] for path, rows in members.items()},
            counts,
            orphans,
        )
        for row in watched(contracts)
    ]
    return [*read, *orphans]


def head_rows(sheets: Sequence[TableSheet]) -> dict[str, int]:
    """Return the row of the head, counted from 1, of each sheet of a template that was read."""
    known = {sheet.key: sheet for sheet in template_sheets()}
    found = {}
    for sheet in sheets:
        mark = find_mark(sheet.rows[0]) if sheet.rows else None
        if mark is not None and mark[1] in known:
            found[sheet.name] = find_head(sheet, heads_of(mark[0], known[mark[1]])) + 1
    return found


def _find_sheets(
    sheets: Sequence[TableSheet], lists: Mapping[str, CodeList], file: str
) -> dict[str, FilledSheet]:
    known = {sheet.key: sheet for sheet in template_sheets()}
    cells = TemplateCells(lists)
    found: dict[str, FilledSheet] = {}
    for sheet in sheets:
        mark = find_mark(sheet.rows[0]) if sheet.rows else None
        if mark is None or mark[1] not in known:
            continue
        version, key = mark
        if version > VERSION:
            raise _newer(file, version)
        if key in found:
            raise _refused(file, _twice(sheet.name, found[key].name), _DELETE_ONE)
        found[key] = read_sheet(sheet, heads_of(version, known[key]), cells, file)
    if "contracts" not in found:
        raise _refused(file, Text("模板缺少“合同”页", "the template has no sheet of contracts"), _ANEW)
    return found


def _by_contract(rows: Sequence[FilledRow]) -> dict[str | None, list[FilledRow]]:
    """Sort rows under the number of their contract, in the order of their own numbers."""
    found: dict[str | None, list[FilledRow]] = {}
    for row in sorted(rows, key=_order):
        found.setdefault(row.link, []).append(row)
    return found


def _order(row: FilledRow) -> tuple[int, int]:
    number = row.number or ""
    return (int(number), row.row) if number.isdecimal() and len(number) < 16 else (10**16, row.row)


def _contract(
    row: FilledRow, members: Members, counts: Mapping[str | None, int], orphans: Sequence[ReadRow]
) -> ReadRow:
    other = _no_contract(row)
    if other is not None:
        return ReadRow(row.where, None, (row.fault("name", *other),), from_template=True)
    value = {"format": FORMAT, **row.plain()}
    unread = [
        *row.problems,
        *(problem for rows in members.values() for one in rows for problem in one.problems),
    ]
    problems = [*unread, *_contradictions(row, members, counts)]
    if not row.number and orphans:  # taken without them it could not get them later
        problems.append(row.fault(NUMBER.path, _numberless(orphans[0].where), _GIVE_NUMBER))
    for path, rows in members.items():
        if rows or row.values.get(path) is False:
            value[path] = [one.plain() for one in rows]
    try:
        contract = read_contract(value)
    except MalformedContractError as error:
        contract = None
        places = {problem.path for problem in unread}
        located = (_located(problem, row, members) for problem in error.problems)
        problems += [problem for problem in located if problem.path not in places]
    return ReadRow(
        row.where,
        None if problems else contract,
        tuple(problems),
        taken=row.taken,
        from_template=True,
    )


def _no_contract(row: FilledRow) -> tuple[Text, Text] | None:
    """Return what a row is that says nothing but sums or a note; ``None`` for a contract."""
    if set(row.values) - {NUMBER.path, "name", *WHOLE_AMOUNTS}:
        return None
    return sum_or_note(row.number or "") or sum_or_note(str(row.values.get("name") or ""))


def _contradictions(
    row: FilledRow, members: Members, counts: Mapping[str | None, int]
) -> Iterator[FieldProblem]:
    if row.number and counts[row.number] > 1:
        yield row.fault(
            NUMBER.path,
            Text(f"序号 {row.number} 用了不止一次", f"No. {row.number} is used more than once"),
            Text("给每份合同一个不同的序号", "give every contract a number of its own"),
        )
    for path, rows in members.items():
        stated = row.values.get(path)
        if stated is False and rows:
            other = rows[0].sheet.place(rows[0].row, LINK.path)
            yield row.fault(
                path,
                Text(f"这里填“无”，{other} 却有一笔", f"it says none, but there is one at {other}"),
                Text("改为“有”，或删去那一笔", "write yes here, or delete the other row"),
            )
        if stated is True and not rows:
            yield row.fault(
                path,
                Text(
                    "这里填“有”，却没有一行写着这份合同的序号",
                    "it says yes, but no row bears this contract's number",
                ),
                Text(
                    "逐笔填写并写明合同序号，或改为“无”",
                    "enter the rows with the contract's number, or write no",
                ),
            )


def _located(problem: FieldProblem, row: FilledRow, members: Members) -> FieldProblem:
    """Return a problem of the interchange form with the cell that it is about."""
    for path, rows in members.items():
        for index, one in enumerate(rows):
            inside = f"{path}[{index}]"
            if problem.path == inside or problem.path.startswith(f"{inside}."):
                return one.fault(problem.path[len(inside) + 1 :], problem.problem, problem.remedy)
    return row.fault(problem.path.partition("[")[0], problem.problem, problem.remedy)


def _orphans(
    counts: Mapping[str | None, int], members: Mapping[str, Mapping[str | None, Sequence[FilledRow]]]
) -> Iterator[ReadRow]:
    for rows_of in members.values():
        for link, rows in rows_of.items():
            if link and link in counts:
                continue
            for row in rows:
                missing = Text("没有填合同序号", "the contract's number is missing")
                unknown = Text(f"“合同”页没有序号 {link}", f"no contract bears the number {link}")
                fault = row.fault(
                    LINK.path,
                    unknown if link else missing,
                    Text("填“合同”页第一列的序号", "write the number from the first column of the contracts"),
                )
                told = [] if any(problem.path == fault.path for problem in row.problems) else [fault]
                yield ReadRow(row.where, None, (*row.problems, *told), from_template=True)


_GIVE_NUMBER = Text(
    "填这份合同的序号，与付款、费用各行的合同序号一致",
    "write this contract's number, the one that its payments and costs bear",
)


def _numberless(orphan: str) -> Text:
    return Text(
        f"没有填序号，而 {orphan} 不知属于哪份合同",
        f"the number is missing, and it is not known to which contract {orphan} belongs",
    )


_DELETE_ONE = Text("删去多出的一页", "delete one of the two")
_ANEW = Text("把内容抄到新的空白模板", "copy the content into a new blank template")


def _twice(name: str, other: str) -> Text:
    return Text(
        f"“{name}”与“{other}”是模板的同一页", f"{name} and {other} are the same sheet of the template"
    )


def _newer(file: str, version: int) -> InputRefusedError:
    return InputRefusedError(
        "TEMPLATE-VERSION",
        file,
        Text(
            f"这份模板是第 {version} 版，本程序只认识到第 {VERSION} 版",
            f"this template is of version {version}; this program knows those up to {VERSION}",
        ),
        Text(
            "升级本程序，或用本程序保存的空白模板重新填写",
            "update this program, or fill in a blank template that this program saved",
        ),
        ASK_SENDER,
    )


def _refused(file: str, problem: Text, remedy: Text) -> InputRefusedError:
    return InputRefusedError("TEMPLATE-SHEET", file, problem, remedy, ASK_SENDER)
