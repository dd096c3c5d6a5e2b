"""Keeps a small practice office for the store's tests: a signer, a roster, contracts and a fresh register."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from registrar_app.domain.act import Act, ActKind, SignedAct, canonical_json, payload_of
from registrar_app.domain.contract import Contract, ContractType
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.journal import SEALED, Entry, EntryKind, SignedEntry, Who, payload_of_entry
from registrar_app.domain.party import Party
from registrar_app.domain.registration import CaseEntry
from registrar_app.domain.roster import Device, NumberBlock, Office, Roster, Signer
from registrar_app.domain.roster_form import write_roster
from registrar_app.services.ports import ChainPlace, StoreIdentity
from registrar_app.services.record_ports import JournalPlace
from registrar_app.store.register import SqliteRegister
from registrar_app.store.store_keeper import SqliteStoreKeeper

DATA_KEY = bytes(range(32))
BLOCKS = (NumberBlock(1, 3), NumberBlock(10, 400))
START = datetime(2026, 5, 4, 9, 0, tzinfo=timezone(timedelta(hours=8)))


class PracticeKey:
    """A P-256 key whose "certificate" is its public key: the store only compares fingerprints."""

    def __init__(self) -> None:
        self.key = ec.derive_private_key(20260504, ec.SECP256R1())  # the same in every process
        self.certificate = self.key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        self.fingerprint = sha256(self.certificate).hexdigest()

    def sign(self, payload: bytes) -> bytes:
        return self.key.sign(payload, ec.ECDSA(hashes.SHA256()))


KEY = PracticeKey()


def signature_holds(certificate: bytes, payload: bytes, signature: bytes) -> bool:
    public = serialization.load_der_public_key(certificate)
    assert isinstance(public, ec.EllipticCurvePublicKey)
    try:
        public.verify(signature, payload, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


def a_roster(version: int = 1, blocks: tuple[NumberBlock, ...] = BLOCKS) -> Roster:
    term = {"term_from": date(2020, 1, 1), "term_to": date(2030, 12, 31)}
    return Roster(
        version=version,
        bureau="威海市科技局（演练）",
        issued_on=date(2026, 1, 1),
        expires_on=date(2027, 1, 1),
        previous=None,
        root=b"root",
        recovery=b"recovery",
        practice=True,
        offices=(
            Office("371002", "环翠区登记处", ("371002",)),
            Office("371003", "文登区登记处", ("371003",)),
        ),
        devices=(Device("371002-01", "371002", blocks), Device("371003-01", "371003", (NumberBlock(1, 50),))),
        registrars=(Signer(id="R1", name="王登记", office="371002", certificate=KEY.certificate, **term),),
        supervisors=(),
    )


def roster_hash(roster: Roster) -> str:
    return sha256(canonical_json(write_roster(roster))).hexdigest()


def an_identity(role: str = "office", office: str = "371002", epoch: str = "e" * 16) -> StoreIdentity:
    device = f"{office}-01" if role == "office" else "bureau"
    return StoreIdentity(role, office, device, epoch, sha256(b"root").hexdigest(), True)


def a_contract(name: str = "海洋牧场智能投喂系统开发", **changes: Any) -> Contract:
    usual = Contract(
        name=name,
        type=ContractType.DEVELOPMENT,
        signed_on=date(2026, 4, 20),
        seller=Party(
            name="哈尔滨工业大学（威海）", credit_code="12100000400000456L", kind="0221", region_code="371002"
        ),
        buyer=Party(
            name="威海远遥渔业有限公司", credit_code="91371000MA3C0ABC1X", kind="130", region_code="371002"
        ),
        contract_value=100_000_00,
        transaction_amount=80_000_00,
    )
    return replace(usual, **changes)


@dataclass
class PracticeOffice:
    """A register with its folder, and the acts of the work as short calls."""

    directory: Path
    identity: StoreIdentity = field(default_factory=an_identity)
    minutes: int = 0

    def __post_init__(self) -> None:
        self.keeper = SqliteStoreKeeper(self.now)
        if self.keeper.exists(self.directory):
            self.store = self.keeper.open(self.directory, DATA_KEY)
        else:
            self.store = self.keeper.create(self.directory, DATA_KEY, self.identity)
            roster = a_roster()
            self.store.keep_roster(roster, roster_hash(roster), b"container")

    def now(self) -> datetime:
        self.minutes += 1
        return START + timedelta(minutes=self.minutes)

    def reopen(self) -> SqliteRegister:
        self.store.close()
        self.store = self.keeper.open(self.directory, DATA_KEY)
        return self.store

    def draft(self, contract: Contract | None = None, unparsed: Mapping[str, str] | None = None) -> str:
        uid = str(uuid.uuid4())
        with self.store.writing() as writer:
            writer.save_draft(uid, contract or a_contract(), unparsed or {})
        return uid

    def act(self, kind: ActKind, uid: str, body: Mapping[str, Any], on: date = date(2026, 5, 6)) -> CaseEntry:
        at = self.now().isoformat()

        def compose(place: ChainPlace) -> SignedAct:
            return signed(place, kind, uid, body, on=on, at=at)

        with self.store.writing() as writer:
            return writer.append(uid, compose, take_slip_number=kind is ActKind.REGISTER)

    def accept(self, contract: Contract | None = None, on: date = date(2026, 5, 6)) -> str:
        uid = self.draft(contract)
        self.act(ActKind.ACCEPT, uid, {"contract": write_contract(contract or a_contract())}, on)
        return uid

    def register(self, contract: Contract | None = None, on: date = date(2026, 5, 6)) -> str:
        uid = self.accept(contract, on)
        self.decide(uid, contract, on)
        return uid

    def decide(self, uid: str, contract: Contract | None = None, on: date = date(2026, 5, 6)) -> CaseEntry:
        return self.act(ActKind.REGISTER, uid, {"contract": write_contract(contract or a_contract())}, on)

    def note(self, kind: EntryKind, detail: Mapping[str, str | int] | None = None) -> None:
        """Write one entry of the journal, signed where its kind is sealed."""

        def compose(place: JournalPlace) -> SignedEntry:
            entry = Entry(
                seq=place.seq,
                previous=place.previous,
                act=place.act,
                kind=kind,
                who=Who("wang", "R1", KEY.fingerprint),
                subject="x",
                detail=detail or {},
                at=self.now().isoformat(),
            )
            payload = payload_of_entry(entry)
            return SignedEntry(payload, KEY.sign(payload) if kind in SEALED else None)

        with self.store.writing() as writer:
            writer.note(compose)

    def faults(self) -> list[str]:
        return [fault.code for fault in self.store.verify(signature_holds).faults]


def signed(
    place: ChainPlace,
    kind: ActKind,
    uid: str,
    body: Mapping[str, Any],
    *,
    on: date = date(2026, 5, 6),
    at: str = "",
) -> SignedAct:
    if kind is ActKind.REGISTER:
        assert place.slip_serial is not None
        number = slip_number.compose(place.device, on.year, place.slip_serial)
        body = {**body, "slip_no": number, "rulebook": "miit-2026", "explanations": []}
    act = Act(
        kind=kind,
        case=uid,
        office=place.office,
        device=place.device,
        epoch=place.epoch,
        seq=place.seq,
        registrar="R1",
        signing_certificate=KEY.fingerprint,
        on=on,
        at=at or START.isoformat(),
        previous=place.previous,
        previous_in_case=place.previous_in_case,
        body=body,
    )
    payload = payload_of(act)
    return SignedAct(payload, KEY.sign(payload))
