"""Keeps the tab of the papers attached to a case: what is there, what it proves, adding, viewing, saving, removing.

The bytes are the store's and are only held in memory to be shown; what may be removed is for the service to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.evidence import papers_named
from registrar_app.domain.moment import minute_of
from registrar_app.domain.registration import Case
from registrar_app.services import attach_paper as papers
from registrar_app.services.paper_kinds import KINDS
from registrar_app.services.ports import Paper
from registrar_app.ui.examination import scan_words, words
from registrar_app.ui.examination.paper_view import page_count
from registrar_app.ui.operation import word_error
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, TabStart, button, clear, label, picture, pill, row
from registrar_app.ui.widgets.files import ask_files, ask_target, documents_folder, dropped_files
from registrar_app.ui.widgets.fitting import Flowing
from registrar_app.ui.words import say, size_words
from registrar_app.ui.workplace import Workplace

_NAMED = 2
"""Files that a message names; of more it gives the number, so that it stays a line."""


def _paper_or_refusal(attach: Callable[[str], Paper], uid: str) -> Paper | InputRefusedError:
    """Attach, and hand back why the file itself is refused: the others are taken all the same."""
    try:
        return attach(uid)
    except InputRefusedError as error:
        return error


def _names(names: Sequence[str]) -> str:
    return say(words.AND).join(names)


class PapersTab(Flowing):
    """The tab. ``changed`` comes after a paper was added or removed, ``view_wanted(paper, page)`` when one is to be seen."""

    changed = Signal()
    listed = Signal(object)
    view_wanted = Signal(str, int)
    paste_wanted = Signal()
    told = Signal(str, str)

    def __init__(
        self, place: Workplace, attempt: Callable[[Callable[[], Any]], Any], uid: Callable[[], str]
    ) -> None:
        """Keep where to work; ``uid`` makes sure that the case is kept and names it."""
        super().__init__()
        self._place, self._attempt, self._uid = place, attempt, uid
        self._counts: dict[str, int | None] = {}
        self.papers: list[Paper] = []
        self._case: Case | None = None
        self._shown: object = None
        self.setAcceptDrops(True)
        down = QVBoxLayout(self)
        arrange(down, (22, 12, 8, 22), 12)
        self.card = Card(say(words.PAPERS), spacing=0)
        self.add_button = button(say(words.PAPERS_ADD), self.ask_files, icon_name="add")
        self.card.head.addWidget(self.add_button)
        self.paste_button = button(say(scan_words.PASTE), self.paste_wanted.emit)
        self.card.head.addWidget(self.paste_button)
        self._start = TabStart(self.card)
        self.drop_hint = label(say(words.PAPERS_DROP), "muted", wrap=True)
        self.card.body.addWidget(self.drop_hint)
        self.empty = self._empty()
        self.card.body.addWidget(self.empty)
        self._list = QVBoxLayout()
        arrange(self._list, (0, 8, 0, 0))
        self.card.body.addLayout(self._list)
        down.addWidget(self.card)
        down.addStretch(1)

    def _empty(self) -> QWidget:
        made = QWidget()
        down = QVBoxLayout(made)
        arrange(down, (0, 10, 0, 8), 6)
        down.addWidget(label(say(words.PAPERS_EMPTY), "section"))
        down.addWidget(label(say(words.PAPERS_EMPTY_WHY), "muted", wrap=True))
        return made

    # ------------------------------------------------------------ showing

    def show_papers(self, case: Case, links: Mapping[str, Sequence[str]], *, open_: bool) -> None:
        """Show the papers of a case.

        Args:
            case: The case.
            links: Ids of the conditions that each paper proves, by SHA-256.
            open_: Whether papers may be added and removed here.
        """
        self._case = case
        self.papers = self._place.desk.store.papers_of(case.uid) if case.uid else []
        signed = {digest for entry in case.history for digest in papers_named(entry.act)}
        key = tuple(self.papers), frozenset(signed), tuple((k, tuple(v)) for k, v in links.items()), open_
        if key == self._shown:
            return
        self._shown = key
        self.listed.emit(self.papers)
        self.add_button.setVisible(open_)
        self.drop_hint.setVisible(open_)
        self.paste_button.setVisible(open_)
        self.empty.setVisible(not self.papers)
        clear(self._list)
        for paper in self.papers:
            is_signed = paper.sha256 in signed
            self._list.addWidget(
                self._line(paper, links.get(paper.sha256, ()), is_signed, open_ and not is_signed)
            )
        lines = [self._list.itemAt(place).widget() for place in range(self._list.count())]
        self._start.lead([made for line in lines for made in line.findChildren(QPushButton)])

    def _line(self, paper: Paper, ids: Sequence[str], is_signed: bool, removable: bool) -> QWidget:
        made = QFrame()
        made.setProperty("role", "paper")
        across = QHBoxLayout(made)
        arrange(across, (2, 10, 0, 10), 10)
        across.addWidget(picture("paper", "muted", 18), 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        arrange(down, spacing=2)
        down.addWidget(label(paper.name, wrap=True, selectable=True))
        down.addWidget(label(self._facts(paper), "source", wrap=True))
        if ids:  # words that wrap: one paper may prove half the sheet
            down.addWidget(label(say(words.PAPER_LINKED, ids=say(words.AND).join(ids)), "said", wrap=True))
        if is_signed:
            down.addLayout(row(pill(say(words.PAPER_SIGNED), "good"), None))
        across.addLayout(down, 1)
        for part in self._buttons(paper, removable):
            across.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _facts(self, paper: Paper) -> str:
        count = self._page_count(paper)
        pages = say(words.PAGE_COUNT, count=count) if count is not None else ""
        at = minute_of(paper.added_at)
        return say(words.PAPER_LINE, size=size_words(paper.size), pages=pages, at=at)

    def _buttons(self, paper: Paper, removable: bool) -> list[QWidget]:
        view = button(say(words.VIEW), lambda: self.view_paper(paper.sha256), "link")
        view.setAccessibleName(say(words.VIEW_OF, name=paper.name))
        export = button(say(words.EXPORT), lambda: self.export(paper.sha256), "link")
        export.setAccessibleName(say(words.EXPORT_OF, name=paper.name))
        made: list[QWidget] = [view, export]
        if removable:
            remove = button(say(words.REMOVE), lambda: self.remove(paper.sha256), "link")
            remove.setAccessibleName(say(words.REMOVE_OF, name=paper.name))
            made.append(remove)
        return made

    def _page_count(self, paper: Paper) -> int | None:
        if paper.sha256 not in self._counts:
            content = self._place.desk.store.paper(paper.sha256)
            self._counts[paper.sha256] = page_count(content) if content is not None else None
        return self._counts[paper.sha256]

    # ------------------------------------------------------------ working

    def ask_files(self) -> None:
        """Let the user choose files to attach."""
        folder = documents_folder()
        endings = " ".join(f"*{ending}" for kind in KINDS for ending in kind.endings)
        taken = say(words.PAPER_FILES, endings=endings)
        chosen = ask_files(self, say(words.PAPERS_ADD), folder, taken)
        self.take_files([Path(name) for name in chosen])

    def take_files(self, files: Sequence[Path]) -> Paper | None:
        """Attach files and return the last one taken; one that is refused leaves the others and is told by its name."""
        return self._take(
            [
                (file.name, lambda uid, f=file: papers.attach_paper(self._place.desk, uid, f))
                for file in files
            ],
            self._uid,
        )

    def kept_case(self) -> str:
        """Keep the case that is shown and return its uid; "" where it cannot be kept, which is told."""
        return self._uid()

    def take_content(self, name: str, content: bytes, uid: str) -> Paper | None:
        """Attach what is no file, under a name, to a case, and return it; ``None`` too where another is shown by now."""
        attach = (name, lambda uid: papers.attach_content(self._place.desk, uid, name, content))
        taken = self._take([attach], lambda: uid)
        return taken if self._case is not None and self._case.uid == uid else None

    def _take(
        self, attachings: Sequence[tuple[str, Callable[[str], Paper]]], kept_case: Callable[[], str]
    ) -> Paper | None:
        known = {paper.sha256 for paper in self.papers}
        taken: list[Paper] = []
        refused: dict[str, list[str]] = {}
        for name, attach in attachings:
            uid = kept_case()
            outcome = self._attempt(lambda do=attach, u=uid: _paper_or_refusal(do, u)) if uid else None
            if isinstance(outcome, InputRefusedError):
                refused.setdefault(word_error(outcome), []).append(name)
            elif outcome is not None:
                taken.append(outcome)
            else:
                break  # why is told already
        else:
            self._tell_taken(taken, known, refused)
        if taken:
            self.changed.emit()
        return taken[-1] if taken else None

    def _tell_taken(
        self, taken: Sequence[Paper], known: set[str], refused: Mapping[str, Sequence[str]]
    ) -> None:
        said = []
        if taken:
            sentence = words.ALREADY if taken[-1].sha256 in known else words.ADDED
            if len(taken) > _NAMED:
                sentence = words.ADDED_MANY
            said.append(say(sentence, names=_names([paper.name for paper in taken]), count=len(taken)))
        said += [say(words.REFUSED, names=_names(names), why=why) for why, names in refused.items()]
        if said:
            self.told.emit("\n".join(said), "error" if refused else "good")

    def remove(self, digest: str) -> None:
        """Take a paper off the case."""
        case = self._case
        if case is None:
            return
        gone = self._attempt(lambda: papers.remove_paper(self._place.desk, case.uid, digest))
        if gone is not None:
            self.told.emit(say(words.REMOVED, name=gone.name), "note")
            self.changed.emit()
            self.add_button.setFocus()  # the button that was pressed is gone

    def export(self, digest: str) -> None:
        """Save a paper to a place of the user's choice."""
        case, name = self._case, self._name(digest)
        folder = documents_folder()
        chosen, _ = ask_target(self, say(words.EXPORT), str(folder / name), say(words.ANY_FILE))
        if chosen and case is not None:
            target = Path(chosen)
            done = self._attempt(lambda: papers.export_paper(self._place.desk, case.uid, digest, target))
            if done is not None:
                self.told.emit(say(words.EXPORTED, file=str(done)), "good")

    def view_paper(self, digest: str, page: int = 1) -> None:
        """Show a paper at a page, beside the form."""
        self.view_wanted.emit(digest, page)

    def _name(self, digest: str) -> str:
        return next((paper.name for paper in self.papers if paper.sha256 == digest), digest[:16])

    # ------------------------------------------------------------ dropping

    def may_drop(self, mime: QMimeData) -> bool:
        """Whether what is dragged can be attached."""
        return self.may_attach and bool(dropped_files(mime))

    @property
    def may_attach(self) -> bool:
        """Whether papers may be added here."""
        return not self.add_button.isHidden()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        event.setAccepted(self.may_drop(event.mimeData()))

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files and show the last one."""
        event.acceptProposedAction()
        paper = self.take_files(dropped_files(event.mimeData()))
        if paper is not None:
            self.view_paper(paper.sha256)
