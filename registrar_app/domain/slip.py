"""Keeps what a slip (登记凭单) states in its QR code, and what a verifier may conclude about a slip.

The statement is one line of the QR code's alphanumeric characters: ``HT1/`` and its fields, the last being the issuing
registrar's signature over everything before it. Signing, printing and judging are left to the outer rooms and services.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from registrar_app.domain.contract import Contract
from registrar_app.domain.text import Text

PREFIX = "HT1"
SIGNER_DIGITS = 32
"""Hexadecimal digits of the fingerprint that the QR code carries: half of them, so that version 9-M holds it."""

_HASH, _HALF = 32, 16
_POINT = 32
_FIELDS = 9
_NUMBER = re.compile(r"0|[1-9][0-9]{0,14}")
_SLIP_NO = re.compile(r"[0-9]{6}-[0-9]{2}-[0-9]{4}-[0-9]{6}")


class MalformedStatementError(Exception):
    """The text is not a slip's statement in its one exact form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipStatement:
    """What the QR code says; amounts in fen.

    Attributes:
        slip_no: The slip number.
        registered_on: The day of registration.
        issued_on: The day this copy was issued.
        contract_value: 合同成交额.
        transaction_amount: 技术交易额.
        act_hash: SHA-256 of the registering act's payload, hex.
        signer: The first 32 digits of the issuing certificate's SHA-256, hex.
    """

    slip_no: str
    registered_on: date
    issued_on: date
    contract_value: int
    transaction_amount: int
    act_hash: str
    signer: str


@dataclass(frozen=True, slots=True)
class SignedStatement:
    """A statement that was read: the bytes that were signed, and the signature in DER."""

    statement: SlipStatement
    signed: bytes
    signature: bytes


def statement_text(statement: SlipStatement) -> str:
    """Return what is signed: every field of the QR code but the signature."""
    return "/".join(
        (
            PREFIX,
            statement.slip_no,
            f"{statement.registered_on:%Y%m%d}",
            f"{statement.issued_on:%Y%m%d}",
            str(statement.contract_value),
            str(statement.transaction_amount),
            _base32(bytes.fromhex(statement.act_hash)),
            _base32(bytes.fromhex(statement.signer)),
        )
    )


def qr_text(statement: SlipStatement, signature: bytes) -> str:
    """Return the whole text of the QR code; ``signature`` is the one over ``statement_text`` (ECDSA P-256, DER).

    Raises:
        ValueError: the signature is not one by P-256.
    """
    return f"{statement_text(statement)}/{_base32(raw_signature(signature))}"


def read_statement(text: str) -> SignedStatement:
    """Return the statement of a QR code's text; the signature is not judged here.

    Raises:
        MalformedStatementError: it has another form.
    """
    fields = text.split("/")
    if len(text) > 500 or len(fields) != _FIELDS or fields[0] != PREFIX or not _SLIP_NO.fullmatch(fields[1]):
        raise MalformedStatementError("form")
    if not _NUMBER.fullmatch(fields[4]) or not _NUMBER.fullmatch(fields[5]):
        raise MalformedStatementError("amounts")
    try:
        statement = SlipStatement(
            slip_no=fields[1],
            registered_on=_day(fields[2]),
            issued_on=_day(fields[3]),
            contract_value=int(fields[4]),
            transaction_amount=int(fields[5]),
            act_hash=_from_base32(fields[6], _HASH).hex(),
            signer=_from_base32(fields[7], _HALF).hex(),
        )
        signature = der_signature(_from_base32(fields[8], 2 * _POINT))
    except ValueError as error:
        raise MalformedStatementError(str(error)) from error
    return SignedStatement(statement, text.rpartition("/")[0].encode("ascii"), signature)


def raw_signature(der: bytes) -> bytes:
    """Return the 64 bytes r‖s of a P-256 signature in DER.

    Raises:
        ValueError: it is not one.
    """
    if len(der) < 8 or der[0] != 0x30 or der[1] != len(der) - 2:
        raise ValueError("signature")
    r, rest = _integer(der[2:])
    s, rest = _integer(rest)
    raw = r.to_bytes(_POINT, "big") + s.to_bytes(_POINT, "big") if max(r, s) < 1 << (8 * _POINT) else b""
    if rest or not raw or der_signature(raw) != der:
        raise ValueError("signature")
    return raw


def der_signature(raw: bytes) -> bytes:
    """Return the DER form of the 64 bytes r‖s."""
    content = _der_integer(raw[:_POINT]) + _der_integer(raw[_POINT:])
    return bytes([0x30, len(content)]) + content


def _integer(der: bytes) -> tuple[int, bytes]:
    if len(der) < 3 or der[0] != 0x02 or der[1] == 0 or len(der) < 2 + der[1]:
        raise ValueError("signature")
    return int.from_bytes(der[2 : 2 + der[1]], "big"), der[2 + der[1] :]


def _der_integer(magnitude: bytes) -> bytes:
    number = int.from_bytes(magnitude, "big")
    content = number.to_bytes(number.bit_length() // 8 + 1, "big")  # a leading zero keeps it positive
    return bytes([0x02, len(content)]) + content


def _day(text: str) -> date:
    if not re.fullmatch(r"[0-9]{8}", text):
        raise ValueError("date")
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _base32(blob: bytes) -> str:
    return base64.b32encode(blob).decode("ascii").rstrip("=")


def _from_base32(text: str, length: int) -> bytes:
    blob = base64.b32decode(text + "=" * (-len(text) % 8))
    if len(blob) != length or _base32(blob) != text:
        raise ValueError("base32")
    return blob


# ------------------------------------------------------------------------------------------- verdict


class SlipOutcome(StrEnum):
    """What a verifier concludes."""

    VALID = "valid"
    NOT_VALID = "not_valid"
    INDETERMINATE = "indeterminate"

    @property
    def label(self) -> Text:
        """The words shown to the user."""
        return OUTCOME_LABELS[self]


OUTCOME_LABELS = {
    SlipOutcome.VALID: Text("凭单有效", "the slip is valid"),
    SlipOutcome.NOT_VALID: Text("凭单无效", "the slip is not valid"),
    SlipOutcome.INDETERMINATE: Text("凭单暂不能判定", "the slip cannot be judged here"),
}
PRACTICE_VALID = Text("练习凭单，签名相符", "a practice slip; its signatures agree")


def outcome_words(outcome: SlipOutcome, *, practice: bool) -> Text:
    """Return the words of a conclusion; a slip of a practice roster is never called valid."""
    return PRACTICE_VALID if practice and outcome is SlipOutcome.VALID else outcome.label


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipFacts:
    """What a slip whose signatures hold says; names are empty when only the QR code was read. Amounts in fen."""

    slip_no: str
    registered_on: date
    issued_on: date
    contract_value: int
    transaction_amount: int
    act_hash: str
    contract_name: str = ""
    seller_name: str = ""
    buyer_name: str = ""

    @classmethod
    def of(cls, statement: SlipStatement, contract: Contract | None = None) -> SlipFacts:
        """Return what a statement says, with the names of the contract it was made on where that is at hand."""
        seller, buyer = (contract.seller, contract.buyer) if contract else (None, None)
        return cls(
            slip_no=statement.slip_no,
            registered_on=statement.registered_on,
            issued_on=statement.issued_on,
            contract_value=statement.contract_value,
            transaction_amount=statement.transaction_amount,
            act_hash=statement.act_hash,
            contract_name=(contract.name or "") if contract else "",
            seller_name=(seller.name or "") if seller else "",
            buyer_name=(buyer.name or "") if buyer else "",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipVerdict:
    """A verifier's conclusion.

    Attributes:
        reasons: Why it is not valid or cannot be judged; empty when it is valid.
        notices: What the reader should know besides.
        signer_name: Who issued the slip, from the roster; "" when unknown.
        office_name: The registering office, from the roster.
        facts: What the slip says; ``None`` unless every signature holds.
    """

    outcome: SlipOutcome
    reasons: tuple[Text, ...] = ()
    notices: tuple[Text, ...] = field(default=())
    signer_name: str = ""
    office_name: str = ""
    facts: SlipFacts | None = None

    @property
    def slip_no(self) -> str:
        """The slip number; "" when nothing can be believed."""
        return self.facts.slip_no if self.facts else ""
