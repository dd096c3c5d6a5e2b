"""Technology field, objective, intellectual property, plan source, industry and country are codes of their lists.

Why: the yearly statistics are published by these dimensions; a code outside its list is lost to them.

Wrong: ``technology_field`` 99.
Right: ``technology_field`` 03 (先进制造).
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import parties_of
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text

CODE = "C006"
NAME = "contract.coded_fields"

_FIELDS = (
    ("technology_field", "technology_fields"),
    ("objective", "objectives"),
    ("plan_source", "plan_sources"),
    ("industry", "industries"),
)


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each code that its list does not know or knows only as a heading."""
    for path, list_id, code, reference in _codes(contract):
        codes = context.codes.get(list_id)
        if codes is None:
            continue
        entry = codes.find(code)
        if entry is None or not entry.selectable:
            yield _finding(path, codes.title, code, reference)


def _codes(contract: Contract) -> Iterator[tuple[str, str, str, LegalReference]]:
    for field, list_id in _FIELDS:
        code = getattr(contract, field)
        if code:
            yield field, list_id, code, legal_basis.SYSTEM_ENTRIES
    for place, kind in enumerate(contract.ip_kinds or ()):
        if kind is not None:
            yield f"ip_kinds[{place}]", "ip_kinds", kind, legal_basis.SYSTEM_ENTRIES
    for path, _, party in parties_of(contract):
        if party.country:
            yield f"{path}.country", "countries", party.country, legal_basis.FORM_COUNTRY


def _finding(path: str, title: Text, code: str, reference: LegalReference) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=path,
        message=Text(
            f"“{code}”不是代码表《{title.zh}》中可选的一项，统计时会遗漏",
            f"{code} cannot be chosen from the list {title.en}; statistics would lose the contract",
        ),
        reference=reference,
        remedy=Text(
            "从代码表中选择；表中确无的写明理由", "Choose from the list, or state why there is no entry"
        ),
    )
