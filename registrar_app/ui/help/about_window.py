"""Shows what the program is made of: versions, packs with their sources, parts by others with their licences."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QSplitter, QStackedWidget, QWidget

from registrar_app import __version__
from registrar_app.domain.legal_reference import Evidence
from registrar_app.services.about import (
    PACK_KINDS,
    About,
    about_text,
    component_cells,
    data_cells,
    pack_cells,
)
from registrar_app.services.licences import Component
from registrar_app.ui.contract_form.tabs import TabStrip
from registrar_app.ui.help import words
from registrar_app.ui.help.reading import Reader
from registrar_app.ui.help.window import HelpWindow
from registrar_app.ui.theme import px
from registrar_app.ui.widgets.basics import button, label, pill, retone, row
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.words import APP_NAME, language, say

_SIZE = (900, 640)


class AboutWindow(HelpWindow):
    """Versions and packs on one tab, parts by others on the other."""

    def __init__(self, told: About, parent: QWidget | None) -> None:
        super().__init__(parent, words.ABOUT, _SIZE)
        self.told = told
        version = pill(say(words.ABOUT_VERSION, version=__version__), "accent")
        self.down.addLayout(row(label(say(APP_NAME), "title"), version, None))
        self.down.addWidget(label(say(words.ABOUT_OWN), "muted", wrap=True))
        self.tabs = TabStrip((words.ABOUT_VERSIONS, words.ABOUT_LICENCES), self.show_tab, left=0)
        self.down.addWidget(self.tabs)
        self.stack = QStackedWidget()
        self.versions = Reader()
        self.versions.setAccessibleName(say(words.ABOUT_VERSIONS))
        self.stack.addWidget(self.versions)
        self.stack.addWidget(self._licences())
        self.down.addWidget(self.stack, 1)
        self.note = label("", "muted")
        copy = button(say(words.ABOUT_COPY), self.copy, "primary")
        self.buttons.addWidget(foot(self.note, None, self.close_button(), copy))
        for number in (1, 2):
            self.on_key(f"Alt+{number}", lambda n=number - 1: self.tabs.show_tab(n))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.on_key(keys, copy.click)
        self.redraw()
        self.versions.setFocus()

    def _licences(self) -> QWidget:
        halves = QSplitter()
        halves.setObjectName("licences")
        halves.setChildrenCollapsible(False)
        self.parts = QListWidget()
        self.parts.setAccessibleName(say(words.COMPONENTS))
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in self.told.components:
            self.parts.addItem(f"{part.name} {part.version}".strip())
        self.licence = Reader()
        self.licence.setAccessibleName(say(words.ABOUT_LICENCES))
        self.parts.currentRowChanged.connect(self._show_licence)
        halves.addWidget(self.parts)
        halves.addWidget(self.licence)
        halves.setStretchFactor(1, 1)
        halves.setSizes([px(240), px(620)])
        return halves

    def show_tab(self, number: int) -> None:
        """Show versions (0) or parts by others (1)."""
        self.stack.setCurrentIndex(number)
        if number and self.parts.currentRow() < 0:
            self.parts.setCurrentRow(0)

    def _show_licence(self, number: int) -> None:
        if number >= 0:
            self.licence.show_html(_licence_html(self.told.components[number]))

    def copy(self) -> None:
        """Put all of it on the clipboard as text."""
        QApplication.clipboard().setText(about_text(self.told, language()))
        retone(self.note, say(words.ABOUT_COPIED), "good")

    def redraw(self) -> None:
        """Show both tabs again."""
        self.versions.show_html("".join(_versions_html(self.told)))
        self._show_licence(self.parts.currentRow())


def _versions_html(told: About) -> Iterator[str]:
    told_rows = (*told.versions, data_cells(told.data, language()))
    rows = "".join(f"<tr><td width='24%'>{escape(n)}</td><td>{escape(v)}</td></tr>" for n, v in told_rows)
    yield f"<table width='100%' cellpadding='3'>{rows}</table>"
    heads = "".join(f"<th>{escape(say(name))}</th>" for name in words.PACK_COLUMNS)
    for kind, title in PACK_KINDS.items():
        yield f"<h3>{escape(say(title))}</h3><table width='100%' cellpadding='4'><tr>{heads}</tr>"
        for pack in told.packs:
            if pack.summary.kind != kind:
                continue
            sure = "" if pack.summary.reference.evidence is Evidence.VERIFIED else " class='query'"
            cells = [escape(cell) for cell in pack_cells(pack, language())]
            cells[3] = f"<span{sure}>{cells[3]}</span>"
            widths = (29, 17, 25, 18, 11)
            yield "<tr>" + "".join(
                f"<td width='{width}%'>{cell}</td>" for width, cell in zip(widths, cells, strict=True)
            ) + "</tr>"  # fmt: skip
        yield "</table>"


def _licence_html(part: Component) -> str:
    name, version, licence = (escape(cell) for cell in component_cells(part, language()))
    texts = part.texts or (say(words.NO_TEXT, licence=part.licence),)
    body = "<hr>".join(f"<p style='white-space: pre-wrap'>{escape(text)}</p>" for text in texts)
    return f"<h3>{name} {version}</h3><p class='muted'>{licence}</p>{body}"
