"""Keeps the alarms of the exchange; what they mean is in ``domain.alarm``."""

from __future__ import annotations

from typing import Any

from registrar_app.domain.alarm import CHAIN_KINDS, Alarm, AlarmKind
from registrar_app.store.connection import StoreConnection

_COLUMNS = "id, kind, office, device, epoch, seq, refused, kept, raised_at"


def raise_alarm(connection: StoreConnection, alarm: Alarm) -> None:
    """Keep an alarm, inside a writing transaction; one batch contradicts its chain once, whatever the word for it."""
    if alarm.kind.of_chain and any(a.kind in CHAIN_KINDS for a in alarms_about(connection, alarm.refused)):
        return
    connection.run(
        f"INSERT OR IGNORE INTO alarm ({_COLUMNS}) VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            alarm.kind.value, alarm.office, alarm.device, alarm.epoch, alarm.seq, alarm.refused, alarm.kept,
            alarm.raised_at,
        ),
    )  # fmt: skip


def all_alarms(connection: StoreConnection) -> list[Alarm]:
    """Return every alarm, the oldest first."""
    rows = connection.rows(f"SELECT {_COLUMNS} FROM alarm ORDER BY id")
    return [_alarm(dict(row)) for row in rows]


def alarms_about(connection: StoreConnection, refused: str) -> list[Alarm]:
    """Return the alarms about one batch or act."""
    rows = connection.rows(f"SELECT {_COLUMNS} FROM alarm WHERE refused = ? ORDER BY id", (refused,))
    return [_alarm(dict(row)) for row in rows]


def _alarm(row: dict[str, Any]) -> Alarm:
    return Alarm(**row | {"kind": AlarmKind(row["kind"])})
