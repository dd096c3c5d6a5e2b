"""Makes what a bundle holds beside the program: icon, version resources, licences, list of parts (SBOM), fonts, manuals.

Runs inside ``.venv``; what it lists is what is installed there, which ``requirements.lock`` fixes for every system.
"""

from __future__ import annotations

import io
import json
import os
import platform
import re
import shutil
import ssl
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from importlib import metadata
from pathlib import Path

from build_scripts.bundle.contents import EXCLUDED_MODULES
from build_scripts.terminal import ROOT
from registrar_app import RELEASED_ON, __version__
from registrar_app.services.licences import Component, list_components

TITLE = "技术合同认定登记工作台"
ICONS = ROOT / "resources" / "icons"
BANNER = "#e8eef6"
"""The ground of the installer's picture: light, so that the blue mark stands out."""
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_PRODUCT_VERSION = re.escape("ProductVersion".encode("utf-16-le"))
_VERSION_FILE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([
      StringTable('080404b0', [
        StringStruct('CompanyName', 'the registrar project'),
        StringStruct('FileDescription', '{description}'),
        StringStruct('FileVersion', '{version}'),
        StringStruct('InternalName', '{name}'),
        StringStruct('LegalCopyright', 'Mulan PSL v2'),
        StringStruct('OriginalFilename', '{name}.exe'),
        StringStruct('ProductName', '{title}'),
        StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [0x0804, 1200])])
  ])
"""


def make_parts(folder: Path, sites: Sequence[Path] = (), for_windows: bool = False) -> None:
    """Make all of it anew in a folder; see ``registrar.spec``.

    Args:
        folder: Where it goes.
        sites: Folders of libraries that are frozen, or freeze, beside those of ``.venv``.
        for_windows: Whether it goes along with the Windows program.
    """
    folder.mkdir(parents=True, exist_ok=True)
    make_icon(folder / "program.ico")
    make_banner(folder / "banner.bmp")
    make_version_file(folder / "registrar-app.version", "registrar-app", TITLE)
    make_version_file(folder / "registrar.version", "registrar", f"{TITLE}（命令行）")
    parts = list_parts(sites, for_windows)
    write_notices(parts, folder / "notices")
    write_sbom(parts, folder / "notices" / "sbom.cdx.json")
    write_fonts(ROOT / "resources" / "fonts" / "fonts.json", folder / "fonts.json")
    write_manuals(folder / "manual")


def list_parts(sites: Sequence[Path], for_windows: bool) -> list[Component]:
    """Return every part by others: what the program is made of, what starts it frozen, and what installs it.

    What only Windows needs is in none of this system's folders, but in one of ``sites``.
    """
    licences = ROOT / "resources" / "licences"
    sys.path.extend(map(str, sites))
    try:
        listed = list_components((licences, ROOT / "resources" / "fonts"))
        parts = [
            *_told_apart([part for part in listed if part.name not in EXCLUDED_MODULES], sites),
            _freezer(),
        ]
    finally:
        del sys.path[len(sys.path) - len(sites) :]
    if for_windows:
        nsis = (licences / "NSIS.txt").read_text("utf-8").strip()
        parts += [
            Component("NSIS", "", "Zlib AND CPL-1.0 with LZMA exception", (nsis,), "uninstall.exe"),
            Component("Microsoft Visual C++ Runtime", "", "Microsoft redistributable", (), "PySide6, Python"),
        ]
    return sorted(parts, key=lambda part: part.name.casefold())


def _told_apart(parts: Sequence[Component], sites: Sequence[Path]) -> list[Component]:
    """Return the parts, those inside others once for every copy that goes along, with its version: scanners ask for it."""
    from cryptography.hazmat.backends.openssl import backend
    from sqlcipher3 import dbapi2

    with closing(dbapi2.connect(":memory:")) as base:
        base.execute("PRAGMA key = 'x'")
        cipher, provider = (
            base.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("cipher_version", "cipher_provider_version")
        )
    python, pythons_openssl = _python_of(sites)
    copies = {
        "Qt": {"PySide6": metadata.version("PySide6-Essentials")},
        "Python": {"Python": python},
        "SQLCipher": {"sqlcipher3": cipher.split()[0]},
        "SQLite": {"sqlcipher3": dbapi2.sqlite_version},
        "OpenSSL": {
            "cryptography": backend.openssl_version_text().split()[1],
            "sqlcipher3": provider.split()[1],
            "Python": pythons_openssl,
        },
    }
    return [
        replace(part, version=version, inside=inside)
        for part in parts
        for inside, version in copies.get(part.name, {part.inside: part.version}).items()
    ]


def _python_of(sites: Sequence[Path]) -> tuple[str, str]:
    """The versions of the Python that is frozen and of its OpenSSL: the Windows one's beside ``sites``, else this one's."""
    for home in (site.parents[1] for site in sites if len(site.parents) > 1):
        for library, crypto in zip(home.glob("python31?.dll"), home.rglob("libcrypto-3*.dll"), strict=False):
            said = re.search(_PRODUCT_VERSION + rb"(?:\0\0)+((?:[\d.]\0)+)", library.read_bytes())
            named = re.search(rb"OpenSSL (\d+\.\d+\.\d+) ", crypto.read_bytes())
            if said and named:
                return said[1].decode("utf-16-le"), named[1].decode()
    return platform.python_version(), ssl.OPENSSL_VERSION.split()[1]


def _freezer() -> Component:
    """PyInstaller's start of a program is in both programs; its exception lets them be under any licence."""
    found = metadata.distribution("pyinstaller")
    texts = [file for file in found.files or () if file.name == "COPYING.txt"]
    text = tuple(Path(str(file.locate())).read_text("utf-8").strip() for file in texts)
    return Component(
        "PyInstaller",
        found.version,
        "GPL-2.0-or-later WITH Bootloader-exception",
        text,
        "start of the programs",
    )


def make_icon(target: Path) -> None:
    """Draw the icon of the program in every size that Windows asks for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    from registrar_app.ui.icons import program_drawing

    application = QGuiApplication.instance() or QGuiApplication([])
    pictures = []
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        QSvgRenderer(str(ICONS / f"{program_drawing(size)}.svg")).render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"PNG").write(image)
        pictures.append(Image.open(io.BytesIO(bytes(buffer.data().data()))))
    pictures[-1].save(
        target, format="ICO", sizes=[(size, size) for size in SIZES], append_images=pictures[:-1]
    )
    del application


def make_banner(target: Path) -> None:
    """Draw what stands on the left of the installer's first and last page, twice as fine as 96 dots an inch ask."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    from registrar_app.ui.icons import program_drawing

    application = QGuiApplication.instance() or QGuiApplication([])
    width, height, mark = 328, 628, 160
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor(BANNER))
    painter = QPainter(image)
    drawing = QSvgRenderer(str(ICONS / f"{program_drawing(mark)}.svg"))
    drawing.render(painter, QRectF((width - mark) / 2, (height - mark) / 3, mark, mark))
    painter.end()
    image.save(str(target))
    del application


def make_version_file(target: Path, name: str, description: str) -> None:
    """Write the version resource of one program."""
    numbers = (*(int(part) for part in re.findall(r"\d+", __version__)[:3]), 0)
    text = _VERSION_FILE.format(
        numbers=numbers, version=__version__, name=name, description=description, title=TITLE
    )
    target.write_text(text, encoding="utf-8")


def write_notices(parts: Sequence[Component], folder: Path) -> None:
    """Write one file of licence texts a part, and their list."""
    folder.mkdir(exist_ok=True)
    lines = []
    for part in parts:
        lines.append(f"{part.name} {part.version}\t{part.licence}\t{part.inside}".rstrip())
        if part.texts:
            name = re.sub(r"[^\w.-]+", "-", part.name).strip("-")
            (folder / f"{name}.txt").write_text("\n\n".join(part.texts) + "\n", encoding="utf-8")
    (folder / "LIST.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_sbom(parts: Sequence[Component], target: Path) -> None:
    """Write the list of parts as CycloneDX 1.6, so that the office's own tools can read it."""
    listed = [
        {
            "type": "library",
            "name": part.name,
            **(
                {"version": part.version, "purl": f"pkg:pypi/{part.name.lower()}@{part.version}"}
                if part.version and not part.inside
                else {"version": part.version, "description": f"in {part.inside}"}
                if part.version
                else {}
            ),
            "licenses": [{"license": {"name": part.licence or "see notices"}}],
        }
        for part in parts
    ]
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": f"{RELEASED_ON}T00:00:00Z",
            "component": {"type": "application", "name": "registrar-app", "version": __version__},
        },
        "components": listed,
    }
    target.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_fonts(noted: Path, target: Path) -> None:
    """Write the note of the fonts that go along; those of this machine's system stay here.

    Headings on paper are set in the bold sans: see ``contents``.
    """
    record = json.loads(noted.read_text("utf-8"))
    shipped = {font["role"]: font for font in record["fonts"] if not Path(font["file"]).is_absolute()}
    if "sans-bold" in shipped:
        shipped["serif-bold"] = {**shipped["sans-bold"], "role": "serif-bold"}
    shipped.pop("sans-medium", None)
    record["fonts"] = list(shipped.values())
    target.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")


def write_manuals(folder: Path) -> None:
    """Write the manual of every reader in both languages as PDF, under names that every system can write."""
    from registrar_app.documents.manual_pdf import print_book
    from registrar_app.services.manual import Manual
    from registrar_app.services.manual_book import book_of

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for language in ("zh", "en"):
        manual = Manual(ROOT / "resources" / "manual", language)
        for reader in manual.readers:
            (folder / f"{reader}-{language}.pdf").write_bytes(print_book(book_of(manual, reader), language))
