"""Keeps what was read for the form from a contract's text: proposed values, each with its sentence, and what was odd."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from registrar_app.domain.prefill.writing import Quote
from registrar_app.domain.text import Text


class Certainty(StrEnum):
    """How sure the reading of a value is, in words."""

    STATED = "stated"
    READ = "read"
    COMPUTED = "computed"
    DOUBTFUL = "doubtful"

    @property
    def label(self) -> Text:
        """The word shown beside the value."""
        return _LABELS[self]


_LABELS = {
    Certainty.STATED: Text("合同写明", "Stated"),
    Certainty.READ: Text("从条文读出", "Read from a clause"),
    Certainty.COMPUTED: Text("推算", "Computed"),
    Certainty.DOUBTFUL: Text("存疑", "Doubtful"),
}

TRANSACTION_AMOUNT = "transaction_amount"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One value that the contract's text suggests for a field; nothing takes it but a person.

    Attributes:
        path: The field, as in the interchange form.
        value: As the contract keeps it: text, fen, day, code or codes.
        quote: The sentence it was read from.
        certainty: How sure the reading is.
        reason: Why it was read so, where the sentence alone does not show it.
    """

    path: str
    value: Any
    quote: Quote
    certainty: Certainty
    reason: Text | None = None

    @property
    def goes_with_others(self) -> bool:
        """Whether one act may confirm it together with others; doubtful values and 技术交易额 are confirmed alone."""
        return self.certainty is not Certainty.DOUBTFUL and self.path != TRANSACTION_AMOUNT


@dataclass(frozen=True, slots=True, kw_only=True)
class Instalment:
    """One agreed payment: not a payment made. ``amount`` in fen; ``percent`` as written."""

    amount: int | None
    percent: str | None
    due: date | None
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class PrefillFinding:
    """What a person has to look at in the contract itself, with every sentence that shows it."""

    code: str
    message: Text
    remedy: Text
    quotes: tuple[Quote, ...]
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefill:
    """Everything that was read from one contract file.

    Attributes:
        proposals: In the order of the form.
        findings: What is odd in the contract, gravest first.
        plan: The agreed payments.
        ownership: Who gets the rights in the result, in the contract's words.
    """

    proposals: tuple[Proposal, ...]
    findings: tuple[PrefillFinding, ...]
    plan: tuple[Instalment, ...] = ()
    ownership: Quote | None = None

    def proposal(self, path: str) -> Proposal | None:
        """Return what is proposed for a field, if anything."""
        return next((each for each in self.proposals if each.path == path), None)
