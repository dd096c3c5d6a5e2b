"""Keeps the reading of rulebooks (认定规则) from their packs; which one judges a contract is asked of the library."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.rulebook import DayKind, RefusalReason, Rulebook, TimeLimit
from registrar_app.domain.text import Text
from registrar_app.packs.toml_file import Table, read_toml


def read_rulebook(path: Path) -> Rulebook:
    """Return the rulebook of a pack file.

    Raises:
        InputRefusedError: naming file and key.
    """
    table = read_toml(path)
    delegated = table.take_table("delegated_limit")
    rulebook = Rulebook(
        id=table.take_text("id"),
        title=table.take_bilingual("title"),
        in_force_from=table.take_optional_date("in_force_from"),
        in_force_to=table.take_optional_date("in_force_to"),
        reference=table.take_reference("reference"),
        decision_limit=_read_time_limit(table.take_table("decision_limit")),
        delegated_limit=delegated.take_yuan("amount"),
        delegated_limit_reference=delegated.take_reference("reference"),
        refusal_reasons=_read_reasons(table),
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


def _read_reasons(table: Table) -> tuple[RefusalReason, ...]:
    reasons: list[RefusalReason] = []
    for row in table.take_tables("refusal_reasons"):
        reason = RefusalReason(
            row.take_text("id"), row.take_bilingual("text"), row.take_reference("reference")
        )
        if any(earlier.id == reason.id for earlier in reasons):
            row.refuse(
                "id",
                Text(f"“{reason.id}”重复", f"{reason.id} stands twice"),
                Text("改用另一个名称", "use another id"),
            )
        reasons.append(reason)
    if not reasons:
        table.refuse(
            "refusal_reasons", Text("没有条目", "has no entries"), Text("补上条目", "add the entries")
        )
    return tuple(reasons)


def _check_dates(table: Table, rulebook: Rulebook) -> None:
    first, last = rulebook.in_force_from, rulebook.in_force_to
    if first is not None and last is not None and last < first:
        table.refuse(
            "in_force_to",
            Text("早于 in_force_from", "is before in_force_from"),
            Text("改正施行的起止日期", "correct the days in force"),
        )
