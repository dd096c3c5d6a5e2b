"""Tells where work was left: the contract and the field in words; kept in the encrypted store, since names are secret."""

from __future__ import annotations

from dataclasses import dataclass

from registrar_app.domain.field_labels import label_of
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class WorkPlace:
    """A contract and a field of it: uid, the contract's name, the field's path and name ("" and ``None`` for none)."""

    uid: str
    name: str
    field: str
    label: Text | None


def last_place(desk: Desk) -> WorkPlace | None:
    """Return where work was left; ``None`` when nowhere, or when that contract is gone."""
    kept = desk.store.last_place()
    case = desk.store.load_case(kept.uid) if kept is not None else None
    if kept is None or case is None:
        return None
    label = _label(kept.field)
    return WorkPlace(kept.uid, case.contract.name or "", kept.field if label is not None else "", label)


def keep_last_place(desk: Desk, uid: str, field: str) -> None:
    """Note where work is left, unless that is noted already."""
    kept = desk.store.last_place()
    if kept is None or (kept.uid, kept.field) != (uid, field):
        desk.store.keep_last_place(uid, field)


def _label(path: str) -> Text | None:
    try:
        return label_of(path) if path else None
    except KeyError:
        return None
