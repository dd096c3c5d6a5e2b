"""How far a term has run: 30 days before a roster or a key ends it is told, 90 days after a roster's end batches stop."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from registrar_app.domain.roster import RosterTerm, Signer, ending_soon, in_force, judge_term
from tests import world


@pytest.mark.parametrize(
    ("left", "term"),
    [
        (31, RosterTerm.IN_FORCE),
        (30, RosterTerm.EXPIRES_SOON),
        (0, RosterTerm.EXPIRES_SOON),
        (-1, RosterTerm.EXPIRED),
        (-90, RosterTerm.EXPIRED),
        (-91, RosterTerm.STALE),
    ],
)
def test_the_term_by_the_days_left(left: int, term: RosterTerm) -> None:
    roster = world.roster()
    assert judge_term(roster, roster.expires_on - timedelta(days=left)) is term


def supervisor(last: date, number: int = 1, **changes: date) -> Signer:
    return Signer(
        id="S-01",
        name="张伟",
        office=None,
        certificate=bytes([number]),
        term_from=date(2021, 12, 1),
        term_to=last,
        **changes,
    )


@pytest.mark.parametrize(("left", "told"), [(31, False), (30, True), (0, True), (-1, False)])
def test_a_key_is_told_to_end_soon_from_thirty_days_before_to_its_last_day(left: int, told: bool) -> None:
    one = supervisor(world.TODAY + timedelta(days=left))
    assert ending_soon([one], world.TODAY) == ([one] if told else [])
    assert in_force([one], world.TODAY) == ([one] if left >= 0 else [])


def test_a_key_that_was_renewed_is_no_longer_told() -> None:
    old = supervisor(world.TODAY + timedelta(days=9))
    new = supervisor(world.TODAY + timedelta(days=999), 2)
    assert ending_soon([old, new], world.TODAY) == []


def test_a_renewal_that_was_revoked_does_not_count_as_one() -> None:
    old = supervisor(world.TODAY + timedelta(days=9))
    new = supervisor(world.TODAY + timedelta(days=999), 2, revoked_on=world.TODAY)
    assert ending_soon([old, new], world.TODAY) == [old]
