"""Keeps how the template looks: colours, widths, borders, number formats, the set-up of its print."""

from __future__ import annotations

from typing import Any

from registrar_app.domain.form_fields import FieldSpec, column_head
from registrar_app.exchange.template_layout import FIRST_ROW, GROUP_ROW, HEAD_ROW
from registrar_app.exchange.workbook_package import text_width

INK, MUTED, LINE, ACCENT = "1D2733", "66727F", "DFE4EA", "1F5F9E"
PAPER = "FFFFFF"
_TINTS = {
    "contract": "E4EEF8",
    "seller": "E3F3E9",
    "buyer": "FDF1D8",
    "intermediary": "EFE9F7",
    "amounts": "E4EEF8",
    "technology": "EAF1F1",
    "record": "EEF1F4",
    "link": "EEF1F4",
    "payments": "E4EEF8",
    "costs": "E4EEF8",
}
"""Ground of the heads of a group; dark ink on each has a contrast of more than 10 : 1."""
_WIDTHS = {
    "row_number": 7,
    "credit_code": 23,
    "date": 13,
    "money": 19,
    "signed": 19,
    "yes_no": 11,
    "any": 11,
    "choice": 18,
    "code": 25,
    "open_code": 26,
    "several": 28,
    "note": 44,
    "number": 18,
}
_CODE_WIDTHS = {
    "countries": 14,
    "technology_fields": 22,
    "plan_sources": 22,
    "objectives": 24,
    "functional_areas": 22,
    "regions": 30,
}
_FORMATS = {"text": "@", "money": "#,##0.00", "date": "yyyy-mm-dd", "row_number": "0"}
_LONG_TEXTS = ("name", "address")
_UID_WIDTH = 39
LINE_HEIGHT = 15.0
SCALE = 63
"""Percent at which the columns of one group fit on a page of A4 in landscape."""


def width_of(spec: FieldSpec, language: str) -> float:
    """Return the width of a field's column: for its values, and for its head on two lines with no word cut."""
    head = column_head(spec).in_language(language)
    longest = max(text_width(word) for word in head.split()) + 2 if language == "en" else 0
    if spec.path == "uid":
        return _UID_WIDTH
    wanted = _CODE_WIDTHS.get(spec.codes) or _WIDTHS.get(spec.kind) or _text_column(spec)
    return max(wanted, longest, (text_width(head) + 2) / 2 + 2)


def add_styles(workbook: Any, language: str) -> None:
    """Add the named styles of head and body cells to a workbook."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side

    line = Side(style="thin", color=LINE)
    border = Border(left=line, right=line, top=line, bottom=line)
    name = "Microsoft YaHei" if language == "zh" else "Segoe UI"
    for key, tint in _TINTS.items():
        style = NamedStyle(f"head_{key}")
        style.font = Font(name=name, size=10, bold=True, color=INK)
        style.fill = PatternFill("solid", fgColor=tint)
        style.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        style.border = border
        workbook.add_named_style(style)
    required = NamedStyle("head_required")
    required.font = Font(name=name, size=10, bold=True, color=PAPER)
    required.fill = PatternFill("solid", fgColor=ACCENT)
    required.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    required.border = border
    workbook.add_named_style(required)
    for kind, number_format in _FORMATS.items():
        style = NamedStyle(f"body_{kind}")
        style.font = Font(name=name, size=10, color=MUTED if kind == "row_number" else INK)
        style.number_format = number_format
        right = kind == "money"
        style.alignment = Alignment(
            wrap_text=kind == "text",
            vertical="center",
            horizontal="right" if right else "center" if kind in {"date", "row_number"} else "left",
        )
        style.border = border
        style.protection = Protection(locked=False)
        if kind == "row_number":
            style.fill = PatternFill("solid", fgColor="F4F6F8")
        workbook.add_named_style(style)


def body_style(spec: FieldSpec) -> str:
    """Return the name of the style of a field's cells."""
    kind = "money" if spec.kind == "signed" else spec.kind
    return f"body_{kind}" if kind in {"money", "date", "row_number"} else "body_text"


def left() -> Any:
    """Return the alignment of a group's title: at its left end, where it is seen wherever the page breaks."""
    from openpyxl.styles import Alignment

    return Alignment(horizontal="left", vertical="center", indent=1)


def put_title(sheet: Any, title: str, mark: str, mark_at: str, language: str) -> None:
    """Write the first row: what the sheet is, its version and how it is filled in."""
    from openpyxl.styles import Alignment, Font

    name = "Microsoft YaHei" if language == "zh" else "Segoe UI"
    sheet["A1"], sheet[mark_at] = title, mark
    sheet["A1"].font = Font(name=name, size=13, bold=True, color=ACCENT)
    sheet[mark_at].font = Font(name=name, size=9, color=MUTED)
    sheet["A1"].alignment = sheet[mark_at].alignment = Alignment(vertical="center")
    for row, height in ((1, 28), (GROUP_ROW, 20), (HEAD_ROW, 36)):
        sheet.row_dimensions[row].height = height


def set_up_page(sheet: Any, last_column: str, last_row: int, breaks: list[int], footer: str) -> None:
    """Freeze heads and names, protect the heads without a password, and let each group print on pages of its own."""
    from openpyxl.worksheet.pagebreak import Break

    sheet.freeze_panes = sheet.cell(FIRST_ROW, 3)
    sheet.sheet_view.zoomScale = 100
    sheet.sheet_view.showGridLines = False
    sheet.print_title_rows = f"1:{HEAD_ROW}"
    sheet.print_title_cols = "A:B"
    sheet.print_area = f"A1:{last_column}{last_row}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.scale = SCALE
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.5
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = footer, "&P / &N"
    for column in breaks:
        sheet.col_breaks.append(Break(id=column))
    protect(sheet)


def protect(sheet: Any) -> None:
    """Lock what is locked, without a password; sorting, filtering, sizes, new and deleted rows stay allowed."""
    rules = sheet.protection
    rules.sheet = True
    for allowed in (
        "formatCells",
        "formatColumns",
        "formatRows",
        "insertRows",
        "deleteRows",
        "sort",
        "autoFilter",
    ):
        setattr(rules, allowed, False)


def height_of(lines: int) -> float:
    """Return the height of a row whose longest text has so many lines, in points."""
    return LINE_HEIGHT * lines + (2 if lines > 1 else 0)


def _text_column(spec: FieldSpec) -> float:
    return 30 if spec.path.rpartition(".")[2] in _LONG_TEXTS else 16
