"""Tries the finished program: `python3 build_scripts/smoke_test.py --linux FOLDER --windows FOLDER`.

Each check is told in a line with its seconds; the exit code is 1 when one fails. The programs are tried from a folder with
Chinese and spaces in its name, without this machine's environment; the Windows program under the Wine of
``build_windows.py`` where this is no Windows. With both, batches, receipts and stores go from one to the other, both ways.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from build_scripts.environment import venv_program
from build_scripts.smoke.alone import alone
from build_scripts.smoke.report import Report
from build_scripts.smoke.screen import Screen
from build_scripts.smoke.sides import Side, SmokeError
from build_scripts.smoke.startup import measure
from build_scripts.smoke.together import Journey
from build_scripts.terminal import ROOT, SetupError, complain, say

PLACE = ROOT / "build" / "smoke"
FOLDER = PLACE / "登记 工作台 2026"
FIGURES = ROOT / "dist" / "startup.json"


def main(words: Sequence[str]) -> int:
    """Try what is given and return the exit code."""
    chosen = _parser().parse_args(words)
    if not (chosen.windows or chosen.linux):
        _parser().error("name the program with --windows or --linux")
    shutil.rmtree(PLACE, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    report, sides = Report(), list[Side]()
    try:
        with ExitStack() as stack:
            screen = None if sys.platform == "win32" else stack.enter_context(Screen(PLACE / "screen"))
            for side in _sides(chosen):
                stack.callback(side.end)
                sides.append(side)
            _check(report, sides, screen)
            if chosen.startup and screen is not None and not report.failed:
                say("Start-up, in turn:")
                figures = measure([*sides, _unfrozen(sides[0])], screen, chosen.startup)
                FIGURES.parent.mkdir(exist_ok=True)
                FIGURES.write_text(json.dumps(figures, indent=1) + "\n", "ascii")
    except (SetupError, SmokeError) as problem:
        complain(f"error: {problem}")
        return 1
    say(f"{report.passed} checks held, {len(report.failed)} failed")
    return 1 if report.failed else 0


def _check(report: Report, sides: list[Side], screen: Screen | None) -> None:
    for side in sides:
        report.run(side.name, alone(side, FOLDER, screen), is_chain=False)
    for bureau in sides if len(sides) > 1 else ():
        office = next(side for side in sides if side is not bureau)
        title = f"Bureau on {bureau.name}, office on {office.name}"
        report.run(
            title, Journey(bureau, office, FOLDER / f"主管 {bureau.name} 登记点 {office.name}").steps()
        )
    if len(sides) == 1:
        only = sides[0]
        report.run(f"Bureau and office on {only.name}", Journey(only, only, FOLDER / "两处 同机").steps())


def _sides(chosen: argparse.Namespace) -> list[Side]:
    sides = []
    if chosen.linux:
        sides.append(Side("Linux", _moved(chosen.linux, "Linux 程序"), FOLDER / "家 Linux"))
    if chosen.windows:
        chamber = None
        if sys.platform != "win32":
            from build_scripts.windows.chamber import provide_chamber
            from build_scripts.windows.wine_gaps import fill_gaps

            chamber = provide_chamber(chosen.chamber)
            fill_gaps(chamber, chosen.windows.resolve() / "parts" / "PySide6")
        sides.append(Side("Windows", _moved(chosen.windows, "Windows 程序"), FOLDER / "家 Windows", chamber))
    return sides


def _unfrozen(other: Side) -> Side:
    """Return the program as the sources are, with a copy of another side's practice register."""
    if not venv_program("python").exists():
        raise SetupError("to compare with the unfrozen program, set up .venv first (dev.py)")
    side = Side("unfrozen", None, FOLDER / "家 源码")
    shutil.copytree(other.home / "practice", side.home / "practice")
    return side


def _moved(program: Path, name: str) -> Path:
    """Return the program in the folder with the difficult name; its files are shared where the disk allows it."""
    if not program.is_dir():
        raise SetupError(f"there is no folder {program}")
    try:
        return Path(shutil.copytree(program, FOLDER / name, symlinks=True, copy_function=os.link))
    except (OSError, shutil.Error):
        shutil.rmtree(FOLDER / name, ignore_errors=True)
        return Path(shutil.copytree(program, FOLDER / name, symlinks=True))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Tries the finished program.")
    parser.add_argument("--windows", type=Path, metavar="FOLDER", help="where the Windows program is")
    parser.add_argument("--linux", type=Path, metavar="FOLDER", help="where the Linux program is")
    parser.add_argument("--chamber", type=Path, help="the Debian 13 with Wine, as for build_windows.py")
    parser.add_argument(
        "--startup", type=int, default=0, metavar="ROUNDS", help="measure how long each takes to start"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
