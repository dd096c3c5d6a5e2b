"""Makes the Windows program and its installer: `python3 build_scripts/build_windows.py`.

On Linux (root) everything runs under Wine in a Debian 13 that is made in a folder first; on Windows with the tools there
(``makensis``, and ``osslsigncode`` for a signature). What it makes lies in ``dist``: the installer, its SHA-256, and
``bundle-windows.json`` with sizes and minutes.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from build_scripts.bundle.contents import with_metadata
from build_scripts.bundle.frozen import (
    FREEZE,
    MODULES,
    check_bundle,
    check_modules,
    freeze_here,
    freeze_settings,
    note_build,
    size_of,
)
from build_scripts.bundle.steps import MADE, in_environment, prepare_parts, provide_freezer
from build_scripts.terminal import ROOT, SetupError, complain, last_line, say
from build_scripts.windows.chamber import VARIABLE, Chamber, provide_chamber
from build_scripts.windows.parts import provide_python
from build_scripts.windows.wine_gaps import fill_gaps

BUILD = ROOT / "build" / "windows"
BUNDLE = BUILD / "dist" / "registrar"
LIBRARIES = BUILD / "python" / "Lib" / "site-packages"
SCRIPT = ROOT / "build_scripts" / "installer" / "registrar.nsi"
INSTALLER_LIMIT, INSTALLED_LIMIT = 60_000_000, 170_000_000


def main(words: Sequence[str]) -> int:
    """Make program and installer and return the exit code."""
    if not in_environment():
        return subprocess.run(environment_call(words), check=False).returncode
    chosen = chosen_by(words)
    try:
        begun = time.monotonic()
        chamber = None if sys.platform == "win32" else _chamber(chosen.chamber)
        made = prepare_parts(provide_freezer() if chamber is None else LIBRARIES, for_windows=True)
        if not chosen.installer_only:
            freeze(chamber, made)
        check_bundle(BUNDLE, INSTALLED_LIMIT)
        check_modules(BUILD / MODULES, with_metadata())
        installer = make_installer(chamber)
        if chosen.certificate:
            sign(chamber, installer, chosen.certificate, chosen.key)
        note_build("windows", installer, BUNDLE, time.monotonic() - begun, INSTALLER_LIMIT)
    except SetupError as problem:
        complain(f"error: {problem}")
        return 1
    return 0


def freeze(chamber: Chamber | None, made: Path) -> None:
    """Run PyInstaller, under Wine where this is no Windows.

    Raises:
        SetupError: it failed.
    """
    say("Freezing the Windows program (about 3 minutes) ...")
    shutil.rmtree(BUNDLE, ignore_errors=True)
    if chamber is None:
        freeze_here(BUILD, made)
        return
    settings = {"BUNDLE_MADE": chamber.windows_path(made), "PYTHONDONTWRITEBYTECODE": "1"}
    python = str(chamber.inside(BUILD / "python" / "python.exe"))
    places = freeze_settings(chamber.windows_path(BUILD), chamber.windows_path(ROOT))
    chamber.require(
        ["wine", python, *FREEZE, *places], "PyInstaller failed under Wine", settings, timeout=3000
    )
    if not (BUNDLE / "registrar.exe").exists():
        raise SetupError("PyInstaller under Wine made nothing")


def make_installer(chamber: Chamber | None) -> Path:
    """Make the installer of the frozen program and return it.

    Raises:
        SetupError: NSIS failed.
    """
    from registrar_app import __version__

    say("Making the installer (some minutes) ...")
    target = ROOT / "dist" / f"registrar-{__version__}-setup.exe"
    compile_installer(chamber, BUNDLE, target, __version__)
    return target


def compile_installer(
    chamber: Chamber | None, bundle: Path, target: Path, version: str, is_quick: bool = False
) -> None:
    """Run NSIS.

    Args:
        chamber: Where Wine's Debian is; ``None`` on Windows.
        bundle: The folder of the program.
        target: The installer to make.
        version: What it says of itself.
        is_quick: Do not compress, which takes seconds instead of minutes; for trials.

    Raises:
        SetupError: NSIS failed.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)

    def place(path: Path) -> str:
        return str(path if chamber is None else chamber.inside(path))

    given = {
        "VERSION": version, "BUNDLE": place(bundle), "OUT": place(target), "ICON": place(MADE / "program.ico"), "BANNER": place(MADE / "banner.bmp"),
        "LICENCE": place(ROOT / "LICENSE"), "KILOBYTES": str(size_of(bundle) // 1024), **({"QUICK": "1"} if is_quick else {}),
    }  # fmt: skip
    defined = (f"-D{name}={value}" for name, value in given.items())
    _run(chamber, ["makensis", "-V2", "-INPUTCHARSET", "UTF8", *defined, place(SCRIPT)], "NSIS failed")


def sign(chamber: Chamber | None, installer: Path, certificate: Path, key: Path) -> None:
    """Sign the installer in place; certificate and key lie under the project or are taken there for the moment.

    Raises:
        SetupError: osslsigncode failed.
    """
    say("Signing the installer ...")
    scratch = BUILD / "signing"
    scratch.mkdir(parents=True, exist_ok=True)
    signed = scratch / installer.name
    signed.unlink(missing_ok=True)
    try:
        here = [Path(shutil.copy(given, scratch)) for given in (certificate, key)]
        names = [
            str(path if chamber is None else chamber.inside(path)) for path in (*here, installer, signed)
        ]
        call = [
            "osslsigncode",
            "sign",
            "-h",
            "sha256",
            "-certs",
            names[0],
            "-key",
            names[1],
            "-in",
            names[2],
            "-out",
            names[3],
        ]
        _run(chamber, call, "osslsigncode failed")
        shutil.move(signed, installer)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def environment_call(words: Sequence[str]) -> list[str]:
    """Return the call of this script by the Python of ``.venv``, which is made first."""
    from build_scripts.bundle.steps import prepared_python

    return [str(prepared_python()), str(Path(__file__).resolve()), *words]


def _chamber(given: Path | None) -> Chamber:
    from registrar_app.services.licences import installed_names

    chamber = provide_chamber(given)
    provide_python(BUILD / "python", installed_names())
    fill_gaps(chamber, LIBRARIES / "PySide6")
    return chamber


def _run(chamber: Chamber | None, call: list[str], complaint: str) -> None:
    if chamber is not None:
        chamber.require(call, complaint, timeout=1500)
        return
    finished = subprocess.run(call, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if finished.returncode:
        raise SetupError(f"{complaint}: {last_line(finished.stdout + finished.stderr)}")


def chosen_by(words: Sequence[str]) -> argparse.Namespace:
    """Return what was asked for; a signature that cannot be made is told now and not after the build.

    Raises:
        SystemExit: it is not understood (2).
    """
    parser = _parser()
    chosen = parser.parse_args(words)
    if (chosen.certificate is None) != (chosen.key is None):
        parser.error("--certificate and --key go together")
    for file in filter(None, (chosen.certificate, chosen.key)):
        if not file.is_file():
            parser.error(f"there is no file {file}")
    return chosen


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Makes the Windows program and its installer.")
    parser.add_argument(
        "--chamber",
        type=Path,
        help=f"a Debian 13 with Wine to use or to make (or variable {VARIABLE})",
    )
    parser.add_argument("--installer-only", action="store_true", help="take the program that was made before")
    parser.add_argument("--certificate", type=Path, help="PEM certificate to sign the installer with")
    parser.add_argument("--key", type=Path, help="its private key, PEM")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
