"""Which Debian packages the program and its tests need, and installing those that are missing.

Python packages are kept by `environment`.
"""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from build_scripts.terminal import complain, is_root, last_line, run_quietly, say

BASE = ("ca-certificates",)
WINDOW = (
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libx11-6",
    "libglib2.0-0",
    "libfontconfig1",
    "libfreetype6",
    "libdbus-1-3",
    "libgssapi-krb5-2",
    "libbrotli1",
    "libzstd1",
    "fonts-wqy-microhei",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-randr0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libx11-xcb1",
)
TEST_TOOLS = (
    "openssl",
    "poppler-utils",
    "qpdf",
    "libnss3-tools",
    "unzip",
    "xvfb",
    "xauth",
    "xdotool",
    "xinput",
    "libxtst6",
    "jwm",
    "softhsm2",
    "strace",
    "faketime",
)
INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
UNATTENDED = {"DEBIAN_FRONTEND": "noninteractive"}


def is_debian() -> bool:
    """Whether this machine keeps its software with dpkg and apt."""
    return Path("/etc/debian_version").exists() and bool(
        shutil.which("dpkg-query") and shutil.which("apt-get")
    )


def needed_packages(for_tests: bool) -> list[str]:
    """Names of what a command needs from the system, in the order in which we would name them to a person."""
    venv = () if importlib.util.find_spec("ensurepip") else ("python3-venv",)
    return [*venv, *BASE, *WINDOW, *(TEST_TOOLS if for_tests else ())]


def parse_installed(listing: str) -> set[str]:
    """Names with status "installed" out of dpkg-query's rows of ${Package} ${db:Status-Abbrev}."""
    rows = (line.split() for line in listing.splitlines())
    return {row[0] for row in rows if len(row) > 1 and row[1] == "ii"}


def missing_packages(needed: Sequence[str], installed: Iterable[str]) -> list[str]:
    """Those of `needed` that are not there; newer Debians put t64 behind some of the names."""
    there = set(installed)
    return [name for name in needed if name not in there and f"{name}t64" not in there]


def find_missing(needed: Sequence[str]) -> list[str]:
    """Asks dpkg, in a few hundredths of a second, which packages are missing."""
    names = [spelling for name in needed for spelling in (name, f"{name}t64")]
    listing = run_quietly(
        ["dpkg-query", "-W", "-f=${Package} ${db:Status-Abbrev}\n", *names], {"LC_ALL": "C"}
    )
    return missing_packages(needed, parse_installed(listing.stdout))


def install_packages(names: Sequence[str]) -> bool:
    """Installs by apt, as root; refreshes the package lists first, since a fresh machine has none.

    Returns:
        True when apt says it worked. A failure is said in one line and is not fatal here.
    """
    run_quietly(["apt-get", "update"], UNATTENDED)
    finished = run_quietly([*INSTALL, *names], UNATTENDED)
    if finished.returncode:
        complain(f"warning: apt could not install {' '.join(names)}: {last_line(finished.stdout)}")
    return finished.returncode == 0


def provide_packages(for_tests: bool) -> None:
    """Makes sure the system libraries are there: as root by apt, else tells the exact command and goes on."""
    if not is_debian():
        return
    missing = find_missing(needed_packages(for_tests))
    if not missing:
        return
    if is_root():
        say(f"Installing {len(missing)} system packages (once) ...")
        install_packages(missing)
    else:
        say("Some system packages are missing; if anything fails below, run this and try again:")
        say(f"  sudo {' '.join(INSTALL)} {' '.join(missing)}")
