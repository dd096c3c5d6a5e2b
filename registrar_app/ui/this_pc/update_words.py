"""Keeps the words of installing an update."""

from __future__ import annotations

from registrar_app.domain.text import Text

UPDATE = Text("安装更新…", "Install an update…")
TITLE = Text("安装更新", "Install an update")
CHOOSE = Text("选择升级包", "Choose an update")
KIND = Text("升级包 (*.htupdate)", "Updates (*.htupdate)")
VERIFYING = Text("正在核验升级包…", "Verifying the update…")
FILE = Text("文件：{path}", "File: {path}")
VERIFIED = Text("已核验，内容完整。{signed}", "Verified, whole and unchanged. {signed}")
CHANGES = Text("安装后", "What changes")
NEW = Text("这次更新", "What is new")
BEFORE = Text("先备份到：{folder}", "Backed up first into: {folder}")
NO_DATA = Text(
    "登记数据、密钥和设置不动。任何一步没有成功，程序和规则包都保持原样",
    "Registers, keys and settings are not touched. If any step fails, program and packs stay as they are",
)
THEN_INSTALLER = Text(
    "然后由您关闭本窗口并启动安装程序，照它的提示完成",
    "Then you close this window and start the installer, which leads to the end",
)
THEN_UNPACKED = Text(
    "新程序放在现有程序旁边，关闭窗口后从新文件夹启动；旧程序留着",
    "The new program is put beside this one and started from its own folder; the old one stays",
)
THEN_REOPEN = Text(
    "装好后重新打开数据库，新规则包即起用", "The register is then opened again, and the new packs are used"
)
NOTHING = Text("没有可安装的内容，都已是这一版", "There is nothing to install: it is all here already")
ONLY_LEFT_OUT = Text("没有可安装的内容", "There is nothing that can be installed")
INSTALL = Text("备份并安装", "Back up and install")
WORKING = Text("正在备份并安装…", "Backing up and installing…")
STOPPED = Text("已停止，程序和规则包保持原样", "Stopped; program and packs are as before")
START = Text("关闭窗口，启动安装程序", "Close and start the installer")
REOPEN = Text("重新打开数据库", "Open the register again")
CLOSE_ALL = Text("关闭窗口", "Close the window")
LATER = Text("稍后", "Later")
