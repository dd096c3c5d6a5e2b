"""Keeps fields in lines of 24 columns, as the cards of the form lay them out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from registrar_app.ui.widgets.span_layout import SpanLayout

NARROW = 640
PARTY_NARROW = 745
"""Widths below which a line of four is narrow, for 100 %; the fields of a party need more, for the credit code."""


class FieldGrid(QWidget):
    """Fields in lines of 24 columns; a narrow grid shows two fields a line."""

    def __init__(self, least: int = NARROW) -> None:
        """Make an empty grid that is narrow below ``least``, for 100 %."""
        super().__init__()
        self.least = least
        self._spans = SpanLayout(self)

    def place(self, widget: QWidget, span: int) -> None:
        """Add a field after the others."""
        self._spans.place(widget, span)

    def reflow(self, narrow: bool) -> None:
        """Lay the fields out anew when the width class changed."""
        if narrow is not self._spans.narrow:
            self._spans.narrow = narrow
            self._spans.invalidate()
