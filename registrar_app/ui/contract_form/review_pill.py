"""Makes the pill that tells how it stands with a second registrar's review."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from registrar_app.domain.registration import Case
from registrar_app.domain.review import limit_words
from registrar_app.services.desk import Desk
from registrar_app.services.review import review_state, review_words
from registrar_app.ui.widgets.basics import pill
from registrar_app.ui.words import say


def review_pills(desk: Desk, case: Case) -> list[QLabel]:
    """Return whether a review is wanted or who gave it; nothing where none is needed and none stands."""
    state = review_state(desk, case, case.contract)
    said = review_words(desk, state)
    if said is None:
        return []
    made = pill(say(said), "query" if state.is_missing else "good")
    made.setToolTip(say(limit_words(desk.store.review_limit())))
    made.setAccessibleDescription(made.toolTip())
    return [made]
