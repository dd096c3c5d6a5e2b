"""Reads a suggested value, given in interchange form, as the value of its field, and writes it for people."""

from __future__ import annotations

from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.contract import ContractType
from registrar_app.domain.field_values import value_at
from registrar_app.domain.finding import Finding
from registrar_app.domain.money import group_yuan
from registrar_app.domain.text import Text
from registrar_app.ui.contract_form import words
from registrar_app.ui.words import say


def read_suggestion(path: str, suggestion: str) -> Any:
    """Return the value that the suggestion means for the field at ``path``."""
    value: Any = suggestion
    for key in reversed(path.split(".")):
        value = {key: value}
    return value_at(interchange.read_contract({"format": interchange.FORMAT, **value}), path)


def offer_words(finding: Finding) -> str:
    """Return what the offer of the suggestion says in the chosen language."""
    value = _read_by_people(finding)
    return say(words.ADOPT, value=say(value) if isinstance(value, Text) else value)


def step_name(finding: Finding) -> Text:
    """Return the name of the step that takes the suggestion."""
    return words.ADOPT.filled(value=_read_by_people(finding))


def _read_by_people(finding: Finding) -> str | Text:
    """Return the suggestion as people read it: amounts with thousands, a type by its name, days and codes as they are."""
    suggestion = finding.suggestion or ""
    try:
        value = read_suggestion(finding.path, suggestion)
    except interchange.MalformedContractError:
        return suggestion
    if isinstance(value, ContractType):
        return value.label
    is_amount = isinstance(value, int) and not isinstance(value, bool)
    return group_yuan(value) if is_amount else suggestion
