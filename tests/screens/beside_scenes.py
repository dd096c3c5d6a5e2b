"""The scenes of what stands beside the form: a scan that is read, the known parties, a party's earlier contracts."""

from __future__ import annotations

import io
import json
from dataclasses import replace

from PySide6.QtWidgets import QWidget
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import write_contract
from registrar_app.services import drafts
from registrar_app.services.attach_paper import attach_content
from registrar_app.ui.main_window import MainWindow
from tests.contract_samples import sound_contract
from tests.pausing import pause
from tests.screens import languages
from tests.screens.stage import PATIENCE_MS, SETTLE_MS, Stage

SCAN = "技术开发合同（盖章扫描件）.pdf"
FORMER = "海岛旧名有限公司"


def show_beside(stage: Stage) -> None:
    """The pane empty and with a scan, the look-up open, the earlier contracts of a party, one of them compared."""
    window = stage.window()
    _earlier_contract(window)
    window.new_contract()
    form = window.form
    form.scan.open()
    stage.see("form-scan-none", window)
    content = sound_contract(window.place.desk.today())
    languages.typed.append(json.dumps(write_contract(content), ensure_ascii=False))
    seller = content.seller
    assert seller is not None and seller.name is not None
    form.model.put("seller.name", seller.name[:2])
    form.save()
    attach_content(window.place.desk, form.case.uid, SCAN, _scan())
    form.open_case(form.case.uid)
    languages.typed += [SCAN, FORMER, "旧联系人"]
    for _ in range(PATIENCE_MS // SETTLE_MS):  # a page is drawn in a thread of its own
        if form.scan.view.is_drawn:
            break
        pause(SETTLE_MS)
    stage.see("form-scan", window)
    form.scan.put_away()
    form.go_to_field("seller.name")
    look_up = form.parties.look_ups["seller.name"]
    look_up.open()
    stage.see("form-party-look-up", window)
    look_up._choose(0)
    stage.see("form-party-taken", window)
    form.go_to_field("seller.name")
    form.parties.open_contracts()
    earlier: QWidget = form.parties.window  # type: ignore[assignment]
    stage.see("party-contracts", earlier)
    beside = form.parties.window.compare()  # type: ignore[union-attr]
    stage.see("party-contracts-compared", beside)  # type: ignore[arg-type]
    beside.close()  # type: ignore[union-attr]
    earlier.close()


def _earlier_contract(window: MainWindow) -> None:
    desk = window.place.desk
    content: Contract = sound_contract(desk.today())
    assert content.seller is not None
    former = replace(content.seller, name=FORMER, contact="旧联系人")
    drafts.create_draft(desk, replace(content, uid=None, seller=former))
    drafts.create_draft(desk, replace(content, uid=None))


def _scan() -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    target = io.BytesIO()
    canvas = Canvas(target)
    for page in range(1, 4):
        canvas.setFont("STSong-Light", 20)
        canvas.drawCentredString(297, 760, "技术开发（委托）合同")
        canvas.setFont("STSong-Light", 12)
        for line in range(24):
            canvas.drawString(
                70,
                720 - 26 * line,
                f"第 {page}.{line + 1} 条　甲方委托乙方研究开发，乙方接受委托并按约定交付成果。",
            )
        canvas.showPage()
    canvas.save()
    return target.getvalue()
