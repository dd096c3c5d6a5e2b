"""Shows all keys by the place where they work; they can be searched and printed (Shift+F1)."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from registrar_app.ui.help import words
from registrar_app.ui.help.reading import Reader, print_page
from registrar_app.ui.help.window import HelpWindow
from registrar_app.ui.keys_sheet import keys_html
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.inside_field import add_clear_button
from registrar_app.ui.words import say


class KeysWindow(HelpWindow):
    """The sheet of keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, words.KEYS, (620, 640))
        self.search = QLineEdit()
        self.search.setPlaceholderText(say(words.KEYS_SEARCH))
        self.search.setAccessibleName(say(words.KEYS_SEARCH))
        add_clear_button(self.search)
        self.search.textChanged.connect(lambda _: self.redraw())
        self.sheet = Reader()
        self.sheet.setAccessibleName(say(words.KEYS))
        self.down.addWidget(label(say(words.KEYS), "heading"))
        self.down.addWidget(self.search)
        self.down.addWidget(self.sheet, 1)
        printing = button(say(words.PRINT), self.print_sheet, icon_name="print")
        self.buttons.addWidget(foot(printing, None, self.close_button()))
        self.on_key("Ctrl+F", self.find)
        self.on_key("Ctrl+P", printing.click)
        self.redraw()
        self.search.setFocus()

    def redraw(self) -> None:
        """Show the keys that are searched for."""
        self.sheet.show_html(keys_html(self.search.text().strip()) or say(words.KEYS_NONE))

    def find(self) -> None:
        """Put the keyboard into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def print_sheet(self) -> None:
        """Print what is shown."""
        print_page(self.sheet, self)
