"""The attacks on update files that The Update Framework names, tried on the roster: one line each, none may pass.

What the framework calls repository is the bureau, its root role the bureau's roots, an update the next roster. Not in
the table: malicious mirrors (files are carried by hand, there is no mirror).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.errors import AnswerNoError, InputRefusedError
from registrar_app.domain.root_trust import RootSignature
from registrar_app.domain.roster import STALE_DAYS, Roster, Standing, judge_standing
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_roster import import_roster
from registrar_app.services.program import Program
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.verify_roster import FILE_LIMIT, MEMBER, member_bytes, roster_bytes, roster_hash
from tests import world
from tests.practice_keys import key, root, supervisor
from tests.root_changes import following, handed_over, roots_of, sealed, under

FIRST = world.roster()


SECOND = following(FIRST)
THIRD = following(SECOND)
PROGRAM = world.program()
OLD, NEW, NEWER, THIEF = root(), root("new"), root("newer"), root("stranger")
PAIR = roots_of([OLD, root("second")])
TWO_SIGN = handed_over(FIRST, PAIR, [OLD, root("second")])
"""Version 2, under which two officers sign."""


def packed(member: bytes, name: str = MEMBER, by: Any = None) -> bytes:
    return PROGRAM.containers.pack({name: member}, (by or root()).sign_detached)


def foreign_roster() -> bytes:
    stranger = root("stranger")
    recovery = key("recovery", "recovery", None, "stranger").certificate
    foreign = following(FIRST, root=stranger.certificate, recovery=recovery, registrars=(), supervisors=())
    return world.sealed_roster(foreign, by=stranger)


def spliced() -> bytes:
    """The signed text of one version under the frame of another: what mixing two honest files gives."""
    one, other = world.sealed_roster(SECOND), world.sealed_roster(THIRD)
    return one[: len(one) // 2] + other[len(other) // 2 :]


@dataclass(frozen=True)
class Attack:
    """Its name, what it puts before a store that holds version 2, and the refusal."""

    name: str
    forge: Callable[[], bytes]
    code: str


ATTACKS = (
    Attack("arbitrary installation: another root signs", foreign_roster, "ROSTER-ROOT"),
    Attack("arbitrary installation: a supervisor signs", lambda: world.sealed_roster(THIRD, supervisor()), "ROSTER-ROOT"),
    Attack("arbitrary installation: a registrar signs", lambda: world.sealed_roster(THIRD, key("R-01")), "ROSTER-ROOT"),
    Attack("rollback: an older version that was in force", lambda: world.sealed_roster(FIRST), "ROSTER-OLDER"),
    Attack(
        "rollback: an older version with a newer date",
        lambda: world.sealed_roster(replace(FIRST, issued_on=date(2026, 11, 23))),
        "ROSTER-OLDER",
    ),
    Attack(
        "equivocation: the same version with another content",
        lambda: world.sealed_roster(replace(SECOND, bureau="另一个局")),
        "ROSTER-FORK",
    ),
    Attack(
        "equivocation: the next version of another history",
        lambda: world.sealed_roster(following(replace(SECOND, bureau="另一个局"))),
        "ROSTER-FORK",
    ),
    Attack(
        "equivocation: the next version without a history",
        lambda: world.sealed_roster(replace(THIRD, previous=None)),
        "ROSTER-FORK",
    ),
    Attack("mix and match: halves of two versions", spliced, "CONTAINER-REFUSED"),
    Attack(
        "mix and match: a member of another name",
        lambda: packed(roster_bytes(THIRD), "batch.json"),
        "CONTAINER-REFUSED",
    ),
    Attack(
        "mix and match: a registrar whom another root vouches for",
        lambda: world.sealed_roster(
            following(SECOND, registrars=(world.signer(key("R-07", under="stranger"), "R-07"),))
        ),
        "ROSTER-CONTENT",
    ),
    Attack(
        "endless data: a member that inflates without end",
        lambda: packed(b"0" * (FILE_LIMIT + 1)),
        "CONTAINER-REFUSED",
    ),
    Attack(
        "endless data: bytes after the end", lambda: world.sealed_roster(THIRD) + bytes(1000), "CONTAINER-REFUSED"
    ),
    Attack("extraneous content: a key that nobody asked for", lambda: packed(
        roster_bytes(THIRD).replace(b'{"bureau"', b'{"a":1,"bureau"')), "ROSTER-CONTENT"),
    Attack(
        "wrong software: a roster that names another recovery key",
        lambda: world.sealed_roster(
            following(SECOND, recovery=key("recovery", "recovery", None, "stranger").certificate)
        ),
        "ROSTER-CONTENT",
    ),
)  # fmt: skip


def handed(by: list[SigningKey], to: SigningKey = NEW, **changes: Any) -> bytes:
    """A change of the root after version 2, its handover signed by some, its file by the one to whom it goes."""
    return sealed(handed_over(SECOND, roots_of([to]), by, **changes), to)


def spliced_handover() -> Roster:
    """The honest handover to one root, under the signature of another."""
    honest = handed_over(SECOND, roots_of([NEW]), [OLD, NEW])
    return replace(honest, root=THIEF.certificate)


def replayed_handover(version: int) -> Roster:
    """The handover of version 3, put into version 5 as if it had been another one's."""
    honest = handed_over(SECOND, roots_of([NEW]), [OLD, NEW]).handovers[0]
    later = under(following(following(THIRD)), roots_of([NEW]))
    return replace(later, handovers=(replace(honest, version=version),))


def skipped_handover() -> Roster:
    """Two changes after one another, of which the first is left out."""
    first = handed_over(SECOND, roots_of([NEW]), [OLD, NEW])
    second = handed_over(first, roots_of([NEWER]), [NEW, NEWER])
    return replace(second, handovers=second.handovers[1:])


def jumped_handover() -> Roster:
    """Both changes are told, but the second does not begin where the first ended."""
    first = handed_over(SECOND, roots_of([NEW]), [OLD, NEW])
    return handed_over(first, roots_of([NEWER]), [THIEF, NEWER], old=roots_of([THIEF]))


ROTATION_ATTACKS = (
    Attack("root rotation: signed by the new root only", lambda: handed([NEW]), "ROSTER-HANDOVER"),
    Attack("root rotation: signed by the old root only", lambda: handed([OLD]), "ROSTER-HANDOVER"),
    Attack("root rotation: signed by the old root and a foreign one", lambda: handed([OLD, THIEF]), "ROSTER-ROOT"),
    Attack("root rotation: signed by the new root and a foreign one", lambda: handed([NEW, THIEF]), "ROSTER-ROOT"),
    Attack("root rotation: signed by a supervisor in place of the root",
           lambda: handed([supervisor(), NEW]), "ROSTER-ROOT"),
    Attack("root rotation: the old root signs twice", lambda: handed([OLD, OLD, NEW]), "ROSTER-ROOT"),
    Attack("root rotation: without any handover",
           lambda: sealed(under(THIRD, roots_of([NEW])), NEW), "ROSTER-ROOT"),
    Attack("root rotation: the old root signs the file of the new one",
           lambda: sealed(handed_over(SECOND, roots_of([NEW]), [OLD, NEW]), OLD), "ROSTER-ROOT"),
    Attack("root rotation: the thief of no key hands over to himself",
           lambda: handed([THIEF], THIEF, old=roots_of([THIEF])), "ROSTER-HANDOVER"),
    Attack("root rotation: an honest handover under another root",
           lambda: sealed(spliced_handover(), THIEF), "ROSTER-HANDOVER"),
    Attack("root rotation: replayed for a later version", lambda: sealed(replayed_handover(4), NEW), "ROSTER-ROOT"),
    Attack("root rotation: replayed as this version's own",
           lambda: sealed(replayed_handover(5), NEW), "ROSTER-HANDOVER"),
    Attack("root rotation: to a lower version",
           lambda: sealed(handed_over(FIRST, roots_of([NEW]), [OLD, NEW]), NEW), "ROSTER-FORK"),
    Attack("root rotation: to version 1",
           lambda: sealed(replace(handed_over(SECOND, roots_of([NEW]), [OLD, NEW], version=1), version=1,
                                  previous=None), NEW), "ROSTER-HANDOVER"),
    Attack("root rotation: later than the roster that carries it",
           lambda: handed([OLD, NEW], version=4), "ROSTER-HANDOVER"),
    Attack("root rotation: from another history",
           lambda: sealed(handed_over(replace(SECOND, bureau="另一个局"), roots_of([NEW]), [OLD, NEW]), NEW),
           "ROSTER-FORK"),
    Attack("root rotation: the first of two left out", lambda: sealed(skipped_handover(), NEWER), "ROSTER-ROOT"),
    Attack("root rotation: the second does not follow from the first",
           lambda: sealed(jumped_handover(), NEWER), "ROSTER-HANDOVER"),
    Attack("root rotation: back to a root that was given up",
           lambda: sealed(handed_over(handed_over(SECOND, roots_of([NEW]), [OLD, NEW]), roots_of([OLD]), [OLD, NEW]),
                          OLD), "ROSTER-HANDOVER"),
    Attack("root rotation: no root need sign any more",
           lambda: sealed(handed_over(SECOND, replace(roots_of([NEW]), required=0), [OLD, NEW]), NEW),
           "ROSTER-HANDOVER"),
    Attack("endless data: more handovers than a bureau can have had",
           lambda: sealed(replace(handed_over(SECOND, roots_of([NEW]), [OLD, NEW]), handovers=tuple(
               handed_over(SECOND, roots_of([NEW]), [OLD, NEW]).handovers) * 21), NEW), "ROSTER-HANDOVER"),
    Attack("fast forward: the root itself leaps so far that nothing can follow",
           lambda: sealed(replace(SECOND, version=999_999, previous=roster_hash(SECOND)), OLD), "ROSTER-LEAP"),
)  # fmt: skip
SECOND_OFFICER = root("second")
THRESHOLD_ATTACKS = (
    Attack("threshold: one of two signs", lambda: sealed(following(TWO_SIGN), OLD), "ROSTER-HALF-SIGNED"),
    Attack("threshold: one of two signs the file alone",
           lambda: world.sealed_roster(following(TWO_SIGN), by=OLD), "ROSTER-HALF-SIGNED"),
    Attack("threshold: the same key signs twice",
           lambda: sealed(following(TWO_SIGN), OLD, OLD), "ROSTER-ROOT"),
    Attack("threshold: one of two and a foreign key",
           lambda: sealed(following(TWO_SIGN), THIEF, OLD), "ROSTER-ROOT"),
    Attack("threshold: one lowers the number required",
           lambda: sealed(following(TWO_SIGN, required=1), OLD), "ROSTER-HANDOVER"),
    Attack("threshold: one drops the other root",
           lambda: sealed(following(TWO_SIGN, co_roots=(), required=1), OLD), "ROSTER-HANDOVER"),
    Attack("threshold: one drops the other root and the history",
           lambda: sealed(following(TWO_SIGN, co_roots=(), required=1, handovers=()), OLD), "ROSTER-ROOT"),
    Attack("threshold: one hands over to one root alone",
           lambda: sealed(handed_over(TWO_SIGN, roots_of([NEW]), [OLD, NEW]), NEW), "ROSTER-HANDOVER"),
    Attack("threshold: one puts a third root beside both and lets it sign",
           lambda: sealed(following(TWO_SIGN, co_roots=(SECOND_OFFICER.certificate, THIEF.certificate)), OLD, THIEF),
           "ROSTER-HANDOVER"),
    Attack("threshold: the other's signature over the version before",
           lambda: PROGRAM.containers.pack(
               {MEMBER: member_bytes(following(TWO_SIGN), [RootSignature(
                   SECOND_OFFICER.fingerprint, SECOND_OFFICER.sign(roster_bytes(TWO_SIGN)))])}, OLD.sign_detached),
           "ROSTER-ROOT"),
)  # fmt: skip


@pytest.fixture
def two_person_office(tmp_path: Path) -> Desk:
    desk = world.desk(PROGRAM, tmp_path / "office")
    import_roster(PROGRAM, desk, sealed(TWO_SIGN, OLD, SECOND_OFFICER))
    return desk


@pytest.mark.parametrize("attack", THRESHOLD_ATTACKS, ids=lambda attack: attack.name)
def test_fewer_roots_than_must_sign_nothing(attack: Attack, two_person_office: Desk) -> None:
    refuse(attack, two_person_office)


@pytest.fixture
def office(tmp_path: Path) -> Desk:
    desk = world.desk(PROGRAM, tmp_path / "office")
    import_roster(PROGRAM, desk, world.sealed_roster(SECOND))
    return desk


@pytest.mark.parametrize("attack", (*ATTACKS, *ROTATION_ATTACKS), ids=lambda attack: attack.name)
def test_it_is_refused_and_nothing_changes(attack: Attack, office: Desk) -> None:
    refuse(attack, office)


def refuse(attack: Attack, office: Desk) -> None:
    before = office.store.roster(), office.store.roster_file()
    with pytest.raises(InputRefusedError) as refused:
        import_roster(PROGRAM, office, attack.forge())
    assert (refused.value.code, refused.value.exit_code) == (attack.code, 3)
    assert refused.value.remedy.zh
    assert refused.value.remedy.en
    assert (office.store.roster(), office.store.roster_file()) == before


def test_fast_forward_does_not_lock_the_bureau_out_of_its_own_offices(office: Desk) -> None:
    """Nobody but the root can raise the version, and what the root mistypes by thousands is not taken either."""
    far = replace(SECOND, version=999_999, previous=roster_hash(SECOND))
    for by in (supervisor(), root()):
        with pytest.raises(InputRefusedError):
            import_roster(PROGRAM, office, world.sealed_roster(far, by))
    assert import_roster(PROGRAM, office, world.sealed_roster(THIRD)).taken


def test_indefinite_freeze_ends_when_the_roster_is_stale(tmp_path: Path) -> None:
    """Who withholds newer rosters withholds revocations; batches stop, the office's own work does not."""
    program: Program = world.program()
    office = world.desk(program, tmp_path / "frozen")
    days = (FIRST.expires_on - office.today()).days + STALE_DAYS + 1
    office.clock.moment += timedelta(days=days)  # type: ignore[attr-defined]
    world.register(office)
    with pytest.raises(AnswerNoError) as held:
        export_batch(program, office, tmp_path)
    assert held.value.code == "ROSTER-STALE"


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2026, 11, 1), Standing.IN_FORCE),
        (date(2026, 11, 4), Standing.IN_FORCE),
        (date(2026, 11, 5), Standing.REVOKED),
        (date(2026, 11, 30), Standing.REVOKED),
    ],
)
def test_key_compromise_reaches_back_to_the_day_it_began(day: date, standing: Standing) -> None:
    stolen = world.signer(
        key("R-01"), "R-01", revoked_on=date(2026, 11, 20), compromised_since=date(2026, 11, 5)
    )
    assert judge_standing(stolen, day, "371002") is standing
