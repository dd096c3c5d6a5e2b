"""A bulk edit shows before it does, changes only drafts, is done whole or not at all, and is taken back as one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.party import Party
from registrar_app.services.bulk_edit import (
    BULK_FIELDS,
    BULK_MOST,
    do_bulk_edit,
    name_of,
    plan_bulk_edit,
    read_value,
    undo_bulk_edit,
)
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import copy_party, create_draft, load_case, save_draft
from tests import world

FIELD = "technology_field"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    opened = world.desk(world.program(), tmp_path / "office")
    yield opened
    opened.store.close()


def draft(office: Desk, name: str, **changes: object) -> str:
    return create_draft(office, replace(world.contract("", 100), uid=None, name=name, **changes))


def field(office: Desk, uid: str) -> str | None:
    return load_case(office, uid).contract.technology_field


def test_the_preview_says_old_and_new_and_what_stays_and_why(office: Desk) -> None:
    first, same = draft(office, "甲", technology_field="01"), draft(office, "乙", technology_field="02")
    registered = world.register(office)
    plan = plan_bulk_edit(office, [first, same, registered, "gone"], FIELD, "02")
    assert [(line.name, line.old, line.new) for line in plan.changes] == [("甲", "01", "02")]
    assert [line.obstacle.zh for line in plan.lines if line.obstacle] == [
        "已是此值", "已有办理记录", "草稿已删除",
    ]  # fmt: skip
    assert field(office, first) == "01", "nothing is changed by looking"


def test_it_is_one_step_that_is_taken_back_whole_also_after_a_restart(office: Desk, tmp_path: Path) -> None:
    uids = [draft(office, str(number), technology_field=f"0{number}") for number in range(4)]
    loose = draft(office, "打了一半")
    save_draft(office, loose, load_case(office, loose).contract, {FIELD: "电子信"})
    assert do_bulk_edit(office, plan_bulk_edit(office, [*uids, loose], FIELD, "09")) == 5
    assert {field(office, uid) for uid in (*uids, loose)} == {"09"}
    assert load_case(office, loose).unparsed == ()
    office.store.close()
    again = replace(office, store=world.program().stores.open(tmp_path / "office", b"k" * 32))
    outcome = undo_bulk_edit(again)
    name = name_of(outcome.step)
    assert name.zh == "批量修改 5 份草稿的“技术领域”"
    assert "技术" not in name.en and "5 draft" in name.en, (
        "whoever has the other language now reads it in that one"
    )
    assert (outcome.restored, outcome.left) == (5, ())
    assert [field(again, uid) for uid in uids] == ["00", "01", "02", "03"]
    assert dict(load_case(again, loose).unparsed) == {FIELD: "电子信"}
    with pytest.raises(AnswerNoError, match="BULK-NO-STEP"):
        undo_bulk_edit(again)
    again.store.close()


def test_what_was_changed_or_decided_since_stays_and_is_named(office: Desk) -> None:
    changed, plain = draft(office, "后改"), draft(office, "未动")
    do_bulk_edit(office, plan_bulk_edit(office, [changed, plain], FIELD, "09"))
    save_draft(office, changed, replace(load_case(office, changed).contract, technology_field="07"), {})
    outcome = undo_bulk_edit(office)
    assert [(line.name, line.obstacle.zh) for line in outcome.left if line.obstacle] == [
        ("后改", "此后又改过，保留现值")
    ]
    assert (field(office, changed), field(office, plain)) == ("07", None)


def test_a_contract_that_changed_after_the_preview_stops_everything(office: Desk) -> None:
    first, second = draft(office, "甲"), draft(office, "乙")
    plan = plan_bulk_edit(office, [first, second], FIELD, "09")
    save_draft(office, second, replace(load_case(office, second).contract, technology_field="07"), {})
    with pytest.raises(AnswerNoError, match="BULK-CHANGED"):
        do_bulk_edit(office, plan)
    assert field(office, first) is None, "all or nothing"
    assert office.store.bulk_steps() == []


def test_a_party_is_made_and_emptied_with_its_field(office: Desk) -> None:
    uid = draft(office, "无买方", buyer=None)
    do_bulk_edit(office, plan_bulk_edit(office, [uid], "buyer.region_code", "371002"))
    assert load_case(office, uid).contract.buyer == Party(region_code="371002")
    do_bulk_edit(office, plan_bulk_edit(office, [uid], "buyer.region_code", None))
    assert load_case(office, uid).contract.buyer is None
    undo_bulk_edit(office)
    undo_bulk_edit(office)
    assert load_case(office, uid).contract.buyer is None


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("contract_value", "5", "BULK-FIELD"),
        ("signed_on", "昨天", "BULK-VALUE"),
        ("type", "sale", "BULK-VALUE"),
        ("confidential", "maybe", "BULK-VALUE"),
    ],
)
def test_a_field_or_value_that_does_not_fit_is_refused(
    office: Desk, path: str, value: str, code: str
) -> None:
    with pytest.raises(UsageError, match=code):
        plan_bulk_edit(office, [draft(office, "甲")], path, read_value(path, value))


def test_every_offered_field_can_be_emptied(office: Desk) -> None:
    uid = draft(office, "甲")
    for path in BULK_FIELDS:
        plan_bulk_edit(office, [uid], path, read_value(path, ""))


def test_too_many_are_refused_before_anything_is_read(office: Desk) -> None:
    with pytest.raises(UsageError, match="BULK-MANY"):
        plan_bulk_edit(office, ["x"] * (BULK_MOST + 1), FIELD, "01")


def test_nothing_to_change_is_said(office: Desk) -> None:
    with pytest.raises(AnswerNoError, match="BULK-NOTHING"):
        do_bulk_edit(office, plan_bulk_edit(office, [world.register(office)], FIELD, "01"))


def test_a_party_alone_is_copied_as_a_new_draft(office: Desk) -> None:
    original = draft(office, "甲")
    made = load_case(office, copy_party(office, original, "buyer")).contract
    assert (made.buyer, made.seller, made.name) == (load_case(office, original).contract.buyer, None, None)
    with pytest.raises(AnswerNoError, match="CASE-NO-PARTY"):
        copy_party(office, draft(office, "乙", seller=None), "seller")
