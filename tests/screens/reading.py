"""Reads a screen: words that are cut, widgets that lie over each other, sentences in the other language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from registrar_app.ui.home.case_lines import NameLink
from registrar_app.ui.widgets import sheet
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.fitting import ClampedLabel, ElidedLabel, FittingScroll
from tests.screens.languages import foreign_words


def problems_of(window: QWidget) -> list[str]:
    """Return what is wrong with a screen, a line each."""
    return [
        *cut_words(window),
        *overlaps(window),
        *nameless_fields(window),
        *needless_scrolling(window),
        *wide_content(window),
        *foreign_words(window),
        *out_of_reach(window),
    ]


def out_of_reach(window: QWidget) -> Iterator[str]:
    """Name a window that is larger than the screen, and every button that stands outside it where nothing scrolls."""
    whole = window.window()
    if whole.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip):
        return  # Qt itself keeps these on the screen
    room = sheet.screen_of(whole).size() if isinstance(whole, QMainWindow) else sheet.room_on_screen(whole)
    if whole.width() > room.width() or whole.height() > room.height():
        yield f"larger than the screen: {type(whole).__name__} {whole.size().toTuple()}, {room.toTuple()}"
    scrolled = {
        made for area in whole.findChildren(QScrollArea) for made in area.findChildren(QAbstractButton)
    }
    for made in set(whole.findChildren(QAbstractButton)) - scrolled:
        lies = QRect(made.mapTo(whole, QPoint(0, 0)), made.size())
        if made.isVisible() and not whole.rect().contains(lies):
            yield f"out of the window: {_name(made)} {lies.getRect()} of {whole.size().toTuple()}"


def cut_words(window: QWidget) -> Iterator[str]:
    """Name every visible label and button that is narrower or lower than its words; those that shorten on purpose are none."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel | ClampedLabel):
            continue
        if isinstance(widget, QLabel | QAbstractButton) and widget.text() and not fits(widget, widget.text()):
            yield f"cut: {type(widget).__name__} {widget.text()!r} {widget.size().toTuple()}"


def fits(widget: QLabel | QAbstractButton, text: str) -> bool:
    """Whether a widget has room for its words; of marked-up ones only the words are seen."""
    if isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.RichText:
        text = QTextDocumentFragment.fromHtml(text).toPlainText()
    if isinstance(widget, QLabel) and widget.wordWrap():
        room = QRect(0, 0, widget.contentsRect().width(), 10_000)
        needed = widget.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        return needed.height() <= widget.height() + 1
    width = max(widget.fontMetrics().horizontalAdvance(line) for line in text.splitlines() or [""])
    if isinstance(widget, QPushButton) and not isinstance(widget, NameLink):
        width = max(width, widget.sizeHint().width() - 1)  # words, icon and the room around them
    return width <= widget.width() and widget.fontMetrics().height() <= widget.height() + 1


def nameless_fields(window: QWidget) -> Iterator[str]:
    """Name every visible field that shows no name over its editor."""
    for field in window.findChildren(Field):
        if field.isVisible() and not field.label.text().strip():
            yield f"no name over: {type(field.editor).__name__} {field.editor.accessibleName()!r}"


def needless_scrolling(window: QWidget) -> Iterator[str]:
    """Name every scroll area that scrolls although its content would fit, or the column under it has the room."""
    for area in window.findChildren(FittingScroll):
        bar = area.verticalScrollBar()
        if area.isVisible() and bar.maximum() and area.height() >= area.sizeHint().height():
            yield f"scrolls by {bar.maximum()} for nothing: {area.size().toTuple()}"
    for area in window.findChildren(QScrollArea):
        bar, content = area.verticalScrollBar(), area.widget()
        layout = content.layout() if content is not None else None
        if not area.isVisible() or not bar.maximum() or layout is None or not layout.hasHeightForWidth():
            continue
        if layout.totalHeightForWidth(area.viewport().width()) <= area.viewport().height():
            yield f"scrolls by {bar.maximum()} though all would fit: {area.size().toTuple()}"


def wide_content(window: QWidget) -> Iterator[str]:
    """Name every scroll area whose content is wider than it and cannot be scrolled sideways."""
    for area in window.findChildren(QScrollArea):
        content, off = area.widget(), Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if not area.isVisible() or content is None or area.horizontalScrollBarPolicy() is not off:
            continue
        if content.width() > area.viewport().width() + 1:
            yield f"wider than its room by {content.width() - area.viewport().width()}: {area.size().toTuple()}"


def overlaps(window: QWidget) -> Iterator[str]:
    """Name every two visible siblings with words of which one lies over the other."""
    for parent in (window, *window.findChildren(QWidget)):
        if not parent.isVisible() or isinstance(parent, QStackedWidget | QAbstractScrollArea | QLineEdit):
            continue
        shown = [child for child in _children(parent) if _speaks(child)]
        for one, other in combinations(shown, 2):
            common = one.geometry() & other.geometry()
            if common.width() > 1 and common.height() > 1:
                yield f"over each other: {_name(one)} and {_name(other)} {common.getRect()}"


def _children(parent: QWidget) -> list[QWidget]:
    return [
        child
        for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible() and not child.isWindow()
    ]


def _speaks(widget: QWidget) -> bool:
    return isinstance(widget, QLabel | QAbstractButton | QLineEdit | QAbstractItemView)


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} {text[:40]!r}"
