"""Lays what the program says of itself out as tables: its log, the packs in use, a code list."""

from __future__ import annotations

from collections.abc import Sequence

from registrar_app.domain.code_list import Code, CodeList
from registrar_app.domain.text import Text
from registrar_app.services.document_ports import Column, Table
from registrar_app.services.error_log import LogEntry


def log_table(entries: Sequence[LogEntry]) -> Table:
    """Return entries of the log, which holds nothing of a contract."""
    columns = (
        Column(Text("时间", "When")),
        Column(Text("版本", "Version")),
        Column(Text("级别", "Level")),
        Column(Text("错误", "What")),
        Column(Text("位置", "Where")),
    )
    rows = [
        (entry.at.isoformat(sep=" ", timespec="seconds"), entry.version, entry.level.label, entry.what, "\n".join(entry.places))
        for entry in entries
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
