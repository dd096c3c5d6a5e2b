"""Writes what an open form holds, and the register does not take, to a contract file of the user's."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.export_contracts import leaving
from registrar_app.services.keep_journal import note
from registrar_app.services.program import Program

ENDING = ".json"
_LOOSE = Text("【未录成值】{field}：{typed}", "[not a value yet] {field}: {typed}")


def rescue_draft(
    program: Program, desk: Desk, contract: Contract, unparsed: Mapping[str, str], target: Path
) -> None:
    """Write the contract as a new one that can be imported; what was typed and is no value yet goes into its remarks.

    It is noted in the journal only where that takes it: the register refuses the very draft that is written here.

    Raises:
        UsageError: the file's ending is not known.
        MachineRefusedError: the file cannot be written.
    """
    loose = [
        _LOOSE.filled(field=_called(path), typed=typed).in_language(desk.language)
        for path, typed in unparsed.items()
    ]
    remarks = "\n".join(filter(None, [contract.remarks, *loose])) or None
    program.contract_files.write([leaving(desk, replace(contract, uid=None, remarks=remarks))], target)
    with suppress(RegistrarError):
        note(desk, EntryKind.CONTRACTS_EXPORTED, target.name, {"contracts": 1})


def _called(path: str) -> Text:
    try:
        return label_of(path)
    except KeyError:
        return Text(path, path)
