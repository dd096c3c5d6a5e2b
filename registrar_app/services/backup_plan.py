"""Keeps where and how often a register is backed up, and when it last was, in a small file beside the register.

It holds no secret: a folder, numbers and a time. One that cannot be read counts as none, since it only reminds.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from registrar_app.domain.errors import InputRefusedError, UsageError
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.read_only import only_read
from registrar_app.services.whole_file import read_whole, write_whole

PLAN_FILE = "backup-plan.json"
_LIMIT = 20_000
KEEP, DAYS = 10, 7
MOST_KEPT, MOST_DAYS = 100, 365


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """How a register is backed up.

    Attributes:
        folder: Where the dated backups go; "" while none was chosen.
        keep: How many of them are kept.
        days: After how many days without a backup one is reminded.
        at_closing: Whether one is made whenever the window is closed.
        last_at: When the last backup was made, ISO 8601 with offset; "" for never.
        last_to: The last backup's folder.
    """

    folder: str = ""
    keep: int = KEEP
    days: int = DAYS
    at_closing: bool = False
    last_at: str = ""
    last_to: str = ""

    @property
    def last(self) -> datetime | None:
        """When the last backup was made."""
        return _moment(self.last_at)


@dataclass(frozen=True, slots=True)
class BackupAge:
    """How long ago the last backup was: days, ``None`` for never, and whether one is due."""

    days: int | None
    due: bool


def read_plan(directory: Path) -> BackupPlan:
    """Return the plan of a register's folder."""
    try:
        told = json.loads(read_whole(directory / PLAN_FILE, _LIMIT))
        known = {name: told[name] for name in asdict(BackupPlan()) if name in told}
        plan = BackupPlan(**known)
        require_sound(plan)
    except (InputRefusedError, UsageError, ValueError, TypeError):
        return BackupPlan()
    return plan


def keep_plan(directory: Path, plan: BackupPlan) -> None:
    """Keep a plan beside the register.

    Raises:
        UsageError: a number is out of range, or backups are to go into the register's own folder.
        MachineRefusedError: the folder refuses.
    """
    require_sound(plan)
    if plan.folder:
        require_outside(Path(plan.folder), directory)
    elif plan.at_closing:
        raise UsageError(
            "BACKUP-FOLDER",
            "folder",
            Text("没有选定备份文件夹", "no folder for the backups was chosen"),
            Text("选一个文件夹，最好在另一块磁盘上", "choose one, on another disk if possible"),
        )
    content = json.dumps(asdict(plan), ensure_ascii=False, indent=1).encode("utf-8")
    write_whole(directory / PLAN_FILE, content)


def change_plan(desk: Desk, plan: BackupPlan) -> None:
    """Keep another plan for an open register.

    Raises:
        UsageError: as ``keep_plan``.
        MachineRefusedError: it was opened only to be read, or the folder refuses.
    """
    if desk.reader:
        raise only_read(desk.directory)
    keep_plan(desk.directory, plan)


def note_backup(desk: Desk, target: Path) -> None:
    """Note that a backup was made just now."""
    plan = read_plan(desk.directory)
    at = desk.clock.now().isoformat(timespec="seconds")
    keep_plan(desk.directory, replace(plan, last_at=at, last_to=str(target.absolute())))


def backup_age(desk: Desk) -> BackupAge:
    """Return how old the last backup is; for practice, for a reader, and while nothing was done, none is due."""
    plan = read_plan(desk.directory)
    needless = desk.reader or desk.store.identity.practice or not any(desk.store.count_states().values())
    if plan.last is None:
        return BackupAge(None, not needless)
    days = max((desk.today() - plan.last.date()).days, 0)
    return BackupAge(days, not needless and days > plan.days)


def require_outside(folder: Path, directory: Path) -> None:
    """Refuse a folder for backups within the register's own: what takes the one takes the other.

    Raises:
        UsageError: it is.
    """
    if folder.absolute().resolve().is_relative_to(directory.absolute().resolve()):
        raise UsageError(
            "BACKUP-FOLDER",
            "folder",
            Text("备份不能放在登记数据库自己的文件夹里", "backups cannot lie in the register's own folder"),
            Text(
                "换一个文件夹，最好在另一块磁盘或 U 盘上", "choose another, best on another disk or a stick"
            ),
        )


def require_sound(plan: BackupPlan) -> None:
    """Refuse numbers out of range.

    Raises:
        UsageError: one is.
    """
    for name, value, most in (("keep", plan.keep, MOST_KEPT), ("days", plan.days, MOST_DAYS)):
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
            raise UsageError(
                "BACKUP-NUMBER",
                name,
                Text(f"须是 1 至 {most} 的整数", f"it must be a whole number from 1 to {most}"),
                Text("改正后重试", "correct it and try again"),
            )
    if not all(isinstance(word, str) for word in (plan.folder, plan.last_at, plan.last_to)):
        raise TypeError("words")


def _moment(told: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
