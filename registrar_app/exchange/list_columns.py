"""Keeps how payments and costs stand in plain columns of a free table: their heads, and how cells become the two lists.

A table has them side by side (付款日期1, 付款金额1, 付款日期2 …), a cost by its kind (非技术性费用设备), or one payment a row
under a contract number that repeats. The paths are those of the interchange form: ``payments[0].paid_on``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from unicodedata import normalize

from registrar_app.domain.contract import CostKind
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.text import Text

MOST_PAYMENTS = 12
PAYMENTS, COSTS = "payments", "non_technical_costs"
_PARTS = ("paid_on", "amount")
_MEMBER = re.compile(rf"({PAYMENTS}|{COSTS})\[(\w+)\]")
_NUMBERS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)} | {"十一": 11, "十二": 12}
_UNIT = re.compile("[(（]?(?:单位)?[:：]?(?:万元|元)[)）]?")
_N = "([0-9]{1,2}|[一二三四五六七八九十]{1,2})?"
_PAYMENT = re.compile(
    f"第?{_N}[次期笔]?(?:实际)?(?:付款|支付|到账|到款|收款|回款){_N}(?:(日期|时间)|款?(?:金额|数额|额)){_N}"
    "|(?:payment|paid)([0-9]{0,2})(?:(date|on)|amount)([0-9]{0,2})"
)
_KINDS = {
    "设备": CostKind.EQUIPMENT, "仪器": CostKind.INSTRUMENT, "零部件": CostKind.PART, "原材料": CostKind.MATERIAL,
    "材料": CostKind.MATERIAL, "其他": CostKind.OTHER,
}  # fmt: skip
_COST = re.compile(f"(?:其中)?非技术性?费用?({'|'.join(_KINDS)})(?:费用|费|金额)?")


def _titles() -> dict[str, Text]:
    payments = (f"{PAYMENTS}[{number}].{part}" for number in range(MOST_PAYMENTS) for part in _PARTS)
    titles = {path: label_of(path) for path in payments}
    for kind in CostKind:
        label = kind.label
        titles[f"{COSTS}[{kind.value}].amount"] = Text(
            f"非技术性费用：{label.zh}", f"Non-technical costs: {label.en.lower()}"
        )
    return titles


LIST_COLUMNS: Mapping[str, Text] = _titles()
"""What a column of a free table can be beside the fields of a contract: path and words."""


def path_of_list_head(head: str) -> str | None:
    """Return what a head of payments or costs means; one without a number is the first payment."""
    plain = "".join(filter(str.isalnum, _UNIT.sub("", normalize("NFKC", head)).casefold()))
    cost = _COST.fullmatch(plain)
    if cost is not None:
        return f"{COSTS}[{_KINDS[cost[1]].value}].amount"
    found = _PAYMENT.fullmatch(plain)
    if found is None:
        return None
    said = [number for number in (found[1], found[2], found[4], found[5], found[7]) if number]
    if len(said) > 1:
        return None
    number = (_NUMBERS.get(said[0]) or int(said[0] if said[0].isdigit() else 0)) if said else 1
    path = f"{PAYMENTS}[{number - 1}].{'paid_on' if found[3] or found[6] else 'amount'}"
    return path if path in LIST_COLUMNS else None


def whole_payments(paths: Iterable[str]) -> set[str]:
    """Return those of the paths that are of no payment, or of one with both day and amount; half a one is none."""
    given = set(paths)
    return {
        path
        for path in given
        if not path.startswith(f"{PAYMENTS}[")
        or all(f"{path.partition('.')[0]}.{part}" in given for part in _PARTS)
    }


def is_one_a_row(paths: Iterable[str]) -> bool:
    """Whether a table has the columns of one payment only, so that a contract with several has several rows."""
    members = {path.partition(".")[0] for path in paths if path.startswith(f"{PAYMENTS}[")}
    return members == {f"{PAYMENTS}[0]"}


def gather(value: dict[str, Any]) -> list[int]:
    """Put the members of a row's plain columns into its lists; return of which number each payment is.

    A payment of nothing without a day is none; a cost of 0 is none, and only such costs mean that there are no costs.
    """
    numbers: list[int] = []
    members = [found for key in value if "[" in key and (found := _MEMBER.fullmatch(key))]
    for found in members:
        member, (list_path, name) = value.pop(found[0]), found.groups()
        kept = value.setdefault(list_path, [])
        if not isinstance(kept, list):
            continue
        if list_path == COSTS:
            if not _is_nothing(member):
                kept.append({"kind": name, **member})
        elif "paid_on" in member or not _is_nothing(member):
            kept.append(member)
            numbers.append(int(name))
    if members and not value.get(PAYMENTS, True):
        del value[PAYMENTS]  # no payment in the row: it is not known whether there was any
    return numbers


def _is_nothing(member: Mapping[str, Any]) -> bool:
    return not str(member.get("amount", "")).strip("0.")
