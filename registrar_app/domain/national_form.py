"""Keeps the fields of the national system's form (全国技术合同登记系统) in its order; the form itself is data in the packs.

How sure the order is belongs to it: it is shown wherever the fields are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text


class FieldForm(StrEnum):
    """How a field wants its value."""

    TEXT = "text"
    YUAN = "yuan"
    DATE = "date"
    TREE = "tree"
    NAMES = "names"
    YES_NO = "yes_no"
    CHOOSE = "choose"


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalField:
    """One field there.

    Attributes:
        form: How it wants the value; ``CHOOSE`` when a contract here does not say.
        value: Path in the interchange form that says it, "" for ``CHOOSE``.
        note: What to mind there.
    """

    id: str
    label: Text
    form: FieldForm
    value: str = ""
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalForm:
    """The form: its fields in order, where that is known from, of which day, and how sure it is in plain words."""

    id: str
    title: Text
    as_of: date
    source: LegalReference
    notice: Text
    fields: tuple[NationalField, ...]
