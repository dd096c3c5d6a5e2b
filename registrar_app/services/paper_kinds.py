"""Tells by its content whether a file may be a paper (材料): what is scanned, written or issued, never a program."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import PurePath

from registrar_app.domain.errors import ASK_IT, InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.file_kinds import is_pdf

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*")
_BITMAP, _BITMAP_HEAD = b"BM", 22
_OFD_ROOT = "OFD.xml"
_OFFICE_PARTS = {"word/document.xml", "xl/workbook.xml"}
_OFFICE_STREAMS = tuple(name.encode("utf-16-le") for name in ("WordDocument", "Workbook", "Book"))
"""Streams of a .doc, .wps, .xls or .et; an installer (.msi) is the same kind of container without them."""


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of file that is taken.

    Attributes:
        name: What people call it.
        endings: How its name may end, with the dot, lower case.
    """

    name: Text
    endings: tuple[str, ...]


PDF = PaperKind(Text("PDF", "PDF"), (".pdf",))
OFD = PaperKind(Text("OFD", "OFD"), (".ofd",))
PICTURE = PaperKind(
    Text("图片（JPG、PNG、TIFF、BMP）", "a picture (JPG, PNG, TIFF, BMP)"),
    (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp"),
)
OFFICE = PaperKind(
    Text("Word 或 Excel 文件（含 WPS）", "a Word or Excel file (WPS too)"),
    (".docx", ".doc", ".wps", ".xlsx", ".xls", ".et"),
)
KINDS = (PDF, OFD, PICTURE, OFFICE)


def require_paper(name: str, content: bytes) -> None:
    """Refuse what is no paper, or is named as if it were something else.

    Raises:
        InputRefusedError: its content is of no kind that is taken, or the ending of its name is of another kind.
    """
    kind = _kind_of(content)
    if kind is None:
        raise InputRefusedError(
            "PAPER-KIND",
            name,
            Text(
                "这个文件的内容不是可以作为材料的种类，没有添加",
                "its content is no kind of paper; nothing was attached",
            ),
            Text(
                f"材料可以是：{'、'.join(kind.name.zh for kind in KINDS)}；其他文件先另存或打印为 PDF",
                f"taken are: {', '.join(kind.name.en for kind in KINDS)}; save or print others as PDF first",
            ),
            ASK_IT,
        )
    if PurePath(name).suffix.lower() not in kind.endings:
        wanted = " ".join(kind.endings)
        raise InputRefusedError(
            "PAPER-ENDING",
            name,
            Text(
                f"内容是{kind.name.zh}，文件名的结尾却不是，没有添加",
                f"its content is {kind.name.en}, the ending of its name is not; nothing was attached",
            ),
            Text(f"把结尾改为 {wanted} 之一后再添加", f"rename it to end in one of {wanted}, then attach it"),
            ASK_IT,
        )


def _kind_of(content: bytes) -> PaperKind | None:
    if is_pdf(content):
        return PDF
    if content.startswith(_PICTURES) or _is_bitmap(content):
        return PICTURE
    if content.startswith(_OLE):
        return OFFICE if any(stream in content for stream in _OFFICE_STREAMS) else None
    return _packed_kind(content) if content.startswith(_ZIP) else None


def _packed_kind(content: bytes) -> PaperKind | None:
    """Return what a zip holds by the names in it; nothing in it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    if _OFD_ROOT in names:
        return OFD
    return OFFICE if names & _OFFICE_PARTS else None


def _is_bitmap(content: bytes) -> bool:
    """Whether it is a BMP: two letters are too little, its size stands behind them."""
    return (
        content.startswith(_BITMAP) and int.from_bytes(content[2:6], "little") == len(content) >= _BITMAP_HEAD
    )
