"""Keeps the ways the checks look at a contract: its parties with their paths, names folded for comparing, its day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract
from registrar_app.domain.identifiers import credit_code
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text

_WHITE_SPACE = re.compile(r"\s+")

SELLER = Text("卖方", "seller")
BUYER = Text("买方", "buyer")
INTERMEDIARY = Text("中介方", "intermediary")


def parties_of(contract: Contract) -> Iterator[tuple[str, Text, Party]]:
    """Go through the parties that the contract names, each with its path and its word."""
    for path, label in (("seller", SELLER), ("buyer", BUYER), ("intermediary", INTERMEDIARY)):
        party: Party | None = getattr(contract, path)
        if party is not None:
            yield path, label, party


def fold(text: str | None) -> str:
    """Return the text as it is compared: NFKC, no white space, case folded; "" for ``None``."""
    return _WHITE_SPACE.sub("", unicodedata.normalize("NFKC", text)).casefold() if text else ""


def is_foreign(party: Party) -> bool:
    """Whether the party is said to be of another country or customs territory than mainland China."""
    return bool(party.country) and party.country != "CHN"


def is_registered_elsewhere(contract: Contract) -> bool:
    """Whether another office registered the contract, so that this office's competence does not matter."""
    return contract.registration is not None and bool(contract.registration.issued_elsewhere)


def judged_on(contract: Contract, context: CheckContext) -> date:
    """Return the day on which the contract had to be in order: of its registration, otherwise of acceptance."""
    return contract.registration.registered_on if contract.registration else context.on


def same_party(one: Party | None, other: Party | None) -> bool:
    """Whether two entries mean the same party: by credit code where both have one, otherwise by name."""
    if one is None or other is None:
        return False
    if one.credit_code and other.credit_code:
        return credit_code.compact(one.credit_code) == credit_code.compact(other.credit_code)
    return bool(fold(one.name)) and fold(one.name) == fold(other.name)
