"""``registrar store journal``: who did, opened, exported and printed what, on screen or as a file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.text import Text
from registrar_app.services.export_table import export_table
from registrar_app.services.read_journal import (
    KINDS,
    JournalLine,
    JournalQuery,
    journal_table,
    read_journal,
    time_words,
)

DAY = click.DateTime(["%Y-%m-%d"])


@click.command(cls=RegistrarCommand, name="journal")
@click.option("--from", "since", type=DAY, help="自哪天起 / from this day on")
@click.option("--to", "until", type=DAY, help="到哪天止 / up to this day")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(sorted(KINDS)),
    metavar="KIND",
    help=f"事项，可重复 / kind, may be repeated: {', '.join(sorted(KINDS))}",
)
@click.option("--who", default="", help="姓名、编号或账户的任一部分 / any part of a name, id or account")
@click.option(
    "--out", type=click.Path(path_type=Path), help="写成 .pdf .xlsx .csv，记入日志 / write to a file, noted"
)
@pass_session
def journal(
    session: Session,
    *,
    since: datetime | None,
    until: datetime | None,
    kinds: tuple[str, ...],
    who: str,
    out: Path | None,
) -> int:
    """日志：谁办理、打开、导出、打印了什么 / the journal; exit 1 when nothing is found."""
    desk = session.desk()
    query = JournalQuery(
        since=since.date() if since else None, until=until.date() if until else None, kinds=kinds, who=who
    )
    lines = read_journal(desk, query)
    if out is not None:
        table = journal_table(desk, lines, query)
        export_table(session.program, desk, table, out, session.language, EntryKind.JOURNAL_EXPORTED)
        session.say(Text(f"已写入 {out}", f"written to {out}"))
    else:
        for line in lines:
            session.say(_line(line))
        session.say(Text(f"共 {len(lines)} 条", f"lines: {len(lines)}"))
    session.show(
        {"format": "registrar-journal-list/1", "lines": [_value(line, session.language) for line in lines]}
    )
    return 0 if lines else 1


def _line(line: JournalLine) -> Text:
    def words(language: str) -> str:
        texts = (line.who, line.what, line.subject_words, line.detail, line.source)
        return "  ".join(filter(None, (time_words(line.at), *(text.in_language(language) for text in texts))))

    return Text(words("zh"), words("en"))


def _value(line: JournalLine, language: str) -> dict[str, Any]:
    return {
        "at": line.at.isoformat(),
        "who": line.who.in_language(language),
        "kind": line.kind,
        "what": line.what.in_language(language),
        "subject": line.case or line.subject or None,
        "detail": line.detail.in_language(language) or None,
        "source": "act" if line.is_act else "entry",
        "seq": line.seq,
        "hash": line.hash,
    }
