"""Keeps what the services need of packs: the law they read from them, and the files themselves with what they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from registrar_app.domain.calendar import WorkCalendar
from registrar_app.domain.code_list import CodeList
from registrar_app.domain.field_help import FieldHelp
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.national_form import NationalForm
from registrar_app.domain.rulebook import Rulebook
from registrar_app.domain.text import Text


class PackLibrary(Protocol):
    """Law, schemes, codes and calendars as dated packs."""

    def code_lists(self) -> Mapping[str, CodeList]:
        """Return every code list by id."""
        ...

    def field_help(self) -> Mapping[str, FieldHelp]:
        """Return the help on the form's fields by the path it is kept under."""
        ...

    def national_form(self) -> NationalForm:
        """Return the fields of the national system in its order, and how sure that order is."""
        ...

    def rulebook_on(self, day: date) -> Rulebook:
        """Return the rulebook that judges a contract accepted on ``day``."""
        ...

    def work_calendar(self) -> WorkCalendar:
        """Return the working days, up to the day until which they are known."""
        ...

    def rulebook(self, rulebook_id: str) -> Rulebook:
        """Return one rulebook.

        Raises:
            KeyError: there is none of that id.
        """
        ...


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

    @property
    def file_id(self) -> str:
        """The id of its file: weihai-2018-58/buyer-20 lies in weihai-2018-58.toml."""
        return self.id.partition("/")[0]


@dataclass(frozen=True, slots=True)
class PackVersion:
    """The version of a pack that came in a signed update, the SHA-256 of its bytes, and the signer's fingerprint; both hex."""

    version: str
    sha256: str
    signer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedPack:
    """A pack of a verified update: what it is, its version, its bytes and their SHA-256, and the signer's fingerprint."""

    kind: str
    id: str
    version: str
    content: bytes
    sha256: str
    signer: str


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

    def signed_versions(self) -> Mapping[tuple[str, str], PackVersion]:
        """Return the versions of the packs that came in signed updates, by kind and file id."""
        ...

    def check_contents(self, contents: Sequence[bytes]) -> Sequence[PackSummary]:
        """Return what each pack of an update is; of a policy the first of its schemes.

        Raises:
            InputRefusedError: one is faulty.
        """
        ...

    def install_signed(self, packs: Sequence[SignedPack]) -> None:
        """Put the packs of an update among the user's packs, all of them or none.

        Raises:
            InputRefusedError: one is faulty, or they do not fit with those that are there.
            MachineRefusedError: it cannot be written.
        """
        ...
