"""Writes the manual's page of error codes from what the program says: each code, what is wrong, what to do.

A sentence that is put together at run time shows ``…`` where something is filled in. What cannot be read from the code,
since it is worded elsewhere, stands in ``error_words.toml``.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from build_scripts.terminal import ROOT, say

PAGES = ROOT / "resources" / "manual"
WORDS = ROOT / "build_scripts" / "error_words.toml"
_CODE = re.compile(r"[A-Z]+(?:-[A-Z]+)+")
_GAP = "…"
_ERRORS = ("AnswerNoError", "UsageError", "InputRefusedError", "MachineRefusedError")

Said = tuple[str, str]
"""Chinese and English."""
Named = tuple[str, int, Said]
"""A name, the line where it gets its sentence, and the sentence."""

_TITLE: Said = ("错误代码", "Error codes")
_LEAD: Said = (
    (
        "窗口中的提示和命令行的每一行错误都有一个代码。先看“怎么办”；说明里写明没有改动或没有丢失的，数据完好。"
        "命令行先显示代码，窗口只显示后面的句子；`registrar store verify` 的结果里也有代码。在查找框输入代码或句中的词即可找到。"
    ),
    (
        "Every message of the window and every error line of the command line has a code. Do what stands beside it; where "
        "it says that nothing was changed or lost, the data is whole. The command line shows the code first, the window "
        "only the sentence; `registrar store verify` shows codes too. Search for the code or for words of the sentence."
    ),
)
_HEADS: tuple[Said, Said, Said] = (("代码", "Code"), ("是什么", "What it is"), ("怎么办", "What to do"))
_ASK: Said = (
    "照提示办理；仍不行的，请找信息人员",
    "Do as the message says; if that does not help, ask your IT person",
)

_GROUPS: tuple[tuple[Said, tuple[str, ...]], ...] = (
    (("口令、密钥与登录", "Passwords, keys and opening"), ("KEY", "PASSWORD", "PIN", "TOKEN", "SIGNER")),
    (("数据库、备份与恢复", "Register, backup and restore"), ("STORE", "BACKUP", "FOLDER", "LOCK", "MOVE")),
    (("启动", "Starting"), ("PORTABLE", "WINDOW")),
    (("文件与表格", "Files and tables"), ("FILE", "TABLE", "TEXT", "PAPER", "CONTAINER", "LOG", "MANUAL")),
    (("合同与办理", "Contracts and decisions"), (
        "CASE", "CONTRACT", "ACT", "ACCEPT", "DAY", "DRAFT", "EXAMINATION", "PAYMENT", "REFUSAL", "REVOCATION", "INCOME",
        "AMEND", "LOSS", "SUPPLEMENT",
    )),
    (("凭单与文书", "Slips and sheets"), ("SLIP", "SHEET", "NUMBER", "BLOCK", "OFFICIAL", "FONT", "PAGE", "QR")),
    (("报盘与回盘", "Batches and receipts"), ("BATCH", "RECEIPT", "ALARM", "RULING", "REPEAT")),
    (("名册与时钟", "Roster and clock"), ("ROSTER", "ROOT", "BUREAU", "NOT", "OFFICE", "DEVICE", "CLOCK")),
    (("规则包、政策与报表", "Packs, schemes and reports"), ("PACK", "RULEBOOK", "SCHEME", "CODE", "CALENDAR", "REPORT")),
    (("核验数据库时的发现", "What a check of the register finds"), ("CHAIN", "ROW", "SCHEMA", "JOURNAL")),
)  # fmt: skip
_REST: Said = ("其他", "Others")

_PROOF: Said = (
    "不要再在这台电脑上办理；保留数据库原样，告诉主管部门和信息人员，用最近一份核验无误的备份恢复",
    (
        "Stop working on this PC, leave the register as it is, tell the bureau and your IT person, and restore the last "
        "backup that was proved whole"
    ),
)
_CHECK: Said = (
    "`store verify` 发现数据与签名的记录不一致",
    "`store verify` found something that does not agree with the signed record",
)
_SAID_THERE: Said = ("提示的句子写明是什么", "The sentence of the message says what it is")
_PROVED = frozenset(
    {
        *("CHAIN", "ROW", "SCHEMA", "JOURNAL", "ACT", "RULING", "ALARM"),
        *(
            "BATCH-ANSWER",
            "BATCH-HEAD",
            "BATCH-HEADER",
            "BATCH-FILE",
            "SLIP-BLOCK",
            "SLIP-USED",
            "CASE-ACTS",
            "CASE-LINK",
        ),
        *("FILE-PAGE", "FILE-STRUCTURE", "CONTRACT-UNREADABLE"),
    }
)
"""Codes, or beginnings of codes, of what a check of the whole register finds."""


def write_error_pages(folder: Path = PAGES) -> int:
    """Write the page in both languages and return how many codes it explains."""
    told = explained()
    for number, language in enumerate(("zh", "en")):
        (folder / language / "errors.md").write_text("\n".join(_page(told, number)), "utf-8")
    say(f"errors.md: {len(told)} codes")
    return len(told)


@cache
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
    found |= _told_apart()
    return {code: _parts(code, found.get(code, [])) for code in sorted(known)}


def _told_apart() -> dict[str, list[Said]]:
    """Return what is told of codes whose sentences the code does not show."""
    words = tomllib.loads(WORDS.read_text("utf-8"))
    return {code: list(zip(each["zh"], each["en"], strict=True)) for code, each in words.items()}


def _parts(code: str, said: list[Said]) -> tuple[Said, Said]:
    is_proof = code.split("-", 1)[0] in _PROVED or code in _PROVED
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
            names = {
                name: text
                for name, line, text in sorted(known, key=lambda each: each[1])
                if line <= node.lineno
            }
            parts = [*node.args, *(keyword.value for keyword in node.keywords)]
            codes = [code for part in parts if isinstance(part, ast.Constant | ast.IfExp) for each in ast.walk(part)
                     for code in _code_of(each)]  # fmt: skip
            said = [text for part in parts if (text := text_of(part, names)) is not None]
            maker = makers.get(node.func.id) if isinstance(node.func, ast.Name) else None
            if codes and maker is not None and len(said) == 1:
                said += [text for part in ast.walk(maker) if (text := text_of(part, {})) is not None][-1:]
            if (
                isinstance(node.func, ast.Name)
                and node.func.id in _ERRORS
                and len(node.args) > 3
                and len(said) == 1
            ):
                said = said if text_of(node.args[2], names) else [_SAID_THERE, *said]
            yield from ((code, said[:2]) for code in codes if said)
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                texts = [text for part in ast.walk(value) if (text := text_of(part, {})) is not None]
                yield from ((code, texts[:2]) for code in (_code_of(key) if key is not None else ()) if texts)


def _named_texts(nodes: Iterable[ast.AST]) -> list[Named]:
    """Sentences that are given a name; the last one before its use is the one that is meant."""
    return [
        (target.id, node.lineno, text)
        for node in nodes
        if isinstance(node, ast.Assign) and (text := text_of(node.value, {})) is not None
        for target in node.targets
        if isinstance(target, ast.Name)
    ]


def text_of(node: ast.AST, names: dict[str, Said]) -> Said | None:
    """Return both languages of a sentence that is written there, or was given one of the names."""
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
    one_line = (
        " ".join(words.split()).replace("|", "/").replace("<", "‹").replace(">", "›").replace("*", "＊")
    )
    return one_line[:1].upper() + one_line[1:]
