"""Reads beside the window what the first contract and the other pages would wait for."""

from __future__ import annotations

from importlib import import_module

from registrar_app.services.desk import Desk
from registrar_app.services.warm_up import warm_up

_PAGES = ("schemes", "exchange", "roster", "verification", "journal", "report")


def prepare(desk: Desk) -> None:
    """Load the pages' modules and read the packs and the list's index."""
    for page in _PAGES:
        import_module(f"registrar_app.ui.{page}.page")
    warm_up(desk)
