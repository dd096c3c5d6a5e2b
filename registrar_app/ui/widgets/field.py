"""Keeps one field of a form: label above with its star, editor, unit, hint under it, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from registrar_app.ui.theme import arrange, dress, px
from registrar_app.ui.widgets.basics import button, label, retone, row
from registrar_app.ui.widgets.fitting import ElidedLabel


class Field(QWidget):
    """Label, editor and the lines under it. The editor is reachable as ``editor``."""

    def __init__(
        self, name: str, editor: Any, *, required: bool = False, unit: str = "", aside: QWidget | None = None
    ) -> None:
        super().__init__()
        self.editor = editor
        self.name = name
        self.setMinimumWidth(1)
        down = QVBoxLayout(self)
        arrange(down, spacing=4)
        self.label = label(name, "label")
        self.label.setBuddy(editor)
        self.star = label("*", "star")
        if not required:
            self.star.hide()
        down.addLayout(row(self.label, self.star, None, *([aside] if aside else []), spacing=3))
        across = QHBoxLayout()
        arrange(across, spacing=6)
        across.addWidget(editor, 1)
        if unit:
            across.addWidget(label(unit, "label"))
        down.addLayout(across)
        self.hint = label("", "hint", wrap=True)
        self.hint.hide()
        down.addWidget(self.hint)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        down.addWidget(self.problem)
        self.remark = label("", "problem", wrap=True)
        self.remark.hide()
        down.addWidget(self.remark)
        self._source: ElidedLabel | None = None
        self._remedy: QPushButton | None = None
        self._adopt: Callable[[], object] | None = None
        self._down = down
        down.addStretch(1)
        editor.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the field in brief where its whole name has no room."""
        super().resizeEvent(event)
        self._show_name()

    def rename(self, name: str) -> None:
        """Give the field another name."""
        self.name = name
        self.editor.setAccessibleName(name)
        self._show_name()

    def _show_name(self) -> None:
        """Show the whole name, or without what stands in brackets where that has no room: nothing is cut."""
        brief = re.split(r"\s*[（(]", self.name, maxsplit=1)[0] or self.name
        kept = self.star.sizeHint().width() + px(6)
        fits = self.label.fontMetrics().horizontalAdvance(self.name) + kept <= self.width()
        self.label.setText(self.name if fits else brief)
        self.label.setToolTip("" if fits else self.name)

    def tell_hint(self, text: str) -> None:
        """Show a muted line under the editor; "" hides it."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def tell_source(self, text: str, tip: str) -> None:
        """Show in one line the words that the value was read from, whole as the tip; "" hides it."""
        if self._source is None and text:
            self._source = ElidedLabel("said", hide_empty=True)
            self._down.insertWidget(self._down.indexOf(self.problem), self._source)
        if self._source is not None and self._source.text() != text:
            self._source.setText(text)
            self._source.setToolTip(tip)
            self.setToolTip(tip)

    def tell_remark(self, text: str, tone: str = "error") -> None:
        """Show what somebody else said of the field, whatever the checks find; "" hides it."""
        retone(self.remark, text, tone)
        self.remark.setVisible(bool(text))

    def tell_problem(
        self, text: str, tone: str = "error", offer: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """Show what is wrong, with one value to adopt when there is one; "" clears it."""
        retone(self.problem, text, tone)
        self.problem.setVisible(bool(text))
        self._offer(*(offer or ("", None)))
        wanted = tone if text else ""
        if self.editor.property("problem") != wanted:
            dress(self.editor, problem=wanted)
        self.editor.setAccessibleDescription(text)

    def _offer(self, words: str, adopt: Callable[[], object] | None) -> None:
        """Show the value to adopt, one Tab behind the field; an offer that stays is not made anew under the keyboard."""
        self._adopt = adopt
        if self._remedy is not None and self._remedy.text() != words:
            self._remedy.hide()
            self._remedy.deleteLater()
            self._remedy = None
        if adopt is not None and self._remedy is None:
            self._remedy = button(words, lambda: self._adopt and self._adopt(), "link")
            self._down.insertWidget(self._down.indexOf(self.remark), self._remedy)
            QWidget.setTabOrder(self.editor, self._remedy)
