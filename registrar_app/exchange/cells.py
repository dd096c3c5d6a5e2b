"""Keeps what one cell of a workbook or CSV means as a date, an amount, a text or a yes; which column is what is not here.

Every function returns a value of the interchange form, or the cell's text as it stands when it cannot be read: the
reading of the contract then names the field and the fault, in the same words as for JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from unicodedata import category, normalize

from registrar_app.domain.identifiers import credit_code, resident_id
from registrar_app.domain.text import Text

EXACT_DIGITS = 15
"""A spreadsheet keeps 15 digits of a number; a longer code in a number cell is damaged already."""

_DAY_ZERO, _FIRST_SERIAL, _END_OF_SERIALS = date(1899, 12, 30), 29_221, 73_051
"""A date in a cell that is not formatted as one shows as the days since 1899-12-30: here 1980 to 2099."""

_DAYS_FROM_1899_TO_1904 = 1462
_IMPOSSIBLE = 99

FORMULA = object()
"""What stands in place of a formula: its result may be old or missing, so it is not read."""


class Fault(str):
    """What a spreadsheet keeps in place of a result that it could not compute: ``#REF!``. A text of these signs is none."""

    __slots__ = ()


_DATE = re.compile(
    r"([0-9]{4})\s*([-/.年])\s*([0-9]{1,2})\s*(?:\2|月)\s*([0-9]{1,2})\s*[日号]?(?:\s*\(?(?:星期|周)[一二三四五六日天]\)?)?(?:[ T]\s*00?:00(?::00(?:\.0+)?)?)?"
)
_PLAIN_DATE = re.compile(r"([0-9]{4})()([0-9]{2})([0-9]{2})")
_WRITTEN_DATE = re.compile(
    "([〇○零Oo一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]?"
)
_DIGITS = {sign: str(number) for number, sign in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "○": "0",
    "O": "0",
    "o": "0",
}
_GROUPED = re.compile(r"-?[0-9]{1,3}([, ])[0-9]{3}(\1[0-9]{3})*(\.[0-9]+)?")
_LINE_END = re.compile(r"\s*[\r\n]+\s*")
_SHORTENED = re.compile(r"[0-9]\.[0-9]+[Ee]\+?[0-9]{1,3}|[0-9][Ee]\+[0-9]{1,3}")
"""A number as a spreadsheet shows it in a narrow cell, and writes it into a CSV: its digits are gone."""
_BECAME_DAY = re.compile("[0-9]{1,2}月[0-9]{1,2}日|[A-Z][a-z]{2}-[0-9]{2}|[0-9]{1,2}-[A-Z][a-z]{2}")
"""A number such as 3-1 as a spreadsheet writes it into a CSV: Mar-26 from 2026-3 among them."""
_ROUNDED = re.compile("[0-9]{15}000")
"""A code of 18 digits of which the spreadsheet kept fifteen."""
_CODE = re.compile("[0-9A-Z]{18}|[0-9]{6}|[0-9]{2,4}")
_UNIT_AT_END = re.compile(r"\s*(亿|万|千|百)?\s*(元整|元|圆整|圆|块)?$")
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
TEN_THOUSAND = 10_000
_YES_NO = {
    "是": True,
    "√": True,
    "✓": True,
    "true": True,
    "yes": True,
    "1": True,
    "否": False,
    "×": False,
    "✗": False,
    "false": False,
    "no": False,
    "0": False,
}
_UNSEEN_MARKS = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
)
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
    """Return the text of a cell on one line, numbers without a decimal point when they are whole.

    Raises:
        CellError: a formula, a fault, or a number of more than 15 digits, which the spreadsheet has rounded.
    """
    if type(cell) is str:
        text = cell.strip()
        return _one_line(text) if "\n" in text or "\r" in text else text
    return note_of(cell)


def _plain_signs(text: str) -> str:
    """Return a code, a date or an amount without full width, and without marks that nobody sees.

    With the mark of a footnote it stays as it is and is told: made plain, 500 with a raised 2 would be 5002.
    """
    if text.isascii() or any(category(sign) == "No" for sign in text):
        return text
    return normalize("NFKC", text.translate(_UNSEEN_MARKS))


def _one_line(text: str) -> str:
    """Return a text that was broken to fit its cell; a space takes the place of a break between Latin words."""

    def join(found: re.Match[str]) -> str:
        before, after = text[found.start() - 1], text[found.end()]
        return " " if before.isascii() and after.isascii() else ""

    return _LINE_END.sub(join, text)


def note_of(cell: object) -> str:
    """Return the text of a cell with its lines.

    Raises:
        CellError: see ``text_of``.
    """
    if cell is FORMULA:
        raise CellError(
            Text("单元格是公式", "the cell is a formula"),
            Text("把公式换成它的结果（选择性粘贴为数值）", "replace it by its result (paste as value)"),
        )
    if isinstance(cell, Fault):
        raise CellError(
            Text(f"单元格是错误值 {cell}", f"the cell holds the error {cell}"),
            Text("改正该单元格，或清空它", "correct the cell, or clear it"),
        )
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime | date):
        return date_of(cell)
    if isinstance(cell, int | float | Decimal):
        return _number_text(cell)
    return str(cell).strip()


def code_of(cell: object) -> str:
    """Return a code: if it becomes one by that, without white space, full width, and the mark of text before it.

    Raises:
        CellError: see ``number_of``.
    """
    text = number_of(cell)
    if _CODE.fullmatch(text):
        return text
    code = "".join(_plain_signs(text).split()).lstrip("'\u2019").upper()
    return code if _CODE.fullmatch(code) else text


def credit_code_of(cell: object) -> str:
    """Return a credit code or the number of an identity card; see ``code_of``.

    Raises:
        CellError: see ``number_of``; or the last three digits are zeros and the code is none: they were others once.
    """
    code = code_of(cell)
    if _ROUNDED.fullmatch(code) and not (credit_code.is_valid(code) or resident_id.is_valid(code)):
        raise _damaged_number()
    return code


def number_of(cell: object) -> str:
    """Return the text of a number that is not counted with: a phone, a contract's number, a code.

    Raises:
        CellError: see ``text_of``; or a spreadsheet shortened it to ``1.37E+10``, made a day of it, or may have taken zeros off its end.
    """
    text = text_of(cell)
    if isinstance(cell, date) or _BECAME_DAY.fullmatch(text):
        raise CellError(
            Text(
                f"号码被表格软件变成了日期 {text}，原来的写法已丢失",
                f"a spreadsheet turned the number into the day {text}: what was typed is gone",
            ),
            _AS_TEXT,
        )
    if _SHORTENED.fullmatch(text):
        raise CellError(
            Text(
                f"号码被表格软件缩写成 {text}，原来的数字已丢失",
                f"a spreadsheet shortened the number to {text}: its digits are gone",
            ),
            _AS_TEXT,
        )
    if isinstance(cell, float | Decimal) and "." in text:
        raise CellError(
            Text(
                f"号码是带小数的数字 {text}，末尾的零可能已丢失",
                f"the number stands as the decimal {text}: zeros at its end may be lost",
            ),
            _AS_TEXT,
        )
    return text


def date_of(cell: object) -> str:
    """Return the ISO date of a date cell or of one of the usual spellings."""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int | float) and _FIRST_SERIAL <= cell < _END_OF_SERIALS and cell == int(cell):
        return (_DAY_ZERO + timedelta(days=int(cell))).isoformat()
    text = _plain_signs(text_of(cell))
    match = _DATE.fullmatch(text) or _PLAIN_DATE.fullmatch(text)
    if match:
        return f"{match[1]}-{int(match[3]):02d}-{int(match[4]):02d}"
    written = _WRITTEN_DATE.fullmatch("".join(text.split()))
    if written:
        year = "".join(_DIGITS[sign] for sign in written[1])
        return f"{year}-{_written_number(written[2]):02d}-{_written_number(written[3]):02d}"
    return text


def date_since_1904(cell: object) -> object:
    """Return a bare number of days that counts from 1904 as one that counts from 1899; anything else as it is."""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and 0 < cell < _END_OF_SERIALS:
        return cell + _DAYS_FROM_1899_TO_1904
    return cell


def _written_number(text: str) -> int:
    """Return a number below 100 in Chinese signs: 十一, 二十三, 三〇 is not written so."""
    tens, ten, ones = text.rpartition("十")
    one = int(_DIGITS[ones]) if ones in _DIGITS else (0 if not ones else _IMPOSSIBLE)
    if not ten:
        return one
    return (int(_DIGITS[tens]) if tens in _DIGITS else (1 if not tens else _IMPOSSIBLE)) * 10 + one


def amount_of(cell: object) -> str:
    """Return the yuan of a number cell or of a text such as ``1,000,000.00`` or ``￥500元``.

    Raises:
        CellError: see ``text_of``; or the cell says 万 though its column is in yuan.
    """
    return _amount_in(cell, "")


def amount_of_ten_thousands(cell: object) -> str:
    """Return the yuan of a cell in a column that is declared to be in 万元.

    Raises:
        CellError: see ``text_of``; or the cell says 元 though its column is in 万元.
    """
    text = _amount_in(cell, "万")
    if not _DECIMAL.fullmatch(text):
        return text
    yuan = Decimal(text) * TEN_THOUSAND
    return f"{yuan.normalize():f}"


def _amount_in(cell: object, unit: str) -> str:
    text = _plain_signs(text_of(cell)).strip()
    text = text.removeprefix("人民币").removeprefix("RMB").removeprefix("CNY").strip().lstrip("￥¥").strip()
    if text.isdigit() or not isinstance(cell, str):
        return text
    end = _UNIT_AT_END.search(text)
    assert end is not None
    said, number = end[1] or "", text[: end.start()].strip()
    if _GROUPED.fullmatch(number):
        number = number.replace(",", "").replace(" ", "")
    if not _DECIMAL.fullmatch(number):
        return text
    if (said or end[2]) and said != unit:
        raise _mixed_units(end[0].strip(), unit)
    return number


def _mixed_units(said: str, unit: str) -> CellError:
    column = Text("万元", "ten thousand yuan") if unit else Text("元", "yuan")
    return CellError(
        Text(
            f"单元格写“{said}”，而该列按{column.zh}读取",
            f"the cell says {said}, but its column is read in {column.en}",
        ),
        Text(
            "整列用同一单位：改正该单元格，或在对应列时声明单位",
            "use one unit in the column: correct the cell, or declare the unit of the column",
        ),
    )


def yes_no_of(cell: object) -> bool | str:
    """Return the truth of 是/否, true/false or 1/0."""
    text = text_of(cell)
    return _YES_NO.get(text.lower(), text)


def _number_text(number: float | Decimal) -> str:
    text = f"{number:.{EXACT_DIGITS}g}"
    if "e-" in text:
        text = f"{Decimal(text):f}"
    if "e" in text or "n" in text or (isinstance(number, int) and abs(number) >= 10**EXACT_DIGITS):
        raise _damaged_number()
    return text


_AS_TEXT = Text(
    "在原表中把该列设为文本，重新填写后再保存或另存为 CSV",
    "set the column to text in the spreadsheet, type it again, then save it or write the CSV anew",
)


def _damaged_number() -> CellError:
    return CellError(
        Text(
            "数字超过 15 位，表格软件已把它改动",
            "a number of more than 15 digits, already damaged by the spreadsheet",
        ),
        Text("把单元格设为文本后重新填写", "set the cell to text and type it again"),
    )


def disarm(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula: an apostrophe is put before active signs."""
    return _ACTIVE.sub("'", text)


def rearm(text: str) -> str:
    """Undo ``disarm``."""
    return _GUARDED.sub("", text)


def is_blank(cell: Any) -> bool:
    """Whether the cell holds nothing."""
    return cell is None or (isinstance(cell, str) and (not cell or cell.isspace()))


def filled_cells(row: Iterable[object]) -> dict[int, object]:
    """Return the cells of a row that hold something, by their column."""
    return {
        index: cell
        for index, cell in enumerate(row)
        if cell is not None
        and not (isinstance(cell, str) and (not cell or cell.isspace()))  # is_blank, at once
    }
