"""``registrar batch alarms``: batches kept waiting, and alarms with both versions; a supervisor settles them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from registrar_app.cli.ruling_words import ruling_value
from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.cli.table_out import table_option, write_out
from registrar_app.domain.errors import UsageError
from registrar_app.domain.moment import minute_of
from registrar_app.domain.money import format_yuan, group_yuan
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.hand_out_versions import hand_out_versions
from registrar_app.services.list_alarms import AlarmEntry, Version, WaitingBatch, list_alarms
from registrar_app.services.ruling_words import disowned_words, ruling_words
from registrar_app.services.settle_alarm import settle_alarm
from registrar_app.services.tables.exchange_tables import alarms_table


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
@click.option(
    "--settle", type=int, metavar="ID", help="主管人员了结这项警报 / a supervisor settles this alarm"
)
@click.option("--reason", help="如何处理的 / how it was seen to")
@table_option("--table")
@pass_session
def alarms(
    session: Session,
    *,
    everything: bool,
    out: Path | None,
    settle: int | None,
    reason: str | None,
    table_file: Path | None,
) -> int:
    """因缺前盘留存的报盘和警报；有未了结的警报时退出码为 1 / batches that wait, and alarms; 1 when any alarm is open."""
    if settle is None and reason is None:
        return _list(session, everything, out, table_file)
    if settle is None or reason is None:
        raise UsageError(
            "ALARM-INCOMPLETE",
            "--settle",
            Text("了结警报要写明编号和理由", "settling takes the alarm's number and a reason"),
            Text("同时给出 --settle 和 --reason", "give --settle and --reason together"),
        )
    desk = session.desk(unlock=True)
    signed = settle_alarm(desk, settle, reason)
    session.say(ruling_words(signed.ruling(), desk.store.roster()))
    session.show(ruling_value(signed))
    return 0


def _list(session: Session, everything: bool, out: Path | None, table_file: Path | None) -> int:
    desk = session.desk()
    found = list_alarms(session.program, desk)
    entries = found.alarms if everything else found.open
    files = hand_out_versions(desk, entries, out) if out is not None else []
    if table_file is not None:
        write_out(session, desk, alarms_table(desk, found.waiting, entries), table_file)
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
            f"缺前盘留存 {len(found.waiting)} 份，未了结的警报 {len(found.open)} 项",
            f"batches waiting: {len(found.waiting)}, open alarms: {len(found.open)}",
        )
    )
    session.show(
        {
            "waiting": [_waiting_value(waiting, session.language) for waiting in found.waiting],
            "alarms": [_entry_value(entry) for entry in entries],
            "files": [str(path) for path in files],
        }
    )
    return 1 if found.open else 0


def _waiting_line(waiting: WaitingBatch) -> Text:
    file, what = waiting.file, waiting.missing
    return Text(
        f"留存 {file.device}-{file.seq:06d}：缺{what.zh}，{file.came_at[:10]} 起留存，签名人 {waiting.signer}",
        f"waiting {file.device}-{file.seq:06d}: {what.en} is missing, since {file.came_at[:10]}, "
        f"signed by {waiting.signer}",
    )


def _entry_lines(entry: AlarmEntry, roster: Roster | None) -> list[Text]:
    alarm, kind = entry.alarm, entry.alarm.kind
    first = Text(
        f"警报 {alarm.id}：{kind.label.zh}，{alarm.device} 第 {alarm.seq} 号报盘，{minute_of(alarm.raised_at)}",
        f"alarm {alarm.id}: {kind.label.en}, batch {alarm.seq} of {alarm.device}, {minute_of(alarm.raised_at)}",
    )
    lines = [first, _version_line(Text("所指版本", "the version to look at"), entry.refused)]
    if entry.kept is not None:
        lines.append(_version_line(Text("与之冲突", "it conflicts with"), entry.kept))
    said = [entry.explanation, kind.remedy] if entry.ruling is None else [ruling_words(entry.ruling, roster)]
    said += [disowned_words(signed.ruling(), roster) for signed in entry.disowned]
    return lines + [Text(f"    {words.zh}", f"    {words.en}") for words in said]


def _version_line(role: Text, version: Version) -> Text:
    label, number = version.state.label, f" {version.slip_no}" if version.slip_no else ""
    signer, made = version.signer or "—", minute_of(version.made_at) or "—"
    what = _content(version)
    return Text(
        f"    {role.zh}：{version.hash[:16]}{number}，{label.zh}，签名人 {signer}，制作于 {made}{what.zh}",
        f"    {role.en}: {version.hash[:16]}{number}, {label.en}, signed by {signer}, made {made}{what.en}",
    )


def _content(version: Version) -> Text:
    if version.sum_fen is None:
        return Text("", "")
    value = group_yuan(version.sum_fen)
    if version.acts is None:
        return Text(
            f"，合同“{version.contract}”，成交额 {value} 元",
            f", contract “{version.contract}”, value {value} yuan",
        )
    return Text(
        f"，登记行为 {version.acts} 项，登记成交额 {value} 元",
        f", acts {version.acts}, registered value {value} yuan",
    )


def _waiting_value(waiting: WaitingBatch, language: str) -> dict[str, Any]:
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
        "missing": waiting.missing.in_language(language),
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
        "disowned": [ruling_value(signed) for signed in entry.disowned],
    }


def _version_value(version: Version) -> dict[str, Any]:
    return {
        "hash": version.hash,
        "batch": version.batch,
        "state": version.state.value,
        "signer": version.signer,
        "made_at": version.made_at,
        "acts": version.acts,
        "sum": format_yuan(version.sum_fen) if version.sum_fen is not None else None,
        "slip_no": version.slip_no or None,
        "contract": version.contract or None,
        "has_file": version.has_file,
    }
