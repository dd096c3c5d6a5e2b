"""Keeps amounts of money as whole fen (分) and their text forms; no float ever touches an amount.

Amounts in capitals (人民币大写) are in ``money_capitals``.
"""

from __future__ import annotations

import re

FEN_PER_YUAN = 100
LARGEST_FEN = 10**15 - 1
"""9,999,999,999,999.99 yuan: far above any contract, small enough for every place an amount is written to."""

_YUAN = re.compile(r"(-?)(0|[1-9][0-9]{0,12})(?:\.([0-9]{1,2}))?")


def parse_yuan(text: str) -> int:
    """Return the fen of an interchange amount such as ``"1000000.00"``, ``"12.5"`` or ``"-3"``.

    Raises:
        ValueError: the text is not an amount in yuan with at most two decimals.
    """
    match = _YUAN.fullmatch(text)
    if match is None:
        raise ValueError(text)
    sign, yuan, decimals = match.groups()
    fen = int(yuan) * FEN_PER_YUAN + int((decimals or "").ljust(2, "0"))
    return -fen if sign else fen


def format_yuan(fen: int) -> str:
    """Return the interchange form in yuan, always two decimals: ``"1000000.00"``."""
    sign = "-" if fen < 0 else ""
    yuan, rest = divmod(abs(fen), FEN_PER_YUAN)
    return f"{sign}{yuan}.{rest:02d}"


def group_yuan(fen: int) -> str:
    """Return the amount in yuan as people read it: ``"1,000,000.00"``."""
    sign = "-" if fen < 0 else ""
    yuan, rest = divmod(abs(fen), FEN_PER_YUAN)
    return f"{sign}{yuan:,}.{rest:02d}"


def divide_half_up(numerator: int, denominator: int) -> int:
    """Return numerator ÷ denominator rounded half up of the magnitude, the one rounding of the program.

    Raises:
        ZeroDivisionError: the denominator is 0.
    """
    sign = -1 if (numerator < 0) != (denominator < 0) else 1
    quotient, rest = divmod(abs(numerator), abs(denominator))
    return sign * (quotient + (2 * rest >= abs(denominator)))
