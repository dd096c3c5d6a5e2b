"""A natural person's number is a resident identity number, and such numbers stand nowhere else.

Why: a person who sells or buys is known by that number, so that a slip in it joins the wrong person. In a contact or
telephone field it is personal information that nobody needs there and that lists and files would spread.

Wrong: ``seller.contact`` 张三 110101199003077758.
Right: ``seller.contact`` 张三.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import parties_of
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.identifiers import credit_code, resident_id
from registrar_app.domain.identifiers.wrong_part import WrongPartError
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text

CODE = "C023"
NAME = "parties.resident_id"

_NATURAL_PERSON = "自然人"
_EIGHTEEN_DIGITS = re.compile(r"(?<![0-9０-９A-Za-z])[0-9０-９]{17}[0-9０-９XxＸｘ](?![0-9０-９A-Za-z])")
_NO_PLACE_FOR_IT = (
    ("contact", Text("联系人", "contact")),
    ("phone", Text("电话", "telephone")),
    ("legal_representative", Text("法定代表人", "legal representative")),
    ("address", Text("地址", "address")),
)


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield findings on a person's number that is wrong, unmarked or misplaced; the number itself is never repeated."""
    for path, label, party in parties_of(contract):
        if party.credit_code and party.credit_code.strip():
            yield from _own_number(path, label, party, party.credit_code, context)
        for field, word in _NO_PLACE_FOR_IT:
            if _EIGHTEEN_DIGITS.search(getattr(party, field) or ""):
                yield _misplaced(f"{path}.{field}", label, word)


def is_natural_person(party: Party, context: CheckContext) -> bool:
    """Whether the party's kind is that of a natural person, by the label of the code list."""
    kinds = context.codes.get("party_kinds")
    kind = kinds.find(party.kind) if kinds else None
    return kind is not None and _NATURAL_PERSON in kind.label.zh


def _own_number(
    path: str, label: Text, party: Party, number: str, context: CheckContext
) -> Iterator[Finding]:
    if is_natural_person(party, context):
        try:
            resident_id.validate(number)
        except WrongPartError as error:
            yield _wrong(path, label, error)
        else:
            if not resident_id.province_is_known(number):
                yield _unknown_province(path, label)
    elif resident_id.is_valid(number) and not credit_code.is_valid(number):
        yield _kind_is_not_a_person(path, label)


def _wrong(path: str, label: Text, error: WrongPartError) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=f"{path}.credit_code",
        message=Text(
            f"{label.zh}为自然人，公民身份号码可能有误：{error.problem.zh}",
            f"The {label.en} is a natural person; the identity number may be wrong: {error.problem.en}",
        ),
        reference=legal_basis.RESIDENT_ID,
        remedy=Text(
            "对照身份证件改正；持护照等其他证件的写明理由",
            "Correct it by the document; state the reason for a passport or another document",
        ),
    )


def _unknown_province(path: str, label: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.NOTICE,
        path=f"{path}.credit_code",
        message=Text(
            f"{label.zh}身份号码的前两位不是已知的省级代码",
            f"The first two digits of the {label.en}'s identity number are no known province",
        ),
        reference=legal_basis.RESIDENT_ID,
        remedy=Text("对照身份证件再核一遍", "Compare it with the document once more"),
    )


def _kind_is_not_a_person(path: str, label: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=f"{path}.kind",
        message=Text(
            f"{label.zh}填的是公民身份号码，而性质不是自然人：性质或代码有一项填错",
            f"The {label.en} carries an identity number while its kind is no natural person: one of them is wrong",
        ),
        reference=legal_basis.FORM_PARTY_KIND,
        remedy=Text(
            "单位填统一社会信用代码；个人将性质改为自然人",
            "Enter the social credit code of a body, or set the kind to natural person",
        ),
    )


def _misplaced(path: str, label: Text, word: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.NOTICE,
        path=path,
        message=Text(
            f"{label.zh}的{word.zh}一栏里有 18 位证件号码：个人信息不应写在这里",
            f"The {label.en}'s {word.en} holds an 18-digit identity number: personal numbers do not belong there",
        ),
        reference=legal_basis.RESIDENT_ID,
        remedy=Text("删去该号码", "Delete the number"),
    )
