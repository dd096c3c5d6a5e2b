"""Makes the Linux bundle for desks with Kylin, UOS and the like: `python3 build_scripts/build_linux.py`.

What it makes lies in ``dist``: a ``.tar.xz`` with the program, a ``.desktop`` file, the icon and a script that puts the
entries of the menu in their place for one user; its SHA-256; and ``bundle-linux.json`` with sizes and minutes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from build_scripts.bundle.frozen import check_bundle, freeze_here, note_build
from build_scripts.bundle.steps import in_environment, prepare_parts, prepared_python
from build_scripts.terminal import ROOT, SetupError, complain, say

BUILD = ROOT / "build" / "linux"
BUNDLE = BUILD / "dist" / "registrar"
DESK_FILES = ROOT / "build_scripts" / "installer" / "linux"
PACKAGE_LIMIT, INSTALLED_LIMIT = 100_000_000, 240_000_000


def main() -> int:
    """Make the bundle and return the exit code."""
    try:
        if not in_environment():
            return subprocess.run([prepared_python(), Path(__file__).resolve()], check=False).returncode
        begun = time.monotonic()
        made = prepare_parts()
        say("Freezing the Linux program (about a minute) ...")
        shutil.rmtree(BUNDLE, ignore_errors=True)
        freeze_here(BUILD, made)
        check_bundle(BUNDLE, INSTALLED_LIMIT)
        package = pack()
        note_build("linux", package, BUNDLE, time.monotonic() - begun, PACKAGE_LIMIT)
    except SetupError as problem:
        complain(f"error: {problem}")
        return 1
    return 0


def pack() -> Path:
    """Put the program and what a desk needs of it into one archive and return that."""
    from registrar_app import __version__

    dist = ROOT / "dist"
    dist.mkdir(exist_ok=True)
    name = f"registrar-{__version__}-linux-x86_64"
    for file in (*DESK_FILES.iterdir(), ROOT / "resources" / "icons" / "program.svg", ROOT / "LICENSE"):
        shutil.copy(file, BUNDLE)
    target = dist / f"{name}.tar.xz"
    with tarfile.open(target, "w:xz", preset=6) as archive:
        archive.add(BUNDLE, name, filter=_without_owner)
    return target


def _without_owner(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


if __name__ == "__main__":
    sys.exit(main())
