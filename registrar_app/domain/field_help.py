"""Keeps what is told about a field of the form: what belongs there, on what it rests, and a worked example."""

from __future__ import annotations

import re
from dataclasses import dataclass

from registrar_app.domain.field_labels import ROLE_LABELS
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text

_PLACE = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class FieldHelp:
    """The help on one field.

    Attributes:
        path: Of the field; ``party.name`` for the name of each party, ``payments.amount`` for that of each payment.
        what: What belongs there.
        example: A worked example.
        typed: What is typed in the example; "" where that depends on the case.
        sources: The places of law or standard that ask for the field.
    """

    path: str
    what: Text
    example: Text
    typed: str
    sources: tuple[LegalReference, ...]


def help_path(path: str) -> str:
    """Return the path under which a field's help is kept: parties share theirs, and so do the lines of a list."""
    plain = _PLACE.sub("", path)
    role, _, name = plain.partition(".")
    return f"party.{name}" if role in ROLE_LABELS else plain
