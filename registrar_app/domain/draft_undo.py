"""Keeps what can be taken back in a draft: named steps, each with what its fields held before and after.

How steps are made is the window's, where they are kept the store's. A step holds only the field or the answer that it
changed, in a contract or a sheet that is otherwise empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from registrar_app.domain.contract import Contract
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.text import Text

MOST_STEPS = 100
"""Steps kept of one draft; older ones can be taken back no more."""


@dataclass(frozen=True, slots=True)
class FormPart:
    """What one field of the form held: its value, in a contract that is otherwise empty, and what was no value yet."""

    contract: Contract = field(default_factory=Contract)
    unparsed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FormChange:
    """One field's change; ``path`` as in the interchange form, a list as a whole."""

    path: str
    before: FormPart
    after: FormPart


@dataclass(frozen=True, slots=True)
class SheetChange:
    """The change of one part of the examination: a condition's answer, the worksheet, or the disputed flag."""

    part: str
    before: WorkingSheet
    after: WorkingSheet


@dataclass(frozen=True, slots=True)
class DraftStep:
    """One step; ``number`` rises from step to step."""

    number: int
    name: Text
    changes: tuple[FormChange | SheetChange, ...]


@dataclass(frozen=True, slots=True)
class DraftUndo:
    """The steps of one draft.

    Attributes:
        steps: All of them when they are read, oldest first; to be kept, those that are new or were typed on.
        numbers: Of every step that there is, oldest first.
        done: How many of them are done; those after it were taken back and can be done again.
    """

    steps: tuple[DraftStep, ...] = ()
    numbers: tuple[int, ...] = ()
    done: int = 0
