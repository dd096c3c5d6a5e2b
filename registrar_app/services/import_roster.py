"""Takes a newer roster (名册) into a store: versions only rise, and each follows from the one before.

Verifying the file itself is in ``verify_roster``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.clock_guard import OTHER_CLOCKS
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import note
from registrar_app.services.program import Program
from registrar_app.services.verify_roster import roster_hash, verify_roster_file

MOST_SKIPPED = 1000
"""How many versions an office may have missed: a mistyped version must not end the row of versions for ever."""


@dataclass(frozen=True, slots=True)
class RosterImport:
    """What became of a roster file: ``taken`` is false when the store had this very version already."""

    roster: Roster
    taken: bool


def import_roster(
    program: Program, desk: Desk, container: bytes, kind: EntryKind = EntryKind.ROSTER_IMPORTED
) -> RosterImport:
    """Verify a roster file and keep it as the newest; from then on its roots are the ones that are trusted.

    ``kind`` is what the journal calls it.

    Raises:
        InputRefusedError: it does not hold, is older, or is another one under a version that is known.
    """
    roster = preview_roster(program, desk, container)
    known = desk.store.roster()
    if known is not None and known.version == roster.version:
        return RosterImport(roster, taken=False)
    with desk.store.writing():
        desk.store.keep_roster(roster, roster_hash(roster), container)
        note(desk, kind, f"roster-{roster.version}", {"sha256": roster_hash(roster)})
    return RosterImport(roster, taken=True)


def preview_roster(program: Program, desk: Desk, container: bytes) -> Roster:
    """Return the roster of a file that may be taken in, or that the store has already; nothing is kept.

    Raises:
        InputRefusedError: as ``import_roster``.
    """
    roster = verify_roster_file(program, container, trusted_root(desk))
    if roster.practice is not desk.store.identity.practice:
        raise _of_the_other_kind(for_practice=roster.practice)
    if roster.issued_on > desk.today() + OTHER_CLOCKS:
        raise _from_the_future(roster, desk.today())
    known = desk.store.roster()
    if known is not None:
        require_newer(roster, known)
    return roster


def trusted_root(desk: Desk) -> str:
    """Return the fingerprint of the roots that the store trusts: those of its newest roster, or those it began with."""
    known = desk.store.roster()
    return known.root_fingerprint if known is not None else desk.store.identity.root_fingerprint


def require_newer(roster: Roster, known: Roster) -> None:
    """Refuse a roster that does not follow from the one that is known; the same one again is no fault.

    Raises:
        InputRefusedError: it is older, far ahead, of another history, or its roots are.
    """
    if roster.version < known.version:
        raise _refused(
            "ROSTER-OLDER",
            Text(
                f"名册第 {roster.version} 版旧于本库的第 {known.version} 版",
                f"roster version {roster.version} is older than version {known.version} here",
            ),
        )
    if roster.version > known.version + MOST_SKIPPED:
        raise _refused(
            "ROSTER-LEAP",
            Text(
                f"名册第 {roster.version} 版比本库的第 {known.version} 版跳过了 {MOST_SKIPPED} 版以上；此后再无版本可发，故不启用",
                f"roster version {roster.version} is more than {MOST_SKIPPED} versions ahead of version "
                f"{known.version} here; it was not taken, since later ones could not be",
            ),
        )
    forked = roster.version == known.version and roster_hash(roster) != roster_hash(known)
    broken = roster.version == known.version + 1 and roster.previous != roster_hash(known)
    if forked or broken or not _roots_follow(roster, known):
        raise _refused(
            "ROSTER-FORK",
            Text(
                f"存在两份不同的名册（第 {roster.version} 版与本库不衔接）",
                f"there are two different rosters (version {roster.version} does not follow from the one here)",
            ),
        )


def _roots_follow(roster: Roster, known: Roster) -> bool:
    """Whether the roots changed only since the known roster, beginning with those that it names."""
    count = len(known.handovers)
    if roster.handovers[:count] != known.handovers:
        return False
    since = roster.handovers[count:]
    if not since:
        return roster.roots == known.roots
    return since[0].old == known.roots and since[0].version > known.version


def _of_the_other_kind(*, for_practice: bool) -> InputRefusedError:
    """A register is for practice or for real work as it began: one roster that changed it would let the two mix."""
    problem = (
        Text(
            "这是演练用的名册，本库是正式库；未启用",
            "this roster is for practice and the register is a real one; it was not taken",
        )
        if for_practice
        else Text(
            "这是正式名册，本库是演练库；未启用",
            "this roster is for real work and the register is for practice; it was not taken",
        )
    )
    remedy = Text(
        "向主管部门索取本库所用的名册；演练请另用演练库",
        "ask the bureau for the roster of this register; practise in a register of its own",
    )
    return InputRefusedError("ROSTER-PRACTICE", "roster", problem, remedy)


def _from_the_future(roster: Roster, today: date) -> InputRefusedError:
    return InputRefusedError(
        "ROSTER-FUTURE",
        "roster",
        Text(
            f"名册签发日 {roster.issued_on} 晚于本机日期 {today}，未启用",
            f"the roster was issued on {roster.issued_on}, after this PC's date {today}; it was not taken",
        ),
        Text(
            "把电脑日期调准后重试；日期无误的，请主管部门按正确日期重新签发",
            "set this PC's date and try again; if it is right, ask the bureau to issue the roster again",
        ),
    )


def _refused(code: str, problem: Text) -> InputRefusedError:
    remedy = Text("向主管部门核实并索取最新名册", "check with the bureau and ask for the newest roster")
    return InputRefusedError(code, "roster", problem, remedy)
