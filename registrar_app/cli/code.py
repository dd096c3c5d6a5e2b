"""``registrar code``: the code lists with their source and day, and finding a code by code, name or pinyin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.cli.table_out import table_option, write_plain
from registrar_app.domain.code_list import Code, CodeList
from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text
from registrar_app.services.find_code import code_list, entries_of
from registrar_app.services.tables.program_tables import codes_table


@click.group(cls=RegistrarGroup, name="code")
def noun() -> None:
    """代码表：列出与查找 / code lists: look at them, find a code."""


@noun.command("list")
@click.argument("list_id", metavar="[LIST]", required=False)
@table_option()
@pass_session
def list_command(session: Session, list_id: str | None, table_file: Path | None) -> None:
    """列出代码表；给出 LIST 则列出其中的代码 / list the code lists, or the codes of one."""
    packs = session.program.read_packs(None)
    if list_id is not None:
        codes = code_list(packs, list_id)
        if table_file is not None:
            write_plain(session, codes_table(codes, codes.entries), table_file)
        _tell(session, codes, codes.entries)
        return
    if table_file is not None:
        raise UsageError(
            "LIST-NOT-GIVEN",
            "LIST",
            Text("写成表格要指明代码表", "a file holds one code list"),
            Text("加上代码表的编号，如 regions", "name the list, as regions"),
        )
    lists = packs.code_lists().values()
    for codes in lists:
        session.say(_list_line(codes))
    session.show(
        {
            "format": "registrar-code-lists/1",
            "lists": [_list_value(codes, session.language) for codes in lists],
        }
    )


@noun.command("find")
@click.argument("list_id", metavar="LIST")
@click.argument("text")
@pass_session
def find_command(session: Session, list_id: str, text: str) -> int:
    """按代码、名称、拼音或首字母（含多音字）查找 / find by code, name, pinyin or its initials.

    没有找到时退出码为 1。The exit code is 1 when nothing is found.
    """
    codes = code_list(session.program.read_packs(None), list_id)
    entries = entries_of(codes, session.language).find(text)
    found = [code for entry in entries if (code := codes.find(entry.value))]
    if not found:
        session.say(Text(f"在{codes.title.zh}中没有找到“{text}”", f"nothing in {codes.title.en} fits {text}"))
    _tell(session, codes, found)
    return 0 if found else 1


def _tell(session: Session, codes: CodeList, found: Sequence[Code]) -> None:
    for code in found:
        session.say(_code_line(codes, code))
    session.say(codes.origin)
    session.show(
        {
            "format": "registrar-codes/1",
            "list": _list_value(codes, session.language),
            "codes": [_code_value(code, session.language) for code in found],
        }
    )


def _list_line(codes: CodeList) -> Text:
    count, title, origin = len(codes.entries), codes.title, codes.origin
    return Text(
        f"{codes.id}  {title.zh}  {count} 条  {origin.zh}",
        f"{codes.id}  {title.en}  {count} entries  {origin.en}",
    )


def _code_line(codes: CodeList, code: Code) -> Text:
    area = codes.area_of(code)
    zh, en = f"{code.code}  {code.label.zh}", f"{code.code}  {code.label.en}"
    if area is not None:
        zh, en = f"{zh}  在 {area.code} {area.label.zh}", f"{en}  in {area.code} {area.label.en}"
    if not code.selectable:
        zh, en = f"{zh}  （标题，不可选）", f"{en}  (heading, cannot be chosen)"
    meant = code.definition or Text(code.note, code.note)
    return Text(f"{zh}  {meant.zh}".rstrip(), f"{en}  {meant.en}".rstrip())


def _list_value(codes: CodeList, language: str) -> dict[str, object]:
    return {
        "id": codes.id,
        "title": codes.title.in_language(language),
        "source": codes.source.cite(language),
        "evidence": codes.source.evidence.value,
        "as_of": codes.as_of.isoformat(),
        "entries": len(codes.entries),
    }


def _code_value(code: Code, language: str) -> dict[str, object]:
    return {
        "code": code.code,
        "name": code.label.in_language(language),
        "gb_code": code.gb_code or None,
        "functional_area": code.functional_area,
        "selectable": code.selectable,
        "note": code.note or None,
        "definition": code.definition.in_language(language) if code.definition else None,
    }
