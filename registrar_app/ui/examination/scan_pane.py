"""Keeps the pane beside the form in which a paper is read while one types: which paper, which page, shown or put away.

The paper's bytes are read beside the window and held in memory only while they are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.domain.text import Text
from registrar_app.services.ports import Paper
from registrar_app.ui.examination import scan_words as words
from registrar_app.ui.examination.paper_view import PaperView, is_pdf, read_picture
from registrar_app.ui.kept_settings import Settings
from registrar_app.ui.operation import Newest
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.fitting import ElidedLabel, Flowing
from registrar_app.ui.widgets.flow_layout import FlowLayout
from registrar_app.ui.words import say

WIDTH, NARROWEST = 440, 300
_SETTING = "scan_width"
_SHOWN, _SAID = range(2)


class ScanPane(QFrame):
    """One paper of the case. ``toggled`` comes when the pane is shown or put away."""

    toggled = Signal()

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        """Keep how a paper's bytes are read; it is called on another thread."""
        super().__init__()
        self._read = read
        self._papers: list[Paper] = []
        self._shown = ""
        self._settings: Settings | None = None
        self._beside = Newest(self)
        self.setProperty("role", "card")
        self.setMinimumWidth(px(NARROWEST))
        self.view = PaperView()
        self.view.setAccessibleName(say(words.TOGGLE_TIP))
        self.view.changed.connect(self._tell_place)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        arrange(down, (12, 10, 12, 10), 6)
        self.name = ElidedLabel("section")
        self.place = label("", "muted")
        self.paper_before = self._tool("‹", words.PAPER_BEFORE, lambda: self.step(-1))
        self.paper_after = self._tool("›", words.PAPER_AFTER, lambda: self.step(1))
        close = button(say(words.CLOSE), self.put_away, "link")
        down.addLayout(
            row(self.name, None, self.paper_before, self.place, self.paper_after, close, spacing=6)
        )
        self.page = label("", "muted")
        self.page_before = self._tool("‹", words.PAGE_BEFORE, lambda: self.view.turn(-1))
        self.page_after = self._tool("›", words.PAGE_AFTER, lambda: self.view.turn(1))
        self._tools = Flowing()
        flow = FlowLayout(self._tools)
        for made in (
            self.page_before,
            self.page,
            self.page_after,
            self._tool("−", words.SMALLER, lambda: self.view.enlarge(-1)),
            self._tool("+", words.LARGER, lambda: self.view.enlarge(1)),
            button(say(words.FIT), lambda: self.view.enlarge(0), "chip", tip=say(words.FIT_TIP)),
            button(say(words.ROTATE), self.view.rotate, "chip", tip=say(words.ROTATE_TIP)),
        ):
            flow.addWidget(made)
        down.addWidget(self._tools)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._said())
        down.addWidget(self._stack, 1)
        self.keys = label(say(words.KEYS), "source", wrap=True)
        down.addWidget(self.keys)

    def _tool(self, sign: str, tip: Text, pressed: Callable[[], object]) -> QPushButton:
        made = button(sign, pressed, "chip", tip=say(tip))
        made.setAccessibleName(say(tip))
        return made

    def _said(self) -> QWidget:
        made = Flowing()
        down = QVBoxLayout(made)
        arrange(down, (6, 24, 6, 24), 6)
        self.said = label("", "section", wrap=True)
        self.said_why = label("", "muted", wrap=True)
        down.addWidget(self.said)
        down.addWidget(self.said_why)
        down.addStretch(1)
        return made

    # ------------------------------------------------------------ shown or not

    @property
    def is_open(self) -> bool:
        """Whether the pane is shown."""
        return not self.isHidden()

    def toggle(self) -> None:
        """Show the pane, or put it away."""
        self.put_away() if self.is_open else self.open()

    def open(self) -> None:
        """Show the pane with the paper it had, else the first one; the keyboard stays where it is."""
        self.show()
        self._show_something()
        self.toggled.emit()

    def put_away(self) -> None:
        """Hide the pane; the keyboard stays in the form."""
        if not self.is_open:
            return
        had_keyboard = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.hide()
        self.toggled.emit()
        if had_keyboard and self.parentWidget() is not None:
            self.parentWidget().setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no paper in memory while the pane is put away."""
        super().hideEvent(event)
        if self.isHidden():
            self._forget()

    def keep_width_in(self, settings: Settings) -> None:
        """Remember the pane's width there."""
        self._settings = settings

    @property
    def width_wanted(self) -> int:
        """The width that the user gave it, in pixels."""
        kept = self._settings.value(_SETTING, WIDTH) if self._settings is not None else WIDTH
        try:
            return max(px(int(str(kept))), px(NARROWEST))
        except ValueError:
            return px(WIDTH)

    def note_width(self) -> None:
        """Remember the width it was given, for 100 %."""
        if self._settings is not None and self.is_open:
            self._settings.setValue(_SETTING, round(self.width() * 100 / max(px(100), 1)))

    # ------------------------------------------------------------ papers

    def show_papers(self, papers: Sequence[Paper]) -> None:
        """Take the papers of a case; the one that is shown stays, when it is among them."""
        self._papers = list(papers)
        if self.is_open:
            self._show_something()

    def open_at(self, digest: str, page: int = 1) -> None:
        """Show the pane with a paper at a page."""
        is_new = not self.is_open
        if digest == self._shown and not is_new and self.view.count:
            self.view.jump(page)
            return
        self.show()
        self._load(digest, page)
        if is_new:
            self.toggled.emit()

    def step(self, by: int) -> None:
        """Go to the next or previous paper."""
        place = self._place() + by
        if 0 <= place < len(self._papers):
            self._load(self._papers[place].sha256, 1)

    def _place(self) -> int:
        return next((n for n, paper in enumerate(self._papers) if paper.sha256 == self._shown), -1)

    def _show_something(self) -> None:
        if not self._papers:
            self._forget()
            self._say(say(words.NONE), say(words.NONE_WHY))
        elif self._place() < 0:
            self._load(self._papers[0].sha256, 1)
        self._tell_place()

    def _forget(self) -> None:
        self._shown = ""
        self._beside.forget()
        self.view.clear()

    def _load(self, digest: str, page: int) -> None:
        self._forget()
        self._shown = digest
        self._say(say(words.LOADING), "")
        self._tell_place()

        def read() -> object:
            content = self._read(digest)
            if content is None or is_pdf(content):
                return content
            return read_picture(content)

        self._beside.ask(lambda _: read(), lambda outcome, _: self._loaded(outcome, page))

    def _loaded(self, outcome: object, page: int) -> None:
        if isinstance(outcome, bytes):
            can_show = self.view.show_pdf(outcome, page)
        else:
            can_show = isinstance(outcome, QImage)
            if isinstance(outcome, QImage):
                self.view.show_picture(outcome)
        if can_show:
            self._stack.setCurrentIndex(_SHOWN)
        elif isinstance(outcome, QSize):
            self._say(say(words.TOO_LARGE, width=outcome.width(), height=outcome.height()), "")
        else:
            self._say(say(words.SAVE_TO_SEE), "")
        self._tell_place()

    def _say(self, text: str, why: str) -> None:
        self.said.setText(text)
        self.said_why.setText(why)
        self._stack.setCurrentIndex(_SAID)

    def _tell_place(self) -> None:
        place, count = self._place(), len(self._papers)
        self.name.setText(self._papers[place].name if place >= 0 else "")
        self.place.setText(say(words.PAPER_OF, place=place + 1, count=count) if count > 1 else "")
        for made, near in ((self.paper_before, place > 0), (self.paper_after, 0 <= place < count - 1)):
            made.setVisible(count > 1)
            made.setEnabled(near)
        pages = self.view.count
        self.page.setText(say(words.PAGE_OF, page=self.view.page, count=pages) if pages else "")
        for made, near in ((self.page_before, self.view.page > 1), (self.page_after, self.view.page < pages)):
            made.setVisible(pages > 1)
            made.setEnabled(near)
        self._tools.setVisible(pages > 0)
        self.keys.setVisible(pages > 0)


KEYS: tuple[tuple[str, Callable[[ScanPane], object]], ...] = (
    ("Alt+Down", lambda pane: pane.view.read_on(1)),
    ("Alt+Up", lambda pane: pane.view.read_on(-1)),
    ("Alt+PgDown", lambda pane: pane.view.turn(1)),
    ("Alt+PgUp", lambda pane: pane.view.turn(-1)),
    ("Alt+=", lambda pane: pane.view.enlarge(1)),
    ("Alt++", lambda pane: pane.view.enlarge(1)),
    ("Alt+-", lambda pane: pane.view.enlarge(-1)),
    ("Alt+0", lambda pane: pane.view.enlarge(0)),
    ("Alt+R", lambda pane: pane.view.rotate()),
    ("Alt+Right", lambda pane: pane.step(1)),
    ("Alt+Left", lambda pane: pane.step(-1)),
)
"""What the form's keys do with the pane, so that the keyboard need not leave the field."""
