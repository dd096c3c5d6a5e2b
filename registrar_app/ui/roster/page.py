"""Keeps the roster page: the roster in force, what is left of this device's numbers, and the taking in of a newer one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.domain.roster import Roster, RosterTerm, in_force, judge_term
from registrar_app.domain.text import listed
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Table
from registrar_app.services.file_kinds import ROSTER, require_kind
from registrar_app.services.import_roster import import_roster, preview_roster, trusted_root
from registrar_app.services.number_blocks import BlockUse, list_block_use, own_block_use
from registrar_app.services.preview_changes import list_changes_here
from registrar_app.services.program import Program
from registrar_app.services.roster_changes import area_names_of, grouped_fingerprint
from registrar_app.services.tables.roster_tables import roster_table
from registrar_app.services.verify_roster import FILE_LIMIT, SignedRoster, open_roster_file
from registrar_app.services.whole_file import read_whole
from registrar_app.ui.exchange.removable import folder_for
from registrar_app.ui.roster import bureau_words, words
from registrar_app.ui.roster.bureau_acts import BureauActs
from registrar_app.ui.roster.key_acts import take_key_in
from registrar_app.ui.roster.review import RosterReview
from registrar_app.ui.roster.root_acts import countersign
from registrar_app.ui.roster.tables import RosterTables
from registrar_app.ui.schemes.page_parts import DeskPage, EmptyPanel, Tile, busy, on_key
from registrar_app.ui.slices import Settled, Slices
from registrar_app.ui.table_saving import TableSaving
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import button, label, pill, row
from registrar_app.ui.widgets.files import ask_file
from registrar_app.ui.widgets.fitting import page_area
from registrar_app.ui.words import say

_TERM_LOOKS = {
    RosterTerm.IN_FORCE: ("good", words.IN_FORCE, words.EXPIRES_ON),
    RosterTerm.EXPIRES_SOON: ("query", words.EXPIRES_SOON, words.EXPIRES_ON),
    RosterTerm.EXPIRED: ("error", words.EXPIRED, words.EXPIRED_ON),
    RosterTerm.STALE: ("error", words.EXPIRED, words.STALE),
}


class RosterPage(DeskPage):
    """Shows the roster in force. ``imported()`` tells that a newer roster is in force."""

    TOPIC = "roster"

    imported = Signal()
    tables = Settled[RosterTables]()

    def __init__(self, program: Program, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(program, desk, parent)
        self.import_button = button(say(words.IMPORT_KEY), self.choose_file, "primary")
        on_key(self, "Ctrl+O", self.import_button.click)
        self.head.title.setText(say(words.TITLE))
        self.export = TableSaving(self, program, desk, self._table, self.told.emit)
        self.head.set_actions([self.export.button, *self._own_actions(), self.import_button])
        self.stack = QStackedWidget()
        self.stack.addWidget(self._empty())
        self.stack.addWidget(self._sheet())
        self.review: RosterReview | None = None
        self.down.addWidget(self.stack, 1)
        self.rest = Slices(self)
        self.rest.begin((self._add_tables,))

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the roster in force as it is now."""
        roster = self.desk.store.roster()
        if self.review is None:
            self.stack.setCurrentIndex(0 if roster is None else 1)
        if roster is not None:
            self._show(roster, self.desk.today())
        else:
            self.head.subtitle.setText(say(words.NO_ROSTER))

    def _show(self, roster: Roster, today: date) -> None:
        self.head.subtitle.setText(say(words.SUBTITLE, bureau=roster.bureau, version=roster.version))
        practice = [pill(say(words.PRACTICE), "query")] if roster.practice else []
        self.head.set_pills([self._show_term(roster, today), *practice])
        blocks = list_block_use(self.desk)
        self._show_numbers(blocks)
        self.version.tell(str(roster.version), say(words.ISSUED_ON, day=roster.issued_on))
        standing = len(in_force(roster.registrars, today))
        self.registrars.tell(str(standing), say(words.OF_ALL, count=len(roster.registrars)))
        several = {"count": len(roster.roots.certificates), "required": roster.required}
        self.root_words.setText(say(words.SEVERAL_ROOTS, **several) if roster.co_roots else say(words.ROOT))
        self.fingerprint.setText(grouped_fingerprint(roster.root_fingerprint))
        here = self.desk.store.identity.device
        self.tables.show_roster(roster, today, here, blocks, area_names_of(self.desk))

    def _show_term(self, roster: Roster, today: date) -> QLabel:
        days = (roster.expires_on - today).days
        tone, word, note = _TERM_LOOKS[judge_term(roster, today)]
        self.expires.tell(str(max(days, 0)), say(note, day=roster.expires_on), "" if tone == "good" else tone)
        return pill(say(word), tone)

    def _show_numbers(self, blocks: Sequence[BlockUse]) -> None:
        """Show how many numbers are left here; at the bureau, which devices have few."""
        if self._is_bureau:
            low = [use.device.id for use in blocks if use.runs_low]
            told = say(listed(low)) or say(words.NONE_LOW)
            self.numbers.tell(str(len(low)), told, "query" if low else "")
            return
        own = own_block_use(self.desk)
        left = own.left or 0 if own else 0
        if own is None or not own.leased:
            self.numbers.tell(str(left), say(words.NO_BLOCK), "error")
        elif own.runs_low:
            self.numbers.tell(str(left), say(words.FEW_NUMBERS), "query")
        else:
            self.numbers.tell(str(left), say(words.DEVICE_HERE, device=own.device.id))

    def _table(self) -> Table:
        """Return the table of the tab that is shown."""
        return roster_table(self.desk, self.desk.require_roster(), self.tables.part)

    # ------------------------------------------------------------------ taking in

    def choose_file(self) -> None:
        """Ask for a roster file and show what it changes."""
        chosen = ask_file(self, say(words.IMPORT), str(folder_for(ROSTER)), say(words.FILE_KIND))
        if chosen:
            self.review_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Take a file that was opened with the program."""
        self.review_file(path)

    def review_file(self, path: Path) -> None:
        """Read a roster file and tell what it changes; nothing is taken before it is confirmed."""
        with busy(self.import_button):
            read = self.attempt(lambda: self._read(path))
        if read is None:
            return
        half, container = read
        new, old = half.roster, self.desk.store.roster()
        if old is not None and new.version <= old.version:
            self._import(container)  # the service says why an older one is refused, or that it is known
            return
        self._leave_review()
        changes = list_changes_here(self.program, self.desk, new)
        missing = new.required - len(half.signed)
        if missing > 0:
            terms = {"signed": len(half.signed), "required": new.required}
            self.review = RosterReview(
                old, new, changes, lambda: self._countersign(container, new.version), self.go_back,
                agree=say(bureau_words.COUNTERSIGN, version=new.version), warning=say(words.HALF_WARNING, **terms),
            )  # fmt: skip
        else:
            self.review = RosterReview(old, new, changes, lambda: self._import(container), self.go_back)
        self.import_button.setEnabled(False)
        self.stack.setCurrentIndex(self.stack.addWidget(self.review))
        self.review.take_button.setFocus()

    def primary(self) -> None:
        """Take the roster under review, or ask for one."""
        (self.review.take_button if self.review else self.import_button).click()

    def go_back(self) -> bool:
        """Leave the review without taking the roster."""
        if self.review is None:
            return False
        self._leave_review()
        self.told.emit(say(words.NOT_TAKEN), "note")
        return True

    def _read(self, path: Path) -> tuple[SignedRoster, bytes]:
        """Return a roster that may be taken in; at the bureau also one that still needs signatures."""
        require_kind(path, ROSTER)
        container = read_whole(path, FILE_LIMIT)
        signed = open_roster_file(self.program, container, trusted_root(self.desk))
        if not self._is_bureau or len(signed.signed) >= signed.roster.required:
            preview_roster(self.program, self.desk, container)
        return signed, container

    def _countersign(self, container: bytes, version: int) -> None:
        issued = countersign(self, container, version)
        if issued is not None:
            self._leave_review()
            terms = {"version": version, "path": issued.roster_file}
            word = bureau_words.HALF_ISSUED if issued.missing else bureau_words.ISSUED
            self._issued(say(word, **terms))

    def _import(self, container: bytes) -> None:
        with busy(self.import_button):
            outcome = self.attempt(lambda: import_roster(self.program, self.desk, container))
        self._leave_review()
        if outcome is None:
            return
        terms = {"version": outcome.roster.version, "expires": outcome.roster.expires_on}
        if not outcome.taken:
            self.told.emit(say(words.KNOWN, **terms), "note")
            return
        self.told.emit(say(words.TAKEN, **terms), "good")
        self.imported.emit()
        self.register_changed.emit()

    @property
    def _is_bureau(self) -> bool:
        return self.desk.store.identity.is_bureau

    def _own_actions(self) -> list[QWidget]:
        """At the bureau, what makes the next version; at an office, the taking in of a key."""
        if not self._is_bureau:
            taking = f"{say(bureau_words.TAKE_KEY)}  Ctrl+T"
            self.key_button = button(taking, lambda: take_key_in(self, self.program, self.desk, self._issued))
            on_key(self, "Ctrl+T", self.key_button.click)
            return [self.key_button]
        self.acts = BureauActs(self, self._issued)
        menu = self.acts.menu_button()
        on_key(self, "Ctrl+M", menu.showMenu)
        return [menu]

    def _issued(self, told: str) -> None:
        """Show and tell what was just done, here and in the window around."""
        self.refresh()
        self.told.emit(told, "good")
        self.imported.emit()
        self.register_changed.emit()

    def _leave_review(self) -> None:
        if self.review is not None:
            self.stack.removeWidget(self.review)
            self.review.deleteLater()
            self.review = None
        self.import_button.setEnabled(True)
        self.refresh()

    # ------------------------------------------------------------------ building

    def _empty(self) -> QWidget:
        made = QWidget()
        down = QVBoxLayout(made)
        arrange(down, (22, 16, 22, 22))
        first_step = button(say(words.IMPORT), self.choose_file, "primary")
        down.addWidget(EmptyPanel("roster", say(words.NO_ROSTER), say(words.NO_ROSTER_HINT), first_step))
        return made

    def _sheet(self) -> QWidget:
        made, down = page_area()
        arrange(down, (22, 16, 22, 22), 12)
        self.version = Tile(say(words.TILE_VERSION))
        self.expires = Tile(say(words.TILE_EXPIRES), say(words.DAYS))
        low = (words.TILE_LOW, words.MACHINES) if self._is_bureau else (words.TILE_NUMBERS, words.NUMBERS)
        self.numbers = Tile(*(say(word) for word in low))
        self.registrars = Tile(say(words.TILE_REGISTRARS), say(words.PEOPLE))
        tiles = row(self.version, self.expires, self.numbers, self.registrars, spacing=12)
        for place in range(4):
            tiles.setStretch(place, 1)
        down.addLayout(tiles)
        self.fingerprint = label("", "mono", wrap=True, selectable=True)
        self.root_words = label(say(words.ROOT), "label", wrap=True)
        down.addLayout(_under(self.root_words, self.fingerprint))
        self._under_tiles = down
        return made

    def _add_tables(self) -> None:
        """Make the four tables, in a turn of their own, and show the roster."""
        self.tables = RosterTables(at_bureau=self._is_bureau)
        self._under_tiles.addWidget(self.tables, 1)
        self.tables.show()  # at once: left to the layout, a page that is in sight shows them a turn later
        self.refresh()


def _under(*parts: QWidget) -> QVBoxLayout:
    down = QVBoxLayout()
    arrange(down, spacing=2)
    for part in parts:
        down.addWidget(part)
    return down
