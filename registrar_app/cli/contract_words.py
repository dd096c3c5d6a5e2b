"""Puts contracts, findings and problems into lines and JSON values for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.finding import Finding
from registrar_app.domain.money import group_yuan
from registrar_app.domain.registration import Case
from registrar_app.domain.rulebook import DayKind
from registrar_app.domain.text import Text
from registrar_app.services.deadline import Deadline


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
    """Return the line about the time limit of an accepted case; none when no limit runs."""
    if deadline is None:
        return []
    working = deadline.day_kind is DayKind.WORKING
    kind = (Text("个工作日", "working days") if working else Text("日", "days")).in_language(language)
    guess = Text("，节假日未公布部分按周末推算", ", holidays not yet published are guessed by weekends")
    line = Text(
        "办理期限：{due}，剩 {left} {kind}{guess} [{law}]",
        "decide by {due}, {left} {kind} left{guess} [{law}]",
    ).in_language(language)
    return [
        line.format(
            due=deadline.due.isoformat(),
            left=deadline.left,
            kind=kind,
            guess=guess.in_language(language) if deadline.estimated else "",
            law=deadline.reference.cite(language),
        )
    ]
