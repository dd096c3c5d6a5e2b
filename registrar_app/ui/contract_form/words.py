"""Keeps the words of the contract form."""

from __future__ import annotations

from registrar_app.domain.act import ActKind
from registrar_app.domain.text import Text

TAB_FORM = Text("登记表", "Form")
TAB_HISTORY = Text("办理记录", "History")
CARD_PARTIES = Text("当事人", "Parties")
CARD_CONTRACT = Text("合同", "Contract")
CARD_PAYMENTS = Text("付款", "Payments")
CARD_AMOUNTS = Text("金额", "Amounts")
CARD_TECHNOLOGY = Text("技术信息", "Technology")
MORE_FIELDS = Text("更多栏目  Ctrl+M", "More fields  Ctrl+M")
MORE_FILLED = Text("更多栏目（已填 {count}）  Ctrl+M", "More fields ({count} filled)  Ctrl+M")
FEWER_FIELDS = Text("收起  Ctrl+M", "Fewer fields  Ctrl+M")
ADD_INTERMEDIARY = Text("经服务机构促成…  Ctrl+I", "With an intermediary…  Ctrl+I")
NO_LOOK_UP = Text(
    "本栏没有可查的内容，请直接填写；F2 查当事人、代码，F1 看本栏说明",
    "This field has nothing to look up: type it in; F2 looks up parties and codes, F1 explains the field",
)
LOOK_UP = Text("F2 查当事人、代码", "F2 look up")
COSTS_TOTAL = Text("非技术性费用合计", "Non-technical costs")
PAID_TOTAL = Text("已付款合计", "Paid so far")
TAKE_DIFFERENCE = Text("= 成交额 − 费用", "= the rest")
DIFFERENCE_HINT = Text("成交额 − 非技术性费用 = {amount}", "Value − non-technical costs = {amount}")
PAYMENT_COUNT = Text("{count} 笔", "Payments: {count}")
REMOVE_ROW = Text("删除此行", "Remove this row")
UNDO = Text("撤销：{step}", "Undone: {step}")
REDO = Text("重做：{step}", "Done again: {step}")
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
NO_SHEETS_YET = Text(
    "还没有文书：受理以后才有受理通知书、登记表。填好后按 Ctrl+Enter 受理，再按 Ctrl+P",
    "There are no sheets yet: notice and form come once it is accepted. Accept it with Ctrl+Enter, then press Ctrl+P",
)
NO_SHEETS = Text("这份合同没有可打印的文书", "This contract has no sheets to print")
NO_ACTS_HERE = Text(
    "主管部门在这里只查看；各项事务由登记机构办理",
    "The bureau only looks here; the office that registered it does what is to be done",
)
SAVED_AT = Text("草稿已自动保存 {time}", "Draft saved {time}")
NOT_SAVED = Text("尚未保存", "Not saved yet")
ACCEPTED_ON = Text("受理 {day}", "Accepted {day}")
REGISTERED_ON = Text("登记 {day}", "Registered {day}")
SLIP_NO = Text("凭单号 {number}", "Slip {number}")
OFFICIAL_NO = Text("全国编号 {number}", "Official no. {number}")
AMENDING = Text("正在变更", "Amending")

FINDINGS = Text("审核", "Findings")
FINDING_COUNT = Text("{severity} {count}", "{severity} {count}")
CHECKED_WHILE_TYPING = Text("边填边审核；F8 检查全部栏目", "Checked while you type; F8 checks every field")
NO_FINDINGS = Text("未发现问题", "No problems found")
BLOCKS = Text("有错误，改正后才能登记", "Correct the errors before registering")
BLOCKED = Text("{first}。改正后再办理", "{first}. Correct it and go on")
REASONS_WANTED = Text("核实项填写说明后才能登记", "Give a reason for every query before registering")
MAY_REGISTER = Text("没有未处理的审核项", "Nothing left to settle")
REASON = Text("核实说明（随登记保存）", "Reason (kept with the registration)")
NO_TYPE = Text("未选合同类别", "No contract type yet")
REASON_GIVEN = Text("核实说明：{reason}", "Reason: {reason}")
GO_THERE = Text("按 Enter 跳到该栏", "Enter: go to the field")
SCHEMES = Text("奖补政策", "Schemes")
SCHEMES_ENDED = Text("没有有效的登记，不计奖补", "No registration in force: nothing counts")
SCHEMES_REACHED = Text("正在测算…", "Reckoning…")
NO_SCHEMES = Text("填写当事人、金额和付款后显示", "Shown once parties, amounts and payments are filled in")

ACCEPT_KEY = Text("受理  Ctrl+Enter", "Accept  Ctrl+Enter")
SUPPLEMENT = Text("补正…", "Supplement…")
SUPPLEMENT_DO = Text("通知补正", "Request a supplement")
INCOME_DO = Text("核定", "Determine")
RECEIVE = Text("收到补正…", "Supplement received…")
REGISTER_KEY = Text("予以登记  Ctrl+Enter", "Register  Ctrl+Enter")
REFUSE = Text("不予登记…", "Refuse…")
SLIP_KEY = Text("凭单  Ctrl+Enter", "Slip  Ctrl+Enter")
MORE_ACTS = Text("更多事项（F10）", "More (F10)")
AMEND = Text("变更登记", "Amend")
AMEND_BEGIN = Text("变更登记（解锁登记表）", "Amend (unlocks the form)")
REEXAMINE = Text("重新认定…", "Re-examine…")
REEXAMINE_KEY = Text("提交重新认定  Ctrl+Enter", "Submit re-examination  Ctrl+Enter")
REEXAMINE_STOP = Text("放弃重新认定", "Discard re-examination")
REEXAMINING = Text("正在重新认定", "Re-examining")
NOTE_INCOME = Text("核定技术性收入…", "Determine technology income…")
AMEND_KEY = Text("提交变更  Ctrl+Enter", "Submit amendment  Ctrl+Enter")
AMEND_BEGUN = Text(
    "登记表和审查表已解锁，改好后按 Ctrl+Enter 提交变更",
    "The form and the sheet are unlocked; Ctrl+Enter submits the amendment",
)
AMEND_TAKEN_UP = Text(
    "已带入被退回的变更内容，改正后按 Ctrl+Enter 重新提交变更",
    "The content of the returned amendment is back in the form; correct it, Ctrl+Enter submits it again",
)
REEXAMINE_BEGUN = Text(
    "登记表和审查表已解锁，改好后按 Ctrl+Enter 提交重新认定",
    "The form and the sheet are unlocked; Ctrl+Enter submits the re-examination",
)
AMEND_RESUMED = Text(
    "已接着上次未提交的变更；改好后按 Ctrl+Enter 提交，或者放弃变更",
    "The amendment that was not submitted goes on; Ctrl+Enter submits it, or discard it",
)
AMEND_OVERTAKEN = Text(
    "已接着上次未提交的变更，但此后又办理了其他事项：提交前核对变更的内容，或者放弃变更",
    "The amendment that was not submitted goes on, but the case has moved on since: check what changes, or discard it",
)
AMEND_OPEN = Text(
    "变更尚未提交：先提交变更，或放弃变更", "The amendment is not submitted: submit or discard it first"
)
AMEND_STOP = Text("放弃变更", "Discard amendment")
CANCEL_CONTRACT = Text("注销登记…", "Cancel registration…")
REVOKE = Text("撤销登记…", "Revoke registration…")
NOTE_PAYMENT = Text("记录付款…", "Record a payment…")
NOTE_OFFICIAL = Text("记录全国登记编号…", "Record the official number…")
COPY = Text("复制为新合同", "Copy as new")
DELETE_DRAFT = Text("删除草稿…", "Delete draft…")
DELETE_SURE = Text("删除这份草稿？删除后不能恢复。", "Delete this draft? It cannot be brought back.")
DELETE = Text("删除", "Delete")

ASK_SUPPLEMENT = Text("需补正的材料", "What is missing")
ASK_UNTIL = Text("补正期限", "Due by")
ASK_RECEIVED = Text("收到的材料", "What was received")
ASK_REASON = Text("理由", "Reason")
ASK_AMENDED = Text("变更原因", "Why it changes")
ASK_FACTS = Text("查明情况", "What was established")
ASK_REFUSAL = Text("不予登记的理由", "Reason of the refusal")
ASK_NOTE = Text("说明", "Note")
ASK_GROUND = Text("撤销事由", "Ground")
ASK_FOUND = Text("认定意见", "What was found")
ASK_REQUESTED_BY = Text("提请单位", "Requested by")
ASK_LETTER = Text("来文文号", "Letter number")
ASK_OUTCOME = Text("结果", "Outcome")
ASK_OVERRIDE = Text("不按审查结论决定的理由", "Reason for deciding against the conclusion")
ASK_OFFICIAL = Text("全国登记编号（16 位）", "Official number (16 digits)")
ASK_RECEIVED_ON = Text("到账日期", "Received on")
ASK_RECEIVED_AMOUNT = Text("到账金额", "Amount received")
ASK_INCOME = Text("其中技术性收入", "Of which technology income")
ASK_VOUCHER = Text("凭证号", "Voucher")
ASK_INVOICE = Text("发票号", "Invoice")
ASK_EVIDENCE = Text("凭证材料", "Evidence")
NO_PAPERS = Text(
    "该合同没有材料；先添加材料，再引用", "The case has no papers; attach one first to name it here"
)
CHOOSE_HINT = Text("输入文字查找，或按 F2 列出全部", "Type to search, or F2 lists them all")
REVIEW = Text("复核…  Ctrl+Shift+R", "Review…  Ctrl+Shift+R")
REVIEW_USB = Text("用 USB 密钥复核…", "Review with a USB key…")
REVIEW_TITLE, REVIEW_DO = Text("复核", "Review"), Text("签名复核", "Sign the review")
LEAD_REVIEW = Text(
    "另一位登记员看过“{name}”（{amount} 元）后，用自己的密钥签名确认现在的内容。密钥只用这一次，不留在本机；之后内容有任何改动，复核即失效，须重新复核",
    "Another registrar who has looked at “{name}” ({amount} yuan) signs for the content as it stands now. The key is used this "
    "once and not kept here; any later change of the content lets the review fall",
)
NO_AMOUNT = Text("未填金额", "no amount")
ASK_REVIEW_KEY = Text("复核人的密钥文件（.p12）", "The reviewer's key file (.p12)")
ASK_REVIEW_PIN = Text("复核人的签名口令", "The reviewer's PIN")
ASK_REVIEW_NOTE = Text("复核意见（可不填）", "What the reviewer has to say (may be empty)")
REVIEWED = Text(
    "{name} 已复核。现在可由经办登记员办理；内容有改动的须重新复核",
    "Reviewed by {name}. The registrar in charge may now decide; changed content is reviewed again",
)
LEAD_SUPPLEMENT = Text(
    "收到补正之日为新的受理日期，办理时限重新计算。",
    "The day the supplement arrives becomes the new date of acceptance; the time limit starts again.",
)
LEAD_RECEIVE = Text("通知补正的材料：{wanted}", "Requested: {wanted}")
LEAD_SUPPLEMENTS = Text("此前已通知补正 {count} 次。", "Supplements requested before: {count}. ")
LEAD_SOURCE = Text("依据：{source}", "Source: {source}")
GROUNDS_SOURCE = Text("事由取自：{source}", "The grounds are those of: {source}")
LEAD_RULEBOOK = Text("适用规则：{rulebook}", "Rulebook: {rulebook}")
LEAD_CANCEL = Text(
    "当事人解除合同，或者合同被撤销、宣布无效的，办理注销。注销后登记和凭单失效，不能恢复；此前的办理记录保留。",
    "For a contract that the parties have ended, or that was rescinded or declared void. The registration and "
    "its slips become void for good; what was done before stays on record.",
)
LEAD_REVOKE = Text(
    "登记机构依职权撤销登记。撤销后登记和凭单失效，不能恢复；此前的办理记录保留。",
    "The office withdraws the registration. The registration and its slips become void for good; what was done "
    "before stays on record.",
)
LEAD_REEXAMINE = Text(
    "税务、财政等机关提请的，对已登记的合同重新认定。维持的当即记录；改变的先改登记表再提交。",
    "A registration is examined again when tax or finance asks for it. What is upheld is recorded at once; "
    "what is changed is first corrected in the form.",
)
CHANGED_HINT = Text(
    "确定后登记表解锁；改好后按 Ctrl+Enter 提交重新认定",
    "The form is unlocked then; correct it, and Ctrl+Enter submits the re-examination",
)
LEAD_INCOME = Text(
    "按到账逐笔核定，累计不超过核定的技术交易额。",
    "Determined for each receipt; the total cannot exceed the recognised technology amount.",
)
INCOME_RECOGNISED = Text("核定技术交易额", "Recognised amount")
INCOME_SO_FAR = Text("已核定技术性收入（{count} 笔）", "Determined so far ({count})")
INCOME_LEFT = Text("尚可核定", "Still open")
INCOME_LEFT_AFTER = Text("核定后尚余 {amount} 元", "{amount} yuan are left then")
INCOME_ABOVE = Text("超过尚可核定的金额 {amount} 元", "{amount} yuan more than is still open")
INCOME_EARLIER = Text(
    "{day} 到账 {amount} 元，核定 {income} 元", "{day}: received {amount}, determined {income} yuan"
)
LEAD_OFFICIAL = Text(
    "填写全国技术合同登记系统给出的编号；本程序不编造编号",
    "The number given by the national system; this program never makes one up",
)
LEAD_AMEND = Text("变更的内容：共 {count} 项", "Fields that change: {count}")
NOTHING_CHANGED = Text("登记内容没有变化", "The content has not changed")
LEAD_UNCHANGED = Text(
    "登记内容没有变化，没有可以提交的变更。先在登记表中修改，或者放弃变更。",
    "Nothing has changed, so there is nothing to submit. Change the form first, or discard the amendment.",
)
LEAD_SHEET_ONLY = Text(
    "登记内容没有变化，只有认定审查表变了。", "The content has not changed, only the recognition sheet has."
)
AGREE = Text("确定", "Confirm")
DONE_ACT = Text("已办理：{act}", "Done: {act}")
NEXT_STEPS = {
    ActKind.ACCEPT: Text(
        "已受理。下一步按 Alt+2 逐项审查认定条件；审核项和审查都完成后按 Ctrl+Enter 予以登记",
        "Accepted. Alt+2 examines it condition by condition; Ctrl+Enter then registers it",
    ),
    ActKind.REQUEST_SUPPLEMENT: Text(
        "已通知补正。材料收到后按 Ctrl+Enter 记录，办理时限自收到之日重新计算",
        "The supplement is requested. Ctrl+Enter records its receipt; the time limit then starts again",
    ),
    ActKind.RECEIVE_SUPPLEMENT: Text(
        "已收到补正。按 Ctrl+Enter 予以登记，或不予登记",
        "The supplement is here. Ctrl+Enter registers the contract; otherwise refuse it",
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
    ActKind.REEXAMINE: Text(
        "已重新认定，此前的认定保留在办理记录中。下次报盘时上报",
        "Re-examined; the recognition before stays in the history. The next batch reports it",
    ),
    ActKind.NOTE_INCOME: Text(
        "技术性收入已核定。按 Ctrl+P 打印核定表",
        "The technology income is determined. Ctrl+P prints its sheet",
    ),
    ActKind.NOTE_PAYMENT: Text("付款已记入，奖补金额随之更新", "The payment is recorded; the schemes follow"),
    ActKind.NOTE_OFFICIAL_NO: Text("全国登记编号已记入", "The official number is recorded"),
}
DONE_REGISTER = Text(
    "已登记，凭单号 {number}。按 Ctrl+Enter 查看凭单", "Registered as {number}. Ctrl+Enter shows the slip"
)

HISTORY_EMPTY = Text(
    "尚未办理任何事项。受理后，每一步都会记在这里。",
    "Nothing was done yet. After acceptance every step appears here.",
)
HISTORY_SIGNED = Text("{registrar} · {at} · 行为哈希 {hash}", "{registrar} · {at} · act hash {hash}")
COMPARE = Text("与此前版本对照（{count} 处不同）", "Compare with the version before ({count})")
ACT_ON_DAY = Text("{act} {day}", "{act} {day}")
VERSION_BEFORE = Text("此前版本（{act}）", "Before ({act})")
VERSION_AFTER = Text("本次版本（{act}）", "This version ({act})")
SHEET_LINK = Text("{sheet}（{copies}）", "{sheet} ({copies})")
RETURNED = Text("已退回", "Returned")
RETURNED_HINT = Text(
    "退回的办理不作数，改正后重新办理即可",
    "What was returned does not stand: correct it and decide again",
)
ANSWERED_BY = Text("主管部门 {supervisor}，{day}", "{supervisor} for the bureau, {day}")
OUTCOMES = {
    "accepted": Text("已接收", "accepted"),
    "returned": Text("已退回", "returned"),
    "duplicate": Text("重复", "duplicate"),
}

SLIP_SAVED = Text(
    "凭单已签名并保存：{file}。下次报盘时上报", "Slip signed and saved: {file}. The next batch reports it"
)
