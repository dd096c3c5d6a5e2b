"""The attacks on update files that The Update Framework names, tried on the roster: one line each, none may pass.

What the framework calls repository is the bureau, its root role the bureau's root, an update the next roster. Not in
the table: threshold (one root signs; two persons are not built), rotation of the root (not built), and malicious
mirrors (files are carried by hand, there is no mirror).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.errors import AnswerNoError, InputRefusedError
from registrar_app.domain.roster import STALE_DAYS, Roster, Standing, judge_standing
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_roster import import_roster
from registrar_app.services.program import Program
from registrar_app.services.verify_roster import FILE_LIMIT, MEMBER, roster_bytes, roster_hash
from tests import world
from tests.practice_keys import key, root, supervisor

FIRST = world.roster()


def following(known: Roster, **changes: Any) -> Roster:
    return replace(known, **({"version": known.version + 1, "previous": roster_hash(known)} | changes))


SECOND = following(FIRST)
THIRD = following(SECOND)
PROGRAM = world.program()


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


@pytest.fixture
def office(tmp_path: Path) -> Desk:
    desk = world.desk(PROGRAM, tmp_path / "office")
    import_roster(PROGRAM, desk, world.sealed_roster(SECOND))
    return desk


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_it_is_refused_and_nothing_changes(attack: Attack, office: Desk) -> None:
    before = office.store.roster(), office.store.roster_file()
    with pytest.raises(InputRefusedError) as refused:
        import_roster(PROGRAM, office, attack.forge())
    assert (refused.value.code, refused.value.exit_code) == (attack.code, 3)
    assert refused.value.remedy.zh
    assert refused.value.remedy.en
    assert (office.store.roster(), office.store.roster_file()) == before


def test_fast_forward_does_not_lock_the_bureau_out_of_its_own_offices(office: Desk) -> None:
    """Only the root can raise the version, so a thief of any other key cannot; what the root skips may be skipped."""
    far = replace(SECOND, version=2_000_000, previous=roster_hash(SECOND))
    with pytest.raises(InputRefusedError):
        import_roster(PROGRAM, office, world.sealed_roster(far, supervisor()))
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
