"""A slip printed, sealed and issued against a plain reportlab page signed with pyHanko as its manual shows it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from registrar_app.services.issue_slip import issue_slip
from tests import world
from tests.benchmarks import sample_register
from tests.benchmarks.measuring import Comparison, in_turn, seconds
from tests.practice_keys import PASSWORD
from tests.practice_keys import folder as key_folder

SLIPS = 10
_FIELDS = 13


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """Ours has attachments, a signed QR code and an act of its own; the peer has none of them."""
    with sample_register.office(folder, "office") as desk:
        sample_register.register_many(desk, sample_register.contracts(SLIPS))
        program = world.program()
        uids = [act.act().case for act in desk.store.unsent_acts()][::2]
        signer = _manual_signer()
        font = _font()

        def ours() -> None:
            for uid in uids:
                issue_slip(program, desk, uid, None)

        def manual() -> None:
            for uid in uids:
                _signed(signer, _page(font, uid))

        one, other = in_turn(rounds, lambda: seconds(ours), lambda: seconds(manual))
    return [Comparison(
        operation="slip printed, sealed and issued, P-256", peer="reportlab + pyHanko SimpleSigner", goal=0.5,
        ours=[t / SLIPS for t in one], theirs=[t / SLIPS for t in other], words="per slip",
    )]  # fmt: skip


def _manual_signer() -> Any:
    from pyhanko.sign.signers import SimpleSigner

    return SimpleSigner.load_pkcs12(str(key_folder() / "root-R-01.p12"), passphrase=PASSWORD.encode())


def _font() -> str:
    """Register the product's own face once, as a careful user would."""
    from registrar_app.documents.fonts import REGULAR, font_book

    return font_book().runs("技术合同", REGULAR)[0][0]


def _page(font: str, uid: str) -> bytes:
    from reportlab.graphics.barcode.qr import QrCodeWidget
    from reportlab.graphics.renderPDF import draw
    from reportlab.graphics.shapes import Drawing
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    target = BytesIO()
    canvas = Canvas(target, pagesize=A4)
    canvas.setFont(font, 18)
    canvas.drawCentredString(A4[0] / 2, 770, "技术合同认定登记凭单")
    canvas.setFont(font, 10.5)
    for line in range(_FIELDS):
        y = 700 - 32 * line
        canvas.rect(60, y - 10, 475, 32)
        canvas.drawString(68, y, f"第{line}项：海洋牧场智能投饵装备关键技术开发 {uid[:13]}")
    code = Drawing(100, 100)
    code.add(
        QrCodeWidget(
            f"REGISTRAR-SLIP:1:{uid}:371002-01-2026-000001:2026-11-23:1000000.00:{uid * 5}", barLevel="M"
        )
    )
    draw(code, canvas, 420, 60)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _signed(signer: Any, page: bytes) -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import PdfSignatureMetadata, sign_pdf

    metadata = PdfSignatureMetadata(field_name="Signature1")
    return bytes(sign_pdf(IncrementalPdfFileWriter(BytesIO(page)), metadata, signer=signer).getbuffer())
