"""Keeps the words of the help: menu, manual, keys, about, log and the report of an error."""

from __future__ import annotations

from registrar_app.domain.text import Text

HELP = Text("帮助  Ctrl+F1", "Help  Ctrl+F1")
MENU_MANUAL = Text("操作手册", "Manual")
MENU_KEYS = Text("按键一览", "Keys")
MENU_ABOUT = Text("关于本程序…", "About…")
MENU_LOG = Text("错误日志…", "Error log…")
MENU_CODES = Text("代码表…", "Code lists…")
CODES = Text("代码表和规则包", "Code lists and packs")
CODES_LIST = Text("代码表", "Code list")
CODES_SEARCH_HINT = Text("代码、名称或说明  Ctrl+F", "Code, name or meaning  Ctrl+F")
CODES_NONE = Text("没有符合的代码", "No code matches")
CODES_NONE_HINT = Text("换一个词，或选另一张表", "Try another word, or another list")
CODES_COUNT = Text("{count} 条", "Entries: {count}")

MANUAL = Text("操作手册", "Manual")
CONTENTS = Text("目录", "Contents")
SEARCH = Text("查找手册", "Search the manual")
SEARCH_HINT = Text("查找  Ctrl+F", "Search  Ctrl+F")
FOUND = Text("找到 {count} 页", "Pages found: {count}")
NOT_FOUND = Text("没有找到；换一个词", "Nothing found; try another word")
BACK_KEY, FORWARD_KEY = Text("后退  Alt+←", "Back  Alt+←"), Text("前进  Alt+→", "Forward  Alt+→")
PRINT = Text("打印…  Ctrl+P", "Print…  Ctrl+P")
SAVE_BOOK = Text("存为 PDF…  Ctrl+S", "Save as PDF…  Ctrl+S")
BOOK_SAVED = Text("已存：{file}", "Saved: {file}")
BOOK_KINDS = Text("PDF 文件 (*.pdf)", "PDF files (*.pdf)")

KEYS = Text("按键一览", "Keys")
KEYS_SEARCH = Text("按键、作用或场合  Ctrl+F", "A key, what it does, or where  Ctrl+F")
KEYS_NONE = Text("没有这样的按键", "No such key")

ABOUT = Text("关于本程序", "About this program")
ABOUT_VERSIONS = Text("版本与规则", "Versions and packs")
ABOUT_LICENCES = Text("第三方组件与许可", "Parts by others")
ABOUT_VERSION = Text("第 {version} 版", "Version {version}")
ABOUT_COPY = Text("复制全部  Ctrl+Enter", "Copy all  Ctrl+Enter")
ABOUT_COPIED = Text("已复制，可粘贴到邮件或文档", "Copied; paste it into a letter")
ABOUT_OWN = Text(
    "本程序以木兰宽松许可证第 2 版提供，离线运行，不联网",
    "This program is under the Mulan Permissive Software License 2; it works offline and sends nothing",
)
PACK_COLUMNS = (
    Text("名称", "Name"),
    Text("施行", "In force"),
    Text("出处", "Source"),
    Text("核对", "Checked"),
    Text("来源", "From"),
)
NO_TEXT = Text(
    "此组件未附许可全文，许可为 {licence}", "No text came with this part; its licence is {licence}"
)
COMPONENTS = Text("组件", "Parts")

LOG = Text("错误日志", "Error log")
LOG_LEAD = Text(
    "程序出错时只记下类型、程序文件和行号，不记合同内容。最新的在前",
    "Only the kind of an error and the program's file and line are noted, nothing of a contract. Newest first",
)
LOG_LEVEL = Text("级别", "Level")
LOG_ALL = Text("全部（{count}）", "All ({count})")
LOG_ONE = Text("{level}（{count}）", "{level} ({count})")
LOG_SEARCH = Text("查找", "Search")
LOG_SEARCH_HINT = Text("类型、文件或函数  Ctrl+F", "Kind, file or function  Ctrl+F")
LOG_AT, LOG_WHAT, LOG_WHERE = Text("时间", "Time"), Text("事项", "What"), Text("位置", "Where")
LOG_EMPTY = Text("没有出过错", "No errors so far")
LOG_EMPTY_HINT = Text(
    "程序出错时会自动记在这里，供维护人员查看", "When an error comes up it is noted here for support"
)
LOG_NONE = Text("没有符合条件的记录", "No entry matches")
LOG_NONE_HINT = Text("换一个词，或选择全部级别", "Try another word, or all levels")
LOG_FOLDER = Text("打开文件夹", "Open the folder")
LOG_EXPORT = Text("另存清理后的副本…  Ctrl+S", "Save a cleaned copy…  Ctrl+S")
LOG_NAME = Text("错误日志 {day}", "Error log {day}")
LOG_SAVED = Text("已另存 {count} 条：{file}", "Entries saved: {count}, into {file}")
LOG_KINDS = Text(
    "文本文件 (*.txt);;Excel 工作簿 (*.xlsx);;CSV (*.csv);;PDF (*.pdf)",
    "Text files (*.txt);;Excel workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf)",
)
TEXT_FILES = Text("文本文件 (*.txt)", "Text files (*.txt)")

CRASH = Text("程序出错了", "Something went wrong in the program")
CRASH_LEAD = Text(
    "刚才的一步没有完成，已登记和已保存的内容不受影响，可以继续工作。下面是错误报告的全部内容：只有程序自身的"
    "文件、行号和版本，没有合同内容、姓名、路径和号码。程序不会发送任何东西；要请维护人员处理的，请存成文件交给他们。",
    "The last step was not finished. What is registered or saved is untouched, and you can go on. Below is all that a "
    "report would hold: files, lines and versions of the program, no contract, name, path or number. Nothing is ever "
    "sent; save it as a file if support should look into it.",
)
CRASH_SAVE = Text("存成文件…  Ctrl+S", "Save as a file…  Ctrl+S")
CRASH_NAME = Text("错误报告 {day}", "Error report {day}")
CRASH_SAVED = Text("已存：{file}。请交给维护人员", "Saved: {file}. Hand it to support")
CRASH_REPORT = Text("错误报告", "Report of the error")

PRACTICE_MARK = Text("演练", "PRACTICE")
PRACTICE_TITLE = Text("技术合同登记 · 演练", "Technology contracts · PRACTICE")
PRACTICE_RAIL = Text("演练：无任何效力", "PRACTICE: no effect")
