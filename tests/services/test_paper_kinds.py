"""A paper is what an office scans or receives: told by its content, and its name says the same."""

from __future__ import annotations

import io
import zipfile

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.services.paper_kinds import require_paper

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1024)


def packed(*names: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return target.getvalue()


DOCX = packed("[Content_Types].xml", "word/document.xml")
XLSX = packed("[Content_Types].xml", "xl/workbook.xml")
OFD = packed("OFD.xml", "Doc_0/Document.xml")
DOC = OLE + "WordDocument".encode("utf-16-le") + bytes(100)
XLS = OLE + "Workbook".encode("utf-16-le") + bytes(100)
JPEG = b"\xff\xd8\xff\xe0 picture"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("合同.pdf", b"%PDF-1.4 x"),
        ("合同.PDF", b"%PDF-1.4 x"),
        ("合同.ofd", OFD),
        ("合同.docx", DOCX),
        ("合同.doc", DOC),
        ("合同.wps", DOC),
        ("报价.xlsx", XLSX),
        ("报价.xls", XLS),
        ("证书.jpg", JPEG),
        ("证书.jpeg", JPEG),
        ("证书.png", b"\x89PNG\r\n\x1a\n x"),
        ("微信图片.jpg", b"\x89PNG\r\n\x1a\n x"),
        ("扫描.tif", b"II*\0 x"),
        ("扫描.tiff", b"MM\0* x"),
        ("扫描.bmp", b"BM" + (22).to_bytes(4, "little") + bytes(16)),
    ],
)
def test_what_a_registrar_receives_is_taken(name: str, content: bytes) -> None:
    require_paper(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("安装.exe", b"MZ\x90\0 program"),
        ("合同.pdf", b"MZ\x90\0 program"),
        ("合同.pdf", "技术开发合同".encode()),
        ("合同.docx", packed("readme.txt")),
        ("合同.docx", b"PK\x03\x04 no package"),
        ("合同.docx", b"MZ program" + DOCX),
        ("合同.zip", packed("合同.pdf")),
        ("安装.doc", OLE + "Property".encode("utf-16-le")),
        ("图.bmp", b"BMW is no picture and this is a longer sentence"),
        ("页.html", b"<html></html>"),
    ],
)
def test_anything_else_is_refused_and_what_is_taken_is_named(name: str, content: bytes) -> None:
    with pytest.raises(InputRefusedError) as caught:
        require_paper(name, content)
    assert (caught.value.code, caught.value.where) == ("PAPER-KIND", name)
    for taken in ("PDF", "OFD", "JPG", "PNG", "TIFF", "BMP", "Word", "Excel"):
        assert taken in caught.value.remedy.zh
        assert taken in caught.value.remedy.en


@pytest.mark.parametrize(
    ("name", "content", "it_is"),
    [("合同.exe", b"%PDF-1.4", "PDF"), ("合同", b"%PDF-1.4", "PDF"), ("合同.pdf", DOCX, "Word")],
)
def test_a_name_that_says_something_else_is_refused(name: str, content: bytes, it_is: str) -> None:
    with pytest.raises(InputRefusedError) as caught:
        require_paper(name, content)
    assert caught.value.code == "PAPER-ENDING"
    assert it_is in caught.value.problem.zh
