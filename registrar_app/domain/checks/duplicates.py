"""A contract is registered once: no other in the register has the same parties and the same value, date or name.

Why: registering twice is a ground for withdrawal, and counts one deal twice in schemes and statistics. Two contracts of
the same parties may well look alike, so it is asked, not refused.

Wrong: same seller, buyer, value and signing date, names 涂料研发 and 涂料 研发.
Right: same seller and buyer, another value and another date.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import fold, same_party
from registrar_app.domain.contract import Contract, RegistrationStatus
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.identifiers import official_number
from registrar_app.domain.text import Text, listed

CODE = "C019"
NAME = "contract.duplicate"

SIMILAR = 0.8
MOST_SHOWN = 3


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield one query that names the contracts this one may repeat."""
    found = [other for other in context.others if not _has_ended(other) and is_repeated(contract, other)]
    if found:
        shown = listed(_shown(other) for other in found[:MOST_SHOWN])
        yield Finding(
            code=CODE,
            severity=Severity.QUERY,
            path="name",
            message=Text(
                f"登记簿中有 {len(found)} 份合同与本合同疑似重复：{shown.zh}",
                f"Already in the register and maybe the same ({len(found)}): {shown.en}",
            ),
            reference=legal_basis.ONE_REGISTRATION.on(context.on),
            remedy=Text(
                "并排核对；确为不同合同的说明区别",
                "Compare them side by side; state what makes this one another contract",
            ),
        )


def is_repeated(contract: Contract, other: Contract) -> bool:
    """Whether the two look like one contract: one official number, or parties and two of value, date and name."""
    return _same_official_no(contract, other) or _is_alike(contract, other)


def _is_alike(contract: Contract, other: Contract) -> bool:
    """Whether parties and two of value, date and name agree; the cheap comparisons come first."""
    same_value = contract.contract_value is not None and contract.contract_value == other.contract_value
    same_date = contract.signed_on is not None and contract.signed_on == other.signed_on
    if not (same_value or same_date) or not _same_parties(contract, other):
        return False
    if same_value and same_date:
        return True
    name, other_name = fold(contract.name), fold(other.name)
    if not name or not other_name:
        return False
    return name == other_name or (same_value and _is_similar(name, other_name))


def _is_similar(name: str, other_name: str) -> bool:
    matcher = SequenceMatcher(None, name, other_name, autojunk=False)
    return (
        matcher.real_quick_ratio() >= SIMILAR
        and matcher.quick_ratio() >= SIMILAR
        and matcher.ratio() >= SIMILAR
    )


def _same_parties(contract: Contract, other: Contract) -> bool:
    return same_party(contract.seller, other.seller) and same_party(contract.buyer, other.buyer)


def _same_official_no(contract: Contract, other: Contract) -> bool:
    number = contract.registration.official_no if contract.registration else None
    other_number = other.registration.official_no if other.registration else None
    return bool(number and other_number) and official_number.compact(number or "") == official_number.compact(
        other_number or ""
    )


def _has_ended(contract: Contract) -> bool:
    return (
        contract.registration is not None
        and contract.registration.status is not RegistrationStatus.REGISTERED
    )


def _shown(contract: Contract) -> str:
    number = contract.registration and (contract.registration.slip_no or contract.registration.official_no)
    return str(number or contract.contract_no or contract.name or contract.uid or "—")
