"""Keeps the rules of the social credit code (统一社会信用代码, GB 32100-2015); whether it exists is not known offline.

18 characters: 1 registering department, 2 kind of body, 3–8 region, 9–17 organisation code with its own check
character (GB 11714), 18 check character. The letters I, O, S, V and Z are never used. GB 32100 allots departments
also letters, so that the first two characters are not held to be digits.
"""

from __future__ import annotations

import re

from stdnum.cn import uscc

from registrar_app.domain.identifiers import writing
from registrar_app.domain.identifiers.wrong_part import Part, WrongPartError
from registrar_app.domain.text import Text

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LENGTH = 18

_SHAPE = re.compile(rf"[1-9ANY][{ALPHABET}][0-9]{{6}}[{ALPHABET}]{{10}}")
_WEIGHTS = (*(pow(3, place, 31) for place in range(LENGTH - 1)), 1)
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def compact(number: str) -> str:
    """Return the code without separators, in half-width capitals."""
    return writing.compact(number)


def validate(number: str) -> str:
    """Return the compact code.

    Raises:
        WrongPartError: length, characters or the check character at place 18 is wrong. The inner check character is
            judged by ``organisation_code_agrees``, since it is only a second witness.
    """
    code = compact(number)
    writing.require_length(code, LENGTH, "characters")
    if not _SHAPE.fullmatch(code):
        raise WrongPartError(
            Part.CHARACTERS,
            Text(
                "第 3–8 位应为数字，其余各位不得用 I、O、S、V、Z 等字符",
                "places 3 to 8 are digits, and the others never use letters such as I, O, S, V and Z",
            ),
        )
    if code[-1] != uscc.calc_check_digit(code[:-1]):
        raise WrongPartError(
            Part.CHECK_CHARACTER, Text("第 18 位校验码不符", "the check character at place 18 does not agree")
        )
    return code


def is_valid(number: str) -> bool:
    """Whether length, characters and check character agree."""
    return writing.passes(validate, number)


def format(number: str) -> str:  # noqa: A001 - all identifiers share these four names
    """Return the form in which the code is written: compact."""
    return compact(number)


def organisation_code_agrees(number: str) -> bool:
    """Whether places 9–17 agree with their own check character (GB 11714); older codes of persons in trade may not."""
    organisation = compact(number)[8:17]
    if len(organisation) != 9 or not organisation.isascii() or not organisation.isalnum():
        return False
    total = sum(int(c, 36) * w for c, w in zip(organisation, _ORGANISATION_WEIGHTS, strict=False))
    return organisation[8] == "0123456789X0"[11 - total % 11]


def one_character_corrections(number: str) -> tuple[str, ...]:
    """Return every code that differs in one character and agrees with both check characters.

    A code of the wrong length, or one that already agrees, has none. When the organisation code agrees as it stands, a
    change inside it is no candidate; then one of the results changes only the last character.
    """
    code = compact(number)
    if len(code) != LENGTH or (is_valid(code) and organisation_code_agrees(code)):
        return ()
    changed = (_with_place_corrected(code, place) for place in _places_to_try(code))
    return tuple(c for c in changed if is_valid(c) and organisation_code_agrees(c))


def last_character_correction(number: str) -> str | None:
    """Return the code with the last character that the other 17 ask for; ``None`` when those are not right themselves."""
    code = compact(number)
    if len(code) != LENGTH or is_valid(code) or not organisation_code_agrees(code):
        return None
    corrected = _with_place_corrected(code, LENGTH - 1)
    return corrected if is_valid(corrected) else None


def _places_to_try(code: str) -> tuple[int, ...]:
    """Return the places where one change can help: the illegal character alone, or those the check characters blame."""
    illegal = tuple(i for i, c in enumerate(code) if c not in ALPHABET or (2 <= i < 8 and not c.isdigit()))
    if illegal:
        return illegal if len(illegal) == 1 else ()
    return (*range(8), 17) if organisation_code_agrees(code) else tuple(range(8, 17))


def _with_place_corrected(code: str, place: int) -> str:
    """Return the code with the one character at ``place`` that makes the check sum (mod 31) come out."""
    total = sum(
        ALPHABET.find(c) * weight
        for i, (c, weight) in enumerate(zip(code, _WEIGHTS, strict=True))
        if i != place
    )
    return code[:place] + ALPHABET[-total * pow(_WEIGHTS[place], -1, 31) % 31] + code[place + 1 :]
