"""Keeps the words of the work bench."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("工作台", "Workbench")
NEW = Text("新合同  Ctrl+N", "New contract  Ctrl+N")
PRACTICE = Text("练习库：数据均为虚构", "Practice register: all contracts are invented")
UNNAMED = Text("（未命名）", "(no name yet)")

ALARMS = Text("警报 {count} 项未了结", "Open alarms: {count}")
ALARMS_HINT = Text(
    "报盘与已收的不一致，需要核对", "Batches do not agree with what was taken; somebody must look"
)
ALARMS_OPEN = Text("查看警报", "Show the alarms")

DUE = Text("今日清单", "Today")
DUE_NOTHING = Text(
    "没有在办的合同。受理后，办理期限列在这里，最紧的在前。",
    "Nothing waits for a decision. Accepted contracts stand here with their deadline, the most urgent first.",
)
DUE_OVERDUE = Text("超期 {count} 件", "{count} overdue")
DUE_ALL = Text("共 {count} 件，到合同列表查看", "{count} in all: show them in the list")
ACCEPTED_ON = Text("受理 {day}", "Accepted {day}")
DUE_ON = Text("期限 {day}", "Due {day}")
DUE_ABOUT = Text("期限约 {day}", "Due about {day}")
SUPPLEMENT_UNTIL = Text("补正期限 {day}", "Supplement by {day}")

RETURNED = Text("退回待改正", "Returned, to be corrected")
DONE_TODAY = Text(
    "今天已受理 {accepted} 份，登记 {registered} 份", "Today: {accepted} accepted, {registered} registered"
)
CONTINUE = Text(
    "继续上次：{name} · {field}  Ctrl+Enter", "Go on where you stopped: {name} · {field}  Ctrl+Enter"
)
CONTINUE_CASE = Text("继续上次：{name}  Ctrl+Enter", "Go on where you stopped: {name}  Ctrl+Enter")
SAVED = Text("我的筛选", "My filters")
COUNTING = Text("…", "…")

LAST = Text("最近办理", "Last worked on")
NOTHING = Text("还没有合同。", "There are no contracts yet.")
