"""Keeps how the register of a folder is made, opened and put back; its key comes from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from registrar_app.domain.errors import ASK_IT, MachineRefusedError, RegistrarError
from registrar_app.domain.text import Text
from registrar_app.services.ports import StoreIdentity
from registrar_app.services.system_reason import why_refused
from registrar_app.store.backup_file import pack, require_room, size_of, unpack, unpack_keys
from registrar_app.store.chain import Head, Stream, keep_head
from registrar_app.store.connection import StoreConnection, load_driver
from registrar_app.store.copies import FILE_NAME, copy_back, copy_beside, require_free
from registrar_app.store.journal import begin_journal, note_upgrade
from registrar_app.store.migrations import NEWEST, m0005_journal, m0006_returned_acts
from registrar_app.store.projection import project_all
from registrar_app.store.register import SqliteRegister, keep_identity, read_identity
from registrar_app.store.returned import let_fall_earlier
from registrar_app.store.schema import judge_schema, make_schema


def _machine_time() -> datetime:
    return datetime.now().astimezone()


class SqliteStoreKeeper:
    """Implements ``StoreKeeper`` with one SQLCipher file a folder."""

    def __init__(self, now: Callable[[], datetime] = _machine_time) -> None:
        """Use ``now`` for the time of a draft's change."""
        self._now = now

    def create(self, directory: Path, data_key: bytes, identity: StoreIdentity) -> SqliteRegister:
        """Make a new store and open it; a failed try leaves no register behind.

        Raises:
            MachineRefusedError: there is one already, or the folder cannot be written.
        """
        path = directory / FILE_NAME
        self._make_file(path)
        connection = None
        try:
            connection = StoreConnection(path, data_key)
            make_schema(connection)
            with connection.transaction():
                keep_identity(connection, identity)
                own = Stream(identity.office, identity.device, identity.epoch)
                keep_head(connection, own, Head())
                self._begin_journal(connection, own, 0)
            return SqliteRegister(connection, data_key, self._now)
        except BaseException:
            if connection is not None:
                connection.close()
            path.unlink(missing_ok=True)
            raise

    def open(self, directory: Path, data_key: bytes, *, read_only: bool = False) -> SqliteRegister:
        """Open a store, migrating an older one after a copy beside it was made; with ``read_only`` nothing can be changed.

        Raises:
            MachineRefusedError: missing, damaged, busy, the disk says no, or an older one is to be read only.
            InputRefusedError: made by a newer program, or not a register of this program; left untouched.
        """
        path = directory / FILE_NAME
        if not path.is_file():
            raise MachineRefusedError(
                "STORE-MISSING",
                str(directory),
                Text("该文件夹中没有登记数据库", "there is no register in this folder"),
                Text("检查文件夹，或用 store init 新建", "check the folder, or make one with store init"),
                ASK_IT,
            )
        version = self._judge_untouched(path, data_key)
        if read_only and version < NEWEST:
            raise _older(directory)
        connection = StoreConnection(path, data_key, read_only=read_only)
        try:
            if version < NEWEST:
                self._copy_first(connection, version, data_key)
                self._migrate(connection, version)
            return SqliteRegister(connection, data_key, self._now)
        except BaseException:
            connection.close()
            raise

    def exists(self, directory: Path) -> bool:
        """Whether the folder holds a store."""
        return (directory / FILE_NAME).is_file()

    def engine_versions(self) -> tuple[tuple[str, str], ...]:
        """Return the versions of SQLite and SQLCipher, asked of an empty database in memory."""
        driver = load_driver()
        with closing(driver.connect(":memory:")) as database:
            cipher = database.execute("PRAGMA cipher_version").fetchone()
        return (("SQLite", driver.sqlite_version), ("SQLCipher", cipher[0] if cipher else ""))

    def restore(self, backup: Path, directory: Path) -> None:
        """Put a backup, a folder or one file, in place of a folder without a store.

        Raises:
            MachineRefusedError: the target holds a store already, or the backup is missing or cut.
            InputRefusedError: the one file is no backup, or not whole.
        """
        if backup.is_file():
            require_free(directory)
            unpack(backup, directory)
            return
        copy_back(backup, directory)

    def require_room(self, directory: Path, place: Path) -> None:
        """Refuse a place whose disk has no room for a copy of a folder's store."""
        require_room(place, size_of(directory))

    def pack(self, backup: Path, target: Path) -> None:
        """Write a backup's folder into one file, whole or not at all."""
        pack(backup, target)

    def unpack_keys(self, backup: Path, directory: Path) -> None:
        """Write only the key files of a packed backup into a folder."""
        unpack_keys(backup, directory)

    def _judge_untouched(self, path: Path, data_key: bytes) -> int:
        connection = StoreConnection(path, data_key, read_only=True)
        try:
            return judge_schema(connection)
        finally:
            connection.close()

    def _copy_first(self, connection: StoreConnection, version: int, data_key: bytes) -> None:
        """Copy the register before it is migrated; the copy of an attempt that came to nothing serves again."""
        copy = connection.path.with_name(f"before-{version}-to-{NEWEST}.db")
        for number in count(2):
            if not copy.exists():
                copy_beside(connection, copy)
                return
            if self._is_of_now(copy, connection.path, version, data_key):
                return
            copy = copy.with_name(f"before-{version}-to-{NEWEST}-{number}.db")

    def _is_of_now(self, copy: Path, register: Path, version: int, data_key: bytes) -> bool:
        """Whether a copy opens, is of that version, and nothing was written to the register since."""
        if copy.stat().st_mtime_ns < register.stat().st_mtime_ns:
            return False
        with suppress(RegistrarError):
            return self._judge_untouched(copy, data_key) == version
        return False

    def _migrate(self, connection: StoreConnection, version: int) -> None:
        with connection.transaction():
            make_schema(connection)
            me = read_identity(connection)
            own = Stream(me.office, me.device, me.epoch)
            self._begin_journal(connection, own, version)
            moment = self._now().isoformat(timespec="seconds")
            fallen = 0
            if version < m0006_returned_acts.VERSION <= connection.number("PRAGMA user_version"):
                fallen = let_fall_earlier(connection, own, lambda: moment)
            note_upgrade(connection, own, moment, {"from": version, "to": NEWEST, "fallen": fallen})
            project_all(connection, own)

    def _begin_journal(self, connection: StoreConnection, own: Stream, before: int) -> None:
        """Write the journal's first entry, once: in the step from the version ``before`` that made its table."""
        if before < m0005_journal.VERSION <= connection.number("PRAGMA user_version"):
            begin_journal(connection, own, self._now().isoformat(timespec="seconds"))

    def _make_file(self, path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600, exist_ok=False)
        except FileExistsError as error:
            raise MachineRefusedError(
                "STORE-EXISTS",
                str(path.parent),
                Text("该文件夹中已有登记数据库", "there is a register in this folder already"),
                Text("换一个空文件夹", "choose an empty folder"),
            ) from error
        except OSError as error:
            why = why_refused(error)
            raise MachineRefusedError(
                "STORE-ACCESS",
                str(path.parent),
                Text(f"该文件夹不可写（{why.zh}）", f"the folder cannot be written ({why.en})"),
                Text("检查文件夹权限和磁盘空间", "check the folder's permissions and the free space"),
                ASK_IT,
            ) from error


def _older(directory: Path) -> MachineRefusedError:
    return MachineRefusedError(
        "STORE-OLDER",
        str(directory),
        Text(
            "登记数据库还是旧版程序的格式，只读口令不能升级它",
            "the register still has the form of an older program, which a reader cannot bring up to date",
        ),
        Text(
            "请本登记机构的登记员先用数据库口令打开一次",
            "let a registrar of the office open it once with the register's password",
        ),
    )
