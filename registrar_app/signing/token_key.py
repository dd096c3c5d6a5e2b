"""Keeps a key that never leaves its USB key, reached through the maker's PKCS#11 module.

Which module, token and label is a small note beside the store; the PIN is asked for as for a PKCS#12 file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from registrar_app.domain.errors import InputRefusedError, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.whole_file import read_whole
from registrar_app.signing import envelope as envelopes
from registrar_app.signing.certificates import RSA_BITS
from registrar_app.signing.pkcs11_library import load_pkcs11
from registrar_app.signing.signer import CertifiedKey
from registrar_app.signing.token_login import OtherPinError, TokenLogin

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
        InputRefusedError: it is malformed, or the module that it names is no file.
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
    if not token or "\0" in module or not Path(module).is_absolute():
        raise _malformed(path)
    if not Path(module).is_file():
        raise InputRefusedError("TOKEN-MODULE", module, _NO_MODULE, _MODULE_ADVICE)
    return TokenNote(Path(module), token, label)


class TokenKey(CertifiedKey):
    """A key on a token, logged in until ``close``; implements ``SigningKey``."""

    def __init__(
        self, login: TokenLogin, private_key: Any, certificate: x509.Certificate, where: str
    ) -> None:
        """Keep the login and what was found on the token."""
        super().__init__(certificate)
        self._login: TokenLogin | None = login
        self._private_key, self._where = private_key, where

    @classmethod
    def unlock(cls, note: TokenNote, pin: str) -> TokenKey:
        """Return the key the note names.

        Raises:
            MachineRefusedError: wrong or locked PIN, no such token, or no usable key and certificate on it.
        """
        with _plain_words(note.token):
            login = TokenLogin.at((str(note.module), note.token), pin, lambda: _find_token(note))
            try:
                private_key, certificate = _find_key(login.session, note)
            except BaseException:
                login.leave()
                raise
        return cls(login, private_key, certificate, note.token)

    def sign(self, payload: bytes) -> bytes:
        """Return the signature over the payload: ECDSA in DER, or RSA PKCS#1 v1.5; both with SHA-256.

        Raises:
            MachineRefusedError: the token was pulled or says no.
        """
        from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
        from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

        mechanisms = load_pkcs11().Mechanism
        self._require_open()
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
        self._require_open()
        RSAPrivateKey.register(_Unwrapper)
        unwrapper = cast("RSAPrivateKey", _Unwrapper(self._private_key, self._where))
        return envelopes.open_envelope(envelope, self.signing_certificate, unwrapper)

    def close(self) -> None:
        """Log out, unless another key of the token is in use; a token that was pulled has done so by itself."""
        login, self._login = self._login, None
        if login is not None:
            login.leave()

    def _require_open(self) -> None:
        if self._login is None:
            raise _refused("KEY-LOCKED", self._where, _LOCKED, _UNLOCK)


class _Unwrapper:
    """The one thing of an RSA key that opening an envelope asks for."""

    def __init__(self, private_key: Any, where: str) -> None:
        self._private_key, self._where = private_key, where

    def decrypt(self, ciphertext: bytes, padding: object) -> bytes:
        """Return the content's key; PKCS#1 v1.5 is the only padding of our envelopes."""
        pkcs11 = load_pkcs11()
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
    pkcs11 = load_pkcs11()
    try:
        module = pkcs11.lib(str(note.module))
    except (RuntimeError, pkcs11.exceptions.PKCS11Error) as error:
        problem = Text(
            "该文件不是可用的 USB 密钥驱动库", "this file is no module of a USB key that works on this PC"
        )
        raise _refused("TOKEN-MODULE", str(note.module), problem, _MODULE_ADVICE) from error
    try:
        return module.get_token(token_label=note.token)
    except pkcs11.exceptions.PKCS11Error:
        module.reinitialize()
        return module.get_token(token_label=note.token)


def _find_key(session: Any, note: TokenNote) -> tuple[Any, x509.Certificate]:
    """Return the first private key that has a certificate of the same id and a kind this program signs with."""
    from cryptography import x509

    pkcs11 = load_pkcs11()
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
    said = load_pkcs11().exceptions
    try:
        yield
    except (OtherPinError, said.PinIncorrect, said.PinInvalid, said.PinLenRange) as error:
        problem = Text("签名口令不对", "wrong PIN")
        advice = Text(
            "重新输入；多次输错会锁住 USB 密钥，只有主管部门能解锁",
            "type it again; too many wrong PINs lock the USB key, and only the bureau can unlock it",
        )
        raise _refused("KEY-PIN", token, problem, advice) from error
    except said.PinLocked as error:
        problem = Text("USB 密钥已锁住", "the USB key is locked")
        raise _refused("TOKEN-LOCKED", token, problem, _ASK) from error
    except (said.NoSuchToken, said.TokenNotPresent, said.DeviceRemoved, said.TokenNotRecognised) as error:
        problem = Text("没有插入该 USB 密钥", "this USB key is not plugged in")
        advice = Text(
            "插好后重新解锁再办理；仍不行的，请找信息人员",
            "plug it in and unlock it again; if that does not help, ask your IT person",
        )
        raise _refused("TOKEN-ABSENT", token, problem, advice) from error
    except (said.PKCS11Error, RuntimeError) as error:
        problem = Text("USB 密钥没有完成操作", "the USB key did not do it")
        raise _refused("TOKEN-FAULT", token, problem, _UNPLUG) from error


_LOCKED = Text("签名密钥未解锁", "the signing key is locked")
_UNLOCK = Text("用签名口令解锁后再办理", "unlock it with its PIN and try again")
_NO_MODULE = Text("没有该 USB 密钥驱动库文件", "there is no such module of a USB key")
_MODULE_ADVICE = Text(
    "安装 USB 密钥的驱动程序，用 store use-token 指明其 PKCS#11 驱动库（.dll 或 .so）；不会装的，请信息人员帮忙",
    "install the USB key's driver and name its PKCS#11 module (.dll or .so) with store use-token, or ask your IT person",
)
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
