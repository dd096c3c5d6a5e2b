"""Puts a pane beside the form, with a grip between them; the form keeps a usable width, the pane the one it was given."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from registrar_app.ui.examination import scan_words as words
from registrar_app.ui.examination.scan_pane import KEYS, ScanPane
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.words import say

_FORM_LEAST = 520
"""Width, for 100 %, below which the form does not go for the pane's sake."""


class BesideForm(QSplitter):
    """The form and the pane; ``moved`` is called when the form gets another width."""

    def __init__(self, pane: ScanPane, moved: Callable[[], object]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.pane, self._moved = pane, moved
        self.form = _Watched(moved)
        self.across = QHBoxLayout(self.form)
        arrange(self.across)
        self.addWidget(self.form)
        self._around = QWidget()
        self.opener = button(say(words.TOGGLE), pane.toggle, "link", tip=say(words.TOGGLE_TIP))
        pane.toggled.connect(self._toggled)
        self.splitterMoved.connect(lambda *_: pane.note_width())

    def add_pane(self) -> None:
        """Put the pane beside the form; once the form is built, so that Tab reaches it after the form."""
        inner = QHBoxLayout(self._around)
        arrange(inner, (0, 14, 22, 14), 0)
        inner.addWidget(self.pane)
        self.addWidget(self._around)
        self._around.setVisible(self.pane.is_open)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    def keys(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the keys that show the pane, and work in it while it is shown, with what they do."""
        inside = [(keys, lambda do=do: do(self.pane) if self.pane.is_open else None) for keys, do in KEYS]
        return [("F12", self.pane.toggle), *inside]

    def _toggled(self) -> None:
        self.opener.setVisible(not self.pane.is_open)
        self._around.setVisible(self.pane.is_open)
        if self.pane.is_open:
            margins = self._around.layout().contentsMargins()
            wanted = self.pane.width_wanted + margins.left() + margins.right()
            room = max(self.width() - px(_FORM_LEAST), self._around.minimumSizeHint().width())
            self.setSizes([self.width() - min(wanted, room), min(wanted, room)])


class _Watched(QWidget):
    """The form's side."""

    def __init__(self, moved: Callable[[], object]) -> None:
        super().__init__()
        self._moved = moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the width."""
        super().resizeEvent(event)
        self._moved()
