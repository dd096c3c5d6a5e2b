"""Keeps that one window runs for one user and register: a later start hands its file to it and brings it forward.

Whoever holds the lock file listens at the address beside it. The lock of a program that was killed is taken over, since
its process is gone; that of another program that got the same number by chance too, once nobody answers.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from registrar_app import paths

START = "start"
"""The address of the window that was opened without naming a register."""
_STORE = "store-"
_CONNECT_MS, _ANSWER_MS, _PAUSE = 500, 10_000, 0.1
_PATIENCE = 5.0
"""Seconds in which a window that has just been started begins to listen."""
_MOST_BYTES = 65_536
_LONGEST_SOCKET = 100
"""Characters; the system cuts a longer name of a socket's file."""
_ANYBODY = -1


class Handed(StrEnum):
    """What became of a file that was handed over."""

    TAKEN = "taken"
    NOBODY = "nobody"


def address_of(store: Path | None) -> str:
    """Return the address of a register's window; that of the plain start without one."""
    if store is None:
        return START
    place = os.path.normcase(os.path.realpath(store))
    return _STORE + hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Post(QObject):
    """One address: claimed by the first window, ``arrived(file)`` for every later start; "" where it brought no file."""

    arrived = Signal(str)

    def __init__(self, folder: Path, address: str) -> None:
        super().__init__()
        self._folder = folder
        self._lock_file = folder / f"{address}.lock"
        self._lock = QLockFile(str(self._lock_file))
        self._lock.setStaleLockTime(0)  # only its process tells whether it still runs
        self._name = _socket_name(folder, address)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Take the address and listen; false where another window has it."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True  # nowhere to keep a lock: the window must open all the same
        if not self._lock.tryLock(0):
            return self._lock.error() is not QLockFile.LockError.LockFailedError
        QLocalServer.removeServer(self._name)  # what a killed one left
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)
        self._server.listen(self._name)
        return True

    def is_held(self) -> bool:
        """Whether a window has the address now."""
        if self._lock.tryLock(0):
            self._lock.unlock()
            return False
        return self._lock.error() is QLockFile.LockError.LockFailedError

    def claim_or_hand_over(self, file: Path | None) -> bool:
        """Take the address, or hand the file to the window that has it; true when it is ours."""
        while not self.claim():
            if self.hand_over(file) is Handed.TAKEN:
                return False
            self._lock.removeStaleLockFile()
            self._lock_file.unlink(missing_ok=True)  # its number belongs to another program now
        return True

    def hand_over(self, file: Path | None) -> Handed:
        """Give a file, or only the wish to come forward, to the window that has the address."""
        _let_it_come_forward()
        message = (
            json.dumps({"file": str(file.absolute()) if file is not None else ""}).encode("ascii") + b"\n"
        )
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(_CONNECT_MS):
                socket.write(message)
                socket.waitForBytesWritten(_ANSWER_MS)
                socket.waitForReadyRead(_ANSWER_MS)  # a busy window reads it later all the same
                return Handed.TAKEN
            time.sleep(_PAUSE)
        return Handed.NOBODY

    def release(self) -> None:
        """Leave the address."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _receive(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST_BYTES:
                socket.abort()
            return
        try:
            told = json.loads(bytes(socket.readLine(_MOST_BYTES).data()))
            file = told["file"]
        except (ValueError, TypeError, KeyError):
            file = None
        if isinstance(file, str):
            socket.write(b"ok\n")
            socket.flush()
        socket.disconnectFromServer()
        if isinstance(file, str):
            # in a turn of its own: who takes it may take its time, and the socket goes meanwhile
            QTimer.singleShot(0, self, lambda: self.arrived.emit(file))


def hand_to_only_window(file: Path) -> bool:
    """Give a file that was opened to the one window there is, whichever register it shows; false where none or several are.

    A window that was started on a register has that register's address only, not the one of a plain start.
    """
    folder = running_folder()
    posts = (Post(folder, lock.stem) for lock in folder.glob(f"{_STORE}*.lock"))
    held = [post for post in posts if post.is_held()]
    return len(held) == 1 and held[0].hand_over(file) is Handed.TAKEN


def running_folder() -> Path:
    """Return where the locks of running windows lie."""
    return paths.user_folder() / "running"


def _socket_name(folder: Path, address: str) -> str:
    """Return where a window listens: a pipe on Windows, else a socket beside its lock, or where names are shorter.

    The temporary folder does not serve, since each running window has one of its own.
    """
    beside = str((folder / f"{address}.socket").absolute())
    told = hashlib.sha256(os.path.normcase(beside).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    if sys.platform == "win32":
        return f"{paths.APPLICATION}-{told}"
    if len(os.fsencode(beside)) <= _LONGEST_SOCKET:
        return beside
    own = Path(f"/run/user/{os.getuid()}")
    return str((own if own.is_dir() else Path("/tmp")) / f"registrar-{told}.socket")


def _let_it_come_forward() -> None:
    """Windows lets a program come forward only when the one in front allows it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANYBODY)
