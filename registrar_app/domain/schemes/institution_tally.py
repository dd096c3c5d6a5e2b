"""Keeps what an institution's year adds up to at one end: results, full values, and what each transfer gained.

Which transfers take part is decided by the formula.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from registrar_app.domain.contract import Contract
from registrar_app.domain.party import Party
from registrar_app.domain.schemes.beneficiaries import Beneficiary, beneficiary_of
from registrar_app.domain.schemes.judgement import Judgement


@dataclass(slots=True)
class Tally:
    """What a beneficiary's year comes to at one end; amounts in fen.

    Attributes:
        contributions: By position of the contract.
        earlier: Highest earlier price of the same result, by position.
        is_unbounded: Whether a value is missing, so that nothing limits the sums.
    """

    results: int = 0
    full_sum: int = 0
    contributions: dict[int, int] = field(default_factory=dict)
    earlier: dict[int, int | None] = field(default_factory=dict)
    is_unbounded: bool = False

    @property
    def base(self) -> int:
        """Sum of the contributions."""
        return sum(self.contributions.values())

    def add(self, judgement: Judgement, highest: int | None) -> None:
        """Add a transfer after a highest earlier price; ``None``: that price has no limit."""
        position, value = judgement.entry.position, judgement.entry.contract.contract_value
        self.is_unbounded |= value is None and highest is not None
        self.full_sum += value or 0
        self.earlier[position] = highest
        self.contributions[position] = 0 if value is None or highest is None else max(0, value - highest)


def intermediary_of(contract: Contract) -> Party | None:
    """Return the party whose scheme this is."""
    return contract.intermediary


def intermediary_in(judgement: Judgement) -> Beneficiary | None:
    """Return the beneficiary that a judged contract names."""
    return beneficiary_of(judgement.entry.contract.intermediary)


def result_of(judgement: Judgement) -> str | None:
    """Return the id of the result that is sold, as written; ``None`` when there is none."""
    achievement = judgement.entry.contract.achievement
    return (achievement.id or None) if achievement is not None else None
