"""``store add-reader`` and ``remove-reader``: the same register at the prompt, only to be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.exchange_world import Call, Places
from tests.practice_keys import PASSWORD

READER = "only looking here"


def test_a_reader_reads_at_the_prompt_and_changes_nothing(
    at: Places, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = ("--store", at.office)
    assert call("store", "add-reader", *store).code == 2, "no password was given for the reader"
    word = tmp_path / "reader.txt"
    word.write_text(READER, "utf-8")
    assert call("store", "add-reader", "--reader-password-file", word, *store).code == 0
    assert json.loads(call("store", "info", "--json", *store).out)["has_reader"] is True

    monkeypatch.setenv("REGISTRAR_PASSWORD", READER)
    info = json.loads(call("store", "info", "--json", *store).out)
    assert info["reading_only"] is True
    listed = json.loads(call("contract", "list", "--json", *store).out)
    uid = (listed if isinstance(listed, list) else listed["contracts"])[0]["uid"]
    assert call("contract", "show", uid, *store).code == 0
    for refused in (
        ("contract", "cancel", uid, "--reason", "x"),
        ("contract", "export", tmp_path / "out.jsonl"),
        ("batch", "export", "--out", tmp_path),
        ("slip", "issue", uid, "--out", tmp_path / "slip.pdf"),
        ("report", "--year", "2026", "--by", "type", "--out", tmp_path / "r.xlsx"),
        ("store", "review-limit", "1000"),
        ("store", "remove-reader"),
        ("store", "backup-plan", "--folder", tmp_path, "--at-closing"),
    ):
        told = call(*refused, *store)
        assert (told.code, "STORE-READER" in told.err) == (4, True), (refused, told.err)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["reader.txt", "world"]

    monkeypatch.setenv("REGISTRAR_PASSWORD", PASSWORD)
    assert call("store", "remove-reader", *store).code == 0
    monkeypatch.setenv("REGISTRAR_PASSWORD", READER)
    assert "KEY-PASSWORD" in call("store", "info", *store).err
