"""Tests batches and receipts at the store: sent, taken in whole or not at all, answered, and seen in the list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from registrar_app.domain.act import ActKind, SignedAct
from registrar_app.domain.batch import ActAnswer, ActOutcome, StreamMark
from registrar_app.domain.errors import AnswerNoError, InputRefusedError
from registrar_app.domain.registration import CaseState
from registrar_app.services.ports import AnswerNote, CaseQuery
from tests.store.office import PracticeOffice, a_contract, an_identity, signature_holds
from tests.store.sending import accepted, exchange_of, header_of, merge, resigned, send


def test_two_batches_arrive_and_make_the_same_cases(office: PracticeOffice, bureau: PracticeOffice) -> None:
    first, second = office.register(), office.accept()
    header, header_hash, acts = send(office)
    merge(bureau, header, header_hash, acts, accepted(acts))
    office.decide(second)
    later = send(office)
    merge(bureau, *later, accepted(later[2]))
    for uid in (first, second):
        assert bureau.store.load_case(uid) == office.store.load_case(uid)
    me = office.identity
    assert bureau.store.stream_mark(me.office, me.device, me.epoch) == office.store.export_mark()
    assert office.store.export_mark() == StreamMark(4, later[2][-1].hash, 2, later[1])
    assert bureau.store.batch_hash(me.office, me.device, me.epoch, 1) == header_hash
    assert office.store.batch_hash(me.office, me.device, me.epoch, 1) == header_hash
    assert office.store.batch_hash(me.office, me.device, me.epoch, 3) is None
    assert bureau.store.act_by_hash(acts[0].hash) == acts[0]
    assert bureau.store.find_cases(CaseQuery())[0].exchange == "accepted"
    assert bureau.store.find_cases(CaseQuery())[0].office == "371002"
    report = bureau.store.verify(signature_holds)
    assert (report.acts, report.chains, report.cases, report.faults) == (4, 1, 2, ())
    assert bureau.store.rebuild() == 4
    assert bureau.faults() == []
    assert office.faults() == []


def test_a_draft_of_the_same_uid_does_not_cover_what_arrives(
    office: PracticeOffice, bureau: PracticeOffice
) -> None:
    uid = office.register()
    with bureau.store.writing() as writer:
        writer.save_draft(uid, a_contract("主管人员的草稿"), {})
    merge(bureau, *send(office), [])
    assert bureau.store.load_case(uid) == office.store.load_case(uid)
    assert bureau.store.find_cases(CaseQuery())[0].name == "海洋牧场智能投喂系统开发"
    assert bureau.faults() == []


def test_chains_of_several_offices_lie_side_by_side(
    office: PracticeOffice, bureau: PracticeOffice, tmp_path: Path
) -> None:
    other = PracticeOffice(tmp_path / "other", an_identity(office="371003", epoch="f" * 16))
    for practice in (office, other):
        practice.register()
        header, header_hash, acts = send(practice)
        merge(bureau, header, header_hash, acts, accepted(acts))
    other.store.close()
    report = bureau.store.verify(signature_holds)
    assert (report.acts, report.chains, report.cases, report.faults) == (4, 2, 2, ())
    assert bureau.store.count_cases(CaseQuery(office="371003")) == 1


def test_a_batch_is_taken_once_and_in_order(office: PracticeOffice, bureau: PracticeOffice) -> None:
    office.register()
    first = send(office)
    office.register()
    second = send(office)
    with pytest.raises(InputRefusedError):
        merge(bureau, *second, [])
    merge(bureau, *first, [])
    with pytest.raises(InputRefusedError):
        merge(bureau, *first, [])
    with pytest.raises(AnswerNoError):
        office.store.keep_export(first[0], first[1])
    assert bureau.store.verify(signature_holds).acts == 2
    assert bureau.faults() == []


def spoiled_batches(acts: list[SignedAct], free_uid: str) -> dict[str, list[SignedAct]]:
    accept, register = acts
    body = register.act().body
    return {
        "missing first": acts[1:],
        "missing last": acts[:1],
        "swapped": [register, accept],
        "twice": [accept, accept],
        "other chain": [accept, resigned(register, epoch="x")],
        "other case before": [accept, resigned(register, previous_in_case=None)],
        "contradiction": [accept, resigned(register, kind=ActKind.CANCEL, body={"reason": "x"})],
        "no such body": [accept, resigned(register, body={})],
        "number is a list": [accept, resigned(register, body={**body, "slip_no": ["1"]})],
        "rulebook is a number": [accept, resigned(register, body={**body, "rulebook": 5})],
        "number of another device": [
            accept,
            resigned(register, body={**body, "slip_no": "371003-01-2026-000001"}),
        ],
        "unreadable contract": [accept, resigned(register, body={**body, "contract": {"format": "x"}})],
        "uid is none": [resigned(accept, case="../x"), register],
        "uid in capitals": [resigned(accept, case=free_uid.upper()), register],
        "not an act": [accept, SignedAct(b"{}", b"")],
    }


KINDS = (
    "missing first", "missing last", "swapped", "twice", "other chain", "other case before", "contradiction",
    "no such body", "number is a list", "rulebook is a number", "number of another device", "unreadable contract", "uid is none",
    "uid in capitals", "not an act",
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_batch_that_does_not_fit_changes_nothing(
    office: PracticeOffice, bureau: PracticeOffice, kind: str
) -> None:
    uid = office.register()
    acts = office.store.unsent_acts()
    spoiled = spoiled_batches(acts, uid)
    assert set(spoiled) == set(KINDS)
    header, header_hash = header_of(office, acts)
    header = replace(header, head=spoiled[kind][-1].hash)
    with pytest.raises(InputRefusedError) as refusal:
        merge(bureau, header, header_hash, spoiled[kind], accepted(acts))
    assert refusal.value.code == "BATCH-CONTENT"
    assert bureau.store.verify(signature_holds).acts == 0
    assert bureau.store.count_cases(CaseQuery()) == 0
    assert bureau.store.stream_mark(header.office, header.device, header.epoch) == StreamMark()
    assert bureau.store.answers_of(uid) == []
    assert bureau.faults() == []


def test_a_slip_number_that_is_there_already_refuses_the_batch(
    office: PracticeOffice, bureau: PracticeOffice, tmp_path: Path
) -> None:
    office.register()
    merge(bureau, *send(office), [])
    copied_pc = PracticeOffice(tmp_path / "copy", an_identity(epoch="9" * 16))
    copied_pc.register()
    with pytest.raises(InputRefusedError) as refusal:
        merge(bureau, *send(copied_pc), [])
    copied_pc.store.close()
    assert refusal.value.code == "BATCH-CONTENT"
    assert "凭单号" in refusal.value.problem.zh
    assert bureau.faults() == []


def test_answers_are_seen_at_the_case(office: PracticeOffice) -> None:
    good, bad = office.register(), office.register(a_contract("另一份"))
    assert exchange_of(office, good) == ""
    _, _, acts = send(office)
    assert exchange_of(office, good) == "exported"
    answers = accepted(acts)
    answers[3] = ActAnswer(
        act=acts[3].hash, outcome=ActOutcome.RETURNED, path="contract.name", reason="名称不符"
    )
    assert office.store.keep_answers(1, "r1", answers)
    assert not office.store.keep_answers(1, "r1", answers)
    assert (exchange_of(office, good), exchange_of(office, bad)) == ("accepted", "returned")
    assert office.store.answers_of(bad) == [
        AnswerNote(acts[2].hash, "accepted", None, None),
        AnswerNote(acts[3].hash, "returned", "contract.name", "名称不符"),
    ]
    office.decide(bad, a_contract("改正后"), date(2026, 6, 1))
    assert exchange_of(office, bad) == ""
    _, _, later = send(office)
    assert exchange_of(office, bad) == "exported"
    office.store.keep_answers(2, "r2", accepted(later))
    assert exchange_of(office, bad) == "accepted"
    assert office.store.count_states()[CaseState.REGISTERED] == 2
    assert office.faults() == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE batch_out SET header = replace(header, '12:00', '13:00')", "BATCH-HEADER"),
        ("UPDATE chain SET last_act = 1, head = (SELECT hash FROM act WHERE seq = 1)", "CHAIN-HEAD"),
    ],
)
def test_what_was_sent_is_proved_too(office: PracticeOffice, change: str, code: str) -> None:
    office.register()
    send(office)
    office.store._connection.run(change)
    assert code in office.faults()


def test_a_batch_that_was_sent_shows_a_register_rolled_back_by_hand(office: PracticeOffice) -> None:
    office.register()
    send(office)
    raw = office.store._connection.raw
    trigger = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'act_never_goes'").fetchone()[0]
    for statement in (
        "PRAGMA foreign_keys = OFF",
        "DROP TRIGGER act_never_goes",
        "DELETE FROM act WHERE seq = 2",
        trigger,
        "UPDATE chain SET last_act = 1, head = (SELECT hash FROM act)",
    ):
        raw.execute(statement)
    office.store.rebuild()
    assert {"BATCH-HEAD", "CHAIN-SENT"} <= set(office.faults())
