"""Lists the libraries that the program is made of, each with its licence and its text, as the installation has them.

What is installed says it itself (``importlib.metadata``); parts inside a library that bear no name of their own there
are listed beside it. Texts that a library leaves out lie in ``resources/licences``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

DIRECT = (
    "PySide6-Essentials", "PySide6-Pdf", "sqlite-utils", "sqlcipher3", "reportlab", "pyhanko", "cryptography",
    "python-pkcs11", "openpyxl", "python-calamine", "python-docx", "pypdf", "pypinyin", "click", "platformdirs", "python-stdnum", "defusedxml", "jsonschema",
    "tzdata",
)  # fmt: skip
"""What ``pyproject.toml`` asks for; a test holds the two together."""
_QT_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt")
_SENT_ALONG = {
    "PySide6_Essentials": _QT_TEXTS, "PySide6_Pdf": _QT_TEXTS, "shiboken6": _QT_TEXTS, "Qt": _QT_TEXTS,
    "Noto Sans SC, Noto Serif SC": ("Noto Sans SC OFL.txt",), "OpenSSL": ("Apache-2.0.txt",),
    "SQLCipher": ("SQLCipher.txt",), "Python": ("Python.txt",), "PDFium": ("PDFium.txt", "Apache-2.0.txt"),
}  # fmt: skip
_STATED = {"sqlcipher3": "Zlib"}
"""Where the installation names none, what its text is."""
_INSIDE = (
    ("Python", "PSF-2.0", "Python"),
    ("Qt", "LGPL-3.0-only", "PySide6"),
    ("PDFium", "BSD-3-Clause AND Apache-2.0", "QtPdf"),
    ("SQLCipher", "BSD-3-Clause", "sqlcipher3"),
    ("SQLite", "Public Domain", "sqlcipher3"),
    ("OpenSSL", "Apache-2.0", "cryptography, sqlcipher3"),
    ("Noto Sans SC, Noto Serif SC", "OFL-1.1", "fonts"),
)
"""Name, licence and where it sits, of what is inside."""
_TEXT_NAMES = re.compile(r"(?i)^(?:licen[cs]e|copying|notice|copyright)")
_REQUIREMENT = re.compile(r"[A-Za-z0-9][\w.-]*")
_GPL = re.compile(r"(?i)(?<!lesser )(?:\bA?GPL\b|\bA?GPL[-v ]?\d|GNU (?:Affero )?General Public)")
_WEAKER = re.compile(r"(?i)\bLGPL|lesser general public")


@dataclass(frozen=True, slots=True)
class Component:
    """One part by others: its licence as it states it, and the texts that came with it; ``inside`` says where it sits."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]
    inside: str = ""


def list_components(licence_folders: tuple[Path, ...]) -> list[Component]:
    """Return all parts, by name; ``licence_folders`` hold the texts that libraries leave out."""
    found = [_component(each, licence_folders) for each in _installed()]
    inside = [
        Component(name, "", licence, _sent_along(name, licence_folders), where)
        for name, licence, where in _INSIDE
    ]
    return sorted([*found, *inside], key=lambda part: part.name.casefold())


def installed_names() -> list[str]:
    """Return the names of all libraries of which the program is made, as they are installed."""
    return [each.metadata["Name"] for each in _installed()]


def is_gpl_only(licence: str) -> bool:
    """Whether every choice that a licence leaves is the GPL or AGPL, which this program must not be bound by."""
    choices = re.split(r"(?i)\s+or\s+|\s*/\s*|\s*;\s*", licence)
    return bool(licence) and all(_GPL.search(choice) and not _WEAKER.search(choice) for choice in choices)


def _installed() -> Iterator[metadata.Distribution]:
    """What the program asks for and what that asks for in turn, as far as it is installed."""
    waiting, seen = list(DIRECT), set[str]()
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in seen:
            continue
        seen.add(key)
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # for another system, or an extra that is not wanted
            continue
        yield found
        waiting += [
            wanted[0]
            for line in found.requires or ()
            if "extra ==" not in line and (wanted := _REQUIREMENT.match(line))
        ]


def _component(found: metadata.Distribution, folders: tuple[Path, ...]) -> Component:
    texts = tuple(
        file.read_text(encoding="utf-8").strip()
        for file in found.files or ()
        if ".dist-info" in str(file) and _TEXT_NAMES.match(file.name) and Path(str(file.locate())).is_file()
    )
    name = found.metadata["Name"]
    return Component(name, found.version, _licence_of(found), texts or _sent_along(name, folders))


def _licence_of(found: metadata.Distribution) -> str:
    """The expression, else the short field, else the classifiers."""
    said = [*_stated(found, "License-Expression"), *_stated(found, "License")]
    short = " ".join(said[0].split()) if said else ""
    if short and len(short) <= 80:
        return short
    named = [line.split(" :: ")[-1] for line in _stated(found, "Classifier") if "License" in line]
    return "; ".join(named) or _STATED.get(found.metadata["Name"], short[:80])


def _stated(found: metadata.Distribution, field: str) -> list[str]:
    return [str(value) for value in found.metadata.get_all(field) or () if str(value).strip()]


def _sent_along(name: str, folders: tuple[Path, ...]) -> tuple[str, ...]:
    files = (folder / text for text in _SENT_ALONG.get(name, ()) for folder in folders)
    return tuple(file.read_text(encoding="utf-8").strip() for file in files if file.is_file())
