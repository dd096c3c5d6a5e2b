"""Keeps what the data proves of the amounts: whether they are there, within the office's limit, and come out.

What the contract's own text states, and that the office has examined it, only a person can say.
"""

from __future__ import annotations

from registrar_app.domain.amount_worksheet import Derivation, Worksheet, derive_amount, is_part_explicit
from registrar_app.domain.money import group_yuan
from registrar_app.domain.proof import Proof, ProofBench, hint, met, not_applicable, not_met
from registrar_app.domain.text import Text


def price_stated(bench: ProofBench) -> Proof:
    """价款约定明确: a royalty may be clear without a total, another price is not."""
    value, mode = bench.contract.contract_value, bench.contract.payment_mode
    how = mode.label if mode is not None else Text("支付方式未填", "payment mode not filled in")
    if value is None:
        if bench.may_lack_total:
            return hint(
                f"成交额未填，{how.zh}：须看计算基数、比例和期限是否明确",
                f"no contract value, {how.en}: see whether base, rate and period are clear",
            )
        return not_met("合同成交额未填", "the contract value is not filled in")
    return hint(
        f"成交额 {group_yuan(value)} 元，{how.zh}；合同条文须核对",
        f"value {group_yuan(value)} yuan, {how.en}; read the clause",
    )


def delegated_limit(bench: ProofBench) -> Proof | None:
    """标的额在委托权限内: the limit itself is inside."""
    value, limit = bench.contract.contract_value, bench.context.rulebook.delegated_limit
    if value is None:
        return None
    sums = group_yuan(value), group_yuan(limit)
    if value > limit:
        return not_met("成交额 {} 元，超过 {} 元".format(*sums), "value {} yuan, above {}".format(*sums))
    whole = bench.worksheet.whole_price if bench.worksheet.mixed else None
    if whole is not None and whole > limit:
        return hint(
            f"技术部分 {sums[0]} 元，混合合同全价 {group_yuan(whole)} 元，超过 {sums[1]} 元",
            f"technical part {sums[0]} yuan, the whole mixed contract {group_yuan(whole)} yuan, above {sums[1]}",
        )
    return met("成交额 {} 元，不超过 {} 元".format(*sums), "value {} yuan, not above {}".format(*sums))


def mixed_contract(bench: ProofBench) -> Proof | None:
    """技术交易额明确 (2024 draft): where the contract states the price of its technical part."""
    if found := _not_mixed(bench):
        return found
    if bench.worksheet.mixed is None:
        return None
    return met(*_stated_at(bench.worksheet))


def separate_contract(bench: ProofBench) -> Proof | None:
    """技术部分已单独订立合同 (2001 rules): the price is known, whether the contract stands alone is not."""
    if found := _not_mixed(bench):
        return found
    if bench.worksheet.mixed is None:
        return None
    zh, en = _stated_at(bench.worksheet)
    return hint(
        f"{zh}；是否单独订立合同须核对", f"{en}; check whether it was concluded as a contract of its own"
    )


def _not_mixed(bench: ProofBench) -> Proof | None:
    """What both rulebooks have in common: no mixed contract, or one whose technical part has no price of its own."""
    if bench.worksheet.mixed is False:
        return not_applicable("核定表记明：不是混合合同", "the worksheet says: not a mixed contract")
    if bench.worksheet.mixed and not is_part_explicit(bench.contract, bench.worksheet):
        return not_met(
            "核定表记明是混合合同，没有写明技术部分的价款在合同何处，或者它不小于全价",
            "by the worksheet a mixed contract, and it does not say where the technical part has a price below the whole",
        )
    return None


def _stated_at(worksheet: Worksheet) -> tuple[str, str]:
    at = worksheet.explicit_at.strip()
    return f"技术部分的价款在“{at}”单独写明", f"the technical part's price is stated at {at}"


def amounts_stated(bench: ProofBench) -> Proof:
    """合同载明交易总额和技术交易额: the form shows the figures, not whether the contract states them."""
    value, amount = bench.contract.contract_value, bench.contract.transaction_amount
    missing = Text("成交额未填", "the contract value is missing") if value is None else None
    if missing is None and amount is None:
        missing = Text("技术交易额未填", "the transaction amount is missing")
    if missing is not None:
        if bench.may_lack_total:
            return hint(
                f"{missing.zh}；按此支付方式可以暂不能确定，须看原因和确定的办法",
                f"{missing.en}; paid this way it may not be fixed yet: see why, and how it will be",
            )
        return not_met(missing.zh, missing.en)
    return hint(
        f"登记表：成交额 {group_yuan(value or 0)} 元，技术交易额 {group_yuan(amount or 0)} 元；合同是否载明须核对",
        f"the form: value {group_yuan(value or 0)}, transaction amount {group_yuan(amount or 0)} yuan; "
        "see whether the contract states them",
    )


def amounts_examined(bench: ProofBench) -> Proof:
    """已审查并核定: proved not to be while a figure is missing; that it was done, the registrar says."""
    derivation = derive_amount(bench.contract, bench.worksheet)
    if derivation.derived is None or derivation.stated is None:
        if bench.may_lack_total and derivation.value is None:
            return hint("总额尚不能确定", "the total is not fixed yet")
        return not_met("金额不全，不能核定", "a figure is missing, so nothing can be assessed")
    if derivation.agrees and bench.contract.non_technical_costs is not None:
        return hint(
            "核定表推算与填写一致，请审查后回答",
            "the worksheet gives the amount stated; examine it and answer",
        )
    return hint(
        "核定表推算与填写不一致或者有待处理",
        "the worksheet differs from the amount stated or has open points",
    )


def amount_derived(bench: ProofBench) -> Proof | None:
    """技术交易额 = 成交额 − 非技术性费用: proved by the figures when every cost is listed and grounded."""
    derivation = derive_amount(bench.contract, bench.worksheet)
    if derivation.derived is None or derivation.stated is None:
        return None
    if bench.contract.non_technical_costs is None:
        return hint(
            "非技术性费用未填；没有的请填“无”",
            "the non-technical costs are not filled in; say none if there are none",
        )
    zh, en = _sum(derivation)
    if derivation.derived != derivation.stated:
        stated = group_yuan(derivation.stated)
        return not_met(f"{zh}，填写的是 {stated} 元", f"{en}, stated is {stated}")
    if derivation.agrees:
        return met(zh, en)
    first = derivation.problems[0]
    told = f"{zh}；{first.zh}", f"{en}; {first.en}"
    return not_met(*told) if _contradicts(derivation) else hint(*told)


def _sum(derivation: Derivation) -> tuple[str, str]:
    sums = (
        group_yuan(derivation.value or 0),
        group_yuan(derivation.deducted_total),
        group_yuan(derivation.derived or 0),
    )
    return "{} − {} = {} 元".format(*sums), "{} − {} = {} yuan".format(*sums)


def _contradicts(derivation: Derivation) -> bool:
    """Whether the figures themselves cannot be right, rather than only a ground not being written down."""
    too_much = any(line.retained > (line.cost.amount or 0) for line in derivation.lines)
    return too_much or (derivation.derived or 0) < 0
