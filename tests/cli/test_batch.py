"""``registrar batch``: export, verify, import, and what bad input is answered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.exchange_world import Call, Places


def exported(at: Places, call: Call) -> Path:
    told = call("batch", "export", "--store", at.office, "--out", at.out, "--json")
    assert told.code == 0, told.err
    return Path(json.loads(told.out)["file"])


def test_export_tells_file_and_counts(at: Places, call: Call) -> None:
    told = call("batch", "export", "--store", at.office, "--out", at.out / "mine.htb", "--json")
    value = json.loads(told.out)
    assert value["file"] == str(at.out / "mine.htb")
    assert (value["acts"], value["cases"], value["sum"], value["remaining"]) == (2, 1, "1000000.00", 0)
    again = call("--lang", "en", "batch", "export", "--store", at.office, "--out", at.out)
    assert (again.code, again.out) == (1, "")
    assert again.err.startswith("BATCH-NOTHING-NEW ")


def test_verify_dry_run_and_import_agree(at: Places, call: Call) -> None:
    path = exported(at, call)
    verified = call("batch", "verify", path, "--store", at.bureau, "--json")
    dry = call("batch", "import", path, "--dry-run", "--store", at.bureau, "--json")
    assert json.loads(verified.out) == json.loads(dry.out)
    assert not list(at.bureau.rglob("*.htr"))
    done = call("batch", "import", path, "--store", at.bureau, "--receipt", at.out, "--json")
    value, told = json.loads(done.out), json.loads(dry.out)
    assert done.code == 0
    changed = {"dry_run": False, "receipt": value["receipt"], "kept": True}
    assert {k: v for k, v in value.items() if told[k] != v} == changed
    assert Path(value["receipt"]) == at.out / "371002-01-000001.htr"
    listed = call("contract", "list", "--store", at.bureau, "--json")
    assert len(json.loads(listed.out)) == 1


def test_a_contract_is_returned_in_the_supervisors_own_words(at: Places, call: Call) -> None:
    path, (row,) = (
        exported(at, call),
        json.loads(call("contract", "list", "--store", at.office, "--json").out),
    )
    words = ["batch", "import", path, "--store", at.bureau, "--receipt", at.out, "--json", "--return"]
    refused = call(*words, "371002-01-2026-000099", "见第三条")
    assert refused.code == 1
    assert "BATCH-RETURN-UNKNOWN" in refused.err
    done = call(*words, row["uid"], "见合同第三条")
    assert (done.code, json.loads(done.out)["returned"]) == (1, 1)
    taken = call("receipt", "import", at.out / "371002-01-000001.htr", "--store", at.office)
    assert taken.code in {0, 1}
    told = call("contract", "show", row["uid"], "--store", at.office)
    assert "见合同第三条" in told.out


def test_importing_again_says_so_and_exits_0(at: Places, call: Call) -> None:
    path = exported(at, call)
    call("batch", "import", path, "--store", at.bureau, "--receipt", at.out)
    receipt = (at.out / "371002-01-000001.htr").read_bytes()
    again = call("--lang", "en", "batch", "import", path, "--store", at.bureau, "--receipt", at.out)
    assert again.code == 0
    assert "already imported" in again.out
    assert (at.out / "371002-01-000001.htr").read_bytes() == receipt


def test_the_words_are_chinese_by_default(at: Places, call: Call) -> None:
    told = call("batch", "verify", exported(at, call), "--store", at.bureau)
    assert "可以导入" in told.out
    assert "新增 1" in told.out


@pytest.mark.parametrize("command", ["verify", "import"])
def test_bad_files_are_refused_with_one_line(at: Places, call: Call, command: str) -> None:
    whole = exported(at, call).read_bytes()
    bad = {
        "empty": b"",
        "binary": bytes(range(256)) * 20,
        "cut": whole[:-100],
        "changed": whole[:3000] + bytes([whole[3000] ^ 1]) + whole[3001:],
        "json": b'{"format":',
    }
    for name, content in bad.items():
        (at.out / name).write_bytes(content)
    for name in (*bad, "missing", "."):
        told = call("--lang", "en", "batch", command, at.out / name, "--store", at.bureau)
        assert (told.code, told.out) == (3, ""), name
        assert told.err.count("\n") == 1
        assert told.err.split()[0] == ("BATCH-REFUSED" if bad.get(name) else "FILE-READ"), name
    assert json.loads(call("contract", "list", "--store", at.bureau, "--json").out) == []


def test_the_wrong_store_and_password_are_told_apart(
    at: Places, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = exported(at, call)
    assert call("batch", "import", path, "--store", at.office).err.startswith("NOT-A-BUREAU ")
    assert call("batch", "export", "--store", at.bureau, "--out", at.out).code == 2
    monkeypatch.setenv("REGISTRAR_PASSWORD", "not the right one")
    told = call("batch", "import", path, "--store", at.bureau)
    assert (told.code, told.err.split()[0]) == (4, "KEY-PASSWORD")
    assert call("batch", "import", path, "--store", at.out).err.startswith("STORE-MISSING ")
    assert call("batch", "import", path).code == 2
    assert call("batch", "export", "--store", at.office).code == 2


def test_an_unwritable_target_is_the_machines_no(at: Places, call: Call) -> None:
    (at.out / "file").write_bytes(b"")
    told = call("batch", "export", "--store", at.office, "--out", at.out / "file" / "x.htb")
    assert (told.code, told.err.split()[0]) == (4, "FILE-WRITE")


def test_a_batch_is_written_again_byte_for_byte(at: Places, call: Call) -> None:
    first = exported(at, call)
    for number in ("0", "1"):
        again = at.out / f"again-{number}.htb"
        told = call("batch", "export", "--store", at.office, "--out", again, "--again", number)
        assert (told.code, told.err) == (0, "")
        assert again.read_bytes() == first.read_bytes()
    told = call("batch", "export", "--store", at.office, "--out", at.out, "--again", "7", "--lang", "en")
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("BATCH-NOT-SENT 371002-01-000007.htb: this PC made no such batch;")


def test_a_batch_without_its_copy_is_made_anew_from_the_register(at: Places, call: Call) -> None:
    first = exported(at, call)
    for file in (first, *(at.office / "batches").iterdir()):
        file.unlink()
    again = ("batch", "export", "--store", at.office, "--out", first, "--again", "1")
    told = call(*again)
    assert (told.code, told.err.split()[0], "--anew" in told.err) == (1, "BATCH-COPY-GONE", True)
    told = call(*again, "--anew")
    assert (told.code, told.err) == (0, "")
    assert call("batch", "import", first, "--store", at.bureau).code == 0
