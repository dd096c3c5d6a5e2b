"""Keeps the words of the sheets' menu and windows."""

from __future__ import annotations

from registrar_app.domain.text import Text
from registrar_app.ui.words import say

MENU_BRIEF = Text("文书", "Sheets")
MENU = Text("文书  Ctrl+P", "Sheets  Ctrl+P")
LINE = Text("{sheet} · {act} {day} · {copies}", "{sheet} · {act} {day} · {copies}")
NOT_PRINTED = Text("未打印", "not printed")
PRINTED = Text("已打印 {count} 次", "printed {count}×")
SLIP_LINE = Text(
    "技术合同认定登记凭单 · 登记 {day} · {copies}", "Registration slip · registered {day} · {copies}"
)
SLIP = Text("技术合同认定登记凭单", "Registration slip")
SLIP_FOLDER = Text("登记凭单", "Registration slips")
SHEET_FOLDER = Text("文书", "Sheets")

MAKING = Text("正在生成并签名…", "Making and signing the pages…")
MAKING_DRAFT = Text("正在生成页面…", "Making the pages…")
TOO_SOON = Text(
    "页面还在生成，尚未签发；看到页面后再按一次",
    "The page is still being made, so nothing was issued; press again once it is seen",
)
LANGUAGE = Text("文书语言", "Language")
PREVIEW = Text(
    "这就是要保存的签名文件，尚未签发、未计份数；现在关闭则作废。本次为{copy}",
    "This is the signed file itself, not issued and not counted yet: closing discards it. This will be: {copy}",
)
PREVIEW_ONLY = Text("预览，未签名；文书由登记机构签发", "Preview, unsigned; the office issues its sheets")
PREVIEW_UNSIGNED = Text("预览，未签名，不能签发：{why}", "Preview, unsigned, cannot be issued: {why}")
RENEWED = Text(
    "其间有了新的办理记录或换了日期、密钥，页面已重新生成；查看后再按一次",
    "Something was done meanwhile, or day or key changed: the page is made anew. Look at it, then press again",
)
FINISH = Text("签名、保存并打印  Ctrl+Enter", "Sign, save and print  Ctrl+Enter")
FINISH_SAVE = Text("签名并保存  Ctrl+Enter", "Sign and save  Ctrl+Enter")
SAVE = Text("只保存  Ctrl+S", "Save only  Ctrl+S")
PRINT = Text("另选打印机…  Ctrl+P", "Other printer…  Ctrl+P")
PRINT_SOME = Text("选打印机打印…  Ctrl+P", "Choose a printer…  Ctrl+P")
PRINT_NOW = Text("打印  Ctrl+Enter", "Print  Ctrl+Enter")
INTO = Text("存入 {folder}", "Into {folder}")
CHANGE_FOLDER = Text("换文件夹  F2", "Folder  F2")
SIGNED = Text(
    "已签名并保存（{copy}），所见即所存的文件", "Signed and saved ({copy}); this is the file itself"
)
ON_PAPER = Text("已保存并送打印机 {printer}：{file}", "Saved and sent to the printer {printer}: {file}")
SAVED = Text(
    "{sheet}已签名并保存：{file}。下次报盘时上报",
    "{sheet} signed and saved: {file}. The next batch reports it",
)
WHY_AGAIN = Text("补打原因（选填，记入办理记录）", "Why it is printed again (optional, kept in the history)")
WHY_AGAIN_WANTED = Text("补打原因（必填，记入办理记录）", "Why it is printed again (kept in the history)")
LANGUAGES = (("zh", "中文"), ("en", "English"))
"""Each language in its own name."""
FIRST_COPY = Text("首次打印", "first print")
LATER_COPY = Text("补打第 {count} 次", "reprint {count}")


def copies_words(copies: int) -> str:
    """Return how often a sheet was issued."""
    return say(PRINTED, count=copies) if copies else say(NOT_PRINTED)


def copy_words(copy: int) -> str:
    """Return which print a copy is: the first, or the how manieth again."""
    return say(FIRST_COPY) if copy <= 1 else say(LATER_COPY, count=copy - 1)
