"""Tests of ``registrar scheme``: the published document, exit codes, packs, and that store and file agree."""

from __future__ import annotations

import dataclasses
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from registrar_app.cli.main import run
from registrar_app.services.program import Program

INSTITUTION, BUYER = "weihai-2018-58/service-institution-3", "weihai-2018-58/buyer-20"
PACK = Path(__file__).resolve().parents[2] / "resources" / "schemes" / "weihai-2018-58.toml"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=8)))
BUYER_CODE, OTHER_BUYER, INSTITUTION_CODE = "91371000MA3C00001X", "91371000MA3C00002X", "52371000MJD00001XX"


def contract(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "format": "registrar-contract/1",
        "uid": f"00000000-0000-4000-8000-{number:012d}",
        "name": f"合同{number}",
        "type": "development",
        "signed_on": "2020-03-01",
        "seller": {"name": "某大学", "credit_code": "12370000495570303U", "kind": "0221"},
        "buyer": {"name": "某企业", "credit_code": BUYER_CODE, "kind": "1100", "region_code": "371002"},
        "intermediary": {
            "name": "某机构",
            "credit_code": INSTITUTION_CODE,
            "is_service_institution": True,
        },
        "contract_value": "1000000.00",
        "transaction_amount": "800000.00",
        "payments": [{"paid_on": "2020-05-01", "amount": "100000.00"}],
        "achievement": {"id": f"R{number}"},
        "registration": {
            "status": "registered",
            "registered_on": "2020-06-01",
            "official_no": f"202037100100{number:04d}",
            "issued_elsewhere": True,
        },
        **changes,
    }


@pytest.fixture
def fixed(program: Program) -> Program:
    """The program on a fixed day."""
    return dataclasses.replace(program, clock=SimpleNamespace(now=lambda: NOW))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write(tmp_path / "contracts.jsonl", *(contract(number) for number in (1, 2, 3)))


def write(path: Path, *contracts: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(c, ensure_ascii=False) + "\n" for c in contracts), "utf-8")
    return path


def call(program: Program, capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    capsys.readouterr()
    code = run(program, [str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def assess(program: Program, capsys: Any, *arguments: object) -> tuple[int, Any]:
    code, out, err = call(program, capsys, "scheme", "assess", "--json", *arguments)
    assert err == ""
    return code, json.loads(out)


def test_the_document_has_the_published_keys_in_order(fixed, capsys, source) -> None:
    code, document = assess(fixed, capsys, "--year", 2020, "--scheme", INSTITUTION, "--input", source)
    assert code == 0
    assert list(document) == ["format", "scheme", "year", "as_of", "results"]
    assert document["format"] == "registrar-assessment/1"
    assert (document["scheme"], document["year"], document["as_of"]) == (INSTITUTION, 2020, "2026-11-23")
    (result,) = document["results"]
    assert list(result) == [
        *("beneficiary", "outcome", "count", "threshold_sum", "base", "computed", "amount"),
        *("amount_if_confirmed", "capped", "criteria", "contracts"),
    ]
    assert result["beneficiary"] == {"name": "某机构", "credit_code": INSTITUTION_CODE}
    assert (result["outcome"], result["amount"], result["threshold_sum"]) == (
        "eligible",
        "90000.00",
        "3000000.00",
    )
    for criterion in result["criteria"]:
        assert list(criterion) == ["id", "outcome", "value", "required", "reference", "explanation"]
        assert criterion["reference"].startswith("威科字〔2018〕58号 ")
    assert list(result["contracts"][0]) == [
        *("uid", "official_no", "name", "counted", "contribution", "reason", "missing", "queries")
    ]
    assert result["contracts"][0]["official_no"] == "2020371001000001"


def test_without_a_scheme_the_answer_is_an_array_in_the_order_of_the_ids(fixed, capsys, source) -> None:
    code, documents = assess(fixed, capsys, "--year", 2020, "--input", source)
    assert code == 0
    assert [document["scheme"] for document in documents] == [BUYER, INSTITUTION]
    (result,) = documents[0]["results"]
    assert (result["threshold_sum"], result["base"], result["amount"]) == (None, "240000.00", "48000.00")


def test_nobody_eligible_is_exit_1_with_the_document(fixed, capsys, source) -> None:
    code, document = assess(fixed, capsys, "--year", 2022, "--scheme", BUYER, "--input", source)
    assert code == 1
    assert [result["outcome"] for result in document["results"]] == ["not_eligible"]


def test_undetermined_is_not_a_no(fixed, capsys, tmp_path) -> None:
    source = write(tmp_path / "one.jsonl", contract(1, payments=None))
    code, document = assess(fixed, capsys, "--year", 2020, "--scheme", BUYER, "--input", source)
    assert code == 0
    (result,) = document["results"]
    assert (result["outcome"], result["amount"], result["amount_if_confirmed"]) == (
        "undetermined",
        "0.00",
        "160000.00",
    )


def test_the_beneficiary_filter_shows_one_result(fixed, capsys, tmp_path) -> None:
    other = contract(2, buyer=contract(2)["buyer"] | {"credit_code": OTHER_BUYER})
    source = write(tmp_path / "two.jsonl", contract(1), other)
    options = ("--year", 2020, "--scheme", BUYER, "--input", source)
    code, document = assess(fixed, capsys, *options)
    assert [r["beneficiary"]["credit_code"] for r in document["results"]] == [BUYER_CODE, OTHER_BUYER]
    code, document = assess(fixed, capsys, *options, "--beneficiary", OTHER_BUYER)
    assert (code, [r["beneficiary"]["credit_code"] for r in document["results"]]) == (0, [OTHER_BUYER])
    code, document = assess(fixed, capsys, *options, "--beneficiary", "nobody")
    assert (code, document["results"]) == (1, [])


def test_as_of_leaves_out_what_came_later(fixed, capsys, source) -> None:
    options = ("--year", 2020, "--scheme", INSTITUTION, "--input", source)
    assert assess(fixed, capsys, *options, "--as-of", "2020-06-01")[0] == 0
    code, document = assess(fixed, capsys, *options, "--as-of", "2020-05-31")
    assert (code, document["as_of"]) == (1, "2020-05-31")


def test_explanations_follow_the_language_and_figures_do_not(fixed, capsys, source) -> None:
    zh, en = (
        assess(fixed, capsys, "--year", 2020, "--scheme", BUYER, "--input", source, "--lang", language)[1]
        for language in ("zh", "en")
    )
    for one, other in zip(zh["results"][0]["criteria"], en["results"][0]["criteria"], strict=True):
        assert one["explanation"] != other["explanation"]
        assert other["explanation"].isascii() or "×" in other["explanation"]
        assert {**one, "explanation": ""} == {**other, "explanation": ""}


def test_people_read_every_criterion_with_its_clause(fixed, capsys, source) -> None:
    code, out, _ = call(fixed, capsys, "scheme", "assess", "--year", 2020, "--input", source)
    assert code == 0
    for shown in ("A6 成果项数", "威科字〔2018〕58号 二（二）2", "B5 实际技术交易额", "48,000.00 元"):
        assert shown in out


def test_one_faulty_line_refuses_the_file(fixed, capsys, tmp_path) -> None:
    faulty = write(tmp_path / "faulty.jsonl", contract(1), contract(2, signed_on="2020-02-30"))
    code, out, err = call(
        fixed, capsys, "--lang", "en", "scheme", "assess", "--year", 2020, "--input", faulty, "--json"
    )
    assert (code, out) == (3, "")
    assert err.startswith("CONTRACT-FORM contracts[1].signed_on: ")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--year", "zwanzig"),
        ("--year", "0"),
        ("--year", "2020", "--as-of", "2020-02-30"),
        ("--year", "2020", "--as-of", "20200101"),
        ("--year", "2020", "--as-of", "2020-W10-1"),
        ("--year", "2020", "--scheme", "weihai-2018-58/none"),
        ("--year", "2020", "--beneficiary", " "),
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_exit_2(fixed, capsys, source, options) -> None:
    code, out, err = call(fixed, capsys, "scheme", "assess", "--input", source, *options)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("folder", ["", "schemes"])
def test_a_new_city_scheme_is_a_pack_without_code(fixed, capsys, source, tmp_path, folder) -> None:
    packs = tmp_path / "packs"
    (packs / folder).mkdir(parents=True)
    text = PACK.read_text("utf-8").replace("weihai-2018-58/", "other-2020-1/")
    text = text.replace('rate_percent = "3"', 'rate_percent = "4.5"').replace(
        "least_results = 3", "least_results = 4"
    )
    text = text.replace('rate_percent = "20"', 'rate_percent = "10"').replace(
        'cap = "500000.00"', 'cap = "20000.00"'
    )
    (packs / folder / "other.toml").write_text(text, "utf-8")
    _, (buyer, institution) = assess(fixed, capsys, "--year", 2020, "--input", source, "--packs", packs)
    assert (buyer["scheme"], institution["scheme"]) == (
        "other-2020-1/buyer-20",
        "other-2020-1/service-institution-3",
    )
    (result,) = buyer["results"]
    assert (result["computed"], result["amount"], result["capped"]) == ("24000.00", "20000.00", True)
    (result,) = institution["results"]
    assert (result["outcome"], result["count"]) == ("not_eligible", 3)


def test_a_pack_folder_without_packs_is_refused(fixed, capsys, source, tmp_path) -> None:
    code, _, err = call(
        fixed, capsys, "scheme", "assess", "--year", 2020, "--input", source, "--packs", tmp_path / "no"
    )
    assert code == 3
    assert err.startswith("PACK-FOLDER ")


def test_list_and_show_give_readings_and_alternatives(fixed, capsys) -> None:
    code, out, _ = call(fixed, capsys, "scheme", "list", "--json")
    assert (code, [scheme["id"] for scheme in json.loads(out)]) == (0, [BUYER, INSTITUTION])
    code, out, _ = call(fixed, capsys, "scheme", "show", INSTITUTION, "--json", "--lang", "en")
    shown = json.loads(out)
    assert shown["parameters"]["least_sum"] == "2000000.00"
    assert all(criterion["reading"] for criterion in shown["criteria"])
    code, out, _ = call(fixed, capsys, "scheme", "show", INSTITUTION)
    assert (code, "另一种解读" in out) == (0, True)
    assert call(fixed, capsys, "scheme", "show", "none")[0] == 2


def test_the_store_says_what_the_file_says(program, world, capsys, source, monkeypatch) -> None:
    monkeypatch.setenv("REGISTRAR_PASSWORD", world.password)
    store = world.store("office-1")
    assert call(program, capsys, "contract", "import", source, "--store", store)[0] == 0
    _, from_store = assess(program, capsys, "--year", 2020, "--store", store)
    _, from_file = assess(program, capsys, "--year", 2020, "--input", source)
    assert from_store == from_file
