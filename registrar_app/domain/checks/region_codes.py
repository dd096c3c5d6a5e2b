"""Every region code is one that the list knows.

Why: the seller's region decides which office registers, the buyer's whether the city's schemes apply. Lists change
over the years, so an old code is asked about, not refused.

Wrong: ``seller.region_code`` 371099.
Right: ``seller.region_code`` 371002 (环翠区).
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import is_foreign, parties_of
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.identifiers import region_code
from registrar_app.domain.identifiers.wrong_part import WrongPartError
from registrar_app.domain.text import Text

CODE = "C004"
NAME = "parties.region_code"

_PLACE = Text("成果转化地", "place of implementation")


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each region code that is malformed or unknown."""
    regions = context.codes.get("regions")
    if regions is None:
        return
    for path, label, code in _codes(contract):
        entry = regions.find(code)
        if entry is None:
            yield _unknown(path, label, code)
        elif not entry.selectable:
            yield _heading(path, label, entry.label)


def _codes(contract: Contract) -> Iterator[tuple[str, Text, str]]:
    for path, label, party in parties_of(contract):
        if party.region_code and not is_foreign(party):
            yield f"{path}.region_code", label, party.region_code
    if contract.implemented_in:
        yield "implemented_in", _PLACE, contract.implemented_in


def _unknown(path: str, label: Text, code: str) -> Finding:
    try:
        region_code.validate(code)
        problem = Text("代码表中没有它", "the list does not know it")
    except WrongPartError as error:
        problem = error.problem
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=path,
        message=Text(
            f"{label.zh}的行政区划代码“{code}”可能有误：{problem.zh}",
            f"The region code {code} of the {label.en} may be wrong: {problem.en}",
        ),
        reference=legal_basis.FORM_REGION,
        remedy=Text(
            "从代码表中选择；沿用旧代码的写明理由", "Choose from the list, or state why an old code is kept"
        ),
    )


def _heading(path: str, label: Text, region: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=path,
        message=Text(
            f"{label.zh}的行政区划只填到“{region.zh}”，不够具体",
            f"The region of the {label.en} is only given as {region.en}",
        ),
        reference=legal_basis.FORM_REGION,
        remedy=Text("选择下一级的区、县、市", "Choose the district, county or city below it"),
    )
