"""Keeps how a schema is recognised, made and proved: application id, version, fingerprint."""

from __future__ import annotations

import hashlib
from typing import Any

from registrar_app.domain.errors import ASK_IT, InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.store.connection import StoreConnection, damaged, load_driver
from registrar_app.store.migrations import NEWEST, migrate

APPLICATION_ID = 0x48545247
"""``HTRG`` in the file's header: a register of this program."""


def judge_schema(connection: StoreConnection) -> int:
    """Return the schema's version, having changed nothing.

    Raises:
        InputRefusedError: a newer program made the store, or it is not a register of this program.
        MachineRefusedError: the file is damaged.
    """
    application = connection.number("PRAGMA application_id")
    version = connection.number("PRAGMA user_version")
    if connection.number("SELECT count(*) FROM sqlite_master") == 0:
        raise damaged(connection.path)
    if application != APPLICATION_ID or version < 1:
        raise InputRefusedError(
            "STORE-FOREIGN",
            str(connection.path),
            Text("不是本程序的登记数据库", "this is not a register of this program"),
            Text("检查所选文件夹", "check which folder you chose"),
            ASK_IT,
        )
    if version > NEWEST:
        raise InputRefusedError(
            "STORE-NEWER",
            str(connection.path),
            Text("由更新版本的程序建立", "made by a newer version of the program"),
            Text("升级本程序后再打开", "update this program, then open it"),
            ASK_IT,
        )
    return version


def make_schema(connection: StoreConnection) -> None:
    """Bring the schema to the newest version in one transaction: a step that fails or is cut off leaves no trace."""
    with connection.transaction():
        connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(_database(connection.raw))
        keep_setting(connection, "schema_fingerprint", fingerprint(connection.raw))


def fingerprint(raw: Any) -> str:
    """Return SHA-256 over the text of every table, index and trigger, by type and name, hex.

    How SQLite divides the search index ``case_grams`` into tables of its own is its business, and may change.
    """
    rows = raw.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND tbl_name NOT LIKE '\\_sqlite\\_migrations%' ESCAPE '\\'"
        " AND NOT (type = 'table' AND name LIKE 'case\\_grams\\_%' ESCAPE '\\') ORDER BY type, name"
    ).fetchall()
    return hashlib.sha256("\n".join("|".join(map(str, tuple(row))) for row in rows).encode()).hexdigest()


def expected_fingerprint() -> str:
    """Return the fingerprint of a schema made just now in memory."""
    raw = load_driver().connect(":memory:", isolation_level=None)
    try:
        migrate(_database(raw))
        return fingerprint(raw)
    finally:
        raw.close()


def keep_setting(connection: StoreConnection, name: str, value: str) -> None:
    """Keep one setting."""
    connection.run(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def settings(connection: StoreConnection) -> dict[str, str]:
    """Return all settings."""
    return {row["name"]: row["value"] for row in connection.rows("SELECT name, value FROM setting")}


def _database(raw: Any) -> Any:
    from sqlite_utils import Database

    return Database(raw, execute_plugins=False)
