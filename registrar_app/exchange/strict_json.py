"""Keeps the strict reading of JSON that came from outside; what the values mean is left to the caller.

Refused: not UTF-8 (a leading byte order mark is let pass), keys given twice, NaN and infinities, lone surrogates,
more than 20 levels, more than 5 MB.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from registrar_app.domain.text import Text

SIZE_LIMIT = 5_000_000
DEPTH_LIMIT = 20

_SURROGATE = re.compile("[\ud800-\udfff]")


class StrictJsonError(Exception):
    """The bytes are not acceptable JSON; ``line`` is the line inside them, from 1, where it is known."""

    def __init__(self, problem: Text, line: int | None = None) -> None:
        """Keep what is wrong and where."""
        super().__init__(problem.en)
        self.problem = problem
        self.line = line


def load_strict(content: bytes, *, size_limit: int = SIZE_LIMIT, depth_limit: int = DEPTH_LIMIT) -> Any:
    """Return the value of a JSON document.

    Args:
        content: The document's bytes.
        size_limit: Most bytes.
        depth_limit: Most levels of objects and lists inside each other.

    Raises:
        StrictJsonError: with what is wrong.
    """
    if len(content) > size_limit:
        size = size_limit // 1_000_000
        raise StrictJsonError(Text(f"超过 {size} MB", f"larger than {size} MB"))
    value = _parse(_decode(content))
    _check(value, depth_limit)
    return value


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise StrictJsonError(Text("不是 UTF-8 文本", "not UTF-8 text"), line) from error


def _parse(text: str) -> Any:
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise StrictJsonError(_syntax(error, text), error.lineno) from error
    except RecursionError as error:
        raise _too_deep() from error
    except ValueError as error:  # a whole number of thousands of digits
        raise StrictJsonError(Text("数字过长", "a number is too long")) from error


def _syntax(error: json.JSONDecodeError, text: str) -> Text:
    if not text[error.pos :].strip():
        return Text("内容不完整（被截断）", "it is cut off")
    return Text(
        f"第 {error.lineno} 行第 {error.colno} 列不是 JSON",
        f"line {error.lineno} column {error.colno} is not JSON",
    )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _key_twice(key for key, _ in pairs)
    return found


def _key_twice(keys: Iterable[str]) -> StrictJsonError:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            return StrictJsonError(Text(f"键“{key[:40]}”重复", f"key {key[:40]} stands twice"))
        seen.add(key)
    raise AssertionError("no key stands twice")


def _constant(name: str) -> NoReturn:
    raise StrictJsonError(Text(f"不允许 {name}", f"{name} is not allowed"))


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant)


def _check(value: Any, depth_left: int) -> None:
    if isinstance(value, str):
        if _SURROGATE.search(value):
            raise StrictJsonError(Text("含半个代理字符", "it holds half a character (a lone surrogate)"))
    elif isinstance(value, float):
        if not math.isfinite(value):  # 1e999 is well-formed and reads as infinity
            raise StrictJsonError(Text("数字过大", "a number is too large"))
    elif isinstance(value, dict | list):
        if depth_left == 0:
            raise _too_deep()
        parts = [*value, *value.values()] if isinstance(value, dict) else value
        for part in parts:
            if not (type(part) is str and part.isascii()):  # most are: nothing can be wrong with them
                _check(part, depth_left - 1)


def _too_deep() -> StrictJsonError:
    return StrictJsonError(Text("嵌套层数过多", "too many levels inside each other"))
