"""``registrar bureau``: make the bureau's root, supervisor and store."""

from __future__ import annotations

from pathlib import Path

import click

from registrar_app.cli.roster_roots import root_files
from registrar_app.cli.session import RULE_LINE, RegistrarGroup, Session, pass_session
from registrar_app.domain.text import Text
from registrar_app.services.create_bureau import RECOVERY_FILE, ROOT_FILE, ROOT_PEM, create_bureau
from registrar_app.services.desk import Desk
from registrar_app.services.roster_changes import grouped_fingerprint


@click.group(cls=RegistrarGroup, name="bureau")
def noun() -> None:
    """主管部门：根证书与监管数据库 / the bureau: its root and its store."""


@noun.command("init", epilog=RULE_LINE)
@click.option(
    "--out", type=click.Path(path_type=Path), help="新文件夹，等同 --store / new folder, as --store"
)
@click.option("--name", required=True, help="主管部门名称 / the bureau's name")
@click.option("--supervisor", help="主管人员姓名 / the supervisor's name")
@click.option("--practice", is_flag=True, help="练习用 / for practice")
@click.option(
    "--co-root",
    "co_roots",
    type=click.Path(path_type=Path),
    multiple=True,
    help="另一名保管人的根密钥存处，可多次 / place of another officer's root key; may be repeated",
)
@click.option(
    "--co-pin-file",
    "co_pins",
    type=click.Path(path_type=Path),
    multiple=True,
    help="其口令文件 / that officer's PIN file",
)
@click.option(
    "--required",
    type=int,
    help="名册须几把根密钥签名，默认全部 / how many root keys must sign; all by default",
)
@click.option(
    "--keys-to",
    type=click.Path(path_type=Path),
    help="根密钥和恢复密钥存到此处（U 盘）/ where the root's and recovery key go, such as a stick",
)
@pass_session
def init(
    session: Session,
    *,
    out: Path | None,
    name: str,
    supervisor: str | None,
    practice: bool,
    co_roots: tuple[Path, ...],
    co_pins: tuple[Path, ...],
    required: int | None,
    keys_to: Path | None,
) -> None:
    """建立根证书、恢复密钥、主管人员与数据库 / make root, recovery key, supervisor and store."""
    directory = out or session.directory()
    desk = create_bureau(
        session.program,
        directory,
        session.new_store_password(),
        name=name,
        practice=practice,
        supervisor_name=supervisor,
        co_roots=root_files(session, "--co-pin-file", co_roots, co_pins),
        required=required,
        keys_folder=keys_to,
    )
    click.get_current_context().call_on_close(desk.store.close)
    _tell(session, directory, desk, keys_to or directory)


def _tell(session: Session, directory: Path, desk: Desk, keys: Path) -> None:
    identity = desk.store.identity
    session.say(Text(f"已建立：{directory}", f"made: {directory}"))
    root = grouped_fingerprint(identity.root_fingerprint)
    session.say(Text(f"根证书指纹 {root}", f"root fingerprint {root}"))
    session.say(
        Text(
            f"{ROOT_FILE} 和 {RECOVERY_FILE} 在 {keys}；请移到离线介质上锁存，另备一份存于他处；根密钥遗失则各库须重建",
            f"{ROOT_FILE} and {RECOVERY_FILE} are in {keys}: move them to a medium that is locked away, with a copy "
            "elsewhere: if the root is lost, every store must be made anew",
        )
    )
    session.show(
        {
            "store": str(directory),
            "root_fingerprint": identity.root_fingerprint,
            "keys": str(keys),
            "root_certificate": str(directory / ROOT_PEM),
            "roots_required": desk.require_roster().required,
            "roster_version": desk.require_roster().version,
            "practice": identity.practice,
        }
    )
