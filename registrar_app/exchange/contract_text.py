"""Reads the text of a contract file, a Word file or a PDF, and says plainly why another file cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.prefill.source import ContractText, Line
from registrar_app.domain.text import Text
from registrar_app.services.file_kinds import is_pdf
from registrar_app.services.whole_file import read_whole

FILE_LIMIT = 20_000_000
LINE_LIMIT = 5_000
"""Lines that are read of one contract, and characters of one line: a hundred pages have about 3,000 lines."""
CHARACTER_LIMIT = 200_000
"""Characters of one contract: two hundred pages."""

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_PICTURE_ENDINGS = {".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".gif", ".webp", ".heic"}


class UnreadableError(Exception):
    """Why the bytes are no readable contract, and what to do; the file's name is added by who knows it."""

    def __init__(self, problem: Text, remedy: Text) -> None:
        """Keep both sentences."""
        super().__init__(problem.en)
        self.problem, self.remedy = problem, remedy


class ContractTextFiles:
    """Reads ``.docx`` files and PDFs with text."""

    def read(self, path: Path) -> ContractText:
        """Return the lines of a contract file in the order of the document.

        Raises:
            InputRefusedError: it is missing, too large, damaged, protected, of another kind, or a scan without text.
        """
        content = read_whole(path, FILE_LIMIT)
        try:
            text = _read(content, path.suffix.lower())
        except UnreadableError as error:
            raise InputRefusedError(
                "PREFILL-FILE", str(path), error.problem, error.remedy, ASK_SENDER
            ) from error
        kept = tuple(_first_lines(text))
        return ContractText(kept, len(text.lines) - len(kept))


def _first_lines(text: ContractText) -> Iterator[Line]:
    """Give the lines up to the limits; who asks is told how many there are besides."""
    left = CHARACTER_LIMIT
    for line in text.lines[:LINE_LIMIT]:
        left -= len(line.text)
        if left < 0:
            return
        if len(line.text) <= LINE_LIMIT:
            yield line


def _read(content: bytes, ending: str) -> ContractText:
    if is_pdf(content):
        from registrar_app.exchange.pdf_text import read_pdf

        return read_pdf(content)
    if content.startswith(_OLD_WORD):
        raise _old_or_protected(content, ending)
    if content.startswith(_PICTURES) or ending in _PICTURE_ENDINGS:
        raise UnreadableError(
            Text(
                "这是照片或扫描图片，本程序不识别图上的文字",
                "this is a picture; its words are not recognised",
            ),
            Text(
                "请用合同的 .docx 或文字版 PDF；没有的，照原件填写",
                "use the .docx or a PDF with text, or type the fields",
            ),
        )
    if content.startswith(_ZIP):
        from registrar_app.exchange.docx_text import read_docx

        return read_docx(content)
    raise UnreadableError(
        Text("不是 Word 文件（.docx），也不是 PDF", "this is neither a Word file (.docx) nor a PDF"),
        Text(
            "用 Word 或 WPS 打开后另存为 .docx，再试",
            "open it in Word or WPS, save it as .docx, then try again",
        ),
    )


def _old_or_protected(content: bytes, ending: str) -> UnreadableError:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return UnreadableError(
            Text("这个 Word 文件设有打开口令", "this Word file is protected by a password"),
            Text(
                "用 Word 或 WPS 打开，取消口令后另存为 .docx",
                "open it, take the password off and save it as .docx",
            ),
        )
    said = "，只是后缀改成了 .docx" if ending == ".docx" else ""
    also = ", only renamed to .docx" if ending == ".docx" else ""
    return UnreadableError(
        Text(f"这是旧的 Word 格式（.doc）{said}", f"this is the old Word form (.doc){also}"),
        Text(
            "用 Word 或 WPS 打开，“另存为”选 .docx，再试",
            "open it in Word or WPS, save it as .docx, then try again",
        ),
    )
