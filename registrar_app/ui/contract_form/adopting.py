"""Reads a suggested value, given in interchange form, as the value of its field, and writes it for people."""

from __future__ import annotations

from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.field_values import value_at
from registrar_app.domain.finding import Finding
from registrar_app.domain.money import group_yuan


def read_suggestion(path: str, suggestion: str) -> Any:
    """Return the value that the suggestion means for the field at ``path``."""
    value: Any = suggestion
    for key in reversed(path.split(".")):
        value = {key: value}
    return value_at(interchange.read_contract({"format": interchange.FORMAT, **value}), path)


def suggestion_words(finding: Finding) -> str:
    """Return the suggestion as people read it: amounts with thousands, days and codes as they are."""
    suggestion = finding.suggestion or ""
    try:
        value = read_suggestion(finding.path, suggestion)
    except interchange.MalformedContractError:
        return suggestion
    is_amount = isinstance(value, int) and not isinstance(value, bool)
    return group_yuan(value) if is_amount else suggestion
