"""Reads the sheet (认定审查表) that a case's last deciding act signed, as it was answered then; nothing is proved anew."""

from __future__ import annotations

from dataclasses import dataclass

from registrar_app.domain.amount_worksheet import derive_amount
from registrar_app.domain.case_history import case_with, last_examined
from registrar_app.domain.conclusion import SheetLine
from registrar_app.domain.contract import Contract
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.rulebook import Rulebook
from registrar_app.domain.signed_examination import SignedExamination, read_examination
from registrar_app.services.act_on_case import rulebook_of
from registrar_app.services.desk import Desk
from registrar_app.services.examine import Examined


@dataclass(frozen=True, slots=True)
class SignedSheet:
    """A sheet as it was signed.

    Attributes:
        entry: The act that carries it.
        signed: What the act says.
        examined: The same as a sheet to be read.
    """

    entry: CaseEntry
    signed: SignedExamination
    examined: Examined

    @property
    def is_other_edition(self) -> bool:
        """Whether the pack on this PC is no longer the wording that was answered."""
        return self.examined.rulebook.edition != self.signed.edition


def signed_sheet(desk: Desk, case: Case) -> SignedSheet | None:
    """Return the sheet that the last act with an examination signed; ``None`` when no act carries one."""
    entry = last_examined(case)
    if entry is None:
        return None
    signed = read_examination(entry.act.body["examination"])
    contract = case_with(case, entry.hash).contract
    return SignedSheet(entry, signed, _examined(_rulebook(desk, case, signed), contract, signed))


def _examined(rulebook: Rulebook, contract: Contract, signed: SignedExamination) -> Examined:
    kind = signed.conclusion.type
    subtype = contract.subtype if contract.type is kind else None
    return Examined(
        contract=contract,
        rulebook=rulebook,
        sheet=tuple(
            (group, tuple(SheetLine(c, signed.answers.get(c.id)) for c in members))
            for group, members in rulebook.sheet_of(kind, subtype)
        ),
        working=signed.working,
        dropped=(),
        derivation=derive_amount(contract, signed.worksheet),
        conclusion=signed.conclusion,
        papers=signed.papers,
    )


def _rulebook(desk: Desk, case: Case, signed: SignedExamination) -> Rulebook:
    try:
        return desk.packs.rulebook(signed.rulebook)
    except KeyError:
        return rulebook_of(desk, case)
