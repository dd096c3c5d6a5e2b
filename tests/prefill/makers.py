"""Makes Word files and PDFs of the contract texts, as offices write them: cover lines, tables, text boxes, page breaks."""

from __future__ import annotations

import io
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tests.prefill.corpus import Sample, row_cells

_BOX = (
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape style="width:300pt;height:30pt">'
    "<v:textbox><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    "</v:shape></w:pict></w:r></w:p>"
)
_FONTS = (
    Path("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
    Path("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
)


def make_docx(sample: Sample) -> bytes:
    """Return the text as a Word file."""
    document = Document()
    rows: list[list[str]] = []
    notes: list[str] = []
    for written in (*sample.lines, ""):
        if written.startswith("|"):
            rows.append(row_cells(written))
            continue
        if rows:
            _add_table(document, rows)
            rows = []
        if written == "{{page}}":
            document.add_page_break()
        elif written.startswith("{{header}}"):
            document.sections[0].header.paragraphs[0].text = written.removeprefix("{{header}}")
        elif written.startswith("{{list}}"):
            document.add_paragraph(written.removeprefix("{{list}}"), style="List Number")
        elif written.startswith("{{note}}"):
            notes.append(written.removeprefix("{{note}}"))
        elif written.startswith("{{box}}"):
            body = document.element.body
            body.insert(len(body) - 1, parse_xml(_BOX.format(escape(written.removeprefix("{{box}}")))))
        else:
            _add_paragraph(document, written)
    _add_notes(document, notes)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_paragraph(document, written):  # type: ignore[no-untyped-def]
    """Write a paragraph in several runs, as editing leaves it."""
    paragraph = document.add_paragraph()
    for start in range(0, len(written), 7):
        run = paragraph.add_run(written[start : start + 7])
        run.bold = start == 0


def _add_table(document, rows):  # type: ignore[no-untyped-def]
    table = document.add_table(len(rows), max(map(len, rows)))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=False):
            cell.text, *further = text.split("¶")
            for each in further:
                cell.add_paragraph(each)


def _add_notes(document, notes):  # type: ignore[no-untyped-def]
    """Put footnotes into a part of their own and a mark for each behind the last paragraph."""
    if not notes:
        return
    name = qn("w:p").partition("}")[0].removeprefix("{")
    written = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/><w:t>{escape(note)}</w:t></w:r></w:p></w:footnote>'
        for n, note in enumerate(notes, 1)
    )
    content = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{name}">{written}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), CT.WML_FOOTNOTES, content.encode(), document.part.package)
    document.part.relate_to(part, RT.FOOTNOTES)
    for number in range(1, len(notes) + 1):
        mark = f'<w:r xmlns:w="{name}"><w:footnoteReference w:id="{number}"/></w:r>'
        document.paragraphs[-1]._p.append(parse_xml(mark))


def make_pdf(sample: Sample) -> bytes:
    """Return the text as a PDF whose lines are cut by the page's width."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

    font = _font()
    style = ParagraphStyle("text", fontName=font, fontSize=11, leading=17, wordWrap="CJK")
    flow: list[object] = []
    rows: list[list[object]] = []
    notes = [line.removeprefix("{{note}}") for line in sample.lines if line.startswith("{{note}}")]
    body = [line for line in sample.lines if not line.startswith("{{note}}")]
    numbered = 0
    for written in (*body, *notes, ""):
        if written.startswith("|"):
            rows.append([Paragraph(escape(cell).replace("¶", "<br/>"), style) for cell in row_cells(written)])
            continue
        if rows:
            width = max(map(len, rows))
            filled = [[*row, *[""] * (width - len(row))] for row in rows]
            flow += [Table(filled, colWidths=[440 / width] * width), Spacer(1, 6)]
            rows = []
        if written == "{{page}}":
            flow.append(PageBreak())
            continue
        text = written.removeprefix("{{header}}").removeprefix("{{box}}")
        if text.startswith("{{list}}"):
            numbered += 1
            text = f"{numbered}. {text.removeprefix('{{list}}')}"
        flow.append(Paragraph(escape(text).replace("  ", "\u00a0\u00a0") or "\u00a0", style))
    stream = io.BytesIO()
    SimpleDocTemplate(stream, pagesize=A4, invariant=1).build(flow)
    return stream.getvalue()


def _font() -> str:
    """Return the name of a Chinese font that is embedded where the machine has one."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfbase.ttfonts import TTFont

    file = next((path for path in _FONTS if path.exists()), None)
    if file is not None:
        pdfmetrics.registerFont(TTFont("contract", str(file)))
        return "contract"
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    return "STSong-Light"


MAKERS = {"docx": make_docx, "pdf": make_pdf}
