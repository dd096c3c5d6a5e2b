"""Keeps the one way to SQLite: an SQLCipher connection with the safe settings, one lock, and worded refusals.

Every statement of the room goes through ``StoreConnection``, so that a busy, full or damaged store is told in plain
words wherever it shows itself. What is asked is left to the other modules of the room.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.read_only import only_read
from registrar_app.services.stopping import heed, to_the_end

BUSY_SECONDS = 5
LOG_PAGES = 10_000
"""Pages of the log (40 MB) at which a commit itself writes them back, if neither the window's thread for it nor a closing did."""
KEY_BYTES = 32
CACHE_KIB, WALK_KIB = 65536, 4096
"""Pages that are kept; of one walk through the register few, since none is read twice."""
_STEPS_BETWEEN = 1_000
"""Steps of SQLite's machine between two questions whether to stop: under a millisecond."""

_SETTINGS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA recursive_triggers = ON",
    f"PRAGMA cache_size = -{CACHE_KIB}",
    f"PRAGMA wal_autocheckpoint = {LOG_PAGES}",
)


class ConflictError(Exception):
    """A row does not fit beside those that are there: a number or a hash twice, or a refused change."""


def load_driver() -> Any:
    """Return ``sqlcipher3.dbapi2``, made the one SQLite that sqlite-utils sees too."""
    import sqlcipher3
    import sqlcipher3.dbapi2 as driver

    sys.modules["pysqlite3"] = sqlcipher3
    sys.modules["pysqlite3.dbapi2"] = driver
    return driver


class StoreConnection:
    """One keyed connection, usable from any thread, one statement or transaction at a time."""

    def __init__(self, path: Path, data_key: bytes, *, read_only: bool = False) -> None:
        """Open the file with the raw key; nothing is read from it yet.

        Raises:
            MachineRefusedError: the file cannot be opened.
        """
        if len(data_key) != KEY_BYTES:
            raise ValueError("the data key has 32 bytes")
        self.path = path
        self._read_only = read_only
        self.lock = RLock()
        self._writing = False
        self.commits = 0
        """Transactions that were completed over this connection."""
        self._driver = load_driver()
        with self.worded():
            self.raw = self._driver.connect(
                f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}",
                uri=True,
                timeout=BUSY_SECONDS,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                self._prepare(data_key, read_only)
            except BaseException:
                self.raw.close()
                raise

    def _prepare(self, data_key: bytes, read_only: bool) -> None:
        self.raw.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
        self.raw.execute("PRAGMA cipher_log_level = NONE")
        self.raw.row_factory = self._driver.Row
        for setting in _SETTINGS:
            self.raw.execute(setting)
        if not read_only:
            self.raw.execute("PRAGMA journal_mode = WAL")

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Run one statement and return the number of rows changed."""
        with self.lock, self.worded():
            heed()
            return int(self.raw.execute(sql, values).rowcount)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row of values."""
        with self.lock, self.worded():
            heed()
            self.raw.executemany(sql, rows)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return all rows of a query; a row's values are found by column name."""
        with self.lock, self.worded():
            heed()
            return list(self.raw.execute(sql, values).fetchall())

    def first(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """Return the first row of a query, or ``None``."""
        with self.lock, self.worded():
            heed()
            return self.raw.execute(sql, values).fetchone()

    def number(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Return the one number that a query answers."""
        row = self.first(sql, values)
        return int(row[0] or 0) if row is not None else 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold one ``BEGIN IMMEDIATE`` transaction: all of it or nothing; inside another it is a part of that one.

        A deferred one would fail under two writers: each reads the chain's head before either may write.

        Raises:
            MachineRefusedError: it was opened only to be read.
        """
        if self._read_only:
            raise only_read(self.path.parent)
        with self.lock:
            if self._writing:
                yield
                return
            self.run("BEGIN IMMEDIATE")
            self._writing = True
            try:
                yield
                self.run("COMMIT")
                self.commits += 1
                to_the_end()
            except BaseException:
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")
                raise
            finally:
                self._writing = False

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let every question inside see the same moment, whatever others write meanwhile."""
        with self.lock:
            self.run("BEGIN")
            try:
                yield
            finally:
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")

    def write_log_back(self) -> None:
        """Move what commits gathered in the log into the file, as far as no reader needs it; nobody waits for it."""
        self.first("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Write the log back into the file and close."""
        with self.lock:
            self.raw.close()

    @contextmanager
    def worded(self) -> Iterator[None]:
        """Let what SQLite refuses inside be told in plain words."""
        try:
            yield
        except self._driver.IntegrityError as error:
            raise ConflictError(str(error)) from error
        except self._driver.DatabaseError as error:
            refusal = _refusal(getattr(error, "sqlite_errorname", None) or "", str(error), self.path)
            if refusal is None:
                raise
            raise refusal from error


@contextmanager
def reading(
    path: Path, data_key: bytes, stop: Callable[[], bool] | None = None, *, kept_kib: int = CACHE_KIB
) -> Iterator[StoreConnection]:
    """Hold a connection that only reads; once ``stop`` answers yes, the statement that runs is refused."""
    connection = StoreConnection(path, data_key, read_only=True)
    try:
        connection.raw.execute(f"PRAGMA cache_size = -{kept_kib}")
        if stop is not None:
            connection.raw.set_progress_handler(lambda: int(stop()), _STEPS_BETWEEN)
        with connection.worded():
            yield connection
    finally:
        connection.close()


_REFUSALS = {
    "STORE-BUSY": (
        ("SQLITE_BUSY", "SQLITE_LOCKED"),
        Text("登记数据库正被另一程序写入", "another program is writing to the register"),
        Text("稍候重试；关闭多余的窗口", "wait a moment and try again; close other windows"),
    ),
    "STORE-FULL": (
        ("SQLITE_FULL", "SQLITE_IOERR"),
        Text("磁盘已满或读写出错", "the disk is full or fails"),
        Text("腾出空间或更换磁盘后重试", "free some space or change the disk, then try again"),
    ),
    "STORE-ACCESS": (
        ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH"),
        Text("登记数据库不能打开或不可写", "the register cannot be opened or written"),
        Text("检查文件夹权限后重试", "check the folder's permissions and try again"),
    ),
    "STORE-STOPPED": (
        ("SQLITE_INTERRUPT",),
        Text("已停止，没有留下半份文件", "it was stopped; nothing half done was left"),
        Text("需要时重新开始", "begin again when you like"),
    ),
    "STORE-DAMAGED": (
        ("SQLITE_NOTADB", "SQLITE_CORRUPT"),
        Text("登记数据库文件已损坏", "the register's file is damaged"),
        Text(
            "不要修改它；用最近的备份恢复（store restore）",
            "leave it as it is; restore the last backup (store restore)",
        ),
    ),
}


def _refusal(name: str, message: str, path: Path) -> MachineRefusedError | None:
    for code, (beginnings, problem, remedy) in _REFUSALS.items():
        if name.startswith(beginnings):
            return MachineRefusedError(code, str(path), problem, remedy, ASK_IT)
    if "file is not a database" in message or "malformed" in message:
        return damaged(path)
    return None


def damaged(path: Path) -> MachineRefusedError:
    """Return the refusal of a store whose file is not whole."""
    _, problem, remedy = _REFUSALS["STORE-DAMAGED"]
    return MachineRefusedError("STORE-DAMAGED", str(path), problem, remedy, ASK_IT)
