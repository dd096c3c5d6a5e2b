"""Makes a new store: an office's from the bureau's roster file, or the bureau's own; whoever calls closes it.

The roster file is trusted because of where it came from: its root is pinned from now on, and its fingerprint is shown
so that a person can compare it with the bureau's.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from registrar_app.domain.errors import MachineRefusedError, UsageError
from registrar_app.domain.roster import Device, Roster
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.open_desk import KEY_FILE
from registrar_app.services.own_signer import require_own_signer
from registrar_app.services.ports import RegisterStore, StoreIdentity
from registrar_app.services.program import Program
from registrar_app.services.verify_roster import roster_hash, verify_roster_file
from registrar_app.services.whole_file import read_whole, write_whole

KEY_FILE_LIMIT = 100_000


def init_office_store(  # noqa: PLR0917 - six things that one question each asks for, in this order
    program: Program,
    directory: Path,
    password: str,
    roster_file: bytes,
    device_id: str,
    key_file: Path | None = None,
    key_pin: str | None = None,
) -> Desk:
    """Make the store of one device of an office and return its desk, its key still locked.

    Args:
        program: The doors.
        directory: The new folder; must hold no store yet.
        password: Opens the store.
        roster_file: The bureau's roster file; its root is the one trusted from now on.
        device_id: This PC's id on the roster, e.g. ``371002-01``.
        key_file: The registrar's PKCS#12, copied beside the register.
        key_pin: Its PIN, where it is known already: whose key it is shows only when it is opened.

    Raises:
        UsageError: the roster does not know the device, or the password is too short.
        InputRefusedError: the roster file or the key file does not hold, or the key may sign nothing here.
        MachineRefusedError: there is a store already, or the folder refuses.
    """
    require_no_store(program, directory)
    roster = verify_roster_file(program, roster_file, None)
    device = _require_device(roster, device_id)
    signing_key = _read_key_file(program, key_file) if key_file is not None else None
    identity = _identity_of(device, roster)
    with undone_unless_whole(directory):
        store = _create(program, directory, password, identity, roster.recovery)
        try:
            store.keep_roster(roster, roster_hash(roster), roster_file)
            if signing_key is not None:
                write_whole(directory / KEY_FILE, signing_key, private=True)
            packs = program.read_packs(None)
            desk = Desk(directory=directory, store=store, packs=packs, clock=program.clock)
            if key_file is not None and key_pin is not None:
                _require_own_key(program, desk, key_file, key_pin)
        except BaseException:
            store.close()
            raise
    return desk


def _identity_of(device: Device, roster: Roster) -> StoreIdentity:
    return StoreIdentity(
        role="office",
        office=device.office,
        device=device.id,
        epoch=secrets.token_hex(16),
        root_fingerprint=roster.root_fingerprint,
        practice=roster.practice,
    )


def init_bureau_store(
    program: Program, directory: Path, password: str, identity: StoreIdentity, recovery: bytes
) -> RegisterStore:
    """Make the bureau's own store and return it open; the roster comes later.

    Raises:
        UsageError: the password is too short.
        MachineRefusedError: there is a store already, or the folder refuses.
    """
    require_no_store(program, directory)
    with undone_unless_whole(directory):
        return _create(program, directory, password, identity, recovery)


def require_no_store(program: Program, directory: Path) -> None:
    """Refuse a place that holds a store, or that is no folder.

    Raises:
        MachineRefusedError: it does.
    """
    if not program.stores.exists(directory) and (directory.is_dir() or not directory.exists()):
        return
    raise MachineRefusedError(
        "STORE-EXISTS",
        str(directory),
        Text("该处已有登记数据库，或不是文件夹", "there is a register there already, or it is not a folder"),
        Text("换一个空文件夹", "choose an empty folder"),
    )


def require_empty(directory: Path) -> None:
    """Refuse a folder that holds anything.

    Raises:
        MachineRefusedError: it does.
    """
    if directory.is_dir() and any(directory.iterdir()):
        raise MachineRefusedError(
            "FOLDER-NOT-EMPTY",
            str(directory),
            Text("文件夹不是空的", "the folder is not empty"),
            Text("换一个新的或空的文件夹", "choose a new or an empty folder"),
        )


def _require_own_key(program: Program, desk: Desk, file: Path, pin: str) -> None:
    key = program.keys.load_key(file, pin)
    try:
        require_own_signer(desk, key.fingerprint, str(file), Text("密钥文件", "key file"))
    finally:
        key.close()


def _read_key_file(program: Program, path: Path) -> bytes:
    content = read_whole(path, KEY_FILE_LIMIT)
    program.keys.require_key_file(content, path)
    return content


def _create(
    program: Program, directory: Path, password: str, identity: StoreIdentity, recovery: bytes
) -> RegisterStore:
    directory.mkdir(parents=True, exist_ok=True)
    data_key = program.keys.create_data_key(directory, password, recovery)
    return program.stores.create(directory, data_key, identity)


@contextmanager
def undone_unless_whole(directory: Path) -> Iterator[None]:
    """Leave a folder as it was found, with the folders above it, when what is done inside fails."""
    place = directory.absolute()
    before = set(place.iterdir()) if place.is_dir() else set()
    missing = [folder for folder in (place, *place.parents) if not folder.exists()]
    try:
        yield
    except BaseException:
        for path in set(place.iterdir()) - before if place.is_dir() else ():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for folder in missing:
            with suppress(OSError):  # somebody else put something there meanwhile
                folder.rmdir()
        raise


def _require_device(roster: Roster, device_id: str) -> Device:
    device = roster.device(device_id)
    if device is None:
        known = ", ".join(d.id for d in roster.devices) or "-"
        raise UsageError(
            "DEVICE-UNKNOWN",
            device_id,
            Text("名册中没有这台登记机", "the roster does not know this device"),
            Text(f"名册中的登记机：{known}", f"devices on the roster: {known}"),
        )
    return device
