"""Decides on a case: accept, supplement, register, refuse; each decision is one signed act, the sheet behind it inside.

Whether the act fits the state is judged here before signing and by the store again while writing. Errors block
registering; queries need a typed reason, which stays in the act for ever. What comes after registering is in
``later_life``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from registrar_app.domain.act import ActKind
from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.text import Text
from registrar_app.services.act_on_case import (
    append,
    case_for,
    content,
    explained,
    require_enumerated,
    require_no_loose_text,
    required_text,
    rulebook_of,
)
from registrar_app.services.check_contract import check_contract
from registrar_app.services.desk import Desk
from registrar_app.services.examine import examine, settle, working_sheet
from registrar_app.services.ports import ChainPlace
from registrar_app.services.review import review_said


def accept_contract(desk: Desk, uid: str, on: date | None = None) -> CaseEntry:
    """受理: take the application in; the time limit runs from this day (2000 办法 art. 14; 2024 draft art. 14).

    Raises:
        AnswerNoError: the case is no draft, or holds what is no value yet or too little to be accepted.
        MachineRefusedError: the key is locked, or its owner may not act for this office.
    """
    case = case_for(desk, uid, ActKind.ACCEPT)
    require_no_loose_text(case)
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
    return append(desk, case, ActKind.ACCEPT, lambda place: {"contract": content(case.contract)}, on)


def request_supplement(
    desk: Desk, uid: str, wanted: str, on: date | None = None, *, until: date | None = None
) -> CaseEntry:
    """通知补正: ask in writing for what is missing.

    Args:
        desk: With an unlocked registrar's key.
        uid: The accepted case.
        wanted: What is missing.
        on: The day of the request; today when not given.
        until: The day until which it is wanted, when one is set.

    Raises:
        UsageError: nothing is asked for, or ``until`` is before the request.
    """
    case = case_for(desk, uid, ActKind.REQUEST_SUPPLEMENT)
    text = required_text("wanted", wanted)
    if until is not None and until < (on or desk.today()):
        raise UsageError(
            "SUPPLEMENT-UNTIL",
            until.isoformat(),
            Text("补正期限早于通知日期", "it is wanted before it is asked for"),
            Text("改正补正期限", "correct the day"),
        )
    body = {
        "contract": content(case.contract),
        "wanted": text,
        "examination": _sheet(desk, case, ConclusionKind.SUPPLEMENT, override=text),
    }
    if until is not None:
        body["until"] = until.isoformat()
    return append(desk, case, ActKind.REQUEST_SUPPLEMENT, lambda place: body, on)


def receive_supplement(desk: Desk, uid: str, received: str, on: date | None = None) -> CaseEntry:
    """收到补正: what was asked for came; this day is the new day of acceptance (2024 draft art. 14)."""
    case = case_for(desk, uid, ActKind.RECEIVE_SUPPLEMENT)
    text = required_text("received", received)
    require_no_loose_text(case)
    body = {"received": text, "contract": content(case.contract)}
    return append(desk, case, ActKind.RECEIVE_SUPPLEMENT, lambda place: body, on)


def register_contract(
    desk: Desk,
    uid: str,
    explanations: Mapping[str, str] | None = None,
    on: date | None = None,
    *,
    override: str = "",
) -> CaseEntry:
    """予以登记: recognise and register the contract, taking the next slip number of the device in the same transaction.

    Args:
        desk: With an unlocked registrar's key.
        uid: The accepted case.
        explanations: The typed reason of each query, by ``check_contract.explanation_key``.
        on: The day of registration; today when not given.
        override: Why the contract is registered although its sheet concludes otherwise.

    Raises:
        AnswerNoError: errors stand, a query has no reason, the sheet concludes otherwise, the state does not fit, a review
            by a second registrar is needed and none stands, or the number block is used up.
    """
    case = case_for(desk, uid, ActKind.REGISTER)
    require_no_loose_text(case)
    day = on or desk.today()
    retained = working_sheet(desk, case).worksheet.retained_total
    findings = check_contract(desk, case.contract, uid=case.uid, on=case.accepted_on, retained=retained)
    reasons = explained(findings, explanations or {})
    rulebook = rulebook_of(desk, case)
    examination = _sheet(desk, case, ConclusionKind.RECOGNISE, override=override)
    reviewed = review_said(desk, case, case.contract)

    def body(place: ChainPlace) -> dict[str, Any]:
        assert place.slip_serial is not None
        return {
            "contract": content(case.contract),
            "slip_no": slip_number.compose(place.device, day.year, place.slip_serial),
            "rulebook": rulebook.id,
            "explanations": reasons,
            "examination": examination,
            **reviewed,
        }

    return append(desk, case, ActKind.REGISTER, body, on, take_slip_number=True)


def refuse_contract(desk: Desk, uid: str, reason: str, note: str, on: date | None = None) -> CaseEntry:
    """不予登记: refuse with one of the rulebook's enumerated reasons and a note in the registrar's words.

    Where the sheet concludes otherwise, the note is the reason for deciding so.
    """
    case = case_for(desk, uid, ActKind.REFUSE)
    rulebook = rulebook_of(desk, case)
    require_enumerated("REFUSAL-REASON", reason, rulebook.refusal_reasons)
    text = required_text("note", note)
    body = {
        "contract": content(case.contract),
        "reason": reason,
        "note": text,
        "rulebook": rulebook.id,
        "examination": _sheet(desk, case, ConclusionKind.REFUSE, reason=reason, override=text),
    }
    return append(desk, case, ActKind.REFUSE, lambda place: body, on)


def _sheet(
    desk: Desk, case: Case, wanted: ConclusionKind, *, reason: str | None = None, override: str = ""
) -> dict[str, Any]:
    examined = examine(desk, case, case.contract, working_sheet(desk, case))
    return settle(examined, wanted, reason=reason, override=override)
