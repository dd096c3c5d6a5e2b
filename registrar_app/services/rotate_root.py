"""Changes the bureau's root (换根): new root keys, and a roster of theirs that the old roots and the new ones sign.

It is one ceremony with all keys at hand. Nobody else gets a new key: registrars, supervisors and the recovery key keep
the certificates that the old root issued, since the roster names every one of them. An office that missed some
versions follows by the handovers that every later roster carries.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from registrar_app.domain.errors import MachineRefusedError, UsageError
from registrar_app.domain.root_trust import Handover, RootSet, RootSignature
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.create_bureau import (
    ROOT_YEARS,
    RootFile,
    require_root_numbers,
    write_root_pem,
)
from registrar_app.services.desk import Desk
from registrar_app.services.issue_roster import next_version
from registrar_app.services.program import Program
from registrar_app.services.sign_roster import IssuedRoster, load_bureau_root, sign_roster
from registrar_app.services.supervisor import require_bureau
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.verify_roots import statement_bytes


def rotate_root(
    program: Program,
    desk: Desk,
    out: Path,
    *,
    old: Sequence[RootFile],
    new: Sequence[RootFile],
    required: int | None = None,
) -> IssuedRoster:
    """Make new roots and sign the next roster with the old and the new ones; the bureau trusts the new ones at once.

    Args:
        program: The doors.
        desk: The bureau's.
        out: Folder for the roster file.
        old: Keys of the present roots, as many as must sign.
        new: Places for the new keys; there must be no file yet.
        required: How many of the new roots must sign; all when not given.

    Raises:
        UsageError: the store is no bureau's, the numbers of keys do not fit, or a new PIN is too short.
        InputRefusedError: an old key is none of the present roots.
        MachineRefusedError: an old key is missing, a PIN is wrong, a new file is there already, or a folder refuses; where
            that is the roster's, the change is done and ``roster show --out`` writes the file.
    """
    known = require_bureau(desk).require_roster()
    needed = require_root_numbers(new, required)
    retiring = _load_old(program, known, old)
    made: list[Path] = []
    try:
        fresh = _make_new(program, desk, known.bureau, new, made)
        roster = _handed_over(known, next_version(known, desk.today()), retiring, fresh, needed)
        return sign_roster(program, desk, fresh, roster, out)
    finally:
        newest = desk.require_roster()
        if newest.roots != known.roots:  # also where only the file could not be written
            present = newest.roots.certificates
            former = [certificate for certificate in newest.roots_ever if certificate not in present]
            write_root_pem(desk.directory, present, former)
        else:
            for path in made:
                path.unlink(missing_ok=True)


def _load_old(program: Program, known: Roster, files: Sequence[RootFile]) -> list[SigningKey]:
    try:
        keys = [load_bureau_root(program, known, file.path, file.pin) for file in files]
    except MachineRefusedError as error:
        if error.code != "KEY-MISSING":
            raise
        raise _lost(error.where) from error
    if len({key.certificate for key in keys}) < known.required:
        raise UsageError(
            "ROOT-TOO-FEW",
            "--old-root",
            Text(
                f"换根须有 {known.required} 把现用根密钥签名，只给出 {len(keys)} 把",
                f"{known.required} different present root keys must sign, {len(keys)} were given",
            ),
            Text(
                "请各保管人带上根密钥，一次给齐",
                "bring the root keys of all officers and give them all in one call",
            ),
        )
    return keys


def _make_new(
    program: Program, desk: Desk, name: str, files: Sequence[RootFile], made: list[Path]
) -> list[SigningKey]:
    keys = []
    for file in files:
        keys.append(program.keys.create_root(file.path, file.pin, name, desk.today(), ROOT_YEARS))
        made.append(file.path)
    return keys


def _handed_over(
    known: Roster, following: Roster, old: Sequence[SigningKey], new: Sequence[SigningKey], required: int
) -> Roster:
    assert following.previous is not None
    roots = RootSet(tuple(key.certificate for key in new), required)
    bare = Handover(version=following.version, previous=following.previous, old=known.roots, new=roots)
    statement = statement_bytes(bare)
    keys = {key.fingerprint: key for key in (*old, *new)}
    signed = tuple(RootSignature(by, key.sign(statement)) for by, key in keys.items())
    return replace(
        following,
        root=roots.certificates[0],
        co_roots=roots.certificates[1:],
        required=required,
        handovers=(*known.handovers, replace(bare, signatures=signed)),
    )


def _lost(where: str) -> MachineRefusedError:
    """Return the error of an old root key that is not there, with the way out when it is lost for good."""
    return MachineRefusedError(
        "ROOT-MISSING",
        where,
        Text(
            "找不到旧根密钥；没有旧根签名，各登记机构不会接受新根",
            "the old root key is not there; without its signature no office accepts a new root",
        ),
        Text(
            "先找备份介质；确已遗失的：备份各库，用 bureau init 另建主管部门，各登记机构用新名册 store init 建新库，"
            "电话逐组核对根证书指纹，再以 contract export、contract import 迁入合同，旧库封存备查",
            "look for its copy first; if it is lost: back up every store, make a new bureau with bureau init, let every "
            "office make a new store from its roster with store init and compare the root fingerprint by phone, carry "
            "the contracts over with contract export and contract import, and keep the old stores sealed",
        ),
    )
