"""The proofs on odd contracts: what the data does not give is a hint, never an answer; the plain cases are in ``cases``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from registrar_app.domain.amount_worksheet import Worksheet, read_worksheet
from registrar_app.domain.code_list import Code, CodeList
from registrar_app.domain.examination import Verdict
from registrar_app.domain.interchange import read_contract
from registrar_app.domain.proofs import PROOFS, Proof, ProofBench, prove
from registrar_app.domain.text import Text
from tests.domain.checks.check_cases import SOURCE, base, changed, surroundings

HUANCUI, WENDENG, TORCH, NANHAI = "371002", "371003", "371071", "3710NH"
REGIONS = CodeList(
    id="regions",
    title=Text("区划", "regions"),
    source=SOURCE,
    as_of=surroundings().on,
    entries=(
        Code(HUANCUI, Text("环翠区", "Huancui")),
        Code(WENDENG, Text("文登区", "Wendeng")),
        Code(TORCH, Text("高区", "Torch Zone"), functional_area=True, gb_code=HUANCUI),
        Code(NANHAI, Text("南海新区", "Nanhai"), functional_area=True, gb_code=WENDENG),
    ),
)


def proof(
    name: str,
    changes: dict[str, Any] | None = None,
    *,
    remove: tuple[str, ...] = (),
    worksheet: dict[str, Any] | None = None,
    areas: tuple[str, ...] | None = ("3710",),
) -> Proof | None:
    contract = read_contract(changed(base()["contract"], {"set": changes or {}, "remove": remove}))
    context = surroundings()
    context = replace(context, office_areas=areas, codes={**context.codes, "regions": REGIONS})
    return prove(
        name,
        ProofBench(
            contract=contract, context=context, worksheet=read_worksheet(worksheet or {"mixed": False})
        ),
    )


def verdict(*arguments: Any, **named: Any) -> Verdict | None:
    found = proof(*arguments, **named)
    return found.verdict if found else None


@pytest.mark.parametrize(
    ("areas", "region", "zone", "expected"),
    [
        (("3710",), HUANCUI, None, Verdict.MET),
        (("3710",), HUANCUI, TORCH, Verdict.MET),
        ((HUANCUI,), HUANCUI, TORCH, None),
        ((HUANCUI,), TORCH, None, None),
        ((HUANCUI,), TORCH, TORCH, None),
        ((TORCH,), HUANCUI, TORCH, Verdict.MET),
        ((TORCH,), TORCH, None, Verdict.MET),
        ((TORCH,), HUANCUI, None, None),
        ((TORCH,), WENDENG, None, Verdict.NOT_MET),
        ((TORCH,), WENDENG, NANHAI, None),
        ((WENDENG,), WENDENG, "南海新区", None),
        ((HUANCUI,), "371000", None, None),
        ((HUANCUI,), "370000", None, None),
        ((HUANCUI,), "371082", None, Verdict.NOT_MET),
        ((HUANCUI,), "110000", None, Verdict.NOT_MET),
        (None, HUANCUI, None, None),
    ],
)
@pytest.mark.parametrize("name", ["seller_area", "office_area"])
def test_a_functional_area_or_a_whole_city_is_asked_about(
    name: str, areas: tuple[str, ...] | None, region: str, zone: str | None, expected: Verdict | None
) -> None:
    changes = {"seller.region_code": region} | ({"seller.management_area": zone} if zone else {})
    assert verdict(name, changes, areas=areas) is expected


@pytest.mark.parametrize(
    ("seller", "buyer", "of_2001", "of_2026"),
    [
        ("JPN", "CHN", None, Verdict.MET),
        ("JPN", "KOR", None, None),
        ("HKG", "CHN", None, Verdict.MET),
        ("CHN", "JPN", Verdict.MET, Verdict.MET),
    ],
)
def test_the_domestic_buyer_applies_for_an_import_under_the_draft_only(
    seller: str, buyer: str, of_2001: Verdict | None, of_2026: Verdict | None
) -> None:
    changes = {"seller.country": seller, "buyer.country": buyer}
    assert verdict("seller_area", changes) is of_2001
    assert verdict("office_area", changes) is of_2026


@pytest.mark.parametrize(
    ("seller", "buyer", "either", "imported"),
    [
        ("JPN", "CHN", Verdict.MET, None),
        ("CHN", "JPN", Verdict.MET, Verdict.NOT_APPLICABLE),
        ("JPN", "KOR", None, None),
        ("CHN", "CHN", Verdict.NOT_APPLICABLE, Verdict.NOT_APPLICABLE),
    ],
)
def test_an_export_is_no_import_and_two_foreigners_are_neither(
    seller: str, buyer: str, either: Verdict | None, imported: Verdict | None
) -> None:
    changes = {"seller.country": seller, "buyer.country": buyer}
    assert verdict("import_export", changes) is either
    assert verdict("import_contract", changes) is imported


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, Verdict.MET),
        ({"buyer.name": " "}, Verdict.NOT_MET),
        ({"buyer.credit_code": "12100000495570303U"}, Verdict.NOT_MET),
        ({"buyer.name": "威海蓝海大学"}, None),
        ({"buyer.name": "威海蓝海大学", "buyer.credit_code": ""}, None),
        ({"buyer.credit_code": "无", "seller.credit_code": "无"}, None),
        ({"buyer.country": "JPN"}, None),
        ({"intermediary": {"name": "中介所", "credit_code": "91371082MA3F2K7N4R"}}, None),
        (
            {"subtype": "intermediary", "intermediary": {"name": "x", "credit_code": "12100000495570303U"}},
            Verdict.MET,
        ),
    ],
    ids=[
        "sound", "blank name", "one code", "one name", "one name, one code", "the same nonsense", "abroad",
        "broker is buyer", "broker is the seller of a brokerage",
    ],
)  # fmt: skip
def test_only_one_sound_code_proves_that_two_parties_are_one(
    changes: dict[str, Any], expected: Verdict | None
) -> None:
    assert verdict("parties_named", changes) is expected


@pytest.mark.parametrize("mode", ["royalty", "entry_fee_and_royalty", "other"])
@pytest.mark.parametrize("name", ["price_stated", "amounts_stated", "amounts_examined"])
def test_a_royalty_without_a_total_is_not_judged(name: str, mode: str) -> None:
    missing = ("contract_value", "transaction_amount")
    assert verdict(name, {"payment_mode": mode}, remove=missing) is None
    assert verdict(name, {"payment_mode": "lump_sum"}, remove=missing) is Verdict.NOT_MET
    assert verdict(name, remove=(*missing, "payment_mode")) is Verdict.NOT_MET


def test_figures_on_the_form_do_not_prove_what_the_contract_states() -> None:
    assert verdict("amounts_stated") is None
    assert verdict("amounts_examined") is None
    assert verdict("price_stated") is None


@pytest.mark.parametrize(
    ("value", "whole", "expected"),
    [
        ("10000000.00", None, Verdict.MET),
        ("10000000.01", None, Verdict.NOT_MET),
        ("100.00", "10000000.00", Verdict.MET),
        ("100.00", "10000000.01", None),
        ("10000000.01", "10000000.02", Verdict.NOT_MET),
    ],
)
def test_the_limit_is_inside_and_a_whole_price_above_it_is_asked_about(
    value: str, whole: str | None, expected: Verdict | None
) -> None:
    worksheet = {"mixed": True, "whole_price": whole, "explicit_at": "第六条"} if whole else {"mixed": False}
    assert verdict("delegated_limit", {"contract_value": value}, worksheet=worksheet) is expected


@pytest.mark.parametrize(
    ("worksheet", "draft", "rules"),
    [
        ({}, None, None),
        ({"mixed": False}, Verdict.NOT_APPLICABLE, Verdict.NOT_APPLICABLE),
        ({"mixed": True}, Verdict.NOT_MET, Verdict.NOT_MET),
        ({"mixed": True, "whole_price": "1000000.00", "explicit_at": "第六条"}, Verdict.NOT_MET, Verdict.NOT_MET),
        ({"mixed": True, "whole_price": "1000000.01", "explicit_at": "第六条"}, Verdict.MET, None),
    ],
)  # fmt: skip
def test_a_price_of_its_own_proves_the_draft_s_test_and_not_that_of_2001(
    worksheet: dict[str, Any], draft: Verdict | None, rules: Verdict | None
) -> None:
    named = {"worksheet": worksheet} if worksheet else {"worksheet": {"mixed": None}}
    assert verdict("mixed_contract", **named) is draft
    assert verdict("separate_contract", **named) is rules


COST = {"kind": "equipment", "amount": "200000.00", "note": "清单第1项"}


@pytest.mark.parametrize(
    ("costs", "amount", "retained", "expected"),
    [
        ([COST], "800000.00", [], Verdict.MET),
        ([COST], "800000.01", [], Verdict.NOT_MET),
        ([{**COST, "note": ""}], "800000.00", [], None),
        ([{**COST, "note": ""}], "900000.00", [], Verdict.NOT_MET),
        ([COST], "900000.00", [{"cost": 0, "amount": "100000.00", "ground": " "}], None),
        ([COST], "1100000.00", [{"cost": 0, "amount": "300000.00", "ground": "样机"}], Verdict.NOT_MET),
        ([{**COST, "amount": "1200000.00"}], "0.00", [], Verdict.NOT_MET),
        ([], "1000000.00", [], Verdict.MET),
        (None, "1000000.00", [], None),
        ([{"kind": "equipment", "note": "x"}], "800000.00", [], None),
    ],
)
def test_the_derivation_is_proved_by_its_figures_and_not_by_a_blank(
    costs: list[dict[str, str]] | None, amount: str, retained: list[dict[str, Any]], expected: Verdict | None
) -> None:
    changes: dict[str, Any] = {"transaction_amount": amount}
    if costs is not None:
        changes["non_technical_costs"] = costs
    remove = () if costs is not None else ("non_technical_costs",)
    worksheet = {"mixed": False, "retained": retained}
    assert verdict("amount_derived", changes, remove=remove, worksheet=worksheet) is expected


@pytest.mark.parametrize(
    ("subtype", "kinds", "certificate", "secret"),
    [
        ("know_how", ["know_how"], Verdict.NOT_APPLICABLE, None),
        ("patent_licence", ["patent_invention"], None, Verdict.NOT_APPLICABLE),
        ("patent_licence", ["patent_invention", "know_how"], None, None),
        ("patent_right", ["none"], None, Verdict.NOT_APPLICABLE),
        ("patent_right", ["know_how"], None, None),
        ("software_copyright", ["none"], None, Verdict.NOT_APPLICABLE),
        ("other", ["none"], None, None),
        ("other", [], None, None),
        ("know_how", ["none"], None, None),
    ],
)
def test_rights_are_read_from_the_subtype_too(
    subtype: str, kinds: list[str], certificate: Verdict | None, secret: Verdict | None
) -> None:
    changes = {"type": "licensing", "subtype": subtype, "ip_kinds": kinds}
    assert verdict("ip_proof", changes) is certificate
    assert verdict("know_how", changes) is secret


@pytest.mark.parametrize(
    ("subtype", "of_2001", "of_2026"),
    [
        ("plant_variety", Verdict.MET, Verdict.MET),
        ("software_copyright", Verdict.NOT_APPLICABLE, Verdict.MET),
        ("biomedical_variety", Verdict.NOT_APPLICABLE, Verdict.MET),
        ("patent_right", Verdict.NOT_APPLICABLE, Verdict.NOT_APPLICABLE),
        ("other", None, None),
    ],
)
def test_the_draft_lists_more_rights_than_the_rules_of_2001(
    subtype: str, of_2001: Verdict | None, of_2026: Verdict | None
) -> None:
    changes = {"type": "transfer", "subtype": subtype}
    assert verdict("variety_or_layout", changes) is of_2001
    assert verdict("other_ip", changes) is of_2026


def test_a_contract_without_an_end_is_asked_about_and_one_that_ended_is_not() -> None:
    assert verdict("within_term", remove=("effective_to",)) is None
    assert verdict("within_term", remove=("effective_from",)) is None
    ended = {"effective_to": "2026-05-31"}
    assert verdict("within_term", ended, remove=("effective_from",)) is Verdict.NOT_MET


@pytest.mark.parametrize("name", sorted(PROOFS))
def test_no_proof_stumbles_over_an_empty_contract(name: str) -> None:
    empty = read_contract({"format": "registrar-contract/1"})
    context = replace(surroundings(), codes={})
    found = prove(name, ProofBench(contract=empty, context=context, worksheet=Worksheet()))
    assert found is None or found.verdict is not Verdict.MET
    if found is not None:
        assert found.basis.en.isascii()
        assert not found.basis.zh.isascii()
