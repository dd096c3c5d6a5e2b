"""Tells which papers an act names as evidence: those of its examination, of a payment, of an income."""

from __future__ import annotations

from collections.abc import Mapping

from registrar_app.domain.act import Act


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
