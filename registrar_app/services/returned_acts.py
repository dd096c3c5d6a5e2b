"""Tells what the bureau returned of a case and was not made good yet, with who answered, when and why."""

from __future__ import annotations

from registrar_app.domain.batch import ActOutcome
from registrar_app.domain.registration import Case
from registrar_app.domain.returned_act import Return, answers_to, not_made_good, split_reason
from registrar_app.services.desk import Desk


def returns_of(desk: Desk, case: Case) -> list[Return]:
    """Return what the registrar of an office still has to correct, in order of the acts; nothing at the bureau."""
    fallen = desk.store.returned_acts(case.uid) if case.uid else []
    if not fallen or desk.store.identity.role != "office":
        return []
    notes = {note.act: note for note in desk.store.answers_of(case.uid)}
    accepted = [act for act, note in notes.items() if note.outcome == ActOutcome.ACCEPTED]
    waiting = not_made_good(fallen, case.history, accepted)
    return [
        Return(
            entry=entry,
            outcome=ActOutcome(note.outcome),
            path=note.path,
            reason=split_reason(note.reason),
            supervisor=note.supervisor,
            on=note.on,
            corrected=bool(answers_to(entry, case.history)),
        )
        for entry in waiting
        if (note := notes.get(entry.hash)) is not None
    ]
