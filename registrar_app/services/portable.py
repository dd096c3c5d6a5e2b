"""Checks that a portable program can keep its things beside itself, before it begins."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryFile

from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.text import Text


def require_writable(folder: Path) -> None:
    """Make the portable folder, and refuse one that cannot be written, as on a DVD or a locked stick.

    Raises:
        MachineRefusedError: it cannot be made, or nothing can be written into it.
    """
    try:
        folder.mkdir(exist_ok=True)
        with TemporaryFile(dir=folder) as trial:
            trial.write(b"\0")
            trial.flush()
            os.fsync(trial.fileno())
    except OSError as error:
        raise MachineRefusedError(
            "PORTABLE-READONLY",
            str(folder),
            Text(
                "这是便携版，一切数据保存在程序旁边，而这里不能写入（光盘、写保护或已满的 U 盘、没有权限的文件夹）",
                "this is the portable program, which keeps everything beside itself, and nothing can be written there (a DVD, "
                "a stick that is locked or full, a folder without permission)",
            ),
            Text(
                "关掉写保护，或把整个程序文件夹复制到本机硬盘或可写的 U 盘，再从那里启动",
                "take the write protection off, or copy the whole folder of the program to this PC's disk or to a stick that "
                "can be written, and start it there",
            ),
            ASK_IT,
        ) from error
