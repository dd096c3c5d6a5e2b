"""Keeps what a rulebook (认定规则) says on a date: conditions, reasons, grounds, time limits, papers; values are packs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from registrar_app.domain.condition import Condition, ConditionGroup, Effect
from registrar_app.domain.contract import ContractType, Subtype
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text


class DayKind(StrEnum):
    """How the days of a time limit are counted."""

    CALENDAR = "calendar"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """Days from acceptance to decision, the day of acceptance not counted."""

    days: int
    day_kind: DayKind
    reference: LegalReference


@dataclass(frozen=True, slots=True)
class LargeContractLimit:
    """The longer time limit of a large or disputed contract; ``amount`` is the transaction amount from which, fen."""

    amount: int
    limit: TimeLimit


@dataclass(frozen=True, slots=True)
class SupplementRule:
    """Where it stands that the day on which the supplement came is the new day of acceptance."""

    reference: LegalReference


@dataclass(frozen=True, slots=True)
class CitedText:
    """An enumerated entry with its source: a reason of 不予登记, a ground of 撤销, an applicant, a paper to be handed in.

    ``applies_to`` holds values of ``ContractType`` or ``Subtype``; empty: every contract.
    """

    id: str
    text: Text
    reference: LegalReference
    applies_to: tuple[str, ...] = ()
    required: bool = True

    def applies(self, contract_type: ContractType | None, subtype: Subtype | None) -> bool:
        """Whether the entry concerns a contract of that type."""
        kinds = {kind.value for kind in (contract_type, subtype) if kind is not None}
        return not self.applies_to or bool(kinds & set(self.applies_to))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """One rulebook with the days it is in force (last day included, ``None``: open).

    Attributes:
        edition: SHA-256 of the pack's bytes, hex: which wording a signed sheet was answered under.
        delegated_limit: Highest contract value the office may register itself, fen, inclusive.
        large_contract: The longer time limit of large or disputed contracts; ``None`` when the rulebook has none.
        applicants: Who applies, by contract type.
        documents: What has to be handed in, by contract type.
        objection: How an applicant may object to a decision; ``None`` when no source says.
        reprint_reason: Whether the bureau wants a reason for every slip that is printed again (补打).
    """

    id: str
    title: Text
    in_force_from: date | None
    in_force_to: date | None
    reference: LegalReference
    decision_limit: TimeLimit
    delegated_limit: int
    delegated_limit_reference: LegalReference
    refusal_reasons: tuple[CitedText, ...]
    edition: str = ""
    large_contract: LargeContractLimit | None = None
    supplement: SupplementRule | None = None
    revocation_grounds: tuple[CitedText, ...] = ()
    applicants: tuple[CitedText, ...] = ()
    documents: tuple[CitedText, ...] = ()
    conditions: tuple[Condition, ...] = ()
    objection: CitedText | None = None
    reprint_reason: bool = False

    def is_in_force(self, on: date) -> bool:
        """Whether the rulebook judges contracts accepted on that day."""
        after_start = self.in_force_from is None or on >= self.in_force_from
        return after_start and (self.in_force_to is None or on <= self.in_force_to)

    def refusal_reason(self, reason_id: str) -> CitedText | None:
        """Return the reason of that id, or ``None``."""
        return next((reason for reason in self.refusal_reasons if reason.id == reason_id), None)

    def revocation_ground(self, ground_id: str) -> CitedText | None:
        """Return the ground of that id, or ``None``."""
        return next((ground for ground in self.revocation_grounds if ground.id == ground_id), None)

    def condition(self, condition_id: str) -> Condition | None:
        """Return the condition of that id, or ``None``."""
        return next((condition for condition in self.conditions if condition.id == condition_id), None)

    def sheet_of(
        self, contract_type: ContractType | None, subtype: Subtype | None
    ) -> tuple[tuple[ConditionGroup, tuple[Condition, ...]], ...]:
        """Return the conditions for a contract of that type, grouped as the law groups them, exclusions first."""
        order = [Effect.EXCLUDING, Effect.REQUIRED, Effect.POSITIVE, Effect.NOTE]
        found: list[tuple[ConditionGroup, tuple[Condition, ...]]] = []
        for group in ConditionGroup:
            members = [c for c in self.conditions if c.group is group and c.applies(contract_type, subtype)]
            if members:
                found.append((group, tuple(sorted(members, key=lambda c: order.index(c.effect)))))
        return tuple(found)

    def time_limit(self, transaction_amount: int | None, *, disputed: bool = False) -> TimeLimit:
        """Return the time limit to decide within.

        Args:
            transaction_amount: 技术交易额, fen; ``None`` when not known yet.
            disputed: Whether the case was handed to experts as disputed.
        """
        large = self.large_contract
        if large is not None and (disputed or (transaction_amount or 0) >= large.amount):
            return large.limit
        return self.decision_limit

    def documents_for(
        self, contract_type: ContractType | None, subtype: Subtype | None
    ) -> tuple[CitedText, ...]:
        """Return the papers that an application for a contract of that type needs."""
        return tuple(document for document in self.documents if document.applies(contract_type, subtype))
