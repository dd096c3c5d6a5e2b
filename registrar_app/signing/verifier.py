"""Keeps the judging of signatures: over an act, and the detached CAdES signature of a container.

A detached signature is taken in one exact form only: rebuilt from its certificate, signed attributes and
signature value it must give the same bytes again. So no byte of it can change without being noticed. Whether the
signer may sign is for the roster.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.signing.certificates import RSA_BITS
from registrar_app.signing.cms_module import load_cms

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

_MALFORMED = (ValueError, TypeError, KeyError, IndexError, OverflowError, RecursionError)
"""What asn1crypto raises on bytes that are no CMS."""

_NEEDED = {"content_type", "message_digest", "signing_certificate_v2"}
_ALLOWED = _NEEDED | {"signing_time", "cms_algorithm_protection"}


class _NotHoldingError(Exception):
    """The signature does not hold; the text is for the developer, never for the user."""


def signature_holds(certificate: bytes, payload: bytes, signature: bytes) -> bool:
    """Whether the signature is the certificate's over the payload: SHA-256, with P-256 or RSA-3072."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, padding

    try:
        key = _public_key(certificate)
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, payload, ec.ECDSA(hashes.SHA256()))
        else:
            key.verify(signature, payload, padding.PKCS1v15(), hashes.SHA256())
    except (InvalidSignature, _NotHoldingError, ValueError, TypeError):
        return False
    return True


def verify_detached(content: bytes, signature: bytes) -> bytes:
    """Return the certificate (DER) of the one signer of a detached CAdES signature that holds.

    Raises:
        InputRefusedError: it does not hold, for whatever reason.
    """
    try:
        return _verify(content, signature)
    except (_NotHoldingError, *_MALFORMED) as error:
        raise InputRefusedError(
            "CONTAINER-REFUSED",
            "signature",
            Text("签名不成立", "the signature does not hold"),
            Text("请对方重新导出并重新发送", "ask the sender to export and send it again"),
        ) from error


def _public_key(certificate: bytes) -> EllipticCurvePublicKey | RSAPublicKey:
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    try:
        key = x509.load_der_x509_certificate(certificate).public_key()
    except (UnsupportedAlgorithm, ValueError) as error:
        raise _NotHoldingError("certificate") from error
    if isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1):
        return key
    if isinstance(key, rsa.RSAPublicKey) and key.key_size >= RSA_BITS:
        return key
    raise _NotHoldingError("key")


def _verify(content: bytes, signature: bytes) -> bytes:
    parsed = load_cms().ContentInfo.load(signature, strict=True)
    _require(parsed["content_type"].native == "signed_data")
    signed = parsed["content"]
    _require(len(signed["certificates"]) == 1 and len(signed["signer_infos"]) == 1)
    certificate = bytes(signed["certificates"][0].chosen.dump())
    signer = signed["signer_infos"][0]
    _require(exact_signature(certificate, signer) == signature)
    _check_attributes(signer["signed_attrs"], content, certificate)
    payload = bytes(signer["signed_attrs"].untag().dump())
    _require(signature_holds(certificate, payload, bytes(signer["signature"].native)))
    return certificate


def exact_signature(certificate: bytes, signer: Any) -> bytes | None:
    """Return the one exact form that a signature with these parts has; ``None`` where they are none of ours."""
    try:
        return _rebuilt(certificate, signer)
    except (_NotHoldingError, *_MALFORMED):
        return None


def _rebuilt(certificate: bytes, signer: Any) -> bytes:
    from asn1crypto import x509

    cms = load_cms()
    loaded: Any = x509.Certificate.load(certificate, strict=True)
    digest = _one_of(signer["digest_algorithm"], cms.DigestAlgorithm, ({"algorithm": "sha256"},))
    names = ("sha256_ecdsa",) if loaded.public_key.algorithm == "ec" else ("sha256_rsa", "rsassa_pkcs1v15")
    forms = [{"algorithm": name} for name in names]
    mechanism = _one_of(signer["signature_algorithm"], cms.SignedDigestAlgorithm, forms)
    identifier = cms.IssuerAndSerialNumber({"issuer": loaded.issuer, "serial_number": loaded.serial_number})
    attributes = cms.CMSAttributes([cms.CMSAttribute.load(bytes(a.dump())) for a in signer["signed_attrs"]])
    exact = cms.SignerInfo({
        "version": "v1",
        "sid": cms.SignerIdentifier({"issuer_and_serial_number": identifier}),
        "digest_algorithm": digest,
        "signed_attrs": attributes,
        "signature_algorithm": mechanism,
        "signature": bytes(signer["signature"].native),
    })  # fmt: skip
    whole = cms.SignedData({
        "version": "v1",
        "digest_algorithms": [digest],
        "encap_content_info": {"content_type": "data"},
        "certificates": [cms.CertificateChoices({"certificate": loaded})],
        "signer_infos": [exact],
    })  # fmt: skip
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": whole}).dump())


def _one_of(parsed: Any, kind: Any, forms: Any) -> Any:
    """Return the algorithm as it stands, if it is one of the forms, with or without NULL parameters."""
    from asn1crypto.core import Null

    own = bytes(parsed.dump())
    for form in forms:
        if own in {bytes(kind(form).dump()), bytes(kind({**form, "parameters": Null()}).dump())}:
            return kind.load(own)
    raise _NotHoldingError("algorithm")


def _check_attributes(attributes: Any, content: bytes, certificate: bytes) -> None:
    kinds = [attribute["type"].native for attribute in attributes]
    _require(len(set(kinds)) == len(kinds) and set(kinds) >= _NEEDED and set(kinds) <= _ALLOWED)
    values = {}
    for attribute in attributes:
        _require(len(attribute["values"]) == 1)
        values[attribute["type"].native] = attribute["values"][0]
    _require(values["content_type"].native == "data")
    _require(values["message_digest"].native == sha256(content).digest())
    named = values["signing_certificate_v2"]["certs"]
    _require(len(named) == 1 and named[0]["hash_algorithm"]["algorithm"].native == "sha256")
    _require(named[0]["cert_hash"].native == sha256(certificate).digest())


def _require(holds: bool) -> None:
    if not holds:
        raise _NotHoldingError
