"""Keeps what ties a contract to others that can change what a scheme makes of it, as numbers to be found by.

Two contracts with the same number may be tied, and are not when only the numbers agree by chance: whoever finds some
looks at the contracts themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from registrar_app.domain.contract import Contract
from registrar_app.domain.schemes.beneficiaries import beneficiary_of
from registrar_app.domain.schemes.history import identity_facts


class TieKind(StrEnum):
    """What two contracts have in common."""

    BUYER = "buyer"
    INTERMEDIARY = "intermediary"
    RESULT = "result"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Tie:
    """One thing in common; ``number`` is a hash of 64 bits with a sign."""

    kind: TieKind
    number: int


def ties_of(contract: Contract) -> list[Tie]:
    """Return everything by which other contracts may be tied to this one."""
    ties = []
    for kind, party in ((TieKind.INTERMEDIARY, contract.intermediary), (TieKind.BUYER, contract.buyer)):
        beneficiary = beneficiary_of(party)
        if beneficiary is not None:
            ties.append(_tie(kind, beneficiary.credit_code or "", beneficiary.plain_name))
    if contract.achievement is not None and contract.achievement.id:
        ties.append(_tie(TieKind.RESULT, contract.achievement.id))
    facts = identity_facts(contract)
    if facts is not None:
        ties.append(_tie(TieKind.COPY, *map(str, facts)))
    return ties


def _tie(kind: TieKind, *words: str) -> Tie:
    said = "\x1f".join((kind.value, *words)).encode("utf-8", "surrogatepass")
    return Tie(kind, int.from_bytes(blake2b(said, digest_size=8).digest(), "big", signed=True))
