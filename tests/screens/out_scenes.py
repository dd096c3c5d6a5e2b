"""The scenes of what goes out: the list of chosen registrations, and the window for the national system."""

from __future__ import annotations

from registrar_app.domain.registration import CaseState
from registrar_app.services.ports import CaseQuery
from registrar_app.ui.contracts.registration_list import RegistrationListWindow
from tests.pausing import pause
from tests.screens.stage import Stage


def show_out(stage: Stage) -> None:
    """The list of registrations before it is saved; the national system's fields, the first of them copied."""
    window = stage.window()
    rows = window.place.desk.store.find_cases(CaseQuery(states=(CaseState.REGISTERED,), limit=8))
    listed = RegistrationListWindow(window.place, None, window, rows)
    listed.show()
    while not listed.finish_button.isEnabled():
        pause(20)
    stage.see("registration-list", listed)
    listed.close()
    window.open_case(rows[0].uid)
    window.form.do("national")
    shown = window.form.national.window
    assert shown is not None
    for _ in range(3):
        shown.copy()
    stage.see("national-system", shown)
    window.form.national.close()
