"""Reads the lines of a PDF with text, page by page, and joins the lines that a page's width has cut."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Callable, Sequence
from typing import Any

from registrar_app.domain.prefill.anchors import LABEL_WORD
from registrar_app.domain.prefill.source import ContractText, Line, LineKind
from registrar_app.domain.prefill.writing import fold
from registrar_app.domain.text import Text
from registrar_app.exchange.contract_text import UnreadableError
from registrar_app.exchange.pdf_layout import LaidLine, Piece, lay_out
from registrar_app.exchange.pdf_rules import PageRules, rule_watcher
from registrar_app.services.stopping import StoppedError, watched

PAGE_LIMIT = 300
TEXT_LIMIT = 2_000_000
"""Characters of all pages."""
TIME_LIMIT = 6
"""Seconds after which a file that makes the reader work is given up, so that with the reading of its meaning it stays
under ten; a contract of 30 pages takes about two. One page cannot take more than about one: see ``_LIMITS``."""
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": 30_000_000,
    "lzw_maximum_output_length": 30_000_000,
    "run_length_maximum_output_length": 30_000_000,
    "array_based_stream_maximum_output_length": 30_000_000,
    "stream_decoding_work_maximum_length": 60_000_000,
    "stream_parsing_work_maximum_count": 300_000,
    "xform_maximum_invocations_per_extraction": 200,
}
"""What one page may ask of the reader."""
_SPARSE = 10
"""Characters a page below which it holds no text worth the name: page numbers, a stamp."""

_PART = Text("只取合同正文的几页再试", "take the pages of the contract itself")
_DAMAGED = Text("这个 PDF 已损坏，读不出", "this PDF is damaged and cannot be read")
_PRINT_ANEW = Text("请发送方重新导出 PDF，或用 .docx", "let the sender export it again, or use the .docx")
_SCAN = Text(
    "这个 PDF 是扫描件，里面没有文字，只有图像",
    "this PDF is a scan: it holds pictures of the pages and no text",
)
_SCAN_REMEDY = Text(
    "向申请人要合同的 .docx 或文字版 PDF；没有的，添加为材料，对照着填写登记表",
    "ask the applicant for the .docx or a PDF with text; else attach the scan as a paper and type beside it",
)
_BEGINNING = re.compile(
    r"^\s*(?:第\s*[一二三四五六七八九十百\d]+\s*条|[一二三四五六七八九十]+\s*、|[(（]\s*[\d一二三四五六七八九十]+\s*[)）]|\d+\s*[.、．]|[①②③④⑤⑥]|[甲乙丙]\s*方)"
)
_ENDED = re.compile(r"[。；;：:]\s*$")
_LONG_WORD = re.compile(r"\s*([0-9A-Za-z-]{10,})")
"""A code or number that is never broken: the line before it ends early."""
_FULL = 0.86
_LEAST = 20
"""Characters of the widest line below which nothing is known of the page's width."""


def read_pdf(content: bytes) -> ContractText:
    """Return the lines.

    Raises:
        UnreadableError: protected, damaged, over a limit, or a scan.
    """
    pages = _pages(content)
    lines: list[Line] = []
    tables = 0
    widest = max(map(_widest, pages), default=0.0)
    for number, page in enumerate(pages, 1):
        for place, text, table in join_wrapped(page, widest):
            kind = LineKind.ROW if table else LineKind.PARAGRAPH
            lines.append(Line(text, kind, place, number, table + tables if table else 0))
        tables += max((line.table for line in page), default=0)
    if sum(len("".join(line.text.split())) for line in lines) < _SPARSE * len(pages):
        raise UnreadableError(_SCAN, _SCAN_REMEDY)
    return ContractText(tuple(lines))


def _pages(content: bytes) -> list[list[LaidLine]]:
    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import LimitReachedError

    end = time.monotonic() + TIME_LIMIT
    try:
        with apply_configuration(**_LIMITS):
            reader = PdfReader(io.BytesIO(content))
            if reader.is_encrypted and not reader.decrypt(""):
                raise _protected()
            count = len(reader.pages)
            if count > PAGE_LIMIT:
                raise _too_long(count)
            return _texts(reader.pages, end)
    except (UnreadableError, StoppedError):
        raise
    except LimitReachedError as error:
        raise UnreadableError(
            Text("这个 PDF 展开后过大", "this PDF is too large when unpacked"), _PRINT_ANEW
        ) from error
    except Exception as error:
        raise UnreadableError(_DAMAGED, _PRINT_ANEW) from error


def _texts(pages: Sequence[Any], end: float) -> list[list[LaidLine]]:
    """Return the lines of each page.

    Raises:
        UnreadableError: more text than ``TEXT_LIMIT``, or not done at the moment ``end``.
    """
    found: list[list[LaidLine]] = []
    size = 0
    for page in watched(pages):
        pieces, rules = list[Piece](), PageRules()
        page.extract_text(visitor_text=_gatherer(pieces), visitor_operand_before=rule_watcher(rules))
        size += sum(len(piece.text) for piece in pieces)
        if time.monotonic() > end:
            raise UnreadableError(
                Text(
                    f"这个 PDF 在 {TIME_LIMIT} 秒内没有读完，已停止，什么也没有填",
                    f"this PDF could not be read within {TIME_LIMIT} seconds; the reading was stopped and nothing filled",
                ),
                _PART,
            )
        if size > TEXT_LIMIT:
            raise UnreadableError(
                Text("这个 PDF 内容过多，读不完", "this PDF holds too much to be read"),
                _PART,
            )
        found.append(lay_out(pieces, rules))
    return found


def _gatherer(pieces: list[Piece]) -> Callable[..., None]:
    """Return what notes each piece of text that the reader meets, with its place on the page."""

    def note(text: str, at: Sequence[float], within: Sequence[float], _: Any, size: float) -> None:
        if not text.strip():
            return
        x = within[4] * at[0] + within[5] * at[2] + at[4]
        y = within[4] * at[1] + within[5] * at[3] + at[5]
        scale = abs(within[3] * at[3]) or abs(within[0] * at[0]) or 1.0
        # some writers call the glyph of a space a tab
        for number, part in enumerate(text.replace("\t", " ").strip("\n").split("\n")):
            height = max(size * scale, 4.0)
            pieces.append(Piece(x, y - number * height, height, part))

    return note


def _protected() -> UnreadableError:
    return UnreadableError(
        Text("这个 PDF 设有打开口令", "this PDF is protected by a password"),
        Text("请发送方取消口令后再发", "let the sender take the password off"),
    )


def _too_long(count: int) -> UnreadableError:
    return UnreadableError(
        Text(
            f"这个 PDF 有 {count} 页，超过 {PAGE_LIMIT} 页",
            f"this PDF has {count} pages, more than {PAGE_LIMIT}",
        ),
        _PART,
    )


def join_wrapped(lines: Sequence[LaidLine], widest: float) -> list[tuple[int, str, int]]:
    """Return the paragraphs and rows of a page: the number of the first line, the text, and the table.

    A line that fills the width of the contract's pages, or has no room for the long word that follows, and does not end
    a sentence goes on in the next, unless that begins a clause or a labelled part.
    """
    texts = ["\t".join(line.cells) for line in lines]
    found: list[tuple[int, str, int]] = []
    goes_on = False
    for number, (text, line) in enumerate(zip(texts, lines, strict=True), 1):
        following = texts[number] if number < len(texts) else ""
        if line.is_row:
            found.append((number, text, line.table))
            goes_on = False
            continue
        if goes_on and not _begins_anew(text):
            before = found[-1]
            found[-1] = (before[0], before[1].rstrip() + text.strip(), 0)
        else:
            found.append((number, text, 0))
        goes_on = widest > _LEAST and _is_full(text, following, widest)
    return found


def _is_full(text: str, following: str, widest: float) -> bool:
    """Whether a line ends because the page does."""
    word = _LONG_WORD.match(following)
    if word is not None and _width(text) + _width(word[1]) >= widest:
        return re.search(r"[。；;]\s*$", text) is None
    return _width(text) >= _FULL * widest and _ENDED.search(text) is None


def _widest(lines: Sequence[LaidLine]) -> float:
    """Return the width of the widest line of running text; a cover page alone has only short ones."""
    return max((_width("\t".join(line.cells)) for line in lines if not line.is_row), default=0.0)


def _begins_anew(text: str) -> bool:
    """Whether a line begins a clause or a labelled part."""
    label = LABEL_WORD.match("".join(map(fold, text)))
    return bool(_BEGINNING.match(text)) or (
        label is not None and text[label.end() : label.end() + 1] in (":", "：", "(")
    )


def _width(text: str) -> float:
    return sum(0.55 if ord(character) < 0x2E80 else 1.0 for character in text)
