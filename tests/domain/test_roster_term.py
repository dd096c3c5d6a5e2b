"""How far a roster's term has run: 30 days before the end it is told, 90 days after it batches stop."""

from __future__ import annotations

from datetime import timedelta

import pytest

from registrar_app.domain.roster import RosterTerm, judge_term
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
