"""Hands a file over to a stick or a folder; a file that lies there already is never overwritten by a different one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.whole_file import write_whole


def is_folder(target: Path) -> bool:
    """Whether a target means a folder: it is one, or it is to be made and has no file's ending."""
    return target.is_dir() or not target.suffix


def hand_over(target: Path, name: str, content: bytes) -> Path:
    """Write a file and return where it lies; where the same content lies there already, nothing is written.

    Args:
        target: The file, or a folder for it.
        name: Its name in a folder; where another file has it, ``NAME-2`` and so on is taken.
        content: Its bytes.

    Raises:
        MachineRefusedError: ``target`` is a file with other content, or it cannot be written.
    """
    if not is_folder(target):
        require_free(target, content)
        path = target
    else:
        path = next(each for each in _names(target / name) if not is_other(each, content))
    if not _is_there(path):
        write_whole(path, content)
    return path


def require_free(target: Path, content: bytes | None = None) -> None:
    """Refuse a target that names a file which is there already with other content.

    Raises:
        MachineRefusedError: it is.
    """
    if not is_folder(target) and is_other(target, content):
        raise MachineRefusedError(
            "FILE-EXISTS",
            str(target),
            Text("已有同名的另一个文件，没有覆盖", "another file has this name; it was not overwritten"),
            Text("换一个文件名，或改选文件夹", "choose another name, or a folder"),
        )


def free_place(folder: Path, name: str) -> Path:
    """Return the place of a new file in a folder: its name, or ``NAME-2`` and so on where something lies there already."""
    return next(each for each in _names(folder / name) if not _is_there(each))


def is_other(path: Path, content: bytes | None) -> bool:
    """Whether something else than this content lies at a path; what is there and cannot be read counts as that."""
    if not _is_there(path):
        return False
    try:
        return content is None or path.read_bytes() != content
    except OSError:
        return True


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # the folder refuses; writing tells why
        return False


def _names(path: Path) -> Iterator[Path]:
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")
