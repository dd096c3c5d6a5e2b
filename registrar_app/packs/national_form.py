"""Keeps the reading of the national system's form; showing it is the window's and the command line's."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.national_form import FieldForm, NationalField, NationalForm
from registrar_app.packs.toml_file import Table, read_toml


def read_national_form(path: Path) -> NationalForm:
    """Return the form.

    Raises:
        InputRefusedError: naming file and key.
    """
    table = read_toml(path)
    form = NationalForm(
        id=table.take_text("id"),
        title=table.take_bilingual("title"),
        as_of=table.take_date("as_of"),
        source=table.take_reference("source"),
        notice=table.take_bilingual("notice"),
        fields=table.take_entries("fields", _read_field),
    )
    table.finish()
    return form


def _read_field(row: Table) -> NationalField:
    return NationalField(
        id=row.take_text("id"),
        label=row.take_bilingual("label"),
        form=row.take_choice("kind", FieldForm),
        value=row.take_text_or("value", ""),
        note=row.take_bilingual("note") if row.has("note") else None,
    )
