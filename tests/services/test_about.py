"""What the program is made of: versions, packs with their sources, and libraries whose licences bind nobody to the GPL."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from registrar_app import __version__, paths
from registrar_app.services.about import DataFolder, about, about_text
from registrar_app.services.licences import DIRECT, is_gpl_only, list_components

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (paths.resource("licences"), paths.resource("fonts"))


@pytest.fixture(scope="module")
def components():
    return list_components(FOLDERS)


def test_no_part_may_only_be_used_under_the_gpl(components) -> None:
    assert [part for part in components if is_gpl_only(part.licence)] == []
    assert [part.name for part in components if not part.licence] == []


@pytest.mark.parametrize(
    ("licence", "only"),
    [
        ("GPL-3.0-only", True), ("GPLv2", True), ("AGPL-3.0-or-later", True), ("GPL-2.0-only AND MIT", True),
        ("GNU General Public License v3 (GPLv3)", True), ("GNU Affero General Public License v3", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", False), ("LGPL", False), ("MIT OR GPL-2.0", False),
        ("GNU Lesser General Public License v2 or later (LGPLv2+)", False), ("MIT", False), ("", False),
    ],
)  # fmt: skip
def test_a_licence_that_leaves_nothing_but_the_gpl_is_known(licence: str, only: bool) -> None:
    assert is_gpl_only(licence) is only


def test_the_list_begins_with_what_the_project_asks_for() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert {re.match(r"[\w.-]+", line)[0] for line in asked} == set(DIRECT)


def test_libraries_of_libraries_and_what_is_inside_them_are_listed_with_their_texts(components) -> None:
    found = {part.name: part for part in components}
    assert {"sqlcipher3", "asn1crypto", "aiohttp", "Python", "Qt", "SQLCipher", "OpenSSL"} <= set(found)
    assert "pytest" not in found, "what only the tests need is no part of the program"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in found["PySide6_Essentials"].texts[0]
    assert "ZETETIC" in found["SQLCipher"].texts[0]
    assert "MIT" in "".join(found["pyHanko"].texts)
    without = {part.name for part in components if not part.texts}
    assert without <= {"SQLite", "Noto Sans SC, Noto Serif SC"}, (
        "one is in the public domain, one comes with the fonts"
    )


def test_versions_and_packs_say_from_when_they_hold_and_how_sure_they_are(program) -> None:
    told = about(program, FOLDERS, DataFolder(Path("/srv/data"), portable=False))
    versions = dict(told.versions)
    assert versions["Registrar"] == __version__
    assert all(
        re.match(r"\d+\.\d+", versions[name]) for name in ("Python", "Qt (PySide6)", "SQLite", "SQLCipher")
    )
    assert [pack.summary.kind for pack in told.packs] == sorted(
        (pack.summary.kind for pack in told.packs), key=["rulebooks", "schemes", "calendars", "codes"].index
    )
    rulebook = program.read_packs(None).rulebook("miit-2026")
    text = about_text(told, "zh")
    assert f"（miit-2026，版本 {rulebook.edition[:12]}） | 2026-03-01 至 未定 | " in text
    assert "征求意见稿，待核" in text
    assert "数据文件夹 /srv/data\n" in text
    assert "cryptography | " in text
    english = about_text(told, "en")
    assert " | 2023-06-30 to open | " in english
    assert "source to be checked" in english
