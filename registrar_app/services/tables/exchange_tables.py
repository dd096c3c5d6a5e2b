"""Lays what the bureau sees of the exchange out as tables: alarms, batches kept waiting, what became of batches."""

from __future__ import annotations

from collections.abc import Sequence

from registrar_app.domain.batch import ActAnswer, ActOutcome
from registrar_app.domain.field_labels import act_label
from registrar_app.domain.moment import minute_of
from registrar_app.domain.returned_act import split_reason
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Column, Table
from registrar_app.services.list_alarms import AlarmEntry, WaitingBatch
from registrar_app.services.returned_acts import answers_with_losses
from registrar_app.services.ruling_words import ruling_words
from registrar_app.services.verify_batch import MergeReport

_OFFICE, _DEVICE, _SEQ = (
    Column(Text("登记机构", "Office")),
    Column(Text("登记机", "Device")),
    Column(Text("报盘序号", "Batch"), "count"),
)


def alarms_table(desk: Desk, waiting: Sequence[WaitingBatch], alarms: Sequence[AlarmEntry]) -> Table:
    """Return the alarms and the batches that wait, one a row."""
    columns = (
        Column(Text("警报编号", "Alarm")),
        Column(Text("状态", "State")),
        Column(Text("事项", "Matter")),
        _OFFICE,
        _DEVICE,
        _SEQ,
        Column(Text("时间", "When")),
        Column(Text("签名人", "Signed by")),
        Column(Text("登记成交额（元）", "Registered value (yuan)"), "money"),
        Column(Text("说明", "What happened")),
        Column(Text("处理", "What was done, or is to be done")),
    )
    rows = [_waiting_row(desk, each) for each in waiting] + [_alarm_row(desk, each) for each in alarms]
    count = Text(
        f"{desk.today()}：警报 {len(alarms)} 项，留存 {len(waiting)} 份",
        f"{desk.today()}: alarms {len(alarms)}, batches kept waiting {len(waiting)}",
    )
    return Table(Text("报盘警报清单", "Alarms of the exchange"), count, columns, rows)


def _waiting_row(desk: Desk, waiting: WaitingBatch) -> tuple[object, ...]:
    file, missing = waiting.file, waiting.missing
    told = Text(f"缺{missing.zh}", f"{missing.en} is missing")
    ask = Text("向该机构索取所缺的报盘", "ask the office for what is missing")
    place = (desk.office_name(file.office), file.device, file.seq, minute_of(file.came_at))
    return (None, Text("留存", "kept"), Text("缺前盘", "too early"), *place, waiting.signer, None, told, ask)


def _alarm_row(desk: Desk, entry: AlarmEntry) -> tuple[object, ...]:
    alarm, ruling = entry.alarm, entry.ruling
    state = Text("未了结", "open") if entry.is_open else Text("已了结", "settled")
    done = ruling_words(ruling, desk.store.roster()) if ruling is not None else alarm.kind.remedy
    place = (desk.office_name(alarm.office), alarm.device, alarm.seq, minute_of(alarm.raised_at))
    version = (entry.refused.signer, entry.refused.sum_fen)
    return (str(alarm.id), state, alarm.kind.label, *place, *version, entry.explanation, done)


def batch_table(desk: Desk, report: MergeReport) -> Table:
    """Return what became of the acts of a batch and of those that had waited for it: the ones that do not fit."""
    columns = (
        _DEVICE,
        _SEQ,
        Column(Text("合同", "Contract")),
        Column(Text("登记行为", "Act")),
        Column(Text("日期", "Day"), "date"),
        Column(Text("原因", "Reason")),
    )
    rows = [
        (
            each.header.device,
            each.header.seq,
            refused.contract,
            refused.act.kind.label,
            refused.act.on,
            refused.words,
        )
        for each in (report, *report.followed)
        for refused in each.not_accepted
    ]
    header, office = report.header, desk.office_name(report.header.office)
    told = Text(
        f"{office}，{header.device}-{header.seq:06d}：{report.label.zh}；登记行为 {report.acts} 项，接收 {report.accepted} 项",
        f"{office}, {header.device}-{header.seq:06d}: {report.label.en}; acts {report.acts}, accepted {report.accepted}",
    )
    return Table(Text("报盘未接收清单", "Acts of a batch that were not accepted"), told, columns, rows)


def receipt_table(desk: Desk, seq: int, supervisor: str, answers: Sequence[ActAnswer]) -> Table:
    """Return what a receipt did not accept and what fell with it, one act a row, with field and reason."""
    columns = (
        Column(Text("登记行为", "Act")),
        Column(Text("日期", "Day"), "date"),
        Column(Text("合同", "Contract")),
        Column(Text("答复", "Answer")),
        Column(Text("栏目", "Field")),
        Column(Text("理由", "Reason")),
    )
    rows = [_answer_row(desk, answer) for answer in answers_with_losses(desk, answers)]
    accepted = sum(answer.outcome is ActOutcome.ACCEPTED for answer in answers)
    told = Text(
        f"第 {seq} 号报盘，主管人员 {supervisor or '—'}；接收 {accepted} 项，未接收 {len(rows)} 项",
        f"batch {seq}, supervisor {supervisor or '—'}; accepted {accepted}, not accepted {len(rows)}",
    )
    return Table(Text("回盘退回清单", "Acts that a receipt returned"), told, columns, rows)


_OUTCOMES = {
    ActOutcome.ACCEPTED: Text("接收", "accepted"),
    ActOutcome.RETURNED: Text("退回", "returned"),
    ActOutcome.DUPLICATE: Text("重复", "duplicate"),
}


def _answer_row(desk: Desk, answer: ActAnswer) -> tuple[object, ...]:
    signed = desk.store.act_by_hash(answer.act)
    told = (_OUTCOMES[answer.outcome], act_label(answer.path) or answer.path, split_reason(answer.reason))
    if signed is None:
        return (None, None, answer.act, *told)
    act = signed.act()
    case = desk.store.load_case(act.case)
    return (act.kind.label, act.on, (case.contract.name if case else None) or act.case, *told)
