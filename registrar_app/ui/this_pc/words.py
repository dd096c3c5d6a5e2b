"""Keeps the words of what concerns this PC as a whole."""

from __future__ import annotations

from registrar_app.domain.text import Text

THIS_PC = Text("本机  F9", "This PC  F9")
LOCK = Text("锁定", "Lock")
PASSWORD = Text("更换口令…", "Change password…")
PASSWORD_TITLE = Text("更换数据库口令", "Change the register's password")
PASSWORD_LEAD = Text(
    "更换后记入日志；签名口令不变。新口令请勿写在电脑旁；忘记时请主管部门用恢复密钥重设",
    "The journal notes the change; the signing PIN stays. Keep the new one off your desk; if it is lost, the bureau's "
    "recovery key sets another",
)
OLD = Text("现在的口令", "Present password")
CHANGE = Text("更换", "Change")
CHANGED = Text("口令已更换，下次打开时用新口令", "The password was changed; use the new one from now on")
