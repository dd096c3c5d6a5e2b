"""Takes a receipt (回盘) into an office's store: the bureau's signed answer on each act of one batch."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from registrar_app.domain.batch import ActOutcome, Receipt
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.roster import Standing
from registrar_app.domain.text import Text, counted
from registrar_app.services.desk import Desk
from registrar_app.services.disowned import day_of_batch
from registrar_app.services.judge_times import standing_then
from registrar_app.services.keep_journal import note
from registrar_app.services.ports import SignedReceipt
from registrar_app.services.program import Program
from registrar_app.services.read_receipt import FILE_LIMIT, open_receipt, receipt_refused
from registrar_app.services.whole_file import read_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptSummary:
    """What the bureau answered: number of acts accepted, returned and known already.

    ``taken`` is false when the office had this receipt before; ``receipt`` has the answers one by one. ``differing``
    of them contradict what the bureau answered before: the first answer stands.
    """

    receipt: Receipt
    supervisor: str
    accepted: int
    returned: int
    duplicate: int
    taken: bool
    differing: int = 0

    @property
    def difference(self) -> Text | None:
        """What to tell when the bureau answers otherwise than before."""
        if not self.differing:
            return None
        return Text(
            f"这份回盘对其中 {self.differing} 项的答复与此前的回盘不同；以先收到的答复为准，本库未改。"
            "主管部门的数据库可能恢复过，请与其核对",
            f"this receipt answers {counted(self.differing, 'act')} otherwise than an earlier one; the first answer stands and nothing was "
            "changed for them. The bureau may have restored its store: check with it",
        )


def import_receipt(program: Program, desk: Desk, path: Path) -> ReceiptSummary:
    """Keep a receipt's answers; the same receipt again changes nothing.

    Raises:
        InputRefusedError: it was changed, no supervisor in force signed it, or it answers no batch of this device.
    """
    container = read_whole(path, FILE_LIMIT)
    opened = open_receipt(program, container, str(path))
    receipt = opened.receipt
    supervisor = desk.require_roster().supervisor(opened.signer)
    standing = standing_then(supervisor, None, (opened.made_on,), day_of_batch(desk, opened))
    if supervisor is None or standing is not Standing.IN_FORCE or supervisor.id != receipt.supervisor:
        raise _signer_refused(path, standing, receipt.roster_version, desk.require_roster().version)
    _require_own_batch(desk, receipt, path)
    signed = SignedReceipt(container, receipt.made_at, supervisor.name)
    differing = _differing(desk, receipt)
    with desk.store.writing():
        taken = desk.store.keep_answers(receipt.batch_seq, opened.hash, receipt.answers, signed)
        if taken:
            desk.store.keep_bureau_time(receipt.made_at)
            told: dict[str, str | int] = {"seq": receipt.batch_seq, "sha256": opened.hash}
            note(desk, EntryKind.RECEIPT_IMPORTED, path.name, told)
    counts = Counter(answer.outcome for answer in receipt.answers)
    return ReceiptSummary(
        receipt=receipt,
        supervisor=supervisor.name,
        accepted=counts[ActOutcome.ACCEPTED],
        returned=counts[ActOutcome.RETURNED],
        duplicate=counts[ActOutcome.DUPLICATE],
        taken=taken,
        differing=differing,
    )


def _signer_refused(path: Path, standing: Standing, theirs: int, ours: int) -> InputRefusedError:
    label = standing.label
    problem = Text(f"签发人不是在任主管人员：{label.zh}", f"not signed by a supervisor in force: {label.en}")
    remedy = Text(
        "请主管部门把这份报盘再导入一次，回盘即由在任主管人员重新签发",
        "ask the bureau to import the batch once more: a supervisor in force then signs the receipt anew",
    )
    if theirs > ours:
        remedy = Text(
            f"先导入主管部门的名册第 {theirs} 版（或更新的），再导入这份回盘",
            f"take the bureau's roster version {theirs} or newer in first, then this receipt",
        )
    elif standing is Standing.UNKNOWN:
        remedy = Text(
            "先导入主管部门的最新名册，再导入这份回盘；仍不行的，向主管部门核实",
            "import the bureau's newest roster first, then this receipt; if it is still refused, check with the bureau",
        )
    return InputRefusedError("RECEIPT-SIGNER", str(path), problem, remedy)


def _differing(desk: Desk, receipt: Receipt) -> int:
    """Return how many acts the bureau answered otherwise before."""
    acts = {answer.act: desk.store.act_by_hash(answer.act) for answer in receipt.answers}
    cases = {signed.act().case for signed in acts.values() if signed is not None}
    given = {note.act: note.outcome for uid in cases for note in desk.store.answers_of(uid)}
    return sum(given.get(answer.act, answer.outcome) != answer.outcome for answer in receipt.answers)


def _require_own_batch(desk: Desk, receipt: Receipt, path: Path) -> None:
    own = desk.store.identity
    stream = (receipt.office, receipt.device, receipt.epoch)
    sent = desk.store.batch_hash(*stream, receipt.batch_seq)
    is_own_chain = receipt.epoch == own.epoch or desk.store.knows_chain(*stream)
    if (receipt.office, receipt.device) != (own.office, own.device) or not is_own_chain:
        problem = Text("回盘所答复的不是本机的报盘", "the receipt does not answer a batch of this device")
        raise receipt_refused("RECEIPT-STREAM", str(path), problem)
    if sent != receipt.batch_hash and receipt.epoch != own.epoch:
        problem = Text(
            "回盘所答复的报盘是数据库恢复之前报送的，恢复所用的备份里没有它",
            "the receipt answers a batch sent before the store was put back, and the backup did not hold it",
        )
        remedy = Text(
            "无需导入；其中的登记由主管部门告知", "it need not be taken; ask the bureau what it held"
        )
        raise InputRefusedError("RECEIPT-FORMER", str(path), problem, remedy)
    if sent != receipt.batch_hash:
        raise _store_behind(receipt, path, desk.store.export_mark().last_batch)
    head = desk.store.act_by_hash(receipt.head)
    known = all(desk.store.act_by_hash(answer.act) is not None for answer in receipt.answers)
    if head is None or head.act().seq != receipt.last_act or not known:
        problem = Text("回盘提到本库没有的记录", "the receipt names acts that this store does not have")
        raise receipt_refused("RECEIPT-ACTS", str(path), problem)


def _store_behind(receipt: Receipt, path: Path, last_batch: int) -> InputRefusedError:
    """Return the refusal that tells a store put back to an older state, or used in two copies: the bureau knows more."""
    return InputRefusedError(
        "RECEIPT-BEHIND",
        str(path),
        Text(
            f"主管部门收到过本机第 {receipt.batch_seq} 号报盘，本库没有与之相同的一份（本库报到第 {last_batch} 号）："
            "本库是从备份恢复的，或另有一份副本在用",
            f"the bureau has taken batch {receipt.batch_seq} of this device, and this store has no such batch (its last "
            f"is {last_batch}): the store was put back from a backup, or a copy of it is in use elsewhere",
        ),
        Text(
            "先停止办理和报盘，找出最新的一份数据库；找不到时联系主管部门",
            "register and export nothing more, find the newest copy of the store; if there is none, ask the bureau",
        ),
    )
