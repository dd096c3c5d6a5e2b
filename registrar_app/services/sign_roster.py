"""Signs one version of the roster with the bureau's root, keeps it in the bureau's store and writes its file."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.journal import EntryKind
from registrar_app.domain.roster import Roster
from registrar_app.services.desk import Desk
from registrar_app.services.import_roster import import_roster
from registrar_app.services.program import Program
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.verify_roster import MEMBER, roster_bytes
from registrar_app.services.whole_file import write_whole


def sign_roster(program: Program, desk: Desk, root: SigningKey, roster: Roster, out: Path) -> Path:
    """Return the file ``roster-VERSION.htroster`` under ``out``.

    The bureau takes its own roster through the same verification as everybody else, so none leaves that an office
    would refuse.

    Raises:
        InputRefusedError: the roster contradicts itself, or the key is not the bureau's root.
        MachineRefusedError: the file cannot be written; the store has the roster, ``roster show --out`` writes it.
    """
    container = program.containers.pack({MEMBER: roster_bytes(roster)}, root.sign_detached)
    import_roster(program, desk, container, EntryKind.ROSTER_ISSUED)
    return write_roster_file(roster, container, out)


def write_roster_file(roster: Roster, container: bytes, out: Path) -> Path:
    """Write a signed roster's file into a folder and return its path."""
    path = out / f"roster-{roster.version}.htroster"
    write_whole(path, container)
    return path
