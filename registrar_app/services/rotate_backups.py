"""Makes dated backups in one folder and keeps the newest of them; an older one goes only once a newer one is proved.

Only backups of the same chain of the same device are counted and removed: those of a lost store, or of another
register that shares the folder, stay until somebody removes them.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from registrar_app.services.back_up_store import BACKUP_SUFFIX, back_up_store
from registrar_app.services.backup_plan import BackupPlan, require_sound
from registrar_app.services.desk import Desk
from registrar_app.services.program import Program

_NAME = re.compile(r"(practice-)?(\d{6}-\d{2})_(\d{4}-\d{2}-\d{2})_(\d{6})(?:-(\d+))?_([0-9a-f]{8})")
_MOST_A_SECOND = 100


@dataclass(frozen=True, slots=True)
class DatedBackup:
    """One backup of a folder, by its name.

    Attributes:
        path: Its folder, or the one file that it is.
        device: Whose it is.
        made_at: When it was made, by the clock of that PC.
        chain: The beginning of the chain's id, hex.
        practice: Whether it is for practice.
        number: Tells those of one second apart.
    """

    path: Path
    device: str
    made_at: datetime
    chain: str
    practice: bool
    number: int = 1

    @property
    def told(self) -> str:
        """What it is called where several are listed: the device, or the name of the one file."""
        return self.path.name if self.path.suffix == BACKUP_SUFFIX else self.device


@dataclass(frozen=True, slots=True)
class Rotation:
    """What a dated backup came to: the new one, and how many older ones were removed and are left."""

    made: DatedBackup
    removed: int
    kept: int


def back_up_dated(
    program: Program, desk: Desk, folder: Path, keep: int, stop: Callable[[], bool] | None = None
) -> Rotation:
    """Make a backup under a dated name in a folder, and keep the newest ``keep`` of this register there.

    Raises:
        UsageError: the folder is the register's own, or fewer than one is to be kept.
        MachineRefusedError: the folder is not there, the disk refuses, the store is not whole, or it was stopped.
    """
    require_sound(BackupPlan(keep=keep))
    target = _new_target(desk, folder)
    try:
        back_up_store(desk, target, stop)
    except BaseException:
        _remove_unfinished(program, target)
        raise
    made = _read_name(target)
    assert made is not None
    own = [each for each in list_backups(program, folder) if _is_of(desk, each)]
    surplus = [each for each in own[keep:] if each.path != target]
    for each in surplus:
        with suppress(OSError):
            shutil.rmtree(each.path)
    left = sum(each.path.exists() for each in own)
    return Rotation(made, len(own) - left, left)


def list_backups(program: Program, folder: Path) -> list[DatedBackup]:
    """Return the finished dated backups in a folder, the newest first; none where it cannot be read."""
    try:
        names = [path for path in folder.iterdir() if path.is_dir() and not path.is_symlink()]
    except OSError:
        return []
    dated = [made for path in names if program.stores.exists(path) and (made := _read_name(path))]
    return sorted(dated, key=lambda each: (each.made_at, each.number), reverse=True)


def every_backup(program: Program, folder: Path) -> list[DatedBackup]:
    """Return the dated backups in a folder and those that are one file, however they are named; the newest first."""
    try:
        files = [path for path in folder.glob(f"*{BACKUP_SUFFIX}") if path.is_file()]
        made = [_read_name(path) or _renamed(path) for path in files]
    except OSError:
        made = []
    each = [*list_backups(program, folder), *made]
    return sorted(each, key=lambda each: (each.made_at, each.number), reverse=True)


def name_of_file(desk: Desk) -> str:
    """Return the name under which a backup that is one file is best saved."""
    return _new_target(desk, Path()).name + BACKUP_SUFFIX


def _renamed(path: Path) -> DatedBackup:
    made_at = datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006 - as the PC shows it
    return DatedBackup(path, "", made_at, "", practice=False)


def _new_target(desk: Desk, folder: Path) -> Path:
    me, now = desk.store.identity, desk.clock.now()
    start = f"{'practice-' if me.practice else ''}{me.device}_{now:%Y-%m-%d_%H%M%S}"
    for number in range(1, _MOST_A_SECOND):
        path = folder / f"{start}{f'-{number}' if number > 1 else ''}_{me.epoch[:8]}"
        if not path.exists():
            return path
    return path


def _read_name(path: Path) -> DatedBackup | None:
    found = _NAME.fullmatch(path.name.removesuffix(BACKUP_SUFFIX))
    if found is None:
        return None
    practice, device, day, time, number, chain = found.groups()
    try:
        made_at = datetime.strptime(f"{day} {time}", "%Y-%m-%d %H%M%S")  # noqa: DTZ007 - that PC's own clock
    except ValueError:
        return None
    return DatedBackup(path, device, made_at, chain, practice is not None, int(number or 1))


def _is_of(desk: Desk, backup: DatedBackup) -> bool:
    me = desk.store.identity
    return (backup.device, backup.chain, backup.practice) == (me.device, me.epoch[:8], me.practice)


def _remove_unfinished(program: Program, target: Path) -> None:
    if target.is_dir() and not program.stores.exists(target):
        shutil.rmtree(target, ignore_errors=True)
