"""Keeps the shape of the national system's registration number (合同登记编号); the program never makes one.

16 digits, printed as 4-4-2-6: year, region, office, serial. The grouping is read from the boxes of the form, so another
shape is a reason to ask, never to refuse.
"""

from __future__ import annotations

import re

from registrar_app.domain.identifiers import writing
from registrar_app.domain.identifiers.wrong_part import Part, WrongPartError
from registrar_app.domain.text import Text

LENGTH = 16
FIRST_YEAR = 1999

_DIGITS = re.compile(r"[0-9]+")


def compact(number: str) -> str:
    """Return the number without separators, in half-width digits."""
    return writing.compact(number)


def validate(number: str) -> str:
    """Return the compact number.

    Raises:
        WrongPartError: length, characters or the year is not as the national system writes it.
    """
    compacted = compact(number)
    writing.require_length(compacted, LENGTH, "digits")
    if not _DIGITS.fullmatch(compacted):
        raise WrongPartError(Part.CHARACTERS, Text("应全为数字", "only digits are used"))
    if year_of(compacted) < FIRST_YEAR:
        raise WrongPartError(
            Part.YEAR,
            Text(
                f"前 4 位年份早于 {FIRST_YEAR} 年",
                f"the year in the first four digits is before {FIRST_YEAR}",
            ),
        )
    return compacted


def is_valid(number: str) -> bool:
    """Whether the text has the shape of an official number."""
    return writing.passes(validate, number)


def format(number: str) -> str:  # noqa: A001 - all identifiers share these four names
    """Return the number in the groups of the form, ``2026 3710 01 000123``; another shape is returned compact."""
    compacted = compact(number)
    if len(compacted) != LENGTH:
        return compacted
    return f"{compacted[:4]} {compacted[4:8]} {compacted[8:10]} {compacted[10:]}"


def year_of(number: str) -> int:
    """Return the year that the first four digits say.

    Raises:
        ValueError: they are not digits.
    """
    return int(compact(number)[:4])
