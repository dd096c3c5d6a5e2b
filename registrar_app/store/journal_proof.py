"""Proves the journal: every entry's bytes, place and link, the signatures that seal it, and that no batch lacks one.

Whoever has the data key may write rows at will, but not sign: what stands before a signed entry cannot be changed
without breaking it, and the signed entry of a batch cannot go without being missed beside the batch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from registrar_app.domain.journal import (
    BATCH,
    EPOCH,
    LAST_BATCH,
    SEALED,
    USED_TO,
    Entry,
    EntryKind,
    MalformedEntryError,
    SignedEntry,
)
from registrar_app.domain.text import Text
from registrar_app.services.ports import SignatureCheck
from registrar_app.store.connection import StoreConnection
from registrar_app.store.rosters import SLIPS_USED_TO
from registrar_app.store.schema import settings

_ENTRIES_AT_ONCE = 1000
_SHA256 = "sha256"
_KEPT = {
    EntryKind.RECEIPT_IMPORTED: (_SHA256, "receipt"),
    EntryKind.ROSTER_IMPORTED: (_SHA256, "roster"),
    EntryKind.ROSTER_ISSUED: (_SHA256, "roster"),
    EntryKind.BATCH_IMPORTED: (BATCH, "batch_in"),
    EntryKind.BATCH_KEPT: (BATCH, "batch_file"),
}
"""What came in and stays for good: the detail that holds its hash, and the table that holds it."""


@dataclass
class JournalProof:
    """Reads the journal once from the beginning; ``tell`` is called with code, place and problem.

    Attributes:
        certificates: All that the kept rosters know, by fingerprint.
        check: Judges a signature; without it signatures are left out.
    """

    connection: StoreConnection
    certificates: Mapping[str, bytes]
    check: SignatureCheck | None
    tell: Callable[[str, str, Text], None]
    entries: int = 0
    _previous: str | None = None
    _begun_at: tuple[str, int] | None = None
    _batches: set[str] = field(default_factory=set)
    _came: dict[tuple[str, str], str] = field(default_factory=dict)
    _from_the_start: bool = False
    _used_to: str | None = None

    def judge(self) -> None:
        """Prove entry by entry, then that every batch since the beginning has its own."""
        after = -(2**63)  # a row before the first would be shown like any other
        while True:
            rows = self.connection.rows(
                "SELECT * FROM journal WHERE id > ? ORDER BY id LIMIT ?", (after, _ENTRIES_AT_ONCE)
            )
            if not rows:
                break
            for row in rows:
                self._entry(row)
            after = rows[-1]["id"]
        self._begun()
        self._exports()
        self._kept()
        self._slips()

    def _entry(self, row: Any) -> None:
        where = f"journal {row['id']}"
        expected, self.entries = self.entries + 1, max(row["id"], 0)
        signed = SignedEntry(bytes(row["payload"]), row["signature"])
        if signed.hash != row["hash"]:
            self.tell("JOURNAL-HASH", where, Text("内容与哈希不符", "its content does not match its hash"))
        if row["id"] != expected:
            problem = Text(
                f"应为第 {expected} 条，其间有缺失", f"entry {expected} was expected: some are missing"
            )
            self.tell("JOURNAL-GAP", where, problem)
        try:
            entry = signed.entry()
        except MalformedEntryError:
            problem = Text("内容不是规定格式", "its content is not in its exact form")
            self.tell("JOURNAL-ENTRY", where, problem)
        else:
            self._place(row, entry, where)
            self._seal(signed, entry, where)
            if entry.kind in _KEPT:
                detail, table = _KEPT[entry.kind]
                self._came[table, str(entry.detail.get(detail))] = where
            if entry.kind is EntryKind.BEGUN and entry.seq == 1:
                last_batch = entry.detail.get(LAST_BATCH)
                self._from_the_start = entry.act == 0
                if isinstance(last_batch, int):
                    self._begun_at = str(entry.detail.get(EPOCH)), last_batch
            if entry.kind is EntryKind.RESTORED:
                self._from_the_start = False
                self._used_to = str(entry.detail.get(USED_TO, self._used_to or "")) or None
        self._previous = row["hash"]

    def _place(self, row: Any, entry: Entry, where: str) -> None:
        if entry.seq != row["id"]:
            problem = Text("存放位置与内容所述不符", "it is kept in another place than it says")
            self.tell("JOURNAL-PLACE", where, problem)
        if entry.previous != self._previous:
            problem = Text("与前一条不衔接", "it does not follow the entry before it")
            self.tell("JOURNAL-LINK", where, problem)

    def _seal(self, signed: SignedEntry, entry: Entry, where: str) -> None:
        if (signed.signature is not None) is not (entry.kind in SEALED):
            problem = Text("签名缺失或多余", "a signature is missing, or there is one too many")
            self.tell("JOURNAL-SIGNATURE", where, problem)
            return
        if signed.signature is None:
            return
        self._batches.add(str(entry.detail.get(BATCH)))
        if self.check is None:
            return
        certificate = self.certificates.get(entry.who.certificate or "")
        if certificate is None:
            problem = Text("签名证书不在任何收到的名册中", "no kept roster knows its signing certificate")
            self.tell("JOURNAL-SIGNER", where, problem)
        elif not self.check(certificate, signed.payload, bytes(signed.signature)):
            self.tell("JOURNAL-SIGNATURE", where, Text("签名不成立", "its signature does not hold"))

    def _begun(self) -> None:
        if self._begun_at is None:
            problem = Text("日志的第一条缺失或被改动", "the journal's first entry is missing or was changed")
            self.tell("JOURNAL-BEGUN", "journal 1", problem)

    def _slips(self) -> None:
        """Up to which number a restored store gives no slip; stores of older programs have no word of it here."""
        kept = settings(self.connection).get(SLIPS_USED_TO)
        if kept == self._used_to or (self._used_to is None and not self._from_the_start):
            return
        problem = Text(
            "恢复时所记的已用凭单号被改动", "the last slip number noted at the restore was changed"
        )
        self.tell("SLIP-USED", f"setting {SLIPS_USED_TO}", problem)

    def _exports(self) -> None:
        """A batch that is kept without its entry shows that the journal's end was cut off before it."""
        rows = self.connection.rows(
            "SELECT seq, device, hash FROM batch_out WHERE NOT (epoch = ? AND seq <= ?) ORDER BY epoch, seq",
            self._begun_at or ("", 0),
        )
        for row in rows:
            if row["hash"] not in self._batches:
                problem = Text(
                    "该报盘在日志中没有签名的条目", "the journal has no signed entry of this batch"
                )
                self.tell("JOURNAL-EXPORT", f"batch_out {row['device']}-{row['seq']}", problem)
        kept = {row["hash"] for row in self.connection.rows("SELECT hash FROM batch_out")}
        for batch in sorted(self._batches - kept):
            problem = Text("日志所记的报盘不在库中", "a batch that the journal names is not kept here")
            self.tell("JOURNAL-BATCH", f"batch {batch[:16]}", problem)

    def _kept(self) -> None:
        """What came in and is gone again: an act that a receipt returned would stand again, a revoked key would sign."""
        for table in sorted({table for table, _ in self._came}):
            kept = {row["hash"] for row in self.connection.rows(f"SELECT hash FROM {table}")}
            for (of, came), where in self._came.items():
                if of == table and came not in kept:
                    problem = Text(
                        "日志所记导入的文件已不在库中", "what the entry says was taken in is not kept here"
                    )
                    self.tell("JOURNAL-KEPT", where, problem)
