"""Keeps the derivation of the technology transaction amount (技术交易额): value, costs with their grounds, what stays in.

2001 rules art. 52 (its number from memory): contract value less equipment, instruments, parts, materials and other
non-technical cost; the direct cost of a reasonable quantity of the object is not deducted. A mixed contract is registered
for its technical part alone, and only when the contract states that part's amount (2001 rules art. 5, 2024 draft rules
art. 37). Amounts are fen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from registrar_app.domain import money
from registrar_app.domain.contract import Contract, NonTechnicalCost
from registrar_app.domain.field_readers import LIST_LIMIT, NOTE_LIMIT
from registrar_app.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RetainedCost:
    """The part of one listed cost that is a reasonable quantity of the object's direct cost, and so is not deducted.

    Attributes:
        cost: Place of the cost in the contract's list, from 0.
        amount: Fen, at most the cost itself.
        ground: Why the quantity is reasonable.
    """

    cost: int
    amount: int
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet:
    """What the registrar adds to the figures of the contract.

    Attributes:
        mixed: Whether the contract also holds obligations that are not technical; ``None``: not said yet.
        whole_price: Price of the whole mixed contract, fen; the contract value is then the technical part alone.
        explicit_at: Where the contract states the amount of its technical part.
        retained: Direct costs of a reasonable quantity of the object.
    """

    mixed: bool | None = None
    whole_price: int | None = None
    explicit_at: str = ""
    retained: tuple[RetainedCost, ...] = ()

    @property
    def retained_total(self) -> int:
        """Sum of what is not deducted, fen."""
        return sum(entry.amount for entry in self.retained)


@dataclass(frozen=True, slots=True)
class CostLine:
    """One cost of the worksheet; ``retained`` is what of it is not deducted, fen."""

    cost: NonTechnicalCost
    retained: int
    retained_ground: str

    @property
    def deducted(self) -> int | None:
        """What is taken off the value, fen; ``None`` where the cost's amount is not known."""
        return None if self.cost.amount is None else self.cost.amount - self.retained


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """The worksheet worked out.

    Attributes:
        value: 合同成交额, fen; of a mixed contract its technical part.
        derived: The amount that comes out, fen; ``None`` while a figure is missing.
        stated: The transaction amount that the form holds, fen.
        problems: What stands against taking the derived amount.
    """

    value: int | None
    lines: tuple[CostLine, ...]
    derived: int | None
    stated: int | None
    problems: tuple[Text, ...]

    @property
    def deducted_total(self) -> int:
        """Sum of the deductions that are known, fen."""
        return sum(line.deducted or 0 for line in self.lines)

    @property
    def agrees(self) -> bool:
        """Whether the stated amount is the derived one and nothing stands against it."""
        return self.derived is not None and self.derived == self.stated and not self.problems


def derive_amount(contract: Contract, worksheet: Worksheet) -> Derivation:
    """Return the derivation of the technology transaction amount of a contract."""
    costs = contract.non_technical_costs or ()
    retained = {entry.cost: entry for entry in worksheet.retained}
    lines = tuple(_line(cost, retained.get(place)) for place, cost in enumerate(costs))
    value = contract.contract_value
    deducted = [line.deducted for line in lines if line.deducted is not None]
    derived = value - sum(deducted) if value is not None and len(deducted) == len(lines) else None
    return Derivation(
        value=value,
        lines=lines,
        derived=derived,
        stated=contract.transaction_amount,
        problems=(*_cost_problems(lines), *_whole_problems(worksheet, len(lines), value, derived)),
    )


def is_part_explicit(contract: Contract, worksheet: Worksheet) -> bool:
    """Whether a mixed contract states the amount of its technical part: where, and less than the whole price."""
    whole, part = worksheet.whole_price, contract.contract_value
    return bool(worksheet.explicit_at.strip()) and whole is not None and part is not None and part < whole


def _line(cost: NonTechnicalCost, retained: RetainedCost | None) -> CostLine:
    return CostLine(cost, retained.amount if retained else 0, retained.ground if retained else "")


def _cost_problems(lines: tuple[CostLine, ...]) -> Iterator[Text]:
    for place, line in enumerate(lines, 1):
        if line.cost.amount is None:
            yield Text(f"第 {place} 项费用没有金额", f"cost {place} has no amount")
        elif line.retained > line.cost.amount:
            yield Text(
                f"第 {place} 项不扣除的部分大于该项费用",
                f"more of cost {place} is kept in than it amounts to",
            )
        if not (line.cost.note or "").strip():
            yield Text(f"第 {place} 项费用没有写明依据", f"cost {place} has no ground")
        if line.retained and not line.retained_ground.strip():
            yield Text(
                f"第 {place} 项没有写明数量合理的理由",
                f"cost {place}: why the quantity is reasonable is not said",
            )


def _whole_problems(
    worksheet: Worksheet, costs: int, value: int | None, derived: int | None
) -> Iterator[Text]:
    if any(entry.cost >= costs for entry in worksheet.retained):
        yield Text("不扣除的部分没有对应的费用", "a part is kept in of a cost that is not listed")
    if derived is not None and derived < 0:
        yield Text("扣除合计大于成交额", "the deductions are more than the value")
    whole = worksheet.whole_price
    if worksheet.mixed and whole is not None and value is not None and value >= whole:
        yield Text(
            "技术部分的价款不小于合同全价",
            "the technical part is not less than the price of the whole contract",
        )


def write_worksheet(worksheet: Worksheet) -> dict[str, Any]:
    """Return the worksheet as plain JSON values, amounts in yuan."""
    return {
        "mixed": worksheet.mixed,
        "whole_price": money.format_yuan(worksheet.whole_price)
        if worksheet.whole_price is not None
        else None,
        "explicit_at": worksheet.explicit_at,
        "retained": [
            {"cost": entry.cost, "amount": money.format_yuan(entry.amount), "ground": entry.ground}
            for entry in worksheet.retained
        ],
    }


def read_worksheet(value: Mapping[str, Any]) -> Worksheet:
    """Return the worksheet of plain JSON values; absent keys are not known.

    Raises:
        ValueError: a key is unknown, a value is of another kind or too long, an amount is negative, or a cost is
            there twice.
    """
    unknown = set(value) - {"mixed", "whole_price", "explicit_at", "retained"}
    mixed, explicit_at = value.get("mixed"), value.get("explicit_at") or ""
    rows = value.get("retained") or []
    if unknown or not isinstance(mixed, bool | None) or not isinstance(rows, list) or len(rows) > LIST_LIMIT:
        raise ValueError("worksheet")
    retained = tuple(_read_retained(row) for row in rows)
    if len({entry.cost for entry in retained}) < len(retained):
        raise ValueError("worksheet.retained")
    return Worksheet(
        mixed=mixed,
        whole_price=_fen(value["whole_price"]) if value.get("whole_price") is not None else None,
        explicit_at=_note(explicit_at),
        retained=retained,
    )


def _read_retained(row: object) -> RetainedCost:
    if not isinstance(row, dict) or set(row) != {"cost", "amount", "ground"}:
        raise ValueError("worksheet.retained")
    if type(row["cost"]) is not int or row["cost"] < 0:
        raise ValueError("worksheet.retained")
    return RetainedCost(cost=row["cost"], amount=_fen(row["amount"]), ground=_note(row["ground"]))


def _note(value: object) -> str:
    if not isinstance(value, str) or len(value) > NOTE_LIMIT:
        raise ValueError("worksheet text")
    return value


def _fen(value: object) -> int:
    fen = money.parse_yuan(value) if isinstance(value, str) else -1
    if fen < 0:
        raise ValueError("worksheet amount")
    return fen
