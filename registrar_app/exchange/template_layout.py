"""Keeps what stands where in the template (报盘模板): its sheets, their columns from the list of fields, its version.

The first row of each sheet carries the mark by which the template is known, the second the groups, the third the heads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from registrar_app.domain.field_labels import ROLE_LABELS
from registrar_app.domain.form_fields import (
    COSTS,
    PAYMENTS,
    ROLES,
    FieldGroup,
    FieldSpec,
    RowsSpec,
    field_groups,
    party_fields,
)
from registrar_app.domain.text import Text

VERSION = 1
"""Goes up with every change of the heads; the heads of each version are written down in ``template_versions``."""
GROUP_ROW, HEAD_ROW, FIRST_ROW = 2, 3, 4
"""Rows as a spreadsheet counts them."""

NUMBER = FieldSpec("#", Text("序号", "No."), "row_number", 3)
"""Filled in beforehand: it ties rows together however they are sorted."""
LINK = FieldSpec("#contract", Text("合同序号", "Contract No."), "row_number", 4, required=True)
"""In a row of a payment or cost: the ``NUMBER`` of its contract."""
STATED = {
    COSTS.path: FieldSpec(COSTS.path, Text("有无非技术性费用", "Any non-technical costs"), "any", 6),
    PAYMENTS.path: FieldSpec(PAYMENTS.path, Text("有无付款", "Any payments"), "any", 6),
}
"""Tells "none" from "not known", which a sheet without rows cannot."""

_MARK = re.compile(r"registrar-template/([0-9]{1,6}) (\w+)")


@dataclass(frozen=True, slots=True)
class TemplateSheet:
    """One sheet to be filled in: ``rows`` is the list whose members it holds; ``None`` for the contracts themselves."""

    key: str
    title: Text
    groups: tuple[FieldGroup, ...]
    rows: RowsSpec | None = None

    @property
    def columns(self) -> tuple[FieldSpec, ...]:
        """All columns, in order."""
        return tuple(spec for group in self.groups for spec in group.fields)

    @property
    def mark(self) -> str:
        """What makes the sheet known whatever it is called."""
        return f"registrar-template/{VERSION} {self.key}"


def template_sheets() -> tuple[TemplateSheet, ...]:
    """Return the sheets that are filled in, the contracts first."""
    return (
        TemplateSheet("contracts", Text("合同", "Contracts"), _contract_groups()),
        _list_sheet("payments", Text("付款", "Payments"), PAYMENTS),
        _list_sheet("costs", Text("非技术性费用", "Costs"), COSTS),
    )


def find_mark(row: object) -> tuple[int, str] | None:
    """Return version and key of the sheet that a first row names; ``None`` when it is no row of a template."""
    cells = row if isinstance(row, (list, tuple)) else ()
    for cell in cells:
        found = _MARK.search(cell) if isinstance(cell, str) else None
        if found is not None:
            return int(found[1]), found[2]
    return None


def _contract_groups() -> tuple[FieldGroup, ...]:
    groups: list[FieldGroup] = []
    for group in field_groups():
        if group.key in ROLES:
            groups += _party_groups(group)
        elif group.key == "contract":
            groups.append(replace(group, fields=(NUMBER, *group.fields)))
        elif group.key == "amounts":
            groups.append(replace(group, fields=(*group.fields, *STATED.values())))
        else:
            groups.append(group)
    return tuple(groups)


def _party_groups(group: FieldGroup) -> tuple[FieldGroup, FieldGroup]:
    """What the form always shows of a party, and the rest: together they are too wide for one printed page."""
    shown = len(party_fields(group.key))
    label = ROLE_LABELS[group.key]
    rest = Text(f"{label.zh}（其他栏目）", f"{label.en}, further fields")
    return (
        replace(group, fields=group.fields[:shown]),
        FieldGroup(group.key, rest, group.fields[shown:]),
    )


def _list_sheet(key: str, title: Text, rows: RowsSpec) -> TemplateSheet:
    link = FieldGroup("link", Text("所属合同", "Contract"), (NUMBER, LINK))
    return TemplateSheet(key, title, (link, FieldGroup(key, title, rows.columns)), rows)
