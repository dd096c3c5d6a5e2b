"""Keeps what all numbers share in how they are written: separators, full-width characters, the length.

What a number means, and its other rules, are in its own module.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from registrar_app.domain.identifiers.wrong_part import Part, WrongPartError
from registrar_app.domain.text import Text

_SEPARATORS = re.compile(r"[\s\-‐‑–—−－]+")
_TO_ASCII = {0xFF01 + offset: 0x21 + offset for offset in range(94)}


def compact(number: str) -> str:
    """Return the number without separators, in half-width capitals."""
    return _SEPARATORS.sub("", number.translate(_TO_ASCII)).upper()


def require_length(compacted: str, length: int, places: str) -> None:
    """Refuse another length; ``places`` is the English word for the places, ``digits`` or ``characters``.

    Raises:
        WrongPartError: naming both lengths.
    """
    if len(compacted) != length:
        raise WrongPartError(
            Part.LENGTH,
            Text(
                f"应为 {length} 位，现为 {len(compacted)} 位",
                f"{len(compacted)} {places} instead of {length}",
            ),
        )


def passes(validate: Callable[[str], object], number: str) -> bool:
    """Whether the rules of ``validate`` hold for the number."""
    try:
        validate(number)
    except WrongPartError:
        return False
    return True
