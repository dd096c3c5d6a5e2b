"""Decides on a case: accept, supplement, register, refuse, and everything later; each decision is one signed act.

Whether the act fits the state is judged here before signing and by the store again while writing. Errors block
registering and amending; queries need a typed reason, which stays in the act for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract, Payment
from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.field_readers import NAME_LIMIT, NOTE_LIMIT
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.registration import ActNotAllowedError, Case, CaseEntry, allowed_acts
from registrar_app.domain.rulebook import Rulebook
from registrar_app.domain.text import Text
from registrar_app.services.check_contract import check_contract, explanation_key, unexplained
from registrar_app.services.compose_act import BodyOf, compose
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.ports import ChainPlace


def accept_contract(desk: Desk, uid: str, on: date | None = None) -> CaseEntry:
    """受理: take the application in; the time limit runs from this day (2000 办法 art. 14; 2024 draft art. 14)."""
    case = _case_for(desk, uid, ActKind.ACCEPT)
    _require_no_loose_text(case)
    if not case.contract.name or case.contract.seller is None or not case.contract.seller.name:
        raise AnswerNoError(
            "ACCEPT-INCOMPLETE",
            case.uid,
            Text(
                "至少要有合同名称和卖方名称才能受理",
                "a contract needs at least its name and its seller to be accepted",
            ),
            Text("补填后再受理", "fill them in and accept again"),
        )
    return _append(desk, case, ActKind.ACCEPT, lambda place: {"contract": _content(case.contract)}, on)


def request_supplement(desk: Desk, uid: str, wanted: str, on: date | None = None) -> CaseEntry:
    """通知补正: ask in writing for what is missing."""
    case = _case_for(desk, uid, ActKind.REQUEST_SUPPLEMENT)
    text = _required_text("wanted", wanted)
    return _append(desk, case, ActKind.REQUEST_SUPPLEMENT, lambda place: {"wanted": text}, on)


def receive_supplement(desk: Desk, uid: str, received: str, on: date | None = None) -> CaseEntry:
    """收到补正: what was asked for came; this day is the new day of acceptance (2024 draft art. 14)."""
    case = _case_for(desk, uid, ActKind.RECEIVE_SUPPLEMENT)
    text = _required_text("received", received)
    _require_no_loose_text(case)
    body = {"received": text, "contract": _content(case.contract)}
    return _append(desk, case, ActKind.RECEIVE_SUPPLEMENT, lambda place: body, on)


def register_contract(
    desk: Desk, uid: str, explanations: Mapping[str, str] | None = None, on: date | None = None
) -> CaseEntry:
    """予以登记: recognise and register the contract, taking the next slip number of the device in the same transaction.

    Args:
        desk: With an unlocked registrar's key.
        uid: The accepted case.
        explanations: The typed reason of each query, by ``check_contract.explanation_key``.
        on: The day of registration; today when not given.

    Raises:
        AnswerNoError: errors stand, a query has no reason, the state does not fit, or the number block is used up.
    """
    case = _case_for(desk, uid, ActKind.REGISTER)
    _require_no_loose_text(case)
    day = on or desk.today()
    findings = check_contract(desk, case.contract, uid=case.uid, on=case.accepted_on)
    reasons = _explained(findings, explanations or {})
    rulebook = _rulebook_of(desk, case)

    def body(place: ChainPlace) -> dict[str, Any]:
        assert place.slip_serial is not None
        return {
            "contract": _content(case.contract),
            "slip_no": slip_number.compose(place.device, day.year, place.slip_serial),
            "rulebook": rulebook.id,
            "explanations": reasons,
        }

    return _append(desk, case, ActKind.REGISTER, body, on, take_slip_number=True)


def refuse_contract(desk: Desk, uid: str, reason: str, note: str, on: date | None = None) -> CaseEntry:
    """不予登记: refuse with one of the rulebook's enumerated reasons and a note in the registrar's words."""
    case = _case_for(desk, uid, ActKind.REFUSE)
    rulebook = _rulebook_of(desk, case)
    if rulebook.refusal_reason(reason) is None:
        known = ", ".join(entry.id for entry in rulebook.refusal_reasons)
        raise UsageError(
            "REFUSAL-REASON",
            reason,
            Text("不是该认定规则列举的不予登记理由", "not an enumerated reason of the rulebook"),
            Text(f"取下列之一：{known}", f"use one of: {known}"),
        )
    body = {
        "contract": _content(case.contract),
        "reason": reason,
        "note": _required_text("note", note),
        "rulebook": rulebook.id,
    }
    return _append(desk, case, ActKind.REFUSE, lambda place: body, on)


def amend_contract(
    desk: Desk,
    uid: str,
    contract: Contract,
    reason: str,
    *,
    on: date | None = None,
    explanations: Mapping[str, str] | None = None,
) -> CaseEntry:
    """变更登记: put a new version beside the old one; the amounts are examined again by the same checks."""
    case = _case_for(desk, uid, ActKind.AMEND)
    _require_own(case)
    findings = check_contract(desk, contract, uid=case.uid, on=case.accepted_on)
    body = {
        "contract": _content(contract),
        "reason": _required_text("reason", reason),
        "rulebook": _rulebook_of(desk, case).id,
        "explanations": _explained(findings, explanations or {}),
    }
    return _append(desk, case, ActKind.AMEND, lambda place: body, on)


def cancel_contract(desk: Desk, uid: str, reason: str, on: date | None = None) -> CaseEntry:
    """注销登记: the parties ended the contract."""
    case = _case_for(desk, uid, ActKind.CANCEL)
    text = _required_text("reason", reason)
    return _append(desk, case, ActKind.CANCEL, lambda place: {"reason": text}, on)


def revoke_contract(desk: Desk, uid: str, ground: str, note: str, on: date | None = None) -> CaseEntry:
    """撤销登记: the office withdraws the registration on a ground."""
    case = _case_for(desk, uid, ActKind.REVOKE)
    body = {"ground": _required_text("ground", ground), "note": _required_text("note", note)}
    return _append(desk, case, ActKind.REVOKE, lambda place: body, on)


def note_payment(desk: Desk, uid: str, payment: Payment, on: date | None = None) -> CaseEntry:
    """记录付款: note one payment or refund with its evidence."""
    case = _case_for(desk, uid, ActKind.NOTE_PAYMENT)
    body = {"payment": interchange.write_payment(payment)}
    _require_readable(body["payment"])
    return _append(desk, case, ActKind.NOTE_PAYMENT, lambda place: body, on)


def note_official_no(desk: Desk, uid: str, number: str, on: date | None = None) -> CaseEntry:
    """记录全国登记编号: note the number that the national system gave; the program never makes one."""
    case = _case_for(desk, uid, ActKind.NOTE_OFFICIAL_NO)
    text = _required_text("official_no", number, NAME_LIMIT)
    return _append(desk, case, ActKind.NOTE_OFFICIAL_NO, lambda place: {"official_no": text}, on)


def record_registration(desk: Desk, contract: Contract, on: date | None = None) -> CaseEntry:
    """录入外地或历史登记: keep a registration that this register did not make, so that the schemes can see it."""
    assert contract.uid is not None and contract.registration is not None
    body = {"contract": interchange.write_contract(contract)}
    composer = compose(desk, ActKind.RECORD_REGISTRATION, contract.uid, lambda place: body, on)
    with desk.store.writing() as writer:
        return writer.append(contract.uid, composer)


def _require_readable(payment: dict[str, Any]) -> None:
    """An act must never carry what nobody could read again."""
    try:
        interchange.read_payment(payment)
    except interchange.MalformedContractError as error:
        first = error.problems[0]
        raise UsageError("PAYMENT-FORM", first.path, first.problem, first.remedy) from error


def _append(
    desk: Desk, case: Case, kind: ActKind, body_of: BodyOf, on: date | None, *, take_slip_number: bool = False
) -> CaseEntry:
    _require_order(desk, case, on)
    composer = compose(desk, kind, case.uid, body_of, on)
    with desk.store.writing() as writer:
        return writer.append(case.uid, composer, take_slip_number=take_slip_number)


def _case_for(desk: Desk, uid: str, kind: ActKind) -> Case:
    case = load_case(desk, uid)
    if kind not in allowed_acts(case.state):
        raise ActNotAllowedError(kind, case.state).answer(case.uid)
    return case


def _require_own(case: Case) -> None:
    if case.registered_elsewhere:
        raise AnswerNoError(
            "CASE-ELSEWHERE",
            case.uid,
            Text("由其他机构登记的合同在原登记机构变更", "a contract registered elsewhere is amended there"),
            Text("取得变更后的登记证明再录入", "record the amended registration when it is issued"),
        )


def _require_no_loose_text(case: Case) -> None:
    if case.unparsed:
        path, typed = case.unparsed[0]
        raise AnswerNoError(
            "DRAFT-UNREADABLE",
            path,
            Text(f"“{typed}”还不是可识别的值", f"{typed!r} is not a value yet"),
            Text("在登记表中改正该栏", "correct the field in the form"),
        )


def _require_order(desk: Desk, case: Case, on: date | None) -> None:
    day = on or desk.today()
    if day > desk.today():
        problem = Text("办理日期在今天之后", "the day lies in the future")
    elif case.history and day < case.history[-1].act.on:
        problem = Text("办理日期早于上一步的日期", "the day is before that of the step before")
    else:
        return
    raise UsageError(
        "DAY-ORDER",
        day.isoformat(),
        problem,
        Text("改正日期，或检查本机时钟", "correct it, or check this PC's clock"),
    )


def _explained(findings: list[Finding], explanations: Mapping[str, str]) -> list[dict[str, str]]:
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


def _rulebook_of(desk: Desk, case: Case) -> Rulebook:
    return desk.packs.rulebook_on(case.accepted_on or desk.today())


def _content(contract: Contract) -> dict[str, Any]:
    return interchange.write_contract(replace(contract, registration=None))


def _required_text(where: str, text: str, limit: int = NOTE_LIMIT) -> str:
    stripped = text.strip()
    if stripped and len(stripped) <= limit:
        return stripped
    problem = (
        Text("不能为空", "is empty")
        if not stripped
        else Text(f"超过 {limit} 个字符", f"is longer than {limit} characters")
    )
    raise UsageError("TEXT-REQUIRED", where, problem, Text("填写说明", "write it down in words"))
