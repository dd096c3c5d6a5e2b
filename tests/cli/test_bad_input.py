"""Bad input of every command: the promised exit code, one plain line on stderr, and never a traceback."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from registrar_app.cli.main import run
from registrar_app.services.program import Program

Call = Callable[..., int]

CONTRACT = {
    "format": "registrar-contract/1",
    "name": "试验合同",
    "seller": {"name": "甲"},
    "buyer": {"name": "乙"},
    "contract_value": "1.00",
}
BROKEN_CONTRACTS = {
    "unknown_key": CONTRACT | {"seller": {"crdit_code": "x"}},
    "negative_money": CONTRACT | {"contract_value": "-1.00"},
    "thirtieth_of_february": CONTRACT | {"signed_on": "2020-02-30"},
    "wrong_format": CONTRACT | {"format": "registrar-contract/2"},
    "three_decimals": CONTRACT | {"contract_value": "1.005"},
    "money_as_number": CONTRACT | {"contract_value": 1.5},
    "control_character": CONTRACT | {"name": "合\u202e同"},
    "unknown_type": CONTRACT | {"type": "sale"},
}


@pytest.fixture
def bad_files(tmp_path: Path) -> dict[str, Path]:
    """One file of each bad kind."""
    files = {
        "missing": tmp_path / "missing.jsonl",
        "empty": tmp_path / "empty.jsonl",
        "directory": tmp_path / "directory.jsonl",
        "binary": tmp_path / "binary.jsonl",
        "truncated": tmp_path / "truncated.jsonl",
    }
    files["empty"].write_bytes(b"")
    files["directory"].mkdir()
    files["binary"].write_bytes(bytes(range(256)) * 8)
    files["truncated"].write_text(json.dumps(CONTRACT)[:40], encoding="utf-8")
    for name, value in BROKEN_CONTRACTS.items():
        files[name] = tmp_path / f"{name}.jsonl"
        files[name].write_text(json.dumps(value, ensure_ascii=False) + "\n", encoding="utf-8")
    return files


@pytest.fixture
def office(program: Program, world, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The first practice office, named by the environment."""
    monkeypatch.setenv("REGISTRAR_STORE", str(world.store("office-1")))
    monkeypatch.setenv("REGISTRAR_PASSWORD", world.password)
    return world.store("office-1")


def refused(program: Program, capsys: pytest.CaptureFixture[str], code: int, *arguments: str) -> str:
    """Run a call that must fail with ``code`` and one plain line; return the line."""
    capsys.readouterr()
    assert run(program, list(arguments)) == code, capsys.readouterr().err
    captured = capsys.readouterr()
    lines = captured.err.strip().splitlines()
    assert len(lines) == 1, captured.err
    assert "Traceback" not in captured.err and "BUG" not in captured.err
    assert ": " in lines[0] and ("；" in lines[0] or ";" in lines[0])
    return lines[0]


BUREAU_COMMANDS = [("batch", "verify"), ("batch", "import")]
FILE_COMMANDS = [
    ("contract", "import"),
    ("contract", "check"),
    *BUREAU_COMMANDS,
    ("receipt", "import"),
    ("roster", "import"),
    ("slip", "verify"),
    ("pack", "check"),
    ("pack", "install"),
]


@pytest.mark.parametrize("kind", ["missing", "empty", "directory", "binary", "truncated"])
@pytest.mark.parametrize("command", FILE_COMMANDS, ids=" ".join)
def test_a_file_that_is_none_is_refused(program, office, bad_files, capsys, command, kind) -> None:
    store = office.parent / ("bureau" if command in BUREAU_COMMANDS else "office-1")
    refused(program, capsys, 3, *command, str(bad_files[kind]), "--store", str(store))


@pytest.mark.parametrize("kind", sorted(BROKEN_CONTRACTS))
@pytest.mark.parametrize("command", [("contract", "import"), ("contract", "check")], ids=" ".join)
def test_a_wrong_field_is_named(program, office, bad_files, capsys, command, kind) -> None:
    line = refused(program, capsys, 3, *command, str(bad_files[kind]))
    assert "contracts[0]." in line


@pytest.mark.parametrize(
    "kind", ["missing", "empty", "directory", "binary", "truncated", *sorted(BROKEN_CONTRACTS)]
)
def test_an_assessment_refuses_a_faulty_file(program, bad_files, capsys, kind) -> None:
    refused(program, capsys, 3, "scheme", "assess", "--year", "2020", "--input", str(bad_files[kind]))


def test_the_path_of_an_unknown_key_is_exact(program, office, bad_files, capsys) -> None:
    line = refused(program, capsys, 3, "--lang", "en", "contract", "check", str(bad_files["unknown_key"]))
    assert "contracts[0].seller.crdit_code: unknown key" in line


STORE_COMMANDS = [
    ("store", "info"),
    ("store", "verify"),
    ("store", "rebuild"),
    ("contract", "list"),
    ("contract", "search", "海"),
    ("contract", "show", "x"),
    ("contract", "register", "x"),
    ("scheme", "assess", "--year", "2020"),
    ("roster", "show"),
    ("report", "--year", "2026", "--by", "type"),
]


@pytest.mark.parametrize("command", STORE_COMMANDS, ids=" ".join)
def test_a_wrong_password_is_told_apart(program, office, capsys, monkeypatch, command) -> None:
    monkeypatch.setenv("REGISTRAR_PASSWORD", "not the password")
    refused(program, capsys, 4, *command)


@pytest.mark.parametrize("command", STORE_COMMANDS, ids=" ".join)
def test_a_folder_without_a_store_is_named(program, office, capsys, tmp_path, command) -> None:
    refused(program, capsys, 4, *command, "--store", str(tmp_path / "nothing"))


@pytest.mark.parametrize("command", STORE_COMMANDS, ids=" ".join)
def test_without_a_store_the_usage_is_told(program, capsys, monkeypatch, command) -> None:
    monkeypatch.delenv("REGISTRAR_STORE", raising=False)
    refused(program, capsys, 2, *command)


def test_a_missing_password_file_is_named(program, office, capsys, tmp_path) -> None:
    line = refused(program, capsys, 2, "contract", "list", "--password-file", str(tmp_path / "none.txt"))
    assert "none.txt" in line


@pytest.mark.parametrize(
    "arguments",
    [("no-such-noun",), ("contract", "no-such-verb"), ("scheme", "assess"), ("report", "--year", "x", "--by", "type"),
     ("contract", "list", "--no-such-option"), ("report", "--year", "2026", "--by", "colour")],
)  # fmt: skip
def test_a_wrong_call_is_usage(program, office, capsys, arguments) -> None:
    refused(program, capsys, 2, *arguments)


@pytest.mark.parametrize("command", [(), ("store",), ("store", "restore")], ids=" ".join)
def test_help_says_in_chinese_what_it_is(program, capsys, command) -> None:
    assert run(program, [*command, "--help"]) == 0
    told = capsys.readouterr().out
    assert "显示本说明" in told
    heads = [line for line in told.splitlines() if re.match(r"\S.*:", line)]
    assert len(heads) > 1
    assert all(re.search("[一-鿿]", line) for line in heads)


WRONG_CALLS = [
    (("no-such-noun",), "没有命令 no-such-noun"),
    (("store", "recover"), "缺少选项 --recovery-key"),
    (("slip", "verify"), "缺少参数 FILE"),
    (("batch", "export", "--out"), "选项 --out 后面要写 1 个值"),
    (("contract", "repeats", "--rule", "x"), "选项 --rule 后面要写 2 个值"),
    (("contract", "list", "--no-such-option"), "没有选项 --no-such-option"),
    (("contract", "show", "x", "y"), "多写了参数"),
    (("report", "--year", "x", "--by", "type"), "选项 --year 的值“x”不对，应为整数，不小于 1985，不大于 2200"),
    (("slip", "verify", "f", "--lang", "fr"), "选项 --lang 的值“fr”不对，只能是 zh、en"),
    (("roster", "issue", "--from", "2026-02-30", "--out", "x"), "选项 --from 的值“2026-02-30”不对，应为日期"),
    (("store", "journal", "--kind", "x"), "选项 --kind 的值“x”不对，可用的值见 --help"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "told"), WRONG_CALLS, ids=[told for _, told in WRONG_CALLS])
def test_a_wrong_call_is_told_in_chinese_alone(program, office, capsys, arguments, told) -> None:
    line = refused(program, capsys, 2, *arguments)
    assert told in line
    assert "未执行任何操作" in line
    assert not {"Invalid", "Missing", "such", "requires", "unexpected"} & set(line.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("contract", "show", "no-such-uid"),
        ("contract", "accept", "no-such-uid"),
        ("contract", "register", "no-such-uid"),
        ("contract", "refuse", "no-such-uid", "--reason", "x", "--note", "y"),
        ("contract", "cancel", "no-such-uid", "--reason", "x"),
        ("contract", "note-official-no", "no-such-uid", "--number", "1"),
        ("slip", "issue", "no-such-uid", "--out", "x.pdf"),
    ],
)
def test_an_unknown_contract_is_told(program, office, capsys, arguments) -> None:
    refused(program, capsys, 1, *arguments)


def test_a_damaged_store_is_told_apart_from_a_wrong_password(program, office, capsys) -> None:
    register = office / "register.db"
    content = bytearray(register.read_bytes())
    content[100:4000] = os.urandom(3900)
    register.write_bytes(bytes(content))
    wrong = refused(program, capsys, 4, "contract", "list")
    assert "口令" not in wrong


def test_the_real_process_speaks_the_same(bad_files) -> None:
    call = [sys.executable, "-m", "registrar_app", "contract", "check", str(bad_files["negative_money"])]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 3
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""


OTHER_KINDS = [
    (("batch", "import"), "a.htr", "这是回盘文件 (.htr)，这里要的是报盘文件 (.htb)"),
    (("batch", "verify"), "a.htroster", "这是名册文件 (.htroster)，这里要的是报盘文件 (.htb)"),
    (("receipt", "import"), "a.htb", "这是报盘文件 (.htb)，这里要的是回盘文件 (.htr)"),
    (("roster", "import"), "a.htb", "这是报盘文件 (.htb)，这里要的是名册文件 (.htroster)"),
    (("slip", "verify"), "a.htb", "这是报盘文件 (.htb)，这里要的是一份 PDF 文件"),
    (("slip", "scan", "HT1/X", "--roster"), "a.htr", "这是回盘文件 (.htr)，这里要的是名册文件 (.htroster)"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "name", "told"), OTHER_KINDS, ids=[told for _, _, told in OTHER_KINDS])
def test_a_file_of_another_kind_is_called_that(
    program, office, capsys, tmp_path, command, name, told
) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    line = refused(program, capsys, 3, *command, str(tmp_path / name))
    assert line.startswith("FILE-OTHER-KIND")
    assert told in line
    assert name in line


def test_a_roster_that_does_not_hold_is_named_by_its_file(program, office, capsys, tmp_path) -> None:
    (tmp_path / "roster-9.htroster").write_bytes(b"PK\x03\x04")
    assert "roster-9.htroster" in refused(
        program, capsys, 3, "roster", "import", str(tmp_path / "roster-9.htroster")
    )
