"""Tests that an entry of the journal has one exact form, and that every kind has its own name and words."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from registrar_app.domain.act import KIND_LABELS as ACT_LABELS
from registrar_app.domain.act import canonical_json
from registrar_app.domain.journal import (
    KIND_LABELS,
    SIZE_LIMIT,
    SUBJECT_LIMIT,
    Entry,
    EntryKind,
    MalformedEntryError,
    SignedEntry,
    Who,
    parse_entry,
    payload_of_entry,
    plain_text,
)

ENTRY = Entry(
    seq=2,
    previous="ab" * 32,
    act=7,
    kind=EntryKind.SLIP_SAVED,
    who=Who("wang", "0037", "cd" * 32),
    subject="371002-01-2026-000001",
    detail={"file": "凭单.pdf", "acts": 3},
    at="2026-11-23T09:30:00+08:00",
)


def test_what_is_written_is_read_again() -> None:
    assert parse_entry(payload_of_entry(ENTRY)) == ENTRY
    first = replace(ENTRY, seq=1, previous=None, who=Who(), subject=None, detail={})
    assert SignedEntry(payload_of_entry(first)).entry() == first


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("format", "registrar-journal/2"),
        ("seq", 0),
        ("seq", "2"),
        ("seq", True),
        ("previous", 5),
        ("act", -1),
        ("act", "7"),
        ("kind", "unheard_of"),
        ("who", "wang"),
        ("who", {"account": "wang"}),
        ("who", {"account": 7, "signer": None, "certificate": None}),
        ("subject", 5),
        ("detail", []),
        ("detail", {"file": None}),
        ("detail", {"file": ["a"]}),
        ("detail", {"more": True}),
        ("at", "2026-11-23T09:30:00"),
        ("at", "yesterday"),
        ("more", "x"),
    ],
)
def test_any_other_form_is_no_entry(key: str, value: object) -> None:
    changed = {**json.loads(payload_of_entry(ENTRY)), key: value}
    with pytest.raises(MalformedEntryError):
        parse_entry(json.dumps(changed, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode())


@pytest.mark.parametrize("payload", [b"", b"{", b"[]", b"null", b"[" * 5000, b"{}" + b" " * SIZE_LIMIT])
def test_bytes_that_are_no_entry(payload: bytes) -> None:
    with pytest.raises(MalformedEntryError):
        parse_entry(payload)


def test_only_the_canonical_bytes_are_taken() -> None:
    with pytest.raises(MalformedEntryError):
        parse_entry(payload_of_entry(ENTRY) + b" ")


def test_odd_file_names_become_texts_that_can_be_written() -> None:
    odd = b"\xff\xfe.pdf".decode("utf-8", "surrogateescape")
    assert canonical_json(plain_text(odd))
    assert plain_text("凭单.pdf") == "凭单.pdf"
    assert len(plain_text("长" * 1000)) == SUBJECT_LIMIT


def test_every_kind_has_words_and_none_shares_its_name_with_an_act() -> None:
    assert set(KIND_LABELS) == set(EntryKind)
    assert len({label.zh for label in KIND_LABELS.values()}) == len(EntryKind)
    assert not {kind.value for kind in EntryKind} & {kind.value for kind in ACT_LABELS}
