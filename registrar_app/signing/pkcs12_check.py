"""Makes the check value of a PKCS#12 file as dear to guess with as the file is to open (RFC 7292, section 4 and appendix B).

The library that writes the file derives the check's key with 2,048 rounds, however many the encryption has; who guesses
a PIN would guess it there (decision 0030).
"""

from __future__ import annotations

import hmac
from hashlib import sha256
from os import urandom

_SALT_BYTES = 16
_BLOCK_BYTES = 64
_FOR_THE_CHECK = 3
"""Appendix B.3: what the derived bytes are for."""


def renew_check(content: bytes, pin: str, rounds: int) -> bytes:
    """Return the same file with a new check value (HMAC-SHA-256) under the same PIN.

    Args:
        content: A PKCS#12 file with password integrity.
        pin: Its PIN.
        rounds: How often the check's key is hashed.
    """
    from asn1crypto.pkcs12 import Pfx

    file, salt = Pfx.load(content, strict=True), urandom(_SALT_BYTES)
    safe = file["auth_safe"]["content"].native
    file["mac_data"] = {
        "mac": {
            "digest_algorithm": {"algorithm": "sha256"},
            "digest": hmac.digest(_check_key(pin, salt, rounds), safe, sha256),
        },
        "mac_salt": salt,
        "iterations": rounds,
    }
    return bytes(file.dump())


def _check_key(pin: str, salt: bytes, rounds: int) -> bytes:
    """Derive as appendix B.2 does; SHA-256 gives in one go all the bytes that HMAC-SHA-256 takes."""
    word = pin.encode("utf-16-be") + b"\0\0"
    derived = bytes([_FOR_THE_CHECK]) * _BLOCK_BYTES + _filled(salt) + _filled(word)
    for _ in range(rounds):
        derived = sha256(derived).digest()
    return derived


def _filled(part: bytes) -> bytes:
    """Return a part repeated until it fills whole blocks."""
    length = -(-len(part) // _BLOCK_BYTES) * _BLOCK_BYTES
    return (part * (length // len(part) + 1))[:length]
