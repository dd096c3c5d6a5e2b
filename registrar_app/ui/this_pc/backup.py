"""Shows where the register is backed up, when it last was, and makes a backup now."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from registrar_app import paths
from registrar_app.domain.errors import RegistrarError
from registrar_app.services.back_up_store import back_up_to_file
from registrar_app.services.backup_plan import BackupPlan, change_plan, read_plan
from registrar_app.services.rotate_backups import Rotation, back_up_dated, every_backup, name_of_file
from registrar_app.ui.examination.tick_box import TickBox
from registrar_app.ui.exchange.removable import preferred_folder
from registrar_app.ui.operation import Operations, Progress, word_error
from registrar_app.ui.theme import arrange
from registrar_app.ui.this_pc import words
from registrar_app.ui.widgets.basics import Card, button, clear, label, retone
from registrar_app.ui.widgets.editors import WholeNumberEditor
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.files import ask_target
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.path_editor import folder_editor
from registrar_app.ui.widgets.sheet import open_at, sheet
from registrar_app.ui.words import CLOSE, say
from registrar_app.ui.workplace import Workplace

SIZE = (640, 560)
SHOWN = 8
NAME = "{0}  {1}"


class BackupWindow(QDialog):
    """Settings, the backups there are, and the button that makes one."""

    def __init__(self, parent: QWidget | None, place: Workplace) -> None:
        super().__init__(parent)
        self.place = place
        self.setWindowTitle(say(words.BACKUP_TITLE))
        self._is_working = False
        self._progress: Progress | None = None
        self.plan = read_plan(place.desk.directory)
        self._lay_out()
        self._show_state()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.back_up)
        QShortcut(QKeySequence("Ctrl+S"), self, self.back_up_to_file)
        open_at(self, *SIZE)

    def _lay_out(self) -> None:
        down, buttons = sheet(self)
        down.addWidget(label(say(words.BACKUP_TITLE), "heading"))
        down.addWidget(label(say(words.BACKUP_LEAD), "muted", wrap=True))
        self.last = label("", wrap=True)
        down.addWidget(self.last)
        self.folder = Field(say(words.BACKUP_FOLDER), folder_editor(), required=True)
        self.folder.editor.show_value(self.plan.folder or proposed_folder())
        self.folder.editor.edited.connect(lambda *_: self._show_state())
        down.addWidget(self.folder)
        self._add_numbers(down)
        self.card = Card(say(words.BACKUP_THERE), spacing=4)
        down.addWidget(self.card)
        down.addStretch(1)
        self.told = label("", wrap=True, selectable=True)
        down.addWidget(self.told)
        self.operations = Operations(lambda text, tone: retone(self.told, text, tone))
        self.operations.ended.connect(self._ended)
        down.addWidget(self.operations)
        self.close_button = button(f"{say(CLOSE)}  Esc", self.reject)
        self.save_button = button(say(words.BACKUP_SAVE), self.save)
        self.now_button = button(f"{say(words.BACKUP_NOW)}  Ctrl+Enter", self.back_up, "primary")
        self.file_button = button(f"{say(words.BACKUP_ONE_FILE)}  Ctrl+S", self.back_up_to_file)
        buttons.addWidget(foot(self.close_button, None, self.save_button, self.file_button, self.now_button))
        for field in self._fields().values():
            field.editor.next_wanted.connect(self.focusNextChild)
            field.editor.previous_wanted.connect(self.focusPreviousChild)
        self.now_button.setFocus()

    def _add_numbers(self, down: QVBoxLayout) -> None:
        self.keep = Field(
            say(words.BACKUP_KEEP), WholeNumberEditor(), required=True, unit=say(words.BACKUP_KEEP_UNIT)
        )
        self.keep.editor.show_value(self.plan.keep)
        self.days = Field(
            say(words.BACKUP_DAYS), WholeNumberEditor(), required=True, unit=say(words.BACKUP_DAYS_UNIT)
        )
        self.days.editor.show_value(self.plan.days)
        numbers = QHBoxLayout()
        arrange(numbers, spacing=16)
        numbers.addWidget(self.keep, 1)
        numbers.addWidget(self.days, 1)
        down.addLayout(numbers)
        self.at_closing = TickBox(say(words.BACKUP_AT_CLOSING))
        self.at_closing.setAccessibleName(say(words.BACKUP_AT_CLOSING))
        self.at_closing.setChecked(self.plan.at_closing)
        down.addWidget(self.at_closing)

    def save(self) -> bool:
        """Keep the settings, or say at the field what is wrong."""
        retone(self.told, "", "")
        if not self._keep():
            return False
        retone(self.told, say(words.BACKUP_SAVED), "good")
        return True

    def back_up(self) -> None:
        """Keep the settings and make a backup."""
        if self._is_working or not self._keep():
            return
        program, desk, plan = self.place.program, self.place.desk, self.plan
        self._set_working(True)
        retone(self.told, "", "")

        def work(progress: Progress) -> Rotation:
            self._progress = progress
            return back_up_dated(
                program, desk, Path(plan.folder), plan.keep, stop=lambda: progress.is_cancelled
            )

        self.operations.run(work, lambda rotation: None, say(words.BACKUP_WORKING))

    def back_up_to_file(self) -> None:
        """Ask for a file and make a backup that is this one file; the settings stay as they are."""
        if self._is_working:
            return
        program, desk = self.place.program, self.place.desk
        typed, _ = self.folder.editor.current()
        start = str(Path(typed or proposed_folder()) / name_of_file(desk))
        title, kind = say(words.BACKUP_FILE_TITLE), say(words.BACKUP_FILE_KIND)
        chosen, _ = ask_target(self, title, start, kind)
        if not chosen:
            return
        path = Path(chosen)
        asked = bool(path.suffix)  # else the system's dialog asked about another name than the file will have
        self._set_working(True)
        retone(self.told, "", "")

        def work(progress: Progress) -> Path:
            self._progress = progress
            with progress.heeded():
                return back_up_to_file(program, desk, path, replace=asked, stop=lambda: progress.is_cancelled)

        self.operations.run(work, lambda made: None, say(words.BACKUP_WORKING))

    def _ended(self, made: object, error: Exception | None) -> None:
        self._set_working(False)
        if isinstance(made, Rotation):
            path = made.made.path
            done = say(words.BACKUP_DONE, path=path, kept=made.kept, removed=made.removed)
            retone(self.told, done, "good")
        elif isinstance(made, Path):
            retone(self.told, say(words.BACKUP_FILE_DONE, path=made), "good")
        elif self._progress is not None and self._progress.is_cancelled:
            retone(self.told, say(words.BACKUP_STOPPED), "query")
        self.plan = read_plan(self.place.desk.directory)
        self._show_state()

    def _set_working(self, working: bool) -> None:
        self._is_working = working
        for made in (self.now_button, self.save_button, self.file_button, self.close_button):
            made.setEnabled(not working)

    def _fields(self) -> dict[str, Field]:
        return {"folder": self.folder, "keep": self.keep, "days": self.days}

    def _keep(self) -> bool:
        for field in self._fields().values():
            field.tell_problem("")
        values = {name: field.editor.current()[0] for name, field in self._fields().items()}
        plan = replace(
            read_plan(self.place.desk.directory),
            folder=str(Path(values["folder"]).expanduser().absolute()) if values["folder"] else "",
            keep=values["keep"] or 0,
            days=values["days"] or 0,
            at_closing=self.at_closing.isChecked(),
        )
        try:
            change_plan(self.place.desk, _with_folder(plan))
        except RegistrarError as error:
            field = self._fields().get(error.where, self.folder)
            field.tell_problem(word_error(error))
            field.editor.setFocus()
            return False
        self.plan = plan
        return True

    def _show_state(self) -> None:
        plan, last = self.plan, self.plan.last
        told = (
            say(words.BACKUP_LAST, at=f"{last:%Y-%m-%d %H:%M}", path=plan.last_to)
            if last is not None
            else say(words.BACKUP_NEVER)
        )
        retone(self.last, told, "" if last is not None else "query")
        typed, _ = self.folder.editor.current()
        folder = Path(typed) if typed else None
        there = every_backup(self.place.program, folder) if folder is not None else []
        gone = folder is not None and plan.folder == str(folder) and not folder.is_dir()
        self.folder.tell_hint(say(words.BACKUP_GONE if gone and last else words.BACKUP_FOLDER_HINT))
        clear(self.card.body)
        for each in there[:SHOWN]:
            line = NAME.format(f"{each.made_at:%Y-%m-%d %H:%M}", each.told)
            self.card.body.addWidget(label(line, "mono"))
        if not there:
            self.card.body.addWidget(label(say(words.BACKUP_NONE_THERE), "muted"))
        self.card.aside.setText(str(len(there)) if there else "")

    def reject(self) -> None:
        """Close; a backup that runs is stopped first, and the next Esc closes."""
        if self._is_working:
            self.operations.cancel()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as Esc does."""
        if self._is_working:
            self.operations.cancel()
            event.ignore()


def proposed_folder() -> Path:
    """Return where backups are proposed to go: a stick, else the documents; a portable program's lie beside it."""
    portable = paths.portable_folder()
    return portable / "backups" if portable is not None else preferred_folder()


def _with_folder(plan: BackupPlan) -> BackupPlan:
    """Return a plan that asks for its folder: the window keeps none without one."""
    return plan if plan.folder else replace(plan, at_closing=True)


def show_backup(parent: QWidget, place: Workplace) -> None:
    """Show the window until it is closed."""
    window = BackupWindow(parent, place)
    window.exec()
    window.deleteLater()
