"""Where a draft's fields were read from is kept with the draft and goes with it; an older store gets room for it."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest

from registrar_app.domain.contract import Contract
from registrar_app.domain.prefill.field_source import FieldSource
from registrar_app.domain.text import Text
from registrar_app.store import migrations, schema, store_keeper
from tests.store.office import DATA_KEY, PracticeOffice

PLACE = Text("第 3 段", "paragraph 3")


def source(path: str, value: object, sentence: str = "总额为10万元。") -> FieldSource:
    return FieldSource(path=path, value=value, file="合同.docx", sentence=sentence, place=PLACE)


def keep(office: PracticeOffice, uid: str, *sources: FieldSource) -> None:
    with office.store.writing() as writer:
        writer.save_draft(uid, Contract(uid=uid, contract_value=10_000_000), {})
        writer.keep_sources(uid, sources)


def test_sources_are_kept_replaced_and_go_with_the_draft(office: PracticeOffice) -> None:
    uid = str(uuid.uuid4())
    first = source("contract_value", "100000.00")
    keep(office, uid, first, source("ip_kinds", ["know_how"]), source("confidential", True))
    office.reopen()
    kept = office.store.sources_of(uid)
    assert set(kept) == {"contract_value", "ip_kinds", "confidential"}
    assert kept["contract_value"] == first
    assert first.holds_for(Contract(contract_value=10_000_000))
    assert not first.holds_for(Contract(contract_value=1))
    later = source("contract_value", "100000.00", "又一句")
    keep(office, uid, later)
    assert office.store.sources_of(uid)["contract_value"] == later
    assert office.faults() == []
    with office.store.writing() as writer:
        writer.delete_draft(uid)
    assert office.store.sources_of(uid) == {}


def test_a_store_from_before_keeps_its_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uid = str(uuid.uuid4())
    with monkeypatch.context() as patch:
        earlier = tuple(m for m in migrations.STEPS if m.VERSION < migrations.m0012_draft_source.VERSION)
        patch.setattr(migrations, "STEPS", earlier)
        for module in (schema, store_keeper):
            patch.setattr(module, "NEWEST", earlier[-1].VERSION)
        office = PracticeOffice(tmp_path / "old")
        with office.store.writing() as writer:
            writer.save_draft(uid, Contract(uid=uid, name="c"), {})
        office.store.close()
    office.store = office.keeper.open(office.directory, DATA_KEY)
    case = office.store.load_case(uid)
    assert case is not None and case.contract.name == "c"
    assert office.store.sources_of(uid) == {}
    keep(office, uid, source("contract_value", "100000.00"))
    assert office.faults() == []
    office.store.close()
