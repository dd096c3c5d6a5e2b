"""``registrar batch alarms``: batches kept waiting, and alarms with both versions; settling them is for people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from registrar_app.cli.ruling_words import ruling_value
from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.hand_out_versions import hand_out_versions
from registrar_app.services.list_alarms import AlarmEntry, Version, WaitingBatch, list_alarms
from registrar_app.services.ruling_words import ruling_words


def add_alarms(noun: click.Group) -> None:
    """Add the command to ``batch``."""
    noun.add_command(alarms)


@click.command(cls=RegistrarCommand, name="alarms")
@click.option("--all", "everything", is_flag=True, help="也列出已了结的 / the settled ones too")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="把两个版本存为 .asice 文件（不加密） / write both versions here, not encrypted",
)
@pass_session
def alarms(session: Session, everything: bool, out: Path | None) -> int:
    """留存待补的报盘和警报；有未了结的警报时退出码为 1 / batches that wait, and alarms; 1 when any alarm is open."""
    desk = session.desk()
    found = list_alarms(session.program, desk)
    entries = found.alarms if everything else found.open
    files = hand_out_versions(desk, entries, out) if out is not None else []
    for waiting in found.waiting:
        session.say(_waiting_line(waiting))
    for entry in entries:
        for line in _entry_lines(entry, desk.store.roster()):
            session.say(line)
    for path in files:
        session.say(
            Text(f"已存 {path}（未加密，用后删除）", f"written: {path} (not encrypted; delete it after use)")
        )
    session.say(
        Text(
            f"留存待补 {len(found.waiting)} 份，未了结的警报 {len(found.open)} 项",
            f"batches waiting: {len(found.waiting)}, open alarms: {len(found.open)}",
        )
    )
    session.show(
        {
            "waiting": [_waiting_value(waiting) for waiting in found.waiting],
            "alarms": [_entry_value(entry) for entry in entries],
            "files": [str(path) for path in files],
        }
    )
    return 1 if found.open else 0


def _waiting_line(waiting: WaitingBatch) -> Text:
    file, what = waiting.file, waiting.missing
    return Text(
        f"待补 {file.device}-{file.seq:06d}：缺{what.zh}，{file.came_at[:10]} 起留存，签名人 {waiting.signer}",
        f"waiting {file.device}-{file.seq:06d}: {what.en} is missing, since {file.came_at[:10]}, "
        f"signed by {waiting.signer}",
    )


def _entry_lines(entry: AlarmEntry, roster: Roster | None) -> list[Text]:
    alarm, kind = entry.alarm, entry.alarm.kind
    first = Text(
        f"警报 {alarm.id}：{kind.label.zh}，{alarm.device} 第 {alarm.seq} 号报盘，{alarm.raised_at[:16]}",
        f"alarm {alarm.id}: {kind.label.en}, batch {alarm.seq} of {alarm.device}, {alarm.raised_at[:16]}",
    )
    lines = [first, _version_line(Text("所指版本", "the version to look at"), entry.refused)]
    if entry.kept is not None:
        lines.append(_version_line(Text("与之冲突", "it conflicts with"), entry.kept))
    said = [kind.explanation, kind.remedy] if entry.ruling is None else [ruling_words(entry.ruling, roster)]
    return lines + [Text(f"    {words.zh}", f"    {words.en}") for words in said]


def _version_line(role: Text, version: Version) -> Text:
    label, number = version.state.label, f" {version.slip_no}" if version.slip_no else ""
    signer, made = version.signer or "—", version.made_at[:16] or "—"
    return Text(
        f"    {role.zh}：{version.hash[:16]}{number}，{label.zh}，签名人 {signer}，制作于 {made}",
        f"    {role.en}: {version.hash[:16]}{number}, {label.en}, signed by {signer}, made {made}",
    )


def _waiting_value(waiting: WaitingBatch) -> dict[str, Any]:
    file = waiting.file
    return {
        "office": file.office,
        "device": file.device,
        "epoch": file.epoch,
        "seq": file.seq,
        "hash": file.hash,
        "file": file.name,
        "came_at": file.came_at,
        "signer": waiting.signer,
        "missing": waiting.missing.en,
    }


def _entry_value(entry: AlarmEntry) -> dict[str, Any]:
    alarm = entry.alarm
    return {
        "id": alarm.id,
        "kind": alarm.kind.value,
        "open": entry.is_open,
        "office": alarm.office,
        "device": alarm.device,
        "epoch": alarm.epoch,
        "seq": alarm.seq,
        "raised_at": alarm.raised_at,
        "refused": _version_value(entry.refused),
        "kept": _version_value(entry.kept) if entry.kept is not None else None,
        "rulings": [ruling_value(signed) for signed in entry.rulings],
    }


def _version_value(version: Version) -> dict[str, Any]:
    return {
        "hash": version.hash,
        "batch": version.batch,
        "state": version.state.value,
        "signer": version.signer,
        "made_at": version.made_at,
        "slip_no": version.slip_no or None,
        "has_file": version.has_file,
    }
