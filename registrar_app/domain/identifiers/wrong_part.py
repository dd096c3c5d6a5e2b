"""Keeps the one error of all identifiers: which part of a number is wrong; the rules of each number are in its module."""

from __future__ import annotations

from enum import StrEnum

from registrar_app.domain.text import Text


class Part(StrEnum):
    """The part of a number that a rule speaks of."""

    LENGTH = "length"
    CHARACTERS = "characters"
    CHECK_CHARACTER = "check_character"
    BIRTH_DATE = "birth_date"
    OFFICE = "office"
    DEVICE = "device"
    YEAR = "year"
    SERIAL = "serial"
    SHAPE = "shape"


class WrongPartError(ValueError):
    """A number breaks the rule of one of its parts."""

    def __init__(self, part: Part, problem: Text) -> None:
        """Keep the part, for programs, and the sentence, for people."""
        super().__init__(f"{part.value}: {problem.en}")
        self.part = part
        self.problem = problem
