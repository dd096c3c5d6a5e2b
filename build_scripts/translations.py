"""Keeps the window's English catalogue with Qt's own tools: lupdate finds what the code says, lrelease packs it.

``Text("中文", "English")`` is read as ``tr(source, comment)``. The English in the code is the first proposal; what a
translator writes into ``registrar_en.ts`` (Qt Linguist opens it) has the last word and is kept.
"""

from __future__ import annotations

import ast
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from build_scripts.environment import venv_program
from build_scripts.terminal import ROOT, SetupError, last_line, run_quietly, say

CATALOGUE = ROOT / "resources" / "translations" / "registrar_en.ts"
PACKED = CATALOGUE.with_suffix(".qm")
_WINDOW = ("domain", "services", "packs", "store", "signing", "exchange", "documents", "ui")
"""The rooms whose sentences the window may show; the command line says its own."""

Pair = tuple[str, str]


def update_catalogue(target: Path = CATALOGUE) -> int:
    """Brings the catalogue up to what the code says and returns how many sentences it holds.

    Raises:
        SetupError: when lupdate is missing or cannot read the code.
    """
    kept = translations_of(target) if target.exists() else {}
    words = ("-silent", "-locations", "none", "-tr-function-alias", "tr+=Text")
    languages = ("-source-language", "zh_CN", "-target-language", "en")
    files = sorted(file for room in _WINDOW for file in (ROOT / "registrar_app" / room).rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.ts"
        _require("pyside6-lupdate", *words, *languages, *files, "-ts", found)
        tree = ET.parse(found)
    count = _fill(tree, {pair: kept.get(pair) or pair[1] for pair in said_pairs(files)})
    target.parent.mkdir(parents=True, exist_ok=True)
    ET.indent(tree, "  ")
    text = ET.tostring(tree.getroot(), "unicode")
    target.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")
    say(f"{target.name}: {count} sentences")
    return count


def translations_of(catalogue: Path) -> dict[Pair, str]:
    """Gives what the catalogue has for each sentence."""
    messages = ET.parse(catalogue).getroot().iter("message")
    return {_pair(message): message.findtext("translation", "") for message in messages}


def pack_catalogue(packed: Path = PACKED, catalogue: Path = CATALOGUE) -> None:
    """Packs the catalogue for the window, when it has changed since; without it the window speaks the code's English.

    Raises:
        SetupError: when lrelease is missing or cannot read the catalogue.
    """
    if packed.exists() and packed.stat().st_mtime >= catalogue.stat().st_mtime:
        return
    _require("pyside6-lrelease", "-silent", catalogue, "-qm", packed)


def said_pairs(files: list[Path]) -> Iterator[Pair]:
    """Gives every sentence that the files say in both languages, as written; those put together at run time are not said."""
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
                words = [word.value for word in node.args if isinstance(word, ast.Constant)]
                match words:
                    case [str(source), str(english)]:
                        yield source, english


def _fill(tree: ET.ElementTree[ET.Element], wanted: dict[Pair, str]) -> int:
    """Writes the translations in and drops what is put together at run time; gives how many sentences remain."""
    count = 0
    for context in tree.getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            if translation is None or _pair(message) not in wanted:
                context.remove(message)
                continue
            message.attrib.pop("numerus", None)  # a comma after the last word looks like a count to lupdate
            translation.clear()
            translation.text = wanted[_pair(message)]
            count += 1
    return count


def _pair(message: ET.Element) -> Pair:
    return message.findtext("source", ""), message.findtext("comment", "")


def _require(program: str, *words: str | Path) -> None:
    finished = run_quietly([venv_program(program), *words])
    if finished.returncode:
        raise SetupError(f"{program}: {last_line(finished.stdout)}")
