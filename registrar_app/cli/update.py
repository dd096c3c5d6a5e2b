"""``registrar update``: what an offline update holds, whether it is genuine, installing it, and signing packs at the bureau."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.cli.update_words import plan_lines, plan_value
from registrar_app.domain.text import Text
from registrar_app.services.install_update import backup_folder, install_update
from registrar_app.services.issue_update import issue_packs
from registrar_app.services.plan_update import UpdatePlan, plan_update
from registrar_app.services.read_update import open_update
from registrar_app.services.update_words import outcome_lines

PATH = click.Path(path_type=Path)
FORMAT = "registrar-update-plan/1"


@click.group(cls=RegistrarGroup, name="update")
def noun() -> None:
    """离线升级：程序和规则包 / offline updates of the program and of packs."""


@noun.command("show")
@click.argument("file", type=PATH)
@pass_session
def show_command(session: Session, file: Path) -> None:
    """核验后列出升级包的内容、签名人、从哪一版到哪一版 / verify and show what it holds, who signed, from what to what.

    主管部门签的规则包要加 --store，由数据库的名册核对签名人。
    Packs that the bureau signed are judged by a register's roster: add --store.
    """
    plan = _plan(session, file)
    for line in plan_lines(plan):
        session.say(line)
    session.show({"format": FORMAT, **plan_value(plan, session.language)})


@noun.command("verify")
@click.argument("file", type=PATH)
@pass_session
def verify_command(session: Session, file: Path) -> None:
    """只核验：完整、签名人可信、不比本机旧 / only verify: whole, by a known signer, not older than what is here."""
    plan = _plan(session, file)
    signer = plan.opened.signer
    session.say(
        Text(
            f"核验通过：{file}，签名人 {signer.name.zh}",
            f"verified: {file}, signed by {signer.name.en}",
        )
    )
    session.show(
        {
            "verified": True,
            "signer": signer.name.in_language(session.language),
            "fingerprint": signer.fingerprint,
        }
    )


@noun.command("install")
@click.argument("file", type=PATH)
@click.option("--dry-run", is_flag=True, help="只说明会做什么 / only say what would be done")
@pass_session
def install_command(session: Session, file: Path, dry_run: bool) -> None:
    """备份数据库，再安装 / back the register up, then install.

    规则包一次装好或一个都不装，下次打开数据库时起用。程序在 Windows 上存出核验过的安装程序，请照所示运行（静默安装加 /S）；
    在 Linux 上解开在现有程序旁边。数据不动。
    Packs go in all at once or not at all, and are used when a register is opened next. Of the program, Windows gets the
    verified installer, to be run as it says (/S: silently); Linux gets the new program unpacked beside the present one.
    """
    desk = session.desk()
    plan = plan_update(session.program, open_update(session.program, desk, file))
    for line in plan_lines(plan):
        session.say(line)
    told: dict[str, Any] = {"format": FORMAT, **plan_value(plan, session.language), "installed": not dry_run}
    if dry_run:
        folder = backup_folder(desk)
        session.say(
            Text(f"会先备份到 {folder}；没有改动", f"it would back up into {folder} first; nothing changed")
        )
        session.show({**told, "backup": str(folder)})
        return
    outcome = install_update(session.program, desk, plan)
    for line in outcome_lines(outcome):
        session.say(line)
    staged = outcome.staged
    start = staged.call if staged is not None else None
    session.show({**told, "backup": str(outcome.backup), "start": start})


@noun.command("issue")
@click.argument("packs", type=PATH, nargs=-1, required=True)
@click.option("--out", type=PATH, default=Path(), help="存到的文件夹 / folder for the file")
@click.option("--version", "version", default="", help="版本，缺省为今天 / version, today by default")
@click.option("--notes", default="", help="中文说明 / what is new, in Chinese")
@click.option("--notes-en", default="", help="英文说明 / what is new, in English")
@pass_session
def issue_command(
    session: Session, packs: tuple[Path, ...], *, out: Path, version: str, notes: str, notes_en: str
) -> None:
    """主管部门：把规则包签成升级包 / bureau: sign packs as an update.

    由在任主管人员的密钥签名；各登记机构用 update install 或窗口安装。
    Signed by the key of a supervisor in force; offices install it with update install or in the window.
    """
    desk = session.desk(unlock=True)
    said = Text(notes, notes_en)
    target, content = issue_packs(session.program, desk, packs, out, version=version, notes=said)
    for part in content.packs:
        session.say(f"{part.kind}/{part.id}  {part.version}")
    session.say(Text(f"已签名并存到 {target}", f"signed and saved: {target}"))
    session.show({"update": str(target), "packs": [f"{part.kind}/{part.id}" for part in content.packs]})


def _plan(session: Session, file: Path) -> UpdatePlan:
    desk = session.desk() if session.store_directory is not None else None
    opened = open_update(session.program, desk, file)
    return plan_update(session.program, opened)
