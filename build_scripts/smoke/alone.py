"""Checks one side by itself: that it starts, has its resources, runs the demo to the end and shows its window."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from build_scripts.smoke.report import Step
from build_scripts.smoke.screen import Screen, show_window
from build_scripts.smoke.sides import Side, SmokeError
from build_scripts.terminal import ROOT, last_line
from build_scripts.windows.parts import ONLY_WINDOWS, normal
from registrar_app import __version__
from registrar_app.services.licences import DIRECT
from registrar_app.services.manual import Manual

TITLE = "技术合同登记 · 演练"
PAGE = "slips"
FREE = "Public Domain"
"""What has no text, since it needs none."""


def alone(side: Side, folder: Path, screen: Screen | None) -> Iterator[Step]:
    """Return the checks of one side; what they make lies in a folder."""
    demo = side.home / "practice"  # where the window looks for its practice register
    yield "--version", lambda: version(side)
    yield "about lists every part with its licence's text", lambda: licences(side)
    yield "the manual is the one of the sources, in Chinese and English", lambda: manual(side)
    yield "demo to the end", lambda: run_demo(side, demo)
    yield "the demo's slips are valid by pdfsig and clean by qpdf", lambda: check_slips(demo / "slips")
    if screen is not None:
        picture = folder / f"window-{side.name}.png"
        yield "the window opens, is painted and closes", lambda: window(side, screen, picture)


def version(side: Side) -> str:
    """Ask for the version, which must be that of the sources."""
    told = side.require("--version").out.strip()
    if told != __version__:
        raise SmokeError(f"it says {told!r}, the sources say {__version__}")
    return told


def licences(side: Side) -> str:
    """Ask for all parts by others: the frozen program must still know them, their licences and the texts."""
    parts = side.require("about", "--licences", "--json").json()["components"]
    named = {normal(part["name"]) for part in parts} | ONLY_WINDOWS
    missing = sorted(name for name in DIRECT if normal(name) not in named)
    textless = sorted(part["name"] for part in parts if not part["texts"] and part["licence"] != FREE)
    forbidden = sorted(part["name"] for part in parts if part["gpl_only"])
    for fault, names in (("not listed", missing), ("without text", textless), ("GPL alone", forbidden)):
        if names:
            raise SmokeError(f"{fault}: {', '.join(names)}")
    return f"{len(parts)} parts"


def manual(side: Side) -> str:
    """Read contents and one page in both languages; they must come through the pipe as they stand in the sources."""
    for language in ("zh", "en"):
        pages = Manual(ROOT / "resources" / "manual", language)
        contents = side.require("manual", "--lang", language, "--json").json()["pages"]
        if [(page["id"], page["title"]) for page in contents] != [
            (each, pages.page(each).title) for each in pages.ids
        ]:
            raise SmokeError(f"the contents differ ({language})")
        if side.require("manual", PAGE, "--lang", language).out.strip() != pages.page(PAGE).text.strip():
            raise SmokeError(f"the page {PAGE} differs ({language})")
    return f"{len(contents)} pages"


def run_demo(side: Side, folder: Path) -> str:
    """Run the demo, which proves each of its steps itself."""
    shutil.rmtree(folder, ignore_errors=True)
    told = side.require("demo", "--out", folder, "--json").json()
    if not told["proofs"] or not list((folder / "batches").glob("*.htb")):
        raise SmokeError("it proved nothing")
    return f"{told['proofs']} proofs"


def check_slips(folder: Path) -> str:
    """Hold every slip of a folder against ordinary tools."""
    slips = sorted(folder.glob("*.pdf"))
    if not slips:
        raise SmokeError("there is no slip")
    for slip in slips:
        check_slip(slip)
    return f"{len(slips)} slips"


def check_slip(slip: Path) -> None:
    """Ask pdfsig and qpdf about one slip.

    Raises:
        SmokeError: one of them says no.
    """
    told = _tool("pdfsig", slip)
    for wanted in ("Signature is Valid", "Total document signed"):
        if wanted not in told:
            raise SmokeError(f"pdfsig does not say {wanted!r} of {slip.name}: {last_line(told)}")
    _tool("qpdf", "--check", slip)


def window(side: Side, screen: Screen, picture: Path) -> str:
    """Open the practice office that the demo made in the window."""
    seconds = show_window(side, screen, ["--demo", "--lang", "zh"], TITLE, picture)
    return f"{seconds:.1f} s until it was painted, picture {picture.name}"


def _tool(name: str, *words: str | Path) -> str:
    if shutil.which(name) is None:
        raise SmokeError(f"{name} is not installed")
    done = subprocess.run(
        [name, *words], capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode:
        raise SmokeError(f"{name} ended with {done.returncode}: {last_line(done.stdout + done.stderr)}")
    return done.stdout
