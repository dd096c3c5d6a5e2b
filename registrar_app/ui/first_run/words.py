"""Keeps the words of the guide."""

from __future__ import annotations

from registrar_app.domain.text import Text
from registrar_app.ui.first_run.answers import KeyKind, Task

TITLE = Text("开始使用", "Set up")
BACK = Text("上一步  Alt+←", "Back  Alt+←")
NEXT = Text("下一步  Alt+→", "Next  Alt+→")
CANCEL = Text("退出  Esc", "Leave  Esc")
LEAVE_TITLE = Text("退出设置？", "Leave the set-up?")
LEAVE_LEAD = Text(
    "尚未生成任何内容，填写的内容不保留；下次打开程序时可以重新开始",
    "Nothing has been made yet, and what you filled in is not kept. You can begin again at the next start",
)
LEAVE = Text("退出", "Leave")

WELCOME = Text("要做什么", "What to do")
WELCOME_LEAD = Text(
    "数据只存在这台电脑上，加密保存，不需要网络。用方向键选择，回车进入下一步",
    "All data stays on this PC, encrypted; no network is needed. Choose with the arrow keys, Enter goes on",
)
WELCOME_PORTABLE = Text(
    "便携版：设置和数据保存在 {folder}，登记数据加密，不需要网络。用方向键选择，回车进入下一步",
    "Portable: settings and data are kept in {folder}, registers encrypted; no network is needed. Choose with the arrow keys, "
    "Enter goes on",
)
LANGUAGE = Text("语言 Language", "Language")
TASKS = {
    Task.PRACTICE: (
        Text("练习：先用示例合同试一试", "Practice with sample contracts"),
        Text(
            "生成虚构的登记机构、名册和合同，每页标明“演练”；与正式数据无关，不需要任何文件",
            "Makes an invented office, roster and contracts, marked as practice; no file is needed, nothing real is touched",
        ),
    ),
    Task.OFFICE: (
        Text("登记机构：在这台电脑上新建登记数据库", "Office: make this PC's register"),
        Text(
            "需要主管部门发来的名册文件（.htroster）；签名密钥可以现在启用，也可以以后",
            "Needs the roster file (.htroster) that the bureau sent; the signing key can be taken in now or later",
        ),
    ),
    Task.BUREAU: (
        Text("主管部门：新建监管数据库", "Bureau: make the supervisors' register"),
        Text(
            "生成根密钥、恢复密钥和第一名主管人员，随后签发名册、收报盘",
            "Makes the root, the recovery key and the first supervisor; then rosters are issued and batches taken in",
        ),
    ),
    Task.RESTORE: (
        Text("从备份恢复，或换到这台新电脑", "Restore a backup, or move to this new PC"),
        Text(
            "换电脑就是：在旧电脑上备份到 U 盘，在这里恢复；旧电脑上的数据库此后不再使用",
            "To move: back up to a stick on the old PC and restore here; the register on the old PC is then no longer used",
        ),
    ),
    Task.OPEN: (
        Text("打开已有的登记数据库", "Open an existing register"),
        Text("选择它的文件夹并输入口令", "Choose its folder and type its password"),
    ),
}

PRACTICE = Text("练习岗位", "Practice as")
PRACTICE_LEAD = Text(
    "选一个岗位；两个岗位各有数据库，以后可以换着打开",
    "Choose a desk; each has its register, and you can open the other later",
)
PRACTICE_AT = {
    "office-1": (
        Text("登记员", "Registrar"),
        Text(
            "受理、审核、登记合同，开具凭单，报盘",
            "Accept, examine and register contracts, issue slips, send batches",
        ),
    ),
    "bureau": (
        Text("主管部门（主管人员）", "Supervisor at the bureau"),
        Text(
            "签发名册，收报盘，出回盘，做奖补台账",
            "Issue rosters, take batches, answer them, make the ledgers",
        ),
    ),
}

ROSTER = Text("名册", "Roster")
ROSTER_LEAD = Text(
    "选择主管部门发来的名册文件。启用前先核对下面的内容；根证书指纹须与主管部门公布的一致",
    "Choose the roster file that the bureau sent. Read below what it holds before it is taken; its root fingerprint must be "
    "the one that the bureau published",
)
ROSTER_FILE = Text("名册文件", "Roster file")
ROSTER_KINDS = Text("名册文件 (*.htroster)", "Roster files (*.htroster)")
DEVICE = Text("这台电脑是", "This PC is")
DEVICE_HINT = Text("号段 {blocks}", "number blocks {blocks}")
HOLDS = Text("名册内容", "What the roster holds")
HOLDS_HEAD = Text(
    "{bureau}，第 {version} 版，{issued} 签发，有效至 {expires}",
    "{bureau}, version {version}, issued {issued}, valid to {expires}",
)
HOLDS_PRACTICE = Text(
    "这是练习名册，不能用于正式登记", "This roster is for practice, not for real registrations"
)
HOLDS_EXPIRED = Text(
    "名册已过期，请向主管部门索取新名册", "This roster has expired; ask the bureau for a new one"
)
HOLDS_OFFICE = Text("登记机构 {code} {name}：{areas}", "Office {code} {name}: {areas}")
HOLDS_DEVICES = Text("　登记机 {names}", "　Devices {names}")
HOLDS_PEOPLE = Text("　登记员 {names}", "　Registrars {names}")
HOLDS_ROOT = Text("根证书指纹（逐组核对）", "Root fingerprint (compare group by group)")
BETWEEN = Text("、", ", ")
NO_DEVICE = Text(
    "名册里没有登记机，请主管部门列入这台电脑", "The roster lists no device; ask the bureau to list this PC"
)

PLACE = Text("存放位置", "Place")
PLACE_LEAD = Text(
    "登记数据库存在一个文件夹里。请放在本机硬盘；不要放在 U 盘、网络位置或网盘同步的文件夹",
    "The register lies in a folder. Keep it on this PC's own disk, not on a stick, the network or a synchronised folder",
)
FOLDER = Text("文件夹（新的或空的）", "Folder (new or empty)")
FOLDER_NEW = Text("将新建此文件夹", "This folder will be created")
FOLDER_NEW_AT = Text("将新建文件夹：{folder}", "This folder will be created: {folder}")
TAKE_RISK = Text("我知道这样有风险，仍放在这里", "I know the risk; keep it here all the same")

PASSWORD = Text("口令", "Password")
PASSWORD_LEAD = Text(
    "打开登记数据库要用它。程序不保存口令，也无法找回；忘记时只能请主管部门用恢复密钥重设",
    "It opens the register. The program does not keep it and cannot find it again: if it is lost, only the bureau's recovery "
    "key sets another",
)
PASSWORD_BUREAU = Text(
    "打开监管数据库，也打开根密钥、恢复密钥和主管人员密钥。程序不保存口令，遗失后无法找回",
    "It opens the register and the files of root, recovery key and supervisor. The program does not keep it; lost, it is gone",
)

KEY = Text("签名密钥", "Signing key")
KEY_LEAD = Text(
    "登记行为和凭单用它签名。密钥由主管部门随口令信发来，或在 USB 密钥里",
    "Acts and slips are signed with it. The bureau sends it as a file with a letter that has its PIN, or on a USB key",
)
KEY_KINDS = {
    KeyKind.FILE: (Text("密钥文件", "A key file"), Text("主管部门发来的 .p12 文件", "The .p12 file that the bureau sent")),
    KeyKind.TOKEN: (Text("USB 密钥", "A USB key"), Text("插在电脑上的 USB 密钥", "A USB key that is plugged in")),
    KeyKind.LATER: (
        Text("以后再说", "Later"),
        Text("可以录入和审核，不能登记；以后在名册页启用（Ctrl+T）", "Contracts can be entered and checked, not registered; "
            "take it in on the page Roster (Ctrl+T)"),
    ),
}  # fmt: skip
KEY_OWN = Text("自己的签名口令（只有本人知道）", "Your own signing PIN (known to you alone)")
KEY_OWN_HINT = Text(
    "至少 12 个字符；可与数据库口令相同，这样开机只输一次",
    "12 characters or more; it may be the register's password, which is then typed once",
)
MODULE = Text("驱动库文件", "The maker's module")
MODULE_HINT = Text("厂家的 PKCS#11 驱动，如 .dll 或 .so", "The maker's PKCS#11 library, a .dll or .so")
MODULE_KINDS = Text(
    "驱动库 (*.dll *.so *.dylib);;所有文件 (*)", "Modules (*.dll *.so *.dylib);;All files (*)"
)
TOKEN = Text("USB 密钥的名称", "The USB key's label")
TOKEN_PIN = Text("USB 密钥的口令（输错多次会锁住）", "The USB key's PIN (too many wrong ones lock it)")

BUREAU = Text("主管部门", "Bureau")
BUREAU_LEAD = Text(
    "名称写进名册和凭单。根密钥是全市信任的起点，最好直接存到可锁存的 U 盘上",
    "The name stands on rosters and slips. The root is what the whole city trusts: best made on a stick that is locked away",
)
BUREAU_NAME = Text("主管部门名称", "The bureau's name")
SUPERVISOR = Text("第一名主管人员姓名", "Name of the first supervisor")
KEYS_FOLDER = Text("根密钥和恢复密钥存到", "Root and recovery key go to")
KEYS_HINT = Text(
    "例如 U 盘；留空则与数据库放在一起，之后须自己移走锁存",
    "For example a stick; left empty, they stay beside the register until you move them",
)

BACKUP = Text("备份", "Backup")
BACKUP_FROM_FILE = Text(
    "备份是一个文件（.htbak）：选择文件…  Ctrl+O", "The backup is one file (.htbak): choose it…  Ctrl+O"
)
BACKUP_FILE_KIND = Text("备份文件 (*.htbak);;所有文件 (*)", "Backups (*.htbak);;All files (*)")
LOOKING = Text("正在查看备份里有什么…", "Looking what is in the backup…")
BACKUP_LEAD = Text(
    "选择备份所在的文件夹、U 盘或备份文件。备份只读，不会改动；恢复前先验口令，再逐项核验全部内容",
    "Choose the folder, stick or file of the backup. It is only read. The password is tried first, then everything in it is "
    "verified",
)
BACKUP_FOLDER = Text("备份文件夹或备份文件", "Folder or file of the backup")
BACKUP_WHICH = Text("哪一份", "Which one")
BACKUP_NONE = Text(
    "这里没有备份；请选含 register.db 的文件夹、.htbak 备份文件，或装着几份备份的文件夹",
    "There is no backup here: choose a folder with register.db in it, a file .htbak, or a folder with several of them",
)
BACKUP_FOUND = Text("{count} 份备份，最近一份 {at}", "{count} backups, the newest of {at}")
BACKUP_ONE = Text("一份备份，文件时间 {at}", "One backup, its file of {at}")
BACKUP_PASSWORD = Text("该库的口令（备份时的）", "The register's password (of that time)")
BACKUP_PIN = Text("签名口令（与口令相同时留空）", "Signing PIN (leave empty when it is the same)")
LAST_SLIP = Text("丢失的库签发的最后一个凭单号", "Last slip number that the lost register gave out")
LAST_SLIP_HINT = Text(
    "照最后一张纸质凭单填写，以免重号；备份之后没有开过凭单的、主管部门的库，留空",
    "As on the last slip on paper, so that no number is given twice; empty where none was issued since, and at the bureau",
)

NOTES = Text("口令与恢复", "Recovery")
NOTES_LEAD = Text("请读一遍，必要时记下", "Please read this once, and note what you need")
NOTES_OFFICE = (
    Text("口令只有您知道，请勿写在电脑旁。", "You alone know the password. Do not leave it beside the PC."),
    Text(
        "忘记口令：请主管部门的人带恢复密钥来，在打开窗口点“忘记口令…”重设；登记数据不受影响。",
        "If it is lost: somebody of the bureau brings the recovery key, and “Password lost…” in the opening window sets "
        "another. The register stays as it is.",
    ),
    Text(
        "电脑损坏：只有备份能找回数据。打开后按 F9 选“备份…”，存到另一块磁盘或 U 盘；到期提醒。",
        "If the PC fails: only a backup brings the data back. Press F9 and choose “Back up…”, to another disk or a stick; "
        "you are reminded when one is due.",
    ),
    Text("备份同样加密，用同一口令打开。", "A backup is encrypted too and opens with the same password."),
)
NOTES_BUREAU = (
    Text(
        "root.p12（根密钥）和 recovery.p12（恢复密钥）须离线锁存，另备一份存于他处。",
        "root.p12 and recovery.p12 are locked away offline, with a copy in another place.",
    ),
    Text(
        "根密钥遗失：各机构的数据库都须重建；泄露：须立即更换。平时只在签发名册时用。",
        "If the root is lost, every office's register must be made anew; if it leaks, it must be changed at once. It is used "
        "only to issue a roster.",
    ),
    Text(
        "恢复密钥能打开各机构的数据库，也能在登记员忘记口令时重设；监管数据库自己的口令也由它重设。",
        "The recovery key opens every office's register, and sets a new password where one is lost, here too.",
    ),
    Text(
        "监管数据库要经常备份：打开后按 F9 选“备份…”。",
        "Back this register up often: press F9 and choose “Back up…”.",
    ),
)

MAKE = Text("确认", "Confirm")
MAKE_LEAD = Text(
    "按下按钮才开始生成；失败或停止时不留下任何内容",
    "Nothing is created before you press the button; if it fails or is stopped, nothing is left behind",
)
DO = {
    Task.PRACTICE: Text("生成练习数据  Alt+→", "Make the practice data  Alt+→"),
    Task.OFFICE: Text("新建数据库  Alt+→", "Create the register  Alt+→"),
    Task.BUREAU: Text("新建监管数据库  Alt+→", "Create the register  Alt+→"),
    Task.RESTORE: Text("恢复  Alt+→", "Restore  Alt+→"),
    Task.OPEN: Text("打开…  Alt+→", "Open…  Alt+→"),
}  # fmt: skip
OPEN_NOW = Text("打开  Alt+→", "Open  Alt+→")
WORKING = Text("正在生成，请稍候…", "Working, please wait…")
STOPPING = Text("正在停止…", "Stopping…")
STOPPED = Text("已停止，没有留下任何内容", "Stopped; nothing was left")
DONE = Text("已完成", "Done")
OPEN_LEAD = Text("按“打开”进入主窗口", "“Open” brings the main window")
STOP = Text("停止  Esc", "Stop  Esc")
WILL_MAKE = Text("将生成", "To be created")
WILL_OPEN = Text("将打开", "To be opened")
OPENS_LEAD = Text("按下按钮就打开，不重新生成", "The button opens it; nothing is created anew")
WILL_STORE = Text("登记数据库：{folder}", "Register: {folder}")
WILL_DEVICE = Text("登记机：{device}（{office}）", "Device: {device} ({office})")
WILL_ROSTER = Text("名册：{bureau} 第 {version} 版", "Roster: {bureau}, version {version}")
WILL_KEY_FILE = Text(
    "签名密钥：密钥文件复制到登记数据库旁，换成自己的口令",
    "Signing key: the file is copied beside the register under your own PIN",
)
WILL_TOKEN = Text("签名密钥：USB 密钥 {token}", "Signing key: USB key {token}")
WILL_NO_KEY = Text(
    "签名密钥：以后启用；启用前不能登记", "Signing key: later; nothing can be registered before"
)
WILL_BUREAU = Text("主管部门：{name}；主管人员：{supervisor}", "Bureau: {name}; supervisor: {supervisor}")
WILL_KEYS = Text("根密钥和恢复密钥：{folder}", "Root and recovery key: {folder}")
WILL_PRACTICE = Text(
    "练习数据：一个主管部门、两个登记机构、三名登记员和示例合同，全部虚构；约需半分钟",
    "Practice data: a bureau, two offices, three registrars and sample contracts, all invented; it takes about half a minute",
)
WILL_PRACTICE_THERE = Text(
    "练习数据已经有了，直接打开，做过的练习都在",
    "The practice data is there already and opens with what you did",
)
WILL_RESTORE = Text("恢复的备份：{folder}", "Backup: {folder}")
WILL_SLIP = Text("凭单号 {slip} 及以前的不再使用", "Slip numbers up to {slip} are not given again")
WILL_CHAIN = Text(
    "登记机构的库恢复后另起一条记录链，主管部门看得出从哪里接上",
    "An office's restored register begins another chain; the bureau sees where it continues",
)
MADE_FINGERPRINT = Text(
    "根证书指纹 {root}；请与主管部门核对", "Root fingerprint {root}; compare it with the bureau's"
)
MADE_OFFICE = Text("登记数据库已建立：{folder}", "The register was made: {folder}")
MADE_FIRST_KEY = Text(
    "第一步：在名册页启用签名密钥（Ctrl+T）",
    "First step: take the signing key in on the page Roster (Ctrl+T)",
)
MADE_FIRST_CONTRACT = Text(
    "第一步：录入合同（Ctrl+N），或在合同页导入表格",
    "First step: enter a contract (Ctrl+N), or import a table on the page Contracts",
)
MADE_DELETE_KEY = Text("请删除 U 盘上的密钥文件", "Delete the key file from the stick")
MADE_FIRST_ROSTER = Text(
    "第一步：在名册页加入登记机构、登记机和登记员，签发名册（Ctrl+M）",
    "First step: add offices, devices and registrars on the page Roster and issue it (Ctrl+M)",
)
MADE_KEYS = Text(
    "根密钥 root.p12 和恢复密钥 recovery.p12 在 {folder}；请锁存，另备一份存于他处",
    "root.p12 and recovery.p12 are in {folder}; lock them away, with a copy elsewhere",
)
MADE_PRACTICE = Text("练习数据已就绪", "The practice data is ready")
MADE_RESTORED = Text(
    "已恢复并核验：登记行为 {acts} 项，合同 {cases} 份，没有问题",
    "Restored and verified: {acts} acts, {cases} contracts, no fault",
)
MADE_OLD_PC = Text("旧电脑上的数据库不要再用", "Do not use the register on the old PC any more")
