"""``registrar party``: the parties that the register knows, found by any part of name or code, and a party's contracts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.cli.table_out import table_option, write_out
from registrar_app.domain.contract import Contract
from registrar_app.domain.field_labels import PARTY_LABELS, ROLE_LABELS
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.known_party import KnownParty, PartyContent, differing_fields
from registrar_app.domain.money import format_yuan, group_yuan
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.find_party import (
    SHOWN_CONTRACTS,
    as_written,
    day_of,
    find_parties,
    number_of,
    open_party_file,
    show_party,
)
from registrar_app.services.party_book import PartyBook
from registrar_app.services.party_ports import PartyContract
from registrar_app.services.tables.party_tables import parties_table, party_contracts_table

_FOUND, _WRITTEN = 50, 50_000
"""So many parties are listed, and so many are written to a file."""


@click.group(cls=RegistrarGroup, name="party")
def noun() -> None:
    """当事人：查找、查看其历次合同 / the parties of the contracts: find one, see its contracts."""


@noun.command("find")
@click.argument("text")
@table_option()
@pass_session
def find_command(session: Session, text: str, table_file: Path | None) -> int:
    """按名称任意部分、信用代码、拼音首字母查找 / find by any part of the name, credit code or pinyin initials.

    写成文件时，空的查找词（''）表示全部。没有找到时退出码为 1。

    Into a file, an empty text finds all. The exit code is 1 when nothing is found.
    """
    desk = session.desk()
    most = _FOUND if table_file is None else _WRITTEN
    found = find_parties(desk, _book(desk), text, limit=most)
    if table_file is not None:
        write_out(session, desk, parties_table(desk, found, text), table_file)
    for party in found:
        for line in _party_lines(party):
            session.say(line)
    if not found:
        session.say(Text(f"没有找到“{text}”", f"no party fits {text}"))
    elif len(found) == most:
        session.say(
            Text(f"只列出前 {most} 个，请写得更详细", f"the first {most}; say more to find the others")
        )
    session.show({"format": "registrar-parties/1", "parties": [_party_value(party) for party in found]})
    return 0 if found else 1


@noun.command("show")
@click.argument("who", metavar="CODE-OR-NAME")
@table_option()
@pass_session
def show_command(session: Session, who: str, table_file: Path | None) -> None:
    """当事人各栏及其历次合同 / a party's fields and its contracts, the newest first."""
    desk = session.desk()
    party = show_party(desk, _book(desk), who)
    newest = party.newest.party
    most = SHOWN_CONTRACTS if table_file is None else _WRITTEN
    kept = open_party_file(desk, newest.name or "", newest.credit_code or "", limit=most)
    if table_file is not None:
        write_out(session, desk, party_contracts_table(desk, party, kept), table_file)
    for line in _party_lines(party):
        session.say(line)
    for contract, other in zip(kept.contracts, as_written(kept.contracts, newest), strict=True):
        session.say(_contract_line(contract, other))
    if kept.total > len(kept.contracts):
        session.say(
            Text(
                f"共 {kept.total} 份，列出最近 {most} 份",
                f"{kept.total} in all, the last {most}",
            )
        )
    session.show(
        {
            "format": "registrar-party/1",
            **_party_value(party),
            "names": list(kept.names),
            "credit_codes": list(kept.codes),
            "total": kept.total,
            "contracts": [_contract_value(contract) for contract in kept.contracts],
        }
    )


def _book(desk: Desk) -> PartyBook:
    book = PartyBook()
    book.follow(desk.store)
    return book


def _party_lines(party: KnownParty) -> list[Text]:
    newest = party.newest
    head = "  ".join(part for part in (newest.party.name or "—", newest.party.credit_code) if part)
    lines = [Text(head, head), _said(newest.party, newest)]
    for field, former in (("曾用名", party.former_names), ("曾用代码", party.former_codes)):
        if former:
            english = "formerly" if field == "曾用名" else "former code"
            lines.append(Text(f"  {field}：{'、'.join(former)}", f"  {english}: {', '.join(former)}"))
    for content in party.older:
        labels = [PARTY_LABELS[name] for name in differing_fields(content.party, newest.party)]
        where = _where(content)
        zh, en = "、".join(each.zh for each in labels), ", ".join(each.en for each in labels)
        lines.append(Text(f"  此前不同（{where.zh}）：{zh}", f"  different before ({where.en}): {en}"))
    return lines


def _said(party: Party, content: PartyContent) -> Text:
    fields = [
        (PARTY_LABELS[name], str(value))
        for name in ("kind", "region_code", "address", "legal_representative", "contact", "phone")
        if (value := getattr(party, name))
    ]
    where = _where(content)
    zh = "；".join(f"{label.zh} {value}" for label, value in fields) or "其他栏未填"
    en = "; ".join(f"{label.en} {value}" for label, value in fields) or "no other field is filled in"
    return Text(f"  {zh}（{where.zh}）", f"  {en} ({where.en})")


def _where(content: PartyContent) -> Text:
    role, day = ROLE_LABELS[content.role], content.on.isoformat() if content.on else ""
    return Text(
        f"{day}《{content.contract_name}》{role.zh}",
        f"{day} {content.contract_name}, {role.en.lower()}".strip(),
    )


def _contract_line(found: PartyContract, other: str) -> Text:
    contract, day = found.contract, day_of(found)
    role, amount = ROLE_LABELS[found.role], contract.contract_value
    money = "" if amount is None else group_yuan(amount)
    parts = (
        (contract.uid or "")[:8],
        day.isoformat() if day else "—",
        number_of(contract) or "—",
        contract.name or "—",
        money or "—",
    )
    plain = "  ".join(parts)
    written = Text(f"  当时写作 {other}", f"  written as {other}") if other else Text("", "")
    state = found.state.label
    return Text(f"{plain}  {role.zh}  {state.zh}{written.zh}", f"{plain}  {role.en}  {state.en}{written.en}")


def _party_value(party: KnownParty) -> dict[str, Any]:
    return {
        "party": _fields(party.newest.party),
        "from": _content_value(party.newest),
        "former_names": list(party.former_names),
        "former_credit_codes": list(party.former_codes),
        "older": [
            {
                "party": _fields(content.party),
                "from": _content_value(content),
                "different": list(differing_fields(content.party, party.newest.party)),
            }
            for content in party.older
        ],
    }


def _fields(party: Party) -> dict[str, Any]:
    value: dict[str, Any] = write_contract(Contract(seller=party)).get("seller", {})
    return value


def _content_value(content: PartyContent) -> dict[str, Any]:
    return {
        "uid": content.uid,
        "role": content.role,
        "contract": content.contract_name or None,
        "signed_on": content.on.isoformat() if content.on else None,
    }


def _contract_value(found: PartyContract) -> dict[str, Any]:
    contract, day = found.contract, day_of(found)
    party: Party = getattr(contract, found.role)
    return {
        "uid": contract.uid,
        "role": found.role,
        "state": found.state.value,
        "number": number_of(contract) or None,
        "day": day.isoformat() if day else None,
        "name": contract.name,
        "contract_value": None if contract.contract_value is None else format_yuan(contract.contract_value),
        "party": _fields(party),
    }
