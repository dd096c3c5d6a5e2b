"""Writes the list to a file exactly as it is seen; where there are many lines the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from registrar_app.services.export_list import export_list
from registrar_app.services.ports import CaseQuery
from registrar_app.ui.contracts import list_words
from registrar_app.ui.operation import Operations, Progress
from registrar_app.ui.page import Page
from registrar_app.ui.schemes.page_parts import busy
from registrar_app.ui.table_saving import KINDS
from registrar_app.ui.widgets.files import ask_target_of_kind, documents_folder
from registrar_app.ui.words import language, say
from registrar_app.ui.workplace import Workplace


class CancelledError(Exception):
    """The user stopped the export; no file is written."""


class ListExport:
    """Asks where the list goes, and writes it."""

    def __init__(self, place: Workplace, page: Page, operations: Operations | None) -> None:
        self._place, self._page, self._operations = place, page, operations

    def choose(self, query: CaseQuery, columns: Sequence[str], count: int) -> None:
        """Ask for the file and write it."""
        folder = documents_folder()
        name = say(list_words.EXPORT_NAME, day=self._place.desk.today())
        start, title = str(folder / f"{name}.xlsx"), say(list_words.EXPORT_TITLE)
        path = ask_target_of_kind(self._page, title, start, say(KINDS))
        if path is not None:
            self.write(query, columns, path, count)

    def write(self, query: CaseQuery, columns: Sequence[str], path: Path, count: int) -> None:
        """Write the lines of a question to a file."""
        chosen, words_in = tuple(columns), language()
        program, desk = self._place.program, self._place.desk

        def work(progress: Progress | None = None) -> int:
            def moved(done: int) -> None:
                if progress is not None:
                    progress.tell(done, max(count, 1))
                    if progress.is_cancelled:
                        raise CancelledError

            return export_list(program, desk, query, chosen, path, words_in, moved)

        if self._operations is not None:
            title = say(list_words.EXPORTING, count=f"{count:,}")
            self._operations.run(work, lambda done: self._tell(done, path), title)
            return
        with busy():
            done = self._page.attempt(work)
        if done is not None:
            self._tell(done, path)

    def _tell(self, count: int, path: Path) -> None:
        self._page.told.emit(say(list_words.EXPORTED, count=f"{count:,}", path=path), "good")
