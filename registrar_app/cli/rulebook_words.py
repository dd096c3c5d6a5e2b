"""Puts a rulebook into lines and a JSON value for the command line: what it asks, on which source, with what consequence."""

from __future__ import annotations

from typing import Any

from registrar_app.domain.condition import Condition
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.rulebook import CitedText, DayKind, Rulebook, TimeLimit
from registrar_app.domain.text import Text


def rulebook_lines(rulebook: Rulebook, language: str) -> list[str]:
    """Return the rulebook line by line, each statement with its source."""
    lines = [f"{rulebook.title.in_language(language)} [{rulebook.reference.cite(language)}]"]
    lines.append(_limit_line(Text("办理时限", "time limit"), rulebook.decision_limit, language))
    if rulebook.large_contract is not None:
        lines.append(
            _limit_line(Text("大额或有争议的", "large or disputed"), rulebook.large_contract.limit, language)
        )
    for heading, entries in _lists(rulebook):
        lines.append(f"— {heading.in_language(language)}")
        lines += [
            f"  {entry.id:<28} {entry.text.in_language(language)} [{entry.reference.cite(language)}]"
            for entry in entries
        ]
    lines.append(Text("— 认定条件", "— conditions").in_language(language))
    lines += [
        f"  {c.id:<7} {c.effect.label.in_language(language)} {c.text.in_language(language)} [{c.reference.cite(language)}]"
        for c in rulebook.conditions
    ]
    return lines


def rulebook_value(rulebook: Rulebook, language: str) -> dict[str, Any]:
    """Return the rulebook as a JSON value."""
    return {
        "format": "registrar-rulebook/1",
        "id": rulebook.id,
        "title": rulebook.title.in_language(language),
        "edition": rulebook.edition,
        "in_force_from": rulebook.in_force_from.isoformat() if rulebook.in_force_from else None,
        "in_force_to": rulebook.in_force_to.isoformat() if rulebook.in_force_to else None,
        "decision_limit": _limit(rulebook.decision_limit, language),
        "large_contract_limit": _limit(rulebook.large_contract.limit, language)
        if rulebook.large_contract
        else None,
        "conditions": [_condition(c, language) for c in rulebook.conditions],
    } | {
        key: [_entry(entry, language) for entry in entries]
        for key, entries in (
            ("refusal_reasons", rulebook.refusal_reasons),
            ("revocation_grounds", rulebook.revocation_grounds),
            ("applicants", rulebook.applicants),
            ("documents", rulebook.documents),
        )
    }


def _lists(rulebook: Rulebook) -> tuple[tuple[Text, tuple[CitedText, ...]], ...]:
    return (
        (Text("申请人", "who applies"), rulebook.applicants),
        (Text("申请材料", "papers"), rulebook.documents),
        (Text("不予登记理由", "reasons for refusal"), rulebook.refusal_reasons),
        (Text("撤销事由", "grounds for revoking"), rulebook.revocation_grounds),
    )


def _limit_line(name: Text, limit: TimeLimit, language: str) -> str:
    working = limit.day_kind is DayKind.WORKING
    unit = (Text("个工作日", "working days") if working else Text("日", "days")).in_language(language)
    return f"{name.in_language(language)}: {limit.days} {unit} [{limit.reference.cite(language)}]"


def _limit(limit: TimeLimit, language: str) -> dict[str, Any]:
    return {"days": limit.days, "day_kind": limit.day_kind.value, **_source(limit.reference, language)}


def _entry(entry: CitedText, language: str) -> dict[str, Any]:
    return {
        "id": entry.id,
        "text": entry.text.in_language(language),
        "applies_to": list(entry.applies_to),
        **_source(entry.reference, language),
    }


def _condition(condition: Condition, language: str) -> dict[str, Any]:
    otherwise = condition.otherwise
    return {
        "id": condition.id,
        "group": condition.group.value,
        "effect": condition.effect.value,
        "text": condition.text.in_language(language),
        "applies_to": list(condition.applies_to),
        "proved_by": condition.proved_by or None,
        "otherwise": otherwise.remedy.value if otherwise else None,
        **_source(condition.reference, language),
    }


def _source(reference: LegalReference, language: str) -> dict[str, str]:
    return {"reference": reference.cite(language), "evidence": reference.evidence.value}
