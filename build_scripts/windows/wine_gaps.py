"""Fills what Wine 10 lacks: two libraries of Windows that Qt 6.12 asks for, as stubs, and the font of rare characters.

Only the Wine in the chamber gets them; they are no part of the program. Every Windows 10 has all three.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from build_scripts.fetch_fonts import SYSTEM_FONTS, find_system_fonts
from build_scripts.windows.chamber import Chamber

_GAPS = {"icuuc": "Qt6Core.dll", "mscms": "plugins/platforms/qwindows.dll"}
"""Each library with the part of Qt that asks for it."""
_RARE_FONT = "simsunb.ttf"
"""Of Windows' own fonts that which has the rare characters of names; set-up's font for them stands in."""
_IMPORTED = re.compile(r"^\s+[0-9a-f]+\s+\S*\s*\d*\s+(\w+)$")


def fill_gaps(chamber: Chamber, qt: Path) -> None:
    """Make Wine's folder and put the stubs into it, unless that is done.

    Args:
        chamber: Where Wine runs.
        qt: The folder of PySide6 for Windows.

    Raises:
        SetupError: Wine does not start, or a stub cannot be made.
    """
    system = chamber.prefix / "drive_c" / "windows" / "system32"
    if not system.is_dir():
        chamber.require(["wine", "wineboot", "-i"], "Wine could not make its folder", timeout=300)
        chamber.require(["wine", "winecfg", "-v", "win10"], "Wine would not be a Windows 10", timeout=120)
    place = system.parent / "Fonts" / _RARE_FONT
    for font in find_system_fonts(("rare",), SYSTEM_FONTS) if not place.exists() else ():
        shutil.copy(font.file, place)
    for library, asked_by in _GAPS.items():
        stub = system / f"{library}.dll"
        if (source := chamber.prefix / f"{library}.c").exists() and stub.exists():
            continue
        table = chamber.require(
            ["x86_64-w64-mingw32-objdump", "-p", str(chamber.inside(qt / asked_by))],
            "a part of Qt could not be read",
        )
        source.write_text(stub_source(imported_names(table, f"{library}.dll")), "ascii")
        words = [
            "-shared",
            "-nostdlib",
            "-Wl,-e,0",
            "-o",
            str(chamber.inside(stub)),
            str(chamber.inside(source)),
        ]
        chamber.require(["x86_64-w64-mingw32-gcc", *words], "a stub could not be made")


def imported_names(table: str, library: str) -> list[str]:
    """Return the functions that are asked of a library, out of what ``objdump -p`` says."""
    found: list[str] = []
    inside = False
    for line in table.splitlines():
        if "DLL Name:" in line:
            inside = line.split(":", 1)[1].strip().lower() == library
        elif inside and (match := _IMPORTED.match(line)):
            found.append(match[1])
    return found


def stub_source(names: list[str]) -> str:
    """Return the C source of a library whose functions return nothing."""
    return "".join(f"__declspec(dllexport) void *{name}(void) {{ return 0; }}\n" for name in names)
