"""Keeps what fonts are used when a source is there, missing or not what was pinned; no network."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts import fetch_fonts
from build_scripts.fetch_fonts import Font, FontPackage, SystemFont

PACKAGE = FontPackage("@fonts/serif", "1.0.0", "", "Serif SC", {"serif-regular": "package/400/Serif.ttf"})


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "fonts-serif-1.0.0.tgz"
    with tarfile.open(path, "w:gz") as tar:
        for name, content in [
            ("package/LICENSE_FONT", b"OFL"),
            ("package/400/Serif.ttf", b"regular"),
            ("package/900/Black.ttf", b"not wanted"),
        ]:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return path


def test_a_package_is_used_only_when_every_byte_is_the_pinned_one(archive: Path) -> None:
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    assert fetch_fonts.has_sha512(archive, digest)
    archive.write_bytes(archive.read_bytes() + b"\0")
    assert not fetch_fonts.has_sha512(archive, digest)


def test_only_the_wanted_weights_and_the_licence_are_taken(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    (font,) = fetch_fonts.unpack_fonts(archive, PACKAGE, folder)
    assert sorted(path.name for path in folder.iterdir()) == ["Serif SC OFL.txt", "Serif.ttf"]
    assert font.file == "Serif.ttf"
    assert font.sha256 == hashlib.sha256(b"regular").hexdigest()
    assert font.source == "npm @fonts/serif@1.0.0"


def test_a_package_with_a_wrong_hash_is_refused_in_one_line(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def pack(command: list[str], **_: object) -> object:
        target = Path(command[command.index("--pack-destination") + 1])
        (target / archive.name).write_bytes(archive.read_bytes())
        return type("Finished", (), {"returncode": 0, "stdout": ""})()

    monkeypatch.setattr(fetch_fonts, "run_quietly", pack)
    monkeypatch.setattr(fetch_fonts.shutil, "which", lambda name: "npm")
    (folder := tmp_path / "fonts").mkdir()
    good = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    assert fetch_fonts.fetch_package(replace(PACKAGE, sha512="wrong"), folder) == []
    assert list(folder.iterdir()) == []
    assert capsys.readouterr().err.count("\n") == 1
    assert len(fetch_fonts.fetch_package(replace(PACKAGE, sha512=good), folder)) == 1


def test_the_first_system_font_that_exists_plays_the_role(tmp_path: Path) -> None:
    present = tmp_path / "present.ttc"
    present.write_bytes(b"x")
    candidates = [
        SystemFont(("serif-regular",), "Absent", str(tmp_path / "absent.ttf"), "fonts-absent"),
        SystemFont(("serif-regular", "rare"), "Present", str(present)),
        SystemFont(("rare",), "Later", str(present)),
    ]
    fonts = fetch_fonts.find_system_fonts(["serif-regular", "sans-bold", "rare"], candidates)
    assert [(font.role, font.family, font.source) for font in fonts] == [
        ("serif-regular", "Present", "system"),
        ("rare", "Present", "system"),
    ]


def test_a_written_record_is_settled_until_a_file_goes_or_the_recipe_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not fetch_fonts.is_settled(tmp_path)
    (tmp_path / "Serif.ttf").write_bytes(b"x")
    fetch_fonts.write_record(
        tmp_path, [Font("serif-regular", "Serif", "Serif.ttf", "npm", "0")], complete=True
    )
    assert fetch_fonts.is_settled(tmp_path)
    monkeypatch.setattr(fetch_fonts, "PACKAGES", ())
    assert not fetch_fonts.is_settled(tmp_path)
    monkeypatch.undo()
    (tmp_path / "Serif.ttf").unlink()
    assert not fetch_fonts.is_settled(tmp_path)


def test_a_failed_fetch_is_tried_again_next_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[Font] = []
    monkeypatch.setattr(fetch_fonts.shutil, "which", lambda name: "npm")
    monkeypatch.setattr(fetch_fonts, "is_debian", lambda: False)
    monkeypatch.setattr(fetch_fonts, "SYSTEM_FONTS", ())
    monkeypatch.setattr(fetch_fonts, "PACKAGES", (PACKAGE,))
    monkeypatch.setattr(fetch_fonts, "fetch_package", lambda package, folder: fetched)
    fetch_fonts.provide_fonts(tmp_path)
    assert not fetch_fonts.is_settled(tmp_path)
    (tmp_path / "Serif.ttf").write_bytes(b"x")
    fetched.append(Font("serif-regular", "Serif", "Serif.ttf", "npm", "0"))
    fetch_fonts.provide_fonts(tmp_path)
    assert fetch_fonts.is_settled(tmp_path)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"recipe": 1}', "null"])
def test_a_damaged_record_is_made_anew_and_never_stops_us(tmp_path: Path, content: str) -> None:
    (tmp_path / "fonts.json").write_text(content)
    assert not fetch_fonts.is_settled(tmp_path)


def test_a_machine_without_any_font_still_gets_a_record_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fetch_fonts.shutil, "which", lambda name: None)
    monkeypatch.setattr(fetch_fonts, "is_debian", lambda: False)
    monkeypatch.setattr(fetch_fonts, "SYSTEM_FONTS", ())
    fetch_fonts.provide_fonts(tmp_path / "fonts")
    assert json.loads((tmp_path / "fonts" / "fonts.json").read_text())["fonts"] == []
    assert "certificates: none found" in capsys.readouterr().out


def test_every_role_has_a_source_without_npm_on_debian() -> None:
    played = {role for font in fetch_fonts.SYSTEM_FONTS if font.package for role in font.roles}
    assert played == set(fetch_fonts.ROLES)
