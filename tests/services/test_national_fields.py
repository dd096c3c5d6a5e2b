"""The fields of the national system: their order, the form of every value, and what is not known here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from registrar_app.domain.contract import Contract, ContractType, PaymentMode, Subtype
from registrar_app.domain.legal_reference import Evidence
from registrar_app.domain.party import Party
from registrar_app.services.desk import Desk
from registrar_app.services.national_fields import national_values
from tests import world
from tests.contract_samples import sound_contract


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return world.desk(world.program(), tmp_path_factory.mktemp("national"))


def values(desk: Desk, contract: Contract) -> dict[str, str | None]:
    return {found.field.id: found.value for found in national_values(desk, contract)}


def test_the_order_is_that_of_the_record_and_is_said_not_to_be_certain(desk: Desk) -> None:
    form = desk.packs.national_form()
    ids = [field.id for field in form.fields]
    assert ids[:7] == [
        "projectname", "buyername", "totalamount", "technicalamount", "signdate", "contractbegindate",
        "contractenddate",
    ]  # fmt: skip
    assert ids[-1] == "buyer_zipcode"
    assert len(ids) == len(set(ids)) == 28
    assert form.source.evidence is not Evidence.VERIFIED
    assert "第三方" in form.notice.zh and "2021" in form.notice.zh


def test_every_value_has_the_form_that_is_wanted_there(desk: Desk) -> None:
    contract = replace(
        sound_contract(desk.today()),
        type=ContractType.DEVELOPMENT,
        subtype=Subtype.COMMISSIONED_DEVELOPMENT,
        contract_value=123_456_700,
        payment_mode=PaymentMode.INSTALMENTS,
        related_parties=False,
        technology_field="03",
        plan_source="none",
        ip_kinds=("patent_invention", "know_how"),
        buyer=Party(name="威海甲公司", kind="150", region_code="371002", is_service_institution=True),
    )
    found = values(desk, contract)
    assert found["totalamount"] == "1234567.00"
    assert found["contracttype"] == "技术开发 / 委托开发"
    assert found["techarea"] == "先进制造"
    assert found["buyerregion"] == "山东省 / 威海市 / 环翠区"
    assert found["buyertype"] == "内资企业 / 有限责任公司"
    assert (found["isrelated"], found["buyer_jszyjg"]) == ("否", "是")
    assert found["paymethod"] == "分期支付"
    assert found["projectplantype"] == "计划外"
    assert found["ipr"] == "发明专利、技术秘密"
    assert contract.signed_on is not None and found["signdate"] == contract.signed_on.isoformat()


def test_a_zone_stands_under_the_area_that_it_lies_in(desk: Desk) -> None:
    found = values(desk, Contract(buyer=Party(region_code="371072")))
    assert found["buyerregion"] == "山东省 / 威海市 / 环翠区 / 威海经济技术开发区（经区）"


def test_headings_are_found_in_every_list(desk: Desk) -> None:
    for kind, path in (("0221", "事业法人"), ("0111", "机关法人")):
        found = values(desk, Contract(buyer=Party(kind=kind)))["buyertype"]
        assert found is not None and found.startswith(f"{path} / "), found


def test_what_no_contract_says_is_chosen_there_and_gaps_stay_gaps(desk: Desk) -> None:
    found = {each.field.id: each for each in national_values(desk, Contract(name="  甲\n乙 "))}
    assert found["buyer_scale"].is_chosen_there and found["buyer_scale"].value is None
    assert not found["buyername"].is_chosen_there and found["buyername"].value is None
    assert found["projectname"].value == "甲 乙", "one line, as the field there is"


def test_the_form_is_a_file_of_data(tmp_path: Path) -> None:
    from registrar_app import paths
    from registrar_app.domain.errors import InputRefusedError
    from registrar_app.packs.national_form import read_national_form

    text = paths.resource("national", "seller-form.toml").read_text("utf-8")
    broken = tmp_path / "form.toml"
    broken.write_text(text.replace('kind = "yuan"', 'kind = "fen"', 1), "utf-8")
    with pytest.raises(InputRefusedError, match=r"fields\[2\]"):
        read_national_form(broken)
