"""Lets the bureau print the letter that goes with a key, and an office take the key in under a PIN of the registrar's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from registrar_app.domain.roster import Signer
from registrar_app.services.desk import Desk
from registrar_app.services.find_code import Entry
from registrar_app.services.former_key import use_former_key
from registrar_app.services.key_letter import TITLE, compose_key_letter, print_key_letter
from registrar_app.services.program import Program
from registrar_app.services.take_key import OLD_KEY_FILE, take_key
from registrar_app.ui.roster import bureau_words as words
from registrar_app.ui.schemes.page_parts import DeskPage
from registrar_app.ui.sheets.preview_window import Draw
from registrar_app.ui.sheets.unsigned_window import UnsignedWindow
from registrar_app.ui.widgets.editors import PasswordEditor, TextEditor
from registrar_app.ui.widgets.new_password import new_password
from registrar_app.ui.widgets.path_editor import key_file_editor
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

Answers = dict[str, Any]


class LetterWindow(UnsignedWindow):
    """The key letter of one person: shown, saved and printed; nothing is signed by a key."""

    FINISH, FINISH_SAVE = words.FINISH_LETTER, words.SAVE_LETTER
    FOLDER = TITLE

    def __init__(self, place: Workplace, parent: QWidget, signer: Signer, phone: str) -> None:
        self._signer = signer.id
        self._asked: dict[str, Any] = {"phone": phone, "of_supervisor": signer.office is None}
        super().__init__(place, None, parent, say(TITLE), has_languages=True)

    def compose(self) -> Draw:
        """Compose the letter; it is the page itself, no preview of another."""
        sheet = compose_key_letter(self._place.desk, self._signer, **self._asked)
        printer, chosen = self._place.program.sheets, self.language
        return lambda: printer.print_sheet(sheet, chosen)

    def file_name(self) -> str:
        """Name it by whose key it is."""
        return f"{self._signer} {say(TITLE)}.pdf"

    def write(self, path: Path) -> None:
        """Write the file."""
        program, desk = self._place.program, self._place.desk
        print_key_letter(program, desk, self._signer, path, language=self.language, **self._asked)

    def uid(self) -> str:
        """Return whose page it is."""
        return self._signer

    def preview_words(self) -> str:
        """Tell what to do with it."""
        return say(words.LETTER_NOTE)

    def issued_words(self, copy: int) -> str:
        """Tell that it is saved."""
        return say(words.LETTER_SAVED)


def show_letter(page: DeskPage, people: list[Entry]) -> None:
    """Ask whose letter it is, and show it."""
    questions = [
        Question(
            "signer",
            say(words.HOLDER),
            lambda: Picker(people),
            faults=("LETTER-REVOKED", "ROSTER-NO-REGISTRAR", "ROSTER-NO-SUPERVISOR"),
        ),
        Question("phone", say(words.PHONE), TextEditor, required=False),
    ]

    def work(answers: Answers) -> LetterWindow:
        known: Signer = answers["signer"]
        phone = answers["phone"] or ""
        is_bureaus = known.office is None
        # a refusal is told where it was asked for
        compose_key_letter(page.desk, known.id, of_supervisor=is_bureaus)
        return LetterWindow(Workplace(program=page.program, desk=page.desk), page, known, phone)

    window = ask_and_do(
        page,
        say(words.LETTER).rstrip("…"),
        say(words.SHOW_LETTER),
        questions,
        work,
        lead=say(words.LETTER_LEAD),
    )
    if window is not None:
        window.exec()


def take_key_in(parent: QWidget, program: Program, desk: Desk, done: Callable[[str], object]) -> None:
    """Ask for a key file, the PIN that was told and a PIN of one's own, and take the key in."""
    questions = [
        Question(
            "file",
            say(words.KEY_FILE),
            key_file_editor,
            faults=("KEY-MISSING", "KEY-MALFORMED", "KEY-STRANGER", "KEY-STANDING"),
        ),
        Question("pin", say(words.TOLD_PIN), PasswordEditor, faults=("KEY-PIN",)),
        Question("new_pin", say(words.OWN_PIN), PasswordEditor, half=True, faults=("PASSWORD-SHORT",)),
        Question("again", say(words.AGAIN), PasswordEditor, half=True),
    ]

    def work(answers: Answers) -> Signer:
        new = new_password(answers, "new_pin", "again")
        return take_key(program, desk, Path(answers["file"]), answers["pin"], new)

    signer: Signer | None = ask_and_do(
        parent,
        say(words.TAKE_KEY).rstrip("…"),
        say(words.TAKE),
        questions,
        work,
        lead=say(words.TAKE_KEY_LEAD),
    )
    if signer is not None:
        done(say(words.KEY_TAKEN, name=signer.name, id=signer.id))


def use_former(page: DeskPage, done: Callable[[str], object]) -> None:
    """Ask for a supervisor's former key, which then opens batches until the key is locked."""
    old = page.desk.directory / OLD_KEY_FILE
    questions = [
        Question(
            "file",
            say(words.FORMER_FILE),
            key_file_editor,
            start=str(old) if old.exists() else None,
            faults=("KEY-MISSING", "KEY-MALFORMED", "KEY-NO-SUPERVISOR"),
        ),
        Question("pin", say(words.FORMER_PIN), PasswordEditor, faults=("KEY-PIN",)),
    ]

    def work(answers: Answers) -> Signer:
        return use_former_key(page.program, page.desk, Path(answers["file"]), answers["pin"])

    title = say(words.FORMER_KEY).rstrip("…")
    lead = say(words.FORMER_LEAD)
    signer: Signer | None = ask_and_do(page, title, say(words.USE_FORMER), questions, work, lead=lead)
    if signer is not None:
        done(say(words.FORMER_USED, name=signer.name, id=signer.id))
