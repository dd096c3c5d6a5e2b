"""Shows what a verified update holds, from which versions to which, who signed and where the backup goes; then installs it."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from registrar_app.domain.text import Text
from registrar_app.domain.update import WINDOWS
from registrar_app.services.install_update import UpdateOutcome, backup_folder, install_update
from registrar_app.services.plan_update import UpdatePlan
from registrar_app.services.stage_program import StagedProgram, start_installer
from registrar_app.services.update_words import OLD, outcome_lines, pack_line, program_line, signed_by
from registrar_app.ui.operation import Operations, Progress, attempt
from registrar_app.ui.theme import arrange
from registrar_app.ui.this_pc import update_words as words
from registrar_app.ui.widgets.basics import Card, button, label, retone, signed_line
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import open_at, sheet
from registrar_app.ui.words import BACK, say
from registrar_app.ui.workplace import Workplace

SIZE = (640, 300)


class UpdateWindow(QDialog):
    """Installs when the user agrees; ``outcome`` tells what was done, and accepting it closes the register's window."""

    help_topic = "update"

    def __init__(self, parent: QWidget | None, place: Workplace, plan: UpdatePlan) -> None:
        super().__init__(parent)
        self._place, self._plan = place, plan
        self._is_working, self._progress = False, Progress()
        self.outcome: UpdateOutcome | None = None
        self.setWindowTitle(say(words.TITLE))
        self._lay_out()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.agree.click)
        open_at(self, *SIZE)

    def _lay_out(self) -> None:
        down, buttons = sheet(self)
        down.addWidget(label(say(words.TITLE), "heading"))
        self.ahead = QWidget()
        ahead = QVBoxLayout(self.ahead)
        arrange(ahead, spacing=12)
        file = say(words.FILE, path=self._plan.opened.path)
        ahead.addWidget(label(file, "muted", wrap=True, selectable=True))
        self._show_signer(ahead)
        self._show_changes(ahead)
        down.addWidget(self.ahead)
        self.told = label("", wrap=True, selectable=True)
        down.addWidget(self.told)
        self.operations = Operations(lambda text, tone: retone(self.told, text, tone))
        self.operations.ended.connect(self._ended)
        down.addWidget(self.operations)
        down.addStretch(1)
        self.leave = button(f"{say(BACK)}  Esc", self.reject)
        self.agree = button(f"{say(words.INSTALL)}  Ctrl+Enter", self.go_on, "primary")
        self.agree.setEnabled(self._plan.does_anything)
        buttons.addWidget(foot(None, self.leave, self.agree))
        (self.agree if self._plan.does_anything else self.leave).setFocus()

    def _show_signer(self, down: QVBoxLayout) -> None:
        down.addLayout(_line("good", "good", say(words.VERIFIED, signed=say(signed_by(self._plan)))))
        if self._plan.is_old:
            down.addLayout(_line("query", "query", say(OLD)))

    def _show_changes(self, down: QVBoxLayout) -> None:
        plan, notes = self._plan, self._plan.opened.content.notes
        card = Card(say(words.CHANGES), spacing=6)
        if plan.program is not None:
            sign = ("program", "accent") if plan.program.left_out is None else ("notice", "muted")
            card.body.addLayout(_line(*sign, say(program_line(plan.program))))
        for step in plan.packs:
            sign = ("add", "good") if step.is_new else ("tick", "muted")
            card.body.addLayout(_line(*sign, say(pack_line(step))))
        down.addWidget(card)
        if notes.zh or notes.en:
            news = Card(say(words.NEW), spacing=4)
            said = Text(notes.zh or notes.en, notes.en or notes.zh)
            news.body.addWidget(label(say(said), wrap=True, selectable=True))
            down.addWidget(news)
        if plan.does_anything:
            before = say(words.BEFORE, folder=backup_folder(self._place.desk))
            down.addWidget(label(before, wrap=True, selectable=True))
            down.addWidget(label(say(self._what_follows()), wrap=True))
            down.addWidget(label(say(words.NO_DATA), "muted", wrap=True))
        else:
            left = plan.program is not None and not plan.packs
            down.addWidget(
                label(say(words.ONLY_LEFT_OUT if left else words.NOTHING), tone="query", wrap=True)
            )

    def _what_follows(self) -> Text:
        if not self._plan.brings_program or self._plan.program is None:
            return words.THEN_REOPEN
        is_windows = self._plan.program.part.platform == WINDOWS
        return words.THEN_INSTALLER if is_windows else words.THEN_UNPACKED

    def go_on(self) -> None:
        """Install; once that is done, start the installer where there is one, and close."""
        if self._is_working:
            return
        if self.outcome is None:
            self._install()
            return
        staged = self.outcome.staged
        if staged is None or not staged.is_installer or self._start(staged):
            self.accept()

    def _start(self, staged: StagedProgram) -> bool:
        def start() -> bool:
            start_installer(staged)
            return True

        return bool(attempt(start, lambda text, tone: retone(self.told, text, tone)))

    def _install(self) -> None:
        program, desk, plan = self._place.program, self._place.desk, self._plan
        self._set_working(True)
        retone(self.told, "", "")

        def work(progress: Progress) -> UpdateOutcome:
            self._progress = progress
            with progress.heeded():
                return install_update(program, desk, plan, lambda: progress.is_cancelled)

        self.operations.run(work, lambda outcome: None, say(words.WORKING))

    def _ended(self, outcome: object, error: Exception | None) -> None:
        self._set_working(False)
        if isinstance(outcome, UpdateOutcome):
            self._show_outcome(outcome)
        elif self._progress.is_cancelled:
            retone(self.told, say(words.STOPPED), "query")

    def _show_outcome(self, outcome: UpdateOutcome) -> None:
        self.outcome = outcome
        self.ahead.hide()  # what was done is to be seen without scrolling
        open_at(self, *SIZE)
        retone(self.told, "\n".join(say(line) for line in outcome_lines(outcome)), "good")
        following = words.REOPEN
        if outcome.staged is not None:
            following = words.START if outcome.staged.is_installer else words.CLOSE_ALL
        for made, text in (
            (self.agree, f"{say(following)}  Ctrl+Enter"),
            (self.leave, f"{say(words.LATER)}  Esc"),
        ):
            made.setText(text)
            made.setAccessibleName(text)
        self.agree.setFocus()

    def _set_working(self, working: bool) -> None:
        self._is_working = working
        for made in (self.agree, self.leave):
            made.setEnabled(not working)

    def reject(self) -> None:
        """Leave; what runs is stopped first, and the next Esc leaves."""
        if self._is_working:
            self.operations.cancel()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave as Esc does."""
        event.ignore()
        self.reject()


def _line(icon_name: str, tone: str, text: str) -> QHBoxLayout:
    return signed_line(icon_name, tone, label(text, wrap=True, selectable=True))


def show_update(parent: QWidget, place: Workplace, plan: UpdatePlan) -> UpdateOutcome | None:
    """Show the window until it is left; return what was installed if the register's window is to close now."""
    window = UpdateWindow(parent, place, plan)
    closes = window.exec() == QDialog.DialogCode.Accepted
    outcome = window.outcome
    window.deleteLater()
    return outcome if closes else None
