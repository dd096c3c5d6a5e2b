"""Keeps the members of a condition's list as boxes to tick: typical subjects, or the single cases of a clause."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from registrar_app.domain.condition import Condition, Effect
from registrar_app.domain.examination import Verdict
from registrar_app.ui.examination.tick_box import TickBox
from registrar_app.ui.theme import arrange, hold_height
from registrar_app.ui.widgets.basics import row
from registrar_app.ui.words import language, say

_LINE = 19
"""Height of a line of words, so that a box stands beside the first one."""


class TickList(QWidget):
    """The boxes. ``ticked(places)`` tells all that are ticked after every change."""

    ticked = Signal(object)

    def __init__(self, condition: Condition) -> None:
        super().__init__()
        down = QVBoxLayout(self)
        arrange(down, (0, 2, 0, 2), 3)
        self.boxes: list[TickBox] = []
        for text in condition.items:
            box = TickBox()
            box.setAccessibleName(f"{condition.id} {say(text)}")
            hold_height(box, _LINE)
            box.clicked.connect(lambda _=False: self.ticked.emit(self.places()))
            word = _Word(say(text), box)
            if language() != "en":
                word.setToolTip(text.en)
            across = row(box, word, stretch_last=True)
            across.setAlignment(box, Qt.AlignmentFlag.AlignTop)
            down.addLayout(across)
            self.boxes.append(box)

    def places(self) -> tuple[int, ...]:
        """Return the places of the ticked boxes, from 0."""
        return tuple(place for place, box in enumerate(self.boxes) if box.isChecked())

    def show_ticks(self, places: tuple[int, ...], *, editable: bool) -> None:
        """Tick these places and no others."""
        for place, box in enumerate(self.boxes):
            box.setChecked(place in places)
            box.setEnabled(editable)


class _Word(QLabel):
    """The words of a box, which wrap and can be pressed."""

    def __init__(self, text: str, box: TickBox) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", "label_ink")
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self._box = box

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press the box."""
        if self._box.isEnabled():
            self._box.setFocus()
            self._box.click()


def verdict_of_ticks(effect: Effect) -> Verdict:
    """Return what ticking a case says when nothing was answered: it is there, or it stands against recognition."""
    return Verdict.NOT_MET if effect is Effect.REQUIRED else Verdict.MET
