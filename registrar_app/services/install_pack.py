"""Installs checked packs for this user; whether they come from the bureau is not proved here (they are not signed)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from registrar_app.services.list_packs import pack_shelf
from registrar_app.services.pack_ports import PackSummary
from registrar_app.services.program import Program


def install_pack(program: Program, path: Path) -> Sequence[PackSummary]:
    """Check a pack file, or all pack files of a folder, copy them to the user's packs and return what they hold.

    Raises:
        InputRefusedError: a file is faulty; nothing is copied.
        MachineRefusedError: it cannot be written.
    """
    return pack_shelf(program).install_packs(path)
