"""Lays what is listed about contracts out as tables: what is due, what looks registered twice, a sheet point by point."""

from __future__ import annotations

from collections.abc import Sequence

from registrar_app.domain.conclusion import SheetLine
from registrar_app.domain.registration import Case
from registrar_app.domain.text import Text, counted
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Column, Table
from registrar_app.services.due_list import DueCase
from registrar_app.services.examine import Examined
from registrar_app.services.find_repeats import RegisteredCopy, Repeat
from registrar_app.services.ruling_words import ruling_words
from registrar_app.services.sheets.examination_sheet import conclusion_words
from registrar_app.services.sheets.words import in_both

_NAME, _SELLER, _BUYER = (
    Column(Text("合同名称", "Contract")),
    Column(Text("卖方", "Seller")),
    Column(Text("买方", "Buyer")),
)
_VALUE = Column(Text("成交额（元）", "Value (yuan)"), "money")


def due_table(desk: Desk, waiting: Sequence[DueCase]) -> Table:
    """Return what waits for a decision or a supplement, in the order of the list."""
    overdue = sum(case.is_overdue for case in waiting)
    return Table(
        title=Text("待办合同清单", "Contracts that wait"),
        subtitle=Text(
            f"{desk.today()}：在办 {len(waiting)} 份，其中超期 {overdue} 份",
            f"{desk.today()}: {len(waiting)} waiting, {overdue} overdue",
        ),
        columns=(
            Column(Text("状态", "State")),
            _NAME,
            _SELLER,
            _BUYER,
            _VALUE,
            Column(Text("受理日期", "Accepted"), "date"),
            Column(Text("办理期限", "Due"), "date"),
            Column(Text("剩余天数", "Days left"), "count"),
            Column(Text("超期", "Overdue")),
        ),
        rows=[_due_row(case) for case in waiting],
    )


def _due_row(case: DueCase) -> tuple[object, ...]:
    row, left = case.row, case.deadline.left if case.deadline is not None else None
    named = (row.state.label, row.name, row.seller, row.buyer, row.contract_value, row.accepted_on)
    return (*named, case.due_on, left, Text("超期", "overdue") if case.is_overdue else None)


def repeats_table(desk: Desk, pairs: Sequence[Repeat]) -> Table:
    """Return pairs of registrations that look like one contract, each pair as two rows under one number."""
    columns = (
        Column(Text("对", "Pair"), "count"),
        Column(Text("登记机构", "Office")),
        Column(Text("凭单号", "Slip number")),
        Column(Text("全国登记编号", "Official number")),
        _NAME,
        _SELLER,
        _BUYER,
        _VALUE,
        Column(Text("登记日期", "Registered"), "date"),
        Column(Text("与另一份不同之处", "Differs from the other in")),
        Column(Text("裁定", "Ruling")),
    )
    rows = [row for number, pair in enumerate(pairs, 1) for row in _pair_rows(desk, number, pair)]
    count = Text(f"{desk.today()}：{len(pairs)} 对", f"{desk.today()}: {counted(len(pairs), 'pair')}")
    return Table(Text("疑似重复登记清单", "Contracts that look registered twice"), count, columns, rows)


def _pair_rows(desk: Desk, number: int, pair: Repeat) -> list[tuple[object, ...]]:
    roster = desk.store.roster()
    told = ruling_words(pair.ruling, roster) if pair.ruling is not None else None
    rows = []
    for copy, other in ((pair.first, False), (pair.second, True)):
        changes = [
            (change.label, in_both(change.after if other else change.before)) for change in pair.differences
        ]
        differs = Text(
            "；".join(f"{label.zh}：{said.zh}" for label, said in changes),
            "; ".join(f"{label.en}: {said.en}" for label, said in changes),
        )
        office = roster.office_name(copy.office) if roster is not None else copy.office
        rows.append((number, office, *_copy_cells(copy), differs, told))
    return rows


def _copy_cells(copy: RegisteredCopy) -> tuple[object, ...]:
    contract = copy.case.contract
    kept = contract.registration
    return (
        kept.slip_no if kept else None,
        kept.official_no if kept else None,
        contract.name,
        contract.seller.name if contract.seller else None,
        contract.buyer.name if contract.buyer else None,
        contract.contract_value,
        kept.registered_on if kept else None,
    )


def examination_table(desk: Desk, case: Case, examined: Examined) -> Table:
    """Return the sheet of a case point by point as it stands now: what each condition asks, the answer, its grounds."""
    done, total = examined.progress
    conclusion, name = conclusion_words(examined.conclusion, examined.rulebook), case.contract.name or "—"
    return Table(
        title=Text("技术合同认定审查明细", "Recognition sheet point by point"),
        subtitle=Text(
            f"{name}；{desk.today()}；结论（{done}/{total}）：{conclusion.zh}",
            f"{name}; {desk.today()}; conclusion ({done}/{total}): {conclusion.en}",
        ),
        columns=(
            Column(Text("编号", "No.")),
            Column(Text("类别", "Group")),
            Column(Text("条件", "Condition")),
            Column(Text("依据", "Reference")),
            Column(Text("答复", "Answer")),
            Column(Text("由谁答复", "Answered by")),
            Column(Text("理由与说明", "Grounds and remarks")),
        ),
        rows=[_condition_row(line) for line in examined.lines],
    )


def _condition_row(line: SheetLine) -> tuple[object, ...]:
    condition, answer = line.condition, line.answer
    reference = Text(condition.reference.cite("zh"), condition.reference.cite("en"))
    told = answer.basis if answer is not None and answer.basis else line.hint
    note = answer.note if answer is not None else ""
    grounds = Text(
        "；".join(part for part in (told.zh if told else "", note) if part),
        "; ".join(part for part in (told.en if told else "", note) if part),
    )
    who = None
    if answer is not None:
        who = Text("程序", "program") if answer.by_program else Text("登记员", "registrar")
    verdict = answer.verdict.label(condition.effect) if answer is not None else Text("未答复", "not answered")
    return (condition.id, condition.group.label, condition.text, reference, verdict, who, grounds)
