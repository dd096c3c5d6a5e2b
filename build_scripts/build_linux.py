"""Makes the Linux bundle for desks with Kylin, UOS and the like: `python3 build_scripts/build_linux.py`.

What it makes lies in ``dist``: a ``.tar.xz`` with the program, a ``.desktop`` file, the icon and a script that puts the
entries of the menu in their place for one user; its SHA-256; and ``bundle-linux.json`` with sizes and minutes.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from build_scripts.bundle.contents import with_metadata
from build_scripts.bundle.frozen import MODULES, check_bundle, check_modules, freeze_here, note_build
from build_scripts.bundle.steps import in_environment, prepare_parts, prepared_python, provide_freezer
from build_scripts.fetch_fonts import SYSTEM_FONTS, find_system_fonts
from build_scripts.terminal import ROOT, SetupError, complain, run_quietly, say

BUILD = ROOT / "build" / "linux"
BUNDLE = BUILD / "dist" / "registrar"
DESK_FILES = ROOT / "build_scripts" / "installer" / "linux"
PACKAGE_LIMIT, INSTALLED_LIMIT = 110_000_000, 280_000_000
RARE_LICENCE = Path("/usr/share/doc/fonts-hanazono/copyright")


def main() -> int:
    """Make the bundle and return the exit code."""
    try:
        if not in_environment():
            return subprocess.run([prepared_python(), Path(__file__).resolve()], check=False).returncode
        begun = time.monotonic()
        made = prepare_parts(provide_freezer())
        say("Freezing the Linux program (about a minute) ...")
        shutil.rmtree(BUNDLE, ignore_errors=True)
        freeze_here(BUILD, made)
        carry_rare_font(BUNDLE / "parts")
        carry_notices(BUNDLE / "parts")
        check_bundle(BUNDLE, INSTALLED_LIMIT)
        check_modules(BUILD / MODULES, with_metadata())
        package = pack()
        note_build("linux", package, BUNDLE, time.monotonic() - begun, PACKAGE_LIMIT)
    except SetupError as problem:
        complain(f"error: {problem}")
        return 1
    return 0


def carry_rare_font(parts: Path) -> None:
    """Put this machine's font of rare characters into the program: a Windows has one of its own, a Linux desk seldom.

    Raises:
        SetupError: there is none here; a name with such a character could not be printed.
    """
    found = find_system_fonts(("rare",), SYSTEM_FONTS)
    if not found:
        raise SetupError("the font of rare characters is missing: install fonts-hanazono")
    folder = parts / "resources" / "fonts"
    font = replace(found[0], file=Path(shutil.copy(found[0].file, folder)).name)
    record = json.loads((folder / "fonts.json").read_text("utf-8"))
    record["fonts"].append(asdict(font))
    (folder / "fonts.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if RARE_LICENCE.exists():
        shutil.copy(RARE_LICENCE, folder / f"{font.family} licence.txt")


def carry_notices(parts: Path) -> None:
    """Put every library of this Debian that goes along on the list, its licence beside the others' (as far as dpkg knows it)."""
    if shutil.which("dpkg") is None:
        return
    names = [f"*/{file.name}" for file in parts.glob("lib*.so*") if not file.is_symlink()]
    listed = run_quietly(["dpkg", "-S", *names]).stdout
    packages = {line.split(":")[0] for line in listed.splitlines() if ": /" in line}
    for package in packages:
        licence = Path("/usr/share/doc") / package / "copyright"
        if licence.exists():
            shutil.copy(licence, parts / "notices" / f"{package}.txt")
    told = run_quietly(["dpkg-query", "--show", "--showformat", "${Package}\t${Version}\n", *packages]).stdout
    versions = dict(line.split("\t") for line in told.splitlines() if "\t" in line)
    add_to_sbom(parts / "notices" / "sbom.cdx.json", {name: versions.get(name, "") for name in packages})


def add_to_sbom(target: Path, packages: Mapping[str, str]) -> None:
    """Add packages of this Debian, by name and version, to the list of parts; their licences lie beside it."""
    document = json.loads(target.read_text("utf-8"))
    document["components"] += [
        {
            "type": "library",
            "name": name,
            "version": version,
            "purl": f"pkg:deb/debian/{name}@{version}",
            "licenses": [{"license": {"name": "see notices"}}],
        }
        for name, version in sorted(packages.items())
    ]
    target.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


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
