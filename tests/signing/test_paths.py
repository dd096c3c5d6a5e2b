"""What makes a certificate the root's own issue: one fault a case, judged beside openssl.

The same questions are asked with NIST's own certificates in ``test_pkits``.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from tests.practice_keys import WORKSHOP

DAY = date(2026, 6, 1)
UNKNOWN = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4.5"), b"\x05\x00")
USAGE = dict.fromkeys(
    ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False
)
TERM = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC))


@cache
def key(name: str) -> ec.EllipticCurvePrivateKey:
    assert name
    return ec.generate_private_key(ec.SECP256R1())


def named(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


@dataclass
class Made:
    """One certificate, with what may be wrong about it."""

    subject: str
    issuer: str = "Root"
    authority: bool | None = False
    signs: bool | None = False
    digest: Any = field(default_factory=hashes.SHA256)
    term: tuple[datetime, datetime] = TERM
    signed_by: str = "root"
    unknown: bool | None = None

    def make(self) -> x509.Certificate:
        own = key("root" if self.authority is not False else "leaf")
        builder = x509.CertificateBuilder().subject_name(named(self.subject)).issuer_name(named(self.issuer))
        builder = builder.public_key(own.public_key()).serial_number(7)
        builder = builder.not_valid_before(self.term[0]).not_valid_after(self.term[1])
        builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(own.public_key()), False)
        above = x509.AuthorityKeyIdentifier.from_issuer_public_key(key("root").public_key())
        builder = builder.add_extension(above, False)
        if self.authority is not None:
            builder = builder.add_extension(x509.BasicConstraints(self.authority, None), True)
        if self.signs is not None:
            usage = x509.KeyUsage(
                digital_signature=True,
                content_commitment=True,
                key_cert_sign=self.signs,
                crl_sign=False,
                **USAGE,
            )
            builder = builder.add_extension(usage, True)
        if self.unknown is not None:
            builder = builder.add_extension(UNKNOWN, self.unknown)
        return builder.sign(key(self.signed_by), self.digest)


def root(**changes: Any) -> Made:
    return Made(**{"subject": "Root", "authority": True, "signs": True, **changes})


def leaf(**changes: Any) -> Made:
    return Made(**{"subject": "Leaf", **changes})


PAST, COMING = (
    (datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, tzinfo=UTC)) for year in (2025, 2027)
)
SAME = {
    "sound": (root(), leaf(), True),
    "signed by another key": (root(), leaf(signed_by="stranger"), False),
    "issued under another name": (root(), leaf(issuer="Other"), False),
    "the root is no authority": (Made("Root", signs=False, signed_by="leaf"), leaf(signed_by="leaf"), False),
    "the root does not say whether it is one": (root(authority=None), leaf(), False),
    "the root may not sign certificates": (root(signs=False), leaf(), False),
    "expired": (root(), leaf(term=PAST), False),
    "not yet valid": (root(), leaf(term=COMING), False),
    "under an expired root": (root(term=PAST), leaf(), False),
    "under a root not yet valid": (root(term=COMING), leaf(), False),
    "with an unknown condition": (root(), leaf(unknown=True), False),
    "with an unknown remark": (root(), leaf(unknown=False), True),
    "under a root with an unknown condition": (root(unknown=True), leaf(), False),
}
STRICTER = {
    "the name in other letters": (root(), leaf(issuer="ROOT")),
    "signed over another digest": (root(), leaf(digest=hashes.SHA384())),
    "under a root that says nothing of its use": (root(signs=None), leaf()),
}
"""What openssl takes and this program does not: nothing that it issues looks so."""


def ours(above: x509.Certificate, below: x509.Certificate) -> bool:
    both = [one.public_bytes(Encoding.DER) for one in (above, below)]
    return WORKSHOP.issued_by(both[1], both[0]) and all(WORKSHOP.frames(one, DAY, DAY) for one in both)


def openssl(folder: Path, above: x509.Certificate, below: x509.Certificate, *strict: str) -> bool:
    (folder / "root.pem").write_bytes(above.public_bytes(Encoding.PEM))
    (folder / "leaf.pem").write_bytes(below.public_bytes(Encoding.PEM))
    at = int(datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=UTC).timestamp())
    command = ["openssl", "verify", *strict, "-attime", str(at), "-CAfile", "root.pem", "leaf.pem"]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True).returncode == 0


@pytest.mark.parametrize("case", SAME)
def test_a_path_is_judged_as_openssl_judges_it(tmp_path: Path, case: str) -> None:
    above, below, expected = SAME[case]
    pair = above.make(), below.make()
    assert (ours(*pair), openssl(tmp_path, *pair, "-x509_strict")) == (expected, expected)


@pytest.mark.parametrize("case", STRICTER)
def test_a_path_that_this_program_never_makes_is_refused(tmp_path: Path, case: str) -> None:
    pair = STRICTER[case][0].make(), STRICTER[case][1].make()
    assert (ours(*pair), openssl(tmp_path, *pair)) == (False, True)
