"""Finds the parties that a register knows, each with its newest content and the older ones that differ, and its contracts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.identifiers import credit_code
from registrar_app.domain.known_party import KnownParty, PartyContent, distinct_contents
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.party_book import Key, PartyBook
from registrar_app.services.party_ports import PartyContract

ROLES = ("seller", "buyer", "intermediary")
SHOWN_PARTIES = 12
SHOWN_CONTRACTS = 100


@dataclass(frozen=True, slots=True)
class PartyFile:
    """A party's contracts.

    Attributes:
        names: Every name under which it stands in them.
        codes: Every credit code.
        contracts: The newest ones.
        total: How many there are in all.
    """

    names: tuple[str, ...]
    codes: tuple[str, ...]
    contracts: tuple[PartyContract, ...]
    total: int


def find_parties(
    desk: Desk, book: PartyBook, text: str, *, without: str = "", limit: int = SHOWN_PARTIES
) -> list[KnownParty]:
    """Return the parties that a text means, those named or begun so first.

    Args:
        desk: The open desk.
        book: Its parties, up to date.
        text: Parts of name or credit code, or pinyin initials; "" for those that were used last.
        without: A case that is left out of account: the one in hand.
        limit: How many at most.
    """
    found: list[KnownParty] = []
    seen: set[frozenset[Key]] = set()
    for key in book.find(text):
        kin = book.kin(key)
        if kin in seen:
            continue
        seen.add(kin)
        contents = _contents(desk, book, kin, without)
        if contents:
            found.append(KnownParty(contents))
        if len(found) == limit:
            break
    return found


def _contents(desk: Desk, book: PartyBook, kin: frozenset[Key], without: str) -> tuple[PartyContent, ...]:
    uids = [uid for uid in book.recent_of(kin) if uid != without]
    contracts = {contract.uid: contract for contract in desk.store.contract_heads(uids)}
    read = (contracts[uid] for uid in uids if uid in contracts)
    return distinct_contents(content for contract in read for content in _roles_of(contract, kin))


def _roles_of(contract: Contract, kin: frozenset[Key]) -> Iterable[PartyContent]:
    for role in ROLES:
        party: Party | None = getattr(contract, role)
        if party is not None and (party.name or "", party.credit_code or "") in kin:
            yield PartyContent(party, contract.uid or "", role, contract.name or "", contract.signed_on)


def show_party(desk: Desk, book: PartyBook, text: str) -> KnownParty:
    """Return the one party that a credit code or a name means.

    Raises:
        AnswerNoError: there is none, or there are several.
    """
    wanted = text.strip()
    found = find_parties(desk, book, wanted)
    exact = [party for party in found if _is_named(party, wanted)]
    chosen = exact or found
    if len(chosen) == 1:
        return chosen[0]
    if not chosen:
        raise AnswerNoError(
            "PARTY-UNKNOWN",
            wanted,
            Text("库中的合同没有这个当事人", "no contract here has such a party"),
            Text("用 party find 按名称的一部分查找", "look it up by a part of its name with party find"),
        )
    raise AnswerNoError(
        "PARTY-SEVERAL",
        wanted,
        Text(f"有 {len(chosen)} 个以上当事人符合", f"{len(chosen)} parties or more fit"),
        Text("写明信用代码", "give the credit code"),
    )


def _is_named(party: KnownParty, wanted: str) -> bool:
    compact = credit_code.compact(wanted)
    return any(wanted == each.party.name or compact == each.party.credit_code for each in party.contents)


def open_party_file(
    desk: Desk, name: str, code: str, *, without: str = "", limit: int = SHOWN_CONTRACTS
) -> PartyFile:
    """Return the contracts of a party: those with its credit code, and those with a name that it has or had.

    A contract under the same name with another code is among them: only a person can say whether it is the same party.
    """
    names = {name, *desk.store.names_of_code(code)} - {""} if code else {name}
    codes = {code} - {""}
    for each in sorted(names):
        codes |= set(desk.store.codes_of_name(each))
    contracts = desk.store.party_contracts(names, codes, without=without, limit=limit)
    total = desk.store.count_party_contracts(names, codes, without=without)
    written = [getattr(found.contract, found.role) for found in contracts]
    return PartyFile(
        names=tuple(dict.fromkeys([*(party.name for party in written if party.name), *sorted(names)])),
        codes=tuple(
            dict.fromkeys([*(party.credit_code for party in written if party.credit_code), *sorted(codes)])
        ),
        contracts=tuple(contracts),
        total=total,
    )


def day_of(found: PartyContract) -> date | None:
    """Return the day by which a contract is listed: registered, else signed, else last changed."""
    registration = found.contract.registration
    if registration is not None:
        return registration.registered_on
    if found.contract.signed_on is not None:
        return found.contract.signed_on
    return datetime.fromisoformat(found.changed_at).date() if found.changed_at else None


def number_of(contract: Contract) -> str:
    """Return the number by which a contract is known: of its slip, the official one, or that of the parties."""
    registration = contract.registration
    numbers = (registration.slip_no, registration.official_no) if registration is not None else ()
    return next((number for number in (*numbers, contract.contract_no) if number), "")


def as_written(found: Sequence[PartyContract], newest: Party) -> list[str]:
    """Return for each contract how the party stands there by name and code, "" where it is as it is now."""
    lines = []
    for each in found:
        party: Party = getattr(each.contract, each.role)
        other = [
            text
            for text, now in ((party.name, newest.name), (party.credit_code, newest.credit_code))
            if text and text != now
        ]
        lines.append(" ".join(other))
    return lines
