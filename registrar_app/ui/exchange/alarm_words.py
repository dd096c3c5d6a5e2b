"""Keeps the words of the window that lists batches kept waiting, and alarms."""

from __future__ import annotations

from registrar_app.domain.alarm import AlarmKind
from registrar_app.domain.text import Text

TITLE = Text("警报与留存的报盘", "Alarms, and batches kept for a gap")
LEAD = Text(
    "未了结的警报 {alarms} 项，因缺前盘留存的报盘 {waiting} 份。每份报盘的原件都留存在库中，登记库没有因警报而改动",
    "Open alarms: {alarms}; batches kept until an earlier one comes: {waiting}. Every batch is kept as it came; no alarm has changed the register",
)
NONE = Text("没有警报，也没有留存的报盘", "No alarm, and no batch is kept waiting")
NONE_HINT = Text(
    "缺前盘、记录链分叉、退回旧状态、凭单号重号等情况会列在这里，并说明怎么办",
    "Gaps, forked chains, stores gone back in time and numbers used twice would stand here, each with what to do",
)
NONE_OPEN = Text("没有待处理的警报和报盘", "Nothing is left to see to")
SETTLED_TOO = Text("含已了结的 {count} 项  Ctrl+H", "With {count} settled  Ctrl+H")
SAVE = Text("另存报盘原件…  Ctrl+S", "Save the batches…  Ctrl+S")
SETTLE = Text("了结…  Ctrl+Enter", "Settle…  Ctrl+Enter")

STATE, MATTER = Text("状态", "State"), Text("事项", "Matter")
DEVICE, SEQ = Text("登记机", "Device"), Text("序号", "No.")
OPEN, WAITS, SETTLED = Text("未了结", "Open"), Text("留存", "Kept"), Text("已了结", "Settled")
MISSING = Text("缺{what}", "{what} is missing")

ALARM_HEADING = Text("{kind}：{office}", "{kind}: {office}")
ALARM_PLACE = Text(
    "登记机 {device}，第 {seq} 号报盘；{at} 发出警报",
    "Device {device}, batch {seq}; alarm raised {at}",
)
WHAT_TO_DO = Text("怎么办", "What to do")
RAISED_IT, CONFLICTS = (
    Text("引发警报的一份", "Raised the alarm"),
    Text("与之冲突的一份", "Conflicts with it"),
)
RIVALS = {
    AlarmKind.NEW_CHAIN: Text("原记录链的最后一份", "Last of the former chain"),
    AlarmKind.PARALLEL: Text("另起的记录链的最后一份", "Last of the chain begun since"),
    AlarmKind.LACKING: Text("原记录链的最后一份", "Last of the former chain"),
    AlarmKind.ACTS_MISSING: Text("此前收到的最后一份", "Last one taken before"),
}
"""What stands beside the alarm where the other version is no rival."""
NO_RIVAL = Text("没有与之冲突的另一份", "There is no other that it conflicts with")
BEFORE = Text("此前：{told}", "Before that: {told}")
HASH, VERSION_STATE = Text("哈希（前 16 位）", "Hash (first 16)"), Text("处理", "Outcome")
SIGNER, MADE_AT = Text("签名人", "Signer"), Text("制作时间", "Made")
ACTS, SUM, VALUE = (
    Text("登记行为（项）", "Acts"),
    Text("新登记成交额（元）", "Registered (yuan)"),
    Text("成交额（元）", "Value (yuan)"),
)
STANDS, RETURNED = Text("作数", "stands"), Text("已退回", "returned")
SLIP_NO, CONTRACT = Text("凭单号", "Slip number"), Text("合同", "Contract")
ORIGINAL = Text("报盘原件", "Batch as it came")
IS_KEPT, NOT_KEPT = Text("已留存", "kept"), Text("未留存，只有目录", "not kept, only its header")

WAITING_HEADING = Text("缺前盘，已留存：{office}", "Kept for a gap: {office}")
WAITING_PLACE = Text(
    "登记机 {device}，第 {seq} 号报盘，{at} 起留存；签名人 {signer}",
    "Device {device}, batch {seq}, kept since {at}; signed by {signer}",
)
WAITING_TOLD = Text(
    "这份报盘之前还缺{what}，因此先留存，其中内容尚未导入",
    "{what} before it is missing, so it is kept and nothing of it is taken yet",
)
WAITING_REMEDY = Text(
    "向{office}索取登记机 {device} 的{what}，选择该文件导入，这一份随后自动导入。报盘文件丢失的，请该机构点“U 盘丢了？再存一份…”，或用 batch export --again",
    "Ask {office} for {what} of device {device} and import it; this one then goes in by itself. Where the file is lost, "
    "the office writes it again with “Stick lost? Write it again…” or batch export --again",
)

CHOOSE_FOLDER = Text("报盘原件存到", "Save the batches to")
SAVED = Text(
    "已存 {count} 个文件到 {folder}。文件未加密，用后请删除",
    "Files saved to {folder}: {count}. They are not encrypted; delete them after use",
)
NOTHING_SAVED = Text("这项警报没有可另存的原件", "There is no batch of this alarm to save")
ASK_SETTLE = Text("了结警报：{kind}", "Settle the alarm: {kind}")
LEAD_SETTLE = Text(
    "登记机 {device} 第 {seq} 号报盘。写明核对的结果和已办的事；警报和两份原件继续留存",
    "Batch {seq} of device {device}. Say what was found and what was done; the alarm and both batches stay",
)
TOLD_SETTLED = Text("警报已了结，裁定已签名留存", "The alarm is settled; the ruling is signed and kept")
