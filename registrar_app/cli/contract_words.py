"""Puts contracts, findings and problems into lines and JSON values for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.finding import Finding
from registrar_app.domain.money import group_yuan
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.text import Text
from registrar_app.services.deadline import Deadline
from registrar_app.services.deadline_words import account_lines, due_words, left_words, supplement_words
from registrar_app.services.due_list import DueCase

_LIMIT_KEYS = (
    "limit", "left", "day_kind", "estimated", "left_estimated", "ends_on_day_off", "reference", "calendar",
    "calendar_known_until", "counted", "days",
)  # fmt: skip


def problem_line(problem: FieldProblem, language: str) -> str:
    """Return the one line about a field that cannot be read."""
    line = Text(
        f"CONTRACT-FORM {problem.path}: {problem.problem.zh}；{problem.remedy.zh}",
        f"CONTRACT-FORM {problem.path}: {problem.problem.en}; {problem.remedy.en}",
    )
    return line.in_language(language)


def finding_lines(findings: Sequence[Finding], language: str) -> list[str]:
    """Return one line a finding, or one that says there is none."""
    if not findings:
        return [Text("  未发现问题", "  nothing found").in_language(language)]
    return [_finding_line(finding, language) for finding in findings]


def _finding_line(finding: Finding, language: str) -> str:
    message = finding.message.in_language(language)
    remedy = finding.remedy.in_language(language)
    severity = finding.severity.label.in_language(language)
    return f"  [{severity}] {finding.code} {finding.path}: {message} → {remedy} [{finding.reference.cite(language)}]"


def finding_value(finding: Finding, language: str) -> dict[str, Any]:
    """Return a finding as a JSON value."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "path": finding.path,
        "message": finding.message.in_language(language),
        "remedy": finding.remedy.in_language(language),
        "reference": finding.reference.cite(language),
        "suggestion": finding.suggestion,
    }


def case_lines(case: Case, language: str) -> list[str]:
    """Return the case as a few readable lines: what it is, who, how much, and what was done."""
    contract = case.contract
    value = group_yuan(contract.contract_value) if contract.contract_value is not None else "—"
    amount = group_yuan(contract.transaction_amount) if contract.transaction_amount is not None else "—"
    seller = (contract.seller.name if contract.seller else None) or "—"
    buyer = (contract.buyer.name if contract.buyer else None) or "—"
    kind = contract.type.label.in_language(language) if contract.type else "—"
    lines = [
        f"{contract.name or '—'}  [{case.state.label.in_language(language)}]  {case.uid}",
        Text(
            f"类别：{kind}　卖方：{seller}　买方：{buyer}", f"type: {kind}  seller: {seller}  buyer: {buyer}"
        ).in_language(language),
        Text(
            f"成交额：{value} 元　技术交易额：{amount} 元",
            f"value: {value} yuan  technology amount: {amount} yuan",
        ).in_language(language),
    ]
    lines += [
        f"  {entry.act.on.isoformat()}  {entry.act.kind.label.in_language(language)}  {entry.act.registrar}  {entry.hash[:16]}"
        for entry in case.history
    ]
    return lines


def deadline_lines(deadline: Deadline | None, language: str) -> list[str]:
    """Return the time limit of an accepted case and how it was counted; nothing when no limit runs."""
    if deadline is None:
        return []
    left, due = left_words(deadline), deadline.due.isoformat()
    line = Text(f"办理期限：{due}，{left.zh}", f"decide by {due}, {left.en}")
    account = (f"  {counted.in_language(language)}" for counted in account_lines(deadline))
    return [line.in_language(language), *account]


def supplement_lines(case: Case, today: date, language: str) -> list[str]:
    """Return until when the supplement of a case is wanted; nothing when none is awaited."""
    if case.state is not CaseState.SUPPLEMENT_REQUESTED:
        return []
    until, left = case.supplement_until, supplement_words(case.supplement_until, today)
    day = until.isoformat() if until is not None else "—"
    return [Text(f"补正期限：{day}，{left.zh}", f"supplement by {day}, {left.en}").in_language(language)]


def deadline_value(deadline: Deadline | None, language: str) -> dict[str, Any] | None:
    """Return a deadline with every day of its span as a JSON value."""
    if deadline is None:
        return None
    known_until = deadline.calendar.known_until
    return {
        "accepted_on": deadline.accepted_on.isoformat(),
        "due_on": deadline.due.isoformat(),
        "limit": deadline.limit.days,
        "left": deadline.left,
        "day_kind": deadline.day_kind.value,
        "estimated": deadline.estimated,
        "left_estimated": deadline.left_estimated,
        "ends_on_day_off": deadline.ends_on_day_off,
        "reference": deadline.reference.cite(language),
        "calendar": deadline.calendar.source.cite(language),
        "calendar_known_until": known_until.isoformat() if known_until is not None else None,
        "counted": [day.day.isoformat() for day in deadline.days if day.mark.counts],
        "days": [
            {
                "day": day.day.isoformat(),
                "mark": day.mark.value,
                "counts": day.mark.counts,
                "known": day.known,
            }
            for day in deadline.days
        ],
    }


def due_line(due: DueCase, language: str) -> str:
    """Return the one line of the due list: the day, the days left, the contract, its seller."""
    row, day = due.row, due.due_on.isoformat() if due.due_on is not None else "—"
    return f"{day}  {due_words(due).in_language(language)}  {row.uid[:8]}  {row.name}  {row.seller}"


def due_value(due: DueCase, language: str) -> dict[str, Any]:
    """Return a line of the due list as a JSON value; what belongs to a limit is null where none runs."""
    row, deadline = due.row, deadline_value(due.deadline, language) or {}
    return {
        "uid": row.uid,
        "name": row.name,
        "seller": row.seller,
        "buyer": row.buyer,
        "state": row.state.value,
        "accepted_on": row.accepted_on.isoformat() if row.accepted_on else None,
        "due_on": due.due_on.isoformat() if due.due_on else None,
        "supplement_until": due.supplement_until.isoformat() if due.supplement_until else None,
        "overdue": due.is_overdue,
        **{key: deadline.get(key) for key in _LIMIT_KEYS},
    }
