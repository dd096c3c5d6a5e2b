"""What the tests of the examination share: a sound contract, accepted, in the form of an office."""

from __future__ import annotations

import pytest


@pytest.fixture
def form(accepted):
    """An accepted contract in which no check finds anything; its sheet has nothing but the program's answers."""
    return accepted


@pytest.fixture
def desk(form):
    return form._place.desk
