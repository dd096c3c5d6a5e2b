"""Asks which register to open and its password, remembers the last one, and says plainly what went wrong."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import WINDOW, note_opening
from registrar_app.services.open_desk import find_key_file, open_desk, require_token_pin
from registrar_app.services.program import Program
from registrar_app.ui.help.help_desk import bind_help
from registrar_app.ui.opening.recovery import ask_recovery
from registrar_app.ui.operation import WRONG_SECRETS, attempt, beside
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, retone, row
from registrar_app.ui.widgets.files import ask_folder
from registrar_app.ui.words import APP_NAME, CANCEL, CHOOSE_FOLDER, say

LEAD = Text("打开本机的登记数据库", "Open this PC's register")
FOLDER = Text("数据库文件夹", "Folder of the register")
PASSWORD = Text("数据库口令", "Password")
PIN = Text("签名口令（与数据库口令相同时留空）", "Signing PIN (leave empty when it is the same)")
OPEN = Text("打开", "Open")
WITHOUT_KEY = Text("不用签名密钥打开", "Open without the signing key")
LOST = Text("忘记口令…", "Password lost…")
_KEY_FAULTS = frozenset({"KEY-PIN", "KEY-MALFORMED"})
RECOVERED = Text("口令已重设；请输入新口令打开", "A new password was set; type it to open the register")


def open_place(
    program: Program,
    directory: Path,
    password: str,
    pin: str | None = None,
    *,
    wrong: int = 0,
    with_key: bool = True,
) -> Desk:
    """Open the desk with its key, or without one where no key lies beside the register; ``wrong`` tries came before."""
    has_key = with_key and find_key_file(directory).exists()
    if has_key:
        require_token_pin(directory, pin)
    desk = open_desk(program, directory, password, pin=(pin or password) if has_key else None)
    note_opening(desk, WINDOW, wrong=wrong)
    return desk


class OpeningDialog(QDialog):
    """Folder, password, open. ``desk`` is the opened one."""

    def __init__(self, program: Program, settings: QSettings, directory: Path | None) -> None:
        super().__init__()
        self._program, self._settings = program, settings
        self.desk: Desk | None = None
        self._wrong: Counter[Path] = Counter()
        self.setWindowTitle(say(APP_NAME))
        bind_help(self, lambda: "opening")
        self.setMinimumWidth(px(480))
        down = QVBoxLayout(self)
        arrange(down, (26, 22, 26, 22), 8)
        down.addWidget(label(say(APP_NAME), "title"))
        self.lead = label(say(LEAD), "muted")
        down.addWidget(self.lead)
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
        self.problem = label("", "problem", wrap=True)
        down.addWidget(self.problem)
        self.without_key = button(say(WITHOUT_KEY), lambda: self.try_open(with_key=False), "link")
        self.without_key.hide()
        down.addWidget(self.without_key)
        self.open_button = button(say(OPEN), self.try_open, "primary")
        self.open_button.setDefault(True)
        self.lost_button = button(say(LOST), self.recover, "link")
        down.addLayout(row(self.lost_button, None, button(say(CANCEL), self.reject), self.open_button))
        (self.password if last else self.folder).setFocus()

    def try_open(self, *, with_key: bool = True) -> None:
        """Open, or say why not; a key that fails does not keep anybody from the register."""
        self.problem.setText("")
        folder = Path(self.folder.text().strip())
        self.desk = attempt(
            lambda: self._open(folder, with_key=with_key),
            lambda text, _: self.problem.setText(text),
        )
        if self.desk is not None:
            self._settings.setValue("last_store", str(folder))
            self.accept()

    def recover(self) -> None:
        """Set a new password with the bureau's recovery key, where the old one is lost."""
        self.problem.setText("")
        if ask_recovery(self, self._program, Path(self.folder.text().strip())):
            retone(self.lead, say(RECOVERED), "good")
            self.password.clear()
            self.password.setFocus()

    def _open(self, folder: Path, *, with_key: bool) -> Desk:
        try:
            password, pin, wrong = self.password.text(), self.pin.text() or None, self._wrong[folder]
            return beside(
                lambda: open_place(self._program, folder, password, pin, wrong=wrong, with_key=with_key)
            )
        except RegistrarError as error:
            self._wrong[folder] += error.code in WRONG_SECRETS
            self.without_key.setVisible(error.code in _KEY_FAULTS or error.code.startswith("TOKEN-"))
            raise

    def _choose(self) -> None:
        chosen = ask_folder(self, say(FOLDER), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self.password.setFocus()
