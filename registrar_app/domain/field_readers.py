"""Reads single fields of plain JSON values: texts, days, amounts, choices, lists and records, each problem with its path.

Which fields a contract has is in ``interchange``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from unicodedata import category

from registrar_app.domain import money
from registrar_app.domain.text import Text

NAME_LIMIT = 300
NOTE_LIMIT = 10_000
LIST_LIMIT = 1_000

_UID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOT_IN_NAMES = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_NOT_IN_NOTES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Why one field cannot be read, and what to do about it."""

    path: str
    problem: Text
    remedy: Text


class FaultError(Exception):
    """Why one value cannot be read and what to do, in both languages."""

    def __init__(self, zh: str, en: str, remedy_zh: str, remedy_en: str) -> None:
        """Pair the words."""
        self.problem = Text(zh, en)
        self.remedy = Text(remedy_zh, remedy_en)


Reader = Callable[[Any], Any]
"""Reads one value or raises FaultError."""
FieldReader = Callable[[Any, str, list[FieldProblem]], Any]
"""Reads one value at a path, adding to the problems; ``None`` when it could not."""


def text_up_to(limit: int, forbidden: re.Pattern[str]) -> Reader:
    """Return a reader of texts up to a length and without some characters."""

    def read(value: Any) -> str:
        if not isinstance(value, str):
            raise FaultError("不是文字", "not a text", "改为带引号的文字", "write a quoted text")
        if len(value) > limit:
            raise FaultError(
                f"超过 {limit} 个字符", f"longer than {limit} characters", "缩短该内容", "shorten it"
            )
        if not value.isprintable() and forbidden.search(value):  # nothing forbidden is printable
            raise FaultError(
                "含控制字符或双向控制字符",
                "contains a control or bidirectional character",
                "删去看不见的字符后重新输入",
                "retype it without invisible characters",
            )
        return value

    return read


read_name = text_up_to(NAME_LIMIT, _NOT_IN_NAMES)
read_remark = text_up_to(NOTE_LIMIT, _NOT_IN_NAMES)
read_note = text_up_to(NOTE_LIMIT, _NOT_IN_NOTES)


def showable(text: str, limit: int) -> str:
    """Return a text that came from elsewhere as ``read_name`` and ``read_remark`` take it: cut, with marks for the unseen."""
    return _NOT_IN_NAMES.sub("\ufffd", text)[:limit]


def unseen_character(text: str) -> str:
    """Return the first character that cannot be seen (a control, bidirectional or zero-width one) as U+…; "" for none."""
    unseen = (c for c in text if category(c) in {"Cc", "Cf", "Cs"} and c not in "\t\n")
    return next((f"U+{ord(character):04X}" for character in unseen), "")


def read_boolean(value: Any) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise FaultError(
            "不是 true 或 false", "neither true nor false", "改为 true 或 false", "write true or false"
        )
    return value


def read_date(value: Any) -> date:
    """Return a real day in ISO form."""
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise FaultError(
        f"日期“{_shown(value)}”不存在或写法不对",
        f"no such date: {_shown(value)}",
        "按 2020-03-01 的形式填写真实日期",
        "write a real date like 2020-03-01",
    )


def read_signed_amount(value: Any) -> int:
    """Return the fen of an amount that may be negative (a refund)."""
    if isinstance(value, str):
        try:
            return money.parse_yuan(value)
        except ValueError:
            pass
    raise FaultError(
        f"金额“{_shown(value)}”写法不对",
        f"not an amount: {_shown(value)}",
        '按 "1000000.00" 的形式填写（元，最多两位小数）',
        'write yuan with at most two decimals, like "1000000.00"',
    )


def read_amount(value: Any) -> int:
    """Return the fen of an amount that may not be negative."""
    fen = read_signed_amount(value)
    if fen < 0:
        raise FaultError(
            "金额不得为负",
            "the amount is negative",
            "填写不小于 0 的金额；退款写入付款",
            "write 0 or more; refunds go to payments",
        )
    return fen


def read_uid(value: Any) -> str:
    """Return a UUID in small letters."""
    if isinstance(value, str) and _UID.fullmatch(value):
        return value.lower()
    raise FaultError("不是 UUID", "not a UUID", "删去该项，由程序编号", "leave it out; the program gives one")


def choice_of(members: type[StrEnum]) -> Reader:
    """Return a reader of one of the members."""

    def read(value: Any) -> StrEnum:
        try:
            return members(value)
        except ValueError:
            allowed = ", ".join(m.value for m in members)
            raise FaultError(
                f"“{_shown(value)}”不在代码表内",
                f"unknown value: {_shown(value)}",
                f"取下列之一：{allowed}",
                f"use one of: {allowed}",
            ) from None

    return read


def list_of(
    read_one: FieldReader,
) -> FieldReader:
    """Return a reader of a list of what ``read_one`` reads."""

    def read(value: Any, path: str, problems: list[FieldProblem]) -> tuple[Any, ...] | None:
        if not isinstance(value, list):
            problems.append(
                FieldProblem(path, Text("不是列表", "not a list"), Text("改为 [ … ]", "write [ … ]"))
            )
            return None
        if len(value) > LIST_LIMIT:
            problems.append(
                FieldProblem(
                    path,
                    Text(f"超过 {LIST_LIMIT} 项", f"more than {LIST_LIMIT} entries"),
                    Text("分次提交", "split it"),
                )
            )
            return None
        return tuple(read_one(entry, f"{path}[{i}]", problems) for i, entry in enumerate(value))

    return read


class _Plain:
    """Reads one value, and reports its fault with the path instead of raising it."""

    def __init__(self, read: Reader) -> None:
        self.read = read

    def __call__(self, value: Any, path: str, problems: list[FieldProblem]) -> Any:
        try:
            return self.read(value)
        except FaultError as fault:
            problems.append(FieldProblem(path, fault.problem, fault.remedy))
            return None


def plain(read: Reader) -> FieldReader:
    """Return a reader that reports its fault with the path instead of raising it."""
    return _Plain(read)


def record_of(
    make: Callable[..., Any],
    fields: Mapping[str, FieldReader],
    required: tuple[str, ...] = (),
) -> FieldReader:
    """Return a reader of an object with these fields and no others."""
    steps = [(key, field.read if isinstance(field, _Plain) else None, field) for key, field in fields.items()]

    def read(value: Any, path: str, problems: list[FieldProblem]) -> Any:
        if not isinstance(value, dict):
            problems.append(
                FieldProblem(path, Text("不是对象", "not an object"), Text("改为 { … }", "write { … }"))
            )
            return None
        before, start = len(problems), f"{path}." if path else ""
        problems.extend([_unknown_key(f"{start}{key}") for key in value if key not in fields])
        values = {}
        for key, read_plain, read_field in steps:
            given = value.get(key)
            if given is None:
                continue
            if read_plain is not None:  # most are: the path is made for a fault only
                try:
                    values[key] = read_plain(given)
                except FaultError as fault:
                    problems.append(FieldProblem(start + key, fault.problem, fault.remedy))
            else:
                values[key] = read_field(given, start + key, problems)
        problems.extend(_missing_key(join_path(path, key)) for key in required if value.get(key) is None)
        return make(**values) if len(problems) == before else None

    return read


def join_path(path: str, key: str) -> str:
    """Return the path of a key inside an object."""
    return f"{path}.{key}" if path else key


def _unknown_key(path: str) -> FieldProblem:
    return FieldProblem(
        path, Text("未知的键", "unknown key"), Text("改正或删去该键", "correct or remove the key")
    )


def _missing_key(path: str) -> FieldProblem:
    return FieldProblem(path, Text("必填项缺失", "missing"), Text("补填该项", "supply it"))


def _shown(value: object) -> str:
    return str(value)[:40]
