from __future__ import annotations

import pytest

from registrar_app.domain.numbered_lines import numbered_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("报价明细清单\n双方盖章页", ["1. 报价明细清单", "2. 双方盖章页"]),
        ("2026年报价清单\n\n 一份授权书", ["1. 2026年报价清单", "2. 一份授权书"]),
        ("报价明细清单", ["报价明细清单"]),
        ("", []),
    ],
)
def test_several_lines_without_numbers_are_numbered(text: str, lines: list[str]) -> None:
    assert numbered_lines(text) == lines


@pytest.mark.parametrize("number", ["1.", "1、", "2．", "（三）", "(4)", "五、", "①", "6)", "７："])
def test_numbers_that_were_typed_stay_as_they_are(number: str) -> None:
    assert numbered_lines(f"{number}报价明细\n盖章页") == [f"{number}报价明细", "盖章页"]
