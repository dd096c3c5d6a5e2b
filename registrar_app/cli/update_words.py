"""Words an update for the terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from registrar_app.domain.text import Text
from registrar_app.services.plan_update import UpdatePlan
from registrar_app.services.update_words import OLD, pack_line, program_line, signed_by


def plan_lines(plan: UpdatePlan) -> Iterator[Text]:
    """Return who signed, what is in it and from which versions to which."""
    yield signed_by(plan)
    if plan.is_old:
        yield OLD
    if plan.program is not None:
        yield program_line(plan.program)
    yield from (pack_line(step) for step in plan.packs)
    notes = plan.opened.content.notes
    if notes.zh or notes.en:
        yield Text(notes.zh or notes.en, notes.en or notes.zh)


def plan_value(plan: UpdatePlan, language: str) -> dict[str, Any]:
    """Return the same as a value."""
    content, signer, step = plan.opened.content, plan.opened.signer, plan.program
    program = None
    if step is not None:
        program = {
            "version": step.part.version,
            "platform": step.part.platform,
            "held": step.held,
            "installs": step.left_out is None,
            "reason": step.left_out.in_language(language) if step.left_out is not None else None,
        }
    return {
        "file": str(plan.opened.path),
        "released_on": content.released_on.isoformat(),
        "lowest": content.lowest,
        "signer": {
            "name": signer.name.in_language(language),
            "fingerprint": signer.fingerprint,
            "maker": signer.is_maker,
        },
        "old": plan.is_old,
        "program": program,
        "packs": [
            {
                "kind": each.part.kind,
                "id": each.part.id,
                "title": each.title.in_language(language),
                "version": each.part.version,
                "held": each.held or None,
                "installs": each.is_new,
            }
            for each in plan.packs
        ],
        "notes": content.notes.in_language(language),
    }
