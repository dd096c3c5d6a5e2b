"""Shows a contract's values in the order of the national system's form; one key copies the one at hand and goes on.

It stays open beside the browser, above it if wished, and remembers for each contract how far one has come.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from registrar_app.domain.registration import Case
from registrar_app.services.list_ports import NationalPlace
from registrar_app.services.national_fields import PRACTICE_ONLY, NationalValue, national_values
from registrar_app.ui.national import words
from registrar_app.ui.national.clipboard import HeldValue
from registrar_app.ui.operation import attempt
from registrar_app.ui.schemes.grid import Grid, GridColumn, Pill
from registrar_app.ui.widgets.basics import button, label, retone
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import open_at, sheet
from registrar_app.ui.words import CLOSE, language, say
from registrar_app.ui.workplace import Workplace

_SIZE = (760, 640)


class NationalWindow(QDialog):
    """The fields of one contract."""

    help_topic = "national"

    def __init__(self, place: Workplace, case: Case, held: HeldValue, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._uid, self.held = place.desk, case.uid, held
        self._copied = ""
        self._found = {found.field.id: found for found in national_values(place.desk, case.contract)}
        kept = place.desk.store.national_place(case.uid)
        self.ticked = {name for name in kept.done if name in self._found} if kept is not None else set[str]()
        self.setWindowTitle(say(words.TITLE))
        down, buttons = sheet(self, (18, 14, 18, 14), 10)
        down.addWidget(label(case.contract.name or say(words.TITLE), "heading", wrap=True))
        self._warn(down, confidential=bool(case.contract.confidential))
        self.grid = self._make_grid()
        down.addWidget(self.grid, 1)
        self.at_hand, self.note = label("", wrap=True), label("", "muted", wrap=True)
        down.addWidget(self.at_hand)
        down.addWidget(self.note)
        self._add_foot(buttons)
        self._bind_keys()
        self.finished.connect(lambda _: self.held.clear())  # however the window goes, by key, button or frame
        open_at(self, *_SIZE)
        self._show()
        if kept is not None and kept.field in self._found:
            self.grid.choose(kept.field)
        self.grid.setFocus()

    # ------------------------------------------------------------ building

    def _warn(self, down: QVBoxLayout, *, confidential: bool) -> None:
        """Say where the order comes from and how sure that is, in plain words."""
        form = self._desk.packs.national_form()
        down.addWidget(label(say(form.notice), "muted", wrap=True))
        down.addWidget(label(say(words.SOURCE, source=form.source.cite(language())), "muted", wrap=True))
        practice = self._desk.store.identity.practice
        for warning, holds in ((PRACTICE_ONLY, practice), (words.CONFIDENTIAL, confidential)):
            if holds:
                warned = label("", wrap=True)
                retone(warned, say(warning), "query")
                down.addWidget(warned)

    def _make_grid(self) -> Grid:
        columns = (
            GridColumn(say(words.STATE), "pill", width=96),
            GridColumn(say(words.FIELD), width=176),
            GridColumn(say(words.VALUE), width=200, stretch=True),
            GridColumn(say(words.MIND), width=130, stretch=True),
        )
        grid = Grid(columns, sortable=False)
        grid.setAccessibleName(say(words.TITLE))
        grid.chosen.connect(lambda _: self._tell())
        grid.key_opened.connect(lambda _: self.copy())
        return grid

    def _add_foot(self, down: QVBoxLayout) -> None:
        self.progress = label("", "muted")
        self.on_top = button(say(words.ON_TOP), self.stay_on_top, "chip")
        self.on_top.setCheckable(True)
        self.anew = button(say(words.ANEW), self.begin_anew)
        self.copy_button = button(say(words.COPY), self.copy, "primary")
        close = button(f"{say(CLOSE)}  Esc", self.reject)
        down.addWidget(foot(self.progress, self.on_top, None, close, self.anew, self.copy_button))

    def _bind_keys(self) -> None:
        for keys, work in (
            ("Ctrl+C", self.copy),
            ("Ctrl+T", self.on_top.click),
            ("Ctrl+D", self.begin_anew),
        ):
            QShortcut(QKeySequence(keys), self, work)

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        rows = [_cells(found, name in self.ticked) for name, found in self._found.items()]
        self.grid.show_rows(rows, list(self._found))
        self._tell()

    def _tell(self) -> None:
        found = self._at_hand()
        if found is not None:
            self.at_hand.setText(_whole(found))
            there = words.CHOSEN_NEXT if found.is_chosen_there else words.NEXT
            self.copy_button.setText(say(words.COPY if found.value is not None else there))
        due = [name for name, each in self._found.items() if each.value is not None or each.is_chosen_there]
        done = sum(name in self.ticked for name in due)
        self.progress.setText(say(words.PROGRESS, done=done, count=len(due)))
        self._tell_held(all_done=done == len(due))

    def _tell_held(self, *, all_done: bool) -> None:
        held = self._found.get(self._copied) if self.held.value else None
        told = say(words.HELD, field=say(held.field.label)) if held is not None else say(words.NOT_HELD)
        retone(self.note, say(words.ALL_DONE) if all_done else told, "good" if all_done else "")

    def _at_hand(self) -> NationalValue | None:
        key = self.grid.chosen_key()
        return self._found.get(key) if isinstance(key, str) else None

    def changeEvent(self, event: QEvent) -> None:
        """Say what the clipboard has when one comes back to the window."""
        super().changeEvent(event)
        if (
            event.type() == QEvent.Type.ActivationChange
            and self.isActiveWindow()
            and hasattr(self, "progress")
        ):
            self._tell()

    # ------------------------------------------------------------ doing

    def copy(self) -> None:
        """Copy the value at hand, tick it, and go on to the next field; one that is chosen there is only ticked."""
        found = self._at_hand()
        if found is None:
            return
        name = found.field.id
        if found.value is not None:
            self.held.put(found.value)
            self._copied = name
        if found.value is not None or found.is_chosen_there:
            self.ticked.add(name)
        names = list(self._found)
        self._show()
        self.grid.choose(names[min(names.index(name) + 1, len(names) - 1)])
        self._keep()

    def begin_anew(self) -> None:
        """Take every tick away and begin at the first field."""
        self.ticked.clear()
        self._show()
        self.grid.choose(next(iter(self._found)))
        self._keep()

    def stay_on_top(self) -> None:
        """Stay above other programs' windows, or do so no more."""
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, self.on_top.isChecked())
        self.show()
        self.grid.setFocus()

    def _keep(self) -> None:
        at = self.grid.chosen_key()
        done = tuple(name for name in self._found if name in self.ticked)
        place = NationalPlace(at if isinstance(at, str) else "", done)
        attempt(
            lambda: self._desk.store.keep_national_place(self._uid, place),
            lambda told, _: self.note.setText(told),
        )


def _whole(found: NationalValue) -> str:
    """Return the field at hand with all of its value and what to mind, which the table may have cut."""
    said = say(words.CHOOSE_VALUE) if found.is_chosen_there else say(words.GAP_VALUE)
    terms = {"field": say(found.field.label), "value": said if found.value is None else found.value}
    if found.field.note is None:
        return say(words.AT_HAND, **terms)
    return say(words.AT_HAND_NOTED, note=say(found.field.note), **terms)


def _cells(found: NationalValue, done: bool) -> tuple[object, ...]:
    note = say(found.field.note) if found.field.note is not None else ""
    if found.value is not None:
        state = (
            Pill(say(words.COPIED), "good", "good", 1)
            if done
            else Pill(say(words.TO_COPY), "accent", "clock", 0)
        )
        return (state, say(found.field.label), found.value, note)
    if found.is_chosen_there:
        state = (
            Pill(say(words.CHOSEN), "good", "good", 1)
            if done
            else Pill(say(words.CHOOSE), "note", "notice", 2)
        )
        return (state, say(found.field.label), say(words.CHOOSE_VALUE), note)
    return (Pill(say(words.GAP), "query", "query", 3), say(found.field.label), say(words.GAP_VALUE), note)
