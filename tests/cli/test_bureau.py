"""``registrar bureau init``."""

from __future__ import annotations

import json
import ssl
import subprocess
from pathlib import Path

import pytest

from tests.cli.exchange_world import Call, Places


def test_a_bureau_has_root_recovery_supervisor_store_and_roster(at: Places) -> None:
    files = {path.name for path in at.bureau.iterdir()}
    assert files >= {
        "root.p12",
        "recovery.p12",
        "signer.p12",
        "root.pem",
        "roster-1.htroster",
        "store.key.json",
    }


def test_the_answer_names_the_root(tmp_path: Path, call: Call) -> None:
    told = call("bureau", "init", "--out", tmp_path / "b", "--name", "局", "--practice", "--json")
    value = json.loads(told.out)
    der = ssl.PEM_cert_to_DER_cert(Path(value["root_certificate"]).read_text("ascii"))
    shown = subprocess.run(
        ["openssl", "x509", "-inform", "DER", "-noout", "-fingerprint", "-sha256"],
        input=der,
        capture_output=True,
        check=True,
    )
    assert (
        shown.stdout.decode().strip().partition("=")[2].replace(":", "").lower() == value["root_fingerprint"]
    )
    assert (value["roster_version"], value["practice"]) == (1, True)


def test_nothing_is_overwritten(at: Places, call: Call) -> None:
    before = {path: path.read_bytes() for path in at.bureau.iterdir()}
    for folder in (at.bureau, at.office):
        told = call("bureau", "init", "--store", folder, "--name", "局")
        assert (told.code, told.err.split()[0]) == (4, "BUREAU-EXISTS")
    assert {path: path.read_bytes() for path in at.bureau.iterdir()} == before


def test_a_short_password_is_a_usage_error_and_leaves_nothing(
    tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGISTRAR_PASSWORD", "short")
    told = call("--lang", "en", "bureau", "init", "--store", tmp_path / "b", "--name", "局")
    assert (told.code, told.err.split()[0]) == (2, "PASSWORD-SHORT")
    assert "12 characters" in told.err
    assert not list(tmp_path.rglob("*.p12"))
    assert call("bureau", "init", "--name", "局").code == 2
    assert call("bureau", "init", "--store", tmp_path / "b").code == 2


def test_a_place_that_cannot_be_written_is_the_machines_no(tmp_path: Path, call: Call) -> None:
    (tmp_path / "file").write_bytes(b"")
    told = call("bureau", "init", "--store", tmp_path / "file" / "b", "--name", "局")
    assert (told.code, told.err.count("\n")) == (4, 1)
