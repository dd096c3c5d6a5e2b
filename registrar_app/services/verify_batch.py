"""Verifies a batch (报盘) against the bureau's store without changing anything, and tells what an import would do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from registrar_app.domain.batch import (
    ActAnswer,
    ActOutcome,
    BatchHeader,
    BatchVerdict,
    StreamMark,
    judge_batch,
)
from registrar_app.domain.errors import InputRefusedError, UsageError
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import registered_sum
from registrar_app.services.judge_acts import Judgement, judge_acts
from registrar_app.services.program import Program
from registrar_app.services.read_batch import OpenedBatch, open_batch, refused

NEW_EPOCH_NOTE = Text(
    "注意：该设备另起了一条记录链（数据库重建或从备份恢复过）；请与该机构核对原记录链是否已全部报送",
    "Note: this device begins another chain (its store was made anew or restored); ask the office whether all of the "
    "former one has been sent",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeReport:
    """What a batch is and what becomes of it.

    Attributes:
        path: The batch.
        header: Its header.
        verdict: Whether it is the next of its stream or was imported before.
        signer: Name of the registrar who made it.
        acts: Number of acts; ``accepted`` of them fit.
        new: Cases that the bureau did not know.
        changed: Cases carried on.
        duplicate: Cases that another device has sent already.
        returned: Cases with an act that does not fit.
        waiting: Cases that wait for a supplement (待补) after the batch.
        sum_fen: Σ contract_value of the accepted registrations, fen.
        new_epoch: The device begins a new chain although another of its is here: its store was made anew or restored.
        dry_run: Nothing was changed.
        receipt: The receipt's file, when one was written.
    """

    path: Path
    header: BatchHeader
    verdict: BatchVerdict
    signer: str
    acts: int
    accepted: int
    new: int
    changed: int
    duplicate: int
    returned: int
    waiting: int
    sum_fen: int
    new_epoch: bool = False
    dry_run: bool = True
    receipt: Path | None = None

    @property
    def already_imported(self) -> bool:
        """Whether the bureau had this very batch already."""
        return self.verdict is BatchVerdict.ALREADY_IMPORTED


def verify_batch(program: Program, desk: Desk, path: Path) -> MergeReport:
    """Return what importing the batch would do; nothing is changed.

    Raises:
        InputRefusedError: it does not hold, or its place in the stream is wrong.
        UsageError: the store is no bureau's.
    """
    require_bureau(desk)
    batch = open_batch(program, desk, path)
    verdict = place_of(desk, batch)
    return merge_report(desk, batch, verdict, judge_in_place(desk, batch, verdict))


def place_of(desk: Desk, batch: OpenedBatch) -> BatchVerdict:
    """Return ``NEXT`` or ``ALREADY_IMPORTED``.

    Raises:
        InputRefusedError: an earlier batch is missing, or the stream forks.
    """
    header, store = batch.header, desk.store
    known = store.batch_hash(header.office, header.device, header.epoch, header.seq)
    stream = (header.office, header.device, header.epoch)
    mark = store.stream_mark(*stream, header.previous_head)
    here = store.act_at(*stream, header.last_act)
    verdict = judge_batch(header, batch.header_hash, mark, known, here)
    if verdict is BatchVerdict.GAP:
        raise _gap(batch, mark)
    if verdict is BatchVerdict.FORK:
        raise refused(batch.path, "BATCH-FORK", verdict.label)
    return verdict


def _gap(batch: OpenedBatch, mark: StreamMark) -> InputRefusedError:
    """Return the refusal that names what to ask for: the batches before this one, else the acts before its first."""
    header, missing = batch.header, _span(mark.last_batch + 1, batch.header.seq - 1)
    what = Text(f"第 {missing} 号报盘", f"batch {missing}")
    if header.seq == 1 and header.first_act == 1:
        what = Text("恢复之前那条记录链的最后一份报盘", "the last batch of the chain before the restore")
    elif header.seq <= mark.last_batch + 1:
        missing = _span(mark.last_act + 1, header.first_act - 1)
        what = Text(f"第 {missing} 条登记行为", f"act {missing}")
    return InputRefusedError(
        "BATCH-GAP",
        str(batch.path),
        Text(
            f"缺少设备 {header.device} 的{what.zh}；此为第 {header.seq} 号报盘，未导入其中任何内容",
            f"{what.en} of device {header.device} is missing; this is batch {header.seq}, nothing of it was taken",
        ),
        Text(
            f"向报送机构索取{what.zh}，先导入它，再导入此份",
            f"ask the sending office for {what.en}, import that first, then this one",
        ),
    )


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def judge_in_place(desk: Desk, batch: OpenedBatch, verdict: BatchVerdict) -> Judgement:
    """Return the answers: judged now, or for a batch imported before those that were given then."""
    if verdict is BatchVerdict.ALREADY_IMPORTED:
        return Judgement(answers=[*_given_answers(desk, batch)])
    return judge_acts(desk.store, desk.require_roster(), batch)


def _given_answers(desk: Desk, batch: OpenedBatch) -> Iterator[ActAnswer]:
    notes = {
        note.act: note for uid in {act.case for act in batch.acts} for note in desk.store.answers_of(uid)
    }
    for signed in batch.signed:
        note = notes.get(signed.hash)
        outcome = ActOutcome(note.outcome) if note is not None else ActOutcome.ACCEPTED
        path, reason = (note.path, note.reason) if note is not None else (None, None)
        yield ActAnswer(act=signed.hash, outcome=outcome, path=path, reason=reason)


def merge_report(desk: Desk, batch: OpenedBatch, verdict: BatchVerdict, judgement: Judgement) -> MergeReport:
    """Return the report of a batch and the answers on it."""
    accepted = {a.act for a in judgement.answers if a.outcome is ActOutcome.ACCEPTED}
    acts = [act for signed, act in zip(batch.signed, batch.acts, strict=True) if signed.hash in accepted]
    return MergeReport(
        path=batch.path,
        header=batch.header,
        verdict=verdict,
        signer=batch.signer.name,
        acts=len(batch.acts),
        accepted=len(accepted),
        new=len(judgement.new),
        changed=len(judgement.changed),
        duplicate=len(judgement.duplicate),
        returned=len(judgement.returned),
        waiting=len(judgement.waiting),
        sum_fen=registered_sum(acts),
        new_epoch=_begins_anew(desk, batch.header),
    )


def _begins_anew(desk: Desk, header: BatchHeader) -> bool:
    return header.seq == 1 and desk.store.has_other_epoch(header.office, header.device, header.epoch)


def require_bureau(desk: Desk) -> None:
    """Refuse a store that is no bureau's.

    Raises:
        UsageError: it is an office's.
    """
    if desk.store.identity.role != "bureau":
        raise UsageError(
            "NOT-A-BUREAU",
            str(desk.directory),
            Text("只有主管部门的数据库才能接收报盘", "only the bureau's store takes batches in"),
            Text("用 --store 指明主管部门的数据库", "give the bureau's store with --store"),
        )
