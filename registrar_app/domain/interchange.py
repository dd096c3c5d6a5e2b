"""Keeps the interchange form of a contract (``registrar-contract/1``) as plain JSON values; files are read elsewhere.

Reading collects every problem of a contract with its path, so that a sender sees all of them at once. Writing gives
all keys in one fixed order, so that what was written once is written the same for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
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
from registrar_app.domain.field_readers import (
    FieldProblem,
    FieldReader,
    choice_of,
    join_path,
    list_of,
    plain,
    read_amount,
    read_boolean,
    read_date,
    read_name,
    read_note,
    read_signed_amount,
    read_uid,
    record_of,
)
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text

FORMAT = "registrar-contract/1"


class MalformedContractError(Exception):
    """The value is not a contract in interchange form; ``problems`` lists every place."""

    def __init__(self, problems: list[FieldProblem]) -> None:
        """Keep the problems, in the order of the fields."""
        super().__init__("; ".join(f"{p.path}: {p.problem.en}" for p in problems))
        self.problems = problems


_PARTY = record_of(
    Party,
    {
        "name": plain(read_name),
        "credit_code": plain(read_name),
        "kind": plain(read_name),
        "country": plain(read_name),
        "region_code": plain(read_name),
        "management_area": plain(read_name),
        "address": plain(read_name),
        "legal_representative": plain(read_name),
        "contact": plain(read_name),
        "phone": plain(read_name),
        "is_service_institution": plain(read_boolean),
    },
)
_COST = record_of(
    NonTechnicalCost,
    {"kind": plain(choice_of(CostKind)), "amount": plain(read_amount), "note": plain(read_note)},
)
_PAYMENT_FIELDS = record_of(
    Payment,
    {
        "paid_on": plain(read_date),
        "amount": plain(read_signed_amount),
        "technology_part": plain(read_signed_amount),
        "voucher_no": plain(read_name),
        "invoice_no": plain(read_name),
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
            join_path(path, "technology_part"),
            Text("付款不是退款，技术部分却为负", "negative, though the payment is no refund"),
            Text("填写不小于 0 的金额", "write 0 or more"),
        )
    )
    return None


_REGISTRATION = record_of(
    Registration,
    {
        "status": plain(choice_of(RegistrationStatus)),
        "registered_on": plain(read_date),
        "slip_no": plain(read_name),
        "official_no": plain(read_name),
        "office": plain(read_name),
        "registrar": plain(read_name),
        "issued_elsewhere": plain(read_boolean),
        "ended_on": plain(read_date),
    },
    required=("status", "registered_on"),
)
FIELDS: Mapping[str, FieldReader] = {
    "uid": plain(read_uid),
    "contract_no": plain(read_name),
    "name": plain(read_name),
    "type": plain(choice_of(ContractType)),
    "subtype": plain(choice_of(Subtype)),
    "signed_on": plain(read_date),
    "effective_from": plain(read_date),
    "effective_to": plain(read_date),
    "seller": _PARTY,
    "buyer": _PARTY,
    "intermediary": _PARTY,
    "contract_value": plain(read_amount),
    "non_technical_costs": list_of(_COST),
    "transaction_amount": plain(read_amount),
    "payment_mode": plain(choice_of(PaymentMode)),
    "payments": list_of(_read_payment),
    "technology_field": plain(read_name),
    "objective": plain(read_name),
    "ip_kinds": list_of(plain(read_name)),
    "plan_source": plain(read_name),
    "industry": plain(read_name),
    "related_parties": plain(read_boolean),
    "achievement": record_of(Achievement, {"id": plain(read_name), "name": plain(read_name)}),
    "implemented_in": plain(read_name),
    "confidential": plain(read_boolean),
    "remarks": plain(read_note),
    "registration": _REGISTRATION,
}
_CONTRACT = record_of(Contract, FIELDS)


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
                join_path(path, "format"),
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


def read_payment(value: object) -> Payment:
    """Return one payment from interchange form.

    Raises:
        MalformedContractError: with every problem found.
    """
    problems: list[FieldProblem] = []
    payment = _read_payment(value, "payment", problems)
    if problems:
        raise MalformedContractError(problems)
    assert isinstance(payment, Payment)
    return payment


_AMOUNTS = {"contract_value", "transaction_amount", "amount", "technology_part"}


def _plain_value(value: Any, key: str) -> Any:
    if value is None or type(value) in (str, bool):  # most are; a choice is a text too, but of its own type
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
