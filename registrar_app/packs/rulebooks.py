"""Keeps the reading of rulebooks (认定规则) from their packs; which one judges a contract is asked of the library.

The conditions of recognition are read in ``conditions``.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from registrar_app.domain.rulebook import (
    CitedText,
    DayKind,
    LargeContractLimit,
    Rulebook,
    SupplementRule,
    TimeLimit,
)
from registrar_app.domain.text import Text
from registrar_app.packs.conditions import read_applies_to, read_conditions
from registrar_app.packs.toml_file import Table, read_toml


def read_rulebook(path: Path) -> Rulebook:
    """Return the rulebook of a pack file.

    Raises:
        InputRefusedError: naming file and key.
    """
    table = read_toml(path)
    delegated = table.take_table("delegated_limit")
    reasons = table.take_entries("refusal_reasons", _read_cited)
    rulebook = Rulebook(
        id=table.take_text("id"),
        title=table.take_bilingual("title"),
        in_force_from=table.take_optional_date("in_force_from"),
        in_force_to=table.take_optional_date("in_force_to"),
        reference=table.take_reference("reference"),
        edition=sha256(path.read_bytes()).hexdigest(),
        decision_limit=_read_time_limit(table.take_table("decision_limit")),
        large_contract=_read_large_contract(table),
        supplement=_read_supplement(table),
        delegated_limit=delegated.take_yuan("amount"),
        delegated_limit_reference=delegated.take_reference("reference"),
        refusal_reasons=reasons,
        revocation_grounds=table.take_entries("revocation_grounds", _read_cited),
        applicants=table.take_entries("applicants", _read_cited),
        documents=table.take_entries("documents", _read_cited),
        objection=_read_objection(table),
        reprint_reason=table.take_bool_or("reprint_reason", False),
        conditions=read_conditions(table, {reason.id for reason in reasons}),
    )
    _check_dates(table, rulebook)
    table.finish()
    return rulebook


def _read_time_limit(table: Table) -> TimeLimit:
    days, kind = table.take_int("days"), table.take_choice("day_kind", DayKind)
    if not 1 <= days <= 3650:
        table.refuse(
            "days",
            Text("天数不在 1 至 3650 之间", "not between 1 and 3650 days"),
            Text("填写合理的天数", "write a plausible number of days"),
        )
    return TimeLimit(days, kind, table.take_reference("reference"))


def _read_large_contract(table: Table) -> LargeContractLimit | None:
    if not table.has("large_contract"):
        return None
    large = table.take_table("large_contract")
    return LargeContractLimit(large.take_yuan("amount"), _read_time_limit(large))


def _read_supplement(table: Table) -> SupplementRule:
    supplement = table.take_table("supplement")
    if not supplement.take_bool("moves_acceptance"):
        supplement.refuse(
            "moves_acceptance",
            Text(
                "本程序只会把收到补正之日作为新的受理日",
                "this program takes the day of the supplement as the day of acceptance",
            ),
            Text(
                "写 true，或等待支持其他办法的版本", "write true, or wait for a version that can do otherwise"
            ),
        )
    return SupplementRule(supplement.take_reference("reference"))


def _read_objection(table: Table) -> CitedText | None:
    if not table.has("objection"):
        return None
    objection = table.take_table("objection")
    return CitedText("objection", objection.take_bilingual("text"), objection.take_reference("reference"))


def _read_cited(row: Table) -> CitedText:
    return CitedText(
        id=row.take_text("id"),
        text=row.take_bilingual("text"),
        reference=row.take_reference("reference"),
        applies_to=read_applies_to(row),
        required=row.take_bool_or("required", True),
    )


def _check_dates(table: Table, rulebook: Rulebook) -> None:
    first, last = rulebook.in_force_from, rulebook.in_force_to
    if first is not None and last is not None and last < first:
        table.refuse(
            "in_force_to",
            Text("早于 in_force_from", "is before in_force_from"),
            Text("改正施行的起止日期", "correct the days in force"),
        )
