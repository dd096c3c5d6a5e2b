"""What the tests of the examination share: a sound contract, accepted, in the form of an office."""

from __future__ import annotations

import pytest

from registrar_app.services import decide, drafts
from tests.contract_samples import sound_contract


@pytest.fixture
def form(open_window):
    """An accepted contract in which no check finds anything; its sheet has nothing but the program's answers."""
    window = open_window()
    desk = window.place.desk
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    window.open_case(uid)
    return window.form


@pytest.fixture
def desk(form):
    return form._place.desk
