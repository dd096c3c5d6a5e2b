"""Lets some registrations of the demo live on: an income determined, a re-examination, an amendment."""

from __future__ import annotations

from dataclasses import replace

from registrar_app.domain.reexamination import RequestedBy
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.technology_income import TechnologyIncome
from registrar_app.domain.text import Text
from registrar_app.services import later_life
from registrar_app.services.check_contract import check_contract, explanation_key
from registrar_app.services.demo.account import Account
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case


def live_on(desk: Desk, account: Account) -> None:
    """Take the first two registrations that this office made and carry them on."""
    own = [
        case
        for case in desk.store.cases()
        if case.state is CaseState.REGISTERED
        and not case.registered_elsewhere
        and case.contract.transaction_amount
    ]
    for case, carry_on in zip(own, (_determine_and_re_examine, _amend), strict=False):
        before = len(case.history)
        carry_on(desk, case)
        after = load_case(desk, case.uid)
        account.prove(
            after.history[:before] == case.history and len(after.history) > before,
            Text(
                f"登记之后的事项另立一步，此前的记录不变：{_done(after, before).zh}",
                f"later steps stand beside those before: {_done(after, before).en}",
            ),
        )


def _done(case: Case, before: int) -> Text:
    kinds = [entry.act.kind.label for entry in case.history[before:]]
    return Text("、".join(kind.zh for kind in kinds), ", ".join(kind.en for kind in kinds))


def _determine_and_re_examine(desk: Desk, case: Case) -> None:
    amount = case.contract.transaction_amount or 0
    half = amount // 2
    income = TechnologyIncome(
        received_on=desk.today(),
        amount=half,
        technology_income=half,
        voucher_no="SK-2026-001",
        note="首期款到账",
    )
    later_life.note_income(desk, case.uid, income)
    later_life.reexamine_contract(
        desk,
        case.uid,
        RequestedBy.TAX,
        "演示税函〔2026〕1号",
        "经复核，原认定的类别和技术交易额无误",
    )


def _amend(desk: Desk, case: Case) -> None:
    contract = replace(case.contract, registration=None, remarks="双方补充协议：联系人和履行地点变更")
    findings = check_contract(desk, contract, uid=case.uid, on=case.accepted_on)
    reasons = {explanation_key(finding): "演示：登记时已核实" for finding in findings}
    later_life.amend_contract(
        desk,
        case.uid,
        contract,
        "双方签订补充协议",
        explanations=reasons,
        override="演示：登记时的审查结论不变",
    )
