"""Keeps private keys in PKCS#12 files (PBES2, AES-256, SHA-256), as openssl reads them; only the user may read them.

A wrong PIN, a missing file and a file that is no key file are told apart.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from registrar_app.domain.errors import ASK_IT, InputRefusedError, MachineRefusedError
from registrar_app.domain.password import require_long_enough
from registrar_app.domain.text import Text
from registrar_app.services.whole_file import write_whole
from registrar_app.signing.certificates import RSA_BITS
from registrar_app.signing.pkcs12_check import renew_check

if TYPE_CHECKING:
    from cryptography import x509

    from registrar_app.signing.certificates import PrivateKey

ROUNDS = 200_000
"""Of the encryption and, apart from it, of the check value: the PIN is guessed at the cheaper of the two."""
FILE_LIMIT = 100_000


def write_key(path: Path, pin: str, name: str, key: PrivateKey, certificate: x509.Certificate) -> None:
    """Keep a key and its certificate under a PIN; an existing file is never overwritten.

    Raises:
        UsageError: the PIN is too short.
        MachineRefusedError: there is a file already, or the folder refuses.
    """
    require_long_enough(pin, str(path))
    if path.exists():
        raise MachineRefusedError(
            "KEY-EXISTS",
            str(path),
            Text("已有同名密钥文件", "there is a key file of that name already"),
            Text("换一个文件夹，密钥不会被覆盖", "choose another folder; keys are never overwritten"),
        )
    write_whole(path, seal_key(pin, name, key, certificate), private=True)


def repack_key(path: Path, pin: str, new_pin: str) -> bytes:
    """Return a key file's content under another PIN.

    Raises:
        UsageError: the new PIN is too short.
        InputRefusedError, MachineRefusedError: as ``read_key``.
    """
    from cryptography.x509.oid import NameOID

    key, certificate = read_key(path, pin)
    require_long_enough(new_pin, "new_pin")
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return seal_key(new_pin, str(names[0].value) if names else "", key, certificate)


def seal_key(pin: str, name: str, key: PrivateKey, certificate: x509.Certificate) -> bytes:
    """Return the PKCS#12 content of a key and its certificate under a PIN."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import PrivateFormat, pkcs12

    encryption = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(SHA256())
        .build(pin.encode("utf-8"))
    )
    content = pkcs12.serialize_key_and_certificates(name.encode("utf-8"), key, certificate, None, encryption)
    return renew_check(content, pin, ROUNDS)


def read_key(path: Path, pin: str) -> tuple[PrivateKey, x509.Certificate]:
    """Return the key and the certificate.

    Raises:
        MachineRefusedError: no such file, unreadable, or the PIN is wrong.
        InputRefusedError: not a PKCS#12 file, or not with a P-256 or RSA-3072 key.
    """
    from cryptography.hazmat.primitives.serialization import pkcs12

    blob = _read(path)
    require_key_file(blob, path)
    try:
        content = pkcs12.load_pkcs12(blob, pin.encode("utf-8"))
    except ValueError as error:
        if "password" not in str(error).lower():
            raise _malformed(path) from error
        raise MachineRefusedError(
            "KEY-PIN",
            str(path),
            Text("密钥口令不对", "wrong PIN"),
            Text(
                "重新输入这个密钥文件的口令；登记员忘记的，请主管部门换发密钥；根密钥和恢复密钥的口令无法重设，请问其保管人",
                "type the PIN of this key file again; a registrar who lost it asks the bureau for a new key; the PIN of a root or "
                "recovery key cannot be set anew, ask who keeps it",
            ),
        ) from error
    return _usable(path, content)


def require_key_file(blob: bytes, path: Path) -> None:
    """Refuse bytes that cannot be a PKCS#12 file, as far as that shows without the PIN.

    Raises:
        InputRefusedError: they are not one whole DER sequence.
    """
    if not _is_one_sequence(blob):
        raise _malformed(path)


def _usable(path: Path, content: object) -> tuple[PrivateKey, x509.Certificate]:
    from cryptography.hazmat.primitives.asymmetric import ec, rsa
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates

    if not isinstance(content, PKCS12KeyAndCertificates) or content.cert is None:
        raise _malformed(path)
    key, certificate = content.key, content.cert.certificate
    if isinstance(key, ec.EllipticCurvePrivateKey) and isinstance(key.curve, ec.SECP256R1):
        return key, certificate
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size >= RSA_BITS:
        return key, certificate
    raise _malformed(path)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(FILE_LIMIT)
    except FileNotFoundError as error:
        raise MachineRefusedError(
            "KEY-MISSING",
            str(path),
            Text("没有这个密钥文件", "there is no such key file"),
            Text(
                "检查路径和文件名；签名密钥是主管部门发给您的 .p12 文件，恢复密钥和根密钥在主管部门的保管人手中",
                "check its place and name; a signing key is the .p12 file that the bureau gave you, the recovery and root keys "
                "are with the bureau's officers",
            ),
        ) from error
    except OSError as error:
        raise MachineRefusedError(
            "KEY-READ",
            str(path),
            Text("签名密钥文件读不出", "the signing key file cannot be read"),
            Text("检查文件权限", "check the file's permissions"),
            ASK_IT,
        ) from error


def _is_one_sequence(blob: bytes) -> bool:
    """Whether the bytes are one DER sequence from first to last: only then can a failure mean a wrong PIN."""
    if len(blob) < 4 or blob[0] != 0x30 or not 0x81 <= blob[1] <= 0x84:
        return False
    start = 2 + blob[1] - 0x80
    return len(blob) == start + int.from_bytes(blob[2:start], "big")


def _malformed(path: Path) -> InputRefusedError:
    return InputRefusedError(
        "KEY-MALFORMED",
        str(path),
        Text("不是可用的 PKCS#12 密钥文件", "not a usable PKCS#12 key file"),
        Text("使用主管部门发放的 .p12 文件", "use the .p12 file issued by the bureau"),
    )
