"""Keeps the promises of the development commands that can be judged without a network or a fresh machine."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts import commands, dev, environment, system_packages, terminal

DPKG = "libegl1 ii \nxvfb un \nlibglib2.0-0t64 ii \nqpdf rc \nhalf iF \n"


@pytest.mark.parametrize(
    ("version", "expected"),
    [((3, 10), False), ((3, 11), True), ((3, 12), True), ((3, 13), True), ((3, 14), False), ((4, 11), False)],
)
def test_only_the_promised_pythons_fit(version: tuple[int, int], expected: bool) -> None:
    assert dev.fits(version) is expected


def test_a_package_that_is_removed_or_half_installed_is_missing() -> None:
    installed = system_packages.parse_installed(DPKG)
    assert installed == {"libegl1", "libglib2.0-0t64"}
    needed = ["libegl1", "xvfb", "qpdf", "half", "openssl"]
    assert system_packages.missing_packages(needed, installed) == ["xvfb", "qpdf", "half", "openssl"]


def test_a_package_renamed_for_64_bit_time_is_not_missing() -> None:
    assert system_packages.missing_packages(["libglib2.0-0"], system_packages.parse_installed(DPKG)) == []


def test_running_needs_no_test_tools() -> None:
    assert not set(system_packages.needed_packages(for_tests=False)) & set(system_packages.TEST_TOOLS)
    assert set(system_packages.TEST_TOOLS) <= set(system_packages.needed_packages(for_tests=True))


def test_python3_venv_is_asked_for_only_where_python_cannot_make_environments(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system_packages.importlib.util, "find_spec", lambda name: None)
    assert "python3-venv" in system_packages.needed_packages(for_tests=False)
    monkeypatch.setattr(system_packages.importlib.util, "find_spec", lambda name: object())
    assert "python3-venv" not in system_packages.needed_packages(for_tests=False)


def test_without_root_the_exact_command_is_told_and_nothing_is_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_packages, "is_debian", lambda: True)
    monkeypatch.setattr(system_packages, "is_root", lambda: False)
    monkeypatch.setattr(system_packages, "find_missing", lambda needed: ["xvfb", "qpdf"])
    monkeypatch.setattr(system_packages, "install_packages", lambda names: pytest.fail("must not install"))
    system_packages.provide_packages(for_tests=True)
    assert "  sudo apt-get install -y --no-install-recommends xvfb qpdf\n" in capsys.readouterr().out


def test_nothing_is_said_when_nothing_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_packages, "is_debian", lambda: True)
    monkeypatch.setattr(system_packages, "find_missing", lambda needed: [])
    system_packages.provide_packages(for_tests=True)
    assert capsys.readouterr().out == ""


def test_the_stamp_changes_with_each_of_its_parts() -> None:
    parts = (b"lock", "3.11.7", "/here/.venv", "registrar")
    changed = [(b"other", *parts[1:])] + [(*parts[:i], "other", *parts[i + 1 :]) for i in range(1, 4)]
    stamps = {environment.compute_stamp(*each) for each in [parts, *changed]}
    assert len(stamps) == 5
    assert environment.compute_stamp(*parts) in stamps


def test_an_interrupted_environment_does_not_count_as_complete(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "bin" / "python"
    program.parent.mkdir()
    program.touch()
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(environment, "venv_program", lambda name: program)
    assert not environment.is_complete()
    (tmp_path / "stamp").write_text("of another lock", "ascii")
    assert not environment.is_complete()
    (tmp_path / "stamp").write_text(environment.current_stamp(), "ascii")
    assert environment.is_complete()


def test_a_failing_set_up_is_one_line_without_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(for_tests: bool) -> None:
        raise terminal.SetupError("pip could not install the libraries: no route")

    monkeypatch.setattr(commands, "prepare", refuse)
    assert commands.main(["setup"]) == 1
    assert capsys.readouterr().err == "error: pip could not install the libraries: no route\n"


@pytest.mark.parametrize(
    ("variables", "system", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_window_is_opened_only_where_there_is_a_display(
    variables: dict[str, str], system: str, expected: bool
) -> None:
    assert commands.has_display(variables, system) is expected


def test_slow_tests_run_only_with_all() -> None:
    assert commands.pytest_words(False, []) == ("pytest", "-m", "not slow", "-n", "2")
    assert commands.pytest_words(True, []) == ("pytest", "--hypothesis-profile=deep", "-n", "2")
    assert commands.pytest_words(True, ["-n0", "tests/domain"]) == (
        "pytest",
        "--hypothesis-profile=deep",
        "-n0",
        "tests/domain",
    )


@pytest.mark.parametrize(("words", "fetches"), [(["test"], 0), (["test", "--all"], 1), (["lint"], 0)])
def test_only_the_slow_tests_fetch_the_public_vectors(
    monkeypatch: pytest.MonkeyPatch, words: list[str], fetches: int
) -> None:
    fetched: list[bool] = []
    monkeypatch.setattr(commands, "prepare", lambda for_tests: None)
    monkeypatch.setattr(commands, "provide_vectors", lambda: fetched.append(True))
    monkeypatch.setattr(commands, "run_stages", lambda stages: [])
    assert commands.main(words) == 0
    assert len(fetched) == fetches


def test_every_vector_file_is_pinned_by_its_hash() -> None:
    lines = [line for line in environment.VECTORS.read_text("ascii").splitlines() if not line.startswith("#")]
    assert len(re.findall(r"^[a-z-]+==[0-9.]+ \\$", "\n".join(lines), re.MULTILINE)) * 2 == len(lines)
    assert all(re.fullmatch(r" +--hash=sha256:[0-9a-f]{64}", line) for line in lines[1::2])


def test_tests_never_see_the_person_s_own_store() -> None:
    seen = commands.stage_environment(
        {"REGISTRAR_STORE": "mine", "REGISTRAR_PASSWORD": "secret", "HOME": "h"}
    )
    assert seen == {"HOME": "h", "QT_QPA_PLATFORM": "offscreen"}
    assert commands.stage_environment({"QT_QPA_PLATFORM": "xcb"}) == {"QT_QPA_PLATFORM": "xcb"}


def test_every_stage_runs_and_the_failed_ones_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "venv_program", lambda name: Path(sys.executable))
    stages = [
        (name, ("python", "-c", f"raise SystemExit({code})")) for name, code in [("a", 1), ("b", 0), ("c", 3)]
    ]
    failed = commands.run_stages(stages)
    assert failed == ["a", "c"]
    assert commands.summarize(failed) == 1
    assert capsys.readouterr().err == "FAILED: a, c\n"
    assert commands.summarize([]) == 0


def test_wrong_usage_exits_with_two() -> None:
    for words in (["lint", "--nonsense"], ["fly"], []):
        finished = subprocess.run(
            [sys.executable, "build_scripts/dev.py", *words],
            cwd=terminal.ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert finished.returncode == 2
        assert "Traceback" not in finished.stderr


class TestLock:
    """The lock is what makes every machine alike: all hashed, nothing of this machine in it."""

    LINES = environment.LOCK.read_text("utf-8").splitlines()

    def test_holds_no_address_and_no_local_path(self) -> None:
        assert [line for line in self.LINES if "://" in line or "/" in line or line.startswith("-")] == []

    def test_every_requirement_is_pinned_and_hashed(self) -> None:
        requirements = [i for i, line in enumerate(self.LINES) if not line.startswith(" ")]
        assert len(requirements) > 50
        for i in requirements:
            assert re.match(r"[a-z0-9][a-z0-9-]*==\S+ .*\\$", self.LINES[i]), self.LINES[i]
            assert re.match(r"    --hash=sha256:[0-9a-f]{64}", self.LINES[i + 1]), self.LINES[i]

    def test_holds_everything_the_project_asks_for(self) -> None:
        project = environment.tomllib.loads((terminal.ROOT / "pyproject.toml").read_text("utf-8"))
        asked = [*project["project"]["dependencies"]]
        for group in environment.GROUPS:
            asked += project["dependency-groups"][group]
        locked = {line.split("==")[0] for line in self.LINES if not line.startswith(" ")}
        names = {re.match(r"[A-Za-z0-9-]+", each).group().lower() for each in asked}
        assert names <= locked
