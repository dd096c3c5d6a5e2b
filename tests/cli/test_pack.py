"""``registrar pack``: listing, checking and installing packs, with the promised exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from registrar_app import paths
from registrar_app.packs.library import TomlPackLibrary
from tests.cli.plain_call import run

OBJECTIVES = paths.resource("codes", "objectives.toml")


pytestmark = pytest.mark.usefixtures("home")


def test_the_list_names_every_kind_of_pack(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "pack", "list", "--json")
    packs = json.loads(out)["packs"]
    assert code == 0
    assert {pack["kind"] for pack in packs} == {"codes", "rulebooks", "calendars", "schemes"}
    assert {"weihai-2018-58/buyer-20", "miit-2026", "regions", "cn"} <= {pack["id"] for pack in packs}
    assert not any(pack["installed"] for pack in packs)


def test_every_shipped_pack_passes_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "pack", "check", str(paths.resource()))
    assert (code, err) == (0, "")
    assert "检查通过" in out


def test_a_faulty_pack_is_told_in_one_line_with_file_and_key(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    faulty = tmp_path / "objectives.toml"
    faulty.write_text(OBJECTIVES.read_text("utf-8").replace('zh = "卫生事业发展"', "zh = 3"), "utf-8")
    code, out, err = run(capsys, "pack", "check", str(faulty), "--lang", "en")
    assert (code, out) == (3, "")
    assert err.startswith(
        "PACK-VALUE objectives.toml: entries[2].zh: must be a text; nothing was changed in the register;"
    )
    assert err.count("\n") == 1


@pytest.mark.parametrize("content", [None, b"", b"\x00\xff", b"x = 1", b"x = "])
def test_what_is_no_pack_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "pack.toml"
    if content is not None:
        file.write_bytes(content)
    code, _, err = run(capsys, "pack", "install", str(file))
    assert code == 3
    assert err.startswith("PACK-")
    assert err.count("\n") == 1


def test_an_empty_folder_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, "pack", "check", str(tmp_path))[0] == 3


def test_an_installed_pack_takes_the_place_of_the_shipped_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, home: Path
) -> None:
    own = tmp_path / "download (1).toml"
    own.write_text(OBJECTIVES.read_text("utf-8").replace("卫生事业发展", "卫生健康"), "utf-8")
    code, out, _ = run(capsys, "pack", "install", str(own))
    assert code == 0
    assert "未签名" in out
    assert (home / "packs" / "codes" / "objectives.toml").read_bytes() == own.read_bytes()
    assert TomlPackLibrary().code_lists()["objectives"].label("03") == "卫生健康"
    packs = json.loads(run(capsys, "pack", "list", "--json")[1])["packs"]
    assert [pack["id"] for pack in packs if pack["installed"]] == ["objectives"]


def test_one_faulty_pack_in_a_folder_installs_none(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, home: Path
) -> None:
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "a.toml").write_bytes(OBJECTIVES.read_bytes())
    (folder / "b.toml").write_text("entries = []", "utf-8")
    assert run(capsys, "pack", "install", str(folder))[0] == 3
    assert not (home / "packs").exists()


def test_a_scheme_pack_can_be_installed_again_under_its_own_name(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, home: Path
) -> None:
    own = tmp_path / "x.toml"
    text = paths.resource("schemes", "weihai-2018-58.toml").read_text("utf-8")
    own.write_text(text, "utf-8")
    for _ in range(2):
        assert run(capsys, "pack", "install", str(own))[0] == 0
    assert [file.name for file in (home / "packs" / "schemes").iterdir()] == ["weihai-2018-58.toml"]
    assert [scheme.id for scheme in TomlPackLibrary().schemes()] == [
        "weihai-2018-58/buyer-20",
        "weihai-2018-58/service-institution-3",
    ]
