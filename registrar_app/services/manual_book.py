"""Puts the pages of the manual together as a book for one reader: registrar, supervisor or IT; drawing is left to others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Protocol

from registrar_app.domain.text import Text
from registrar_app.services.manual import Manual, ManualPage
from registrar_app.services.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class Part:
    """Pages that belong together under one title."""

    title: Text
    pages: tuple[ManualPage, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """What one reader needs, in the order of reading; ``elsewhere`` names the book of every page that is not in it."""

    title: Text
    lead: Text
    parts: tuple[Part, ...]
    elsewhere: Mapping[str, Text]

    @property
    def pages(self) -> list[ManualPage]:
        """Every page."""
        return [page for part in self.parts for page in part.pages]


class ManualPrinter(Protocol):
    """Draws a book of the manual."""

    def print_book(self, book: Book, language: str) -> bytes:
        """Return the PDF, the same bytes for the same book and language."""
        ...


def book_of(manual: Manual, reader: str) -> Book:
    """Return the book of a reader.

    Raises:
        KeyError: there is no such reader.
    """
    asked = manual.readers[reader]
    titles = {page: section.title for section in manual.sections for page in section.pages}
    parts = tuple(
        Part(titles[first], tuple(manual.page(each) for each in (first, *rest)))
        for first, *rest in (list(run) for _, run in groupby(asked.pages, lambda page: titles[page].zh))
    )
    others = [other for other in manual.readers.values() if other is not asked]
    elsewhere = {page: other.title for other in reversed(others) for page in other.pages}
    return Book(
        asked.title,
        asked.lead,
        parts,
        {page: title for page, title in elsewhere.items() if page not in asked.pages},
    )


def write_book(printer: ManualPrinter, manual: Manual, reader: str, target: Path) -> None:
    """Write the book of a reader as a PDF file.

    Raises:
        MachineRefusedError: it cannot be written.
    """
    write_whole(target, printer.print_book(book_of(manual, reader), manual.language))
