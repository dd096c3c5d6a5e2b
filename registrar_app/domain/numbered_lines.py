"""Numbers the lines of a list that somebody typed, unless they are numbered already."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"[（(]?(?:[0-9０-９]+|[一二三四五六七八九十]+|[①-⑳])(?P<mark>[）)．.、:：]|(?<=[①-⑳]))")


def numbered_lines(text: str) -> list[str]:
    """Return the lines that say something, numbered where there are several and none has a number: 1. 报价明细清单."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or any(_NUMBER.match(line) for line in lines):
        return lines
    return [f"{number}. {line}" for number, line in enumerate(lines, 1)]
