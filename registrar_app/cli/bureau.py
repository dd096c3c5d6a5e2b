"""``registrar bureau``: make the bureau's root, supervisor and store."""

from __future__ import annotations

from pathlib import Path

import click

from registrar_app.cli.session import RULE_LINE, RegistrarGroup, Session, pass_session
from registrar_app.domain.text import Text
from registrar_app.services.create_bureau import RECOVERY_FILE, ROOT_FILE, ROOT_PEM, create_bureau


@click.group(cls=RegistrarGroup, name="bureau")
def noun() -> None:
    """主管部门：根证书与监管数据库 / the bureau: its root and its store."""


@noun.command("init", epilog=RULE_LINE)
@click.option(
    "--out", type=click.Path(path_type=Path), help="新文件夹，等同 --store / new folder, as --store"
)
@click.option("--name", required=True, help="主管部门名称 / the bureau's name")
@click.option("--supervisor", help="监管员姓名 / the supervisor's name")
@click.option("--practice", is_flag=True, help="练习用 / for practice")
@pass_session
def init(session: Session, out: Path | None, name: str, supervisor: str | None, practice: bool) -> None:
    """建立根证书、恢复密钥、监管员与数据库 / make root, recovery key, supervisor and store."""
    directory = out or session.directory()
    desk = create_bureau(
        session.program,
        directory,
        session.new_store_password(),
        name=name,
        practice=practice,
        supervisor_name=supervisor,
    )
    click.get_current_context().call_on_close(desk.store.close)
    identity = desk.store.identity
    session.say(Text(f"已建立：{directory}", f"made: {directory}"))
    session.say(
        Text(f"根证书指纹 {identity.root_fingerprint}", f"root fingerprint {identity.root_fingerprint}")
    )
    session.say(
        Text(
            f"请把 {ROOT_FILE} 和 {RECOVERY_FILE} 移到离线介质上锁存",
            f"move {ROOT_FILE} and {RECOVERY_FILE} to a medium that is locked away",
        )
    )
    session.show(
        {
            "store": str(directory),
            "root_fingerprint": identity.root_fingerprint,
            "root_certificate": str(directory / ROOT_PEM),
            "roster_version": desk.require_roster().version,
            "practice": practice,
        }
    )
