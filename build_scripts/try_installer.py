"""Tries the Windows installer under Wine: `python3 build_scripts/try_installer.py`, after build_windows.py.

In a fresh Wine folder it installs, uses, upgrades and uninstalls the program and looks after each step at every file and
every key of the registry; ``--quick`` tries an installer that is packed in seconds instead of the finished one. Each check is
told in a line with its seconds; the exit code is 1 when one fails. ``build/trial`` keeps the pictures of the screen, and
``dist/trial-windows.json`` the outcomes. What it looks for is written in docs/packaging.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from build_scripts.build_windows import BUNDLE, compile_installer
from build_scripts.smoke.report import Report
from build_scripts.smoke.screen import Screen
from build_scripts.smoke.sides import SmokeError
from build_scripts.terminal import ROOT, SetupError, complain, say
from build_scripts.trial.dialogs import Dialogs
from build_scripts.trial.life import Life
from build_scripts.trial.machine import Machine
from build_scripts.trial.packages import Packages, make_older
from build_scripts.trial.pc import Pc
from build_scripts.trial.signature import Signature
from build_scripts.trial.ways import Ways
from build_scripts.windows.chamber import Chamber, provide_chamber
from registrar_app import __version__

PLACE = ROOT / "build" / "trial"
PICTURES = PLACE / "pictures"
OUTCOMES = ROOT / "dist" / "trial-windows.json"
PARTS: dict[str, tuple[str, Callable[[Pc], Life | Ways | Dialogs | Signature]]] = {
    "life": ("One user, from the first day to the last", Life),
    "ways": ("Other ways to install", Ways),
    "dialogs": ("With its windows, in both languages", Dialogs),
    "signature": ("Signed", Signature),
}


def main(words: Sequence[str]) -> int:
    """Try the installer and return the exit code."""
    chosen = _parser().parse_args(words)
    report = Report()
    try:
        given = provide_chamber(chosen.chamber)
        chamber = Chamber(given.root, PLACE / "prefix")
        packages = _packages(chamber, chosen.installer, chosen.quick)
        with ExitStack() as stack:
            machine = Machine(chamber, stack.enter_context(Screen(PLACE / "screen")))
            stack.callback(machine.end_programs)
            pc = Pc(machine, packages, PICTURES)
            for name in chosen.only or PARTS:
                title, part = PARTS[name]
                machine.install_windows(packages.bundle / "parts" / "PySide6")
                report.run(title, part(pc).steps())
    except (SetupError, SmokeError) as problem:
        complain(f"error: {problem}")
        return 1
    _keep(report, packages)
    say(f"{report.passed} checks held, {len(report.failed)} failed")
    return 1 if report.failed else 0


def _packages(chamber: Chamber, installer: Path | None, is_quick: bool) -> Packages:
    if not (BUNDLE / "registrar-app.exe").exists():
        raise SetupError("there is no frozen program: run build_windows.py first")
    PICTURES.mkdir(parents=True, exist_ok=True)
    if is_quick:
        say("Packing the program quickly, to be tried only ...")
        newer = PLACE / f"registrar-{__version__}-setup.exe"
        compile_installer(chamber, BUNDLE, newer, __version__, is_quick=True)
    else:
        newer = installer or ROOT / "dist" / f"registrar-{__version__}-setup.exe"
        if not newer.is_file():
            raise SetupError(f"there is no {newer.name}: run build_windows.py first, or try with --quick")
    return Packages(newer.resolve(), make_older(chamber, BUNDLE, PLACE), __version__, BUNDLE)


def _keep(report: Report, packages: Packages) -> None:
    OUTCOMES.parent.mkdir(exist_ok=True)
    kept = {"installer": packages.newer.name, "bytes": packages.newer.stat().st_size, "checks": report.lines}
    OUTCOMES.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Tries the Windows installer under Wine.")
    parser.add_argument("--chamber", type=Path, help="the Debian 13 with Wine, as for build_windows.py")
    parser.add_argument("--installer", type=Path, help="a finished installer inside the project's folder")
    parser.add_argument(
        "--quick", action="store_true", help="pack the frozen program in seconds and try that"
    )
    parser.add_argument(
        "--only", action="append", choices=tuple(PARTS), help="one part of the trial; may be repeated"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
