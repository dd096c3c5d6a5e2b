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

MAKING = Text("正在生成页面…", "Making the pages…")
LANGUAGE = Text("文书语言", "Language")
PREVIEW = Text(
    "预览，未签名；保存时签名并记入办理记录。本次为{copy}",
    "Preview, unsigned; saving signs it and enters it into the history. This will be: {copy}",
)
PREVIEW_ONLY = Text("预览；文书由登记机构签发", "Preview; the office issues its sheets")
SAVE = Text("签名并保存为 PDF…  Ctrl+Enter", "Sign and save as PDF…  Ctrl+Enter")
PRINT = Text("签名、保存并打印…  Ctrl+P", "Sign, save and print…  Ctrl+P")
SIGNED = Text(
    "已签名并保存（{copy}），所见即所存的文件", "Signed and saved ({copy}); this is the file itself"
)
PRINT_AGAIN = Text("打印…  Ctrl+P", "Print…  Ctrl+P")
SAVED = Text(
    "{sheet}已签名并保存：{file}。下次报盘时上报",
    "{sheet} signed and saved: {file}. The next batch reports it",
)
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
