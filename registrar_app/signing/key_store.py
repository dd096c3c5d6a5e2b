"""Keeps a store's random data key in ``store.key.json``, wrapped by the password and to the recovery key.

The Argon2id parameters lie in the file and are authenticated with the wrapped key, so nobody can weaken them
unnoticed. The register that the key opens is left to ``store``.
"""

from __future__ import annotations

import base64
import json
import os
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from registrar_app.domain.act import canonical_json
from registrar_app.domain.errors import ASK_IT, InputRefusedError, MachineRefusedError
from registrar_app.domain.password import require_long_enough
from registrar_app.domain.text import Text
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.whole_file import write_whole
from registrar_app.signing.envelope import seal_envelope

FILE_NAME = "store.key.json"
READER_FILE = "store.reader.json"
FORMAT, READER_FORMAT = "registrar-key/1", "registrar-reader-key/1"
"""A reader's file is no key file under another name: the format is authenticated with the key."""
KEY_BYTES, SALT_BYTES, NONCE_BYTES = 32, 16, 12
MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 4
MEMORY_LIMIT_KIB, PASSES_LIMIT, LANES_LIMIT = 1024 * 1024, 20, 64
FILE_LIMIT = 100_000
_KEYS = {"format", "memory_kib", "passes", "lanes", "salt", "key_sha256", "recovery", "nonce", "wrapped"}


@dataclass(frozen=True, slots=True, kw_only=True)
class WrappedKey:
    """The content of the key file; ``key_sha256`` tells a right key from a wrong one."""

    memory_kib: int
    passes: int
    lanes: int
    salt: bytes
    key_sha256: str
    recovery: bytes | None
    nonce: bytes = b""
    wrapped: bytes = b""
    format: str = FORMAT

    def parameters(self) -> bytes:
        """Return what is authenticated beside the key: everything but the wrapping itself."""
        plain = _plain(self)
        return canonical_json({key: plain[key] for key in plain if key not in {"nonce", "wrapped"}})


def create_data_key(directory: Path, password: str, recovery: bytes | None) -> bytes:
    """Make and keep the random key of a new store; return it.

    Raises:
        UsageError: the password is too short.
        MachineRefusedError: there is a key already, or the folder refuses.
    """
    require_long_enough(password, str(directory))
    path = directory / FILE_NAME
    if path.exists():
        raise MachineRefusedError(
            "KEY-EXISTS",
            str(path),
            Text("该文件夹已有密钥文件", "there is a key file in this folder already"),
            Text("换一个空文件夹", "choose an empty folder"),
        )
    data_key = os.urandom(KEY_BYTES)
    envelope = seal_envelope(data_key, [recovery]) if recovery is not None else None
    _write(path, _wrap(data_key, password, envelope))
    return data_key


def open_data_key(directory: Path, password: str) -> bytes:
    """Return a store's key.

    Raises:
        MachineRefusedError: wrong password, no key file, or a damaged one.
    """
    path = directory / FILE_NAME
    return _unwrap(_read(path), password, path)


def change_password(directory: Path, old: str, new: str, recovery: bytes | None = None) -> None:
    """Wrap the key anew, and to the recovery certificate that is given; without one its envelope stays.

    Raises:
        UsageError: the new password is too short.
        MachineRefusedError: the old password is wrong, or the file is missing or damaged.
    """
    require_long_enough(new, str(directory))
    path = directory / FILE_NAME
    kept = _read(path)
    _rewrap(path, kept, _unwrap(kept, old, path), new, recovery)


def set_reader(directory: Path, password: str, reader: str) -> None:
    """Let a second password open the same key for reading, in place of the one before it.

    Raises:
        UsageError: it is too short.
        MachineRefusedError: the password of the store is wrong, or a file is missing, damaged or cannot be written.
    """
    require_long_enough(reader, str(directory))
    data_key = open_data_key(directory, password)
    _write(directory / READER_FILE, _wrap(data_key, reader, None, READER_FORMAT))


def open_reader_key(directory: Path, password: str) -> bytes | None:
    """Return a store's key if that is its reader's password; ``None`` without a reader or for another password.

    Raises:
        MachineRefusedError: the reader's file is damaged or cannot be read.
    """
    path = directory / READER_FILE
    if not path.exists():
        return None
    try:
        return _unwrap(_read(path, READER_FORMAT), password, path)
    except MachineRefusedError as error:
        if error.code == "KEY-PASSWORD":
            return None
        raise


def has_reader(directory: Path) -> bool:
    """Whether a second password opens the store for reading."""
    return (directory / READER_FILE).exists()


def remove_reader(directory: Path) -> None:
    """Let the reader's password open the store no more.

    Raises:
        MachineRefusedError: the folder refuses.
    """
    path = directory / READER_FILE
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(
            "READER-KEPT",
            path,
            Text("只读口令的文件删不掉", "the file of the reader's password cannot be deleted"),
        ) from error


def recover_data_key(directory: Path, recovery_key: SigningKey) -> bytes:
    """Return a store's key, opened with the bureau's recovery key.

    Raises:
        MachineRefusedError: the store was made without recovery, or for another recovery key.
    """
    path = directory / FILE_NAME
    return _recovered(_read(path), recovery_key, path)


def recover_password(
    directory: Path, recovery_key: SigningKey, new: str, recovery: bytes | None = None
) -> None:
    """Open the key with the bureau's recovery key and wrap it to a new password, as ``change_password`` does.

    Raises:
        UsageError: the new password is too short.
        MachineRefusedError: the store was made without recovery, or for another recovery key.
    """
    require_long_enough(new, str(directory))
    path = directory / FILE_NAME
    kept = _read(path)
    _rewrap(path, kept, _recovered(kept, recovery_key, path), new, recovery)


def _rewrap(path: Path, kept: WrappedKey, data_key: bytes, new: str, recovery: bytes | None) -> None:
    envelope = kept.recovery if recovery is None else seal_envelope(data_key, [recovery])
    _write(path, _wrap(data_key, new, envelope))


def _recovered(kept: WrappedKey, recovery_key: SigningKey, path: Path) -> bytes:
    if kept.recovery is None:
        problem = Text("建库时没有设置恢复证书", "the store was made without a recovery certificate")
        raise _refused("KEY-NO-RECOVERY", path, problem)
    try:
        data_key = recovery_key.open_envelope(kept.recovery)
    except InputRefusedError as error:
        raise _wrong_recovery(path) from error
    if sha256(data_key).hexdigest() != kept.key_sha256:
        raise _wrong_recovery(path)
    return data_key


def _wrong_recovery(path: Path) -> MachineRefusedError:
    return MachineRefusedError(
        "KEY-RECOVERY",
        str(path),
        Text(
            "恢复密钥打不开本库，口令未变",
            "the recovery key does not open this store; the password is as before",
        ),
        Text(
            "选择主管部门的 recovery.p12；换过恢复密钥的，用建库或上次改口令时的那一把",
            "choose the bureau's recovery.p12; where there is more than one, that of the time the store was made or its password last changed",
        ),
    )


def _wrap(data_key: bytes, password: str, recovery: bytes | None, kind: str = FORMAT) -> WrappedKey:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    bare = WrappedKey(
        memory_kib=MEMORY_KIB,
        passes=PASSES,
        lanes=LANES,
        salt=os.urandom(SALT_BYTES),
        key_sha256=sha256(data_key).hexdigest(),
        recovery=recovery,
        format=kind,
    )
    nonce = os.urandom(NONCE_BYTES)
    wrapped = AESGCM(_derive(bare, password)).encrypt(nonce, data_key, bare.parameters())
    return replace(bare, nonce=nonce, wrapped=wrapped)


def _unwrap(kept: WrappedKey, password: str, path: Path) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(_derive(kept, password)).decrypt(kept.nonce, kept.wrapped, kept.parameters())
    except InvalidTag as error:
        raise MachineRefusedError(
            "KEY-PASSWORD",
            str(path),
            Text("口令不对", "wrong password"),
            Text(
                "重新输入口令；忘记口令可由主管部门恢复", "type it again; if it is lost the bureau can help"
            ),
        ) from error


def _derive(kept: WrappedKey, password: str) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(
        salt=kept.salt, length=32, iterations=kept.passes, lanes=kept.lanes, memory_cost=kept.memory_kib
    )
    return kdf.derive(password.encode("utf-8"))


def _write(path: Path, kept: WrappedKey) -> None:
    write_whole(path, canonical_json(_plain(kept)) + b"\n", private=True)


def _plain(kept: WrappedKey) -> dict[str, Any]:
    return {
        "format": kept.format,
        "memory_kib": kept.memory_kib,
        "passes": kept.passes,
        "lanes": kept.lanes,
        "salt": base64.b64encode(kept.salt).decode("ascii"),
        "key_sha256": kept.key_sha256,
        "recovery": None if kept.recovery is None else base64.b64encode(kept.recovery).decode("ascii"),
        "nonce": base64.b64encode(kept.nonce).decode("ascii"),
        "wrapped": base64.b64encode(kept.wrapped).decode("ascii"),
    }


def _read(path: Path, kind: str = FORMAT) -> WrappedKey:
    try:
        with path.open("rb") as stream:
            text = stream.read(FILE_LIMIT + 1)
    except FileNotFoundError as error:
        raise _refused("KEY-MISSING", path, Text("没有密钥文件", "there is no key file")) from error
    except OSError as error:
        raise _refused("KEY-READ", path, Text("密钥文件读不出", "the key file cannot be read")) from error
    try:
        return _parse(json.loads(text), kind)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise _refused("KEY-DAMAGED", path, Text("密钥文件已损坏", "the key file is damaged")) from error


def _parse(value: Any, kind: str) -> WrappedKey:
    if not isinstance(value, dict) or set(value) != _KEYS or value["format"] != kind:
        raise ValueError("format")
    numbers = {key: value[key] for key in ("memory_kib", "passes", "lanes")}
    limits = {"memory_kib": MEMORY_LIMIT_KIB, "passes": PASSES_LIMIT, "lanes": LANES_LIMIT}
    # A file that asks for more would stop the machine before any password is judged.
    if any(type(number) is not int or not 1 <= number <= limits[key] for key, number in numbers.items()):
        raise ValueError("parameters")
    kept = WrappedKey(
        **numbers,
        format=kind,
        salt=base64.b64decode(value["salt"], validate=True),
        key_sha256=str(value["key_sha256"]),
        recovery=None if value["recovery"] is None else base64.b64decode(value["recovery"], validate=True),
        nonce=base64.b64decode(value["nonce"], validate=True),
        wrapped=base64.b64decode(value["wrapped"], validate=True),
    )
    if len(kept.salt) != SALT_BYTES or len(kept.nonce) != NONCE_BYTES or kept.memory_kib < 8 * kept.lanes:
        raise ValueError("parameters")
    return kept


def _refused(code: str, path: Path, problem: Text) -> MachineRefusedError:
    remedy = Text("检查文件夹，或从备份恢复", "check the folder, or restore from a backup")
    return MachineRefusedError(code, str(path), problem, remedy, ASK_IT)
