"""Keeps the strict reading of one TOML pack file, key by key; what the keys mean is left to its caller.

Whatever is wrong is told with the file and the full key (``regions.toml: entries[3].zh``), never with a
traceback. Every key must be taken: ``finish`` refuses the ones that nobody asked for, so that a misspelt key
cannot pass.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from registrar_app.domain import money
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.legal_reference import Evidence, LegalReference
from registrar_app.domain.text import Text
from registrar_app.domain.update import PACK_LIMIT

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
_NO_DEFAULT = object()


class Table:
    """One table of a pack file; each ``take_`` method hands out one key and remembers that it was asked."""

    def __init__(self, file: str, path: str, values: dict[str, Any]) -> None:
        """Keep the values with the place they came from.

        Args:
            file: Name of the pack file, for messages.
            path: Key path of this table inside the file, "" for the root.
            values: What ``tomllib`` read.
        """
        self.file = file
        self.path = path
        self._values = values
        self._taken: set[str] = set()
        self._children: list[Table] = []

    def where(self, key: str) -> str:
        """Return ``file: key.path`` as it stands in messages."""
        return f"{self.file}: {self._join(key)}"

    def has(self, key: str) -> bool:
        """Whether the key is there; it still has to be taken."""
        return key in self._values

    def keys(self) -> tuple[str, ...]:
        """Return the keys in the order of the file, for tables whose keys are names."""
        return tuple(self._values)

    def refuse(self, key: str, problem: Text, remedy: Text) -> NoReturn:
        """Refuse the file because of one key.

        Raises:
            InputRefusedError: always; ``PACK-VALUE``.
        """
        raise InputRefusedError("PACK-VALUE", self.where(key), problem, remedy, ASK_SENDER)

    def take_text(self, key: str) -> str:
        """Return a text that is not blank."""
        text = self._take(key, str, Text("文字", "a text"))
        if not text.strip():
            self.refuse(key, Text("内容为空", "is blank"), Text("填写内容", "fill it in"))
        return text

    def take_text_or(self, key: str, default: str) -> str:
        """Return a text, or ``default`` when the key is absent; a blank one is allowed."""
        return self._take(key, str, Text("文字", "a text")) if key in self._values else default

    def take_date(self, key: str) -> date:
        """Return a TOML date (written without quotes: ``2018-11-11``)."""
        return self._take(
            key, date, Text("日期（不加引号，如 2018-11-11）", "a date without quotes like 2018-11-11")
        )

    def take_optional_date(self, key: str) -> date | None:
        """Return a TOML date, ``None`` when the key is absent."""
        return self.take_date(key) if key in self._values else None

    def take_int(self, key: str) -> int:
        """Return a whole number."""
        return self._take(key, int, Text("整数", "a whole number"))

    def take_bool(self, key: str) -> bool:
        """Return ``true`` or ``false``."""
        return self._take(key, bool, Text("true 或 false", "true or false"))

    def take_bool_or(self, key: str, default: bool) -> bool:
        """Return ``true`` or ``false``, or ``default`` when the key is absent."""
        return self.take_bool(key) if key in self._values else default

    def take_yuan(self, key: str) -> int:
        """Return the fen of an amount written as text in yuan, ``"10000000.00"``; never negative."""
        text = self.take_text(key)
        try:
            fen = money.parse_yuan(text)
        except ValueError:
            fen = -1
        if fen < 0:
            self.refuse(
                key,
                Text(f"“{text}”不是金额", f"not an amount: {text}"),
                Text('按 "10000000.00" 的形式填写（元，加引号）', 'write yuan in quotes like "10000000.00"'),
            )
        return fen

    def take_texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, none of them blank."""
        return tuple(self._take_list(key, str, Text("文字", "a text")))

    def take_dates(self, key: str) -> tuple[date, ...]:
        """Return a list of TOML dates."""
        return tuple(self._take_list(key, date, Text("日期", "a date")))

    def take_table(self, key: str) -> Table:
        """Return the table under a key; it is finished together with this one."""
        return self._child(key, self._take(key, dict, Text("表", "a table")))

    def take_tables(self, key: str) -> list[Table]:
        """Return the tables of a list, in order; they are finished together with this one."""
        rows = self._take_list(key, dict, Text("表", "a table"))
        return [self._child(f"{key}[{index}]", row) for index, row in enumerate(rows)]

    def take_bilingual(self, key: str) -> Text:
        """Return a statement written ``{ zh = "…", en = "…" }``, neither side blank."""
        table = self.take_table(key)
        return Text(table.take_text("zh"), table.take_text("en"))

    def take_reference(self, key: str) -> LegalReference:
        """Return a citation written ``{ instrument = "…", place = "…", evidence = "verified" }``.

        ``place`` may be absent; ``evidence`` may not: a source whose certainty nobody stated is not one.
        """
        return self.take_table(key)._as_reference()

    def take_references(self, key: str) -> tuple[LegalReference, ...]:
        """Return a list of citations, each written as for ``take_reference``."""
        return tuple(table._as_reference() for table in self.take_tables(key))

    def _as_reference(self) -> LegalReference:
        return LegalReference(
            self.take_text("instrument"), self.take_text_or("place", ""), self.take_evidence("evidence")
        )

    def take_evidence(self, key: str) -> Evidence:
        """Return how sure a source is: ``verified``, ``draft``, ``unverified`` or ``memory``."""
        return self.take_choice(key, Evidence)

    def take_choice(self, key: str, members: type[E]) -> E:
        """Return the member of an enumeration that is written by its value."""
        text = self.take_text(key)
        self.require_choice(key, text, [member.value for member in members])
        return members(text)

    def require_choice(self, key: str, given: str, known: Collection[str]) -> None:
        """Refuse the file unless what it gives under a key is one of the known values."""
        if given not in known:
            allowed = ", ".join(known)
            self.refuse(
                key,
                Text(f"“{given}”不是可用的取值", f"unknown value: {given}"),
                Text(f"取下列之一：{allowed}", f"use one of: {allowed}"),
            )

    def take_entries(self, key: str, read: Callable[[Table], T], id_key: str = "id") -> tuple[T, ...]:
        """Return the entries of a list, in order: at least one, and none twice.

        Args:
            key: Of the list.
            read: Reads one entry from its table.
            id_key: The key that tells the entries apart; what is read has it as an attribute of the same name.
        """
        entries: list[T] = []
        seen: set[str] = set()
        for row in self.take_tables(key):
            entry = read(row)
            known_as = str(getattr(entry, id_key))
            if known_as in seen:
                row.refuse(
                    id_key,
                    Text(f"“{known_as}”重复", f"{known_as} stands twice"),
                    Text("删去其中一个，或改用另一个编号", "remove one of the two, or use another id"),
                )
            seen.add(known_as)
            entries.append(entry)
        if not entries:
            self.refuse(key, Text("没有条目", "has no entries"), Text("补上条目", "add the entries"))
        return tuple(entries)

    def finish(self) -> None:
        """Refuse the file when a key here, or in a table taken from here, was never asked for.

        Raises:
            InputRefusedError: ``PACK-KEY-UNKNOWN``, naming the first such key.
        """
        for key in self._values:
            if key not in self._taken:
                raise InputRefusedError(
                    "PACK-KEY-UNKNOWN",
                    self.where(key),
                    Text("未知的键", "unknown key"),
                    Text("改正或删去该键", "correct or remove the key"),
                    ASK_SENDER,
                )
        for child in self._children:
            child.finish()

    def _take(self, key: str, kind: type[T], wanted: Text) -> T:
        self._taken.add(key)
        value = self._values.get(key, _NO_DEFAULT)
        if value is _NO_DEFAULT:
            raise InputRefusedError(
                "PACK-KEY-MISSING",
                self.where(key),
                Text("缺少该键", "key is missing"),
                Text(f"补上该键，取值为{wanted.zh}", f"add the key with {wanted.en}"),
                ASK_SENDER,
            )
        return self._checked(key, value, kind, wanted)

    def _take_list(self, key: str, kind: type[T], wanted: Text) -> list[T]:
        values = self._take(key, list, Text("列表", "a list"))
        checked = [self._checked(f"{key}[{i}]", value, kind, wanted) for i, value in enumerate(values)]
        for index, value in enumerate(checked):
            if isinstance(value, str) and not value.strip():
                self.refuse(f"{key}[{index}]", Text("内容为空", "is blank"), Text("填写内容", "fill it in"))
        return checked

    def _checked(self, key: str, value: object, kind: type[T], wanted: Text) -> T:
        fits = isinstance(value, kind) and not (kind is int and isinstance(value, bool))
        if not fits or (kind is date and isinstance(value, datetime)):
            self.refuse(
                key,
                Text(f"应为{wanted.zh}", f"must be {wanted.en}"),
                Text("改正该键的取值", "correct the value of the key"),
            )
        assert isinstance(value, kind)
        return value

    def _child(self, key: str, values: dict[str, Any]) -> Table:
        child = Table(self.file, self._join(key), values)
        self._children.append(child)
        return child

    def _join(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


def read_toml(path: Path) -> Table:
    """Return the root table of a pack file.

    Raises:
        InputRefusedError: the file is missing, a folder, too large, not UTF-8 or not TOML.
    """
    try:
        with path.open("rb") as stream:  # the size that is noted of a device is no limit
            content = stream.read(PACK_LIMIT + 1)
        if len(content) > PACK_LIMIT:
            raise _unreadable(path, Text("文件过大", "the file is too large"))
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise _unreadable(
            path, Text("文件不存在或读不出", "the file is missing or cannot be read")
        ) from error
    except UnicodeDecodeError as error:
        raise _unreadable(path, Text("不是 UTF-8 文本", "not UTF-8 text")) from error
    try:
        return Table(path.name, "", tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise InputRefusedError(
            "PACK-SYNTAX",
            path.name,
            Text(f"不是有效的 TOML（{error}）", f"not valid TOML ({error})"),
            Text("按提示的行列改正", "correct the line and column named"),
            ASK_SENDER,
        ) from error


def _unreadable(path: Path, problem: Text) -> InputRefusedError:
    return InputRefusedError(
        "PACK-FILE",
        path.name or str(path),
        problem,
        Text("给出一个 UTF-8 的 .toml 文件", "give a UTF-8 .toml file"),
        ASK_SENDER,
    )
