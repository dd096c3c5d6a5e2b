"""``registrar store restore`` at the bureau: what it is told to do first, and that it answers as before."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.exchange_world import Call, Places


def test_a_restored_bureau_is_told_of_its_own_roster_first(at: Places, call: Call, tmp_path: Path) -> None:
    """An office's advice (ask the bureau, another chain) would let it sign a version that the offices know otherwise."""
    assert call("store", "backup", tmp_path / "copy", "--store", at.bureau).code == 0
    told = call("store", "restore", tmp_path / "copy", "--store", tmp_path / "again")
    assert told.code == 0
    assert "先导入最新一版名册文件" in told.out
    assert "另起一条记录链" not in told.out
    assert call("store", "backup", tmp_path / "own", "--store", at.office).code == 0
    told = call("store", "restore", tmp_path / "own", "--store", tmp_path / "office-again")
    assert "另起一条记录链" in told.out


def test_a_restored_bureau_answers_a_batch_as_before(at: Places, call: Call, tmp_path: Path) -> None:
    """The receipts are in no backup; the answers are."""
    call("batch", "export", "--store", at.office, "--out", at.out)
    batch = at.out / "371002-01-000001.htb"
    call("batch", "import", batch, "--store", at.bureau, "--receipt", tmp_path / "first")
    call("store", "backup", tmp_path / "copy", "--store", at.bureau)
    call("store", "restore", tmp_path / "copy", "--store", tmp_path / "again")
    told = call("batch", "import", batch, "--store", tmp_path / "again", "--receipt", tmp_path / "second")
    assert told.code == 0
    for receipt in ("second", "first"):
        taken = call(
            "receipt", "import", tmp_path / receipt / "371002-01-000001.htr", "--store", at.office, "--json"
        )
        assert (taken.code, json.loads(taken.out)["accepted"]) == (0, 2)
    assert call("store", "verify", "--store", at.office).code == 0
