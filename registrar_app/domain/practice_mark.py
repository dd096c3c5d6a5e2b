"""Marks a contract that leaves a practice register, so that whoever has the file alone sees what it is.

The interchange form has no field for this and refuses unknown ones; the remarks are in every kind of file, are read by
people, and are shown in the form when the file is taken in. How pages and tables are marked is in ``documents``.
"""

from __future__ import annotations

from dataclasses import replace

from registrar_app.domain.contract import Contract
from registrar_app.domain.field_readers import NOTE_LIMIT

MARK = "【演练数据，无任何效力】"


def mark_practice(contract: Contract) -> Contract:
    """Return the contract with the mark before its remarks; remarks that leave no room for it are cut, and say so."""
    if contract.remarks is None:
        return replace(contract, remarks=MARK)
    said, room = contract.remarks, NOTE_LIMIT - len(MARK) - 1
    return replace(contract, remarks=f"{MARK}\n{said if len(said) <= room else said[: room - 1] + '…'}")


def is_marked(contract: Contract) -> bool:
    """Whether the contract left a practice register."""
    return (contract.remarks or "").startswith(MARK)


def unmark_practice(contract: Contract) -> Contract:
    """Return the contract as it was before it was marked."""
    if not is_marked(contract):
        return contract
    said = (contract.remarks or "").removeprefix(MARK)
    return replace(contract, remarks=said.removeprefix("\n") if said else None)
