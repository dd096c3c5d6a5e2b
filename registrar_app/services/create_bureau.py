"""Makes a bureau: its root, its recovery key, a supervisor, its store, and roster version 1.

The root's and the recovery key's files belong on a medium that is locked away, and are asked for again only to issue a
roster or to recover a password; they are made there at once, or lie in the store's folder until they are moved.
"""

from __future__ import annotations

import ssl
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from registrar_app.domain.errors import MachineRefusedError, UsageError
from registrar_app.domain.root_trust import MOST_ROOTS
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
FORMER_PEM = "root-former.pem"
BUREAU_CODE, BUREAU_DEVICE = "371000", "371000-01"
ROOT_YEARS = 20
ROSTER_DAYS = 366
SUPERVISOR_ID = "S-01"
SUPERVISOR_DAYS = 5 * 365


@dataclass(frozen=True, slots=True)
class RootFile:
    """A root's key file and its PIN."""

    path: Path
    pin: str


@dataclass(frozen=True, slots=True)
class _Trust:
    """The fresh keys: the unlocked roots, how many must sign, and the certificates under the first one, DER."""

    roots: tuple[SigningKey, ...]
    required: int
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
    co_roots: Sequence[RootFile] = (),
    required: int | None = None,
    keys_folder: Path | None = None,
) -> Desk:
    """Make everything a bureau needs; return its open desk with the supervisor's key.

    Args:
        program: The doors.
        directory: The new store's folder; must hold no store and no keys yet.
        password: Opens the store and the three keys; 12 characters or more.
        name: The bureau's name, as it stands on the roster.
        practice: Marks everything as made for practice.
        supervisor_name: Name of the first supervisor; the bureau's own name when not given.
        co_roots: Places for the root keys of further officers, each with its own PIN.
        required: How many of all roots must sign a roster; all when not given.
        keys_folder: Where the root's and the recovery key's files go, such as a stick; the store's folder when not given.

    Raises:
        UsageError: the password or a PIN is too short, or the numbers of roots do not fit.
        MachineRefusedError: there is a store or a key already, or the folder refuses.
    """
    aside = keys_folder or directory
    roots = (RootFile(aside / ROOT_FILE, password), *co_roots)
    signing = require_root_numbers(roots, required)
    fresh = [*(root.path for root in roots), aside / RECOVERY_FILE, directory / KEY_FILE]
    _require_new(program, directory, fresh)
    names = (name, supervisor_name or name)
    try:
        trust = _make_keys(program, (aside / RECOVERY_FILE, directory / KEY_FILE), roots, names, signing)
        return _made(program, directory, password, names, trust, practice=practice)
    except BaseException:
        for file in (*fresh, directory / ROOT_PEM):  # none of them was there before
            file.unlink(missing_ok=True)
        raise


def require_root_numbers(roots: Sequence[RootFile], required: int | None) -> int:
    """Return how many roots must sign, all when not said.

    Raises:
        UsageError: there are too many, two are the same file, or more are required than there are.
    """
    signing = len(roots) if required is None else required
    if 1 <= signing <= len(roots) <= MOST_ROOTS and len({root.path for root in roots}) == len(roots):
        return signing
    raise UsageError(
        "ROOT-NUMBERS",
        "--required",
        Text(
            f"根密钥须有 1 至 {MOST_ROOTS} 把、各存一个文件，须签名的把数不能多于总数",
            f"there must be 1 to {MOST_ROOTS} root keys in files of their own, and no more required than there are",
        ),
        Text("改正后重试；未生成任何密钥", "correct it and try again; no key was made"),
    )


def write_root_pem(directory: Path, certificates: Sequence[bytes], former: Sequence[bytes] = ()) -> None:
    """Write the certificates of the roots, DER, as openssl and pdfsig read them: today's, and those before in another file.

    Whoever stole a root that was given up must not be believed by a tool that is told to trust ``root.pem``.
    """
    _write_pems(directory / ROOT_PEM, certificates)
    if former:
        _write_pems(directory / FORMER_PEM, former)


def _write_pems(path: Path, certificates: Sequence[bytes]) -> None:
    pems = (ssl.DER_cert_to_PEM_cert(certificate) for certificate in dict.fromkeys(certificates))
    write_whole(path, "".join(pems).encode("ascii"))


def _made(
    program: Program, directory: Path, password: str, names: tuple[str, str], trust: _Trust, *, practice: bool
) -> Desk:
    today = program.clock.now().date()
    roster = _first_roster(trust, _first_supervisor(trust.supervisor, names[1], today), names[0], practice)
    write_root_pem(directory, roster.roots.certificates)
    identity = StoreIdentity(
        role="bureau",
        office=BUREAU_CODE,
        device=BUREAU_DEVICE,
        epoch=uuid.uuid4().hex,
        root_fingerprint=roster.root_fingerprint,
        practice=practice,
    )
    store = init_bureau_store(program, directory, password, identity, trust.recovery)
    try:
        key = program.keys.load_key(directory / KEY_FILE, password)
        packs = program.read_packs(None)
        desk = Desk(directory=directory, store=store, packs=packs, clock=program.clock, key=key)
        sign_roster(program, desk, trust.roots[: trust.required], roster, directory)
    except BaseException:
        store.close()
        raise
    return desk


def _require_new(program: Program, directory: Path, files: Sequence[Path]) -> None:
    if any(file.exists() for file in files) or program.stores.exists(directory):
        raise MachineRefusedError(
            "BUREAU-EXISTS",
            str(directory),
            Text("该文件夹已有密钥或数据库", "there are keys or a store in this folder already"),
            Text("换一个空文件夹", "choose an empty folder"),
        )


def _make_keys(
    program: Program,
    places: tuple[Path, Path],
    files: Sequence[RootFile],
    names: tuple[str, str],
    required: int,
) -> _Trust:
    recovery_file, key_file = places
    name, supervisor = names
    password, today = files[0].pin, program.clock.now().date()
    roots = tuple(program.keys.create_root(file.path, file.pin, name, today, ROOT_YEARS) for file in files)
    root = roots[0]
    recovery = program.keys.issue_key(
        root,
        recovery_file,
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
        key_file,
        password,
        Subject(
            role="supervisor",
            signer_id=SUPERVISOR_ID,
            name=supervisor,
            office=None,
            term_from=today,
            term_to=today + timedelta(days=SUPERVISOR_DAYS),
        ),
    )
    return _Trust(roots, required, recovery, certificate)


def _first_supervisor(certificate: bytes, name: str, today: date) -> Signer:
    return Signer(
        id=SUPERVISOR_ID,
        name=name,
        office=None,
        certificate=certificate,
        term_from=today,
        term_to=today + timedelta(days=SUPERVISOR_DAYS),
    )


def _first_roster(trust: _Trust, supervisor: Signer, name: str, practice: bool) -> Roster:
    return Roster(
        version=1,
        bureau=name,
        issued_on=supervisor.term_from,
        expires_on=supervisor.term_from + timedelta(days=ROSTER_DAYS),
        previous=None,
        root=trust.roots[0].certificate,
        recovery=trust.recovery,
        practice=practice,
        offices=(),
        devices=(),
        registrars=(),
        supervisors=(supervisor,),
        co_roots=tuple(root.certificate for root in trust.roots[1:]),
        required=trust.required,
    )
