"""The registration form holds every field of a contract, codes with their labels, sums added up, gaps marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from registrar_app.domain import field_labels
from registrar_app.domain.contract import Contract
from registrar_app.domain.registration import draft_case
from registrar_app.domain.text import Text
from registrar_app.services.drafts import load_case
from registrar_app.services.sheet_model import Fact, Facts, Grid
from registrar_app.services.sheets.registration_form import registration_form
from tests.contract_samples import sound_contract
from tests.documents.sheet_samples import sheet
from tests.services.slip_desk import registered

TITLE = Text("技术合同登记表", "Registration form of a technology contract")


def facts(blocks: Any) -> Iterator[Fact]:
    for block in blocks:
        if isinstance(block, Facts):
            yield from (fact for row in block.rows for fact in row)


def value_of(blocks: Any, label: str, place: int = 0) -> Any:
    return [fact.value for fact in facts(blocks) if fact.label.zh == label][place]


def test_every_field_of_the_contract_is_on_the_form(desk) -> None:
    blocks = registration_form(desk, load_case(desk, registered(desk)))
    printed = {fact.label for fact in facts(blocks)}
    tables = {block.title for block in blocks if isinstance(block, Grid)}
    assert set(field_labels.CONTRACT_LABELS.values()) <= printed | tables
    assert set(field_labels.PARTY_LABELS.values()) <= printed


def test_codes_stand_with_their_labels_and_amounts_in_figures_and_capitals(desk) -> None:
    blocks = registration_form(desk, load_case(desk, registered(desk)))
    assert value_of(blocks, "技术领域") == Text("03 先进制造", "03 Advanced manufacturing")
    assert value_of(blocks, "所在地") == Text("371002 环翠区", "371002 Huancui District")
    assert value_of(blocks, "知识产权") == Text("技术秘密", "Know-how")
    assert value_of(blocks, "合同成交额") == "人民币壹佰万元整"
    assert value_of(blocks, "小写") == "￥1,000,000.00"
    assert value_of(blocks, "小写", 1) == "￥800,000.00"
    assert value_of(blocks, "凭单号") == f"371002-01-{desk.today().year}-000001"
    assert value_of(blocks, "中介方") == Text("无", "none")
    assert value_of(blocks, "登记机构") == "威海市环翠区技术合同登记点"


def test_costs_and_payments_are_added_up(desk) -> None:
    blocks = registration_form(desk, load_case(desk, registered(desk)))
    costs, payments = (block for block in blocks if isinstance(block, Grid))
    assert [row.cells for row in costs.rows] == [
        ("1", Text("设备", "Equipment"), "投饵机样机 1 套", "200,000.00"),
        ("", Text("合计", "Total"), "", "200,000.00"),
    ]
    assert payments.rows[-1].tone == "total"
    assert payments.rows[-1].cells[1] == "500,000.00"


def test_the_basis_says_how_sure_its_source_is(desk) -> None:
    basis = value_of(registration_form(desk, load_case(desk, registered(desk))), "认定依据")
    assert "2026" in basis.zh
    assert "待核" in basis.zh
    assert "to be checked" in basis.en


def test_what_is_not_known_is_a_dash_and_an_empty_contract_has_its_form(desk, program) -> None:
    blocks = registration_form(desk, draft_case("u", Contract()))
    assert value_of(blocks, "合同名称") == "—"
    assert value_of(blocks, "合同成交额") == "—"
    assert value_of(blocks, "凭单号") == "—"
    for language in ("zh", "en"):
        assert program.sheets.print_sheet(sheet(TITLE, *blocks), language).startswith(b"%PDF")


def test_a_code_that_no_list_knows_stands_as_it_is(desk) -> None:
    contract = replace(sound_contract(desk.today()), technology_field="99", ip_kinds=("x",))
    blocks = registration_form(desk, draft_case("u", contract))
    assert value_of(blocks, "技术领域") == "99"
    assert value_of(blocks, "知识产权") == Text("x", "x")
