"""Tells which rows of a returned workbook bear the number of a contract that they are not: copied, or sorted without it.

A row that was taken says so in its last column and is not taken again, whatever became of it since. A row that somebody
made by copying such a row says the same, and would be lost.
"""

from __future__ import annotations

from dataclasses import replace

from registrar_app.domain.contract import Contract
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.text import Text
from registrar_app.services.file_ports import ReadRow


def claims_another(kept: Contract, row: ReadRow, first: ReadRow | None) -> ReadRow | None:
    """Return the row refused, when the contract whose number it bears is another one; ``None`` when it may be the same.

    Args:
        kept: The contract of the register.
        row: The row that bears its number.
        first: An earlier row that bears it too.
    """
    if first is not None and first.contract != row.contract:
        place = (
            Text(f"第 {first.line} 行", f"row {first.line}") if first.line else Text(first.where, first.where)
        )
        problem = Text(
            f"“导入结果”与{place.zh}相同，其他内容不同",
            f"the import result is that of {place.en}, but not the rest",
        )
    elif row.contract is not None and _is_another(kept, row.contract):
        problem = Text(
            f"“导入结果”写着已导入，但那一份是“{kept.name}”",
            f"the import result says that it was imported, but that contract is {kept.name}",
        )
    else:
        return None
    return replace(
        row, contract=None, problems=(*row.problems, FieldProblem(row.place("name"), problem, _REMEDY))
    )


def _is_another(kept: Contract, said: Contract) -> bool:
    """Whether the name and something else that identifies a contract differ: one alone may have been corrected."""
    return _differs(kept.name, said.name) and any(
        _differs(*pair)
        for pair in (
            (kept.contract_no, said.contract_no),
            (kept.signed_on, said.signed_on),
            (kept.contract_value, said.contract_value),
            (kept.seller and kept.seller.name, said.seller and said.seller.name),
            (kept.buyer and kept.buyer.name, said.buyer and said.buyer.name),
        )
    )


def _differs(kept: object, said: object) -> bool:
    return kept is not None and said is not None and kept != said


_REMEDY = Text(
    "是另一份合同的，清空这一行的“导入结果”再导入；是同一份的，在登记表中修改",
    "if it is another contract, clear its import result and import again; if it is the same, correct it in the form",
)
