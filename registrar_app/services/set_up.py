"""Sets a new register up in one go, with its signing key: an office's or the bureau's; a failure leaves nothing behind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from registrar_app.domain.roster import Roster, Signer
from registrar_app.domain.text import Text
from registrar_app.services.create_bureau import create_bureau
from registrar_app.services.desk import Desk
from registrar_app.services.init_store import init_office_store, undone_unless_whole
from registrar_app.services.own_signer import require_signer_of
from registrar_app.services.program import Program
from registrar_app.services.take_key import take_key
from registrar_app.services.use_token import use_token

_KEY_FILE_WORDS = Text("密钥文件", "key file")


@dataclass(frozen=True, slots=True)
class FileKey:
    """A key file, the PIN that came with it, and the registrar's own."""

    path: Path
    pin: str
    own_pin: str


@dataclass(frozen=True, slots=True)
class TokenKey:
    """A USB key: the maker's module, its label and its PIN."""

    module: Path
    token: str
    pin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePlan:
    """What an office's new register is made of; without a key nothing can be signed until one is taken in."""

    directory: Path
    password: str
    roster_file: bytes
    device: str
    key: FileKey | TokenKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BureauPlan:
    """What a bureau's new register is made of; root and recovery key go to ``keys_folder``."""

    directory: Path
    password: str
    name: str
    supervisor: str | None = None
    keys_folder: Path | None = None


def set_up_office(program: Program, plan: OfficePlan) -> None:
    """Make an office's register and take its key in; it is closed again.

    Raises:
        RegistrarError: as ``init_office_store``, ``take_key`` and ``use_token``; every folder is as it was found.
    """
    with undone_unless_whole(plan.directory):
        desk = init_office_store(program, plan.directory, plan.password, plan.roster_file, plan.device)
        try:
            _take_key(program, desk, plan.key)
        finally:
            desk.put_key_away()
            desk.store.close()


def set_up_bureau(program: Program, plan: BureauPlan) -> None:
    """Make a bureau's register, its root, recovery key and supervisor; it is closed again.

    Raises:
        RegistrarError: as ``create_bureau``; every folder is as it was found.
    """
    with undone_unless_whole(plan.directory), undone_unless_whole(plan.keys_folder or plan.directory):
        desk = create_bureau(
            program,
            plan.directory,
            plan.password,
            name=plan.name,
            practice=False,
            supervisor_name=plan.supervisor,
            keys_folder=plan.keys_folder,
        )
        desk.put_key_away()
        desk.store.close()


def check_key_file(program: Program, roster: Roster, office: str, path: Path, pin: str) -> Signer:
    """Return whose key file it is, before there is a register to take it into.

    Raises:
        InputRefusedError: it is no key file, or the roster lets it sign nothing at that office.
        MachineRefusedError: wrong PIN, or no such file.
    """
    key = program.keys.load_key(path, pin)
    try:
        today = program.clock.now().date()
        return require_signer_of(roster, office, today, key.fingerprint, (str(path), _KEY_FILE_WORDS))
    finally:
        key.close()


def _take_key(program: Program, desk: Desk, key: FileKey | TokenKey | None) -> None:
    if isinstance(key, FileKey):
        take_key(program, desk, key.path, key.pin, key.own_pin)
    elif isinstance(key, TokenKey):
        use_token(program, desk, key.module, key.token, None, key.pin)
