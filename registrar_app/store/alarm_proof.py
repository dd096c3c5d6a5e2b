"""Proves that the versions that alarms speak of are kept, and that every batch taken in has its file.

What a file's container holds is proved by the services, which can read containers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from registrar_app.domain.alarm import AlarmKind
from registrar_app.domain.text import Text
from registrar_app.store.connection import StoreConnection

_BATCHES = "SELECT hash FROM batch_file UNION SELECT hash FROM batch_without_file"
_UNKEPT = f"""
SELECT id, 0 AS known FROM alarm WHERE kind NOT IN ({", ".join(f"'{kind}'" for kind in AlarmKind)})
UNION SELECT id, 1 FROM alarm WHERE kind <> '{AlarmKind.NUMBER}'
    AND (refused NOT IN (SELECT hash FROM batch_file) OR (kept IS NOT NULL AND kept NOT IN ({_BATCHES})))
UNION SELECT id, 1 FROM alarm WHERE kind = '{AlarmKind.NUMBER}'
    AND (refused NOT IN (SELECT hash FROM act WHERE stands = 0)
         OR kept IS NULL OR kept NOT IN (SELECT hash FROM act WHERE stands = 1))
ORDER BY id
"""


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
        for row in self.connection.rows(
            f"SELECT device, seq FROM batch_in WHERE hash NOT IN ({_BATCHES}) ORDER BY device, seq"
        ):
            problem = Text("所收报盘的原件不在库中", "the file of a batch that was taken is not kept here")
            self.tell("BATCH-FILE", f"batch_in {row['device']}-{row['seq']}", problem)
