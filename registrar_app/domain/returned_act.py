"""Keeps what the bureau's return of an act means: which returns still wait for an answer, and what the reason says.

A returned act is a link of its chain and nothing else: at the bureau from the first, at the office from the moment its
receipt is taken in. What was built on it falls with it, since the bureau cannot take that either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from registrar_app.domain import interchange
from registrar_app.domain.act import Act, ActKind
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
        fell_with: The returned act with which this one fell, since it was built on it; ``None`` for one returned itself.
    """

    entry: CaseEntry
    outcome: ActOutcome
    path: str | None
    reason: Text
    supervisor: str = ""
    on: str = ""
    corrected: bool = False
    fell_with: CaseEntry | None = None


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


def own_reason(words: str) -> str:
    """Return a supervisor's own words as a receipt carries them: one text, which stands for both languages."""
    return showable(words.replace(_BETWEEN, "/"), NOTE_LIMIT)


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
    fallen: Sequence[CaseEntry],
    history: Sequence[CaseEntry],
    accepted: Iterable[str],
    dismissed: Iterable[str] = (),
) -> list[CaseEntry]:
    """Return the fallen acts that still wait, in order: until an accepted act answers them, or they were dismissed.

    Args:
        fallen: The acts of a case that do not stand, in order.
        history: Those that stand.
        accepted: Hashes of the acts that the bureau accepted.
        dismissed: Hashes of those that the registrar will not do again.
    """
    taken, left = set(accepted), set(dismissed)
    return [
        entry
        for entry in fallen
        if entry.hash not in left
        and _waits_for_itself(entry, fallen)
        and not any(answer.hash in taken for answer in done_again(entry, fallen, history))
    ]


def cause_of(entry: CaseEntry, fallen: Sequence[CaseEntry]) -> CaseEntry | None:
    """Return the returned act with which another one fell; ``None`` for one that is built on what stands."""
    lost = {each.hash: each for each in fallen}
    cause = None
    while (before := lost.get(entry.act.previous_in_case or "")) is not None:
        cause = entry = before
    return cause


def done_again(
    entry: CaseEntry, fallen: Sequence[CaseEntry], history: Sequence[CaseEntry]
) -> list[CaseEntry]:
    """Return the acts that say again what a fallen one said: of one that fell with another, only the same thing.

    A registration takes up what the content had become by then; nothing but a cancellation stands for a cancellation.
    """
    cause = cause_of(entry, fallen)
    if cause is None:
        return answers_to(entry, history)
    place = next((n for n, e in enumerate(history, 1) if e.hash == cause.act.previous_in_case), 0)
    since, kind = history[place:], entry.act.kind
    if kind is ActKind.NOTE_PAYMENT:
        return [e for e in since if entry.act.body.get("payment") in _payments_in(e.act)]
    again = [e for e in since if e.act.kind in _SAYS_AGAIN.get(kind, {kind})]
    if kind is not ActKind.NOTE_INCOME:
        return again
    alike = [e.hash for e in fallen if e.act.kind is kind and cause in (e, cause_of(e, fallen))]
    return again[alike.index(entry.hash) :]  # each income is a sum of its own


_SAYS_AGAIN = {
    ActKind.AMEND: {ActKind.AMEND, ActKind.REEXAMINE, ActKind.REGISTER},
    ActKind.REEXAMINE: {ActKind.REEXAMINE},
    ActKind.CANCEL: {ActKind.CANCEL, ActKind.REVOKE},
    ActKind.REVOKE: {ActKind.REVOKE},
    ActKind.NOTE_PAYMENT: {ActKind.NOTE_PAYMENT},
    ActKind.NOTE_INCOME: {ActKind.NOTE_INCOME},
    ActKind.NOTE_OFFICIAL_NO: {ActKind.NOTE_OFFICIAL_NO},
}
"""What of an act that fell with another would be lost if nobody did it again; the way to a decision is gone anyway."""


def _waits_for_itself(entry: CaseEntry, fallen: Sequence[CaseEntry]) -> bool:
    return cause_of(entry, fallen) is None or entry.act.kind in _SAYS_AGAIN


def _payments_in(act: Act) -> Sequence[object]:
    if act.kind is ActKind.NOTE_PAYMENT:
        return [act.body.get("payment")]
    content = act.body.get("contract")
    return (content.get("payments") or ()) if isinstance(content, Mapping) else ()


def said_by(act: Act) -> str:
    """Return what an act said beside its kind: day and sum, number or reason; "" for one that says nothing of its own."""
    body = act.body
    if act.kind is ActKind.NOTE_PAYMENT:
        return f"{body['payment'].get('paid_on')} ¥{body['payment'].get('amount')}"
    if act.kind is ActKind.NOTE_INCOME:
        return f"{body['income'].get('received_on')} ¥{body['income'].get('technology_income')}"
    said = body.get("official_no") or body.get("slip_no") or body.get("ground") or body.get("reason")
    return said if isinstance(said, str) else ""


def loss_words(entry: CaseEntry, cause: CaseEntry) -> Text:
    """Return that an act fell with a returned one, and what it said."""
    act, said = entry.act.kind.label, said_by(entry.act)
    because = cause.act.kind.label
    zh, en = f"{act.zh}（{said}）" if said else act.zh, f"{act.en} ({said})" if said else act.en
    if entry.act.kind in (ActKind.CANCEL, ActKind.REVOKE):
        return Text(
            f"原已{act.zh[:2]}，{act.zh[:2]}随“{because.zh}”一并退回：{said}",
            f"it had been ended; “{act.en}” fell with the returned “{because.en}”: {said}",
        )
    return Text(f"随“{because.zh}”一并退回：{zh}", f"fell with the returned “{because.en}”: {en}")


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
