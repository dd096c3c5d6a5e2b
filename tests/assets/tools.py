"""What ordinary tools say of a file, each in one word: witnesses that share no code with the program.

``accepts`` is what the collection rests on: no file that the program takes may be refused by a tool.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.openssl import takes_as_cades
from tests.practice_keys import PASSWORD

SIGNATURE, MANIFEST = "META-INF/signature001.p7s", "META-INF/ASiCManifest001.xml"
ACCEPTS = {"pdfsig": "valid whole", "qpdf": "clean", "unzip": "good", "cades": "holds", "decrypt": "opens"}


def need(*names: str) -> None:
    """Skip the test where a tool is missing; the development commands install all of them."""
    missing = [name for name in names if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


def _run(*command: str | Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*map(str, command)], capture_output=True, check=False, timeout=300)


def pdfsig(path: Path) -> str:
    """``unsigned``, ``unreadable``, ``invalid``, or ``valid`` with ``whole`` or ``part`` of the document signed."""
    told = _run("pdfsig", path)
    said = told.stdout.decode("utf-8", "replace")
    verdicts = [line for line in said.splitlines() if "Signature Validation:" in line]
    if not verdicts:
        return "unsigned" if "does not contain any signatures" in said else "unreadable"
    if not all("Signature is Valid" in line for line in verdicts):
        return "invalid"
    whole = said.count("  - Total document signed") == len(verdicts)
    return f"valid {'whole' if whole else 'part'}"


def qpdf(path: Path) -> str:
    """``clean``, ``warns`` (it could mend the file) or ``refuses``."""
    return {0: "clean", 3: "warns"}.get(_run("qpdf", "--check", path).returncode, "refuses")


def unzip(path: Path) -> str:
    """``good``, ``warns`` or ``refuses``."""
    return {0: "good", 1: "warns"}.get(_run("unzip", "-tqq", "-P", "", path).returncode, "refuses")


def cades(container: Path, root: Path, room: Path) -> str:
    """Whether openssl takes the manifest's signature: ``holds``, ``fails`` or ``none``; ``room`` is for two files."""
    for name, file in ((SIGNATURE, "signature"), (MANIFEST, "manifest")):
        content = _run("unzip", "-p", "-P", "", container, name).stdout
        if not content:
            return "none"
        (room / file).write_bytes(content)
    return "holds" if takes_as_cades(room, "signature", "manifest", str(root)) else "fails"


def decrypt(sealed: Path, supervisor: Path, target: Path) -> str:
    """Whether openssl opens a sealed batch with the supervisor's key: ``opens`` or ``fails``."""
    pem = target.with_suffix(".pem")
    if not pem.exists():
        _run("openssl", "pkcs12", "-in", supervisor, "-nodes", "-passin", f"pass:{PASSWORD}", "-out", pem)
    opening = ["openssl", "cms", "-decrypt", "-binary", "-inform", "DER", "-in", sealed]
    return "opens" if _run(*opening, "-inkey", pem, "-out", target).returncode == 0 else "fails"


PDF_TOOLS: dict[str, Callable[[Path], str]] = {"pdfsig": pdfsig, "qpdf": qpdf}
