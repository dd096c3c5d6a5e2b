"""Keeps the criteria of the buyers' share in words: for one contract, and for a buyer's year."""

from __future__ import annotations

from collections.abc import Sequence

from registrar_app.domain.assessment import CriterionResult, Outcome
from registrar_app.domain.contract import Contract
from registrar_app.domain.money import divide_half_up, format_yuan, group_yuan
from registrar_app.domain.scheme import BuyerTerms, Scheme
from registrar_app.domain.schemes.beneficiaries import between_ends, over_contracts
from registrar_app.domain.schemes.buyer_payments import (
    counts_in,
    known_payments,
    may_be_paid_in,
    missing_paths,
)
from registrar_app.domain.schemes.history import Entry, History
from registrar_app.domain.schemes.institution_criteria import format_percent, held_reason, year_validity
from registrar_app.domain.schemes.judgement import (
    Judgement,
    all_of,
    begins_with,
    common_criteria,
    criterion,
    list_fields,
    unknown,
)
from registrar_app.domain.text import Text


def contract_criteria(
    scheme: Scheme, terms: BuyerTerms, entry: Entry, history: History
) -> tuple[CriterionResult, ...]:
    """Judge one contract for its buyer; payments are judged apart, because they need not hold the contract."""
    return *common_criteria(scheme, entry, history), _buyer(scheme, terms, entry.contract)


def _buyer(scheme: Scheme, terms: BuyerTerms, contract: Contract) -> CriterionResult:
    buyer = contract.buyer
    assert buyer is not None
    kind, region = (
        begins_with(buyer.kind, terms.buyer_kinds),
        begins_with(buyer.region_code, (terms.region.prefix,)),
    )
    outcome = all_of(kind, region)
    name = terms.region.name
    if kind is Outcome.NOT_MET:
        reason = Text(f"买方（性质 {buyer.kind}）不是企业", f"the buyer (kind {buyer.kind}) is no enterprise")
        return criterion(scheme, "buyer", outcome, reason, value=buyer.kind)
    if region is Outcome.NOT_MET:
        reason = Text(
            f"买方所在地 {buyer.region_code} 不在{name.zh}",
            f"the buyer's region {buyer.region_code} is not in {name.en}",
        )
        return criterion(scheme, "buyer", outcome, reason, value=buyer.region_code)
    needed = {
        "buyer.credit_code": buyer.credit_code,
        "buyer.kind": buyer.kind,
        "buyer.region_code": buyer.region_code,
    }
    absent = [path for path, code in needed.items() if not code]
    if absent:
        return unknown(scheme, "buyer", *absent)
    reason = Text(f"买方是{name.zh}的企业", f"the buyer is an enterprise in {name.en}")
    return criterion(scheme, "buyer", Outcome.MET, reason, value=buyer.region_code)


def payment_criterion(scheme: Scheme, contract: Contract, history: History) -> CriterionResult:
    """Judge whether the contract's technology amount paid can be reckoned."""
    absent = missing_paths(contract, history.as_of)
    if absent:
        return unknown(scheme, "paid", *absent)
    if not known_payments(contract, history.as_of):
        return criterion(scheme, "paid", Outcome.NOT_MET, Text("尚无付款", "nothing was paid"))
    return criterion(
        scheme,
        "paid",
        Outcome.MET,
        Text("付款及其技术性部分已知", "payments and their technology parts are known"),
    )


def contract_reason(
    scheme: Scheme, judgement: Judgement, year: int, history: History, contribution: int
) -> Text:
    """Return why a contract counts in the year, or why not."""
    contract = judgement.entry.contract
    if judgement.failed is not None:
        return judgement.failed.explanation
    if not _may_have_paid(scheme, contract, year, history):
        return Text(f"{year} 年度有效期内没有付款", f"no payment in {year} within the validity")
    paid = payment_criterion(scheme, contract, history)
    if judgement.is_held or (paid.outcome is Outcome.UNKNOWN and not contribution):
        return held_reason(tuple(dict.fromkeys(judgement.missing + paid.missing)))
    return _counted_reason(contribution, paid)


def _may_have_paid(scheme: Scheme, contract: Contract, year: int, history: History) -> bool:
    payments = known_payments(contract, history.as_of)
    if payments is None:
        return may_be_paid_in(scheme, year, history.as_of)
    return any(counts_in(scheme, payment, year) for payment in payments)


def _counted_reason(contribution: int, paid: CriterionResult) -> Text:
    if not contribution:
        return Text(
            "本年付款的技术性部分合计为 0，或已超过技术交易额",
            "the year's technology parts come to 0, or lie above the transaction amount",
        )
    shown = group_yuan(abs(contribution))
    if contribution < 0:
        return Text(
            f"本年退款冲减实际技术交易额 {shown} 元",
            f"refunds of the year take back {shown} yuan of technology",
        )
    if paid.outcome is Outcome.UNKNOWN:
        waiting = list_fields(paid.missing)
        return Text(
            f"计入本年实际技术交易额 {shown} 元；其余付款待核：缺少{waiting.zh}",
            f"counts with {shown} yuan of technology paid in the year; other payments are held until known: "
            f"{waiting.en}",
        )
    return Text(
        f"计入本年实际技术交易额 {shown} 元", f"counts with {shown} yuan of technology paid in the year"
    )


def year_criteria(
    scheme: Scheme,
    terms: BuyerTerms,
    judgements: Sequence[Judgement],
    year: int,
    ends: tuple[int, int | None],
) -> tuple[CriterionResult, ...]:
    """Judge a buyer's year; ``ends`` are the bases at the two ends in fen, ``None`` without limit."""
    base, other = ends
    percent, cap = format_percent(terms.rate.numerator, terms.rate.denominator), group_yuan(terms.cap)
    share = divide_half_up(base * terms.rate.numerator, terms.rate.denominator)
    bought = Text(f"以买方身份订立合同 {len(judgements)} 份", f"contracts as buyer: {len(judgements)}")
    return (
        over_contracts(scheme, "buyer", judgements),
        criterion(scheme, "purchase", Outcome.MET, bought, value=str(len(judgements))),
        over_contracts(scheme, "registered", judgements),
        _paid(scheme, base, other),
        criterion(
            scheme,
            "share",
            Outcome.MET,
            Text(
                f"{group_yuan(base)} 元 × {percent} = {group_yuan(share)} 元",
                f"{group_yuan(base)} yuan × {percent} = {group_yuan(share)} yuan",
            ),
            value=format_yuan(share),
        ),
        criterion(
            scheme,
            "cap",
            Outcome.MET,
            Text(f"每家企业每年最高 {cap} 元", f"at most {cap} yuan per enterprise and year"),
            value=format_yuan(min(share, terms.cap)),
            required=format_yuan(terms.cap),
        ),
        over_contracts(scheme, "once", judgements),
        year_validity(scheme, year),
    )


def _paid(scheme: Scheme, base: int, other: int | None) -> CriterionResult:
    outcome = between_ends(base > 0, other is None or other > 0)
    found = group_yuan(base)
    reason = Text(f"本年实际技术交易额 {found} 元", f"technology amount paid in the year {found} yuan")
    if other is None:
        reason = Text(
            f"本年实际技术交易额已知 {found} 元，待核部分没有上限",
            f"technology amount paid in the year {found} yuan as known; nothing limits what is held",
        )
    elif other != base:
        confirmed = group_yuan(other)
        reason = Text(
            f"本年实际技术交易额已知 {found} 元，待核资料全部确认后为 {confirmed} 元",
            f"technology amount paid in the year {found} yuan as known, {confirmed} with what is held",
        )
    return criterion(scheme, "paid", outcome, reason, value=format_yuan(base))
