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
            "本次用只读口令打开，只能查看；什么都没有改变，也没有导出",
            "it was opened with the reader's password, only to be read; nothing was changed and nothing went out",
        ),
        Text(
            "要办理、导出或打印的，请登记员用数据库口令打开",
            "to decide, export or print let a registrar open it with the register's password",
        ),
    )
