"""Keeps the roster's four tables and what their rows are made of; reading the roster is the page's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.domain.roster import Roster, Signer, ending_soon, judge_standing
from registrar_app.domain.text import Text
from registrar_app.services.number_blocks import BlockUse
from registrar_app.services.roster_changes import AreaNames, block_words
from registrar_app.services.tables.roster_tables import RosterPart
from registrar_app.ui.roster import bureau_words, words
from registrar_app.ui.schemes.grid import Grid, GridColumn, Pill
from registrar_app.ui.schemes.page_parts import EmptyPanel
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, row
from registrar_app.ui.words import say

_TAB_PADDING = 15
"""On either side, with the line's edge."""
_ACTS = {
    words.REGISTRARS: bureau_words.ADD_REGISTRAR,
    words.OFFICES: bureau_words.ADD_OFFICE,
    words.DEVICES: bureau_words.ADD_BLOCK,
    words.SUPERVISORS: bureau_words.ADD_SUPERVISOR,
}
"""What makes the first of them."""
_ICONS = {
    "in_force": ("good", "good", 0),
    "ends_soon": ("query", "clock", 1),
    "not_yet": ("query", "clock", 2),
    "expired": ("note", "clock", 3),
    "revoked": ("error", "error", 4),
}


class RosterTables(QWidget):
    """Registrars, offices, devices and supervisors, one table a tab; the tab tells how many there are.

    Where a roster names none yet, as a new bureau's, it is said what to do.
    """

    def __init__(self, *, at_bureau: bool) -> None:
        super().__init__()
        self._at_bureau = at_bureau
        self.registrars = Grid(_signer_columns(with_office=True))
        self.offices = Grid(
            (
                GridColumn(say(words.CODE), width=90),
                GridColumn(say(words.NAME), width=260),
                GridColumn(say(words.AREAS), width=260, stretch=True),
            )
        )
        self.devices = Grid(
            (
                GridColumn(say(words.DEVICE), width=180),
                GridColumn(say(words.OFFICE), width=200, stretch=True),
                GridColumn(say(words.BLOCKS), width=200),
                GridColumn(say(words.USED), "count", width=100),
                GridColumn(say(words.LEFT), "count", width=100),
                GridColumn(say(words.BLOCK_STATE), "pill", width=130),
            )
        )
        self.supervisors = Grid(_signer_columns(with_office=False))
        self._grids = {
            words.REGISTRARS: self.registrars,
            words.OFFICES: self.offices,
            words.DEVICES: self.devices,
            words.SUPERVISORS: self.supervisors,
        }
        self.stack = QStackedWidget()
        self.tabs = [self._add(title, grid) for title, grid in self._grids.items()]
        self.tabs[0].setChecked(True)
        down = QVBoxLayout(self)
        arrange(down, spacing=8)
        down.addLayout(row(*self.tabs, None, spacing=4))
        down.addWidget(self.stack, 1)

    @property
    def part(self) -> RosterPart:
        """Which of the tables is shown."""
        parts = (RosterPart.REGISTRARS, RosterPart.OFFICES, RosterPart.DEVICES, RosterPart.SUPERVISORS)
        return parts[self.stack.currentIndex()]

    def _add(self, title: Text, grid: Grid) -> QPushButton:
        grid.setAccessibleName(say(title))
        room = QStackedWidget()
        room.addWidget(grid)
        room.addWidget(self._none(title))
        self.stack.addWidget(room)
        tab = button(say(title), lambda: self.stack.setCurrentWidget(room), "tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        return tab

    def _none(self, title: Text) -> EmptyPanel:
        """Return what stands in the place of an empty table; an office comes before who works in it."""
        hint = say(words.NONE_OFFICE)
        if self._at_bureau:
            is_first = title in (words.OFFICES, words.SUPERVISORS)
            asked = words.NONE_BUREAU if is_first else words.NONE_BUREAU_LATER
            hint = say(asked, act=say(_ACTS[title]).rstrip("…"), office=say(_ACTS[words.OFFICES]).rstrip("…"))
        return EmptyPanel("roster", say(words.NONE_YET, what=say(title).lower()), hint)

    def show_roster(
        self, roster: Roster, today: date, here: str, blocks: Sequence[BlockUse], area_names: AreaNames
    ) -> None:
        """Show a roster; ``here`` is this device, ``blocks`` tell what is used of each device's numbers."""
        self.offices.show_rows([(o.code, o.name, say(area_names(o.areas))) for o in roster.offices])
        self.devices.show_rows([_device_row(roster, use, here) for use in blocks])
        self.registrars.show_rows(_signer_rows(roster.registrars, today, roster.office_name))
        self.supervisors.show_rows(_signer_rows(roster.supervisors, today, None))
        for place, (tab, (title, grid)) in enumerate(zip(self.tabs, self._grids.items(), strict=True)):
            count = grid.model().rowCount()
            room = self.stack.widget(place)
            assert isinstance(room, QStackedWidget)
            room.setCurrentIndex(0 if count else 1)
            tab.setText(say(words.TAB, title=say(title), count=count))
            _leave_room(tab)


def _leave_room(tab: QPushButton) -> None:
    """Hold room for the words in bold, as they are once the tab is chosen."""
    bold = QFont(tab.font())
    bold.setBold(True)
    tab.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(tab.text()) + 2 * px(_TAB_PADDING))


def _device_row(roster: Roster, use: BlockUse, here: str) -> tuple[object, ...]:
    device = use.device
    name = say(words.HERE, device=device.id) if device.id == here else device.id
    state = Pill(say(words.ENOUGH), "good", "good", 1)
    if use.left is None:
        state = Pill(say(words.NOT_TOLD), "note", "unknown", 2)
    elif use.runs_low:
        state = Pill(say(words.LOW), "query", "clock", 0)
    return (name, roster.office_name(device.office), block_words(device.blocks), use.used, use.left, state)


def _standing_pill(signer: Signer, today: date, *, ends_soon: bool) -> Pill:
    """Return what the roster says of a signer today, for any office."""
    standing = "ends_soon" if ends_soon else judge_standing(signer, today, None).value
    tone, icon_name, order = _ICONS.get(standing, ("note", "unknown", 5))
    return Pill(say(words.STANDING[standing]), tone, icon_name, order)


def _signer_columns(*, with_office: bool) -> tuple[GridColumn, ...]:
    office = (GridColumn(say(words.OFFICE), width=200, stretch=True),) if with_office else ()
    return (
        GridColumn(say(words.SIGNER_ID), width=90),
        GridColumn(say(words.PERSON), width=136, stretch=not with_office),
        *office,
        GridColumn(say(words.TERM_FROM), "date", width=110),
        GridColumn(say(words.TERM_TO), "date", width=110),
        GridColumn(say(words.TODAY), "pill", width=130),
    )


def _signer_rows(
    signers: Sequence[Signer], today: date, office_name: Callable[[str], str] | None
) -> list[tuple[object, ...]]:
    rows, soon = list[tuple[object, ...]](), ending_soon(signers, today)
    for signer in signers:
        office = () if office_name is None else (office_name(signer.office) if signer.office else None,)
        state = _standing_pill(signer, today, ends_soon=signer in soon)
        rows.append((signer.id, signer.name, *office, signer.term_from, signer.term_to, state))
    return rows
