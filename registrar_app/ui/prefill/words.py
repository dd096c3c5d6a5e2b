"""Keeps the words of filling the form from a contract file."""

from __future__ import annotations

from registrar_app.domain.text import Text

OPEN = Text("从合同文件填写…", "Fill from the contract file…")
OPEN_KEY = Text("从合同文件填写  Ctrl+Shift+F", "Fill from the contract file  Ctrl+Shift+F")
CHOOSE = Text("选择合同文件", "Choose the contract file")
KINDS = Text("合同文件 ({endings})", "Contract files ({endings})")
READING = Text("正在读合同文件…", "Reading the contract file…")
TITLE = Text("从合同文件填写", "Fill from the contract file")
LEAD = Text(
    "逐项对照原文确认：Enter 确认并到下一项，空格取消。没有勾选的不会填入。",
    "Compare each with the contract's words: Enter confirms and goes on, Space takes it back. What is not ticked is "
    "not filled in.",
)
FINDINGS = Text("合同本身需要核对", "To be looked at in the contract")
NOTHING = Text("没有读出可以填写的内容", "Nothing was read that could be filled in")
NOTHING_WHY = Text(
    "可能不是合同正文，或者用了本程序不认识的写法。请直接填写登记表。",
    "It may not be the contract itself, or is worded in a way this program does not know. Type the fields.",
)
PLACE = Text("{place}：", "{place}: ")
NOW = Text("现填：{value}。勾选则替换，不勾选则保留", "Now: {value}. Ticked it is replaced, else it stays")
ADDED = Text("添加在现有备注之后", "Is added behind the present remarks")
SAME = Text("与现填一致", "As filled in")
ALONE = Text("须单独确认", "Confirm alone")
OWNERSHIP = Text("成果归属（原文，供对照）", "Who owns the result (as written)")
ATTACH = Text("把这个文件添加为合同材料", "Attach this file as a paper of the contract")
ALL = Text("确认全部  Ctrl+A", "Confirm all  Ctrl+A")
ALL_TIP = Text(
    "勾选各项；存疑的、与现填不同的和技术交易额须单独勾选",
    "Ticks every line; doubtful ones, those that differ from what is filled in and the technology amount stay alone",
)
FILL = Text("填入 {count} 项  Ctrl+Enter", "Fill in {count}  Ctrl+Enter")
STEP = Text("从合同文件填写 {count} 项", "fill fields from the contract file ({count})")
FILLED = Text(
    "已从“{name}”填入 {count} 项，原文显示在各栏下；Ctrl+Z 一次撤销",
    "Fields filled in from “{name}”: {count}, with the sentence under each; Ctrl+Z takes all back at once",
)
SOURCE = Text("原文：{sentence}", "Contract: {sentence}")
SOURCE_TIP = Text("合同文件“{name}”{place}：{sentence}", "“{name}”, {place}: {sentence}")
