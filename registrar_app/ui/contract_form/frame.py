"""Builds the frame of the form: its tabs, the column beside them, the paper beside both; the case in it is ``case_form``'s.

All of it is built part by part from the outside in, since Qt dresses anew whatever is put into something else, and since
nobody is to wait for the whole.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from registrar_app.ui.contract_form import words
from registrar_app.ui.contract_form.beside import BesideForm
from registrar_app.ui.contract_form.cards import FormBody
from registrar_app.ui.contract_form.checking import Checking
from registrar_app.ui.contract_form.field_help import FieldHelpCard
from registrar_app.ui.contract_form.findings_panel import FindingsPanel
from registrar_app.ui.contract_form.history import HistoryView
from registrar_app.ui.contract_form.model import FormModel
from registrar_app.ui.contract_form.scheme_panel import SchemePanel
from registrar_app.ui.contract_form.side import SideColumn
from registrar_app.ui.contract_form.tabs import TabStrip
from registrar_app.ui.examination import words as sheet_words
from registrar_app.ui.examination.scan_pane import ScanPane
from registrar_app.ui.examination.work import ExaminationWork
from registrar_app.ui.page import Page
from registrar_app.ui.slices import Piece, Settled, Slices
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.fitting import scrolling
from registrar_app.ui.workplace import Workplace

READING = 260
"""Width, for 100 %, by which the side gives way sooner while a paper is read beside the form: the fields need it."""
FORM, EXAMINATION, PAPERS, HISTORY, SIDE = range(5)
"""The tabs; the last one is there only while the side has no room beside them."""


class FormFrame(Page):
    """The form without a case in it. What is shown of a case in slices is finished for whoever asks for the part."""

    body, panel, checking = Settled[FormBody](), Settled[FindingsPanel](), Settled[Checking]()
    schemes, history = Settled[SchemePanel](), Settled[HistoryView]()
    examination = Settled[ExaminationWork]()
    _body: FormBody
    _panel: FindingsPanel
    _checking: Checking
    _examination: ExaminationWork
    _history: HistoryView

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self.rest = Slices(self)
        self._place = place
        self.model = FormModel()
        self.scan = ScanPane(place.desk.store.paper)
        self._to_build: deque[Piece] = deque(
            (
                self._build_frame, self._build_body, self._build_examination, self._build_papers, self._build_history,
                self._build_side, self._connect,
            )
        )  # fmt: skip

    # ------------------------------------------------------------ building

    def build_next(self) -> bool:
        """Build a part of the form more; false once it may be used."""
        if self._to_build:
            self._to_build.popleft()()
            return True
        return self._body.build_next()

    def _build_frame(self) -> None:
        self._beside = BesideForm(self.scan, self._place_side)
        self.down.addWidget(self._beside, 1)
        left = self._left = QVBoxLayout()
        arrange(left, (0, 0, 8, 0))  # between the scroll bars and the side
        self._beside.across.addLayout(left, 1)
        self._stack = QStackedWidget()
        names = (
            words.TAB_FORM, sheet_words.TAB, sheet_words.TAB_PAPERS, words.TAB_HISTORY, words.FINDINGS,
        )  # fmt: skip
        self.tabs = TabStrip(names, self._choose_tab)
        self.tabs.layout().addWidget(self._beside.opener)
        left.addWidget(self.tabs)
        left.addWidget(self._stack, 1)

    def _build_body(self) -> None:
        self._body = FormBody(self.model, self._place.entries)
        self._scroll = scrolling(self._body)
        self._stack.addWidget(self._scroll)

    def _build_examination(self) -> None:
        self._panel = FindingsPanel()
        self._checking = Checking(self._place, self.model, self._body, self._panel, self.attempt)
        self._examination = ExaminationWork(self._place, self.model, self.attempt, self._kept_uid)
        self._stack.addWidget(self._examination.tab)

    def _build_papers(self) -> None:
        self._stack.addWidget(scrolling(self._examination.papers))

    def _build_history(self) -> None:
        self._history = HistoryView(self._place)
        self._stack.addWidget(scrolling(self._history))
        self.field_help = FieldHelpCard()
        self._left.addLayout(self.field_help.around())

    def _build_side(self) -> None:
        self.schemes = self._checking.schemes
        self.side = SideColumn((self._panel, self._checking.schemes), self._beside.across)
        self._stack.addWidget(self.side.page)
        self.tabs.set_shown(SIDE, shown=False)
        self._beside.add_pane()

    def _connect(self) -> None:
        """Let the parts work together, once they are there."""

    def _bind(self, *keys: tuple[str, Callable[[], Any]]) -> None:
        for key, step in keys:
            shortcut = QShortcut(QKeySequence(key), self, step)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _kept_uid(self) -> str:
        """Make sure that the case is kept, as papers want it, and return its number; "" when it could not be kept."""
        raise NotImplementedError

    # ------------------------------------------------------------ room

    def _choose_tab(self, number: int) -> None:
        if number != FORM:
            self.rest.finish()
        self._stack.setCurrentIndex(number)

    def changeEvent(self, event: QEvent) -> None:
        """Put the side where there is room for it once the letters have another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._place_side)  # not while Qt goes through all widgets there are

    def _place_side(self) -> None:
        if self._to_build:
            return
        taken = px(READING) if self.scan.is_open else 0
        if self.side.follow_width(self._beside.form.width() - taken):
            self.tabs.set_shown(SIDE, shown=self.side.is_tab)
            if self.tabs.current == SIDE:
                self.tabs.show_tab(FORM)

    def explain(self, key: str) -> None:
        """Go to the line in which a query's reason is typed."""
        if self.side.is_tab:
            self.tabs.show_tab(SIDE)
        self.panel.explain(key)
