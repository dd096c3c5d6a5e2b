"""Draws the slip (登记凭单): one A4 page, always one; what stands on it is decided by the services.

Long names wrap inside their cell and the row grows; when the page would overflow, long texts and paddings shrink step by
step. A content without QR text is a preview and says so across the page.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from registrar_app.documents import drawing
from registrar_app.documents.drawing import LEADING, MM, MUTED, RED, RULE, TINT, draw_lines, draw_text, wrap
from registrar_app.documents.fonts import BOLD, REGULAR, font_book
from registrar_app.documents.pdf_file import A4, open_canvas
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.money import group_yuan
from registrar_app.domain.money_capitals import capitals
from registrar_app.domain.text import Text
from registrar_app.services.document_ports import SlipContent

TITLE = "技术合同认定登记凭单"
AWAITING_OFFICIAL_NO = "待全国系统生成"

_WIDTH, _HEIGHT = A4
_LEFT, _RIGHT = 24 * MM, _WIDTH - 24 * MM
_TABLE_TOP, _TABLE_BOTTOM = _HEIGHT - 62 * MM, 83 * MM
_LABEL, _PAIR_LABEL, _PAIR_VALUE = 74.0, 60.0, 132.0
_SIDE = 8.0
_BASE, _LABEL_SIZE = 10.5, 9.5
_LONG = 2
"""A text of more lines than this is long: it may shrink."""
_MOST_CHARACTERS = 1_000
"""No page holds a longer text; it is refused before it is measured."""
_SMALLEST_NUMBER = 7.0
"""A code or an amount shrinks down to this size before it is broken over two lines."""
_ROOMY, _TIGHT = ((10.5, 11.5), (10.5, 9.0), (10.5, 7.0)), range(20, 7, -1)
_STEPS = (*_ROOMY, *((half_points / 2, 6.5 - (20 - half_points) * 0.3) for half_points in _TIGHT))
"""(size of long texts, padding above and below), tried in order until the page holds."""
_QR_SIDE = 34 * MM
_SEAL_RADIUS = 19 * MM


@dataclass(frozen=True, slots=True)
class _Cell:
    label: str
    text: str
    weight: str = REGULAR


@dataclass(frozen=True, slots=True)
class _Block:
    """A cell with its lines: where it begins, how wide its label and its value are."""

    cell: _Cell
    x: float
    label_width: float
    lines: list[str]
    size: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LEADING


@dataclass(frozen=True, slots=True)
class _Line:
    """One laid-out row of the table."""

    blocks: list[_Block]
    top: float
    bottom: float


class ReportlabSlipPrinter:
    """Implements ``SlipPrinter`` with reportlab."""

    def print_slip(self, content: SlipContent) -> bytes:
        """Return the unsigned PDF, the same bytes for the same content.

        Raises:
            AnswerNoError: a character is in no font, or the texts are too long for any page.
        """
        rows = _rows(content)
        font_book().require(
            [(cell.label, cell.text) for row in rows for cell in row]
            + [("凭单号", content.slip_no), ("链首", content.chain_head)]
        )  # fmt: skip
        for cell in (cell for row in rows for cell in row if len(cell.text) > _MOST_CHARACTERS):
            raise _too_long(cell.label)
        lines = _lay_out(rows)
        stream = BytesIO()
        canvas = open_canvas(
            stream,
            title=f"{TITLE} {content.slip_no}",
            subject=content.contract_name,
            author=content.office_name,
            day=content.registered_on,
        )
        _draw_tints(canvas, lines)
        _draw_watermark(canvas, content)
        _draw_head(canvas, content)
        _draw_table(canvas, lines)
        _draw_signing_place(canvas, content, lines[-1].bottom)
        _draw_foot(canvas, content)
        canvas.showPage()
        canvas.save()
        return stream.getvalue()


def _rows(content: SlipContent) -> list[list[_Cell]]:
    middle = [[_Cell("中介方", content.intermediary_name)]] if content.intermediary_name else []
    registrar = f"{content.registrar_name}（{content.registrar_id}）"
    return [
        [_Cell("合同名称", content.contract_name, BOLD)],
        [_Cell("合同类别", content.type_label), _Cell("合同编号", content.contract_no or "—")],
        [_Cell("卖方", content.seller_name), _Cell("信用代码", content.seller_code or "—")],
        [_Cell("买方", content.buyer_name), _Cell("信用代码", content.buyer_code or "—")],
        *middle,
        [_Cell("有效期限", _term(content)), _Cell("签订日期", _day(content.signed_on))],
        [
            _Cell("合同成交额", capitals(content.contract_value)),
            _Cell("小写", _figures(content.contract_value), BOLD),
        ],
        [
            _Cell("技术交易额", capitals(content.transaction_amount)),
            _Cell("小写", _figures(content.transaction_amount), BOLD),
        ],
        [_Cell("登记机构", content.office_name), _Cell("登记员", registrar)],
        [_Cell("认定依据", content.legal_basis)],
        [
            _Cell("全国登记号", content.official_no or AWAITING_OFFICIAL_NO),
            _Cell("登记日期", _day(content.registered_on)),
        ],
    ]


def _figures(fen: int) -> str:
    return f"￥{group_yuan(fen)}"


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else "—"


def _term(content: SlipContent) -> str:
    if content.effective_from is None and content.effective_to is None:
        return "—"
    if content.effective_to is None:
        return f"{_day(content.effective_from)}起"
    if content.effective_from is None:
        return f"至{_day(content.effective_to)}"
    return f"{_day(content.effective_from)}至{_day(content.effective_to)}"


# ------------------------------------------------------------------------------- head and background


def _draw_watermark(canvas: Any, content: SlipContent) -> None:
    word = "演示" if content.practice else "预览" if not content.qr_text else ""
    if not word:
        return
    for x, y in ((0.30, 0.72), (0.70, 0.52), (0.30, 0.32)):
        canvas.saveState()
        canvas.translate(_WIDTH * x, _HEIGHT * y)
        canvas.rotate(32)
        with drawing.spoken_as(canvas, ""):  # to the eye only: no reader should mix it with the fields
            draw_text(canvas, 0, -30, word, 96, colour="#f8e4e1", weight=BOLD, align="centre", spacing=24)
        canvas.restoreState()


def _draw_head(canvas: Any, content: SlipContent) -> None:
    draw_text(
        canvas, _WIDTH / 2, _HEIGHT - 41 * MM, TITLE, 25, colour=RED, weight=BOLD, align="centre", spacing=1.5
    )
    rule = _HEIGHT - 48 * MM
    drawing.draw_line(canvas, (_LEFT, rule), (_RIGHT, rule), width=1.6, colour=RED)
    drawing.draw_line(canvas, (_LEFT, rule - 3.2), (_RIGHT, rule - 3.2), colour=RED)
    line = rule - 22
    draw_text(canvas, _LEFT, line, "凭单号", 9.5, colour=MUTED)
    draw_text(canvas, _LEFT + 36, line, content.slip_no, 11.5, weight=BOLD)
    draw_text(canvas, _RIGHT, line, copy_words(content.copy), 9.5, colour=MUTED, align="right")


def copy_words(copy: int) -> str:
    """Return how often the slip has been printed: 首次打印, or 补打第 n 次."""
    return "首次打印" if copy <= 1 else f"补打第 {copy - 1} 次"


# ---------------------------------------------------------------------------------------------- table


def _lay_out(rows: list[list[_Cell]]) -> list[_Line]:
    for long_size, padding in _STEPS:
        lines: list[_Line] = []
        top = _TABLE_TOP
        for row in rows:
            blocks = _blocks(row, long_size)
            bottom = top - max(block.height for block in blocks) - 2 * padding
            lines.append(_Line(blocks, top, bottom))
            top = bottom
        if top >= _TABLE_BOTTOM:
            return lines
    raise _too_long("slip")


def _too_long(where: str) -> AnswerNoError:
    return AnswerNoError(
        "SLIP-TOO-LONG",
        where,
        Text("内容过长，一页凭单放不下", "the texts are too long for one page"),
        Text("核对并缩短合同名称、当事人名称或编号", "check and shorten the names and numbers"),
    )


def _blocks(row: list[_Cell], long_size: float) -> list[_Block]:
    whole = _RIGHT - _LEFT - _LABEL
    if len(row) == 1:
        return [_block(row[0], _LEFT, _LABEL, whole, long_size)]
    first = whole - _PAIR_LABEL - _PAIR_VALUE
    return [
        _block(row[0], _LEFT, _LABEL, first, long_size),
        _block(row[1], _LEFT + _LABEL + first, _PAIR_LABEL, _PAIR_VALUE, long_size),
    ]


def _block(cell: _Cell, x: float, label_width: float, width: float, long_size: float) -> _Block:
    room = width - 2 * _SIDE
    size = _BASE
    if _is_number(cell.text):
        size = min(_BASE, _BASE * room / font_book().width(cell.text, _BASE, cell.weight) - 0.01)
    if size < _SMALLEST_NUMBER or size == _BASE:
        size = _long_text_size(cell, room, long_size)
    return _Block(cell, x, label_width, wrap(cell.text, size, room, cell.weight), size)


def _long_text_size(cell: _Cell, room: float, smallest: float) -> float:
    """Return the size of a text that may shrink: no smaller than asked, and no smaller than two lines need."""
    whole = font_book().width(cell.text, 1, cell.weight)
    size = _BASE
    while size > smallest:
        if whole * size <= _LONG * room and len(wrap(cell.text, size, room, cell.weight)) <= _LONG:
            return size
        size -= 0.5
    return smallest


def _is_number(text: str) -> bool:
    """Whether the text is a code or an amount, which reads wrong when it is broken."""
    return text.lstrip("￥").isascii() and " " not in text


def _draw_tints(canvas: Any, lines: list[_Line]) -> None:
    for line in lines:
        for block in line.blocks:
            drawing.fill_box(canvas, (block.x, line.bottom, block.label_width, line.top - line.bottom), TINT)


def _draw_table(canvas: Any, lines: list[_Line]) -> None:
    for line in lines:
        middle = (line.top + line.bottom) / 2
        for block in line.blocks:
            value = block.x + block.label_width
            _draw_label(canvas, block.x, block.label_width, middle, block.cell.label)
            top = middle + block.height / 2
            wrapped = drawing.spoken_as(canvas, block.cell.text) if len(block.lines) > 1 else nullcontext()
            with wrapped:  # a wrapped name copies as the one name it is
                draw_lines(canvas, value + _SIDE, top, block.lines, block.size, weight=block.cell.weight)
            for x in {block.x, value} - {_LEFT}:
                drawing.draw_line(canvas, (x, line.top), (x, line.bottom))
        drawing.draw_line(canvas, (_LEFT, line.bottom), (_RIGHT, line.bottom))
    _draw_frame(canvas, lines[-1].bottom)


def _draw_label(canvas: Any, x: float, width: float, middle: float, label: str) -> None:
    """Draw a label; one of two or three characters is spread over the width of four."""
    spare = max(4 - len(label), 0) * _LABEL_SIZE
    spacing = spare / (len(label) - 1)
    x, y = x + width / 2, middle - 0.38 * _LABEL_SIZE
    draw_text(canvas, x, y, label, _LABEL_SIZE, colour=MUTED, align="centre", spacing=spacing)


def _draw_frame(canvas: Any, bottom: float) -> None:
    from reportlab.lib.colors import HexColor

    canvas.setStrokeColor(HexColor(MUTED))
    canvas.setLineWidth(0.9)
    canvas.rect(_LEFT, bottom, _RIGHT - _LEFT, _TABLE_TOP - bottom, stroke=1, fill=0)


# --------------------------------------------------------------------------------- code, seal and foot


def _draw_signing_place(canvas: Any, content: SlipContent, table_bottom: float) -> None:
    top = max(min(table_bottom - 9 * MM, 100 * MM), 78 * MM)
    quiet = _QR_SIDE * drawing.QR_QUIET / 61
    if content.qr_text:
        drawing.draw_qr(canvas, _LEFT - quiet, top - _QR_SIDE + quiet, _QR_SIDE, content.qr_text)
    else:
        _draw_empty_code(canvas, top)
    x, width = _LEFT + _QR_SIDE + 2 * MM, 57 * MM
    at = draw_lines(canvas, x, top, ["扫码可离线核验本凭单"], 10, weight=BOLD)
    at = draw_lines(canvas, x, at - 5, [f"链首  {_grouped(content.chain_head)}"], 9, colour=MUTED)
    words = "本凭单由登记员电子签名并锁定，签发后的任何改动都能查出。纸面与电子文件不一致的，以电子文件为准。"
    draw_lines(canvas, x, at - 5, wrap(words, 9, width), 9, colour=MUTED)
    _draw_seal_place(canvas, _RIGHT - _SEAL_RADIUS - 4 * MM, top - _SEAL_RADIUS, content)


def _draw_empty_code(canvas: Any, top: float) -> None:
    from reportlab.lib.colors import HexColor

    side = 30 * MM
    canvas.saveState()
    canvas.setDash(3, 3)
    canvas.setStrokeColor(HexColor(RULE))
    canvas.setLineWidth(0.7)
    canvas.rect(_LEFT, top - side, side, side)
    canvas.restoreState()
    draw_text(canvas, _LEFT + side / 2, top - side / 2 - 3, "签发后生成", 9, colour=MUTED, align="centre")


def _grouped(head: str) -> str:
    """Return the first 16 hexadecimal digits in groups of four."""
    return " ".join(head[start : start + 4] for start in range(0, min(len(head), 16), 4))


def _draw_seal_place(canvas: Any, x: float, y: float, content: SlipContent) -> None:
    from reportlab.lib.colors import HexColor

    canvas.saveState()
    canvas.setDash(3.2, 3.2)
    canvas.setStrokeColor(HexColor("#d9a29d"))
    canvas.setLineWidth(0.8)
    canvas.circle(x, y, _SEAL_RADIUS, stroke=1, fill=0)
    canvas.restoreState()
    draw_text(canvas, x, y - 3, "（登记专用章）", 9, colour="#c47f78", align="centre")
    draw_text(canvas, x, y - _SEAL_RADIUS - 17, _day(content.registered_on), 11.5, align="centre")


def _draw_foot(canvas: Any, content: SlipContent) -> None:
    y = 24 * MM
    drawing.draw_line(canvas, (_LEFT, y), (_RIGHT, y), width=0.4)
    words = "本凭单记载登记机构的认定登记结论，不代替全国技术合同登记系统出具的登记证明；合同登记编号以该系统为准。"
    draw_lines(canvas, _WIDTH / 2, y - 4, wrap(words, 8.5, _RIGHT - _LEFT), 8.5, colour=MUTED, align="centre")
    draw_text(canvas, _WIDTH / 2, y - 30, "第 1 页  共 1 页", 8.5, colour=MUTED, align="centre")
    if content.practice:
        draw_text(canvas, _RIGHT, y - 30, "演示用，无任何效力", 8.5, colour=RED, weight=BOLD, align="right")
