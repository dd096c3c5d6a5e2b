"""Keeps the head of the sheet: the rulebook with its dates and how sure it is, the disputed flag, the papers it wants."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from registrar_app.domain.legal_reference import Evidence
from registrar_app.domain.rulebook import CitedText, DayKind, Rulebook
from registrar_app.ui.examination import words
from registrar_app.ui.examination.tick_box import TickBox
from registrar_app.ui.examination.view import SheetView
from registrar_app.ui.theme import arrange, dress
from registrar_app.ui.widgets.basics import Card, button, label, pill, row
from registrar_app.ui.widgets.flow_layout import FlowLayout
from registrar_app.ui.words import begin, language, say


class RulebookCard(Card):
    """What the sheet is examined by. ``disputed(flag)`` when the box is pressed."""

    disputed = Signal(bool)

    def __init__(self) -> None:
        super().__init__("", spacing=6)
        self.title.setWordWrap(True)
        self.mark = pill("", "query")
        self.head.insertWidget(1, self.mark)
        self.head.setStretch(0, 1)
        self.head.setStretch(2, 0)
        self.aside.hide()
        self.dates = label("", "source", wrap=True)
        self.caution = label("", "problem", tone="query", wrap=True)
        for line in (self.dates, self.caution):
            self.body.addWidget(line)
        holder = QWidget()
        self._acts = flow = FlowLayout(holder)
        self.flag = TickBox()
        self.flag.clicked.connect(self.disputed)
        self.documents_button = button("", self._toggle, "link")
        flow.addWidget(self.flag)
        flow.addWidget(self.documents_button)
        self.body.addWidget(holder)
        self.documents = QWidget()
        self._list = QVBoxLayout(self.documents)
        arrange(self._list, (0, 2, 0, 0), 6)
        self.documents.hide()
        self.body.addWidget(self.documents)
        self._offered: list[QWidget] = []
        self._key: object = None
        self._count = 0

    def offer(self, act: QPushButton) -> None:
        """Put a further button beside those of the card."""
        self._acts.addWidget(act)
        self._offered.append(act)

    def inner_parts(self) -> list[QWidget]:
        """Return what can take the focus, in the order of Tab."""
        return [self.flag, self.documents_button, *self._offered]

    def show_view(self, view: SheetView) -> None:
        """Show the rulebook of a sheet."""
        examined = view.examined
        contract, rulebook = examined.contract, examined.rulebook
        documents = rulebook.documents_for(contract.type, contract.subtype)
        if (rulebook.id, documents) != self._key:
            self._key = rulebook.id, documents
            self._show_rulebook(rulebook)
            self._show_documents(documents)
        self.flag.setChecked(examined.working.disputed)
        self.flag.setEnabled(view.editable)

    def _show_rulebook(self, rulebook: Rulebook) -> None:
        evidence = rulebook.reference.evidence
        self.title.setText(say(rulebook.title))
        self.mark.setText(begin(evidence.label))
        dress(self.mark, tone="good" if evidence is Evidence.VERIFIED else "query")
        first, last = rulebook.in_force_from, rulebook.in_force_to
        dates = ""
        if first is not None:
            sentence = words.IN_FORCE_FROM if last is None else words.IN_FORCE_BETWEEN
            dates = say(sentence, first=first.isoformat(), last=last.isoformat() if last else "")
        self.dates.setText(" · ".join(filter(None, (rulebook.reference.instrument, dates))))
        self.caution.setText(say(words.RULEBOOK_CAUTION))
        self.caution.setVisible(evidence is not Evidence.VERIFIED)
        self.flag.setText(_flag_words(rulebook))

    def _show_documents(self, documents: tuple[CitedText, ...]) -> None:
        while self._list.count():
            gone = self._list.takeAt(0).widget()
            gone.hide()
            gone.deleteLater()
        for document in documents:
            self._list.addWidget(_document_line(document))
        self._count = len(documents)
        self.documents_button.setVisible(bool(documents))
        self._name_button()

    def _toggle(self) -> None:
        self.documents.setVisible(self.documents.isHidden())
        self._name_button()

    def _name_button(self) -> None:
        closed = self.documents.isHidden()
        text = say(words.DOCUMENTS, count=self._count) if closed else say(words.HIDE_DOCUMENTS)
        self.documents_button.setText(text)
        self.documents_button.setAccessibleName(text)


def _document_line(document: CitedText) -> QWidget:
    holder = QWidget()
    down = QVBoxLayout(holder)
    arrange(down, spacing=1)
    text: QLabel = label(say(document.text), wrap=True)
    parts = [text] if document.required else [pill(say(words.WHEN_APPLICABLE), "note"), text]
    down.addLayout(row(*parts, stretch_last=True))
    down.addWidget(label(document.reference.cite(language()), "source", wrap=True))
    return holder


def _flag_words(rulebook: Rulebook) -> str:
    if rulebook.large_contract is None:
        return say(words.DISPUTED)
    limit = rulebook.large_contract.limit
    working = limit.day_kind is DayKind.WORKING
    return say(words.DISPUTED_LIMIT if working else words.DISPUTED_LIMIT_DAYS, days=limit.days)
