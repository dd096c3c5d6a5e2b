"""Words the conclusion of a sheet for the screen: pill, sentence, caution; what can be done about it is in the bar."""

from __future__ import annotations

from collections.abc import Iterable

from registrar_app.domain.conclusion import Conclusion, ConclusionKind
from registrar_app.domain.contract import ContractType
from registrar_app.domain.rulebook import Rulebook
from registrar_app.domain.text import Text
from registrar_app.services.examine import Examined
from registrar_app.ui.examination import words
from registrar_app.ui.examination.view import SheetView
from registrar_app.ui.words import begin, say

PILLS: dict[ConclusionKind, tuple[Text, str]] = {
    ConclusionKind.RECOGNISE: (words.MEETS, "good"),
    ConclusionKind.OTHER_TYPE: (words.OTHER, "query"),
    ConclusionKind.SUPPLEMENT: (words.SUPPLEMENT, "query"),
    ConclusionKind.REFUSE: (words.REFUSE, "error"),
    ConclusionKind.INCOMPLETE: (words.INCOMPLETE, "accent"),
}
_SHOWN, _SHOWN_WANTED = 3, 2
"""Deciding conditions and wanted papers that the bar names; the tooltip has all."""


def sentence(examined: Examined, *, whole: bool = False) -> str:
    """Return what the sheet concludes and why, shortened to what a bar has room for unless ``whole``."""
    conclusion = examined.conclusion
    if conclusion.type is None:
        return say(words.NO_TYPE)
    makers = {
        ConclusionKind.RECOGNISE: lambda: say(words.MAY_RECOGNISE, type=_type(conclusion.type)),
        ConclusionKind.OTHER_TYPE: lambda: _other_type(examined, whole),
        ConclusionKind.REFUSE: lambda: refused_for(conclusion, examined.rulebook),
        ConclusionKind.SUPPLEMENT: lambda: wanted(conclusion, None if whole else _SHOWN_WANTED),
        ConclusionKind.INCOMPLETE: lambda: say(words.STILL_OPEN, count=len(conclusion.unanswered)),
    }
    said = makers[conclusion.kind]()
    if conclusion.unanswered and conclusion.kind is not ConclusionKind.INCOMPLETE:
        said += say(words.ALSO_OPEN, count=len(conclusion.unanswered))
    return said


def headline(view: SheetView) -> tuple[Text, str, str]:
    """Return the words and tone of the pill, and the sentence beside it."""
    conclusion = view.examined.conclusion
    if view.awaiting and conclusion.because:
        return words.AWAITING, "query", say(words.AWAITED, because=_listed(conclusion.because[:_SHOWN]))
    kind = conclusion.kind if conclusion.type is not None else ConclusionKind.INCOMPLETE
    return *PILLS[kind], sentence(view.examined)


def refused_for(conclusion: Conclusion, rulebook: Rulebook) -> str:
    """Return the rulebook's reason with the conditions that lead to it."""
    reason = rulebook.refusal_reason(conclusion.reason or "")
    named = begin(reason.text) if reason is not None else conclusion.reason or ""
    return say(words.REFUSED_FOR, reason=named, because=_listed(conclusion.because[:_SHOWN]))


def wanted(conclusion: Conclusion, most: int | None = None) -> str:
    """Return what a supplement is wanted for, numbered, a line each."""
    texts = conclusion.wanted[:most]
    lines = [
        f"{number}. {say(text)}" if len(conclusion.wanted) > 1 else say(text)
        for number, text in enumerate(texts, 1)
    ]
    if len(texts) < len(conclusion.wanted):
        lines[0] = say(words.OF_MANY, count=len(conclusion.wanted), first=lines[0])
    return "\n".join(lines)


def refusal_note(examined: Examined) -> str:
    """Return the answers that lead to a refusal in words, to begin the registrar's own note with."""
    deciding = (line for line in examined.lines if line.condition.id in examined.conclusion.because)
    lines = [
        say(
            words.REFUSAL_NOTE,
            id=line.condition.id,
            condition=say(line.condition.text),
            verdict=say(line.answer.verdict.label(line.condition.effect)),
            note=line.answer.note,
        ).strip()
        for line in deciding
        if line.answer is not None
    ]
    return "\n".join(lines)


def caution(conclusion: Conclusion) -> str:
    """Return the warning about wording that nobody compared with the official text; "" when there is none."""
    return say(words.CAUTION, ids=_listed(conclusion.cautions)) if conclusion.cautions else ""


def _other_type(examined: Examined, whole: bool) -> str:
    conclusion = examined.conclusion
    because = conclusion.because if whole else conclusion.because[:_SHOWN]
    answers = {line.condition.id: line for line in examined.lines}
    said = []
    for key in because:
        line = answers.get(key)
        verdict = line.answer.verdict.label(line.condition.effect) if line and line.answer else None
        said.append(say(words.ANSWERED_SO, id=key, verdict=say(verdict)) if verdict else key)
    first = say(words.NOT_OF_TYPE, type=_type(conclusion.type), because=_listed(said))
    types = _listed(say(kind.label) for kind in conclusion.types)
    return first + (say(words.CONSIDER, types=types) if types else "")


def _type(kind: ContractType | None) -> str:
    return say(kind.label) if kind is not None else ""


def _listed(parts: Iterable[str]) -> str:
    return say(words.AND).join(parts)
