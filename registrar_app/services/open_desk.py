"""Opens the desk of a store folder: password to data key to store, and the signing key beside it when asked."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.program import Program

KEY_FILE = "signer.p12"
"""The registrar's or supervisor's PKCS#12, beside the register."""
TOKEN_FILE = "signing-key.token.json"
"""In place of the PKCS#12: which USB key holds the registrar's or supervisor's key."""


def find_key_file(directory: Path) -> Path:
    """Return where a store's signing key is kept: the note of a USB key where there is one, else the PKCS#12."""
    note = directory / TOKEN_FILE
    return note if note.exists() else directory / KEY_FILE


def open_desk(program: Program, directory: Path, password: str, *, pin: str | None = None) -> Desk:
    """Return the desk of a store folder; with ``pin`` its signing key is unlocked, unless the password is the reader's.

    Raises:
        MachineRefusedError: no store there, wrong password or PIN, or the machine refuses.
        InputRefusedError: the store is of a newer program.
    """
    require_store(program, directory)
    data_key, reader = _data_key(program, directory, password)
    is_signing = pin is not None and not reader
    key = program.keys.load_key(find_key_file(directory), pin or "") if is_signing else None
    store = program.stores.open(directory, data_key, read_only=reader)
    return Desk(
        directory=directory,
        store=store,
        packs=program.read_packs(None),
        clock=program.clock,
        key=key,
        data_key_sha256=sha256(data_key).hexdigest(),
        reader=reader,
    )


def unlock_key(program: Program, desk: Desk, pin: str) -> None:
    """Unlock the signing key of an open desk; one that is unlocked already stays as it is, whatever is typed.

    Raises:
        MachineRefusedError: wrong PIN, no key there, or the machine refuses.
    """
    if desk.key is None:
        desk.key = program.keys.load_key(find_key_file(desk.directory), pin)


def _data_key(program: Program, directory: Path, password: str) -> tuple[bytes, bool]:
    """Return a store's key, and whether the password is the reader's."""
    try:
        return program.keys.open_data_key(directory, password), False
    except MachineRefusedError as error:
        data_key = program.keys.open_reader_key(directory, password) if error.code == "KEY-PASSWORD" else None
        if data_key is None:
            raise
        return data_key, True


def require_password(program: Program, desk: Desk, password: str) -> None:
    """Refuse a password that is not the one of the register that is open; a reader's uncovers only what a reader opened.

    Raises:
        MachineRefusedError: wrong password, no key file, or that of another register was laid in its place.
    """
    data_key, reader = _data_key(program, desk.directory, password)
    if reader and not desk.reader:
        data_key = program.keys.open_data_key(desk.directory, password)  # refused as any wrong one
    if sha256(data_key).hexdigest() != desk.data_key_sha256:
        raise MachineRefusedError(
            "KEY-OTHER",
            str(desk.directory),
            Text("密钥文件不是本库的，已被调换", "the key file is not this register's; it was exchanged"),
            Text(
                "把原来的密钥文件放回去；不知道是谁换的，请报告主管部门",
                "put the former key file back; if you do not know who exchanged it, tell the bureau",
            ),
        )


def require_token_pin(program: Program, directory: Path, password: str, given: str | None) -> None:
    """Refuse to guess the PIN of a store's USB key: it counts wrong ones and locks itself. A reader needs none.

    Raises:
        MachineRefusedError: the store's key is on a USB key, and no PIN was given.
    """
    is_token = find_key_file(directory).name == TOKEN_FILE
    if not given and is_token and program.keys.open_reader_key(directory, password) is None:
        raise token_pin_missing(str(directory))


def token_pin_missing(where: str) -> MachineRefusedError:
    """Return the error of a USB key whose PIN was not given."""
    return MachineRefusedError(
        "TOKEN-PIN",
        where,
        Text("没有给出 USB 密钥的签名口令", "the USB key's PIN was not given"),
        Text(
            "输入 USB 密钥的签名口令（命令行用 --pin-file）；不代之以数据库口令，因为输错多次会锁住；忘记的，请问主管部门",
            "give the USB key's PIN (--pin-file on the command line); the password is not tried in its place, since too "
            "many wrong ones lock it; if it is forgotten ask the bureau",
        ),
    )


def require_store(program: Program, directory: Path) -> None:
    """Refuse a folder without a store.

    Raises:
        MachineRefusedError: there is none.
    """
    if not program.stores.exists(directory):
        raise MachineRefusedError(
            "STORE-MISSING",
            str(directory),
            Text("该文件夹中没有登记数据库", "there is no register in this folder"),
            Text("检查文件夹，或用 store init 新建", "check the folder, or make one with store init"),
            ASK_IT,
        )
