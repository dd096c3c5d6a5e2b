"""Words the one refusal of a register that was opened only to be read; store and services give it alike."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.text import Text


def only_read(directory: Path) -> MachineRefusedError:
    """Return what is told whoever wants to change something, or to take something out, with the reader's password."""
    return MachineRefusedError(
        "STORE-READER",
        str(directory),
        Text(
            "本次用只读口令打开，只能查看，不能办理、导出和打印",
            "it was opened with the reader's password, only to be read: nothing is decided, exported or printed",
        ),
        Text(
            "需要时请本登记机构的登记员用数据库口令打开",
            "where it is needed let a registrar of the office open it with the register's password",
        ),
    )
