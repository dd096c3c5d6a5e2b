"""Measures prefilling: ``python -m tests.prefill.measure [SET ...] [text|docx|pdf] [-v]``.

Precision: of the values proposed, how many are what the contract says. Recall: of what the contract says, how much is
proposed. Values are compared as they are, with their blanks and the widths of their brackets.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from registrar_app.domain import money
from registrar_app.domain.prefill.proposal import Instalment, Prefill
from registrar_app.domain.prefill.read import prefill
from registrar_app.domain.prefill.source import ContractText
from tests.prefill.corpus import HALVES, Sample, samples

AMOUNTS = {"contract_value", "transaction_amount"}
MISMATCHES = {"capitals", "amounts"}


@dataclass
class Tally:
    """What was right, wrong and missed, by field."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def precision(self, of: str | None = None) -> float:
        """Return the share of the proposed values that are right."""
        right, wrong = _count(self.right, of), _count(self.wrong, of)
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, of: str | None = None) -> float:
        """Return the share of the expected values that were proposed rightly."""
        right, missed = _count(self.right, of), _count(self.missed, of)
        return right / (right + missed) if right + missed else 1.0


def measure(texts: Iterable[tuple[Sample, ContractText]]) -> Tally:
    """Return the tally over some texts."""
    tally = Tally()
    for sample, text in texts:
        _weigh(sample, prefill(text), tally)
    return tally


def _weigh(sample: Sample, found: Prefill, tally: Tally) -> None:
    proposed = {
        each.path: _plain(each.path, each.value) for each in found.proposals if each.path != "remarks"
    }
    expected = {path: _comparable(value) for path, value in sample.fields.items()}
    for path in proposed.keys() | expected.keys():
        _note(sample, tally, path, proposed.get(path), expected.get(path))
    _lists(sample, tally, "plan", [_payment(each) for each in found.plan], list(sample.plan))
    _lists(sample, tally, "findings", sorted({each.code for each in found.findings}), list(sample.findings))


def _note(sample: Sample, tally: Tally, path: str, proposed: object, expected: object) -> None:
    if proposed == expected:
        tally.right[path] += 1
        return
    if proposed is not None:
        tally.wrong[path] += 1
    if expected is not None:
        tally.missed[path] += 1
    tally.faults.append(f"{sample.name} {path}: {proposed!r}, not {expected!r}")


def _lists(sample: Sample, tally: Tally, name: str, proposed: list[str], expected: list[str]) -> None:
    same = sum((Counter(proposed) & Counter(expected)).values())
    tally.right[name] += same
    tally.wrong[name] += len(proposed) - same
    tally.missed[name] += len(expected) - same
    if proposed != expected:
        tally.faults.append(f"{sample.name} {name}: {proposed}, not {expected}")


def _payment(each: Instalment) -> str:
    amount = money.format_yuan(each.amount) if each.amount is not None else ""
    parts = (amount, each.percent or "", each.due.isoformat() if each.due else "")
    return " ".join(part for part in parts if part)


def _plain(path: str, value: Any) -> object:
    if path in AMOUNTS:
        return money.format_yuan(value)
    return _comparable(value.isoformat() if isinstance(value, date) else value)


def _comparable(value: Any) -> object:
    if isinstance(value, tuple):
        return tuple(sorted(value))
    return value


def _count(counts: Counter[str], of: str | None) -> int:
    return sum(counts.values()) if of is None else counts[of]


def lines(tally: Tally) -> list[str]:
    """Return the table that the script prints."""
    paths = sorted({*tally.right, *tally.wrong, *tally.missed})
    rows = [
        f"{path:28} {tally.right[path]:4} right {tally.wrong[path]:3} wrong {tally.missed[path]:3} missed "
        f"precision {tally.precision(path):7.1%} recall {tally.recall(path):7.1%}"
        for path in paths
    ]
    total = (
        f"{'total':28} {_count(tally.right, None):4} right {_count(tally.wrong, None):3} wrong "
        f"{_count(tally.missed, None):3} missed precision {tally.precision():7.1%} recall {tally.recall():7.1%}"
    )
    return [*rows, total]


def texts_of(half: str, form: str, folder: Path) -> list[tuple[Sample, ContractText]]:
    """Return the texts of one half, read as they are, or from Word and PDF files made of them."""
    chosen = samples(half)
    if form == "text":
        return [(sample, sample.text()) for sample in chosen]
    from registrar_app.exchange.contract_text import ContractTextFiles
    from tests.prefill.makers import MAKERS

    make: Callable[[Sample], bytes] = MAKERS[form]
    read = []
    for sample in chosen:
        path = folder / f"{sample.name}.{form}"
        path.write_bytes(make(sample))
        read.append((sample, ContractTextFiles().read(path)))
    return read


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    halves = [half for half in HALVES if half in arguments] or list(HALVES)
    forms = [form for form in ("text", "docx", "pdf") if form in arguments] or ["docx", "pdf"]
    with TemporaryDirectory(prefix="prefill-") as folder:
        for half in halves:
            for form in forms:
                tally = measure(texts_of(half, form, Path(folder)))
                print(f"== {half}, {form}")
                print("\n".join(lines(tally)))
                if "-v" in arguments:
                    print("\n".join(tally.faults))


if __name__ == "__main__":
    main(sys.argv[1:])
