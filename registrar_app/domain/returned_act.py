"""Keeps what the bureau's return of an act means: which returns still wait for an answer, and what the reason says.

A returned act is a link of its chain and nothing else: at the bureau from the first, at the office from the moment its
receipt is taken in. What was built on it falls with it, since the bureau cannot take that either.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from registrar_app.domain import interchange
from registrar_app.domain.act import ActKind
from registrar_app.domain.batch import ActOutcome
from registrar_app.domain.contract import Contract
from registrar_app.domain.field_readers import NOTE_LIMIT, showable
from registrar_app.domain.registration import NOTING, CaseEntry
from registrar_app.domain.text import Text

_BETWEEN = " / "


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """One act that the bureau returned and that was not made good yet.

    Attributes:
        entry: The act.
        outcome: ``RETURNED`` or ``DUPLICATE``.
        path: The place in the act that the reason is about; ``None`` when it is about the whole.
        reason: Why.
        supervisor: Name of who answered; "" in what was kept by an older program.
        on: Day of the receipt, ISO; "" likewise.
        corrected: A later act answers it already; the bureau has not said yes to that one yet.
    """

    entry: CaseEntry
    outcome: ActOutcome
    path: str | None
    reason: Text
    supervisor: str = ""
    on: str = ""
    corrected: bool = False


def content_to_correct(returns: Sequence[Return], present: Contract) -> Contract | None:
    """Return the content of the amendment that was returned last, to go on from; ``None`` when none was.

    Payments, registration and number are those that stand now.
    """
    amended = [r.entry.act for r in returns if r.entry.act.kind is ActKind.AMEND and not r.corrected]
    if not amended:
        return None
    said = interchange.read_contract(amended[-1].body["contract"])
    return replace(said, uid=present.uid, payments=present.payments, registration=present.registration)


def join_reason(reason: Text) -> str:
    """Return a reason as a receipt carries it, both languages in one line without anything that cannot be seen."""
    return showable(f"{reason.zh}{_BETWEEN}{reason.en}", NOTE_LIMIT)


def split_reason(reason: str | None) -> Text:
    """Return a receipt's reason by language; one that is not in two halves stands for both."""
    parts = (reason or "").split(_BETWEEN)
    half = len(parts) // 2
    if len(parts) % 2:
        return Text(reason or "", reason or "")
    return Text(_BETWEEN.join(parts[:half]), _BETWEEN.join(parts[half:]))


def answers_to(returned: CaseEntry, history: Sequence[CaseEntry]) -> list[CaseEntry]:
    """Return the acts that answer a return: every decision since, and the same thing noted again.

    What stands after the act on which the returned one was built came later than the return: until then the returned
    one stood there. Neither the clock nor the number in a chain is asked, since a store put back begins another chain.
    """
    built_on = returned.act.previous_in_case
    place = next((n for n, entry in enumerate(history, 1) if entry.hash == built_on), 0)
    kind = returned.act.kind
    return [entry for entry in history[place:] if entry.act.kind not in NOTING or entry.act.kind is kind]


def not_made_good(
    fallen: Sequence[CaseEntry], history: Sequence[CaseEntry], accepted: Iterable[str]
) -> list[CaseEntry]:
    """Return the returned acts that still wait, in order: neither built on another one nor answered by an accepted act.

    Args:
        fallen: The acts of a case that do not stand, in order.
        history: Those that stand.
        accepted: Hashes of the acts that the bureau accepted.
    """
    lost, taken = {entry.hash for entry in fallen}, set(accepted)
    return [
        entry
        for entry in fallen
        if entry.act.previous_in_case not in lost
        and not any(answer.hash in taken for answer in answers_to(entry, history))
    ]


def in_order(history: Sequence[CaseEntry], fallen: Sequence[CaseEntry]) -> list[CaseEntry]:
    """Return the acts of a case as they were made, those that fell among those that stand.

    An act of a chain that does not lead here (another device sent the same contract) comes last.
    """
    merged, lost = list(history), set[str]()
    for entry in fallen:
        places = {known.hash: place for place, known in enumerate(merged, 1)}
        first = not merged or merged[0].act.device == entry.act.device
        places[""] = 0 if first else len(merged)
        place = places.get(entry.act.previous_in_case or "", len(merged))
        while place < len(merged) and merged[place].hash in lost:
            place += 1
        merged.insert(place, entry)
        lost.add(entry.hash)
    return merged
