"""A ruling's one exact form: what a supervisor can say goes round, everything else is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from registrar_app.domain.act import canonical_json
from registrar_app.domain.ruling import (
    Decision,
    MalformedRulingError,
    Ruling,
    SignedRuling,
    SubjectKind,
    alarm_subject,
    by_subject,
    parse_payload,
    payload_of,
    repeat_subject,
)

ONE, OTHER = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
SAME = Ruling(
    seq=1,
    previous=None,
    subject=repeat_subject(OTHER, ONE),
    decision=Decision.SAME_CONTRACT,
    cancel=OTHER,
    reason="两处登记的是同一份合同，\n后登记的一份请荣成市注销",
    supervisor="S-01",
    signing_certificate="a" * 64,
    on=date(2026, 11, 23),
    at="2026-11-23T09:30:00+08:00",
)
SETTLED = replace(
    SAME, subject=alarm_subject(7), decision=Decision.SETTLED, cancel=None, seq=2, previous="b" * 64
)


@pytest.mark.parametrize(
    "ruling",
    [
        SAME,
        SETTLED,
        replace(SAME, decision=Decision.DIFFERENT_CONTRACTS, cancel=None),
        replace(SAME, reason="长" * 10_000),
    ],
)
def test_a_ruling_goes_round(ruling: Ruling) -> None:
    assert parse_payload(payload_of(ruling)) == ruling
    assert SignedRuling(payload_of(ruling), b"").ruling() == ruling


def test_a_pair_is_one_subject_whichever_is_named_first() -> None:
    assert repeat_subject(ONE, OTHER) == repeat_subject(OTHER, ONE) == f"repeat:{ONE}:{OTHER}"
    assert (SAME.kind, SETTLED.kind) == (SubjectKind.REPEAT, SubjectKind.ALARM)


def changed(**values: Any) -> bytes:
    return canonical_json(json.loads(payload_of(SAME)) | values)


@pytest.mark.parametrize(
    "values",
    [
        {"format": "registrar-ruling/2"},
        {"extra": 1},
        {"seq": 0},
        {"seq": True},
        {"seq": "1"},
        {"seq": 2},
        {"previous": "b" * 64},
        {"seq": 2, "previous": "B" * 64},
        {"seq": 2, "previous": 5},
        {"subject": f"repeat:{OTHER}:{ONE}"},
        {"subject": f"repeat:{ONE}:{ONE}"},
        {"subject": f"repeat:{ONE}"},
        {"subject": "alarm:"},
        {"subject": "alarm:../x"},
        {"subject": "slip:1"},
        {"subject": 5},
        {"decision": "settled"},
        {"decision": "cancelled"},
        {"decision": "different_contracts"},
        {"cancel": None},
        {"cancel": "33333333-3333-4333-8333-333333333333"},
        {"cancel": 5},
        {"reason": ""},
        {"reason": " 空白 "},
        {"reason": "长" * 10_001},
        {"reason": "改\u202e序"},
        {"reason": "响\x07铃"},
        {"reason": None},
        {"supervisor": ""},
        {"supervisor": "S\u200b"},
        {"signing_certificate": "a" * 63},
        {"on": "2026-11-31"},
        {"on": "20261123"},
        {"at": "2026-11-23T09:30:00"},
        {"at": "2026-11-23 09:30:00+08:00"},
        {"at": "yesterday"},
    ],
)
def test_anything_else_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(MalformedRulingError):
        parse_payload(changed(**values))


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"5",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        payload_of(SAME) + b" ",
        payload_of(SAME).replace(b'"seq":1', b'"seq":1.0'),
        payload_of(SAME).replace(b'"seq":1', b'"seq":1,"seq":1'),
        payload_of(SAME).replace("同".encode(), b"\\u540c"),
        payload_of(SAME)[:-1] + b"\n}",
        canonical_json({"reason": "长" * 50_000}),
    ],
)
def test_only_the_exact_bytes_are_taken(payload: bytes) -> None:
    with pytest.raises(MalformedRulingError):
        parse_payload(payload)


def test_the_settling_of_an_alarm_cancels_nothing() -> None:
    with pytest.raises(MalformedRulingError):
        parse_payload(payload_of(replace(SETTLED, cancel=ONE)))


def test_rulings_on_one_subject_all_stay_and_the_last_stands() -> None:
    first = SignedRuling(payload_of(SAME), b"1")
    second = SignedRuling(payload_of(SETTLED), b"2")
    third = SignedRuling(
        payload_of(
            replace(SAME, seq=3, previous="c" * 64, decision=Decision.DIFFERENT_CONTRACTS, cancel=None)
        ),
        b"3",
    )
    found = by_subject([first, second, SignedRuling(b"unreadable", b""), third])
    assert found == {SAME.subject: (first, third), SETTLED.subject: (second,)}
