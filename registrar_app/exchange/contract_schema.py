"""Keeps the check of a contract's interchange form against the published JSON Schema; the schema is a resource."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from registrar_app import paths

SCHEMA = ("schemas", "contract-1.schema.json")


@cache
def contract_validator() -> Any:
    """Return the validator of the shipped schema (a ``jsonschema`` validator, made once)."""
    from jsonschema import Draft202012Validator

    schema = json.loads(paths.resource(*SCHEMA).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def assert_published_form(value: object) -> None:
    """Make sure that what is about to be written has the published form.

    Raises:
        AssertionError: it has not: a fault of the program, never of the user's input.
    """
    error = next(contract_validator().iter_errors(value), None)
    if error is not None:
        raise AssertionError(f"{error.json_path}: {error.message}")
