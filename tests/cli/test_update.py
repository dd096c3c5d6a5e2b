"""``registrar update``: shown, verified, installed and signed by the command line, with the promised exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from registrar_app.cli.main import run
from tests.cli.exchange_world import Call, Places, Told
from tests.practice_keys import PASSWORD, root
from tests.update_world import INSTALLER, newer, objectives, placed, sealed, updating

Answer = Callable[..., Told]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REGISTRAR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def ask(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Run a call in a frozen program that knows its maker."""
    monkeypatch.setenv("REGISTRAR_PASSWORD", PASSWORD)
    program = updating(tmp_path)

    def call(*arguments: object) -> Told:
        capfd.readouterr()
        code = run(program, [str(argument) for argument in arguments])
        told = capfd.readouterr()
        return Told(code, told.out, told.err)

    return call


@pytest.fixture
def update(tmp_path: Path) -> Path:
    return placed(tmp_path, sealed(updating(tmp_path), objectives(), new=newer()))


def test_what_it_holds_is_shown_without_a_register(ask: Answer, update: Path) -> None:
    told = ask("update", "show", update)
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[:2] == [
        "签名人：本程序的发布者；签发日 2026-11-23",
        "程序 0.1.0 → 0.2.0（64 位 Windows）",
    ]
    assert "（objectives）2026-11-01 → 2026-11-20" in told.out
    answer = json.loads(ask("update", "show", update, "--json", "--lang", "en").out)
    assert answer["format"] == "registrar-update-plan/1"
    assert answer["signer"]["maker"] is True
    assert (answer["program"]["version"], answer["program"]["installs"]) == ("0.2.0", True)
    assert [(each["id"], each["held"], each["version"]) for each in answer["packs"]] == [
        ("objectives", "2026-11-01", "2026-11-20")
    ]


def test_what_is_not_genuine_or_goes_back_exits_3(ask: Answer, update: Path, tmp_path: Path) -> None:
    assert ask("update", "verify", update).code == 0
    here, content = updating(tmp_path), update.read_bytes()
    changed = bytearray(content)
    changed[content.index(INSTALLER) + 700] ^= 1
    for code, other in (
        ("UPDATE-REFUSED", bytes(changed)),
        ("UPDATE-REFUSED", content[:-10]),
        ("UPDATE-REFUSED", b""),
        ("UPDATE-SIGNER", sealed(here, objectives(), by=root("stranger"))),
        ("UPDATE-OLDER", sealed(here, new=newer("0.0.9"))),
        ("UPDATE-PLATFORM", sealed(here, new=newer(platform="linux-x64"))),
    ):
        path = placed(tmp_path, other, "other.htupdate")
        told = ask("update", "verify", path)
        assert (told.code, told.out) == (3, ""), code
        assert told.err.startswith(code), told.err
        assert "登记数据未作任何改动" in told.err
        assert told.err.count("\n") == 1


def test_a_dry_run_changes_nothing_and_installing_backs_up_first(
    ask: Answer, at: Places, update: Path, home: Path
) -> None:
    told = ask("update", "install", update, "--store", at.office, "--dry-run")
    assert told.code == 0
    assert f"会先备份到 {at.office}-backups；没有改动" in told.out
    assert not home.joinpath("packs").exists() and not at.office.with_name("office-backups").exists()
    told = ask("update", "install", update, "--store", at.office)
    assert (told.code, told.err) == (0, "")
    assert f"已先备份并核验：{at.office}-backups" in told.out
    assert "已装入 1 个规则包" in told.out
    assert "registrar-0.2.0-setup.exe" in told.out
    assert len(list(at.office.with_name("office-backups").iterdir())) == 1
    assert "卫生健康" in home.joinpath("packs", "codes", "objectives.toml").read_text("utf-8")
    assert "安装更新" in ask("store", "journal", "--store", at.office).out


@pytest.mark.slow
def test_it_says_what_is_lacking(ask: Answer, at: Places, update: Path, call: Call, tmp_path: Path) -> None:
    assert ask("update", "install", update).code == 2
    told = call(
        "update", "install", update, "--store", at.office
    )  # a program that no maker's key was given to
    assert (told.code, told.err.split()[0]) == (3, "UPDATE-SIGNER")
    packs = placed(tmp_path, sealed(updating(tmp_path), objectives()), "packs.htupdate")
    assert ask("update", "install", packs, "--store", at.office).code == 0
    told = ask("update", "install", packs, "--store", at.office)
    assert (told.code, told.err.split()[0]) == (1, "UPDATE-NOTHING")


@pytest.mark.slow
def test_the_bureau_signs_packs_and_its_own_register_takes_them(ask: Answer, tmp_path: Path) -> None:
    bureau = tmp_path / "bureau"
    assert ask("bureau", "init", "--store", bureau, "--name", "威海市科学技术局").code == 0
    (tmp_path / "o.toml").write_bytes(objectives())
    told = ask(
        "update",
        "issue",
        tmp_path / "o.toml",
        "--store",
        bureau,
        "--out",
        tmp_path,
        "--notes",
        "改名",
        "--json",
    )
    assert (told.code, told.err) == (0, "")
    file = json.loads(told.out)["update"]
    assert ask("update", "verify", file).code == 3, "without a register nobody vouches for the bureau"
    told = ask("update", "show", file, "--store", bureau)
    assert told.code == 0
    assert "签名人：威海市科学技术局（" in told.out
    assert told.out.rstrip().endswith("改名")
    assert ask("update", "install", file, "--store", bureau).code == 0
