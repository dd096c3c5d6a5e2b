"""Puts a text into a cell of somebody's own workbook so that it stays text, whatever it begins with."""

from __future__ import annotations

from typing import Any

from registrar_app.exchange.workbook_package import cell_text


def put_text(cell: Any, text: str) -> None:
    """Put a text that stays text: "=…" too, since no cell of ours is ever active."""
    cell.value = cell_text(text)
    cell.data_type = "s"
