"""What a release says of itself holds together: versions, changelog, the installer's words, the workflow, the manuals made."""

from __future__ import annotations

import inspect
import re
from itertools import pairwise
from pathlib import Path

import pytest

from build_scripts.build_windows import _parser, chosen_by
from build_scripts.bundle.making import write_manuals
from build_scripts.smoke import alone
from build_scripts.terminal import ROOT
from registrar_app import RELEASED_ON, __version__

WORKFLOW = ROOT / ".github" / "workflows" / "windows.yml"
HEADING = re.compile(r"(?m)^## \[(?P<version>[^\]]+)\](?: - (?P<when>.+))?$")
PAGES = [ROOT / "resources" / "manual" / language / "it-installing.md" for language in ("zh", "en")]


def changelog() -> str:
    return (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_changelog_is_of_this_version_and_says_when_it_came_or_that_it_did_not() -> None:
    unreleased, newest = list(HEADING.finditer(changelog()))[:2]
    assert unreleased["version"] == "Unreleased"
    assert newest["version"] == __version__
    assert newest["when"] in {RELEASED_ON, "尚未发布 · not released yet"}


def test_every_entry_of_the_changelog_is_in_both_languages_and_stands_once() -> None:
    lines = changelog().splitlines()
    entries = [(line, after) for line, after in pairwise(lines) if line.startswith("- ")]
    assert len(entries) > 50
    for chinese, english in entries:
        assert re.search("[\u4e00-\u9fff]", chinese), chinese
        assert english.startswith("  "), f"no English under: {chinese[:40]}"
        assert re.search("[a-z]{3}", english), english
    firsts = [chinese for chinese, _ in entries]
    assert len(firsts) == len(set(firsts))


@pytest.mark.parametrize("page", PAGES, ids=["zh", "en"])
def test_it_reads_every_word_and_exit_code_of_the_installer(page: Path) -> None:
    script = (ROOT / "build_scripts" / "installer" / "registrar.nsi").read_text("utf-8")
    text = page.read_text("utf-8")
    words = set(re.findall(r'GetOptions} \$R\d "(/\w+)"', script)) | {"/S", "/D="}
    assert {"/ALLUSERS", "/PORTABLE", "/OLDER"} < words
    assert {word for word in words if f"| {word}" not in text} == set()
    codes = set(re.findall(r"SetErrorLevel (\d)", script))
    assert {code for code in codes if f"\n| {code} |" not in text} == set()


def test_the_names_of_the_packages_bear_this_version() -> None:
    for page in (*PAGES, *(page.with_name("it-checking.md") for page in PAGES), ROOT / "README.md"):
        named = re.findall(r"registrar-(\d+\.\d+\.\d+)-", page.read_text("utf-8"))
        assert named, page.name
        assert set(named) == {__version__}, page.name


def test_the_workflow_calls_only_what_there_is_and_says_that_it_is_untested() -> None:
    text = WORKFLOW.read_text("utf-8")
    assert "UNTESTED" in text
    assert "\t" not in text
    calls = re.findall(r"python (build_scripts/\w+\.py)(.*)", text)
    assert [name for name, _ in calls if name.endswith(("dev.py", "build_windows.py"))]
    for name, words in calls:
        assert (ROOT / name).is_file(), name
        if name.endswith("build_windows.py"):
            _parser().parse_args(words.split())
    commands = (ROOT / "build_scripts" / "dev.py").read_text("utf-8")
    for _, words in [call for call in calls if call[0].endswith("dev.py")]:
        assert f"dev.py {words.strip()} " in commands


def test_the_workflow_takes_each_action_by_its_digits_and_brings_what_the_smoke_test_asks() -> None:
    text = WORKFLOW.read_text("utf-8")
    actions = re.findall(r"uses: (\S+)", text)
    assert actions
    assert [action for action in actions if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action)] == []
    judges = re.findall(r'_tool\("(\w+)"', inspect.getsource(alone))
    assert judges
    before = text.split("smoke_test.py")[0]
    assert [tool for tool in judges if tool not in before] == []


def test_a_signature_that_cannot_be_made_is_told_before_the_build(tmp_path: Path) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    certificate.touch()
    words = ["--certificate", str(certificate)]
    for call in (words, [*words, "--key", str(key)]):
        with pytest.raises(SystemExit) as told:
            chosen_by(call)
        assert told.value.code == 2
    key.touch()
    assert chosen_by([*words, "--key", str(key)]).key == key


def test_where_nsis_has_no_stub_of_64_bits_the_installer_is_made_with_what_it_has() -> None:
    lines = (ROOT / "build_scripts" / "installer" / "registrar.nsi").read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip() == "Target amd64-unicode")
    assert lines[at - 1] == '!if /FileExists "${NSISDIR}/Stubs/lzma_solid-amd64-unicode"'


def test_a_windows_that_speaks_neither_language_is_spoken_to_in_english() -> None:
    script = (ROOT / "build_scripts" / "installer" / "registrar.nsi").read_text("utf-8")
    assert re.findall(r'MUI_LANGUAGE "(\w+)"', script) == ["English", "SimpChinese"], (
        "NSIS falls back on the first"
    )


def test_every_line_of_the_workflow_is_indented_as_yaml_wants_it() -> None:
    depth = 0
    for line in WORKFLOW.read_text("utf-8").splitlines():
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        indent = len(line) - len(line.lstrip())
        assert indent % 2 == 0, line
        assert indent <= depth + 4, line
        depth = indent


@pytest.mark.slow
def test_six_manuals_are_made_for_the_bundle(tmp_path: Path) -> None:
    write_manuals(tmp_path / "manual")
    made = sorted((tmp_path / "manual").iterdir())
    assert [file.name for file in made] == [
        f"{reader}-{language}.pdf"
        for reader in ("it", "registrar", "supervisor")
        for language in ("en", "zh")
    ]
    assert sum(file.stat().st_size for file in made) < 2_500_000
