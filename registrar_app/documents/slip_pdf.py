"""Draws the slip (登记凭单): one A4 page, always one; what stands on it is decided by the services.

The table in its middle is laid out in ``slip_table``. A content without QR text is a preview and says so across the page.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

from registrar_app.documents import drawing
from registrar_app.documents.drawing import MM, MUTED, RED, RULE, draw_lines, draw_text, wrap
from registrar_app.documents.fonts import BOLD, font_book
from registrar_app.documents.paper import (
    CHAIN_HEAD,
    HEIGHT,
    LEFT,
    NO_EFFECT,
    PAGE_NUMBER,
    PRACTICE_MARK,
    PREVIEW_MARK,
    RIGHT,
    SEAL_RADIUS,
    WIDTH,
    Head,
    copy_words,
    draw_head,
    draw_seal_place,
    draw_watermark,
    grouped,
)
from registrar_app.documents.pdf_file import open_canvas
from registrar_app.documents.slip_table import Cell, draw_table, draw_tints, lay_out
from registrar_app.domain.money_capitals import capitals
from registrar_app.services.document_ports import SlipContent
from registrar_app.services.sheets.words import day_words, figures

TITLE = "技术合同认定登记凭单"
AWAITING_OFFICIAL_NO = "待全国系统生成"

_QR_SIDE = 34 * MM


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
            + [("凭单号", content.slip_no), ("链首", content.chain_head), ("签发人", content.signer)]
        )  # fmt: skip
        lines = lay_out(rows)
        stream = BytesIO()
        canvas = open_canvas(
            stream,
            title=f"{TITLE} {content.slip_no}",
            subject=content.contract_name,
            author=content.office_name,
            day=content.registered_on,
        )
        draw_tints(canvas, lines)
        _draw_watermark(canvas, content)
        _draw_head(canvas, content)
        draw_table(canvas, lines)
        _draw_signing_place(canvas, content, lines[-1].bottom)
        _draw_foot(canvas, content)
        canvas.showPage()
        canvas.save()
        return stream.getvalue()


def _rows(content: SlipContent) -> list[list[Cell]]:
    middle = [[Cell("中介方", content.intermediary_name)]] if content.intermediary_name else []
    registrar = f"{content.registrar_name}（{content.registrar_id}）"
    return [
        [Cell("合同名称", content.contract_name, BOLD)],
        [Cell("合同类别", content.type_label), Cell("合同编号", content.contract_no or "—")],
        [Cell("卖方", content.seller_name), Cell("信用代码", content.seller_code or "—")],
        [Cell("买方", content.buyer_name), Cell("信用代码", content.buyer_code or "—")],
        *middle,
        [Cell("有效期限", _term(content)), Cell("签订日期", _day(content.signed_on))],
        [
            Cell("合同成交额", capitals(content.contract_value)),
            Cell("小写", figures(content.contract_value), BOLD),
        ],
        [
            Cell("技术交易额", capitals(content.transaction_amount)),
            Cell("小写", figures(content.transaction_amount), BOLD),
        ],
        [Cell("登记机构", content.office_name), Cell("登记员", registrar)],
        [Cell("认定依据", content.legal_basis)],
        [
            Cell("全国登记号", content.official_no or AWAITING_OFFICIAL_NO),
            Cell("登记日期", _day(content.registered_on)),
        ],
    ]


def _day(day: date | None) -> str:
    words = day_words(day)
    return words if isinstance(words, str) else words.zh


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
    if content.practice or not content.qr_text:
        draw_watermark(canvas, PRACTICE_MARK if content.practice else PREVIEW_MARK, "zh")


def _draw_head(canvas: Any, content: SlipContent) -> None:
    head = Head(TITLE, "凭单号", content.slip_no, copy_words(content.copy).zh)
    draw_head(canvas, head, HEIGHT - 48 * MM, 25)


# --------------------------------------------------------------------------------- code, seal and foot


def _draw_signing_place(canvas: Any, content: SlipContent, table_bottom: float) -> None:
    top = max(min(table_bottom - 9 * MM, 100 * MM), 78 * MM)
    quiet = _QR_SIDE * drawing.QR_QUIET / 61
    if content.qr_text:
        drawing.draw_qr(canvas, LEFT - quiet, top - _QR_SIDE + quiet, _QR_SIDE, content.qr_text)
    else:
        _draw_empty_code(canvas, top)
    x, width = LEFT + _QR_SIDE + 2 * MM, 57 * MM
    at = draw_lines(canvas, x, top, ["扫码可离线核验本凭单"], 10, weight=BOLD)
    at = draw_lines(canvas, x, at - 5, [f"{CHAIN_HEAD.zh}  {grouped(content.chain_head)}"], 9, colour=MUTED)
    words = f"本凭单由登记员{content.signer}电子签名并锁定，签发后的任何改动都能查出。纸面与电子文件不一致的，以电子文件为准。"
    draw_lines(canvas, x, at - 5, wrap(words, 9, width), 9, colour=MUTED)
    _draw_seal_place(canvas, RIGHT - SEAL_RADIUS - 4 * MM, top - SEAL_RADIUS, content)


def _draw_empty_code(canvas: Any, top: float) -> None:
    from reportlab.lib.colors import HexColor

    side = 30 * MM
    canvas.saveState()
    canvas.setDash(3, 3)
    canvas.setStrokeColor(HexColor(RULE))
    canvas.setLineWidth(0.7)
    canvas.rect(LEFT, top - side, side, side)
    canvas.restoreState()
    draw_text(canvas, LEFT + side / 2, top - side / 2 - 3, "签发后生成", 9, colour=MUTED, align="centre")


def _draw_seal_place(canvas: Any, x: float, y: float, content: SlipContent) -> None:
    draw_seal_place(canvas, x, y)
    draw_text(canvas, x, y - SEAL_RADIUS - 17, _day(content.registered_on), 11.5, align="centre")


def _draw_foot(canvas: Any, content: SlipContent) -> None:
    y = 24 * MM
    drawing.draw_line(canvas, (LEFT, y), (RIGHT, y), width=0.4)
    words = "本凭单记载登记机构的认定登记结论，不代替全国技术合同登记系统出具的登记证明；合同登记编号以该系统为准。"
    draw_lines(canvas, WIDTH / 2, y - 4, wrap(words, 8.5, RIGHT - LEFT), 8.5, colour=MUTED, align="centre")
    draw_text(
        canvas, WIDTH / 2, y - 30, PAGE_NUMBER.zh.format(page=1, pages=1), 8.5, colour=MUTED, align="centre"
    )
    if content.practice:
        draw_text(canvas, RIGHT, y - 30, NO_EFFECT.zh, 8.5, colour=RED, weight=BOLD, align="right")
