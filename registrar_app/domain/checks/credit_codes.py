"""A party's social credit code agrees with its check characters.

Why: parties are joined and subsidies reckoned by this code. A mistyped code shows in the check character at place 18,
often also in that of the organisation code inside. A code may still be right where the rule is not, so it never blocks.

Wrong: 12100000495570303X.
Right: 12100000495570303U.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import is_foreign, parties_of
from registrar_app.domain.checks.resident_ids import is_natural_person
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.identifiers import credit_code, resident_id
from registrar_app.domain.identifiers.wrong_part import WrongPartError
from registrar_app.domain.text import Text

CODE = "C003"
NAME = "parties.credit_code"

_WHOLE_COUNTRY = "100000"
"""Stands in the codes of bodies that the state itself registers, such as national universities."""


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each party whose code is missing or does not agree with itself."""
    for path, label, party in parties_of(contract):
        if is_foreign(party) or is_natural_person(party, context):
            continue
        if not party.credit_code or not party.credit_code.strip():
            yield _missing(path, label)
            continue
        if resident_id.is_valid(party.credit_code):
            continue
        try:
            credit_code.validate(party.credit_code)
        except WrongPartError as error:
            yield _wrong(path, label, error, _suggestion(party.credit_code, context))
        else:
            if not credit_code.organisation_code_agrees(party.credit_code):
                yield _inner_check_differs(path, label)


def _suggestion(number: str, context: CheckContext) -> str | None:
    """Return the one code that a single slip explains; with the regions known, a code of an unknown region is none."""
    candidates = [
        code for code in credit_code.one_character_corrections(number) if _region_is_known(code, context)
    ]
    if len(candidates) == 1:
        return candidates[0]
    last = credit_code.last_character_correction(number)
    return last if last in candidates else None


def _region_is_known(code: str, context: CheckContext) -> bool:
    regions = context.codes.get("regions")
    return regions is None or code[2:8] == _WHOLE_COUNTRY or regions.find(code[2:8]) is not None


def _missing(path: str, label: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=f"{path}.credit_code",
        message=Text(
            f"{label.zh}没有统一社会信用代码：查重和奖补按代码归集",
            f"The {label.en} has no social credit code: duplicates and subsidies are found by it",
        ),
        reference=legal_basis.CREDIT_CODE,
        remedy=Text(
            "填写 18 位代码；确无代码的写明理由（如旧证照、境外单位）",
            "Enter the 18 characters, or state why there is none (an old licence, a party abroad)",
        ),
    )


def _wrong(path: str, label: Text, error: WrongPartError, suggestion: str | None) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=f"{path}.credit_code",
        message=Text(
            f"{label.zh}的统一社会信用代码可能有误：{error.problem.zh}",
            f"The {label.en}'s social credit code may be wrong: {error.problem.en}",
        ),
        reference=legal_basis.CREDIT_CODE,
        remedy=Text(
            "对照营业执照或法人证书改正；证照即如此的写明理由",
            "Correct it by the licence, or state that the licence says so",
        ),
        suggestion=suggestion,
    )


def _inner_check_differs(path: str, label: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.NOTICE,
        path=f"{path}.credit_code",
        message=Text(
            f"{label.zh}代码第 9–17 位（主体标识码）的校验码不符，可能两处笔误相抵",
            f"Places 9 to 17 of the {label.en}'s code do not agree with their own check character; two slips may cancel out",
        ),
        reference=legal_basis.ORGANISATION_CODE,
        remedy=Text("对照证照再核一遍", "Compare it with the licence once more"),
    )
