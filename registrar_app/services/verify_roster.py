"""Verifies a roster file (名册): the container, the roots that signed it, and that what it says fits together.

Which roots must sign is judged in ``verify_roots``; whether the roster may replace the one that a store has is decided
in ``import_roster``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from registrar_app.domain.act import canonical_json
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.field_readers import FaultError, read_name
from registrar_app.domain.identifiers.slip_number import LARGEST_SERIAL
from registrar_app.domain.root_trust import RootSignature
from registrar_app.domain.roster import Device, Roster
from registrar_app.domain.roster_form import (
    MalformedRosterError,
    read_roster_file,
    write_roster,
    write_roster_file,
)
from registrar_app.domain.text import Text
from registrar_app.services.exact_json import read_exact
from registrar_app.services.program import Program
from registrar_app.services.verify_roots import (
    require_enough,
    require_handovers,
    require_trusted,
    root_refused,
    roots_that_signed,
)

MEMBER = "roster.json"
FILE_LIMIT = 50_000_000


@dataclass(frozen=True, slots=True)
class SignedRoster:
    """A roster whose content and signatures hold, with those signatures; there may be too few of them.

    Attributes:
        signed: The roots that signed.
        signatures: Their signatures inside ``roster.json``; the container's own is not among them.
    """

    roster: Roster
    signed: set[bytes]
    signatures: tuple[RootSignature, ...]


def verify_roster_file(program: Program, container: bytes, pinned_root: str | None) -> Roster:
    """Return the roster of a file in which everything holds.

    Args:
        program: For containers and signatures.
        container: The file's bytes.
        pinned_root: Fingerprint of the roots that are trusted; ``None`` trusts the roots that the file names.

    Raises:
        InputRefusedError: the file was changed, other or too few roots signed it, or it contradicts itself.
    """
    opened = open_roster_file(program, container, pinned_root)
    require_enough(opened.roster, opened.signed)
    return opened.roster


def open_roster_file(program: Program, container: bytes, pinned_root: str | None) -> SignedRoster:
    """Return the roster of a file and who signed it so far, without asking whether they are enough.

    Raises:
        InputRefusedError: as ``verify_roster_file``.
    """
    opened = program.containers.unpack(container, program.keys.verify_detached, (MEMBER,))
    roster, signatures = _read(opened.members[MEMBER])
    if opened.signer not in roster.roots.certificates:
        raise root_refused()
    require_handovers(program.keys, roster)
    if pinned_root is not None:
        require_trusted(roster, pinned_root)
    roots = roster.roots.certificates
    signed = roots_that_signed(program.keys, roots, roster_bytes(roster), signatures) | {opened.signer}
    signers = (*roster.registrars, *roster.supervisors)
    certificates = [*roots, roster.recovery, *(signer.certificate for signer in signers)]
    if not all(_issued_by_a_root(program, certificate, roster) for certificate in certificates):
        raise roster_contradiction("certificate")
    _require_framed(program, roster)
    if not all(
        program.keys.may_receive(certificate)
        for certificate in (roster.recovery, *(supervisor.certificate for supervisor in roster.supervisors))
    ):
        # nothing could be sealed for them: no batch would leave an office, no store could be made
        raise roster_contradiction("keys")
    require_consistent(roster)
    return SignedRoster(roster, signed, signatures)


def _issued_by_a_root(program: Program, certificate: bytes, roster: Roster) -> bool:
    """Whether one of the roots, or one before them, vouches: a change of the root leaves every key as it is."""
    return any(program.keys.issued_by(certificate, root) for root in roster.roots_ever)


def roster_hash(roster: Roster) -> str:
    """Return the roster's identity: SHA-256 of its ``roster.json`` without ``signatures``, hex."""
    return sha256(roster_bytes(roster)).hexdigest()


def roster_bytes(roster: Roster) -> bytes:
    """Return the roster's one exact text: ``roster.json`` without ``signatures``, which are over these bytes."""
    return canonical_json(write_roster(roster))


def roster_contradiction(where: str) -> InputRefusedError:
    """Return the error of a roster that contradicts itself at ``where``."""
    return InputRefusedError(
        "ROSTER-CONTENT",
        f"roster.json {where}",
        Text("名册内容不合规或自相矛盾", "the roster is malformed or contradicts itself"),
        Text("请主管部门重新签发名册", "ask the bureau to issue the roster again"),
    )


def _require_framed(program: Program, roster: Roster) -> None:
    """Refuse a term that the signer's certificate is not valid for, and a roster signed outside the root's own dates."""
    framed = all(
        program.keys.frames(signer.certificate, signer.term_from, signer.term_to)
        for signer in (*roster.registrars, *roster.supervisors)
    )
    roots = roster.roots.certificates
    if not framed or not all(program.keys.frames(root, roster.issued_on, roster.issued_on) for root in roots):
        raise roster_contradiction("certificate dates")


def member_bytes(roster: Roster, signatures: Sequence[RootSignature]) -> bytes:
    """Return the one exact ``roster.json`` of a file."""
    return canonical_json(write_roster_file(roster, signatures))


def _read(text: bytes) -> tuple[Roster, tuple[RootSignature, ...]]:
    try:
        roster, signatures = read_roster_file(read_exact(text))
    except (MalformedRosterError, ValueError) as error:
        raise roster_contradiction("format") from error
    if member_bytes(roster, signatures) != text:  # a date or a certificate in another spelling
        raise roster_contradiction("format")
    return roster, signatures


def require_consistent(roster: Roster) -> None:
    """Refuse a roster whose offices, devices, blocks, signers and dates do not fit together.

    Raises:
        InputRefusedError: they contradict each other; the error names the place.
    """
    signers = (*roster.registrars, *roster.supervisors)
    _require_plain_names(roster)
    certificates = [*roster.roots.certificates, roster.recovery, *(signer.certificate for signer in signers)]
    for where, names in (
        ("offices", [office.code for office in roster.offices]),
        ("devices", [device.id for device in roster.devices]),
        # nobody is two: who recovers stores signs nothing, and no root registers
        ("certificates", certificates),
    ):
        if len(set(names)) != len(names):
            raise roster_contradiction(where)
    if any(roster.office(registrar.office or "") is None for registrar in roster.registrars):
        raise roster_contradiction("registrars.office")
    if any(signer.term_from > signer.term_to for signer in signers) or roster.expires_on < roster.issued_on:
        raise roster_contradiction("dates")
    for device in roster.devices:
        if roster.office(device.office) is None or not device.id.startswith(f"{device.office}-"):
            raise roster_contradiction(f"devices {device.id}")
        _require_separate_blocks(device)


def _require_plain_names(roster: Roster) -> None:
    """Names are shown as they are, also of a roster that nobody has reason to trust yet."""
    signers = (*roster.registrars, *roster.supervisors)
    names = [roster.bureau, *(office.name for office in roster.offices), *(one.name for one in signers)]
    try:
        for name in names:
            read_name(name)
    except FaultError as error:
        raise roster_contradiction("names") from error


def _require_separate_blocks(device: Device) -> None:
    last = 0
    for block in sorted(device.blocks, key=lambda block: block.first):
        if block.first <= last or block.last > LARGEST_SERIAL:
            raise roster_contradiction(f"blocks {device.id}")
        last = block.last
