"""Words what the schemes say of one contract for the panel beside the form."""

from __future__ import annotations

from registrar_app.domain.assessment import Outcome
from registrar_app.domain.contract import Contract
from registrar_app.domain.money import group_yuan
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.schemes.ties import ties_of
from registrar_app.domain.text import Text
from registrar_app.services.scheme_outlook import ContractOutlook, outlook
from registrar_app.ui.contract_form.scheme_panel import SchemeView
from registrar_app.ui.words import begin, language, say
from registrar_app.ui.workplace import Workplace

ADDS = Text(
    "{year} 年度 {beneficiary}：本合同计入基数 {contribution} 元，年度奖补 {amount} 元",
    "{year}, {beneficiary}: this contract adds {contribution} to the base; the year's amount is {amount} yuan",
)
MAY_ADD = Text(
    "{year} 年度 {beneficiary}：资料补齐后年度奖补可达 {confirmed} 元，现可确定 {amount} 元",
    "{year}, {beneficiary}: {confirmed} yuan once the facts are complete; {amount} is certain now",
)
WHEN_REGISTERED = Text("待登记", "Once registered")
ELIGIBLE = Text("可计入", "Counts")
NOT_ELIGIBLE = Text("不适用", "Does not apply")
UNKNOWN = Text("资料不全", "Facts missing")
ENDED = (CaseState.REFUSED, CaseState.CANCELLED, CaseState.REVOKED)
_ORDER = {Outcome.NOT_MET: 0, Outcome.UNKNOWN: 1, Outcome.MET: 2}


FEW = 30
"""Other contracts that are reckoned with within 50 ms."""


def bears_many(place: Workplace, contract: Contract) -> bool:
    """Whether so many other contracts bear on what the schemes say that the window does not wait for it."""
    return place.desk.store.count_tied(ties_of(contract), FEW + 1) > FEW


def scheme_views(place: Workplace, contract: Contract, case: Case) -> list[SchemeView]:
    """Return one view a scheme; nothing while the contract is empty or when its case has ended."""
    if (contract.seller is None and contract.buyer is None) or case.state in ENDED:
        return []
    today = place.desk.today()
    answers = outlook(place.schemes, place.tied.find, contract, case.uid or "new", today)
    return [_view(answer, case) for answer in answers]


def _view(answer: ContractOutlook, case: Case) -> SchemeView:
    outcome, tone = _pill(answer, case)
    criteria = sorted(answer.criteria, key=lambda criterion: _ORDER[criterion.outcome])
    return SchemeView(
        title=say(answer.scheme.title),
        clause=answer.scheme.reference.cite(language()),
        outcome=say(outcome),
        tone=tone,
        summary=_summary(answer),
        criteria=tuple(criteria),
    )


def _pill(answer: ContractOutlook, case: Case) -> tuple[Text, str]:
    if answer.outcome is Outcome.NOT_MET:
        return NOT_ELIGIBLE, "note"
    if answer.outcome is Outcome.UNKNOWN:
        return UNKNOWN, "query"
    return (ELIGIBLE, "good") if case.state is CaseState.REGISTERED else (WHEN_REGISTERED, "query")


def _summary(answer: ContractOutlook) -> str:
    if answer.beneficiary is None or answer.outcome is Outcome.NOT_MET:
        return begin(answer.reason)
    uncertain = answer.amount_if_confirmed != answer.amount_with
    return say(
        MAY_ADD if uncertain else ADDS,
        year=answer.year,
        beneficiary=answer.beneficiary,
        contribution=group_yuan(answer.contribution),
        amount=group_yuan(answer.amount_with),
        confirmed=group_yuan(answer.amount_if_confirmed),
    )
