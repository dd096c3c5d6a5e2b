"""``registrar pack``: the law, scheme, code and calendar packs in use, checking a file, installing one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from registrar_app.cli.rulebook_words import rulebook_lines, rulebook_value
from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.cli.table_out import table_option, write_plain
from registrar_app.domain.text import Text
from registrar_app.services.install_pack import install_pack
from registrar_app.services.list_packs import check_packs, find_rulebook, list_packs
from registrar_app.services.pack_ports import PackSummary
from registrar_app.services.tables.program_tables import INSTALLED, PACK_KINDS, SHIPPED, packs_table


@click.group(cls=RegistrarGroup, name="pack")
def noun() -> None:
    """规则包：法规、政策、代码、日历 / packs of law, schemes, codes and calendars."""


@noun.command("list")
@table_option()
@pass_session
def list_command(session: Session, table_file: Path | None) -> None:
    """列出使用中的规则包 / list the packs in use."""
    packs = list_packs(session.program)
    if table_file is not None:
        write_plain(session, packs_table(packs), table_file)
    _tell(session, packs)


@noun.command("show")
@click.argument("rulebook")
@pass_session
def show_command(session: Session, rulebook: str) -> None:
    """显示一部认定规则的条件、理由、时限 / the conditions, reasons and time limits of a rulebook."""
    found = find_rulebook(session.program, rulebook)
    for line in rulebook_lines(found, session.language):
        session.say(line)
    session.show(rulebook_value(found, session.language))


@noun.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def check_command(session: Session, file: Path) -> None:
    """检查一个规则包或文件夹，指出文件和键 / check a pack file or a folder, naming file and key."""
    packs = check_packs(session.program, file)
    _tell(session, packs, in_use=False)
    session.say(Text(f"检查通过：{len(packs)} 个规则包", f"sound: {len(packs)} packs"))


@noun.command("install")
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def install_command(session: Session, file: Path) -> None:
    """检查后装入，替换同名规则包 / check and install, replacing packs of the same id.

    规则包没有签名：本命令只检查内容是否合乎格式，不证明来源，请只装入主管部门发给的文件。

    Packs are not signed: this checks their form, not where they come from. Install only what the bureau gave you.
    """
    packs = install_pack(session.program, file)
    _tell(session, packs)
    session.say(
        Text(
            f"已装入 {len(packs)} 个规则包（未签名，来源未经核验）",
            f"installed {len(packs)} packs (not signed, their source is not verified)",
        )
    )


def _tell(session: Session, packs: Sequence[PackSummary], *, in_use: bool = True) -> None:
    for pack in packs:
        session.say(_line(pack, in_use=in_use))
    session.show({"format": "registrar-packs/1", "packs": [_value(pack, session.language) for pack in packs]})


def _line(pack: PackSummary, *, in_use: bool) -> Text:
    first, last = pack.valid_from or "…", pack.valid_to or "…"
    origin = INSTALLED if pack.installed else SHIPPED
    if not in_use:
        origin = Text("仅检查", "only checked")
    kind, cite = PACK_KINDS[pack.kind], pack.reference.cite
    return Text(
        f"{kind.zh}  {pack.id}  {pack.title.zh}  {first} 至 {last}  {cite('zh')}  {origin.zh}",
        f"{kind.en}  {pack.id}  {pack.title.en}  {first} to {last}  {cite('en')}  {origin.en}",
    )


def _value(pack: PackSummary, language: str) -> dict[str, object]:
    return {
        "kind": pack.kind,
        "id": pack.id,
        "title": pack.title.in_language(language),
        "reference": pack.reference.cite(language),
        "evidence": pack.reference.evidence.value,
        "valid_from": pack.valid_from.isoformat() if pack.valid_from else None,
        "valid_to": pack.valid_to.isoformat() if pack.valid_to else None,
        "file": str(pack.file),
        "installed": pack.installed,
    }
