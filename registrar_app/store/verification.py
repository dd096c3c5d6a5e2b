"""Proves a register: file, schema, every act's bytes, signature and place, chain heads; the rest is in rooms beside.

Nothing is changed and nothing stops at the first fault: whatever can be named is named. Whether a signer was in force
on the day is judged by the services when an act is made or taken in.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any

from registrar_app.domain.act import Act, MalformedActError, SignedAct, parse_payload
from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.evidence import papers_named
from registrar_app.domain.text import Text
from registrar_app.services.ports import SignatureCheck, StoreFault, StoreReport
from registrar_app.store.agreement import Agreement
from registrar_app.store.alarm_proof import AlarmProof
from registrar_app.store.batch_proof import BatchProof
from registrar_app.store.chain import Head, Stream, is_predecessor
from registrar_app.store.connection import StoreConnection
from registrar_app.store.journal_proof import JournalProof
from registrar_app.store.log_pages import pages_in_log
from registrar_app.store.packing import UnpackError, unpack
from registrar_app.store.papers import paper_content
from registrar_app.store.rosters import RosterShelf, content_hash
from registrar_app.store.rulings import RulingProof
from registrar_app.store.schema import expected_fingerprint, fingerprint, settings
from registrar_app.store.travel import OWN_RECEIPT

TRIGGERS = (
    "act_never_changes", "act_never_goes", "roster_never_changes", "roster_never_goes", "batch_file_never_changes",
    "batch_file_never_goes", "alarm_never_changes", "alarm_never_goes", "batch_without_file_never_changes",
    "batch_without_file_never_goes", "batch_without_file_never_grows", "ruling_never_changes", "ruling_never_goes",
    "journal_never_changes", "journal_never_goes", "receipt_without_file_never_changes", "receipt_without_file_never_goes",
    "receipt_without_file_never_grows",
)  # fmt: skip
_ACTS_AT_ONCE = 1000
_PAGE = re.compile(r"page (\d+)")


class Verification:
    """One proof of one store."""

    def __init__(self, connection: StoreConnection, own: Stream, check: SignatureCheck | None) -> None:
        """Prove ``connection``'s store, whose own chain is ``own``; without ``check`` signatures are left out."""
        self._connection = connection
        self._own = own
        self._check = check
        self._faults: list[StoreFault] = []
        self._heads: dict[Stream, Head] = {}
        self._last_in_case: dict[str, str] = {}
        self._certificates: dict[str, bytes] = {}
        self._hashes: dict[tuple[str, str, str, int], str] = {}
        self._returned: set[tuple[str, str, str, str]] = set()
        self._answered: set[str] = set()
        self._taken: set[Stream] = set()
        self._fallen: set[str] = set()
        self._named: dict[str, str] = {}
        self._rulings_proved = 0
        self._entries = 0

    def run(self) -> StoreReport:
        """Return what was proved and every fault."""
        agreement = Agreement(self._connection, self._own, self._fault)
        batches = BatchProof(self._connection, self._own, self._hashes, self._fault)
        steps: tuple[Callable[[], None], ...] = (
            self._file, self._schema, self._rosters, self._answers, self._acts, self._chains, batches.judge,
            AlarmProof(self._connection, self._fault).judge, agreement.judge, self._papers, self._rulings,
            self._journal,
        )  # fmt: skip
        with self._connection.snapshot():
            for step in steps:
                self._step(step)
        acts = sum(1 for _ in self._hashes)
        return StoreReport(
            acts,
            len(self._heads),
            len(self._last_in_case),
            tuple(self._faults),
            self._rulings_proved,
            self._entries,
        )

    def _step(self, step: Callable[[], None]) -> None:
        try:
            step()
        except RegistrarError as error:
            self._fault(error.code, error.where, error.problem)

    def _fault(self, code: str, where: str, problem: Text) -> None:
        self._faults.append(StoreFault(code, where, problem))

    def _file(self) -> None:
        self._connection.number(
            "PRAGMA schema_version"
        )  # from here on nothing that the log holds can go from it
        told = [str(row[0]) for row in self._connection.rows("PRAGMA cipher_integrity_check")]
        in_log = pages_in_log(self._connection.path) if told else set()
        for what in told:
            page = _PAGE.search(what)
            if page is None or int(page[1]) not in in_log:
                self._fault("FILE-PAGE", what, Text("加密页校验不符", "an encrypted page does not hold"))
        for row in self._connection.rows("PRAGMA integrity_check"):
            if row[0] != "ok":
                self._fault(
                    "FILE-STRUCTURE",
                    str(row[0]),
                    Text("数据库结构受损", "the database's structure is damaged"),
                )
        for row in self._connection.rows("PRAGMA foreign_key_check"):
            self._fault(
                "ROW-ORPHAN",
                f"{row[0]} {row[1]}",
                Text("所引用的行不存在", "the row that it refers to is missing"),
            )

    def _schema(self) -> None:
        known = self._connection.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for name in sorted(set(TRIGGERS) - {row["name"] for row in known}):
            self._fault(
                "SCHEMA-TRIGGER", name, Text("防改触发器缺失", "the trigger that forbids changes is missing")
            )
        found = fingerprint(self._connection.raw)
        if found != settings(self._connection).get("schema_fingerprint") or found != expected_fingerprint():
            self._fault(
                "SCHEMA",
                "sqlite_master",
                Text("表结构与程序所建不符", "the tables are not those that the program made"),
            )

    def _rosters(self) -> None:
        shelf = RosterShelf(self._connection)
        for row in self._connection.rows("SELECT version, hash, content FROM roster ORDER BY version"):
            roster = shelf.readable(row["content"])
            whole = content_hash(row["content"]) == row["hash"]
            if roster is None or not whole or roster.version != row["version"]:
                self._fault(
                    "ROSTER",
                    f"roster {row['version']}",
                    Text("名册内容与其哈希不符", "the roster's content was changed"),
                )
        self._certificates = shelf.certificates()

    def _answers(self) -> None:
        """Learn which acts were answered with something else than "accepted": those taken in, and those sent."""
        rows = self._connection.rows(
            "SELECT b.office, b.device, b.epoch, w.act FROM batch_in b JOIN receipt r ON r.hash = ? || b.hash"
            " JOIN answer w ON w.receipt = r.id WHERE w.outcome <> 'accepted'",
            (OWN_RECEIPT,),
        )
        self._returned = {tuple(row) for row in rows}
        answered = self._connection.rows(
            "SELECT w.act FROM answer w JOIN receipt r ON r.id = w.receipt"
            " WHERE w.outcome <> 'accepted' AND substr(r.hash, 1, ?) <> ?"
            " AND NOT EXISTS (SELECT 1 FROM answer e WHERE e.act = w.act AND e.id < w.id)",  # the first one stands
            (len(OWN_RECEIPT), OWN_RECEIPT),
        )
        self._answered = {str(row["act"]) for row in answered}
        self._taken = {
            Stream(*row) for row in self._connection.rows("SELECT office, device, epoch FROM batch_in")
        }

    def _acts(self) -> None:
        for row in self._act_rows():
            stream = Stream(row["office"], row["device"], row["epoch"])
            where = f"act {row['device']}#{row['seq']} {row['hash'][:16]}"
            self._place(row, stream, where)
            act = self._payload(row, where)
            if act is not None:
                self._columns(row, act, where)
            self._heads[stream] = Head(row["seq"], row["hash"])
            if row["stands"]:
                self._last_in_case[row["case_uid"]] = row["hash"]
            if row["stands"] or self._is_own(stream):  # a foreign act that was returned left no papers here
                self._named |= dict.fromkeys(papers_named(act) if act is not None else (), where)
            self._hashes[*stream.key, row["seq"]] = row["hash"]

    def _journal(self) -> None:
        proof = JournalProof(self._connection, self._certificates, self._check, self._fault)
        proof.judge()
        self._entries = proof.entries

    def _papers(self) -> None:
        """Prove that every paper that an act names is there, and that every paper is what its hash says."""
        known: set[str] = set()
        for row in self._connection.rows("SELECT sha256 FROM attachment ORDER BY sha256"):
            known.add(row["sha256"])
            content = paper_content(self._connection, row["sha256"])
            if content is None or sha256(content).hexdigest() != row["sha256"]:
                self._fault(
                    "PAPER",
                    row["sha256"][:16],
                    Text("材料内容与其哈希不符", "the paper's content was changed"),
                )
        for digest in sorted(set(self._named) - known):
            self._fault(
                "PAPER-MISSING",
                self._named[digest],
                Text(
                    f"所引用的材料 {digest[:16]} 不在库中",
                    f"the paper {digest[:16]} that it names is missing",
                ),
            )

    def _rulings(self) -> None:
        supervisors = RosterShelf(self._connection).supervisors()
        self._rulings_proved = RulingProof(self._connection, self._check, supervisors, self._fault).judge()

    def _act_rows(self) -> Iterator[Any]:
        after = -(2**63)  # a row before the first would be read like any other
        while True:
            rows = self._connection.rows(
                "SELECT * FROM act WHERE id > ? ORDER BY id LIMIT ?", (after, _ACTS_AT_ONCE)
            )
            if not rows:
                return
            yield from rows
            after = rows[-1]["id"]

    def _place(self, row: Any, stream: Stream, where: str) -> None:
        head = self._heads.get(stream, Head())
        if row["seq"] != head.seq + 1:
            problem = Text(
                f"应为第 {head.seq + 1} 号，记录缺失或次序颠倒",
                f"number {head.seq + 1} was expected: missing or reordered",
            )
            self._fault("CHAIN-GAP", where, problem)
        elif row["previous"] != head.hash and not (head.seq == 0 and self._follows(stream, row["previous"])):
            self._fault(
                "CHAIN-LINK", where, Text("与前一条记录不衔接", "it does not follow the act before it")
            )
        self._standing(row, stream, where)
        if row["stands"] and row["previous_in_case"] != self._last_in_case.get(row["case_uid"]):
            self._fault(
                "CASE-LINK",
                where,
                Text("与该合同的前一条记录不衔接", "it does not follow the case's act before it"),
            )

    def _follows(self, stream: Stream, act_hash: str | None) -> bool:
        """Whether a chain may begin after an act: its store was put back, and went on from there in a new chain."""
        return is_predecessor(self._connection, stream, act_hash)

    def _is_own(self, stream: Stream) -> bool:
        return (stream.office, stream.device) == (self._own.office, self._own.device)

    def _standing(self, row: Any, stream: Stream, where: str) -> None:
        sent = stream not in self._taken  # an own chain, also that of an earlier epoch
        returned = (*stream.key, row["hash"]) in self._returned or (sent and row["hash"] in self._answered)
        expected = not returned and row["previous_in_case"] not in self._fallen
        if not expected:
            self._fallen.add(row["hash"])
        if bool(row["stands"]) is not expected:
            self._fault(
                "ACT-STANDS",
                where,
                Text("是否作数与当时的答复不符", "whether it stands is not what was answered on it"),
            )

    def _payload(self, row: Any, where: str) -> Act | None:
        if zlib.crc32(row["packed"]) != row["packed_crc"]:
            self._fault("ACT-PACKED", where, Text("存放的字节被改动", "its stored bytes were changed"))
        try:
            payload = unpack(row["packed"], row["dictionary"])
        except UnpackError:
            self._fault("ACT-PACKED", where, Text("存放的字节解不开", "its stored bytes cannot be unpacked"))
            return None
        if SignedAct(payload, row["signature"]).hash != row["hash"]:
            self._fault("ACT-HASH", where, Text("内容与哈希不符", "its content does not match its hash"))
        try:
            act = parse_payload(payload)
        except MalformedActError:
            self._fault(
                "ACT-PAYLOAD", where, Text("内容不是规定格式", "its content is not in its exact form")
            )
            return None
        self._signature(act, payload, row["signature"], where)
        return act

    def _signature(self, act: Act, payload: bytes, signature: bytes, where: str) -> None:
        if self._check is None:
            return
        certificate = self._certificates.get(act.signing_certificate)
        if certificate is None:
            self._fault(
                "ACT-SIGNER",
                where,
                Text("签名证书不在任何收到的名册中", "no kept roster knows its signing certificate"),
            )
        elif not self._check(certificate, payload, signature):
            self._fault("ACT-SIGNATURE", where, Text("签名不成立", "its signature does not hold"))

    def _columns(self, row: Any, act: Act, where: str) -> None:
        said = (
            act.office, act.device, act.epoch, act.seq, act.previous, act.previous_in_case, act.case, act.kind.value,
            act.on.isoformat(),
        )  # fmt: skip
        kept = (
            "office",
            "device",
            "epoch",
            "seq",
            "previous",
            "previous_in_case",
            "case_uid",
            "kind",
            "on_day",
        )
        if said != tuple(row[name] for name in kept):
            self._fault(
                "ACT-PLACE", where, Text("存放位置与内容所述不符", "it is kept in another place than it says")
            )

    def _chains(self) -> None:
        kept = {
            Stream(r["office"], r["device"], r["epoch"]): r
            for r in self._connection.rows("SELECT * FROM chain")
        }
        for stream in sorted({*kept, *self._heads, self._own}, key=lambda s: s.key):
            row, head = kept.get(stream), self._heads.get(stream, Head())
            if head.seq == 0 and row is not None and self._follows(stream, row["head"]):
                head = Head(0, row["head"])
            if row is None or (row["last_act"], row["head"]) != (head.seq, head.hash):
                self._fault(
                    "CHAIN-HEAD",
                    _name(stream),
                    Text("链尾与所记不符，末尾记录缺失", "its end is not the one noted: acts are missing"),
                )
            elif (row["sent_act"], row["sent_head"]) != self._sent(stream, row):
                self._fault(
                    "CHAIN-SENT",
                    _name(stream),
                    Text("报送位置与记录不符", "the point up to which it travelled is wrong"),
                )

    def _sent(self, stream: Stream, row: Any) -> tuple[int, str | None]:
        seq = row["sent_act"] if self._is_own(stream) else row["last_act"]
        if seq == 0 and self._follows(stream, row["sent_head"]):
            return 0, row["sent_head"]
        return seq, self._hashes.get((*stream.key, seq))


def _name(stream: Stream) -> str:
    return f"chain {stream.device} {stream.epoch[:8]}"
