"""Keeps how one part of a working sheet is read and changed: a condition's answer, the worksheet, whether it is disputed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from registrar_app.domain.amount_worksheet import Worksheet
from registrar_app.domain.contract import NonTechnicalCost
from registrar_app.domain.examination import WorkingSheet
from registrar_app.services.examine import give_answer

WORKSHEET, DISPUTED = "worksheet", "disputed"
"""Parts of the sheet that are no condition."""
Costs = tuple[NonTechnicalCost, ...]


def part_of(sheet: WorkingSheet, part: str) -> Any:
    """Return a condition's answer, the worksheet, or whether the case is disputed."""
    return getattr(sheet, part) if part in (WORKSHEET, DISPUTED) else sheet.answers.get(part)


def with_part(sheet: WorkingSheet, part: str, value: Any) -> WorkingSheet:
    """Return the sheet with one part changed."""
    if part in (WORKSHEET, DISPUTED):
        return replace(sheet, **{part: value})
    return give_answer(sheet, part, value)


def follow_costs(worksheet: Worksheet, before: Costs, after: Costs) -> Worksheet:
    """Return the worksheet with what is not deducted kept with its cost when the list of costs changes; what lost it goes."""
    places = ((entry, _place_after(entry.cost, before, after)) for entry in worksheet.retained)
    kept = tuple(replace(entry, cost=place) for entry, place in places if place is not None)
    return worksheet if kept == worksheet.retained else replace(worksheet, retained=kept)


def _place_after(place: int, before: Costs, after: Costs) -> int | None:
    """Return where a cost stands now: unmoved when no line came or went, otherwise where the same cost is."""
    if len(before) == len(after) or place >= len(before):
        return place if place < len(after) else None
    if place < len(after) and after[place] == before[place]:
        return place
    return after.index(before[place]) if before[place] in after else None
