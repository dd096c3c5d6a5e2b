"""Words what the checks found for the fields that it is about; which fields are marked is for the form to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from registrar_app.domain.finding import Finding, Severity
from registrar_app.ui.contract_form.adopting import offer_words
from registrar_app.ui.contract_form.findings_panel import TONES
from registrar_app.ui.words import say

Adopt = Callable[[Finding], None]
"""Takes the value that a finding suggests."""


def gravest_of(findings: Iterable[Finding]) -> dict[str, Finding]:
    """Return the gravest finding on each path; the gravest come first."""
    gravest: dict[str, Finding] = {}
    for finding in findings:
        gravest.setdefault(finding.path, finding)
    return gravest


def mark_of(found: Finding, adopt: Adopt, *, read_only: bool) -> tuple[Any, ...]:
    """Return what a field is told: the sentence, its tone, and the value to adopt when there is one."""
    offer = None
    if found.suggestion and not read_only:
        offer = (offer_words(found), lambda: adopt(found))
    return say(found.message), TONES[found.severity], offer


def marks_under(path: str, gravest: Mapping[str, Finding]) -> dict[str, tuple[str, str]]:
    """Return the sentences and tones for the cells of a list, by path."""
    return {
        place: (say(finding.message), TONES[finding.severity])
        for place, finding in gravest.items()
        if place.partition("[")[0] == path and finding.severity is not Severity.NOTICE
    }
