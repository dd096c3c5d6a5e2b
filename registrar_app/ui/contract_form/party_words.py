"""Keeps the words of the party look-up and of the window with a party's earlier contracts."""

from __future__ import annotations

from registrar_app.domain.text import Text

READING = Text("正在读取库中的当事人…", "Reading the parties of the register…")
NONE = Text("库中没有符合“{typed}”的当事人", "No party here fits '{typed}'")
NONE_YET = Text("库中还没有别的合同，没有可取的当事人", "There is no other contract yet to take a party from")
FOOT = Text(
    "Enter 填入该当事人的全部栏目 · F4 历次合同 · Esc 关闭",
    "Enter: take all fields of the party · F4: its contracts · Esc: close",
)
FOOT_MORE = Text(
    "只列前 {count} 个，继续输入以缩小范围 · {foot}", "The first {count}; type on for others · {foot}"
)
FROM = Text("取自 {day}《{contract}》{role}", "as {role} of {contract} ({day})")
FORMER = Text("曾用名 {names}", "formerly {names}")
FORMER_CODE = Text("曾用代码 {codes}", "former code {codes}")
BEFORE = Text("    此前不同（{day}）：{fields}", "    Different before ({day}): {fields}")
FIELD_VALUE = Text("{field} {value}", "{field} {value}")
FIELD_NONE = Text("{field} 未填", "no {field}")
AND = Text("，", ", ")
LIST = Text("、", ", ")
TAKEN = Text(
    "已填入{role}“{name}”的 {count} 栏，取自 {day}《{contract}》；Ctrl+Z 撤销",
    "{role} '{name}': fields taken from {contract} ({day}): {count}; Ctrl+Z takes them back",
)
UNNAMED = Text("未命名合同", "a contract without a name")

CONTRACTS_KEY = Text("历次合同  F4", "Earlier contracts  F4")
CONTRACTS_TIP = Text("光标所在当事人的历次合同", "The earlier contracts of the party at hand")
NAME_FIRST = Text(
    "先填写{role}的名称或信用代码，再看历次合同",
    "Give the name or code of the {role} first, then see its contracts",
)
TITLE = Text("历次合同", "Earlier contracts")
COUNT = Text("{count} 份", "Contracts: {count}")
COUNT_SHOWN = Text("共 {count} 份，列出最近 {shown} 份", "{count} contracts, the last {shown} shown")
EMPTY = Text("没有别的合同", "No other contract")
EMPTY_WHY = Text(
    "库中没有该当事人的其他合同，也没有同一信用代码的合同",
    "No other contract here has this party, or its credit code",
)
DAY = Text("日期", "Date")
NUMBER = Text("编号", "Number")
NAME = Text("合同名称", "Contract")
ROLE = Text("作为", "As")
AMOUNT = Text("成交额（元）", "Value (yuan)")
STATE = Text("状态", "State")
WRITTEN = Text("当时的名称、代码", "Name and code then")
SAME = Text("同现在", "as now")
COMPARE = Text("与当前合同对照  Enter", "Compare  Enter")
TAKE = Text("只取当事人  Ctrl+T", "Copy the party only  Ctrl+T")
COPY = Text("复制为新合同  Ctrl+N", "Copy as new  Ctrl+N")
COMPARE_TITLE = Text("与历次合同对照", "Compare with an earlier contract")
IN_HAND = Text("当前合同", "The contract in hand")
DIFFERENT = Text("不同", "Differs")
