"""``registrar roster``: issue, revoke, import and show the roster."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import click

from registrar_app.cli.roster_words import (
    read_device,
    read_office,
    read_registrar,
    roster_lines,
    roster_value,
)
from registrar_app.cli.session import RegistrarGroup, Session, pass_session
from registrar_app.domain.text import Text
from registrar_app.services.import_roster import import_roster
from registrar_app.services.issue_roster import TERM_DAYS, issue_roster, revoke_registrar
from registrar_app.services.sign_roster import IssuedRoster, write_roster_file
from registrar_app.services.verify_roster import FILE_LIMIT
from registrar_app.services.whole_file import read_whole

FILE = click.Path(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])


@click.group(cls=RegistrarGroup, name="roster")
def noun() -> None:
    """名册：签发、撤销、导入、查看 / the roster: issue, revoke, import, show."""


@noun.command("issue")
@click.option("--office", "offices", multiple=True, help="CODE:NAME:AREA[,AREA]")
@click.option("--device", "devices", multiple=True, help="ID:FIRST-LAST")
@click.option("--registrar", "registrars", multiple=True, help="ID:NAME:OFFICE")
@click.option("--from", "first", type=DAY, help="登记员任期首日 / first day of the term")
@click.option("--to", "last", type=DAY, help="登记员任期末日 / last day of the term")
@click.option("--root", "root_file", type=FILE, help="根密钥 / the root's key (root.p12)")
@click.option("--out", type=FILE, required=True, help="文件夹 / folder")
@pass_session
def issue(
    session: Session,
    *,
    offices: tuple[str, ...],
    devices: tuple[str, ...],
    registrars: tuple[str, ...],
    first: datetime | None,
    last: datetime | None,
    root_file: Path | None,
    out: Path,
) -> None:
    """签发下一版名册，并为新登记员生成密钥 / sign the next version; new registrars get a key."""
    new_offices = [read_office(text) for text in offices]
    new_devices = [read_device(text) for text in devices]
    new_registrars = [read_registrar(text) for text in registrars]
    desk = session.desk()
    begin = first.date() if first else desk.today()
    term = (begin, last.date()) if last else None
    issued = issue_roster(
        session.program,
        desk,
        session.pin(),
        out,
        offices=new_offices,
        devices=new_devices,
        registrars=new_registrars,
        term=term or ((begin, begin + timedelta(days=TERM_DAYS)) if first else None),
        root_file=root_file,
    )
    _tell(session, issued)


@noun.command("revoke")
@click.argument("registrar")
@click.option("--on", type=DAY, help="撤销日 / day of revocation")
@click.option(
    "--compromised-since", type=DAY, help="密钥失控之日 / day since when the key was in foreign hands"
)
@click.option("--root", "root_file", type=FILE, help="根密钥 / the root's key (root.p12)")
@click.option("--out", type=FILE, required=True, help="文件夹 / folder")
@pass_session
def revoke(
    session: Session,
    *,
    registrar: str,
    on: datetime | None,
    compromised_since: datetime | None,
    root_file: Path | None,
    out: Path,
) -> None:
    """撤销登记员的签名证书 / revoke a registrar's certificates in the next version."""
    desk = session.desk()
    issued = revoke_registrar(
        session.program,
        desk,
        session.pin(),
        out,
        registrar,
        on=on.date() if on else desk.today(),
        compromised_since=compromised_since.date() if compromised_since else None,
        root_file=root_file,
    )
    _tell(session, issued)


@noun.command("import")
@click.argument("file", type=FILE)
@pass_session
def import_file(session: Session, file: Path) -> None:
    """导入主管部门的名册 / take the bureau's roster in."""
    container = read_whole(file, FILE_LIMIT)
    outcome = import_roster(session.program, session.desk(), container)
    version = outcome.roster.version
    if outcome.taken:
        session.say(Text(f"已导入名册第 {version} 版", f"roster version {version} imported"))
    else:
        session.say(Text(f"本库已有名册第 {version} 版", f"roster version {version} was here already"))
    session.show({"version": version, "taken": outcome.taken})


@noun.command("show")
@click.option("--out", type=FILE, help="另存名册文件 / also write the roster's file into a folder")
@pass_session
def show(session: Session, out: Path | None) -> None:
    """显示当前名册 / show the newest roster."""
    desk = session.desk()
    roster, container = desk.require_roster(), desk.store.roster_file()
    for line in roster_lines(roster, desk.today()):
        session.say(line)
    if out is not None and container is not None:
        path = write_roster_file(roster, container, out)
        session.say(Text(f"已写入 {path}", f"written to {path}"))
    session.show(roster_value(roster, desk.today()))


def _tell(session: Session, issued: IssuedRoster) -> None:
    roster = issued.roster
    session.say(
        Text(
            f"名册第 {roster.version} 版：{issued.roster_file}",
            f"roster version {roster.version}: {issued.roster_file}",
        )
    )
    for registrar_id, path in issued.key_files.items():
        session.say(Text(f"登记员 {registrar_id} 的密钥：{path}", f"key of registrar {registrar_id}: {path}"))
    session.show(
        {
            "version": roster.version,
            "roster_file": str(issued.roster_file),
            "key_files": {registrar_id: str(path) for registrar_id, path in issued.key_files.items()},
        }
    )
