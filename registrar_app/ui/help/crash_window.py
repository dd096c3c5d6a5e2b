"""Shows what a report of an unexpected error would hold, whole, and saves it where the user says; nothing is sent."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from registrar_app.services.whole_file import write_whole
from registrar_app.ui.help import words
from registrar_app.ui.help.window import HelpWindow
from registrar_app.ui.operation import attempt
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.widgets.files import ask_target, documents_folder
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.message_bar import MessageBar
from registrar_app.ui.words import say

_SIZE = (760, 560)


class CrashWindow(HelpWindow):
    """The report, to be read before it is saved."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, words.CRASH, _SIZE)
        self.report = report
        self.bar = MessageBar()
        self.down.addWidget(label(say(words.CRASH), "heading"))
        self.down.addWidget(label(say(words.CRASH_LEAD), wrap=True))
        self.down.addWidget(self.bar)
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say(words.CRASH_REPORT))
        self.down.addWidget(self.text, 1)
        saving = button(say(words.CRASH_SAVE), self.save)
        closing = self.close_button()
        self.buttons.addWidget(foot(None, saving, closing))
        self.on_key("Ctrl+S", saving.click)
        closing.setFocus()

    def save(self) -> None:
        """Ask for a file and write the report."""
        name = say(words.CRASH_NAME, day=datetime.now().astimezone().strftime("%Y-%m-%d %H%M"))
        folder = documents_folder()
        chosen, _ = ask_target(self, say(words.CRASH), str(folder / f"{name}.txt"), say(words.TEXT_FILES))
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write exactly what is shown."""

        def write() -> bool:
            write_whole(target, self.report.encode("utf-8"))
            return True

        if attempt(write, self.bar.tell):
            self.bar.tell(say(words.CRASH_SAVED, file=target), "good")
