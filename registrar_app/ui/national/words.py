"""Keeps the words of the window "copy to the national system"."""

from __future__ import annotations

from registrar_app.domain.text import Text

OPEN = Text("复制到全国系统…  Ctrl+Shift+C", "Copy to the national system…  Ctrl+Shift+C")
TITLE = Text("复制到全国系统", "Copy to the national system")
SOURCE = Text("来源：{source}", "Source: {source}")
STATE, FIELD, VALUE, MIND = (
    Text("进度", "Progress"),
    Text("全国系统的栏目", "Field there"),
    Text("内容", "Value"),
    Text("注意", "To mind"),
)
TO_COPY, COPIED = Text("待复制", "To copy"), Text("已复制", "Copied")
CHOOSE, CHOSEN = Text("到那里选", "Choose there"), Text("已选", "Chosen")
GAP = Text("未填", "Not filled in")
CHOOSE_VALUE = Text("本程序没有这一项，请到系统中选或填", "not kept here: choose or type it in the system")
GAP_VALUE = Text("这份合同没有填", "this contract does not say")
COPY = Text("复制并到下一项  Enter", "Copy and go on  Enter")
CHOSEN_NEXT = Text("已选，下一项  Enter", "Chosen, go on  Enter")
NEXT = Text("下一项  Enter", "Go on  Enter")
ON_TOP = Text("置于最前  Ctrl+T", "Stay on top  Ctrl+T")
ANEW = Text("从头再来  Ctrl+D", "Begin anew  Ctrl+D")
AT_HAND = Text("{field}：{value}", "{field}: {value}")
AT_HAND_NOTED = Text("{field}：{value}（{note}）", "{field}: {value} ({note})")
PROGRESS = Text("{done} / {count} 项", "{done} of {count}")
HELD = Text(
    "剪贴板里是“{field}”。锁定或关闭登记库时清除",
    "The clipboard has: {field}. Locking or closing the register clears it",
)
NOT_HELD = Text("剪贴板里没有本窗口放的内容", "The clipboard has nothing from here")
ALL_DONE = Text("全部办完；在系统中核对后提交", "All done; check it in the system, then submit there")
CONFIDENTIAL = Text(
    "这份合同注明保密：只在可信的电脑上粘贴", "This contract is confidential: paste it on a trusted PC only"
)
