"""``registrar contract`` from file to registration, as a registrar at a prompt would do it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from registrar_app.cli.main import run
from registrar_app.domain import interchange
from registrar_app.domain.contract import Contract
from registrar_app.domain.draft_undo import DraftStep, DraftUndo, FormChange, FormPart
from registrar_app.domain.text import Text
from registrar_app.services.drafts import load_case, save_draft
from registrar_app.services.ports import CaseQuery
from tests.contract_samples import sound_contract


@pytest.fixture
def office(world, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The first practice office, named by the environment."""
    monkeypatch.setenv("REGISTRAR_STORE", str(world.store("office-1")))
    monkeypatch.setenv("REGISTRAR_PASSWORD", world.password)
    return world.store("office-1")


def sound() -> Contract:
    return sound_contract(datetime.now(UTC).astimezone().date())


def write(path: Path, *contracts: Contract) -> str:
    lines = [json.dumps(interchange.write_contract(contract), ensure_ascii=False) for contract in contracts]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def test_from_file_to_registration(answer, tmp_path) -> None:
    code, done = answer("contract", "import", write(tmp_path / "in.jsonl", sound()))
    assert code == 0 and len(done["drafts"]) == 1
    uid = done["drafts"][0]
    assert answer("contract", "check", uid)[0] == 0
    assert answer("contract", "accept", uid)[1]["kind"] == "accept"
    code, entry = answer("contract", "register", uid)
    assert code == 0 and entry["slip_no"].endswith("-000001")
    assert answer("contract", "note-official-no", uid, "--number", "2026371001000123")[0] == 0
    assert answer("contract", "note-payment", uid, "--paid-on", "2026-11-01", "--amount", "1,000.50")[0] == 0
    code, shown = answer("contract", "show", entry["slip_no"])
    assert shown["state"] == "registered"
    assert shown["contract"]["registration"]["official_no"] == "2026371001000123"
    assert shown["contract"]["payments"][-1]["amount"] == "1000.50"
    assert [line["kind"] for line in shown["history"]] == [
        "accept",
        "register",
        "note_official_no",
        "note_payment",
    ]


def test_importing_twice_changes_nothing(answer, tmp_path) -> None:
    file = write(tmp_path / "in.jsonl", sound())
    answer("contract", "import", file)
    code, again = answer("contract", "import", file)
    assert code == 0 and not again["drafts"] and len(again["duplicates"]) == 1


def test_a_dry_run_writes_nothing(answer, tmp_path) -> None:
    code, done = answer("contract", "import", "--dry-run", write(tmp_path / "in.jsonl", sound()))
    assert code == 0 and len(done["drafts"]) == 1
    assert answer("contract", "list")[1] == []


def test_good_rows_go_in_and_bad_ones_are_reported(answer, tmp_path) -> None:
    file = Path(write(tmp_path / "in.jsonl", sound()))
    file.write_text(
        file.read_text(encoding="utf-8") + '{"format":"registrar-contract/1","nmae":"x"}\n', encoding="utf-8"
    )
    report = tmp_path / "report.xlsx"
    code, done = answer("contract", "import", str(file), "--report", str(report))
    assert code == 1 and len(done["drafts"]) == 1
    assert done["refused"][0]["problems"][0]["path"] == "contracts[1].nmae"
    assert report.exists()


def test_the_same_uid_with_other_content_is_refused(answer, tmp_path) -> None:
    uid = "11111111-2222-4333-8444-555555555555"
    answer("contract", "import", write(tmp_path / "a.jsonl", replace(sound(), uid=uid)))
    code, done = answer(
        "contract",
        "import",
        write(tmp_path / "b.jsonl", replace(sound(), uid=uid, name="改名"), replace(sound(), name="新")),
    )
    assert code == 1 and len(done["drafts"]) == 1
    assert done["refused"][0]["problems"][0]["path"] == "contracts[0].name"


def test_an_export_goes_round_byte_for_byte(program, answer, world, tmp_path) -> None:
    contracts = [replace(sound(), name=f"第{n}份 𠮷䶮", contract_no=str(n)) for n in range(3)]
    answer("contract", "import", write(tmp_path / "in.jsonl", *contracts))
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    answer("contract", "export", str(first))
    other = ["--store", str(world.store("office-2"))]
    assert run(program, [*other, "contract", "import", str(first)]) == 0
    assert run(program, [*other, "contract", "export", str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()


def test_search_finds_by_part_code_and_initials(answer, tmp_path) -> None:
    answer("contract", "import", write(tmp_path / "in.jsonl", sound()))
    for text in ("投饵", "蓝润", "91371002MA3C", "hymc", "LR-2026"):
        assert len(answer("contract", "search", text)[1]) == 1, text
    assert answer("contract", "search", "没有的东西") == (1, [])


def test_a_query_is_explained_at_the_prompt(answer, tmp_path) -> None:
    odd = replace(sound(), related_parties=None)
    uid = answer("contract", "import", write(tmp_path / "in.jsonl", odd))[1]["drafts"][0]
    answer("contract", "accept", uid)
    findings = answer("contract", "check", uid)[1][0]["findings"]
    queries = [f"{f['code']}@{f['path']}=已核实，双方无关联" for f in findings if f["severity"] == "query"]
    assert queries
    assert answer("contract", "register", uid)[0] == 1
    options = [part for query in queries for part in ("--explain", query)]
    assert answer("contract", "register", uid, *options)[0] == 0


def test_supplement_refusal_cancellation_and_amendment(answer, tmp_path) -> None:
    names = ("甲合同", "乙合同")
    contracts = [replace(sound(), name=name, contract_no=name) for name in names]
    first, second = answer("contract", "import", write(tmp_path / "in.jsonl", *contracts))[1]["drafts"]
    answer("contract", "accept", first)
    assert answer("contract", "request-supplement", first, "--wanted", "报价清单")[0] == 0
    better = write(tmp_path / "better.json", replace(contracts[0], remarks="已补"))
    assert answer("contract", "receive-supplement", first, "--received", "清单", "--contract", better)[0] == 0
    reasons = [
        f"{f['code']}@{f['path']}=不同项目" for f in answer("contract", "check", first)[1][0]["findings"]
    ]
    options = [part for reason in reasons for part in ("--explain", reason)]
    assert answer("contract", "register", first, *options)[0] == 0
    amended = write(tmp_path / "amended.json", replace(contracts[0], remarks="延期一年"))
    assert answer("contract", "amend", first, "--contract", amended, "--reason", "补充协议", *options)[0] == 0
    assert answer("contract", "show", first)[1]["contract"]["remarks"] == "延期一年"
    assert answer("contract", "cancel", first, "--reason", "解除")[0] == 0
    answer("contract", "accept", second)
    assert answer("contract", "refuse", second, "--reason", "subject-unclear", "--note", "标的不清")[0] == 0
    states = {row["name"]: row["state"] for row in answer("contract", "list")[1]}
    assert states == {"甲合同": "cancelled", "乙合同": "refused"}


def test_the_pin_may_differ_from_the_password(
    program, office, answer, tmp_path, monkeypatch, capsys, world
) -> None:
    uid = answer("contract", "import", write(tmp_path / "in.jsonl", sound()))[1]["drafts"][0]
    (tmp_path / "pin.txt").write_text(world.password, encoding="utf-8")
    (tmp_path / "new.txt").write_text("another password, longer", encoding="utf-8")
    assert answer("store", "change-password", "--new-password-file", str(tmp_path / "new.txt"))[0] == 0
    monkeypatch.setenv("REGISTRAR_PASSWORD", "another password, longer")
    assert run(program, ["contract", "accept", uid]) == 4
    assert "--pin-file" in capsys.readouterr().err
    assert answer("contract", "accept", uid, "--pin-file", str(tmp_path / "pin.txt"))[0] == 0


def test_options_stand_before_or_behind_the_noun(program, world, capsys) -> None:
    password = world.folder / "password.txt"
    store = str(world.store("office-1"))
    for call in (
        ["--store", store, "--json", "--password-file", str(password), "contract", "list"],
        ["contract", "list", "--json", "--store", store, "--password-file", str(password)],
    ):
        capsys.readouterr()
        assert run(program, call) == 0
        assert json.loads(capsys.readouterr().out) == []


def test_a_field_is_explained_with_source_and_example(program, capsys) -> None:
    assert run(program, ["contract", "field", "buyer.credit_code", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["fields"]
    assert found["path"] == "party.credit_code"
    assert found["sources"][0].startswith("GB 32100-2015")
    assert found["typed"] in found["example"]
    assert run(program, ["contract", "field", "--lang", "en"]) == 0
    assert "payments.amount\n  What: " in capsys.readouterr().out
    assert run(program, ["contract", "field", "colour"]) == 2
    assert "FIELD-UNKNOWN" in capsys.readouterr().err


def test_a_step_of_a_draft_is_listed_taken_back_and_done_again(answer, program, world, tmp_path) -> None:
    answer("contract", "import", write(tmp_path / "in.jsonl", sound()))
    desk = world.open(program, "office-1")
    (row,) = desk.store.find_cases(CaseQuery(limit=None))
    kept = load_case(desk, row.uid).contract
    step = FormChange("name", FormPart(Contract(name=kept.name)), FormPart(Contract(name="泵站")))
    undo = DraftUndo((DraftStep(1, Text("合同名称", "name"), (step,)),), (1,), 1)
    save_draft(desk, row.uid, replace(kept, name="泵站"), {}, undo=undo)
    desk.store.close()
    assert answer("contract", "undo", row.uid, "--list")[1]["steps"] == [{"step": "合同名称", "done": True}]
    assert answer("contract", "undo", row.uid) == (
        0, {"uid": row.uid, "step": "合同名称", "to_undo": 0, "to_redo": 1}
    )  # fmt: skip
    assert answer("contract", "show", row.uid)[1]["contract"]["name"] == kept.name
    assert answer("contract", "undo", row.uid)[0] == 1
    assert answer("contract", "redo", row.uid)[0] == 0
    assert answer("contract", "show", row.uid)[1]["contract"]["name"] == "泵站"


def test_the_reasons_are_a_list_and_a_file(answer, tmp_path) -> None:
    assert answer("contract", "reasons", "--from", "2019-01-01") == (0, [])
    assert answer("contract", "reasons", "--out", str(tmp_path / "r.csv"))[0] == 0
    assert "理由" in (tmp_path / "r.csv").read_text("utf-8-sig")


def test_a_year_is_set_beside_the_year_before(answer, tmp_path) -> None:
    code, told = answer("report", "--year", "2020", "--by", "type", "--compare")
    assert (code, told["until"], told["until_before"]) == (0, "2020-12-31", "2019-12-31")
    assert told["total"]["before"]["count"] == 0
    assert told["total"]["change_per_mille"]["count"] is None
    assert (
        answer("report", "--year", "2020", "--by", "type", "--compare", "--out", str(tmp_path / "r.pdf"))[0]
        == 0
    )
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
