"""Keeps what the data of a contract already proves of a condition, each proof with the sentence that says how.

A pack names the proof that belongs to a condition. A proof without a verdict is a hint: it tells what is known and
leaves the answer to the registrar. No proof: the data says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from registrar_app.domain.amount_worksheet import Worksheet, derive_amount, is_part_explicit
from registrar_app.domain.checks import duplicates, type_in_name
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import is_foreign, same_party
from registrar_app.domain.contract import Contract, Subtype
from registrar_app.domain.examination import Verdict
from registrar_app.domain.identifiers import credit_code, region_code
from registrar_app.domain.identifiers.wrong_part import WrongPartError
from registrar_app.domain.money import group_yuan
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text

_NO_PLAN, _NO_IP, _KNOW_HOW = "none", "none", "know_how"
_VARIETIES = {Subtype.PLANT_VARIETY, Subtype.IC_LAYOUT}


class Proof(NamedTuple):
    """What the data says of one condition; ``verdict`` is ``None`` when it only hints."""

    verdict: Verdict | None
    basis: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofBench:
    """What a proof may look at.

    Attributes:
        context: The surroundings of the contract on the day of acceptance, as the checks have them.
        attachments: How many papers are attached to the case.
    """

    contract: Contract
    context: CheckContext
    worksheet: Worksheet
    attachments: int = 0


def prove(name: str, bench: ProofBench) -> Proof | None:
    """Return what the data says by the proof of that name; ``None`` for "" and when it says nothing."""
    return PROOFS[name](bench) if name else None


def _within_term(bench: ProofBench) -> Proof | None:
    first, last, day = bench.contract.effective_from, bench.contract.effective_to, bench.context.on
    if last is not None and last < day:
        return _not_met(
            f"有效期至 {last}，受理日 {day} 已届满", f"the term ended on {last}, accepted on {day}"
        )
    if first is not None and first > day:
        return _hint(
            f"有效期自 {first} 起，晚于受理日 {day}", f"the term begins on {first}, accepted on {day}"
        )
    if first is None or last is None:
        return None
    return _met(f"有效期 {first} 至 {last}，受理日 {day}", f"term {first} to {last}, accepted on {day}")


def _parties_named(bench: ProofBench) -> Proof | None:
    seller, buyer = bench.contract.seller, bench.contract.buyer
    for party, label in ((seller, Text("卖方", "seller")), (buyer, Text("买方", "buyer"))):
        if party is None or not party.name:
            return _not_met(f"{label.zh}名称未填", f"the {label.en} is not named")
    if same_party(seller, buyer):
        return _not_met("买卖双方为同一主体", "seller and buyer are the same")
    if all(_has_sound_code(party) for party in (seller, buyer)):
        return _met(
            "双方名称齐全，统一社会信用代码校验相符", "both are named and their social credit codes agree"
        )
    return _hint("双方名称已填，信用代码未能核对", "both are named, the credit codes could not be checked")


def _has_sound_code(party: Party | None) -> bool:
    if party is None or not party.credit_code:
        return False
    try:
        credit_code.validate(party.credit_code)
    except WrongPartError:
        return False
    return credit_code.organisation_code_agrees(party.credit_code)


def _price_stated(bench: ProofBench) -> Proof | None:
    value = bench.contract.contract_value
    if value is None:
        return _not_met("合同成交额未填", "the contract value is not filled in")
    mode = bench.contract.payment_mode
    how = mode.label if mode is not None else Text("支付方式未填", "payment mode not filled in")
    return _hint(
        f"成交额 {group_yuan(value)} 元，{how.zh}；合同条文须核对",
        f"value {group_yuan(value)} yuan, {how.en}; read the clause",
    )


def _no_duplicate(bench: ProofBench) -> Proof | None:
    for finding in duplicates.check(bench.contract, bench.context):
        return _hint(finding.message.zh, finding.message.en)
    return _hint(
        "本登记簿内未见重复；外地登记无从核对",
        "no duplicate in this register; other offices are not seen from here",
    )


def _office_area(bench: ProofBench) -> Proof | None:
    seller, areas = bench.contract.seller, bench.context.office_areas
    abroad = seller is not None and is_foreign(seller)
    party = bench.contract.buyer if abroad else seller
    if areas is None or party is None or not party.region_code:
        return None
    regions = bench.context.codes.get("regions")
    zh = regions.label(party.region_code) if regions else party.region_code
    en = regions.label(party.region_code, "en") if regions else party.region_code
    who = Text("境内买方", "domestic buyer") if abroad else Text("卖方", "seller")
    if region_code.is_within(party.region_code, areas):
        return _met(f"{who.zh}在“{zh}”，属本机构辖区", f"the {who.en} is in {en}, this office's area")
    return _not_met(
        f"{who.zh}在“{zh}”，不在本机构辖区", f"the {who.en} is in {en}, outside this office's area"
    )


def _delegated_limit(bench: ProofBench) -> Proof | None:
    value, limit = bench.contract.contract_value, bench.context.rulebook.delegated_limit
    if value is None:
        return None
    sums = f"{group_yuan(value)}", f"{group_yuan(limit)}"
    if value <= limit:
        return _met("成交额 {} 元，不超过 {} 元".format(*sums), "value {} yuan, not above {}".format(*sums))
    return _not_met("成交额 {} 元，超过 {} 元".format(*sums), "value {} yuan, above {}".format(*sums))


def _confidentiality_recorded(bench: ProofBench) -> Proof | None:
    if bench.contract.confidential is None:
        return None
    if bench.contract.confidential:
        return _met("登记表已记“涉密：是”", "the form says: confidential")
    return _met("登记表已记“涉密：否”", "the form says: not confidential")


def _plan_source(bench: ProofBench) -> Proof | None:
    plan = bench.contract.plan_source
    if plan is None:
        return None
    if plan == _NO_PLAN:
        return _not_applicable("计划来源为计划外", "outside any plan")
    plans = bench.context.codes.get("plan_sources")
    return _hint(
        f"计划来源：{plans.label(plan) if plans else plan}；须有批准或任务文件",
        f"plan: {plans.label(plan, 'en') if plans else plan}; its papers are needed",
    )


def _mixed_contract(bench: ProofBench) -> Proof | None:
    if bench.worksheet.mixed is None:
        return None
    if not bench.worksheet.mixed:
        return _not_applicable("核定表记明：不是混合合同", "the worksheet says: not a mixed contract")
    if is_part_explicit(bench.contract, bench.worksheet):
        at = bench.worksheet.explicit_at.strip()
        return _met(f"技术部分的价款在“{at}”单独写明", f"the technical part's price is stated at {at}")
    return _not_met(
        "混合合同没有单独写明技术部分的价款", "a mixed contract whose technical part has no price of its own"
    )


def _text_attached(bench: ProofBench) -> Proof | None:
    count = bench.attachments
    if count:
        return _hint(f"已附材料 {count} 份", f"papers attached: {count}")
    return _hint("尚未附材料；纸质材料请核对", "no paper is attached; check the paper file")


def _name_fits_type(bench: ProofBench) -> Proof | None:
    for finding in type_in_name.check(bench.contract, bench.context):
        return _hint(finding.message.zh, finding.message.en)
    return None


def _ip_proof(bench: ProofBench) -> Proof | None:
    kinds = bench.contract.ip_kinds
    if kinds is None:
        return None
    rights = [kind for kind in kinds if kind not in {_NO_IP, _KNOW_HOW}]
    if not rights:
        return _not_applicable(
            "知识产权中没有须提交权利证明的种类", "no right among them that needs a certificate"
        )
    names = bench.context.codes.get("ip_kinds")
    zh = "、".join(names.label(kind) if names else kind for kind in rights)
    en = ", ".join(names.label(kind, "en") if names else kind for kind in rights)
    return _hint(f"涉及{zh}：须核对权利证明", f"{en}: check the certificates")


def _know_how(bench: ProofBench) -> Proof | None:
    kinds, subtype = bench.contract.ip_kinds, bench.contract.subtype
    if kinds is None or subtype is None:
        return None
    if _KNOW_HOW in kinds or subtype is Subtype.KNOW_HOW:
        return _hint("涉及技术秘密", "know-how is concerned")
    return _not_applicable("不涉及技术秘密", "no know-how is concerned")


def _import_export(bench: ProofBench) -> Proof | None:
    parties = [bench.contract.seller, bench.contract.buyer]
    if any(party is None or not party.country for party in parties):
        return None
    if any(party is not None and is_foreign(party) for party in parties):
        return _met("一方在境外：技术进出口合同", "one party is abroad: an import or export contract")
    return _not_applicable("双方均在境内", "both parties are domestic")


def _other_ip(bench: ProofBench) -> Proof | None:
    subtype = bench.contract.subtype
    if subtype is None:
        return None
    if subtype in _VARIETIES:
        return _met(f"子类：{subtype.label.zh}", f"subtype: {subtype.label.en}")
    return _not_applicable(f"子类：{subtype.label.zh}", f"subtype: {subtype.label.en}")


def _amounts_stated(bench: ProofBench) -> Proof | None:
    value, amount = bench.contract.contract_value, bench.contract.transaction_amount
    if value is None:
        return _not_met("成交额未填", "the contract value is missing")
    if amount is None:
        return _not_met("技术交易额未填", "the transaction amount is missing")
    return _met(
        f"成交额 {group_yuan(value)} 元，技术交易额 {group_yuan(amount)} 元",
        f"value {group_yuan(value)}, transaction amount {group_yuan(amount)} yuan",
    )


def _amounts_examined(bench: ProofBench) -> Proof | None:
    derivation = derive_amount(bench.contract, bench.worksheet)
    if derivation.derived is None:
        return _not_met("金额不全，不能核定", "a figure is missing, so nothing can be derived")
    if derivation.agrees:
        return _met("核定表已推算，与填写一致", "the worksheet gives the amount stated")
    return None


def _amount_derived(bench: ProofBench) -> Proof | None:
    derivation = derive_amount(bench.contract, bench.worksheet)
    if derivation.derived is None or derivation.stated is None:
        return None
    sums = (
        group_yuan(derivation.value or 0),
        group_yuan(derivation.deducted_total),
        group_yuan(derivation.derived),
    )
    zh = "{} − {} = {} 元".format(*sums)
    en = "{} − {} = {} yuan".format(*sums)
    if derivation.problems:
        first = derivation.problems[0]
        return _not_met(f"{zh}；{first.zh}", f"{en}; {first.en}")
    if derivation.agrees:
        return _met(zh, en)
    stated = group_yuan(derivation.stated)
    return _not_met(f"{zh}，填写的是 {stated} 元", f"{en}, stated is {stated}")


PROOFS: Mapping[str, Callable[[ProofBench], Proof | None]] = {
    "within_term": _within_term,
    "parties_named": _parties_named,
    "price_stated": _price_stated,
    "no_duplicate": _no_duplicate,
    "office_area": _office_area,
    "delegated_limit": _delegated_limit,
    "confidentiality_recorded": _confidentiality_recorded,
    "plan_source": _plan_source,
    "mixed_contract": _mixed_contract,
    "text_attached": _text_attached,
    "name_fits_type": _name_fits_type,
    "ip_proof": _ip_proof,
    "know_how": _know_how,
    "import_export": _import_export,
    "other_ip": _other_ip,
    "amounts_stated": _amounts_stated,
    "amounts_examined": _amounts_examined,
    "amount_derived": _amount_derived,
}
"""By the name that a pack gives under ``proved_by``."""


def _met(zh: str, en: str) -> Proof:
    return Proof(Verdict.MET, Text(zh, en))


def _not_met(zh: str, en: str) -> Proof:
    return Proof(Verdict.NOT_MET, Text(zh, en))


def _not_applicable(zh: str, en: str) -> Proof:
    return Proof(Verdict.NOT_APPLICABLE, Text(zh, en))


def _hint(zh: str, en: str) -> Proof:
    return Proof(None, Text(zh, en))
