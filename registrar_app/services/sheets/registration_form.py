"""Composes the body of the registration form (技术合同登记表): every field of a contract in the order of the paper form.

Title, number, office and seal are the sheet's own and are put around it by whoever issues it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import Contract, NonTechnicalCost, Payment
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.field_labels import (
    CONTRACT_LABELS,
    COST_FIELD_LABELS,
    PARTY_LABELS,
    PAYMENT_FIELD_LABELS,
    ROLE_LABELS,
    code_list_of,
    label_of,
)
from registrar_app.domain.party import Party
from registrar_app.domain.registration import Case
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.sheet_model import Block, Fact, Facts, Grid, GridColumn, GridRow, Words
from registrar_app.services.sheets.words import (
    NONE,
    NOTHING,
    amount_in_capitals,
    basis_words,
    code_words,
    day_words,
    figures,
    joined,
    plain_figures,
    written,
    yes_or_no,
)

IN_FIGURES = Text("小写", "In figures")
AMOUNT_IN_YUAN = Text("金额（元）", "Amount (yuan)")
TECHNOLOGY_IN_YUAN = Text("其中技术部分（元）", "Technology part (yuan)")
PLACE_IN_LIST = Text("序号", "No.")
TOTAL = Text("合计", "Total")
NOT_FILLED_IN = Text("（未填）", "(not filled in)")
_UNKNOWN = (GridRow((NOT_FILLED_IN,), "muted"),)
_MAY_BE_NONE = {"intermediary"}


def registration_form(desk: Desk, case: Case) -> tuple[Block, ...]:
    """Return the blocks of the form for a case as it stands, whatever its state."""
    contract, page = case.contract, _Page(desk)
    return (
        _numbers(desk, case),
        page.contract(contract),
        *(page.party(role, getattr(contract, role)) for role in ROLE_LABELS),
        _amounts(contract),
        cost_grid(contract.non_technical_costs),
        page.technology(contract),
        payment_grid(contract.payments),
    )


def cost_grid(costs: tuple[NonTechnicalCost, ...] | None) -> Grid:
    """Return the non-technical costs as a table with their total."""
    columns = (
        GridColumn(PLACE_IN_LIST, 9, "centre"),
        GridColumn(COST_FIELD_LABELS["kind"], 18),
        GridColumn(COST_FIELD_LABELS["note"], 48),
        GridColumn(AMOUNT_IN_YUAN, 25, "right"),
    )
    rows = [
        GridRow(
            (
                str(number),
                cost.kind.label if cost.kind else NOTHING,
                written(cost.note),
                plain_figures(cost.amount),
            )
        )
        for number, cost in enumerate(costs or (), 1)
    ]
    total = ("", TOTAL, "", _sum(cost.amount for cost in costs or ()))
    filled = _with_total(rows, total) if costs is not None else _UNKNOWN
    return Grid(columns, filled, CONTRACT_LABELS["non_technical_costs"])


def payment_grid(payments: tuple[Payment, ...] | None) -> Grid:
    """Return the payments as a table with their totals; refunds are negative."""
    columns = (
        GridColumn(PAYMENT_FIELD_LABELS["paid_on"], 18),
        GridColumn(AMOUNT_IN_YUAN, 22, "right"),
        GridColumn(TECHNOLOGY_IN_YUAN, 24, "right"),
        GridColumn(PAYMENT_FIELD_LABELS["voucher_no"], 18),
        GridColumn(PAYMENT_FIELD_LABELS["invoice_no"], 18),
    )
    rows = [
        GridRow(
            (
                payment.paid_on.isoformat(),
                plain_figures(payment.amount),
                plain_figures(payment.technology_part),
                written(payment.voucher_no),
                written(payment.invoice_no),
            )
        )
        for payment in payments or ()
    ]
    parts = [payment.technology_part for payment in payments or () if payment.technology_part is not None]
    total = (TOTAL, _sum(p.amount for p in payments or ()), _sum(parts) if parts else NOTHING, "", "")
    filled = _with_total(rows, total) if payments is not None else _UNKNOWN
    return Grid(columns, filled, CONTRACT_LABELS["payments"])


def _numbers(desk: Desk, case: Case) -> Facts:
    """Return what the office fills in: numbers, office, registrar, days."""
    registration = case.contract.registration
    return Facts(
        (
            (
                Fact(
                    Text("全国登记编号", "Official number"),
                    written(registration.official_no if registration else None),
                ),
                Fact(Text("凭单号", "Slip"), written(registration.slip_no if registration else None)),
            ),
            (
                Fact(Text("登记机构", "Office"), _office(desk, case)),
                Fact(Text("登记员", "Registrar"), _registrar(desk, case)),
            ),
            (
                Fact(Text("受理日期", "Accepted on"), day_words(case.accepted_on)),
                Fact(
                    Text("登记日期", "Registered on"),
                    day_words(registration.registered_on if registration else None),
                ),
            ),
            (
                Fact(
                    Text("外地登记", "Registered elsewhere"),
                    yes_or_no(registration.issued_elsewhere if registration else None),
                ),
                Fact(Text("状态", "State"), case.state.label),
            ),
            (Fact(Text("认定依据", "Basis"), basis_words(desk.packs, _rulebook_id(desk, case))),),
        )
    )


def _rulebook_id(desk: Desk, case: Case) -> str | None:
    """Return the rulebook that decided, or before that the one in force on acceptance."""
    if case.rulebook or case.accepted_on is None:
        return case.rulebook
    try:
        return desk.packs.rulebook_on(case.accepted_on).id
    except InputRefusedError:  # older than every rulebook
        return None


def _office(desk: Desk, case: Case) -> str:
    registration, roster = case.contract.registration, desk.store.roster()
    office = (registration and registration.office) or case.office or ""
    return written(roster.office_name(office) if roster else office)


def _registrar(desk: Desk, case: Case) -> Words:
    registration, roster = case.contract.registration, desk.store.roster()
    registrar = (registration and registration.registrar) or case.registrar or ""
    name = roster.registrar_name(registrar) if roster else registrar
    return (
        written(registrar) if name == registrar else Text(f"{name}（{registrar}）", f"{name} ({registrar})")
    )


def _amounts(contract: Contract) -> Facts:
    amounts = [
        (
            Fact(CONTRACT_LABELS[name], amount_in_capitals(fen)),
            Fact(IN_FIGURES, figures(fen), strong=fen is not None),
        )
        for name, fen in (
            ("contract_value", contract.contract_value),
            ("transaction_amount", contract.transaction_amount),
        )
    ]
    mode = contract.payment_mode.label if contract.payment_mode else NOTHING
    return Facts(
        (*amounts, (Fact(CONTRACT_LABELS["payment_mode"], mode),)),
        Text("合同金额", "Amounts of the contract"),
    )


class _Page:
    """The blocks whose values are codes."""

    def __init__(self, desk: Desk) -> None:
        self._codes = desk.packs.code_lists()

    def contract(self, contract: Contract) -> Facts:
        """Return name, kind and term."""
        return Facts(
            (
                (Fact(CONTRACT_LABELS["name"], written(contract.name), strong=True),),
                (
                    Fact(CONTRACT_LABELS["contract_no"], written(contract.contract_no)),
                    Fact(CONTRACT_LABELS["signed_on"], day_words(contract.signed_on)),
                ),
                (
                    Fact(CONTRACT_LABELS["type"], contract.type.label if contract.type else NOTHING),
                    Fact(CONTRACT_LABELS["subtype"], contract.subtype.label if contract.subtype else NOTHING),
                ),
                (
                    Fact(CONTRACT_LABELS["effective_from"], day_words(contract.effective_from)),
                    Fact(CONTRACT_LABELS["effective_to"], day_words(contract.effective_to)),
                ),
            ),
            Text("合同", "Contract"),
        )

    def party(self, role: str, party: Party | None) -> Facts:
        """Return all fields of a party, or that there is none; a seller or buyer is never none, only not known."""
        title = ROLE_LABELS[role]
        if party is None or party == Party():
            return Facts(((Fact(title, NONE if role in _MAY_BE_NONE else NOTHING),),))
        names = (
            ("name",), ("credit_code", "kind"), ("region_code", "country"), ("is_service_institution", "management_area"),
            ("address",), ("legal_representative", "contact"), ("phone",),
        )  # fmt: skip
        return Facts(
            tuple(tuple(self._party_fact(role, name, getattr(party, name)) for name in row) for row in names),
            title,
        )

    def technology(self, contract: Contract) -> Facts:
        """Return what the statistics ask, the result and the remarks."""
        result = contract.achievement
        return Facts(
            (
                (self._coded("technology_field", contract), self._coded("plan_source", contract)),
                (self._coded("objective", contract),),
                (self._coded("industry", contract),),
                (
                    Fact(CONTRACT_LABELS["ip_kinds"], self._ip_kinds(contract)),
                    Fact(CONTRACT_LABELS["confidential"], yes_or_no(contract.confidential)),
                ),
                (
                    self._coded("implemented_in", contract),
                    Fact(CONTRACT_LABELS["related_parties"], yes_or_no(contract.related_parties)),
                ),
                (
                    Fact(CONTRACT_LABELS["achievement.name"], written(result.name if result else None)),
                    Fact(CONTRACT_LABELS["achievement.id"], written(result.id if result else None)),
                ),
                (Fact(CONTRACT_LABELS["remarks"], written(contract.remarks)),),
            ),
            Text("技术与统计", "Technology and statistics"),
        )

    def _party_fact(self, role: str, name: str, value: Any) -> Fact:
        if isinstance(value, bool):
            return Fact(PARTY_LABELS[name], yes_or_no(value))
        codes = self._list_of(f"{role}.{name}")
        return Fact(PARTY_LABELS[name], code_words(value, codes), strong=name == "name")

    def _coded(self, name: str, contract: Contract) -> Fact:
        return Fact(label_of(name), code_words(getattr(contract, name), self._list_of(name)))

    def _ip_kinds(self, contract: Contract) -> Words:
        if contract.ip_kinds is None:
            return NOTHING
        codes = self._list_of("ip_kinds")
        return joined(code_words(kind, codes) for kind in contract.ip_kinds) if contract.ip_kinds else NONE

    def _list_of(self, path: str) -> CodeList | None:
        return self._codes.get(code_list_of(path) or "")


def _with_total(rows: list[GridRow], total: tuple[Words, ...]) -> tuple[GridRow, ...]:
    return (*rows, GridRow(total, "total")) if rows else ()


def _sum(amounts: Iterable[int | None]) -> str:
    return plain_figures(sum(amount or 0 for amount in amounts))
