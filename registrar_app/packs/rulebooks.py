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
    reasons = _read_cited(table, "refusal_reasons")
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
        revocation_grounds=_read_cited(table, "revocation_grounds"),
        applicants=_read_cited(table, "applicants"),
        documents=_read_cited(table, "documents"),
        objection=_read_objection(table),
        conditions=read_conditions(table, {reason.id for reason in reasons}),
    )
    _check_dates(table, rulebook)
    table.finish()
    return rulebook


def _read_time_limit(table: Table) -> TimeLimit:
    days, kind = table.take_int("days"), table.take_text("day_kind")
    if not 1 <= days <= 3650:
        table.refuse(
            "days",
            Text("天数不在 1 至 3650 之间", "not between 1 and 3650 days"),
            Text("填写合理的天数", "write a plausible number of days"),
        )
    if kind not in {member.value for member in DayKind}:
        table.refuse(
            "day_kind",
            Text(f"“{kind}”不是可用的取值", f"unknown value: {kind}"),
            Text("取 calendar（日）或 working（工作日）", "use calendar or working"),
        )
    return TimeLimit(days, DayKind(kind), table.take_reference("reference"))


def _read_large_contract(table: Table) -> LargeContractLimit | None:
    if not table.has("large_contract"):
        return None
    large = table.take_table("large_contract")
    return LargeContractLimit(large.take_yuan("amount"), _read_time_limit(large))


def _read_supplement(table: Table) -> SupplementRule:
    supplement = table.take_table("supplement")
    return SupplementRule(supplement.take_bool("moves_acceptance"), supplement.take_reference("reference"))


def _read_objection(table: Table) -> CitedText | None:
    if not table.has("objection"):
        return None
    objection = table.take_table("objection")
    return CitedText("objection", objection.take_bilingual("text"), objection.take_reference("reference"))


def _read_cited(table: Table, key: str) -> tuple[CitedText, ...]:
    entries: list[CitedText] = []
    for row in table.take_tables(key):
        entry = CitedText(
            id=row.take_text("id"),
            text=row.take_bilingual("text"),
            reference=row.take_reference("reference"),
            applies_to=read_applies_to(row),
            required=row.take_bool_or("required", True),
        )
        if any(earlier.id == entry.id for earlier in entries):
            row.refuse(
                "id",
                Text(f"“{entry.id}”重复", f"{entry.id} stands twice"),
                Text("改用另一个名称", "use another id"),
            )
        entries.append(entry)
    if not entries:
        table.refuse(key, Text("没有条目", "has no entries"), Text("补上条目", "add the entries"))
    return tuple(entries)


def _check_dates(table: Table, rulebook: Rulebook) -> None:
    first, last = rulebook.in_force_from, rulebook.in_force_to
    if first is not None and last is not None and last < first:
        table.refuse(
            "in_force_to",
            Text("早于 in_force_from", "is before in_force_from"),
            Text("改正施行的起止日期", "correct the days in force"),
        )
