"""Keeps the reading of conditions of recognition (认定条件) from a rulebook's pack, each key checked by name."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import TypeVar

from registrar_app.domain.condition import Condition, ConditionGroup, Effect, Otherwise, Remedy
from registrar_app.domain.contract import ContractType, Subtype
from registrar_app.domain.proofs import PROOFS
from registrar_app.domain.text import Text
from registrar_app.packs.toml_file import Table

E = TypeVar("E", bound=StrEnum)
_KINDS = {member.value for kinds in (ContractType, Subtype) for member in kinds}


def read_conditions(table: Table, reasons: Collection[str]) -> tuple[Condition, ...]:
    """Return the conditions of a rulebook, in the order of the file.

    Args:
        table: The root of the pack.
        reasons: The ids of the rulebook's refusal reasons, which the conditions may name.

    Raises:
        InputRefusedError: naming file and key.
    """
    conditions: list[Condition] = []
    seen: set[str] = set()
    for row in table.take_tables("conditions"):
        condition = _read_condition(row, reasons)
        if condition.id in seen:
            row.refuse(
                "id",
                Text(f"“{condition.id}”重复", f"{condition.id} stands twice"),
                Text("改用另一个编号", "use another id"),
            )
        seen.add(condition.id)
        conditions.append(condition)
    if not conditions:
        table.refuse("conditions", Text("没有条目", "has no entries"), Text("补上条目", "add the entries"))
    return tuple(conditions)


def read_applies_to(row: Table) -> tuple[str, ...]:
    """Return the contract types and subtypes that an entry concerns; none when the key is absent."""
    if not row.has("applies_to"):
        return ()
    kinds = row.take_texts("applies_to")
    for place, kind in enumerate(kinds):
        if kind not in _KINDS:
            _refuse_choice(row, f"applies_to[{place}]", kind, sorted(_KINDS))
    return kinds


def _read_condition(row: Table, reasons: Collection[str]) -> Condition:
    effect = _choice(row, "effect", Effect)
    proved_by = row.take_text_or("proved_by", "")
    if proved_by and proved_by not in PROOFS:
        _refuse_choice(row, "proved_by", proved_by, sorted(PROOFS))
    condition = Condition(
        id=row.take_text("id"),
        group=_choice(row, "group", ConditionGroup),
        effect=effect,
        applies_to=read_applies_to(row),
        text=row.take_bilingual("text"),
        reference=row.take_reference("reference"),
        items=_read_items(row),
        papers=row.take_bilingual("papers") if row.has("papers") else None,
        proved_by=proved_by,
        may_not_apply=row.take_bool_or("may_not_apply", False),
        otherwise=_read_otherwise(row.take_table("otherwise"), reasons) if row.has("otherwise") else None,
    )
    decides = effect in {Effect.REQUIRED, Effect.EXCLUDING}
    if decides is not (condition.otherwise is not None):
        row.refuse(
            "otherwise",
            Text(
                "应当具备和排除情形须写明后果，其他不得写",
                "only what is required or excluding has a consequence",
            ),
            Text("补上或删去 otherwise", "add or remove otherwise"),
        )
    return condition


def _read_items(row: Table) -> tuple[Text, ...]:
    if not row.has("items"):
        return ()
    return tuple(Text(item.take_text("zh"), item.take_text("en")) for item in row.take_tables("items"))


def _read_otherwise(table: Table, reasons: Collection[str]) -> Otherwise:
    remedy, reason = _choice(table, "remedy", Remedy), table.take_text("reason")
    if reason not in reasons:
        _refuse_choice(table, "reason", reason, sorted(reasons))
    consider = table.take_texts("consider") if table.has("consider") else ()
    known = [member.value for member in ContractType]
    for place, kind in enumerate(consider):
        if kind not in known:
            _refuse_choice(table, f"consider[{place}]", kind, known)
    wanted = table.take_bilingual("wanted") if table.has("wanted") else None
    if (remedy is Remedy.SUPPLEMENT) is not (wanted is not None):
        table.refuse(
            "wanted",
            Text("补正须写明要补什么，其他后果不写", "a supplement, and nothing else, says what is wanted"),
            Text("补上或删去 wanted", "add or remove wanted"),
        )
    if (remedy is Remedy.OTHER_TYPE) is not bool(consider):
        table.refuse(
            "consider",
            Text("改按其他类别须写明类别，其他后果不写", "another type, and nothing else, names the types"),
            Text("补上或删去 consider", "add or remove consider"),
        )
    return Otherwise(
        remedy=remedy, reason=reason, wanted=wanted, consider=tuple(ContractType(kind) for kind in consider)
    )


def _choice(row: Table, key: str, members: type[E]) -> E:
    text = row.take_text(key)
    known = [member.value for member in members]
    if text not in known:
        _refuse_choice(row, key, text, known)
    return members(text)


def _refuse_choice(row: Table, key: str, given: str, known: Collection[str]) -> None:
    allowed = ", ".join(known)
    row.refuse(
        key,
        Text(f"“{given}”不是可用的取值", f"unknown value: {given}"),
        Text(f"取下列之一：{allowed}", f"use one of: {allowed}"),
    )
