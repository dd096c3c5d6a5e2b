"""Lists the contracts of a party, the newest first: one is compared with that in hand, its party taken, or copied as new."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.domain.contract import Contract
from registrar_app.domain.field_labels import ROLE_LABELS
from registrar_app.domain.known_party import PartyContent
from registrar_app.domain.party import Party
from registrar_app.services.document_ports import Table
from registrar_app.services.find_party import PartyFile, as_written, day_of, number_of
from registrar_app.services.party_ports import PartyContract
from registrar_app.ui.contract_form import party_words as words
from registrar_app.ui.contract_form.compare_window import CompareWindow
from registrar_app.ui.contract_form.comparison import side_by_side
from registrar_app.ui.contract_form.form_head import STATE_TONES
from registrar_app.ui.schemes.grid import Grid, GridColumn, Pill
from registrar_app.ui.schemes.page_parts import EmptyPanel
from registrar_app.ui.table_saving import TableSaving, grid_table
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import button, label, retone
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import open_at
from registrar_app.ui.words import CLOSE, say
from registrar_app.ui.workplace import Workplace

_WIDTH, _HEIGHT = 1080, 480
_ICONS = {"good": "good", "error": "error", "query": "query", "accent": "clock", "note": "draft"}


@dataclass(frozen=True, slots=True)
class PartyInHand:
    """The party whose contracts are listed, and the contract in the form in which it stands.

    ``take`` puts a party's content into the form, ``copy`` goes on to a copy of a contract; ``None`` where the form is
    only read.
    """

    party: Party
    contract: Contract
    take: Callable[[PartyContent], object] | None
    copy: Callable[[str], object] | None


class PartyWindow(QDialog):
    """The earlier contracts of a party."""

    def __init__(self, place: Workplace, in_hand: PartyInHand, kept: PartyFile, parent: QWidget) -> None:
        super().__init__(parent)
        self._place, self._desk, self._in_hand = place, place.desk, in_hand
        self._found = {f"{each.contract.uid} {each.role}": each for each in kept.contracts}
        self.setWindowTitle(say(words.TITLE))
        down = QVBoxLayout(self)
        arrange(down, (22, 16, 22, 16), 10)
        down.addWidget(label(in_hand.party.name or in_hand.party.credit_code or "", "heading", wrap=True))
        self.lead = label(self._lead(kept), "muted", wrap=True, selectable=True)
        down.addWidget(self.lead)
        self._stack = QStackedWidget()
        self.grid = self._make_grid()
        self._stack.addWidget(EmptyPanel("good", say(words.EMPTY), say(words.EMPTY_WHY)))
        self._stack.addWidget(self.grid)
        self._stack.setCurrentIndex(1 if self._found else 0)
        down.addWidget(self._stack, 1)
        self._foot(down)
        open_at(self, _WIDTH, _HEIGHT)
        if self._found:
            self.grid.setFocus()

    def _lead(self, kept: PartyFile) -> str:
        party, shown = self._in_hand.party, len({each.contract.uid for each in kept.contracts})
        count = words.COUNT if shown >= kept.total else words.COUNT_SHOWN
        parts = [party.credit_code or "" if party.name else "", say(count, count=kept.total, shown=shown)]
        for text, every, now in (
            (words.FORMER, kept.names, party.name),
            (words.FORMER_CODE, kept.codes, party.credit_code),
        ):
            others = say(words.LIST).join(each for each in every if each != now)
            parts.append(say(text, names=others, codes=others) if others and now else "")
        return " · ".join(part for part in parts if part)

    def _make_grid(self) -> Grid:
        found = list(self._found.values())
        written = as_written(found, self._in_hand.party)
        columns = (
            GridColumn(say(words.DAY), "date", width=112),
            GridColumn(say(words.NUMBER), width=130),
            GridColumn(say(words.NAME), width=280, stretch=True),
            GridColumn(say(words.ROLE), width=64),
            GridColumn(say(words.AMOUNT), "money", width=120),
            GridColumn(say(words.STATE), "pill", width=96),
            GridColumn(say(words.WRITTEN), width=150, stretch=True),
        )
        grid = Grid(columns)
        grid.setAccessibleName(say(words.TITLE))
        grid.key_opened.connect(lambda _: self.compare())
        rows = [_cells(each, other) for each, other in zip(found, written, strict=True)]
        grid.show_rows(rows, list(self._found))
        return grid

    def _foot(self, down: QVBoxLayout) -> None:
        close = button(f"{say(CLOSE)}  Esc", self.reject)
        self.copy_button = button(say(words.COPY), self.copy)
        self.take_button = button(say(words.TAKE), self.take)
        self.compare_button = button(say(words.COMPARE), self.compare, "primary")
        self.copy_button.setVisible(bool(self._found) and self._in_hand.copy is not None)
        self.take_button.setVisible(bool(self._found) and self._in_hand.take is not None)
        self.compare_button.setVisible(bool(self._found))
        self.export = TableSaving(self, self._place.program, self._desk, self._table, self._tell_saved)
        self.export.button.setVisible(bool(self._found))
        down.addWidget(
            foot(self.export.button, None, close, self.copy_button, self.take_button, self.compare_button)
        )
        for keys, work in (("Ctrl+T", self.take), ("Ctrl+N", self.copy)):
            QShortcut(QKeySequence(keys), self, work)

    def _table(self) -> Table:
        return grid_table(self.grid, words.TITLE, self._desk)

    def _tell_saved(self, told: str, tone: str) -> None:
        retone(self.lead, told, tone)

    def _chosen(self) -> PartyContract | None:
        key = self.grid.chosen_key()
        return self._found.get(key) if isinstance(key, str) else None

    # ------------------------------------------------------------ doing

    def compare(self) -> CompareWindow | None:
        """Open the chosen contract beside the one in hand."""
        found = self._chosen()
        if found is None:
            return None
        window = CompareWindow(
            self,
            found.contract.name or say(words.UNNAMED),
            (_title(found), say(words.IN_HAND)),
            side_by_side(found.contract, self._in_hand.contract, self._desk.packs.code_lists()),
            title=words.COMPARE_TITLE,
            mark=words.DIFFERENT,
        )
        window.open()
        return window

    def take(self) -> None:
        """Put the party as it stands in the chosen contract into the form; nothing else of the contract comes along."""
        found = self._chosen()
        if found is not None and self._in_hand.take is not None:
            contract, party = found.contract, getattr(found.contract, found.role)
            self.accept()
            self._in_hand.take(
                PartyContent(party, contract.uid or "", found.role, contract.name or "", contract.signed_on)
            )

    def copy(self) -> None:
        """Go on to a new contract with the content of the chosen one."""
        found = self._chosen()
        if found is not None and self._in_hand.copy is not None:
            self.accept()
            self._in_hand.copy(found.contract.uid or "")


def _title(found: PartyContract) -> str:
    day = day_of(found)
    parts = (day.isoformat() if day else "", number_of(found.contract), say(found.state.label))
    return " · ".join(part for part in parts if part)


def _cells(found: PartyContract, other: str) -> tuple[object, ...]:
    contract, tone = found.contract, STATE_TONES[found.state]
    return (
        day_of(found),
        number_of(contract) or None,
        contract.name or say(words.UNNAMED),
        say(ROLE_LABELS[found.role]),
        contract.contract_value,
        Pill(say(found.state.label), tone, _ICONS[tone], list(STATE_TONES).index(found.state)),
        other or say(words.SAME),
    )
