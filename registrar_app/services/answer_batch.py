"""Answers a batch (报盘) that was taken in: the signed receipt (回盘), made once and handed over as often as asked.

Where the one that was made is trusted no more, since its signer's key was stolen, the same answers are signed anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from registrar_app.domain.act import canonical_json
from registrar_app.domain.batch import ActAnswer, Receipt, write_receipt
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.roster import Signer, Standing
from registrar_app.services.desk import Desk
from registrar_app.services.hand_over import hand_over, is_folder, require_free
from registrar_app.services.judge_times import standing_then
from registrar_app.services.program import Program
from registrar_app.services.read_batch import OpenedBatch
from registrar_app.services.read_receipt import FILE_LIMIT as RECEIPT_LIMIT
from registrar_app.services.read_receipt import open_receipt
from registrar_app.services.whole_file import read_whole, write_whole

RECEIPT_FOLDER = "receipts"


def kept_receipt(desk: Desk, device: str, seq: int, header_hash: str) -> Path:
    """Return the place of the store's own copy of a batch's receipt, ``OFFICE-DEVICE-SEQ.htr``."""
    return desk.directory / RECEIPT_FOLDER / header_hash[:16] / f"{device}-{seq:06d}.htr"


def answer_batch(
    program: Program,
    desk: Desk,
    batch: OpenedBatch,
    answers: Sequence[ActAnswer],
    *,
    supervisor: Signer,
    target: Path | None,
) -> Path:
    """Write the receipt, made now unless the store has it from the first import, and return where it lies.

    Args:
        program: The doors.
        desk: The bureau's, with the supervisor's key.
        batch: The batch.
        answers: What was judged of its acts.
        supervisor: Whose key it is.
        target: The receipt's file, or a folder for it; without one only the store has it. Another file is never
            overwritten: in a folder the receipt then gets a further name.

    Raises:
        MachineRefusedError: a file cannot be written.
    """
    kept = kept_receipt(desk, batch.header.device, batch.header.seq, batch.header_hash)
    if not kept.exists() or not _holds(program, desk, kept):
        members = {"receipt.json": canonical_json(write_receipt(_receipt(desk, batch, answers, supervisor)))}
        write_whole(kept, program.containers.pack(members, desk.require_key().sign_detached))
    if target is None:
        return kept
    return hand_over(target, kept.name, kept.read_bytes())


def _holds(program: Program, desk: Desk, kept: Path) -> bool:
    """Whether an office takes a receipt: not where its file was damaged, or whoever signed it is trusted no more."""
    try:
        opened = open_receipt(program, read_whole(kept, RECEIPT_LIMIT), str(kept))
    except InputRefusedError:
        return False
    signer = desk.require_roster().supervisor(opened.signer)
    return standing_then(signer, None, (opened.made_on,), None) is Standing.IN_FORCE


def require_receipt_place(desk: Desk, batch: OpenedBatch, target: Path | None) -> None:
    """Refuse, before anything is taken in, to write the receipt over another file.

    Raises:
        MachineRefusedError: ``target`` is a file with other content.
    """
    kept = kept_receipt(desk, batch.header.device, batch.header.seq, batch.header_hash)
    if target is not None:
        require_free(target, kept.read_bytes() if kept.exists() else None)


def folder_of(target: Path | None) -> Path | None:
    """Return where the receipts of further batches go: the folder, or the one of the file."""
    return target if target is None or is_folder(target) else target.parent


def _receipt(desk: Desk, batch: OpenedBatch, answers: Sequence[ActAnswer], supervisor: Signer) -> Receipt:
    header = batch.header
    return Receipt(
        office=header.office,
        device=header.device,
        epoch=header.epoch,
        batch_seq=header.seq,
        batch_hash=batch.header_hash,
        last_act=header.last_act,
        head=header.head,
        roster_version=desk.require_roster().version,
        made_at=desk.clock.now().isoformat(timespec="seconds"),
        supervisor=supervisor.id,
        answers=tuple(answers),
    )
