"""Backs a store up to a folder or one file, and puts a backup in the place of a lost store, proved before it takes the name.

What the lost store did after the backup is not in it, and may be at the bureau already. So an office's restored store
goes on in a new chain that names the last act of the former one: nothing that was numbered before is numbered again,
and the bureau sees where the two part. A folder that is copied by hand goes on in the old chain, and the bureau's import
notices that as a fork.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from registrar_app.domain.errors import ASK_IT, MachineRefusedError, UsageError
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.identifiers.wrong_part import WrongPartError
from registrar_app.domain.journal import USED_TO, EntryKind
from registrar_app.domain.text import Text
from registrar_app.services.backup_plan import note_backup, require_outside
from registrar_app.services.desk import Desk
from registrar_app.services.init_store import require_empty, require_no_store
from registrar_app.services.keep_journal import note, noted
from registrar_app.services.open_desk import open_desk
from registrar_app.services.ports import StoreReport
from registrar_app.services.program import Program
from registrar_app.services.verify_store import verify_store
from registrar_app.services.whole_file import rename_patiently

BACKUP_SUFFIX = ".htbak"
_ASIDE = "registrar-backup-"


def back_up_store(desk: Desk, target: Path, stop: Callable[[], bool] | None = None) -> None:
    """Write a proved copy of register, key files and batches sent to a folder that has none; note when it was.

    Args:
        desk: The desk; the copy is written to a new file, read back and proved before it gets its name.
        target: The folder.
        stop: Asked again and again whether to leave it; then nothing half done stays.

    Raises:
        UsageError: the folder is the register's own.
        MachineRefusedError: there is a register already, the disk refuses, the store is not whole, or it was stopped.
    """
    require_outside(target, desk.directory)
    with noted(desk, EntryKind.BACKED_UP, target.name):
        desk.store.backup(target, stop)
    with suppress(MachineRefusedError):  # the backup is made, whether or not it can be remembered
        note_backup(desk, target)


def back_up_to_file(
    program: Program,
    desk: Desk,
    target: Path,
    *,
    replace: bool = False,
    stop: Callable[[], bool] | None = None,
) -> Path:
    """Write a proved copy of register, key files and batches sent into one file; note when it was.

    Args:
        program: The doors.
        desk: The desk.
        target: The file; ``.htbak`` is added where it has no ending.
        replace: Whether a file that is there may go, once the new one is proved.
        stop: As ``back_up_store``.

    Returns:
        The file.

    Raises:
        UsageError: it would lie in the register's own folder, or there is a file already.
        MachineRefusedError: there is no room, the disk refuses, the store is not whole, or it was stopped.
        StoppedError: it was stopped while it was packed; no file is left.
    """
    target = target if target.suffix else target.with_suffix(BACKUP_SUFFIX)
    require_outside(target, desk.directory)
    if target.is_dir() or (target.exists() and not replace):
        raise UsageError(
            "BACKUP-EXISTS",
            str(target),
            Text("已有同名的文件或文件夹", "there is a file or folder of that name already"),
            Text("换一个文件名；没有备份", "choose another name; nothing was backed up"),
        )
    for place in (Path(gettempdir()), target.parent):
        program.stores.require_room(desk.directory, place)
    with noted(desk, EntryKind.BACKED_UP, target.name), TemporaryDirectory(prefix=_ASIDE) as folder:
        copy = Path(folder) / "backup"
        desk.store.backup(copy, stop)
        program.stores.pack(copy, target)
    with suppress(MachineRefusedError):
        note_backup(desk, target)
    return target


def try_password(program: Program, backup: Path, password: str) -> None:
    """Refuse a password that does not open a backup, before its gigabytes are copied; what is no backup is left to later.

    Raises:
        MachineRefusedError: the password is wrong, or the key files are damaged.
        InputRefusedError: the one file is no backup, or not whole.
    """
    if program.stores.exists(backup):
        program.keys.open_data_key(backup, password)
    elif backup.is_file():
        with TemporaryDirectory(prefix=_ASIDE) as folder:
            program.stores.unpack_keys(backup, Path(folder))
            program.keys.open_data_key(Path(folder), password)


@dataclass(frozen=True, slots=True)
class RestoredStore:
    """What was proved of a restored store, whose it is, how far it goes, and how many slip numbers are left."""

    is_bureau: bool
    report: StoreReport
    last_batch: int
    unsent: int
    numbers_left: int

    @property
    def what_follows(self) -> Text:
        """What must be done before it is worked with."""
        if self.is_bureau:
            return Text(
                "备份之后签发的名册、导入的报盘和作出的裁定不在其中：先导入最新一版名册文件（roster import），不要另签同一版；"
                "再请各登记机构把备份之后的报盘再存一份（batch export --again）重新导入；裁定重新作出",
                "rosters issued, batches imported and rulings made after the backup are not in it: import the newest roster "
                "file first (roster import) and do not sign that version anew; then ask every office to write its batches since "
                "the backup again (batch export --again), import them, and rule again",
            )
        return Text(
            f"备份时报到第 {self.last_batch} 号报盘，未报送的登记行为 {self.unsent} 项；下次报盘另起一条记录链。"
            "备份之后办理过的，先向主管部门核对已收到哪些，再按纸质凭单的先后补登其余",
            f"the backup goes to batch {self.last_batch}, {self.unsent} acts unsent; the next batch begins another "
            "chain. Ask the bureau what it has of the work after the backup, then enter the rest in the order of the "
            "paper slips",
        )


def restore_store(
    program: Program, backup: Path, directory: Path, password: str, *, last_slip: str | None = None
) -> RestoredStore:
    """Put a backup in the place of a store, once it opened with its password and everything in it holds.

    Args:
        program: The doors.
        backup: The backup's folder or file; it is only read.
        directory: The store's folder: new, or empty.
        password: The store's password at the time of the backup.
        last_slip: The last slip number that the lost store gave out, as on paper; numbers up to it are not given again.

    Raises:
        MachineRefusedError: the folder is not empty, the password is wrong, or the backup is missing or damaged.
        InputRefusedError: the one file is no backup, or not whole.
        UsageError: ``last_slip`` is no slip number of this device.
        StoppedError: it was stopped; nothing is left.
    """
    require_no_store(program, directory)
    require_empty(directory)
    try_password(program, backup, password)
    staging = directory.with_name(f"{directory.name}.part")
    shutil.rmtree(staging, ignore_errors=True)
    try:
        program.stores.restore(backup, staging)
        restored = _begun(program, staging, backup, password, last_slip)
        if directory.is_dir():
            directory.rmdir()
        rename_patiently(staging, directory)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return restored


def _begun(
    program: Program, staging: Path, backup: Path, password: str, last_slip: str | None
) -> RestoredStore:
    """Prove the copy and, at an office, begin its next chain."""
    desk = open_desk(program, staging, password)
    try:
        report = _proved(program, desk, backup)
        mark = desk.store.export_mark()
        serial = _serial(desk, last_slip) if last_slip is not None else None
        told = {"acts": report.acts, **({USED_TO: serial} if serial is not None else {})}
        note(desk, EntryKind.RESTORED, backup.name, told)  # before it takes its place
        is_bureau = desk.store.identity.is_bureau
        if not is_bureau:
            desk.store.begin_epoch(secrets.token_hex(16), serial)
        unsent, left = desk.store.count_unsent(), desk.store.slip_numbers_left()
        return RestoredStore(is_bureau, report, mark.last_batch, unsent, left)
    finally:
        desk.store.close()


def _serial(desk: Desk, last_slip: str) -> int:
    device = desk.store.identity.device
    try:
        number = slip_number.parse(last_slip)
    except WrongPartError as error:
        raise _no_slip(last_slip, error.problem) from error
    if number.device_id != device:
        raise _no_slip(last_slip, Text(f"不是本机 {device} 的凭单号", f"it is no slip number of {device}"))
    return number.serial


def _no_slip(last_slip: str, problem: Text) -> UsageError:
    remedy = Text(
        "照最后一张凭单上的编号填写；未恢复任何内容",
        "give the number as printed on the last slip; nothing was restored",
    )
    return UsageError("SLIP-NUMBER", last_slip, problem, remedy)


def _proved(program: Program, desk: Desk, backup: Path) -> StoreReport:
    report = verify_store(program, desk)
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
