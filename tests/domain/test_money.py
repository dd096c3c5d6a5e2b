"""Money is whole fen: texts in yuan are read exactly, written with two decimals, and rounded half up only once."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.money import LARGEST_FEN, divide_half_up, format_yuan, group_yuan, parse_yuan


@pytest.mark.parametrize(
    ("text", "fen"),
    [("0", 0), ("0.5", 50), ("12.5", 1250), ("-3", -300), ("1000000.00", 100_000_000), ("-0.01", -1)],
)
def test_amounts_are_read_exactly(text: str, fen: int) -> None:
    assert parse_yuan(text) == fen


@pytest.mark.parametrize(
    "text",
    ["", "1.", ".5", "01", "1.234", "1,000", "+1", "1e3", "１", "1 ", "NaN", "--1", "1\n", "10000000000000"],
)
def test_other_texts_are_no_amounts(text: str) -> None:
    with pytest.raises(ValueError):
        parse_yuan(text)


@given(st.integers(-LARGEST_FEN, LARGEST_FEN))
def test_what_is_written_is_read_back(fen: int) -> None:
    assert parse_yuan(format_yuan(fen)) == fen
    assert parse_yuan(group_yuan(fen).replace(",", "")) == fen
    assert Decimal(format_yuan(fen)) * 100 == fen


def test_thousands_are_grouped_for_reading() -> None:
    assert group_yuan(100_000_000) == "1,000,000.00"
    assert group_yuan(-12_345) == "-123.45"


@pytest.mark.parametrize(
    ("numerator", "denominator", "result"),
    [
        (1, 2, 1),
        (-1, 2, -1),
        (1, -2, -1),
        (49, 100, 0),
        (50, 100, 1),
        (-149, 100, -1),
        (-150, 100, -2),
        (0, 5, 0),
    ],
)
def test_halves_go_up_in_magnitude(numerator: int, denominator: int, result: int) -> None:
    assert divide_half_up(numerator, denominator) == result


@given(st.integers(-(10**15), 10**15), st.integers(1, 10**15))
def test_rounding_agrees_with_the_decimal_module(numerator: int, denominator: int) -> None:
    from decimal import Context, localcontext

    with localcontext(Context(prec=60)):
        expected = (Decimal(numerator) / Decimal(denominator)).quantize(Decimal(1), ROUND_HALF_UP)
    assert divide_half_up(numerator, denominator) == int(expected)
