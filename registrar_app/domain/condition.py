"""Keeps one condition of recognition (认定条件) as a rulebook states it: its words, its place in law, what fails with it.

The conditions themselves are packs. What a registrar answered is in ``examination``, what follows in ``conclusion``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from registrar_app.domain.contract import ContractType, Subtype
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text


class ConditionGroup(StrEnum):
    """The chapter of the rules under which a condition stands, in the order of the rules."""

    GENERAL = "general"
    DEVELOPMENT = "development"
    TRANSFER = "transfer"
    CONSULTING = "consulting"
    SERVICE = "service"
    TRAINING = "training"
    INTERMEDIARY = "intermediary"
    AMOUNT = "amount"

    @property
    def label(self) -> Text:
        """The heading over the group."""
        return GROUP_LABELS[self]


GROUP_LABELS = {
    ConditionGroup.GENERAL: Text("一般规定", "General"),
    ConditionGroup.DEVELOPMENT: Text("技术开发合同", "Development"),
    ConditionGroup.TRANSFER: Text("技术转让、技术许可合同", "Transfer and licensing"),
    ConditionGroup.CONSULTING: Text("技术咨询合同", "Consulting"),
    ConditionGroup.SERVICE: Text("技术服务合同", "Service"),
    ConditionGroup.TRAINING: Text("技术培训合同", "Training"),
    ConditionGroup.INTERMEDIARY: Text("技术中介合同", "Brokerage"),
    ConditionGroup.AMOUNT: Text("核定技术交易额", "Technology transaction amount"),
}


class Effect(StrEnum):
    """What a condition does to recognition."""

    REQUIRED = "required"
    EXCLUDING = "excluding"
    POSITIVE = "positive"
    NOTE = "note"

    @property
    def label(self) -> Text:
        """The word shown beside the condition."""
        return EFFECT_LABELS[self]

    @property
    def decides(self) -> bool:
        """Whether such a condition must be answered before a conclusion, and has a consequence."""
        return self in {Effect.REQUIRED, Effect.EXCLUDING}


EFFECT_LABELS = {
    Effect.REQUIRED: Text("应当具备", "required"),
    Effect.EXCLUDING: Text("排除情形", "excluding"),
    Effect.POSITIVE: Text("典型项目", "typical subjects"),
    Effect.NOTE: Text("提示", "note"),
}


class Remedy(StrEnum):
    """What a condition that stands against recognition leads to."""

    SUPPLEMENT = "supplement"
    OTHER_TYPE = "other_type"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Otherwise:
    """What follows when a required condition fails or an excluding one holds.

    Attributes:
        remedy: What comes first.
        reason: Id of the refusal reason that applies when nothing else helps.
        wanted: For a supplement: what to ask for.
        consider: For another type: the types to examine instead, likeliest first.
    """

    remedy: Remedy
    reason: str
    wanted: Text | None = None
    consider: tuple[ContractType, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One condition.

    Attributes:
        id: Stable id, e.g. ``DEV-C1``.
        applies_to: Values of ``ContractType`` or ``Subtype``; empty: every contract.
        text: The condition's words; the Chinese is what is answered, the English a gloss.
        reference: Article and how sure the source is.
        items: The members of a list: typical subjects, or the single cases of a clause.
        papers: What usually proves it.
        proved_by: Name of the program's own proof (``proofs``), "" when only a person can tell.
        may_not_apply: Whether 不适用 is a usual answer that needs no note.
        otherwise: ``None`` for typical subjects and notes.
    """

    id: str
    group: ConditionGroup
    effect: Effect
    text: Text
    reference: LegalReference
    applies_to: tuple[str, ...] = ()
    items: tuple[Text, ...] = ()
    papers: Text | None = None
    proved_by: str = ""
    may_not_apply: bool = False
    otherwise: Otherwise | None = None

    def applies(self, contract_type: ContractType | None, subtype: Subtype | None) -> bool:
        """Whether the condition belongs on the sheet of a contract of that type.

        A service contract whose subtype is open is examined as a general service.
        """
        if not self.applies_to:
            return True
        if contract_type is ContractType.SERVICE:
            return (subtype or Subtype.GENERAL_SERVICE).value in self.applies_to
        return contract_type is not None and contract_type.value in self.applies_to
