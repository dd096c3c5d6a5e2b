"""Reads a suggested value, given in interchange form, as the value of its field."""

from __future__ import annotations

from typing import Any

from registrar_app.domain import interchange
from registrar_app.ui.contract_form.values import value_at


def read_suggestion(path: str, suggestion: str) -> Any:
    """Return the value that the suggestion means for the field at ``path``."""
    value: Any = suggestion
    for key in reversed(path.split(".")):
        value = {key: value}
    return value_at(interchange.read_contract({"format": interchange.FORMAT, **value}), path)
