"""Keeps the words of what concerns this PC as a whole."""

from __future__ import annotations

from registrar_app.domain.text import Text

THIS_PC = Text("本机  F9", "This PC  F9")
LOCK = Text("锁定", "Lock")
CHANGE_PASSWORD = Text("更换数据库口令…", "Change the password…")
CHANGE = Text("更换口令", "Change")
OLD, NEW, AGAIN = (
    Text("现在的数据库口令", "Present password"),
    Text("新口令", "New password"),
    Text("再输一遍新口令", "New password again"),
)
CHANGE_LEAD = Text(
    "换的是打开数据库的口令。签名口令和已有备份的口令不变；旧备份仍用旧口令打开",
    "This is the password that opens the register. The signing PIN stays, and older backups still open with the old "
    "password",
)
CHANGED = Text(
    "数据库口令已更换，下次打开或解锁用新口令", "The password was changed; use the new one from now on"
)

FORGOTTEN = Text("忘记口令…", "Password lost…")
RECOVER_TITLE = Text("用恢复密钥重设口令", "Set a new password with the recovery key")
RECOVER = Text("重设口令", "Set it")
RECOVER_LEAD = Text(
    "请主管部门的人员带恢复密钥（recovery.p12）到本机来办。登记数据不变；签名口令不在此重设，忘记时请主管部门换发密钥",
    "Somebody of the bureau brings the recovery key (recovery.p12) to this PC. The register stays as it is; a lost "
    "signing PIN is not set here: the bureau issues another key",
)
RECOVERY_FILE = Text("恢复密钥文件", "File of the recovery key")
RECOVERY_PIN = Text("恢复密钥的口令", "Password of the recovery key")
RECOVERED = Text("口令已重设，请用新口令打开", "A new password was set; open with it")

RULE = Text(
    "至少 {least} 个字符。可用一句话或四个不相关的词，比复杂的短口令更安全、更好记",
    "{least} characters or more. A sentence or four unrelated words are safer than a short, intricate word, and "
    "easier to keep in mind",
)
TOO_SHORT = Text("还差 {count} 个字符", "{count} more characters are needed")
APART = Text("两遍输入的新口令不一样", "the new password was typed in two ways")
TYPE_AGAIN = Text("重新输入", "type it again")
