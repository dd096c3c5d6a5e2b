"""Opens the windows of the help over the window that asks, and binds F1 in every window that opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from registrar_app import paths
from registrar_app.services.about import DataFolder, about
from registrar_app.services.manual import Manual
from registrar_app.services.manual_book import ManualPrinter
from registrar_app.services.program import Program
from registrar_app.services.tables.program_tables import tables_in_use
from registrar_app.ui.help import words
from registrar_app.ui.help.about_window import AboutWindow
from registrar_app.ui.help.codes_window import CodesWindow
from registrar_app.ui.help.log_window import LogWindow
from registrar_app.ui.help.manual_window import ManualWindow
from registrar_app.ui.help.window import HelpWindow
from registrar_app.ui.keys_sheet import show_keys
from registrar_app.ui.operation import Operations
from registrar_app.ui.this_pc.menu import Entry
from registrar_app.ui.words import language

TOPIC = "help_topic"
"""Attribute of a window or page: the topic under which the manual tells about it."""
_BOUND = "help_key_bound"


class HelpDesk(QObject):
    """The help of one main window."""

    def __init__(
        self, window: QWidget, program: Program, operations: Operations, topic: Callable[[], str]
    ) -> None:
        """Keep whose help it is; ``topic`` tells what the window shows now."""
        super().__init__(window)
        self._window, self._program, self._topic, self._operations = window, program, topic, operations
        self.manual: ManualWindow | None = None
        QApplication.instance().focusWindowChanged.connect(self._bind_in_dialog)

    def entries(self) -> list[Entry]:
        """Return the entries of the help menu."""
        return [
            (words.MENU_MANUAL, "F1", self.show_manual),
            (words.MENU_KEYS, "Shift+F1", self.show_keys),
            (words.MENU_CODES, "", self.show_codes),
            (words.MENU_LOG, "", self.show_log),
            (words.MENU_ABOUT, "", self.show_about),
        ]

    def show_manual(self, topic: str = "") -> None:
        """Show the manual's page about a topic, or about what the window shows."""
        self.manual = open_manual(self._window, topic or self._topic(), self.manual, self._program.books)

    def show_keys(self) -> None:
        """Show all keys."""
        show_keys(self._window)

    def show_about(self) -> None:
        """Show what the program is made of."""
        folders = (paths.resource("licences"), paths.resource("fonts"))
        data = DataFolder(paths.user_folder(), paths.portable_folder() is not None)
        self._operations.run(
            lambda progress: about(self._program, folders, data),
            lambda told: AboutWindow(told, self._window).open_once(),
        )

    def show_codes(self) -> None:
        """Show the code lists and the packs in use."""
        self._operations.run(
            lambda progress: tables_in_use(self._program),
            lambda tables: CodesWindow(tables, self._program.tables, self._window).open_once(),
        )

    def show_log(self) -> None:
        """Show the log of errors."""
        LogWindow(self._window, self._program.tables).open_once()

    @Slot()
    def _bind_in_dialog(self) -> None:
        """Let F1 work in a dialog that has just opened, about its own topic or that of the page under it."""
        active = QApplication.activeWindow()
        if (
            isinstance(active, QDialog)
            and not isinstance(active, HelpWindow)
            and hangs_on(active, self._window)
        ):
            bind_help(active, self._topic, self._program.books)


def hangs_on(part: QWidget | None, window: QWidget) -> bool:
    """Whether a dialog belongs to a window, directly or over another dialog."""
    while part is not None and part is not window:
        part = part.parentWidget()
    return part is window


def bind_help(window: QWidget, topic: Callable[[], str], printer: ManualPrinter) -> None:
    """Let F1 in a window show the manual's page about it; a window that is bound already stays as it is."""
    if window.property(_BOUND):
        return
    window.setProperty(_BOUND, True)
    shortcut = QShortcut(QKeySequence("F1"), window)
    shortcut.activated.connect(
        lambda: open_manual(
            window, getattr(window, TOPIC, "") or topic(), window.findChild(ManualWindow), printer
        )
    )


def open_manual(
    parent: QWidget, topic: str, present: ManualWindow | None, printer: ManualPrinter
) -> ManualWindow:
    """Show the manual's page about a topic in the window that is there, or in a new one over ``parent``."""
    page = Manual(paths.resource("manual"), language()).page_of(topic)
    if present is not None:
        present.go_to(page)
        present.show()
        present.raise_()
        present.activateWindow()
        return present
    window = ManualWindow(parent, page, printer)
    window.show()
    return window
