"""Keeps one condition on the sheet: its words, its source, its answer; what follows from the answer is left to others.

A row is built once and then shows whatever line it is given. The fields beside the answer are made when they are first
needed, so that a sheet of sixty rows is there at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from registrar_app.domain.conclusion import SheetLine
from registrar_app.domain.condition import Condition, Effect
from registrar_app.domain.examination import Answer, Verdict
from registrar_app.domain.signed_examination import AttachedPaper
from registrar_app.domain.text import Text
from registrar_app.ui.examination import words
from registrar_app.ui.examination.line_details import LineDetails, said_words
from registrar_app.ui.examination.line_remarks import LineRemarks
from registrar_app.ui.examination.sheet_model import SheetModel
from registrar_app.ui.examination.ticks import TickList, verdict_of_ticks
from registrar_app.ui.examination.verdict_buttons import VerdictButtons
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.theme import arrange, dress, hold_width
from registrar_app.ui.widgets.basics import label
from registrar_app.ui.words import language, say

ID_WIDTH = 60
_VERDICT_KEYS: dict[int, Verdict] = {
    Qt.Key.Key_1: Verdict.MET,
    Qt.Key.Key_Y: Verdict.MET,
    Qt.Key.Key_2: Verdict.NOT_MET,
    Qt.Key.Key_N: Verdict.NOT_MET,
    Qt.Key.Key_3: Verdict.NOT_APPLICABLE,
    Qt.Key.Key_X: Verdict.NOT_APPLICABLE,
}
_NO_MODIFIER, _KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ConditionRow(QFrame):
    """One condition.

    ``answered(row)`` comes after an answer was given by key or button, ``moved(row, by)`` when a neighbour is wanted.
    """

    entered = Signal(object)
    answered = Signal(object)
    moved = Signal(object, int)
    next_wanted = Signal(object)
    view_wanted = Signal(str, int)
    add_wanted = Signal()

    def __init__(self, condition: Condition, sheet: SheetModel) -> None:
        super().__init__()
        self.condition = condition
        self.line = SheetLine(condition)
        self._sheet = sheet
        self._papers: Sequence[AttachedPaper] = ()
        self._editable = self.is_current = False
        self._narrow = False
        self.details: LineDetails | None = None
        self._keys: QLabel | None = None
        self.setProperty("role", "condition")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()

    # ------------------------------------------------------------ building

    def _build(self) -> None:
        outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        arrange(outer, (10, 9, 2, 9), 6)
        number = label(self.condition.id, "muted")
        hold_width(number, ID_WIDTH)
        outer.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        self._down = QVBoxLayout()
        arrange(self._down, spacing=4)
        outer.addLayout(self._down, 1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        arrange(self._across, spacing=14)
        self._across.addLayout(self._words(), 1)
        self.verdicts = self._verdicts()
        self._down.addLayout(self._across)
        self.ticks = TickList(self.condition) if self.condition.items else None
        if self.ticks is not None:
            self.ticks.ticked.connect(self._tick)
            self._down.addWidget(self.ticks)
            for box in self.ticks.boxes:
                box.installEventFilter(self)
        self.remarks = LineRemarks()
        self.remarks.view_wanted.connect(self._view)
        self._down.addWidget(self.remarks)
        self.remarks.hide()

    def _words(self) -> QVBoxLayout:
        condition = self.condition
        down = QVBoxLayout()
        arrange(down, spacing=2)
        text = label(say(condition.text), wrap=True)
        down.addWidget(text)
        if language() == "en":
            down.addWidget(label(condition.text.zh, "muted", wrap=True))
        else:
            text.setToolTip(condition.text.en)
        self._source = label(condition.reference.cite(language()), "source", wrap=True)
        down.addWidget(self._source)
        self._look: QLabel | None = None
        if condition.papers is not None:
            self._look = label(say(words.LOOK_AT, papers=say(condition.papers)), "source", wrap=True)
            down.addWidget(self._look)
        return down

    def _verdicts(self) -> VerdictButtons | None:
        if self.condition.effect in (Effect.POSITIVE, Effect.NOTE):
            return None
        made = VerdictButtons(self.condition.effect, self.condition.id)
        made.chosen.connect(self._pressed)
        self._across.addWidget(made, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return made

    def _make_details(self) -> LineDetails:
        made = LineDetails(self.condition.id)
        made.edited.connect(self._written)
        made.left.connect(self._sheet.end_step)
        made.next_wanted.connect(lambda: self.next_wanted.emit(self))
        made.previous_wanted.connect(self.setFocus)
        made.view_wanted.connect(self.view_wanted)
        made.add_wanted.connect(self.add_wanted)
        made.set_narrow(self._narrow)
        self._down.addWidget(made)
        for part in (*made.parts(), made.view, made.add):
            part.installEventFilter(self)
        return made

    def inner_parts(self) -> list[QWidget]:
        """Return what can take the focus inside the row, in the order of Tab."""
        ticks: list[QWidget] = list(self.ticks.boxes) if self.ticks is not None else []
        made = self.details
        return ticks if made is None else [*ticks, *made.parts(), made.view, made.add]

    # ------------------------------------------------------------ showing

    def show_line(self, line: SheetLine, papers: Sequence[AttachedPaper], *, editable: bool) -> None:
        """Show how the condition stands now."""
        if (line, papers, editable) == (self.line, self._papers, self._editable) and self.accessibleName():
            return
        self.line, self._papers, self._editable = line, papers, editable
        answer = line.answer
        if self.verdicts is not None:
            self.verdicts.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not editable)
            self.verdicts.show_verdict(answer.verdict if answer else None, bool(answer and answer.by_program))
        if self.ticks is not None:
            self.ticks.show_ticks(answer.items if answer else (), editable=editable)
        tone = "query" if line.needs_note else "error" if line.stands_against else ""
        if self.property("tone") != tone:
            dress(self, tone=tone)
        self.setAccessibleName(self._name())
        self._show_parts()

    def set_current(self, current: bool) -> None:
        """Open the fields beside the answer, or close them."""
        if self.is_current != current:
            self.is_current = current
            dress(self, current="yes" if current else "")
            self._show_parts()

    def set_narrow(self, narrow: bool) -> None:
        """Put the answers under the words where there is little room."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(direction)
        if self.details is not None:
            self.details.set_narrow(narrow)

    def _show_parts(self) -> None:
        line, answer = self.line, self.line.answer
        opens = self.is_current and self._editable and answer is not None and line.decides
        if opens and answer is not None:
            self.details = self.details or self._make_details()
            self.details.show_answer(answer, self._papers, note_wanted=line.needs_note)
        if self.details is not None:
            self.details.setVisible(opens)
        self._show_keys()
        if self._look is not None:
            self._look.setVisible(self.is_current or not line.is_answered)
        said = said_words(answer, self._papers) if answer is not None and not opens else ""
        self.remarks.show_line(line, said, self._problem())

    def _show_keys(self) -> None:
        """Say under a line that waits for its answer what the keys do here."""
        asks = self.is_current and self._editable and self.verdicts is not None and self.line.answer is None
        if asks and self._keys is None:
            met, not_met, not_applicable = (say(verdict.label(self.condition.effect)) for verdict in Verdict)
            told = say(words.ANSWER_KEYS, met=met, not_met=not_met, not_applicable=not_applicable)
            self._keys = label(told, "said", wrap=True)
            self._down.addWidget(self._keys)
        if self._keys is not None:
            self._keys.setVisible(asks)

    def _problem(self) -> str:
        answer = self.line.answer
        if answer is None or not self.line.needs_note:
            return ""
        if answer.verdict is Verdict.NOT_APPLICABLE and not self.condition.may_not_apply:
            return say(words.UNUSUAL)
        return say(words.AGAINST_DATA)

    def _name(self) -> str:
        answer = self.line.answer
        said = say(words.NOT_ANSWERED)
        if answer is not None:
            said = say(answer.verdict.label(self.condition.effect))
            said = say(words.BY_PROGRAM_NAME, verdict=said) if answer.by_program else said
        return say(words.LINE_NAME, id=self.condition.id, condition=say(self.condition.text), answer=said)

    # ------------------------------------------------------------ answering

    def give(self, verdict: Verdict) -> None:
        """Answer with a verdict, keeping what is written beside."""
        if self.verdicts is None or not self._editable:
            return
        own = self._own()
        answer = Answer(verdict=verdict) if own is None else replace(own, verdict=verdict)
        step = words.ANSWER_STEP.filled(id=self.condition.id, verdict=verdict.label(self.condition.effect))
        self._sheet.answer(self.condition.id, answer, step)
        self.answered.emit(self)

    def take_back(self) -> None:
        """Take the registrar's answer back; what the data proves stands again."""
        if self._editable and self._own() is not None:
            self._sheet.answer(self.condition.id, None, words.CLEAR_STEP.filled(id=self.condition.id))

    def _own(self) -> Answer | None:
        """Return the registrar's answer."""
        answer = self.line.answer
        return None if answer is None or answer.by_program else answer

    def _pressed(self, verdict: Verdict) -> None:
        self.entered.emit(self)
        own = self._own()
        if own is not None and own.verdict is verdict:
            self.take_back()
            self.setFocus()
        else:
            self.give(verdict)

    def _tick(self, items: tuple[int, ...]) -> None:
        own = self._own()
        verdict = own.verdict if own is not None else verdict_of_ticks(self.condition.effect)
        answer = Answer(verdict=verdict) if own is None else own
        kept: Answer | None = replace(answer, items=items)
        if not items and self.condition.effect is Effect.POSITIVE:
            kept = None
        self._sheet.answer(self.condition.id, kept, words.TICK_STEP.filled(id=self.condition.id))

    def _written(self, answer: Answer, step: Text) -> None:
        given = replace(answer, by_program=False, basis=None)
        self._sheet.put(self.condition.id, given, step.filled(id=self.condition.id))

    def _view(self) -> None:
        answer = self.line.answer
        if answer is not None and answer.attachment is not None:
            self.view_wanted.emit(answer.attachment, answer.page or 1)

    # ------------------------------------------------------------ keys

    def to_note(self) -> bool:
        """Go to the note of an answered line; false where there is none to write."""
        has_note = self.details is not None and not self.details.isHidden()
        if has_note and self.details is not None:
            self.details.note.setFocus()
        return has_note

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, take back, open the note or go on where there is no answer to explain, go to a neighbour."""
        key, plain = event.key(), event.modifiers() in (_NO_MODIFIER, _KEYPAD)
        if plain and key in _VERDICT_KEYS and self._editable and self.verdicts is not None:
            self.give(_VERDICT_KEYS[key])
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_back()
        elif plain and key in _STEPS:
            self.moved.emit(self, _STEPS[key])
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.to_note() and self._editable:
                self.next_wanted.emit(self)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the line that is worked on."""
        super().focusInEvent(event)
        self.entered.emit(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus wherever the row is pressed."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Become the line that is worked on when one of its fields is entered."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self)
        return super().eventFilter(watched, event)
