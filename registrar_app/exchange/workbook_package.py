"""Makes the package of an ``.xlsx`` file of one sheet from rows of values; which rows there are is decided elsewhere.

Only what our tables need is written: texts, numbers, dates, a frozen head, widths, and how it is printed. There is no
way to write a formula, a link or a macro, so that no cell is ever active. The same rows make the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from registrar_app.domain import money
from registrar_app.domain.percent import percent_words
from registrar_app.services.stopping import watched

CELL_LIMIT = 32_767
"""Characters, counted in UTF-16, that a spreadsheet keeps in one cell."""
CUT = "…（过长，已截断 / cut）"
"""Ends the text of a cell that did not hold all of it."""
_INEXACT = 10**15
"""A spreadsheet keeps 15 digits of a number; what is longer stays text."""

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_NAME = re.compile(r"[\\/*?:\[\]'\x00-\x1f\ufffe\uffff\ud800-\udfff]")
_DAY_ZERO, _FIRST_DAY = date(1899, 12, 30).toordinal(), date(1900, 3, 1).toordinal()
_STAMP = (1980, 1, 1, 0, 0, 0)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Row = tuple[Sequence[object], Sequence[str]]
"""The values of a row and the kind of each: the name of a style in ``STYLES``."""

STYLES = (
    "",
    "text",
    "money",
    "count",
    "percent",
    "date",
    "head",
    "title",
    "line",
    "sum-text",
    "sum-money",
    "sum-count",
    "sum-percent",
    "sum-date",
)
"""Kinds of cells; each is written with the cell format of its place here."""
WRAPPED = {"text", "head", "sum-text"}
_LINE, _HIGHEST = 15, 405
"""Points of a line, and of the highest row that a spreadsheet has."""
_MEASURED = 2_000
"""Characters after which a text fills the highest row anyway."""
_FORMATS = {"text": 49, "money": 4, "count": 1, "date": 164, "percent": 165}
"""Number formats: @, #,##0.00, 0, and those that have no number of their own: yyyy-mm-dd, and percent with its sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPlan:
    """How a sheet is laid out.

    Attributes:
        name: Of the sheet; what may not stand in one is left out.
        head: Number of the head row, counted from 1; it and those above it stay in sight, and it is printed on every page.
        widths: Of the columns, in digits.
        header: Printed above every page, ``footer`` below it; "&" begins a code of the spreadsheet.
    """

    name: str
    head: int
    widths: Sequence[int]
    header: str = ""
    footer: str = ""


def make_package(plan: SheetPlan, rows: Sequence[Row]) -> bytes:
    """Return the file with the rows, the first one as row 1."""
    strings: dict[str, int] = {}
    tall: dict[str, int] = {}
    lines = [_row(number, *row, strings, tall, plan.widths) for number, row in enumerate(watched(rows), 1)]
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"officeDocument": "xl/workbook.xml"}),
        "xl/workbook.xml": _book(plan, len(lines)),
        "xl/_rels/workbook.xml.rels": _relations(
            {"worksheet": "worksheets/sheet1.xml", "styles": "styles.xml", "sharedStrings": "sharedStrings.xml"}
        ),
        "xl/styles.xml": _styles(),
        "xl/worksheets/sheet1.xml": _sheet(plan, lines),
        "xl/sharedStrings.xml": _shared(strings),
    }  # fmt: skip
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name, _STAMP)
            member.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(member, (_DECLARATION + content).encode("utf-8"))
    return stream.getvalue()


def clean_text(text: str) -> str:
    """Return a text in which what no file of ours can hold (control characters, half characters) is visibly replaced."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def cell_text(text: str) -> str:
    """Return a text as a cell of a workbook can hold it: cleaned, and what is too long is cut and says so."""
    text = clean_text(text)
    if len(text) * 2 > CELL_LIMIT and len(text.encode("utf-16-le")) // 2 > CELL_LIMIT:
        whole = text.encode("utf-16-le")[: 2 * (CELL_LIMIT - len(CUT))]
        text = whole.decode("utf-16-le", "ignore") + CUT
    return text


def sheet_name(title: str) -> str:
    """Return what of a title may name a sheet: at most 31 characters in UTF-16, none of the forbidden ones."""
    name = _NOT_IN_NAME.sub(" ", title).encode("utf-16-le")[:62].decode("utf-16-le", "ignore").strip()
    return name or "1"


def column_letters(number: int) -> str:
    """Return the letters of a column, counted from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def is_number(value: object, kind: str) -> bool:
    """Whether a value of a kind is written as a number: fen, a count, or a day that every spreadsheet counts alike."""
    if kind == "date":
        return isinstance(value, date) and not isinstance(value, datetime) and value.toordinal() >= _FIRST_DAY
    if kind not in {"money", "count", "percent"} or not isinstance(value, int) or isinstance(value, bool):
        return False
    return abs(value) < _INEXACT


def plain_text(value: object, kind: str) -> str:
    """Return a value as text: amounts in yuan with two decimals, changes in percent, days as yyyy-mm-dd."""
    if kind == "money" and isinstance(value, int) and not isinstance(value, bool):
        return money.format_yuan(value)
    if kind == "percent" and isinstance(value, int):
        return percent_words(value).removeprefix("+")  # in a CSV a plus might begin a formula
    return str(value)


def _row(  # noqa: PLR0917 - the row, its looks and what the book keeps of texts
    number: int,
    values: Sequence[object],
    styles: Sequence[str],
    strings: dict[str, int],
    tall: dict[str, int],
    widths: Sequence[int],
) -> str:
    """Return a row, as high as its texts need in the widths of their columns.

    ``strings`` has the texts of the book, each once, in the order in which they are first used; ``tall`` the lines of
    those that need several.
    """
    cells, lines = [], 1
    for letters, value, style, width in zip(_LETTERS, values, styles, widths, strict=False):
        if value is None or value == "":
            continue
        kind, place, text_place = _PLACES[style]
        if kind in _FORMATS and kind != "text" and is_number(value, kind):
            cells.append(f'<c r="{letters}{number}" s="{place}"><v>{_digits(value, kind)}</v></c>')
        else:
            text = value if type(value) is str else plain_text(value, kind)
            new = len(strings)
            shared = strings.setdefault(text, new)
            if shared == new and 2 * len(text) > width and style in WRAPPED and lines_of(text, width) > 1:
                tall[text] = lines_of(text, width)
            if tall:
                lines = max(lines, tall.get(text, 1))
            cells.append(f'<c r="{letters}{number}" s="{text_place}" t="s"><v>{shared}</v></c>')
    height = f' ht="{min(lines * _LINE, _HIGHEST)}" customHeight="1"' if lines > 1 else ""
    return f'<row r="{number}"{height}>{"".join(cells)}</row>'


def lines_of(text: str, width: float) -> int:
    """Return on how many lines a text stands in a column of that width, up to those of the highest row."""
    room = max(1, int(width) - 1)
    return sum(1 + max(0, text_width(line) - 1) // room for line in text[:_MEASURED].split("\n"))


def text_width(text: str) -> int:
    """Return the width of a text in digits; a Chinese character is as wide as two."""
    return (len(text) + len(text.encode("utf-8", "replace"))) // 2


def _digits(value: object, kind: str) -> str:
    if kind == "date":
        assert isinstance(value, date)
        return str(value.toordinal() - _DAY_ZERO)
    assert isinstance(value, int)
    if kind == "percent":
        return f"{Decimal(value).scaleb(-3):f}"
    return money.format_yuan(value) if kind == "money" else str(value)


def _escaped(text: str) -> str:
    """Return a text for XML; what looks like a spreadsheet's own escape of a character is kept from being one."""
    if "_x" in text:
        text = _LOOKS_ESCAPED.sub("_x005F_", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\r", "&#13;")


def _place(style: str) -> tuple[str, int, int]:
    """Return what kind of value a style is for, its place, and that of the style for what is no number or day."""
    kind = style.removeprefix("sum-")
    text = style.replace(kind, "text") if kind in _FORMATS else style
    return kind, STYLES.index(style), STYLES.index(text)


_PLACES = {style: _place(style) for style in STYLES}
_LETTERS = [column_letters(number) for number in range(1, 257)]


# -------------------------------------------------------------------------------------------- the parts


def _content_types() -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "/xl/workbook.xml": "sheet.main",
        "/xl/worksheets/sheet1.xml": "worksheet",
        "/xl/styles.xml": "styles",
        "/xl/sharedStrings.xml": "sharedStrings",
    }
    named = "".join(
        f'<Override PartName="{part}" ContentType="{kind}.{name}+xml"/>' for part, name in parts.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
    )


def _relations(targets: dict[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _book(plan: SheetPlan, last: int) -> str:
    name = _escaped(sheet_name(plan.name))
    corner = f"${column_letters(len(plan.widths))}${max(last, 1)}"
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><bookViews><workbookView/></bookViews>'
        f'<sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets><definedNames>'
        f'<definedName name="_xlnm.Print_Area" localSheetId="0">\'{name}\'!$A$1:{corner}</definedName>'
        f'<definedName name="_xlnm.Print_Titles" localSheetId="0">\'{name}\'!${plan.head}:${plan.head}'
        "</definedName></definedNames></workbook>"
    )


def _sheet(plan: SheetPlan, lines: Sequence[str]) -> str:
    widths = "".join(
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>'
        for place, width in enumerate(plan.widths, 1)
    )
    below, corner = f"A{plan.head + 1}", f"{column_letters(len(plan.widths))}{max(len(lines), 1)}"
    printed = "".join(
        f"<{name}>{_escaped(words)}</{name}>"
        for name, words in (("oddHeader", plan.header), ("oddFooter", plan.footer))
        if words
    )
    return "".join(
        (
            f'<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            f'<dimension ref="A1:{corner}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">',
            f'<pane ySplit="{plan.head}" topLeftCell="{below}" activePane="bottomLeft" state="frozen"/>',
            f'<selection pane="bottomLeft" activeCell="{below}" sqref="{below}"/></sheetView></sheetViews>',
            f'<sheetFormatPr defaultRowHeight="15"/><cols>{widths}</cols><sheetData>',
            *lines,
            '</sheetData><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
            '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
            f"<headerFooter>{printed}</headerFooter>" if printed else "",
            f'<ignoredErrors><ignoredError sqref="A1:{corner}" numberStoredAsText="1"/></ignoredErrors>',
            "</worksheet>",
        )
    )


def _shared(strings: Iterable[str]) -> str:
    items = "".join(f'<si><t xml:space="preserve">{_escaped(cell_text(text))}</t></si>' for text in strings)
    return f'<sst xmlns="{_MAIN}">{items}</sst>'


def _styles() -> str:
    fonts = ('<sz val="11"/>', '<b/><sz val="11"/>', '<b/><sz val="14"/>', '<sz val="10"/>')
    fonts_xml = "".join(f'<font>{font}<name val="Calibri"/><family val="2"/></font>' for font in fonts)
    formats = "".join(_cell_formats())
    return (
        f'<styleSheet xmlns="{_MAIN}">'
        '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
        '<numFmt numFmtId="165" formatCode="+0.0%;-0.0%;0.0%"/></numFmts>'
        f'<fonts count="{len(fonts)}">{fonts_xml}</fonts>'
        '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        '<fill><patternFill patternType="solid"><fgColor rgb="FFEEF1F4"/><bgColor indexed="64"/></patternFill></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(STYLES)}">{formats}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _cell_formats() -> Iterator[str]:
    for style in STYLES:
        number = _FORMATS.get(style.removeprefix("sum-"), 0 if not style else 49)
        font = {"head": 1, "title": 2, "line": 3}.get(style, 1 if style.startswith("sum-") else 0)
        fill = 2 if style == "head" else 0
        wraps = ' wrapText="1"' if style in WRAPPED else ""
        yield (
            f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="0" xfId="0" applyNumberFormat="1" '
            f'applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center"{wraps}/></xf>'
        )
