"""Keeps what the services need of the pack files themselves: what they hold, whether they are sound, where they go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSummary:
    """One pack as a list shows it.

    Attributes:
        kind: ``codes``, ``rulebooks``, ``calendars`` or ``schemes``.
        valid_from: First day it holds; for a code list the day of its edition. ``None``: open.
        valid_to: Last day it holds, included; ``None``: open.
        installed: Whether the user installed it; otherwise it came with the program.
    """

    kind: str
    id: str
    title: Text
    reference: LegalReference
    valid_from: date | None
    valid_to: date | None
    file: Path
    installed: bool = False


class PackShelf(Protocol):
    """A library of packs that can also be looked at file by file."""

    def summaries(self) -> Sequence[PackSummary]:
        """Return every pack in use, by kind and id.

        Raises:
            InputRefusedError: a pack is faulty.
        """
        ...

    def check_packs(self, path: Path) -> Sequence[PackSummary]:
        """Return what a pack file, or all pack files of a folder, hold.

        Raises:
            InputRefusedError: a file is faulty, naming file and key, or there is none.
        """
        ...

    def install_packs(self, path: Path) -> Sequence[PackSummary]:
        """Check the pack file or folder and copy it to the user's packs, replacing packs of the same id.

        Raises:
            InputRefusedError: a file is faulty; nothing is copied.
            MachineRefusedError: it cannot be written.
        """
        ...
