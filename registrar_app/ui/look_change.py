"""Dresses all windows anew, in other colours or another size, a few parts a turn; they show it once all of it is done.

Qt itself dresses every widget there is in one call, some 0.2 s. So the style is first told to forget what it found in the
old sheet; then the new one is put on and nothing is dressed by that, and each part is dressed as Qt would: polished, and
told so. A part that goes meanwhile is known to nobody any more; one that comes is dressed by Qt itself. Until the last one
is dressed no window paints; what is seen is never half old and half new.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from registrar_app.services.collector import COLLECTOR
from registrar_app.ui import icons, theme
from registrar_app.ui.slices import Slices, in_turns
from registrar_app.ui.widgets.table import TableView

TURN_SECONDS = 0.008
_Part = TypeVar("_Part", bound=QObject)
_POLISHED = Qt.WidgetAttribute.WA_WState_Polished


class LookChange(QObject):
    """The application's one change of look; ``dressed()`` comes when all parts have it, before any of it is seen."""

    dressed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._rest = Slices(self)
        self._held: list[QWidget] = []
        self._is_old = False
        """Whether yet another look was wanted since this one was begun."""

    def begin(self, *, scale: int | None = None, palette: theme.Colours | None = None) -> None:
        """Use another look from now on, and show it as soon as everything has it; what is not given stays as it is."""
        theme.choose_look(scale=scale, palette=palette)
        if self._rest.is_working:
            self._is_old = True  # what is under way comes to its end first
        else:
            self._begin()

    def _begin(self) -> None:
        self._is_old = False
        with COLLECTOR.resting():
            self._hold()
        self._rest.begin((in_turns(self._change()),))

    def finish(self) -> None:
        """Do now what is left."""
        while self._rest.is_working:
            self._rest.finish()

    @property
    def is_working(self) -> bool:
        """Whether a change is under way."""
        return self._rest.is_working

    def _change(self) -> Iterator[None]:
        try:
            with COLLECTOR.resting():  # nothing is collected while all there is is gone through
                yield from self._dress()
                if not self._is_old:
                    self.dressed.emit()
                yield
        finally:
            self._show()

    def _dress(self) -> Iterator[None]:
        theme.put_on_undressed(self._app)
        yield
        dressed: set[QWidget] = set()
        while new := [part for part in self._all(QWidget) if part not in dressed]:
            # what came meanwhile took its letters from what it lies in, perhaps the old ones
            dressed.update(new)
            yield
            yield from _a_few_a_turn(new, self._dress_part)
        yield from _a_few_a_turn(self._all(QLayout), theme.rescale_layout)
        yield
        # told last, as Qt does: who then asks how large its parts are finds them dressed
        yield from _a_few_a_turn(self._all(QWidget), self._tell)

    def _all(self, kind: type[_Part]) -> list[_Part]:
        """Name all there is of a kind, what others lie in first; to ask Qt's own parts for their parent harms PySide."""
        parts = (part for top in self._app.topLevelWidgets() for part in (top, *top.findChildren(kind)))
        return list(dict.fromkeys(part for part in parts if isinstance(part, kind)))

    def _hold(self) -> None:
        """Let no window paint what is neither the old look nor the new one."""
        for top in self._app.topLevelWidgets():
            if top.updatesEnabled():
                top.setUpdatesEnabled(False)
                self._held.append(top)

    def _dress_part(self, part: QWidget) -> None:
        if part.testAttribute(_POLISHED):
            self._app.style().polish(part)
        elif not part.testAttribute(Qt.WidgetAttribute.WA_SetFont):
            # Qt tells the new letters only to what lies in nothing that a sheet has dressed
            part.setFont(QFont())
        theme.rescale_part(part)
        icons.redraw_part(part)
        if isinstance(part, TableView):
            part.rescale()

    def _tell(self, part: QWidget) -> None:
        self._app.sendEvent(part, QEvent(QEvent.Type.StyleChange))

    def _show(self) -> None:
        if self._is_old:
            self._begin()  # no look that is past is seen
            return
        held, self._held = self._held, []
        for top in held:
            if shiboken6.isValid(top):
                top.setUpdatesEnabled(True)


def look_change(app: QApplication) -> LookChange:
    """Return the application's change of look, made when there is none."""
    return app.findChild(LookChange) or LookChange(app)


def _a_few_a_turn(parts: Iterable[_Part], work: Callable[[_Part], None]) -> Iterator[None]:
    """Do something with every part that is still there."""
    until = time.perf_counter() + TURN_SECONDS
    for part in parts:
        if shiboken6.isValid(part):
            work(part)
        if time.perf_counter() > until:
            yield
            until = time.perf_counter() + TURN_SECONDS
