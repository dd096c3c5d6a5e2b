"""Keeps the menu of saved filters: choosing one, saving what is filtered now, renaming and deleting."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from registrar_app.domain.case_filter import CaseFilter
from registrar_app.domain.filter_words import filter_words
from registrar_app.services.find_code import Entry
from registrar_app.services.list_ports import SavedFilter
from registrar_app.services.saved_filters import delete_filter, rename_filter, save_filter
from registrar_app.ui.contracts import list_words
from registrar_app.ui.page import Page
from registrar_app.ui.widgets.basics import PlainButton
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.widgets.questions import Question, ask, ask_and_do
from registrar_app.ui.words import NO, YES, say
from registrar_app.ui.workplace import Workplace

_TAKEN = "FILTER-TAKEN"


class SavedFilters(PlainButton):
    """The button with the menu. ``chosen(filter)`` when one is wanted, ``save_wanted()`` for what is filtered now."""

    chosen = Signal(object)
    save_wanted = Signal()

    def __init__(self, place: Workplace, page: Page) -> None:
        super().__init__(say(list_words.SAVED))
        self._place, self._page = place, page
        self.setAutoDefault(False)
        self.setAccessibleName(say(list_words.SAVED))
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)

    def fill(self) -> None:
        """Offer what is saved now."""
        menu, desk = self.menu(), self._place.desk
        menu.clear()
        kept: list[SavedFilter] = self._page.attempt(desk.store.saved_filters) or []
        for one in kept:
            action = menu.addAction(_plain(one.name))
            action.setToolTip(self._words(one))
            action.triggered.connect(lambda _=False, wanted=one.filter: self.chosen.emit(wanted))
        if not kept:
            menu.addAction(say(list_words.NOTHING_SAVED)).setEnabled(False)
        menu.addSeparator()
        save = menu.addAction(f"{say(list_words.SAVE_FILTER)}\tCtrl+Shift+S")
        save.triggered.connect(lambda _=False: self.save_wanted.emit())
        for text, work in ((list_words.RENAME_FILTER, self.rename), (list_words.DELETE_FILTER, self.delete)):
            inner = menu.addMenu(say(text))
            inner.setEnabled(bool(kept))
            for one in kept:
                inner.addAction(_plain(one.name)).triggered.connect(partial(_call, work, one))

    def save(self, wanted: CaseFilter) -> None:
        """Ask for a name and keep what is filtered now under it."""
        desk = self._place.desk
        said = say(filter_words(wanted, self._place.office_name))
        kept = ask_and_do(
            self._page.window(),
            say(list_words.SAVE_TITLE),
            say(list_words.SAVE_AGREE),
            [
                Question(
                    "name", say(list_words.SAVE_NAME), TextEditor, faults=("FILTER-NAME", "FILTER-EMPTY")
                ),
                Question(
                    "replace", say(list_words.SAVE_REPLACE), _yes_no, faults=(_TAKEN,), when_refused=True
                ),
            ],
            lambda answers: save_filter(desk, answers["name"], wanted, replace=bool(answers["replace"])),
            lead=say(list_words.SAVE_LEAD, filter=said),
        )
        if kept is not None:
            self._page.told.emit(say(list_words.SAVED_DONE, name=kept), "good")

    def rename(self, one: SavedFilter) -> None:
        """Ask for another name."""
        desk = self._place.desk
        kept = ask_and_do(
            self._page.window(),
            say(list_words.RENAME_TITLE, name=one.name),
            say(list_words.RENAME_AGREE),
            [
                Question(
                    "name",
                    say(list_words.SAVE_NAME),
                    TextEditor,
                    start=one.name,
                    faults=("FILTER-NAME", _TAKEN),
                )
            ],
            lambda answers: rename_filter(desk, one.name, answers["name"]),
        )
        if kept is not None:
            self._page.told.emit(say(list_words.RENAMED_DONE, name=kept), "good")

    def delete(self, one: SavedFilter) -> None:
        """Ask, then throw one away."""
        lead = say(list_words.DELETE_LEAD, filter=self._words(one))
        title = say(list_words.DELETE_TITLE, name=one.name)
        if ask(self._page.window(), title, say(list_words.DELETE_AGREE), lead=lead) is None:
            return
        desk = self._place.desk

        def throw_away() -> bool:
            delete_filter(desk, one.name)
            return True

        if self._page.attempt(throw_away):
            self._page.told.emit(say(list_words.DELETED_DONE, name=one.name), "good")

    def _words(self, one: SavedFilter) -> str:
        return say(filter_words(one.filter, self._place.office_name))


def _call(work: Callable[[SavedFilter], object], one: SavedFilter, _: bool = False) -> None:
    work(one)


def _plain(name: str) -> str:
    """Return a name as a menu shows it as it is."""
    return name.replace("&", "&&").replace("\t", " ")


def _yes_no() -> Picker:
    return Picker([Entry(True, "", say(YES), "y"), Entry(False, "", say(NO), "n")])
