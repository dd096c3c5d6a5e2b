"""Lays what the program says of itself out as tables: its log, the packs in use, a code list."""

from __future__ import annotations

from collections.abc import Sequence

from registrar_app.domain.code_list import Code, CodeList
from registrar_app.domain.text import Text
from registrar_app.services.document_ports import Column, Table
from registrar_app.services.error_log import LogEntry, cleaned
from registrar_app.services.list_packs import list_packs
from registrar_app.services.pack_ports import PackSummary
from registrar_app.services.program import Program

PACK_KINDS = {
    "codes": Text("代码表", "codes"),
    "rulebooks": Text("认定规则", "rulebook"),
    "calendars": Text("日历", "calendar"),
    "schemes": Text("奖补政策", "scheme"),
}
INSTALLED, SHIPPED = Text("用户装入", "installed"), Text("随程序", "shipped")


def log_table(entries: Sequence[LogEntry]) -> Table:
    """Return entries of the log, cleaned, since a table is handed on: nothing of a contract is in it."""
    columns = (
        Column(Text("时间", "When")),
        Column(Text("版本", "Version")),
        Column(Text("级别", "Level")),
        Column(Text("错误", "What")),
        Column(Text("位置", "Where")),
    )
    rows = [
        (entry.at.isoformat(sep=" ", timespec="seconds"), entry.version, entry.level.label, entry.what, "\n".join(entry.places))
        for entry in map(cleaned, entries)
    ]  # fmt: skip
    return Table(
        Text("程序错误日志", "Log of errors"), Text(f"{len(rows)} 条", f"{len(rows)} entries"), columns, rows
    )


def codes_table(codes: CodeList, entries: Sequence[Code]) -> Table:
    """Return codes of a list with what they mean; codes are texts, their zeros stay."""
    columns = (
        Column(Text("代码", "Code")),
        Column(Text("名称", "Name")),
        Column(Text("所在区划", "In")),
        Column(Text("可选", "Can be chosen")),
        Column(Text("说明", "Meaning")),
    )
    rows = [
        (
            entry.code,
            entry.label,
            entry.gb_code,
            Text("是", "yes") if entry.selectable else Text("否（标题）", "no (heading)"),
            entry.definition or entry.note,
        )
        for entry in entries
    ]
    return Table(codes.title, codes.origin, columns, rows)


def tables_in_use(program: Program) -> list[Table]:
    """Return every code list in use as a table, then that of the packs.

    Raises:
        InputRefusedError: a pack is faulty.
    """
    lists = program.read_packs(None).code_lists().values()
    return [*(codes_table(codes, codes.entries) for codes in lists), packs_table(list_packs(program))]


def packs_table(packs: Sequence[PackSummary]) -> Table:
    """Return the packs of law, schemes, codes and calendars with how long they hold and where they come from."""
    columns = (
        Column(Text("种类", "Kind")),
        Column(Text("编号", "Id")),
        Column(Text("名称", "Title")),
        Column(Text("起", "From"), "date"),
        Column(Text("止", "To"), "date"),
        Column(Text("依据", "Reference")),
        Column(Text("来源", "Origin")),
    )
    rows = [
        (
            PACK_KINDS[pack.kind],
            pack.id,
            pack.title,
            pack.valid_from,
            pack.valid_to,
            Text(pack.reference.cite("zh"), pack.reference.cite("en")),
            INSTALLED if pack.installed else SHIPPED,
        )
        for pack in packs
    ]
    return Table(
        Text("使用中的规则包", "Packs in use"), Text(f"{len(rows)} 个", f"{len(rows)} packs"), columns, rows
    )
