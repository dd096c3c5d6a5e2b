"""Keeps the envelope: CMS EnvelopedData in DER, AES-256, addressed to RSA certificates; openssl opens it too.

An envelope only hides; half of all bit flips in it open to garbage without an error. What is inside must carry its
own signature, and only that one is believed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.text import Text

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.x509 import Certificate


def may_receive(certificate: bytes) -> bool:
    """Whether an envelope can be addressed to the certificate's key (RSA)."""
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

    try:
        return isinstance(x509.load_der_x509_certificate(certificate).public_key(), RSAPublicKey)
    except ValueError:
        return False


def seal_envelope(content: bytes, certificates: Sequence[bytes]) -> bytes:
    """Return the envelope (DER) around the content for every one of the RSA certificates (DER)."""
    from cryptography import x509
    from cryptography.hazmat.primitives.ciphers import algorithms
    from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

    builder = pkcs7.PKCS7EnvelopeBuilder().set_data(content)
    builder = builder.set_content_encryption_algorithm(algorithms.AES256)
    for certificate in certificates:
        builder = builder.add_recipient(x509.load_der_x509_certificate(certificate))
    # Without Binary every LF inside would become CRLF.
    return builder.encrypt(Encoding.DER, [pkcs7.PKCS7Options.Binary])


def open_envelope(envelope: bytes, certificate: Certificate, key: RSAPrivateKey) -> bytes:
    """Return what is inside.

    Raises:
        InputRefusedError: it does not open, for whatever reason.
    """
    from cryptography.exceptions import InternalError, UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import pkcs7

    try:
        return pkcs7.pkcs7_decrypt_der(envelope, certificate, key, [])
    except (ValueError, TypeError, UnsupportedAlgorithm, InternalError) as error:
        raise envelope_refused() from error


def envelope_refused() -> InputRefusedError:
    """Return the one error of every envelope that does not open."""
    return InputRefusedError(
        "ENVELOPE-REFUSED",
        "envelope",
        Text("加密封装打不开", "the envelope does not open"),
        Text(
            "请对方确认文件完整，并且是发给本机密钥的",
            "ask the sender whether it is complete and addressed to this key",
        ),
    )
