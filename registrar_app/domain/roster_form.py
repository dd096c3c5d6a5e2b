"""Keeps the form of a roster (``registrar-roster/1``) as plain JSON values; what the roster means is in ``roster``."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import date
from typing import Any

from registrar_app.domain.roster import Device, NumberBlock, Office, Roster, Signer

FORMAT = "registrar-roster/1"


class MalformedRosterError(Exception):
    """The value is not a roster; the text names the key."""


def write_roster(roster: Roster) -> dict[str, Any]:
    """Return the roster as plain canonical-JSON values (``roster.json``)."""
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
    }


def read_roster(value: object) -> Roster:
    """Return the roster of a parsed ``roster.json``.

    Raises:
        MalformedRosterError: a key is missing, unknown or of the wrong type.
    """
    try:
        top = _take(value, "roster", {
            "format", "version", "bureau", "issued_on", "expires_on", "previous", "root", "recovery", "practice",
            "offices", "devices", "registrars", "supervisors",
        })  # fmt: skip
        if top["format"] != FORMAT:
            raise MalformedRosterError("format")
        if type(top["version"]) is not int or top["version"] < 1 or not isinstance(top["practice"], bool):
            raise MalformedRosterError("version, practice")
        return Roster(
            version=top["version"],
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
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise MalformedRosterError(f"{type(error).__name__}: {error}") from error


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


def _take(value: object, where: str, keys: set[str]) -> Mapping[str, Any]:
    if not isinstance(value, dict) or set(value) != keys:
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
