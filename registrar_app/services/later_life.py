"""Keeps what happens to a registration afterwards: amend, cancel, revoke, re-examine, note payments, incomes, numbers.

Each is one signed act beside those before; none erases anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.act import ActKind
from registrar_app.domain.case_history import income_total
from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.contract import Contract, Payment
from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.field_readers import NAME_LIMIT
from registrar_app.domain.money import group_yuan
from registrar_app.domain.reexamination import Outcome, RequestedBy
from registrar_app.domain.registration import Case, CaseEntry
from registrar_app.domain.technology_income import (
    MalformedIncomeError,
    TechnologyIncome,
    read_income,
    write_income,
)
from registrar_app.domain.text import Text
from registrar_app.services.act_on_case import (
    append,
    case_for,
    content,
    explained,
    judged_on,
    require_enumerated,
    require_own,
    required_text,
    rulebook_of,
)
from registrar_app.services.check_contract import check_contract
from registrar_app.services.desk import Desk
from registrar_app.services.examine import examine, settle, working_sheet
from registrar_app.services.review import review_said


def amend_contract(
    desk: Desk,
    uid: str,
    contract: Contract,
    reason: str,
    *,
    on: date | None = None,
    explanations: Mapping[str, str] | None = None,
    sheet: WorkingSheet | None = None,
    override: str = "",
) -> CaseEntry:
    """变更登记: put a new version beside the old one; conditions and amounts are examined again.

    Args:
        desk: With an unlocked registrar's key.
        uid: The registered case.
        contract: The new version, whole.
        reason: Why it changes.
        on: The day of the amendment; today when not given.
        explanations: The typed reason of each query.
        sheet: What was answered on the new version; the answers signed last when not given.
        override: Why it is amended although the sheet concludes otherwise.

    Raises:
        AnswerNoError: errors stand, a query has no reason, the sheet concludes otherwise, or nothing has changed.
    """
    case = case_for(desk, uid, ActKind.AMEND)
    require_own(case)
    if sheet is None and content(replace(contract, uid=case.uid)) == content(case.contract):
        raise AnswerNoError(
            "AMEND-NOTHING",
            case.uid,
            Text(
                "新内容与现登记内容相同，没有变更", "the new version is the registered one: nothing changes"
            ),
            Text("改正内容后再提交；只核对的用“重新认定”", "change it first, or re-examine it"),
        )
    body = {
        **_new_version(desk, case, contract, explanations=explanations or {}, sheet=sheet, override=override),
        "reason": required_text("reason", reason),
    }
    return append(desk, case, ActKind.AMEND, lambda place: body, on)


def cancel_contract(desk: Desk, uid: str, reason: str, on: date | None = None) -> CaseEntry:
    """注销登记: the parties ended the contract, or it was declared void."""
    case = case_for(desk, uid, ActKind.CANCEL)
    text = required_text("reason", reason)
    return append(desk, case, ActKind.CANCEL, lambda place: {"reason": text}, on)


def revoke_contract(desk: Desk, uid: str, ground: str, note: str, on: date | None = None) -> CaseEntry:
    """撤销登记: the office withdraws the registration on one of the enumerated grounds of the rulebook in force today."""
    case = case_for(desk, uid, ActKind.REVOKE)
    rulebook = desk.packs.rulebook_on(on or desk.today())
    require_enumerated("REVOCATION-GROUND", ground, rulebook.revocation_grounds)
    body = {"ground": ground, "note": required_text("note", note), "rulebook": rulebook.id}
    return append(desk, case, ActKind.REVOKE, lambda place: body, on)


def reexamine_contract(
    desk: Desk,
    uid: str,
    requested_by: RequestedBy,
    letter_no: str,
    note: str,
    *,
    contract: Contract | None = None,
    on: date | None = None,
    explanations: Mapping[str, str] | None = None,
    sheet: WorkingSheet | None = None,
    override: str = "",
) -> CaseEntry:
    """重新认定: examine a registration again at the request of tax or finance (2000 办法 art. 16, from memory).

    Args:
        desk: With an unlocked registrar's key.
        uid: The registered case.
        requested_by: Who asks.
        letter_no: Number of the letter that asks.
        note: What was found.
        contract: The content as recognised now; the recognition is upheld when not given.
        on: The day of the decision; today when not given.
        explanations: The typed reason of each query.
        sheet: What was answered now; the answers signed last when not given.
        override: Why it stands although the sheet concludes otherwise.

    Raises:
        AnswerNoError: the registration is another office's, or the sheet concludes otherwise and no reason was given.
    """
    case = case_for(desk, uid, ActKind.REEXAMINE)
    require_own(case)
    body: dict[str, Any] = {
        "requested_by": requested_by.value,
        "letter_no": required_text("letter_no", letter_no, NAME_LIMIT),
        "note": required_text("note", note),
        "outcome": (Outcome.UPHELD if contract is None else Outcome.CHANGED).value,
    }
    if contract is None:
        body |= _upheld(desk, case, sheet, override)
    else:
        body |= _new_version(
            desk, case, contract, explanations=explanations or {}, sheet=sheet, override=override
        )
    return append(desk, case, ActKind.REEXAMINE, lambda place: body, on)


def _upheld(desk: Desk, case: Case, sheet: WorkingSheet | None, override: str) -> dict[str, Any]:
    """Return what an act says of a recognition that stands with the content it has."""
    return {
        "rulebook": rulebook_of(desk, case).id,
        "examination": _sheet(desk, case, case.contract, sheet, override),
    }


def note_payment(
    desk: Desk, uid: str, payment: Payment, on: date | None = None, *, evidence: str | None = None
) -> CaseEntry:
    """记录付款: note one payment or refund with its evidence, the SHA-256 (hex) of a paper of the case."""
    case = case_for(desk, uid, ActKind.NOTE_PAYMENT)
    body: dict[str, Any] = {"payment": interchange.write_payment(payment)}
    _require_readable(body["payment"])
    if evidence is not None:
        _require_paper(desk, case, evidence)
        body["evidence"] = evidence
    return append(desk, case, ActKind.NOTE_PAYMENT, lambda place: body, on)


def note_income(desk: Desk, uid: str, income: TechnologyIncome, on: date | None = None) -> CaseEntry:
    """核定技术性收入: determine how much of one receipt is technology income (2001 rules art. 51–53).

    Raises:
        AnswerNoError: with the receipts before it is more than the transaction amount that was recognised, or the
            registration is another office's.
        UsageError: the income cannot be read, or came after today.
    """
    case = case_for(desk, uid, ActKind.NOTE_INCOME)
    require_own(case)
    body = {"income": write_income(income)}
    try:
        read_income(body["income"])
    except MalformedIncomeError as error:
        problem = error.problem
        raise UsageError("INCOME-FORM", problem.path, problem.problem, problem.remedy) from error
    if income.received_on > desk.today():
        raise UsageError(
            "INCOME-FORM",
            "income.received_on",
            Text("到账日期在今天之后", "it came after today"),
            Text("改正到账日期", "correct the day"),
        )
    if income.evidence is not None:
        _require_paper(desk, case, income.evidence)
    _require_within_amount(case, income)
    return append(desk, case, ActKind.NOTE_INCOME, lambda place: body, on)


def note_official_no(desk: Desk, uid: str, number: str, on: date | None = None) -> CaseEntry:
    """记录全国登记编号: note the number that the national system gave; the program never makes one."""
    case = case_for(desk, uid, ActKind.NOTE_OFFICIAL_NO)
    text = required_text("official_no", number, NAME_LIMIT)
    return append(desk, case, ActKind.NOTE_OFFICIAL_NO, lambda place: {"official_no": text}, on)


def _new_version(
    desk: Desk,
    case: Case,
    contract: Contract,
    *,
    explanations: Mapping[str, str],
    sheet: WorkingSheet | None,
    override: str,
) -> dict[str, Any]:
    working = sheet or working_sheet(desk, case)
    retained = working.worksheet.retained_total
    findings = check_contract(desk, contract, uid=case.uid, on=judged_on(desk, case), retained=retained)
    return {
        "contract": content(contract),
        "rulebook": rulebook_of(desk, case).id,
        "explanations": explained(findings, explanations),
        "examination": _sheet(desk, case, contract, working, override),
        **review_said(desk, case, contract),
    }


def _sheet(
    desk: Desk, case: Case, contract: Contract, sheet: WorkingSheet | None, override: str
) -> dict[str, Any]:
    examined = examine(desk, case, contract, sheet or working_sheet(desk, case))
    return settle(examined, ConclusionKind.RECOGNISE, override=override)


def _require_readable(payment: dict[str, Any]) -> None:
    """An act must never carry what nobody could read again."""
    try:
        interchange.read_payment(payment)
    except interchange.MalformedContractError as error:
        first = error.problems[0]
        raise UsageError("PAYMENT-FORM", first.path, first.problem, first.remedy) from error


def _require_paper(desk: Desk, case: Case, digest: str) -> None:
    if digest not in {paper.sha256 for paper in desk.store.papers_of(case.uid)}:
        raise UsageError(
            "PAPER-UNKNOWN",
            digest[:16],
            Text("该合同没有这份材料", "the case has no such paper"),
            Text("先添加材料，再引用", "attach the paper first"),
        )


def _require_within_amount(case: Case, income: TechnologyIncome) -> None:
    recognised = case.contract.transaction_amount
    total = income_total(case) + income.technology_income
    if recognised is not None and total > recognised:
        raise AnswerNoError(
            "INCOME-ABOVE-AMOUNT",
            case.uid,
            Text(
                f"累计技术性收入 {group_yuan(total)} 元，超过核定的技术交易额 {group_yuan(recognised)} 元",
                f"technology income of {group_yuan(total)} yuan in all is above the recognised {group_yuan(recognised)} yuan",
            ),
            Text(
                "金额已变化的，先办理变更登记", "where the amount has changed, amend the registration first"
            ),
        )
