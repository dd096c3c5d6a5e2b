"""Keeps the roster (名册): which offices, devices, registrars and supervisors there are, and who may sign what on a day.

The roster is one signed file of the bureau's offline root; its versions only rise. How it is written is in
``roster_form``, who signs it in ``root_trust``; checking signatures is left to ``signing``, the container to ``exchange``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from registrar_app.domain.root_trust import Handover, RootSet
from registrar_app.domain.text import Text


class Standing(StrEnum):
    """What the roster says of a signer at an act's place."""

    IN_FORCE = "in_force"
    UNKNOWN = "unknown"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    REVOKED = "revoked"
    WRONG_OFFICE = "wrong_office"

    @property
    def label(self) -> Text:
        """The words shown to the user."""
        return STANDING_LABELS[self]


STANDING_LABELS = {
    Standing.IN_FORCE: Text("名册在册、有效", "on the roster and in force"),
    Standing.UNKNOWN: Text("名册中没有该签名证书", "the signing certificate is not on the roster"),
    Standing.NOT_YET: Text("签名人尚未到任", "the signer's term had not begun"),
    Standing.EXPIRED: Text("签名人任期已满", "the signer's term had ended"),
    Standing.REVOKED: Text("签名证书已被撤销", "the signing certificate was revoked"),
    Standing.WRONG_OFFICE: Text("签名人不属于该登记机构", "the signer does not belong to that office"),
}


@dataclass(frozen=True, slots=True)
class NumberBlock:
    """Serial numbers leased to one device, first and last included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Office:
    """A registration office (登记机构) and the region codes whose sellers it serves."""

    code: str
    name: str
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Device:
    """A PC of an office; ``id`` is ``OFFICE-NN``, e.g. ``371002-01``."""

    id: str
    office: str
    blocks: tuple[NumberBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """A registrar (登记员) or a supervisor with the signing certificate (DER) and the term, last day included."""

    id: str
    name: str
    office: str | None
    certificate: bytes
    term_from: date
    term_to: date
    revoked_on: date | None = None
    compromised_since: date | None = None

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, hex."""
        return sha256(self.certificate).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """One version of the roster.

    Attributes:
        previous: Hash of the previous version's ``roster.json``, hex; ``None`` for version 1.
        root: The root certificate, DER; the first one where several sign.
        recovery: The certificate to which every store's data key is also wrapped, DER.
        co_roots: The other roots, DER, where several persons hold one each.
        required: How many roots must sign.
        handovers: Every change of the roots so far, oldest first.
    """

    version: int
    bureau: str
    issued_on: date
    expires_on: date
    previous: str | None
    root: bytes
    recovery: bytes
    practice: bool
    offices: tuple[Office, ...]
    devices: tuple[Device, ...]
    registrars: tuple[Signer, ...]
    supervisors: tuple[Signer, ...]
    co_roots: tuple[bytes, ...] = ()
    required: int = 1
    handovers: tuple[Handover, ...] = ()

    @property
    def roots(self) -> RootSet:
        """The roots that sign this version."""
        return RootSet((self.root, *self.co_roots), self.required)

    @property
    def root_fingerprint(self) -> str:
        """What a store pins and people compare, hex; see ``RootSet.fingerprint``."""
        return self.roots.fingerprint

    @property
    def roots_ever(self) -> tuple[bytes, ...]:
        """The certificates of the present roots and of all before them: those that may have issued a certificate."""
        earlier = [certificate for handover in self.handovers for certificate in handover.old.certificates]
        return (*self.roots.certificates, *earlier)

    def office(self, code: str) -> Office | None:
        """Return the office of that code, or ``None``."""
        return next((o for o in self.offices if o.code == code), None)

    def device(self, device_id: str) -> Device | None:
        """Return the device of that id, or ``None``."""
        return next((d for d in self.devices if d.id == device_id), None)

    def registrar(self, fingerprint: str) -> Signer | None:
        """Return the registrar whose certificate has that fingerprint, or ``None``."""
        return next((r for r in self.registrars if r.fingerprint == fingerprint), None)

    def supervisor(self, fingerprint: str) -> Signer | None:
        """Return the supervisor whose certificate has that fingerprint, or ``None``."""
        return next((s for s in self.supervisors if s.fingerprint == fingerprint), None)

    def registrar_name(self, registrar_id: str) -> str:
        """Return the newest name under that registrar id; the id itself when nobody has it."""
        return next((r.name for r in reversed(self.registrars) if r.id == registrar_id), registrar_id)

    def supervisor_name(self, supervisor_id: str) -> str:
        """Return the newest name under that supervisor id; the id itself when nobody has it."""
        return next((s.name for s in reversed(self.supervisors) if s.id == supervisor_id), supervisor_id)

    def office_name(self, code: str) -> str:
        """Return the office's name; the code itself when it is not on the roster."""
        office = self.office(code)
        return office.name if office else code


EXPIRES_SOON_DAYS = 30
"""So long before its last day a roster, and the key of one who signs, is said to expire soon."""
STALE_DAYS = 90
"""How long after its last day a roster still serves: an office must not stop because a newer file is late."""


class RosterTerm(StrEnum):
    """How far a roster's term has run."""

    IN_FORCE = "in_force"
    EXPIRES_SOON = "expires_soon"
    EXPIRED = "expired"
    STALE = "stale"


def judge_term(roster: Roster, on: date) -> RosterTerm:
    """Return how far the roster's term has run on a day."""
    left = (roster.expires_on - on).days
    if is_stale(roster, on):
        return RosterTerm.STALE
    if left < 0:
        return RosterTerm.EXPIRED
    return RosterTerm.EXPIRES_SOON if left <= EXPIRES_SOON_DAYS else RosterTerm.IN_FORCE


def is_stale(roster: Roster, on: date) -> bool:
    """Whether a roster is so long past its last day that what is sent under it on ``on`` is held back.

    Whoever keeps a newer roster from an office (a freeze attack) thereby keeps a revocation from it; this ends it.
    """
    return (on - roster.expires_on).days > STALE_DAYS


def judge_standing(signer: Signer | None, on: date, office: str | None) -> Standing:
    """Return what the roster says of a signer for something done on ``on`` for ``office`` (``None``: any office)."""
    if signer is None:
        return Standing.UNKNOWN
    if office is not None and signer.office is not None and signer.office != office:
        return Standing.WRONG_OFFICE
    ended = [day for day in (signer.revoked_on, signer.compromised_since) if day is not None]
    if ended and on >= min(ended):
        return Standing.REVOKED
    if on < signer.term_from:
        return Standing.NOT_YET
    return Standing.EXPIRED if on > signer.term_to else Standing.IN_FORCE


def in_force(signers: Sequence[Signer], on: date) -> list[Signer]:
    """Return who may sign on a day, each key by itself."""
    return [signer for signer in signers if judge_standing(signer, on, None) is Standing.IN_FORCE]


def ending_soon(signers: Sequence[Signer], on: date) -> list[Signer]:
    """Return the keys in force on a day that end soon, where the same person has none that lasts longer."""
    lasting: dict[str, date] = {}
    for signer in signers:
        if signer.revoked_on is None and signer.compromised_since is None:
            lasting[signer.id] = max(signer.term_to, lasting.get(signer.id, signer.term_to))
    return [
        signer
        for signer in in_force(signers, on)
        if lasting.get(signer.id) == signer.term_to and (signer.term_to - on).days <= EXPIRES_SOON_DAYS
    ]
