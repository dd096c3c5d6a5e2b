"""Keeps the chain of rulings, and proves it; who may rule is for the services.

The settings keep where the chain ends, so that a cut-off end shows. Who holds the store's key can shorten both
together, and an older copy of the whole file is whole in itself: neither shows here, only beside another copy.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from registrar_app.domain.roster import Signer
from registrar_app.domain.ruling import MalformedRulingError, Ruling, SignedRuling, SubjectKind, parse_payload
from registrar_app.domain.text import Text
from registrar_app.services.ports import SignatureCheck
from registrar_app.services.record_ports import RulingComposer
from registrar_app.store.chain import Head
from registrar_app.store.connection import StoreConnection
from registrar_app.store.schema import keep_setting, settings

_HEAD = "ruling_head"


def all_rulings(connection: StoreConnection) -> list[SignedRuling]:
    """Return every ruling, oldest first."""
    return [_signed(row) for row in connection.rows("SELECT payload, signature FROM ruling ORDER BY id")]


def add_ruling(connection: StoreConnection, compose: RulingComposer) -> SignedRuling:
    """Chain and keep one ruling, inside a writing transaction."""
    head = _last(connection)
    signed = compose(head.seq + 1, head.hash)
    ruling = signed.ruling()
    if (ruling.seq, ruling.previous) != (head.seq + 1, head.hash):
        raise ValueError("the composed ruling does not name the place that it was given")
    connection.run(
        "INSERT INTO ruling (id, hash, subject, payload, signature) VALUES (?, ?, ?, ?, ?)",
        (ruling.seq, signed.hash, ruling.subject, signed.payload, signed.signature),
    )
    keep_setting(connection, _HEAD, _written(Head(ruling.seq, signed.hash)))
    return signed


def _last(connection: StoreConnection) -> Head:
    row = connection.first("SELECT id, hash FROM ruling ORDER BY id DESC LIMIT 1")
    return Head(row["id"], row["hash"]) if row is not None else Head()


def _signed(row: Any) -> SignedRuling:
    return SignedRuling(bytes(row["payload"]), bytes(row["signature"]))


def _written(head: Head) -> str:
    return f"{head.seq} {head.hash or ''}".strip()


def _named(ruling: Ruling) -> list[tuple[str, tuple[str, ...]]]:
    """Return the questions that each find what the ruling is about."""
    names = ruling.subject.split(":")[1:]
    if ruling.kind is SubjectKind.ALARM:
        return [("SELECT 1 FROM alarm WHERE CAST(id AS TEXT) = ?", (names[0],))]
    return [("SELECT 1 FROM act WHERE case_uid = ? AND stands = 1 LIMIT 1", (uid,)) for uid in names]


@dataclass
class RulingProof:
    """Proves every ruling's bytes, place, subject, signature and signer, and the end of the chain.

    Attributes:
        check: Judges a signature; ``None`` leaves signatures and signers out.
        supervisors: Everyone whom a kept roster names as a supervisor, by the certificate's fingerprint.
        tell: Called with code, place and problem.
    """

    connection: StoreConnection
    check: SignatureCheck | None
    supervisors: Mapping[str, Signer]
    tell: Callable[[str, str, Text], None]

    def judge(self) -> int:
        """Prove all rulings and return how many there are."""
        head = Head()
        rows = self.connection.rows("SELECT * FROM ruling ORDER BY id")
        for row in rows:
            where = f"ruling {row['id']} {row['hash'][:16]}"
            self._ruling(row, head, where)
            head = Head(row["id"], row["hash"])
        if settings(self.connection).get(_HEAD, _written(Head())) != _written(head):
            self.tell(
                "RULING-HEAD",
                f"ruling {head.seq}",
                Text("裁定链尾与所记不符，末尾记录缺失", "its end is not the one noted: rulings are missing"),
            )
        return len(rows)

    def _ruling(self, row: Any, head: Head, where: str) -> None:
        signed = _signed(row)
        if signed.hash != row["hash"]:
            self.tell("RULING-HASH", where, Text("内容与哈希不符", "its content does not match its hash"))
        try:
            ruling = parse_payload(signed.payload)
        except MalformedRulingError:
            problem = Text("内容不是规定格式", "its content is not in its exact form")
            self.tell("RULING-PAYLOAD", where, problem)
            return
        if (ruling.seq, ruling.previous, row["id"]) != (head.seq + 1, head.hash, ruling.seq):
            problem = Text("与前一条裁定不衔接", "it does not follow the ruling before it")
            self.tell("RULING-CHAIN", where, problem)
        if ruling.subject != row["subject"]:
            problem = Text("存放位置与内容所述不符", "it is kept in another place than it says")
            self.tell("RULING-PLACE", where, problem)
        if any(self.connection.first(*question) is None for question in _named(ruling)):
            problem = Text(
                "所裁定的警报或合同不在库中", "the alarm or contract that it is about is not kept here"
            )
            self.tell("RULING-SUBJECT", where, problem)
        self._signature(ruling, signed, where)

    def _signature(self, ruling: Ruling, signed: SignedRuling, where: str) -> None:
        if self.check is None:
            return
        signer = self.supervisors.get(ruling.signing_certificate)
        if signer is None or signer.id != ruling.supervisor:
            problem = Text(
                "签名人不是任何收到的名册中的主管人员", "no kept roster names its signer as a supervisor"
            )
            self.tell("RULING-SIGNER", where, problem)
        elif not self.check(signer.certificate, signed.payload, signed.signature):
            self.tell("RULING-SIGNATURE", where, Text("签名不成立", "its signature does not hold"))
