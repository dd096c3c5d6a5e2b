"""Writes the template (报盘模板) as a workbook, blank or with contracts: drop-downs, comments as help, locked heads.

No macro, no formula, no password. What stands where is in ``template_layout``, how it looks in ``template_style``.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import Contract
from registrar_app.domain.field_help import FieldHelp, help_path
from registrar_app.domain.form_fields import FieldSpec, column_head
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.text import Text
from registrar_app.exchange import template_style as style
from registrar_app.exchange import template_words as words
from registrar_app.exchange.template_cells import EMPTY_OBJECT, TemplateCells
from registrar_app.exchange.template_layout import (
    FIRST_ROW,
    GROUP_ROW,
    HEAD_ROW,
    LINK,
    NUMBER,
    STATED,
    VERSION,
    TemplateSheet,
    template_sheets,
)
from registrar_app.exchange.workbook_package import lines_of
from registrar_app.services.stopping import watched
from registrar_app.services.table_ports import letters

PROPERTY = "registrar-template"
_NOTHING_KNOWN = object()
"""In place of the name of a party of which nothing is known."""
SPARE = 20
"""Blank rows under contracts that are handed back, for those that come to it."""
_TITLE_WIDTH = 42
_MOST_LINES = 6
_PRINTED_BLANK = 20
_ROWS_CHECKED = 1_000
"""Rows from the first on that at least have drop-downs, whatever number was asked for."""
_MOST = "9999999999999.99"
_BETWEEN = {"operator": "between", "errorStyle": "stop"}
_RULES: Mapping[str, Mapping[str, str]] = {
    "money": {"type": "decimal", **_BETWEEN, "formula1": "0", "formula2": _MOST},
    "signed": {"type": "decimal", **_BETWEEN, "formula1": f"-{_MOST}", "formula2": _MOST},
    "date": {
        "type": "date",
        "operator": "between",
        "errorStyle": "warning",
        "formula1": "29221",
        "formula2": "73050",
    },
    "credit_code": {"type": "textLength", "operator": "equal", "errorStyle": "warning", "formula1": "18"},
    "row_number": {"type": "whole", **_BETWEEN, "formula1": "1", "formula2": "50000"},
}
"""What a spreadsheet checks while one types; days from 1980 to 2099 stand as numbers."""
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


class TemplateWriter:
    """Writes one workbook in one language."""

    def __init__(
        self, lists: Mapping[str, CodeList], helps: Mapping[str, FieldHelp], language: str = "zh"
    ) -> None:
        """Choose the code lists of the drop-downs, the help of the comments and the language of the heads."""
        from openpyxl import Workbook

        self._helps, self._language = helps, language
        self._cells = TemplateCells(lists, language)
        self._workbook = Workbook()
        self._lists: dict[tuple[str, ...], str] = {}
        style.add_styles(self._workbook, language)

    def to_bytes(self, contracts: Sequence[Contract], rows: int) -> bytes:
        """Return the workbook with the contracts and as many rows as asked for, at least some blank ones.

        Args:
            contracts: What is filled in already; none for a blank template.
            rows: Rows for contracts; three times as many for payments and costs.
        """
        self._put_guide()
        filled = _filled(contracts)
        for sheet in template_sheets():
            wanted = max(rows if sheet.rows is None else 3 * rows, len(filled[sheet.key]) + SPARE)
            self._put_sheet(sheet, filled[sheet.key], wanted)
        self._put_lists()
        self._put_properties()
        buffer = io.BytesIO()
        self._workbook.save(buffer)
        return buffer.getvalue()

    # ------------------------------------------------------------ sheets

    def _put_guide(self) -> None:
        from openpyxl.styles import Alignment, Font

        sheet = self._workbook.active
        sheet.title = self._say(words.GUIDE_SHEET)
        sheet.sheet_view.showGridLines = False
        sheet.column_dimensions["A"].width = 4
        sheet.column_dimensions["B"].width = 104
        name = "Microsoft YaHei" if self._language == "zh" else "Segoe UI"
        number = 1
        for kind, line in words.guide(self._language, VERSION):
            cell = sheet.cell(number, 1 if kind != "line" else 2, line)
            size = {"title": 16, "head": 12}.get(kind, 10)
            colour = (
                style.INK if kind in {"line", "head"} else style.ACCENT if kind == "title" else style.MUTED
            )
            cell.font = Font(name=name, size=size, bold=kind in {"title", "head"}, color=colour)
            cell.alignment = Alignment(
                wrap_text=kind == "line", vertical="top" if kind == "line" else "center"
            )
            sheet.row_dimensions[number].height = words.height(kind, line)
            number += 1
        sheet.print_area = f"A1:B{number - 1}"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        style.protect(sheet)

    def _put_sheet(self, layout: TemplateSheet, filled: Sequence[Mapping[str, Any]], count: int) -> None:
        title = self._say(layout.title)
        sheet = self._workbook.create_sheet(title)
        sheet.sheet_properties.tabColor = style.ACCENT
        style.put_title(
            sheet,
            f"{self._say(words.TITLE)} · {title}",
            self._say(words.mark_line(layout)),
            f"{letters(self._behind_title(layout))}1",
            self._language,
        )
        breaks, column = [], 1
        for group in layout.groups:
            self._put_group(sheet, group.key, self._say(group.title), column, len(group.fields))
            for spec in group.fields:
                self._put_column(sheet, group.key, spec, column, self._helps.get(_help_path(layout, spec)))
                self._put_rule(sheet, spec, letters(column - 1), max(count, _ROWS_CHECKED))
                column += 1
            breaks.append(column - 1)
        for offset in watched(range(count)):
            values = filled[offset] if offset < len(filled) else {}
            self._put_row(sheet, layout, FIRST_ROW + offset, {**values, NUMBER.path: offset + 1})
        last = letters(len(layout.columns) - 1)
        sheet.auto_filter.ref = f"A{HEAD_ROW}:{last}{FIRST_ROW + count - 1}"
        printed = FIRST_ROW + max(len(filled) - 1, _PRINTED_BLANK - 1)
        style.set_up_page(sheet, last, printed, breaks[:-1] if layout.rows is None else [], title)

    def _behind_title(self, layout: TemplateSheet) -> int:
        """Return the first column that the title leaves free."""
        taken = 0.0
        for index, spec in enumerate(layout.columns):
            if taken > _TITLE_WIDTH:
                return index
            taken += style.width_of(spec, self._language)
        return len(layout.columns)

    def _put_group(self, sheet: Any, key: str, title: str, first: int, count: int) -> None:
        for column in range(first, first + count):
            sheet.cell(GROUP_ROW, column).style = f"head_{key}"
        head = sheet.cell(GROUP_ROW, first)
        head.value, head.alignment = title, style.left()
        sheet.merge_cells(
            start_row=GROUP_ROW, end_row=GROUP_ROW, start_column=first, end_column=first + count - 1
        )

    def _put_column(
        self, sheet: Any, group: str, spec: FieldSpec, column: int, found: FieldHelp | None
    ) -> None:
        head = sheet.cell(HEAD_ROW, column)
        head.value = self._say(column_head(spec)) + ("＊" if spec.required else "")
        head.style = "head_required" if spec.required else f"head_{group}"
        comment = _comment(words.field_comment(spec, found, self._language))
        if comment is not None:
            head.comment = comment
        dimension = sheet.column_dimensions[letters(column - 1)]
        dimension.width = style.width_of(spec, self._language)

    def _put_row(self, sheet: Any, layout: TemplateSheet, row: int, values: Mapping[str, Any]) -> None:
        lines = 1
        for column, spec in enumerate(layout.columns, 1):
            cell = sheet.cell(row, column)
            cell.style = style.body_style(spec)
            value = values.get(spec.path)
            if value is None:
                continue
            shown = value if spec.kind == "row_number" else self._show(spec, value)
            put(cell, shown)
            if isinstance(shown, str):
                lines = max(lines, lines_of(shown, style.width_of(spec, self._language)))
        if lines > 1:
            sheet.row_dimensions[row].height = style.height_of(min(lines, _MOST_LINES))

    def _show(self, spec: FieldSpec, value: object) -> object:
        return EMPTY_OBJECT if value is _NOTHING_KNOWN else self._cells.show(spec, value)

    # ------------------------------------------------------------ rules and help

    def _put_rule(self, sheet: Any, spec: FieldSpec, column: str, count: int) -> None:
        from openpyxl.worksheet.datavalidation import DataValidation

        options = self._cells.options(spec)
        rule: dict[str, Any] = dict(_RULES.get(spec.kind, {}))
        if options:
            free = spec.kind in {"code", "open_code", "several"}
            rule = {
                "type": "list",
                "formula1": self._list_name(options),
                "errorStyle": "warning" if free else "stop",
            }
        if not rule:
            return
        told = words.rule_words(spec.kind, free=rule.get("errorStyle") == "warning")
        made = DataValidation(
            allow_blank=True,
            showErrorMessage=True,
            errorTitle=self._say(column_head(spec))[:32],
            error=self._say(told)[:225],
            **rule,
        )
        made.add(f"{column}{FIRST_ROW}:{column}{FIRST_ROW + count - 1}")
        sheet.add_data_validation(made)

    def _list_name(self, options: Sequence[str]) -> str:
        key = tuple(options)
        if key not in self._lists:
            self._lists[key] = f"codes_{len(self._lists) + 1}"
        return self._lists[key]

    def _put_lists(self) -> None:
        from openpyxl.workbook.defined_name import DefinedName

        title = self._say(words.CODES_SHEET)
        sheet = self._workbook.create_sheet(title)
        for column, (options, name) in enumerate(self._lists.items()):
            for row, option in enumerate(options, 1):
                cell = sheet.cell(row, column + 1)
                put(cell, option)
            reference = f"'{title}'!${letters(column)}$1:${letters(column)}${len(options)}"
            self._workbook.defined_names[name] = DefinedName(name, attr_text=reference)
        sheet.sheet_state = "hidden"
        style.protect(sheet)

    def _put_properties(self) -> None:
        from openpyxl.packaging.custom import IntProperty

        self._workbook.properties.creator = "registrar"
        self._workbook.properties.title = self._say(words.TITLE)
        self._workbook.custom_doc_props.append(IntProperty(name=PROPERTY, value=VERSION))

    def _say(self, text: Text) -> str:
        return text.in_language(self._language)


def _help_path(layout: TemplateSheet, spec: FieldSpec) -> str:
    return help_path(spec.path) if layout.rows is None else f"{layout.rows.path}.{spec.path}"


def _comment(text: str) -> Any:
    from openpyxl.comments import Comment

    if not text:
        return None
    lines = sum(1 + words.width(line) // 46 for line in text.splitlines())
    return Comment(text, "registrar", height=22 + 17 * lines, width=340)


def put(cell: Any, value: object) -> None:
    """Put a text, number or day into a cell; a text is never taken for a formula."""
    if value is None:
        return
    if isinstance(value, str):
        kept = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", value)
        cell.value = _ESCAPED.sub("_x005F_", kept)
        cell.data_type = "s"
        if cell.number_format != "@":
            cell.number_format = "@"
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"


def _filled(contracts: Sequence[Contract]) -> dict[str, list[dict[str, Any]]]:
    """Return what each sheet holds, one mapping a row."""
    filled: dict[str, list[dict[str, Any]]] = {sheet.key: [] for sheet in template_sheets()}
    for number, contract in enumerate(contracts, 1):
        plain = write_contract(contract)
        values = {spec.path: _value_at(plain, spec.path) for spec in template_sheets()[0].columns}
        for outer in ("seller", "buyer", "intermediary", "achievement"):
            if plain[outer] is not None and all(value is None for value in plain[outer].values()):
                values[f"{outer}.name"] = _NOTHING_KNOWN
        for path in STATED:
            values[path] = None if plain[path] is None else bool(plain[path])
        filled["contracts"].append(values)
        for sheet in template_sheets():
            if sheet.rows is not None:
                members = plain[sheet.rows.path] or ()
                filled[sheet.key] += [{LINK.path: number, **member} for member in members]
    return filled


def _value_at(plain: Mapping[str, Any], path: str) -> Any:
    outer, _, inner = path.partition(".")
    value = plain.get(outer)
    return value.get(inner) if inner and value is not None else value
