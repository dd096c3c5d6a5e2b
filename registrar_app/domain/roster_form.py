"""Keeps the form of a roster (``registrar-roster/1``) as plain JSON values; what the roster means is in ``roster``.

Three keys are there only when they say something: ``co_roots`` where several roots sign, ``handovers`` once the roots
changed, and in the file also ``signatures``: those of roots other than the one that signed the container, each over
the canonical text of everything else.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from registrar_app.domain.root_trust import Handover, RootSet, RootSignature
from registrar_app.domain.roster import Device, NumberBlock, Office, Roster, Signer

FORMAT, HANDOVER_FORMAT = "registrar-roster/1", "registrar-root-handover/1"
MOST_VERSIONS = 1_000_000
_SIGNATURES = "signatures"


class MalformedRosterError(Exception):
    """The value is not a roster; the text names the key."""


def write_roster(roster: Roster) -> dict[str, Any]:
    """Return the roster as plain canonical-JSON values (``roster.json`` without ``signatures``)."""
    several = {"certificates": [_encode(root) for root in roster.co_roots], "required": roster.required}
    return {
        "format": FORMAT,
        "version": roster.version,
        "bureau": roster.bureau,
        "issued_on": roster.issued_on.isoformat(),
        "expires_on": roster.expires_on.isoformat(),
        "previous": roster.previous,
        "root": _encode(roster.root),
        "recovery": _encode(roster.recovery),
        "practice": roster.practice,
        "offices": [{"code": o.code, "name": o.name, "areas": list(o.areas)} for o in roster.offices],
        "devices": [
            {"id": d.id, "office": d.office, "blocks": [{"first": b.first, "last": b.last} for b in d.blocks]}
            for d in roster.devices
        ],
        "registrars": [_write_signer(r) for r in roster.registrars],
        "supervisors": [_write_signer(s) for s in roster.supervisors],
        **({"co_roots": several} if roster.co_roots else {}),
        **({"handovers": [write_handover(h) for h in roster.handovers]} if roster.handovers else {}),
    }


def write_roster_file(roster: Roster, signatures: Sequence[RootSignature]) -> dict[str, Any]:
    """Return the whole ``roster.json`` of a file."""
    more = {_SIGNATURES: _write_signatures(signatures)} if signatures else {}
    return {**write_roster(roster), **more}


def write_statement(handover: Handover) -> dict[str, Any]:
    """Return what the roots sign when they hand over."""
    return {
        "format": HANDOVER_FORMAT,
        "version": handover.version,
        "previous": handover.previous,
        "old": _write_roots(handover.old),
        "new": _write_roots(handover.new),
    }


def write_handover(handover: Handover) -> dict[str, Any]:
    """Return a handover with its signatures, as it stands in the roster."""
    return {**write_statement(handover), _SIGNATURES: _write_signatures(handover.signatures)}


def read_roster_file(value: object) -> tuple[Roster, tuple[RootSignature, ...]]:
    """Return the roster and the signatures of a file's parsed ``roster.json``.

    Raises:
        MalformedRosterError: a key is missing, unknown or of the wrong type.
    """
    if not isinstance(value, dict) or _SIGNATURES not in value:
        return read_roster(value), ()
    body = {key: part for key, part in value.items() if key != _SIGNATURES}
    try:
        signatures = _read_signatures(value[_SIGNATURES])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise MalformedRosterError(_SIGNATURES) from error
    return read_roster(body), signatures


def read_roster(value: object) -> Roster:
    """Return the roster of parsed values as ``write_roster`` makes them.

    Raises:
        MalformedRosterError: a key is missing, unknown or of the wrong type.
    """
    try:
        top = _take(value, "roster", {
            "format", "version", "bureau", "issued_on", "expires_on", "previous", "root", "recovery", "practice",
            "offices", "devices", "registrars", "supervisors",
        }, {"co_roots", "handovers"})  # fmt: skip
        if top["format"] != FORMAT:
            raise MalformedRosterError("format")
        if not isinstance(top["practice"], bool):
            raise MalformedRosterError("practice")
        several = (
            _take(top["co_roots"], "co_roots", {"certificates", "required"}) if "co_roots" in top else None
        )
        return Roster(
            version=_version(top),
            bureau=_text(top, "bureau"),
            issued_on=date.fromisoformat(top["issued_on"]),
            expires_on=date.fromisoformat(top["expires_on"]),
            previous=None if top["previous"] is None else _text(top, "previous"),
            root=_decode(top["root"]),
            recovery=_decode(top["recovery"]),
            practice=top["practice"],
            offices=tuple(_read_office(o) for o in top["offices"]),
            devices=tuple(_read_device(d) for d in top["devices"]),
            registrars=tuple(_read_signer(r) for r in top["registrars"]),
            supervisors=tuple(_read_signer(s) for s in top["supervisors"]),
            co_roots=tuple(_decode(c) for c in _full(several["certificates"])) if several else (),
            required=_number(several["required"]) if several else 1,
            handovers=tuple(_read_handover(h) for h in _full(top["handovers"])) if "handovers" in top else (),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise MalformedRosterError(f"{type(error).__name__}: {error}") from error


def _write_roots(roots: RootSet) -> dict[str, Any]:
    return {"certificates": [_encode(c) for c in roots.certificates], "required": roots.required}


def _read_roots(value: object) -> RootSet:
    roots = _take(value, "roots", {"certificates", "required"})
    return RootSet(tuple(_decode(c) for c in _full(roots["certificates"])), _number(roots["required"]))


def _read_handover(value: object) -> Handover:
    handover = _take(value, "handovers", {"format", "version", "previous", "old", "new", _SIGNATURES})
    if handover["format"] != HANDOVER_FORMAT:
        raise MalformedRosterError("handovers")
    return Handover(
        version=_version(handover),
        previous=_text(handover, "previous"),
        old=_read_roots(handover["old"]),
        new=_read_roots(handover["new"]),
        signatures=_read_signatures(handover[_SIGNATURES]),
    )


def _write_signatures(signatures: Sequence[RootSignature]) -> list[dict[str, Any]]:
    return [{"by": one.by, "signature": _encode(one.signature)} for one in signatures]


def _read_signatures(value: object) -> tuple[RootSignature, ...]:
    pairs = [_take(entry, _SIGNATURES, {"by", "signature"}) for entry in _full(value)]
    return tuple(RootSignature(_text(pair, "by"), _decode(pair["signature"])) for pair in pairs)


def _version(record: Mapping[str, Any]) -> int:
    version = _number(record["version"])
    if not 1 <= version <= MOST_VERSIONS:
        raise MalformedRosterError("version")
    return version


def _number(value: object) -> int:
    if type(value) is not int:
        raise MalformedRosterError("number")
    return value


def _full(value: object) -> list[Any]:
    """Return a list that must not be empty: where there is nothing to say, the key is left out."""
    if not isinstance(value, list) or not value:
        raise MalformedRosterError("list")
    return value


def _read_office(value: object) -> Office:
    office = _take(value, "offices", {"code", "name", "areas"})
    if any(not isinstance(area, str) for area in office["areas"]):
        raise MalformedRosterError("areas")
    return Office(_text(office, "code"), _text(office, "name"), tuple(office["areas"]))


def _read_device(value: object) -> Device:
    device = _take(value, "devices", {"id", "office", "blocks"})
    blocks = []
    for entry in device["blocks"]:
        block = _take(entry, "blocks", {"first", "last"})
        if (
            type(block["first"]) is not int
            or type(block["last"]) is not int
            or not 0 < block["first"] <= block["last"]
        ):
            raise MalformedRosterError("blocks")
        blocks.append(NumberBlock(block["first"], block["last"]))
    return Device(_text(device, "id"), _text(device, "office"), tuple(blocks))


_SIGNER_KEYS = {
    "id",
    "name",
    "office",
    "certificate",
    "term_from",
    "term_to",
    "revoked_on",
    "compromised_since",
}


def _write_signer(signer: Signer) -> dict[str, Any]:
    return {
        "id": signer.id,
        "name": signer.name,
        "office": signer.office,
        "certificate": _encode(signer.certificate),
        "term_from": signer.term_from.isoformat(),
        "term_to": signer.term_to.isoformat(),
        "revoked_on": signer.revoked_on.isoformat() if signer.revoked_on else None,
        "compromised_since": signer.compromised_since.isoformat() if signer.compromised_since else None,
    }


def _read_signer(value: object) -> Signer:
    signer = _take(value, "signer", _SIGNER_KEYS)
    return Signer(
        id=_text(signer, "id"),
        name=_text(signer, "name"),
        office=None if signer["office"] is None else _text(signer, "office"),
        certificate=_decode(signer["certificate"]),
        term_from=date.fromisoformat(signer["term_from"]),
        term_to=date.fromisoformat(signer["term_to"]),
        revoked_on=_optional_day(signer["revoked_on"]),
        compromised_since=_optional_day(signer["compromised_since"]),
    )


def _optional_day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _take(
    value: object, where: str, keys: set[str], optional: frozenset[str] | set[str] = frozenset()
) -> Mapping[str, Any]:
    if not isinstance(value, dict) or not keys <= set(value) <= keys | optional:
        raise MalformedRosterError(where)
    return value


def _text(record: Mapping[str, Any], key: str) -> str:
    if not isinstance(record[key], str) or not record[key]:
        raise MalformedRosterError(key)
    return str(record[key])


def _encode(blob: bytes) -> str:
    return base64.b64encode(blob).decode("ascii")


def _decode(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
