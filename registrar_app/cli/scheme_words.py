"""Keeps how schemes and assessments are put in words and lines; what they found is decided in the domain."""

from __future__ import annotations

from typing import Any

from registrar_app.domain.assessment import Assessment, BeneficiaryAssessment, ContractAssessment
from registrar_app.domain.money import format_yuan, group_yuan
from registrar_app.domain.scheme import InstitutionTerms, Scheme
from registrar_app.domain.schemes.institution_criteria import format_percent
from registrar_app.domain.text import Text


def scheme_value(scheme: Scheme, language: str) -> dict[str, Any]:
    """Return a scheme with its parameters and readings as plain JSON values."""
    return {
        "id": scheme.id,
        "title": scheme.title.in_language(language),
        "formula": scheme.formula.value,
        "valid_from": scheme.valid_from.isoformat(),
        "valid_to": scheme.valid_to.isoformat(),
        "reference": scheme.reference.cite(language),
        "parameters": _parameters(scheme),
        "criteria": [
            {
                "id": stated.id,
                "title": stated.title.in_language(language),
                "reference": stated.reference.cite(language),
                "words": stated.words,
                "reading": stated.reading.in_language(language),
                "alternative": stated.alternative.in_language(language) if stated.alternative else None,
            }
            for stated in scheme.criteria.values()
        ],
    }


def _parameters(scheme: Scheme) -> dict[str, Any]:
    terms = scheme.terms
    shared = {
        "rate": format_percent(terms.rate.numerator, terms.rate.denominator),
        "cap": format_yuan(terms.cap),
        "region": terms.region.prefix,
    }
    if isinstance(terms, InstitutionTerms):
        return {
            **shared,
            "seller_kinds": list(terms.seller_kinds),
            "least_results": terms.least_results,
            "least_sum": format_yuan(terms.least_sum),
        }
    return {**shared, "buyer_kinds": list(terms.buyer_kinds)}


def _terms(scheme: Scheme) -> Text:
    """Say the parameters as people read them; codes followed by ``…`` are beginnings."""
    terms = scheme.terms
    rate, cap = format_percent(terms.rate.numerator, terms.rate.denominator), group_yuan(terms.cap)
    area, prefix = terms.region.name, terms.region.prefix
    if isinstance(terms, InstitutionTerms):
        kinds = [f"{kind}…" for kind in terms.seller_kinds]
        least = group_yuan(terms.least_sum)
        return Text(
            f"比例 {rate}，每年上限 {cap} 元，{area.zh}（{prefix}…），卖方单位性质 {'、'.join(kinds)}，"
            f"至少 {terms.least_results} 项成果，成交额至少 {least} 元",
            f"{rate}, at most {cap} yuan a year, {area.en} ({prefix}…), seller's kind {', '.join(kinds)}, "
            f"at least {terms.least_results} results and {least} yuan of contract values",
        )
    kinds = [f"{kind}…" for kind in terms.buyer_kinds]
    return Text(
        f"比例 {rate}，每年上限 {cap} 元，{area.zh}（{prefix}…），买方单位性质 {'、'.join(kinds)}",
        f"{rate}, at most {cap} yuan a year, {area.en} ({prefix}…), buyer's kind {', '.join(kinds)}",
    )


def scheme_lines(scheme: Scheme, language: str) -> list[str]:
    """Return a scheme as people read it: clause by clause, the reading taken and the other one."""
    head = f"{scheme.id}  {scheme.title.in_language(language)}"
    lines = [
        head,
        f"  {scheme.valid_from}…{scheme.valid_to}  {scheme.reference.cite(language)}",
        f"  {_terms(scheme).in_language(language)}",
    ]
    for stated in scheme.criteria.values():
        reference, title = stated.reference.cite(language), stated.title.in_language(language)
        lines.append(
            f"  {stated.id} {title} [{reference}]" + (f" 「{stated.words}」" if stated.words else "")
        )
        reading = Text(f"     解读：{stated.reading.zh}", f"     reading: {stated.reading.en}")
        lines.append(reading.in_language(language))
        if stated.alternative is not None:
            other = Text(
                f"     另一种解读：{stated.alternative.zh}", f"     not taken: {stated.alternative.en}"
            )
            lines.append(other.in_language(language))
    return lines


def assessment_lines(scheme: Scheme, assessment: Assessment, language: str) -> list[str]:
    """Return an assessment as people read it: every beneficiary, its criteria, its contracts."""
    title = scheme.title.in_language(language)
    head = Text(
        f"{title} · {assessment.year} 年度（截至 {assessment.as_of}）",
        f"{title} · {assessment.year} (as of {assessment.as_of})",
    )
    lines = [head.in_language(language)]
    if not assessment.results:
        lines.append(Text("  没有合同涉及任何对象", "  no contract names anybody").in_language(language))
    for result in assessment.results:
        lines += _beneficiary_lines(result, language)
    return lines


def _beneficiary_lines(result: BeneficiaryAssessment, language: str) -> list[str]:
    label = result.outcome.label
    code = result.credit_code or Text("无统一社会信用代码", "no credit code").in_language(language)
    amount, confirmed = group_yuan(result.amount), group_yuan(result.amount_if_confirmed)
    head = Text(
        f"■ {result.name}（{code}）：{label.zh}，{amount} 元",
        f"■ {result.name} ({code}): {label.en}, {amount} yuan",
    )
    if result.amount != result.amount_if_confirmed:
        head = Text(
            f"■ {result.name}（{code}）：{label.zh}，{amount} 元；待核资料如全部确认，为 {confirmed} 元",
            f"■ {result.name} ({code}): {label.en}, {amount} yuan; {confirmed} if all that is held is confirmed",
        )
    lines = [head.in_language(language)]
    for found in result.criteria:
        outcome, title = found.outcome.label.in_language(language), found.title.in_language(language)
        explanation = found.explanation.in_language(language)
        lines.append(f"   [{outcome}] {found.id} {title}: {explanation} [{found.reference.cite(language)}]")
    return lines + [line for contract in result.contracts for line in _contract_lines(contract, language)]


def _contract_lines(contract: ContractAssessment, language: str) -> list[str]:
    sign = "＋" if contract.counted else "－"
    number = contract.official_no or contract.uid or ""
    reason = contract.reason.in_language(language)
    lines = [f"   {sign} {contract.name or ''} {number}: {reason}"]
    queries = (Text(f"      核实：{query.zh}", f"      query: {query.en}") for query in contract.queries)
    return lines + [query.in_language(language) for query in queries]
