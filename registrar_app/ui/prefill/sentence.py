"""Shows a sentence of a contract with the part that was read marked in it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from registrar_app.domain.prefill.writing import Quote
from registrar_app.ui.prefill import words
from registrar_app.ui.theme import colours
from registrar_app.ui.widgets.basics import label
from registrar_app.ui.words import say


def sentence_label(quote: Quote) -> QLabel:
    """Return the sentence behind its place, wrapped, the part that was read on a tinted ground."""
    made = label("", "said", wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(marked(quote))
    made.setAccessibleName(say(words.PLACE, place=say(quote.line.place)) + quote.sentence)
    return made


def marked(quote: Quote) -> str:
    """Return the sentence as rich text; whatever the contract holds is shown as it is, never taken for markup."""
    palette = colours()
    before, read, behind = (
        escape(part)
        for part in (
            quote.sentence[: quote.start],
            quote.sentence[quote.start : quote.end],
            quote.sentence[quote.end :],
        )
    )
    place = escape(say(words.PLACE, place=say(quote.line.place)))
    ground = f"background-color: {palette.query_soft}; color: {palette.ink};"
    return f'<span>{place}</span>{before}<span style="{ground}">{read}</span>{behind}'
