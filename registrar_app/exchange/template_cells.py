"""Keeps how a value of a contract stands in a cell of the template, and what a filled cell means; nothing is lost.

Codes stand with their names (``0221 高等院校``); code, name or both are read, in Chinese or English. A text that a
cell could not keep as it is (empty, with outer spaces, like the name of another code) stands in double quotes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from registrar_app.domain import money
from registrar_app.domain.code_list import CodeList
from registrar_app.domain.form_fields import FieldSpec, members_of
from registrar_app.domain.text import Text
from registrar_app.exchange.cells import (
    CellError,
    amount_of,
    credit_code_of,
    date_of,
    note_of,
    number_of,
    text_of,
    yes_no_of,
)
from registrar_app.exchange.strict_json import StrictJsonError, load_strict
from registrar_app.services.code_names import CodeNames
from registrar_app.services.find_code import Entry, EntryList, choosable

EMPTY_OBJECT = "{}"
"""In the first cell of a party: it is named, but nothing is known of it."""
_UNSAID = ("", EMPTY_OBJECT)
"""Texts that always need quotes."""
FIRST_DATE = date(1900, 3, 1)
"""Before it spreadsheets do not agree on what day a number is."""
_LANGUAGES = ("zh", "en")
_YES_NO = {
    "yes_no": {"zh": ("是", "否"), "en": ("Yes", "No")},
    "any": {"zh": ("有", "无"), "en": ("Yes", "No")},
}
_CODED = {"code", "open_code", "several"}
_SEPARATOR = {"zh": "；", "en": "; "}


class TemplateCells:
    """Shows and reads the cells of one template; words are written in ``language`` and read in both."""

    def __init__(self, lists: Mapping[str, CodeList], language: str = "zh") -> None:
        """Choose the code lists and the language."""
        self._lists, self._language = lists, language
        self._entries: dict[tuple[str, str], EntryList] = {}
        self._names: dict[str, CodeNames] = {}

    # ------------------------------------------------------------ showing

    def options(self, spec: FieldSpec) -> list[str]:
        """Return what a drop-down offers for the field; nothing for one that is typed freely."""
        if spec.kind in _YES_NO:
            return list(_YES_NO[spec.kind][self._language])
        if spec.kind == "choice" or spec.kind in _CODED:
            return [entry.line for entry in self._list(spec, self._language)]
        return []

    def show(self, spec: FieldSpec, value: Any) -> object:
        """Return what a cell holds for a value of the interchange form: a text, number, day or ``None``."""
        if value is None:
            return None
        if spec.kind == "date":
            day = date.fromisoformat(value)
            return day if day >= FIRST_DATE else value
        if spec.kind in {"money", "signed"}:
            return Decimal(value)
        if spec.kind in _YES_NO:
            return _YES_NO[spec.kind][self._language][0 if value else 1]
        if spec.kind == "several":
            return self._show_several(spec, value)
        shown = self._line(spec, value)
        return shown if self._is_plain(spec, shown, value) else f'"{value}"'

    def _show_several(self, spec: FieldSpec, values: list[str]) -> str:
        shown = _SEPARATOR[self._language].join(self._line(spec, value) for value in values)
        if shown and not shown.startswith("[") and self._is_plain(spec, shown, values):
            return shown
        return json.dumps(values, ensure_ascii=False)

    def _line(self, spec: FieldSpec, value: str) -> str:
        entries = self._list(spec, self._language)
        return next((entry.line for entry in entries if entry.value == value), value)

    # ------------------------------------------------------------ reading

    def read(self, spec: FieldSpec, cell: object) -> Any:
        """Return the value of a filled cell in interchange form, or its text where the form itself tells the fault.

        Raises:
            CellError: the cell cannot be read.
        """
        if spec.kind == "date":
            return date_of(cell)
        if spec.kind in {"money", "signed"}:
            return _amount(cell)
        if spec.kind in _YES_NO:
            return _yes_no(cell)
        if spec.kind == "several":
            return self._read_several(spec, text_of(cell))
        if spec.kind == "choice":
            return self._read_choice(spec, text_of(cell))
        if spec.kind in _CODED:
            return self._unquoted(spec, self._padded(spec, cell))
        if spec.kind in {"number", "credit_code"} and not isinstance(cell, str):
            number_of(cell)  # raises where a spreadsheet has made a day or a fraction of it
        return self._unquoted(spec, note_of(cell))

    def _unquoted(self, spec: FieldSpec, text: str) -> str:
        """Take the quotes off whose inside would mean something else without them; deeper ones are looked at first."""
        layers = 0
        while len(text) >= 2 * layers + 2 and text[layers] == text[-1 - layers] == '"':
            layers += 1
        if not layers:
            return self._plain(spec, text)
        value = self._meaning(spec, text[layers : len(text) - layers])
        for layer in range(layers - 1, -1, -1):
            inside = text[layer + 1 : len(text) - layer - 1]
            needed = value != inside or inside in _UNSAID
            value = inside if needed else self._plain(spec, text[layer : len(text) - layer])
        return str(value)

    def _meaning(self, spec: FieldSpec, text: str) -> str | None:
        """Return what a text means without quotes; ``None`` where it would be a fault."""
        try:
            return self._plain(spec, text)
        except CellError:
            return None

    def _is_plain(self, spec: FieldSpec, shown: str, value: object) -> bool:
        """Whether the cell needs no quotes to mean the value."""
        if shown in _UNSAID:
            return False
        try:
            return bool(self.read(spec, shown) == value)
        except CellError:
            return False

    def _plain(self, spec: FieldSpec, text: str) -> str:
        text = text.strip()
        if spec.kind == "credit_code":
            return credit_code_of(text)
        if spec.kind == "number":
            number_of(text)  # raises where a spreadsheet has shortened it
        return self._code(spec, text) if spec.kind in _CODED else text

    def _code(self, spec: FieldSpec, text: str) -> str:
        meant = self._meant(spec, text)
        if meant is not None:
            return meant
        code, _, name = text.partition(" ")
        by_code = self._find(spec, code) if name else None
        if by_code is None or by_code.code != code:
            return text
        named = self._find(spec, name.strip())
        if named is not None and named.value != by_code.value:
            raise CellError(
                Text(f"代码 {code} 与名称“{name[:40]}”不符", f"code {code} is not that of {name[:40]}"),
                Text("只留代码，或从下拉列表重新选", "keep the code only, or choose again from the list"),
            )
        return str(by_code.value)

    def _padded(self, spec: FieldSpec, cell: object) -> str:
        """A code with the leading zeros that a number cell has eaten."""
        text = text_of(cell)
        if isinstance(cell, str) or not text.isdigit():
            return text
        widths = sorted({len(entry.code) for entry in self._list(spec, "zh")})
        known = (text.zfill(width) for width in widths)
        return next((code for code in known if self._find(spec, code)), text)

    def _read_several(self, spec: FieldSpec, text: str) -> Any:
        if text.startswith("["):
            try:
                return load_strict(text.encode("utf-8", "replace"))
            except StrictJsonError:
                return [text]
        for mark in ";；、，\n":
            text = text.replace(mark, ",")
        return [self._code(spec, part.strip()) for part in text.split(",") if part.strip()]

    def _read_choice(self, spec: FieldSpec, text: str) -> str:
        meant = self._meant(spec, text)
        if meant is None:
            offered = [e.word for e in self._list(spec, "zh")], [e.word for e in self._list(spec, "en")]
            raise CellError(
                Text(f"“{text[:40]}”不是可选的一项", f"{text[:40]} is none of the choices"),
                Text(f"取下列之一：{'、'.join(offered[0])}", f"use one of: {', '.join(offered[1])}"),
            )
        return meant

    # ------------------------------------------------------------ lists

    def _meant(self, spec: FieldSpec, text: str) -> str | None:
        """Return the value of a choice by its code, its name, or what no other of the list is called."""
        entry = self._find(spec, text)
        if entry is not None:
            return str(entry.value)
        if spec.codes not in self._names:
            self._names[spec.codes] = CodeNames.of_list(self._lists, spec.codes)
        code = self._names[spec.codes].meant(text)
        return None if code is None else code.code

    def _find(self, spec: FieldSpec, text: str) -> Entry | None:
        found = (self._list(spec, language).exactly(text) for language in _LANGUAGES)
        return next((entry for entry in found if entry is not None), None)

    def _list(self, spec: FieldSpec, language: str) -> EntryList:
        key = (spec.codes or spec.path, language)
        if key not in self._entries:
            self._entries[key] = self._made(spec, language)
        return self._entries[key]

    def _made(self, spec: FieldSpec, language: str) -> EntryList:
        coded = choosable(self._lists, spec.codes, language)
        if spec.kind != "choice" or len(coded):
            return coded
        members = (member for member in members_of(spec))
        return EntryList(Entry(member.value, "", member.label.in_language(language)) for member in members)


def _amount(cell: object) -> str:
    amount = amount_of(cell)
    try:
        money.parse_yuan(amount)
    except ValueError:
        raise CellError(
            Text(f"“{amount[:40]}”不是金额", f"{amount[:40]} is no amount"),
            Text(
                "只填数字，单位是元，最多两位小数，如 500000",
                "write a number of yuan with at most two decimals, like 500000",
            ),
        ) from None
    return amount


def _yes_no(cell: object) -> bool:
    value = yes_no_of(cell)
    if isinstance(value, bool):
        return value
    if value in {"有", "无", "有的", "没有"}:
        return value.startswith("有")
    raise CellError(
        Text(f"“{value[:40]}”不是“是”或“否”", f"{value[:40]} is neither yes nor no"),
        Text("填“是”或“否”；不清楚的空着", "write yes or no; leave it empty when it is not known"),
    )
