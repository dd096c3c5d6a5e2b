"""Keeps what every decision on a case needs: the case in the right state, days in order, texts filled in, the act appended.

Which decisions there are is in ``decide`` and ``later_life``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.field_readers import NOTE_LIMIT, unseen_character
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.registration import NOTING, ActNotAllowedError, Case, CaseEntry, allowed_acts
from registrar_app.domain.rulebook import CitedText, Rulebook
from registrar_app.domain.text import Text
from registrar_app.services.check_contract import explanation_key, unexplained
from registrar_app.services.compose_act import BodyOf, compose
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.ports import ChainPlace


def append(
    desk: Desk,
    case: Case,
    kind: ActKind,
    body_of: BodyOf,
    on: date | None,
    *,
    take_slip_number: bool = False,
    then: Callable[[], None] | None = None,
) -> CaseEntry:
    """Sign and append one act on a case.

    Args:
        desk: With an unlocked registrar's key.
        case: The case.
        kind: What is done.
        body_of: Makes the body, knowing the place.
        on: The day of effect; today when not given.
        take_slip_number: Whether the next slip number is taken.
        then: Done last inside the transaction: when it fails, the act is undone.

    Raises:
        UsageError: its day lies in the future, or before the decision before it.
        AnswerNoError: the act does not fit the case, or the case has another act since it was looked at.
        MachineRefusedError: the key is locked or may not sign here.
    """
    _require_order(desk, case, kind, on)
    composer = compose(desk, kind, case.uid, _unless_changed(case, body_of), on)
    with desk.store.writing() as writer:
        entry = writer.append(case.uid, composer, take_slip_number=take_slip_number)
        if then is not None:
            then()
    return entry


def case_for(desk: Desk, uid: str, kind: ActKind) -> Case:
    """Return the case, when the act fits its state.

    Raises:
        AnswerNoError: it does not, or there is no such case.
    """
    case = load_case(desk, uid)
    if kind not in allowed_acts(case.state):
        raise ActNotAllowedError(kind, case.state).answer(case.uid)
    return case


def require_own(case: Case) -> None:
    """Raise AnswerNoError when another office registered the contract."""
    if case.registered_elsewhere:
        raise AnswerNoError(
            "CASE-ELSEWHERE",
            case.uid,
            Text(
                "由其他机构登记的合同在原登记机构办理", "what another office registered is dealt with there"
            ),
            Text("取得办理后的登记证明再录入", "record the registration as it is issued then"),
        )


def require_no_loose_text(case: Case) -> None:
    """Raise AnswerNoError when the draft holds what is typed and no value yet."""
    if case.unparsed:
        path, typed = case.unparsed[0]
        raise AnswerNoError(
            "DRAFT-UNREADABLE",
            path,
            Text(f"“{typed}”还不是可识别的值", f"{typed!r} is not a value yet"),
            Text("在登记表中改正该栏", "correct the field in the form"),
        )


def explained(findings: list[Finding], explanations: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the typed reason of each query, as an act keeps them.

    Raises:
        AnswerNoError: an error stands, or a query has no reason.
    """
    open_findings = unexplained(findings, explanations)
    if open_findings:
        first = open_findings[0]
        count = len(open_findings)
        is_error = first.severity is Severity.ERROR
        remedy = (
            first.remedy
            if is_error
            else Text("填写核实说明后再登记", "type a reason for it and register again")
        )
        raise AnswerNoError(
            first.code,
            first.path,
            Text(f"{first.message.zh}（尚有 {count} 条未处理）", f"{first.message.en} ({count} open)"),
            remedy,
        )
    return [
        {"code": f.code, "path": f.path, "reason": explanations[explanation_key(f)].strip()}
        for f in findings
        if f.severity is Severity.QUERY
    ]


def judged_on(desk: Desk, case: Case) -> date:
    """Return the day whose law judges the case: of acceptance; of a recorded registration its own; today for a draft."""
    registration = case.contract.registration
    return case.accepted_on or (registration.registered_on if registration is not None else desk.today())


def rulebook_of(desk: Desk, case: Case) -> Rulebook:
    """Return the rulebook that judges the case."""
    return desk.packs.rulebook_on(judged_on(desk, case))


def content(contract: Contract) -> dict[str, Any]:
    """Return the contract as an act carries it, without its registration."""
    return interchange.write_contract(replace(contract, registration=None))


def required_text(where: str, text: str, limit: int = NOTE_LIMIT) -> str:
    """Return the text without the white space around it.

    Raises:
        UsageError: it is empty, too long, or has a character that no sheet can be printed with.
    """
    stripped = text.replace("\r\n", "\n").strip()
    unseen = unseen_character(stripped)
    if not stripped:
        problem = Text("不能为空", "is empty")
    elif len(stripped) > limit:
        problem = Text(f"超过 {limit} 个字符", f"is longer than {limit} characters")
    elif unseen:
        problem = Text(f"含看不见的字符 {unseen}", f"holds the invisible character {unseen}")
    else:
        return stripped
    raise UsageError("TEXT-REQUIRED", where, problem, Text("填写说明", "write it down in words"))


def require_enumerated(code: str, given: str, entries: tuple[CitedText, ...]) -> None:
    """Raise UsageError unless the id is one of the rulebook's enumerated entries."""
    if given in {entry.id for entry in entries}:
        return
    known = ", ".join(entry.id for entry in entries)
    raise UsageError(
        code,
        given,
        Text("不是该认定规则列举的事由", "not one of those that the rulebook enumerates"),
        Text(f"取下列之一：{known}", f"use one of: {known}"),
    )


def _unless_changed(case: Case, body_of: BodyOf) -> BodyOf:
    """Return what gives the body, unless another act came meanwhile: what was judged is then no more what is decided on."""

    def body(place: ChainPlace) -> Mapping[str, Any]:
        if place.previous_in_case == case.last_hash:
            return body_of(place)
        raise AnswerNoError(
            "CASE-CHANGED",
            case.uid,
            Text("其间该合同有了新的办理记录", "the contract was dealt with meanwhile"),
            Text("查看后重新办理", "look at it again, then decide"),
        )

    return body


def _require_order(desk: Desk, case: Case, kind: ActKind, on: date | None) -> None:
    day = on or desk.today()
    decided = [entry.act.on for entry in case.history if entry.act.kind not in NOTING]
    before = case.history[-1].act.on if kind in NOTING and case.history else max(decided, default=day)
    if day > desk.today():
        problem = Text("办理日期在今天之后", "the day lies in the future")
    elif day < before:
        problem = Text("办理日期早于上一步的日期", "the day is before that of the step before")
    else:
        return
    raise UsageError(
        "DAY-ORDER",
        day.isoformat(),
        problem,
        Text("改正日期，或检查本机时钟", "correct it, or check this PC's clock"),
    )
