"""Makes a window ready while nobody waits: what is read is read beside it, what is built is built a part a turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from registrar_app.domain.form_fields import every_field
from registrar_app.services.warm_up import warm_up
from registrar_app.ui.making_pages import LATER
from registrar_app.ui.operation import Newest
from registrar_app.ui.slices import Slices, in_turns
from registrar_app.ui.workplace import Workplace

IDLE_MS = 400


def prepare(place: Workplace) -> None:
    """Load the pages' modules and read the packs, the code lists of the form's fields and the list's index."""
    for page in LATER:
        import_module(f"registrar_app.ui.{page}.page")
    warm_up(place.desk)
    for codes in {spec.codes for spec in every_field()} - {""}:
        place.entries(codes)


class Preparation(QObject):
    """Reads what the first contract and the other pages would wait for, then builds what ``build`` builds, a turn a step."""

    def __init__(self, parent: QObject, place: Workplace, build: Callable[[], Iterator[None]]) -> None:
        super().__init__(parent)
        self._window, self._place, self._build = parent, place, build
        self._read = Newest(self)
        self._rest = Slices(self)
        self._soon = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._soon.timeout.connect(self._begin)
        self._soon.start()

    @property
    def is_working(self) -> bool:
        """Whether something is read or built, or will be."""
        return self._soon.isActive() or self._read.is_working or self._rest.is_working

    def end(self) -> None:
        """Prepare no more; a window that goes meanwhile would wait for it for ever."""
        self._soon.stop()
        self._rest.drop()
        self._read.end()

    def _begin(self) -> None:
        if any(each.is_working for each in self._window.findChildren(Newest)):
            self._soon.start()  # somebody waits for that, and two threads at once leave the window no core
            return
        self._read.ask(
            lambda _: prepare(self._place), lambda *_: self._rest.begin((in_turns(self._build()),))
        )
