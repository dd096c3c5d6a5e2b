"""Reads the case file of time limits (tests/cases/deadlines.toml), counted by hand, day by day."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from registrar_app.domain.money import parse_yuan
from registrar_app.domain.rulebook import DayKind

FILE = Path(__file__).resolve().parent / "cases" / "deadlines.toml"


@dataclass(frozen=True, kw_only=True)
class DeadlineCase:
    """One acceptance and the last day to decide, with the days of the span that do not count."""

    name: str
    accepted_on: date
    days: int
    kind: DayKind
    off: frozenset[date]
    worked: frozenset[date]
    due: date
    rulebook: str | None
    amount: int | None
    estimated: bool

    def __str__(self) -> str:
        return self.name


@cache
def deadline_cases() -> tuple[DeadlineCase, ...]:
    cases = []
    for table in tomllib.loads(FILE.read_text("utf-8"))["case"]:
        amount = table.pop("amount", None)
        cases.append(
            DeadlineCase(
                off=frozenset(days_of(table.pop("off"))),
                worked=frozenset(days_of(table.pop("worked"))),
                kind=DayKind(table.pop("kind")),
                amount=parse_yuan(amount) if amount is not None else None,
                rulebook=table.pop("rulebook", None),
                estimated=table.pop("estimated", False),
                **table,
            )
        )
    return tuple(cases)


def days_of(spans: Iterable[str]) -> Iterable[date]:
    """Go through the days of ``a`` and ``a..b``, first and last included."""
    for span in spans:
        first, _, last = span.partition("..")
        start, end = date.fromisoformat(first), date.fromisoformat(last or first)
        assert start <= end, span
        yield from (start + timedelta(days=n) for n in range((end - start).days + 1))
