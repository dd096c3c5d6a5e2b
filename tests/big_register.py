"""Fills an office's register with very many contracts in one transaction: signed and chained acts, written down as ever.

What the writer does act by act is done here for all of them at once, with the store's own words for every row; ``store
verify`` finds no difference.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from registrar_app.domain.act import Act, ActKind, SignedAct, payload_of
from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.registration import Case, CaseEntry, CaseState, apply
from registrar_app.services import drafts
from registrar_app.services.compose_act import require_registrar
from registrar_app.services.desk import Desk
from registrar_app.store.chain import Head, Stream, head_of, keep_head
from registrar_app.store.connection import StoreConnection
from registrar_app.store.packing import CURRENT, pack
from registrar_app.store.projection import COLUMNS, grams_of_row, rows_of
from registrar_app.store.search import codes_in
from tests import world
from tests.benchmarks.sample_register import contracts

DRAFTS, ACCEPTED = 300, 60
_AT_ONCE = 2_000
_CACHE_KIB = 1_000_000
_MINUTES_BETWEEN = 5


def fill(desk: Desk, count: int) -> None:
    """Record ``count`` contracts that are registered, then some that wait for a decision and some drafts."""
    connection = desk.store._connection
    connection.run(
        f"PRAGMA cache_size = -{_CACHE_KIB}"
    )  # the rows come in no order: all of it is held at once
    with connection.transaction():
        _record(desk, connection, contracts(count, seed=5))
    for contract in contracts(ACCEPTED, seed=6):
        content = write_contract(replace(contract, registration=None, uid=None))
        world.act(desk, ActKind.ACCEPT, contract.uid, lambda _, c=content: {"contract": c})
    for contract in contracts(DRAFTS, seed=7):
        drafts.create_draft(desk, replace(contract, registration=None, uid=None))


def _record(desk: Desk, connection: StoreConnection, of: Sequence[Contract]) -> None:
    me = desk.store.identity
    stream = Stream(me.office, me.device, me.epoch)
    codes: set[int] = set()
    entries = _acts(desk, stream, head_of(connection, stream), of)
    last = None
    while batch := list(islice(entries, _AT_ONCE)):
        connection.run_many(_INSERT, [_act_row(signed, act) for signed, act in batch])
        rows = [_rows(signed, act, stream.office) for signed, act in batch]
        for table, columns in COLUMNS.items():
            marks = ", ".join("?" * len(columns))
            connection.run_many(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})",
                [row for case in rows for row in case[table]],
            )
        connection.run_many(
            "INSERT INTO case_grams (rowid, words, initials) SELECT id, ?, ? FROM case_search WHERE uid = ?",
            [(*grams_of_row(case["case_search"][0]), case["case_search"][0][0]) for case in rows],
        )
        codes.update(*(codes_in(case["case_search"][0][2]) for case in rows))
        last = batch[-1]
    connection.run_many("INSERT OR IGNORE INTO case_initial (code) VALUES (?)", [(code,) for code in codes])
    if last is not None:
        keep_head(connection, stream, Head(last[1].seq, last[0].hash))


_INSERT = (
    "INSERT INTO act (hash, office, device, epoch, seq, previous, previous_in_case, case_uid, kind, on_day,"
    " stands, dictionary, packed, packed_crc, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)"
)


def _acts(desk: Desk, stream: Stream, head: Head, of: Sequence[Contract]) -> Iterator[tuple[SignedAct, Act]]:
    key, previous = desk.require_key(), head.hash
    registrar = require_registrar(desk, desk.today())
    now = desk.clock.now()
    for seq, contract in enumerate(of, head.seq + 1):
        at = (now - timedelta(minutes=_MINUTES_BETWEEN * (len(of) - seq + head.seq + 1))).isoformat(
            timespec="seconds"
        )
        act = Act(
            kind=ActKind.RECORD_REGISTRATION, case=contract.uid or "", office=stream.office, device=stream.device,
            epoch=stream.epoch, seq=seq, registrar=registrar, signing_certificate=key.fingerprint, on=desk.today(), at=at,
            previous=previous, previous_in_case=None, body={"contract": write_contract(replace(contract, uid=None))},
        )  # fmt: skip
        payload = payload_of(act)
        signed = SignedAct(payload, key.sign(payload))
        previous = signed.hash
        yield signed, act


def _act_row(signed: SignedAct, act: Act) -> tuple[object, ...]:
    packed = pack(signed.payload)
    return (
        signed.hash, act.office, act.device, act.epoch, act.seq, act.previous, act.previous_in_case, act.case,
        act.kind.value, act.on.isoformat(), CURRENT, packed, zlib.crc32(packed), signed.signature,
    )  # fmt: skip


def _rows(signed: SignedAct, act: Act, office: str):
    new = Case(uid=act.case, state=CaseState.DRAFT, contract=Contract(uid=act.case))
    return rows_of(apply(new, CaseEntry(signed.hash, act)), None, office)
