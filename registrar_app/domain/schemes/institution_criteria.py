"""Keeps the criteria of the service institutions' share in words: for one contract, and for an institution's year."""

from __future__ import annotations

from collections.abc import Sequence

from registrar_app.domain.assessment import CriterionResult, MissingField, Outcome
from registrar_app.domain.contract import Contract
from registrar_app.domain.money import divide_half_up, format_yuan, group_yuan
from registrar_app.domain.scheme import InstitutionTerms, Scheme
from registrar_app.domain.schemes.beneficiaries import Award, between_ends, over_contracts
from registrar_app.domain.schemes.history import Entry, History
from registrar_app.domain.schemes.institution_tally import Tally
from registrar_app.domain.schemes.judgement import (
    Judgement,
    begins_with,
    common_criteria,
    criterion,
    list_fields,
    unknown,
)
from registrar_app.domain.text import Text

_IMPLEMENTED_IN = Text("成果实施地", "place of implementation")
_BUYERS_PLACE = Text("买方所在地（未填成果实施地）", "buyer's region (no place of implementation given)")


def contract_criteria(
    scheme: Scheme, terms: InstitutionTerms, entry: Entry, history: History
) -> tuple[CriterionResult, ...]:
    """Judge one contract for the intermediary it names."""
    contract = entry.contract
    return (
        *common_criteria(scheme, entry, history),
        _institution(scheme, contract),
        _seller(scheme, terms, contract),
        _independent(scheme, contract),
        _city(scheme, terms, contract),
        _result(scheme, contract),
        _value(scheme, contract),
    )


def _institution(scheme: Scheme, contract: Contract) -> CriterionResult:
    party = contract.intermediary
    assert party is not None
    stated = party.is_service_institution
    if stated is False:
        reason = Text("中介方不是技术转移服务机构", "the intermediary is not a service institution")
        return criterion(scheme, "institution", Outcome.NOT_MET, reason)
    absent = [] if party.credit_code else ["intermediary.credit_code"]
    absent += ["intermediary.is_service_institution"] if stated is None else []
    if absent:
        return unknown(scheme, "institution", *absent)
    reason = Text("中介方是技术转移服务机构", "the intermediary is a service institution")
    return criterion(scheme, "institution", Outcome.MET, reason)


def _seller(scheme: Scheme, terms: InstitutionTerms, contract: Contract) -> CriterionResult:
    kind = contract.seller.kind if contract.seller else None
    outcome = begins_with(kind, terms.seller_kinds)
    if outcome is Outcome.UNKNOWN:
        return unknown(scheme, "seller", "seller.kind")
    if outcome is Outcome.MET:
        reason = Text(
            f"卖方（性质 {kind}）是高校或科研院所",
            f"the seller (kind {kind}) is a university or research institute",
        )
    else:
        reason = Text(
            f"卖方（性质 {kind}）不是高校或科研院所",
            f"the seller (kind {kind}) is no university or research institute",
        )
    return criterion(scheme, "seller", outcome, reason, value=kind)


def _independent(scheme: Scheme, contract: Contract) -> CriterionResult:
    assert contract.intermediary is not None
    own = contract.intermediary.credit_code
    codes = {
        "seller.credit_code": contract.seller.credit_code if contract.seller else None,
        "buyer.credit_code": contract.buyer.credit_code if contract.buyer else None,
    }
    if own and own in codes.values():
        reason = Text("服务机构自己就是买方或卖方", "the institution is itself the seller or the buyer")
        return criterion(scheme, "independent", Outcome.NOT_MET, reason)
    absent = [path for path, code in {"intermediary.credit_code": own, **codes}.items() if not code]
    if absent:
        return unknown(scheme, "independent", *absent)
    reason = Text("服务机构既非买方也非卖方", "the institution is neither the seller nor the buyer")
    return criterion(scheme, "independent", Outcome.MET, reason)


def _city(scheme: Scheme, terms: InstitutionTerms, contract: Contract) -> CriterionResult:
    region = terms.region
    buyer_region = contract.buyer.region_code if contract.buyer else None
    place = contract.implemented_in or buyer_region
    outcome = begins_with(place, (region.prefix,))
    if outcome is Outcome.UNKNOWN:
        return unknown(scheme, "city", "implemented_in", "buyer.region_code")
    which, name = _IMPLEMENTED_IN if contract.implemented_in else _BUYERS_PLACE, region.name
    if outcome is Outcome.MET:
        reason = Text(f"{which.zh} {place} 在{name.zh}", f"the {which.en}, {place}, lies in {name.en}")
    else:
        reason = Text(
            f"{which.zh} {place} 不在{name.zh}", f"the {which.en}, {place}, does not lie in {name.en}"
        )
    return criterion(scheme, "city", outcome, reason, value=place)


def _result(scheme: Scheme, contract: Contract) -> CriterionResult:
    result = contract.achievement.id if contract.achievement else None
    if not result:
        return unknown(scheme, "results", "achievement.id")
    return criterion(
        scheme, "results", Outcome.MET, Text(f"成果编号 {result}", f"result {result}"), value=result
    )


def _value(scheme: Scheme, contract: Contract) -> CriterionResult:
    value = contract.contract_value
    if value is None:
        return unknown(scheme, "sum", "contract_value")
    reason = Text(f"技术合同成交额 {group_yuan(value)} 元", f"contract value {group_yuan(value)} yuan")
    return criterion(scheme, "sum", Outcome.MET, reason, value=format_yuan(value))


def contract_reason(judgement: Judgement, year: int, contribution: int, highest: int | None) -> Text:
    """Return why a contract counts in the year, or why not."""
    if judgement.failed is not None:
        return judgement.failed.explanation
    registration = judgement.entry.registration
    assert registration is not None
    if registration.registered_on.year != year:
        other = registration.registered_on.year
        return Text(f"登记于 {other} 年，不属 {year} 年度", f"registered in {other}, not in {year}")
    if judgement.is_held:
        return held_reason(judgement.missing)
    return _counted_reason(contribution, highest)


def held_reason(missing: Sequence[MissingField]) -> Text:
    """Return that a contract waits for facts."""
    fields = list_fields(missing)
    return Text(f"待核，暂不计入：缺少{fields.zh}", f"held until known: {fields.en}")


def _counted_reason(contribution: int, highest: int | None) -> Text:
    gained = group_yuan(contribution)
    if highest is None:
        return Text(
            "计入；同一成果此前有成交额未知的待核合同，暂按无增值计",
            "counts; an earlier held price of the result is unknown, so no gain yet",
        )
    if highest == 0:
        return Text(f"计入成交额 {gained} 元", f"counts with its value, {gained} yuan")
    before = group_yuan(highest)
    return Text(
        f"计入；同一成果此前最高成交额 {before} 元，仅计增值 {gained} 元",
        f"counts; the result sold before at up to {before} yuan, so only the gain of {gained} yuan",
    )


def year_criteria(
    scheme: Scheme,
    terms: InstitutionTerms,
    judgements: Sequence[Judgement],
    year: int,
    ends: tuple[tuple[Tally, Award], tuple[Tally, Award]],
) -> tuple[CriterionResult, ...]:
    """Judge an institution's year; ``judgements`` are its contracts of the year and its unregistered ones."""
    (certain, award), (other, award_if_confirmed) = ends
    summed = (over_contracts(scheme, r, judgements) for r in ("institution", "seller", "independent", "city"))
    return (
        *summed,
        _enough_results(scheme, terms, certain, other),
        _enough_value(scheme, terms, certain, other),
        *_share(scheme, terms, certain, (award, award_if_confirmed)),
        over_contracts(scheme, "once", judgements),
        year_validity(scheme, year),
        over_contracts(scheme, "registered", judgements),
    )


def year_validity(scheme: Scheme, year: int) -> CriterionResult:
    """Judge whether the year lies in the validity."""
    first, last = scheme.valid_from, scheme.valid_to
    if scheme.holds_in(year):
        reason = Text(
            f"{year} 年在有效期 {first} 至 {last} 内", f"{year} lies in the validity, {first} to {last}"
        )
        return criterion(scheme, "validity", Outcome.MET, reason, value=str(year))
    reason = Text(
        f"{year} 年不在有效期 {first} 至 {last} 内", f"{year} lies outside the validity, {first} to {last}"
    )
    return criterion(scheme, "validity", Outcome.NOT_MET, reason, value=str(year))


def _enough_results(scheme: Scheme, terms: InstitutionTerms, certain: Tally, other: Tally) -> CriterionResult:
    least = terms.least_results
    outcome = between_ends(certain.results >= least, other.results >= least)
    found, confirmed = certain.results, other.results
    reason = Text(
        f"促成 {found} 项科技成果在市内转化（要求不低于 {least} 项）",
        f"results converted in the city: {found}, at least {least} asked",
    )
    if confirmed != found:
        reason = Text(
            f"促成 {found} 项科技成果在市内转化（要求不低于 {least} 项；待核合同全部确认后为 {confirmed} 项）",
            f"results converted in the city: {found}, {confirmed} with the held ones, at least {least} asked",
        )
    return criterion(scheme, "results", outcome, reason, value=str(certain.results), required=str(least))


def _enough_value(scheme: Scheme, terms: InstitutionTerms, certain: Tally, other: Tally) -> CriterionResult:
    least = terms.least_sum
    outcome = between_ends(certain.full_sum >= least, other.is_unbounded or other.full_sum >= least)
    found, wanted = group_yuan(certain.full_sum), group_yuan(least)
    reason = Text(
        f"年度技术合同成交额（全额）{found} 元，要求 {wanted} 元以上（含）",
        f"full contract values of the year {found} yuan, at least {wanted} asked",
    )
    if other.is_unbounded:
        reason = Text(
            f"年度技术合同成交额（全额）已知 {found} 元，要求 {wanted} 元以上（含）；有待核合同未填成交额",
            f"full contract values of the year {found} yuan as known, at least {wanted} asked; a held one is unknown",
        )
    elif other.full_sum != certain.full_sum:
        confirmed = group_yuan(other.full_sum)
        reason = Text(
            f"年度技术合同成交额（全额）{found} 元，要求 {wanted} 元以上（含）；待核合同全部确认后为 {confirmed} 元",
            f"full contract values of the year {found} yuan, {confirmed} with the held ones, at least {wanted} asked",
        )
    value, required = format_yuan(certain.full_sum), format_yuan(least)
    return criterion(scheme, "sum", outcome, reason, value=value, required=required)


def _share(
    scheme: Scheme, terms: InstitutionTerms, certain: Tally, awards: tuple[Award, Award]
) -> tuple[CriterionResult, ...]:
    award, award_if_confirmed = awards
    full, base, cap = certain.full_sum, certain.base, group_yuan(terms.cap)
    outcome = between_ends(award.is_eligible, award_if_confirmed.is_eligible)
    return (
        criterion(scheme, "share", outcome, _share_words(terms, base, awards), value=format_yuan(base)),
        criterion(
            scheme,
            "cap",
            Outcome.MET,
            Text(f"每家机构每年最多 {cap} 元", f"at most {cap} yuan per institution and year"),
            value=format_yuan(award.amount),
            required=format_yuan(terms.cap),
        ),
        criterion(
            scheme,
            "increment",
            Outcome.MET,
            Text(
                f"全额 {group_yuan(full)} 元，扣除重复转让的非增值部分 {group_yuan(full - base)} 元",
                f"full values {group_yuan(full)} yuan, less {group_yuan(full - base)} yuan of repeated transfers",
            ),
            value=format_yuan(full - base),
        ),
    )


def _share_words(terms: InstitutionTerms, base: int, awards: tuple[Award, Award]) -> Text:
    """Say what the base earns; a share is named only where it is due, since people read it as a promise."""
    award, award_if_confirmed = awards
    if not award.is_eligible and award_if_confirmed.is_eligible:
        return Text(
            f"基数 {group_yuan(base)} 元；不计待核合同尚未达到条件，暂不计补助",
            f"base {group_yuan(base)} yuan; nothing is due yet, the conditions are not met without the held ones",
        )
    if not award.is_eligible:
        return Text(
            f"基数 {group_yuan(base)} 元；未达到项数、成交额或年度条件，不计补助",
            f"base {group_yuan(base)} yuan; nothing is due while the results, the sum or the year fall short",
        )
    percent, share = format_percent(terms.rate.numerator, terms.rate.denominator), group_yuan(award.computed)
    return Text(
        f"基数 {group_yuan(base)} 元 × {percent} = {share} 元",
        f"base {group_yuan(base)} yuan × {percent} = {share} yuan",
    )


def format_percent(numerator: int, denominator: int) -> str:
    """Return a rate as people read it: ``3%``, ``0.5%``."""
    hundredths = divide_half_up(numerator * 10_000, denominator)
    whole, rest = divmod(hundredths, 100)
    return f"{whole}%" if not rest else f"{whole}.{rest:02d}".rstrip("0") + "%"
