"""Keeps what is known of each chosen batch file: tried, refused, or taken; and how a line of the table says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from registrar_app.domain.batch import BatchVerdict
from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.roster import Roster
from registrar_app.services.desk import Desk
from registrar_app.services.file_kinds import BATCH, require_kind
from registrar_app.services.import_batch import import_batch
from registrar_app.services.place_batch import is_kept, place_of
from registrar_app.services.program import Program
from registrar_app.services.read_batch import HeldBatchError
from registrar_app.services.verify_batch import NEW_EPOCH_NOTE, MergeReport
from registrar_app.ui.exchange import words
from registrar_app.ui.operation import word_error
from registrar_app.ui.schemes.grid import GridColumn, Pill
from registrar_app.ui.words import say


class Verdict(StrEnum):
    """Where a file stands; of ``ALREADY`` only the receipt can be had again.

    Confirming takes ``READY`` in, keeps ``WAITING`` until those before it come (``KEPT``), and raises the alarm about
    ``FORKED`` (``ALARMED``), which conflicts with its chain or with the roster.
    """

    READY = "ready"
    WAITING = "waiting"
    KEPT = "kept"
    ALREADY = "already"
    FORKED = "forked"
    ALARMED = "alarmed"
    REFUSED = "refused"
    TAKEN = "taken"


DUE = (Verdict.READY, Verdict.WAITING, Verdict.FORKED)
"""Those with which confirming does something new."""


_PILLS = {
    Verdict.READY: (words.READY, "accent", "clock"),
    Verdict.WAITING: (words.WAITING, "query", "clock"),
    Verdict.KEPT: (words.KEPT, "query", "notice"),
    Verdict.ALREADY: (words.ALREADY, "note", "notice"),
    Verdict.FORKED: (words.FORKED, "error", "error"),
    Verdict.ALARMED: (words.ALARMED, "error", "error"),
    Verdict.REFUSED: (words.REFUSED, "error", "error"),
    Verdict.TAKEN: (words.TAKEN, "good", "good"),
}
_OUTSIDE = {
    (False, False): Verdict.WAITING,
    (False, True): Verdict.KEPT,
    (True, False): Verdict.FORKED,
    (True, True): Verdict.ALARMED,
}


_REASONS = 4
"""So many reasons are told under the table; the receipt has them all."""


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One file: what it is, as far as anything of it can be believed, and what to say of it."""

    path: Path
    verdict: Verdict
    remark: str
    report: MergeReport | None = None


def try_batch(
    program: Program, desk: Desk, path: Path, returns: Mapping[str, str] | None = None
) -> BatchLine:
    """Return what importing the file would do with what the supervisor returns of it; nothing is changed."""
    try:
        require_kind(path, BATCH)
        report = import_batch(program, desk, path, dry_run=True, returns=returns)
    except HeldBatchError as error:
        return _held(desk, path, error)
    except RegistrarError as error:
        return BatchLine(path, Verdict.REFUSED, word_error(error))
    if not report.is_taken:
        return _outside(path, report)
    if report.already_imported:
        return BatchLine(path, Verdict.ALREADY, _with_warnings(say(words.ALREADY_REMARK), report), report)
    remark = say(words.READY_RETURNED if report.returned else words.READY_REMARK, returned=report.returned)
    return BatchLine(path, Verdict.READY, _with_warnings(remark, report), report)


def take_batch(
    program: Program, desk: Desk, path: Path, returns: Mapping[str, str] | None = None
) -> BatchLine:
    """Import the file and leave its receipt beside it, or keep it waiting, or raise the alarm."""
    try:
        report = import_batch(program, desk, path, dry_run=False, receipt_target=path.parent, returns=returns)
    except HeldBatchError as error:
        return _held(desk, path, error)
    except RegistrarError as error:
        return BatchLine(path, Verdict.REFUSED, word_error(error))
    if not report.is_taken:
        return _outside(path, report)
    remark = say(words.TAKEN_REMARK, receipt=report.receipt)
    return BatchLine(path, Verdict.TAKEN, _with_warnings(remark, report), report)


def _outside(path: Path, report: MergeReport) -> BatchLine:
    """Return the line of a batch that is not taken, because it waits or because it conflicts."""
    verdict = _OUTSIDE[report.verdict.conflicts, report.kept]
    concern = report.concern()
    return BatchLine(path, verdict, word_error(concern) if concern else "", report)


def _held(desk: Desk, path: Path, error: HeldBatchError) -> BatchLine:
    """Return the line of a batch that the roster stands against: in its turn, confirming keeps it with an alarm."""
    verdict = Verdict.REFUSED
    if is_kept(desk, error.batch):
        verdict = Verdict.ALARMED
    elif place_of(desk, error.batch).verdict is BatchVerdict.NEXT:
        verdict = Verdict.FORKED
    return BatchLine(path, verdict, word_error(error))


def _with_warnings(remark: str, report: MergeReport) -> str:
    alarms = [say(words.ALARM_LINE, id=alarm.id, kind=say(alarm.kind.label)) for alarm in report.alarms]
    reasons = [say(each.words) for each in report.not_accepted[:_REASONS]]
    if more := len(report.not_accepted) - len(reasons):
        reasons.append(say(words.MORE_REASONS, count=more))
    return "\n".join([say(NEW_EPOCH_NOTE)] * report.new_epoch + alarms + [remark] + reasons)


def columns() -> tuple[GridColumn, ...]:
    """Return the table's columns."""
    counts = (
        words.COLUMN_NEW,
        words.COLUMN_CHANGED,
        words.COLUMN_DUPLICATE,
        words.COLUMN_RETURNED,
        words.COLUMN_AWAITING,
        words.COLUMN_ACTS,
    )
    return (
        GridColumn(say(words.COLUMN_FILE), width=130, stretch=True),
        GridColumn(say(words.COLUMN_VERDICT), "pill", width=100),
        GridColumn(say(words.COLUMN_OFFICE), width=130, stretch=True),
        GridColumn(say(words.COLUMN_DEVICE), width=86),
        GridColumn(say(words.COLUMN_SEQ), "count", width=48),
        GridColumn(say(words.COLUMN_SIGNER), width=88),
        *(GridColumn(say(title), "count", width=48) for title in counts),
        GridColumn(say(words.COLUMN_SUM), "money", width=128),
        GridColumn(say(words.COLUMN_REMARK), width=130, stretch=True),
    )


_RARE = range(7, 11)
"""Places of the counts that are 0 for most batches; those that are not new contracts."""


def unused_columns(rows: Sequence[Sequence[object]]) -> list[int]:
    """Return the counts that are 0 in every line: they are left out, so that who signed and why can be read."""
    return [place for place in _RARE if not any(row[place] for row in rows)]


def cases_summary(lines: Sequence[BatchLine]) -> str:
    """Return what becomes, or became, of the contracts of all batches together; "" when none is ready or taken."""
    reports = [
        line.report
        for line in lines
        if line.report is not None and line.verdict in (Verdict.READY, Verdict.TAKEN)
    ]
    counts = ("new", "changed", "duplicate", "returned", "waiting")
    totals = {name: sum(getattr(report, name) for report in reports) for name in counts}
    return say(words.CASES_SUMMARY, **totals) if reports else ""


def cells(line: BatchLine, roster: Roster | None) -> tuple[object, ...]:
    """Return a line's cells; of a refused file nothing but its name is told."""
    word, tone, icon_name = _PILLS[line.verdict]
    verdict = Pill(say(word), tone, icon_name, [*Verdict].index(line.verdict))
    report = line.report
    if report is None:
        return (line.path.name, verdict, *([None] * 11), line.remark)
    header = report.header
    office = roster.office_name(header.office) if roster else header.office
    counts = (report.new, report.changed, report.duplicate, report.returned, report.waiting)
    judged = (*counts, report.acts, report.sum_fen) if report.is_taken else (*[None] * 5, report.acts, None)
    return (
        line.path.name,
        verdict,
        office,
        header.device,
        header.seq,
        report.signer,
        *judged,
        line.remark,
    )
