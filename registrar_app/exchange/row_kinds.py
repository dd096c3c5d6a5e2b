"""Tells which rows of a table are no contract: sums, notes and signatures below, heads printed again, samples.

Taken as a contract such a row would be a draft that nobody wrote. It is left out with what it seems to be.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from unicodedata import normalize

from registrar_app.domain.text import Text
from registrar_app.exchange.amount_units import is_row_of_units
from registrar_app.exchange.cells import is_blank
from registrar_app.exchange.head_words import known_heads

_END = "(?:$|[:(]|[0-9.,]+(?:$|[份项个家笔万元])|[一二三四五六七八九十]+[份项]|人民币|[大小]写)"
_TOTAL = re.compile(
    "(?:(?:(?:本|当|上|以上|全|各)?[页月季年]?(?:度|累计)?|项目|金额|价税|合同(?:总?金?额|价款)?)(?:合计|总计|小计|共计|累计)(?:金额)?"
    f"|汇总|总数|总额|总金额|平均值?|(?i:(?:grand|sub)?-?total|sum)){_END}"
    "|共[0-9一二三四五六七八九十百]+[份项个笔](?:合同)?(?:$|[:(,])"
)
_NOTE = re.compile(
    "(?:备?注|说明|(?:填[表报]|制[表单]|审核|复核|审批|经办|联系|单位负责|负责)人?(?:签[字名章])?|(?:填报|报送|编制)(?:单位|日期|时间)|联系电话|附件"
    r"|(?:申报|报送|填报)?单位\(?(?:盖章|公章)\)?|盖章|日期|(?:人民币)?\(?大写\)?)[0-9一二三]?[:.、]|以下空白|以下无"
)
_SAMPLE = re.compile(r"[(\[【]?(?:例|示例|样例|举例|填写示例|范例)(?:$|[)\]】:])")
WHOLE_AMOUNTS = ("contract_value", "transaction_amount", "non_technical_costs")
"""The amounts of a contract as a whole."""
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_LEAST = 3
"""Cells of a row of column numbers, and columns of a table in which one filled cell alone is a heading."""

_NOT_TAKEN = Text("不会导入；可删去该行", "it is not taken; the row may be deleted")
_SUM = Text("这是合计行，不是合同", "this row is a total, not a contract")
_HEAD = Text("这是表头，不是合同", "this row is a head, not a contract")
_ASIDE = Text("这看来是注或签署，不是合同", "this seems to be a note or a signature, not a contract")
_EXAMPLE = Text("这是填写示例，不是合同", "this row is a sample, not a contract")
_AMOUNTS_ALONE = Text(
    "只有金额，看来是合计，不是合同", "only amounts are filled: it seems to be a total, not a contract"
)
_ALONE = Text(
    "只有一格有内容，看来是标题或注，不是合同",
    "only one cell is filled: it seems to be a heading or a note, not a contract",
)
_ALONE_REMEDY = Text(
    "是合同的，至少再填一项（如卖方名称）；不是的，可删去该行",
    "if it is a contract, fill at least one more cell, such as the seller; else the row may be deleted",
)


def no_contract(
    cells: Sequence[object], mapped: Mapping[int, str], heads: Mapping[int, str]
) -> tuple[Text, Text] | None:
    """Return what a row is that is no contract, and what to do; ``None`` for any other row.

    Args:
        cells: The cells.
        mapped: The path of each column that is read.
        heads: How the columns are headed.
    """
    filled = {index: cell for index, cell in enumerate(cells) if not is_blank(cell)}
    first = next((_plain(cell) for cell in filled.values() if isinstance(cell, str)), "")
    said = sum_or_note(first)
    if said is not None:
        return said
    if _SAMPLE.match(first):
        return _EXAMPLE, _NOT_TAKEN
    if _is_head(filled, heads) or _names_field(filled, mapped):
        return _HEAD, _NOT_TAKEN
    if len(filled) == 1 and len(mapped) >= _LEAST and first and mapped.get(next(iter(filled))) == "name":
        return _ALONE, _ALONE_REMEDY
    if len(mapped) >= _LEAST and filled and all(mapped.get(index) in WHOLE_AMOUNTS for index in filled):
        return _AMOUNTS_ALONE, _ALONE_REMEDY
    return None


def _names_field(filled: Mapping[int, object], mapped: Mapping[int, str]) -> bool:
    """Whether the contract is called as a field is: one contract that stands in two columns, label and value."""
    names = (cell for index, cell in filled.items() if mapped.get(index) == "name" and isinstance(cell, str))
    return any(_plain(cell) in known_heads() for cell in names)


def sum_or_note(text: str) -> tuple[Text, Text] | None:
    """Return what a row is that begins with a text as sums, notes and signatures do, and what to do."""
    plain = _plain(text)
    if _TOTAL.match(plain):
        return _SUM, _NOT_TAKEN
    if _NOTE.match(plain):
        return _ASIDE, _NOT_TAKEN
    return None


def _is_head(filled: Mapping[int, object], heads: Mapping[int, str]) -> bool:
    """Whether a row has heads again, or the units or the numbers of the columns under them."""
    again = sum(
        isinstance(cell, str) and _plain(cell) == _plain(heads.get(n, "")) for n, cell in filled.items()
    )
    return (
        again > 1
        or is_row_of_units(list(filled.values()))
        or _counts_columns(list(map(_plain, filled.values())))
    )


def _counts_columns(texts: Collection[str]) -> bool:
    plain = [text.strip("()[]") for text in texts]
    if not plain or plain[0] not in (_STEMS[0], "1"):
        return False
    stems = 0
    while stems < min(len(plain), len(_STEMS)) and plain[stems] == _STEMS[stems]:
        stems += 1
    return len(plain) >= max(_LEAST, stems + 1) and plain[stems:] == [
        str(n + 1) for n in range(len(plain) - stems)
    ]


def _plain(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return _plain_text(str(cell))


@lru_cache(maxsize=20_000)
def _plain_text(text: str) -> str:
    """Return a text without white space and full width; what returns in many rows is gone through once."""
    return "".join(normalize("NFKC", text).split())
