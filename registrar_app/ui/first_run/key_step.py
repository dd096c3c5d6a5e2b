"""Asks for the registrar's signing key: a file taken in under a PIN of one's own, a USB key, or later."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from registrar_app.domain.password import require_long_enough
from registrar_app.services.program import Program
from registrar_app.services.set_up import FileKey, TokenKey, check_key_file
from registrar_app.ui.exchange.removable import preferred_folder
from registrar_app.ui.first_run import words
from registrar_app.ui.first_run.answers import Answers, KeyKind
from registrar_app.ui.first_run.step import Options, Step
from registrar_app.ui.roster.bureau_words import AGAIN, KEY_FILE, TOLD_PIN
from registrar_app.ui.widgets.editors import PasswordEditor, TextEditor
from registrar_app.ui.widgets.files import ask_file
from registrar_app.ui.widgets.new_password import new_password
from registrar_app.ui.widgets.path_editor import CHOOSE_FILE, KEY_FILES, PathEditor
from registrar_app.ui.words import say

_OF = {
    KeyKind.FILE: ("file", "pin", "own", "again"),
    KeyKind.TOKEN: ("module", "token", "token_pin"),
    KeyKind.LATER: (),
}


class KeyStep(Step):
    """The kind, and what that kind needs."""

    NAME, LEAD = words.KEY, words.KEY_LEAD
    FAULTS: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("KEY-MISSING", "KEY-MALFORMED", "KEY-READ", "KEY-STRANGER", "KEY-STANDING", "FILE-READ"), "file"),
        **dict.fromkeys(("PASSWORD-SHORT", "PIN-SAME"), "own"),
        "KEY-PIN": "pin",
        "PASSWORD-DIFFERS": "again",
        "TOKEN-MODULE": "module",
        "TOKEN-PIN": "token_pin",
    }  # fmt: skip

    def __init__(self, program: Program, answers: Answers) -> None:
        super().__init__(program, answers)
        self.options = Options(words.KEY_KINDS, answers.key_kind)
        self.options.changed.connect(self._show_kind)
        self.down.addWidget(self.options)
        kinds = say(KEY_FILES)
        file = PathEditor(
            lambda over, at: ask_file(over, say(CHOOSE_FILE), at or str(preferred_folder()), kinds)
        )
        module = PathEditor(lambda over, at: ask_file(over, say(words.MODULE), at, say(words.MODULE_KINDS)))
        for key, text, editor, hint in (
            ("file", KEY_FILE, file, None),
            ("pin", TOLD_PIN, PasswordEditor(), None),
            ("own", words.KEY_OWN, PasswordEditor(), words.KEY_OWN_HINT),
            ("again", AGAIN, PasswordEditor(), None),
            ("module", words.MODULE, module, words.MODULE_HINT),
            ("token", words.TOKEN, TextEditor(), None),
            ("token_pin", words.TOKEN_PIN, PasswordEditor(), None),
        ):
            self.down.addWidget(self.field(key, text, editor, hint=say(hint) if hint else ""))
        self.down.addStretch(1)
        self._show_kind()

    def first(self) -> QWidget | None:
        """The kind that is chosen."""
        return self.options.buttons[self.options.chosen]

    def keep(self) -> None:
        """Keep the key, a file only once it opened and the roster lets it sign here; a USB key is tried when all is made."""
        kind = self.options.chosen
        key: FileKey | TokenKey | None = None
        if kind is KeyKind.FILE:
            key = self._file_key()
        elif kind is KeyKind.TOKEN:
            key = TokenKey(Path(self.value("module")), self.value("token"), self.value("token_pin"))
        self.answers.key_kind, self.answers.key = kind, key

    def _file_key(self) -> FileKey:
        path, pin, own = Path(self.value("file")), self.value("pin"), self.value("own")
        require_long_enough(own, "own")
        self.value("again")
        new_password({"own": own, "again": self.fields["again"].editor.current()[0]}, "own", "again")
        roster = self.answers.roster
        assert roster is not None
        device = roster.device(self.answers.device)
        assert device is not None
        check_key_file(self.program, roster, device.office, path, pin)
        return FileKey(path, pin, own)

    def _show_kind(self) -> None:
        shown = _OF[self.options.chosen]
        for key, field in self.fields.items():
            field.setVisible(key in shown)
