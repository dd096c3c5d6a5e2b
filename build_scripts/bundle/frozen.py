"""Says how PyInstaller is called, holds what it made against the rules and the limits, and notes it down."""

from __future__ import annotations

import ast
import hashlib
import json
import os
import sys
from collections.abc import Collection
from importlib import metadata
from pathlib import Path

from build_scripts.bundle.contents import forbidden
from build_scripts.bundle.steps import provide_freezer
from build_scripts.terminal import ROOT, SetupError, last_line, run_quietly, say
from build_scripts.windows.parts import normal

MODULES = Path("work") / "registrar" / "PYZ-00.toc"
"""Where PyInstaller lists the modules that it froze, under the folder it works in."""
FREEZE = ("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN")


def freeze_settings(build: str, root: str) -> list[str]:
    """Return where PyInstaller works, what it makes where, and the spec, as the system that runs it names paths."""
    mark = "\\" if "\\" in root else "/"
    spec = mark.join((root, "build_scripts", "bundle", "registrar.spec"))
    return ["--distpath", f"{build}{mark}dist", "--workpath", f"{build}{mark}work", spec]


def freeze_here(build: Path, made: Path) -> None:
    """Run PyInstaller on this system for this system.

    Raises:
        SetupError: it failed.
    """
    settings = {"BUNDLE_MADE": str(made), "PYTHONPATH": os.pathsep.join((str(provide_freezer()), str(ROOT)))}
    finished = run_quietly([sys.executable, *FREEZE, *freeze_settings(str(build), str(ROOT))], settings)
    if finished.returncode:
        raise SetupError(f"PyInstaller failed: {last_line(finished.stdout)}")


def paths_in(bundle: Path) -> list[str]:
    """Return every file of a bundle as the rules name it, without the folder of its parts."""
    files = (file.relative_to(bundle).as_posix() for file in bundle.rglob("*") if file.is_file())
    return sorted(name.removeprefix("parts/") for name in files)


def size_of(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def check_bundle(bundle: Path, limit: int) -> None:
    """Hold a finished bundle against what must not be in it, and against its size.

    Raises:
        SetupError: it breaks a rule.
    """
    paths = paths_in(bundle)
    if not paths:
        raise SetupError(f"there is no bundle in {bundle.relative_to(ROOT)}")
    found = forbidden(paths)
    if found:
        raise SetupError(f"the bundle holds what must stay out: {', '.join(found[:5])}")
    size = size_of(bundle)
    say(f"The program: {len(paths)} files, {size / 1e6:.1f} MB")
    if size > limit:
        raise SetupError(f"the program has {size / 1e6:.1f} MB, more than {limit / 1e6:.0f}")


def check_modules(listed: Path, names: Collection[str]) -> None:
    """Hold the Python modules that were frozen, which the bundle's own files do not show, against the list of licences.

    Args:
        listed: PyInstaller's list of them.
        names: The libraries that the list of licences names.

    Raises:
        SetupError: a library went along that is on no list, under whatever licence.
    """
    frozen = {entry[0].split(".")[0] for entry in ast.literal_eval(listed.read_text("utf-8"))[1]}
    known = {normal(name) for name in (*names, "registrar-app")}
    owners = metadata.packages_distributions()
    strange = sorted(
        module
        for module in frozen & owners.keys()
        if known.isdisjoint(normal(owner) for owner in owners[module])
    )
    if strange:
        raise SetupError(f"frozen, but on no list of licences: {', '.join(strange[:5])}")


def note_build(system: str, package: Path, bundle: Path, seconds: float, limit: int) -> None:
    """Write the package's SHA-256 beside it, and sizes and minutes into ``dist``.

    Raises:
        SetupError: the package is larger than it may be.
    """
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    package.with_name(f"{package.name}.sha256").write_text(f"{digest}  {package.name}\n", "ascii")
    size = package.stat().st_size
    facts = {
        "package": package.name,
        "sha256": digest,
        "package_bytes": size,
        "installed_bytes": size_of(bundle),
        "files": len(paths_in(bundle)),
        "minutes": round(seconds / 60, 1),
    }
    (package.parent / f"bundle-{system}.json").write_text(json.dumps(facts, indent=1) + "\n", "ascii")
    say(f"Made {package.relative_to(ROOT)}: {size / 1e6:.1f} MB, SHA-256 {digest}")
    if size > limit:
        raise SetupError(f"the package is larger than {limit / 1e6:.0f} MB")
