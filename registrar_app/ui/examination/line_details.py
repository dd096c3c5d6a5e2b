"""Keeps what is written beside an answer: the note, and the attached paper with the page that proves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from registrar_app.domain.examination import NOTE_LIMIT, Answer
from registrar_app.domain.signed_examination import AttachedPaper
from registrar_app.domain.text import Text
from registrar_app.services.find_code import Entry
from registrar_app.ui.examination import words
from registrar_app.ui.theme import arrange, dress, hold_width
from registrar_app.ui.widgets.basics import button, row
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.words import say

_PAPER_WIDTH, _PAGE_WIDTH = 190, 52
_LAST_PAGE = 10_000


class PageEditor(TextEditor):
    """A page number from 1."""

    def parse(self, text: str) -> int:
        """Return the number."""
        number = int(text)
        if not 1 <= number <= _LAST_PAGE:
            raise ValueError(text)
        return number


class LineDetails(QWidget):
    """Note, paper and page of one answer. ``edited(answer, step)`` tells the changed answer and the step's words."""

    edited = Signal(object, object)
    left = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()
    view_wanted = Signal(str, int)
    add_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._answer: Answer | None = None
        self._names: dict[str, str] = {}
        self.note = TextEditor()
        self.note.setMaxLength(NOTE_LIMIT)
        self.note.setPlaceholderText(say(words.NOTE_HINT))
        self.paper = Picker([])
        self.paper.setPlaceholderText(say(words.PAPER_HINT))
        hold_width(self.paper, _PAPER_WIDTH)
        self.page = PageEditor()
        self.page.setPlaceholderText(say(words.PAGE_HINT))
        hold_width(self.page, _PAGE_WIDTH)
        self.view = button(say(words.VIEW), self._view, "link")
        self.add = button(say(words.ADD_PAPER), self.add_wanted.emit, "link", icon_name="paper")
        for part, word in ((self.note, words.NOTE), (self.paper, words.PAPER), (self.page, words.PAGE)):
            part.setAccessibleName(f"{name} {say(word)}")
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        arrange(self._across, spacing=6)
        self._across.addWidget(self.note, 1)
        self._across.addLayout(row(self.paper, self.page, self.view, self.add, None, spacing=6))
        self._connect()

    def _connect(self) -> None:
        self.note.edited.connect(lambda value, _: self._edit(words.NOTE_STEP, note=value or ""))
        self.paper.edited.connect(self._choose)
        self.page.edited.connect(lambda value, _: self._edit(words.PAPER_STEP, page=value))
        self.note.next_wanted.connect(self.next_wanted)
        self.page.next_wanted.connect(self.next_wanted)
        self.paper.next_wanted.connect(self._to_page)
        for part in self.parts():
            part.left.connect(self.left)
            part.previous_wanted.connect(self.previous_wanted)

    def _to_page(self) -> None:
        self.page.setFocus()

    def parts(self) -> tuple[TextEditor, ...]:
        """Return the fields in the order of Tab."""
        return self.note, self.paper, self.page

    def show_answer(self, answer: Answer, papers: Sequence[AttachedPaper], *, note_wanted: bool) -> None:
        """Show what is written beside an answer; a field in hand is left as it is."""
        self._answer = answer
        names = distinct_names(papers)
        if names != self._names:
            self._names = names
            self.paper.set_entries([Entry(digest, "", name) for digest, name in names.items()])
        for part, value in (
            (self.note, answer.note),
            (self.paper, answer.attachment),
            (self.page, answer.page),
        ):
            if part.current()[0] != (value or None) and not (part.hasFocus() and part.current()[1]):
                part.show_value(self._paper_name(value) if part is self.paper else (value or None))
        if self.note.property("problem") != ("query" if note_wanted else ""):
            dress(self.note, problem="query" if note_wanted else "")
        self.note.setPlaceholderText(say(words.NOTE_WANTED if note_wanted else words.NOTE_HINT))
        has_papers = bool(names) or answer.attachment is not None
        for shown in (self.paper, self.page, self.view):
            shown.setVisible(has_papers)
        self.add.setVisible(not has_papers)
        self.page.setEnabled(answer.attachment is not None)
        self.view.setEnabled(answer.attachment in names)

    def _paper_name(self, digest: Any) -> Any:
        """Return what the picker shows as a value: a known paper's hash, or the beginning of one that is gone."""
        return digest if digest is None or digest in self._names else f"{digest[:12]}…"

    def _choose(self, digest: Any, _: str) -> None:
        if digest is None and self.paper.text().strip():
            return
        kept = self._answer.page if self._answer is not None and digest is not None else None
        self._edit(words.PAPER_STEP, attachment=digest, page=kept)

    def _edit(self, step: Text, **changes: Any) -> None:
        if self._answer is not None:
            self._answer = replace(self._answer, **changes)
            self.edited.emit(self._answer, step)

    def _view(self) -> None:
        if self._answer is not None and self._answer.attachment is not None:
            self.view_wanted.emit(self._answer.attachment, self._answer.page or 1)

    def set_narrow(self, narrow: bool) -> None:
        """Put the paper under the note where there is little room."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._across.direction() is not direction:
            self._across.setDirection(direction)


def said_words(answer: Answer, papers: Sequence[AttachedPaper]) -> str:
    """Return note and proof as one line to read; "" when there is neither."""
    parts = [say(words.SAID_NOTE, note=answer.note)] if answer.note else []
    if answer.attachment:
        name = distinct_names(papers).get(answer.attachment, answer.attachment[:12])
        paper = say(words.ON_PAGE, name=name, page=answer.page) if answer.page else name
        parts.append(say(words.SAID_PAPER, paper=paper))
    return " · ".join(parts)


def distinct_names(papers: Sequence[AttachedPaper]) -> dict[str, str]:
    """Return the papers' names by SHA-256; files of the same name are told apart by the beginning of it."""
    names = [paper.name for paper in papers]
    return {
        paper.sha256: paper.name if names.count(paper.name) == 1 else f"{paper.name} ({paper.sha256[:6]})"
        for paper in papers
    }
