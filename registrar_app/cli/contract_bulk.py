"""``registrar contract bulk-edit`` and ``bulk-undo``: one field of many drafts, looked at first; and copies as new."""

from __future__ import annotations

from typing import Any

import click

from registrar_app.cli.contract_list import filter_options, take_filter
from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.domain.errors import UsageError
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.text import Text
from registrar_app.services.bulk_edit import (
    BULK_FIELDS,
    BULK_MOST,
    BulkLine,
    do_bulk_edit,
    name_of,
    plan_bulk_edit,
    read_value,
    undo_bulk_edit,
)
from registrar_app.services.drafts import copy_as_new, copy_party, load_case
from registrar_app.services.list_cases import query_of


def add_bulk(group: click.Group) -> None:
    """Add the commands to the noun."""
    for command in (bulk_edit, bulk_undo, copy):
        group.add_command(command)


@click.command("bulk-edit", cls=RegistrarGroup.command_class)
@filter_options
@click.option("--uid", "uids", multiple=True, help="合同，可多次 / a contract, repeatable")
@click.option(
    "--set", "setting", required=True, metavar="FIELD=VALUE", help="栏目和新值，值空为清空 / field and value"
)
@click.option("--yes", is_flag=True, help="照预览修改；没有它只预览 / do it; without it only shown")
@pass_session
def bulk_edit(session: Session, /, **given: Any) -> int:
    """批量修改草稿的一栏：先列出各份的旧值和新值 / change one field of many drafts; shows old and new first."""
    desk = session.desk()
    path, mark, typed = given["setting"].partition("=")
    if not mark:
        raise UsageError(
            "BULK-SET",
            given["setting"],
            Text("没有写明新值", "no value is given"),
            Text("写成 栏目=值，如 industry=I65", "write FIELD=VALUE, as industry=I65"),
        )
    named, agreed = given.pop("uids"), given.pop("yes")
    chosen = take_filter(desk, given)
    if not named and chosen.is_empty:
        raise UsageError(
            "BULK-WHICH",
            "--uid",
            Text("没有指明合同", "it is not said which contracts"),
            Text("用 --uid 或筛选条件指明", "name them with --uid or a filter"),
        )
    uids = [load_case(desk, uid).uid for uid in named]
    if not chosen.is_empty:
        uids += [row.uid for row in desk.store.find_cases(query_of(desk, chosen)) if row.uid not in uids]
    plan = plan_bulk_edit(desk, uids, path, read_value(path, typed))
    for line in plan.lines:
        said = _line(line)
        session.say(said)
    done = do_bulk_edit(desk, plan) if agreed else 0
    left = len(plan.lines) - len(plan.changes)
    session.say(
        Text(
            f"{'已修改' if agreed else '预览，尚未修改：可修改'} {len(plan.changes)} 份，不能修改 {left} 份",
            f"{'changed' if agreed else 'dry run, can be changed'}: {len(plan.changes)}, cannot: {left}",
        )
    )
    label = label_of(path).in_language(session.language)
    lines = [_value(line, session.language) for line in plan.lines]
    session.show({"field": path, "label": label, "done": agreed, "changed": done, "lines": lines})
    return 0 if plan.changes else 1


bulk_edit.help = f"{bulk_edit.help}\n\n一次最多 {BULK_MOST} 份 / at most {BULK_MOST}. 栏目 / fields: {' '.join(BULK_FIELDS)}"


@click.command("bulk-undo", cls=RegistrarGroup.command_class)
@pass_session
def bulk_undo(session: Session) -> int:
    """撤销最近一次批量修改 / take the newest bulk edit back."""
    outcome = undo_bulk_edit(session.desk())
    for line in outcome.left:
        session.say(_line(line))
    left, name = len(outcome.left), name_of(outcome.step)
    session.say(
        Text(
            f"已撤销“{name.zh}”：还原 {outcome.restored} 份，保留 {left} 份",
            f"taken back: {name.en}; restored {outcome.restored}, left {left}",
        )
    )
    kept = [_value(line, session.language) for line in outcome.left]
    session.show({"title": name.in_language(session.language), "restored": outcome.restored, "left": kept})
    return 1 if outcome.left else 0


@click.command("copy", cls=RegistrarGroup.command_class)
@click.argument("uid")
@click.option("--only", type=click.Choice(["seller", "buyer"]), help="只复制一方 / only one party")
@pass_session
def copy(session: Session, uid: str, only: str | None) -> None:
    """复制为新草稿：整份合同，或只一方当事人 / copy as a new draft: all of it, or one party."""
    desk = session.desk()
    made = copy_party(desk, uid, only) if only else copy_as_new(desk, uid)
    session.say(Text(f"新草稿 {made}", f"new draft {made}"))
    session.show({"uid": made})


def _line(line: BulkLine) -> Text:
    if line.obstacle is not None:
        return Text(
            f"{line.uid[:8]}  {line.name}  不修改：{line.obstacle.zh}",
            f"{line.uid[:8]}  {line.name}  stays: {line.obstacle.en}",
        )
    old = line.typed if line.typed is not None else line.old
    return Text(*(f"{line.uid[:8]}  {line.name}  {_said(old)} → {_said(line.new)}",) * 2)


def _said(value: object) -> str:
    return "—" if value in (None, "") else str(value)


def _value(line: BulkLine, language: str) -> dict[str, object]:
    return {
        "uid": line.uid,
        "name": line.name,
        "old": line.typed if line.typed is not None else line.old,
        "new": line.new,
        "obstacle": line.obstacle.in_language(language) if line.obstacle is not None else None,
    }
