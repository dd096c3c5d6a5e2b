"""Shows two versions of a contract beside each other (与此前版本对照); changed fields carry a mark and a word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from registrar_app.domain.text import Text
from registrar_app.ui.contract_form.comparison import Line
from registrar_app.ui.contract_form.version_table import VersionLine, VersionTable
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, pill, row
from registrar_app.ui.widgets.fitting import scrolling
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import open_at
from registrar_app.ui.words import CLOSE, say

TITLE = Text("与此前版本对照", "Compare with the version before")
COUNT = Text("{count} 处不同", "Differences: {count}")
NONE = Text("两个版本的登记内容相同", "Both versions say the same")
ONLY = Text("只看不同  Ctrl+D", "Differences only  Ctrl+D")
CHANGED = Text("已变更", "Changed")


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
        self.table = VersionTable(titles, [self._line(line) for line in lines])
        self._scroll = scrolling(self.table, by_keyboard=True)
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
        return self.table.marked

    def _line(self, line: Line) -> VersionLine:
        mark = self._mark if line.changed else None
        return VersionLine(line.path, line.label, (line.before, line.after), mark, line.changed)

    def _show(self) -> None:
        only = self.only.isChecked()
        self.table.show_only(lambda line: line.stands_out or not only)

    def _go_to_first(self) -> None:
        first = next((parts[0] for line, parts in self.table.rows if line.stands_out), None)
        if first is not None:
            self._scroll.ensureWidgetVisible(first, 0, px(120))
