"""Keeps the Debian 13 in a folder in which Wine 10, mingw, NSIS and osslsigncode run; Debian 12's own Wine is too old for Qt.

Programs inside see the project as ``/project`` and nothing else of this machine. What is mounted for that is mounted in a
namespace of its own and gone when the program ends, however it ends.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from build_scripts.system_packages import install_packages, is_debian
from build_scripts.terminal import ROOT, SetupError, is_root, last_line, run_quietly, say

SUITE = "trixie"
PACKAGES = (
    "wine", "wine64", "xvfb", "xauth", "fonts-wqy-microhei", "gcc-mingw-w64-x86-64-win32", "binutils-mingw-w64-x86-64",
    "nsis", "osslsigncode", "openssl", "locales", "fonts-hanazono",
)  # fmt: skip
INSIDE = PurePosixPath("/project")
VARIABLE = "REGISTRAR_BUILD_CHAMBER"
PREFIX = ROOT / "build" / "windows" / "prefix"
"""Wine's own folder."""
_MOUNT = (
    'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && mount --bind "$1" "$0/project" || exit 97; '
    'root=$0; shift; exec chroot "$root" "$@"'
)
_SOURCE = re.compile(r"^(?:deb\s+(?:\[[^\]]*\]\s+)?|URIs:\s*)(\S+/debian/?)(?:\s|$)", re.MULTILINE)


@dataclass(frozen=True)
class Chamber:
    """A Debian in a folder.

    Attributes:
        root: The folder.
        prefix: Wine's own folder, under the project.
    """

    root: Path
    prefix: Path

    def command(self, words: Sequence[str], settings: Mapping[str, str] | None = None) -> list[str]:
        """Return the whole command that runs a program inside, in the project's folder."""
        environment = {
            "HOME": "/tmp", "PATH": "/usr/bin:/bin:/usr/sbin:/sbin:/usr/lib/wine", "LANG": "C.UTF-8", "WINEDEBUG": "-all",
            "WINEPREFIX": str(self.inside(self.prefix)), "WINEDLLOVERRIDES": "mscms=n;icuuc=n;mscoree=;mshtml=",
            "XDG_RUNTIME_DIR": "/tmp", **(settings or {}),
        }  # fmt: skip
        named = [f"{name}={value}" for name, value in environment.items()]
        inner = ["env", "-i", f"--chdir={INSIDE}", *named, *words]
        return [
            "unshare",
            "--mount",
            "--propagation",
            "private",
            "sh",
            "-c",
            _MOUNT,
            str(self.root),
            str(ROOT),
            *inner,
        ]

    def run(
        self, words: Sequence[str], settings: Mapping[str, str] | None = None, timeout: float = 600
    ) -> subprocess.CompletedProcess[str]:
        """Run a program inside to its end and return what it said; Wine's programs need pipes, no files.

        Raises:
            subprocess.TimeoutExpired: it took longer than ``timeout`` seconds; it was ended.
        """
        return subprocess.run(
            self.command(words, settings),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=timeout,
            check=False,
        )

    def require(
        self,
        words: Sequence[str],
        complaint: str,
        settings: Mapping[str, str] | None = None,
        timeout: float = 600,
    ) -> str:
        """Run a program inside and return what it said.

        Raises:
            SetupError: it failed or took too long.
        """
        try:
            finished = self.run(words, settings, timeout)
        except subprocess.TimeoutExpired as late:
            raise SetupError(f"{complaint}: it took more than {timeout:.0f} s") from late
        if finished.returncode:
            raise SetupError(f"{complaint}: {last_line(finished.stdout)}")
        return finished.stdout

    def inside(self, path: Path) -> PurePosixPath:
        """Return where a path of the project lies for programs inside."""
        return INSIDE / path.resolve().relative_to(ROOT)

    def windows_path(self, path: Path) -> str:
        """Return where a path of the project lies for Windows programs inside."""
        return "Z:" + str(self.inside(path)).replace("/", "\\")


def provide_chamber(given: Path | None) -> Chamber:
    """Return the chamber, made first where it is not there yet (1.7 GB, some minutes).

    Args:
        given: Its folder; without one that which ``VARIABLE`` names, or one among the user's caches.

    Raises:
        SetupError: it cannot be made here.
    """
    if not (is_root() and shutil.which("unshare")):
        raise SetupError(
            "the Windows program is made as root on Linux (mount and chroot), or on Windows itself"
        )
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    root = given or Path(os.environ.get(VARIABLE) or home / "registrar-build" / "debian-13")
    chamber = Chamber(root, PREFIX)
    if not (root / "project").is_dir():
        _make(chamber)
    PREFIX.mkdir(parents=True, exist_ok=True)
    return chamber


def _make(chamber: Chamber) -> None:
    if shutil.which("debootstrap") is None:
        if not is_debian():
            raise SetupError("debootstrap is missing: install it")
        install_packages(["debootstrap"])
    root = chamber.root
    if not (root / "etc" / "debian_version").exists():
        say(f"Making a Debian 13 with Wine in {root} (1.7 GB, once) ...")
        root.mkdir(parents=True, exist_ok=True)
        _require(
            ["debootstrap", "--variant=minbase", SUITE, root, mirror_of(_apt_sources())], "debootstrap failed"
        )
    install = ["apt-get", "install", "-y", "--no-install-recommends", *PACKAGES]
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    proxies = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    for part in ("proc", "dev", "project"):
        (root / part).mkdir(exist_ok=True)
    try:
        shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
        chamber.require(install, "apt-get failed in the Debian 13", {**quiet, **proxies}, timeout=1800)
    except (SetupError, OSError):
        (root / "project").rmdir()  # so that it is not taken for a whole one
        raise


def mirror_of(sources: str) -> str:
    """Return the Debian mirror that this machine itself installs from.

    Raises:
        SetupError: none is named.
    """
    found = _SOURCE.search(sources)
    if found is None:
        raise SetupError("no Debian mirror is named in /etc/apt; name an existing chamber with --chamber")
    return found[1]


def _apt_sources() -> str:
    files = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    return "\n".join(file.read_text("utf-8", "replace") for file in files if file.is_file())


def _require(command: Sequence[str | Path], complaint: str) -> None:
    finished = run_quietly([*command])
    if finished.returncode:
        raise SetupError(f"{complaint}: {last_line(finished.stdout)}")
