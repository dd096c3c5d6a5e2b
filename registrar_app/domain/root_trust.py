"""Keeps the bureau's roots as one set: how many of them sign a roster, and how one set hands over to the next.

One root is the plain case. Where several persons hold one each, ``required`` says how many must sign, and it belongs
to what a store trusts: whoever holds fewer keys can neither sign nor lower the number. Whether signatures hold is
judged in ``services.verify_roots``.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from registrar_app.domain.act import canonical_json

MOST_ROOTS, MOST_HANDOVERS = 5, 20
"""Beyond these a file is refused before anything is verified."""


@dataclass(frozen=True, slots=True)
class RootSet:
    """The roots' certificates, DER, and how many different ones must sign."""

    certificates: tuple[bytes, ...]
    required: int = 1

    @property
    def fingerprint(self) -> str:
        """What a store pins and people compare, hex.

        Of one root it is SHA-256 of the certificate; of several, SHA-256 over the certificates' fingerprints and the
        number required, so that another number is another trust.
        """
        prints = [fingerprint_of(certificate) for certificate in self.certificates]
        if len(prints) == 1 and self.required == 1:
            return prints[0]
        return sha256(canonical_json({"required": self.required, "roots": prints})).hexdigest()

    @property
    def is_sound(self) -> bool:
        """Whether there are different roots, not too many, and as many as are required."""
        count = len(self.certificates)
        return len(set(self.certificates)) == count <= MOST_ROOTS and 1 <= self.required <= count

    def certificate(self, fingerprint: str) -> bytes | None:
        """Return the root's certificate of that fingerprint, or ``None``."""
        return next((c for c in self.certificates if fingerprint_of(c) == fingerprint), None)


@dataclass(frozen=True, slots=True)
class RootSignature:
    """A root's signature; ``by`` is the fingerprint of its certificate, hex."""

    by: str
    signature: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """One set of roots handed over to the next (换根), signed by as many of either as it requires.

    Attributes:
        version: The first roster version of the new set.
        previous: Hash of the last version of the old set, hex.
    """

    version: int
    previous: str
    old: RootSet
    new: RootSet
    signatures: tuple[RootSignature, ...] = ()


def fingerprint_of(certificate: bytes) -> str:
    """Return SHA-256 of a certificate, hex."""
    return sha256(certificate).hexdigest()
