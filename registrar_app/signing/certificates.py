"""Keeps how certificates are made: the bureau's root, and under it registrars, supervisors and recovery.

Registrars: P-256, digitalSignature and nonRepudiation, no extended usage, the one form that openssl, pyHanko and
pdfsig all take plainly. Supervisors and recovery: RSA-3072, adding keyEncipherment for the envelope. Who is in
force on a day is said by the roster, not by the certificate; its dates only frame the term (``frames``).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from registrar_app.services.trust_ports import Subject

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    PrivateKey = EllipticCurvePrivateKey | RSAPrivateKey

RSA_BITS = 3072
_FIRST_ZONE, _LAST_ZONE = timedelta(hours=14), timedelta(hours=12)
"""A calendar day begins somewhere 14 hours before UTC's and ends 12 hours after it."""


def new_private_key(role: str) -> PrivateKey:
    """Return a fresh key of the kind the role needs."""
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    if role in {"supervisor", "recovery"}:
        return rsa.generate_private_key(public_exponent=65537, key_size=RSA_BITS)
    return ec.generate_private_key(ec.SECP256R1())


def self_signed(subject: Subject, key: PrivateKey) -> x509.Certificate:
    """Return the root's certificate: may sign certificates, and the roster itself."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes

    name = _name(subject)
    own = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    return (
        _builder(subject, name, name, key)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(issues=True), critical=True)
        .add_extension(own, critical=False)
        .sign(key, hashes.SHA256())
    )


def issued(
    subject: Subject, key: PrivateKey, root: x509.Certificate, root_key: PrivateKey
) -> x509.Certificate:
    """Return a certificate under the root."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes

    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key())
    return (
        _builder(subject, _name(subject), root.subject, key)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(opens_envelopes=subject.role in {"supervisor", "recovery"}), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(issuer, critical=False)
        .sign(root_key, hashes.SHA256())
    )


def issued_by(certificate: bytes, root: bytes) -> bool:
    """Whether the root's key signed the certificate, and the root is an authority that may sign certificates.

    Names are compared byte for byte. A critical extension other than the two that are judged here means a condition
    that nobody checks: such a certificate counts for nothing (RFC 5280, 4.2).
    """
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives.hashes import SHA256

    try:
        below, above = x509.load_der_x509_certificate(certificate), x509.load_der_x509_certificate(root)
        authority = above.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
        signs = above.extensions.get_extension_for_class(x509.KeyUsage).value.key_cert_sign
        if not (authority and signs and isinstance(below.signature_hash_algorithm, SHA256)):
            return False
        below.verify_directly_issued_by(above)
        return not any(_has_unjudged(one) for one in (below, above))
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm, x509.ExtensionNotFound):
        return False


def frames(certificate: bytes, first: date, last: date) -> bool:
    """Whether the certificate is valid on both days, as its own dates say."""
    from cryptography import x509

    try:
        loaded = x509.load_der_x509_certificate(certificate)
        begins, ends = loaded.not_valid_before_utc.date(), loaded.not_valid_after_utc.date()
    except ValueError:
        return False
    return begins <= first and last <= ends


def _has_unjudged(certificate: x509.Certificate) -> bool:
    """Whether an extension is marked critical that nobody here looks at."""
    from cryptography.x509.oid import ExtensionOID

    judged = {ExtensionOID.BASIC_CONSTRAINTS, ExtensionOID.KEY_USAGE}
    return any(extension.critical and extension.oid not in judged for extension in certificate.extensions)


def _builder(
    subject: Subject, name: x509.Name, issuer: x509.Name, key: PrivateKey
) -> x509.CertificateBuilder:
    from cryptography import x509

    begins = datetime.combine(subject.term_from, time(), UTC) - _FIRST_ZONE
    ends = datetime.combine(subject.term_to, time(23, 59, 59), UTC) + _LAST_ZONE
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
    )


def _name(subject: Subject) -> x509.Name:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    parts = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
        x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, subject.role),
        x509.NameAttribute(NameOID.COMMON_NAME, _short(subject.name)),
        x509.NameAttribute(NameOID.SERIAL_NUMBER, _short(subject.signer_id)),
    ]
    if subject.office is not None:
        parts.insert(1, x509.NameAttribute(NameOID.ORGANIZATION_NAME, _short(subject.office)))
    return x509.Name(parts)


def _short(text: str) -> str:
    return text[:64]  # the longest that RFC 5280 allows in these parts of a name


def _usage(*, issues: bool = False, opens_envelopes: bool = False) -> x509.KeyUsage:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=opens_envelopes,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issues,
        crl_sign=issues,
        encipher_only=False,
        decipher_only=False,
    )
