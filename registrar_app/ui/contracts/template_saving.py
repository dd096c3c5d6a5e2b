"""Saves the template (报盘模板) from the list of contracts: a blank one, or one with the chosen contracts to be handed back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QMenu, QPushButton

from registrar_app.services.template import MOST, export_template, write_blank_template
from registrar_app.ui.contracts import template_words as words
from registrar_app.ui.page import Page
from registrar_app.ui.schemes.page_parts import busy
from registrar_app.ui.waiting import wait_for
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.widgets.files import ask_target, documents_folder
from registrar_app.ui.words import language, say
from registrar_app.ui.workplace import Workplace


class TemplateSaving:
    """The button with its menu, and what each entry does.

    Args:
        place: Where one sits.
        page: The list, which tells what came of it.
        chosen: The uids of the chosen contracts, at most one more than asked for.
    """

    def __init__(self, place: Workplace, page: Page, chosen: Callable[[int], list[str]]) -> None:
        self._place, self._page, self._chosen = place, page, chosen
        self.button = self._button()

    def open_menu(self) -> None:
        """Offer the templates."""
        self.button.showMenu()

    def save_blank(self, heads: str) -> None:
        """Ask where a blank template goes and write it; ``heads`` is its language."""
        program = self._place.program
        path = self._ask(say(words.BLANK_NAME))
        if path is not None:
            self._do(
                lambda: write_blank_template(program, path, language=heads), say(words.BLANK_SAVED, path=path)
            )

    def save_chosen(self, uids: Sequence[str]) -> None:
        """Ask where the template with the contracts goes and write it."""
        program, desk, heads = self._place.program, self._place.desk, language()
        path = self._ask(say(words.CHOSEN_NAME, day=desk.today()))
        if path is not None:
            done = say(words.CHOSEN_SAVED, count=len(uids), path=path)
            self._do(lambda: export_template(program, desk, path, uids, language=heads), done)

    def _do(self, work: Callable[[], object], done: str) -> None:
        def do() -> bool:
            work()
            return True

        with busy(self._page):
            if self._page.attempt(lambda: wait_for(self._page, say(words.SAVING), do)):
                self._tell(done)

    def _tell(self, done: str) -> None:
        self._page.told.emit(done, "good")

    def _ask(self, name: str) -> Path | None:
        folder = documents_folder()
        chosen, _ = ask_target(self._page, say(words.TEMPLATE), str(folder / name), say(words.KIND))
        path = Path(chosen)
        return (path if path.suffix else path.with_suffix(".xlsx")) if chosen else None

    def _button(self) -> QPushButton:
        made = button(say(words.BUTTON), lambda: None)
        menu = QMenu(made)
        for text, heads in ((words.BLANK_ZH, "zh"), (words.BLANK_EN, "en")):
            menu.addAction(say(text)).triggered.connect(lambda _=False, heads=heads: self.save_blank(heads))
        menu.addSeparator()
        self.chosen = menu.addAction("")
        self.chosen.triggered.connect(lambda: self.save_chosen(self._chosen(MOST)))
        menu.aboutToShow.connect(self._offer)
        made.setMenu(menu)
        return made

    def _offer(self) -> None:
        count = len(self._chosen(MOST))
        self.chosen.setEnabled(0 < count <= MOST)
        self.chosen.setText(
            say(words.CHOSEN_MOST, most=MOST)
            if count > MOST
            else say(words.CHOSEN, count=count)
            if count
            else say(words.CHOSEN_NONE)
        )
