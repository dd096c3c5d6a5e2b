"""``registrar contract reasons``: every reason with which a query or a sheet's conclusion was let through."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from registrar_app.cli.contract_acts import DAY
from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.text import Text
from registrar_app.services.export_table import export_table
from registrar_app.services.list_reasons import Reason, list_reasons, reasons_table


def add_reasons(group: click.Group) -> None:
    """Add the command to the noun."""
    group.add_command(reasons)


@click.command("reasons", cls=RegistrarCommand)
@click.option("--from", "since", type=DAY, help="办理日期自，缺省为今年 1 月 1 日 / from")
@click.option("--to", "until", type=DAY, help="办理日期至，缺省为今天 / to")
@click.option("--out", type=click.Path(path_type=Path), help="写成 .xlsx .csv .pdf / write to a file")
@pass_session
def reasons(session: Session, since: datetime | None, until: datetime | None, out: Path | None) -> None:
    """核实放行的全部理由：谁、何时、对哪一栏、写了什么 / every reason with which something was let through."""
    desk = session.desk()
    today = desk.today()
    first = since.date() if since is not None else today.replace(month=1, day=1)
    last = until.date() if until is not None else today
    found = list_reasons(desk, first, last)
    if out is not None:
        table = reasons_table(found, first, last)
        export_table(session.program, desk, table, out, session.language)
        session.say(Text(f"已写入 {out}", f"written to {out}"))
    for each in () if out is not None else found:
        session.say(_line(each))
    session.say(Text(f"共 {len(found)} 条理由", f"reasons: {len(found)}"))
    session.show([_value(each, session.language) for each in found])


def _line(each: Reason) -> Text:
    code = f" {each.code}" if each.code else ""
    return Text(
        f"{each.on}  {each.office}  {each.registrar.zh}  {each.name}  {each.about.zh}{code}：{each.said}",
        f"{each.on}  {each.office}  {each.registrar.en}  {each.name}  {each.about.en}{code}: {each.said}",
    )


def _value(each: Reason, language: str) -> dict[str, object]:
    return {
        "on": each.on.isoformat(),
        "office": each.office,
        "registrar": each.registrar.in_language(language),
        "uid": each.uid,
        "name": each.name,
        "act": each.act.in_language(language),
        "about": each.about.in_language(language),
        "code": each.code or None,
        "reason": each.said,
    }
