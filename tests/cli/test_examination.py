"""``registrar contract examine`` with papers and answers, the later acts, ``registrar sheet`` and ``pack show``."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from registrar_app.cli.main import run
from registrar_app.cli.session import Session
from registrar_app.domain.text import Text
from registrar_app.services import decide
from registrar_app.services.drafts import create_draft
from registrar_app.services.program import Program
from tests.contract_samples import sound_contract

COST = '{"cost": 0, "amount": "1", "ground": "a"}'
Call = Callable[..., tuple[int, Any]]


@pytest.fixture
def uid(program: Program, world, monkeypatch: pytest.MonkeyPatch) -> str:
    """The first practice office named by the environment, with one accepted contract; its uid."""
    desk = world.open(program, "office-1")
    made = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, made)
    desk.store.close()
    monkeypatch.setenv("REGISTRAR_STORE", str(world.store("office-1")))
    monkeypatch.setenv("REGISTRAR_PASSWORD", world.password)
    return made


@pytest.fixture
def ask(program: Program, capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a call with --json; its exit code and document."""

    def call(*words: str) -> tuple[int, Any]:
        code = run(program, [*words, "--json"])
        out = capsys.readouterr().out
        return code, json.loads(out) if out else None

    return call


def answered(ask: Call, uid: str, folder: Path, **changes: object) -> Path:
    """A file that answers every open condition in the contract's favour."""
    _, sheet = ask("contract", "examine", uid)
    answers: dict[str, object] = {
        line["id"]: {"verdict": "not_met" if line["effect"] == "excluding" else "met", "note": "已核对"}
        for line in sheet["conditions"]
        if line["verdict"] is None and line["effect"] in ("required", "excluding")
    }
    answers.pop("GEN-02", None)
    path = folder / "answers.json"
    whole = {"format": "registrar-examination/1", "answers": answers | changes, "worksheet": {"mixed": False}}
    path.write_text(json.dumps(whole, ensure_ascii=False), "utf-8")
    return path


def test_answers_from_a_file_lead_to_the_conclusion_and_into_the_act(
    ask: Call, uid: str, tmp_path: Path
) -> None:
    code, sheet = ask("contract", "examine", uid)
    assert (code, sheet["conclusion"]["kind"]) == (1, "incomplete")
    assert any(line["by_program"] for line in sheet["conditions"])
    code, sheet = ask("contract", "examine", uid, "--answers", str(answered(ask, uid, tmp_path)))
    assert (code, sheet["conclusion"]["kind"]) == (0, "recognise")
    assert ask("contract", "register", uid)[0] == 0


def test_a_sheet_against_the_contract_needs_an_override(ask: Call, uid: str, tmp_path: Path) -> None:
    against = {"DEV-X4": {"verdict": "met", "note": "属于基础研究"}}
    code, sheet = ask("contract", "examine", uid, "--answers", str(answered(ask, uid, tmp_path, **against)))
    assert (code, sheet["conclusion"]["kind"], sheet["conclusion"]["because"]) == (1, "refuse", ["DEV-X4"])
    assert ask("contract", "register", uid)[0] == 1
    assert ask("contract", "register", uid, "--override", "专家评审认为成立")[0] == 0


def test_an_unexamined_registration_is_told(
    program: Program, uid: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(program, ["contract", "register", uid]) == 0
    told = capsys.readouterr()
    assert "未逐条审查" in told.out and not told.err


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ("[]", "format"),
        ("{", "answers.json:1"),
        ('{"format": "registrar-examination/1", "answers": {"DEV-C1": "yes"}}', "answers.DEV-C1"),
        ('{"format": "registrar-examination/1", "answers": {"XXX-1": "met"}}', "answers.XXX-1"),
        ('{"format": "registrar-examination/1", "answers": {"GEN-05": {"verdict": "met", "by_program": true}}}', "GEN-05"),
        ('{"format": "registrar-examination/1", "answers": {"DEV-P": {"verdict": "met", "items": [99]}}}', "items"),
        ('{"format": "registrar-examination/1", "answers": {"DEV-C1": {"verdict": "met", "attachment": "x"}}}', "attachment"),
        ('{"format": "registrar-examination/1", "worksheet": {"whole_price": "-1"}}', "worksheet"),
        ('{"format": "registrar-examination/1", "answers": {"DEV-C1": {"verdict": ["met"]}}}', "answers.DEV-C1"),
        ('{"format": "registrar-examination/1", "answers": {"DEV-C1": {"verdict": "met", "page": 0}}}', "answers.DEV-C1"),
        ('{"format": "registrar-examination/1", "answers": {"DEV-C1": {"verdict": "met", "note": "a\\u202eb"}}}', "DEV-C1.note"),
        (f'{{"format": "registrar-examination/1", "worksheet": {{"retained": [{COST}, {COST}]}}}}', "worksheet"),
        ('{"format": "registrar-examination/1", "surplus": 1}', "examination"),
        ('{"format": "registrar-examination/1", "answers": {"DEV-C1": "met", "DEV-C1": "met"}}', "answers.json"),
    ],
)  # fmt: skip
def test_a_bad_answers_file_is_refused_by_place(
    program: Program, uid: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, where: str
) -> None:
    path = tmp_path / "answers.json"
    path.write_text(content, "utf-8")
    assert run(program, ["contract", "examine", uid, "--answers", str(path)]) == 3
    error = capsys.readouterr().err
    assert where in error and error.count("\n") == 1
    assert run(program, ["contract", "examine", uid, "--export", str(tmp_path / "out.json")]) == 1
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["answers"] == {}


def test_papers_are_attached_linked_listed_saved_and_stay(ask: Call, uid: str, tmp_path: Path) -> None:
    paper = tmp_path / "立项报告.pdf"
    paper.write_bytes(b"%PDF-1.7")
    code, listed = ask("contract", "attach", uid, str(paper))
    assert (code, listed[0]["name"]) == (0, "立项报告.pdf")
    linked = {"DEV-C1": {"verdict": "met", "attachment": "立项报告.pdf", "page": 2}}
    assert ask("contract", "examine", uid, "--answers", str(answered(ask, uid, tmp_path, **linked)))[0] == 0
    assert ask("contract", "register", uid)[0] == 0
    assert ask("contract", "detach", uid, "立项报告.pdf")[0] == 1, "a signed act names it"
    assert ask("contract", "save-paper", uid, "立项报告.pdf", "--out", str(tmp_path / "back.pdf"))[0] == 0
    assert (tmp_path / "back.pdf").read_bytes() == b"%PDF-1.7"
    assert len(ask("contract", "papers", uid)[1]) == 1


def test_the_later_life_by_command(ask: Call, uid: str, tmp_path: Path) -> None:
    assert ask("contract", "register", uid)[0] == 0
    income = ("--received-on", "2026-01-05", "--amount", "500000", "--technology-income", "400000.50")
    assert ask("contract", "note-income", uid, *income)[0] == 0
    assert ask("contract", "note-income", uid, *income)[0] == 1, "more than the recognised amount"
    letter = ("--requested-by", "tax", "--letter-no", "威税函1号", "--note", "维持")
    assert ask("contract", "reexamine", uid, *letter)[0] == 0
    assert ask("contract", "reexamine", uid, *(w if w != "tax" else "police" for w in letter))[0] == 2
    assert ask("contract", "revoke", uid, "--ground", "because", "--note", "x")[0] == 2
    assert ask("contract", "revoke", uid, "--ground", "false-contract", "--note", "查实虚假")[0] == 0
    kinds = [step["kind"] for step in ask("contract", "show", uid)[1]["history"]]
    assert kinds == ["accept", "register", "note_income", "reexamine", "revoke"]


def test_a_supplement_until_a_day(ask: Call, uid: str) -> None:
    assert ask("contract", "request-supplement", uid, "--wanted", "报价", "--until", "2020-01-01")[0] == 2
    assert ask("contract", "request-supplement", uid, "--wanted", "报价", "--until", "2099-01-01")[0] == 0
    assert ask("contract", "show", uid)[1]["supplement_until"] == "2099-01-01"


def test_sheets_are_listed_previewed_issued_and_counted(ask: Call, uid: str, tmp_path: Path) -> None:
    assert ask("contract", "register", uid)[0] == 0
    code, sheets = ask("sheet", "list", uid)
    assert code == 0
    assert {sheet["kind"] for sheet in sheets} == {"registration-form", "examination", "acceptance"}
    assert ask("sheet", "preview", uid, "--kind", "examination", "--out", str(tmp_path / "p.pdf"))[0] == 0
    for copy in (1, 2):
        code, issued = ask("sheet", "issue", uid, "--kind", "examination", "--out", str(tmp_path))
        assert (code, issued["copy"]) == (0, copy)
    assert (
        subprocess.run(["qpdf", "--check", issued["file"]], capture_output=True, check=False).returncode == 0
    )
    assert ask("sheet", "issue", uid, "--kind", "revocation", "--out", str(tmp_path))[0] == 1
    assert ask("sheet", "issue", uid, "--kind", "poem", "--out", str(tmp_path))[0] == 2
    counted = {s["kind"]: s["copies"] for s in ask("sheet", "list", uid)[1] if s["kind"] == "examination"}
    assert counted == {"examination": 2}


@pytest.mark.parametrize(("rulebook", "limit"), [("most-2001", 30), ("miit-2026", 15)])
def test_a_rulebook_is_shown_with_its_sources(ask: Call, rulebook: str, limit: int) -> None:
    code, book = ask("pack", "show", rulebook)
    assert (code, book["decision_limit"]["days"]) == (0, limit)
    assert all(condition["reference"] and condition["evidence"] for condition in book["conditions"])
    assert len(book["conditions"]) > 70
    assert ask("pack", "show", "none-1999")[0] == 2


def test_answers_given_to_another_rulebook_are_taken_only_where_the_words_are_the_same(
    ask: Call, uid: str, tmp_path: Path
) -> None:
    path = tmp_path / "answers.json"
    given = {"GEN-12": "met", "GEN-05": "met", "TRN-C3": "met"}
    whole = {"format": "registrar-examination/1", "rulebook": "most-2001", "answers": given}
    path.write_text(json.dumps(whole), "utf-8")
    code, sheet = ask("contract", "examine", uid, "--answers", str(path))
    assert code == 1
    assert set(sheet["answers"]) | set(sheet["dropped"]) == set(given)
    assert "TRN-C3" in sheet["dropped"]
    assert ask("contract", "examine", uid)[1]["answers"] == sheet["answers"]


def test_of_several_papers_a_bad_one_leaves_none_attached(
    program: Program, ask: Call, uid: str, tmp_path: Path
) -> None:
    good = tmp_path / "好.pdf"
    good.write_bytes(b"%PDF-1.7")
    assert run(program, ["contract", "attach", uid, str(good), str(tmp_path / "没有.pdf")]) == 3
    assert ask("contract", "papers", uid)[1] == []


def test_no_text_of_a_case_steers_the_terminal(
    program: Program, ask: Call, uid: str, capsys: pytest.CaptureFixture[str]
) -> None:
    session = Session(program=program)
    session.say(Text("备注\x1b[2J\u202e。", "note\x1b[2J\u202e."))
    assert capsys.readouterr().out == "备注\\u001b[2J\\u202e。\n"
    assert run(program, ["contract", "show", "\u202e\x1b[2J"]) == 1
    assert not set(capsys.readouterr().err) & {"\x1b", "\u202e"}
    assert run(program, ["contract", "request-supplement", uid, "--wanted", "身份证\u200b明"]) == 2
    assert "U+200B" in capsys.readouterr().err
