"""The way to the bureau and back in the demo: batch out, refused when changed, dry run, import, receipt home."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.batch import BatchVerdict
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.money import group_yuan
from registrar_app.domain.text import Text
from registrar_app.services.demo.account import Account
from registrar_app.services.demo.world import OFFICES, PracticeWorld
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.program import Program


def carry_batches(program: Program, world: PracticeWorld, account: Account) -> None:
    """Export each office's batch, import it at the bureau, and bring the receipt home."""
    account.head(Text("四、报盘、汇总与回盘", "4. Batches to the bureau and receipts back"))
    for office in OFFICES:
        batch = _export(program, world, office.folder, account)
        receipt = _import_at_bureau(program, world, batch, account)
        desk = world.open(program, office.folder)
        try:
            outcome = import_receipt(program, desk, receipt)
            account.prove(
                outcome.accepted > 0 and outcome.returned == 0,
                Text(
                    f"回盘已导入：接收 {outcome.accepted} 项",
                    f"receipt imported: {outcome.accepted} acts accepted",
                ),
            )
        finally:
            desk.store.close()


def _export(program: Program, world: PracticeWorld, name: str, account: Account) -> Path:
    desk = world.open(program, name)
    try:
        summary = export_batch(program, desk, world.folder / "batches")
    finally:
        desk.store.close()
    account.say(
        Text(
            f"{summary.path.name}：{summary.acts} 项登记行为，成交额合计 {group_yuan(summary.sum_fen)} 元",
            f"{summary.path.name}: {summary.acts} acts, value {group_yuan(summary.sum_fen)} yuan",
        )
    )
    return summary.path


def _import_at_bureau(program: Program, world: PracticeWorld, batch: Path, account: Account) -> Path:
    desk = world.open(program, "bureau")
    try:
        _prove_refused_when_changed(program, desk, world, batch, account)
        preview = import_batch(program, desk, batch, dry_run=True)
        account.say(
            Text(
                f"试导入：新增 {preview.new}，变更 {preview.changed}，重复 {preview.duplicate}，退回 {preview.returned}",
                f"dry run: {preview.new} new, {preview.changed} changed, {preview.duplicate} duplicate, {preview.returned} returned",
            )
        )
        done = import_batch(program, desk, batch, dry_run=False, receipt_target=world.folder / "receipts")
        again = import_batch(program, desk, batch, dry_run=False, receipt_target=world.folder / "receipts")
        account.prove(
            again.verdict is BatchVerdict.ALREADY_IMPORTED,
            Text("同一报盘再导入一次不起作用", "importing the batch again changes nothing"),
        )
    finally:
        desk.store.close()
    assert done.receipt is not None
    return done.receipt


def _prove_refused_when_changed(
    program: Program, desk: Desk, world: PracticeWorld, batch: Path, account: Account
) -> None:
    content = bytearray(batch.read_bytes())
    content[len(content) // 2] ^= 1
    changed = world.folder / "batches" / "changed.tmp"
    changed.write_bytes(bytes(content))
    try:
        import_batch(program, desk, changed, dry_run=True)
    except InputRefusedError:
        refused = True
    else:
        refused = False
    finally:
        changed.unlink()
    account.prove(refused, Text("改动一个字节的报盘被拒收", "a batch with one changed byte is refused"))
