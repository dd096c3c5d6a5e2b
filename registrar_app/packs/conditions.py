"""Keeps the reading of conditions of recognition (认定条件) from a rulebook's pack, each key checked by name."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from registrar_app.domain.condition import Condition, ConditionGroup, Effect, Otherwise, Remedy
from registrar_app.domain.contract import ContractType, Subtype
from registrar_app.domain.text import Text
from registrar_app.packs.toml_file import Table

_KINDS = sorted({member.value for kinds in (ContractType, Subtype) for member in kinds})


def read_conditions(table: Table, reasons: Collection[str]) -> tuple[Condition, ...]:
    """Return the conditions of a rulebook, in the order of the file.

    Args:
        table: The root of the pack.
        reasons: The ids of the rulebook's refusal reasons, which the conditions may name.

    Raises:
        InputRefusedError: naming file and key.
    """
    return table.take_entries("conditions", partial(_read_condition, reasons=reasons))


def read_applies_to(row: Table) -> tuple[str, ...]:
    """Return the contract types and subtypes that an entry concerns; none when the key is absent."""
    if not row.has("applies_to"):
        return ()
    kinds = row.take_texts("applies_to")
    for place, kind in enumerate(kinds):
        row.require_choice(f"applies_to[{place}]", kind, _KINDS)
    return kinds


def _read_condition(row: Table, reasons: Collection[str]) -> Condition:
    effect = row.take_choice("effect", Effect)
    condition = Condition(
        id=row.take_text("id"),
        group=row.take_choice("group", ConditionGroup),
        effect=effect,
        applies_to=read_applies_to(row),
        text=row.take_bilingual("text"),
        reference=row.take_reference("reference"),
        items=_read_items(row),
        papers=row.take_bilingual("papers") if row.has("papers") else None,
        proved_by=_read_proof(row),
        may_not_apply=row.take_bool_or("may_not_apply", False),
        otherwise=_read_otherwise(row.take_table("otherwise"), reasons) if row.has("otherwise") else None,
    )
    if effect.decides is not (condition.otherwise is not None):
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


def _read_proof(row: Table) -> str:
    """Return the name of the program's own proof, "" when only a person can tell."""
    # Loaded here: every check stands behind the proofs, and most commands read no rulebook.
    from registrar_app.domain.proofs import PROOFS

    name = row.take_text_or("proved_by", "")
    if name:
        row.require_choice("proved_by", name, sorted(PROOFS))
    return name


def _read_otherwise(table: Table, reasons: Collection[str]) -> Otherwise:
    remedy, reason = table.take_choice("remedy", Remedy), table.take_text("reason")
    table.require_choice("reason", reason, sorted(reasons))
    consider = table.take_texts("consider") if table.has("consider") else ()
    for place, kind in enumerate(consider):
        table.require_choice(f"consider[{place}]", kind, [member.value for member in ContractType])
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
