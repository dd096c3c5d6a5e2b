"""Issues the next roster (名册): more offices, devices with number blocks, registrars and supervisors with new keys; revokes.

The bureau's root signs; its key file is opened for this alone. Where several roots must sign, what is issued is
half-signed until ``sign_roster.countersign_roster``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from registrar_app.domain.errors import UsageError
from registrar_app.domain.roster import Device, NumberBlock, Office, Roster, Signer
from registrar_app.domain.text import Text
from registrar_app.services.create_bureau import ROOT_FILE, ROSTER_DAYS, SUPERVISOR_DAYS
from registrar_app.services.desk import Desk
from registrar_app.services.issue_limits import (
    require_another_supervisor,
    require_areas,
    require_names,
    require_new_ids,
    require_revocation,
    require_span,
)
from registrar_app.services.program import Program
from registrar_app.services.sign_roster import IssuedRoster, load_bureau_root, sign_roster
from registrar_app.services.supervisor import require_bureau
from registrar_app.services.trust_ports import SigningKey, Subject
from registrar_app.services.verify_roster import require_consistent, roster_hash

TERM_DAYS = 3 * 365
_REGISTRAR, _SUPERVISOR = "registrar", "supervisor"


@dataclass(frozen=True, slots=True)
class NewOffice:
    """An office to add, or to write anew under a code that is known."""

    code: str
    name: str
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewDevice:
    """A block of slip serials for a device, known or new; ``id`` is ``OFFICE-NN``."""

    id: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NewRegistrar:
    """A registrar who gets a new key; a known id gets another one, for a renewal."""

    id: str
    name: str
    office: str


@dataclass(frozen=True, slots=True)
class NewSupervisor:
    """A supervisor who gets a new key; a known id gets another one, for a renewal."""

    id: str
    name: str


def issue_roster(
    program: Program,
    desk: Desk,
    password: str,
    out: Path,
    *,
    offices: Sequence[NewOffice] = (),
    devices: Sequence[NewDevice] = (),
    registrars: Sequence[NewRegistrar] = (),
    supervisors: Sequence[NewSupervisor] = (),
    term: tuple[date, date] | None = None,
    root_file: Path | None = None,
    key_pin: str | None = None,
) -> IssuedRoster:
    """Sign the next version of the roster.

    Args:
        program: The doors.
        desk: The bureau's.
        password: Opens the root's key.
        out: Folder for ``roster-VERSION.htroster`` and each ``ID.p12``.
        offices: To add or to rewrite.
        devices: Blocks to add.
        registrars: To give a key.
        supervisors: To give a key; it signs receipts and rulings and opens the batches.
        term: First and last day of the new keys; when not given from today, a registrar's for three years and a
            supervisor's for five.
        root_file: The root's key; ``root.p12`` in the store's folder when not given.
        key_pin: First PIN of the new keys, which their owners replace; the password when not given, which suits
            practice only.

    Raises:
        UsageError: the store is no bureau's, an office is missing, an id is somebody else's, or the first PIN is too
            short.
        InputRefusedError: the roster would contradict itself.
        MachineRefusedError: a wrong password, a missing key, or the folder refuses.
    """
    known = require_bureau(desk).require_roster()
    root = load_bureau_root(program, known, root_file or desk.directory / ROOT_FILE, password)
    roster = _with_places(next_version(known, desk.today()), offices, devices)
    _require_offices(roster, registrars)
    people = _subjects(registrars, supervisors, term, desk.today())
    _require_sayable(desk, known, offices, people)
    if term is not None:
        require_span(term, desk.today())
    require_consistent(roster)  # before any key is made
    paths = {person.signer_id: out / f"{person.signer_id}.p12" for person in people}
    pin = key_pin or password
    made = [
        (person.role, _make_key(program, root, pin, person, paths[person.signer_id])) for person in people
    ]
    roster = replace(
        roster,
        registrars=(*roster.registrars, *(signer for role, signer in made if role == _REGISTRAR)),
        supervisors=(*roster.supervisors, *(signer for role, signer in made if role == _SUPERVISOR)),
    )
    return replace(sign_roster(program, desk, [root], roster, out), key_files=paths)


def _subjects(
    registrars: Sequence[NewRegistrar],
    supervisors: Sequence[NewSupervisor],
    term: tuple[date, date] | None,
    today: date,
) -> list[Subject]:
    """Return who is to get a key, with the term that was asked for or the usual one of each."""
    people = [(_REGISTRAR, TERM_DAYS, new.id, new.name, new.office) for new in registrars]
    bureau = [(_SUPERVISOR, SUPERVISOR_DAYS, new.id, new.name, None) for new in supervisors]
    subjects = []
    for role, days, signer_id, name, office in (*people, *bureau):
        first, last = term or (today, today + timedelta(days=days))
        subjects.append(
            Subject(role=role, signer_id=signer_id, name=name, office=office, term_from=first, term_to=last)
        )
    return subjects


def _require_sayable(
    desk: Desk, known: Roster, offices: Sequence[NewOffice], people: Sequence[Subject]
) -> None:
    require_new_ids(known, [(person.signer_id, person.name, person.office) for person in people])
    require_names([*(new.name for new in offices), *(person.name for person in people)])
    require_areas(desk, [area for new in offices for area in new.areas])


def revoke_registrar(
    program: Program,
    desk: Desk,
    password: str,
    out: Path,
    registrar_id: str,
    *,
    on: date,
    compromised_since: date | None = None,
    root_file: Path | None = None,
) -> IssuedRoster:
    """Sign the next version with every key of a registrar revoked from ``on``, or from when it was in foreign hands.

    Raises:
        UsageError: the roster has no registrar of that id, or the days cannot be.
    """
    known = require_bureau(desk).require_roster()
    keys = keys_of(known, registrar_id)
    require_revocation(keys, on, compromised_since, desk.today())
    root = load_bureau_root(program, known, root_file or desk.directory / ROOT_FILE, password)
    registrars = _with_revoked(known.registrars, keys, on, compromised_since)
    roster = replace(next_version(known, desk.today()), registrars=registrars)
    return sign_roster(program, desk, [root], roster, out)


def revoke_supervisor(
    program: Program,
    desk: Desk,
    password: str,
    out: Path,
    supervisor_id: str,
    *,
    on: date,
    compromised_since: date | None = None,
    root_file: Path | None = None,
) -> IssuedRoster:
    """Sign the next version with every key of a supervisor revoked, as ``revoke_registrar`` does.

    Raises:
        UsageError: the roster has no supervisor of that id, the days cannot be, or nobody would be left in force.
    """
    known = require_bureau(desk).require_roster()
    keys = supervisor_keys_of(known, supervisor_id)
    require_revocation(keys, on, compromised_since, desk.today())
    ends = max(min(on, compromised_since or on), desk.today())
    require_another_supervisor(known, supervisor_id, ends)
    root = load_bureau_root(program, known, root_file or desk.directory / ROOT_FILE, password)
    supervisors = _with_revoked(known.supervisors, keys, on, compromised_since)
    roster = replace(next_version(known, desk.today()), supervisors=supervisors)
    return sign_roster(program, desk, [root], roster, out)


def keys_of(roster: Roster, registrar_id: str) -> list[Signer]:
    """Return all keys of a registrar, the newest last.

    Raises:
        UsageError: the roster has no registrar of that id.
    """
    keys = [signer for signer in roster.registrars if signer.id == registrar_id]
    if keys:
        return keys
    raise UsageError(
        "ROSTER-NO-REGISTRAR",
        registrar_id,
        Text("名册中没有该编号的登记员", "the roster has no registrar of that id"),
        Text(
            "用 roster show 查看编号；主管人员的加 --supervisor",
            "see the ids with roster show; for a supervisor add --supervisor",
        ),
    )


def supervisor_keys_of(roster: Roster, supervisor_id: str) -> list[Signer]:
    """Return all keys of a supervisor, the newest last.

    Raises:
        UsageError: the roster has no supervisor of that id.
    """
    keys = [signer for signer in roster.supervisors if signer.id == supervisor_id]
    if keys:
        return keys
    raise UsageError(
        "ROSTER-NO-SUPERVISOR",
        supervisor_id,
        Text("名册中没有该编号的主管人员", "the roster has no supervisor of that id"),
        Text("用 roster show 查看编号", "see the ids with roster show"),
    )


def _with_revoked(
    signers: Sequence[Signer], keys: Sequence[Signer], on: date, compromised_since: date | None
) -> tuple[Signer, ...]:
    return tuple(_revoked(each, on, compromised_since) if each in keys else each for each in signers)


def _revoked(signer: Signer, on: date, compromised_since: date | None) -> Signer:
    earliest = min(on, signer.revoked_on or on)
    since = [day for day in (compromised_since, signer.compromised_since) if day is not None]
    return replace(signer, revoked_on=earliest, compromised_since=min(since) if since else None)


def next_version(known: Roster, today: date) -> Roster:
    """Return the roster as the next version, from today for a year."""
    return replace(
        known,
        version=known.version + 1,
        issued_on=today,
        expires_on=today + timedelta(days=ROSTER_DAYS),
        previous=roster_hash(known),
    )


def _with_places(roster: Roster, offices: Sequence[NewOffice], devices: Sequence[NewDevice]) -> Roster:
    kept = {office.code: office for office in roster.offices}
    kept |= {new.code: Office(new.code, new.name, new.areas) for new in offices}
    leased = {device.id: device for device in roster.devices}
    for new in devices:
        device = leased.get(new.id) or Device(new.id, new.id.partition("-")[0], ())
        _require_free(device, new)
        leased[new.id] = replace(device, blocks=(*device.blocks, NumberBlock(new.first, new.last)))
    return replace(roster, offices=tuple(kept.values()), devices=tuple(leased.values()))


def _require_free(device: Device, new: NewDevice) -> None:
    """Refuse numbers that run backwards, or that the device has already.

    Raises:
        UsageError: so they do.
    """
    taken = [block for block in device.blocks if block.first <= new.last and new.first <= block.last]
    if new.first <= new.last and not taken:
        return
    known = "，".join(f"{block.first}–{block.last}" for block in taken)
    problem = Text("号段的止号小于起号", "the last number is below the first")
    if taken:
        problem = Text(f"{new.id} 已有号段 {known}，与新号段重叠", f"{new.id} has numbers {known} already")
    raise UsageError(
        "ROSTER-BLOCK",
        f"{new.id} first",
        problem,
        Text("改用未拨出的号码；未签发任何名册", "choose numbers that are free; no roster was signed"),
    )


def _require_offices(roster: Roster, registrars: Sequence[NewRegistrar]) -> None:
    needed = [device.office for device in roster.devices] + [registrar.office for registrar in registrars]
    for code in needed:
        if roster.office(code) is None:
            raise UsageError(
                "ROSTER-NO-OFFICE",
                code,
                Text("名册中没有该登记机构", "the roster has no such office"),
                Text("同时用 --office 加上该机构", "add the office with --office in the same call"),
            )


def _make_key(program: Program, root: SigningKey, pin: str, person: Subject, path: Path) -> Signer:
    return Signer(
        id=person.signer_id,
        name=person.name,
        office=person.office,
        certificate=program.keys.issue_key(root, path, pin, person),
        term_from=person.term_from,
        term_to=person.term_to,
    )
