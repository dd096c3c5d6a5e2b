"""Keeps the batches as they came to the bureau; whether one waits, was taken or was refused is asked, never noted."""

from __future__ import annotations

import zlib

from registrar_app.domain.alarm import TAKEN_KINDS
from registrar_app.domain.batch import BatchFile
from registrar_app.services.alarm_ports import FileState, KeptFile
from registrar_app.store.chain import Stream
from registrar_app.store.connection import StoreConnection

_LARGEST = 100_000_000
"""Bytes that one container may unpack to; a batch has 50 MB at most."""

_STATE = f"""
CASE WHEN EXISTS (SELECT 1 FROM act a WHERE a.hash = f.head) THEN '{FileState.TAKEN}'
     WHEN EXISTS (SELECT 1 FROM alarm a WHERE a.refused = f.hash AND a.kind NOT IN ({", ".join(f"'{kind}'" for kind in TAKEN_KINDS)}))
     THEN '{FileState.REFUSED}' ELSE '{FileState.WAITING}' END
"""
"""A batch is taken when its last act is here: one made anew of the same acts needs no second import."""


def keep_file(connection: StoreConnection, file: BatchFile) -> None:
    """Keep a batch as it came, inside a writing transaction; the same one again changes nothing."""
    header = file.header
    connection.run(
        "INSERT OR IGNORE INTO batch_file (hash, office, device, epoch, seq, head, name, came_at, packed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            file.hash, header.office, header.device, header.epoch, header.seq, header.head, file.name,
            file.came_at, zlib.compress(file.container),
        ),
    )  # fmt: skip


def batch_files(connection: StoreConnection, device: tuple[str, str] | None) -> list[KeptFile]:
    """Return the batches kept, in the order in which they came; only those of one office and device if given."""
    columns = "f.hash, f.office, f.device, f.epoch, f.seq, f.head, f.name, f.came_at"
    where = "WHERE f.office = ? AND f.device = ?" if device is not None else ""
    rows = connection.rows(
        f"SELECT {columns}, {_STATE} AS state FROM batch_file f {where} ORDER BY f.id", device or ()
    )
    return [KeptFile(**{**dict(row), "state": FileState(row["state"])}) for row in rows]


def last_arrival(connection: StoreConnection) -> str | None:
    """Return when the batch that came last was kept, by this PC's clock; ``None`` before any came."""
    row = connection.first("SELECT came_at FROM batch_file ORDER BY id DESC LIMIT 1")
    return str(row["came_at"]) if row is not None else None


def container_of(connection: StoreConnection, header_hash: str) -> bytes | None:
    """Return a kept batch's signed container, byte for byte; nothing of one that cannot be unpacked."""
    row = connection.first("SELECT packed FROM batch_file WHERE hash = ?", (header_hash,))
    if row is None:
        return None
    try:
        return zlib.decompressobj().decompress(row["packed"], _LARGEST)
    except zlib.error:  # ``store verify`` names it
        return b""


def batch_of_act(connection: StoreConnection, act_hash: str) -> str | None:
    """Return the header hash of the batch that brought an act."""
    row = connection.first(
        "SELECT b.hash FROM act a JOIN batch_in b ON b.office = a.office AND b.device = a.device AND b.epoch = a.epoch"
        " WHERE a.hash = ? AND a.seq <= json_extract(b.header, '$.last_act') ORDER BY b.seq LIMIT 1",
        (act_hash,),
    )
    return str(row["hash"]) if row is not None else None


def last_batch_of_others(connection: StoreConnection, stream: Stream) -> str | None:
    """Return the header hash of the last batch of the device's other chains, of the one last taken from."""
    row = connection.first(
        "SELECT c.last_batch_hash AS hash FROM chain c JOIN act a ON a.hash = c.head"
        " WHERE c.office = ? AND c.device = ? AND c.epoch <> ? AND c.last_batch > 0 ORDER BY a.id DESC LIMIT 1",
        stream.key,
    )
    return str(row["hash"]) if row is not None else None
