"""The development commands run, test, lint, setup, lock, translations, manual and screenshots, as `dev.py` offers them.

The steps of a set-up lie in `system_packages`, `environment`, `fetch_fonts` and `translations`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from build_scripts.environment import make_environment, make_lock, provide_vectors, venv_program
from build_scripts.error_pages import write_error_pages
from build_scripts.fetch_fonts import provide_fonts
from build_scripts.field_pages import write_field_pages
from build_scripts.system_packages import provide_packages
from build_scripts.terminal import LOG, ROOT, SetupError, complain, run_quietly, say
from build_scripts.translations import pack_catalogue, update_catalogue

LINT_STAGES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
    ("import rule", ("lint-imports", "--no-cache")),
)
_PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


def main(words: Sequence[str]) -> int:
    """Runs one command.

    Returns:
        The exit code: 0 done, 1 something failed, 2 wrong usage, 130 stopped by Ctrl-C.
    """
    parser = argparse.ArgumentParser(prog="dev.py", description="Development commands of registrar-app")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("setup", "lint", "lock", "translations", "manual"):
        commands.add_parser(name)
    commands.add_parser("run", help="open the program on sample contracts; further words go to it")
    commands.add_parser("screenshots", help="takes a picture of every screen; further words go to the camera")
    test = commands.add_parser("test", help="lint and tests; further words go to pytest")
    test.add_argument("--all", action="store_true", help="the slow tests too")
    chosen, further = parser.parse_known_args(words)
    if further and chosen.command not in {"run", "test", "screenshots"}:
        parser.error(f"unknown words: {' '.join(further)}")
    try:
        return _run(chosen, further)
    except SetupError as error:
        complain(f"error: {error}")
        return 1
    except OSError as error:
        complain(f"error: {error.strerror}: {error.filename}")
        return 1
    except KeyboardInterrupt:
        return 130


def _run(chosen: argparse.Namespace, further: list[str]) -> int:
    if chosen.command == "lock":
        make_lock()
        return 0
    prepare(for_tests=chosen.command in {"test", "setup", "screenshots"})
    if chosen.command == "translations":
        update_catalogue()
    if chosen.command == "manual":
        write_error_pages()
        write_field_pages()
    pack_catalogue()
    if chosen.command == "test" and chosen.all:
        provide_vectors()
    if chosen.command == "run":
        return start_program(further)
    if chosen.command in {"setup", "translations", "manual"}:
        say("Ready.")
        return 0
    if chosen.command == "screenshots":
        camera: list[str | Path] = [venv_program("python"), "-m", "tests.screens.take", *further]
        return subprocess.run(camera, cwd=ROOT, env=stage_environment(os.environ), check=False).returncode
    failed = run_stages(LINT_STAGES)
    if chosen.command == "test":
        failed += run_stages([("pytest", pytest_words(chosen.all, further))])
    return summarize(failed)


def prepare(for_tests: bool) -> None:
    """Brings the machine to the state every command needs; costs next to nothing when it already is."""
    LOG.unlink(missing_ok=True)
    provide_packages(for_tests)
    make_environment()
    provide_fonts(ROOT / "resources" / "fonts")


def has_display(environment: Mapping[str, str], system: str) -> bool:
    """Whether a window may be opened, as far as the environment says; `system` is sys.platform."""
    named = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return system in {"win32", "darwin"} or bool(named)


def start_program(further: Sequence[str]) -> int:
    """Opens the window on the sample contracts; without a display runs the same journey in text."""
    command = [str(venv_program("python")), "-m", "registrar_app"]
    if has_display(os.environ, sys.platform):
        if run_quietly([venv_program("python"), "-c", _PROBE]).returncode == 0:
            return subprocess.run([*command, "window", "--demo", *further], cwd=ROOT, check=False).returncode
        say("A display is named but no window can be opened on it.")
    say("No display: running the demonstration without a window.")
    return subprocess.run([*command, "demo", *further], cwd=ROOT, check=False).returncode


def pytest_words(with_slow: bool, further: Sequence[str]) -> tuple[str, ...]:
    """The pytest command line: quick tests on two processes unless asked otherwise."""
    selection = ("--hypothesis-profile=deep",) if with_slow else ("-m", "not slow")
    processes = () if any(word.startswith("-n") for word in further) else ("-n", "2")
    return ("pytest", *selection, *processes, *further)


def stage_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment of every stage: no window unless asked for, and nobody's own store or password."""
    kept = {name: value for name, value in environment.items() if not name.startswith("REGISTRAR_")}
    return {"QT_QPA_PLATFORM": "offscreen", **kept}


def run_stages(stages: Sequence[tuple[str, tuple[str, ...]]]) -> list[str]:
    """Runs every stage, also after one failed, and returns the names of those that failed."""
    failed = []
    environment = stage_environment(os.environ)
    for name, (program, *words) in stages:
        say(f"== {name}")
        began = time.monotonic()
        command: list[str | Path] = [venv_program(program), *words]
        if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
            failed.append(name)
        say(f"   {time.monotonic() - began:.1f} s")
    return failed


def summarize(failed: Sequence[str]) -> int:
    """Says at the end what failed, since the reason may have scrolled away, and gives the exit code."""
    if failed:
        complain(f"FAILED: {', '.join(failed)}")
        return 1
    say("All stages passed.")
    return 0
