"""Asks which register to open and its password, remembers the last one, and says plainly what went wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QVBoxLayout

from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.open_desk import find_key_file, open_desk
from registrar_app.services.program import Program
from registrar_app.ui.operation import attempt
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.this_pc.passwords import ask_recovered_password
from registrar_app.ui.this_pc.words import FORGOTTEN, RECOVERED
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.words import APP_NAME, CANCEL, CHOOSE_FOLDER, say

LEAD = Text("打开本机的登记数据库", "Open this PC's register")
FOLDER = Text("数据库文件夹", "Folder of the register")
PASSWORD = Text("数据库口令", "Password")
PIN = Text("签名口令（与数据库口令相同时留空）", "Signing PIN (leave empty when it is the same)")
OPEN = Text("打开", "Open")
NO_STORE = Text(
    "该文件夹中没有登记数据库；先选对文件夹",
    "There is no register in this folder; choose the right one first",
)


def open_place(program: Program, directory: Path, password: str, pin: str | None = None) -> Desk:
    """Open the desk with its key, or without one where no key lies beside the register."""
    has_key = find_key_file(directory).exists()
    return open_desk(program, directory, password, pin=(pin or password) if has_key else None)


class OpeningDialog(QDialog):
    """Folder, password, open. ``desk`` is the opened one."""

    def __init__(self, program: Program, settings: QSettings, directory: Path | None) -> None:
        super().__init__()
        self._program, self._settings = program, settings
        self.desk: Desk | None = None
        self.setWindowTitle(say(APP_NAME))
        self.setMinimumWidth(px(480))
        down = QVBoxLayout(self)
        arrange(down, (26, 22, 26, 22), 8)
        down.addWidget(label(say(APP_NAME), "title"))
        down.addWidget(label(say(LEAD), "muted"))
        last = str(directory or settings.value("last_store", ""))
        self.folder = QLineEdit(last)
        down.addWidget(label(say(FOLDER), "label"))
        choose = row(self.folder, button(say(CHOOSE_FOLDER), self._choose))
        choose.setStretch(0, 1)
        down.addLayout(choose)
        self.password, self.pin = QLineEdit(), QLineEdit()
        for editor, text in ((self.password, PASSWORD), (self.pin, PIN)):
            editor.setEchoMode(QLineEdit.EchoMode.Password)
            editor.setAccessibleName(say(text))
            down.addWidget(label(say(text), "label"))
            down.addWidget(editor)
        self.told = label("", "muted", wrap=True)
        self.told.hide()
        down.addWidget(self.told)
        self.problem = label("", "problem", wrap=True)
        down.addWidget(self.problem)
        self.open_button = button(say(OPEN), self.try_open, "primary")
        self.open_button.setDefault(True)
        self.lost_button = button(say(FORGOTTEN), self.recover, "link")
        down.addLayout(row(self.lost_button, None, button(say(CANCEL), self.reject), self.open_button))
        (self.password if last else self.folder).setFocus()

    def try_open(self) -> None:
        """Open, or say why not."""
        self.problem.setText("")
        folder = Path(self.folder.text().strip())
        self.desk = attempt(
            lambda: open_place(self._program, folder, self.password.text(), self.pin.text() or None),
            lambda text, _: self.problem.setText(text),
        )
        if self.desk is not None:
            self._settings.setValue("last_store", str(folder))
            self.accept()

    def recover(self) -> None:
        """Set a new password with the bureau's recovery key."""
        folder = Path(self.folder.text().strip())
        if not self._program.stores.exists(folder):
            self.problem.setText(say(NO_STORE))
            self.folder.setFocus()
            return
        if ask_recovered_password(self, self._program, folder):
            self.problem.setText("")
            self.password.clear()
            self.told.setText(say(RECOVERED))
            self.told.show()
            self.password.setFocus()

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, say(FOLDER), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self.password.setFocus()
