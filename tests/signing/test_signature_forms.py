"""Spellings of an ECDSA signature, right and wrong, in the manner of Wycheproof and judged beside openssl.

The vectors themselves are run by ``test_wycheproof``.
"""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from registrar_app.signing.verifier import signature_holds

N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""The order of P-256."""
MESSAGE = b'{"act":1}'
KEY = ec.generate_private_key(ec.SECP256R1())


def certificate(key: ec.EllipticCurvePrivateKey) -> bytes:
    name, start = x509.Name([]), datetime(2020, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).serial_number(1)
    builder = builder.not_valid_before(start).not_valid_after(start.replace(year=2040))
    return builder.public_key(key.public_key()).sign(key, hashes.SHA256()).public_bytes(Encoding.DER)


def tagged(tag: int, content: bytes, length: bytes | None = None) -> bytes:
    return bytes([tag]) + (bytes([len(content)]) if length is None else length) + content


def integer(value: int) -> bytes:
    return tagged(2, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))


def pair(r: int, s: int) -> bytes:
    return tagged(0x30, integer(r) + integer(s))


def short_signature() -> tuple[int, int]:
    """A signature of at most 70 bytes: ``openssl dgst`` reads no more than 72 of a file, and so would miss a tail."""
    while True:
        r, s = decode_dss_signature(KEY.sign(MESSAGE, ec.ECDSA(hashes.SHA256())))
        if max(r, s) < 2**255:
            return r, s


def forms() -> dict[str, tuple[bytes, bool]]:
    """Every form: its bytes and whether it holds."""
    r, s = short_signature()
    inner = integer(r) + integer(s)
    size = bytes([len(inner)])
    first = integer(r)[2:]
    wrong = {
        "empty": b"",
        "cut short": pair(r, s)[:-1],
        "one byte after it": pair(r, s) + b"\0",
        "one byte inside": tagged(0x30, inner + b"\0"),
        "a long length": tagged(0x30, inner, b"\x81" + size),
        "a longer length": tagged(0x30, inner, b"\x82\x00" + size),
        "no length": b"\x30\x80" + inner + b"\0\0",
        "a long length inside": tagged(0x30, tagged(2, first, b"\x81" + bytes([len(first)])) + integer(s)),
        "padded": tagged(0x30, tagged(2, b"\0\0" + first) + integer(s)),
        "read as negative": tagged(0x30, tagged(2, (r | 1 << 255).to_bytes(32, "big")) + integer(s)),
        "a set instead of a sequence": tagged(0x31, inner),
        "texts instead of numbers": tagged(0x30, tagged(4, first) + integer(s)),
        "one number": tagged(0x30, integer(r)),
        "three numbers": tagged(0x30, inner + integer(1)),
        "without framing": r.to_bytes(32, "big") + s.to_bytes(32, "big"),
        "r and s exchanged": pair(s, r),
        "r + n": pair(r + N, s),
        "s + n": pair(r, s + N),
        "r - n": pair(r - N, s),
        "-s": pair(r, -s),
        "r + 2^256": pair(r + 2**256, s),
    }
    edges = {"0": 0, "1": 1, "-1": -1, "n": N, "n - 1": N - 1, "n + 1": N + 1, "2^256": 2**256}
    wrong |= {f"r = {a}, s = {b}": pair(x, y) for a, x in edges.items() for b, y in edges.items()}
    right = {"as signed": pair(r, s), "with n - s, which is the same by the definition": pair(r, N - s)}
    return {name: (form, False) for name, form in wrong.items()} | {
        name: (form, True) for name, form in right.items()
    }


FORMS = forms()


@pytest.mark.parametrize("name", FORMS)
def test_a_form_of_a_signature_is_judged_as_openssl_judges_it(tmp_path: Path, name: str) -> None:
    form, expected = FORMS[name]
    (tmp_path / "form").write_bytes(form)
    (tmp_path / "act").write_bytes(MESSAGE)
    public = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "key.pem").write_bytes(public)
    command = ["openssl", "dgst", "-sha256", "-verify", "key.pem", "-signature", "form", "act"]
    openssl = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 0
    assert (signature_holds(certificate(KEY), MESSAGE, form), openssl) == (expected, expected)


@pytest.mark.parametrize("curve", [ec.SECP256K1(), ec.SECP384R1(), ec.BrainpoolP256R1()])
def test_a_signature_on_another_curve_never_holds(curve: ec.EllipticCurve) -> None:
    key = ec.generate_private_key(curve)
    assert not signature_holds(certificate(key), MESSAGE, key.sign(MESSAGE, ec.ECDSA(hashes.SHA256())))


@pytest.mark.parametrize("digest", [hashes.SHA1(), hashes.SHA224(), hashes.SHA384(), hashes.SHA512()])
def test_a_signature_over_another_digest_never_holds(digest: hashes.HashAlgorithm) -> None:
    assert not signature_holds(certificate(KEY), MESSAGE, KEY.sign(MESSAGE, ec.ECDSA(digest)))
