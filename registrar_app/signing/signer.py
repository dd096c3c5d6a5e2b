"""Keeps an unlocked key and signs with it: acts, containers and, through ``pdf_seal``, slips.

pyHanko reloads its key at every signature, so its signer is taught here to use the loaded one.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.signing import envelope as envelopes
from registrar_app.signing.cms_module import load_cms

if TYPE_CHECKING:
    from cryptography import x509
    from pyhanko.sign.signers import Signer

    from registrar_app.signing.certificates import PrivateKey

_FIRST_YEAR, _LAST_YEAR = 1950, 2049
_SIGNATURE_ROOM = {True: 72, False: 512}
"""The longest signature, P-256 in DER or RSA up to 4096 bits: what pyHanko reserves before it signs."""


def require_sayable_time(now: datetime) -> None:
    """Refuse to sign at a time that pyHanko cannot write: it knows only the short form of a signature's time.

    Raises:
        MachineRefusedError: the PC's clock is before 1950 or after 2049, so it is wrong.
    """
    if _FIRST_YEAR <= now.year <= _LAST_YEAR:
        return
    raise MachineRefusedError(
        "CLOCK-BEYOND",
        "clock",
        Text(
            f"电脑时钟显示 {now:%Y-%m-%d}，签名只能写 {_FIRST_YEAR} 年至 {_LAST_YEAR} 年的时间；未签名",
            f"this PC's clock says {now:%Y-%m-%d}, and a signature can only name times from {_FIRST_YEAR} to "
            f"{_LAST_YEAR}; nothing was signed",
        ),
        Text("把电脑的日期调准后重试", "set this PC's date and try again"),
        ASK_IT,
    )


class CertifiedKey(ABC):
    """A private key wherever it lies, with its certificate: all of ``SigningKey`` that needs only ``sign``."""

    def __init__(self, certificate: x509.Certificate) -> None:
        """Keep the certificate."""
        self.signing_certificate = certificate

    @cached_property
    def certificate(self) -> bytes:
        """The certificate, DER."""
        from cryptography.hazmat.primitives.serialization import Encoding

        return self.signing_certificate.public_bytes(Encoding.DER)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, hex."""
        return sha256(self.certificate).hexdigest()

    @cached_property
    def pyhanko_signer(self) -> Signer:
        """This key in the shape pyHanko signs with; made once."""
        return pyhanko_signer(self)

    @abstractmethod
    def sign(self, payload: bytes) -> bytes:
        """Return the signature over the payload: ECDSA in DER, or RSA PKCS#1 v1.5; both with SHA-256."""

    def sign_detached(self, content: bytes) -> bytes:
        """Return a detached CAdES-BES signature (DER) over the content.

        Raises:
            MachineRefusedError: the PC's clock is outside the years that the signature's time can name.
        """
        import asyncio  # with it the program would start later

        require_sayable_time(datetime.now(UTC))
        signer = self.pyhanko_signer
        signing = signer.async_sign_general_data(content, "sha256", detached=True, use_cades=True)
        return bytes(asyncio.run(signing).dump())

    def seal_pdf(self, pdf: bytes, attachments: Mapping[str, bytes], reason: str) -> bytes:
        """Return the PDF with attachments, certified "no changes allowed" (PAdES B-B, DocMDP 1)."""
        from registrar_app.signing.pdf_seal import seal_pdf

        return seal_pdf(self, pdf, attachments, reason)


class LoadedKey(CertifiedKey):
    """A private key in memory with its certificate; implements ``SigningKey``."""

    def __init__(self, private_key: PrivateKey, certificate: x509.Certificate) -> None:
        """Keep both."""
        super().__init__(certificate)
        self.private_key = private_key

    def sign(self, payload: bytes) -> bytes:
        """Return the signature over the payload: ECDSA in DER, or RSA PKCS#1 v1.5; both with SHA-256."""
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import ec, padding

        if isinstance(self.private_key, ec.EllipticCurvePrivateKey):
            return self.private_key.sign(payload, ec.ECDSA(hashes.SHA256()))
        return self.private_key.sign(payload, padding.PKCS1v15(), hashes.SHA256())

    def open_envelope(self, envelope: bytes) -> bytes:
        """Return what an envelope addressed to this RSA key holds.

        Raises:
            InputRefusedError: it does not open, for whatever reason.
        """
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

        if not isinstance(self.private_key, RSAPrivateKey):
            raise envelopes.envelope_refused()
        return envelopes.open_envelope(envelope, self.signing_certificate, self.private_key)

    def close(self) -> None:
        """Nothing is held outside this object."""


def pyhanko_signer(key: CertifiedKey) -> Signer:
    """Return a pyHanko signer that signs with the key and embeds the signer's certificate only."""
    load_cms()
    from asn1crypto.x509 import Certificate
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
    from pyhanko.sign.signers import Signer
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    room = _SIGNATURE_ROOM[isinstance(key.signing_certificate.public_key(), EllipticCurvePublicKey)]

    class LoadedSigner(Signer):
        """Signs with the key that is already unlocked."""

        async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
            """Return the signature over the signed attributes; SHA-256 is the only digest."""
            if digest_algorithm != "sha256":
                raise ValueError(digest_algorithm)
            return bytes(room) if dry_run else key.sign(data)

    no_others: Any = SimpleCertificateStore
    certificate: Any = Certificate.load(key.certificate)
    return LoadedSigner(signing_cert=certificate, cert_registry=no_others(), embed_roots=False)
