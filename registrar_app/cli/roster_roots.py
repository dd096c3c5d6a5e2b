"""``registrar roster rotate-root`` and ``countersign``: who signs the roster, and the second signature."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

import click

from registrar_app.cli.roster_words import (
    change_lines,
    change_values,
    content_lines,
    content_value,
    issued_lines,
    issued_value,
)
from registrar_app.cli.session import RegistrarCommand, Session, pass_session, read_secret
from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text
from registrar_app.services.create_bureau import RECOVERY_FILE, RootFile
from registrar_app.services.file_kinds import ROSTER, naming, require_kind
from registrar_app.services.roster_changes import (
    area_names_in,
    grouped_fingerprint,
    list_changes,
)
from registrar_app.services.rotate_root import rotate_root
from registrar_app.services.sign_roster import (
    IssuedRoster,
    countersign_roster,
    known_before,
    open_half_signed,
)
from registrar_app.services.supervisor import require_bureau
from registrar_app.services.verify_roster import FILE_LIMIT
from registrar_app.services.whole_file import read_whole

FILE = click.Path(path_type=Path)


def add_roots(noun: click.Group) -> None:
    """Add the commands to ``roster``."""
    noun.add_command(rotate)
    noun.add_command(countersign)


def say_issued(session: Session, issued: IssuedRoster) -> None:
    """Tell what was signed, for people."""
    for line in issued_lines(issued):
        session.say(line)


def root_files(
    session: Session, option: str, paths: Sequence[Path], pin_files: Sequence[Path]
) -> list[RootFile]:
    """Return key files with their PINs, in the same order; the session's PIN where there are fewer PIN files.

    Raises:
        UsageError: there are more PIN files than key files.
    """
    if len(pin_files) > len(paths):
        raise UsageError(
            "PIN-FILES",
            option,
            Text("口令文件多于密钥文件", "there are more PIN files than key files"),
            Text("按密钥的次序逐一给出口令文件", "give one PIN file for each key, in the same order"),
        )
    return [
        RootFile(path, read_secret(pin_file) if pin_file else session.pin())
        for path, pin_file in zip_longest(paths, pin_files)
    ]


@click.command(cls=RegistrarCommand, name="rotate-root")
@click.option(
    "--old-root", "old", type=FILE, multiple=True, required=True, help="现用根密钥 / a present root key"
)
@click.option("--old-pin-file", "old_pins", type=FILE, multiple=True, help="其口令文件 / its PIN file")
@click.option(
    "--new-root",
    "new",
    type=FILE,
    multiple=True,
    required=True,
    help="新根密钥存处 / place of a new root key",
)
@click.option("--new-pin-file", "new_pins", type=FILE, multiple=True, help="其口令文件 / its PIN file")
@click.option(
    "--required", type=int, help="此后须几把签名，默认全部 / how many must sign from now on; all by default"
)
@click.option("--out", type=FILE, required=True, help="名册文件夹 / folder for the roster")
@pass_session
def rotate(
    session: Session,
    *,
    old: tuple[Path, ...],
    old_pins: tuple[Path, ...],
    new: tuple[Path, ...],
    new_pins: tuple[Path, ...],
    required: int | None,
    out: Path,
) -> None:
    """更换根密钥，由旧根和新根共同签名 / change the root keys: the old and the new ones sign together."""
    issued = rotate_root(
        session.program,
        session.desk(),
        out,
        old=root_files(session, "--old-pin-file", old, old_pins),
        new=root_files(session, "--new-pin-file", new, new_pins),
        required=required,
    )
    say_issued(session, issued)
    for path in new:
        session.say(
            Text(f"新根密钥：{path}，请移到离线介质上锁存", f"new root key: {path}; lock it away offline")
        )
    fingerprint = grouped_fingerprint(issued.roster.root_fingerprint)
    session.say(
        Text(
            f"新根证书指纹 {fingerprint}；请告知各登记机构核对。登记员、主管人员的密钥和 {RECOVERY_FILE} 照常使用",
            f"new root fingerprint {fingerprint}; tell it to every office. The keys of registrars and supervisors and "
            f"{RECOVERY_FILE} stay as they are",
        )
    )
    session.show({**issued_value(issued), "new_roots": [str(path) for path in new]})


@click.command(cls=RegistrarCommand, name="countersign")
@click.argument("file", type=FILE)
@click.option("--root", "root_file", type=FILE, required=True, help="本人的根密钥 / your own root key")
@click.option(
    "--previous",
    type=FILE,
    help="前一版名册文件，据以逐条说明变化 / the version before it, to tell what changes",
)
@click.option("--out", type=FILE, required=True, help="名册文件夹 / folder for the roster")
@click.option("--dry-run", is_flag=True, help="只说明变化，不签名 / tell what changes, sign nothing")
@pass_session
def countersign(
    session: Session, file: Path, root_file: Path, previous: Path | None, out: Path, *, dry_run: bool
) -> None:
    """会签名册，先列出全部内容；另一台机器上可不带 --store / add the next signature to what is told in full first."""
    require_kind(file, ROSTER)
    container = read_whole(file, FILE_LIMIT)
    desk = require_bureau(session.desk()) if session.store_directory is not None else None
    with naming(file):
        half = open_half_signed(session.program, desk, container).roster
    earlier = read_whole(previous, FILE_LIMIT) if previous is not None else None
    known = known_before(session.program, desk, half, earlier)
    packs = desk.packs if desk is not None else session.program.read_packs(None)
    told = None if known is None else list_changes(known, half, area_names_in(packs))
    today = session.program.clock.now().date()
    for line in change_lines(told) if told is not None else ():
        session.say(line)
    for line in content_lines(half, today) if desk is None else ():
        session.say(line)
    content = {"content": content_value(half, today), "changes": change_values(told, session.language)}
    if dry_run:
        session.show({"version": half.version, "dry_run": True, **content})
        return
    key = session.program.keys.load_key(root_file, session.pin())
    issued = countersign_roster(session.program, desk, container, key, out)
    say_issued(session, issued)
    session.show({**issued_value(issued), **content})
