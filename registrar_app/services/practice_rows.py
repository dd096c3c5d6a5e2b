"""Settles contracts of a file that left a practice register: at practice the mark goes, at real work it stays and binds."""

from __future__ import annotations

from dataclasses import replace

from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.practice_mark import is_marked, unmark_practice
from registrar_app.domain.text import Text
from registrar_app.services.file_ports import ReadRow


def settle_practice(row: ReadRow, *, practice: bool) -> ReadRow:
    """Return a row as a register may take it.

    A practice register takes the contract without the mark. A real one takes it as a draft at most, with the mark in its
    remarks, and refuses the row when it tells of a registration, since that one never was.
    """
    if row.contract is None or not is_marked(row.contract):
        return row
    if practice:
        return replace(row, contract=unmark_practice(row.contract))
    if row.contract.registration is None:
        return row
    problem = FieldProblem(
        row.place("registration"),
        Text(
            "这是演练数据，其登记无任何效力，未导入",
            "a practice contract: its registration is of no effect; not taken",
        ),
        Text("向来件人索取正式数据", "ask the sender for real data"),
    )
    return replace(row, contract=None, problems=(problem,))
