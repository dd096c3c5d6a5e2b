"""Writes the intermediaries of the contracts down beside sellers and buyers, so that they too are known parties."""

from __future__ import annotations

from typing import Any

NAME = "m0010_intermediaries"
VERSION = 10

_ROWS = """
INSERT INTO case_party (uid, role, name, credit_code)
SELECT uid, 'intermediary',
    coalesce(json_extract(content, '$.intermediary.name'), ''),
    coalesce(json_extract(content, '$.intermediary.credit_code'), '')
FROM case_content WHERE json_type(content, '$.intermediary') = 'object'
"""


def apply(database: Any) -> None:
    """Write the rows; the version is set in the same transaction."""
    database.execute(_ROWS)
    database.execute(f"PRAGMA user_version = {VERSION}")
