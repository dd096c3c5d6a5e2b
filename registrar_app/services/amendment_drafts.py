"""Keeps amendments while they are written, so that nothing typed is lost before they are submitted."""

from __future__ import annotations

from registrar_app.domain.amendment_draft import AmendmentDraft
from registrar_app.domain.registration import Case, CaseState
from registrar_app.services.desk import Desk


def keep_amendment(desk: Desk, uid: str, amendment: AmendmentDraft) -> None:
    """Keep the work on an amendment; the registration stays as it is until it is submitted."""
    with desk.store.writing() as writer:
        writer.keep_amendment(uid, amendment)


def give_up_amendment(desk: Desk, uid: str) -> None:
    """Forget the work on an amendment."""
    with desk.store.writing() as writer:
        writer.forget_amendment(uid)


def open_amendment(desk: Desk, case: Case) -> AmendmentDraft | None:
    """Return the amendment that was begun on a registration and not submitted; ``None`` when there is none."""
    return desk.store.amendment_of(case.uid) if case.uid and case.state is CaseState.REGISTERED else None
