"""Verifies a batch (报盘) against the bureau's store without changing anything, and tells what an import would do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from registrar_app.domain.act import Act
from registrar_app.domain.alarm import Alarm, AlarmKind
from registrar_app.domain.batch import TAKEN_LABEL, ActAnswer, ActOutcome, BatchHeader, BatchVerdict
from registrar_app.domain.errors import AnswerNoError, InputRefusedError, RegistrarError
from registrar_app.domain.field_labels import act_label
from registrar_app.domain.field_readers import NAME_LIMIT, showable
from registrar_app.domain.returned_act import split_reason
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import registered_sum
from registrar_app.services.judge_acts import Judgement, judge_acts
from registrar_app.services.own_returns import BatchCase, acts_to_return, cases_in
from registrar_app.services.place_batch import Place, is_kept, place_of
from registrar_app.services.program import Program
from registrar_app.services.read_batch import OpenedBatch, open_batch
from registrar_app.services.supervisor import require_bureau

NEW_EPOCH_NOTE = Text(
    "注意：该登记机另起了一条记录链（数据库重建或从备份恢复过）；请与该机构核对原记录链是否已全部报送",
    "Note: this device begins another chain (its store was made anew or restored); ask the office whether all of the "
    "former one has been sent",
)


@dataclass(frozen=True, slots=True)
class NotAccepted:
    """One act that is, or would be, returned or a duplicate: what it does, to which contract (by name), and why."""

    act: Act
    contract: str
    answer: ActAnswer

    @property
    def words(self) -> Text:
        """One sentence: the contract, the act, the field and the reason."""
        label, field, reason = (
            self.act.kind.label,
            act_label(self.answer.path),
            split_reason(self.answer.reason),
        )
        zh, en = (f" · {field.zh}", f" · {field.en}") if field is not None else ("", "")
        return Text(
            f"{self.contract} {label.zh}{zh}：{reason.zh}", f"{self.contract}, {label.en}{en}: {reason.en}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeReport:
    """What a batch is and what becomes of it.

    Attributes:
        path: The batch.
        header: Its header.
        verdict: Where it stands in its chain.
        signer: Name of the registrar who made it.
        acts: Number of acts; ``accepted`` of them fit. Of a batch that is not taken none is judged.
        new: Cases that the bureau did not know.
        changed: Cases carried on.
        duplicate: Cases that another device has sent already.
        returned: Cases with an act that does not fit.
        waiting: Cases that wait for a supplement (待补) after the batch.
        sum_fen: Σ contract_value of the accepted registrations, fen.
        missing: What to ask the office for, when something before it is missing.
        kept: The bureau has this batch: taken, waiting, or refused with an alarm.
        alarms: The alarms that this batch and its acts have raised.
        new_epoch: The device begins a new chain although another of its is here: its store was made anew or restored.
        followed: What became of the batches that had waited for this one or were left by an import cut short.
        dry_run: Nothing was changed.
        receipt: The receipt's file, when one was written.
        not_accepted: The acts that do not fit, in their order, each with its reason.
        cases: The contracts in it.
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
    missing: Text | None = None
    kept: bool = False
    alarms: tuple[Alarm, ...] = ()
    new_epoch: bool = False
    followed: tuple[MergeReport, ...] = ()
    dry_run: bool = True
    receipt: Path | None = None
    not_accepted: tuple[NotAccepted, ...] = ()
    cases: tuple[BatchCase, ...] = ()

    @property
    def already_imported(self) -> bool:
        """Whether the bureau had this very batch already."""
        return self.verdict is BatchVerdict.ALREADY_IMPORTED

    @property
    def is_taken(self) -> bool:
        """Whether its acts are in the bureau's register, or would be after the import."""
        return self.verdict in {BatchVerdict.NEXT, BatchVerdict.ALREADY_IMPORTED}

    @property
    def label(self) -> Text:
        """The words for what became, or would become, of the batch."""
        done = self.verdict is BatchVerdict.NEXT and not self.dry_run
        return TAKEN_LABEL if done else self.verdict.label

    def concern(self) -> RegistrarError | None:
        """Return in words why the batch is not taken and what to do; ``None`` when it is.

        One that conflicts is refused (``InputRefusedError``); one that waits is an answer "no" (``AnswerNoError``).
        """
        if self.verdict is BatchVerdict.GAP:
            return _gap(self)
        return _conflict(self) if self.verdict.conflicts else None


def _gap(report: MergeReport) -> AnswerNoError:
    """Return the answer that names what to ask for."""
    header, what = report.header, report.missing or Text("前面的报盘", "an earlier batch")
    waits = (
        Text("此份已留存，补到后自动导入", "this one is kept and goes in by itself then")
        if report.kept
        else Text(
            "此份确认导入后先留存，补到后自动导入",
            "this one is kept when imported and goes in by itself then",
        )
    )
    return AnswerNoError(
        "BATCH-GAP",
        str(report.path),
        Text(
            f"缺少登记机 {header.device} 的{what.zh}；此为第 {header.seq} 号报盘，未导入其中任何内容",
            f"{what.en} of device {header.device} is missing; this is batch {header.seq}, nothing of it was taken",
        ),
        Text(
            f"向报送机构索取{what.zh}并导入；{waits.zh}",
            f"ask the sending office for {what.en} and import it; {waits.en}",
        ),
    )


_KEPT = Text(
    "登记数据未作任何改动，这份报盘已留存备查",
    "nothing was changed in the register, and this batch is kept as evidence",
)
_CODES = {
    AlarmKind.FORK: "BATCH-FORK",
    AlarmKind.ROLLBACK: "BATCH-ROLLBACK",
    AlarmKind.ACTS_MISSING: "BATCH-ACTS-MISSING",
}


def _conflict(report: MergeReport) -> InputRefusedError:
    """Return the refusal of a batch that no other can make fit, with the alarm's own words."""
    kind, header, what = AlarmKind(report.verdict.value), report.header, report.missing
    named = Text(f"缺少{what.zh}；", f"{what.en} is missing; ") if what is not None else Text("", "")
    refused = InputRefusedError(
        _CODES[kind],
        str(report.path),
        Text(
            f"登记机 {header.device} 第 {header.seq} 号报盘拒收：{named.zh}{kind.explanation.zh}",
            f"batch {header.seq} of device {header.device} is refused: {named.en}{kind.explanation.en}",
        ),
        kind.remedy,
    )
    if report.kept:
        refused.assurance = _KEPT
    return refused


def verify_batch(
    program: Program, desk: Desk, path: Path, returns: Mapping[str, str] | None = None
) -> MergeReport:
    """Return what importing the batch would do; nothing is changed.

    Args:
        program: The doors.
        desk: The bureau's.
        path: The batch.
        returns: What the supervisor would return: the reason by the contract's uid or slip number.

    Raises:
        InputRefusedError: it does not hold.
        AnswerNoError: nothing of it can be returned, or it has no such contract.
        UsageError: the store is no bureau's.
    """
    require_bureau(desk)
    batch = open_batch(program, desk, path)
    place = place_of(desk, batch)
    return merge_report(desk, batch, place, judge_in_place(desk, batch, place.verdict, returns))


def judge_in_place(
    desk: Desk, batch: OpenedBatch, verdict: BatchVerdict, returns: Mapping[str, str] | None = None
) -> Judgement:
    """Return the answers: judged now, for a batch imported before those given then; none for one that is not taken."""
    own = acts_to_return(batch, verdict, returns or {})
    if verdict is BatchVerdict.NEXT:
        return judge_acts(desk.store, desk.require_roster(), batch, own)
    return Judgement(
        answers=[*_given_answers(desk, batch)] if verdict is BatchVerdict.ALREADY_IMPORTED else []
    )


def _given_answers(desk: Desk, batch: OpenedBatch) -> Iterator[ActAnswer]:
    notes = {
        note.act: note for uid in {act.case for act in batch.acts} for note in desk.store.answers_of(uid)
    }
    for signed in batch.signed:
        note = notes.get(signed.hash)
        outcome = ActOutcome(note.outcome) if note is not None else ActOutcome.ACCEPTED
        path, reason = (note.path, note.reason) if note is not None else (None, None)
        yield ActAnswer(act=signed.hash, outcome=outcome, path=path, reason=reason)


def merge_report(desk: Desk, batch: OpenedBatch, place: Place, judgement: Judgement) -> MergeReport:
    """Return the report of a batch and the answers on it, as the store now is."""
    accepted = {a.act for a in judgement.answers if a.outcome is ActOutcome.ACCEPTED}
    acts = [act for signed, act in zip(batch.signed, batch.acts, strict=True) if signed.hash in accepted]
    return MergeReport(
        path=batch.path,
        header=batch.header,
        verdict=place.verdict,
        signer=batch.signer.name,
        acts=len(batch.acts),
        accepted=len(accepted),
        new=len(judgement.new),
        changed=len(judgement.changed),
        duplicate=len(judgement.duplicate),
        returned=len(judgement.returned),
        waiting=len(judgement.waiting),
        sum_fen=registered_sum(acts),
        missing=place.missing,
        kept=is_kept(desk, batch),
        alarms=_alarms_about(desk, batch, place),
        new_epoch=begins_anew(desk, batch.header),
        not_accepted=tuple(_not_accepted(desk, batch, judgement)),
        cases=cases_in(batch.acts),
    )


def _not_accepted(desk: Desk, batch: OpenedBatch, judgement: Judgement) -> Iterator[NotAccepted]:
    acts = {signed.hash: act for signed, act in zip(batch.signed, batch.acts, strict=True)}
    names = {act.case: name for act in batch.acts if (name := _name_in(act))}
    for answer in judgement.answers:
        act = acts[answer.act]
        if answer.outcome is not ActOutcome.ACCEPTED:
            name = names.get(act.case) or _known_name(desk, act.case) or act.case[:8]
            yield NotAccepted(act, showable(name, NAME_LIMIT), answer)


def _name_in(act: Act) -> str | None:
    """Return the contract's name where the act carries the contract, as far as it can be believed to be one."""
    contract = act.body.get("contract")
    name = contract.get("name") if isinstance(contract, Mapping) else None
    return name if isinstance(name, str) else None


def _known_name(desk: Desk, uid: str) -> str | None:
    case = desk.store.load_case(uid)
    return case.contract.name if case is not None else None


def _alarms_about(desk: Desk, batch: OpenedBatch, place: Place) -> tuple[Alarm, ...]:
    """A batch that conflicts may share acts with the one that was taken: alarms about those are not its own."""
    acts = () if place.verdict.conflicts else batch.signed
    named = {batch.header_hash, *(signed.hash for signed in acts)}
    return tuple(alarm for alarm in desk.store.alarms() if alarm.refused in named)


def begins_anew(desk: Desk, header: BatchHeader) -> bool:
    """Whether the batch is the first of a chain although the device has another one here."""
    return header.seq == 1 and desk.store.has_other_epoch(header.office, header.device, header.epoch)
