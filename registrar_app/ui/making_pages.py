"""Makes the pages of the main window; those that not every sitting needs are read only when they are wanted."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from PySide6.QtWidgets import QWidget

from registrar_app.ui.contract_form.page import ContractFormPage
from registrar_app.ui.contracts.page import ContractsPage
from registrar_app.ui.home.page import HomePage
from registrar_app.ui.kept_settings import Settings
from registrar_app.ui.operation import Operations
from registrar_app.ui.page import Page
from registrar_app.ui.reading_only import grey_page
from registrar_app.ui.workplace import Workplace

LATER = {
    "schemes": "SchemePage",
    "exchange": "ExchangePage",
    "roster": "RosterPage",
    "verification": "VerificationPage",
    "journal": "JournalPage",
    "report": "ReportPage",
}
"""Pages that are read when they are first shown: the class by the page's name, which is its room's too."""


def make_page(
    name: str, place: Workplace, settings: Settings, operations: Operations, parent: QWidget
) -> Page:
    """Return a new page by its name, in ``parent`` from the first; the form has its cards built by whoever wants it."""
    if name in LATER:
        make = getattr(import_module(f"registrar_app.ui.{name}.page"), LATER[name])
        page: Page = make(place.program, place.desk, parent)
    else:
        makers: dict[str, Callable[[], Page]] = {
            "home": lambda: HomePage(place),
            "contracts": lambda: ContractsPage(place, settings, operations, parent),
            "form": lambda: ContractFormPage(place, operations),
        }
        page = makers[name]()
    if isinstance(page, ContractFormPage):
        page.scan.keep_width_in(settings)
    grey_page(place.desk, name, page)
    page.operations = operations
    return page
