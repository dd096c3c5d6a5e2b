"""Shows the manual: contents and search at the left, the page at the right, back and forward, print, save as PDF (F1)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from registrar_app import paths
from registrar_app.services.manual import FIRST, Manual
from registrar_app.services.manual_book import ManualPrinter
from registrar_app.ui.help import words
from registrar_app.ui.help.book_saving import BookSaving
from registrar_app.ui.help.reading import Reader, print_page
from registrar_app.ui.help.window import HelpWindow
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.inside_field import add_clear_button
from registrar_app.ui.widgets.message_bar import MessageBar
from registrar_app.ui.words import language, say

_ID = Qt.ItemDataRole.UserRole
_SIZE = (1040, 660)


class ManualWindow(HelpWindow):
    """The manual, open at a page; with a printer its books can be saved."""

    def __init__(self, parent: QWidget, page: str = FIRST, printer: ManualPrinter | None = None) -> None:
        super().__init__(parent, words.MANUAL, _SIZE)
        self.manual = Manual(paths.resource("manual"), language())
        self.bar = MessageBar()
        self.books = BookSaving(self, printer, self.manual, self.bar.tell) if printer else None
        self._went: list[str] = []
        self._at = -1
        self._lay_out()
        self._list_contents()
        self.go_to(page)
        self.reader.setFocus()
        for keys, work in (
            ("Ctrl+F", self.find), ("Alt+Left", self.go_back), ("Alt+Right", self.go_forward), ("Ctrl+P", self.print_page),
        ):  # fmt: skip
            self.on_key(keys, work)
        if self.books:
            self.on_key("Ctrl+S", self.books.choose)

    # ------------------------------------------------------------ building

    def _lay_out(self) -> None:
        self.back = button(say(words.BACK_KEY), self.go_back)
        self.forward = button(say(words.FORWARD_KEY), self.go_forward)
        printing = button(say(words.PRINT), self.print_page, icon_name="print")
        saving = [self.books.button] if self.books else []
        self.down.addWidget(foot(self.back, self.forward, None, *saving, printing, self.close_button()))
        self.down.addWidget(self.bar)
        halves = QSplitter()
        halves.setObjectName("manual")
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._contents())
        self.reader = Reader()
        self.reader.setAccessibleName(say(words.MANUAL))
        self.reader.anchorClicked.connect(self._follow)
        halves.addWidget(self.reader)
        halves.setStretchFactor(1, 1)
        contents = min(px(270), self.width() * 3 // 10)
        halves.setSizes([contents, self.width() - contents])
        self.down.addWidget(halves, 1)

    def _contents(self) -> QWidget:
        made = QWidget()
        down = QVBoxLayout(made)
        arrange(down, (0, 0, 8, 0), 8)
        self.search = QLineEdit()
        self.search.setPlaceholderText(say(words.SEARCH_HINT))
        self.search.setAccessibleName(say(words.SEARCH))
        add_clear_button(self.search)
        self.search.textChanged.connect(lambda _: self._search())
        self.search.returnPressed.connect(self._take_first)
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setRootIsDecorated(False)
        self.contents.setIndentation(px(14))
        self.contents.setWordWrap(True)
        self.contents.setAccessibleName(say(words.CONTENTS))
        self.contents.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.told = label("", "muted")
        self.told.hide()
        for part in (self.search, self.told):
            down.addWidget(part)
        down.addWidget(self.contents, 1)
        return made

    def _list_contents(self) -> None:
        self.contents.blockSignals(True)
        self.contents.clear()
        for section in self.manual.sections:
            head = QTreeWidgetItem([say(section.title)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            self.contents.addTopLevelItem(head)
            for page in section.pages:
                head.addChild(_item(self.manual.page(page).title, page))
            head.setExpanded(True)
        self.contents.blockSignals(False)
        self._mark()

    # ------------------------------------------------------------ moving

    @property
    def page_id(self) -> str:
        """The page that is shown."""
        return self._went[self._at] if self._went else ""

    def go_to(self, page: str) -> None:
        """Show a page, or the first one when there is none of that id; ``page#words`` goes to the words."""
        name, _, at = page.partition("#")
        name = name if name in self.manual.ids else FIRST
        if name != self.page_id:
            self._went = [*self._went[: self._at + 1], name]
            self._at = len(self._went) - 1
            self._show()
        if at:
            self.reader.find(at)

    def go_back(self) -> None:
        """Show the page before."""
        if self._at > 0:
            self._at -= 1
            self._show()

    def go_forward(self) -> None:
        """Show the page that one came back from."""
        if self._at < len(self._went) - 1:
            self._at += 1
            self._show()

    def _follow(self, link: QUrl) -> None:
        """Go where a link leads; the manual knows its own pages only."""
        self.go_to(link.toString(QUrl.ComponentFormattingOption.FullyDecoded))

    def _show(self) -> None:
        page = self.manual.page(self.page_id)
        self.reader.show_markdown(page.text)
        self.reader.setAccessibleName(page.title)
        self.setWindowTitle(f"{say(words.MANUAL)} · {page.title}")
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at < len(self._went) - 1)
        self._mark()

    def _mark(self) -> None:
        """Mark the page in the contents."""
        self.contents.blockSignals(True)
        for item in self._items():
            if item.data(0, _ID) == self.page_id:
                self.contents.setCurrentItem(item)
                self.contents.scrollToItem(item)
        self.contents.blockSignals(False)

    def _items(self) -> list[QTreeWidgetItem]:
        heads: list[Any] = [self.contents.topLevelItem(n) for n in range(self.contents.topLevelItemCount())]
        return [*heads, *(head.child(number) for head in heads for number in range(head.childCount()))]

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        page = item.data(0, _ID) if item is not None else None
        if page:
            self.go_to(page)
            if words_wanted := self.search.text().split():
                self.reader.find(words_wanted[0])

    # ------------------------------------------------------------ searching and the rest

    def find(self) -> None:
        """Put the keyboard into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def _search(self) -> None:
        wanted = self.search.text().strip()
        self.told.setVisible(bool(wanted))
        if not wanted:
            self._list_contents()
            return
        found = self.manual.search(wanted)
        self.told.setText(say(words.FOUND, count=len(found)) if found else say(words.NOT_FOUND))
        self.contents.blockSignals(True)
        self.contents.clear()
        for each in found:
            item = _item(f"{each.page.title}\n{each.around}", each.page.id)
            item.setSizeHint(0, QSize(0, 3 * self.fontMetrics().lineSpacing() + px(10)))
            self.contents.addTopLevelItem(item)
        self.contents.blockSignals(False)

    def _take_first(self) -> None:
        """Show the first page that was found."""
        first = self.contents.topLevelItem(0)
        if first is not None and self.search.text().strip():
            self.contents.setCurrentItem(first)
            self._choose(first)
            self.contents.setFocus()

    def print_page(self) -> None:
        """Print the page that is shown."""
        print_page(self.reader, self)

    def showEvent(self, event: QShowEvent) -> None:
        """Come with the page in sight in the contents, which have their height only now."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._mark)

    def redraw(self) -> None:
        """Show the page again."""
        if self._went:
            self._show()


def _item(text: str, page: str) -> QTreeWidgetItem:
    made = QTreeWidgetItem([text])
    made.setData(0, _ID, page)
    made.setToolTip(0, text)
    return made
