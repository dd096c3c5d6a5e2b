"""``registrar roster``: issue, revoke, import and show the roster, print key letters; its roots are in ``roster_roots``."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import click

from registrar_app.cli.roster_roots import add_roots, say_issued
from registrar_app.cli.roster_words import (
    change_lines,
    change_values,
    issued_value,
    read_device,
    read_office,
    read_registrar,
    read_supervisor,
    roster_lines,
    roster_value,
)
from registrar_app.cli.session import RegistrarGroup, Session, pass_session, read_secret
from registrar_app.cli.table_out import table_option, tell_written, write_out
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.create_bureau import SUPERVISOR_DAYS
from registrar_app.services.desk import Desk
from registrar_app.services.file_kinds import ROSTER, naming, require_kind
from registrar_app.services.import_roster import import_roster, preview_roster
from registrar_app.services.issue_roster import (
    TERM_DAYS,
    issue_roster,
    revoke_registrar,
    revoke_supervisor,
)
from registrar_app.services.key_letter import print_key_letter
from registrar_app.services.number_blocks import list_block_use
from registrar_app.services.preview_changes import list_changes_here
from registrar_app.services.roster_changes import area_names_of, list_changes
from registrar_app.services.sign_roster import IssuedRoster, write_roster_file
from registrar_app.services.supervisor import require_bureau
from registrar_app.services.tables.roster_tables import RosterPart, roster_table
from registrar_app.services.verify_roster import FILE_LIMIT
from registrar_app.services.whole_file import read_whole

FILE = click.Path(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])


@click.group(cls=RegistrarGroup, name="roster")
def noun() -> None:
    """名册：签发、撤销、会签、换根、导入、查看、领取单 / the roster: issue, revoke, countersign, change the root, import, show."""


add_roots(noun)


@noun.command("issue")
@click.option("--office", "offices", multiple=True, help="CODE:NAME:AREA[,AREA]")
@click.option("--device", "devices", multiple=True, help="ID:FIRST-LAST")
@click.option("--registrar", "registrars", multiple=True, help="ID:NAME:OFFICE")
@click.option(
    "--supervisor",
    "supervisors",
    multiple=True,
    help="ID:NAME，主管人员；已有编号即换发 / a supervisor; a known id is a renewal",
)
@click.option("--from", "first", type=DAY, help="新密钥任期首日 / first day of the term of the new keys")
@click.option("--to", "last", type=DAY, help="新密钥任期末日 / last day of the term")
@click.option("--root", "root_file", type=FILE, help="根密钥 / the root's key (root.p12)")
@click.option(
    "--key-pin-file",
    type=FILE,
    help="新密钥的首个口令，本人领取后更换 / first PIN of the new keys, which their owners replace",
)
@click.option("--out", type=FILE, required=True, help="文件夹 / folder")
@pass_session
def issue(
    session: Session,
    *,
    offices: tuple[str, ...],
    devices: tuple[str, ...],
    registrars: tuple[str, ...],
    supervisors: tuple[str, ...],
    first: datetime | None,
    last: datetime | None,
    root_file: Path | None,
    key_pin_file: Path | None,
    out: Path,
) -> None:
    """签发下一版名册，并为新登记员、主管人员生成密钥 / sign the next version; new registrars and supervisors get a key."""
    new_offices = [read_office(text) for text in offices]
    new_devices = [read_device(text) for text in devices]
    new_registrars = [read_registrar(text) for text in registrars]
    new_supervisors = [read_supervisor(text) for text in supervisors]
    desk = session.desk()
    known = desk.store.roster()
    issued = issue_roster(
        session.program,
        desk,
        session.pin(),
        out,
        offices=new_offices,
        devices=new_devices,
        registrars=new_registrars,
        supervisors=new_supervisors,
        term=_term(desk, first, last, TERM_DAYS if registrars else SUPERVISOR_DAYS),
        root_file=root_file,
        key_pin=read_secret(key_pin_file) if key_pin_file else None,
    )
    _tell(session, issued, desk, known)
    if issued.key_files and key_pin_file is None:
        session.say(
            Text(
                "新密钥的口令与根密钥的相同，只适于练习；正式发放请用 --key-pin-file",
                "the new keys have the root's PIN, which suits practice only; hand out keys with --key-pin-file",
            )
        )


def _term(desk: Desk, first: datetime | None, last: datetime | None, usual: int) -> tuple[date, date] | None:
    """Return the term that was asked for; with only its first day it has as many days as usual."""
    if first is None and last is None:
        return None
    begin = first.date() if first else desk.today()
    return begin, last.date() if last else begin + timedelta(days=usual)


@noun.command("revoke")
@click.argument("signer", metavar="ID")
@click.option(
    "--supervisor", "of_supervisor", is_flag=True, help="ID 是主管人员的 / the id is a supervisor's"
)
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
    signer: str,
    of_supervisor: bool,
    on: datetime | None,
    compromised_since: datetime | None,
    root_file: Path | None,
    out: Path,
) -> None:
    """撤销登记员或主管人员的签名证书 / revoke the certificates of a registrar or supervisor in the next version."""
    desk = session.desk()
    known = desk.store.roster()
    issued = (revoke_supervisor if of_supervisor else revoke_registrar)(
        session.program,
        desk,
        session.pin(),
        out,
        signer,
        on=on.date() if on else desk.today(),
        compromised_since=compromised_since.date() if compromised_since else None,
        root_file=root_file,
    )
    _tell(session, issued, desk, known)


@noun.command("import")
@click.argument("file", type=FILE)
@click.option("--dry-run", is_flag=True, help="只说明变化，不启用 / tell what changes, take nothing")
@pass_session
def import_file(session: Session, file: Path, dry_run: bool) -> None:
    """导入主管部门的名册，逐条说明变化 / take the bureau's roster in and tell what it changes."""
    require_kind(file, ROSTER)
    container = read_whole(file, FILE_LIMIT)
    desk = session.desk()
    with naming(file):
        known, roster = desk.store.roster(), preview_roster(session.program, desk, container)
    changes = list_changes_here(session.program, desk, roster)
    is_new = known is None or known.version < roster.version
    taken = is_new and not dry_run and import_roster(session.program, desk, container).taken
    for line in change_lines(changes) if is_new else ():
        session.say(line)
    session.say(_import_words(roster, is_new=is_new, taken=taken))
    session.show(
        {
            "version": roster.version,
            "taken": taken,
            "dry_run": dry_run,
            "expires_on": roster.expires_on.isoformat(),
            "changes": change_values(changes, session.language),
        }
    )


def _import_words(roster: Roster, *, is_new: bool, taken: bool) -> Text:
    version, last = roster.version, roster.expires_on
    if taken:
        return Text(
            f"已导入名册第 {version} 版，有效至 {last}", f"roster version {version} imported, valid to {last}"
        )
    if is_new:
        return Text(
            f"名册第 {version} 版可以启用，有效至 {last}；这次只试不写",
            f"roster version {version} can be taken, valid to {last}; this was a trial",
        )
    return Text(f"本库已有名册第 {version} 版", f"roster version {version} was here already")


@noun.command("show")
@click.option("--out", type=FILE, help="另存名册文件 / also write the roster's file into a folder")
@table_option("--table")
@click.option(
    "--part",
    type=click.Choice([part.value for part in RosterPart]),
    default=RosterPart.REGISTRARS.value,
    show_default=True,
    help="--table 写哪一张表 / which table --table writes",
)
@pass_session
def show(session: Session, out: Path | None, table_file: Path | None, part: str) -> None:
    """显示当前名册 / show the newest roster."""
    desk = session.desk()
    roster, container = desk.require_roster(), desk.store.roster_file()
    blocks = list_block_use(desk)
    for line in roster_lines(roster, desk.today(), blocks):
        session.say(line)
    if out is not None and container is not None:
        path = write_roster_file(roster, container, out)
        tell_written(session, path)
    if table_file is not None:
        write_out(session, desk, roster_table(desk, roster, RosterPart(part)), table_file)
    session.show(roster_value(roster, desk.today(), blocks))


@noun.command("letter")
@click.argument("signer", metavar="ID")
@click.option(
    "--supervisor", "of_supervisor", is_flag=True, help="ID 是主管人员的 / the id is a supervisor's"
)
@click.option("--out", type=FILE, required=True, help="PDF 文件或文件夹 / PDF file or folder")
@click.option("--phone", default="", help="主管部门电话，印在单上 / the bureau's phone, printed on it")
@pass_session
def letter(session: Session, signer: str, out: Path, phone: str, *, of_supervisor: bool) -> None:
    """打印签名密钥领取单（不含口令）/ print the letter that goes with somebody's key; the PIN is not on it."""
    desk = require_bureau(session.desk())
    path = print_key_letter(
        session.program,
        desk,
        signer,
        out,
        phone=phone,
        language=session.language,
        of_supervisor=of_supervisor,
    )
    session.say(Text(f"已写入 {path}", f"written to {path}"))
    session.show({"supervisor" if of_supervisor else "registrar": signer, "file": str(path)})


def _tell(session: Session, issued: IssuedRoster, desk: Desk, known: Roster | None) -> None:
    for line in change_lines(list_changes(known, issued.roster, area_names_of(desk))):
        session.say(line)
    say_issued(session, issued)
    session.show(issued_value(issued))
