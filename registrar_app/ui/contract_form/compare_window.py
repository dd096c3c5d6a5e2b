"""Shows two versions of a contract beside each other (与此前版本对照); changed fields carry a mark and a word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from registrar_app.domain.text import Text
from registrar_app.ui.contract_form.changes_table import said
from registrar_app.ui.contract_form.comparison import Line
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, pill, row
from registrar_app.ui.widgets.fitting import Flowing, scrolling
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import open_at
from registrar_app.ui.words import CLOSE, say

TITLE = Text("与此前版本对照", "Compare with the version before")
COUNT = Text("{count} 处不同", "Differences: {count}")
NONE = Text("两个版本的登记内容相同", "Both versions say the same")
ONLY = Text("只看不同  Ctrl+D", "Differences only  Ctrl+D")
CHANGED = Text("已变更", "Changed")
FIELD = Text("栏目", "Field")


class CompareWindow(QDialog):
    """Both versions, line by line; ``titles`` say which act each is of."""

    help_topic = "history"

    def __init__(
        self,
        parent: QWidget,
        name: str,
        titles: tuple[str, str],
        lines: Sequence[Line],
        *,
        title: Text = TITLE,
        mark: Text = CHANGED,
    ) -> None:
        super().__init__(parent)
        self._mark = mark
        self.lines = tuple(lines)
        self.setWindowTitle(say(title))
        down = QVBoxLayout(self)
        arrange(down, (22, 16, 22, 16), 10)
        down.addWidget(label(name, "heading", wrap=True))
        count = sum(line.changed for line in lines)
        told = pill(say(COUNT, count=count), "query") if count else pill(say(NONE), "good")
        self.only = button(say(ONLY), self._show, "chip")
        self.only.setCheckable(True)
        down.addLayout(row(told, None, self.only))
        self._rows: list[tuple[Line, list[QWidget]]] = []
        self._scroll = scrolling(self._table(titles), by_keyboard=True)
        self._scroll.setAccessibleName(name)
        down.addWidget(self._scroll, 1)
        down.addWidget(foot(None, button(f"{say(CLOSE)}  Esc", self.reject, "primary")))
        QShortcut(QKeySequence("Ctrl+D"), self, self.only.click)
        open_at(self, 900, 620)
        self._scroll.setFocus()
        QTimer.singleShot(0, self, self._go_to_first)

    @property
    def marked(self) -> list[str]:
        """Paths of the fields that carry the mark."""
        return [line.path for line, parts in self._rows if parts[0].findChildren(QWidget, "mark")]

    def _table(self, titles: tuple[str, str]) -> QWidget:
        table = Flowing()
        grid = QGridLayout(table)
        arrange(grid, (0, 0, 4, 0))
        for column, stretch in enumerate((5, 8, 8)):
            grid.setColumnStretch(column, stretch)
        for column, title in enumerate((say(FIELD), *titles)):
            grid.addWidget(label(title, "cell_head", wrap=True), 0, column)
        for number, line in enumerate(self.lines, 1):
            parts = self._line(line)
            self._rows.append((line, parts))
            for column, part in enumerate(parts):
                grid.addWidget(part, number, column)
        grid.setRowStretch(len(self.lines) + 1, 1)
        return table

    def _line(self, line: Line) -> list[QWidget]:
        tone = "changed" if line.changed else ""
        name = QWidget()
        name.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name.setProperty("role", "cell")
        name.setProperty("tone", tone)
        across = QHBoxLayout()
        arrange(across, (8, 6, 8, 5), 6)
        across.addWidget(label(said(line.label), "muted", wrap=True), 1, Qt.AlignmentFlag.AlignTop)
        if line.changed:
            mark = pill(say(self._mark), "query")
            mark.setObjectName("mark")
            across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        name.setLayout(across)
        parts: list[QWidget] = [name]
        for text in (line.before, line.after):
            cell = label(said(text), "cell", tone=tone, wrap=True, selectable=True)
            cell.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            parts.append(cell)
        return parts

    def _show(self) -> None:
        only = self.only.isChecked()
        for line, parts in self._rows:
            for part in parts:
                part.setVisible(line.changed or not only)

    def _go_to_first(self) -> None:
        first = next((parts[0] for line, parts in self._rows if line.changed), None)
        if first is not None:
            self._scroll.ensureWidgetVisible(first, 0, px(120))
