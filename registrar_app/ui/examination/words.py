"""Keeps the words of the examination screen and of the papers tab."""

from __future__ import annotations

from registrar_app.domain.examination import Decided
from registrar_app.domain.text import Text

TAB = Text("认定审查", "Examination")
TAB_COUNTED = Text("认定审查 {done}/{all}", "Examination {done}/{all}")
TAB_PAPERS = Text("材料", "Papers")
TAB_PAPERS_COUNTED = Text("材料 {count}", "Papers {count}")

# ---------------------------------------------------------------- conclusion

CONCLUSION = Text("审查结论", "Conclusion")
MEETS = Text("符合认定条件", "Conditions met")
MAY_RECOGNISE = Text("可按“{type}合同”予以登记", "May be registered as: {type}")
OTHER = Text("不符合本类别", "Not of this type")
NOT_OF_TYPE = Text("不符合“{type}合同”：{because}", "Not of the type '{type}': {because}")
CONSIDER = Text("；考虑改按{types}审查", "; consider {types}")
REFUSE = Text("不予登记", "Refuse")
REFUSED_FOR = Text("{reason}（{because}）", "{reason} ({because})")
SUPPLEMENT = Text("需要补正", "Supplement needed")
OF_MANY = Text("共 {count} 项：{first}", "{count} in all: {first}")
AWAITING = Text("待补正", "Awaiting supplement")
AWAITED = Text(
    "已通知补正。收到材料后重新审查 {because}；逾期不补正的，可以不予登记",
    "The supplement is requested. Examine {because} again when it is here; without it the contract may be refused",
)
INCOMPLETE = Text("审查未完成", "Not complete")
STILL_OPEN = Text("尚有 {count} 项未审查", "Not answered yet: {count}")
ALSO_OPEN = Text("（另有 {count} 项未审查）", " ({count} not answered yet)")
NO_TYPE = Text("合同类别未填，先选择类别，再逐项审查", "The contract type is not filled in; choose it first")
AND = Text("、", ", ")
ANSWERED_SO = Text("{id} {verdict}", "{id} {verdict}")
CAUTION = Text(
    "所依条文凭记忆录入或只见于征求意见稿：作出决定前核对原文（{ids}）",
    "Known only from a draft or from memory; check the original before deciding ({ids})",
)
KEYS = Text(
    "1 满足/属于 · 2 不满足/不属于 · 3 不适用 · Enter 说明 · Del 撤回",
    "1 met / is the case · 2 not · 3 not applicable · Enter note · Del take back",
)
NEXT_OPEN = Text("下一项未审查  F8", "Next unanswered  F8")
CHOOSE_TYPE = Text("选择合同类别", "Choose the type")
EXAMINE_AS = Text("改按{type}审查", "Examine as {type}")
EXAMINE_AS_TIP = Text(
    "把登记表的合同类别改为{type}，按该类别的条件审查；Ctrl+Z 撤销",
    "Sets the type in the form to {type} and examines it by that type's conditions; Ctrl+Z takes it back",
)
DO_REFUSE = Text("不予登记…", "Refuse…")
DO_SUPPLEMENT = Text("通知补正…", "Request a supplement…")
SHOW_LINE = Text("转到 {id}", "Go to {id}")
REGISTER_ANYWAY = Text("仍要登记，写明理由…", "Register anyway…")
ANYWAY_TITLE = Text("作出与审查结论不同的决定", "Decide against the conclusion of the sheet")
ANYWAY_LEAD = Text(
    "审查结论是“{conclusion}”。理由与审查表一并签名，留在登记行为中。",
    "The sheet concludes: {conclusion}. The reason is signed with the sheet and stays in the act.",
)
ANYWAY_AGREE = Text("予以登记", "Register")
ANYWAY_REASON = Text("作出不同决定的理由", "Reason for deciding otherwise")
STANDS_OPEN = Text(
    "审查表尚有 {count} 项未审查，先审查 {id}；确需登记的，在审查结论处写明理由",
    "Conditions not answered: {count}. Begin with {id}, or give a reason under the conclusion",
)
STANDS_OTHERWISE = Text(
    "审查结论是“{conclusion}”（{id}）：按结论办理，或在审查结论处写明理由",
    "The sheet concludes: {conclusion} ({id}); act on it, or give a reason under the conclusion",
)
ALL_ANSWERED = Text("条件已全部审查；按审查结论办理", "Every condition is answered; act on the conclusion")
ALL_ANSWERED_WELL = Text(
    "审查完成，符合认定条件。按 Ctrl+Enter 予以登记",
    "Examined: the conditions are met. Ctrl+Enter registers the contract",
)
REFUSAL_NOTE = Text("{id}：{condition}（{verdict}）{note}", "{id}: {condition} ({verdict}) {note}")

# ---------------------------------------------------------------- signed

SIGNED = Text("{on} {act}时签名", "Signed on {on} with: {act}")
SIGNED_BY = {
    Decided.CONFIRMED: Text("登记员确认了审查结论", "The registrar confirmed the conclusion"),
    Decided.OVERRIDDEN: Text("登记员作出不同决定：{reason}", "The registrar decided otherwise: {reason}"),
    Decided.UNEXAMINED: Text("未逐条审查完毕即作出决定", "Decided before every condition was answered"),
}
OTHER_EDITION = Text(
    "本机规则包已不是审查时的版本：条文以审查时的版本为准",
    "The rulebook on this PC has changed since; the wording that was answered counts",
)
NO_SHEET = Text("没有随登记行为签名的审查表", "No act carries a signed sheet")
NO_SHEET_WHY = Text(
    "录入的外地登记、历史登记和未受理的合同没有审查表。",
    "Registrations recorded from elsewhere and contracts that were not accepted have none.",
)

# ---------------------------------------------------------------- rulebook

IN_FORCE_FROM = Text("{first} 起施行", "in force from {first}")
IN_FORCE_BETWEEN = Text("{first} 至 {last} 施行", "in force {first} to {last}")
RULEBOOK_CAUTION = Text(
    "条文尚未与正式文本核对：作出决定前核对原文",
    "The wording was not compared with the official text; check the original before deciding",
)
DISPUTED = Text("有争议，送专家评审", "Disputed, handed to experts")
DISPUTED_LIMIT = Text(
    "有争议，送专家评审（时限 {days} 个工作日）", "Disputed, handed to experts ({days} working days)"
)
DISPUTED_LIMIT_DAYS = Text(
    "有争议，送专家评审（时限 {days} 日）", "Disputed, handed to experts ({days} days)"
)
DOCUMENTS = Text("申请材料 {count} 项", "Papers to hand in: {count}")
HIDE_DOCUMENTS = Text("收起申请材料", "Hide the papers")
WHEN_APPLICABLE = Text("视情形", "Where applicable")
DROPPED = Text(
    "认定规则已换为“{rulebook}”，原条文的 {count} 项回答作废，请重新审查：{ids}",
    "The rulebook is now '{rulebook}'. Answers to the former wording are void ({count}): {ids}",
)

# ---------------------------------------------------------------- lines

GROUP_PROGRESS = Text("{done}/{all}", "{done}/{all}")
LINE_NAME = Text("{id} {condition}：{answer}", "{id} {condition}: {answer}")
NOT_ANSWERED = Text("未审查", "not answered")
BY_PROGRAM = Text("程序判定", "By the program")
BY_PROGRAM_NAME = Text("{verdict}（程序判定）", "{verdict} (by the program)")
DATA_SAYS = Text("数据显示：{basis}", "The data says: {basis}")
LOOK_AT = Text("看：{papers}", "Look at: {papers}")
NOTE = Text("说明", "Note")
NOTE_HINT = Text("说明（随登记签名）", "Note (signed with the act)")
NOTE_WANTED = Text("写明理由", "Give the reason")
PAPER = Text("证明材料", "Proof")
PAPER_HINT = Text("证明材料", "Paper that proves it")
PAGE = Text("页", "page")
PAGE_HINT = Text("页", "p.")
VIEW = Text("查看", "View")
VIEW_OF = Text("查看 {name}", "View {name}")
ADD_PAPER = Text("添加材料…", "Attach papers…")
ON_PAGE = Text("{name} 第 {page} 页", "{name} p. {page}")
SAID_NOTE = Text("说明：{note}", "Note: {note}")
SAID_PAPER = Text("证明：{paper}", "Proof: {paper}")
AGAINST_DATA = Text(
    "与程序按数据的判定不同：写明理由后才计入",
    "Differs from what the data proves; it counts once a reason is given",
)
UNUSUAL = Text(
    "此项一般都适用：选“不适用”须写明理由", "This usually applies; 'not applicable' needs a reason"
)
ANSWER_STEP = Text("{id}：{verdict}", "{id}: {verdict}")
CLEAR_STEP = Text("撤回 {id} 的回答", "taking back {id}")
NOTE_STEP = Text("{id} 的说明", "note of {id}")
PAPER_STEP = Text("{id} 的证明材料", "proof of {id}")
TICK_STEP = Text("{id} 的选项", "ticks of {id}")
DISPUTED_STEP = Text("有争议标记", "disputed flag")
ANSWER_KEYS = Text(
    "按 1 {met}，2 {not_met}，3 {not_applicable}；Enter 不回答，到下一条未答的",
    "1 {met}, 2 {not_met}, 3 {not_applicable}; Enter leaves it and goes to the next without an answer",
)
PRESS_AGAIN = Text("按 {key}；再按一次撤回", "Key {key}; press again to take back")
PROVED_SAID = Text(
    "程序按数据的判定；选其他答案须写明理由", "Proved by the data; another answer needs a reason"
)

# ---------------------------------------------------------------- worksheet

WORKSHEET = Text("技术交易额推算表", "Derivation of the technology amount")
WORKSHEET_STEP = Text("技术交易额推算表", "amount worksheet")
EDIT_COSTS = Text("在登记表中修改费用", "Edit the costs in the form")
CONTRACT_VALUE = Text("合同成交额", "Contract value")
COST = Text("费用种类", "Cost")
AMOUNT = Text("金额（元）", "Amount (yuan)")
GROUND = Text("依据", "Ground")
RETAINED = Text("其中不扣除（元）", "Not deducted (yuan)")
RETAINED_GROUND = Text("数量合理的理由", "Why the quantity is reasonable")
DEDUCTED = Text("扣除（元）", "Deducted (yuan)")
RETAINED_NARROW = Text("不扣除", "Not deducted")
DEDUCTED_NARROW = Text("扣除 {amount}", "deducted {amount}")
RETAINED_FOOT = Text(
    "不扣除：合理数量标的物的直接成本，不计入非技术性费用。{source}",
    "Not deducted: the direct cost of a reasonable quantity of the object, which is no non-technical cost. {source}",
)
FILL_GROUND = Text("填写依据…", "Give the ground…")
NO_KIND = Text("种类未填", "kind not given")
NO_COSTS = Text(
    "没有非技术性费用：技术交易额等于合同成交额。",
    "No non-technical costs: the technology amount is the contract value.",
)
DEDUCTED_TOTAL = Text("扣除合计", "Total deducted")
DERIVED = Text("推算的技术交易额", "Derived technology amount")
STATED = Text("填写的技术交易额", "Stated technology amount")
NOT_FILLED = Text("未填", "not filled in")
AGREES = Text("一致", "Agrees")
DIFFERS = Text("不一致", "Differs")
ADOPT = Text("采用 {amount}", "Use {amount}")
ADOPT_STEP = Text("采用推算的技术交易额", "use of the derived amount")
MIXED = Text("混合合同（兼有非技术内容）", "Mixed contract")
WHOLE_PRICE = Text("合同全价", "Price of the whole contract")
EXPLICIT_AT = Text("技术部分价款载于", "Technical part's price stated at")
EXPLICIT_EXAMPLE = Text("如 第五条第二款、附件三", "e.g. article 5, annex 3")
MIXED_FOOT = Text(
    "混合合同只登记技术部分：成交额填技术部分的价款，并写明合同在何处载明该价款。{source}",
    "Of a mixed contract only the technical part is registered: the value is that part's price; "
    "say where the contract states it. {source}",
)

# ---------------------------------------------------------------- papers

PAPERS = Text("材料", "Papers")
PAPERS_ADD = Text("添加文件…", "Add files…")
PAPERS_DROP = Text(
    "可把文件拖到登记表任意处；可以是 PDF、OFD、图片、Word 和 Excel 文件",
    "Files can be dropped anywhere on the form: PDF, OFD, pictures, Word and Excel files",
)
PAPERS_EMPTY = Text("还没有材料", "No papers yet")
PAPERS_EMPTY_WHY = Text(
    "放合同文本及附件、权利证明、授权书、报价清单、付款凭证等；审查时可指明证明所在的页。"
    "材料加密保存在本机；登记时列入签名，随报盘上报。",
    "The contract with its annexes, certificates, letters of authority, price lists, vouchers; the sheet can point at "
    "the page that proves a condition. They are kept encrypted here and travel with the acts that name them.",
)
PAPER_LINE = Text("{size} · {pages}{at} 添加", "{size} · {pages}added {at}")
PAGE_COUNT = Text("{count} 页 · ", "pages: {count} · ")
PAPER_SIGNED = Text("已被登记行为引用", "Named by a signed act")
PAPER_LINKED = Text("证明 {ids}", "Proves {ids}")
EXPORT = Text("另存…", "Save as…")
EXPORT_OF = Text("另存 {name}", "Save {name} as…")
REMOVE = Text("移除", "Remove")
REMOVE_OF = Text("移除 {name}", "Remove {name}")
ADDED = Text("已添加 {names}", "Attached: {names}")
ADDED_MANY = Text("已添加 {count} 份材料", "Papers attached: {count}")
REFUSED = Text("没有添加 {names}：{why}", "Not attached, {names}: {why}")
ALREADY = Text("{names} 已在材料中", "{names} was attached already")
REMOVED = Text("已移除 {name}", "{name} was removed")
EXPORTED = Text("已另存：{file}", "Saved: {file}")
ANY_FILE = Text("所有文件 (*)", "All files (*)")
PAPER_FILES = Text("材料 ({endings})", "Papers ({endings})")
