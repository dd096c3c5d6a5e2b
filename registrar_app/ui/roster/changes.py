"""Keeps what a newer roster changes, told in sentences a registrar can judge; taking it in is the service's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from registrar_app.domain.roster import Device, NumberBlock, Office, Roster, Signer
from registrar_app.ui.roster import words
from registrar_app.ui.words import NOTHING, say


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence and its tone: ``good`` adds, ``query`` alters, ``error`` takes away."""

    tone: str
    sentence: str


AreaNames = Callable[[Sequence[str]], str]


def list_changes(old: Roster | None, new: Roster, area_names: AreaNames) -> list[Change]:
    """Return what is different, offices first; everything is new when there was no roster."""
    registrar, supervisor = say(words.ROLE_REGISTRAR), say(words.ROLE_SUPERVISOR)
    return [
        *_office_changes(old.offices if old else (), new.offices, area_names),
        *_device_changes(old.devices if old else (), new.devices),
        *_signer_changes(old.registrars if old else (), new.registrars, registrar),
        *_signer_changes(old.supervisors if old else (), new.supervisors, supervisor),
    ]


def block_words(blocks: Sequence[NumberBlock]) -> str:
    """Return number blocks as people read them."""
    return "，".join(f"{block.first}–{block.last}" for block in blocks) or say(NOTHING)


def _office_changes(old: Sequence[Office], new: Sequence[Office], area_names: AreaNames) -> list[Change]:
    before, after = {o.code: o for o in old}, {o.code: o for o in new}
    changes = []
    for code, office in after.items():
        earlier = before.get(code)
        if earlier is None:
            areas = area_names(office.areas)
            changes.append(Change("good", say(words.OFFICE_ADDED, name=office.name, code=code, areas=areas)))
            continue
        if earlier.name != office.name:
            changes.append(
                Change("query", say(words.OFFICE_RENAMED, code=code, old=earlier.name, new=office.name))
            )
        if set(earlier.areas) != set(office.areas):
            was, now = area_names(earlier.areas), area_names(office.areas)
            changes.append(Change("query", say(words.OFFICE_AREAS, name=office.name, old=was, new=now)))
    gone = [office for code, office in before.items() if code not in after]
    return [*changes, *(Change("error", say(words.OFFICE_REMOVED, name=o.name, code=o.code)) for o in gone)]


def _device_changes(old: Sequence[Device], new: Sequence[Device]) -> list[Change]:
    before, after = {d.id: d for d in old}, {d.id: d for d in new}
    changes = []
    for device_id, device in after.items():
        earlier = before.get(device_id)
        if earlier is None:
            blocks = block_words(device.blocks)
            changes.append(Change("good", say(words.DEVICE_ADDED, device=device_id, blocks=blocks)))
            continue
        added = [block for block in device.blocks if block not in earlier.blocks]
        taken = [block for block in earlier.blocks if block not in device.blocks]
        if added:
            changes.append(
                Change("good", say(words.BLOCK_ADDED, device=device_id, blocks=block_words(added)))
            )
        if taken:
            changes.append(
                Change("error", say(words.BLOCK_REMOVED, device=device_id, blocks=block_words(taken)))
            )
    gone = [device_id for device_id in before if device_id not in after]
    return [*changes, *(Change("error", say(words.DEVICE_REMOVED, device=device_id)) for device_id in gone)]


def _signer_changes(old: Sequence[Signer], new: Sequence[Signer], role: str) -> list[Change]:
    before, after = {s.fingerprint: s for s in old}, {s.fingerprint: s for s in new}
    changes = []
    for fingerprint, signer in after.items():
        who = {"role": role, "name": signer.name, "id": signer.id}
        term = {"start": signer.term_from.isoformat(), "end": signer.term_to.isoformat()}
        earlier, ended = before.get(fingerprint), _ended_on(signer)
        if earlier is None:
            changes.append(Change("good", say(words.SIGNER_ADDED, **who, **term)))
        elif (earlier.term_from, earlier.term_to) != (signer.term_from, signer.term_to):
            changes.append(Change("query", say(words.SIGNER_TERM, **who, **term)))
        if ended and (earlier is None or _ended_on(earlier) != ended):
            changes.append(Change("error", say(words.SIGNER_REVOKED, **who, day=ended)))
    gone = [signer for fingerprint, signer in before.items() if fingerprint not in after]
    removed = [say(words.SIGNER_REMOVED, role=role, name=s.name, id=s.id) for s in gone]
    return [*changes, *(Change("error", sentence) for sentence in removed)]


def _ended_on(signer: Signer) -> str:
    ended = [day for day in (signer.revoked_on, signer.compromised_since) if day is not None]
    return min(ended).isoformat() if ended else ""
