"""Makes the menu of a case's sheets (文书): title, day of the act, how often printed; newest act first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QPushButton

from registrar_app.domain.registration import Case
from registrar_app.services.issue_sheet import sheets_of
from registrar_app.ui.sheets import words
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.words import say

ShowSheet = Callable[[str, str], object]
"""Called with the kind of a sheet and the hash of its act."""

SHEETS = "sheets"
"""Name of the button."""


def sheets_button(
    case: Case, show_sheet: ShowSheet, show_slip: Callable[[], object] | None = None, *, brief: bool = False
) -> QPushButton | None:
    """Return the button with the menu, the slip first where there is one; ``None`` when there is no sheet.

    Args:
        case: The case.
        show_sheet: Shows a sheet.
        show_slip: Shows the slip, where there is one.
        brief: Whether other buttons need the room; the key is then in the tip alone.
    """
    sheets = sheets_of(case)
    if not sheets and show_slip is None:
        return None
    made = button(say(words.MENU_BRIEF if brief else words.MENU), lambda: None, tip=say(words.MENU))
    made.setObjectName(SHEETS)
    menu = QMenu(made)
    if show_slip is not None:
        line = say(words.SLIP_LINE, day=_registered_on(case), copies=words.copies_words(case.slip_copies))
        _add_line(menu, line, show_slip)
        menu.addSeparator()
    last = ""
    for sheet in sheets:
        act = sheet.entry.act
        if last not in ("", sheet.entry.hash):
            menu.addSeparator()
        last = sheet.entry.hash
        line = say(
            words.LINE,
            sheet=say(sheet.kind.label),
            act=say(act.kind.label),
            day=act.on.isoformat(),
            copies=words.copies_words(sheet.copies),
        )
        _add_line(menu, line, lambda s=sheet: show_sheet(s.kind.value, s.entry.hash))
    made.setMenu(menu)
    return made


def _add_line(menu: QMenu, line: str, show: Callable[[], object]) -> None:
    menu.addAction(line).triggered.connect(lambda _=False: show())


def _registered_on(case: Case) -> str:
    registration = case.contract.registration
    return registration.registered_on.isoformat() if registration else ""
