"""Keeps the table in which versions of a contract stand beside each other, a field a line; what differs carries a mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import Words
from registrar_app.ui.contract_form.changes_table import said
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import label, pill
from registrar_app.ui.widgets.fitting import Flowing
from registrar_app.ui.words import say

FIELD = Text("栏目", "Field")
_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One field: what every version says of it, the word of its mark (or none), and whether it stands out."""

    path: str
    label: Words
    versions: tuple[Words, ...]
    mark: Text | None = None
    stands_out: bool = False


class VersionTable(Flowing):
    """The lines under their titles.

    Args:
        titles: Of the versions.
        lines: Of the fields.
        aside: Makes what stands at the end of a line, under a last title; the mark then stands under the field's name,
            which larger letters would otherwise leave one character wide.
    """

    def __init__(
        self,
        titles: Sequence[str],
        lines: Sequence[VersionLine],
        aside: Callable[[VersionLine], QWidget] | None = None,
    ) -> None:
        super().__init__()
        self.rows: list[tuple[VersionLine, list[QWidget]]] = []
        grid = QGridLayout(self)
        arrange(grid, (0, 0, 4, 0))
        for column, title in enumerate((say(FIELD), *titles)):
            grid.setColumnStretch(column, 8 if column else 5)
            grid.addWidget(label(title, "cell_head", wrap=True), 0, column)
        if aside is not None:
            grid.setColumnStretch(len(titles), 0)
        for number, line in enumerate(lines, 1):
            parts = self._line(line, is_stacked=aside is not None)
            if aside is not None:
                parts.append(aside(line))
                parts[-1].setObjectName("aside")
            self.rows.append((line, parts))
            for column, part in enumerate(parts):
                grid.addWidget(part, number, column)
        grid.setRowStretch(len(lines) + 1, 1)

    @property
    def marked(self) -> list[str]:
        """Paths of the fields that carry a mark."""
        return [line.path for line, parts in self.rows if parts[0].findChildren(QWidget, "mark")]

    def show_only(self, wanted: Callable[[VersionLine], bool]) -> None:
        """Show the lines that are wanted."""
        for line, parts in self.rows:
            for part in parts:
                part.setVisible(wanted(line))

    def _line(self, line: VersionLine, is_stacked: bool) -> list[QWidget]:
        tone = "changed" if line.stands_out else ""
        name = QVBoxLayout() if is_stacked else QHBoxLayout()
        arrange(name, (8, 6, 8, 5), 3 if is_stacked else 6)
        name.addWidget(label(said(line.label), "muted", wrap=True), 0 if is_stacked else 1, _TOP)
        if line.mark is not None:
            tone_of_mark = "query" if line.stands_out else "note"
            mark = (
                label(say(line.mark), "problem", tone=tone_of_mark, wrap=True)
                if is_stacked  # without the padding of a pill, which would set it in from the name above
                else pill(say(line.mark), tone_of_mark)
            )
            mark.setObjectName("mark")
            name.addWidget(mark, 0, _TOP)
        if is_stacked:
            name.addStretch(1)
        parts: list[QWidget] = [cell_of(name, tone)]
        for text in line.versions:
            cell = label(said(text), "cell", tone=tone, wrap=True, selectable=True)
            cell.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            parts.append(cell)
        return parts


def cell_of(inner: QLayout, tone: str = "") -> QWidget:
    """Return a cell of the table around a layout."""
    made = QWidget()
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setProperty("role", "cell")
    made.setProperty("tone", tone)
    made.setLayout(inner)
    return made
