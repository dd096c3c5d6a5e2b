"""Tells which rows of a table are no contract: sums, notes and signatures below, heads printed again, samples.

Taken as a contract such a row would be a draft that nobody wrote. It is left out with what it seems to be.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from unicodedata import normalize

from registrar_app.domain.text import Text
from registrar_app.exchange.amount_units import is_row_of_units
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
OTHER_TABLE = (
    Text(
        "上面另起了一个表，列的顺序与第一个表不同",
        "another table begins above, with its columns in another order than the first",
    ),
    Text("把另一个表放到另一个文件，再导入", "put the other table into a file of its own and import that"),
)
"""What is wrong with the rows of a second table: read by the heads of the first they would say something else."""
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


class RowKinds:
    """Tells which rows of one table are no contract; its heads are looked at once."""

    def __init__(self, mapped: Mapping[int, str], heads: Mapping[int, str]) -> None:
        """Take the path of each column that is read, and how the columns are headed."""
        self._mapped = mapped
        self._heads = {index: _plain(head) for index, head in heads.items()}
        self._known = {*known_heads(), *self._heads.values(), "序号"} - {""}

    def no_contract(self, filled: Mapping[int, object]) -> tuple[Text, Text] | None:
        """Return what a row is that is no contract, and what to do; ``None`` for any other row.

        Args:
            filled: Its cells that hold something, by their column.
        """
        first = next((_plain(cell) for cell in filled.values() if isinstance(cell, str)), "")
        said = _sum_or_note(first)
        if said is not None:
            return said
        if _SAMPLE.match(first):
            return _EXAMPLE, _NOT_TAKEN
        if self._is_head(filled) or self._names_field(filled):
            return _HEAD, _NOT_TAKEN
        if first in self._known and self.begins_other_table(filled):
            return _HEAD, _NOT_TAKEN
        return self._too_little(filled, first)

    def begins_other_table(self, filled: Mapping[int, object]) -> bool:
        """Whether a row is a head that stands otherwise than the table's own: at least two of its columns moved."""
        cells = ((index, cell) for index, cell in filled.items() if index in self._mapped)
        plain = ((index, _plain(cell)) for index, cell in cells if isinstance(cell, str))
        return sum(head in self._known and head != self._heads.get(index) for index, head in plain) > 1

    def _too_little(self, filled: Mapping[int, object], first: str) -> tuple[Text, Text] | None:
        if len(self._mapped) < _LEAST or not filled:
            return None
        paths = [self._mapped.get(index) for index in filled]
        if paths == ["name"] and first:
            return _ALONE, _ALONE_REMEDY
        if all(path in WHOLE_AMOUNTS for path in paths):
            return _AMOUNTS_ALONE, _ALONE_REMEDY
        return None

    def _names_field(self, filled: Mapping[int, object]) -> bool:
        """Whether the contract is called as a field is: one contract that stands in two columns, label and value."""
        names = (
            cell
            for index, cell in filled.items()
            if self._mapped.get(index) == "name" and isinstance(cell, str)
        )
        return any(_plain(cell) in known_heads() for cell in names)

    def _is_head(self, filled: Mapping[int, object]) -> bool:
        """Whether a row has heads again, or the units or the numbers of the columns under them."""
        heads, again = self._heads, 0
        for index, cell in filled.items():
            if isinstance(cell, str):
                plain = "".join(cell.split()) if cell.isascii() else _plain_text(cell)
                again += plain == heads.get(index, "")
        cells = list(filled.values())
        return again > 1 or is_row_of_units(cells) or _counts_columns(cells)


def sum_or_note(text: str) -> tuple[Text, Text] | None:
    """Return what a row is that begins with a text as sums, notes and signatures do, and what to do."""
    return _sum_or_note(_plain(text))


def _sum_or_note(plain: str) -> tuple[Text, Text] | None:
    if _TOTAL.match(plain):
        return _SUM, _NOT_TAKEN
    if _NOTE.match(plain):
        return _ASIDE, _NOT_TAKEN
    return None


def _counts_columns(cells: Sequence[object]) -> bool:
    if not cells or _number_of_column(cells[0]) not in (_STEMS[0], "1"):
        return False
    plain = list(map(_number_of_column, cells))
    stems = 0
    while stems < min(len(plain), len(_STEMS)) and plain[stems] == _STEMS[stems]:
        stems += 1
    return len(plain) >= max(_LEAST, stems + 1) and plain[stems:] == [
        str(n + 1) for n in range(len(plain) - stems)
    ]


def _number_of_column(cell: object) -> str:
    return _plain(cell).strip("()[]")


def _plain(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return _plain_text(str(cell))


@lru_cache(maxsize=20_000)
def _plain_text(text: str) -> str:
    """Return a text without white space and full width; what returns in many rows is gone through once."""
    return "".join(normalize("NFKC", text).split())
