"""Lays what the bureau sees of the exchange out as tables: alarms, batches kept waiting, what became of batches."""

from __future__ import annotations

from collections.abc import Sequence

from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Column, Table
from registrar_app.services.list_alarms import AlarmEntry, WaitingBatch
from registrar_app.services.ruling_words import ruling_words
from registrar_app.services.verify_batch import MergeReport

_OFFICE, _DEVICE, _SEQ = (
    Column(Text("登记机构", "Office")),
    Column(Text("机器", "Device")),
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
    place = (_office(desk, file.office), file.device, file.seq, _moment(file.came_at))
    return (None, Text("留存", "kept"), Text("缺前盘", "too early"), *place, waiting.signer, None, told, ask)


def _alarm_row(desk: Desk, entry: AlarmEntry) -> tuple[object, ...]:
    alarm, ruling = entry.alarm, entry.ruling
    state = Text("未了结", "open") if entry.is_open else Text("已了结", "settled")
    done = ruling_words(ruling, desk.store.roster()) if ruling is not None else alarm.kind.remedy
    place = (_office(desk, alarm.office), alarm.device, alarm.seq, _moment(alarm.raised_at))
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
    header, office = report.header, _office(desk, report.header.office)
    told = Text(
        f"{office}，{header.device}-{header.seq:06d}：{report.label.zh}；登记行为 {report.acts} 项，接收 {report.accepted} 项",
        f"{office}, {header.device}-{header.seq:06d}: {report.label.en}; acts {report.acts}, accepted {report.accepted}",
    )
    return Table(Text("报盘未接收清单", "Acts of a batch that were not accepted"), told, columns, rows)


def _office(desk: Desk, code: str) -> str:
    roster = desk.store.roster()
    return roster.office_name(code) if roster is not None else code


def _moment(at: str) -> str:
    return at[:16].replace("T", " ")
