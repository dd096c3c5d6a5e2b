"""Keeps the columns that a list of contracts may have, what a cell says, and which of them suit which task."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from registrar_app.domain.case_filter import Exchange
from registrar_app.domain.moment import minute_of
from registrar_app.domain.text import Text
from registrar_app.services.document_ports import Column
from registrar_app.services.ports import CaseRow

MONEY, DAY = "money", "date"


@dataclass(frozen=True, slots=True)
class CaseColumn:
    """A column: its title, and what kind of value it has (``text``, ``money`` in fen or ``date``)."""

    title: Text
    kind: str = "text"


CASE_COLUMNS: Mapping[str, CaseColumn] = {
    "state": CaseColumn(Text("状态", "State")),
    "name": CaseColumn(Text("合同名称", "Contract")),
    "type": CaseColumn(Text("类别", "Type")),
    "seller": CaseColumn(Text("卖方", "Seller")),
    "buyer": CaseColumn(Text("买方", "Buyer")),
    "contract_value": CaseColumn(Text("成交额（元）", "Value (yuan)"), MONEY),
    "transaction_amount": CaseColumn(Text("技术交易额（元）", "Technology (yuan)"), MONEY),
    "signed_on": CaseColumn(Text("签订", "Signed"), DAY),
    "accepted_on": CaseColumn(Text("受理", "Accepted"), DAY),
    "registered_on": CaseColumn(Text("登记", "Registered"), DAY),
    "slip_no": CaseColumn(Text("凭单号", "Slip number")),
    "official_no": CaseColumn(Text("全国登记编号", "Official number")),
    "exchange": CaseColumn(Text("报盘", "Batch")),
    "office": CaseColumn(Text("登记机构", "Office")),
    "changed_at": CaseColumn(Text("最近改动", "Last changed")),
}
"""Every column by its key, which is also the name of the row's field."""

LAYOUTS: Mapping[str, tuple[Text, tuple[str, ...]]] = {
    "register": (
        Text("登记", "Registering"),
        ("state", "name", "type", "seller", "buyer", "contract_value", "transaction_amount", "signed_on",
         "registered_on", "slip_no", "exchange", "office"),
    ),
    "examine": (
        Text("审核", "Examining"),
        ("state", "name", "type", "seller", "buyer", "contract_value", "accepted_on", "signed_on", "changed_at",
         "office"),
    ),
    "statistics": (
        Text("统计", "Statistics"),
        ("registered_on", "official_no", "slip_no", "name", "type", "seller", "buyer", "contract_value",
         "transaction_amount", "office"),
    ),
}  # fmt: skip
"""Layouts by task: name and columns in order."""

EXCHANGE_WORDS = {
    "": Text("", ""),
    "exported": Text("已报", "sent"),
    "accepted": Exchange.ACCEPTED.label,
    "returned": Text("退回", "returned"),
}


def cell_of(row: CaseRow, key: str, office_name: Callable[[str], str] = str) -> object:
    """Return a cell's value: a text in both languages or one, fen, a day, or ``None``."""
    value = getattr(row, key)
    if key in ("state", "type"):
        return None if value is None else value.label
    if key == "exchange":
        return EXCHANGE_WORDS[value]
    if key == "office":
        return office_name(value)
    return minute_of(value) if key == "changed_at" else value


def table_columns(keys: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns as a table that is written to a file has them."""
    return tuple(Column(CASE_COLUMNS[key].title, CASE_COLUMNS[key].kind) for key in keys)
