"""Finds TrueType fonts that print every Chinese name and notes in fonts.json which plays which role.

How fonts are used on paper and on the screen is left to `documents` and `ui`.

Order: the pinned Noto packages where npm is present; else, as root on Debian, apt's fonts; else what the
system has. reportlab prints TrueType outlines only, so fonts-noto-cjk (PostScript outlines) cannot be used.

resources/fonts/fonts.json is {"schema": 1, "recipe", "complete", "fonts": [{"role", "family", "file",
"subfont", "source", "sha256"}]}. `file` is relative to resources/fonts or absolute (a system font),
`subfont` is the index inside a .ttc. A role may have no entry; only ROLES occur, each at most once. For a
character that the main font lacks try "rare" (Extension B and beyond), then "rare-ext-a".
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import sys
import tarfile
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from build_scripts.system_packages import install_packages, is_debian
from build_scripts.terminal import complain, is_root, last_line, run_quietly, say

ROLES = ("serif-regular", "serif-bold", "sans-regular", "sans-medium", "sans-bold", "rare", "rare-ext-a")
LICENCE = "package/LICENSE_FONT"


@dataclass(frozen=True)
class Font:
    """One font file and the role it plays; `subfont` is its index in a collection (.ttc)."""

    role: str
    family: str
    file: str
    source: str
    sha256: str
    subfont: int = 0


@dataclass(frozen=True)
class FontPackage:
    """A font package of the npm registry: its name, version and exact content, and what we take from it."""

    name: str
    version: str
    sha512: str  # base64, as npm writes it
    family: str
    members: Mapping[str, str]  # role -> path inside the package


@dataclass(frozen=True)
class SystemFont:
    """A font that a system may bring: roles it can play, in which package (Debian) and where it then lies."""

    roles: tuple[str, ...]
    family: str
    path: str
    package: str = ""


PACKAGES = (
    FontPackage(
        name="@expo-google-fonts/noto-serif-sc",
        version="0.4.3",
        sha512="fSmUpiSFtSeyHV45/2xUOy5SdfExklQwwMKN3cQjAZAujITHDmSbpMHCVdCMhRqMjQtu0ZRgc29u8A+CU3akfw==",
        family="Noto Serif SC",
        members={
            "serif-regular": "package/400Regular/NotoSerifSC_400Regular.ttf",
            "serif-bold": "package/700Bold/NotoSerifSC_700Bold.ttf",
        },
    ),
    FontPackage(
        name="@expo-google-fonts/noto-sans-sc",
        version="0.4.3",
        sha512="9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==",
        family="Noto Sans SC",
        members={
            "sans-regular": "package/400Regular/NotoSansSC_400Regular.ttf",
            "sans-medium": "package/500Medium/NotoSansSC_500Medium.ttf",
            "sans-bold": "package/700Bold/NotoSansSC_700Bold.ttf",
        },
    ),
)
_SERIF, _SERIF_BOLD, _RARE = ("serif-regular",), ("serif-bold",), ("rare",)
_SANS = ("sans-regular", "sans-medium", "sans-bold")
_TRUETYPE, _WINDOWS = "/usr/share/fonts/truetype", "C:/Windows/Fonts"
SYSTEM_FONTS = (  # best first within a role
    SystemFont(_SERIF, "LXGW WenKai", f"{_TRUETYPE}/lxgw-wenkai/LXGWWenKai-Regular.ttf", "fonts-lxgw-wenkai"),
    SystemFont(
        _SERIF_BOLD, "LXGW WenKai", f"{_TRUETYPE}/lxgw-wenkai/LXGWWenKai-Bold.ttf", "fonts-lxgw-wenkai"
    ),
    SystemFont(_SANS, "WenQuanYi Micro Hei", f"{_TRUETYPE}/wqy/wqy-microhei.ttc", "fonts-wqy-microhei"),
    SystemFont(_RARE, "HanaMinB", f"{_TRUETYPE}/hanazono/HanaMinB.ttf", "fonts-hanazono"),
    SystemFont(("rare-ext-a",), "HanaMinA", f"{_TRUETYPE}/hanazono/HanaMinA.ttf", "fonts-hanazono"),
    SystemFont(_SERIF, "SimSun", f"{_WINDOWS}/simsun.ttc"),
    SystemFont(_SERIF_BOLD + _SANS, "Microsoft YaHei", f"{_WINDOWS}/msyh.ttc"),
    SystemFont(_RARE, "SimSun-ExtB", f"{_WINDOWS}/simsunb.ttf"),
    SystemFont(_SERIF + _SERIF_BOLD, "Songti SC", "/System/Library/Fonts/Supplemental/Songti.ttc"),
    SystemFont(_SANS, "STHeiti", "/System/Library/Fonts/STHeiti Medium.ttc"),
    SystemFont(_SERIF + _SERIF_BOLD, "WenQuanYi Zen Hei", f"{_TRUETYPE}/wqy/wqy-zenhei.ttc"),
    SystemFont(_SERIF + _SERIF_BOLD, "WenQuanYi Micro Hei", f"{_TRUETYPE}/wqy/wqy-microhei.ttc"),
)


def provide_fonts(folder: Path) -> None:
    """Fills `folder` with fonts and fonts.json unless that is done; never fails, only says what it used."""
    if is_settled(folder):
        return
    folder.mkdir(parents=True, exist_ok=True)
    fonts = [font for package in PACKAGES for font in fetch_package(package, folder)]
    wanted = [role for role in ROLES if role not in {font.role for font in fonts}]
    if is_debian() and is_root():
        _install_for(wanted)
    fonts += find_system_fonts(wanted, SYSTEM_FONTS)
    fetched = shutil.which("npm") is None or set(wanted).isdisjoint(_roles_of(PACKAGES))
    write_record(folder, fonts, complete=fetched)
    for line in describe(fonts):
        say(line)


def recipe() -> str:
    """Changes with the pins, the fallback list and the means of this machine, so that we look again."""
    means = f"npm={shutil.which('npm') is not None} apt={is_debian() and is_root()}"
    return hashlib.sha256(f"{PACKAGES!r}{SYSTEM_FONTS!r}{means}".encode()).hexdigest()


def is_settled(folder: Path) -> bool:
    """Whether fonts.json is of this recipe, no fetch failed when it was made, and all its files are there."""
    try:
        record = json.loads((folder / "fonts.json").read_text("utf-8"))
        is_current = record["complete"] and record["recipe"] == recipe()
        return is_current and all((folder / font["file"]).exists() for font in record["fonts"])
    except (OSError, ValueError, KeyError, TypeError):
        return False


def fetch_package(package: FontPackage, folder: Path) -> list[Font]:
    """Fetches one package through npm, checks its hash, takes its fonts; [] after one line if that fails."""
    npm = shutil.which("npm")
    if npm is None:
        return []
    pinned = f"{package.name}@{package.version}"
    say(f"Fetching {package.family} (about 60 MB, once) ...")
    with tempfile.TemporaryDirectory() as scratch:
        quiet = ["--silent", "--ignore-scripts", "--cache", f"{scratch}/cache", "--fetch-retries", "1"]
        finished = run_quietly(
            [npm, "pack", pinned, *quiet, "--pack-destination", scratch], folder=Path(scratch)
        )
        archives = list(Path(scratch).glob("*.tgz"))
        if finished.returncode or len(archives) != 1:
            complain(f"warning: npm could not fetch {pinned}: {last_line(finished.stdout)}")
            return []
        if not has_sha512(archives[0], package.sha512):
            complain(f"warning: {pinned} is not the package we pinned (wrong hash); not used")
            return []
        return unpack_fonts(archives[0], package, folder)


def has_sha512(archive: Path, expected: str) -> bool:
    """Compares a file with a SHA-512 in base64."""
    return base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode() == expected


def unpack_fonts(archive: Path, package: FontPackage, folder: Path) -> list[Font]:
    """Takes the members we name, and the licence text that must go with them, out of a checked archive."""
    with tarfile.open(archive) as tar:
        (folder / f"{package.family} OFL.txt").write_bytes(_read_member(tar, LICENCE))
        fonts = []
        for role, member in package.members.items():
            content = _read_member(tar, member)
            name = Path(member).name
            (folder / name).write_bytes(content)
            source = f"npm {package.name}@{package.version}"
            fonts.append(Font(role, package.family, name, source, hashlib.sha256(content).hexdigest()))
    return fonts


def _read_member(tar: tarfile.TarFile, name: str) -> bytes:
    stream = tar.extractfile(name)
    if stream is None:
        raise KeyError(name)
    return stream.read()


def _install_for(roles: Sequence[str]) -> None:
    packages = {font.package for font in SYSTEM_FONTS if font.package and set(font.roles) & set(roles)}
    absent = {
        font.package for font in SYSTEM_FONTS if font.package in packages and not Path(font.path).exists()
    }
    if absent:
        say(f"Installing fonts (once): {' '.join(sorted(absent))} ...")
        install_packages(sorted(absent))


def _roles_of(packages: Sequence[FontPackage]) -> set[str]:
    return {role for package in packages for role in package.members}


def find_system_fonts(roles: Sequence[str], candidates: Sequence[SystemFont]) -> list[Font]:
    """The first candidate that exists for each role; a role without one is left out."""
    fonts = []
    for role in roles:
        for candidate in candidates:
            path = Path(candidate.path)
            if role in candidate.roles and path.exists():
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
                source = candidate.package or "system"
                fonts.append(Font(role, candidate.family, str(path), source, digest))
                break
    return fonts


def write_record(folder: Path, fonts: Sequence[Font], complete: bool) -> None:
    """Writes fonts.json in one move; not `complete` means a fetch failed and is tried again next time."""
    listed = [asdict(font) for font in fonts]
    record = {"schema": 1, "recipe": recipe(), "complete": complete, "fonts": listed}
    half = folder / "fonts.json.part"
    half.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
    half.replace(folder / "fonts.json")


def describe(fonts: Sequence[Font]) -> list[str]:
    """What was chosen, in plain lines: certificates, window, rare characters."""
    chosen = {font.role: font for font in fonts}
    lines = []
    for role, purpose in (
        ("serif-regular", "certificates"),
        ("sans-regular", "window"),
        ("rare", "rare characters"),
    ):
        font = chosen.get(role)
        lines.append(f"Font for {purpose}: {f'{font.family} ({font.source})' if font else 'none found'}")
    if "rare" not in chosen:
        lines.append(
            "Rare characters such as U+20BB7 may print as boxes; on Debian: apt-get install fonts-hanazono"
        )
    return lines


if __name__ == "__main__":
    sys.exit("run this through: python3 build_scripts/dev.py setup")
