"""Takes a newer roster (名册) into a store: versions only rise, and each follows from the one before.

Verifying the file itself is in ``verify_roster``.
"""

from __future__ import annotations

from dataclasses import dataclass

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import note
from registrar_app.services.program import Program
from registrar_app.services.verify_roster import roster_hash, verify_roster_file


@dataclass(frozen=True, slots=True)
class RosterImport:
    """What became of a roster file: ``taken`` is false when the store had this very version already."""

    roster: Roster
    taken: bool


def import_roster(
    program: Program, desk: Desk, container: bytes, kind: EntryKind = EntryKind.ROSTER_IMPORTED
) -> RosterImport:
    """Verify a roster file and keep it as the newest; ``kind`` is what the journal calls it.

    Raises:
        InputRefusedError: it does not hold, is older, or is another one under a version that is known.
    """
    roster = verify_roster_file(program, container, desk.store.identity.root_fingerprint)
    known = desk.store.roster()
    if known is not None:
        _require_newer(roster, known)
        if known.version == roster.version:
            return RosterImport(roster, taken=False)
    with desk.store.writing():
        desk.store.keep_roster(roster, roster_hash(roster), container)
        note(desk, kind, f"roster-{roster.version}", {"sha256": roster_hash(roster)})
    return RosterImport(roster, taken=True)


def _require_newer(roster: Roster, known: Roster) -> None:
    if roster.version < known.version:
        raise _refused(
            "ROSTER-OLDER",
            Text(
                f"名册第 {roster.version} 版旧于本库的第 {known.version} 版",
                f"roster version {roster.version} is older than version {known.version} here",
            ),
        )
    forked = roster.version == known.version and roster_hash(roster) != roster_hash(known)
    broken = roster.version == known.version + 1 and roster.previous != roster_hash(known)
    if forked or broken:
        raise _refused(
            "ROSTER-FORK",
            Text(
                f"存在两份不同的名册（第 {roster.version} 版与本库不衔接）",
                f"there are two different rosters (version {roster.version} does not follow from the one here)",
            ),
        )


def _refused(code: str, problem: Text) -> InputRefusedError:
    remedy = Text("向主管部门核实并索取最新名册", "check with the bureau and ask for the newest roster")
    return InputRefusedError(code, "roster", problem, remedy)
