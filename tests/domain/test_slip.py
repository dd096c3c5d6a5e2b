from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.slip import (
    MalformedStatementError,
    SlipStatement,
    der_signature,
    qr_text,
    raw_signature,
    read_statement,
    statement_text,
)

USUAL = SlipStatement(
    slip_no="371002-01-2026-000123",
    registered_on=date(2026, 11, 23),
    issued_on=date(2026, 12, 1),
    contract_value=100_000_000,
    transaction_amount=80_000_000,
    act_hash="ab" * 32,
    signer="cd" * 16,
)
SIGNATURE = der_signature(b"\x80" + bytes(30) + b"\x01" + b"\x02" * 32)
TEXT = qr_text(USUAL, SIGNATURE)


def test_the_text_is_read_back_exactly() -> None:
    read = read_statement(TEXT)
    assert read.statement == USUAL
    assert read.signature == SIGNATURE
    assert read.signed == statement_text(USUAL).encode()


def test_the_text_reads_as_promised() -> None:
    assert TEXT.startswith("HT1/371002-01-2026-000123/20261123/20261201/100000000/80000000/")
    assert len(TEXT.rpartition("/")[2]) == 103


def test_even_the_largest_amounts_fit_version_9_m_and_its_alphabet() -> None:
    largest = SlipStatement(
        **{**_fields(USUAL), "contract_value": 10**15 - 1, "transaction_amount": 10**15 - 1}
    )
    text = qr_text(largest, SIGNATURE)
    assert len(text) <= 262
    assert set(text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def _fields(statement: SlipStatement) -> dict[str, object]:
    return {name: getattr(statement, name) for name in SlipStatement.__slots__}


@pytest.mark.parametrize(
    "text",
    [
        "", "HT1", "HT2" + TEXT[3:], TEXT.lower(), TEXT + "/", TEXT[:-1], TEXT + "A", " " + TEXT, TEXT.replace("-", ""),
        TEXT.replace("/100000000/", "/0100000000/"), TEXT.replace("/100000000/", "/-1/"),
        TEXT.replace("/100000000/", "/1000000000000000/"), TEXT.replace("20261123", "20260230"),
        TEXT.replace("20261123", "2026112３"), TEXT.replace("20261123", "20261123 "), TEXT + "=", "/" * 8, "X" * 10_000,
        TEXT[:-1] + "B",  # the last character holds one bit of nothing
    ],
)  # fmt: skip
def test_any_other_form_is_refused(text: str) -> None:
    with pytest.raises(MalformedStatementError):
        read_statement(text)


@given(st.text(max_size=300))
def test_no_text_crashes_the_reader(text: str) -> None:
    with pytest.raises(MalformedStatementError):
        read_statement("HT1/" + text)


@given(st.binary(min_size=64, max_size=64))
def test_both_forms_of_a_signature_say_the_same(raw: bytes) -> None:
    assert raw_signature(der_signature(raw)) == raw


@given(st.binary(max_size=80))
def test_no_bytes_crash_the_reader_of_signatures(der: bytes) -> None:
    with pytest.raises(ValueError, match="signature"):
        raw_signature(b"\x31" + der)


def test_a_signature_longer_than_the_curve_is_refused() -> None:
    with pytest.raises(ValueError, match="signature"):
        raw_signature(b"\x30\x27\x02\x22\x01" + bytes(33) + b"\x02\x01\x01")


def test_our_der_is_the_one_that_cryptography_writes() -> None:
    from tests.practice_keys import key

    for number in range(20):
        signature = key("0037").sign(str(number).encode())
        assert der_signature(raw_signature(signature)) == signature
