"""Keeps the shape of a region code (行政区划代码, GB/T 2260 and the statistics codes); which codes exist is a code list.

Six digits: 1–2 province, 3–4 prefecture, 5–6 county.
"""

from __future__ import annotations

import re

from registrar_app.domain.identifiers import writing
from registrar_app.domain.identifiers.wrong_part import Part, WrongPartError
from registrar_app.domain.text import Text

LENGTH = 6

_SHAPE = re.compile(r"[1-9][0-9]{5}")


def compact(number: str) -> str:
    """Return the code without separators, in half-width digits."""
    return writing.compact(number)


def validate(number: str) -> str:
    """Return the compact code.

    Raises:
        WrongPartError: the length or the characters are wrong.
    """
    code = compact(number)
    writing.require_length(code, LENGTH, "digits")
    if not _SHAPE.fullmatch(code):
        raise WrongPartError(
            Part.CHARACTERS, Text("应全为数字且首位不为 0", "only digits, the first of them not 0, are used")
        )
    return code


def is_valid(number: str) -> bool:
    """Whether the code has the shape of a region code."""
    return writing.passes(validate, number)


def format(number: str) -> str:  # noqa: A001 - all identifiers share these four names
    """Return the form in which the code is written: compact."""
    return compact(number)


def is_within(number: str, areas: tuple[str, ...]) -> bool:
    """Whether the region lies in one of the areas, each given by its first digits, e.g. ``3710``."""
    return compact(number).startswith(areas)
