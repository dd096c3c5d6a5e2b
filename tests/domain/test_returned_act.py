"""What a receipt says of an act: its reason in two languages, the place it names, and what a receipt may not hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from registrar_app.domain.act import Act, ActKind
from registrar_app.domain.batch import (
    ActAnswer,
    ActOutcome,
    MalformedHeaderError,
    Receipt,
    read_receipt,
    write_receipt,
)
from registrar_app.domain.field_labels import act_label, form_path
from registrar_app.domain.registration import CaseEntry
from registrar_app.domain.returned_act import (
    answers_to,
    in_order,
    join_reason,
    not_made_good,
    split_reason,
)
from registrar_app.domain.text import Text

ANSWER = ActAnswer(
    act="a" * 64, outcome=ActOutcome.RETURNED, path="body.slip_no", reason="号错 / wrong number"
)
RECEIPT = Receipt(
    office="371002",
    device="371002-01",
    epoch="e",
    batch_seq=1,
    batch_hash="b" * 64,
    last_act=1,
    head="a" * 64,
    roster_version=1,
    made_at="2026-11-23T09:30:00+08:00",
    supervisor="S-01",
    answers=(ANSWER,),
)


@pytest.mark.parametrize(
    "reason",
    [
        Text("凭单号不在号段内", "not in the block"),
        Text("“甲 / 乙”不是名称", "“甲 / 乙” is no name"),
        Text("", ""),
    ],
)
def test_a_reason_comes_back_in_both_languages(reason: Text) -> None:
    assert split_reason(join_reason(reason)) == reason


@pytest.mark.parametrize("said", ["请补正", "a / b / c", ""])
def test_a_reason_in_one_language_stands_for_both(said: str) -> None:
    assert split_reason(said) == Text(said, said)


def test_no_reason_is_no_words() -> None:
    assert split_reason(None) == Text("", "")


def test_a_reason_that_quotes_what_cannot_be_seen_can_still_be_read() -> None:
    said = join_reason(Text("“a\u202eb\n”" + "长" * 20_000, "x"))
    answer = replace(ANSWER, reason=said)
    assert read_receipt(write_receipt(replace(RECEIPT, answers=(answer,)))).answers == (answer,)


@pytest.mark.parametrize(
    "changes",
    [
        {"reason": "长" * 10_001},
        {"reason": "a\u202eb"},
        {"reason": "a\nb"},
        {"reason": 5},
        {"path": "p" * 301},
        {"path": "a\x00"},
        {"act": 5},
        {"outcome": "maybe"},
    ],
)
def test_a_receipt_beyond_the_limits_is_refused(changes: dict[str, object]) -> None:
    value = write_receipt(RECEIPT)
    assert read_receipt(value) == RECEIPT
    value["answers"][0] |= changes
    with pytest.raises(MalformedHeaderError):
        read_receipt(value)


@pytest.mark.parametrize(
    ("path", "field", "label"),
    [
        ("body.contract.seller.credit_code", "seller.credit_code", "卖方 · 统一社会信用代码"),
        ("contract.transaction_amount", "transaction_amount", "技术交易额"),
        ("body.contract.payments[2].amount", "payments[2].amount", "第 3 笔付款 · 金额"),
        ("body.contract.nobody.knows", None, "合同内容"),
        ("body.slip_no", None, "凭单号"),
        ("body.income.received_on", None, "核定技术性收入"),
        ("previous_in_case", None, "前一步办理"),
        ("made_up", None, None),
        (None, None, None),
    ],
)
def test_the_place_in_an_act_leads_to_its_field(
    path: str | None, field: str | None, label: str | None
) -> None:
    named = act_label(path)
    assert (form_path(path), named.zh if named else None) == (field, label)


def entry(
    name: str, before: str | None, kind: ActKind = ActKind.REGISTER, device: str = "371002-01"
) -> CaseEntry:
    act = Act(
        kind=kind,
        case="c",
        office=device[:6],
        device=device,
        epoch="e",
        seq=1,
        registrar="R",
        signing_certificate="f",
        on=date(2026, 11, 23),
        at="",
        previous=None,
        previous_in_case=before,
        body={},
    )
    return CaseEntry(name, act)


ACCEPT = entry("accept", None, ActKind.ACCEPT)
FIRST, ITS_SLIP = entry("first", "accept"), entry("slip", "first", ActKind.ISSUE_SLIP)
SECOND, THIRD = entry("second", "accept"), entry("third", "accept")
INCOME = entry("income", "third", ActKind.NOTE_INCOME)
PAYMENT = entry("payment", "third", ActKind.NOTE_PAYMENT)


def names(entries: Sequence[CaseEntry]) -> str:
    return " ".join(entry.hash for entry in entries)


def test_what_fell_is_told_where_it_was_done() -> None:
    fallen = [FIRST, ITS_SLIP, SECOND, INCOME]
    assert (
        names(in_order([ACCEPT, THIRD, PAYMENT], fallen)) == "accept first slip second third income payment"
    )
    assert names(in_order([], [ACCEPT, FIRST])) == "accept first"
    elsewhere = entry("elsewhere", None, ActKind.ACCEPT, "371082-01")
    assert names(in_order([ACCEPT, THIRD], [elsewhere])) == "accept third elsewhere"


def test_only_what_itself_was_wrong_waits_and_only_until_its_correction_is_accepted() -> None:
    history = [ACCEPT, THIRD]
    assert names(not_made_good([FIRST, ITS_SLIP, SECOND], history, ["accept"])) == "first second"
    assert names(answers_to(FIRST, history)) == "third"
    assert not_made_good([FIRST, ITS_SLIP, SECOND], history, ["accept", "third"]) == []


def test_a_note_is_made_good_by_the_same_note_or_a_decision_alone() -> None:
    history = [ACCEPT, THIRD, PAYMENT]
    taken = ["accept", "third", "payment"]
    assert names(not_made_good([INCOME], history, taken)) == "income"
    again = entry("again", "payment", ActKind.NOTE_INCOME)
    assert not_made_good([INCOME], [*history, again], [*taken, "again"]) == []
    amended = entry("amended", "payment", ActKind.AMEND)
    assert not_made_good([INCOME], [*history, amended], [*taken, "amended"]) == []
