"""Exports a batch to a stick that is pulled out in the middle; run as a process, since some of it dies on the way.

    python -m tests.services.pulled_stick FOLDER FIRST COUNT

FOLDER holds the office's store ``office`` and its key ``key.p12``. Simulation N works on a copy of the
store in ``N/office`` and leaves the stick as it then is in ``N/stick``. What was not synced is torn: some of its last
blocks are gone. Every process works by itself, since a store must never be shared across a fork.
"""

from __future__ import annotations

import errno
import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from registrar_app.domain.errors import MachineRefusedError
from registrar_app.services import whole_file
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.trust_ports import SigningKey
from tests import world
from tests.practice_keys import PASSWORD, WORKSHOP

PROGRAM = world.program()
BLOCK = 512
DONE, REFUSED, DIED = 0, 3, 9
"""How a simulation ends: the stick was pulled too late to matter, the program said no, the process was gone."""


class Stick:
    """A folder that is pulled at its n-th operation: then everything fails for ever, or the process dies at once."""

    def __init__(self, folder: Path, pulled_at: int, chance: random.Random, *, dies: bool) -> None:
        self._folder, self._pulled_at, self._chance, self._dies = folder, pulled_at, chance, dies
        self._operations = 0
        self._unsynced: dict[int, Path] = {}

    def operate(self, path: Path) -> None:
        """Count an operation on a path; nothing happens to those elsewhere."""
        if not path.is_relative_to(self._folder):
            return
        self._operations += 1
        if self._operations == self._pulled_at:
            self._tear()
            if self._dies:
                os._exit(DIED)
        if self._operations >= self._pulled_at:
            raise OSError(errno.EIO, "the stick is gone")

    def written(self, handle: int, path: Path) -> None:
        self._unsynced[handle] = path

    def synced(self, handle: int) -> None:
        self._unsynced.pop(handle, None)

    def path_of(self, handle: int) -> Path:
        return self._unsynced.get(handle, Path("elsewhere"))

    def _tear(self) -> None:
        """Lose what was not synced, from a block on."""
        for path in set(self._unsynced.values()):
            if path.is_file() and path.is_relative_to(self._folder):
                os.truncate(path, self._chance.randrange(path.stat().st_size // BLOCK + 1) * BLOCK)


class Stream:
    """A file that is written block by block, each an operation on the stick."""

    def __init__(self, stick: Stick, handle: int, path: Path) -> None:
        self._stick, self._handle, self._path = stick, handle, path

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *told: object) -> None:
        os.close(self._handle)

    def write(self, content: bytes) -> None:
        for place in range(0, len(content), BLOCK):
            self._stick.operate(self._path)
            os.write(self._handle, content[place : place + BLOCK])

    def flush(self) -> None:
        self._stick.operate(self._path)

    def fileno(self) -> int:
        return self._handle


class System:
    """Stands for ``os`` where files are written whole."""

    def __init__(self, stick: Stick) -> None:
        self._stick = stick

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def open(self, path: Path, flags: int, mode: int = 0o777) -> int:
        self._stick.operate(Path(path))
        handle = os.open(path, flags, mode)
        self._stick.written(handle, Path(path))
        return handle

    def fdopen(self, handle: int, mode: str) -> Stream:
        return Stream(self._stick, handle, self._stick.path_of(handle))

    def fsync(self, handle: int) -> None:
        self._stick.operate(self._stick.path_of(handle))
        os.fsync(handle)
        self._stick.synced(handle)


def put_in(stick: Stick) -> None:
    """Let everything that ``whole_file`` does go through the stick."""
    whole_file.os = System(stick)  # type: ignore[attr-defined]
    for name in ("read_bytes", "replace", "unlink", "mkdir"):
        setattr(Path, name, _through(stick, getattr(Path, name)))


def _through(stick: Stick, method: Callable[..., Any]) -> Callable[..., Any]:
    def operated(path: Path, *arguments: Any, **options: Any) -> Any:
        stick.operate(path)
        return method(path, *arguments, **options)

    return operated


def copy_of(folder: Path, name: str, key: SigningKey | None = None) -> Desk:
    """Copy the office's store, make an empty stick beside it, and open the copy."""
    place = folder / name
    shutil.copytree(folder / "office", place / "office")
    (place / "stick").mkdir()
    return open_store(place / "office", key)


def open_store(directory: Path, key: SigningKey | None = None) -> Desk:
    """Open a store of the practice world."""
    store = PROGRAM.stores.open(directory, b"k" * 32)
    return Desk(
        directory=directory, store=store, packs=PROGRAM.read_packs(None), clock=PROGRAM.clock, key=key
    )


def simulate(folder: Path, number: int, key: SigningKey) -> int:
    """Pull the stick at operation N // 2 + 1 and return how it ended; with an odd N the process dies there."""
    desk = copy_of(folder, str(number), key)
    stick = folder / str(number) / "stick"
    put_in(Stick(stick, number // 2 + 1, random.Random(number), dies=number % 2 == 1))
    try:
        export_batch(PROGRAM, desk, stick)
    except MachineRefusedError as error:
        return REFUSED if error.code == "FILE-WRITE" else 70
    return DONE


def main(folder: Path, first: int, count: int) -> int:
    """Run the simulations, each in a process of its own, and print how each ended."""
    key = WORKSHOP.load_key(folder / "key.p12", PASSWORD)
    rehearsed = copy_of(folder, "rehearsal", key)  # so that no process has to load the libraries anew
    export_batch(PROGRAM, rehearsed, folder / "rehearsal" / "stick")
    rehearsed.store.close()
    for number in range(first, first + count):
        child = os.fork()
        if child == 0:
            try:
                os._exit(simulate(folder, number, key))
            except BaseException as error:  # noqa: BLE001 - the test reads how it ended
                sys.stderr.write(f"{number}: {error!r}\n")
                os._exit(70)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{number} {os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
