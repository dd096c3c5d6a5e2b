"""Keeps what the data of a contract already proves of a condition, each proof with the sentence that says how.

A pack names the proof that belongs to a condition. A proof without a verdict is a hint: it tells what is known and
leaves the answer to the registrar. No proof: the data says nothing. Parties and amounts have modules of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from registrar_app.domain import amount_proofs, party_proofs
from registrar_app.domain.checks import duplicates, type_in_name
from registrar_app.domain.contract import Subtype
from registrar_app.domain.proof import Proof, ProofBench, hint, met, not_applicable, not_met

__all__ = ["PROOFS", "Proof", "ProofBench", "prove"]

_NO_PLAN, _NO_IP, _KNOW_HOW = "none", "none", "know_how"
_PATENTS = {Subtype.PATENT_RIGHT, Subtype.PATENT_APPLICATION_RIGHT, Subtype.PATENT_LICENCE}
_VARIETY_OR_LAYOUT = {Subtype.PLANT_VARIETY, Subtype.IC_LAYOUT}
_OTHER_RIGHTS = {*_VARIETY_OR_LAYOUT, Subtype.SOFTWARE_COPYRIGHT, Subtype.BIOMEDICAL_VARIETY}
_WITH_CERTIFICATE = {*_PATENTS, *_OTHER_RIGHTS}


def prove(name: str, bench: ProofBench) -> Proof | None:
    """Return what the data says by the proof of that name; ``None`` for "" and when it says nothing."""
    return PROOFS[name](bench) if name else None


def _within_term(bench: ProofBench) -> Proof | None:
    first, last, day = bench.contract.effective_from, bench.contract.effective_to, bench.context.on
    if last is not None and last < day:
        return not_met(
            f"有效期至 {last}，受理日 {day} 已届满", f"the term ended on {last}, accepted on {day}"
        )
    if first is not None and first > day:
        return hint(
            f"有效期自 {first} 起，晚于受理日 {day}", f"the term begins on {first}, accepted on {day}"
        )
    if first is None or last is None:
        return hint("有效期的起止日没有填全", "the first or last day of the term is not filled in")
    return met(f"有效期 {first} 至 {last}，受理日 {day}", f"term {first} to {last}, accepted on {day}")


def _no_duplicate(bench: ProofBench) -> Proof:
    for finding in duplicates.check(bench.contract, bench.context):
        return hint(finding.message.zh, finding.message.en)
    return hint(
        "本登记簿内未见重复；外地登记无从核对",
        "no duplicate in this register; other offices are not seen from here",
    )


def _confidentiality_recorded(bench: ProofBench) -> Proof | None:
    if bench.contract.confidential is None:
        return None
    if bench.contract.confidential:
        return met("登记表已记“涉密：是”", "the form says: confidential")
    return met("登记表已记“涉密：否”", "the form says: not confidential")


def _plan_source(bench: ProofBench) -> Proof | None:
    plan = bench.contract.plan_source
    if plan is None:
        return None
    if plan == _NO_PLAN:
        return not_applicable("计划来源为计划外", "outside any plan")
    plans = bench.context.codes.get("plan_sources")
    return hint(
        f"计划来源：{plans.label(plan) if plans else plan}；须有批准或任务文件",
        f"plan: {plans.label(plan, 'en') if plans else plan}; its papers are needed",
    )


def _text_attached(bench: ProofBench) -> Proof:
    count = bench.attachments
    if count:
        return hint(f"已附材料 {count} 份", f"papers attached: {count}")
    return hint("尚未附材料；纸质材料请核对", "no paper is attached; check the paper file")


def _name_fits_type(bench: ProofBench) -> Proof | None:
    for finding in type_in_name.check(bench.contract, bench.context):
        return hint(finding.message.zh, finding.message.en)
    return None


def _ip_proof(bench: ProofBench) -> Proof | None:
    kinds, subtype = bench.contract.ip_kinds, bench.contract.subtype
    if kinds is None or subtype is None:
        return None
    rights = [kind for kind in kinds if kind not in {_NO_IP, _KNOW_HOW}]
    if rights:
        names = bench.context.codes.get("ip_kinds")
        zh = "、".join(names.label(kind) if names else kind for kind in rights)
        en = ", ".join(names.label(kind, "en") if names else kind for kind in rights)
        return hint(f"涉及{zh}：须核对权利证明", f"{en}: check the certificates")
    if subtype in _WITH_CERTIFICATE:
        return hint(
            f"子类为{subtype.label.zh}，知识产权却没有填：须核对权利证明",
            f"subtype {subtype.label.en}, yet no such right is named: check the certificates",
        )
    if _KNOW_HOW in kinds:
        return not_applicable(
            "知识产权只有技术秘密，没有权利证明", "know-how alone, for which there is no certificate"
        )
    return hint("登记表没有填涉及的知识产权：须核对标的", "no right is named in the form: check the subject")


def _know_how(bench: ProofBench) -> Proof | None:
    kinds, subtype = bench.contract.ip_kinds, bench.contract.subtype
    if kinds is None or subtype is None:
        return None
    if _KNOW_HOW in kinds or subtype is Subtype.KNOW_HOW:
        return hint("涉及技术秘密", "know-how is concerned")
    if set(kinds) <= {_NO_IP} and subtype not in _WITH_CERTIFICATE:
        return hint(
            "登记表没有填涉及的知识产权：须核对标的是否为技术秘密",
            "no right is named in the form: check whether the subject is know-how",
        )
    return not_applicable("登记表：不涉及技术秘密", "by the form no know-how is concerned")


def _other_ip(bench: ProofBench) -> Proof | None:
    return _one_of(bench, _OTHER_RIGHTS)


def _variety_or_layout(bench: ProofBench) -> Proof | None:
    return _one_of(bench, _VARIETY_OR_LAYOUT)


def _one_of(bench: ProofBench, subtypes: set[Subtype]) -> Proof | None:
    subtype = bench.contract.subtype
    if subtype is None:
        return None
    told = f"子类：{subtype.label.zh}", f"subtype: {subtype.label.en}"
    if subtype is Subtype.OTHER:
        return hint(*told)
    return met(*told) if subtype in subtypes else not_applicable(*told)


PROOFS: Mapping[str, Callable[[ProofBench], Proof | None]] = {
    "within_term": _within_term,
    "parties_named": party_proofs.parties_named,
    "price_stated": amount_proofs.price_stated,
    "no_duplicate": _no_duplicate,
    "office_area": party_proofs.applicant_area,
    "seller_area": party_proofs.seller_area,
    "delegated_limit": amount_proofs.delegated_limit,
    "confidentiality_recorded": _confidentiality_recorded,
    "plan_source": _plan_source,
    "mixed_contract": amount_proofs.mixed_contract,
    "separate_contract": amount_proofs.separate_contract,
    "text_attached": _text_attached,
    "name_fits_type": _name_fits_type,
    "ip_proof": _ip_proof,
    "know_how": _know_how,
    "import_export": party_proofs.import_export,
    "import_contract": party_proofs.import_contract,
    "other_ip": _other_ip,
    "variety_or_layout": _variety_or_layout,
    "amounts_stated": amount_proofs.amounts_stated,
    "amounts_examined": amount_proofs.amounts_examined,
    "amount_derived": amount_proofs.amount_derived,
}
"""By the name that a pack gives under ``proved_by``."""
