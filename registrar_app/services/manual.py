"""Reads the manual inside the program: its contents, its pages, their headings and links, and a search over all."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text

CONTENTS = "contents.toml"
FIRST = "index"
"""The page on which the manual opens when no other is asked for."""
GENERATED = ("errors", "fields")
_HEADING = re.compile(r"(?m)^(#{1,4}) +(.+?) *$")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_MARKS = re.compile(r"[`*_#|>]|\[|\]\([^)]*\)|^ *(?:-|\d+\.) |:?-{3,}:?", re.MULTILINE)
_AROUND = 28
"""Characters shown before and after what was found."""


@dataclass(frozen=True)
class ManualPage:
    """One page in Markdown; ``id`` is its file's name without the ending."""

    id: str
    text: str

    @property
    def title(self) -> str:
        """The first heading."""
        return self.headings[0][1] if self.headings else self.id

    @cached_property
    def headings(self) -> list[tuple[int, str]]:
        """Level and words of every heading."""
        return [(len(marks), words) for marks, words in _HEADING.findall(self.text)]

    @property
    def links(self) -> list[str]:
        """Where its links lead: ids of pages, with ``#heading`` behind where one is meant."""
        return _LINK.findall(self.text)

    @cached_property
    def plain(self) -> str:
        """Its words without marks, on one line."""
        return " ".join(_MARKS.sub(" ", self.text).split())


@dataclass(frozen=True, slots=True)
class Found:
    """A page in which all words were found, with what stands around the first of them."""

    page: ManualPage
    around: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the contents."""

    title: Text
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ManualReader:
    """Somebody for whom a book is made of the manual: its title, whom it is for, its pages in the order of reading."""

    title: Text
    lead: Text
    pages: tuple[str, ...]


class Manual:
    """The manual in one language; pages are read once, when they are first asked for."""

    def __init__(self, folder: Path, language: str) -> None:
        """Read the contents of ``folder``, which holds ``zh`` and ``en``."""
        self.language = "en" if language == "en" else "zh"
        self._folder = folder / self.language
        told = tomllib.loads((folder / CONTENTS).read_text(encoding="utf-8"))
        self.sections = [
            Section(Text(part["zh"], part["en"]), tuple(part["pages"])) for part in told["section"]
        ]
        self.topics: dict[str, str] = told["topics"]
        self.readers = {
            each["id"]: ManualReader(
                Text(each["zh"], each["en"]), Text(each["lead_zh"], each["lead_en"]), tuple(each["pages"])
            )
            for each in told["reader"]
        }
        self._read: dict[str, ManualPage] = {}

    @property
    def ids(self) -> list[str]:
        """Every page, in the order of the contents."""
        return [page for section in self.sections for page in section.pages]

    def page(self, page_id: str) -> ManualPage:
        """Return a page.

        Raises:
            UsageError: there is none of that id.
        """
        if page_id not in self.ids:
            raise UsageError(
                "MANUAL-PAGE",
                page_id,
                Text("手册里没有这一页", "the manual has no such page"),
                Text(f"取下列之一：{'、'.join(self.ids)}", f"use one of: {', '.join(self.ids)}"),
            )
        if page_id not in self._read:
            text = (self._folder / f"{page_id}.md").read_text(encoding="utf-8")
            self._read[page_id] = ManualPage(page_id, text)
        return self._read[page_id]

    def page_of(self, topic: str) -> str:
        """Return the id of the page about a screen of the window; the first page for one that has none."""
        return self.topics.get(topic, FIRST)

    def search(self, words: str) -> list[Found]:
        """Return the pages with every word in them, those with them in the title first, then by how often.

        The pages of codes and fields, which have nearly every word, come last of those.
        """
        wanted = words.casefold().split()
        if not wanted:
            return []
        pages = [page for page in map(self.page, self.ids) if _has(page.plain, wanted)]
        pages.sort(
            key=lambda page: (not _has(page.title, wanted), page.id in GENERATED, -_count(page, wanted[0]))
        )
        return [Found(page, _around(page.plain, wanted[0])) for page in pages]


def _count(page: ManualPage, word: str) -> int:
    return page.plain.casefold().count(word)


def _has(text: str, words: Sequence[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)


def _around(plain: str, word: str) -> str:
    at = plain.casefold().find(word)
    start, end = max(at - _AROUND, 0), at + len(word) + _AROUND
    return f"{'…' if start else ''}{plain[start:end]}{'…' if end < len(plain) else ''}"
