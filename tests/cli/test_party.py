"""``registrar party``: finding a party by name, code or initials, and its contracts, with the promised exit codes."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from registrar_app.app import build_program
from registrar_app.domain.contract import Contract
from registrar_app.domain.party import Party
from registrar_app.services import drafts
from registrar_app.services.open_desk import open_desk
from tests.cli.exchange_world import Call, Places
from tests.practice_keys import PASSWORD
from tests.world import register_content

CODE = "91371000MA3N935F57"
SHIPYARD = Party(
    name="荣成市长青造船有限公司", credit_code=CODE, kind="0221", address="石岛港", phone="0631-7"
)


@pytest.fixture
def at_work(at: Places) -> Places:
    """An office with a registered contract of a shipyard, which once had another name, and a draft of it."""
    desk = open_desk(build_program(), at.office, PASSWORD, pin=PASSWORD)
    former = replace(SHIPYARD, name="荣成造船厂")
    register_content(desk, Contract(name="船舶涂料开发", seller=former, contract_value=5_000_000))
    drafts.create_draft(desk, Contract(name="船舶设计咨询", contract_no="2026-7", buyer=SHIPYARD))
    desk.store.close()
    return at


@pytest.mark.parametrize("text", ["造船", CODE[4:12], "rcscq", "rcszq"])
def test_a_party_is_found_with_its_newest_fields_and_its_former_name(
    at_work: Places, call: Call, text: str
) -> None:
    told = call("party", "find", text, "--store", at_work.office)
    assert told.code == 0, told.err
    assert f"荣成市长青造船有限公司  {CODE}" in told.out
    assert "地址 石岛港" in told.out and "《船舶设计咨询》买方" in told.out
    assert "曾用名：荣成造船厂" in told.out


def test_what_is_found_as_json(at_work: Places, call: Call) -> None:
    answer = json.loads(call("party", "find", "造船", "--store", at_work.office, "--json").out)
    (found,) = answer["parties"]
    assert answer["format"] == "registrar-parties/1"
    assert found["party"]["address"] == "石岛港"
    assert found["former_names"] == ["荣成造船厂"]
    assert found["older"][0]["different"] == ["name"]


def test_nothing_found_is_an_answer_of_no(at_work: Places, call: Call) -> None:
    told = call("party", "find", "没有这家", "--store", at_work.office)
    assert (told.code, "没有找到" in told.out) == (1, True)
    told = call("party", "show", "没有这家", "--store", at_work.office)
    assert told.code == 1
    assert "PARTY-UNKNOWN" in told.err


@pytest.mark.parametrize("who", [CODE, "荣成造船厂", "长青造船"])
def test_a_party_is_shown_with_its_contracts_and_how_it_was_written_there(
    at_work: Places, call: Call, who: str
) -> None:
    told = call("party", "show", who, "--store", at_work.office)
    assert told.code == 0, told.err
    registered = next(
        line for line in told.out.splitlines() if "船舶涂料开发" in line and "50,000.00" in line
    )
    assert "卖方  已登记" in registered
    assert registered.endswith("当时写作 荣成造船厂")
    assert any("2026-7  船舶设计咨询" in line for line in told.out.splitlines())


def test_a_party_shown_as_json_in_english(at_work: Places, call: Call) -> None:
    told = call("--lang", "en", "party", "show", CODE, "--store", at_work.office, "--json")
    answer = json.loads(told.out)
    assert answer["total"] == 2
    assert answer["credit_codes"] == [CODE]
    assert {each["name"] for each in answer["contracts"]} == {"船舶涂料开发", "船舶设计咨询"}
    assert {each["state"] for each in answer["contracts"]} == {"registered", "draft"}
    plain = call("--lang", "en", "party", "show", CODE, "--store", at_work.office).out
    assert "formerly: 荣成造船厂" in plain and "written as 荣成造船厂" in plain
