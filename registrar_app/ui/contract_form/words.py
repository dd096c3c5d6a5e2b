"""Keeps the words of the contract form."""

from __future__ import annotations

from registrar_app.domain.act import ActKind
from registrar_app.domain.text import Text

TAB_FORM = Text("登记表", "Form")
TAB_HISTORY = Text("办理记录", "History")
CARD_PARTIES = Text("当事人", "Parties")
CARD_CONTRACT = Text("合同", "Contract")
CARD_AMOUNTS = Text("金额", "Amounts")
CARD_TECHNOLOGY = Text("技术信息", "Technology")
MORE_FIELDS = Text("更多栏目", "More fields")
MORE_FILLED = Text("更多栏目（已填 {count}）", "More fields ({count} filled)")
FEWER_FIELDS = Text("收起", "Fewer fields")
ADD_INTERMEDIARY = Text("经服务机构促成…", "Brought about by an intermediary…")
LOOK_UP = Text("F2 查代码", "F2 look up")
COSTS_TOTAL = Text("非技术性费用合计", "Non-technical costs")
PAID_TOTAL = Text("已付款合计", "Paid so far")
TAKE_DIFFERENCE = Text("= 成交额 − 费用", "= the rest")
DIFFERENCE_HINT = Text("成交额 − 非技术性费用 = {amount}", "Value − non-technical costs = {amount}")
PAYMENT_COUNT = Text("{count} 笔", "{count} payment(s)")
REMOVE_ROW = Text("删除此行", "Remove this row")
CHANGE_OF = Text("修改{field}", "change of {field}")
UNDO = Text("撤销 {step}", "Undo {step}")
REDO = Text("重做 {step}", "Redo {step}")
LOOSE_DATE = Text(
    "“{typed}”不是真实日期；按 20200301 或 2020-03-01 填写",
    "'{typed}' is no real date; type 20200301 or 2020-03-01",
)
LOOSE_MONEY = Text(
    "“{typed}”不是金额；填写元，最多两位小数", "'{typed}' is no amount; type yuan with at most two decimals"
)
LOOSE_CODE = Text("“{typed}”不在代码表中；按 F2 选择", "'{typed}' is not on the list; press F2 to choose")
LOOSE_ROW = Text("这一行还缺必填项", "this row still lacks a required field")
LOOSE_REMEDY = Text("改正后继续", "Correct it")
ADOPT = Text("采用 {value}", "Use {value}")
NEW_CONTRACT = Text("新合同", "New contract")
SAVED_AT = Text("草稿已自动保存 {time}", "Draft saved {time}")
NOT_SAVED = Text("尚未保存", "Not saved yet")
ACCEPTED_ON = Text("受理 {day}", "Accepted {day}")
REGISTERED_ON = Text("登记 {day}", "Registered {day}")
SLIP_NO = Text("凭单号 {number}", "Slip {number}")
OFFICIAL_NO = Text("全国编号 {number}", "Official no. {number}")
DAYS_LEFT = Text("剩 {days} 日", "{days} days left")
WORKING_DAYS_LEFT = Text("剩 {days} 个工作日", "{days} working days left")
DUE_TODAY = Text("今日到期", "Due today")
OVERDUE = Text("已超期 {days} 日", "{days} days overdue")
AMENDING = Text("正在变更", "Amending")

FINDINGS = Text("审核", "Findings")
FINDING_COUNT = Text("{severity} {count}", "{severity} {count}")
CHECKED_WHILE_TYPING = Text("边填边审核；F8 检查全部栏目", "Checked while you type; F8 checks every field")
NO_FINDINGS = Text("未发现问题", "No problems found")
BLOCKS = Text("有错误，改正后才能登记", "Errors stand; correct them before registering")
BLOCKED = Text("{first}。改正后再办理", "{first}. Correct it and go on")
REASONS_WANTED = Text("核实项填写说明后才能登记", "Give a reason for every query before registering")
MAY_REGISTER = Text("没有未处理的审核项", "Nothing stands open")
REASON = Text("核实说明（随登记保存）", "Reason (kept with the registration)")
GO_THERE = Text("按 Enter 跳到该栏", "Enter: go to the field")
SCHEMES = Text("奖补政策", "Schemes")
NO_SCHEMES = Text("填写当事人、金额和付款后显示", "Shown once parties, amounts and payments are filled in")

ACCEPT_KEY = Text("受理  Ctrl+Enter", "Accept  Ctrl+Enter")
SUPPLEMENT = Text("补正…", "Supplement…")
RECEIVE = Text("收到补正…", "Supplement received…")
REGISTER_KEY = Text("予以登记  Ctrl+Enter", "Register  Ctrl+Enter")
REFUSE = Text("不予登记…", "Refuse…")
SLIP_KEY = Text("凭单  Ctrl+Enter", "Slip  Ctrl+Enter")
MORE_ACTS = Text("更多", "More")
AMEND = Text("变更登记", "Amend")
AMEND_KEY = Text("提交变更  Ctrl+Enter", "Submit amendment  Ctrl+Enter")
AMEND_OPEN = Text(
    "变更尚未提交：先提交变更，或放弃变更", "The amendment is not submitted: submit or discard it first"
)
AMEND_STOP = Text("放弃变更", "Discard amendment")
CANCEL_CONTRACT = Text("注销登记…", "Cancel registration…")
REVOKE = Text("撤销登记…", "Revoke registration…")
NOTE_PAYMENT = Text("记录付款…", "Note a payment…")
NOTE_OFFICIAL = Text("记录全国登记编号…", "Note the official number…")
COPY = Text("复制为新合同", "Copy as new")
DELETE_DRAFT = Text("删除草稿…", "Delete draft…")
DELETE_SURE = Text("删除这份草稿？删除后不能恢复。", "Delete this draft? It cannot be brought back.")
DELETE = Text("删除", "Delete")

ASK_SUPPLEMENT = Text("需补正的材料", "What is missing")
ASK_RECEIVED = Text("收到的材料", "What was received")
ASK_REASON = Text("理由", "Reason")
ASK_NOTE = Text("说明", "Note")
ASK_GROUND = Text("撤销依据", "Ground")
ASK_OFFICIAL = Text("全国登记编号（16 位）", "Official number (16 digits)")
AGREE = Text("确定", "Confirm")
DONE_ACT = Text("已办理：{act}", "Done: {act}")
NEXT_STEPS = {
    ActKind.ACCEPT: Text(
        "已受理。审核项处理完后按 Ctrl+Enter 予以登记",
        "Accepted. Deal with the findings, then Ctrl+Enter registers it",
    ),
    ActKind.REQUEST_SUPPLEMENT: Text(
        "已通知补正。材料收到后按 Ctrl+Enter 记录，办理时限自收到之日重新计算",
        "A supplement is asked for. Ctrl+Enter records its receipt; the time limit then begins anew",
    ),
    ActKind.RECEIVE_SUPPLEMENT: Text(
        "已收到补正。按 Ctrl+Enter 予以登记，或不予登记",
        "The supplement is here. Ctrl+Enter registers the contract, or refuse it",
    ),
    ActKind.REFUSE: Text(
        "已不予登记，理由记入办理记录。下次报盘时上报",
        "Refused, with the reason in the history. The next batch reports it",
    ),
    ActKind.AMEND: Text(
        "已变更。下次报盘时上报；需要时按 Ctrl+Enter 重新出具凭单",
        "Amended. The next batch reports it; Ctrl+Enter makes a new slip",
    ),
    ActKind.CANCEL: Text(
        "已注销，凭单失效。下次报盘时上报", "Cancelled; its slip is void. The next batch reports it"
    ),
    ActKind.REVOKE: Text(
        "已撤销登记，凭单失效。下次报盘时上报", "Revoked; its slip is void. The next batch reports it"
    ),
    ActKind.NOTE_PAYMENT: Text("付款已记入，奖补金额随之更新", "The payment is noted; the schemes follow"),
    ActKind.NOTE_OFFICIAL_NO: Text("全国登记编号已记入", "The official number is noted"),
}
DONE_REGISTER = Text(
    "已登记，凭单号 {number}。按 Ctrl+Enter 查看凭单", "Registered as {number}. Ctrl+Enter shows the slip"
)

HISTORY_EMPTY = Text(
    "尚未办理任何事项。受理后，每一步都会记在这里。",
    "Nothing was done yet. After acceptance every step appears here.",
)
HISTORY_LINE = Text("{registrar} · {at}", "{registrar} · {at}")
HISTORY_HASH = Text("行为哈希 {hash}", "act hash {hash}")
RETURNED_HINT = Text(
    "退回的行为在总库中不成立：注销后作为新合同重新登记",
    "What was returned does not stand at the bureau: cancel it and register it anew",
)
OUTCOMES = {
    "accepted": Text("接收", "accepted"),
    "returned": Text("退回", "returned"),
    "duplicate": Text("重复", "duplicate"),
}

SLIP_TITLE = Text("技术合同登记凭单", "Registration slip")
SLIP_PREVIEW = Text(
    "预览，未签名；保存时签名并记入办理记录",
    "Preview, unsigned; saving signs it and enters it into the history",
)
SLIP_SAVE = Text("签名并保存为 PDF…  Ctrl+Enter", "Sign and save as PDF…  Ctrl+Enter")
SLIP_PRINT = Text("签名、保存并打印…  Ctrl+P", "Sign, save and print…  Ctrl+P")
SLIP_SIGNED = Text("已签名并保存，所见即所存的文件", "Signed and saved; this is the file itself")
SLIP_SAVED = Text(
    "凭单已签名并保存：{file}。下次报盘时上报", "Slip signed and saved: {file}. The next batch reports it"
)
SLIP_MAKING = Text("正在生成凭单…", "Making the slip…")
