"""Makes templates (报盘模板): a blank one for applicants, or one with contracts of the register to be handed back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from registrar_app.domain.errors import UsageError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.export_contracts import leaving, note_handed_out
from registrar_app.services.keep_journal import noted
from registrar_app.services.program import Program

ROWS = 200
"""Rows for contracts in a blank template."""
MOST = 5_000
"""Contracts, or blank rows, of one template: more makes a workbook that old PCs open slowly."""


def write_blank_template(program: Program, target: Path, *, language: str, rows: int = ROWS) -> None:
    """Write a template without contracts; it holds nothing of the register.

    Args:
        program: The program.
        target: The file, ``.xlsx``.
        language: Of its heads and words: "zh" or "en".
        rows: How many contracts there is room for.

    Raises:
        UsageError: the ending is another, or so many rows are too many.
        MachineRefusedError: it cannot be written.
    """
    _require_few(rows)
    program.contract_files.write_template((), target, program.read_packs(None), language=language, rows=rows)


def export_template(program: Program, desk: Desk, target: Path, uids: Sequence[str], *, language: str) -> int:
    """Write a template with the named contracts in it, noted in the journal before it is there; return how many.

    Those of a practice register are marked.

    Raises:
        AnswerNoError: there is no such contract.
        UsageError: the ending is another, or there are too many.
        MachineRefusedError: the file or the journal cannot be written.
    """
    _require_few(len(uids))
    cases = [load_case(desk, uid) for uid in uids]
    contracts = [leaving(desk, case.contract) for case in cases]
    with noted(desk, EntryKind.CONTRACTS_EXPORTED, target.name, {"contracts": len(contracts)}):
        note_handed_out(desk, [case.uid for case in cases])
        return program.contract_files.write_template(
            contracts, target, desk.packs, language=language, rows=len(contracts)
        )


def _require_few(count: int) -> None:
    if count > MOST:
        raise UsageError(
            "TEMPLATE-MOST",
            str(count),
            Text(f"一个模板最多 {MOST} 份合同", f"a template holds at most {MOST} contracts"),
            Text("分成几个模板，或导出为 .jsonl", "make several of them, or export as .jsonl"),
        )
