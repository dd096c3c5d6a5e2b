"""A finished bundle is listed, measured, held against the rules and noted down."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from build_scripts.bundle import frozen
from build_scripts.terminal import SetupError


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(frozen, "ROOT", tmp_path)
    folder = tmp_path / "程序 一"
    (folder / "parts" / "reportlab").mkdir(parents=True)
    (folder / "registrar.exe").write_bytes(b"1234")
    (folder / "parts" / "reportlab" / "page.pyd").write_bytes(b"56")
    return folder


def test_files_are_named_as_the_rules_name_them_and_counted_once(bundle: Path) -> None:
    assert frozen.paths_in(bundle) == ["registrar.exe", "reportlab/page.pyd"]
    assert frozen.size_of(bundle) == 6


def test_a_bundle_with_a_forbidden_part_or_too_large_or_empty_is_refused(bundle: Path) -> None:
    frozen.check_bundle(bundle, 6)
    with pytest.raises(SetupError, match="more than 0"):
        frozen.check_bundle(bundle, 5)
    with pytest.raises(SetupError, match="no bundle"):
        frozen.check_bundle(bundle.with_name("nothing"), 6)
    (bundle / "parts" / "reportlab" / "DarkGarden.pfb").write_bytes(b"")
    with pytest.raises(SetupError, match="must stay out: reportlab/DarkGarden"):
        frozen.check_bundle(bundle, 6)


def test_a_frozen_library_that_no_list_of_licences_names_is_refused(tmp_path: Path) -> None:
    noted = tmp_path / "PYZ-00.toc"
    own = ["registrar_app.app", "json.decoder", "_pyi_rth_utils", "click.core"]
    noted.write_text(repr(("PYZ-00.pyz", [(name, "a.py", "PYMODULE") for name in own])), "utf-8")
    frozen.check_modules(noted, ["Click"])
    with pytest.raises(SetupError, match="on no list of licences: click"):
        frozen.check_modules(noted, ["openpyxl"])


def test_the_package_is_noted_with_its_hash_and_refused_when_too_large(bundle: Path, tmp_path: Path) -> None:
    package = tmp_path / "registrar.exe"
    package.write_bytes(b"package")
    frozen.note_build("windows", package, bundle, 90, 7)
    digest = hashlib.sha256(b"package").hexdigest()
    assert (tmp_path / "registrar.exe.sha256").read_text("ascii") == f"{digest}  registrar.exe\n"
    noted = json.loads((tmp_path / "bundle-windows.json").read_text("ascii"))
    assert (noted["sha256"], noted["package_bytes"], noted["installed_bytes"]) == (digest, 7, 6)
    assert noted["minutes"] == 1.5
    with pytest.raises(SetupError, match="larger"):
        frozen.note_build("windows", package, bundle, 90, 6)


def test_paths_are_written_as_the_system_that_freezes_names_them() -> None:
    assert frozen.freeze_settings("Z:\\b", "Z:\\p")[1::2] == ["Z:\\b\\dist", "Z:\\b\\work"]
    assert frozen.freeze_settings("Z:\\b", "Z:\\p")[-1] == "Z:\\p\\build_scripts\\bundle\\registrar.spec"
    assert frozen.freeze_settings("/b", "/p")[-1] == "/p/build_scripts/bundle/registrar.spec"
