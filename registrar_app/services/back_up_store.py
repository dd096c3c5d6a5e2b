"""Backs a store up to a folder, and puts a backup in the place of a lost store, proved before it takes the name.

Restoring an older backup onto a PC that has worked on since makes a second chain of the same device: the bureau's
import notices it as a fork. So the report says how far the restored chain goes.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.init_store import require_no_store
from registrar_app.services.open_desk import open_desk
from registrar_app.services.ports import StoreReport
from registrar_app.services.program import Program
from registrar_app.services.verify_store import verify_store


def back_up_store(desk: Desk, target: Path) -> None:
    """Write a proved copy of register and key files to a folder that has none.

    Raises:
        MachineRefusedError: there is a register already, the disk refuses, or the store is not whole.
    """
    desk.store.backup(target)


def restore_store(program: Program, backup: Path, directory: Path, password: str) -> StoreReport:
    """Put a backup in the place of a store, once it opened with its password and everything in it holds.

    Args:
        program: The doors.
        backup: The backup's folder; it is only read.
        directory: The store's folder: new, or empty.
        password: The store's password at the time of the backup.

    Raises:
        MachineRefusedError: the folder is not empty, the password is wrong, or the backup is missing or damaged.
    """
    require_no_store(program, directory)
    _require_empty(directory)
    if program.stores.exists(backup):
        program.keys.open_data_key(backup, password)
    staging = directory.with_name(f"{directory.name}.part")
    shutil.rmtree(staging, ignore_errors=True)
    try:
        program.stores.restore(backup, staging)
        report = _proved(program, staging, backup, password)
        if directory.is_dir():
            directory.rmdir()
        staging.replace(directory)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return report


def _proved(program: Program, staging: Path, backup: Path, password: str) -> StoreReport:
    desk = open_desk(program, staging, password)
    try:
        report = verify_store(program, desk)
    finally:
        desk.store.close()
    if report.faults:
        first = report.faults[0]
        raise MachineRefusedError(
            first.code,
            f"{backup} {first.where}",
            Text(f"备份未通过核验：{first.problem.zh}", f"the backup does not hold: {first.problem.en}"),
            Text("换一份更早的备份", "take an earlier backup"),
            ASK_IT,
        )
    return report


def _require_empty(directory: Path) -> None:
    if directory.is_dir() and any(directory.iterdir()):
        raise MachineRefusedError(
            "FOLDER-NOT-EMPTY",
            str(directory),
            Text("文件夹不是空的", "the folder is not empty"),
            Text("换一个新的或空的文件夹", "choose a new or an empty folder"),
        )
