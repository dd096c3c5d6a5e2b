"""Keeps the interchange form of a contract (``registrar-contract/1``) as plain JSON values; files are read elsewhere.

Reading collects every problem of a contract with its path, so that a sender sees all of them at once. Writing gives
all keys in one fixed order, so that what was written once is written the same for ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from registrar_app.domain import money
from registrar_app.domain.contract import (
    Achievement,
    Contract,
    ContractType,
    CostKind,
    NonTechnicalCost,
    Payment,
    PaymentMode,
    Registration,
    RegistrationStatus,
    Subtype,
)
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text

FORMAT = "registrar-contract/1"
NAME_LIMIT = 300
NOTE_LIMIT = 10_000
LIST_LIMIT = 1_000

_UID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOT_IN_NAMES = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_NOT_IN_NOTES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Why one field cannot be read, and what to do about it."""

    path: str
    problem: Text
    remedy: Text


class MalformedContractError(Exception):
    """The value is not a contract in interchange form; ``problems`` lists every place."""

    def __init__(self, problems: list[FieldProblem]) -> None:
        """Keep the problems, in the order of the fields."""
        super().__init__("; ".join(f"{p.path}: {p.problem.en}" for p in problems))
        self.problems = problems


class _FaultError(Exception):
    def __init__(self, zh: str, en: str, remedy_zh: str, remedy_en: str) -> None:
        self.problem = Text(zh, en)
        self.remedy = Text(remedy_zh, remedy_en)


Reader = Callable[[Any], Any]


def _text(limit: int, forbidden: re.Pattern[str]) -> Reader:
    def read(value: Any) -> str:
        if not isinstance(value, str):
            raise _FaultError("不是文字", "not a text", "改为带引号的文字", "write a quoted text")
        if len(value) > limit:
            raise _FaultError(
                f"超过 {limit} 个字符", f"longer than {limit} characters", "缩短该内容", "shorten it"
            )
        if forbidden.search(value):
            raise _FaultError(
                "含控制字符或双向控制字符",
                "contains a control or bidirectional character",
                "删去看不见的字符后重新输入",
                "retype it without invisible characters",
            )
        return value

    return read


_name = _text(NAME_LIMIT, _NOT_IN_NAMES)
_note = _text(NOTE_LIMIT, _NOT_IN_NOTES)


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _FaultError(
            "不是 true 或 false", "neither true nor false", "改为 true 或 false", "write true or false"
        )
    return value


def _date(value: Any) -> date:
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise _FaultError(
        f"日期“{_shown(value)}”不存在或写法不对",
        f"no such date: {_shown(value)}",
        "按 2020-03-01 的形式填写真实日期",
        "write a real date like 2020-03-01",
    )


def _signed_amount(value: Any) -> int:
    if isinstance(value, str):
        try:
            return money.parse_yuan(value)
        except ValueError:
            pass
    raise _FaultError(
        f"金额“{_shown(value)}”写法不对",
        f"not an amount: {_shown(value)}",
        '按 "1000000.00" 的形式填写（元，最多两位小数）',
        'write yuan with at most two decimals, like "1000000.00"',
    )


def _amount(value: Any) -> int:
    fen = _signed_amount(value)
    if fen < 0:
        raise _FaultError(
            "金额不得为负",
            "the amount is negative",
            "填写不小于 0 的金额；退款写入付款",
            "write 0 or more; refunds go to payments",
        )
    return fen


def _uid(value: Any) -> str:
    if isinstance(value, str) and _UID.fullmatch(value):
        return value.lower()
    raise _FaultError(
        "不是 UUID", "not a UUID", "删去该项，由程序编号", "leave it out; the program gives one"
    )


def _choice(members: type[StrEnum]) -> Reader:
    def read(value: Any) -> StrEnum:
        try:
            return members(value)
        except ValueError:
            allowed = ", ".join(m.value for m in members)
            raise _FaultError(
                f"“{_shown(value)}”不在代码表内",
                f"unknown value: {_shown(value)}",
                f"取下列之一：{allowed}",
                f"use one of: {allowed}",
            ) from None

    return read


def _list(
    read_one: Callable[[Any, str, list[FieldProblem]], Any],
) -> Callable[[Any, str, list[FieldProblem]], Any]:
    def read(value: Any, path: str, problems: list[FieldProblem]) -> tuple[Any, ...] | None:
        if not isinstance(value, list):
            problems.append(
                FieldProblem(path, Text("不是列表", "not a list"), Text("改为 [ … ]", "write [ … ]"))
            )
            return None
        if len(value) > LIST_LIMIT:
            problems.append(
                FieldProblem(
                    path,
                    Text(f"超过 {LIST_LIMIT} 项", f"more than {LIST_LIMIT} entries"),
                    Text("分次提交", "split it"),
                )
            )
            return None
        return tuple(read_one(entry, f"{path}[{i}]", problems) for i, entry in enumerate(value))

    return read


def _plain(read: Reader) -> Callable[[Any, str, list[FieldProblem]], Any]:
    def run(value: Any, path: str, problems: list[FieldProblem]) -> Any:
        try:
            return read(value)
        except _FaultError as fault:
            problems.append(FieldProblem(path, fault.problem, fault.remedy))
            return None

    return run


def _record(
    make: Callable[..., Any],
    fields: Mapping[str, Callable[[Any, str, list[FieldProblem]], Any]],
    required: tuple[str, ...] = (),
) -> Callable[[Any, str, list[FieldProblem]], Any]:
    def read(value: Any, path: str, problems: list[FieldProblem]) -> Any:
        if not isinstance(value, dict):
            problems.append(
                FieldProblem(path, Text("不是对象", "not an object"), Text("改为 { … }", "write { … }"))
            )
            return None
        before = len(problems)
        problems.extend(_unknown_key(_join(path, str(key))) for key in value if key not in fields)
        values = {
            key: read_field(value[key], _join(path, key), problems)
            for key, read_field in fields.items()
            if value.get(key) is not None
        }
        problems.extend(_missing_key(_join(path, key)) for key in required if value.get(key) is None)
        return make(**values) if len(problems) == before else None

    return read


_PARTY = _record(
    Party,
    {
        "name": _plain(_name),
        "credit_code": _plain(_name),
        "kind": _plain(_name),
        "country": _plain(_name),
        "region_code": _plain(_name),
        "management_area": _plain(_name),
        "address": _plain(_name),
        "legal_representative": _plain(_name),
        "contact": _plain(_name),
        "phone": _plain(_name),
        "is_service_institution": _plain(_boolean),
    },
)
_COST = _record(
    NonTechnicalCost, {"kind": _plain(_choice(CostKind)), "amount": _plain(_amount), "note": _plain(_note)}
)
_PAYMENT_FIELDS = _record(
    Payment,
    {
        "paid_on": _plain(_date),
        "amount": _plain(_signed_amount),
        "technology_part": _plain(_signed_amount),
        "voucher_no": _plain(_name),
        "invoice_no": _plain(_name),
    },
    required=("paid_on", "amount"),
)


def _read_payment(value: Any, path: str, problems: list[FieldProblem]) -> Any:
    payment = _PAYMENT_FIELDS(value, path, problems)
    if payment is None or payment.technology_part is None:
        return payment
    if payment.amount < 0 or payment.technology_part >= 0:
        return payment
    problems.append(
        FieldProblem(
            _join(path, "technology_part"),
            Text("付款不是退款，技术部分却为负", "negative, though the payment is no refund"),
            Text("填写不小于 0 的金额", "write 0 or more"),
        )
    )
    return None


_REGISTRATION = _record(
    Registration,
    {
        "status": _plain(_choice(RegistrationStatus)),
        "registered_on": _plain(_date),
        "slip_no": _plain(_name),
        "official_no": _plain(_name),
        "office": _plain(_name),
        "registrar": _plain(_name),
        "issued_elsewhere": _plain(_boolean),
        "ended_on": _plain(_date),
    },
    required=("status", "registered_on"),
)
FIELDS: Mapping[str, Callable[[Any, str, list[FieldProblem]], Any]] = {
    "uid": _plain(_uid),
    "contract_no": _plain(_name),
    "name": _plain(_name),
    "type": _plain(_choice(ContractType)),
    "subtype": _plain(_choice(Subtype)),
    "signed_on": _plain(_date),
    "effective_from": _plain(_date),
    "effective_to": _plain(_date),
    "seller": _PARTY,
    "buyer": _PARTY,
    "intermediary": _PARTY,
    "contract_value": _plain(_amount),
    "non_technical_costs": _list(_COST),
    "transaction_amount": _plain(_amount),
    "payment_mode": _plain(_choice(PaymentMode)),
    "payments": _list(_read_payment),
    "technology_field": _plain(_name),
    "objective": _plain(_name),
    "ip_kinds": _list(_plain(_name)),
    "plan_source": _plain(_name),
    "industry": _plain(_name),
    "related_parties": _plain(_boolean),
    "achievement": _record(Achievement, {"id": _plain(_name), "name": _plain(_name)}),
    "implemented_in": _plain(_name),
    "confidential": _plain(_boolean),
    "remarks": _plain(_note),
    "registration": _REGISTRATION,
}
_CONTRACT = _record(Contract, FIELDS)


def read_contract(value: object, path: str = "") -> Contract:
    """Return the contract that ``value``, a parsed JSON object, describes.

    Args:
        value: The parsed object, with ``format``.
        path: Where the object lies, e.g. ``contracts[3]``; put before every field's path in a problem.

    Raises:
        MalformedContractError: with every problem found.
    """
    problems: list[FieldProblem] = []
    if not isinstance(value, dict):
        _CONTRACT(value, path, problems)
        raise MalformedContractError(problems)
    if value.get("format") != FORMAT:
        problems.append(
            FieldProblem(
                _join(path, "format"),
                Text(f"不是“{FORMAT}”", f"is not {FORMAT}"),
                Text("用本程序支持的格式导出后再导入", "export it again in a form this program reads"),
            )
        )
    contract = _CONTRACT({key: v for key, v in value.items() if key != "format"}, path, problems)
    if problems:
        raise MalformedContractError(problems)
    assert isinstance(contract, Contract)
    return contract


def write_contract(contract: Contract) -> dict[str, Any]:
    """Return the contract as plain JSON values, every key present, in the order of the published form."""
    return {"format": FORMAT} | {key: _plain_value(getattr(contract, key), key) for key in FIELDS}


def write_payment(payment: Payment) -> dict[str, Any]:
    """Return one payment in interchange form."""
    return _plain_record(payment)


def read_payment(value: object, path: str = "payment") -> Payment:
    """Return one payment from interchange form.

    Raises:
        MalformedContractError: with every problem found.
    """
    problems: list[FieldProblem] = []
    payment = _read_payment(value, path, problems)
    if problems:
        raise MalformedContractError(problems)
    assert isinstance(payment, Payment)
    return payment


_AMOUNTS = {"contract_value", "transaction_amount", "amount", "technology_part"}


def _plain_value(value: Any, key: str) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        assert key in _AMOUNTS, key
        return money.format_yuan(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain_value(entry, key) for entry in value]
    return value if isinstance(value, str) else _plain_record(value)


def _plain_record(record: Any) -> dict[str, Any]:
    return {key: _plain_value(getattr(record, key), key) for key in type(record).__dataclass_fields__}


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _unknown_key(path: str) -> FieldProblem:
    return FieldProblem(
        path, Text("未知的键", "unknown key"), Text("改正或删去该键", "correct or remove the key")
    )


def _missing_key(path: str) -> FieldProblem:
    return FieldProblem(path, Text("必填项缺失", "missing"), Text("补填该项", "supply it"))


def _shown(value: object) -> str:
    return str(value)[:40]
