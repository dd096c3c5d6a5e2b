"""Makes a store's projections again from its acts; the acts themselves are never touched."""

from __future__ import annotations

from registrar_app.domain.journal import EntryKind
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import note


def rebuild_store(desk: Desk) -> int:
    """Make lists, search, parties and taken numbers again; return the number of acts they were made from."""
    with desk.store.writing():
        acts = desk.store.rebuild()
        note(desk, EntryKind.REBUILT, None, {"acts": acts})
    return acts
