"""Words a roster for the command line: what its options mean, and how it is shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from registrar_app.domain.errors import UsageError
from registrar_app.domain.roster import (
    STALE_DAYS,
    Roster,
    RosterTerm,
    Signer,
    Standing,
    ending_soon,
    judge_standing,
    judge_term,
)
from registrar_app.domain.text import Text, counted
from registrar_app.services.issue_roster import NewDevice, NewOffice, NewRegistrar, NewSupervisor
from registrar_app.services.number_blocks import BlockUse, block_size
from registrar_app.services.roster_changes import NO_CHANGES, Change, ChangeKind, grouped_fingerprint
from registrar_app.services.sign_roster import IssuedRoster

_OFFICE = re.compile(r"([0-9]{6}):([^:]{1,300}):([0-9]{6}(?:,[0-9]{6})*)")
_DEVICE = re.compile(r"([0-9]{6}-[0-9]{2}):([0-9]{1,6})-([0-9]{1,6})")
_SUPERVISOR = re.compile(r"([A-Za-z0-9_-]{1,40}):([^:]{1,100})")
_REGISTRAR = re.compile(r"([A-Za-z0-9_-]{1,40}):([^:]{1,100}):([0-9]{6})")


def read_office(text: str) -> NewOffice:
    """Return the office of ``CODE:NAME:AREA[,AREA]``.

    Raises:
        UsageError: it is written otherwise.
    """
    found = _OFFICE.fullmatch(text)
    if found is None:
        raise _wrong("--office", text, "CODE:NAME:AREA[,AREA]", "371002:环翠区登记点:371002,371071")
    return NewOffice(found[1], found[2], tuple(found[3].split(",")))


def read_device(text: str) -> NewDevice:
    """Return the device and block of ``ID:FIRST-LAST``.

    Raises:
        UsageError: it is written otherwise.
    """
    found = _DEVICE.fullmatch(text)
    if found is None or not 0 < int(found[2]) <= int(found[3]):
        raise _wrong("--device", text, "ID:FIRST-LAST", "371002-01:1-500")
    return NewDevice(found[1], int(found[2]), int(found[3]))


def read_registrar(text: str) -> NewRegistrar:
    """Return the registrar of ``ID:NAME:OFFICE``.

    Raises:
        UsageError: it is written otherwise.
    """
    found = _REGISTRAR.fullmatch(text)
    if found is None:
        raise _wrong("--registrar", text, "ID:NAME:OFFICE", "0037:王海燕:371002")
    return NewRegistrar(found[1], found[2], found[3])


def read_supervisor(text: str) -> NewSupervisor:
    """Return the supervisor of ``ID:NAME``.

    Raises:
        UsageError: it is written otherwise.
    """
    found = _SUPERVISOR.fullmatch(text)
    if found is None:
        raise _wrong("--supervisor", text, "ID:NAME", "S-02:李明")
    return NewSupervisor(found[1], found[2])


def roster_lines(roster: Roster, today: date, blocks: Sequence[BlockUse]) -> list[Text]:
    """Return the roster as lines for people."""
    left, root = _term_words(roster, today), grouped_fingerprint(roster.root_fingerprint)
    lines = [
        Text(
            f"{roster.bureau}，名册第 {roster.version} 版",
            f"{roster.bureau}, roster version {roster.version}",
        ),
        Text(
            f"签发 {roster.issued_on}，有效至 {roster.expires_on}（{left.zh}）",
            f"issued {roster.issued_on}, valid to {roster.expires_on} ({left.en})",
        ),
        Text(f"根证书指纹 {root}", f"root fingerprint {root}"),
    ]
    if roster.co_roots:
        count = len(roster.roots.certificates)
        lines.append(
            Text(
                f"名册须由 {count} 把根密钥中的 {roster.required} 把签名",
                f"{roster.required} of {count} root keys sign a roster",
            )
        )
    for office in roster.offices:
        areas = ", ".join(office.areas)
        lines.append(
            Text(f"机构 {office.code} {office.name}：{areas}", f"office {office.code} {office.name}: {areas}")
        )
    lines += [_block_line(use) for use in blocks]
    lines += _signer_lines(Text("登记员", "registrar"), roster.registrars, today)
    lines += _signer_lines(Text("主管人员", "supervisor"), roster.supervisors, today)
    return lines


def roster_value(roster: Roster, today: date, blocks: Sequence[BlockUse]) -> dict[str, Any]:
    """Return the roster as the JSON answer; certificates by fingerprint, days left below 0 once it has expired."""
    return {
        "version": roster.version,
        "bureau": roster.bureau,
        "issued_on": roster.issued_on.isoformat(),
        "expires_on": roster.expires_on.isoformat(),
        "days_left": (roster.expires_on - today).days,
        "term": judge_term(roster, today).value,
        "previous": roster.previous,
        "practice": roster.practice,
        "root_fingerprint": roster.root_fingerprint,
        "roots": len(roster.roots.certificates),
        "roots_required": roster.required,
        "root_changes": [handover.version for handover in roster.handovers],
        "offices": [{"code": o.code, "name": o.name, "areas": list(o.areas)} for o in roster.offices],
        "devices": [
            {
                "id": use.device.id,
                "office": use.device.office,
                "blocks": [[b.first, b.last] for b in use.device.blocks],
                "used": use.used,
                "left": use.left,
                "runs_low": use.runs_low,
            }
            for use in blocks
        ],
        "registrars": _signer_values(roster.registrars, today),
        "supervisors": _signer_values(roster.supervisors, today),
    }


def change_lines(changes: Sequence[Change]) -> list[Text]:
    """Return what a roster changes, a sentence a line."""
    marks = {ChangeKind.ADDS: "＋", ChangeKind.ALTERS: "～", ChangeKind.ENDS: "－"}
    if not changes:
        return [NO_CHANGES]
    return [Text(f"{marks[c.kind]} {c.sentence.zh}", f"{marks[c.kind]} {c.sentence.en}") for c in changes]


def change_values(changes: Sequence[Change] | None, language: str) -> list[dict[str, str]] | None:
    """Return what a roster changes as the JSON answer; ``None`` where nothing is known to compare with."""
    if changes is None:
        return None
    return [{"kind": c.kind.value, "sentence": c.sentence.in_language(language)} for c in changes]


def content_lines(roster: Roster, today: date) -> list[Text]:
    """Return all that whoever signs the roster answers for, with the fingerprint of every certificate."""
    kind = Text("练习用", "for practice") if roster.practice else Text("正式用", "for real work")
    recovery = grouped_fingerprint(sha256(roster.recovery).hexdigest())
    lines = [
        *roster_lines(roster, today, _unknown_use(roster)),
        Text(f"用途：{kind.zh}", f"made {kind.en}"),
        Text(f"恢复证书指纹 {recovery}", f"fingerprint of the recovery certificate {recovery}"),
    ]
    for signer in (*roster.registrars, *roster.supervisors):
        shown = grouped_fingerprint(signer.fingerprint)
        lines.append(
            Text(
                f"{signer.name}（{signer.id}）证书指纹 {shown}",
                f"certificate of {signer.name} ({signer.id}) {shown}",
            )
        )
    return lines


def content_value(roster: Roster, today: date) -> dict[str, Any]:
    """Return the same as the JSON answer."""
    recovery = sha256(roster.recovery).hexdigest()
    return {**roster_value(roster, today, _unknown_use(roster)), "recovery_fingerprint": recovery}


def _unknown_use(roster: Roster) -> list[BlockUse]:
    return [BlockUse(device, block_size(device), None) for device in roster.devices]


def issued_lines(issued: IssuedRoster) -> list[Text]:
    """Return what was signed, where it lies, and what is still to do."""
    version, path = issued.roster.version, issued.roster_file
    if not issued.missing:
        lines = [Text(f"名册第 {version} 版：{path}", f"roster version {version}: {path}")]
    else:
        lines = [
            Text(
                f"名册第 {version} 版还须 {issued.missing} 名保管人会签（roster countersign），未启用：{path}",
                f"roster version {version} still needs {counted(issued.missing, 'countersignature')} (roster countersign) and is "
                f"not in force: {path}",
            )
        ]
    return lines + [
        Text(f"{signer_id} 的密钥：{key}", f"key of {signer_id}: {key}")
        for signer_id, key in issued.key_files.items()
    ]


def issued_value(issued: IssuedRoster) -> dict[str, Any]:
    """Return what was signed as the JSON answer."""
    return {
        "version": issued.roster.version,
        "roster_file": str(issued.roster_file),
        "key_files": {signer_id: str(path) for signer_id, path in issued.key_files.items()},
        "signatures_missing": issued.missing,
        "root_fingerprint": issued.roster.root_fingerprint,
    }


def _term_words(roster: Roster, today: date) -> Text:
    left = (roster.expires_on - today).days
    match judge_term(roster, today):
        case RosterTerm.IN_FORCE:
            return Text(f"剩 {left} 天", f"{left} days left")
        case RosterTerm.EXPIRES_SOON:
            return Text(
                f"剩 {left} 天，请向主管部门索取新名册", f"{left} days left; ask the bureau for a newer one"
            )
        case RosterTerm.EXPIRED:
            return Text(
                f"已过期 {-left} 天，请索取新名册；逾期超过 {STALE_DAYS} 天不能报盘",
                f"expired {-left} days ago; ask for a newer one, batches stop after {STALE_DAYS} days",
            )
        case RosterTerm.STALE:
            return Text(
                f"已过期 {-left} 天，不能报盘；请导入新名册",
                f"expired {-left} days ago; no batch can be exported, import a newer one",
            )


def _block_line(use: BlockUse) -> Text:
    device = use.device.id
    blocks = ", ".join(f"{block.first}-{block.last}" for block in use.device.blocks) or "—"
    zh, en = f"登记机 {device}：号段 {blocks}", f"device {device}: numbers {blocks}"
    if use.left is None:
        return Text(zh, en)
    low = (
        Text("，快用完，请申领新号段", "; running low, a new block is needed")
        if use.runs_low
        else Text("", "")
    )
    return Text(
        f"{zh}，已用 {use.used}，剩 {use.left}{low.zh}", f"{en}, {use.used} used, {use.left} left{low.en}"
    )


def _signer_lines(role: Text, signers: Sequence[Signer], today: date) -> list[Text]:
    soon = ending_soon(signers, today)
    return [_signer_line(role, signer, today, ends_soon=signer in soon) for signer in signers]


def _signer_line(role: Text, signer: Signer, today: date, *, ends_soon: bool) -> Text:
    label = judge_standing(signer, today, None).label
    parts = (signer.id, signer.name, signer.office, f"{signer.term_from} – {signer.term_to}")
    who, left = " ".join(part for part in parts if part), (signer.term_to - today).days
    renew = Text(f"，任期剩 {left} 天，须换发密钥", f"; {left} days left, a new key is needed")
    more = renew if ends_soon else Text("", "")
    return Text(f"{role.zh} {who}：{label.zh}{more.zh}", f"{role.en} {who}: {label.en}{more.en}")


def _signer_values(signers: Sequence[Signer], today: date) -> list[dict[str, Any]]:
    soon = ending_soon(signers, today)
    return [{**_signer_value(signer, today), "ends_soon": signer in soon} for signer in signers]


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
