"""``registrar contract list`` and the saved filters: the same filters, columns and order as the window's list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.domain.case_filter import CaseFilter, DateKind, Exchange, Missing, write_filter
from registrar_app.domain.contract import ContractType
from registrar_app.domain.errors import UsageError
from registrar_app.domain.filter_words import filter_words
from registrar_app.domain.money import format_yuan, group_yuan, parse_yuan
from registrar_app.domain.registration import CaseState
from registrar_app.domain.text import Text
from registrar_app.services.case_columns import CASE_COLUMNS, LAYOUTS, MONEY, cell_of
from registrar_app.services.desk import Desk
from registrar_app.services.export_list import export_list, office_namer, require_columns
from registrar_app.services.list_cases import query_of
from registrar_app.services.ports import CaseQuery, CaseRow
from registrar_app.services.registration_list import export_registration_list
from registrar_app.services.saved_filters import delete_filter, find_filter, rename_filter, save_filter

_DAY = click.DateTime(["%Y-%m-%d"])


def _choice(values: Any) -> click.Choice[str]:
    return click.Choice([value.value for value in values])


_FILTER = (
    click.option("--filter", "saved", metavar="NAME", help="已存的筛选，其余条件加在其上 / a saved filter; the rest is added"),
    click.option("--text", help="名称、当事人、编号、信用代码或拼音首字母 / any part of names, numbers, initials"),
    click.option("--state", "states", multiple=True, type=_choice(CaseState)),
    click.option("--type", "types", multiple=True, type=_choice(ContractType)),
    click.option("--year", type=int, help="登记年度 / year of registration"),
    click.option("--dates", type=_choice(DateKind), help="--since 和 --until 所指的日期 / which day they mean"),
    click.option("--since", type=_DAY, help="自何日 / from this day"),
    click.option("--until", type=_DAY, help="至何日 / up to this day"),
    click.option("--value-from", metavar="YUAN", help="成交额不低于 / value at least"),
    click.option("--value-to", metavar="YUAN", help="成交额不高于 / value at most"),
    click.option("--office", help="登记机构编号 / office"),
    click.option("--exchange", type=_choice(Exchange), help="报盘情况 / where it is in the exchange"),
    click.option("--returned", is_flag=True, help="同 --exchange returned / the same as --exchange returned"),
    click.option("--due-within", type=click.IntRange(0), metavar="DAYS", help="几日内到期或已超期 / due within, overdue too"),
    click.option("--missing", type=_choice(Missing), help="缺什么 / what is missing"),
)  # fmt: skip


def filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a filter; ``take_filter`` reads them."""
    for option in reversed(_FILTER):
        command = option(command)
    return command


def take_filter(desk: Desk, given: dict[str, Any]) -> CaseFilter:
    """Take the options of a filter out of a call's and return the filter: a saved one, with the rest put on it."""
    saved = given.pop("saved")
    if given.pop("returned"):
        given["exchange"] = Exchange.RETURNED
    chosen = find_filter(desk, saved) if saved else CaseFilter()
    readers: dict[str, Callable[[Any], Any]] = {
        "text": str, "states": lambda said: tuple(CaseState(s) for s in said),
        "types": lambda said: tuple(ContractType(t) for t in said), "year": int, "dates": DateKind, "since": _day,
        "until": _day, "value_from": _yuan, "value_to": _yuan, "office": str, "exchange": Exchange,
        "due_within": int, "missing": Missing,
    }  # fmt: skip
    said = {name: given.pop(name) for name in readers}
    read = {name: readers[name](value) for name, value in said.items() if value is not None and value != ()}
    return replace(chosen, **read)


def add_list(group: click.Group) -> None:
    """Add the commands to the noun."""
    group.add_command(list_contracts)
    group.add_command(filters)


@click.command("list", cls=RegistrarGroup.command_class)
@filter_options
@click.option("--sort", type=click.Choice(list(CASE_COLUMNS)), help="按哪一列排序 / column to sort by")
@click.option("--desc", "descending", is_flag=True, help="降序 / the largest first")
@click.option("--columns", help="列，逗号分隔 / columns, separated by commas")
@click.option("--layout", type=click.Choice(list(LAYOUTS)), help="列布局：登记、审核、统计 / columns by task")
@click.option("--limit", type=click.IntRange(1), help="最多行数 / at most so many lines")
@click.option("--out", type=click.Path(path_type=Path), help="写成 .xlsx .csv .pdf / write to a file")
@click.option(
    "--registration-list", is_flag=True, help="--out 写登记清单 / --out writes the list of registrations"
)
@pass_session
def list_contracts(session: Session, /, **given: Any) -> None:
    """列出合同：筛选、排序、选列，或导出成文件 / list contracts: filter, sort, choose columns, or write a file."""
    desk = session.desk()
    chosen = take_filter(desk, given)
    query = query_of(desk, chosen, sort=given["sort"] or "", descending=given["descending"])
    query = replace(query, limit=given["limit"])
    columns = _columns(given["columns"], given["layout"])
    if given["registration_list"]:
        _write_registration_list(session, desk, query, given["out"])
        return
    if given["out"] is not None:
        used = columns or LAYOUTS["register"][1]
        count = export_list(session.program, desk, query, used, given["out"], session.language)
        session.say(Text(f"已导出 {count} 份：{given['out']}", f"exported {count}: {given['out']}"))
        session.show({"exported": count, "file": str(given["out"]), "columns": list(used)})
        return
    rows = desk.store.find_cases(query)
    if columns:
        _show_columns(session, desk, rows, columns)
    else:
        show_rows(session, rows)


def _write_registration_list(session: Session, desk: Desk, query: CaseQuery, path: Path | None) -> None:
    if path is None:
        raise UsageError(
            "LIST-OUT",
            "--registration-list",
            Text("没有指明登记清单的文件", "no file was given for the list"),
            Text("加上 --out 文件.pdf", "add --out FILE.pdf"),
        )
    rows = desk.store.find_cases(query)
    count = export_registration_list(session.program, desk, rows, path, session.language)
    session.say(Text(f"已写入 {path}：{count} 份", f"written to {path}: {count} contracts"))
    session.show({"file": str(path), "contracts": count})


@click.group("filters", cls=RegistrarGroup)
def filters() -> None:
    """已存的筛选：列出、保存、改名、删除 / saved filters: list, save, rename, delete."""


@filters.command("list")
@pass_session
def list_filters(session: Session) -> None:
    """列出已存的筛选 / list the saved filters."""
    desk = session.desk()
    kept = desk.store.saved_filters()
    name_of = office_namer(desk)
    for one in kept:
        said = filter_words(one.filter, name_of)
        session.say(Text(f"{one.name}：{said.zh}", f"{one.name}: {said.en}"))
    session.say(Text(f"共 {len(kept)} 个", f"saved filters: {len(kept)}"))
    session.show([{"name": one.name, "filter": write_filter(one.filter)} for one in kept])


@filters.command("save")
@click.argument("name")
@filter_options
@click.option("--replace", "replacing", is_flag=True, help="替换同名的 / in place of the one of that name")
@pass_session
def save(session: Session, /, name: str, **given: Any) -> None:
    """以一个名称保存筛选条件 / save a filter under a name."""
    desk = session.desk()
    replacing = given.pop("replacing")
    chosen = take_filter(desk, given)
    kept = save_filter(desk, name, chosen, replace=replacing)
    said = filter_words(chosen, office_namer(desk))
    session.say(Text(f"已保存“{kept}”：{said.zh}", f"saved “{kept}”: {said.en}"))
    session.show({"name": kept, "filter": write_filter(chosen)})


@filters.command("rename")
@click.argument("name")
@click.argument("new_name")
@pass_session
def rename(session: Session, name: str, new_name: str) -> None:
    """改名 / rename."""
    kept = rename_filter(session.desk(), name, new_name)
    session.say(Text(f"已改名为“{kept}”", f"renamed to “{kept}”"))
    session.show({"name": kept})


@filters.command("delete")
@click.argument("name")
@pass_session
def delete(session: Session, name: str) -> None:
    """删除筛选；合同不受影响 / delete a filter; no contract changes."""
    delete_filter(session.desk(), name)
    session.say(Text(f"已删除“{name}”，合同不受影响", f"deleted “{name}”; no contract changed"))
    session.show({"deleted": name})


def show_rows(session: Session, rows: list[CaseRow]) -> None:
    """Show lines as people read them at a prompt, or every field of them as JSON."""
    for row in rows:
        amount = group_yuan(row.contract_value) if row.contract_value is not None else "—"
        state = row.state.label.in_language(session.language)
        line = (
            f"{row.uid[:8]}  {state}  {row.slip_no or '—'}  {amount}  {row.name}  {row.seller} → {row.buyer}"
        )
        if row.exchange == "returned":
            line += Text("  【退回】", "  [returned]").in_language(session.language)
        session.say(line)
    session.say(Text(f"共 {len(rows)} 份", f"contracts: {len(rows)}"))
    session.show([_row_value(row) for row in rows])


def _show_columns(session: Session, desk: Desk, rows: list[CaseRow], columns: Sequence[str]) -> None:
    name_of = office_namer(desk)
    titles = "  ".join(CASE_COLUMNS[key].title.in_language(session.language) for key in columns)
    session.say(titles)
    for row in rows:
        cells = (_cell(cell_of(row, key, name_of), key, session.language) for key in columns)
        line = "  ".join((row.uid[:8], *cells))
        session.say(line)
    session.say(Text(f"共 {len(rows)} 份", f"contracts: {len(rows)}"))
    values = [_row_value(row) for row in rows]
    session.show([{key: value[key] for key in ("uid", *columns)} for value in values])


def _cell(value: object, key: str, language: str) -> str:
    if isinstance(value, Text):
        return value.in_language(language) or "—"
    if isinstance(value, int) and CASE_COLUMNS[key].kind == MONEY:
        return group_yuan(value)
    return str(value) if value not in (None, "") else "—"


def _columns(given: str | None, layout: str | None) -> tuple[str, ...]:
    if given is None:
        return LAYOUTS[layout][1] if layout is not None else ()
    columns = tuple(key.strip() for key in given.split(","))
    require_columns(columns)
    return columns


def _row_value(row: CaseRow) -> dict[str, Any]:
    value = asdict(row)
    for key in ("contract_value", "transaction_amount"):
        value[key] = format_yuan(value[key]) if value[key] is not None else None
    for key in ("signed_on", "registered_on", "accepted_on"):
        value[key] = value[key].isoformat() if value[key] is not None else None
    return value


def _day(value: datetime) -> date:
    return value.date()


def _yuan(typed: str) -> int:
    try:
        return parse_yuan(typed.replace(",", ""))
    except ValueError as error:
        raise UsageError(
            "FILTER-AMOUNT",
            typed,
            Text("不是金额", "it is no amount"),
            Text("写元，如 100000 或 100,000.00", "write yuan, as 100000 or 100,000.00"),
        ) from error
