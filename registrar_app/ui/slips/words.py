"""Keeps the words of issuing slips for many contracts."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("成批签发凭单", "Issue slips")
OPEN = Text("成批签发凭单  Ctrl+Shift+B", "Issue slips  Ctrl+Shift+B")
LEAD = Text(
    "本机构已登记、还没有凭单的合同。空格键选或不选，Ctrl+A 全选或全不选；逐份签名、保存，停止后已签发的照旧有效",
    "Registered here and without a slip. Space chooses or leaves out, Ctrl+A all of them; each is signed and saved by itself, "
    "and what is issued stays issued when you stop",
)
LEAD_CHOSEN = Text(
    "所选合同的凭单。空格键选或不选，Ctrl+A 全选或全不选；已有凭单的，再签一份计为补打",
    "Slips of the chosen contracts. Space chooses or leaves out, Ctrl+A all of them; where there is a slip, one more counts as "
    "a reprint",
)
SINCE, UNTIL = Text("登记日期自", "Registered from"), Text("至", "to")
CHOSEN, LEFT_OUT = Text("选中", "chosen"), Text("不选", "left out")
DONE, FAILED = Text("已签发", "issued"), Text("未签发", "not issued")
CONTRACT = Text("合同", "Contract")
COLUMNS = (
    Text("签发", "Issue"),
    CONTRACT,
    Text("卖方", "Seller"),
    Text("登记", "Registered"),
)
SLIP_NO, OUTCOME = Text("凭单号", "Slip number"), Text("结果", "Outcome")
FILE = Text("{file}（第 {copy} 份）", "{file} (copy {copy})")
PRINTED_TOO = Text("{said}，已打印", "{said}, printed")
NOT_PRINTED = Text("{said}，没有打印：{why}", "{said}, not printed: {why}")
OF_ONE = Text("{name}：{said}", "{name}: {said}")
LOOKING = Text("正在查找…", "Looking…")
LOOK_STOPPED = Text("已停止查找，按 F5 重新查找", "The search was stopped; F5 looks again")
NONE = Text("没有待签发凭单的合同", "Every registration has its slip")
NONE_HINT = Text("已登记的合同都有凭单；改一改登记日期再看", "Change the days to look at others")
MORE = Text("先列出 {count} 份，签发后再列其余", "The first {count} are listed; the others come after them")
FOUND = Text("共 {count} 份，选中 {chosen} 份", "{count} found, {chosen} chosen")
ISSUE = Text("签发 {count} 份  Ctrl+Enter", "Issue {count}  Ctrl+Enter")
RETRY = Text("重试 {count} 份  Ctrl+Enter", "Try {count} again  Ctrl+Enter")
STOP = Text("停止  Esc", "Stop  Esc")
PRINT_TOO = Text("签发后打印  Ctrl+P", "Print them too  Ctrl+P")
RUNNING = Text("正在签发第 {number} 份，共 {count} 份…", "Issuing {number} of {count}…")
SUMMARY = Text("签发 {done} 份，存入 {folder}", "{done} issued into {folder}")
SUMMARY_FAILED = Text(
    "签发 {done} 份，{failed} 份没有签发，原因见表；处理后可重试",
    "{done} issued, {failed} not: the table says why. See to it, then try again",
)
SUMMARY_STOPPED = Text(
    "已停止：签发 {done} 份，其余 {left} 份没有动",
    "Stopped: {done} issued, the other {left} are as they were",
)
