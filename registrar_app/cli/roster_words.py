"""Words a roster for the command line: what its options mean, and how it is shown."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from registrar_app.domain.errors import UsageError
from registrar_app.domain.roster import Roster, Signer, Standing, judge_standing
from registrar_app.domain.text import Text
from registrar_app.services.issue_roster import NewDevice, NewOffice, NewRegistrar

_OFFICE = re.compile(r"([0-9]{6}):([^:]{1,300}):([0-9]{6}(?:,[0-9]{6})*)")
_DEVICE = re.compile(r"([0-9]{6}-[0-9]{2}):([0-9]{1,6})-([0-9]{1,6})")
_REGISTRAR = re.compile(r"([A-Za-z0-9_-]{1,40}):([^:]{1,100}):([0-9]{6})")


def read_office(text: str) -> NewOffice:
    """Return the office of ``CODE:NAME:AREA[,AREA]``."""
    found = _OFFICE.fullmatch(text)
    if found is None:
        raise _wrong("--office", text, "CODE:NAME:AREA[,AREA]", "371002:环翠区登记点:371002,371071")
    return NewOffice(found[1], found[2], tuple(found[3].split(",")))


def read_device(text: str) -> NewDevice:
    """Return the device and block of ``ID:FIRST-LAST``."""
    found = _DEVICE.fullmatch(text)
    if found is None or not 0 < int(found[2]) <= int(found[3]):
        raise _wrong("--device", text, "ID:FIRST-LAST", "371002-01:1-500")
    return NewDevice(found[1], int(found[2]), int(found[3]))


def read_registrar(text: str) -> NewRegistrar:
    """Return the registrar of ``ID:NAME:OFFICE``."""
    found = _REGISTRAR.fullmatch(text)
    if found is None:
        raise _wrong("--registrar", text, "ID:NAME:OFFICE", "0037:王海燕:371002")
    return NewRegistrar(found[1], found[2], found[3])


def roster_lines(roster: Roster, today: date) -> list[Text]:
    """Return the roster as lines for people."""
    left = (roster.expires_on - today).days
    lines = [
        Text(
            f"{roster.bureau}，名册第 {roster.version} 版",
            f"{roster.bureau}, roster version {roster.version}",
        ),
        Text(
            f"签发 {roster.issued_on}，有效至 {roster.expires_on}（剩 {left} 天）",
            f"issued {roster.issued_on}, valid to {roster.expires_on} ({left} days left)",
        ),
        Text(f"根证书指纹 {roster.root_fingerprint}", f"root fingerprint {roster.root_fingerprint}"),
    ]
    for office in roster.offices:
        areas = ", ".join(office.areas)
        lines.append(
            Text(f"机构 {office.code} {office.name}：{areas}", f"office {office.code} {office.name}: {areas}")
        )
    for device in roster.devices:
        blocks = ", ".join(f"{block.first}-{block.last}" for block in device.blocks)
        lines.append(Text(f"设备 {device.id}：号段 {blocks}", f"device {device.id}: numbers {blocks}"))
    lines += [_signer_line(Text("登记员", "registrar"), signer, today) for signer in roster.registrars]
    return lines + [
        _signer_line(Text("监管员", "supervisor"), signer, today) for signer in roster.supervisors
    ]


def roster_value(roster: Roster, today: date) -> dict[str, Any]:
    """Return the roster as the JSON answer; certificates by fingerprint."""
    return {
        "version": roster.version,
        "bureau": roster.bureau,
        "issued_on": roster.issued_on.isoformat(),
        "expires_on": roster.expires_on.isoformat(),
        "previous": roster.previous,
        "practice": roster.practice,
        "root_fingerprint": roster.root_fingerprint,
        "offices": [{"code": o.code, "name": o.name, "areas": list(o.areas)} for o in roster.offices],
        "devices": [
            {"id": d.id, "office": d.office, "blocks": [[b.first, b.last] for b in d.blocks]}
            for d in roster.devices
        ],
        "registrars": [_signer_value(signer, today) for signer in roster.registrars],
        "supervisors": [_signer_value(signer, today) for signer in roster.supervisors],
    }


def _signer_line(role: Text, signer: Signer, today: date) -> Text:
    label = judge_standing(signer, today, None).label
    term = f"{signer.term_from} – {signer.term_to}"
    return Text(
        f"{role.zh} {signer.id} {signer.name} {signer.office or ''} {term}：{label.zh}",
        f"{role.en} {signer.id} {signer.name} {signer.office or ''} {term}: {label.en}",
    )


def _signer_value(signer: Signer, today: date) -> dict[str, Any]:
    standing: Standing = judge_standing(signer, today, None)
    return {
        "id": signer.id,
        "name": signer.name,
        "office": signer.office,
        "fingerprint": signer.fingerprint,
        "term_from": signer.term_from.isoformat(),
        "term_to": signer.term_to.isoformat(),
        "revoked_on": signer.revoked_on.isoformat() if signer.revoked_on else None,
        "compromised_since": signer.compromised_since.isoformat() if signer.compromised_since else None,
        "standing": standing.value,
    }


def _wrong(option: str, text: str, form: str, example: str) -> UsageError:
    return UsageError(
        "ROSTER-OPTION",
        option,
        Text(f"“{text[:60]}”写法不对", f"cannot read “{text[:60]}”"),
        Text(f"按 {form} 填写，如 {example}", f"write {form}, like {example}"),
    )
