"""The list of parts names everything that a package carries, with its licence's text, also what only that system needs."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from build_scripts.build_linux import add_to_sbom
from build_scripts.bundle.contents import EXCLUDED_MODULES, with_metadata
from build_scripts.bundle.making import list_parts, write_notices, write_sbom


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what is no part of this system's own libraries."""
    folder = tmp_path_factory.mktemp("libraries")
    for name, version, text in (("pyinstaller", "6.22.3", "COPYING.txt"), ("tzdata", "2026.6", "LICENSE")):
        described = folder / f"{name}-{version}.dist-info"
        (described / "licenses").mkdir(parents=True)
        (described / "METADATA").write_text(
            f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\nLicense-Expression: Apache-2.0\n"
        )
        (described / "licenses" / text).write_text(f"The licence of {name}")
        (described / "RECORD").write_text(f"{described.name}/licenses/{text},,\n")
    return folder


def test_the_windows_list_has_what_only_windows_gets_and_what_starts_and_installs_it(libraries: Path) -> None:
    before = [*sys.path]
    parts = {part.name: part for part in list_parts([libraries], for_windows=True)}
    assert sys.path == before
    assert parts["tzdata"].texts == ("The licence of tzdata",)
    assert parts["PyInstaller"].texts == ("The licence of pyinstaller",)
    assert "exception" in parts["PyInstaller"].licence
    assert "without subjecting your linked code" in parts["NSIS"].texts[0]
    assert "Microsoft Visual C++ Runtime" in parts


def test_the_linux_list_names_no_part_of_windows_but_the_packages_of_the_debian(
    libraries: Path, tmp_path: Path
) -> None:
    parts = list_parts([libraries], for_windows=False)
    assert {"NSIS", "Microsoft Visual C++ Runtime"}.isdisjoint(part.name for part in parts)
    target = tmp_path / "sbom.cdx.json"
    write_sbom(parts, target)
    add_to_sbom(target, {"libxkbcommon0": "1.5.0-1"})
    listed = {each["name"]: each for each in json.loads(target.read_text("utf-8"))["components"]}
    assert listed["libxkbcommon0"]["purl"] == "pkg:deb/debian/libxkbcommon0@1.5.0-1"
    assert {part.name for part in parts} < listed.keys()


def test_what_stays_out_is_not_listed_and_each_part_listed_has_its_texts(
    libraries: Path, tmp_path: Path
) -> None:
    parts = list_parts([libraries], for_windows=True)
    assert {part.name for part in parts}.isdisjoint(EXCLUDED_MODULES)
    assert set(with_metadata()).isdisjoint(EXCLUDED_MODULES)
    write_notices(parts, tmp_path / "notices")
    textless = {part.name for part in parts if not part.texts}
    assert textless <= {"SQLite", "Microsoft Visual C++ Runtime", "click-default-group"}
    named = {part.name for part in parts} - textless
    assert len([*(tmp_path / "notices").iterdir()]) == len(named) + 1


def test_what_sits_inside_another_part_is_listed_with_the_version_of_each_copy(
    libraries: Path, tmp_path: Path
) -> None:
    home = tmp_path / "python"
    (home / "DLLs").mkdir(parents=True)
    told = "ProductVersion\0".encode("utf-16-le") + b"\0\0" + "3.13.2\0".encode("utf-16-le")
    (home / "python313.dll").write_bytes(b"MZ" + told)
    (home / "DLLs" / "libcrypto-3.dll").write_bytes(b"MZ..OpenSSL 3.0.15 3 Sep 2024..")
    parts = list_parts([libraries, home / "Lib" / "site-packages"], for_windows=True)
    python = next(part for part in parts if part.name == "Python")
    assert python.version == "3.13.2"
    openssl = {part.inside: part.version for part in parts if part.name == "OpenSSL"}
    assert openssl.keys() == {"cryptography", "sqlcipher3", "Python"}
    assert openssl["Python"] == "3.0.15"
    write_sbom(parts, tmp_path / "sbom.cdx.json")
    listed = json.loads((tmp_path / "sbom.cdx.json").read_text("utf-8"))["components"]
    unversioned = {each["name"] for each in listed if not each.get("version")}
    assert unversioned <= {
        "NSIS",
        "Microsoft Visual C++ Runtime",
        "PDFium",
        "Noto Sans SC, Noto Serif SC",
    }
