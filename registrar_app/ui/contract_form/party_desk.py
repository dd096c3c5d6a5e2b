"""Keeps the known parties at hand in the form: looked up in its name and code fields, taken as one step, their contracts.

The parties are read when they are first wanted: at once where the register is small, beside the window otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from registrar_app.domain.field_labels import ROLE_LABELS
from registrar_app.domain.form_fields import party_fields
from registrar_app.domain.known_party import FIELDS, KnownParty, PartyContent
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text
from registrar_app.services.find_party import SHOWN_PARTIES, PartyFile, find_parties, open_party_file
from registrar_app.services.party_book import PartyBook
from registrar_app.ui.contract_form import party_words as words
from registrar_app.ui.contract_form.case_form import CaseForm
from registrar_app.ui.contract_form.party_look_up import PartyLookUp
from registrar_app.ui.contract_form.party_window import PartyInHand, PartyWindow
from registrar_app.ui.operation import Operations, Progress
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

AT_ONCE = 500
"""Cases that are read, or contracts of a party that are gone through, while nobody notices."""
_NEXT = {"seller": "buyer.name", "buyer": "contract_value", "intermediary": "contract_value"}
"""Where one goes on when a party needs nothing more."""


class PartyDesk(QObject):
    """The parties for one form; ``copy`` goes on to a copy of a contract."""

    def __init__(
        self, form: CaseForm, place: Workplace, operations: Operations, copy: Callable[[str], object]
    ) -> None:
        super().__init__(form)
        self._form, self._place, self._operations, self._copy = form, place, operations, copy
        self._book = PartyBook()
        self._is_reading = False
        self._waiting: Callable[[], object] | None = None
        self.window: PartyWindow | None = None
        self.tell, self.codes, self.most = form.told.emit, place.entries, SHOWN_PARTIES
        self.look_ups = {
            f"{role}.{field}": PartyLookUp(form.body.fields[f"{role}.{field}"].editor, role, self)
            for role in ROLE_LABELS
            for field in ("name", "credit_code")
        }
        opener = button(say(words.CONTRACTS_KEY), self.open_contracts, "link", tip=say(words.CONTRACTS_TIP))
        form.body.party_head.layout().addWidget(opener)
        QWidget.setTabOrder(form.body.more_button, opener)

    # ------------------------------------------------------------ reading

    def when_read(self, then: Callable[[], object] | None) -> None:
        """Call back once the parties are up to date; of several who wait while they are read, the last one is called."""
        if self._is_reading:
            self._waiting = then or self._waiting
            return
        new = self._form.attempt(lambda: self._book.count_new(self._place.desk.store))
        if new is not None and new > AT_ONCE:
            self._is_reading, self._waiting = True, then or self._waiting
            self._operations.run(self._read, self._have_read, say(words.READING))
        elif new is not None and self._form.attempt(self._follow) and then is not None:
            then()

    def _follow(self) -> bool:
        self._book.follow(self._place.desk.store)
        return True

    def _read(self, progress: Progress) -> PartyBook:
        def tell(done: int, total: int) -> None:
            if progress.is_cancelled:
                raise InterruptedError  # what is cancelled tells no error; the next look-up reads again
            progress.tell(done, total)

        book = PartyBook()
        try:
            with self._place.desk.reading() as desk:
                book.follow(desk.store, tell)
        finally:
            self._is_reading = False
        return book

    def _have_read(self, book: PartyBook) -> None:
        self._book = book
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def find(self, typed: str) -> Sequence[KnownParty]:
        """Return the parties that fit what is typed, but not the contract in hand."""
        desk, uid = self._place.desk, self._form.case.uid
        return self._form.attempt(lambda: find_parties(desk, self._book, typed, without=uid)) or []

    # ------------------------------------------------------------ taking

    def take(self, role: str, content: PartyContent) -> None:
        """Put all fields of a known party into the form as one step, and go on to what is still to be filled in."""
        model, party = self._form.model, content.party
        name = party.name or party.credit_code or ""
        label = ROLE_LABELS[role]
        values = {f"{role}.{field}": getattr(party, field) for field in FIELDS}
        model.end_step()
        model.put_together(values, Text(f"填入{label.zh} {name}", f"take {label.en.lower()} {name}"))
        model.end_step()
        count = sum(value is not None for value in values.values())
        day = content.on.isoformat() if content.on else "—"
        told = {"day": day, "contract": content.contract_name or say(words.UNNAMED)}
        self._form.told.emit(say(words.TAKEN, role=say(label), name=name, count=count, **told), "good")
        missing = (
            spec.path
            for spec in party_fields(role)
            if spec.required and model.content(spec.path).value is None
        )
        self._form.body.focus_path(next(missing, _NEXT[role]))

    # ------------------------------------------------------------ earlier contracts

    def open_contracts(self) -> None:
        """Show the earlier contracts of the party at hand; that of the seller where no party is at hand."""
        role = self._form.body.in_hand().partition(".")[0]
        role = role if role in ROLE_LABELS else "seller"
        party: Party = getattr(self._form.model.contract, role) or Party()
        if not party.name and not party.credit_code:
            self._form.told.emit(say(words.NAME_FIRST, role=say(ROLE_LABELS[role])), "query")
            self._form.go_to_field(f"{role}.name")
            return
        store = self._place.desk.store
        if store.count_party_contracts([party.name or ""], [party.credit_code or ""]) <= AT_ONCE:
            kept = self._form.attempt(lambda: self._open_file(party))
            if kept is not None:
                self._show(role, party, kept)
        else:
            uid = self._form.case.uid

            def show(kept: PartyFile) -> None:
                if self._form.case.uid == uid:
                    self._show(role, party, kept)

            self._operations.run(lambda _: self._open_file(party), show, say(words.READING))

    def _open_file(self, party: Party) -> PartyFile:
        uid = self._form.case.uid
        return open_party_file(self._place.desk, party.name or "", party.credit_code or "", without=uid)

    def _show(self, role: str, party: Party, kept: PartyFile) -> None:
        may_write = self._form.editable
        in_hand = PartyInHand(
            party,
            self._form.model.contract,
            (lambda content: self.take(role, content)) if may_write else None,
            self._copy if self._place.decides else None,
        )
        self.window = PartyWindow(self._place, in_hand, kept, self._form.window())
        self.window.open()
