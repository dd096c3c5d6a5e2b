"""Keeps what an offline update (升级包) says of itself: which program and which packs it carries, and from when they are.

It is ``update.json`` in its one exact form, beside the members that it names by their SHA-256. Who signed, and whether this
PC may take it, is judged in ``services``; the container is left to ``exchange``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from registrar_app.domain.act import canonical_json
from registrar_app.domain.field_readers import FaultError, read_note
from registrar_app.domain.text import Text

FORMAT = "registrar-update/1"
ENDING = ".htupdate"
MEMBER = "update.json"
"""The member of the container that says what the update is."""
FIRST = "0.1.0"
"""The first program that takes updates."""
WINDOWS, LINUX = "win-x64", "linux-x64"
PLATFORMS = {
    WINDOWS: Text("64 位 Windows", "64-bit Windows"),
    LINUX: Text("64 位 x86 Linux", "64-bit x86 Linux"),
}
_INSTALLERS = {WINDOWS: "registrar-{}-setup.exe", LINUX: "registrar-{}-linux-x86_64.tar.xz"}
KINDS = ("calendars", "codes", "rulebooks", "schemes")
PACKS_LIMIT = 200
PACK_LIMIT = 20_000_000
"""Bytes of one pack; the largest that is shipped is far below one megabyte."""
NOTES_LIMIT = 2_000
"""Characters of the notes in one language."""

_KEYS = {"format", "released_on", "lowest", "program", "packs", "notes"}
_PROGRAM_KEYS = {"version", "platform", "sha256", "size"}
_PACK_KEYS = {"kind", "id", "version", "sha256", "size"}
_VERSION = re.compile(r"(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){1,3}")
_PACK_VERSION = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\.([1-9]\d?))?")
_PACK_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class MalformedUpdateError(Exception):
    """The value is no update's description; the text names the key."""


@dataclass(frozen=True, slots=True)
class ProgramPart:
    """The program that an update carries: its version, the kind of PC it is for, and its installer's hash and bytes."""

    version: str
    platform: str
    sha256: str
    size: int

    @property
    def file_name(self) -> str:
        """What the installer is called; the file does not say it, so that it cannot say anything else."""
        return _INSTALLERS[self.platform].format(self.version)


@dataclass(frozen=True, slots=True)
class PackPart:
    """One pack: ``id`` is its file's (a policy's, not of each scheme in it), ``version`` its day of issue, ``DAY`` or ``DAY.N``."""

    kind: str
    id: str
    version: str
    sha256: str
    size: int

    @property
    def key(self) -> tuple[str, str]:
        """What it takes the place of."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True)
class Update:
    """What an update carries.

    Attributes:
        released_on: The day it was signed, as its maker says.
        lowest: The oldest program that can take it.
        program: ``None`` where it only carries packs.
        packs: By kind and id.
        notes: What is new, in words; may be empty.
    """

    released_on: date
    lowest: str
    program: ProgramPart | None
    packs: tuple[PackPart, ...]
    notes: Text

    @property
    def file_name(self) -> str:
        """What its file is called."""
        name = f"packs-{self.released_on}" if self.program is None else self.program.version
        where = "" if self.program is None else f"-{self.program.platform}"
        return f"registrar-update-{name}{where}{ENDING}"


def version_order(version: str) -> tuple[int, ...]:
    """Return a program's version as numbers that compare; zeros at the end count for nothing.

    Raises:
        ValueError: it is none.
    """
    if not _VERSION.fullmatch(version):
        raise ValueError(version)
    numbers = [int(part) for part in version.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def pack_order(version: str) -> tuple[date, int]:
    """Return a pack's version as a day and a number that compare.

    Raises:
        ValueError: it is none.
    """
    found = _PACK_VERSION.fullmatch(version)
    if found is None:
        raise ValueError(version)
    return date.fromisoformat(found[1]), int(found[2] or 1)


def write_update(update: Update) -> bytes:
    """Return ``update.json``."""
    part = update.program
    program = None
    if part is not None:
        program = {
            "version": part.version,
            "platform": part.platform,
            "sha256": part.sha256,
            "size": part.size,
        }
    packs = [
        {"kind": pack.kind, "id": pack.id, "version": pack.version, "sha256": pack.sha256, "size": pack.size}
        for pack in sorted(update.packs, key=lambda pack: pack.key)
    ]
    return canonical_json(
        {
            "format": FORMAT,
            "released_on": update.released_on.isoformat(),
            "lowest": update.lowest,
            "program": program,
            "packs": packs,
            "notes": {"zh": update.notes.zh, "en": update.notes.en},
        }
    )


def read_update(text: bytes) -> Update:
    """Return what ``update.json`` says; only its one exact form is taken.

    Raises:
        MalformedUpdateError: it is anything else.
    """
    try:
        update = _read(json.loads(text))
        if write_update(update) != text:
            raise MalformedUpdateError("not in its exact form")
    except (ValueError, TypeError, KeyError, RecursionError, FaultError) as error:
        raise MalformedUpdateError(type(error).__name__) from error
    return update


def _read(value: Any) -> Update:
    _require(isinstance(value, dict) and set(value) == _KEYS and value["format"] == FORMAT, "format")
    version_order(value["lowest"])
    _require(isinstance(value["packs"], list) and len(value["packs"]) <= PACKS_LIMIT, "packs")
    packs = tuple(_pack(each) for each in value["packs"])
    _require(len({pack.key for pack in packs}) == len(packs), "packs")
    program = None if value["program"] is None else _program(value["program"])
    digests = [pack.sha256 for pack in packs] + ([program.sha256] if program is not None else [])
    _require(len(set(digests)) == len(digests) > 0, "sha256")
    notes = value["notes"]
    _require(isinstance(notes, dict) and set(notes) == {"zh", "en"}, "notes")
    zh, en = (read_note(notes[tongue]) for tongue in ("zh", "en"))
    _require(max(len(zh), len(en)) <= NOTES_LIMIT, "notes")
    return Update(date.fromisoformat(value["released_on"]), value["lowest"], program, packs, Text(zh, en))


def _program(value: Mapping[str, Any]) -> ProgramPart:
    _require(set(value) == _PROGRAM_KEYS and value["platform"] in PLATFORMS, "program")
    version_order(value["version"])
    return ProgramPart(value["version"], value["platform"], *_sealed(value))


def _pack(value: Mapping[str, Any]) -> PackPart:
    _require(set(value) == _PACK_KEYS and value["kind"] in KINDS, "packs")
    _require(bool(_PACK_ID.fullmatch(value["id"])), "packs.id")
    pack_order(value["version"])
    return PackPart(value["kind"], value["id"], value["version"], *_sealed(value))


def _sealed(value: Mapping[str, Any]) -> tuple[str, int]:
    digest, size = value["sha256"], value["size"]
    _require(bool(_SHA256.fullmatch(digest)) and type(size) is int and size > 0, "sha256")
    return digest, size


def _require(holds: bool, key: str) -> None:
    if not holds:
        raise MalformedUpdateError(key)
