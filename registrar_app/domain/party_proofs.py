"""Keeps what the data proves of the parties: whether they are clear, in whose area the applicant is, who is abroad."""

from __future__ import annotations

from registrar_app.domain.checks.parts import fold, is_foreign, same_party
from registrar_app.domain.contract import Subtype
from registrar_app.domain.identifiers import credit_code, region_code
from registrar_app.domain.identifiers.wrong_part import WrongPartError
from registrar_app.domain.party import Party
from registrar_app.domain.proof import Proof, ProofBench, hint, met, not_applicable, not_met
from registrar_app.domain.text import Text

_SELLER, _BUYER = Text("卖方", "seller"), Text("买方", "buyer")
_DOMESTIC_BUYER = Text("境内买方", "domestic buyer")


def parties_named(bench: ProofBench) -> Proof:
    """合同主体明确: both are named, with codes that agree, and are not one."""
    seller, buyer = bench.contract.seller, bench.contract.buyer
    for party, label in ((seller, _SELLER), (buyer, _BUYER)):
        if party is None or not (party.name or "").strip():
            return not_met(f"{label.zh}名称未填", f"the {label.en} is not named")
    assert seller is not None and buyer is not None
    sound = _has_sound_code(seller) and _has_sound_code(buyer)
    if sound and same_party(seller, buyer):
        return not_met(
            "买卖双方信用代码相同，为同一主体", "seller and buyer have one credit code and are the same"
        )
    if doubt := _doubtful(bench, seller, buyer):
        return doubt
    if sound:
        return met(
            "双方名称齐全，统一社会信用代码校验相符", "both are named and their social credit codes agree"
        )
    return hint("双方名称已填，信用代码未能核对", "both are named, the credit codes could not be checked")


def _doubtful(bench: ProofBench, seller: Party, buyer: Party) -> Proof | None:
    """Two persons may have one name, and a broker may by mistake be written down as a party: a person must look."""
    if fold(seller.name) == fold(buyer.name):
        return hint(
            "买卖双方名称相同，须核对是否为同一主体",
            "seller and buyer have one name; check whether they are the same",
        )
    broker = bench.contract.intermediary
    if bench.contract.subtype is not Subtype.INTERMEDIARY:
        for party, label in ((seller, _SELLER), (buyer, _BUYER)):
            if same_party(broker, party):
                return hint(
                    f"中介方与{label.zh}为同一主体，须核对各方",
                    f"the intermediary is the {label.en}; check who is who",
                )
    return None


def _has_sound_code(party: Party) -> bool:
    if not party.credit_code or is_foreign(party):
        return False
    try:
        credit_code.validate(party.credit_code)
    except WrongPartError:
        return False
    return credit_code.organisation_code_agrees(party.credit_code)


def seller_area(bench: ProofBench) -> Proof | None:
    """卖方所在地属本机构辖区 (2000 办法): who applies for a seller abroad is not said there."""
    seller = bench.contract.seller
    if seller is not None and is_foreign(seller):
        return hint("卖方在境外，不在任何登记机构的辖区", "the seller is abroad, in no office's area")
    return _area(bench, seller, _SELLER)


def applicant_area(bench: ProofBench) -> Proof | None:
    """登记主体所在地属本机构辖区 (2024 draft): the seller's place, of an import the domestic buyer's."""
    seller, buyer = bench.contract.seller, bench.contract.buyer
    if seller is None or not is_foreign(seller):
        return _area(bench, seller, _SELLER)
    if buyer is None or not buyer.country or is_foreign(buyer):
        return hint("卖方在境外，未见境内买方", "the seller is abroad and no domestic buyer is seen")
    return _area(bench, buyer, _DOMESTIC_BUYER)


def _area(bench: ProofBench, party: Party | None, who: Text) -> Proof | None:
    areas = bench.context.office_areas
    if areas is None or party is None or not party.region_code:
        return None
    zone = party.management_area
    if zone and not region_code.is_within(zone, areas):
        return _in_a_zone(bench, party, who)
    place = _place(bench, party.region_code)
    if zone or region_code.is_within(party.region_code, areas):
        return met(
            f"{who.zh}在“{place.zh}”，属本机构辖区", f"the {who.en} is in {place.en}, this office's area"
        )
    if _may_be_within(bench, party.region_code, areas):
        return hint(
            f"{who.zh}的所在地填的是“{place.zh}”，不能判断是否在本机构辖区",
            f"the {who.en} is said to be in {place.en}; whether that is this office's area is open",
        )
    return not_met(
        f"{who.zh}在“{place.zh}”，不在本机构辖区",
        f"the {who.en} is in {place.en}, outside this office's area",
    )


def _in_a_zone(bench: ProofBench, party: Party, who: Text) -> Proof:
    """A functional area may be served apart from the district it lies in; which office serves it is for a person."""
    place, zone = _place(bench, party.region_code or ""), _place(bench, party.management_area or "")
    return hint(
        f"{who.zh}在“{place.zh}”，功能区为“{zone.zh}”，须核对由哪个机构办理",
        f"the {who.en} is in {place.en}, functional area {zone.en}: check which office serves it",
    )


def _may_be_within(bench: ProofBench, code: str, areas: tuple[str, ...]) -> bool:
    """Whether a code outside the areas names a wider place, or the district of a functional area, or the reverse."""
    prefix = region_code.compact(code)
    while prefix.endswith("00"):
        prefix = prefix[:-2]
    if any(area.startswith(prefix) for area in areas):
        return True
    return code in {_district(bench, area) for area in areas} or region_code.is_within(
        _district(bench, code) or code, areas
    )


def _district(bench: ProofBench, code: str) -> str:
    """Return the district that a functional area lies in; "" for other codes."""
    regions = bench.context.codes.get("regions")
    entry = regions.find(code) if regions else None
    return entry.gb_code if entry else ""


def _place(bench: ProofBench, code: str) -> Text:
    regions = bench.context.codes.get("regions")
    return Text(regions.label(code), regions.label(code, "en")) if regions else Text(code, code)


def import_export(bench: ProofBench) -> Proof | None:
    """技术进出口合同 (2001 rules): one side is abroad and the other is not."""
    abroad = _abroad(bench)
    if abroad is None:
        return None
    if abroad == (True, True):
        return hint("双方均在境外", "both parties are abroad")
    if any(abroad):
        return met("一方在境外：技术进出口合同", "one party is abroad: an import or export contract")
    return not_applicable("双方均在境内", "both parties are domestic")


def import_contract(bench: ProofBench) -> Proof | None:
    """技术进口合同 (2024 draft): seen from the countries; who applies is not."""
    abroad = _abroad(bench)
    if abroad is None:
        return None
    if abroad == (True, False):
        return hint("技术进口合同：须核对由境内买方申请", "an import: check that the domestic buyer applies")
    if abroad == (True, True):
        return hint("双方均在境外", "both parties are abroad")
    if any(abroad):
        return not_applicable("卖方在境内：技术出口合同", "the seller is domestic: an export")
    return not_applicable("双方均在境内", "both parties are domestic")


def _abroad(bench: ProofBench) -> tuple[bool, bool] | None:
    """Whether seller and buyer are abroad; ``None`` when a country is not known."""
    seller, buyer = bench.contract.seller, bench.contract.buyer
    if seller is None or buyer is None or not seller.country or not buyer.country:
        return None
    return is_foreign(seller), is_foreign(buyer)
