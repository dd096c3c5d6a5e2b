"""Shows one proposed value to be confirmed: the field, the value, the sentence it was read from, what it would replace."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from registrar_app.domain.field_labels import label_of
from registrar_app.domain.prefill.proposal import Certainty, Proposal
from registrar_app.ui.examination.tick_box import TickBox
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.prefill import words
from registrar_app.ui.prefill.sentence import sentence_label
from registrar_app.ui.theme import arrange, dress
from registrar_app.ui.widgets.basics import label, pill, row
from registrar_app.ui.words import say

_TONES = {
    Certainty.STATED: "good",
    Certainty.READ: "note",
    Certainty.COMPUTED: "accent",
    Certainty.DOUBTFUL: "query",
}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PrefillLine(QFrame):
    """One proposal. ``now`` is what the form holds already, in words; ``is_same`` that it is just this value."""

    def __init__(self, proposal: Proposal, shown: str, now: str, *, is_same: bool) -> None:
        super().__init__()
        self.proposal, self.now, self.is_same = proposal, now, is_same
        self.changed: Callable[[], object] = lambda: None
        self.moved: Callable[[PrefillLine, int], object] = lambda line, step: None
        self.setProperty("role", "condition")
        across = QHBoxLayout(self)
        arrange(across, (10, 8, 10, 8), 10)
        self.box = TickBox()
        self.box.setAccessibleName(f"{say(label_of(proposal.path))} {shown}")
        self.box.setAccessibleDescription(proposal.quote.sentence)
        self.box.setEnabled(not is_same)
        self.box.toggled.connect(lambda _: self.changed())
        self.box.installEventFilter(self)
        across.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(self._value(shown), 5)
        across.addLayout(self._words(), 8)

    def _value(self, shown: str) -> QVBoxLayout:
        down = QVBoxLayout()
        arrange(down, spacing=3)
        down.addLayout(self._head())
        down.addWidget(label(shown, "section", wrap=True))
        down.addStretch(1)
        return down

    def _words(self) -> QVBoxLayout:
        """Return the sentence, why it was read so, and what it would replace."""
        down = QVBoxLayout()
        arrange(down, spacing=3)
        down.addWidget(sentence_label(self.proposal.quote))
        if self.proposal.reason is not None:
            down.addWidget(label(say(self.proposal.reason), "muted", wrap=True))
        if self.now and not self.is_same:
            said = say(words.ADDED) if self.proposal.path == "remarks" else say(words.NOW, value=self.now)
            down.addWidget(label(said, "problem", tone="query", wrap=True))
        down.addStretch(1)
        return down

    def _head(self) -> QHBoxLayout:
        certainty = self.proposal.certainty
        pills: list[QWidget | None] = [pill(say(certainty.label), _TONES[certainty])]
        if not self.proposal.goes_with_others and certainty is not Certainty.DOUBTFUL:
            pills.append(pill(say(words.ALONE), "query"))
        if self.is_same:
            pills.append(pill(say(words.SAME), "good"))
        return row(label(say(label_of(self.proposal.path)), "label"), *pills, None)

    @property
    def is_taken(self) -> bool:
        """Whether it is confirmed."""
        return self.box.isChecked() and not self.is_same

    @property
    def goes_with_others(self) -> bool:
        """Whether confirming all ticks it: nothing doubtful, and nothing that replaces what somebody typed."""
        return self.proposal.goes_with_others and not self.is_same and not self.now

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Confirm and go on with Enter, go up and down with the arrows, and mark the line that is at hand."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            dress(self, current="yes" if event.type() == QEvent.Type.FocusIn else "")
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.box.setChecked(True)
                self.moved(self, 1)
                return True
            if plain and event.key() in _STEPS:
                self.moved(self, _STEPS[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)
