"""Keeps the words of what concerns this PC as a whole."""

from __future__ import annotations

from registrar_app.domain.text import Text

THIS_PC = Text("本机  F9", "This PC  F9")
LOCK = Text("锁定", "Lock")
PASSWORD = Text("更换口令…", "Change password…")
BACKUP = Text("备份…", "Back up…")
KEY_FILE = Text("启用密钥文件…", "Take in a key file…")
USB_KEY = Text("改用 USB 密钥签名…", "Sign with a USB key…")
USB_KEY_USE = Text("改用", "Use it")
USB_KEY_LEAD = Text(
    "插好主管部门发放的 USB 密钥再填。名册认得、此处可以签名的才会启用，否则什么都不改；记入日志。原密钥文件留在本库文件夹中，"
    "以后用“启用密钥文件”换回",
    "Plug in the USB key from the bureau first. Only one that the roster knows and lets sign here is taken, else nothing "
    "changes; the journal notes it. The key file stays in the register's folder; “Take in a key file” goes back to it",
)
USB_KEY_LABEL = Text("密钥的名称（有几把时才填）", "The key's label (only if it holds several)")
USB_KEY_USED = Text(
    "今后用 USB 密钥签名：{name}（{id}）；解锁和打开时输入 USB 密钥的口令",
    "Signing with the USB key of {name} ({id}) from now on; its PIN is asked for at opening and unlocking",
)
REVIEW_LIMIT = Text("复核限额…", "Limit for a review…")
REVIEW_LIMIT_LEAD = Text(
    "技术交易额（未填的按合同成交额）达到限额的合同，须另一位登记员用自己的密钥复核，才能登记或变更。这是本机构自己的规定，只管本机数据库，"
    "记入日志。主管部门的程序须不早于本版，否则收不了带复核的报盘",
    "From this transaction amount on (the contract value where it is unknown) another registrar reviews a contract with a key "
    "of their own before it is registered or amended. It is the office's own rule for this register, and the journal notes "
    "it. The bureau's program must be of this version or newer: an older one cannot take a batch with a review",
)
REVIEW_LIMIT_AMOUNT = Text("限额（不填为不设）", "The limit (empty for none)")
KEEP = Text("保存", "Keep")
READER_SET = Text("设置只读口令…", "Set the reader's password…")
READER_OFF = Text("停用只读口令…", "Remove the reader's password…")
READER_LEAD = Text(
    "用只读口令打开的人能查看本库全部内容，不能办理、导出、打印和备份；已有的由新口令代替。设置记入日志，只读打开不记。只把它交给信得过的人："
    "程序能拒绝改动，不能阻止抄录",
    "Who opens with the reader's password sees the whole register and decides, exports, prints and backs up nothing; a new one "
    "takes the place of the one before. The journal notes the setting, not the reading. Give it to people you trust: the "
    "program can refuse changes, it cannot prevent copying by hand",
)
READER_NEW, READER_AGAIN = Text("只读口令", "Reader's password"), Text("再输一遍只读口令", "The same again")
READER_DONE = Text("只读口令已设置", "The reader's password is set")
READER_OFF_LEAD = Text(
    "停用后，只读口令不再打开本库；已有的备份仍可用它打开。记入日志",
    "It opens this register no more; backups made before still open with it. The journal notes it",
)
READER_OFF_DO = Text("停用只读口令", "Remove it")
READER_GONE = Text("只读口令已停用", "The reader's password opens the register no more")
OPEN_OTHER = Text("打开另一个数据库…", "Open another register…")
PASSWORD_TITLE = Text("更换数据库口令", "Change the register's password")
PASSWORD_LEAD = Text(
    "更换后记入日志；签名口令不变。新口令请勿写在电脑旁；忘记时请主管部门用恢复密钥重设",
    "The journal notes the change; the signing PIN stays. Keep the new one off your desk; if it is lost, the bureau's "
    "recovery key sets another",
)
OLD = Text("现在的口令", "Present password")
CHANGE = Text("更换", "Change")
CHANGED = Text("口令已更换，下次打开时用新口令", "The password was changed; use the new one from now on")

BACKUP_TITLE = Text("备份登记数据库", "Back up the register")
BACKUP_LEAD = Text(
    "备份含全部登记数据、密钥文件和报送过的报盘，加密，用同一口令打开；写完后读回逐项核验。请放在另一块磁盘或 U 盘上。换新电脑：在这里备份，在"
    "新电脑上恢复",
    "A backup holds the whole register, the key files and the batches sent. It is encrypted, opens with the same password, "
    "and is read back and verified. Keep it on another disk or a USB stick. To move to a new PC, back up here and restore there",
)
BACKUP_FOLDER = Text("备份文件夹", "Folder for the backups")
BACKUP_FOLDER_HINT = Text("每次另建一份带日期的备份", "Each backup gets a dated name of its own")
BACKUP_KEEP, BACKUP_KEEP_UNIT = Text("保留最近", "Keep the newest"), Text("份", "backups")
BACKUP_DAYS, BACKUP_DAYS_UNIT = Text("超过几天未备份即提醒", "Remind after"), Text("天", "days")
BACKUP_AT_CLOSING = Text("每次关闭窗口时自动备份", "Back up whenever the window is closed")
BACKUP_NOW = Text("立即备份", "Back up now")
BACKUP_ONE_FILE = Text("存成一个文件…", "Into one file…")
BACKUP_FILE_TITLE = Text("备份成一个文件", "Back up into one file")
BACKUP_FILE_KIND = Text("备份文件 (*.htbak)", "Backups (*.htbak)")
BACKUP_FILE_DONE = Text(
    "已备份成一个文件并读回核验：{path}", "Backed up into one file, read back and verified: {path}"
)
BACKUP_SAVE = Text("只保存设置", "Save settings only")
BACKUP_SAVED = Text("设置已保存", "The settings are kept")
BACKUP_WORKING = Text("正在备份并核验…", "Backing up and proving…")
BACKUP_DONE = Text(
    "已备份并核验：{path}；留有 {kept} 份，删去较早的 {removed} 份",
    "Backed up and verified: {path}; {kept} kept, {removed} older ones removed",
)
BACKUP_STOPPED = Text("已停止，没有留下半份备份", "Stopped; no half backup was left")
BACKUP_LAST = Text("上次备份 {at}，{path}", "Last backup {at}, {path}")
BACKUP_NEVER = Text("这个登记数据库还没有备份过", "This register has never been backed up")
BACKUP_THERE = Text("文件夹里的备份", "Backups in the folder")
BACKUP_NONE_THERE = Text("还没有带日期的备份", "No dated backup yet")
BACKUP_GONE = Text("找不到这个文件夹，U 盘可能未插", "This folder is not there; is the stick plugged in?")
LINE_NEVER, LINE_OLD = Text("未备份", "No backup"), Text("{days} 天未备份", "{days} days without a backup")
CLOSING_OLD = Text("{state}。{told}", "{state}. {told}")
LINE_TOLD = Text(
    "电脑损坏时只有备份能找回登记数据；请备份到另一块磁盘或 U 盘",
    "If this PC fails, only a backup brings the register back: make one on another disk or a stick",
)
LINE_OPEN = Text("备份…  Ctrl+Shift+D", "Back up…  Ctrl+Shift+D")
CLOSING_TITLE = Text("关闭前备份", "Back up before closing")
CLOSING_WORKING = Text(
    "正在备份到 {folder}，完成后关闭", "Backing up to {folder}; the window closes when it is done"
)
CLOSING_SKIP = Text("不备份，直接关闭", "Close without a backup")
CLOSING_STAY = Text("不关闭  Esc", "Stay open  Esc")
CLOSING_AGAIN = Text("重试", "Try again")
CLOSING_CHOOSE = Text("备份…", "Back up…")
