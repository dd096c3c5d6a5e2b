"""Amounts in capitals: the printed examples of the rule, an outside oracle where it is right, and reading back."""

from __future__ import annotations

import re

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.money import LARGEST_FEN, format_yuan, parse_yuan
from registrar_app.domain.money_capitals import capitals, parse_capitals

PRINTED = {
    "0.00": "人民币零元整",
    "0.05": "人民币伍分",
    "0.50": "人民币伍角整",
    "0.55": "人民币伍角伍分",
    "10.00": "人民币壹拾元整",
    "325.04": "人民币叁佰贰拾伍元零肆分",
    "1409.50": "人民币壹仟肆佰零玖元伍角整",
    "1680.32": "人民币壹仟陆佰捌拾元零叁角贰分",
    "6007.14": "人民币陆仟零柒元壹角肆分",
    "10010.00": "人民币壹万零壹拾元整",
    "16409.02": "人民币壹万陆仟肆佰零玖元零贰分",
    "107000.53": "人民币壹拾万柒仟元零伍角叁分",
    "100001000.00": "人民币壹亿零壹仟元整",
    "100000000.01": "人民币壹亿元零壹分",
    "1000000000000.00": "人民币壹万亿元整",
    "1000500000000.00": "人民币壹万零伍亿元整",
    "9999999999999.99": "人民币玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
}


@pytest.mark.parametrize(("yuan", "written"), PRINTED.items())
def test_the_printed_examples(yuan: str, written: str) -> None:
    assert capitals(parse_yuan(yuan)) == written


@given(st.integers(0, LARGEST_FEN))
def test_every_amount_is_read_back(fen: int) -> None:
    assert parse_capitals(capitals(fen)) == fen


@given(st.integers(1, 10**11))
def test_an_outside_implementation_agrees_but_for_the_zeros(fen: int) -> None:
    """Where 零 is free or the outside one is wrong, only the rest must agree."""
    oracle = cn2an.an2cn(format_yuan(fen), "rmb")
    ours = capitals(fen).removeprefix("人民币")
    assert re.sub("[零整]", "", ours) == re.sub("[零整]", "", oracle)


@given(st.integers(1, 10**8 - 1).filter(lambda yuan: yuan % 10 or yuan < 10))
def test_an_outside_implementation_agrees_on_whole_yuan(yuan: int) -> None:
    assert capitals(yuan * 100) == "人民币" + cn2an.an2cn(str(yuan), "rmb")


@given(st.integers(0, LARGEST_FEN))
def test_zeros_and_the_closing_word_follow_the_rule(fen: int) -> None:
    written = capitals(fen)
    assert "零零" not in written
    assert written.endswith("分") == (fen % 10 != 0)
    assert written.endswith("整") == (fen % 10 == 0)
    assert not re.search("零[拾佰仟万亿角分]|零元.", written.replace("零元整", ""))


@pytest.mark.parametrize("fen", [-1, LARGEST_FEN + 1])
def test_amounts_outside_the_range_are_refused(fen: int) -> None:
    with pytest.raises(ValueError, match=str(fen)):
        capitals(fen)


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("贰拾万元整", "200000.00"),
        ("人民币贰拾万圆正", "200000.00"),
        ("人民币：贰拾万元", "200000.00"),
        ("拾万元整", "100000.00"),
        ("壹拾叁万元零角零分", "130000.00"),
        ("壹亿壹仟元整", "100001000.00"),
        ("壹拾万零柒仟元伍角叁分", "107000.53"),
        ("壹仟陆佰捌拾元叁角贰分", "1680.32"),
        ("貳拾萬圓整", "200000.00"),
        ("零元整", "0.00"),
        ("伍角", "0.50"),
    ],
)
def test_variants_of_writing_are_read(text: str, yuan: str) -> None:
    assert parse_capitals(text) == parse_yuan(yuan)


@pytest.mark.parametrize(
    "text",
    [
        "整",
        "元",
        "万元",
        "壹贰元",
        "壹零万元",
        "贰亿叁亿元",
        "贰元叁万元",
        "壹角元",
        "200000",
        "壹拾",
        "壹元贰",
        "壹佰贰佰元",
    ],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        parse_capitals(text)


@given(st.text(alphabet="零壹贰叁拾佰仟万亿元角分整人民币", max_size=16))
def test_reading_never_fails_otherwise(text: str) -> None:
    try:
        fen = parse_capitals(text)
    except ValueError:
        return
    assert 0 <= fen <= LARGEST_FEN
