"""Verifies a roster file (名册): the container, the root that signed it, and that what it says fits together.

Whether it may replace the roster that a store has is decided in ``import_roster``.
"""

from __future__ import annotations

from hashlib import sha256

from registrar_app.domain.act import canonical_json
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.field_readers import FaultError, read_name
from registrar_app.domain.identifiers.slip_number import LARGEST_SERIAL
from registrar_app.domain.roster import Device, Roster
from registrar_app.domain.roster_form import MalformedRosterError, read_roster, write_roster
from registrar_app.domain.text import Text
from registrar_app.services.exact_json import read_exact
from registrar_app.services.program import Program

MEMBER = "roster.json"
FILE_LIMIT = 50_000_000


def verify_roster_file(program: Program, container: bytes, pinned_root: str | None) -> Roster:
    """Return the roster of a file in which everything holds.

    Args:
        program: For containers and signatures.
        container: The file's bytes.
        pinned_root: Fingerprint of the root that is trusted; ``None`` trusts the root that the file names.

    Raises:
        InputRefusedError: the file was changed, another root signed it, or it contradicts itself.
    """
    opened = program.containers.unpack(container, program.keys.verify_detached, (MEMBER,))
    roster = _read(opened.members[MEMBER])
    if opened.signer != roster.root or (pinned_root is not None and roster.root_fingerprint != pinned_root):
        raise InputRefusedError(
            "ROSTER-ROOT",
            "roster",
            Text(
                "名册不是由所信任的根证书签发的", "the roster is not signed by the root that is trusted here"
            ),
            Text("向主管部门索取正确的名册文件", "ask the bureau for its roster file"),
        )
    signers = (*roster.registrars, *roster.supervisors)
    certificates = [roster.root, roster.recovery, *(signer.certificate for signer in signers)]
    if not all(program.keys.issued_by(certificate, roster.root) for certificate in certificates):
        raise roster_contradiction("certificate")
    _require_framed(program, roster)
    require_consistent(roster)
    return roster


def roster_hash(roster: Roster) -> str:
    """Return the roster's identity: SHA-256 of its ``roster.json``, hex."""
    return sha256(roster_bytes(roster)).hexdigest()


def roster_bytes(roster: Roster) -> bytes:
    """Return the roster's one exact ``roster.json``."""
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
    if not framed or not program.keys.frames(roster.root, roster.issued_on, roster.issued_on):
        raise roster_contradiction("certificate dates")


def _read(text: bytes) -> Roster:
    try:
        roster = read_roster(read_exact(text))
    except (MalformedRosterError, ValueError) as error:
        raise roster_contradiction("format") from error
    if roster_bytes(roster) != text:  # a date or a certificate in another spelling
        raise roster_contradiction("format")
    return roster


def require_consistent(roster: Roster) -> None:
    """Refuse a roster whose offices, devices, blocks, signers and dates do not fit together.

    Raises:
        InputRefusedError: they contradict each other; the error names the place.
    """
    signers = (*roster.registrars, *roster.supervisors)
    _require_plain_names(roster)
    fingerprints = [signer.fingerprint for signer in signers]
    for where, names in (
        ("offices", [office.code for office in roster.offices]),
        ("devices", [device.id for device in roster.devices]),
        ("certificates", fingerprints),
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
