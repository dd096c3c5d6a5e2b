"""Counts registrations of a year by one dimension of the national yearbook; the sums over any dimension are the same.

Counted are registrations made by this register's offices. What was cancelled or revoked later stays in the year it
was registered in and is shown beside it. Only ``flow`` also counts registrations made elsewhere, and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import Contract, RegistrationStatus
from registrar_app.domain.errors import UsageError
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Column, Table

UNKNOWN = Text("未填", "not given")
TOTAL = Text("合计", "Total")


@dataclass
class ReportRow:
    """One line: how many contracts, their value and technology amount (fen), and what of it ended later."""

    key: str
    label: Text
    count: int = 0
    value: int = 0
    transaction_amount: int = 0
    ended_count: int = 0
    ended_value: int = 0


@dataclass(frozen=True)
class Report:
    """A year by one dimension, rows in the order of their keys, and the total."""

    year: int
    by: str
    title: Text
    rows: list[ReportRow]
    total: ReportRow
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Dimension:
    """By what contracts are counted: its name, the line a contract belongs to, and what must be said with the figures."""

    title: Text
    key_of: Callable[[Contract], tuple[str, Text]]
    with_elsewhere: bool = False
    notes: tuple[Text, ...] = field(default=())


def report_year(desk: Desk, year: int, by: str) -> Report:
    """Return the statistics of a year.

    Raises:
        UsageError: there is no such dimension.
    """
    dimension = dimensions(desk).get(by)
    if dimension is None:
        raise unknown_dimension(by)
    counted = Count(dimension)
    for case in desk.store.cases():
        registration = case.contract.registration
        if registration is not None and registration.registered_on.year == year:
            counted.add(case.contract)
    return Report(year, by, dimension.title, counted.ordered(), counted.total, dimension.notes)


class Count:
    """The lines of one dimension while contracts are counted, and their total."""

    def __init__(self, dimension: Dimension) -> None:
        self._dimension = dimension
        self.rows: dict[str, ReportRow] = {}
        self.total = ReportRow("", TOTAL)

    def add(self, contract: Contract) -> None:
        """Count a registered contract; one that was registered elsewhere only where the dimension wants it."""
        assert contract.registration is not None
        if contract.registration.issued_elsewhere and not self._dimension.with_elsewhere:
            return
        key, label = self._dimension.key_of(contract)
        for row in (self.rows.setdefault(key, ReportRow(key, label)), self.total):
            _add(row, contract)

    def ordered(self) -> list[ReportRow]:
        """Return the lines in the order of their keys."""
        return [self.rows[key] for key in sorted(self.rows)]


def unknown_dimension(by: str) -> UsageError:
    """Return the refusal of a dimension that there is not."""
    known = ", ".join(DIMENSIONS)
    return UsageError(
        "REPORT-BY",
        by,
        Text("没有这个统计维度", "there is no such dimension"),
        Text(f"取下列之一：{known}", f"use one of: {known}"),
    )


def report_table(report: Report) -> Table:
    """Return the report as a table to write or print."""
    columns = (
        Column(report.title),
        Column(Text("合同数（项）", "Contracts"), "count"),
        Column(Text("成交额（元）", "Contract value (yuan)"), "money"),
        Column(Text("技术交易额（元）", "Technology amount (yuan)"), "money"),
        Column(Text("其后注销或撤销（项）", "Ended later"), "count"),
        Column(Text("其后注销或撤销成交额（元）", "Value ended later (yuan)"), "money"),
    )
    return Table(
        title=Text(f"{report.year}年技术合同登记统计", f"Registered technology contracts {report.year}"),
        subtitle=Text(f"按{report.title.zh}", f"by {report.title.en}"),
        columns=columns,
        rows=[_cells(row) for row in report.rows],
        total=_cells(report.total),
        notes=report.notes,
    )


def _cells(row: ReportRow) -> tuple[object, ...]:
    label: object = row.label
    return (label, row.count, row.value, row.transaction_amount, row.ended_count, row.ended_value)


def _add(row: ReportRow, contract: Contract) -> None:
    value = contract.contract_value or 0
    row.count += 1
    row.value += value
    row.transaction_amount += contract.transaction_amount or 0
    if (
        contract.registration is not None
        and contract.registration.status is not RegistrationStatus.REGISTERED
    ):
        row.ended_count += 1
        row.ended_value += value


def _coded(
    code_list: CodeList, code_of: Callable[[Contract], str | None]
) -> Callable[[Contract], tuple[str, Text]]:
    def key(contract: Contract) -> tuple[str, Text]:
        code = code_of(contract)
        entry = code_list.find(code)
        return (code or "~", entry.label if entry else Text(code, code) if code else UNKNOWN)

    return key


def _by_type(contract: Contract) -> tuple[str, Text]:
    return (contract.type.value, contract.type.label) if contract.type else ("~", UNKNOWN)


def _by_month(contract: Contract) -> tuple[str, Text]:
    assert contract.registration is not None
    month = contract.registration.registered_on.month
    return f"{month:02d}", Text(f"{month}月", f"{month:02d}")


def _flow(contract: Contract) -> tuple[str, Text]:
    start, end = _place(contract.seller), _place(contract.buyer)
    return f"{start[0]}{end[0]}", Text(f"{start[1].zh} → {end[1].zh}", f"{start[1].en} → {end[1].en}")


def _place(party: Party | None) -> tuple[str, Text]:
    if party is None or (party.region_code is None and party.country in {None, "CHN"}):
        return "9", UNKNOWN
    if party.country not in {None, "CHN"}:
        return "4", Text("境外", "abroad")
    region = party.region_code or ""
    if region.startswith("3710"):
        return "1", Text("本市", "Weihai")
    return (
        ("2", Text("省内", "Shandong")) if region.startswith("37") else ("3", Text("省外", "other provinces"))
    )


DIMENSIONS = (
    "type",
    "field",
    "objective",
    "seller-kind",
    "buyer-kind",
    "flow",
    "office",
    "registrar",
    "month",
)
"""The dimensions of the national yearbook, and the bureau's own."""


def dimensions(desk: Desk) -> Mapping[str, Dimension]:
    """Return every dimension by its name, with the words of the desk's code lists and roster."""
    codes = desk.packs.code_lists()
    roster = desk.store.roster()
    kinds = codes["party_kinds"]

    def registrar(contract: Contract) -> tuple[str, Text]:
        key = contract.registration.registrar if contract.registration else None
        name = roster.registrar_name(key) if roster and key else (key or "")
        return (key, Text(f"{name}（{key}）", f"{name} ({key})")) if key else ("~", UNKNOWN)

    def office(contract: Contract) -> tuple[str, Text]:
        key = contract.registration.office if contract.registration else None
        name = roster.office_name(key) if roster and key else (key or "")
        return (key, Text(name, name)) if key else ("~", UNKNOWN)

    partial = Text(
        "吸纳（外地 → 本市）只含已录入的外地登记，全量以全国系统为准",
        "inflow counts only registrations recorded here; the national system has them all",
    )
    return {
        "type": Dimension(Text("合同类别", "Contract type"), _by_type),
        "field": Dimension(
            Text("技术领域", "Technology field"),
            _coded(codes["technology_fields"], lambda c: c.technology_field),
        ),
        "objective": Dimension(
            Text("社会经济目标", "Objective"), _coded(codes["objectives"], lambda c: c.objective)
        ),
        "seller-kind": Dimension(
            Text("卖方性质", "Kind of seller"), _coded(kinds, lambda c: c.seller.kind if c.seller else None)
        ),
        "buyer-kind": Dimension(
            Text("买方性质", "Kind of buyer"), _coded(kinds, lambda c: c.buyer.kind if c.buyer else None)
        ),
        "flow": Dimension(Text("流向", "Flow"), _flow, with_elsewhere=True, notes=(partial,)),
        "office": Dimension(Text("登记机构", "Registration office"), office),
        "registrar": Dimension(Text("登记员", "Registrar"), registrar),
        "month": Dimension(Text("登记月份", "Month"), _by_month),
    }
