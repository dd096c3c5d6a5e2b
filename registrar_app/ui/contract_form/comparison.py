"""Puts two versions of a contract beside each other line by line: every field that either knows, changed or not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

from registrar_app.domain import interchange
from registrar_app.domain.case_history import entry_of
from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import Achievement, Contract
from registrar_app.domain.party import Party
from registrar_app.domain.registration import Case, CaseEntry, fold_acts
from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import Words
from registrar_app.services.sheets.changes import REMOVED, FieldChange, contract_changes

_ROW = re.compile(r"\w+\[(\d+)\]")
_PLACES = {
    **{role: [field.name for field in fields(Party)] for role in ("seller", "buyer", "intermediary")},
    "achievement": [field.name for field in fields(Achievement)],
}


@dataclass(frozen=True, slots=True)
class Line:
    """One field in both versions."""

    path: str
    label: Text
    before: Words
    after: Words
    changed: bool


def contract_before(case: Case, act_hash: str) -> Contract | None:
    """Return the contract as it stood when an act replaced its content; ``None`` when nothing stood before.

    Payments noted apart belong to what stood, so that an amendment which carries them on does not seem to add them.
    """
    entry = entry_of(case, act_hash)
    if entry is None or "contract" not in entry.act.body:
        return None
    place = case.history.index(entry)
    before = fold_acts(case.uid, case.history[:place]) if place else None
    return before.contract if before else None


def contract_after(case: Case, entry: CaseEntry) -> Contract:
    """Return the contract as an act left it."""
    after = fold_acts(case.uid, case.history[: case.history.index(entry) + 1])
    assert after is not None
    return after.contract


def changes_of(case: Case, entry: CaseEntry, codes: Mapping[str, CodeList]) -> list[FieldChange]:
    """Return what an act changed in the content; nothing for the first content of a case."""
    before = contract_before(case, entry.hash)
    return [] if before is None else contract_changes(before, contract_after(case, entry), codes)


def side_by_side(before: Contract, after: Contract, codes: Mapping[str, CodeList]) -> list[Line]:
    """Return every field that one of the versions knows, in the order of the interchange form."""
    changes = contract_changes(before, after, codes)
    covered = {_whole(change.path) for change in changes if change.after is not REMOVED}
    lines = [Line(c.path, c.label, c.before, c.after, changed=True) for c in changes]
    lines += [
        Line(known.path, known.label, known.after, known.after, changed=False)
        for known in contract_changes(Contract(), after, codes)
        if known.path not in covered
    ]
    return sorted(lines, key=lambda line: _place(line.path))


def _whole(path: str) -> str:
    """Return the row that a field of it stands in; any other path as it is."""
    outer = path.partition(".")[0]
    return outer if _ROW.fullmatch(outer) else path


def _place(path: str) -> tuple[int, int, int]:
    """Return where a field stands in the form; a removed row stands before the one that has its number now."""
    outer, _, inner = path.partition(".")
    row = _ROW.fullmatch(outer)
    names = _PLACES.get(outer, [])
    return (
        list(interchange.FIELDS).index(outer.partition("[")[0]),
        int(row[1]) if row else -1,
        names.index(inner) if inner in names else -1,
    )
