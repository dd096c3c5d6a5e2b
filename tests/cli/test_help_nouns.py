"""``registrar about``, ``log`` and ``manual``: help without a register and without a password."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from registrar_app import __version__, paths
from registrar_app.services.error_log import log_qt_message, log_unexpected
from tests.cli.plain_call import run

pytestmark = pytest.mark.usefixtures("home")


def test_about_lists_versions_packs_and_licences(capsys) -> None:
    code, out, err = run(capsys, "about", "--json")
    told = json.loads(out)
    assert (code, err, told["format"]) == (0, "", "registrar-about/1")
    assert told["versions"]["Registrar"] == __version__
    assert {"rulebooks", "schemes", "calendars", "codes"} == {pack["kind"] for pack in told["packs"]}
    assert not any(part["gpl_only"] for part in told["components"])
    assert "texts" not in told["components"][0]


def test_about_prints_the_texts_of_the_licences_when_asked(capsys) -> None:
    code, out, _ = run(capsys, "about", "--licences", "--lang", "en")
    assert code == 0
    assert "Parts by others and their licences" in out
    assert "===== click " in out
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in out


def test_an_empty_log_is_no_fault(capsys) -> None:
    assert run(capsys, "log", "show") == (0, "日志里没有记录\n", "")


def test_the_log_is_shown_and_exported_cleaned(capsys, tmp_path: Path) -> None:
    try:
        raise ValueError("秘密")
    except ValueError as error:
        log_unexpected(error, paths.log_file())
    log_qt_message("QFile::open: 秘密", paths.log_file())
    with paths.log_file().open("a", encoding="utf-8") as log:
        log.write("2026-11-01T08:00:00+00:00 0.1.0 ERROR 秘密\n")
    _, out, _ = run(capsys, "log", "show", "--json", "--level", "warning")
    assert [entry["what"] for entry in json.loads(out)["entries"]] == ["Qt QFile::open"]
    _, out, _ = run(capsys, "log", "show", "--text", "valueerror", "--limit", "1")
    assert out.splitlines()[0].endswith(" ERROR ValueError")
    target = tmp_path / "log.txt"
    code, out, _ = run(capsys, "log", "export", str(target), "--lang", "en")
    assert (code, out) == (0, f"3 entries saved: {target}\n")
    assert "秘密" not in target.read_text("utf-8")


def test_the_manual_is_listed_read_and_searched(capsys) -> None:
    _, out, _ = run(capsys, "manual")
    assert "first-day  第一天" in out
    _, out, _ = run(capsys, "manual", "first-day", "--lang", "en")
    assert out.startswith("# The first day")
    _, out, _ = run(capsys, "manual", "--search", "补正", "--json")
    assert "deciding" in json.loads(out)["pages"]
    code, _, err = run(capsys, "manual", "no-such-page")
    assert code == 2
    assert err.startswith("MANUAL-PAGE no-such-page: ")


def test_the_manual_of_a_reader_is_saved_as_pdf(capsys, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(capsys, "manual", "--pdf", "it")[:2] == (0, "已存：信息人员手册.pdf\n")
    assert (tmp_path / "信息人员手册.pdf").read_bytes().startswith(b"%PDF")
    code, _, told = run(capsys, "manual", "--pdf", "nobody")
    assert code == 2
    assert "--pdf" in told
