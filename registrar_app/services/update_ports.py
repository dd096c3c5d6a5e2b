"""Keeps what the services need of an offline update: its opened file, who may sign one, and the program that runs here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from registrar_app.domain.text import Text


@dataclass(frozen=True, slots=True)
class ReleaseSigner:
    """Somebody who may sign programs: the SHA-256 of the certificate, hex, and the name shown."""

    fingerprint: str
    name: Text


@dataclass(frozen=True, slots=True)
class RunningProgram:
    """The program that runs.

    Attributes:
        platform: A key of ``update.PLATFORMS``; "" for a machine that no update is made for.
        folder: Where the frozen program lies; ``None`` when it runs from its source.
        updates: Where a verified installer, or what is unpacked, is put.
    """

    version: str
    released_on: str
    platform: str
    folder: Path | None
    updates: Path


class SealedUpdate(Protocol):
    """A container whose every byte was read once and whose manifest and signature hold.

    What is read again is hashed again: the file may lie on a stick that somebody exchanged meanwhile.
    """

    @property
    def signer(self) -> bytes:
        """The certificate, DER."""
        ...

    @property
    def text(self) -> bytes:
        """Return ``update.json``."""
        ...

    @property
    def sizes(self) -> Mapping[str, int]:
        """The bytes of every other member, by its SHA-256, hex."""
        ...

    def read(self, sha256: str) -> bytes:
        """Return a member.

        Raises:
            InputRefusedError: the file is not there any more, or another one.
        """
        ...

    def save(self, sha256: str, target: Path) -> None:
        """Write a member to a file, a piece at a time; the file is there whole or not at all.

        Raises:
            InputRefusedError: as ``read``.
            MachineRefusedError: it cannot be written.
        """
        ...


class UpdateFiles(Protocol):
    """Reads updates, which may be larger than other files that travel."""

    def open(self, path: Path, verify_detached: Callable[[bytes, bytes], bytes]) -> SealedUpdate:
        """Return an update in which everything holds; who signed is judged by the caller.

        Raises:
            InputRefusedError: anything at all is off, or it cannot be read.
        """
        ...
