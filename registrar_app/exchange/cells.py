"""Keeps what one cell of a workbook or CSV means as a date, an amount, a text or a yes; which column is what is not here.

Every function returns a value of the interchange form, or the cell's text as it stands when it cannot be read: the
reading of the contract then names the field and the fault, in the same words as for JSON.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from registrar_app.domain.text import Text

EXACT_DIGITS = 15
"""A spreadsheet keeps 15 digits of a number; a longer code in a number cell is damaged already."""

_DAY_ZERO, _SERIAL_DAYS = date(1899, 12, 30), range(29_221, 73_051)
"""A date in a cell that is not formatted as one shows as the days since 1899-12-30: here 1980 to 2099."""

FORMULA = object()
"""What stands in place of a formula: its result may be old or missing, so it is not read."""

_DATE = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?")
_PLAIN_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_GROUPED = re.compile(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_YES_NO = {
    "是": True,
    "true": True,
    "yes": True,
    "1": True,
    "否": False,
    "false": False,
    "no": False,
    "0": False,
}
_UNSEEN = "['\"“”‘’ \\xa0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2069\\u3000\\ufeff]*"
"""What a program may skip before it takes the rest for a formula: quotes, blanks, marks that are not seen."""
_SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫"
_ACTIVE = re.compile(rf"\A(?={_UNSEEN}[{_SIGNS}\t\r\n])|(?<=[;\t\r\n])(?={_UNSEEN}[{_SIGNS}])")
"""Where active text begins: at the start of a cell, and where a program that is set to another separator begins one."""
_GUARDED = re.compile(rf"\A'(?={_UNSEEN}[{_SIGNS}\t\r\n])|(?<=[;\t\r\n])'(?={_UNSEEN}[{_SIGNS}])")


class CellError(Exception):
    """The cell cannot be read whatever the column means."""

    def __init__(self, problem: Text, remedy: Text) -> None:
        """Keep what is wrong and what to do."""
        super().__init__(problem.en)
        self.problem = problem
        self.remedy = remedy


def text_of(cell: object) -> str:
    """Return the text of a cell, numbers without a decimal point when they are whole.

    Raises:
        CellError: a formula, or a number of more than 15 digits, which the spreadsheet has rounded.
    """
    if cell is FORMULA:
        raise CellError(
            Text("单元格是公式", "the cell is a formula"),
            Text("把公式换成它的结果（选择性粘贴为数值）", "replace it by its result (paste as value)"),
        )
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime | date):
        return date_of(cell)
    if isinstance(cell, int | float | Decimal):
        return _number_text(cell)
    return str(cell).strip()


def date_of(cell: object) -> str:
    """Return the ISO date of a date cell or of one of the usual spellings."""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int | float) and cell in _SERIAL_DAYS:
        return (_DAY_ZERO + timedelta(days=int(cell))).isoformat()
    text = text_of(cell)
    match = _DATE.fullmatch(text) or _PLAIN_DATE.fullmatch(text)
    return f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}" if match else text


def amount_of(cell: object) -> str:
    """Return the yuan of a number cell or of a text such as ``1,000,000.00`` or ``￥500``."""
    text = text_of(cell)
    text = text.removeprefix("人民币").lstrip("￥¥").strip()
    return text.replace(",", "") if _GROUPED.fullmatch(text) else text


def yes_no_of(cell: object) -> bool | str:
    """Return the truth of 是/否, true/false or 1/0."""
    text = text_of(cell)
    return _YES_NO.get(text.lower(), text)


def _number_text(number: float | Decimal) -> str:
    text = f"{number:.{EXACT_DIGITS}g}"
    if "e" in text or "n" in text or (isinstance(number, int) and abs(number) >= 10**EXACT_DIGITS):
        raise CellError(
            Text(
                "数字超过 15 位，表格软件已把它改动",
                "a number of more than 15 digits, already damaged by the spreadsheet",
            ),
            Text("把单元格设为文本后重新填写", "set the cell to text and type it again"),
        )
    return text


def disarm(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula: an apostrophe is put before active signs."""
    return _ACTIVE.sub("'", text)


def rearm(text: str) -> str:
    """Undo ``disarm``."""
    return _GUARDED.sub("", text)


def is_blank(cell: Any) -> bool:
    """Whether the cell holds nothing."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
