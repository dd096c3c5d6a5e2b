"""``registrar sheet``: the sheets (文书) of a case: list, preview, issue; every issued copy is an act and is counted."""

from __future__ import annotations

from pathlib import Path

import click

from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.domain.text import Text
from registrar_app.services.drafts import load_case
from registrar_app.services.issue_sheet import issue_sheet, save_preview, sheets_of
from registrar_app.services.registration_list import export_registration_list, rows_named

FILE = click.Path(path_type=Path)
KIND = click.option(
    "--kind",
    required=True,
    type=click.Choice([kind.value for kind in SheetKind]),
    help="文书种类 / which sheet",
)
ACT = click.option(
    "--act", help="所依登记行为的哈希，缺省为最近一项 / hash of the act, the newest by default"
)


@click.group(cls=RegistrarGroup, name="sheet")
def noun() -> None:
    """文书：登记表、审查表、通知书、记录、登记清单 / sheets: form, recognition sheet, notices, records, list."""


@noun.command("list")
@click.argument("uid")
@pass_session
def list_command(session: Session, uid: str) -> int:
    """列出可打印的文书及已打印次数 / the sheets of a case and how often each was issued."""
    found = sheets_of(load_case(session.desk(), uid))
    for sheet in found:
        title, day, act = sheet.kind.label, sheet.entry.act.on.isoformat(), sheet.entry.hash[:16]
        session.say(
            Text(
                f"{sheet.kind.value:<18} {day}  {act}  {title.zh}，已出具 {sheet.copies} 次",
                f"{sheet.kind.value:<18} {day}  {act}  {title.en}, issued: {sheet.copies}",
            )
        )
    session.show(
        [
            {
                "kind": sheet.kind.value,
                "title": sheet.kind.label.in_language(session.language),
                "act": sheet.entry.hash,
                "on": sheet.entry.act.on.isoformat(),
                "copies": sheet.copies,
            }
            for sheet in found
        ]
    )
    return 0 if found else 1


@noun.command("preview")
@click.argument("uid")
@KIND
@ACT
@click.option("--out", "target", required=True, type=FILE, help="文件 .pdf / file")
@pass_session
def preview_command(session: Session, uid: str, kind: str, act: str | None, target: Path) -> None:
    """预览，不签名、不计数 / a preview: unsigned, not counted."""
    save_preview(session.program, session.desk(), uid, SheetKind(kind), target, act)
    session.say(Text(f"预览：{target}", f"preview: {target}"))
    session.show({"file": str(target), "kind": kind})


@noun.command("issue")
@click.argument("uid")
@KIND
@ACT
@click.option("--out", "target", required=True, type=FILE, help="文件 .pdf 或文件夹 / file or folder")
@pass_session
def issue_command(session: Session, uid: str, kind: str, act: str | None, target: Path) -> None:
    """出具文书：签名、保存、计数 / issue a sheet: signed, written, counted."""
    desk = session.desk(unlock=True)
    issued = issue_sheet(
        session.program, desk, uid, SheetKind(kind), target, act=act, language=session.language
    )
    done = Text(f"已出具：{issued.path}", f"issued: {issued.path}")
    if issued.copy > 1:
        again = issued.copy - 1
        done = Text(f"{done.zh}（补打第 {again} 次）", f"{done.en} (reprint {again})")
    session.say(done)
    session.show({"file": str(issued.path), "kind": kind, "sha256": issued.sha256, "copy": issued.copy})


@noun.command("registration-list")
@click.argument("contracts", nargs=-1, required=True, metavar="UID…")
@click.option("--out", "target", required=True, type=FILE, help="文件 .pdf .xlsx .csv / file")
@pass_session
def registration_list_command(session: Session, contracts: tuple[str, ...], target: Path) -> None:
    """几份合同的登记清单；按筛选出清单用 contract list --registration-list / one list of several contracts; not signed."""
    desk = session.desk()
    rows = rows_named(desk, contracts)
    count = export_registration_list(session.program, desk, rows, target, session.language)
    session.say(Text(f"已写入 {target}：{count} 份", f"written to {target}: {count} contracts"))
    session.show({"file": str(target), "contracts": count})
