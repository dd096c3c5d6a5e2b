"""The national system's number has 16 digits and begins with a year that fits the registration.

Why: the number is copied by hand from the national system and ties our registration to it. Other forms were met in
practice, so it is asked, not refused.

Wrong: ``registration.official_no`` 202637100100012 (15 digits).
Right: ``registration.official_no`` 2026371001000123.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.identifiers import official_number
from registrar_app.domain.identifiers.wrong_part import WrongPartError
from registrar_app.domain.text import Text

CODE = "C021"
NAME = "registration.official_number"


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a query when the number has another shape or another year."""
    registration = contract.registration
    if registration is None or not registration.official_no:
        return
    try:
        year = official_number.year_of(official_number.validate(registration.official_no))
    except WrongPartError as error:
        yield _finding(
            Text(
                f"合同登记编号可能有误：{error.problem.zh}",
                f"The official number may be wrong: {error.problem.en}",
            )
        )
        return
    if year != registration.registered_on.year:
        yield _finding(
            Text(
                f"合同登记编号的年份为 {year}，登记日期在 {registration.registered_on.year} 年",
                f"The official number is of {year}, the registration of {registration.registered_on.year}",
            )
        )


def _finding(message: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="registration.official_no",
        message=message,
        reference=legal_basis.FORM_OFFICIAL_NO,
        remedy=Text(
            "对照全国系统改正；编号即如此的说明理由",
            "Correct it by the national system, or state that it reads so",
        ),
    )
