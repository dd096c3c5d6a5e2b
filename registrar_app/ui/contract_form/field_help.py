"""Shows the help on the field at hand (F1) under the form, where it covers no field, and follows from field to field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from registrar_app.domain.field_help import FieldHelp
from registrar_app.domain.text import Text
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import Card, button, label
from registrar_app.ui.widgets.fitting import FittingScroll
from registrar_app.ui.widgets.span_layout import SpanLayout
from registrar_app.ui.words import language, say

WHAT = Text("填什么", "What belongs here")
SOURCE = Text("依据", "On what it rests")
EXAMPLE = Text("例子", "Example")
CONTRACT = Text("合同原文", "The contract's words")
CLOSE = Text("关闭  F1", "Close  F1")
_HIGHEST = 176
_NARROW = 560


class FieldHelpCard(Card):
    """What belongs into one field, on what that rests, and an example; hidden until it is asked for."""

    def __init__(self) -> None:
        super().__init__("", spacing=4)
        self.head.addWidget(button(say(CLOSE), self.hide, "link"))
        self._grid = QWidget()
        self._spans = SpanLayout(self._grid)
        self.what, self.example = (label("", wrap=True, selectable=True) for _ in range(2))
        self.sources = label("", "muted", wrap=True, selectable=True)
        for title, text, span in (
            (WHAT, self.what, 9),
            (EXAMPLE, self.example, 7),
            (SOURCE, self.sources, 8),
        ):
            text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._spans.place(_titled(title, text), span)
        self.sentence = label("", wrap=True, selectable=True)
        self.sentence.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._from_contract = _titled(CONTRACT, self.sentence)
        self._spans.place(self._from_contract, 24)
        self._scroll = FittingScroll(self._grid)
        self.body.addWidget(self._scroll)
        self.path = ""
        self.hide()

    def around(self) -> QVBoxLayout:
        """Return the place for the card in the form, which takes no room while it is hidden."""
        place = QVBoxLayout()
        arrange(place, (22, 0, 18, 12))
        place.addWidget(self)
        return place

    def show_help(self, path: str, name: str, found: FieldHelp, sentence: str = "") -> None:
        """Show the help on a field under the name that it has on the form, and the sentence its value was read from."""
        self.sentence.setText(sentence)
        self._from_contract.setVisible(bool(sentence))
        self.path = path
        self.title.setText(name)
        self.what.setText(say(found.what))
        self.example.setText(say(found.example))
        self.sources.setText("\n".join(source.cite(language()) for source in found.sources))
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            f"{self.what.text()} {self.example.text()} {self.sources.text()} {sentence}"
        )
        self._scroll.verticalScrollBar().setValue(0)
        self.show()

    def resizeEvent(self, event: object) -> None:
        """Take two columns where three have no room, and never more height than leaves the form in sight."""
        super().resizeEvent(event)
        self._scroll.setMaximumHeight(px(_HIGHEST))
        narrow = self.width() < px(_NARROW)
        if narrow is not self._spans.narrow:
            self._spans.narrow = narrow
            self._spans.invalidate()


def _titled(title: Text, text: QWidget) -> QWidget:
    part = QWidget()
    down = QVBoxLayout(part)
    arrange(down, spacing=2)
    down.addWidget(label(say(title), "label"))
    down.addWidget(text)
    down.addStretch(1)
    return part
