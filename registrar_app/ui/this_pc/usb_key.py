"""Asks for the USB key that signs from now on, and puts it in place of the key file once the roster knows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from registrar_app.domain.roster import Signer
from registrar_app.services.desk import Desk
from registrar_app.services.open_desk import find_key_file
from registrar_app.services.program import Program
from registrar_app.services.use_token import use_token
from registrar_app.ui.first_run.words import MODULE, MODULE_HINT, MODULE_KINDS, TOKEN, TOKEN_PIN
from registrar_app.ui.operation import beside
from registrar_app.ui.roster.key_acts import take_key_in
from registrar_app.ui.this_pc import words
from registrar_app.ui.this_pc.menu import Entry
from registrar_app.ui.widgets.editors import PasswordEditor, TextEditor
from registrar_app.ui.widgets.files import ask_file
from registrar_app.ui.widgets.path_editor import PathEditor
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


def key_entries(parent: QWidget, place: Workplace, done: Callable[[str], object]) -> list[Entry]:
    """Return what changes the signing key from the menu of this PC: to a USB key, and to a key file."""
    program, desk = place.program, place.desk
    return [
        (words.USB_KEY, "", lambda: use_usb_key(parent, program, desk, done)),
        (words.KEY_FILE, "", lambda: take_key_in(parent, program, desk, done)),
    ]


def use_usb_key(parent: QWidget, program: Program, desk: Desk, done: Callable[[str], object]) -> None:
    """Ask for module, label and PIN, try the key, and tell whose it is; what is refused changes nothing."""

    def change(answers: dict[str, Any]) -> Signer:
        pin = answers["pin"]
        module, token, key = Path(answers["module"]), answers["token"], answers["key"] or None
        signer = beside(lambda: use_token(program, desk, module, token, key, pin))
        desk.put_key_away()  # the file's: the USB key signs from here on, not only after the next opening
        desk.key = beside(lambda: program.keys.load_key(find_key_file(desk.directory), pin))
        return signer

    signer: Signer | None = ask_and_do(
        parent,
        say(words.USB_KEY).rstrip("…"),
        say(words.USB_KEY_USE),
        usb_questions(("KEY-STRANGER", "KEY-STANDING")),
        change,
        lead=say(words.USB_KEY_LEAD),
    )
    if signer is not None:
        done(say(words.USB_KEY_USED, name=signer.name, id=signer.id))


def usb_questions(not_theirs: tuple[str, ...]) -> list[Question]:
    """Return what is asked of a USB key; ``not_theirs`` are the codes of a key that may not sign here."""
    return [
        Question(
            "module",
            say(MODULE),
            lambda: PathEditor(lambda over, at: ask_file(over, say(MODULE), at, say(MODULE_KINDS))),
            hint=lambda _: (say(MODULE_HINT), ""),
            faults=("TOKEN-MODULE", "TOKEN-LIBRARY"),
        ),
        Question(
            "token",
            say(TOKEN),
            TextEditor,
            faults=("TOKEN-ABSENT", "TOKEN-FAULT", *not_theirs),
            half=True,
        ),
        Question(
            "key",
            say(words.USB_KEY_LABEL),
            TextEditor,
            required=False,
            faults=("TOKEN-KEY",),
            half=True,
        ),
        Question("pin", say(TOKEN_PIN), PasswordEditor, faults=("KEY-PIN", "TOKEN-PIN", "TOKEN-LOCKED")),
    ]
