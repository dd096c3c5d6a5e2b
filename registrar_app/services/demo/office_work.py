"""An office's day in the demo: import, check, accept, supplement, register, refuse, issue slips."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from registrar_app.domain.act import ActKind
from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.finding import Severity
from registrar_app.domain.registration import CaseState
from registrar_app.domain.text import Text
from registrar_app.services import decide, later_life
from registrar_app.services.check_contract import check_contract, explanation_key
from registrar_app.services.demo.account import Account
from registrar_app.services.demo.examining import answer_for_refusal, answer_in_favour
from registrar_app.services.demo.later_work import live_on
from registrar_app.services.demo.sheet_work import print_sheets
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case, save_draft
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.import_contracts import import_contracts
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.program import Program
from registrar_app.services.trust_ports import SigningKey
from registrar_app.services.verify_slip import verify_slip

DAYS_IN_HAND = 6
"""How long ago the demo accepted what it leaves undecided, so that the deadline can be seen running."""


@dataclass(frozen=True)
class PlannedStep:
    """What the demo does with one sample; the actions are told at the head of ``demo.toml``."""

    uid: str
    office: str
    action: str
    reason: str = ""
    note: str = ""


@dataclass(frozen=True)
class OfficeDay:
    """One office's samples, what is planned for each, and the keys of its registrars, who take turns."""

    rows: list[ReadRow]
    plan: Mapping[str, PlannedStep]
    keys: tuple[SigningKey, ...]
    slips: Path


def work_through(program: Program, desk: Desk, day: OfficeDay, account: Account) -> None:
    """Take the office's samples in and carry every planned step out."""
    rows = day.rows
    report = import_contracts(desk, rows)
    account.say(
        Text(
            f"导入：草稿 {len(report.drafts)} 份，既有登记 {len(report.registrations)} 份，退回 {len(report.refused)} 份",
            f"imported {len(report.drafts)} drafts, {len(report.registrations)} registrations, {len(report.refused)} refused",
        )
    )
    account.prove(not report.refused, Text("每份样例都能读入", "every sample can be read"))
    again = import_contracts(desk, rows, dry_run=True)
    account.prove(
        not again.drafts and not again.registrations,
        Text("同一文件再导入一次不会重复", "importing the file again adds nothing"),
    )
    _tell_findings(desk, report.drafts, account)
    for turn, uid in enumerate(report.drafts):
        desk.key = day.keys[turn % len(day.keys)]
        _carry_out(desk, day.plan[uid], account)
    _tell_decisions(desk, account)
    _issue_slips(program, desk, day.slips, account)
    live_on(desk, account)
    print_sheets(program, desk, day.slips.parent / "sheets" / desk.store.identity.office, account)


def _tell_decisions(desk: Desk, account: Account) -> None:
    counts = Counter(entry.act.kind for case in desk.store.cases() for entry in case.history)
    done = [kind for kind in ActKind if counts[kind]]
    zh = "，".join(f"{kind.label.zh} {counts[kind]}" for kind in done)
    en = ", ".join(f"{kind.label.en} {counts[kind]}" for kind in done)
    account.say(Text(f"办理：{zh}", f"done: {en}"))


def _tell_findings(desk: Desk, uids: list[str], account: Account) -> None:
    counts: Counter[Severity] = Counter()
    for uid in uids:
        counts.update(
            finding.severity for finding in check_contract(desk, load_case(desk, uid).contract, uid=uid)
        )
    account.say(
        Text(
            f"审核：错误 {counts[Severity.ERROR]}，核实 {counts[Severity.QUERY]}，提示 {counts[Severity.NOTICE]}",
            f"checked: {counts[Severity.ERROR]} errors, {counts[Severity.QUERY]} queries, {counts[Severity.NOTICE]} notices",
        )
    )


def _carry_out(desk: Desk, step: PlannedStep, account: Account) -> None:
    if step.action == "draft":
        return
    if step.action == "accept":
        decide.accept_contract(desk, step.uid, desk.today() - timedelta(days=DAYS_IN_HAND))
        return
    decide.accept_contract(desk, step.uid)
    if step.action == "supplement":
        decide.request_supplement(desk, step.uid, step.note)
        return
    if step.action == "refuse":
        _prove_errors_block(desk, step, account)
        answer_for_refusal(desk, step.uid, step.reason)
        decide.refuse_contract(desk, step.uid, step.reason, step.note)
        return
    if step.action == "supplement_then_register":
        decide.request_supplement(desk, step.uid, step.note)
        case = load_case(desk, step.uid)
        save_draft(
            desk, step.uid, replace(case.contract, related_parties=bool(case.contract.related_parties)), {}
        )
        decide.receive_supplement(desk, step.uid, step.note)
    _register(desk, step)
    if step.action == "cancel":
        later_life.cancel_contract(desk, step.uid, step.note)


def _register(desk: Desk, step: PlannedStep) -> None:
    case = load_case(desk, step.uid)
    findings = check_contract(desk, case.contract, uid=case.uid, on=case.accepted_on)
    queries = [finding for finding in findings if finding.severity is Severity.QUERY]
    reason = step.reason or "演示：已核对合同原件与证明材料，情况属实"
    concluded = answer_in_favour(desk, step.uid)
    override = "" if concluded is ConclusionKind.RECOGNISE else reason
    explanations = {explanation_key(finding): reason for finding in queries}
    decide.register_contract(desk, step.uid, explanations, override=override)


def _prove_errors_block(desk: Desk, step: PlannedStep, account: Account) -> None:
    case = load_case(desk, step.uid)
    errors = [
        f
        for f in check_contract(desk, case.contract, uid=case.uid, on=case.accepted_on)
        if f.severity is Severity.ERROR
    ]
    if not errors:
        return
    try:
        decide.register_contract(desk, step.uid)
    except AnswerNoError:
        blocked = True
    else:
        blocked = False
    message = errors[0].message
    account.prove(
        blocked, Text(f"有错误不能登记：{message.zh}", f"an error blocks registering: {message.en}")
    )


def _issue_slips(program: Program, desk: Desk, slips: Path, account: Account) -> None:
    roster = desk.require_roster()
    issued = 0
    for case in list(desk.store.cases()):
        registration = case.contract.registration
        if case.state is not CaseState.REGISTERED or registration is None or case.rulebook is None:
            continue
        slip = issue_slip(program, desk, case.uid, slips)
        verdict = verify_slip(program, slip.pdf, roster, desk.store)
        if verdict.outcome != "valid":
            account.prove(
                False, Text(f"凭单 {registration.slip_no} 可核验", f"slip {registration.slip_no} verifies")
            )
        issued += 1
    account.prove(
        issued > 0, Text(f"签发凭单 {issued} 份，逐份核验有效", f"issued {issued} slips, each verified")
    )
