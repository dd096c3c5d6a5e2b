"""Reads a screen without looking at it: names that are missing, controls that Tab misses, meaning that only colour tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QTextEdit,
    QWidget,
)

from registrar_app.ui.examination.verdict_buttons import VerdictButtons
from registrar_app.ui.widgets.path_editor import PathEditor
from registrar_app.ui.widgets.picker_list import PickerList

CONTROLS = (
    QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractItemView, QAbstractSpinBox, QSlider,
    QTabBar,
)  # fmt: skip
BY_KEY = (VerdictButtons, PathEditor, PickerList, QLineEdit)
"""Whose parts Tab passes by, for what they belong to has the focus and its keys do the same: 1 2 3, F2, the arrows, Del."""
_OWN_PARTS = ("qt_", "QTableCornerButton", "QLineEditIconButton", "QComboBoxPrivateContainer")
_ROWS_READ = 40
_SLACK = 4
"""Pixels by which things on one line may stand higher or lower."""


def reach_problems(window: QWidget) -> list[str]:
    """Return what someone who uses only the keyboard or a screen reader would miss on a screen, a line each."""
    if isinstance(window, QMenu):
        return []
    return [
        *unnamed(window),
        *unreached(window),
        *out_of_order(window),
        *trapping(window),
        *only_coloured(window),
    ]


def controls_of(window: QWidget) -> list[QWidget]:
    """Return what is clicked, chosen or typed in, and what else takes the focus."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and not _is_part(widget) and (isinstance(widget, CONTROLS) or takes_tab(widget))
    ]


def _is_part(widget: QWidget) -> bool:
    """Whether it is made by Qt inside another control, which has the name and the focus."""
    own = (widget.objectName(), widget.metaObject().className())
    return isinstance(widget, QHeaderView) or any(name.startswith(_OWN_PARTS) for name in own)


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops here."""
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value) and widget.focusProxy() is None


def name_of(widget: QWidget) -> str:
    """Return what a screen reader is told that the widget is called: own words, accessible name or buddy's words."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def unnamed(window: QWidget) -> Iterator[str]:
    """Name every control that has no name."""
    for widget in controls_of(window):
        if not name_of(widget):
            yield f"no name: {_describe(widget)}"


class _Quiet(QObject):
    """Keeps it from the widgets that they get the focus, so that going through them changes nothing."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow what comes with the focus."""
        return event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.FocusAboutToChange)


def tab_stops(window: QWidget) -> list[QWidget]:
    """Return where Tab stops from the window's beginning on, in its order; the focus is back in its place afterwards.

    Qt itself goes: asking for the next widget of the chain by ``nextInFocusChain`` confuses PySide about who owns it.
    """
    app = QApplication.instance()
    quiet, had = _Quiet(), window.focusWidget()
    app.installEventFilter(quiet)
    try:
        stops = _walk(window)
        if had is not None:
            had.setFocus()
    finally:
        app.removeEventFilter(quiet)
    return stops


def _walk(window: QWidget) -> list[QWidget]:
    stops: list[QWidget] = []
    if window.focusWidget() is not None:
        window.focusWidget().clearFocus()
    while window.focusNextChild() and window.focusWidget() not in stops:  # type: ignore[attr-defined]
        stops.append(window.focusWidget())
    return stops


def unreached(window: QWidget) -> Iterator[str]:
    """Name every control that can be used but not reached: by Tab, by arrows in its group, or by a key that is stated."""
    stops = set(tab_stops(window))
    for widget in controls_of(window):
        if not widget.isEnabled() or widget in stops or widget.focusProxy() in stops:
            continue
        if _by_arrows(widget, stops) or _by_key(widget):
            continue
        yield f"not reached: {_describe(widget)}"


def _by_arrows(widget: QWidget, stops: set[QWidget]) -> bool:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(button in stops for button in group.buttons())


def _by_key(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
        return True
    above: QWidget | None = widget
    while above is not None and not isinstance(above, BY_KEY):
        above = above.parentWidget()
    return above is not None


def out_of_order(window: QWidget) -> Iterator[str]:
    """Name every two stops that follow each other against the order of reading."""
    stops = tab_stops(window)
    for one, other in pairwise(stops):
        before, after = _parts(one, other, window)
        if _against_reading(before, after):
            yield f"order: {_describe(one)} then {_describe(other)}"


def _parts(one: QWidget, other: QWidget, window: QWidget) -> tuple[QRect, QRect]:
    """Return where two stops stand, or the cards around them where these are two."""
    ones, others = _ancestry(one, window), _ancestry(other, window)
    depth = 0
    while depth < min(len(ones), len(others)) and ones[depth] is others[depth]:
        depth += 1
    first = ones[depth] if depth < len(ones) else one
    second = others[depth] if depth < len(others) else other
    return _place(first, window), _place(second, window)


def _ancestry(widget: QWidget, window: QWidget) -> list[QWidget]:
    line = [widget]
    while line[0] is not window and line[0].parentWidget() is not None:
        line.insert(0, line[0].parentWidget())
    return line


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _against_reading(before: QRect, after: QRect) -> bool:
    """Whether the second stands over the first or, on one line, left of it; up and to the right is the next column."""
    if after.contains(before) or before.contains(after):
        return False
    over = after.bottom() <= before.top() + _SLACK
    if over:
        return after.left() < before.right() - _SLACK
    below = after.top() >= before.bottom() - _SLACK
    return not below and after.right() <= before.left() + _SLACK


def trapping(window: QWidget) -> Iterator[str]:
    """Name every control in which Tab goes round, so that one does not get out by it."""
    for widget in controls_of(window):
        if isinstance(widget, QPlainTextEdit | QTextEdit):
            caught = not widget.isReadOnly() and not widget.tabChangesFocus()
        else:
            caught = isinstance(widget, QAbstractItemView) and widget.tabKeyNavigation()
        if caught:
            yield f"keeps Tab: {_describe(widget)}"


def only_coloured(window: QWidget) -> Iterator[str]:
    """Name every label and cell that has a colour or a picture but neither words nor an accessible name."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel) and not widget.text().strip() and not widget.accessibleName():
            if widget.property("role") == "pill" or (
                not widget.pixmap().isNull() and not _has_words_beside(widget)
            ):
                yield f"only coloured: {_describe(widget)}"
        elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView) and widget.model():
            yield from _coloured_cells(widget)


def _has_words_beside(mark: QLabel) -> bool:
    """Whether the control or card in which a mark stands says something, of which the mark is the ornament."""
    around = mark.parentWidget()
    labels = around.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    named = name_of(around) or name_of(around.parentWidget() or around)
    return bool(named) or any(label.isVisible() and label.text().strip() for label in labels)


def _coloured_cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    roles = (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.BackgroundRole)
    for row in range(min(model.rowCount(), _ROWS_READ)):
        for column in range(1 if isinstance(view, QListView) else model.columnCount()):
            index = model.index(row, column)
            told = index.data() or index.data(Qt.ItemDataRole.AccessibleTextRole)
            if not told and any(index.data(role) is not None for role in roles):
                yield f"only coloured: {_describe(view)} row {row} column {column}"


def _describe(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    above = widget.parentWidget()
    return f"{type(widget).__name__} {(words or name_of(widget))[:40]!r} in {type(above).__name__}"
