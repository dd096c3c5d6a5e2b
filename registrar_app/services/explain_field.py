"""Explains a field of the form: what belongs there, on what it rests, and a worked example."""

from __future__ import annotations

from registrar_app.domain.errors import UsageError
from registrar_app.domain.field_help import FieldHelp, help_path
from registrar_app.domain.text import Text
from registrar_app.services.pack_ports import PackLibrary


def explain_field(packs: PackLibrary, path: str) -> FieldHelp:
    """Return the help on the field at a path, as ``seller.name`` or ``payments[2].amount``.

    Raises:
        UsageError: there is no such field.
    """
    found = packs.field_help().get(help_path(path))
    if found is None:
        raise UsageError(
            "FIELD-UNKNOWN",
            path,
            Text("登记表没有这一栏", "the form has no such field"),
            Text("不带栏目名可列出全部栏目", "without a field the command lists them all"),
        )
    return found
