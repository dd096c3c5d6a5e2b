"""Imports a batch (报盘) into the bureau's store, all or nothing, and answers it with a signed receipt (回盘).

Importing the same batch again changes nothing and gives the same receipt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from registrar_app.domain.act import canonical_json
from registrar_app.domain.batch import ActAnswer, BatchVerdict, Receipt, write_receipt
from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.roster import Signer, Standing, judge_standing
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.program import Program
from registrar_app.services.read_batch import OpenedBatch, open_batch
from registrar_app.services.verify_batch import (
    MergeReport,
    judge_in_place,
    merge_report,
    place_of,
    require_bureau,
    verify_batch,
)
from registrar_app.services.whole_file import write_whole

RECEIPT_FOLDER = "receipts"


def import_batch(
    program: Program, desk: Desk, path: Path, *, dry_run: bool, receipt_target: Path | None = None
) -> MergeReport:
    """Take a batch into the bureau's store.

    Args:
        program: The doors.
        desk: The bureau's, with the supervisor's key.
        path: The batch.
        dry_run: Only tell what would happen.
        receipt_target: The receipt's file, or a folder for it; a copy always stays in the store's folder ``receipts``.

    Raises:
        InputRefusedError: the batch is refused; the store is as before.
        UsageError: the store is no bureau's.
        MachineRefusedError: the key's owner is no supervisor in force, or a file cannot be written.
    """
    if dry_run:
        return verify_batch(program, desk, path)
    require_bureau(desk)
    supervisor = _require_supervisor(desk)
    batch = open_batch(program, desk, path)
    verdict = place_of(desk, batch)
    judgement = judge_in_place(desk, batch, verdict)
    if verdict is BatchVerdict.NEXT:
        desk.store.merge_batch(batch.header, batch.header_hash, batch.signed, judgement.answers, batch.papers)
    receipt = _receipt_file(program, desk, batch, judgement.answers, supervisor)
    written = _hand_over(receipt, receipt_target)
    return replace(merge_report(desk, batch, verdict, judgement), dry_run=False, receipt=written)


def receipt_name(batch: OpenedBatch) -> str:
    """Return the file name of the batch's receipt, ``OFFICE-DEVICE-SEQ.htr``."""
    return f"{batch.header.device}-{batch.header.seq:06d}.htr"


def _require_supervisor(desk: Desk) -> Signer:
    supervisor = desk.require_roster().supervisor(desk.require_key().fingerprint)
    standing = judge_standing(supervisor, desk.today(), None)
    if supervisor is None or standing is not Standing.IN_FORCE:
        raise MachineRefusedError(
            "SIGNER-STANDING",
            str(desk.directory),
            Text(f"不能接收报盘：{standing.label.zh}", f"cannot take batches in: {standing.label.en}"),
            Text(
                "换用在任监管员的密钥，或请管理名册的人员更新名册",
                "use the key of a supervisor in force, or ask whoever keeps the roster",
            ),
        )
    return supervisor


def _receipt_file(
    program: Program, desk: Desk, batch: OpenedBatch, answers: Sequence[ActAnswer], supervisor: Signer
) -> Path:
    """Return the store's copy of the receipt; made now unless it lies there from the first import."""
    kept = desk.directory / RECEIPT_FOLDER / batch.header_hash[:16] / receipt_name(batch)
    if not kept.exists():
        members = {"receipt.json": canonical_json(write_receipt(_receipt(desk, batch, answers, supervisor)))}
        write_whole(kept, program.containers.pack(members, desk.require_key().sign_detached))
    return kept


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


def _hand_over(kept: Path, target: Path | None) -> Path:
    if target is None:
        return kept
    path = target / kept.name if target.is_dir() or not target.suffix else target
    write_whole(path, kept.read_bytes())
    return path
