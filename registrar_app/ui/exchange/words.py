"""Keeps the words of the exchange page."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE_OFFICE = Text("报盘与回盘", "Batches and receipts")
TITLE_BUREAU = Text("收报盘", "Incoming batches")
SUBTITLE_OFFICE = Text("{office} | 登记机 {device} | {last}", "{office} | device {device} | {last}")
SUBTITLE_BUREAU = Text(
    "先试导入看清内容，确认后并入总库，同时生成回盘",
    "A dry run shows what is inside; confirming merges it and writes the receipt",
)
ALARMS_KEY = Text("警报 {count}  Ctrl+J", "Alarms ({count})  Ctrl+J")
ALARMS_WAITING_KEY = Text(
    "警报 {count}、留存 {waiting}  Ctrl+J", "Alarms ({count}), kept ({waiting})  Ctrl+J"
)
REPEATS_KEY = Text("查重  Ctrl+D", "Registered twice?  Ctrl+D")
LAST_BATCH = Text("已报至第 {seq} 盘", "batch {seq} was the last")
NO_BATCH_YET = Text("尚未报过盘", "no batch yet")

READING = Text("正在读取待报送的登记行为…", "Reading what is to be sent…")
BATCH = Text("报盘", "Batch")
EXPORT_KEY = Text("导出报盘…  Ctrl+Enter", "Export batch…  Ctrl+Enter")
SINCE_LAST = Text("上次报盘后新增", "New since the last batch")
ACTS = Text("登记行为", "Acts")
CONTRACTS = Text("涉及合同", "Contracts")
SUM = Text("新登记成交额", "Value newly registered")
UNIT_ACTS = Text("项", "acts")
UNIT_YUAN = Text("元", "yuan")
UNIT_CONTRACTS = Text("份", "contracts")
KIND_COUNT = Text("{kind} {count}", "{kind} {count}")
NOTHING_NEW = Text("没有新的登记行为，不必报盘", "Nothing new; no batch is needed")
NOTHING_NEW_HINT = Text(
    "受理、登记、变更等行为会自动计入下一盘",
    "Acceptances, registrations and amendments go into the next batch by themselves",
)
BATCH_HINT = Text(
    "报盘已签名并加密，只有主管部门能打开。存到 U 盘后送交；本机另留一份，U 盘丢了可再存",
    "A batch is signed and encrypted; only the bureau can open it. Hand it in on a stick; this PC keeps a copy to write again",
)
CHOOSE_TARGET = Text("报盘保存到", "Save the batch to")
EXPORTED = Text(
    "已导出 {name}，{acts} 项行为，成交额合计 {sum} 元。可以拔出 U 盘",
    "{name} is written; acts: {acts}, value: {sum} yuan. The stick may be removed",
)
SEND_AGAIN = Text("U 盘丢了？再存一份…", "Stick lost? Write it again…")
SEND_AGAIN_LEAD = Text(
    "把报过的盘原样再存一份，内容和编号都不变；主管部门重复收到也不会重复计入",
    "Writes a batch once more, byte for byte; the bureau counts it once, however often it comes",
)
SEND_AGAIN_SEQ = Text("第几盘", "Batch number")
SEND_AGAIN_FOLDER = Text("存到文件夹", "Into the folder")
SEND_ANEW_PIN = Text("签名口令（一般不填）", "Signing password (not usually needed)")
SEND_ANEW_HINT = Text(
    "留存副本没有了、打不开，或主管人员已换人时才填：按库中内容把同一份报盘重新签名、封装",
    "Only where the copy is gone or does not open, or the supervisor has changed: signs and seals the same batch again "
    "from the register",
)
SEND_AGAIN_DO = Text("再存一份", "Write again")
SENT_AGAIN = Text("已再存一份 {name}。可以拔出 U 盘", "{name} is written again. The stick may be removed")
SENT_AGAIN_IN_PART = Text(
    "已再存一份 {name}。恢复前后另有同号的一份，本机没有它的留存副本",
    "{name} is written again. Another batch of this number, from before or after the restore, has no copy on this PC",
)
EXPORTED_FOLDER = Text("保存在 {folder}", "Saved in {folder}")

RECEIPT = Text("回盘", "Receipt")
IMPORT_RECEIPT = Text("导入回盘", "Import receipt")
IMPORT_RECEIPT_KEY = Text("导入回盘…  Ctrl+O", "Import receipt…  Ctrl+O")
RECEIPT_FILES = Text("回盘文件 (*.htr)", "Receipts (*.htr)")
RECEIPT_HINT = Text(
    "主管部门收盘后交回 .htr 文件，逐项写明接收、退回或重复。导入后各合同的报送状态随之更新",
    "The bureau answers with an .htr file: accepted, returned or duplicate, act by act. Importing it updates every contract",
)
RECEIPT_DONE = Text(
    "回盘已导入：接收 {accepted}，退回 {returned}，重复 {duplicate}",
    "Receipt taken: {accepted} accepted, {returned} returned, {duplicate} duplicate",
)
RECEIPT_AGAIN = Text("这份回盘此前已导入，未作改动", "This receipt was taken before; nothing changed")
ACCEPTED = Text("接收", "Accepted")
RETURNED = Text("退回", "Returned")
DUPLICATE = Text("重复", "Duplicate")
RETURNED_LIST = Text(
    "退回和重复的行为：按 Enter 打开合同，改正后重新办理再报",
    "Returned and duplicate acts: Enter opens the contract; correct it, decide again, report again",
)
NONE_RETURNED = Text("没有退回的行为", "Nothing was returned")
NO_RECEIPT = Text("等待回盘", "Waiting for a receipt")
NONE_RETURNED_HINT = Text("全部行为都已被主管部门接收", "The bureau has taken every act")
ANSWERED = Text("答复第 {seq} 盘 | {supervisor}", "answers batch {seq} | {supervisor}")
MORE_REASONS = Text("另有 {count} 项，回盘中逐项写明", "{count} more; the receipt tells them all")
RETURNED_LINE = Text("{place}. {reason}", "{place}. {reason}")
RETURNED_FIELD = Text("{place}. {field}：{reason}", "{place}. {field}: {reason}")
COLUMN_ACT = Text("行为", "Act")
COLUMN_CONTRACT = Text("合同", "Contract")
COLUMN_FIELD = Text("栏目", "Field")
COLUMN_REASON = Text("退回原因", "Reason")

CHOOSE_BATCHES = Text("选择报盘文件…", "Choose batch files…")
CHOOSE_KEY = Text("选择报盘文件…  Ctrl+O", "Choose batch files…  Ctrl+O")
BATCH_FILES = Text("报盘文件 (*.htb)", "Batches (*.htb)")
CONFIRM_KEY = Text("确认导入 {count} 份  Ctrl+Enter", "Import {count}  Ctrl+Enter")
AGAIN_KEY = Text("重新取回盘 {count} 份  Ctrl+Enter", "Receipts again ({count})  Ctrl+Enter")
CONFIRM_PARTS_KEY = Text("确认：{parts}  Ctrl+Enter", "Confirm: {parts}  Ctrl+Enter")
PART_READY, PART_KEPT, PART_ALARMED = (
    Text("导入 {count}", "import {count}"),
    Text("留存 {count}", "keep {count}"),
    Text("报警 {count}", "alarm {count}"),
)
PARTS_JOINT = Text("，", ", ")
CONFIRM_NONE = Text("确认导入  Ctrl+Enter", "Import  Ctrl+Enter")
RETURN_KEY = Text("退回合同…  Ctrl+R", "Return a contract…  Ctrl+R")
RETURN_WHICH = Text("先选一份可以导入的报盘", "Choose a batch that is ready to import first")
RETURN_NOTED = Text(
    "退回 {count} 份，确认导入时写进签名的回盘",
    "Contracts to return: {count}; it goes into the signed receipt when the import is confirmed",
)
CLEAR = Text("清空列表", "Clear the list")
EMPTY_TITLE = Text("把报盘文件拖到这里", "Drop batch files here")
EMPTY_HINT = Text(
    "一次可选多份 .htb 文件。先试导入并列出每一份的内容，确认之前不写入任何数据",
    "Several .htb files at once. Each is tried and listed first; nothing is written before you confirm",
)
COLUMN_FILE = Text("文件", "File")
COLUMN_VERDICT = Text("结论", "Verdict")
COLUMN_OFFICE = Text("登记机构", "Office")
COLUMN_DEVICE = Text("登记机", "Device")
COLUMN_SEQ = Text("序号", "No.")
COLUMN_SIGNER = Text("签名人", "Signer")
COLUMN_NEW = Text("新增", "New")
COLUMN_CHANGED = Text("变更", "Changed")
COLUMN_DUPLICATE = Text("重复", "Dupl.")
COLUMN_RETURNED = Text("退回", "Returned")
COLUMN_AWAITING = Text("待补", "Suppl.")
COLUMN_ACTS = Text("行为", "Acts")
COLUMN_SUM = Text("成交额合计（元）", "Value (yuan)")
COLUMN_REMARK = Text("说明", "Remark")

READY = Text("可导入", "Ready")
WAITING = Text("缺前盘", "Gap")
KEPT = Text("已留存", "Kept")
ALREADY = Text("已收过", "Taken before")
FORKED = Text("冲突", "Conflict")
ALARMED = Text("已报警", "Alarm")
REFUSED = Text("拒收", "Refused")
TAKEN = Text("已导入", "Imported")
READY_REMARK = Text("签名、名册、序号均相符", "Signature, roster and sequence agree")
ALREADY_REMARK = Text(
    "内容与已收的一份相同，不再导入；可重新取回盘",
    "Same content as one already taken; only its receipt can be had again",
)
READY_RETURNED = Text(
    "签名、名册、序号均相符；其中 {returned} 份合同将退回",
    "Signature, roster and sequence agree; contracts to be returned: {returned}",
)
TAKEN_REMARK = Text("回盘已存 {receipt}", "Receipt saved as {receipt}")
ALARM_LINE = Text("警报 {id}：{kind}", "Alarm {id}: {kind}")
DONE = {
    "taken": Text(
        "已导入 {count} 份报盘，回盘存于 {folder}，请交回登记机构",
        "Batches imported: {count}; receipts are in {folder} for the offices",
    ),
    "followed": Text("先前留存的 {count} 份随之导入", "{count} that had waited went in after them"),
    "kept": Text(
        "{count} 份缺前盘，已留存，补到后自动导入", "{count} kept until the batches before them come"
    ),
    "alarmed": Text(
        "{count} 份与已收的冲突，已报警，两个版本都已留存，登记库未作改动",
        "{count} in conflict: an alarm is raised, both versions are kept, the register is unchanged",
    ),
    "failed": Text("{count} 份未导入，原因见该行说明", "{count} not imported, see the remark on its line"),
}
LIST_JOINT = Text("；", "; ")
NONE_TAKEN = Text("没有导入任何报盘，原因见各行说明", "Nothing was imported; each line says why")
LIST_TITLE = Text("报盘文件", "Batch files")
NOT_WRITTEN = Text("试导入，尚未写入", "Dry run, nothing written yet")
FILES_SUMMARY = Text(
    "{files} 份文件：可导入 {ready}，已收 {had}，缺前盘 {waiting}，冲突或拒收 {refused}",
    "Files: {files}; {ready} ready, {had} taken, {waiting} after a gap, {refused} in conflict or refused",
)
CASES_SUMMARY = Text(
    "合同：新增 {new}，变更 {changed}，重复 {duplicate}，退回 {returned}，待补 {waiting}",
    "Contracts: {new} new, {changed} changed, {duplicate} duplicate, {returned} returned, {waiting} awaiting supplement",
)
EXPORTING = Text("正在生成报盘", "The batch is being made")
TRYING = Text("正在试算 {name}", "{name} is being tried")
TAKING = Text("正在导入 {name}", "{name} is being taken in")
LOOKING_FOR_REPEATS = Text("正在查找重复登记", "Looking for contracts registered twice")
LOOKING_FOR_ALARMS = Text("正在整理警报", "The alarms are being read")
