"""Keeps the reasons typed for queries: those of this sitting, those kept with the draft, those signed in the acts."""

from __future__ import annotations

from registrar_app.domain.registration import Case
from registrar_app.ui.workplace import Workplace


def take_up(place: Workplace, case: Case) -> None:
    """Bring back the reasons of a case when it is opened; what was typed in this sitting stands over them."""
    if not case.uid:
        place.reasons.pop("", None)
        return
    signed = {
        f"{entry['code']}@{entry['path']}": entry["reason"]
        for step in case.history
        for entry in step.act.body.get("explanations") or ()
    }
    kept = place.desk.store.reasons_of(case.uid)
    place.reasons[case.uid] = {**signed, **kept, **place.reasons.get(case.uid, {})}


def typed(place: Workplace, uid: str) -> dict[str, str]:
    """Return the reasons of a case that say something."""
    return {key: text for key, text in place.reasons.get(uid, {}).items() if text.strip()}
