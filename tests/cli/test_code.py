"""``registrar code``: the lists, their source, and finding a code, with the promised exit codes."""

from __future__ import annotations

import json

import pytest

from tests.cli.plain_call import run

pytestmark = pytest.mark.usefixtures("home")


def test_the_lists_are_named_with_source_evidence_and_day(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "code", "list")
    assert (code, err) == (0, "")
    line = next(line for line in out.splitlines() if line.startswith("objectives"))
    assert "13 条" in line and "GB/T 24450—2009" in line and "（出处待核），2009-12-01" in line


def test_a_list_as_json_has_all_its_codes_and_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "code", "list", "payment_modes", "--json", "--lang", "en")
    answer = json.loads(out)
    assert code == 0
    assert answer["list"]["id"] == "payment_modes"
    assert (answer["list"]["evidence"], answer["list"]["as_of"]) == ("unverified", "2021-03-12")
    assert [entry["code"] for entry in answer["codes"]] == [
        "lump_sum",
        "instalments",
        "royalty",
        "entry_fee_and_royalty",
        "other",
    ]
    assert answer["codes"][0]["name"] == "Lump sum"


@pytest.mark.parametrize("text", ["371071", "高区", "gaoqu", "whhjgjscykfq"])
def test_a_functional_area_is_found_and_shown_with_both_codes(
    capsys: pytest.CaptureFixture[str], text: str
) -> None:
    code, out, _ = run(capsys, "code", "find", "regions", text)
    first = out.splitlines()[0]
    assert code == 0
    assert first.startswith("371071  威海火炬高技术产业开发区（高区）  在 371002 环翠区")
    assert out.splitlines()[-1].startswith("来源：国家统计局")


def test_the_second_code_finds_too(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "code", "find", "regions", "371003", "--json")
    found = {entry["code"]: entry["gb_code"] for entry in json.loads(out)["codes"]}
    assert found == {"371003": None, "3710NH": "371003"}


def test_a_heading_says_that_it_cannot_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "code", "find", "industries", "C", "--lang", "en")
    assert out.splitlines()[0] == "C  Manufacturing  (heading, cannot be chosen)"


@pytest.mark.parametrize("as_json", [(), ("--json",)])
def test_nothing_found_is_the_answer_no(capsys: pytest.CaptureFixture[str], as_json: tuple[str, ...]) -> None:
    code, out, err = run(capsys, "code", "find", "countries", "火星", *as_json)
    assert (code, err) == (1, "")
    assert json.loads(out)["codes"] == [] if as_json else "没有找到“火星”" in out


@pytest.mark.parametrize("call", [("list", "region"), ("find", "region", "高区")])
def test_an_unknown_list_names_those_there_are(
    capsys: pytest.CaptureFixture[str], call: tuple[str, ...]
) -> None:
    code, out, err = run(capsys, "code", *call, "--lang", "en")
    assert (code, out) == (2, "")
    assert err.startswith(
        "CODE-LIST-UNKNOWN region: there is no such code list; use one of contract_subtypes, contract_types"
    )
