"""Imports a batch (报盘) into the bureau's store: taken in and answered, kept waiting, or refused with an alarm.

Each batch is one transaction. What had waited for a batch goes in after it, each judged anew; where the program stops
in between, the next import of that chain goes on. Importing the same batch again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from registrar_app.domain.alarm import Alarm, AlarmKind
from registrar_app.domain.batch import BatchFile, BatchVerdict, judge_batch
from registrar_app.domain.errors import InputRefusedError, MachineRefusedError
from registrar_app.domain.journal import BATCH, EntryKind, plain_text
from registrar_app.domain.roster import Signer
from registrar_app.domain.text import Text
from registrar_app.services.alarm_ports import KeptFile
from registrar_app.services.answer_batch import answer_batch, folder_of, kept_receipt, require_receipt_place
from registrar_app.services.clock_guard import require_clock
from registrar_app.services.desk import Desk
from registrar_app.services.judge_acts import Judgement
from registrar_app.services.keep_journal import note
from registrar_app.services.place_batch import (
    Chain,
    Place,
    chain_of,
    left_behind,
    place_of,
    successor_of,
    waiting_at,
)
from registrar_app.services.program import Program
from registrar_app.services.read_batch import (
    NAMES,
    HeldBatchError,
    OpenedBatch,
    open_batch,
    open_container,
)
from registrar_app.services.supervisor import require_supervisor
from registrar_app.services.verify_batch import (
    MergeReport,
    begins_anew,
    judge_in_place,
    merge_report,
    verify_batch,
)

_ENTRIES = {
    BatchVerdict.NEXT: EntryKind.BATCH_IMPORTED,
    BatchVerdict.ALREADY_IMPORTED: EntryKind.RECEIPT_REWRITTEN,
    BatchVerdict.GAP: EntryKind.BATCH_KEPT,
}
"""What the journal calls it; anything else is refused."""
_KEPT = Text(
    "登记数据未作任何改动，这份报盘已留存备查，并发出了警报",
    "nothing was changed in the register; this batch is kept as evidence, and an alarm was raised",
)


def import_batch(
    program: Program,
    desk: Desk,
    path: Path,
    *,
    dry_run: bool,
    receipt_target: Path | None = None,
    returns: Mapping[str, str] | None = None,
) -> MergeReport:
    """Take a batch into the bureau's store, or keep it waiting, or raise the alarm: the report says which.

    Args:
        program: The doors.
        desk: The bureau's, with the supervisor's key.
        path: The batch.
        dry_run: Only tell what would happen.
        receipt_target: The receipt's file, or a folder for it; a copy always stays in the store's folder ``receipts``.
        returns: What the supervisor returns in words of their own: the reason by the contract's uid or slip number.

    Raises:
        AnswerNoError: nothing of the batch can be returned now, or it has no such contract; nothing was changed.
        InputRefusedError: the batch does not hold; the register is as before, the journal names the file.
        UsageError: the store is no bureau's.
        MachineRefusedError: the clock is doubted, the key's owner is no supervisor in force, or a file cannot be
            written: one that is there already with other content is not overwritten.
    """
    if dry_run:
        return verify_batch(program, desk, path, returns)
    require_clock(desk)  # offices learn the time from the receipt
    supervisor = require_supervisor(desk)
    intake = _Intake(program, desk, supervisor, folder_of(receipt_target))
    try:
        batch = _open(program, desk, path)
    except HeldBatchError as error:
        intake.keep_held(error)
        raise
    why = require_clock(desk, seen=datetime.fromisoformat(batch.header.made_at))
    intake = replace(intake, clock_reason=why)
    require_receipt_place(desk, batch, receipt_target)
    device = batch.header.office, batch.header.device
    known = len(desk.store.alarms())
    before = [*intake.drain(*device)]
    report = intake.take(batch, receipt_target, returns)
    after = [*intake.drain(*device)] if report.verdict is BatchVerdict.NEXT else []
    raised = (alarm for alarm in desk.store.alarms()[known:] if alarm not in report.alarms)
    return replace(report, followed=(*before, *after), alarms=(*report.alarms, *raised))


def _open(program: Program, desk: Desk, path: Path) -> OpenedBatch:
    """Open the batch; that a file was refused is noted, by its name alone, as nothing inside is believed."""
    try:
        return open_batch(program, desk, path)
    except HeldBatchError:  # all of it holds, so more can be noted
        raise
    except InputRefusedError:
        if path.is_file():
            with suppress(MachineRefusedError):  # the refusal is what to tell; nothing is handed out
                note(desk, EntryKind.BATCH_REFUSED, path.name)
        raise


@dataclass(frozen=True, slots=True)
class _Intake:
    """Takes batches in, one after the other; the receipts of those that had waited go to ``folder``."""

    program: Program
    desk: Desk
    supervisor: Signer
    folder: Path | None
    clock_reason: str = ""

    def take(
        self, batch: OpenedBatch, target: Path | None, returns: Mapping[str, str] | None = None
    ) -> MergeReport:
        """Take one batch in and answer it, keep it waiting, or refuse it with an alarm."""
        desk, place = self.desk, place_of(self.desk, batch)
        judgement = judge_in_place(desk, batch, place.verdict, returns)
        self._keep(batch, place, judgement)
        report = replace(merge_report(desk, batch, place, judgement), dry_run=False)
        if not report.is_taken:
            return report
        receipt = answer_batch(
            self.program, desk, batch, judgement.answers, supervisor=self.supervisor, target=target
        )
        return replace(report, receipt=receipt)

    def keep_held(self, error: HeldBatchError) -> None:
        """Keep with an alarm what would be next but for what a person must see to; ``error`` says so then."""
        batch, store = error.batch, self.desk.store
        is_next = place_of(self.desk, batch).verdict is BatchVerdict.NEXT
        with store.writing():
            if is_next:
                store.keep_file(self._file(batch), self._alarm(batch, error.kind, None))
            note(self.desk, EntryKind.BATCH_REFUSED, plain_text(batch.path.name), {BATCH: batch.header_hash})
        if is_next:
            error.assurance = _KEPT

    def drain(self, office: str, device: str) -> Iterator[MergeReport]:
        """Go through what has waited of a device and has its turn now; first answer what was left without a receipt.

        A chain may have waited for another chain of the device, so each that is taken gives all others another try.
        """
        self._answer_last(office, device)
        tried: set[str] = set()
        while (file := self._next_waiting(office, device, tried)) is not None:
            tried.add(file.hash)
            batch = self._opened(file)
            report = self.take(batch, self.folder) if batch is not None else None
            if report is not None and report.verdict is not BatchVerdict.GAP:
                tried.clear()
                yield report

    def _keep(self, batch: OpenedBatch, place: Place, judgement: Judgement) -> None:
        file, store, verdict = self._file(batch), self.desk.store, place.verdict
        if verdict is BatchVerdict.GAP and store.container(file.hash) is not None:
            return  # it waits already
        with store.writing():
            if verdict is BatchVerdict.NEXT:
                store.merge_batch(
                    file, batch.signed, judgement.answers, batch.papers, [*self._alarms(batch, judgement)]
                )
            elif verdict is BatchVerdict.GAP:
                store.keep_file(file)
            elif verdict.conflicts:
                store.keep_file(file, self._alarm(batch, AlarmKind(verdict.value), place.rival))
            kind = _ENTRIES.get(verdict, EntryKind.BATCH_REFUSED)
            why = {"clock_reason": self.clock_reason} if self.clock_reason else {}
            note(self.desk, kind, file.name, {BATCH: file.hash, "acts": len(batch.signed), **why})

    def _file(self, batch: OpenedBatch) -> BatchFile:
        return BatchFile(
            header=batch.header,
            hash=batch.header_hash,
            name=plain_text(batch.path.name),
            came_at=self._now(),
            container=batch.container,
        )

    def _alarms(self, batch: OpenedBatch, judgement: Judgement) -> Iterator[Alarm]:
        """What a batch that is taken makes a person look at."""
        if begins_anew(self.desk, batch.header):
            former = self.desk.store.last_batch_of_others(chain_of(batch.header))
            yield self._alarm(batch, AlarmKind.NEW_CHAIN, former)
        behind = left_behind(self.desk, batch.header)
        if behind is not None:
            yield self._alarm(batch, AlarmKind.LACKING, behind)
        successor = successor_of(self.desk, chain_of(batch.header), batch.header.last_act)
        if successor is not None:
            going_on = self.desk.store.stream_mark(*successor).last_batch_hash
            yield self._alarm(batch, AlarmKind.PARALLEL, going_on)
        if batch.backdated:
            yield self._alarm(batch, AlarmKind.BACKDATED, None)
        for kind, pairs in ((AlarmKind.NUMBER, judgement.clashes), (AlarmKind.CONTENT, judgement.twins)):
            for returned, standing in pairs:
                yield replace(self._alarm(batch, kind, standing), refused=returned)

    def _alarm(self, batch: OpenedBatch, kind: AlarmKind, rival: str | None) -> Alarm:
        return self._alarm_of(chain_of(batch.header), batch.header.seq, batch.header_hash, kind, rival)

    def _alarm_of(
        self, chain: Chain, seq: int, refused: str, kind: AlarmKind, rival: str | None = None
    ) -> Alarm:
        office, device, epoch = chain
        return Alarm(
            kind=kind,
            office=office,
            device=device,
            epoch=epoch,
            seq=seq,
            refused=refused,
            kept=rival,
            raised_at=self._now(),
        )

    def _now(self) -> str:
        return self.desk.clock.now().isoformat(timespec="seconds")

    def _next_waiting(self, office: str, device: str, tried: set[str]) -> KeptFile | None:
        for file in waiting_at(self.desk, office, device):
            turn = self.desk.store.stream_mark(*file.chain).last_batch + 1
            if file.seq <= turn and file.hash not in tried:
                return file
        return None

    def _opened(self, file: KeptFile) -> OpenedBatch | None:
        """Return a kept batch, proved anew; one that a roster now stands against is refused with an alarm."""
        try:
            return self._proved(file)
        except InputRefusedError as error:
            if not self._is_due(file):
                return None
            kind = error.kind if isinstance(error, HeldBatchError) else AlarmKind.ROSTER
            alarm = self._alarm_of(file.chain, file.seq, file.hash, kind)
            with self.desk.store.writing():
                self.desk.store.raise_alarm(alarm)
                note(self.desk, EntryKind.BATCH_REFUSED, file.name, {BATCH: file.hash})
            return None

    def _is_due(self, file: KeptFile) -> bool:
        """Whether nothing is missing before a kept batch: until then the roster may still be put right."""
        containers, container = self.program.containers, self.desk.store.container(file.hash) or b""
        try:
            opened = containers.unpack(container, self.program.keys.verify_detached, NAMES)
            header = containers.read_header(opened.members["batch.json"])
        except InputRefusedError:
            return True
        mark = self.desk.store.stream_mark(*file.chain, header.previous_head)
        return judge_batch(header, file.hash, mark, None) is not BatchVerdict.GAP

    def _proved(self, file: KeptFile) -> OpenedBatch:
        container = self.desk.store.container(file.hash) or b""
        return open_container(self.program, self.desk, Path(file.name), container)

    def _answer_last(self, office: str, device: str) -> None:
        """Answer the last batch that was taken of each chain, if the program stopped before its receipt was written."""
        for file in self.desk.store.batch_files((office, device)):
            is_last = file.hash == self.desk.store.stream_mark(*file.chain).last_batch_hash
            if is_last and not kept_receipt(self.desk, file.device, file.seq, file.hash).exists():
                self._answer_again(file)

    def _answer_again(self, file: KeptFile) -> None:
        try:
            batch = self._proved(file)
        except InputRefusedError:  # its signer was revoked since: the office asks, and a person decides
            return
        answers = judge_in_place(self.desk, batch, BatchVerdict.ALREADY_IMPORTED).answers
        answer_batch(self.program, self.desk, batch, answers, supervisor=self.supervisor, target=self.folder)
