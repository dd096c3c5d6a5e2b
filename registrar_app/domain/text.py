"""Keeps one sentence in the two languages of the program; choosing the language is left to the caller."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One statement in Simplified Chinese (the source of statutory terms) and in English."""

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the sentence in ``language`` ("zh" or "en"; anything else means Chinese)."""
        return self.en if language == "en" else self.zh

    def filled(self, **values: object) -> Text:
        """Return the text with its ``{places}`` filled in both languages; a value that is a text speaks both too."""
        zh = {name: value.zh if isinstance(value, Text) else value for name, value in values.items()}
        en = {name: value.en if isinstance(value, Text) else value for name, value in values.items()}
        return Text(self.zh.format(**zh), self.en.format(**en))


def counted(count: int, one: str, several: str = "") -> str:
    """Return a number of things in English: "1 draft", "1,200 drafts"; ``several`` where it is not ``one`` and an s."""
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"


def listed(words: Iterable[str | Text]) -> Text:
    """Return words one after the other, with the sign that each language puts between them."""
    both = [word if isinstance(word, Text) else Text(word, word) for word in words]
    return Text("、".join(word.zh for word in both), ", ".join(word.en for word in both))
