"""Reads the files in which Wine keeps the Windows registry, so that two moments can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

HIVES = {"system.reg": "HKLM", "user.reg": "HKCU", "userdef.reg": r"HKU\.Default"}
"""Each file with the part of the registry that it keeps."""
DEFAULT = "@"
"""The name that stands for a key's unnamed value."""

_KEY = re.compile(r"^\[(?P<name>.*)\](?: \d+)?$")
_VALUE = re.compile(r'^(?:@|"(?P<name>(?:[^"\\]|\\.)*)")=(?P<data>.*)$')
_TEXT = re.compile(r'^(?:str\(\w+\):)?"(?P<text>.*)"$')
_ESCAPED = re.compile(r"\\(?:x(?P<code>[0-9a-fA-F]{1,4})|(?P<octal>[0-7]{1,3})|(?P<letter>.))")
_LETTERS = {"n": "\n", "r": "\r", "t": "\t"}


def read_registry(prefix: Path) -> dict[str, str]:
    """Return every value of the registry of a Wine folder, by key and name; Wine must have ended before."""
    found: dict[str, str] = {}
    for file, hive in HIVES.items():
        found.update(parse((prefix / file).read_text("utf-8", "replace").splitlines(), hive))
    return found


def parse(lines: Iterable[str], hive: str) -> dict[str, str]:
    """Return the values in the lines of one file; a key alone is there with an empty name.

    Text is given as it reads on the screen, everything else as Wine writes it (``dword:00000001``).
    """
    found: dict[str, str] = {}
    key = ""
    for line in _whole(lines):
        if match := _KEY.match(line):
            key = f"{hive}\\{unescaped(match['name'])}"
            found[f"{key}\\"] = ""
        elif key and (match := _VALUE.match(line)):
            name = DEFAULT if match["name"] is None else unescaped(match["name"])
            text = _TEXT.match(match["data"])
            found[f"{key}\\{name}"] = unescaped(text["text"]) if text else match["data"]
    return found


def without_bare_keys(registry: Mapping[str, str]) -> dict[str, str]:
    """Return the registry without keys that hold no value; Wine lists such a key only as long as no key is under it."""
    return {path: data for path, data in registry.items() if not path.endswith("\\")}


def value_of(registry: Mapping[str, str], key: str, name: str = DEFAULT) -> str | None:
    """Return one value, or ``None``; Windows does not tell capitals from small letters, nor does this."""
    wanted = f"{key}\\{name}".casefold()
    return next((data for path, data in registry.items() if path.casefold() == wanted), None)


def unescaped(text: str) -> str:
    """Return a text of the file as it was before Wine wrote it."""

    def plain(match: re.Match[str]) -> str:
        if match["code"]:
            return chr(int(match["code"], 16))
        if match["octal"]:
            return chr(int(match["octal"], 8))
        return _LETTERS.get(match["letter"], match["letter"])

    return _ESCAPED.sub(plain, text)


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """Give each entry on one line: long binary values go over several."""
    begun = ""
    for part in lines:
        line = begun + (part.strip() if begun else part)
        if line.endswith("\\") and "=hex" in line:
            begun = line[:-1]
            continue
        begun = ""
        yield line
