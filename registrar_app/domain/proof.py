"""Keeps what a proof is and what it may look at; the proofs themselves are in ``proofs`` and its two neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from registrar_app.domain.amount_worksheet import Worksheet
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract, PaymentMode
from registrar_app.domain.examination import Verdict
from registrar_app.domain.text import Text

_OPEN_MODES = {PaymentMode.ROYALTY, PaymentMode.ENTRY_FEE_AND_ROYALTY, PaymentMode.OTHER}


class Proof(NamedTuple):
    """What the data says of one condition; ``verdict`` is ``None`` when it only hints."""

    verdict: Verdict | None
    basis: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofBench:
    """What a proof may look at.

    Attributes:
        context: The surroundings of the contract on the day of acceptance, as the checks have them.
        attachments: How many papers are attached to the case.
    """

    contract: Contract
    context: CheckContext
    worksheet: Worksheet
    attachments: int = 0

    @property
    def may_lack_total(self) -> bool:
        """Whether the price is paid in a way that need not have a total at application (royalties and the like)."""
        return self.contract.payment_mode in _OPEN_MODES


def met(zh: str, en: str) -> Proof:
    """The data proves that the condition holds."""
    return Proof(Verdict.MET, Text(zh, en))


def not_met(zh: str, en: str) -> Proof:
    """The data proves that it does not."""
    return Proof(Verdict.NOT_MET, Text(zh, en))


def not_applicable(zh: str, en: str) -> Proof:
    """The data proves that the condition is about another case."""
    return Proof(Verdict.NOT_APPLICABLE, Text(zh, en))


def hint(zh: str, en: str) -> Proof:
    """The data tells something and proves nothing."""
    return Proof(None, Text(zh, en))
