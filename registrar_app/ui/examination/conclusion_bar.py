"""Keeps the conclusion in sight over the sheet, with what can be done about it; carrying that out is left to the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.examination import Decided
from registrar_app.ui.examination import words
from registrar_app.ui.examination.conclusion_words import caution, headline, sentence
from registrar_app.ui.examination.view import SheetView
from registrar_app.ui.theme import arrange, dress
from registrar_app.ui.widgets.basics import button, label, pill, row
from registrar_app.ui.widgets.fitting import ClampedLabel
from registrar_app.ui.widgets.flow_layout import FlowLayout
from registrar_app.ui.words import say

_DECIDED_TONES = {Decided.CONFIRMED: "good", Decided.OVERRIDDEN: "query", Decided.UNEXAMINED: "note"}
_DECISIONS = {
    ConclusionKind.REFUSE: ("refuse", words.DO_REFUSE),
    ConclusionKind.SUPPLEMENT: ("request_supplement", words.DO_SUPPLEMENT),
}
_SENTENCE_LINES, _FOOT_LINES = {False: 3, True: 2}, {False: 2, True: 1}
"""Lines by whether there is little room: the sheet under the bar needs it more."""
_Offer = tuple[str, Callable[[], object], str, str]
"""Words, work, role and tip of a button."""


class ConclusionBar(QFrame):
    """Pill and sentence, a caution under them, and buttons."""

    decision_wanted = Signal(str)
    anyway_wanted = Signal()
    type_wanted = Signal(object)
    line_wanted = Signal(str)
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "conclusion")
        down = QVBoxLayout(self)
        arrange(down, (14, 10, 14, 10), 6)
        self.pill = pill("")
        self.sentence = ClampedLabel(lines=_SENTENCE_LINES[False])
        across = row(self.pill, self.sentence, stretch_last=True)
        across.setAlignment(self.pill, Qt.AlignmentFlag.AlignTop)
        down.addLayout(across)
        self.foot = ClampedLabel("source", lines=_FOOT_LINES[False])
        down.addWidget(self.foot)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        self.keys = label(say(words.KEYS), "source")
        self._flow.addWidget(self.keys)
        down.addWidget(self._holder)
        self.buttons: list[QPushButton] = []
        self._shown: tuple[object, ...] = ()
        self._may_answer = self._narrow = False

    def show_view(self, view: SheetView) -> None:
        """Show the conclusion of a sheet."""
        text, tone, said = headline(view)
        self.pill.setText(say(text))
        dress(self.pill, tone=tone)
        dress(self, tone=tone)
        self.sentence.setText(said)
        whole = sentence(view.examined, whole=True)
        self.sentence.setToolTip(whole)
        self.setAccessibleName(f"{say(words.CONCLUSION)} {say(text)} {whole}")
        self._show_foot(view)
        self._offer(self._offers(view))
        self._may_answer = view.editable
        self._show_keys()

    def set_narrow(self, narrow: bool) -> None:
        """Say less where it would take the room of the sheet."""
        self._narrow = narrow
        self.sentence.set_lines(_SENTENCE_LINES[narrow])
        self.foot.set_lines(_FOOT_LINES[narrow])
        self._show_keys()

    def _show_keys(self) -> None:
        shown = self._may_answer and not self._narrow
        self.keys.setVisible(shown)
        self._holder.setVisible(bool(self.buttons) or shown)

    def _show_foot(self, view: SheetView) -> None:
        conclusion = view.examined.conclusion
        tone, text = "", caution(conclusion) if conclusion.type is not None else ""
        if view.signed is not None:
            text = signed_words(view)
            tone = _DECIDED_TONES[view.signed.signed.decided]
        self.foot.setText(text)
        self.foot.setVisible(bool(text))
        dress(self.foot, tone="query" if tone == "query" else "good" if tone == "good" else "")

    def _offers(self, view: SheetView) -> list[_Offer]:
        conclusion, offers = view.examined.conclusion, list[_Offer]()
        if conclusion.type is None:
            go = (say(words.CHOOSE_TYPE), lambda: self.decision_wanted.emit("choose_type"), "small", "")
            return [go] if view.editable else []
        if view.editable and conclusion.kind is ConclusionKind.INCOMPLETE:
            offers.append((say(words.NEXT_OPEN), self.next_wanted.emit, "small", ""))
        if view.editable:
            for kind in conclusion.types:
                text = say(words.EXAMINE_AS, type=say(kind.label))
                tip = say(words.EXAMINE_AS_TIP, type=say(kind.label))
                offers.append((text, lambda k=kind: self.type_wanted.emit(k), "small", tip))
        name, words_ = _DECISIONS.get(conclusion.kind, ("", words.REFUSE))
        if name in view.decisions:
            offers.append((say(words_), lambda: self.decision_wanted.emit(name), "small", ""))
        if conclusion.because:
            first = conclusion.because[0]
            offers.append((say(words.SHOW_LINE, id=first), lambda: self.line_wanted.emit(first), "link", ""))
        if "register" in view.decisions and conclusion.kind is not ConclusionKind.RECOGNISE:
            offers.append((say(words.REGISTER_ANYWAY), self.anyway_wanted.emit, "link", ""))
        return offers

    def _offer(self, offers: list[_Offer]) -> None:
        """Put up the buttons; those that stay are left alone, so that none vanishes under the finger."""
        key = tuple((text, role) for text, _, role, _ in offers)
        if key == self._shown:
            return
        self._shown = key
        for gone in self.buttons:
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.buttons = [button(text, work, role, tip=tip) for text, work, role, tip in offers]
        self._flow.removeWidget(self.keys)
        for made in (*self.buttons, self.keys):
            self._flow.addWidget(made)


def signed_words(view: SheetView) -> str:
    """Return when the sheet was signed and how the registrar dealt with its conclusion."""
    assert view.signed is not None
    act, signed = view.signed.entry.act, view.signed.signed
    parts = [
        say(words.SIGNED, on=act.on.isoformat(), act=say(act.kind.label)),
        say(words.SIGNED_BY[signed.decided], reason=signed.override),
    ]
    if view.signed.is_other_edition:
        parts.append(say(words.OTHER_EDITION))
    return " · ".join(parts)
