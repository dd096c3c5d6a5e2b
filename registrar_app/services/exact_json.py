"""Keeps the reading of JSON that must be in its one exact form; what it means is left to ``domain``."""

from __future__ import annotations

import json
from typing import Any

from registrar_app.domain.act import canonical_json

SIZE_LIMIT = 5_000_000


def read_exact(text: bytes) -> Any:
    """Return the value of a canonical JSON text.

    Duplicate keys, floats, deep nesting and spaces all make another text than the canonical one, so one comparison
    refuses them.

    Raises:
        ValueError: it is no JSON, not in its exact form, or larger than 5 MB.
    """
    if len(text) > SIZE_LIMIT:
        raise ValueError("too large")
    try:
        value = json.loads(text)
        if canonical_json(value) != text:
            raise ValueError("not in its exact form")
    except RecursionError as error:
        raise ValueError("too deep") from error
    return value
