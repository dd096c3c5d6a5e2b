"""``registrar slip``: issue, verify and scan, with the exit codes that scripts rely on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from registrar_app.cli.main import run
from registrar_app.services.program import Program
from tests.services.slip_desk import registered


@pytest.fixture
def office(program: Program, world, monkeypatch: pytest.MonkeyPatch) -> str:
    """The first practice office named by the environment, with one registered contract; its uid."""
    desk = world.open(program, "office-1")
    uid = registered(desk)
    (world.folder / "roster.htroster").write_bytes(desk.store.roster_file())
    desk.store.close()
    monkeypatch.setenv("REGISTRAR_STORE", str(world.store("office-1")))
    monkeypatch.setenv("REGISTRAR_PASSWORD", world.password)
    return uid


@pytest.fixture
def slip(program: Program, office: str, tmp_path: Path) -> Path:
    assert run(program, ["slip", "issue", office, "--out", str(tmp_path / "slip.pdf")]) == 0
    return tmp_path / "slip.pdf"


def test_issue_and_verify_against_the_store(
    program: Program, slip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(program, ["slip", "verify", str(slip)]) == 0
    out = capsys.readouterr().out
    assert "练习凭单，签名相符" in out
    assert "鲁东海洋大学" in out


def test_json_is_one_document(
    program: Program, office: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(program, ["slip", "issue", office, "--out", str(tmp_path), "--json"])
    issued = json.loads(capsys.readouterr().out)
    assert run(program, ["slip", "verify", issued["path"], "--json"]) == 0
    verdict = json.loads(capsys.readouterr().out)
    assert verdict["outcome"] == "valid"
    assert verdict["facts"]["transaction_amount"] == "800000.00"
    assert verdict["slip_no"] == Path(issued["path"]).stem


def test_a_roster_file_needs_no_store(
    program: Program, slip: Path, world, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("REGISTRAR_STORE")
    monkeypatch.delenv("REGISTRAR_PASSWORD")
    roster = str(world.folder / "roster.htroster")
    assert run(program, ["slip", "verify", str(slip), "--roster", roster, "--lang", "en"]) == 0
    assert "a practice slip; its signatures agree" in capsys.readouterr().out
    code = program.keys.judge_pdf(slip.read_bytes()).attachments["slip.txt"].decode()
    assert run(program, ["slip", "scan", code, "--roster", roster]) == 0
    assert run(program, ["slip", "scan", code[:-1], "--roster", roster]) == 3
    assert run(program, ["slip", "scan", code.replace("/80000000/", "/90000000/"), "--roster", roster]) == 1


def test_a_changed_slip_is_not_valid(
    program: Program, slip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slip.write_bytes(slip.read_bytes() + b"\n")
    assert run(program, ["slip", "verify", str(slip)]) == 1
    assert "凭单无效" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, b"", b"hello", b"%PDF-1.7\nbroken"])
def test_what_cannot_be_read_is_refused_in_one_line(
    program: Program, office: str, tmp_path: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file.pdf"
    if content is not None:
        path.write_bytes(content)
    assert run(program, ["slip", "verify", str(path)]) == 3
    assert run(program, ["slip", "verify", str(path), "--roster", str(path)]) == 3
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 2
    assert str(path) in errors[0]


def test_issuing_for_an_unknown_or_unregistered_case_says_no(
    program: Program, office: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(program, ["slip", "issue", "00000000-0000", "--out", str(tmp_path / "x.pdf")]) == 1
    assert not (tmp_path / "x.pdf").exists()
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_file_that_cannot_be_written_is_exit_4(program: Program, office: str, tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    assert run(program, ["slip", "issue", office, "--out", str(tmp_path / "taken" / "x.pdf")]) == 4
    assert run(program, ["slip", "issue", office]) == 2


def test_all_without_a_slip_are_issued_at_once(
    program: Program, office: str, world, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = world.open(program, "office-1")
    second = registered(desk, name="渔船北斗终端开发", contract_no="NO-2")
    day = desk.today().isoformat()
    desk.store.close()
    assert (
        run(program, ["slip", "issue", "--to", "2001-01-01", "--out", str(tmp_path / "none"), "--json"]) == 0
    )
    assert json.loads(capsys.readouterr().out) == {"issued": [], "failed": []}
    assert run(program, ["slip", "issue", "--from", day, "--out", str(tmp_path / "all"), "--json"]) == 0
    issued = json.loads(capsys.readouterr().out)["issued"]
    assert [each["uid"] for each in issued] == [office, second]
    for each in issued:
        assert run(program, ["slip", "verify", each["path"]]) == 0
    assert run(program, ["slip", "issue", "--all-unissued", "--out", str(tmp_path / "all")]) == 0
    assert "签发 0 份" in capsys.readouterr().out


def test_of_many_the_one_that_fails_is_named_and_it_is_exit_1(
    program: Program, office: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["slip", "issue", office, "00000000-0000", "--out", str(tmp_path / "many"), "--json"]
    assert run(program, asked) == 1
    told = json.loads(capsys.readouterr().out)
    assert [each["uid"] for each in told["issued"]] == [office]
    assert told["failed"][0]["uid"] == "00000000-0000"
    assert len(list((tmp_path / "many").iterdir())) == 1


def test_which_slips_must_be_said_once(program: Program, office: str, tmp_path: Path) -> None:
    assert run(program, ["slip", "issue", "--out", str(tmp_path)]) == 2
    assert run(program, ["slip", "issue", office, "--all-unissued", "--out", str(tmp_path)]) == 2
    assert run(program, ["slip", "issue", office, "again", "--out", str(tmp_path / "one.pdf")]) == 2


def test_the_reason_of_a_reprint_stands_in_the_history(
    program: Program, office: str, tmp_path: Path, world, capsys: pytest.CaptureFixture[str]
) -> None:
    for reason in ("", "原件遗失"):
        assert run(program, ["slip", "issue", office, "--out", str(tmp_path), "--reason", reason]) == 0
    assert "第 2 份" in capsys.readouterr().out
    desk = world.open(program, "office-1")
    reasons = [entry.act.body.get("reason") for entry in desk.store.load_case(office).history]
    desk.store.close()
    assert reasons[-2:] == [None, "原件遗失"]
