"""Proves that the versions that alarms speak of are kept, and that every batch taken in has its file.

What a file's container holds is proved by the services, which can read containers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from registrar_app.domain.alarm import ACT_KINDS, AlarmKind
from registrar_app.domain.text import Text
from registrar_app.store.connection import StoreConnection

_OF_ACTS = ", ".join(f"'{kind}'" for kind in ACT_KINDS)
_BATCHES = "SELECT hash FROM batch_file UNION SELECT hash FROM batch_without_file"
_UNKEPT = f"""
SELECT id, 0 AS known FROM alarm WHERE kind NOT IN ({", ".join(f"'{kind}'" for kind in AlarmKind)})
UNION SELECT id, 1 FROM alarm WHERE kind NOT IN ({_OF_ACTS})
    AND (refused NOT IN (SELECT hash FROM batch_file) OR (kept IS NOT NULL AND kept NOT IN ({_BATCHES})))
UNION SELECT id, 1 FROM alarm WHERE kind IN ({_OF_ACTS})
    AND (refused NOT IN (SELECT hash FROM act WHERE stands = 0)
         OR kept IS NULL OR kept NOT IN (SELECT hash FROM act WHERE stands = 1))
ORDER BY id
"""
_MISPLACED = f"""
SELECT a.id AS id FROM alarm a JOIN batch_file f ON f.hash = a.refused
    WHERE (a.office, a.device, a.epoch, a.seq) <> (f.office, f.device, f.epoch, f.seq)
UNION SELECT a.id AS id FROM alarm a JOIN act x ON x.hash = a.refused
    WHERE a.kind IN ({_OF_ACTS}) AND ((a.office, a.device, a.epoch) <> (x.office, x.device, x.epoch)
    OR a.seq NOT IN (SELECT b.seq FROM batch_in b
                     WHERE (b.office, b.device, b.epoch) = (x.office, x.device, x.epoch)))
ORDER BY id
"""
_UNALARMED = f"""
SELECT f.device, f.seq, f.hash FROM batch_file f
    JOIN chain c ON (c.office, c.device, c.epoch) = (f.office, f.device, f.epoch)
    WHERE f.seq <= c.last_batch AND f.head NOT IN (SELECT hash FROM act)
    AND f.hash NOT IN (SELECT refused FROM alarm WHERE kind <> '{AlarmKind.NEW_CHAIN}')
ORDER BY f.id
"""
"""Neither taken nor refused, and too late to be waiting: what is refused is always refused with an alarm."""
_UNTOLD_CHAINS = f"""
SELECT office, device FROM batch_in WHERE seq = 1 GROUP BY office, device
    HAVING count(*) - 1 > (
        SELECT count(*) FROM alarm a WHERE a.kind = '{AlarmKind.NEW_CHAIN}'
        AND (a.office, a.device) = (batch_in.office, batch_in.device))
    + sum(hash IN (SELECT hash FROM batch_without_file))
"""
"""More chains of a device than alarms about a new one; those taken in before there were alarms have none."""


@dataclass
class AlarmProof:
    """Compares alarms, files, batches and acts; ``tell`` is called with code, place and problem."""

    connection: StoreConnection
    tell: Callable[[str, str, Text], None]

    def judge(self) -> None:
        """Name every alarm without its versions and every batch without its file."""
        for row in self.connection.rows(_UNKEPT):
            problem = Text("警报所说的版本不在库中", "a version that the alarm names is not kept here")
            unknown = Text("警报的种类不认识", "the alarm is of no known kind")
            self.tell("ALARM", f"alarm {row['id']}", problem if row["known"] else unknown)
        for row in self.connection.rows(_MISPLACED):
            problem = Text("警报与所指的报盘不符", "the alarm does not fit the batch that it is about")
            self.tell("ALARM", f"alarm {row['id']}", problem)
        for row in self.connection.rows(_UNALARMED):
            problem = Text("未收的报盘没有警报", "a batch that was not taken has no alarm")
            self.tell("ALARM-MISSING", f"batch_file {row['device']}-{row['seq']} {row['hash'][:16]}", problem)
        for row in self.connection.rows(_UNTOLD_CHAINS):
            problem = Text("另起记录链而没有警报", "a chain that began anew has no alarm")
            self.tell("ALARM-MISSING", f"device {row['device']}", problem)
        for row in self.connection.rows(
            f"SELECT device, seq FROM batch_in WHERE hash NOT IN ({_BATCHES}) ORDER BY device, seq"
        ):
            problem = Text("所收报盘的原件不在库中", "the file of a batch that was taken is not kept here")
            self.tell("BATCH-FILE", f"batch_in {row['device']}-{row['seq']}", problem)
