"""Examining a contract over a real store: proofs, answers, conclusion, and what the deciding act signs of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from registrar_app.domain.amount_worksheet import RetainedCost
from registrar_app.domain.case_history import last_examination
from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.contract import Contract, ContractType, Subtype
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.examination import Answer, Decided, Verdict
from registrar_app.domain.registration import CaseState
from registrar_app.domain.signed_examination import SignedExamination, read_examination
from registrar_app.services import decide, later_life
from registrar_app.services.attach_paper import attach_paper
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, load_case, save_draft
from registrar_app.services.examine import Examined, examine_case, save_working_sheet, working_sheet
from tests.contract_samples import sound_contract
from tests.examining import answer_against, answer_all, answer_one, set_worksheet
from tests.world import set_day


@pytest.fixture
def world(world_of_2026):
    """The days of these tests are fixed ones."""
    return world_of_2026


@pytest.fixture
def uid(desk: Desk) -> str:
    """An accepted contract in which no check finds anything."""
    made = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, made)
    return made


def answer_of(examined: Examined, condition: str) -> Answer | None:
    return next(line.answer for line in examined.lines if line.condition.id == condition)


def signed(desk: Desk, uid: str) -> SignedExamination:
    return read_examination(last_examination(load_case(desk, uid)))


def test_a_fresh_sheet_holds_what_the_data_proves_and_nothing_else(desk: Desk, uid: str) -> None:
    examined = examine_case(desk, uid)
    given = {line.condition.id: line.answer for line in examined.lines if line.answer is not None}
    assert {"GEN-05", "GEN-11", "GEN-22", "GEN-23", "AMT-05"} <= set(given)
    assert all(answer.by_program and answer.basis is not None for answer in given.values())
    assert "DEV-C1" not in given, "innovation is for a person to judge"
    assert examined.conclusion.kind is ConclusionKind.INCOMPLETE
    assert examined.progress[0] < examined.progress[1]


def test_answers_are_kept_and_the_whole_sheet_concludes(desk: Desk, uid: str) -> None:
    answer_all(desk, uid)
    examined = examine_case(desk, uid)
    assert examined.conclusion.kind is ConclusionKind.RECOGNISE
    assert examined.progress[0] == examined.progress[1]
    assert working_sheet(desk, load_case(desk, uid)) == examined.working


def test_registering_signs_answers_conclusion_and_edition(desk: Desk, uid: str) -> None:
    answer_all(desk, uid)
    rulebook = examine_case(desk, uid).rulebook
    decide.register_contract(desk, uid)
    examination = signed(desk, uid)
    assert examination.decided is Decided.CONFIRMED
    assert examination.conclusion.kind is ConclusionKind.RECOGNISE
    assert (examination.rulebook, examination.edition) == (rulebook.id, rulebook.edition)
    assert examination.answers["DEV-C1"].by_program is False
    assert examination.answers["GEN-05"].by_program is True
    assert desk.store.working_sheet(uid) is None, "what was signed is not kept twice"


def test_a_begun_sheet_that_says_otherwise_blocks_until_a_reason_is_given(desk: Desk, uid: str) -> None:
    answer_against(desk, uid, "DEV-X4")
    with pytest.raises(AnswerNoError) as caught:
        decide.register_contract(desk, uid)
    assert caught.value.code == "EXAMINATION-OTHERWISE"
    assert "DEV-X4" in caught.value.where
    assert load_case(desk, uid).state is CaseState.ACCEPTED
    decide.register_contract(desk, uid, override="省级专家评审认为属于技术开发")
    examination = signed(desk, uid)
    assert (examination.decided, examination.override) == (Decided.OVERRIDDEN, "省级专家评审认为属于技术开发")
    assert examination.conclusion.kind is ConclusionKind.REFUSE


def test_a_half_answered_sheet_blocks_too(desk: Desk, uid: str) -> None:
    answer_one(desk, uid, "DEV-C1", Answer(verdict=Verdict.MET))
    with pytest.raises(AnswerNoError) as caught:
        decide.register_contract(desk, uid)
    assert caught.value.code == "EXAMINATION-OTHERWISE"


def test_a_sheet_that_nobody_began_is_signed_as_not_examined(desk: Desk, uid: str) -> None:
    decide.register_contract(desk, uid)
    examination = signed(desk, uid)
    assert examination.decided is Decided.UNEXAMINED
    assert not any(not answer.by_program for answer in examination.answers.values())
    assert "DEV-C1" in examination.conclusion.unanswered


def test_a_refusal_for_the_reason_that_the_sheet_gives_is_confirmed(desk: Desk, uid: str) -> None:
    answer_against(desk, uid, "DEV-X4")
    reason = examine_case(desk, uid).conclusion.reason
    assert reason is not None
    decide.refuse_contract(desk, uid, reason, "单纯的基础性研究")
    assert signed(desk, uid).decided is Decided.CONFIRMED


def test_a_refusal_against_the_sheet_keeps_the_note_as_its_reason(desk: Desk, uid: str) -> None:
    answer_all(desk, uid)
    decide.refuse_contract(desk, uid, "other", "当事人撤回申请")
    examination = signed(desk, uid)
    assert (examination.decided, examination.override) == (Decided.OVERRIDDEN, "当事人撤回申请")


def test_a_supplement_is_concluded_then_refused_when_it_brings_nothing(desk: Desk, uid: str) -> None:
    answer_against(desk, uid, "GEN-06")
    conclusion = examine_case(desk, uid).conclusion
    assert conclusion.kind is ConclusionKind.SUPPLEMENT and conclusion.wanted
    decide.request_supplement(desk, uid, conclusion.wanted[0].zh)
    assert signed(desk, uid).decided is Decided.CONFIRMED
    decide.receive_supplement(desk, uid, "补交的合同仍未盖章")
    again = examine_case(desk, uid).conclusion
    assert (again.kind, again.reason) == (ConclusionKind.REFUSE, "seal-mismatch")


def test_the_program_s_answer_can_be_overridden_only_with_a_note(desk: Desk, uid: str) -> None:
    answer_all(desk, uid)
    answer_one(desk, uid, "GEN-05", Answer(verdict=Verdict.NOT_MET))
    assert "GEN-05" in examine_case(desk, uid).conclusion.unanswered
    answer_one(desk, uid, "GEN-05", Answer(verdict=Verdict.NOT_MET, note="补充协议已提前终止合同"))
    examined = examine_case(desk, uid)
    assert "GEN-05" in examined.conclusion.because
    assert answer_of(examined, "GEN-05") == Answer(verdict=Verdict.NOT_MET, note="补充协议已提前终止合同")


def test_an_unusual_not_applicable_needs_a_note(desk: Desk, uid: str) -> None:
    answer_all(desk, uid)
    answer_one(desk, uid, "DEV-C1", Answer(verdict=Verdict.NOT_APPLICABLE))
    assert examine_case(desk, uid).conclusion.unanswered == ("DEV-C1",)


def test_another_type_gets_another_sheet(desk: Desk, uid: str) -> None:
    answer_all(desk, uid)
    case = load_case(desk, uid)
    service = replace(case.contract, type=ContractType.SERVICE, subtype=Subtype.TRAINING)
    save_draft(desk, uid, service, {})
    ids = {line.condition.id for line in examine_case(desk, uid).lines}
    assert "TRN-C1" in ids and not ids & {"DEV-C1", "SRV-C1", "INT-C1"}


def test_what_stays_in_the_amount_is_known_to_the_checks(desk: Desk) -> None:
    contract = replace(sound_contract(desk.today()), transaction_amount=90_000_000)
    uid = create_draft(desk, contract)
    decide.accept_contract(desk, uid)
    answer_all(desk, uid)
    assert "AMT-05" in examine_case(desk, uid).conclusion.because
    set_worksheet(
        desk, uid, retained=(RetainedCost(cost=0, amount=10_000_000, ground="样机半套，掌握所必需"),)
    )
    answer_all(desk, uid)
    assert examine_case(desk, uid).conclusion.kind is ConclusionKind.RECOGNISE
    decide.register_contract(desk, uid)  # no query is left to explain
    assert signed(desk, uid).worksheet.retained_total == 10_000_000


def test_a_mixed_contract_is_recognised_only_with_an_explicit_amount(desk: Desk, uid: str) -> None:
    answer_all(desk, uid)
    set_worksheet(desk, uid, mixed=True)
    conclusion = examine_case(desk, uid).conclusion
    assert (conclusion.kind, conclusion.because) == (ConclusionKind.SUPPLEMENT, ("GEN-02",))
    set_worksheet(desk, uid, whole_price=250_000_000, explicit_at="第六条第一款")
    assert examine_case(desk, uid).conclusion.kind is ConclusionKind.RECOGNISE


def test_papers_go_into_the_signed_examination(desk: Desk, uid: str, tmp_path: Path) -> None:
    file = tmp_path / "立项报告.pdf"
    file.write_bytes(b"%PDF-1.7 x")
    paper = attach_paper(desk, uid, file)
    answer_all(desk, uid)
    answer_one(desk, uid, "DEV-C1", Answer(verdict=Verdict.MET, attachment=paper.sha256, page=3))
    decide.register_contract(desk, uid)
    examination = signed(desk, uid)
    assert [(p.sha256, p.name, p.size) for p in examination.papers] == [(paper.sha256, "立项报告.pdf", 10)]
    assert (examination.answers["DEV-C1"].attachment, examination.answers["DEV-C1"].page) == (paper.sha256, 3)


def test_a_decided_sheet_is_not_changed(desk: Desk, uid: str) -> None:
    decide.register_contract(desk, uid)
    with pytest.raises(AnswerNoError) as caught:
        save_working_sheet(desk, uid, examine_case(desk, uid).working)
    assert caught.value.code == "EXAMINATION-DECIDED"


def test_an_amendment_starts_from_what_was_signed(desk: Desk, uid: str) -> None:
    answer_all(desk, uid)
    decide.register_contract(desk, uid)
    contract = load_case(desk, uid).contract
    later_life.amend_contract(desk, uid, replace(contract, registration=None, remarks="延期"), "双方协议延期")
    assert signed(desk, uid).decided is Decided.CONFIRMED
    dearer = replace(contract, registration=None, contract_value=120_000_000)
    with pytest.raises(AnswerNoError):
        later_life.amend_contract(desk, uid, dearer, "增加价款")
    assert load_case(desk, uid).contract.contract_value == contract.contract_value


def accepted_on(desk: Desk, day: date, contract: Contract) -> str:
    set_day(desk, day)
    uid = create_draft(desk, contract)
    decide.accept_contract(desk, uid)
    return uid


def test_the_same_contract_on_each_side_of_the_new_measures_gets_two_sheets(desk: Desk) -> None:
    contract = sound_contract(date(2026, 2, 27))
    before = examine_case(desk, accepted_on(desk, date(2026, 2, 27), contract))
    after = examine_case(
        desk, accepted_on(desk, date(2026, 3, 2), replace(contract, name="同一合同再次申请"))
    )
    assert (before.rulebook.id, after.rulebook.id) == ("most-2001", "miit-2026")
    ids = [{line.condition.id for line in examined.lines} for examined in (before, after)]
    assert "GEN-18" in ids[1] - ids[0], "the Chinese copy of a foreign text is asked for by the draft alone"
    limits = [
        (e.rulebook.decision_limit.days, e.rulebook.decision_limit.day_kind.value) for e in (before, after)
    ]
    assert limits == [(30, "calendar"), (15, "working")]


def test_answers_cross_over_only_to_the_same_words(desk: Desk) -> None:
    uid = accepted_on(desk, date(2026, 2, 27), sound_contract(date(2026, 2, 27)))
    answer_all(desk, uid)
    decide.request_supplement(desk, uid, "补交报价明细")
    set_day(desk, date(2026, 3, 2))
    decide.receive_supplement(desk, uid, "报价明细一份")
    examined = examine_case(desk, uid)
    assert examined.rulebook.id == "miit-2026"
    old = desk.packs.rulebook("most-2001")
    for condition in examined.dropped:
        now = examined.rulebook.condition(condition)
        assert now is None or now.text != old.condition(condition).text  # type: ignore[union-attr]
    assert examined.dropped and "DEV-C1" in examined.working.answers
    assert examined.conclusion.kind is ConclusionKind.INCOMPLETE
