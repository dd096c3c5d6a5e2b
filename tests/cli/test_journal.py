"""Tests ``registrar store journal`` and the words about passwords, as they are typed."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

from registrar_app.app import build_program
from registrar_app.domain.password import RULE
from tests.cli.exchange_world import Call, Places
from tests.practice_keys import PASSWORD


def lines(at: Path, call: Call, *options: object) -> list[dict[str, Any]]:
    told = call("store", "journal", "--store", at, "--json", *options)
    assert told.code in (0, 1), told.err
    value = json.loads(told.out)
    assert value["format"] == "registrar-journal-list/1"
    return list(value["lines"])


def kinds(at: Path, call: Call, *options: object) -> list[str]:
    return [line["kind"] for line in lines(at, call, *options)]


def test_a_day_of_work_is_read_back(at: Places, call: Call) -> None:
    assert (
        call("report", "--store", at.office, "--year", 2026, "--by", "type", "--out", at.out / "r.xlsx").code
        == 0
    )
    assert call("batch", "export", "--store", at.office, "--out", at.out).code == 0
    assert call("contract", "list", "--store", at.office).code == 0
    found = lines(at.office, call)
    assert [line["kind"] for line in found if line["source"] == "entry"] == [
        "batch_exported",
        "opened",
        "table_exported",
        "opened",
        "begun",
    ], "once a day without a key, once with it; reading is no entry of its own"
    assert {line["kind"] for line in found if line["source"] == "act"} == {"accept", "register"}
    exported = found[0]
    assert exported["subject"] == "371002-01-000001.htb"
    assert exported["who"].startswith("王海燕 0037 · ")
    told = call("store", "journal", "--store", at.office, "--kind", "batch_exported", "--lang", "en")
    assert (told.code, told.out.splitlines()[-1]) == (0, "lines: 1")
    assert "Batch exported  371002-01-000001.htb  acts: 2" in told.out


def test_days_kinds_and_people_narrow_it(at: Places, call: Call) -> None:
    today = datetime.now().astimezone().date()
    assert kinds(at.office, call, "--kind", "begun") == ["begun"]
    assert set(kinds(at.office, call, "--kind", "begun", "--kind", "accept")) == {"begun", "accept"}
    assert kinds(at.office, call, "--from", today + timedelta(days=1)) == []
    assert kinds(at.office, call, "--to", today - timedelta(days=1)) == []
    assert set(kinds(at.office, call, "--who", "王海燕")) == {"accept", "register"}
    assert call("store", "journal", "--store", at.office, "--who", "nobody").code == 1


@pytest.mark.parametrize("option", [("--kind", "unheard"), ("--from", "soon"), ("--out", "j.doc")])
def test_what_cannot_be_asked_is_refused(at: Places, call: Call, option: tuple[str, str]) -> None:
    told = call("store", "journal", "--store", at.office, *option)
    assert told.code == 2
    assert len(told.err.splitlines()) == 1


def test_the_journal_as_pdf_and_workbook(at: Places, call: Call) -> None:
    odd = at.out / "=1+1.pdf"
    for path in (odd, at.out / "journal.xlsx"):
        assert call("store", "journal", "--store", at.office, "--out", path).code == 0
    with pypdfium2.PdfDocument(odd) as pdf:
        text = pdf[0].get_textpage().get_text_bounded()
    assert "登记库日志" in text
    assert "予以登记" in text
    assert "371002-01" in text
    sheet = openpyxl.load_workbook(at.out / "journal.xlsx").active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}, "no cell is ever a formula"
    assert any("=1+1.pdf" in cell.value for cell in cells)
    assert kinds(at.office, call)[:2] == ["journal_exported", "journal_exported"]


def test_a_file_with_an_odd_name_is_noted(at: Places, call: Call) -> None:
    name = b"\xff\x1b[2J.jsonl".decode("utf-8", "surrogateescape")
    told = call("contract", "export", at.out / name, "--store", at.office)
    assert told.code == 0
    (line,) = lines(at.office, call, "--kind", "contracts_exported")
    assert line["subject"] == "\\udcff\x1b[2J.jsonl"
    shown = call("store", "journal", "--store", at.office).out
    assert "\x1b" not in shown, "no name steers the terminal"


def test_a_changed_journal_makes_verify_answer_no(at: Places, call: Call) -> None:
    call("batch", "export", "--store", at.office, "--out", at.out)
    program = build_program()
    from registrar_app.store.connection import StoreConnection

    connection = StoreConnection(at.office / "register.db", program.keys.open_data_key(at.office, PASSWORD))
    (sql,) = connection.first("SELECT sql FROM sqlite_master WHERE name = 'journal_never_goes'")
    connection.run("DROP TRIGGER journal_never_goes")
    connection.run("DELETE FROM journal WHERE id > 1")
    connection.run(sql)
    connection.close()
    told = call("store", "verify", "--store", at.office)
    assert told.code == 1
    assert told.out.startswith("JOURNAL-EXPORT batch_out 371002-01-1: ")


def test_password_change_and_recovery_are_in_the_journal(at: Places, call: Call, tmp_path: Path) -> None:
    new, again = tmp_path / "new.txt", tmp_path / "again.txt"
    new.write_text("口令一二三四五六七八九十甲乙\n", encoding="utf-8")
    again.write_text("a third password\n", encoding="utf-8")
    call("store", "change-password", "--store", at.office, "--new-password-file", new)
    recovery = ("--recovery-key", at.bureau / "recovery.p12", "--new-password-file", again)
    assert call("store", "recover", "--store", at.office, *recovery).code == 0
    found = kinds(at.office, call, "--password-file", again)
    assert found[:3] == ["password_recovered", "password_changed", "opened"]


@pytest.mark.parametrize("verb", ["change-password", "recover"])
def test_a_short_new_password_is_refused_and_nothing_changes(
    at: Places, call: Call, tmp_path: Path, verb: str
) -> None:
    short = tmp_path / "short.txt"
    short.write_text("elf zeichen\n", encoding="utf-8")
    before = (at.office / "store.key.json").read_bytes()
    options = ["--recovery-key", at.bureau / "recovery.p12"] if verb == "recover" else []
    told = call("store", verb, "--store", at.office, "--new-password-file", short, *options)
    assert (told.code, told.err.split()[0], len(told.err.splitlines())) == (2, "PASSWORD-SHORT", 1)
    assert "什么都没有改变" in told.err
    assert (at.office / "store.key.json").read_bytes() == before
    assert not [kind for kind in kinds(at.office, call) if kind.startswith("password")]


@pytest.mark.parametrize("words", ["store init", "store change-password", "store recover", "bureau init"])
def test_every_command_that_takes_a_new_password_states_its_rule(call: Call, words: str) -> None:
    told = call(*words.split(), "--help")
    assert told.code == 0
    joined = "".join(told.out.split())
    assert "".join(RULE.zh.split()) in joined
    assert "".join(RULE.en.split()) in joined


def test_a_prompt_for_a_new_password_states_its_rule(
    at: Places, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["at the keyboard typed"] * 2)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda prompt: next(answers))
    told = call("store", "change-password", "--store", at.office)
    assert told.code == 0, told.err
    assert told.err.splitlines()[0] == RULE.zh
