"""Root keys on the command line: changing them, two officers, and the way an office follows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.exchange_world import OFFICE, Call, Places

NEW_PIN, SECOND_PIN = "words for the new root", "the other officer's words"


def pin_file(folder: Path, name: str, pin: str) -> Path:
    path = folder / name
    path.write_text(pin + "\n", encoding="utf-8")
    return path


def answer(told: Any) -> Any:
    assert told.code == 0, told.err
    return json.loads(told.out)


def test_the_root_is_changed_and_the_office_follows(at: Places, call: Call, tmp_path: Path) -> None:
    new, pins = tmp_path / "new-root.p12", pin_file(tmp_path, "pin", NEW_PIN)
    before = answer(call("store", "info", "--store", at.office, "--json"))["root_fingerprint"]
    value = answer(
        call(
            "roster", "rotate-root", "--store", at.bureau, "--old-root", at.bureau / "root.p12", "--new-root", new,
            "--new-pin-file", pins, "--out", at.out, "--json",
        )
    )  # fmt: skip
    assert new.exists()
    taken = call("roster", "import", value["roster_file"], "--store", at.office)
    assert taken.code == 0
    assert "更换根密钥，由旧根和新根共同签名" in taken.out
    info = answer(call("store", "info", "--store", at.office, "--json"))
    assert info["root_fingerprint"] == value["root_fingerprint"] != before
    assert call("store", "verify", "--store", at.office).code == 0
    assert call("store", "verify", "--store", at.bureau).code == 0
    assert call("batch", "export", "--store", at.office, "--out", at.out / "batches").code == 0
    [sent] = (at.out / "batches").glob("*.htb")
    assert call("batch", "import", sent, "--store", at.bureau).code == 0
    old = call("roster", "issue", "--store", at.bureau, "--out", at.out)
    assert (old.code, old.err.split()[0]) == (3, "ROOT-KEY")
    fresh = call("roster", "issue", "--store", at.bureau, "--out", at.out, "--root", new, "--pin-file", pins)
    assert fresh.code == 0
    assert answer(call("roster", "show", "--store", at.bureau, "--json"))["root_changes"] == [3]


def test_a_lost_root_is_refused_with_the_way_out(at: Places, call: Call, tmp_path: Path) -> None:
    told = call(
        "roster", "rotate-root", "--store", at.bureau, "--old-root", tmp_path / "lost.p12",
        "--new-root", tmp_path / "new.p12", "--out", at.out,
    )  # fmt: skip
    assert (told.code, told.err.split()[0], told.err.count("\n")) == (4, "ROOT-MISSING", 1)
    assert "电话逐组核对根证书指纹" in told.err
    assert not (tmp_path / "new.p12").exists()


@pytest.fixture
def two_officers(call: Call, tmp_path: Path) -> tuple[Path, Path, Path]:
    """A bureau with a second root officer: its folder, that officer's key and PIN file."""
    bureau, second = tmp_path / "bureau", tmp_path / "second" / "root-2.p12"
    pins = pin_file(tmp_path, "second-pin", SECOND_PIN)
    value = answer(
        call(
            "bureau", "init", "--store", bureau, "--name", "威海市科学技术局", "--practice", "--co-root", second,
            "--co-pin-file", pins, "--json",
        )
    )  # fmt: skip
    assert value["roots_required"] == 2
    assert (bureau / "root.pem").read_text("ascii").count("BEGIN CERTIFICATE") == 2
    return bureau, second, pins


def test_two_officers_sign_one_after_the_other(
    two_officers: tuple[Path, Path, Path], call: Call, tmp_path: Path
) -> None:
    bureau, second, pins = two_officers
    out, office = tmp_path / "out", tmp_path / "office"
    half = answer(
        call(
            "roster", "issue", "--store", bureau, "--out", out, "--office", OFFICE, "--device", "371002-01:1-500",
            "--registrar", "0037:王海燕:371002", "--json",
        )
    )  # fmt: skip
    assert half["signatures_missing"] == 1
    assert half["roster_file"].endswith("roster-2.half.htroster")
    made = call("store", "init", "--store", office, "--roster", half["roster_file"], "--device", "371002-01")
    assert (made.code, made.err.split()[0]) == (3, "ROSTER-HALF-SIGNED")
    again = call(
        "roster",
        "countersign",
        half["roster_file"],
        "--store",
        bureau,
        "--root",
        bureau / "root.p12",
        "--out",
        out,
    )
    assert (again.code, again.err.split()[0]) == (1, "ROSTER-SIGNED")
    trial = call(
        "roster",
        "countersign",
        half["roster_file"],
        "--store",
        bureau,
        "--root",
        second,
        "--out",
        out,
        "--dry-run",
    )
    assert "新增登记机构：环翠区登记点" in trial.out
    assert answer(call("roster", "show", "--store", bureau, "--json"))["version"] == 1
    whole = answer(
        call(
            "roster", "countersign", half["roster_file"], "--store", bureau, "--root", second, "--pin-file", pins,
            "--out", out, "--json",
        )
    )  # fmt: skip
    assert whole["signatures_missing"] == 0
    assert answer(call("roster", "show", "--store", bureau, "--json"))["version"] == 2
    assert (
        call(
            "store", "init", "--store", office, "--roster", whole["roster_file"], "--device", "371002-01"
        ).code
        == 0
    )
    shown = call("roster", "show", "--store", office)
    assert "名册须由 2 把根密钥中的 2 把签名" in shown.out


def test_the_second_signature_needs_no_store(
    two_officers: tuple[Path, Path, Path], call: Call, tmp_path: Path
) -> None:
    bureau, second, pins = two_officers
    half = answer(call("roster", "issue", "--store", bureau, "--out", tmp_path, "--json"))
    whole = answer(
        call(
            "roster", "countersign", half["roster_file"], "--root", second, "--pin-file", pins, "--out",
            tmp_path / "elsewhere", "--json",
        )
    )  # fmt: skip
    assert call("roster", "import", whole["roster_file"], "--store", bureau).code == 0


def test_the_second_officer_sees_all_that_they_sign(
    two_officers: tuple[Path, Path, Path], call: Call, tmp_path: Path
) -> None:
    bureau, second, pins = two_officers
    half = answer(
        call(
            "roster", "issue", "--store", bureau, "--out", tmp_path, "--office", OFFICE, "--device", "371002-01:1-500",
            "--registrar", "0037:王海燕:371002", "--json",
        )
    )  # fmt: skip
    sign = ("roster", "countersign", half["roster_file"], "--root", second, "--out", tmp_path)
    told = call(*sign, "--dry-run").out
    assert "机构 371002 环翠区登记点" in told
    assert "登记员 0037 王海燕" in told
    assert "王海燕（0037）证书指纹" in told
    assert "恢复证书指纹" in told
    assert call("roster", "show", "--store", bureau, "--out", tmp_path).code == 0
    before = tmp_path / "roster-1.htroster"
    compared = call(*sign, "--previous", before, "--dry-run").out
    assert "新增登记员：王海燕（0037）" in compared
    value = answer(call(*sign, "--previous", before, "--pin-file", pins, "--json"))
    assert value["content"]["registrars"][0]["name"] == "王海燕"
    assert any("王海燕" in change["sentence"] for change in value["changes"])


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--required", "2"], "ROOT-NUMBERS"),
        (["--old-pin-file", "a", "--old-pin-file", "b"], "PIN-FILES"),
        (["--old-pin-file", "/missing"], "PASSWORD-FILE"),
    ],
)
def test_wrong_options_change_nothing(
    at: Places, call: Call, tmp_path: Path, options: list[str], code: str
) -> None:
    told = call(
        "roster", "rotate-root", "--store", at.bureau, "--old-root", at.bureau / "root.p12",
        "--new-root", tmp_path / "new.p12", "--out", at.out, *options,
    )  # fmt: skip
    assert (told.code, told.err.split()[0]) == (2, code)
    assert not (tmp_path / "new.p12").exists()
    assert answer(call("roster", "show", "--store", at.bureau, "--json"))["version"] == 2
