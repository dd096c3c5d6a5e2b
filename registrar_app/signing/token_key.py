"""Keeps a key that never leaves its USB key, reached through the maker's PKCS#11 module.

Which module, token and label is a small note beside the store; the PIN is asked for as for a PKCS#12 file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from registrar_app.domain.errors import InputRefusedError, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.whole_file import read_whole
from registrar_app.signing import envelope as envelopes
from registrar_app.signing.certificates import RSA_BITS
from registrar_app.signing.signer import CertifiedKey

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

FORMAT = "registrar-token/1"
NOTE_LIMIT = 10_000
_KEYS = {"format", "module", "token", "key_label"}


@dataclass(frozen=True, slots=True)
class TokenNote:
    """Where a key lies: the module's absolute path, the token's label and, where it holds several, the key's."""

    module: Path
    token: str
    key_label: str | None


def read_token_note(path: Path) -> TokenNote:
    """Return what the note says.

    Raises:
        InputRefusedError: it is malformed, or its module is not the absolute path of a file.
    """
    try:
        told = json.loads(read_whole(path, NOTE_LIMIT))
    except (ValueError, RecursionError) as error:
        raise _malformed(path) from error
    if not isinstance(told, dict) or set(told) != _KEYS or told["format"] != FORMAT:
        raise _malformed(path)
    module, token, label = told["module"], told["token"], told["key_label"]
    if not (isinstance(module, str) and isinstance(token, str) and isinstance(label, str | None)):
        raise _malformed(path)
    if not token or "\0" in module or not Path(module).is_absolute() or not Path(module).is_file():
        raise _malformed(path)
    return TokenNote(Path(module), token, label)


class TokenKey(CertifiedKey):
    """A key on a token, logged in until ``close``; implements ``SigningKey``."""

    def __init__(self, session: Any, private_key: Any, certificate: x509.Certificate, where: str) -> None:
        """Keep the session and what was found in it."""
        super().__init__(certificate)
        self._session, self._private_key, self._where = session, private_key, where

    @classmethod
    def unlock(cls, note: TokenNote, pin: str) -> TokenKey:
        """Return the key the note names.

        Raises:
            MachineRefusedError: wrong or locked PIN, no such token, or no usable key and certificate on it.
        """
        with _plain_words(note.token):
            session = _find_token(note).open(user_pin=pin)
            try:
                private_key, certificate = _find_key(session, note)
            except BaseException:
                session.close()
                raise
        return cls(session, private_key, certificate, note.token)

    def sign(self, payload: bytes) -> bytes:
        """Return the signature over the payload: ECDSA in DER, or RSA PKCS#1 v1.5; both with SHA-256.

        Raises:
            MachineRefusedError: the token was pulled or says no.
        """
        from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
        from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

        mechanisms = _pkcs11().Mechanism
        with _plain_words(self._where):
            if not isinstance(self.signing_certificate.public_key(), EllipticCurvePublicKey):
                return bytes(self._private_key.sign(payload, mechanism=mechanisms.SHA256_RSA_PKCS))
            raw = self._private_key.sign(sha256(payload).digest(), mechanism=mechanisms.ECDSA)
        half = len(raw) // 2
        return encode_dss_signature(int.from_bytes(raw[:half], "big"), int.from_bytes(raw[half:], "big"))

    def open_envelope(self, envelope: bytes) -> bytes:
        """Return what an envelope addressed to this RSA key holds; only the content's key is opened on the token.

        Raises:
            InputRefusedError: it does not open, for whatever reason.
            MachineRefusedError: the token was pulled.
        """
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey

        if not isinstance(self.signing_certificate.public_key(), RSAPublicKey):
            raise envelopes.envelope_refused()
        RSAPrivateKey.register(_Unwrapper)
        unwrapper = cast("RSAPrivateKey", _Unwrapper(self._private_key, self._where))
        return envelopes.open_envelope(envelope, self.signing_certificate, unwrapper)

    def close(self) -> None:
        """Log out; a token that was pulled has done so by itself."""
        try:
            self._session.close()
        except _pkcs11().exceptions.PKCS11Error:
            return


class _Unwrapper:
    """The one thing of an RSA key that opening an envelope asks for."""

    def __init__(self, private_key: Any, where: str) -> None:
        self._private_key, self._where = private_key, where

    def decrypt(self, ciphertext: bytes, padding: object) -> bytes:
        """Return the content's key; PKCS#1 v1.5 is the only padding of our envelopes."""
        pkcs11 = _pkcs11()
        refused = pkcs11.exceptions
        try:
            with _plain_words(self._where):
                return bytes(self._private_key.decrypt(ciphertext, mechanism=pkcs11.Mechanism.RSA_PKCS))
        except MachineRefusedError as error:
            if isinstance(error.__cause__, refused.EncryptedDataInvalid | refused.EncryptedDataLenRange):
                raise envelopes.envelope_refused() from error
            raise


def _find_token(note: TokenNote) -> Any:
    """Return the token; after one was plugged in or pulled some modules have to be started anew to see it."""
    pkcs11 = _pkcs11()
    module = pkcs11.lib(str(note.module))
    try:
        return module.get_token(token_label=note.token)
    except pkcs11.exceptions.PKCS11Error:
        module.reinitialize()
        return module.get_token(token_label=note.token)


def _find_key(session: Any, note: TokenNote) -> tuple[Any, x509.Certificate]:
    """Return the first private key that has a certificate of the same id and a kind this program signs with."""
    from cryptography import x509

    pkcs11 = _pkcs11()
    attribute, kinds = pkcs11.Attribute, pkcs11.ObjectClass
    wanted = {attribute.CLASS: kinds.PRIVATE_KEY}
    if note.key_label is not None:
        wanted[attribute.LABEL] = note.key_label
    for key in list(session.get_objects(wanted)):
        of_key = {attribute.CLASS: kinds.CERTIFICATE, attribute.ID: key[attribute.ID]}
        for found in list(session.get_objects(of_key)):
            certificate = x509.load_der_x509_certificate(found[attribute.VALUE])
            if _is_usable(certificate):
                return key, certificate
    raise _refused(
        "TOKEN-KEY",
        note.token,
        Text(
            "USB 密钥上没有可用的私钥和证书", "the USB key holds no usable private key with its certificate"
        ),
        Text("向主管部门核对该 USB 密钥", "ask the bureau about this USB key"),
    )


def _is_usable(certificate: x509.Certificate) -> bool:
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    key = certificate.public_key()
    if isinstance(key, ec.EllipticCurvePublicKey):
        return isinstance(key.curve, ec.SECP256R1)
    return isinstance(key, rsa.RSAPublicKey) and key.key_size >= RSA_BITS


@contextmanager
def _plain_words(token: str) -> Iterator[None]:
    """Turn what the module says into words for the user."""
    said = _pkcs11().exceptions
    try:
        yield
    except (said.PinIncorrect, said.PinInvalid, said.PinLenRange) as error:
        problem = Text("签名口令不对", "wrong PIN")
        advice = Text(
            "重新输入；多次输错会锁住 USB 密钥", "type it again; too many wrong PINs lock the USB key"
        )
        raise _refused("KEY-PIN", token, problem, advice) from error
    except said.PinLocked as error:
        problem = Text("USB 密钥已锁住", "the USB key is locked")
        raise _refused("TOKEN-LOCKED", token, problem, _ASK) from error
    except (said.NoSuchToken, said.TokenNotPresent, said.DeviceRemoved, said.TokenNotRecognised) as error:
        problem = Text("没有插入该 USB 密钥", "this USB key is not plugged in")
        advice = Text("插好后重新解锁再办理", "plug it in, unlock it again and try again")
        raise _refused("TOKEN-ABSENT", token, problem, advice) from error
    except (said.PKCS11Error, RuntimeError) as error:
        problem = Text(
            "USB 密钥没有完成操作，什么都没有改变", "the USB key did not do it; nothing was changed"
        )
        raise _refused("TOKEN-FAULT", token, problem, _UNPLUG) from error


_ASK = Text("请发放该密钥的主管部门解锁", "ask the bureau that issued it to unlock it")
_UNPLUG = Text(
    "拔下再插上后重新解锁；仍不行请问主管部门",
    "unplug it, plug it in and unlock it again; if that does not help ask the bureau",
)


def _refused(code: str, where: str, problem: Text, advice: Text) -> MachineRefusedError:
    return MachineRefusedError(code, where, problem, advice)


def _malformed(path: Path) -> InputRefusedError:
    return InputRefusedError(
        "TOKEN-NOTE",
        str(path),
        Text("USB 密钥的说明文件不可用", "the note that names the USB key is not usable"),
        Text(
            "检查其中的驱动库路径和密钥名称，或请主管部门重发",
            "check the module's path and the token's name in it, or ask the bureau for a new one",
        ),
    )


def _pkcs11() -> Any:
    return import_module("pkcs11")
