"""Puts what the bureau answered into lines and JSON values: the field by its name, the reason in one language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from registrar_app.domain.batch import ActAnswer
from registrar_app.domain.field_labels import act_label
from registrar_app.domain.returned_act import Return, split_reason
from registrar_app.domain.text import Text
from registrar_app.services.ports import AnswerNote


def return_lines(returns: Sequence[Return], language: str) -> list[str]:
    """Return one line for each return of a case that is not made good yet."""
    return [_return_line(found, language) for found in returns]


def _return_line(found: Return, language: str) -> str:
    if found.fell_with is not None:
        return _loss_line(found).in_language(language)
    act, reason = found.entry.act.kind.label, found.reason
    name = act_label(found.path)
    zh = f"{act.zh} · {name.zh}" if name else act.zh
    en = f"{act.en} · {name.en}" if name else act.en
    said = f"（{found.supervisor} {found.on}）" if found.supervisor else ""
    by = f" ({found.supervisor}, {found.on})" if found.supervisor else ""
    waits_zh = "；已重新办理，等待主管部门答复" if found.corrected else "；改正后重新办理"
    waits_en = (
        "; decided again, waiting for the answer" if found.corrected else "; correct it and decide again"
    )
    return Text(
        f"主管部门退回 {zh}{_told('：', reason.zh)}{said}{waits_zh}",
        f"returned by the bureau, {en}{_told(': ', reason.en)}{by}{waits_en}",
    ).in_language(language)


def _told(mark: str, reason: str) -> str:
    return f"{mark}{reason}" if reason else ""


def _loss_line(found: Return) -> Text:
    named = found.entry.hash[:16]
    if found.corrected:
        zh, en = "已重新办理，等待主管部门答复", "done again, waiting for the answer"
    else:
        zh, en = (
            "须重新办理，不再办理的用 contract dismiss 注明",
            "do it again, or say so with contract dismiss",
        )
    return Text(f"{found.reason.zh}；{zh}  {named}", f"{found.reason.en}; {en}  {named}")


def answer_line(answer: ActAnswer, language: str, of: Text | None = None) -> str:
    """Return one answer of a receipt as a line; ``of`` names the act and its contract."""
    name = act_label(answer.path)
    field = name.in_language(language) if name is not None else answer.path or ""
    reason = split_reason(answer.reason).in_language(language)
    said = of.in_language(language) if of is not None else ""
    return " ".join(part for part in (answer.act[:16], said, field, reason) if part)


def answer_value(answer: ActAnswer | AnswerNote, language: str) -> dict[str, Any]:
    """Return one answer as JSON: as the receipt has it, with the field's name and the reason in one language."""
    name = act_label(answer.path)
    return {
        "act": answer.act,
        "outcome": str(answer.outcome),
        "path": answer.path,
        "field": name.in_language(language) if name is not None else None,
        "reason": split_reason(answer.reason).in_language(language) if answer.reason is not None else None,
    }


def note_value(note: AnswerNote, returns: Sequence[Return], language: str) -> dict[str, Any]:
    """Return one kept answer as JSON: also who gave it when, and whether it still waits to be made good."""
    return {
        **answer_value(note, language),
        "supervisor": note.supervisor or None,
        "on": note.on or None,
        "open": note.act in {found.entry.hash for found in returns},
    }


def loss_value(found: Return) -> dict[str, Any]:
    """Return what fell with a returned act as JSON: the whole body of the act, so that it can be done again."""
    assert found.fell_with is not None
    return {
        "act": found.entry.hash,
        "kind": found.entry.act.kind.value,
        "on": found.entry.act.on.isoformat(),
        "fell_with": found.fell_with.hash,
        "body": dict(found.entry.act.body),
        "done_again": found.corrected,
    }
