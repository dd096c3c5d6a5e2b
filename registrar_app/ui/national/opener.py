"""Opens the window "copy to the national system" for the contract at hand: one at a time, closed with the register."""

from __future__ import annotations

from registrar_app.domain.registration import Case
from registrar_app.ui.national.clipboard import HeldValue
from registrar_app.ui.national.window import NationalWindow
from registrar_app.ui.page import Page
from registrar_app.ui.workplace import Workplace


class NationalHelper:
    """What a form has of it; ``window`` is the one that is open, if there is one."""

    def __init__(self, place: Workplace, page: Page) -> None:
        """Keep whose values they are, and the page whose window they go with."""
        self._place, self._page = place, page
        self._held: HeldValue | None = None
        self.window: NationalWindow | None = None

    def open(self, case: Case) -> None:
        """Show the values of a contract as they are now, in place of those shown before."""
        if self._held is None:
            self._held = HeldValue(self._page)
            self._held.ended.connect(self.close)
        self.close()
        held = self._held
        self.window = self._page.attempt(lambda: NationalWindow(self._place, case, held, self._page.window()))
        if self.window is not None:
            self.window.show()

    def close(self) -> None:
        """Put the window away."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
