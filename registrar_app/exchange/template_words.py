"""Keeps what the template says to those who fill it in: its guide, its comments, its messages."""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.field_help import FieldHelp
from registrar_app.domain.form_fields import COSTS, PAYMENTS, FieldSpec
from registrar_app.domain.text import Text
from registrar_app.exchange.template_layout import LINK, NUMBER, TemplateSheet

TITLE = Text("技术合同报盘模板", "Contract template")
GUIDE_SHEET = Text("填写说明", "Guide")
CODES_SHEET = Text("代码表", "Codes")
_WIDTH = 118
"""Characters of the guide's lines before they wrap, a Chinese one counted as two."""

_GUIDE: tuple[tuple[str, Text], ...] = (
    ("head", Text("怎样填写", "How to fill it in")),
    ("line", Text("1. 在“合同”页每份合同填一行。第一列的序号已经填好，不要改动。",
                  "1. On the sheet Contracts, one row a contract. The number in the first column is there already; leave it.")),
    ("line", Text("2. 蓝底白字、带“＊”的栏目登记时必须有；其余的知道就填，不知道就空着。空着表示“不清楚”。",
                  "2. Heads in white on blue with “＊” are needed for registration. Fill in the others as far as you know; empty means not known.")),
    ("line", Text("3. 有付款或非技术性费用的，到“付款”“非技术性费用”页逐笔填写，并在“合同序号”栏写上该合同的序号。",
                  "3. Enter payments and non-technical costs one a row on their own sheets, with the number of the contract in the column Contract No.")),
    ("line", Text("4. 没有付款（或费用）的，在“合同”页的“有无付款”（“有无非技术性费用”）选“无”。",
                  "4. Where there is no payment (or cost), choose No under Any payments (Any non-technical costs).")),
    ("line", Text("5. 填好后保存为 .xlsx，交给登记机构。最右边灰色的“登记”一组由登记机构填写。",
                  "5. Save it as .xlsx and hand it to the registration office. The grey group Registration at the far right is the office's.")),
    ("head", Text("填什么", "What goes into a cell")),
    ("line", Text("金额一律以元为单位，最多两位小数；合同上写“50 万元”的，填 500000。退款在“付款”页填负数。",
                  "Amounts are in yuan with at most two decimals: 500000 for half a million. A refund is a negative payment.")),
    ("line", Text("日期填成 2026-03-01 的样子。", "Write a day like 2026-03-01.")),
    ("line", Text("有下拉箭头的栏目从列表里选；代码栏也可以直接键入代码（0221）、名称（高等院校（事业法人））或两者。",
                  "Choose from the list where there is an arrow. Where the list holds codes you may also type the code (0221), the name, or both.")),
    ("line", Text("知识产权有几项的，用分号隔开：发明专利；技术秘密。",
                  "Separate several kinds of intellectual property by semicolons: Invention patent; Know-how.")),
    ("line", Text("信用代码、电话、编号都是文本，前面的 0 不会丢。不要写公式：粘贴时选“只粘贴数值”。",
                  "Codes, phone numbers and other numbers are texts, so that no leading 0 is lost. Write no formulas; paste values only.")),
    ("line", Text("每栏的说明、依据和例子写在表头的批注里，鼠标停在表头上就看得见。",
                  "What belongs into a column, on what it rests and an example stand in the comment on its head; point at it.")),
    ("head", Text("排序、加行和保护", "Sorting, more rows, protection")),
    ("line", Text("可以排序和筛选：付款和费用凭序号找到合同，不凭位置。行不够时继续往下填即可，序号接着写。",
                  "You may sort and filter: payments and costs find their contract by its number. If the rows do not suffice, go on below.")),
    ("line", Text("表头受保护，没有密码；确需改动的，在“审阅”里撤销工作表保护。不要改表头的文字，也不要增加列。",
                  "Heads are protected without a password (Review, Unprotect Sheet). Do not change their words and add no columns.")),
    ("line", Text("英文双引号里的内容按原样读取：\"\" 是空白文字。一般用不到。",
                  "What stands in double quotes is read as it is: \"\" is an empty text. You will hardly need it.")),
)  # fmt: skip


def guide(language: str, version: int) -> Iterator[tuple[str, str]]:
    """Return the lines of the guide, each with its kind: ``title``, ``mark``, ``head`` or ``line``."""
    made = Text(
        f"第 {version} 版 · registrar-template/{version}", f"Version {version} · registrar-template/{version}"
    )
    yield "title", TITLE.in_language(language)
    yield "mark", made.in_language(language)
    for kind, text in _GUIDE:
        yield kind, text.in_language(language)


def mark_line(layout: TemplateSheet) -> Text:
    """Return what the first row of a sheet says behind its title, the mark by which it is known among it."""
    return Text(
        f"{layout.mark} · 金额单位：元 · 带“＊”的登记时必填 · 说明见表头批注",
        f"{layout.mark} · amounts in yuan · “＊” is needed for registration · help is in the comments of the heads",
    )


def height(kind: str, line: str) -> float:
    """Return the height of a line of the guide in points."""
    if kind == "line":
        return 16.5 * (1 + (width(line) - 1) // _WIDTH) + 2
    return {"title": 32.0, "mark": 18.0}.get(kind, 30.0)


def width(text: str) -> int:
    """Return how much room a text needs, a Chinese character counted as two."""
    return sum(1 if character.isascii() else 2 for character in text)


_COMMENTS = {
    NUMBER.path: Text(
        "已填好，不要改动：付款和费用凭它找到合同。",
        "Filled in already; payments and costs find the contract by it.",
    ),
    LINK.path: Text(
        "这一笔属于哪份合同：填“合同”页第一列的序号。",
        "To which contract it belongs: its number in the first column of Contracts.",
    ),
    PAYMENTS.path: Text(
        "有付款选“有”并到“付款”页逐笔填写；没有选“无”；不清楚的空着。",
        "Yes, with the rows on Payments; No where there is none; empty where it is not known.",
    ),
    COSTS.path: Text(
        "有非技术性费用选“有”并到该页逐笔填写；没有选“无”；不清楚的空着。",
        "Yes, with the rows on Costs; No where there is none; empty where it is not known.",
    ),
    "uid": Text(
        "由程序填写；新合同空着。登记机构退回修改的合同，请勿改动。",
        "Filled in by the program; empty for a new contract. Leave it where an office handed the contract back.",
    ),
}


def field_comment(spec: FieldSpec, found: FieldHelp | None, language: str) -> str:
    """Return the help on a column: what belongs there, an example, the first place of law that asks for it."""
    if spec.path in _COMMENTS:
        return _COMMENTS[spec.path].in_language(language)
    if found is None:
        return ""
    names = Text("例：", "Example: ").in_language(language), Text("依据：", "Source: ").in_language(language)
    lines = [found.what.in_language(language), names[0] + found.example.in_language(language)]
    if found.sources:
        lines.append(names[1] + found.sources[0].cite(language))
    return "\n".join(lines)


_RULES = {
    "money": Text(
        "请填不小于 0 的数字，单位是元，不写“万”“元”。50 万元填 500000。",
        "Write a number of 0 or more, in yuan, without words: 500000 for half a million.",
    ),
    "signed": Text(
        "请填数字，单位是元，退款填负数，不写“万”“元”。",
        "Write a number in yuan, negative for a refund, without words.",
    ),
    "date": Text(
        "这里应是日期，例如 2026-03-01。确认无误可以保留。",
        "This should be a day like 2026-03-01. Keep it if you are sure.",
    ),
    "credit_code": Text(
        "统一社会信用代码是 18 位。自然人和境外机构没有的可以空着；确认无误可以保留。",
        "A social credit code has 18 characters; leave it empty where there is none. Keep it if you are sure.",
    ),
    "row_number": Text("请填“合同”页第一列的序号。", "Write the number from the first column of Contracts."),
}
_CHOOSE = Text("请从下拉列表里选一项，或者空着。", "Choose from the list, or leave it empty.")
_CHOOSE_OR_TYPE = Text(
    "列表里没有这一项。只填代码或只填名称也可以；拿不准的，请从列表里选。",
    "This is not in the list. The code alone or the name alone will do; choose from the list when in doubt.",
)


def rule_words(kind: str, *, free: bool) -> Text:
    """Return what is said when a cell is filled with something else; ``free`` when it may stay."""
    return _RULES.get(kind) or (_CHOOSE_OR_TYPE if free else _CHOOSE)
