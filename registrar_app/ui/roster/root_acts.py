"""Lets the bureau change its root keys, and a second officer countersign; what holds is judged in ``services``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from registrar_app.services.create_bureau import ROOT_FILE, RootFile
from registrar_app.services.roster_changes import grouped_fingerprint
from registrar_app.services.rotate_root import rotate_root
from registrar_app.services.sign_roster import IssuedRoster, countersign_roster
from registrar_app.ui.exchange.removable import folder_for, preferred_folder
from registrar_app.ui.roster import bureau_words as words
from registrar_app.ui.schemes.page_parts import DeskPage
from registrar_app.ui.widgets.editors import PasswordEditor
from registrar_app.ui.widgets.files import keep_folder
from registrar_app.ui.widgets.new_password import new_password
from registrar_app.ui.widgets.path_editor import folder_editor, key_file_editor, new_key_editor
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import say

Answers = dict[str, Any]
_NEW_FILE = "root-new.p12"


def change_root(page: DeskPage, done: Callable[[str], object]) -> None:
    """Ask for the present root keys and the places of the new ones, and hand over."""
    roster = page.desk.require_roster()
    version, required = roster.version + 1, roster.required
    issued: IssuedRoster | None = ask_and_do(
        page,
        say(words.CHANGE_ROOT).rstrip("…"),
        say(words.SIGN, version=version),
        [*_old_roots(page, required), *_new_roots(), out_question()],
        lambda answers: _rotated(page, answers, required),
        lead=say(words.CHANGE_ROOT_LEAD),
    )
    if issued is not None:
        fingerprint = grouped_fingerprint(issued.roster.root_fingerprint)
        done(say(words.ROOT_CHANGED, version=version, path=issued.roster_file, fingerprint=fingerprint))


def countersign(page: DeskPage, container: bytes, version: int) -> IssuedRoster | None:
    """Ask an officer for their own root key and add their signature; ``None`` when they think better of it."""

    def work(answers: Answers) -> IssuedRoster:
        key = page.program.keys.load_key(Path(answers["root"]), answers["password"])
        return countersign_roster(page.program, page.desk, container, key, out_of(answers))

    found: IssuedRoster | None = ask_and_do(
        page,
        say(words.COUNTERSIGN, version=version),
        say(words.COUNTERSIGN, version=version),
        [
            Question("root", say(words.OWN_ROOT), key_file_editor, faults=("ROOT-KEY", "ROSTER-SIGNED")),
            Question("password", say(words.PASSWORD), PasswordEditor, faults=("KEY-PIN",)),
            out_question(),
        ],
        work,
        lead=say(words.COUNTERSIGN_LEAD),
    )
    return found


_OUT = "roster-out"


def out_question() -> Question:
    """Ask where what is signed goes; the folder of the last time is proposed."""
    return Question("out", say(words.FOLDER), folder_editor, start=str(folder_for(_OUT)))


def out_of(answers: Answers) -> Path:
    """Return the folder that was answered, and propose it the next time."""
    folder = Path(answers["out"])
    keep_folder(_OUT, folder)
    return folder


def root_there(directory: Path) -> str | None:
    """Return the root key beside a register, where it was not put away yet; else its place is not guessed."""
    file = directory / ROOT_FILE
    return str(file) if file.is_file() else None


def _old_roots(page: DeskPage, required: int) -> list[Question]:
    asked = []
    for number in range(1, required + 1):
        start = root_there(page.desk.directory) if number == 1 else None
        count = f" {number}" if required > 1 else ""
        asked += [
            Question(
                f"old{number}",
                say(words.OLD_ROOT) + count,
                key_file_editor,
                start=start,
                faults=("ROOT-KEY", "ROOT-MISSING", "ROOT-TOO-FEW"),
            ),
            Question(
                f"password{number}", say(words.OLD_PASSWORD) + count, PasswordEditor, faults=("KEY-PIN",)
            ),
        ]
    return asked


def _new_roots() -> list[Question]:
    folder = preferred_folder()
    return [
        Question(
            "new", say(words.NEW_ROOT), new_key_editor, start=str(folder / _NEW_FILE), faults=("KEY-EXISTS",)
        ),
        Question(
            "new_password", say(words.NEW_PASSWORD), PasswordEditor, half=True, faults=("PASSWORD-SHORT",)
        ),
        Question("new_again", say(words.AGAIN), PasswordEditor, half=True),
        Question("second", say(words.SECOND_ROOT), new_key_editor, required=False),
        Question("second_password", say(words.SECOND_PASSWORD), PasswordEditor, required=False, half=True),
        Question("second_again", say(words.AGAIN), PasswordEditor, required=False, half=True),
    ]


def _rotated(page: DeskPage, answers: Answers, required: int) -> IssuedRoster:
    new = [RootFile(Path(answers["new"]), new_password(answers, "new_password", "new_again"))]
    second = new_password(answers, "second_password", "second_again")
    if answers["second"]:
        new.append(RootFile(Path(answers["second"]), second))
    numbers = range(1, required + 1)
    old = [RootFile(Path(answers[f"old{n}"]), answers[f"password{n}"]) for n in numbers]
    return rotate_root(page.program, page.desk, out_of(answers), old=old, new=new)
