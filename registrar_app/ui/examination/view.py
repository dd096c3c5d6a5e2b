"""Keeps what the screen shows at one moment: the examined sheet and what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from registrar_app.domain.signed_examination import AttachedPaper
from registrar_app.services.examine import Examined
from registrar_app.services.signed_sheet import SignedSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetView:
    """One look at the sheet.

    Attributes:
        editable: Whether answers may be given.
        decisions: The decisions that are open now, by the name of the page's method.
        signed: The sheet of the last deciding act, when that is what is shown.
        awaiting: Whether a supplement was asked for and has not come.
    """

    examined: Examined
    editable: bool
    decisions: frozenset[str] = frozenset()
    signed: SignedSheet | None = None
    awaiting: bool = False

    @property
    def papers(self) -> tuple[AttachedPaper, ...]:
        """The papers that can be pointed at."""
        return self.examined.papers
