"""Makes the menu of a case's sheets (文书): title, day of the act, how often printed; newest act first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from registrar_app.domain.registration import Case
from registrar_app.services.issue_sheet import sheets_of
from registrar_app.ui.sheets import words
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.words import say

ShowSheet = Callable[[str, str], object]
"""Called with the kind of a sheet and the hash of its act."""

_NAME = "sheets"


def sheets_button(
    case: Case, show_sheet: ShowSheet, show_slip: Callable[[], object] | None = None
) -> QPushButton | None:
    """Return the button with the menu, the slip first where there is one; ``None`` when there is no sheet."""
    sheets = sheets_of(case)
    if not sheets and show_slip is None:
        return None
    made = button(say(words.MENU), lambda: None)
    made.setObjectName(_NAME)
    menu = QMenu(made)
    if show_slip is not None:
        _add_line(menu, say(words.SLIP), _registered_on(case), case.slip_copies, show_slip)
        menu.addSeparator()
    last = ""
    for sheet in sheets:
        act = sheet.entry.hash
        if last and act != last:
            menu.addSeparator()
        last = act
        _add_line(
            menu,
            say(sheet.kind.label),
            sheet.entry.act.on.isoformat(),
            sheet.copies,
            lambda s=sheet: show_sheet(s.kind.value, s.entry.hash),
        )
    made.setMenu(menu)
    return made


def open_menu(window: QWidget) -> bool:
    """Open the menu of the sheets in a window; false when it has none."""
    made = next((b for b in window.findChildren(QPushButton, _NAME) if b.isVisible()), None)
    if made is None:
        return False
    made.setFocus()
    made.showMenu()
    return True


def _add_line(menu: QMenu, sheet: str, day: str, copies: int, show: Callable[[], object]) -> None:
    line = say(words.LINE, sheet=sheet, day=day, copies=words.copies_words(copies))
    menu.addAction(line).triggered.connect(lambda _=False: show())


def _registered_on(case: Case) -> str:
    registration = case.contract.registration
    return registration.registered_on.isoformat() if registration else ""
