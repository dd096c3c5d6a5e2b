"""Finds the fonts for paper, registers each once, and chooses a font for every single character.

What set-up fetched is noted in ``fonts.json``; without it a few usual places of the system are tried. A character that
no font has is never printed as an empty box: it is named, and the page is refused. Lines are left to ``line_breaking``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from registrar_app.domain.errors import ASK_IT, AnswerNoError, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.paths import resource

REGULAR, BOLD = "regular", "bold"
SUBSTITUTE = "〓"
"""The printer's mark for a sort that is not in the case."""

_CHAINS = {
    REGULAR: ("serif-regular", "sans-regular", "rare", "rare-ext-a"),
    BOLD: ("serif-bold", "serif-regular", "sans-bold", "sans-regular", "rare", "rare-ext-a"),
}
_ROLES = tuple(dict.fromkeys(role for chain in _CHAINS.values() for role in chain))
_WINDOWS, _DEBIAN, _MAC = (
    "C:/Windows/Fonts",
    "/usr/share/fonts/truetype",
    "/System/Library/Fonts/Supplemental",
)
_USUAL_PLACES = {
    "serif-regular": (
        f"{_WINDOWS}/simsun.ttc", f"{_MAC}/Songti.ttc", f"{_DEBIAN}/lxgw-wenkai/LXGWWenKai-Regular.ttf",
        f"{_DEBIAN}/wqy/wqy-zenhei.ttc", f"{_DEBIAN}/wqy/wqy-microhei.ttc",
    ),
    "serif-bold": (f"{_WINDOWS}/simhei.ttf", f"{_DEBIAN}/lxgw-wenkai/LXGWWenKai-Bold.ttf"),
    "rare": (f"{_WINDOWS}/simsunb.ttf", f"{_DEBIAN}/hanazono/HanaMinB.ttf"),
    "rare-ext-a": (f"{_DEBIAN}/hanazono/HanaMinA.ttf",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FontFile:
    """A file of TrueType outlines; ``subfont`` is its place in a collection (.ttc)."""

    path: Path
    subfont: int = 0


class FontBook:
    """The fonts for paper in the order in which they are asked for a character."""

    def __init__(self, files: Mapping[str, Sequence[FontFile]]) -> None:
        """Keep which files may play which role, best first; nothing is loaded before a character needs it."""
        self._files = dict(files)
        self._faces: dict[str, Any] = {}
        self._chosen: dict[tuple[str, str], str | None] = {}
        self._widths: dict[tuple[str, str], float] = {}

    def runs(self, text: str, weight: str = REGULAR) -> list[tuple[str, str]]:
        """Return the text cut into ``(font name, piece)``; a character without a font becomes 〓."""
        runs: list[tuple[str, str]] = []
        for character in text:
            name = self._font_of(character, weight)
            printed = SUBSTITUTE if name is None else character
            name = name or self._font_of(SUBSTITUTE, weight) or self._first(weight)
            if runs and runs[-1][0] == name:
                runs[-1] = (name, runs[-1][1] + printed)
            else:
                runs.append((name, printed))
        return runs

    def width(self, text: str, size: float, weight: str = REGULAR) -> float:
        """Return the printed width in points."""
        return size * sum(self._width_of(character, weight) for character in text)

    def missing(self, text: str) -> list[str]:
        """Return the characters that no font has, each once."""
        return [character for character in dict.fromkeys(text) if self._font_of(character, REGULAR) is None]

    def require(self, fields: Iterable[tuple[str, str]]) -> None:
        """Refuse a page with a character that cannot be printed.

        Args:
            fields: ``(where, text)`` of everything that will be printed.

        Raises:
            AnswerNoError: a character is in none of the fonts.
        """
        for where, text in fields:
            for character in self.missing(text):
                name = f"U+{ord(character):04X}"
                raise AnswerNoError(
                    "FONT-MISSING-CHARACTER",
                    where,
                    Text(
                        f"字符 {name} 在已装字体中没有字形，无法打印",
                        f"no installed font has the character {name}",
                    ),
                    Text(
                        "核对该字；确系生僻字的，安装含该字的字体（如花园明朝）后重新运行设置",
                        "check the character; if it is right, install a font that has it (such as HanaMin) and set up again",
                    ),
                )

    def _width_of(self, character: str, weight: str) -> float:
        """Return the width of one character at size 1."""
        from reportlab.pdfbase.pdfmetrics import stringWidth

        key = (character, weight)
        if key not in self._widths:
            [(name, printed)] = self.runs(character, weight)
            self._widths[key] = float(stringWidth(printed, name, 1))
        return self._widths[key]

    def _first(self, weight: str) -> str:
        return next(name for role in _CHAINS[weight] if (name := self._load(role)) is not None)

    def _font_of(self, character: str, weight: str) -> str | None:
        key = (character, weight)
        if key not in self._chosen:
            self._chosen[key] = next(
                (n for n in map(self._load, _CHAINS[weight]) if n and self._has(n, character)), None
            )
        return self._chosen[key]

    def _has(self, name: str, character: str) -> bool:
        return character >= " " and bool(self._faces[name].charToGlyph.get(ord(character)))

    def _load(self, role: str) -> str | None:
        name = f"registrar-{role}"
        if name not in self._faces and role in self._files:
            self._register(role, name)
        return name if name in self._faces else None

    def _register(self, role: str, name: str) -> None:
        from reportlab.pdfbase.pdfmetrics import registerFont
        from reportlab.pdfbase.ttfonts import TTFError, TTFont

        repair_to_unicode()
        for file in self._files.pop(role):
            try:
                font = TTFont(name, str(file.path), subfontIndex=file.subfont)
            except (TTFError, OSError):  # PostScript outlines, or damaged: the next one may do
                continue
            registerFont(font)
            self._faces[name] = font.face
            return


@cache
def font_book() -> FontBook:
    """Return the fonts of this installation.

    Raises:
        MachineRefusedError: there is not one font that prints Chinese.
    """
    noted, usual = _noted_files(resource("fonts")), _usual_files()
    book = FontBook({role: [*noted.get(role, []), *usual.get(role, [])] for role in _ROLES})
    if book.missing("登"):
        raise MachineRefusedError(
            "FONT-NONE",
            str(resource("fonts")),
            Text("没有可用于打印的中文字体", "there is no Chinese font to print with"),
            Text(
                "重新运行设置，或安装一种 TrueType 宋体", "set up again, or install a TrueType Song typeface"
            ),
            ASK_IT,
        )
    return book


def _noted_files(folder: Path) -> dict[str, list[FontFile]]:
    try:
        noted = json.loads((folder / "fonts.json").read_text("utf-8"))["fonts"]
        files = {font["role"]: FontFile(folder / font["file"], int(font["subfont"])) for font in noted}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {role: [file] for role, file in files.items() if role in _ROLES and file.path.is_file()}


def _usual_files() -> dict[str, list[FontFile]]:
    return {
        role: [FontFile(Path(place)) for place in places if Path(place).is_file()]
        for role, places in _USUAL_PLACES.items()
    }


@cache
def repair_to_unicode() -> None:
    """Put our table of characters in place of reportlab's, which is wrong above U+FFFF.

    Without it a rare name prints right, but searching and copying give another character.
    """
    from reportlab.pdfbase import ttfonts

    ttfonts.makeToUnicodeCMap = to_unicode_table


def to_unicode_table(font_name: str, subset: list[int]) -> str:
    """Return the ToUnicode CMap of one subset: the code point behind every code, as UTF-16BE."""
    lines = [f"<{code:02X}> <{_utf16(point)}>" for code, point in enumerate(subset)]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    entries = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        f"/CMapName /{font_name} def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{entries}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _utf16(point: int) -> str:
    return chr(point).encode("utf-16-be", "surrogatepass").hex().upper()
