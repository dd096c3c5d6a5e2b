"""Asks for the bureau's recovery key and a new password where the old one is lost; the bureau's person types the PIN."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from registrar_app.domain.text import Text
from registrar_app.services.change_password import recover_password
from registrar_app.services.create_bureau import RECOVERY_FILE
from registrar_app.services.program import Program
from registrar_app.ui.exchange.removable import preferred_folder
from registrar_app.ui.widgets.editors import PasswordEditor
from registrar_app.ui.widgets.new_password import new_password, new_password_questions
from registrar_app.ui.widgets.path_editor import key_file_editor
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import say

TITLE = Text("重设口令", "Set a new password")
LEAD = Text(
    "请主管部门的人带恢复密钥（recovery.p12）来，由其输入密钥口令。重设后记入日志，登记数据不变",
    "Somebody of the bureau brings the recovery key (recovery.p12) and types its PIN. The journal notes it; "
    "the register stays as it is",
)
KEY = Text("恢复密钥文件", "File of the recovery key")
PIN = Text("恢复密钥的口令", "PIN of the recovery key")
SET = Text("重设", "Set")
_KEY_CODES = (
    "KEY-RECOVERY", "KEY-NO-RECOVERY", "KEY-MISSING", "KEY-READ", "KEY-MALFORMED", "ENVELOPE-REFUSED",
)  # fmt: skip


def ask_recovery(parent: QWidget, program: Program, directory: Path) -> bool:
    """Ask, set the password, and return whether it was set; what is refused is told where it was typed."""

    def recover(answers: dict[str, Any]) -> bool:
        new = new_password(answers)
        key = program.keys.load_key(Path(answers["key"]), answers["pin"])
        recover_password(program, directory, key, new)
        return True

    questions = [
        Question(
            "key", say(KEY), key_file_editor, start=str(preferred_folder() / RECOVERY_FILE), faults=_KEY_CODES
        ),
        Question("pin", say(PIN), PasswordEditor, faults=("KEY-PIN",)),
        *new_password_questions(),
    ]
    return bool(ask_and_do(parent, say(TITLE), say(SET), questions, recover, lead=say(LEAD)))
