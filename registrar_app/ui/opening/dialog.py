"""Asks which register to open and its password, remembers the last one, and says plainly what went wrong."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QVBoxLayout

from registrar_app import paths
from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.text import Text
from registrar_app.services.back_up_store import BACKUP_SUFFIX
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import WINDOW, note_opening
from registrar_app.services.open_desk import find_key_file, open_desk, require_token_pin
from registrar_app.services.program import Program
from registrar_app.services.stopping import StoppedError
from registrar_app.ui.help.help_desk import bind_help
from registrar_app.ui.kept_settings import Settings
from registrar_app.ui.opening.recent import recent_stores, remember_store
from registrar_app.ui.opening.recovery import ask_recovery
from registrar_app.ui.operation import WRONG_SECRETS, attempt
from registrar_app.ui.theme import px
from registrar_app.ui.waiting import wait_for
from registrar_app.ui.widgets.basics import button, label, retone, row
from registrar_app.ui.widgets.files import ask_folder
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import hold_least_width, sheet
from registrar_app.ui.words import APP_NAME, CANCEL, CHOOSE_FOLDER, say

LEAD = Text("打开本机的登记数据库", "Open this PC's register")
FOLDER = Text("数据库文件夹", "Folder of the register")
PASSWORD = Text("数据库口令", "Password")
PIN = Text("签名口令（与数据库口令相同时留空）", "Signing PIN (leave empty when it is the same)")
OPEN = Text("打开  Enter", "Open  Enter")
OPENING = Text(
    "正在打开；程序升级后首次打开要整理数据，会久一些", "Opening; the first time after an update takes longer"
)
WITHOUT_KEY = Text("不用签名密钥打开  Ctrl+K", "Open without the signing key  Ctrl+K")
LOST = Text("忘记口令…  Ctrl+R", "Password lost…  Ctrl+R")
_KEY_FAULTS = frozenset({"KEY-PIN", "KEY-MALFORMED"})
RECENT = Text("最近用过  F4", "Recent  F4")
AWAY = Text("{folder}（找不到）", "{folder} (not there)")
GUIDE = Text("新建、从备份恢复或练习…  Ctrl+N", "Create one, restore a backup, or practise…  Ctrl+N")
PORTABLE = Text("便携版：设置和数据保存在 {folder}", "Portable: everything is kept in {folder}")
WAITS = Text("打开数据库后，接着处理“{name}”", "“{name}” is taken as soon as the register is open")
BACKUP_WAITS = Text(
    "“{name}”是备份；要恢复它，请按 Ctrl+N",
    "“{name}” is a backup: Ctrl+N restores it",
)
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
        require_token_pin(program, directory, password, pin)
    desk = open_desk(program, directory, password, pin=(pin or password) if has_key else None)
    try:
        note_opening(desk, WINDOW, wrong=wrong)
    except StoppedError:
        desk.put_key_away()
        desk.store.close()
        raise
    return desk


class OpeningDialog(QDialog):
    """Folder, password, open. ``desk`` is the opened one."""

    def __init__(self, program: Program, settings: Settings, directory: Path | None) -> None:
        super().__init__()
        self._program, self._settings = program, settings
        self.desk: Desk | None = None
        self.wants_guide = False
        self._wrong: Counter[Path] = Counter()
        self.setWindowTitle(say(APP_NAME))
        bind_help(self, lambda: "opening", program.books)
        hold_least_width(self, 560)
        down, buttons = sheet(self, (26, 22, 26, 22), 4)
        down.addWidget(label(say(APP_NAME), "title"))
        portable = paths.portable_folder()
        lead = say(LEAD) if portable is None else say(PORTABLE, folder=portable)
        self.lead = label(lead, "muted", wrap=True)
        down.addWidget(self.lead)
        self.waiting = label("", wrap=True)
        self.waiting.hide()
        down.addWidget(self.waiting)
        recent = recent_stores(settings)
        last = str(directory or next(iter(recent), ""))
        self.folder = QLineEdit(last)
        down.addSpacing(px(8))
        down.addWidget(label(say(FOLDER), "label"))
        self.folder.setAccessibleName(say(FOLDER))
        self.recent_button = button(say(RECENT), lambda: None)
        self.recent = self._recent_menu(recent)
        self.recent_button.setVisible(len(recent) > 1)
        self.choose_button = button(f"{say(CHOOSE_FOLDER)}  F2", self._choose)
        choose = row(self.folder, self.recent_button, self.choose_button)
        choose.setStretch(0, 1)
        down.addLayout(choose)
        self._add_secrets(down)
        self._add_foot(down, buttons)
        (self.password if last else self.folder).setFocus()

    def tell_waiting(self, file: Path | None) -> None:
        """Say what becomes of the file with which the program was started."""
        if file is not None:
            is_backup = file.suffix.lower() == BACKUP_SUFFIX
            self.waiting.setText(say(BACKUP_WAITS if is_backup else WAITS, name=file.name))
        self.waiting.setVisible(file is not None)

    def _add_foot(self, down: QVBoxLayout, buttons: QVBoxLayout) -> None:
        self.problem = label("", "problem", wrap=True)
        down.addSpacing(px(8))
        down.addWidget(self.problem)
        self.without_key = button(say(WITHOUT_KEY), lambda: self.try_open(with_key=False), "link")
        self.without_key.hide()
        down.addWidget(self.without_key)
        self.open_button = button(say(OPEN), self.try_open, "primary")
        self.open_button.setDefault(True)
        self.lost_button = button(say(LOST), self.recover, "link")
        self.guide_button = button(say(GUIDE), self._ask_guide, "link")
        for keys, pressed in (
            ("F2", self.choose_button.click), ("F4", self.recent_button.click), ("Ctrl+N", self._ask_guide),
            ("Ctrl+R", self.lost_button.click), ("Ctrl+K", self._press_without_key),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self, pressed)
        down.addLayout(row(self.guide_button, None))
        buttons.addSpacing(px(8))
        buttons.addWidget(
            foot(self.lost_button, None, button(f"{say(CANCEL)}  Esc", self.reject), self.open_button)
        )

    def _press_without_key(self) -> None:
        """Open without the key, but only where that is offered."""
        if not self.without_key.isHidden():
            self.without_key.click()

    def _add_secrets(self, down: QVBoxLayout) -> None:
        self.password, self.pin = QLineEdit(), QLineEdit()
        for editor, text in ((self.password, PASSWORD), (self.pin, PIN)):
            editor.setEchoMode(QLineEdit.EchoMode.Password)
            editor.setAccessibleName(say(text))
            down.addSpacing(px(8))
            down.addWidget(label(say(text), "label"))
            down.addWidget(editor)

    def try_open(self, *, with_key: bool = True) -> None:
        """Open, or say why not; a key that fails does not keep anybody from the register."""
        self.problem.setText("")
        folder = Path(self.folder.text().strip())
        self.desk = attempt(
            lambda: self._open(folder, with_key=with_key),
            lambda text, _: self.problem.setText(text),
        )
        if self.desk is not None:
            remember_store(self._settings, folder)
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
            return wait_for(
                self,
                say(OPENING),
                lambda: open_place(self._program, folder, password, pin, wrong=wrong, with_key=with_key),
            )
        except RegistrarError as error:
            self._wrong[folder] += error.code in WRONG_SECRETS
            self.without_key.setVisible(error.code in _KEY_FAULTS or error.code.startswith("TOKEN-"))
            raise

    def _recent_menu(self, recent: list[Path]) -> QMenu:
        """Return the list of registers opened before; one that is not there now cannot be chosen."""
        menu = QMenu(self.recent_button)
        menu.setAccessibleName(say(RECENT))
        for folder in recent:
            there = self._program.stores.exists(folder)
            action = menu.addAction(str(folder) if there else say(AWAY, folder=folder))
            action.setEnabled(there)
            action.triggered.connect(lambda _=False, folder=folder: self._take_recent(folder))
        below = self.recent_button
        below.clicked.connect(lambda: menu.popup(below.mapToGlobal(QPoint(0, below.height()))))
        return menu

    def _take_recent(self, folder: Path) -> None:
        self.folder.setText(str(folder))
        self.password.setFocus()

    def _ask_guide(self) -> None:
        self.wants_guide = True
        self.reject()

    def _choose(self) -> None:
        chosen = ask_folder(self, say(FOLDER), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self.password.setFocus()
