"""Proves that what is noted of batches and their answers agrees with the chains of acts; the acts are proved before.

The batches of a chain follow each other from number 1 without a gap, each naming the hash of the one before; the
chain's own row names the last. So a row that is gone, renumbered or rewritten shows by itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from registrar_app.domain.batch import ActOutcome, BatchHeader, MalformedHeaderError, read_header
from registrar_app.domain.text import Text
from registrar_app.store.chain import Stream
from registrar_app.store.connection import StoreConnection
from registrar_app.store.rosters import content_hash
from registrar_app.store.travel import OWN_RECEIPT

_NONE = (0, None, 0)


@dataclass
class BatchProof:
    """Compares every batch, receipt and answer with the acts; ``tell`` is called with code, place and problem.

    Attributes:
        own: The store's own chain: what it sent is in ``batch_out``, what others sent in ``batch_in``.
        hashes: The hash of every act by chain and number, as the acts themselves were found.
    """

    connection: StoreConnection
    own: Stream
    hashes: Mapping[tuple[str, str, str, int], str]
    tell: Callable[[str, str, Text], None]

    def judge(self) -> None:
        """Compare the batches, then where each chain says they end, then what was answered on them."""
        ends: dict[Stream, tuple[int, str | None, int]] = {}
        for table in ("batch_in", "batch_out"):
            for row in self.connection.rows(f"SELECT * FROM {table} ORDER BY office, device, epoch, seq"):
                self._batch(row, f"{table} {row['device']}-{row['seq']}", ends)
        self._ends(ends)
        self._receipts()
        self._answers()

    def _batch(self, row: Any, where: str, ends: dict[Stream, tuple[int, str | None, int]]) -> None:
        stream = Stream(row["office"], row["device"], row["epoch"])
        seq, last_hash, last_act = ends.get(stream, _NONE)
        header = _read(row)
        if header is None:
            self.tell("BATCH-HEADER", where, Text("报盘清单被改动", "the batch's header was changed"))
            return
        if self.hashes.get((*stream.key, header.last_act)) != header.head:
            missing = Text("报盘所载记录不在库中", "the acts of the batch are not those kept here")
            self.tell("BATCH-HEAD", where, missing)
        expected = (*stream.key, seq + 1, last_hash, last_act + 1)
        said = (
            header.office,
            header.device,
            header.epoch,
            row["seq"],
            header.previous_batch,
            header.first_act,
        )
        if said != expected or header.seq != row["seq"]:
            self._unbound(where)
        if where.startswith("batch_in"):
            self._answered(header, row["hash"], where)
        ends[stream] = (row["seq"], row["hash"], header.last_act)

    def _answered(self, header: BatchHeader, batch: str, where: str) -> None:
        """Every act of a batch was answered once, when the batch was taken in."""
        answers = self.connection.rows(
            "SELECT w.act FROM answer w JOIN receipt r ON r.id = w.receipt WHERE r.hash = ?",
            (OWN_RECEIPT + batch,),
        )
        chain = header.office, header.device, header.epoch
        acts = [self.hashes.get((*chain, seq)) for seq in range(header.first_act, header.last_act + 1)]
        if sorted(row["act"] for row in answers) != sorted(act or "" for act in acts):
            problem = Text(
                "答复与报盘所载记录不一一对应", "the answers are not one for each act of the batch"
            )
            self.tell("BATCH-ANSWER", where, problem)

    def _ends(self, ends: Mapping[Stream, tuple[int, str | None, int]]) -> None:
        for row in self.connection.rows("SELECT * FROM chain"):
            stream = Stream(row["office"], row["device"], row["epoch"])
            if (row["last_batch"], row["last_batch_hash"], row["sent_act"]) != ends.get(stream, _NONE):
                self._unbound(f"chain {row['device']} {row['epoch'][:8]}")

    def _unbound(self, where: str) -> None:
        problem = Text("报盘记录缺失、被改动或不衔接", "a batch is missing, was changed, or does not follow")
        self.tell("BATCH-CHAIN", where, problem)

    def _receipts(self) -> None:
        """What the bureau takes in it answers in the same transaction."""
        rows = self.connection.rows(
            "SELECT b.device, b.seq FROM batch_in b WHERE NOT EXISTS"
            " (SELECT 1 FROM receipt r WHERE r.hash = ? || b.hash AND r.batch_seq = b.seq)",
            (OWN_RECEIPT,),
        )
        for row in rows:
            problem = Text("对该报盘的答复不在库中", "the answer on the batch is not kept here")
            self.tell("BATCH-ANSWER", f"batch_in {row['device']}-{row['seq']}", problem)

    def _answers(self) -> None:
        rows = self.connection.rows(
            "SELECT w.id FROM answer w LEFT JOIN act a ON a.hash = w.act"
            " WHERE w.case_uid <> coalesce(a.case_uid, '')"
            " OR w.outcome NOT IN (SELECT value FROM json_each(?)) ORDER BY w.id",
            (json.dumps([outcome.value for outcome in ActOutcome]),),
        )
        for row in rows:
            problem = Text("答复与所答的记录不符", "the answer does not fit the act that it answers")
            self.tell("ANSWER", f"answer {row['id']}", problem)


def _read(row: Any) -> BatchHeader | None:
    """Return the header kept in a row; ``None`` when it was changed or cannot be read."""
    if content_hash(row["header"]) != row["hash"]:
        return None
    try:
        return read_header(json.loads(row["header"]))
    except (MalformedHeaderError, ValueError, RecursionError):
        return None
