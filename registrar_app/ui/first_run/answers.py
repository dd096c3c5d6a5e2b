"""Keeps what was answered so far; each step reads and writes its own part, and nothing is made before the last."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from registrar_app import paths
from registrar_app.domain.roster import Roster
from registrar_app.services.back_up_store import BACKUP_SUFFIX
from registrar_app.services.file_kinds import ROSTER
from registrar_app.services.look_into_backup import BackupContents
from registrar_app.services.rotate_backups import DatedBackup
from registrar_app.services.set_up import FileKey, TokenKey


class Task(StrEnum):
    """What the user came for."""

    PRACTICE = "practice"
    OFFICE = "office"
    BUREAU = "bureau"
    RESTORE = "restore"
    OPEN = "open"


class KeyKind(StrEnum):
    """Where the signing key is."""

    FILE = "file"
    TOKEN = "token"
    LATER = "later"


def usual_place() -> Path:
    """Return a folder for a new register that is not there yet: on this PC's disk, and not one that is synchronised."""
    first = paths.user_folder() / "register"
    number, place = 1, first
    while place.exists():
        number += 1
        place = first.with_name(f"{first.name}-{number}")
    return place


@dataclass
class Answers:
    """Everything that may be asked; only what belongs to the task counts.

    Attributes:
        practice_at: The practice register that is opened, ``office-1`` or ``bureau``.
        roster_file: The bytes that were looked at: those are taken, whatever becomes of the file.
        contents: What is in the backup.
        restore_pin: The signing PIN of the restored register where it is not the password.
    """

    task: Task = Task.PRACTICE
    practice_at: str = "office-1"
    roster_path: str = ""
    roster_file: bytes = b""
    roster: Roster | None = None
    device: str = ""
    directory: Path = field(default_factory=usual_place)
    risk_taken: bool = False
    password: str = ""
    key_kind: KeyKind = KeyKind.FILE
    key: FileKey | TokenKey | None = None
    bureau_name: str = ""
    supervisor: str = ""
    keys_folder: Path | None = None
    backup: Path | None = None
    dated: DatedBackup | None = None
    contents: BackupContents | None = None
    last_slip: str = ""
    restore_pin: str = ""


def answers_for(file: Path | None) -> Answers:
    """Return the answers that a file gives with which the program was started: a backup is restored, a roster is an office's."""
    ending = file.suffix.lower() if file is not None else ""
    if ending == BACKUP_SUFFIX:
        return Answers(task=Task.RESTORE, backup=file)
    if ending == ROSTER:
        return Answers(task=Task.OFFICE, roster_path=str(file))
    return Answers()


@dataclass(frozen=True, slots=True)
class Made:
    """What was set up, how it opens, and what the user does first.

    Attributes:
        pin: The signing PIN; ``None`` where it opens without a key.
        page: The page of the main window that comes first.
        sentences: What is told at the end, in the language of the window.
    """

    directory: Path
    password: str
    pin: str | None
    page: str
    sentences: tuple[str, ...]
