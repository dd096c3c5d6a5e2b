"""Tests acts that the bureau did not accept: links of their chain for ever, but no part of any case, list or number."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from registrar_app.domain.act import ActKind, SignedAct
from registrar_app.domain.batch import ActAnswer, ActOutcome
from registrar_app.domain.errors import AnswerNoError, InputRefusedError
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.registration import CaseState
from registrar_app.services.ports import CaseQuery
from tests.store.office import PracticeOffice, a_contract, an_identity, signature_holds
from tests.store.sending import accepted, exchange_of, header_of, merge, resigned, send
from tests.store.test_verification import codes_after


def answered(
    acts: Sequence[SignedAct], *places: int, outcome: ActOutcome = ActOutcome.RETURNED
) -> list[ActAnswer]:
    """Every act accepted but those at the given places."""
    answers = accepted(acts)
    for place in places:
        answers[place] = ActAnswer(act=acts[place].hash, outcome=outcome, path="body", reason="不符")
    return answers


def bring(bureau: PracticeOffice, office: PracticeOffice, *places: int) -> list[SignedAct]:
    """Send what is new; the acts at the places are returned."""
    header, header_hash, acts = send(office)
    merge(bureau, header, header_hash, acts, answered(acts, *places))
    return acts


def uids_of(practice: PracticeOffice) -> set[str]:
    listed = {row.uid for row in practice.store.find_cases(CaseQuery())}
    assert listed == {case.uid for case in practice.store.cases()}
    return listed


def test_a_returned_case_is_kept_in_its_chain_and_nowhere_else(
    office: PracticeOffice, bureau: PracticeOffice
) -> None:
    good, bad = office.register(), office.register(a_contract("退回的合同"))
    acts = bring(bureau, office, 2, 3)
    assert uids_of(bureau) == {good}
    assert bureau.store.load_case(bad) is None
    assert bureau.store.find_cases(CaseQuery(text="退回")) == []
    assert bureau.store.count_states()[CaseState.REGISTERED] == 1
    assert bureau.store.contracts_sharing_party(good, ["哈尔滨工业大学（威海）"], []) == []
    slip = acts[3].act().body["slip_no"]
    assert (bureau.store.resolve_uid(bad), bureau.store.resolve_uid(slip)) == (None, None)
    assert (bureau.store.slip_owner("371002-01", 1), bureau.store.slip_owner("371002-01", 2)) == (good, None)
    assert [bureau.store.act_by_hash(act.hash) for act in acts] == acts
    assert [note.outcome for note in bureau.store.answers_of(bad)] == ["returned", "returned"]
    me = office.identity
    assert bureau.store.stream_mark(me.office, me.device, me.epoch) == office.store.export_mark()
    report = bureau.store.verify(signature_holds)
    assert (report.acts, report.chains, report.cases, report.faults) == (4, 1, 1, ())
    assert bureau.store.rebuild() == 4
    assert uids_of(bureau) == {good}
    assert bureau.faults() == []


def test_the_stream_goes_on_after_a_returned_act(office: PracticeOffice, bureau: PracticeOffice) -> None:
    """The acceptance stands, the registration does not; the corrected contract comes with the next batch."""
    bad = office.register(a_contract("第一次"))
    bring(bureau, office, 1)
    case = bureau.store.load_case(bad)
    assert case is not None
    assert (case.state, len(case.history), case.contract.registration) == (CaseState.ACCEPTED, 1, None)
    corrected = office.register(a_contract("更正后"))
    bring(bureau, office)
    assert bureau.store.load_case(corrected) == office.store.load_case(corrected)
    assert uids_of(bureau) == {bad, corrected}
    assert bureau.faults() == []


def test_an_accepted_act_never_builds_on_a_returned_one(
    office: PracticeOffice, bureau: PracticeOffice
) -> None:
    office.register()
    header, header_hash, acts = send(office)
    with pytest.raises(InputRefusedError) as refusal:
        merge(bureau, header, header_hash, acts, answered(acts, 0))
    assert refusal.value.code == "BATCH-CONTENT"
    assert bureau.store.verify(signature_holds).acts == 0


def test_a_duplicate_leaves_the_case_that_stands_alone(
    office: PracticeOffice, bureau: PracticeOffice, tmp_path: Path
) -> None:
    """Two copies of one device give the same slip number to two contracts."""
    first = office.register()
    bring(bureau, office)
    before = bureau.store.load_case(first)
    copied_pc = PracticeOffice(tmp_path / "copy", an_identity(epoch="9" * 16))
    second = copied_pc.register(a_contract("另一份"))
    header, header_hash, acts = send(copied_pc)
    twins = [act.act().body.get("slip_no") for act in acts]
    merge(bureau, header, header_hash, acts, answered(acts, 1, outcome=ActOutcome.DUPLICATE))
    copied_pc.store.close()
    assert bureau.store.load_case(first) == before
    assert bureau.store.resolve_uid(str(twins[1])) == first
    assert bureau.store.slip_owner("371002-01", 1) == first
    case = bureau.store.load_case(second)
    assert case is not None
    assert case.state is CaseState.ACCEPTED
    report = bureau.store.verify(signature_holds)
    assert (report.acts, report.chains, report.cases) == (4, 2, 2)
    assert [fault.code for fault in report.faults] == ["ALARM-MISSING"], "the alarm is raised by the services"


def test_acts_of_a_case_that_another_device_sent_do_not_mix_with_it(
    office: PracticeOffice, bureau: PracticeOffice, tmp_path: Path
) -> None:
    uid = office.accept()
    bring(bureau, office)
    other = PracticeOffice(tmp_path / "other", an_identity(office="371003", epoch="f" * 16))
    other.accept(a_contract("无关"))
    acts = other.store.unsent_acts()
    twin = resigned(acts[0], case=uid)
    header, header_hash = header_of(other, [twin])
    other.store.close()
    merge(bureau, header, header_hash, [twin], answered([twin], 0, outcome=ActOutcome.DUPLICATE))
    assert bureau.store.load_case(uid) == office.store.load_case(uid)
    office.decide(uid)
    bring(bureau, office)
    assert bureau.store.load_case(uid) == office.store.load_case(uid)
    assert {note.act for note in bureau.store.answers_of(uid)} >= {twin.hash}
    report = bureau.store.verify(signature_holds)
    assert (report.acts, report.chains, report.cases, report.faults) == (3, 2, 1, ())
    assert bureau.store.rebuild() == 3
    assert bureau.faults() == []


@pytest.mark.parametrize(
    "changes",
    [
        {"case": "../x"},
        {"body": {}},
        {"body": {"slip_no": ["1"]}},
        {"body": {"slip_no": "no number", "contract": 5}},
        {"previous_in_case": "0" * 64},
    ],
    ids=["case", "no body", "slip number is a list", "unreadable", "case before"],
)
def test_whatever_a_returned_act_says_the_register_stays_whole(
    office: PracticeOffice, bureau: PracticeOffice, changes: dict[str, object]
) -> None:
    uid = office.register()
    accept, register = office.store.unsent_acts()
    acts = [accept, resigned(register, **changes)]
    header, header_hash = header_of(office, acts)
    merge(bureau, header, header_hash, acts, answered(acts, 1))
    assert bureau.store.rebuild() == 2
    assert uids_of(bureau) == {uid}
    assert bureau.faults() == []


def test_the_chain_must_hold_through_returned_acts_too(
    office: PracticeOffice, bureau: PracticeOffice
) -> None:
    office.register()
    acts = office.store.unsent_acts()
    broken = [acts[0], resigned(acts[1], previous="0" * 64)]
    header, header_hash = header_of(office, broken)
    with pytest.raises(InputRefusedError):
        merge(bureau, header, header_hash, broken, answered(broken, 1))
    assert bureau.store.verify(signature_holds).acts == 0


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE act SET stands = 1 WHERE seq = 4",
        "UPDATE act SET stands = 0 WHERE seq = 2",
        "UPDATE act SET stands = 0",
        "UPDATE answer SET outcome = 'accepted'",
        "UPDATE answer SET outcome = 'returned'",
        "DELETE FROM answer",
        "UPDATE receipt SET hash = 'r'",
    ],
)
def test_an_act_stands_only_as_it_was_answered(
    office: PracticeOffice, bureau: PracticeOffice, change: str
) -> None:
    office.register()
    office.register()
    bring(bureau, office, 2, 3)
    assert bureau.faults() == []
    assert "ACT-STANDS" in codes_after(bureau, lambda raw: raw.execute(change))


def test_an_own_act_falls_with_the_answer_and_takes_along_what_builds_on_it(office: PracticeOffice) -> None:
    uid = office.register()
    office.act(ActKind.CANCEL, uid, {"reason": "双方解除"})
    _, _, acts = send(office)
    slip = str(acts[1].act().body["slip_no"])
    office.store.keep_answers(1, "r1", answered(acts, 1))
    assert office.faults() == []
    case = office.store.load_case(uid)
    assert case is not None
    assert (case.state, case.contract.registration) == (CaseState.ACCEPTED, None)
    assert case.contract.name == a_contract().name
    assert [entry.hash for entry in office.store.returned_acts(uid)] == [acts[1].hash, acts[2].hash]
    assert (office.store.resolve_uid(slip), office.store.slip_owner("371002-01", 1)) == (uid, uid)
    again = office.decide(uid)
    assert again.act.previous_in_case == acts[0].hash
    assert again.act.body["slip_no"] != slip
    assert office.faults() == []
    assert office.store.rebuild() == 4
    assert office.faults() == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE act SET stands = 1 WHERE seq = 2",
        "UPDATE act SET stands = 1 WHERE seq = 3",
        "UPDATE act SET stands = 0 WHERE seq = 1",
        "DELETE FROM answer",
        "UPDATE answer SET outcome = 'accepted'",
    ],
)
def test_own_acts_stand_or_fall_only_as_they_were_answered(office: PracticeOffice, change: str) -> None:
    uid = office.register()
    office.act(ActKind.CANCEL, uid, {"reason": "双方解除"})
    _, _, acts = send(office)
    office.store.keep_answers(1, "r1", answered(acts, 1, 2))
    assert "ACT-STANDS" in codes_after(office, lambda raw: raw.execute(change))


@pytest.mark.parametrize(
    "change",
    [
        "stands = 0",
        "kind = 'refuse', stands = 0",
        "stands = 1",
        "packed = x'00'",
        "seq = seq + 100, stands = 0",
        "signature = x'00', stands = 0",
    ],
)
def test_a_row_of_an_act_changes_in_no_other_way(office: PracticeOffice, change: str) -> None:
    """Not even one that was returned: it falls once, and nothing else of it moves."""
    office.register()
    _, _, acts = send(office)
    office.store.keep_answers(1, "r1", answered(acts, 1))
    with pytest.raises(Exception, match="acts are never changed"):
        office.store._connection.run(f"UPDATE act SET {change}")
    assert office.faults() == []


def test_the_papers_that_a_returned_act_names_stay(office: PracticeOffice) -> None:
    uid = office.draft()
    with office.store.writing() as writer:
        digest = writer.add_paper(uid, "合同.pdf", b"%PDF")
        loose = writer.add_paper(uid, "其他.pdf", b"%PDF-2")
    office.act(ActKind.ACCEPT, uid, {"contract": write_contract(a_contract())})
    payment = {"paid_on": "2026-05-05", "amount": "1.00"}
    office.decide(uid)
    office.act(ActKind.NOTE_PAYMENT, uid, {"payment": payment, "evidence": digest})
    _, _, acts = send(office)
    office.store.keep_answers(1, "r1", answered(acts, 0))
    with pytest.raises(AnswerNoError), office.store.writing() as writer:
        writer.remove_paper(uid, digest)
    with office.store.writing() as writer:
        writer.delete_draft(uid)
    assert (office.store.paper(digest), office.store.paper(loose)) == (b"%PDF", None)
    assert office.store.load_case(uid) is None
    assert office.faults() == []


@pytest.mark.parametrize("outcome", [ActOutcome.RETURNED, ActOutcome.DUPLICATE])
def test_the_office_sees_what_does_not_stand(office: PracticeOffice, outcome: ActOutcome) -> None:
    good, bad = office.register(), office.register()
    _, _, acts = send(office)
    office.store.keep_answers(1, "r1", answered(acts, 3, outcome=outcome))
    assert (exchange_of(office, good), exchange_of(office, bad)) == ("accepted", "returned")


def test_the_flag_is_as_fixed_as_the_act(office: PracticeOffice) -> None:
    office.register()
    with pytest.raises(Exception, match="acts are never changed"):
        office.store._connection.run("UPDATE act SET stands = 0")
    assert office.faults() == []
