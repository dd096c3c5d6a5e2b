"""Keeps the reader's password (只读口令): a second one that opens a register to be read, and nothing else.

What is opened with it has no key, and the store refuses every change, the journal's entries among them. So nothing goes
out either: what leaves a register is noted first.
"""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.errors import UsageError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.password import require_long_enough
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import noted
from registrar_app.services.program import Program


def set_reader(program: Program, desk: Desk, password: str, reader: str) -> None:
    """Let another password open the register for reading, in place of the reader's before; noted first.

    Raises:
        UsageError: it is too short, or the register's own.
        MachineRefusedError: the register's password is wrong, the desk is itself a reader's, or the folder refuses.
    """
    require_long_enough(reader, "reader")
    program.keys.open_data_key(desk.directory, password)  # a wrong one is refused before anything is noted
    if reader == password:
        raise _same()
    with noted(desk, EntryKind.READER_SET):
        program.keys.set_reader(desk.directory, password, reader)


def remove_reader(program: Program, desk: Desk) -> None:
    """Let the reader's password open the register no more; noted first.

    Raises:
        UsageError: there is none.
        MachineRefusedError: the desk is a reader's, or the folder refuses.
    """
    if not program.keys.has_reader(desk.directory):
        raise UsageError(
            "READER-NONE",
            str(desk.directory),
            Text("没有设置只读口令", "no reader's password is set"),
            Text("不必取消", "there is nothing to remove"),
        )
    with noted(desk, EntryKind.READER_REMOVED):
        program.keys.remove_reader(desk.directory)


def require_not_readers(program: Program, directory: Path, new: str) -> None:
    """Refuse a new password of the register that is the reader's: the reader would then decide.

    Raises:
        UsageError: it is.
    """
    if program.keys.open_reader_key(directory, new) is not None:
        raise _same()


def _same() -> UsageError:
    return UsageError(
        "READER-SAME",
        "reader",
        Text(
            "数据库口令与只读口令不能相同，什么都没有改变",
            "the two passwords may not be the same; nothing was changed",
        ),
        Text("换一个口令", "choose another"),
    )
