"""Gathers the surroundings of a contract and runs the checks; the checks themselves are in ``domain.checks``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median_low

from registrar_app.domain.checks import run_checks
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.services.desk import Desk
from registrar_app.services.pack_ports import PackLibrary

ENOUGH_FOR_USUAL = 3
"""Fewer earlier contracts of a seller than this say nothing about what is usual."""


def check_contract(
    desk: Desk, contract: Contract, *, uid: str | None = None, on: date | None = None, retained: int = 0
) -> list[Finding]:
    """Return what the checks find on a contract in the surroundings of this register, gravest first.

    Args:
        desk: The open desk.
        contract: The content as it stands.
        uid: The case it belongs to, left out of the look for duplicates.
        on: The day of acceptance; today when not accepted yet.
        retained: What the examination's worksheet keeps in the transaction amount, fen.
    """
    return run_checks(contract, surroundings(desk, contract, uid=uid, on=on, retained=retained))


def surroundings(
    desk: Desk, contract: Contract, *, uid: str | None = None, on: date | None = None, retained: int = 0
) -> CheckContext:
    """Return what the checks and proofs may know of a contract besides itself; the arguments as in ``check_contract``."""
    roster = desk.store.roster()
    office = roster.office(desk.store.identity.office) if roster else None
    others = tuple(_others(desk, contract, uid))
    day = on or desk.today()
    return CheckContext(
        on=day,
        rulebook=desk.packs.rulebook_on(day),
        codes=desk.packs.code_lists(),
        office_areas=office.areas if office else None,
        others=others,
        usual_value=usual_value(contract, others),
        retained=retained,
    )


def check_alone(
    packs: PackLibrary, contract: Contract, on: date, others: Sequence[Contract] = ()
) -> list[Finding]:
    """Return what the checks find on a contract of a file, without any register."""
    context = CheckContext(
        on=on,
        rulebook=packs.rulebook_on(on),
        codes=packs.code_lists(),
        others=tuple(others),
        usual_value=usual_value(contract, others),
    )
    return run_checks(contract, context)


def explanation_key(finding: Finding) -> str:
    """Return the key under which the typed reason of a query is kept in the act."""
    return f"{finding.code}@{finding.path}"


def unexplained(findings: Sequence[Finding], explanations: Mapping[str, str]) -> list[Finding]:
    """Return what still stands against registering: every error, and every query without a typed reason."""
    return [
        finding
        for finding in findings
        if finding.severity is Severity.ERROR
        or (finding.severity is Severity.QUERY and not explanations.get(explanation_key(finding), "").strip())
    ]


def usual_value(contract: Contract, others: Sequence[Contract]) -> int | None:
    """Return the median value of the seller's other contracts, fen; ``None`` when there are too few."""
    if contract.seller is None:
        return None
    values = [
        other.contract_value
        for other in others
        if other.contract_value and other.seller is not None and _same_party(other.seller, contract.seller)
    ]
    return median_low(values) if len(values) >= ENOUGH_FOR_USUAL else None


def _same_party(one: object, other: object) -> bool:
    code, other_code = getattr(one, "credit_code", None), getattr(other, "credit_code", None)
    if code and other_code:
        return bool(code == other_code)
    return getattr(one, "name", None) is not None and getattr(one, "name", None) == getattr(
        other, "name", None
    )


def _others(desk: Desk, contract: Contract, uid: str | None) -> list[Contract]:
    parties = [party for party in (contract.seller, contract.buyer) if party is not None]
    names = [party.name for party in parties if party.name]
    codes = [party.credit_code for party in parties if party.credit_code]
    return desk.store.contracts_sharing_party(uid or contract.uid, names, codes) if names or codes else []
