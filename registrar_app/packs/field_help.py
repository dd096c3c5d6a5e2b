"""Keeps the reading of the help on the form's fields; showing it is the window's and the command line's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from registrar_app.domain.field_help import FieldHelp
from registrar_app.packs.toml_file import Table, read_toml


def read_field_help(path: Path) -> Mapping[str, FieldHelp]:
    """Return the help on every field by its path.

    Raises:
        InputRefusedError: naming file and key.
    """
    table = read_toml(path)
    table.take_text("id")
    found = {entry.path: entry for entry in table.take_entries("fields", _read_entry, "path")}
    table.finish()
    return found


def _read_entry(row: Table) -> FieldHelp:
    return FieldHelp(
        path=row.take_text("path"),
        what=row.take_bilingual("what"),
        example=row.take_bilingual("example"),
        typed=row.take_text_or("typed", ""),
        sources=row.take_references("sources"),
    )
