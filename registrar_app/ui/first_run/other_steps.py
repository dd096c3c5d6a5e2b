"""Asks a bureau for its names and where its root goes, and for the backup that is restored; says how lost things come back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QKeySequence, QShortcut

from registrar_app.domain.errors import UsageError
from registrar_app.services.find_code import Entry
from registrar_app.services.look_into_backup import look_into_backup
from registrar_app.services.program import Program
from registrar_app.services.rotate_backups import DatedBackup, every_backup
from registrar_app.ui.exchange.removable import preferred_folder
from registrar_app.ui.first_run import words
from registrar_app.ui.first_run.answers import Answers, Task
from registrar_app.ui.first_run.step import WRITE, Step
from registrar_app.ui.waiting import look_for
from registrar_app.ui.widgets.basics import button, label, row, signed_line
from registrar_app.ui.widgets.editors import PasswordEditor, TextEditor
from registrar_app.ui.widgets.files import ask_file
from registrar_app.ui.widgets.path_editor import folder_editor
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.words import say

REGISTER = "register.db"


class BureauStep(Step):
    """The names, and where root and recovery key are made."""

    NAME, LEAD = words.BUREAU, words.BUREAU_LEAD

    def __init__(self, program: Program, answers: Answers) -> None:
        super().__init__(program, answers)
        self.down.addWidget(self.field("name", words.BUREAU_NAME, TextEditor()))
        self.down.addWidget(self.field("supervisor", words.SUPERVISOR, TextEditor()))
        keys = folder_editor()
        hint = say(words.KEYS_HINT)
        self.down.addWidget(self.field("keys", words.KEYS_FOLDER, keys, required=False, hint=hint))
        self.down.addStretch(1)

    def keep(self) -> None:
        """Keep them."""
        self.answers.bureau_name, self.answers.supervisor = self.value("name"), self.value("supervisor")
        keys = self.value("keys", required=False)
        self.answers.keys_folder = Path(keys).expanduser().absolute() if keys else None


class BackupStep(Step):
    """The backup, its password, and the last slip number."""

    NAME, LEAD = words.BACKUP, words.BACKUP_LEAD
    FAULTS: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("BACKUP-MISSING", "BACKUP-FILE", "STORE-DAMAGED", "STORE-NEWER"), "folder"),
        "KEY-PASSWORD": "password",
        "SLIP-NUMBER": "slip",
        "KEY-PIN": "pin",
    }

    def __init__(self, program: Program, answers: Answers) -> None:
        super().__init__(program, answers)
        editor = folder_editor()
        self.down.addWidget(self.field("folder", words.BACKUP_FOLDER, editor))
        editor.edited.connect(lambda *_: self._look())
        self.down.addLayout(row(button(say(words.BACKUP_FROM_FILE), self.choose_file, "link"), None))
        QShortcut(QKeySequence("Ctrl+O"), self, self.choose_file)
        self.which = Picker(())
        self.down.addWidget(self.field("which", words.BACKUP_WHICH, self.which))
        self.down.addWidget(self.field("password", words.BACKUP_PASSWORD, PasswordEditor()))
        self.down.addWidget(self.field("pin", words.BACKUP_PIN, PasswordEditor(), required=False))
        hint = say(words.LAST_SLIP_HINT)
        self.down.addWidget(self.field("slip", words.LAST_SLIP, TextEditor(), required=False, hint=hint))
        self.down.addStretch(1)
        editor.show_value(answers.backup or preferred_folder())
        self._look()

    def keep(self) -> None:
        """Keep the backup once its password opens it, with what is in it."""
        folder = Path(self.value("folder"))
        if not self.program.stores.exists(folder) and not folder.is_file():
            if not every_backup(self.program, folder):
                raise UsageError("BACKUP-NONE", "folder", words.BACKUP_NONE, WRITE)
            chosen: DatedBackup = self.value("which")
            folder, self.answers.dated = chosen.path, chosen
        password = self.value("password")
        program = self.program
        self.answers.contents = look_for(
            self, say(words.LOOKING), lambda: look_into_backup(program, folder, password)
        )
        self.answers.backup, self.answers.password = folder, password
        self.answers.last_slip = self.value("slip", required=False)
        self.answers.restore_pin = self.value("pin", required=False)

    def choose_file(self) -> None:
        """Let the user choose a backup that is one file (Ctrl+O)."""
        typed, _ = self.fields["folder"].editor.current()
        chosen = ask_file(self.window(), say(words.BACKUP), typed or "", say(words.BACKUP_FILE_KIND))
        if chosen:
            self.fields["folder"].editor.show_value(str(Path(chosen)))
            self._look()

    def _look(self) -> None:
        typed, _ = self.fields["folder"].editor.current()
        folder = Path(typed) if typed else None
        dated: list[DatedBackup] = []
        told = ""
        one = self._only_one(folder)
        if one is not None:
            moment = datetime.fromtimestamp(one.stat().st_mtime)  # noqa: DTZ006 - as the PC shows it
            told = say(words.BACKUP_ONE, at=f"{moment:%Y-%m-%d %H:%M}")
        elif folder is not None and folder.is_dir():
            dated = every_backup(self.program, folder)
            told = say(words.BACKUP_NONE)
        if dated:
            told = say(words.BACKUP_FOUND, count=len(dated), at=f"{dated[0].made_at:%Y-%m-%d %H:%M}")
        self.fields["folder"].tell_hint(told)
        self.fields["which"].setVisible(bool(dated))
        self.which.set_entries([Entry(each, f"{each.made_at:%Y-%m-%d %H:%M}", each.told) for each in dated])
        self.which.show_value(dated[0] if dated else None)

    def _only_one(self, place: Path | None) -> Path | None:
        """Return the file by whose time a place is one backup: itself, or the register in it."""
        if place is not None and place.is_file():
            return place
        return place / REGISTER if place is not None and self.program.stores.exists(place) else None


class NotesStep(Step):
    """What to do when the password or the PC is lost."""

    NAME, LEAD = words.NOTES, words.NOTES_LEAD

    def __init__(self, program: Program, answers: Answers) -> None:
        super().__init__(program, answers)
        notes = words.NOTES_BUREAU if answers.task is Task.BUREAU else words.NOTES_OFFICE
        for note in notes:
            self.down.addLayout(signed_line("notice", "note", label(say(note), wrap=True), spacing=10))
        self.down.addStretch(1)
