"""Keeps a filter (筛选): which contracts are wanted, as one value that list, tiles, command line and export share.

Its plain form is kept in the store under a name. Turning it into a question of the store is left to the store; the days
left until a deadline are reckoned by the services.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from registrar_app.domain.contract import ContractType
from registrar_app.domain.registration import CaseState
from registrar_app.domain.text import Text


class DateKind(StrEnum):
    """Which day of a contract a range of days is about."""

    SIGNED = "signed"
    ACCEPTED = "accepted"
    REGISTERED = "registered"
    CHANGED = "changed"

    @property
    def label(self) -> Text:
        """What the day is called."""
        return _DATE_LABELS[self]


class Exchange(StrEnum):
    """How far what was done to a contract has travelled to the bureau (报盘)."""

    UNSENT = "unsent"
    EXPORTED = "exported"
    ACCEPTED = "accepted"
    RETURNED = "returned"

    @property
    def label(self) -> Text:
        """The word shown."""
        return _EXCHANGE_LABELS[self]


class Missing(StrEnum):
    """What a contract may lack."""

    NAME = "name"
    TYPE = "type"
    SELLER = "seller"
    BUYER = "buyer"
    CREDIT_CODE = "credit_code"
    SIGNED_ON = "signed_on"
    CONTRACT_VALUE = "contract_value"
    TRANSACTION_AMOUNT = "transaction_amount"
    PAPERS = "papers"
    ANY = "any"

    @property
    def label(self) -> Text:
        """What is lacking, in words."""
        return _MISSING_LABELS[self]


_DATE_LABELS = {
    DateKind.SIGNED: Text("签订日期", "signed"),
    DateKind.ACCEPTED: Text("受理日期", "accepted"),
    DateKind.REGISTERED: Text("登记日期", "registered"),
    DateKind.CHANGED: Text("最近改动", "last changed"),
}
_EXCHANGE_LABELS = {
    Exchange.UNSENT: Text("未报盘", "not sent yet"),
    Exchange.EXPORTED: Text("已报待回", "sent, no answer yet"),
    Exchange.ACCEPTED: Text("已接收", "accepted"),
    Exchange.RETURNED: Text("被退回", "returned"),
}
_MISSING_LABELS = {
    Missing.NAME: Text("缺合同名称", "no name"),
    Missing.TYPE: Text("缺合同类别", "no type"),
    Missing.SELLER: Text("缺卖方", "no seller"),
    Missing.BUYER: Text("缺买方", "no buyer"),
    Missing.CREDIT_CODE: Text("缺信用代码", "no credit code"),
    Missing.SIGNED_ON: Text("缺签订日期", "no day of signing"),
    Missing.CONTRACT_VALUE: Text("缺成交额", "no value"),
    Missing.TRANSACTION_AMOUNT: Text("缺技术交易额", "no technology amount"),
    Missing.PAPERS: Text("无材料附件", "no papers"),
    Missing.ANY: Text("有缺项", "anything missing"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Which contracts are wanted; what is not said does not matter. Amounts in fen, both ends of a range included.

    Attributes:
        text: Any part of name, parties, credit codes, numbers or pinyin initials; every word must be found.
        dates: Which day ``since`` and ``until`` are about.
        due_within: Only what must be decided or supplemented within so many days, overdue included.
    """

    text: str = ""
    states: tuple[CaseState, ...] = ()
    types: tuple[ContractType, ...] = ()
    year: int | None = None
    dates: DateKind = DateKind.SIGNED
    since: date | None = None
    until: date | None = None
    value_from: int | None = None
    value_to: int | None = None
    office: str | None = None
    exchange: Exchange | None = None
    due_within: int | None = None
    missing: Missing | None = None

    @property
    def is_empty(self) -> bool:
        """Whether every contract is wanted."""
        return not write_filter(self)


def write_filter(chosen: CaseFilter) -> dict[str, Any]:
    """Return the filter as plain JSON values; what is not said is left out."""
    said: dict[str, Any] = {}
    for field in fields(CaseFilter):
        value = getattr(chosen, field.name)
        if value != field.default:
            said[field.name] = _plain(value)
    if chosen.since is None and chosen.until is None:
        said.pop("dates", None)
    return said


def read_filter(value: Mapping[str, Any]) -> CaseFilter:
    """Return the filter that ``write_filter`` wrote.

    Raises:
        ValueError: it is none.
    """
    try:
        return CaseFilter(**{key: _READERS[key](said) for key, said in value.items()})
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a filter") from error


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [entry.value for entry in value]
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is wanted")
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("a number is wanted")
    return value


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "text": _text,
    "states": lambda value: tuple(CaseState(entry) for entry in value),
    "types": lambda value: tuple(ContractType(entry) for entry in value),
    "year": _number,
    "dates": DateKind,
    "since": date.fromisoformat,
    "until": date.fromisoformat,
    "value_from": _number,
    "value_to": _number,
    "office": _text,
    "exchange": Exchange,
    "due_within": _number,
    "missing": Missing,
}
