"""Reads the lines of a Word file in the order of the document: paragraphs, tables, text boxes, headers and footers.

The package is judged before it is opened: how much it would inflate to, and that no part declares entities.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from registrar_app.domain.prefill.source import ContractText, Line, LineKind
from registrar_app.domain.text import Text
from registrar_app.exchange.contract_text import UnreadableError
from registrar_app.services.stopping import StoppedError, heed

PART_LIMIT = 8_000_000
"""Bytes of one XML part; a contract of a hundred pages has about two million."""
RATIO_LIMIT, RATIO_FROM = 100, 1_000_000
"""A part of so many bytes that shrank a hundredfold is no text; Word's own parts shrink ten- to thirtyfold."""
TOTAL_LIMIT = 150_000_000
PART_COUNT_LIMIT = 3_000
DEPTH_LIMIT = 12
"""Tables within tables."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_LABELLED = re.compile(r"[^:：]{2,14}[:：]")
_NOTES = ("/footnotes", "/endnotes")
_DAMAGED = Text("这个 Word 文件已损坏或不是文档", "this Word file is damaged or is no document")
_SAVE_ANEW = Text(
    "用 Word 或 WPS 打开，另存为新的 .docx 后再试",
    "open it in Word or WPS, save it as a new .docx, then try again",
)


def read_docx(content: bytes) -> ContractText:
    """Return the lines.

    Raises:
        UnreadableError: damaged, over a limit, or with entities.
    """
    _require_harmless(content)
    from docx import Document

    try:
        document = Document(io.BytesIO(content))
        lines = [*_Walk().lines(document.element.body), *_margins(document), *_notes(document)]
    except (UnreadableError, StoppedError):
        raise
    except Exception as error:
        raise UnreadableError(_DAMAGED, _SAVE_ANEW) from error
    if not any(line.text.strip() for line in lines):
        raise UnreadableError(
            Text(
                "这个 Word 文件里没有文字，可能只贴了扫描图片",
                "this Word file holds no text, perhaps only pictures",
            ),
            Text(
                "请用有文字的 .docx；没有的，照原件填写",
                "use a .docx with text, or type the fields from the original",
            ),
        )
    return ContractText(tuple(lines))


def _require_harmless(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            _require_sizes(parts)
            names = {part.filename for part in parts}
            if "word/document.xml" not in names and not any(n.startswith("word/") for n in names):
                raise UnreadableError(
                    Text("这个文件不是 Word 文档", "this file is no Word document"),
                    Text("请选合同的 .docx 或 PDF", "choose the contract's .docx or PDF"),
                )
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _require_plain_xml(package, part)
    except UnreadableError:
        raise
    except Exception as error:  # a damaged directory makes the library raise almost anything
        raise UnreadableError(_DAMAGED, _SAVE_ANEW) from error


def _require_sizes(parts: list[zipfile.ZipInfo]) -> None:
    too_large = (
        len(parts) > PART_COUNT_LIMIT
        or sum(part.file_size for part in parts) > TOTAL_LIMIT
        or any(part.file_size > PART_LIMIT for part in parts if part.filename.endswith(".xml"))
        or any(_swells(part) for part in parts)
    )
    if too_large:
        raise UnreadableError(
            Text("这个 Word 文件展开后过大", "this Word file is too large when unpacked"),
            Text("删去图片后另存，或直接填写登记表", "save it without its pictures, or type the fields"),
        )


def _swells(part: zipfile.ZipInfo) -> bool:
    return part.file_size > RATIO_FROM and part.file_size > RATIO_LIMIT * max(part.compress_size, 1)


def _require_plain_xml(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Refuse parts that declare a document type: Word never does, and entities can be made to explode."""
    with package.open(part) as stream:
        head = stream.read(4096)
        if b"<!DOCTYPE" in head or b"<!ENTITY" in head or b"<\0!\0" in head:
            raise UnreadableError(_DAMAGED, _SAVE_ANEW)


class _Walk:
    """Goes through the body once and counts what it meets."""

    def __init__(self) -> None:
        self._counts = dict.fromkeys(LineKind, 0)
        self._tables = 0

    def lines(self, body: Any, kind: LineKind = LineKind.PARAGRAPH, depth: int = 0) -> Iterator[Line]:
        for child in body:
            heed()
            if child.tag == f"{_W}p":
                yield from self._paragraph(child, kind, depth)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child, depth)
            elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
                yield from self.lines(child, kind, depth)

    def _paragraph(self, paragraph: Any, kind: LineKind, depth: int) -> Iterator[Line]:
        self._counts[kind] += 1
        for written in _text(paragraph).split("\n"):
            if written.strip():
                yield Line(written, kind, self._counts[kind])
        if depth < DEPTH_LIMIT:
            for box in _boxes(paragraph):
                yield from self.lines(box, LineKind.BOX, depth + 1)

    def _table(self, table: Any, depth: int) -> Iterator[Line]:
        self._tables += 1
        number = self._tables
        nested: list[Any] = []
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is not table:
                continue
            cells = [cell for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row]
            texts = [_cell_text(cell) for cell in cells]
            nested += [inner for cell in cells for inner in cell.findall(f"{_W}tbl")]
            self._counts[LineKind.ROW] += 1
            if any(texts):
                yield Line("\t".join(texts), LineKind.ROW, self._counts[LineKind.ROW], None, number)
        if depth < DEPTH_LIMIT:
            for inner in nested:
                yield from self._table(inner, depth + 1)


def _text(paragraph: Any) -> str:
    """Return what is read in a paragraph; deleted words and the text boxes anchored in it are not its own."""
    parts: list[str] = []
    _gather(paragraph, parts)
    return "".join(parts)


def _gather(element: Any, parts: list[str]) -> None:
    for child in element:
        if child.tag == f"{_W}t":
            parts.append(child.text or "")
        elif child.tag in _BREAKS:
            parts.append(_BREAKS[child.tag])
        elif child.tag not in (f"{_W}txbxContent", _FALLBACK, f"{_W}del", f"{_W}pPr", f"{_W}rPr"):
            _gather(child, parts)


def _cell_text(cell: Any) -> str:
    """Return the words of a cell; a line break stays only before a paragraph with a label of its own."""
    whole = "\n".join(_text(paragraph) for paragraph in cell.iter(f"{_W}p") if _is_of(paragraph, cell))
    written = [" ".join(each.split()) for each in whole.split("\n")]
    parts = [each for each in written if each]
    return "".join(f"{chr(10) if _LABELLED.match(each) else ' '}{each}" for each in parts).strip()


def _is_of(paragraph: Any, cell: Any) -> bool:
    return next(paragraph.iterancestors(f"{_W}tc")) is cell


def _boxes(paragraph: Any) -> Iterator[Any]:
    for box in paragraph.iter(f"{_W}txbxContent"):
        ancestors = list(box.iterancestors())
        if any(above.tag == _FALLBACK for above in ancestors):
            continue
        outer = next((above for above in ancestors if above.tag in (f"{_W}txbxContent", f"{_W}p")), None)
        if outer is paragraph:
            yield box


def _notes(document: Any) -> Iterator[Line]:
    """Return footnotes and endnotes, counted through."""
    from docx.oxml import parse_xml

    number = 0
    for relation in document.part.rels.values():
        if relation.is_external or not relation.reltype.endswith(_NOTES):
            continue
        for note in parse_xml(relation.target_part.blob):
            heed()
            text = " ".join(_text(paragraph) for paragraph in note.iter(f"{_W}p"))
            if text.strip():
                number += 1
                yield Line(text, LineKind.NOTE, number)


def _margins(document: Any) -> Iterator[Line]:
    """Return headers and footers, each once."""
    seen: set[str] = set()
    for section in document.sections:
        for part in (section.first_page_header, section.header, section.footer):
            for paragraph in part._element.iter(f"{_W}p"):
                text = _text(paragraph)
                if text.strip() and text not in seen:
                    seen.add(text)
                    yield Line(text, LineKind.HEADER, len(seen))
