"""Keeps the rules of the resident identity number (公民身份号码, GB 11643); whose it is stays out of the program.

18 characters: 1–6 region at the time of issue, 7–14 birth date, 15–17 order, 18 check character (X means ten).
Residence permits of people from Hong Kong, Macao and Taiwan start with 81, 82 and 83 and follow the same rule. The
region is never a reason to refuse: old codes live on in people's numbers.
"""

from __future__ import annotations

import re
from datetime import date

from stdnum.cn import ric

from registrar_app.domain.identifiers import writing
from registrar_app.domain.identifiers.wrong_part import Part, WrongPartError
from registrar_app.domain.text import Text

LENGTH = 18

_SHAPE = re.compile(r"[0-9]{17}[0-9X]")
_PROVINCE_RANGES = ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
_PROVINCES = frozenset(str(n) for first, last in _PROVINCE_RANGES for n in range(first, last + 1))


def compact(number: str) -> str:
    """Return the number without separators, in half-width capitals."""
    return writing.compact(number)


def validate(number: str) -> str:
    """Return the compact number.

    Raises:
        WrongPartError: length, characters, birth date or check character is wrong.
    """
    compacted = compact(number)
    writing.require_length(compacted, LENGTH, "characters")
    if not _SHAPE.fullmatch(compacted):
        raise WrongPartError(
            Part.CHARACTERS,
            Text("前 17 位应为数字，末位为数字或 X", "17 digits are followed by a digit or X"),
        )
    _require_birth_date(compacted)
    if compacted[-1] != ric.calc_check_digit(compacted):
        raise WrongPartError(
            Part.CHECK_CHARACTER, Text("第 18 位校验码不符", "the check character at place 18 does not agree")
        )
    return compacted


def is_valid(number: str) -> bool:
    """Whether length, characters, birth date and check character agree."""
    return writing.passes(validate, number)


def format(number: str) -> str:  # noqa: A001 - all identifiers share these four names
    """Return the form in which the number is written: compact."""
    return compact(number)


def province_is_known(number: str) -> bool:
    """Whether the first two digits are those of a province, a region or a residence permit; worth a notice only."""
    return compact(number)[:2] in _PROVINCES


def _require_birth_date(compacted: str) -> None:
    try:
        date(int(compacted[6:10]), int(compacted[10:12]), int(compacted[12:14]))
    except ValueError:
        raise WrongPartError(
            Part.BIRTH_DATE, Text("第 7–14 位不是真实的日期", "places 7 to 14 are not a real date")
        ) from None
