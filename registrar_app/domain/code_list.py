"""Keeps a dated list of codes (行政区划, 买卖方性质, 技术领域 …); the lists themselves are packs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Code:
    """One entry.

    Attributes:
        selectable: False for a heading that a contract may not carry.
        functional_area: Whether it is a development zone and the like (功能区), which GB/T 2260 does not know.
        definition: What falls under it, where the name alone does not say so.
        gb_code: The GB/T 2260 area that a functional area lies in, an entry of the same list; "" when not known.
    """

    code: str
    label: Text
    selectable: bool = True
    note: str = ""
    functional_area: bool = False
    gb_code: str = ""
    definition: Text | None = None


@dataclass(frozen=True, slots=True)
class CodeList:
    """All entries of one list, in the order of the source."""

    id: str
    title: Text
    source: LegalReference
    as_of: date
    entries: tuple[Code, ...]
    _by_code: dict[str, Code] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the entries by code."""
        object.__setattr__(self, "_by_code", {entry.code: entry for entry in self.entries})

    def __iter__(self) -> Iterator[Code]:
        """Go through the entries in order."""
        return iter(self.entries)

    @property
    def origin(self) -> Text:
        """Where the list comes from, how sure that is and of which day it is, as one line for the user."""
        return Text(
            f"来源：{self.source.cite('zh')}，{self.as_of}",
            f"Source: {self.source.cite('en')}, {self.as_of}",
        )

    def area_of(self, entry: Code) -> Code | None:
        """Return the GB/T 2260 area that a functional area lies in."""
        return self.find(entry.gb_code)

    def find(self, code: str | None) -> Code | None:
        """Return the entry of a code, or ``None``."""
        return None if code is None else self._by_code.get(code)

    def label(self, code: str | None, language: str = "zh") -> str:
        """Return the label of a code; the code itself when the list does not know it, "" for ``None``."""
        entry = self.find(code)
        return entry.label.in_language(language) if entry else (code or "")
