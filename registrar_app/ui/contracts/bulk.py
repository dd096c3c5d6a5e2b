"""Asks which field of the chosen drafts becomes what, and shows old and new of every contract before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.form_fields import FieldSpec, every_field
from registrar_app.domain.moment import minute_of
from registrar_app.domain.text import listed
from registrar_app.services.bulk_edit import (
    BULK_FIELDS,
    BulkLine,
    BulkPlan,
    UndoOutcome,
    do_bulk_edit,
    name_of,
    plan_bulk_edit,
    undo_bulk_edit,
    with_value,
)
from registrar_app.services.desk import Desk
from registrar_app.services.stopping import StoppedError
from registrar_app.ui.contract_form.editors import make_editor
from registrar_app.ui.contracts import list_words, words
from registrar_app.ui.operation import word_error
from registrar_app.ui.page import Page
from registrar_app.ui.schemes.grid import Grid, GridColumn
from registrar_app.ui.schemes.page_parts import Choice
from registrar_app.ui.theme import arrange
from registrar_app.ui.waiting import look_for, wait_for
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.questions import ask_and_do
from registrar_app.ui.widgets.sheet import open_at, sheet
from registrar_app.ui.words import BACK, NOTHING, say
from registrar_app.ui.workplace import Workplace

_MANY = 50
"""Contracts from which the work takes so long that it goes on beside the window, is shown and can be stopped."""
LOOK_MS = 150
_NAMED = 5


class BulkDialog(QDialog):
    """Field and value on top, the preview under them follows; ``changed`` is how many contracts were changed."""

    def __init__(self, parent: QWidget, place: Workplace, uids: Sequence[str]) -> None:
        super().__init__(parent)
        self._place, self._uids = place, tuple(uids)
        self.changed = 0
        self.plan: BulkPlan | None = None
        self._read: BulkPlan | None = None
        self.setWindowTitle(say(list_words.BULK_TITLE))
        down, buttons = sheet(self, (22, 18, 22, 18))
        down.addWidget(label(say(list_words.BULK_TITLE), "heading"))
        self.fields = Choice()
        specs = {spec.path: spec for spec in every_field() if spec.path in BULK_FIELDS}
        for path in (p for p in specs if p in BULK_FIELDS):
            self.fields.addItem(say(label_of(path)), specs[path])
        self._line = QHBoxLayout()
        arrange(self._line, spacing=16)
        self._line.addWidget(Field(say(list_words.BULK_FIELD), self.fields), 2)
        self._value: Field | None = None
        down.addLayout(self._line)
        self.grid = Grid(_columns(), sortable=False)
        self.grid.setAccessibleName(say(list_words.BULK_TITLE))
        down.addWidget(self.grid, 1)
        self.told = label("", "muted", wrap=True)
        down.addWidget(self.told)
        self.agree = button("", self.do, "primary")
        buttons.addWidget(foot(None, button(f"{say(BACK)}  Esc", self.reject), self.agree))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.agree.click)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_MS)
        self._soon.timeout.connect(self.look)
        self.fields.currentIndexChanged.connect(lambda _: self._show_editor())
        chosen = list(specs).index("technology_field")
        self.fields.setCurrentIndex(chosen)
        self._show_editor()
        open_at(self, 860, 560)
        self.fields.setFocus()

    @property
    def editor(self) -> Any:
        """Where the new value is typed."""
        assert self._value is not None
        return self._value.editor

    def _show_editor(self) -> None:
        """Offer the editor of the chosen field."""
        if self._value is not None:
            self._value.hide()
            self._line.removeWidget(self._value)
            self._value.deleteLater()
        spec: FieldSpec = self.fields.currentData()
        self._value = Field(say(list_words.BULK_VALUE), make_editor(spec, self._place.entries))
        self._line.addWidget(self._value, 3)
        QWidget.setTabOrder(self.fields, self.editor)
        self.editor.edited.connect(lambda *_: self._typed())
        self.editor.next_wanted.connect(self.agree.setFocus)
        self.editor.previous_wanted.connect(self.fields.setFocus)
        self.look()

    def _typed(self) -> None:
        """Look a moment behind the typing; what was looked at before cannot be agreed to meanwhile."""
        self.plan = None
        self.agree.setEnabled(False)
        self._soon.start()

    def look(self) -> None:
        """Show what would become of every contract."""
        self._soon.stop()
        value, unread = self.editor.current()
        self.plan = None
        try:
            if not unread:
                self.plan = self._planned(self.fields.currentData().path, _plain(value))
        except (RegistrarError, StoppedError) as error:
            self.told.setText(word_error(error))
        lines = self.plan.lines if self.plan is not None else ()
        self.grid.show_rows([self._cells(line) for line in lines], [line.uid for line in lines])
        count = len(self.plan.changes) if self.plan is not None else 0
        if unread:
            self.told.setText(say(list_words.BULK_UNREADABLE))
        elif self.plan is not None:
            self.told.setText(say(list_words.BULK_COUNT, changes=count, left=len(lines) - count))
        agreed = list_words.BULK_CLEAR if value is None or value in ("", ()) else list_words.BULK_AGREE
        self.agree.setText(say(agreed, changes=count))
        self.agree.setEnabled(bool(count))

    def _planned(self, path: str, value: object) -> BulkPlan:
        """Return what a value would do; the contracts are read once for each field."""
        if self._read is None or self._read.path != path:
            desk, uids = self._place.desk, self._uids
            read = partial(plan_bulk_edit, desk, uids, path, value)
            self._read = look_for(self, say(list_words.BULK_TITLE), read) if len(uids) >= _MANY else read()
        return with_value(self._read, value)

    def _cells(self, line: BulkLine) -> tuple[str, ...]:
        name = line.name or say(words.UNNAMED)
        if line.obstacle is not None:
            return name, self._said(line.old), say(NOTHING), say(line.obstacle)
        old = line.typed if line.typed is not None else self._said(line.old)
        return name, old, self._said(line.new), say(list_words.BULK_CHANGES)

    def _said(self, value: object) -> str:
        if value is None or value == "":
            return say(NOTHING)
        word = getattr(self.editor, "word", str)
        return str(
            value if isinstance(value, str) and self.fields.currentData().kind == "date" else word(value)
        )

    def do(self) -> None:
        """Do what is shown; what was refused is told here and nothing is changed."""
        if self.plan is None or not self.plan.changes:
            return
        try:
            self.changed = self._with_progress(self.plan)
        except StoppedError:
            self.told.setText(say(list_words.BULK_STOPPED))
        except RegistrarError as error:
            self._read = None
            self.look()
            self.told.setText(word_error(error))
        else:
            self.accept()

    def _with_progress(self, plan: BulkPlan) -> int:
        count, desk = len(plan.changes), self._place.desk
        if count < _MANY:
            return do_bulk_edit(desk, plan)
        return wait_for(self, say(list_words.BULK_WORKING, count=count), lambda: do_bulk_edit(desk, plan))


def undo_bulk(page: Page, desk: Desk) -> str:
    """Ask, then take the newest bulk edit back; return what is to be told, "" when nothing was done."""
    steps = page.attempt(desk.store.bulk_steps) or []
    if not steps:
        page.told.emit(say(list_words.UNDO_NOTHING), "note")
        return ""
    step = steps[0]
    outcome: UndoOutcome | None = ask_and_do(
        page.window(),
        say(list_words.UNDO_TITLE, title=say(name_of(step))),
        say(list_words.UNDO_AGREE),
        [],
        lambda _: wait_for(page, say(list_words.UNDO_AGREE), lambda: undo_bulk_edit(desk)),
        lead=say(list_words.UNDO_LEAD, at=minute_of(step.at)),
    )
    if outcome is None:
        return ""
    said = {"title": say(name_of(outcome.step)), "count": outcome.restored}
    if not outcome.left:
        return say(list_words.UNDONE, **said)
    names = say(listed(line.name or line.uid[:8] for line in outcome.left[:_NAMED]))
    return say(list_words.UNDONE_LEFT, **said, left=len(outcome.left), names=names)


def _plain(value: Any) -> object:
    """Return an editor's value in the interchange form."""
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _columns() -> tuple[GridColumn, ...]:
    return (
        GridColumn(say(list_words.BULK_CONTRACT), width=160, stretch=True),
        GridColumn(say(list_words.BULK_OLD), width=130, stretch=True),
        GridColumn(say(list_words.BULK_NEW), width=130, stretch=True),
        GridColumn(say(list_words.BULK_REMARK), width=124),
    )
