"""``registrar store backup`` and ``backup-plan``: a proved copy, dated ones that take turns, and when the last one was."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click

from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text
from registrar_app.services.back_up_store import back_up_store, back_up_to_file
from registrar_app.services.backup_plan import BackupPlan, backup_age, change_plan, read_plan
from registrar_app.services.rotate_backups import back_up_dated, every_backup

PATH = click.Path(path_type=Path)


@click.command("backup", cls=RegistrarCommand)
@click.argument("target", type=PATH, required=False)
@click.option(
    "--into", type=PATH, help="在此文件夹内另建带日期的备份 / make a dated backup within this folder"
)
@click.option("--keep", type=int, help="只留最近几份带日期的备份 / how many dated backups are kept")
@click.option("--one-file", type=PATH, metavar="F.htbak", help="备份成一个文件 / make the backup one file")
@pass_session
def backup(
    session: Session, target: Path | None, into: Path | None, keep: int | None, one_file: Path | None
) -> None:
    """备份到文件夹或一个文件 / write a proved, encrypted copy to a folder or one file.

    含登记库、密钥文件和报送过的报盘；签发的回盘不在其中，重新导入报盘时照原答复再出。
    With the register, the key files and the batches sent; a receipt is made again, with the same answers, when its
    batch is imported again.

    不给文件夹的，按 backup-plan 定的备份文件夹另建一份，只留最近几份。
    Without a folder a dated one is made in the folder of backup-plan, and the newest are kept.
    """
    if sum((target is not None, one_file is not None, into is not None or keep is not None)) > 1:
        raise _too_much()
    desk = session.desk()
    if one_file is not None:
        made = back_up_to_file(session.program, desk, one_file)
        session.say(Text(f"已备份并核验：{made}", f"backed up and proved: {made}"))
        session.show({"backup": str(made)})
        return
    if target is not None:
        back_up_store(desk, target)
        session.say(Text(f"已备份并核验：{target}", f"backed up and proved: {target}"))
        session.show({"backup": str(target)})
        return
    known = read_plan(desk.directory)
    folder = into or (Path(known.folder) if known.folder else None)
    if folder is None:
        raise _no_folder()
    told = back_up_dated(session.program, desk, folder, keep if keep is not None else known.keep)
    path = told.made.path
    session.say(Text(f"已备份并核验：{path}", f"backed up and proved: {path}"))
    session.say(
        Text(
            f"留有本库的备份 {told.kept} 份，删去较早的 {told.removed} 份",
            f"backups of this register kept: {told.kept}; older ones removed: {told.removed}",
        )
    )
    session.show({"backup": str(path), "kept": told.kept, "removed": told.removed})


@click.command("backup-plan", cls=RegistrarCommand)
@click.option("--folder", type=PATH, help="备份文件夹 / folder for the backups")
@click.option("--keep", type=int, help="保留份数 / how many are kept")
@click.option("--days", type=int, help="超过几天未备份即提醒 / days without a backup before one is reminded")
@click.option(
    "--at-closing/--not-at-closing",
    default=None,
    help="关闭窗口时自动备份 / make one whenever the window is closed",
)
@pass_session
def plan(
    session: Session, folder: Path | None, keep: int | None, days: int | None, at_closing: bool | None
) -> None:
    """查看或更改备份安排 / show or change where and how often the register is backed up."""
    desk = session.desk()
    known = read_plan(desk.directory)
    given: dict[str, Any] = {
        "folder": str(folder.absolute()) if folder is not None else None,
        "keep": keep,
        "days": days,
        "at_closing": at_closing,
    }
    changed = {name: value for name, value in given.items() if value is not None}
    if changed:
        known = replace(known, **changed)
        change_plan(desk, known)
    _tell(session, known)
    age = backup_age(desk)
    if age.due:
        session.say(Text("该备份了", "a backup is due"))
    there = every_backup(session.program, Path(known.folder)) if known.folder else []
    for each in there:
        session.say(f"{each.made_at}  {each.path}")
    session.show({**asdict(known), "due": age.due, "backups": [str(each.path) for each in there]})


def _tell(session: Session, known: BackupPlan) -> None:
    folder, keep, days = known.folder, known.keep, known.days
    session.say(Text(f"备份文件夹 {folder or '未定'}", f"folder {folder or 'none yet'}"))
    session.say(Text(f"保留 {keep} 份，{days} 天未备份即提醒", f"{keep} kept, reminded after {days} days"))
    at = Text("关闭窗口时自动备份", "one is made whenever the window is closed")
    not_at = Text("关闭窗口时不自动备份", "none is made at closing")
    session.say(at if known.at_closing else not_at)
    last = Text(f"上次备份 {known.last_at} {known.last_to}", f"last backup {known.last_at} {known.last_to}")
    session.say(last if known.last_at else Text("从未备份", "never backed up"))


def _too_much() -> UsageError:
    return UsageError(
        "BACKUP-TARGET",
        "--one-file",
        Text(
            "文件夹、--one-file、--into（--keep）给了不止一种",
            "more than one of a folder, --one-file and --into (--keep) was given",
        ),
        Text("只用其一；没有备份", "use one of them; nothing was backed up"),
    )


def _no_folder() -> UsageError:
    return UsageError(
        "BACKUP-NOWHERE",
        "target",
        Text("没有给出备份文件夹", "no folder for the backup was given"),
        Text(
            "写明文件夹，或用 store backup-plan --folder 定一个",
            "name one, or settle it with store backup-plan --folder",
        ),
    )
