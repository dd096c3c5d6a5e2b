"""``registrar batch``: export at an office; verify and import at the bureau."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from registrar_app.cli.batch_alarms import add_alarms
from registrar_app.cli.returned_words import answer_value
from registrar_app.cli.session import RegistrarGroup, Session, pass_session, read_secret
from registrar_app.cli.table_out import table_option, write_out
from registrar_app.domain.alarm import Alarm
from registrar_app.domain.errors import AnswerNoError, InputRefusedError
from registrar_app.domain.moment import minute_of
from registrar_app.domain.money import format_yuan, group_yuan
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import BatchSummary, WrittenAgain, export_batch, send_again
from registrar_app.services.file_kinds import BATCH, require_kind
from registrar_app.services.former_key import use_former_key
from registrar_app.services.import_batch import import_batch
from registrar_app.services.remake_batch import send_anew
from registrar_app.services.tables.exchange_tables import batch_table
from registrar_app.services.verify_batch import NEW_EPOCH_NOTE, MergeReport, verify_batch

FILE = click.Path(path_type=Path)


@click.group(cls=RegistrarGroup, name="batch")
def noun() -> None:
    """报盘：导出、核验、导入、警报 / batches: export, verify, import, alarms."""


@noun.command("export")
@click.option("--out", type=FILE, required=True, help="文件或文件夹 / file or folder")
@click.option(
    "--again",
    type=click.IntRange(min=0),
    help="把以前的报盘再存一份：编号，0 为最近一份 / write an earlier batch again: its number, 0 for the last",
)
@click.option(
    "--anew",
    is_flag=True,
    help="如 --again，但按库中内容重做：留存副本没有了，或主管人员已换人 / as --again, made anew from the register",
)
@pass_session
def export(session: Session, out: Path, again: int | None, *, anew: bool) -> None:
    """导出新的登记行为 / export what is new, signed and sealed."""
    if again is not None or anew:
        _write_again(session, out, again or 0, anew=anew)
        return
    desk = session.desk(unlock=True)
    summaries = [export_batch(session.program, desk, out)]
    while summaries[-1].remaining and out.is_dir():
        summaries.append(export_batch(session.program, desk, out))
    for summary in summaries:
        session.say(_exported(summary))
    if summaries[-1].remaining:
        left = summaries[-1].remaining
        session.say(Text(f"还有 {left} 项未导出，请再次导出", f"{left} acts remain; export again"))
    values = [_summary_value(summary) for summary in summaries]
    session.show(values[0] if len(values) == 1 else values)


def _write_again(session: Session, out: Path, seq: int, *, anew: bool) -> None:
    desk = session.desk(unlock=anew)
    values = list[dict[str, Any]]()
    written = (
        send_anew(session.program, desk, out, seq or None) if anew else send_again(desk, out, seq or None)
    )
    for again in written:
        session.say(_again_line(again, again.batch.epoch == desk.store.identity.epoch))
        size = again.path.stat().st_size if again.path else None
        values.append(
            {"file": str(again.path) if again.path else None, "bytes": size, "hash": again.batch.hash}
        )
    session.show(values[0] if len(values) == 1 else values)


def _again_line(again: WrittenAgain, present: bool) -> Text:
    batch = again.batch
    former = Text("", "") if present else Text("，恢复之前的记录链", ", of the chain before the restore")
    what = Text(
        f"第 {batch.seq} 号，{minute_of(batch.made_at)} 制作{former.zh}",
        f"batch {batch.seq}, made {minute_of(batch.made_at)}{former.en}",
    )
    if again.path is None:
        return Text(f"本机没有留存副本：{what.zh}", f"no copy of it is on this PC: {what.en}")
    return Text(
        f"已原样再存一份：{again.path}（{what.zh}）",
        f"written again, byte for byte: {again.path} ({what.en})",
    )


def _former(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that name a supervisor's former key."""
    key = click.option(
        "--former-key",
        type=FILE,
        help="主管人员换发前的密钥，只用于打开报盘 / a supervisor's key from before a renewal, only to open the batch",
    )
    pin = click.option("--former-pin-file", type=FILE, help="其口令文件 / its PIN file")
    return key(pin(command))


def _bureau_desk(session: Session, former_key: Path | None, former_pin_file: Path | None) -> Desk:
    desk = session.desk(unlock=True)
    if former_key is not None:
        pin = read_secret(former_pin_file) if former_pin_file is not None else session.pin()
        use_former_key(session.program, desk, former_key, pin)
    return desk


@noun.command("verify")
@click.argument("file", type=FILE)
@_former
@pass_session
def verify(session: Session, file: Path, former_key: Path | None, former_pin_file: Path | None) -> int:
    """核验报盘，不改动数据库；缺前盘为 1，冲突为 3 / verify a batch, changing nothing; 1: too early, 3: in conflict."""
    require_kind(file, BATCH)
    desk = _bureau_desk(session, former_key, former_pin_file)
    return _tell(session, verify_batch(session.program, desk, file))


@noun.command("import")
@click.argument("file", type=FILE)
@click.option("--dry-run", is_flag=True, help="只试不写 / try without writing")
@click.option(
    "--receipt",
    type=FILE,
    help="回盘文件或文件夹，缺省放在报盘旁边 / receipt's file or folder, beside the batch by default",
)
@click.option(
    "--return",
    "returns",
    type=(str, str),
    multiple=True,
    metavar="CONTRACT REASON",
    help="退回一份合同（凭单号或标识）并写明理由，可多次 / return a contract with your reason; may be repeated",
)
@table_option("--table")
@_former
@pass_session
def import_file(
    session: Session,
    file: Path,
    *,
    dry_run: bool,
    receipt: Path | None,
    returns: tuple[tuple[str, str], ...],
    former_key: Path | None,
    former_pin_file: Path | None,
    table_file: Path | None,
) -> int:
    """导入报盘并签发回盘；缺前盘先留存（1），冲突报警（3） / import, sign the receipt; keep (1), or raise the alarm (3)."""
    require_kind(file, BATCH)
    desk = _bureau_desk(session, former_key, former_pin_file)
    beside = file.parent if os.access(file.parent, os.W_OK) else None  # a copy is kept in the store anyway
    target = receipt or beside
    report = import_batch(
        session.program, desk, file, dry_run=dry_run, receipt_target=target, returns=dict(returns)
    )
    if table_file is not None:
        write_out(session, desk, batch_table(desk, report), table_file)
    return _tell(session, report)


add_alarms(noun)


def _exported(summary: BatchSummary) -> Text:
    value = group_yuan(summary.sum_fen)
    return Text(
        f"{summary.path}：{summary.acts} 项登记行为，{summary.cases} 份合同，登记成交额 {value} 元",
        f"{summary.path}: acts {summary.acts}, contracts {summary.cases}, registered value {value} yuan",
    )


def _tell(session: Session, report: MergeReport) -> int:
    """Show the report; 1 when not every act was accepted or the batch waits, 3 when it is refused."""
    _say_report(session, report)
    for follower in report.followed:
        _say_report(session, follower)
    for alarm in report.alarms:
        session.say(_alarmed(alarm))
    session.show(_report_value(report, session.language))
    concern = report.concern()
    if isinstance(concern, InputRefusedError):
        raise concern
    return 0 if all(_is_whole(each) for each in (report, *report.followed)) else 1


def _is_whole(report: MergeReport) -> bool:
    return report.is_taken and report.accepted == report.acts


def _say_report(session: Session, report: MergeReport) -> None:
    header, verdict = report.header, report.label
    name = f"{header.device}-{header.seq:06d}"
    session.say(
        Text(
            f"{name}：{verdict.zh}，签名人 {report.signer}",
            f"{name}: {verdict.en}, signed by {report.signer}",
        )
    )
    concern = report.concern()
    if isinstance(concern, AnswerNoError):
        session.say(
            Text(f"{concern.problem.zh}；{concern.remedy.zh}", f"{concern.problem.en}; {concern.remedy.en}")
        )
    if report.is_taken:
        _say_counts(session, report)
    if report.receipt is not None:
        session.say(Text(f"回盘：{report.receipt}", f"receipt: {report.receipt}"))


def _say_counts(session: Session, report: MergeReport) -> None:
    session.say(
        Text(
            f"登记行为 {report.acts} 项，其中可接收 {report.accepted} 项，登记成交额 {group_yuan(report.sum_fen)} 元",
            f"{report.acts} acts, {report.accepted} accepted, registered value {group_yuan(report.sum_fen)} yuan",
        )
    )
    if not report.already_imported:
        session.say(
            Text(
                f"合同：新增 {report.new}，变更 {report.changed}，重复 {report.duplicate}，退回 {report.returned}，"
                f"待补 {report.waiting}",
                f"contracts: {report.new} new, {report.changed} changed, {report.duplicate} duplicate, "
                f"{report.returned} returned, {report.waiting} awaiting supplement",
            )
        )
    for each in report.not_accepted:
        session.say(Text(f"  不接收 {each.words.zh}", f"  not accepted: {each.words.en}"))
    if report.new_epoch:
        session.say(NEW_EPOCH_NOTE)


def _alarmed(alarm: Alarm) -> Text:
    label = alarm.kind.label
    return Text(
        f"警报 {alarm.id}：{label.zh}；两个版本见 registrar batch alarms",
        f"alarm {alarm.id}: {label.en}; for both versions see registrar batch alarms",
    )


def _summary_value(summary: BatchSummary) -> dict[str, Any]:
    return {
        "file": str(summary.path),
        "device": summary.header.device,
        "seq": summary.header.seq,
        "acts": summary.acts,
        "cases": summary.cases,
        "sum": format_yuan(summary.sum_fen),
        "bytes": summary.size,
        "remaining": summary.remaining,
    }


def _report_value(report: MergeReport, language: str) -> dict[str, Any]:
    header = report.header
    return {
        "file": str(report.path),
        "office": header.office,
        "device": header.device,
        "epoch": header.epoch,
        "seq": header.seq,
        "verdict": report.verdict.value,
        "signer": report.signer,
        "roster_version": header.roster_version,
        "acts": report.acts,
        "accepted": report.accepted,
        "new": report.new,
        "changed": report.changed,
        "duplicate": report.duplicate,
        "returned": report.returned,
        "awaiting_supplement": report.waiting,
        "sum": format_yuan(report.sum_fen),
        "new_epoch": report.new_epoch,
        "dry_run": report.dry_run,
        "already_imported": report.already_imported,
        "kept": report.kept,
        "missing": report.missing.in_language(language) if report.missing is not None else None,
        "answers": [
            {"case": each.act.case, "kind": each.act.kind.value, **answer_value(each.answer, language)}
            for each in report.not_accepted
        ],
        "alarms": [alarm.id for alarm in report.alarms],
        "followed": [_report_value(follower, language) for follower in report.followed],
        "receipt": str(report.receipt) if report.receipt is not None else None,
    }
