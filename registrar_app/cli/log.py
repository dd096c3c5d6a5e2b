"""``registrar log``: the local log of unexpected errors, looked at and copied cleaned."""

from __future__ import annotations

from pathlib import Path

import click

from registrar_app import paths
from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.cli.table_out import table_option, write_plain
from registrar_app.domain.text import Text
from registrar_app.services.error_log import Level, LogEntry, choose_entries, clean_copy, read_log
from registrar_app.services.tables.program_tables import log_table

LEVEL = click.option("--level", type=click.Choice([level.value for level in Level]), help="级别 / level")
TEXT = click.option("--text", default="", help="其中含有 / with these words in it")


@click.group(cls=RegistrarGroup, name="log")
def noun() -> None:
    """程序错误日志 / the log of unexpected errors."""


@noun.command("show")
@LEVEL
@TEXT
@click.option("--limit", type=click.IntRange(1), default=20, help="最多几条 / at most so many")
@table_option()
@pass_session
def show(session: Session, level: str | None, text: str, limit: int, table_file: Path | None) -> None:
    """新的在前 / the newest first."""
    entries = _chosen(level, text)[:limit]
    if table_file is not None:
        write_plain(session, log_table(entries), table_file)
    if not entries:
        session.say(Text("日志里没有记录", "nothing is in the log"))
    for entry in entries:
        for line in entry.lines():
            session.say(line)
    session.show({"format": "registrar-log/1", "entries": [_value(entry) for entry in entries]})


@noun.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@LEVEL
@TEXT
@pass_session
def export(session: Session, file: Path, level: str | None, text: str) -> None:
    """另存一份，只留程序自身的内容 / save a copy with nothing but the program's own words."""
    entries = _chosen(level, text)
    clean_copy(entries, file)
    session.say(Text(f"已另存 {len(entries)} 条：{file}", f"{len(entries)} entries saved: {file}"))
    session.show({"entries": len(entries), "file": str(file)})


def _chosen(level: str | None, text: str) -> list[LogEntry]:
    return choose_entries(read_log(paths.log_file()), Level(level) if level else None, text)


def _value(entry: LogEntry) -> dict[str, object]:
    return {
        "at": entry.at.isoformat(),
        "version": entry.version,
        "level": entry.level.value,
        "what": entry.what,
        "places": list(entry.places),
    }
