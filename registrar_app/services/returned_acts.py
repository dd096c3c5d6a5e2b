"""Tells what the bureau returned of a case and was not made good yet, with who answered, when and why; and what fell with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from registrar_app.domain.batch import ActAnswer, ActOutcome
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.returned_act import (
    Return,
    cause_of,
    done_again,
    join_reason,
    loss_words,
    not_made_good,
    split_reason,
)
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import note
from registrar_app.services.ports import AnswerNote


def returns_of(desk: Desk, case: Case) -> list[Return]:
    """Return what the registrar of an office still has to correct, in order of the acts; nothing at the bureau."""
    fallen = desk.store.returned_acts(case.uid) if case.uid else []
    if not fallen or desk.store.identity.is_bureau:
        return []
    notes = {note.act: note for note in desk.store.answers_of(case.uid)}
    accepted = [act for act, note in notes.items() if note.outcome == ActOutcome.ACCEPTED]
    waiting = not_made_good(fallen, case.history, accepted, desk.store.dismissed_losses(case.uid))
    told = (_return_of(entry, fallen, case.history, notes) for entry in waiting)
    return [each for each in told if each is not None]


def _return_of(
    entry: CaseEntry,
    fallen: Sequence[CaseEntry],
    history: Sequence[CaseEntry],
    notes: Mapping[str, AnswerNote],
) -> Return | None:
    cause = cause_of(entry, fallen)
    note = notes.get((cause or entry).hash)
    if note is None:
        return None
    return Return(
        entry=entry,
        outcome=ActOutcome(note.outcome) if cause is None else ActOutcome.RETURNED,
        path=note.path if cause is None else None,
        reason=split_reason(note.reason) if cause is None else loss_words(entry, cause),
        supervisor=note.supervisor,
        on=note.on,
        corrected=bool(done_again(entry, fallen, history)),
        fell_with=cause,
    )


def answers_with_losses(desk: Desk, answers: Iterable[ActAnswer]) -> list[ActAnswer]:
    """Return what a receipt did not accept, and all that fell with it, sent or not, each saying what it was."""
    told = {answer.act: answer for answer in answers if answer.outcome is not ActOutcome.ACCEPTED}
    acts = [signed.act() for act in told if (signed := desk.store.act_by_hash(act)) is not None]
    for uid in dict.fromkeys(act.case for act in acts):
        fallen = desk.store.returned_acts(uid)
        for entry in fallen:
            cause = cause_of(entry, fallen)
            if cause is not None and not {cause.hash, entry.hash}.isdisjoint(told):
                reason = join_reason(loss_words(entry, cause))
                told[entry.hash] = ActAnswer(act=entry.hash, outcome=ActOutcome.RETURNED, reason=reason)
    return list(told.values())


def dismiss_loss(desk: Desk, case: Case, act_hash: str) -> CaseEntry:
    """Note that an act which fell with a returned one will not be done again; return it.

    Args:
        desk: The open desk of an office.
        case: The case.
        act_hash: The act's hash, or a beginning of it that names one.

    Raises:
        AnswerNoError: no such act of the case waits, or it was returned itself and must be corrected.
    """
    lost = [found.entry for found in returns_of(desk, case) if found.fell_with is not None]
    named = [entry for entry in lost if act_hash and entry.hash.startswith(act_hash)]
    if len(named) != 1:
        raise AnswerNoError(
            "LOSS-UNKNOWN",
            act_hash or case.uid,
            Text(
                "没有这一项一并退回、待重新办理的行为",
                "no act that fell with a returned one and waits is named so",
            ),
            Text("用 contract show 查看其编号", "contract show tells its number"),
        )
    with desk.store.writing():
        desk.store.dismiss_loss(named[0].hash)
        note(desk, EntryKind.LOSS_DISMISSED, case.uid, {"sha256": named[0].hash})
    return named[0]
