"""Unfinished work lies beside the register: steps to undo with their draft, amendments until they are submitted."""

from __future__ import annotations

import uuid
from dataclasses import replace
from pathlib import Path

import pytest

from registrar_app.domain.amendment_draft import AmendmentDraft
from registrar_app.domain.contract import Contract, NonTechnicalCost
from registrar_app.domain.draft_undo import DraftStep, DraftUndo, FormChange, FormPart, SheetChange
from registrar_app.domain.examination import Answer, Verdict, WorkingSheet
from registrar_app.domain.prefill.field_source import FieldSource
from registrar_app.domain.text import Text
from registrar_app.store import migrations, schema, store_keeper
from registrar_app.store.migrations import m0009_unfinished_work, m0014_short_pages
from tests.store.office import DATA_KEY, PracticeOffice

NAME = Text("合同名称", "Contract name")


def step(number: int, before: str | None, after: str) -> DraftStep:
    change = FormChange("name", FormPart(Contract(name=before)), FormPart(Contract(name=after)))
    return DraftStep(number, NAME, (change,))


def save(office: PracticeOffice, uid: str, undo: DraftUndo | None) -> None:
    with office.store.writing() as writer:
        writer.save_draft(uid, Contract(name="c"), {}, undo=undo)


def test_new_and_changed_steps_are_kept_and_those_left_out_go(office: PracticeOffice) -> None:
    uid = str(uuid.uuid4())
    first, second = step(1, None, "a"), step(2, "a", "b")
    save(office, uid, DraftUndo((first, second), (1, 2), 2))
    typed_on = step(2, "a", "bb")
    save(office, uid, DraftUndo((typed_on,), (1, 2), 1))
    assert office.store.undo_of(uid) == DraftUndo((first, typed_on), (1, 2), 1)
    save(office, uid, None)
    assert office.store.undo_of(uid).numbers == (1, 2), "who saves without steps leaves them"
    save(office, uid, DraftUndo((), (2,), 1))
    assert office.store.undo_of(uid) == DraftUndo((typed_on,), (2,), 1)
    office.reopen()
    assert office.store.undo_of(uid) == DraftUndo((typed_on,), (2,), 1)


def test_every_kind_of_change_comes_back_as_it_was(office: PracticeOffice) -> None:
    costs = (NonTechnicalCost(amount=5, note="〇𠮷"),)
    form = FormChange(
        "non_technical_costs",
        FormPart(Contract(), {"non_technical_costs[0].amount": "x"}),
        FormPart(Contract(non_technical_costs=costs)),
    )
    answered = WorkingSheet(answers={"GEN-01": Answer(verdict=Verdict.MET, note="见第三条")})
    sheet = SheetChange("GEN-01", WorkingSheet(), answered)
    undo = DraftUndo((DraftStep(1, NAME, (form,)), DraftStep(2, NAME, (sheet,))), (1, 2), 2)
    uid = str(uuid.uuid4())
    save(office, uid, undo)
    assert office.store.undo_of(uid) == undo


def test_an_amendment_is_kept_beside_the_registration_until_it_is_given_up(office: PracticeOffice) -> None:
    uid = office.register()
    before = office.store.load_case(uid)
    assert before is not None
    work = AmendmentDraft(
        after=before.last_hash or "",
        contract=replace(before.contract, name="另一个名称"),
        unparsed={"signed_on": "20269999"},
        reasons={"C003@seller.credit_code": "已核对"},
        sheet=WorkingSheet(disputed=True),
        reexamining=True,
    )
    with office.store.writing() as writer:
        writer.keep_amendment(uid, work)
    office.reopen()
    assert office.store.amendment_of(uid) == work
    assert office.store.load_case(uid) == before
    assert office.faults() == []
    with office.store.writing() as writer:
        writer.forget_amendment(uid)
    assert office.store.amendment_of(uid) is None


def test_a_store_from_before_keeps_its_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uid = str(uuid.uuid4())
    with monkeypatch.context() as patch:
        earlier = tuple(m for m in migrations.STEPS if m.VERSION < m0009_unfinished_work.VERSION)
        patch.setattr(migrations, "STEPS", earlier)
        for module in (schema, store_keeper):
            patch.setattr(module, "NEWEST", earlier[-1].VERSION)
        office = PracticeOffice(tmp_path / "old")
        save(office, uid, None)
        office.store.close()
    office.store = office.keeper.open(office.directory, DATA_KEY)
    case = office.store.load_case(uid)
    assert case is not None
    assert case.contract.name == "c"
    assert office.store.undo_of(uid) == DraftUndo()
    save(office, uid, DraftUndo((step(1, None, "c"),), (1,), 1))
    assert office.store.undo_of(uid).done == 1
    assert office.faults() == []
    office.store.close()


def test_what_hangs_on_a_draft_stays_when_its_table_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid, undo = str(uuid.uuid4()), DraftUndo((step(1, None, "c"),), (1,), 1)
    source = FieldSource(path="name", value="c", file="a.docx", sentence="c", place=NAME)
    with monkeypatch.context() as patch:
        earlier = tuple(m for m in migrations.STEPS if m.VERSION < m0014_short_pages.VERSION)
        patch.setattr(migrations, "STEPS", earlier)
        for module in (schema, store_keeper):
            patch.setattr(module, "NEWEST", earlier[-1].VERSION)
        office = PracticeOffice(tmp_path / "old")
        with office.store.writing() as writer:
            writer.save_draft(uid, Contract(name="c"), {"signed_on": "2026"}, {"C003": "已核对"}, undo=undo)
            writer.keep_sources(uid, (source,))
        before = office.store.load_case(uid)
        office.store.close()
    office.store = office.keeper.open(office.directory, DATA_KEY)
    assert before is not None
    assert office.store.load_case(uid) == before
    assert office.store.reasons_of(uid) == {"C003": "已核对"}
    assert (office.store.undo_of(uid), office.store.sources_of(uid)) == (undo, {"name": source})
    assert office.faults() == []
    with office.store.writing() as writer:
        writer.delete_draft(uid)
    assert (office.store.undo_of(uid), office.store.sources_of(uid)) == (DraftUndo(), {})
    office.store.close()
