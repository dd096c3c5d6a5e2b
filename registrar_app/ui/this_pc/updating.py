"""Takes an update from the menu of this PC, or one that was opened with the program, through verifying to installing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from registrar_app.services.plan_update import UpdatePlan, plan_update
from registrar_app.services.read_update import open_update
from registrar_app.services.stopping import stoppable
from registrar_app.ui.exchange.removable import preferred_folder
from registrar_app.ui.operation import Operations, Progress
from registrar_app.ui.reading_only import refuses
from registrar_app.ui.this_pc import update_words as words
from registrar_app.ui.this_pc.menu import Entry
from registrar_app.ui.widgets.files import ask_file
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


class Window(Protocol):
    """What of the main window is needed."""

    place: Workplace
    operations: Operations

    @property
    def is_locked(self) -> bool:
        """Whether everything is covered."""
        ...

    def open_another_register(self) -> object:
        """Close it and ask which register comes next."""
        ...

    def close(self) -> bool:
        """Close it."""
        ...


class Updates:
    """Updates of one main window."""

    def __init__(self, window: Window, told: Callable[[str, str], object]) -> None:
        """Keep whose they are, and where a refusal is told."""
        self._window, self._told = window, told

    def entries(self) -> list[Entry]:
        """Return what the menu of this PC offers."""
        return [(words.UPDATE, "Ctrl+Shift+U", self.choose)]

    def choose(self) -> None:
        """Ask for the file and take it."""
        if self._window.is_locked or refuses(self._window.place.desk, self._told):
            return
        over = self._window
        assert isinstance(over, QWidget)
        chosen = ask_file(over, say(words.CHOOSE), str(preferred_folder()), say(words.KIND))
        if chosen:
            self.take(Path(chosen))

    def take(self, file: Path) -> None:
        """Verify a file beside the window, then show what it holds."""
        place = self._window.place
        if refuses(place.desk, self._told):
            return

        def work(progress: Progress) -> UpdatePlan:
            with stoppable(lambda: progress.is_cancelled):
                return plan_update(place.program, open_update(place.program, place.desk, file))

        self._window.operations.run(work, self._show, say(words.VERIFYING))

    def _show(self, plan: UpdatePlan) -> None:
        from registrar_app.ui.this_pc.update_window import show_update

        window = self._window
        if window.is_locked:
            return  # it was locked while the file was read: whoever unlocks it chooses the file again
        assert isinstance(window, QWidget)
        outcome = show_update(window, window.place, plan)
        if outcome is not None and outcome.staged is None:
            window.open_another_register()
        elif outcome is not None:
            window.close()
