"""Makes a bureau: its root, its recovery key, a supervisor, its store, and roster version 1.

Everything lies in one folder at first; the root's and the recovery key's files belong on a medium that is locked away,
and are asked for again only to issue a roster or to recover a password.
"""

from __future__ import annotations

import ssl
import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.roster import Roster, Signer
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.init_store import init_bureau_store
from registrar_app.services.open_desk import KEY_FILE
from registrar_app.services.ports import StoreIdentity
from registrar_app.services.program import Program
from registrar_app.services.sign_roster import sign_roster
from registrar_app.services.trust_ports import SigningKey, Subject
from registrar_app.services.whole_file import write_whole

ROOT_FILE, RECOVERY_FILE, ROOT_PEM = "root.p12", "recovery.p12", "root.pem"
BUREAU_CODE, BUREAU_DEVICE = "371000", "371000-01"
ROOT_YEARS = 20
ROSTER_DAYS = 366
SUPERVISOR_ID = "S-01"
_SUPERVISOR_DAYS = 5 * 365


@dataclass(frozen=True, slots=True)
class _Trust:
    """The fresh keys: the unlocked root, and the certificates under it, DER."""

    root: SigningKey
    recovery: bytes
    supervisor: bytes


def create_bureau(
    program: Program,
    directory: Path,
    password: str,
    *,
    name: str,
    practice: bool,
    supervisor_name: str | None = None,
) -> Desk:
    """Make everything a bureau needs in a folder; return its open desk with the supervisor's key.

    Args:
        program: The doors.
        directory: The new store's folder; must hold no store and no keys yet.
        password: Opens the store and the three keys; 12 characters or more.
        name: The bureau's name, as it stands on the roster.
        practice: Marks everything as made for practice.
        supervisor_name: Name of the first supervisor; the bureau's own name when not given.

    Raises:
        UsageError: the password is too short.
        MachineRefusedError: there is a store or a key already, or the folder refuses.
    """
    _require_new(program, directory)
    names = (name, supervisor_name or name)
    try:
        return _made(program, directory, password, names, practice=practice)
    except BaseException:
        for file in (ROOT_FILE, RECOVERY_FILE, KEY_FILE, ROOT_PEM):  # none of them was there before
            (directory / file).unlink(missing_ok=True)
        raise


def _made(
    program: Program, directory: Path, password: str, names: tuple[str, str], *, practice: bool
) -> Desk:
    today = program.clock.now().date()
    trust = _make_keys(program, directory, password, names, today)
    write_whole(directory / ROOT_PEM, ssl.DER_cert_to_PEM_cert(trust.root.certificate).encode("ascii"))
    identity = StoreIdentity(
        role="bureau",
        office=BUREAU_CODE,
        device=BUREAU_DEVICE,
        epoch=uuid.uuid4().hex,
        root_fingerprint=trust.root.fingerprint,
        practice=practice,
    )
    store = init_bureau_store(program, directory, password, identity, trust.recovery)
    try:
        key = program.keys.load_key(directory / KEY_FILE, password)
        packs = program.read_packs(None)
        desk = Desk(directory=directory, store=store, packs=packs, clock=program.clock, key=key)
        supervisor = _first_supervisor(trust.supervisor, names[1], today)
        sign_roster(
            program, desk, trust.root, _first_roster(trust, supervisor, names[0], practice), directory
        )
    except BaseException:
        store.close()
        raise
    return desk


def _require_new(program: Program, directory: Path) -> None:
    taken = [file for file in (ROOT_FILE, RECOVERY_FILE, KEY_FILE) if (directory / file).exists()]
    if taken or program.stores.exists(directory):
        raise MachineRefusedError(
            "BUREAU-EXISTS",
            str(directory),
            Text("该文件夹已有密钥或数据库", "there are keys or a store in this folder already"),
            Text("换一个空文件夹", "choose an empty folder"),
        )


def _make_keys(
    program: Program, directory: Path, password: str, names: tuple[str, str], today: date
) -> _Trust:
    name, supervisor = names
    root = program.keys.create_root(directory / ROOT_FILE, password, name, today, ROOT_YEARS)
    recovery = program.keys.issue_key(
        root,
        directory / RECOVERY_FILE,
        password,
        Subject(
            role="recovery",
            signer_id="recovery",
            name=name,
            office=None,
            term_from=today,
            term_to=today + timedelta(days=ROOT_YEARS * 365),
        ),
    )
    certificate = program.keys.issue_key(
        root,
        directory / KEY_FILE,
        password,
        Subject(
            role="supervisor",
            signer_id=SUPERVISOR_ID,
            name=supervisor,
            office=None,
            term_from=today,
            term_to=today + timedelta(days=_SUPERVISOR_DAYS),
        ),
    )
    return _Trust(root, recovery, certificate)


def _first_supervisor(certificate: bytes, name: str, today: date) -> Signer:
    return Signer(
        id=SUPERVISOR_ID,
        name=name,
        office=None,
        certificate=certificate,
        term_from=today,
        term_to=today + timedelta(days=_SUPERVISOR_DAYS),
    )


def _first_roster(trust: _Trust, supervisor: Signer, name: str, practice: bool) -> Roster:
    return Roster(
        version=1,
        bureau=name,
        issued_on=supervisor.term_from,
        expires_on=supervisor.term_from + timedelta(days=ROSTER_DAYS),
        previous=None,
        root=trust.root.certificate,
        recovery=trust.recovery,
        practice=practice,
        offices=(),
        devices=(),
        registrars=(),
        supervisors=(supervisor,),
    )
