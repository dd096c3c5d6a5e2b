"""Keeps how a contract stands in one row of a table: which columns there are and what each holds; files are not here.

A column is named by its interchange path (``seller.name``) or by its Chinese head (``卖方名称``). Payments, costs and
kinds of intellectual property are lists in interchange form inside one cell; a blank cell is "not known".
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from registrar_app.domain.contract import Contract, ContractType, PaymentMode, Subtype
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.interchange import FORMAT, write_contract
from registrar_app.domain.text import Text
from registrar_app.exchange.cells import CellError, amount_of, date_of, is_blank, text_of, yes_no_of
from registrar_app.exchange.strict_json import StrictJsonError, load_strict

CellReader = Callable[[object], Any]


def _label_of(kinds: type[ContractType] | type[Subtype] | type[PaymentMode]) -> CellReader:
    by_label = {member.label.zh: member.value for member in kinds}

    def read(cell: object) -> str:
        text = text_of(cell)
        return by_label.get(text, text)

    return read


def _padded(width: int) -> CellReader:
    """A code with leading zeros, also where a spreadsheet has eaten them."""

    def read(cell: object) -> str:
        text = text_of(cell)
        return text.zfill(width) if text.isdigit() and not isinstance(cell, str) else text

    return read


def _list_of(cell: object) -> Any:
    try:
        return load_strict(text_of(cell).encode("utf-8", "replace"))
    except StrictJsonError as error:
        raise CellError(
            Text(f"不是列表：{error.problem.zh}", f"not a list: {error.problem.en}"),
            Text(
                '按 [{"paid_on": "2020-05-01", "amount": "1.00"}] 的形式填写',
                'write it like [{"paid_on": "2020-05-01", "amount": "1.00"}]',
            ),
        ) from error


def _codes_of(cell: object) -> Any:
    text = text_of(cell)
    if text.startswith("["):
        return _list_of(cell)
    for mark in "；;、，":
        text = text.replace(mark, ",")
    return [part.strip() for part in text.split(",") if part.strip()]


_PARTY: Mapping[str, tuple[str, CellReader]] = {
    "name": ("名称", text_of),
    "credit_code": ("统一社会信用代码", text_of),
    "kind": ("性质", text_of),
    "country": ("国别", text_of),
    "region_code": ("行政区划代码", text_of),
    "management_area": ("管理区域", text_of),
    "address": ("地址", text_of),
    "legal_representative": ("法定代表人", text_of),
    "contact": ("联系人", text_of),
    "phone": ("电话", text_of),
    "is_service_institution": ("是否技术转移服务机构", yes_no_of),
}


def _party(path: str, head: str) -> dict[str, tuple[str, CellReader]]:
    return {f"{path}.{key}": (f"{head}{title}", read) for key, (title, read) in _PARTY.items()}


COLUMNS: Mapping[str, tuple[str, CellReader]] = {
    "format": ("格式", text_of),
    "uid": ("程序编号", text_of),
    "contract_no": ("合同编号", text_of),
    "name": ("合同名称", text_of),
    "type": ("合同类别", _label_of(ContractType)),
    "subtype": ("合同子类", _label_of(Subtype)),
    "signed_on": ("签订日期", date_of),
    "effective_from": ("有效期起", date_of),
    "effective_to": ("有效期止", date_of),
    **_party("seller", "卖方"),
    **_party("buyer", "买方"),
    **_party("intermediary", "中介方"),
    "contract_value": ("合同成交额", amount_of),
    "non_technical_costs": ("非技术性费用", _list_of),
    "transaction_amount": ("技术交易额", amount_of),
    "payment_mode": ("支付方式", _label_of(PaymentMode)),
    "payments": ("付款", _list_of),
    "technology_field": ("技术领域", _padded(2)),
    "objective": ("社会经济目标", _padded(2)),
    "ip_kinds": ("知识产权", _codes_of),
    "plan_source": ("计划来源", text_of),
    "industry": ("国民经济行业", text_of),
    "related_parties": ("是否关联交易", yes_no_of),
    "achievement.id": ("成果编号", text_of),
    "achievement.name": ("成果名称", text_of),
    "implemented_in": ("转化地行政区划代码", text_of),
    "confidential": ("是否保密", yes_no_of),
    "remarks": ("备注", text_of),
    "registration.status": ("登记状态", text_of),
    "registration.registered_on": ("登记日期", date_of),
    "registration.slip_no": ("凭单号", text_of),
    "registration.official_no": ("合同登记编号", text_of),
    "registration.office": ("登记机构", text_of),
    "registration.registrar": ("登记员", text_of),
    "registration.issued_elsewhere": ("是否外地登记", yes_no_of),
    "registration.ended_on": ("注销或撤销日期", date_of),
}
"""Path of each column with its Chinese head and how its cells are read, in the order of the interchange form."""

_BY_HEAD = {head: path for path, (head, _) in COLUMNS.items()}


def find_columns(head: Sequence[object], file: str) -> dict[int, str]:
    """Return the path of each column of a head row.

    Raises:
        InputRefusedError: a head is unknown or stands twice, or there is none at all.
    """
    columns: dict[int, str] = {}
    for index, cell in enumerate(head):
        if is_blank(cell):
            continue
        title = str(cell).strip().rstrip("*＊").strip()
        path = title if title in COLUMNS else _BY_HEAD.get(title)
        if path is None or path in columns.values():
            raise _refused_head(file, index, title, known=path is not None)
        columns[index] = path
    if not columns:
        raise _refused_head(file, 0, "", known=False)
    return columns


def read_row(
    columns: Mapping[int, str], row: Sequence[object], where: str
) -> tuple[dict[str, Any], list[FieldProblem]]:
    """Return the interchange object that a row describes, and the cells that could not be read."""
    contract: dict[str, Any] = {"format": FORMAT}
    problems: list[FieldProblem] = []
    for index, path in columns.items():
        cell = row[index] if index < len(row) else None
        if is_blank(cell):
            continue
        try:
            _put(contract, path, COLUMNS[path][1](cell))
        except CellError as error:
            problems.append(FieldProblem(f"{where}.{path}", error.problem, error.remedy))
    return contract, problems


def write_row(contract: Contract) -> list[str]:
    """Return the texts of one row, in the order of ``COLUMNS``; lists as JSON, what is not known blank."""
    plain = write_contract(contract)
    return [_cell_text(_get(plain, path)) for path in COLUMNS]


def _put(contract: dict[str, Any], path: str, value: Any) -> None:
    outer, _, inner = path.partition(".")
    if inner:
        contract.setdefault(outer, {})[inner] = value
    else:
        contract[outer] = value


def _get(plain: Mapping[str, Any], path: str) -> Any:
    outer, _, inner = path.partition(".")
    value = plain[outer]
    return value.get(inner) if inner and value is not None else value


def _cell_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)


def _refused_head(file: str, index: int, title: str, *, known: bool) -> InputRefusedError:
    shown = title[:40]
    if not title:
        problem = Text("没有表头", "there is no head row")
    elif known:
        problem = Text(f"列“{shown}”重复", f"column {shown} stands twice")
    else:
        problem = Text(f"未知的列“{shown}”", f"unknown column {shown}")
    return InputRefusedError(
        "FILE-COLUMN",
        f"{file}: {index + 1}",
        problem,
        Text(
            "首行用 seller.name 这样的名称或“卖方名称”这样的表头，删去其他列",
            "name the columns like seller.name in the first row and remove others",
        ),
        ASK_SENDER,
    )
