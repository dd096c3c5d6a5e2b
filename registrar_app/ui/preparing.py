"""Reads beside the window what the first contract and the other pages would wait for."""

from __future__ import annotations

from importlib import import_module

from registrar_app.domain.form_fields import every_field
from registrar_app.services.warm_up import warm_up
from registrar_app.ui.workplace import Workplace

_PAGES = ("schemes", "exchange", "roster", "verification", "journal", "report")


def prepare(place: Workplace) -> None:
    """Load the pages' modules and read the packs, the code lists of the form's fields and the list's index."""
    for page in _PAGES:
        import_module(f"registrar_app.ui.{page}.page")
    warm_up(place.desk)
    for codes in {spec.codes for spec in every_field()} - {""}:
        place.entries(codes)
