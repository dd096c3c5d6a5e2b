"""Keeps the words of the window that lists contracts registered twice."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("疑似重复登记", "Contracts that look registered twice")
LEAD = Text(
    "同一合同只登记一次。待处理 {count} 对，其中跨登记机构 {across} 对。先并排核对，再裁定：同一合同的，由登记机构注销其中一份",
    "One contract is registered once. Pairs to settle: {count}, between two offices: {across}. Compare them, then rule: "
    "of one contract registered twice an office cancels one",
)
NONE = Text("没有疑似重复登记的合同", "No contract looks registered twice")
NONE_HINT = Text(
    "按当事人、成交额、签订日期、名称和官方登记编号比对了全部有效登记",
    "All registrations in force were compared by parties, value, signing date, name and official number",
)
NONE_OPEN = Text("没有待处理的疑似重复登记", "No pair is left to settle")
COMPARE = Text("并排核对  Enter", "Side by side  Enter")
SAME = Text("同一合同…  Ctrl+T", "Same contract…  Ctrl+T")
DIFFERENT = Text("不同合同…  Ctrl+B", "Different…  Ctrl+B")
RULED = Text("含已裁定为不同合同的 {count} 对  Ctrl+H", "With {count} ruled different  Ctrl+H")
PAIR = Text("重复登记核对", "Two registrations side by side")
COPY_TITLE = Text("{office} {device}，{day} 登记 {number}", "{office} {device}, registered {day} {number}")
COPY_LINE = Text("{place}：{told}", "{place}: {told}")
NAME, VALUE = Text("合同名称", "Contract"), Text("成交额（元）", "Value (yuan)")
FIRST, SECOND = Text("先登记", "Registered first"), Text("后登记", "Registered later")
APART = Text("不同", "Differs")
DIFFERENT_FIELDS = Text("不同栏", "Apart")
RULING = Text("裁定", "Ruling")
TO_RULE, TO_CANCEL = Text("待裁定", "To be ruled"), Text("待注销", "To be cancelled")
APART_PILL = Text("不同合同", "Different")
NOT_YET = Text("这一对尚未裁定", "No ruling on this pair yet")
WAITING = Text(
    "请通知登记机构注销；注销的登记行为随下一份报盘送达后，这一对不再列出",
    "Tell the office to cancel it; the pair is gone from here once the office’s next batch brings the cancelling act",
)
BEFORE = Text("此前：{told}", "Before that: {told}")
ASK_SAME, ASK_DIFFERENT = (
    Text("裁定为同一合同", "Rule: the same contract"),
    Text("裁定为不同合同", "Rule: different contracts"),
)
CHOICE = Text("{place}：{office} {number}", "{place}: {office} {number}")
CANCEL = Text("应注销的一份", "To be cancelled")
LEAD_SAME = Text(
    "“{name}”的两份登记是同一合同。主管部门不代为注销：应注销的一份由原登记机构办理注销登记",
    "Both registrations of “{name}” are one contract. The bureau cancels nothing itself: the office that registered it does",
)
LEAD_DIFFERENT = Text(
    "“{name}”的两份登记是不同合同，均继续有效，不再列为待处理",
    "Both registrations of “{name}” are contracts of their own; both stay in force and are no longer listed as open",
)
