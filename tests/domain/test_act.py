"""An act's payload: one exact byte string, as RFC 8785 says, that nothing else can stand for."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.act import (
    DEPTH_LIMIT,
    KIND_LABELS,
    SIZE_LIMIT,
    Act,
    ActKind,
    MalformedActError,
    SignedAct,
    canonical_json,
    parse_payload,
    payload_of,
)

ACT = Act(
    kind=ActKind.ACCEPT,
    case="0d8a1f0e-6a4e-4c37-9a53-0f6c1b1f0a01",
    office="371002",
    device="371002-01",
    epoch="a1",
    seq=1,
    registrar="r-1",
    signing_certificate="ab" * 32,
    on=date(2026, 6, 1),
    at="2026-06-01T09:00:00+08:00",
    previous=None,
    previous_in_case=None,
    body={"contract": {"name": "䶮𠮷 é"}},
)

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
keys = st.text('abcdefghijklmnopqrstuvwxyz_09 "\\\n', max_size=6)
values = st.recursive(
    st.none() | st.booleans() | st.integers(1 - 2**53, 2**53 - 1) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)


def test_the_payload_is_sorted_dense_and_not_normalised() -> None:
    assert payload_of(ACT).startswith(
        '{"at":"2026-06-01T09:00:00+08:00","body":{"contract":{"name":"䶮𠮷 é"}},"case":'.encode()
    )
    assert payload_of(ACT).endswith(b'"signing_certificate":"' + b"ab" * 32 + b'"}')


def test_an_act_is_known_by_the_hash_of_its_bytes() -> None:
    signed = SignedAct(payload_of(ACT), b"")
    assert signed.hash == hashlib.sha256(payload_of(ACT)).hexdigest()
    assert signed.act() == ACT


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"b": 1, "a": None, "B": True}, '{"B":true,"a":null,"b":1}'),
        ({"": [], "é"[:0] + "z": {}}, '{"":[],"z":{}}'),
        ('\u20ac\u000f\nA\'B"\\"/', '"€\\u000f\\nA\'B\\"\\\\\\"/"'),
        ("\u007f\u2028", '"\u007f\u2028"'),
        ((1, -1, 0), "[1,-1,0]"),
    ],
)
def test_canonical_form_as_rfc_8785_prints_it(value: object, written: str) -> None:
    assert canonical_json(value) == written.encode()


@given(values)
def test_canonical_bytes_mean_the_value_and_nothing_else(value: object) -> None:
    written = canonical_json(value)
    assert json.loads(written) == value
    assert canonical_json(json.loads(written)) == written


@pytest.mark.parametrize(
    "value", [1.0, {"a": 1.5}, {"键": 1}, {1: 1}, "\ud800", [b"x"], {"a": {date(2026, 1, 1)}}]
)
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(ValueError):
        canonical_json(value)


def test_depth_is_limited_on_both_sides() -> None:
    def nested(depth: int) -> Any:
        return [nested(depth - 1)] if depth else []

    assert canonical_json(nested(DEPTH_LIMIT - 1))
    with pytest.raises(ValueError, match="deep"):
        canonical_json(nested(DEPTH_LIMIT))  # one list more than there may be
    with pytest.raises(MalformedActError):
        parse_payload(b'{"body":' + b"[" * 100_000 + b"]" * 100_000 + b"}")


@given(st.dictionaries(keys, values, max_size=4), st.integers(1, 2**53 - 1))
def test_every_act_is_read_back_from_its_payload(body: dict[str, Any], seq: int) -> None:
    act = replace(ACT, body=body, seq=seq, previous="00" * 32)
    assert parse_payload(payload_of(act)) == act


def tampered() -> dict[str, bytes]:
    payload = payload_of(ACT)
    value = json.loads(payload)
    return {
        "a space": payload.replace(b'"seq":1', b'"seq": 1'),
        "another order": json.dumps(
            dict(reversed(value.items())), separators=(",", ":"), ensure_ascii=False
        ).encode(),
        "escaped text": json.dumps(value, sort_keys=True, separators=(",", ":")).encode(),
        "a float": payload.replace(b'"seq":1', b'"seq":1.0'),
        "an exponent": payload.replace(b'"seq":1', b'"seq":1e0'),
        "seq nothing": payload.replace(b'"seq":1', b'"seq":0'),
        "seq true": payload.replace(b'"seq":1', b'"seq":true'),
        "an unknown kind": payload.replace(b'"accept"', b'"bless"'),
        "30 February": payload.replace(b'"on":"2026-06-01"', b'"on":"2026-02-30"'),
        "a compact date": payload.replace(b'"on":"2026-06-01"', b'"on":"20260601"'),
        "another format": payload.replace(b"registrar-act/1", b"registrar-act/2"),
        "a key more": payload.replace(b'{"at"', b'{"a":1,"at"'),
        "a key twice": payload.replace(b'"seq":1', b'"seq":1,"seq":1'),
        "a key less": payload.replace(b'"previous":null,', b""),
        "a body that is a list": payload.replace(
            b'{"contract":{"name":"\xe4', b'[],"x":{"contract":{"name":"\xe4'
        ),
        "a byte order mark": b"\xef\xbb\xbf" + payload,
        "a line end": payload + b"\n",
        "half of it": payload[: len(payload) // 2],
        "nothing": b"",
        "no text": b"\xff\xfe",
        "an array": b"[]",
        "NaN": payload.replace(b'"seq":1', b'"seq":NaN'),
    }


@pytest.mark.parametrize("name", tampered())
def test_other_bytes_are_no_act(name: str) -> None:
    assert tampered()[name] != payload_of(ACT)
    with pytest.raises(MalformedActError):
        parse_payload(tampered()[name])


def test_a_payload_too_large_is_not_even_read() -> None:
    with pytest.raises(MalformedActError, match="large"):
        parse_payload(b" " * (SIZE_LIMIT + 1))


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading(payload: bytes) -> None:
    with pytest.raises(MalformedActError):
        parse_payload(payload)


def test_every_kind_has_its_words() -> None:
    assert set(KIND_LABELS) == set(ActKind)
    assert all(kind.label.zh and kind.label.en for kind in ActKind)


@pytest.mark.parametrize("number", [2**53, -(2**53), 10**30])
def test_an_integer_that_a_double_cannot_hold_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="integer"):
        canonical_json({"n": number})
