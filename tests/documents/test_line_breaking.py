from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from registrar_app.documents.line_breaking import break_lines


def wide(text: str) -> float:
    """Chinese characters count two, others one."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)


def test_a_number_is_never_broken() -> None:
    assert break_lines("合同金额为123456.78元整", 14, wide) == ["合同金额为", "123456.78元整"]


def test_a_word_is_never_broken() -> None:
    assert break_lines("采用Transformer模型", 14, wide) == ["采用", "Transformer模", "型"]


def test_an_opening_bracket_goes_with_what_it_opens() -> None:
    assert break_lines("技术开发（委托开发）", 10, wide) == ["技术开发", "（委托开", "发）"]


def test_closing_punctuation_stays_with_what_it_closes() -> None:
    for line in break_lines("甲方、乙方、丙方，丁方。戊方；己方", 4, wide)[1:]:
        assert line[0] not in "、，。；"


def test_a_word_wider_than_the_line_is_cut_as_the_last_resort() -> None:
    assert break_lines("A" * 25, 10, wide) == ["A" * 10, "A" * 10, "A" * 5]


def test_an_empty_text_is_one_empty_line() -> None:
    assert break_lines("", 10, wide) == [""]


@given(st.text(alphabet="海洋（）、。，《》AB 12.5%-￥\n", max_size=60), st.integers(1, 30))
def test_nothing_is_added_or_lost(text: str, width: int) -> None:
    assert "".join(break_lines(text, width, wide)) == text
