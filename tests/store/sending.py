"""Keeps what the store's tests of batches share: sending acts, answering them, and signing them anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from registrar_app.domain.act import Act, SignedAct, canonical_json, payload_of
from registrar_app.domain.batch import ActAnswer, ActOutcome, BatchFile, BatchHeader, write_header
from registrar_app.domain.journal import EntryKind
from registrar_app.services.ports import CaseQuery
from tests.store.office import KEY, PracticeOffice


def header_of(office: PracticeOffice, acts: Sequence[SignedAct]) -> tuple[BatchHeader, str]:
    mark, me = office.store.export_mark(), office.identity
    header = BatchHeader(
        office=me.office,
        device=me.device,
        epoch=me.epoch,
        seq=mark.last_batch + 1,
        previous_batch=mark.last_batch_hash,
        first_act=mark.last_act + 1,
        last_act=mark.last_act + len(acts),
        head=acts[-1].hash,
        previous_head=mark.head,
        roster_version=1,
        made_at="2026-05-06T12:00:00+08:00",
        counts={},
        sum_fen=0,
        members={},
    )
    return header, sha256(canonical_json(write_header(header))).hexdigest()


def send(office: PracticeOffice) -> tuple[BatchHeader, str, list[SignedAct]]:
    acts = office.store.unsent_acts()
    header, header_hash = header_of(office, acts)
    with office.store.writing():
        office.store.keep_export(header, header_hash)
        office.note(EntryKind.BATCH_EXPORTED, {"batch": header_hash})
    return header, header_hash, acts


def accepted(acts: Sequence[SignedAct]) -> list[ActAnswer]:
    return [ActAnswer(act=act.hash, outcome=ActOutcome.ACCEPTED) for act in acts]


def exchange_of(office: PracticeOffice, uid: str) -> str:
    return next(row.exchange for row in office.store.find_cases(CaseQuery()) if row.uid == uid)


def resigned(signed: SignedAct, **changes: object) -> SignedAct:
    act: Act = replace(signed.act(), **changes)
    payload = payload_of(act)
    return SignedAct(payload, KEY.sign(payload))


def merge(
    bureau: PracticeOffice,
    header: BatchHeader,
    header_hash: str,
    acts: Sequence[SignedAct],
    answers: Sequence[ActAnswer],
    papers: Mapping[str, bytes] | None = None,
) -> None:
    """Take a batch in at the bureau, accepted where no answers are given; its container is the services' matter."""
    bureau.store.merge_batch(file_of(header, header_hash), acts, answers or accepted(acts), papers)


def file_of(header: BatchHeader, header_hash: str) -> BatchFile:
    name = f"{header.device}-{header.seq:06d}.htb"
    return BatchFile(
        header=header, hash=header_hash, name=name, came_at=header.made_at, container=header_hash.encode()
    )
