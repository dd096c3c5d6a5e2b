"""Keeps one sentence in the two languages of the program; choosing the language is left to the caller."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """One statement in Simplified Chinese (the source of statutory terms) and in English."""

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the sentence in ``language`` ("zh" or "en"; anything else means Chinese)."""
        return self.en if language == "en" else self.zh
