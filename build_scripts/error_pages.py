"""Writes the manual's page of error codes from what the program says: each code, what is wrong, what to do.

A sentence that is put together at run time shows ``…`` where something is filled in. What cannot be read from the code,
since it is worded elsewhere, is told here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_scripts.terminal import ROOT, say

PAGES = ROOT / "resources" / "manual"
_CODE = re.compile(r"[A-Z]+(?:-[A-Z]+)+")
_GAP = "…"
_ERRORS = ("AnswerNoError", "UsageError", "InputRefusedError", "MachineRefusedError")

Said = tuple[str, str]
"""Chinese and English."""
Named = tuple[str, int, Said]
"""A name, the line where it gets its sentence, and the sentence."""

_TITLE: Said = ("错误代码", "Error codes")
_LEAD: Said = (
    "窗口中的提示和命令行的每一行错误都有一个代码。先看“怎么办”；说明里写明没有改动或没有丢失的，数据完好。"
    "命令行先显示代码，窗口只显示后面的句子；日志和 `registrar store verify` 的结果里也有代码。在上方查找框输入代码即可找到。",
    "Every message of the window and every error line of the command line has a code. Do what stands beside it; where it "
    "says that nothing was changed or lost, the data is whole. The command line shows the code first, the window only the "
    "sentence; the log and `registrar store verify` show it too. Type the code into the search box to find it.",
)
_HEADS: tuple[Said, Said, Said] = (("代码", "Code"), ("是什么", "What it is"), ("怎么办", "What to do"))
_ASK: Said = ("照提示办理；仍不行的，请找信息人员", "Do as the message says; if that does not help, ask your IT person")

_GROUPS: tuple[tuple[Said, tuple[str, ...]], ...] = (
    (("口令、密钥与登录", "Passwords, keys and opening"), ("KEY", "PASSWORD", "PIN", "TOKEN", "SIGNER")),
    (("数据库、备份与恢复", "Register, backup and restore"), ("STORE", "BACKUP", "FOLDER", "LOCK", "MOVE")),
    (("文件与表格", "Files and tables"), ("FILE", "TABLE", "TEXT", "PAPER", "CONTAINER", "LOG", "MANUAL")),
    (("合同与办理", "Contracts and decisions"), ("CASE", "CONTRACT", "ACT", "DRAFT", "QUERY", "EXAMINATION", "PAYMENT",
      "REFUSAL", "REVOCATION", "INCOME", "AMEND", "ANSWER", "ANSWERS", "REGISTRATION", "EXPLANATION", "REASON")),
    (("凭单与文书", "Slips and sheets"), ("SLIP", "SHEET", "NUMBER", "BLOCK", "OFFICIAL", "FONT", "PAGE", "QR")),
    (("报盘与回盘", "Batches and receipts"), ("BATCH", "RECEIPT", "ALARM", "RULING", "REPEAT")),
    (("名册与时钟", "Roster and clock"), ("ROSTER", "ROOT", "BUREAU", "NOT", "OFFICE", "DEVICE", "CLOCK")),
    (("规则包、政策与报表", "Packs, schemes and reports"), ("PACK", "RULEBOOK", "SCHEME", "CODE", "CALENDAR", "REPORT")),
    (("核验数据库时的发现", "What a check of the register finds"), ("CHAIN", "ROW", "SCHEMA", "JOURNAL")),
)  # fmt: skip
_REST: Said = ("其他", "Others")

_PROOF: Said = (
    "不要再在这台电脑上办理；保留数据库原样，告诉主管部门和信息人员，用最近一份核验无误的备份恢复",
    "Stop working on this PC, leave the register as it is, tell the bureau and your IT person, and restore the last "
    "backup that was proved whole",
)
_CHECK: Said = ("`store verify` 发现数据与签名的记录不一致", "`store verify` found something that does not agree with the signed record")
_SAID_THERE: Said = ("提示的句子写明是什么", "The sentence of the message says what it is")
_PROVED = frozenset(
    "CHAIN ROW SCHEMA JOURNAL ACT RULING ALARM BATCH-ANSWER BATCH-HEAD BATCH-HEADER BATCH-FILE SLIP-BLOCK SLIP-USED CASE-ACTS "
    "CASE-LINK FILE-PAGE FILE-STRUCTURE CONTRACT-UNREADABLE".split()
)
"""Codes, or beginnings of codes, of what a check of the whole register finds."""
_TOLD: dict[str, tuple[Said, Said]] = {
    "BATCH-REFUSED": (
        ("报盘打不开、不完整、被改动，或不是发给本监管员的", "the batch does not open, is incomplete, changed, or for another supervisor"),
        ("请报送机构再存一份（U盘丢了？再存一份…）", "ask the office to write it again (Stick lost? Write it again…)"),
    ),
    "BATCH-DEVICE": (("报盘的机器不在名册上", "the batch is of a device that the roster does not know"),
                     ("核对名册；确是本市机器的，签发新名册后再收", "check the roster; if the device is yours, issue a roster with it first")),
    "BATCH-ROSTER-STALE": (("报送机构的名册过期太久", "the office's roster is too far past its end"),
                           ("请该机构导入最新名册后重新报盘", "let the office import the newest roster and send again")),
    "BATCH-SIGNATURE": (("其中一项登记行为的签名不成立", "the signature of one act does not hold"),
                        ("不要收；与报送机构核对，报告主管人员", "do not take it; check with the office and tell the supervisor")),
    "BATCH-FORK": (("同一号报盘有两个不同的版本", "two different batches bear one number"),
                   ("见警报窗口的说明", "see the window of alarms")),
    "BATCH-ROLLBACK": (("机器退回到旧状态后又报盘", "the device went back to an older state and sent again"),
                       ("见警报窗口的说明", "see the window of alarms")),
    "BATCH-ACTS-MISSING": (("报盘接不上此前的登记行为", "the batch does not continue the acts taken before"),
                           ("见警报窗口的说明", "see the window of alarms")),
    "RECEIPT-REFUSED": (("回盘打不开、不完整、被改动，或不是发给本机的", "the receipt does not open, is changed, or for another device"),
                        ("向主管部门重新索取回盘", "ask the bureau for the receipt again")),
    "RECEIPT-SIGNER": (("签回盘的人不是名册上有效的监管员", "the receipt's signer is no supervisor in force"),
                       ("先导入最新名册；仍不行的，问主管部门", "import the newest roster; else ask the bureau")),
    "RECEIPT-STREAM": (("这份回盘是给另一台机器或恢复前的", "the receipt is for another device or from before a restore"),
                       ("在对应的机器上导入", "import it on the device it is for")),
    "RECEIPT-ACTS": (("回盘答复的行为与本机报过的不一致", "the receipt answers other acts than were sent"),
                     ("向主管部门核对是否拿错文件", "check with the bureau whether it is the right file")),
    "RECEIPT-FORMER": (("这份回盘答复恢复前的报盘", "the receipt answers a batch from before a restore"),
                       ("不必导入；按恢复后的办理", "leave it; go on with what was restored")),
    "CLOCK-BEHIND": (("电脑时钟早于已有的记录", "the PC's clock is behind what is recorded"),
                     ("调准日期、时间；确认无误的，写明原因继续", "set the clock; if it is right, give the reason and go on")),
    "CLOCK-AHEAD": (("电脑时钟超前 45 天以上", "the PC's clock is more than 45 days ahead"),
                    ("调准日期、时间；确认无误的，写明原因继续", "set the clock; if it is right, give the reason and go on")),
    "CLOCK-ZONE": (("电脑换了时区", "the PC's time zone has changed"), ("改回时区；确认无误的，写明原因继续", "set it back; if it is right, give the reason")),
    "CLOCK-YEAR": (("登记日期与时钟不在同一年", "the day of registration is in another year than the clock"),
                   ("核对日期；无误的，写明原因继续", "check the day; if it is right, give the reason")),
    "REFUSAL-REASON": (("不予登记的理由不在认定规则所列之中", "the reason is none that the rulebook lists"),
                       ("从列表中选择理由", "choose one of the list")),
    "REVOCATION-GROUND": (("撤销事由不在认定规则所列之中", "the ground is none that the rulebook lists"), ("从列表中选择事由", "choose one of the list")),
    "PAYMENT-FORM": (("付款的日期或金额不合格式", "the day or amount of a payment is not in its form"), ("改正后重试", "correct it and try again")),
    "CONTRACT-FORM": (("文件中的一份合同不合交换格式", "a contract in the file is not in the interchange form"),
                      ("按问题清单改正那一行，再导入同一文件", "correct the row as the list of problems says and import again")),
    "KEY-NO-RECOVERY": (("恢复密钥打不开这个库", "the recovery key does not open this register"),
                        ("核对恢复密钥文件及其口令", "check the recovery key's file and its password")),
    "TEXT-REQUIRED": (("说明没有填写，或只有看不见的字符", "a note is missing, or holds nothing that can be seen"),
                      ("写明原因后重试", "write the reason and try again")),
    "DAY-ORDER": (("日期早于前一步，或在今天之后", "the day is before the step before it, or after today"),
                  ("改正日期，或检查本机时钟", "correct the day, or check this PC's clock")),
    "EXAMINATION-ANSWER": (("审查表的一项回答不合规定", "an answer of the sheet is not allowed"),
                           ("按该项的选项重新回答", "answer the condition again with one of its choices")),
    "PACK-VALUE": (("规则包中的一个值不合规定", "a value in a pack is not allowed"), ("按提示改正文件中的该键", "correct the key that the message names")),
    "ROSTER-TERM": (("任期的起止日期不合理", "the first and last day of a term do not fit"), ("改正任期", "correct the term")),
    "ROSTER-REVOCATION": (("撤销日或失控日不合理", "the day of a revocation does not fit"), ("改正日期", "correct the day")),
    "BATCH-FILE": (("所存报盘的原件与记录不符", "the batch that was kept does not agree with the record"), _PROOF),
    "SLIP-NUMBER": (("恢复时填写的凭单号与备份不符", "the slip number given for a restore does not fit the backup"),
                    ("照最后一张凭单上的编号填写；未恢复任何内容", "type the number of the last slip; nothing was restored")),
    "CONTRACT-UNREADABLE": (("库中一份合同的内容读不出", "the content of a contract cannot be read"), _PROOF),
    "FILE-CONTRACTS": (("文件中没有可读的合同", "the file holds no readable contract"),
                       ("用表格软件另存为 .xlsx 或 .csv 后重试", "save it as .xlsx or .csv and try again")),
    "FILE-TABLE": (("表格文件读不出", "the table cannot be read"), ("用表格软件重新另存后再试", "save it again with your spreadsheet program and retry")),
    "TOKEN-ABSENT": (("没有插上 USB 密钥", "the USB key is not plugged in"), ("插好后重新解锁再办理", "plug it in, unlock it again and go on")),
    "TOKEN-FAULT": (("USB 密钥没有完成操作", "the USB key did not finish"), ("拔下再插上后重新解锁；仍不行的，请问主管部门", "unplug it, plug it in and unlock again; else ask the bureau")),
    "TOKEN-LOCKED": (("USB 密钥因多次输错口令而锁定", "the USB key is locked after wrong PINs"), ("请发放该密钥的主管部门解锁", "ask the bureau that issued it to unlock it")),
    "TOKEN-MODULE": (("没有该 USB 密钥的驱动库", "the driver library of the USB key is missing"),
                     ("安装驱动程序，再用 store use-token 指明其驱动库；请信息人员帮忙", "install the driver and name its library with store use-token; ask your IT person")),
    "FILE-READ": (("文件读不出、为空或太大", "the file cannot be read, is empty or too large"), ("核对文件名；重新取得文件", "check the name; get the file again")),
}  # fmt: skip


def write_error_pages(folder: Path = PAGES) -> int:
    """Write the page in both languages and return how many codes it explains."""
    told = explained()
    for number, language in enumerate(("zh", "en")):
        (folder / language / "errors.md").write_text("\n".join(_page(told, number)), "utf-8")
    say(f"errors.md: {len(told)} codes")
    return len(told)


def explained() -> dict[str, tuple[Said, Said]]:
    """Return every code that the program has, with what is wrong and what to do."""
    found: dict[str, list[Said]] = {}
    known: set[str] = set()
    for file in sorted((ROOT / "registrar_app").rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        known |= {code for node in ast.walk(tree) for code in _code_of(node)}
        for code, said in _told_in(tree):
            if len(said) > len(found.get(code, [])) and len(found.get(code, [])) < 2:
                found[code] = said
    return {code: _parts(code, found.get(code, [])) for code in sorted(known)}


def _parts(code: str, said: list[Said]) -> tuple[Said, Said]:
    if code in _TOLD:
        return _TOLD[code]
    is_proof = code.split("-")[0] in _PROVED or code in _PROVED
    problem = next(iter(said), None) or (_CHECK if is_proof else _SAID_THERE)
    return problem, said[1] if len(said) > 1 else _PROOF if is_proof else _ASK


def _code_of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _CODE.fullmatch(node.value):
        yield node.value


def _told_in(tree: ast.Module) -> Iterator[tuple[str, list[Said]]]:
    """Every place of a module where a code stands beside its sentences: in a call, or in a table."""
    makers = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    for scope in (*(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)), tree):
        inside = ast.walk(scope) if scope is not tree else ()
        yield from _told_at(scope, [*_named_texts(tree.body), *_named_texts(inside)], makers)


def _told_at(
    scope: ast.AST, known: list[Named], makers: dict[str, ast.FunctionDef]
) -> Iterator[tuple[str, list[Said]]]:
    for node in ast.walk(scope):
        if isinstance(node, ast.Call):
            names = {name: text for name, line, text in sorted(known, key=lambda each: each[1]) if line <= node.lineno}
            parts = [*node.args, *(keyword.value for keyword in node.keywords)]
            codes = [code for part in parts if isinstance(part, ast.Constant | ast.IfExp) for each in ast.walk(part)
                     for code in _code_of(each)]  # fmt: skip
            said = [text for part in parts if (text := _text_of(part, names)) is not None]
            maker = makers.get(node.func.id) if isinstance(node.func, ast.Name) else None
            if codes and maker is not None and len(said) == 1:
                said += [text for part in ast.walk(maker) if (text := _text_of(part, {})) is not None][-1:]
            if isinstance(node.func, ast.Name) and node.func.id in _ERRORS and len(node.args) > 3 and len(said) == 1:
                said = said if _text_of(node.args[2], names) else [_SAID_THERE, *said]
            yield from ((code, said[:2]) for code in codes if said)
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                texts = [text for part in ast.walk(value) if (text := _text_of(part, {})) is not None]
                yield from ((code, texts[:2]) for code in (_code_of(key) if key is not None else ()) if texts)


def _named_texts(nodes: Iterable[ast.AST]) -> list[Named]:
    """Sentences that are given a name; the last one before its use is the one that is meant."""
    return [
        (target.id, node.lineno, text)
        for node in nodes
        if isinstance(node, ast.Assign) and (text := _text_of(node.value, {})) is not None
        for target in node.targets
        if isinstance(target, ast.Name)
    ]


def _text_of(node: ast.AST, names: dict[str, Said]) -> Said | None:
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text"):
        return None
    sides = {keyword.arg: keyword.value for keyword in node.keywords}
    zh, en = (*node.args, None, None)[:2]
    first, second = _words(zh or sides.get("zh")), _words(en or sides.get("en"))
    return (first, second) if first and second else None


def _words(node: ast.AST | None) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (str(part.value) if isinstance(part, ast.Constant) else _GAP for part in node.values)
        return re.sub(f"{_GAP}+", _GAP, "".join(parts))
    return ""


def _page(told: dict[str, tuple[Said, Said]], number: int) -> Iterator[str]:
    yield from (f"# {_TITLE[number]}", "", _LEAD[number], "")
    left = dict(told)
    for head, prefixes in (*_GROUPS, (_REST, ())):
        mine = [code for code in left if code.split("-")[0] in prefixes or not prefixes]
        if not mine:
            continue
        names = (head_of[number] for head_of in _HEADS)
        yield from (f"## {head[number]}", "", f"| {' | '.join(names)} |", "|---|---|---|")
        for code in mine:
            problem, remedy = left.pop(code)
            yield f"| {code} | {_cell(problem[number])} | {_cell(remedy[number])} |"
        yield ""


def _cell(words: str) -> str:
    one_line = " ".join(words.split()).replace("|", "/").replace("<", "‹").replace(">", "›").replace("*", "＊")
    return one_line[:1].upper() + one_line[1:]
