"""Keeps the reading of code lists (行政区划, 买卖方性质 …) from their packs; looking codes up is in the domain."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NoReturn

from registrar_app.domain.code_list import Code, CodeList
from registrar_app.domain.text import Text
from registrar_app.packs.toml_file import Table, read_toml

_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z_]{0,39}")


def read_code_list(path: Path) -> CodeList:
    """Return the code list of a pack file.

    Raises:
        InputRefusedError: naming file and key.
    """
    table = read_toml(path)
    code_list = CodeList(
        id=table.take_text("id"),
        title=table.take_bilingual("title"),
        source=table.take_reference("source"),
        as_of=table.take_date("as_of"),
        entries=_read_entries(table),
    )
    table.finish()
    return code_list


def _read_entries(table: Table) -> tuple[Code, ...]:
    entries = table.take_entries("entries", _read_entry, "code")
    gb_codes = {entry.code for entry in entries if not entry.functional_area}
    for place, entry in enumerate(entries):
        if entry.gb_code and not (entry.functional_area and entry.gb_code in gb_codes):
            _refuse_gb_code(table, place, entry.gb_code)
    return entries


def _refuse_gb_code(table: Table, place: int, gb_code: str) -> NoReturn:
    table.refuse(
        f"entries[{place}].gb_code",
        Text(
            f"“{gb_code}”不是本表中功能区所在的区划",
            f"{gb_code} is no area of this list for a functional area",
        ),
        Text(
            "填本表已有的区划代码，并注明 functional_area = true",
            "give the code of an area of this list, beside functional_area = true",
        ),
    )


def _read_entry(row: Table) -> Code:
    code = row.take_text("code")
    if not _CODE.fullmatch(code):
        row.refuse(
            "code",
            Text(f"“{code}”不是代码", f"not a code: {code}"),
            Text("只用字母、数字和下划线，最多 40 个", "use up to 40 letters, digits and underscores"),
        )
    label = Text(row.take_text("zh"), row.take_text("en"))
    return Code(
        code,
        label,
        selectable=row.take_bool_or("selectable", True),
        note=row.take_text_or("note", ""),
        functional_area=row.take_bool_or("functional_area", False),
        gb_code=row.take_text_or("gb_code", ""),
        definition=row.take_bilingual("definition") if row.has("definition") else None,
    )
