"""Lists the packs in use and checks pack files that are not in use yet; changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from registrar_app.domain.errors import UsageError
from registrar_app.domain.rulebook import Rulebook
from registrar_app.domain.text import Text
from registrar_app.services.pack_ports import PackShelf, PackSummary
from registrar_app.services.program import Program


def pack_shelf(program: Program) -> PackShelf:
    """Return the library of packs as a shelf that can be looked at file by file."""
    return program.pack_shelf()


def list_packs(program: Program) -> Sequence[PackSummary]:
    """Return every pack in use, by kind and id.

    Raises:
        InputRefusedError: a pack is faulty.
    """
    return pack_shelf(program).summaries()


def check_packs(program: Program, path: Path) -> Sequence[PackSummary]:
    """Return what a pack file, or all pack files of a folder, hold.

    Raises:
        InputRefusedError: a file is faulty, naming file and key, or there is none.
    """
    return pack_shelf(program).check_packs(path)


def find_rulebook(program: Program, rulebook_id: str) -> Rulebook:
    """Return one rulebook in use.

    Raises:
        UsageError: there is none of that id.
    """
    try:
        return program.read_packs(None).rulebook(rulebook_id)
    except KeyError:
        known = ", ".join(pack.id for pack in list_packs(program) if pack.kind == "rulebooks")
        raise UsageError(
            "RULEBOOK-UNKNOWN",
            rulebook_id,
            Text("没有这部认定规则", "there is no such rulebook"),
            Text(f"取下列之一：{known}", f"use one of: {known}"),
        ) from None
