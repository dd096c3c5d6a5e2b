"""Keeps the three answers of a condition side by side, the given one with colour, icon and word."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QIcon
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton

from registrar_app.domain.condition import Effect
from registrar_app.domain.examination import Verdict
from registrar_app.ui.examination import words
from registrar_app.ui.icons import show_icon
from registrar_app.ui.theme import arrange, dress, hold_height, hold_width
from registrar_app.ui.words import begin, say

HEIGHT, _ICON, _AROUND = 28, 12, 36
_WORD_PX = 12


class VerdictButtons(QFrame):
    """The answers as one control; ``chosen(verdict)`` when one is pressed. Keys come from the row around it."""

    chosen = Signal(object)

    def __init__(self, effect: Effect, name: str) -> None:
        super().__init__()
        self._effect = effect
        across = QHBoxLayout(self)
        arrange(across)
        self.buttons: dict[Verdict, QPushButton] = {}
        for key, verdict in enumerate(Verdict, 1):
            made = self._button(verdict, key, name)
            self.buttons[verdict] = made
            across.addWidget(made)
        self._shown: tuple[Verdict | None, bool] = None, False

    def _button(self, verdict: Verdict, key: int, name: str) -> QPushButton:
        word = begin(verdict.label(self._effect))
        made = QPushButton(word)
        made.setProperty("role", "segment")
        made.setProperty("place", {1: "first", 3: "last"}.get(key, ""))
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setAccessibleName(say(words.ANSWER_STEP, id=name, verdict=word))
        made.setToolTip(say(words.PRESS_AGAIN, key=key))
        hold_width(made, word_width(word) + _AROUND)
        hold_height(made, HEIGHT)
        made.clicked.connect(lambda _=False: self._pressed(verdict))
        return made

    def _pressed(self, verdict: Verdict) -> None:
        self.show_verdict(*self._shown)
        self.chosen.emit(verdict)

    def show_verdict(self, verdict: Verdict | None, by_program: bool) -> None:
        """Show the given answer; the program's has a dashed edge."""
        changed = self._shown != (verdict, by_program)
        self._shown = verdict, by_program
        for one, made in self.buttons.items():
            made.setChecked(one is verdict)
            if changed and (one is verdict or made.property("tone")):
                self._dress(made, one, one is verdict, by_program)

    def _dress(self, made: QPushButton, verdict: Verdict, is_given: bool, by_program: bool) -> None:
        tone, icon = self._look(verdict)
        if is_given:
            show_icon(made, icon, tone, _ICON)
        else:
            made.setProperty("picture", None)
            made.setIcon(QIcon())
        dress(made, tone=tone if is_given else "", by="program" if is_given and by_program else "")

    def _look(self, verdict: Verdict) -> tuple[str, str]:
        if verdict is Verdict.NOT_APPLICABLE:
            return "note", "dash"
        if verdict.stands_against(self._effect):
            return "error", "stop" if self._effect is Effect.EXCLUDING else "remove"
        return "good", "check"


def word_width(word: str) -> int:
    """Return the width of a button's word in its heaviest form, for 100 %."""
    font = QFont(QApplication.font())
    font.setPixelSize(_WORD_PX * 8)
    font.setWeight(QFont.Weight.DemiBold)
    return round(QFontMetricsF(font).horizontalAdvance(word) / 8 + 0.5)
