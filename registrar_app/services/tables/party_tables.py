"""Lays the parties that the register knows out as tables: the book, and the contracts of one of them."""

from __future__ import annotations

from collections.abc import Sequence

from registrar_app.domain.field_labels import PARTY_LABELS, ROLE_LABELS
from registrar_app.domain.known_party import KnownParty
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Column, Table
from registrar_app.services.find_party import PartyFile, as_written, day_of, number_of

_FIELDS = (
    "name", "credit_code", "kind", "country", "region_code", "address", "legal_representative", "contact", "phone",
)  # fmt: skip


def parties_table(desk: Desk, parties: Sequence[KnownParty], asked: str) -> Table:
    """Return parties with their newest content, one a row."""
    columns = (
        *(Column(PARTY_LABELS[name]) for name in _FIELDS),
        Column(Text("曾用名", "Former names")),
        Column(Text("曾用代码", "Former codes")),
        Column(Text("最近一份合同", "Newest contract")),
        Column(Text("日期", "Day"), "date"),
    )
    rows = [
        (
            *(getattr(party.newest.party, name) for name in _FIELDS),
            "、".join(party.former_names),
            "、".join(party.former_codes),
            party.newest.contract_name,
            party.newest.on,
        )
        for party in parties
    ]
    which = Text(f"“{asked}”；", f"{asked}; ") if asked else Text("", "")
    count = Text(
        f"{which.zh}共 {len(rows)} 个；{desk.today()}", f"{which.en}{len(rows)} parties; {desk.today()}"
    )
    return Table(Text("当事人清单", "Parties"), count, columns, rows)


def party_contracts_table(desk: Desk, party: KnownParty, kept: PartyFile) -> Table:
    """Return the contracts of a party, the newest first."""
    columns = (
        Column(Text("日期", "Day"), "date"),
        Column(Text("编号", "Number")),
        Column(Text("合同名称", "Contract")),
        Column(Text("身份", "Role")),
        Column(Text("成交额（元）", "Value (yuan)"), "money"),
        Column(Text("状态", "State")),
        Column(Text("当时写作", "Written as")),
    )
    newest = party.newest.party
    rows = [
        (
            day_of(found),
            number_of(found.contract),
            found.contract.name,
            ROLE_LABELS[found.role],
            found.contract.contract_value,
            found.state.label,
            written,
        )
        for found, written in zip(kept.contracts, as_written(kept.contracts, newest), strict=True)
    ]
    name = " ".join(part for part in (newest.name, newest.credit_code) if part)
    count = Text(
        f"{name}；共 {kept.total} 份，列出 {len(rows)} 份；{desk.today()}",
        f"{name}; {kept.total} in all, {len(rows)} listed; {desk.today()}",
    )
    return Table(Text("当事人历次合同", "Contracts of a party"), count, columns, rows)
