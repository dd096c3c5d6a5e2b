"""Tells which papers an act names as evidence, those of its examination, of a payment, of an income, and their names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from registrar_app.domain.act import Act
from registrar_app.domain.field_readers import FaultError, read_name

_NO_FILE = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|]')
"""What a file's name cannot hold on one of the systems that the program runs on."""


def papers_named(act: Act) -> dict[str, str]:
    """Return the papers that an act names: file name ("" where the act gives none) by SHA-256, hex."""
    examination, income = act.body.get("examination"), act.body.get("income")
    rows = examination.get("papers") if isinstance(examination, Mapping) else None
    named = {
        row["sha256"]: str(row.get("name", ""))
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, Mapping) and isinstance(row.get("sha256"), str)
    }
    further = (act.body.get("evidence"), income.get("evidence") if isinstance(income, Mapping) else None)
    return named | {digest: named.get(digest, "") for digest in further if isinstance(digest, str) and digest}


def is_file_name(name: str) -> bool:
    """Whether a paper may be called so: the name of a file, never a path, without control characters."""
    try:
        read_name(name)
    except FaultError:
        return False
    return name not in {"", ".", ".."} and "/" not in name and "\\" not in name


def file_name(name: str, digest: str) -> str:
    """Return a name under which a paper can be written on any system, from the one that somebody gave it."""
    plain = _NO_FILE.sub("_", name).strip(" .")
    return plain if plain and is_file_name(plain) else digest[:16]
