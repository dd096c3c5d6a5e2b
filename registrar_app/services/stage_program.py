"""Puts the program of a verified update ready: on Windows its installer, on Linux the new program beside the one that runs.

The program that runs cannot exchange itself. So the installer is started once the window has closed, after it was hashed
once more; on Linux nothing is exchanged, the new program lies beside the old one and is started by hand.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.domain.update import WINDOWS
from registrar_app.services.read_update import OpenedUpdate
from registrar_app.services.system_reason import why_refused
from registrar_app.services.update_ports import RunningProgram

PORTABLE = "portable.txt"
"""Lies beside a program that was unpacked rather than installed."""
_EVERYBODYS = "ProgramFiles"


@dataclass(frozen=True, slots=True)
class StagedProgram:
    """What lies ready.

    Attributes:
        version: Of the program.
        path: The installer, or the folder of the new program.
        sha256: Of the installer, hex; "" for a folder.
        words: What the installer is called with.
    """

    version: str
    path: Path
    sha256: str = ""
    words: str = ""

    @property
    def is_installer(self) -> bool:
        """Whether it is to be started once the window has closed."""
        return bool(self.sha256)

    @property
    def call(self) -> str:
        """The line that starts it by hand."""
        return (
            f'"{self.path}" {self.words}'.strip() if self.is_installer else str(self.path / "registrar-app")
        )


def stage_program(running: RunningProgram, opened: OpenedUpdate) -> StagedProgram:
    """Write the installer, or unpack the new program beside the one that runs.

    Raises:
        InputRefusedError: the file is not there any more, or another one.
        MachineRefusedError: it cannot be written, or the new program's folder is there already; nothing stays.
    """
    part = opened.content.program
    assert part is not None and running.folder is not None
    forget_staged(running)
    target = running.updates / part.file_name
    if part.platform != WINDOWS:
        _require_free(running.folder.parent / part.file_name.removesuffix(".tar.xz"))
    opened.sealed.save(part.sha256, target)
    if part.platform == WINDOWS:
        return StagedProgram(part.version, target, part.sha256, _words(running.folder))
    try:
        folder = _unpack(target, running.folder.parent)
    finally:
        forget_staged(running)
    return StagedProgram(part.version, folder)


def forget_staged(running: RunningProgram) -> None:
    """Remove an installer that was put ready before; one that runs stays until the next time."""
    shutil.rmtree(running.updates, ignore_errors=True)


def take_back(running: RunningProgram, staged: StagedProgram) -> None:
    """Remove what was put ready, since something else failed."""
    forget_staged(running)
    if not staged.is_installer:
        shutil.rmtree(staged.path, ignore_errors=True)


def start_installer(staged: StagedProgram) -> None:
    """Start the installer, once it is proved to be still the one that was verified.

    Raises:
        MachineRefusedError: it is another one, or the system refuses.
    """
    try:
        with staged.path.open("rb") as stream:
            is_same = file_digest(stream, "sha256").hexdigest() == staged.sha256
        if not is_same:
            raise OSError(errno.EBADMSG, "changed")
        with _like_the_desktop():
            subprocess.Popen(staged.call, cwd=staged.path.parent, env=_surroundings(staged.path.parent))
    except OSError as error:
        why = why_refused(error)
        raise MachineRefusedError(
            "UPDATE-START",
            str(staged.path),
            Text(
                f"安装程序启动不了，或已不是核验过的那一个（{why.zh}）；程序仍是原来的版本",
                f"the installer cannot be started, or is not the one that was verified ({why.en}); the program is as before",
            ),
            Text("重新安装更新", "install the update again"),
            ASK_IT,
        ) from error


def _surroundings(folder: Path) -> dict[str, str]:
    """Return the environment of the installer: this program's folder for temporary files goes with its window."""
    lasting = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder))
    # the installer starts the new program at its end, which must not take this one's environment for its own
    return {**os.environ, **lasting, "PYINSTALLER_RESET_ENVIRONMENT": "1"}


@contextmanager
def _like_the_desktop() -> Iterator[None]:
    """Let what is started on Windows look for its libraries as usual, not in the folder that it is to replace."""
    own = getattr(sys, "_MEIPASS", None)
    if own is None:
        yield
        return
    _look_for_libraries_in(None)
    try:
        yield
    finally:
        _look_for_libraries_in(own)


def _look_for_libraries_in(folder: str | None) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetDllDirectoryW(folder)


def _words(folder: Path) -> str:
    """Return what the installer must be told so that it goes to where this program is."""
    if (folder / PORTABLE).is_file():
        return f"/PORTABLE /D={folder}"  # NSIS wants the folder last and without quotes
    everybodys = os.environ.get(_EVERYBODYS)
    return "/ALLUSERS" if everybodys and folder.is_relative_to(everybodys) else ""


def _unpack(archive: Path, beside: Path) -> Path:
    name = archive.name.removesuffix(".tar.xz")
    target, part = beside / name, beside / f"{name}.part"
    try:
        shutil.rmtree(part, ignore_errors=True)
        with tarfile.open(archive, "r:xz") as packed:
            packed.extractall(part, filter="data")
        (part / name).replace(target)
    except (OSError, tarfile.TarError) as error:
        raise _not_unpacked(target, str(getattr(error, "strerror", None) or error)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return target


def _require_free(target: Path) -> None:
    if target.exists():
        raise _not_unpacked(target, "exists")


def _not_unpacked(target: Path, why: str) -> MachineRefusedError:
    return MachineRefusedError(
        "UPDATE-UNPACK",
        str(target),
        Text(
            f"新版程序放不到这里（{why}）；程序和规则包仍是原来的版本",
            f"the new program cannot be put there ({why}); program and packs are as before",
        ),
        Text(
            "同名文件夹已存在的，先移走；没有权限的，换到可写的文件夹运行后重试",
            "move a folder of that name away; where you may not write, run the program from a folder where you may",
        ),
        ASK_IT,
    )
