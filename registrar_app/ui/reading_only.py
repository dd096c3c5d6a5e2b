"""Greys what cannot be done in a register that was opened with the reader's password; the services refuse it anyway."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.read_only import only_read
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.operation import word_error
from registrar_app.ui.this_pc.words import LOCK, OPEN_OTHER
from registrar_app.ui.words import say

RAIL = Text("只读：只能查看", "Read only")
SHORT = Text("只读", "View")
WHY = Text(
    "只读：用只读口令打开的，不能办理、导出和打印",
    "Read only: opened with the reader's password, nothing is decided, exported or printed",
)
_WRITING = {
    "contracts": ("foot.export",),
    "schemes": ("export_button", "details_button"),
    "journal": ("export_button",),
    "report": ("export_button",),
    "roster": ("head",),
    "exchange": (
        "panel.export_button", "panel.again_button", "panel.receipt.import_button", "panel.choose_button",
        "panel.confirm_button", "panel.return_button",
    ),
}  # fmt: skip
"""What of a page changes the register or takes something out of it; an office's and the bureau's have parts of their own."""


class _Grey(QObject):
    """Greys its part again whenever the page enables it."""

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the part."""
        if event.type() == QEvent.Type.EnabledChange and isinstance(watched, QWidget) and watched.isEnabled():
            watched.setEnabled(False)
        return False


def keep_grey(desk: Desk, *parts: QPushButton) -> None:
    """Grey buttons for good where the register is only read."""
    if not desk.reader:
        return
    for part in parts:
        part.setEnabled(False)
        part.setToolTip(say(WHY))
        part.installEventFilter(_Grey(part))


def grey_page(desk: Desk, name: str, page: QWidget) -> None:
    """Grey what a page of the window could not do."""
    for path in _WRITING.get(name, ()) if desk.reader else ():
        try:
            part = attrgetter(path)(page)
        except AttributeError:  # of the other kind of register
            continue
        keep_grey(desk, *([part] if isinstance(part, QPushButton) else part.findChildren(QPushButton)))


def grey_menu(desk: Desk, menu: QMenu) -> QMenu:
    """Grey the entries of the menu of this PC but locking and opening another register, and return it."""
    kept = {say(LOCK), say(OPEN_OTHER)}
    for action in menu.actions() if desk.reader else ():
        _grey_action(action, kept)
    return menu


def _grey_action(action: QAction, kept: set[str]) -> None:
    action.setEnabled(action.text().partition("\t")[0] in kept)


def refuses(desk: Desk, told: Callable[[str, str], object]) -> bool:
    """Whether the register is only read; then it is told."""
    if desk.reader:
        told(word_error(only_read(desk.directory)), "error")
    return desk.reader
