"""Contract files are read, or refused in plain words that say what to do."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader, PdfWriter

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.prefill.source import LineKind
from registrar_app.exchange import contract_text, docx_text, pdf_text
from registrar_app.exchange.contract_text import ContractTextFiles
from registrar_app.services.stopping import StoppedError, stoppable
from tests.prefill.corpus import Sample, samples
from tests.prefill.makers import make_docx, make_pdf


def refused(tmp_path: Path, content: bytes, name: str = "contract.docx") -> str:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputRefusedError) as caught:
        ContractTextFiles().read(path)
    assert caught.value.exit_code == 3
    return caught.value.line("zh")


def package(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return stream.getvalue()


def sound_docx() -> bytes:
    document = Document()
    document.add_paragraph("技术服务合同")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_lines_come_in_the_order_of_the_document(tmp_path: Path) -> None:
    sample = next(each for each in samples("development") if each.name.startswith("d14"))
    path = tmp_path / "a.docx"
    path.write_bytes(make_docx(sample))
    lines = ContractTextFiles().read(path).lines
    body = [line for line in lines if line.kind is not LineKind.HEADER]
    assert body[0].text == "技术咨询合同书"
    assert [line.kind for line in body[1:3]] == [LineKind.BOX, LineKind.BOX]
    assert body[5].text == "甲方：威海市刘公岛管理委员会\t乙方：中国文物建筑设计研究院有限公司"
    assert [line.text.startswith("合同编号") for line in lines if line.kind is LineKind.HEADER] == [True]


def test_deleted_words_are_not_read(tmp_path: Path) -> None:
    content = sound_docx()
    with zipfile.ZipFile(io.BytesIO(content)) as package_:
        parts = {name: package_.read(name) for name in package_.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"</w:p>", b'<w:del w:id="1"><w:r><w:t>old</w:t></w:r></w:del><w:ins w:id="2"><w:r><w:t>new</w:t></w:r></w:ins></w:p>', 1
    )  # fmt: skip
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, part in parts.items():
            made.writestr(name, part)
    path = tmp_path / "a.docx"
    path.write_bytes(stream.getvalue())
    assert [line.text for line in ContractTextFiles().read(path).lines] == ["技术服务合同new"]


def test_rows_of_a_pdf_are_put_together_again(tmp_path: Path) -> None:
    sample = next(each for each in samples("development") if each.name.startswith("d21"))
    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(sample))
    rows = [line.text for line in ContractTextFiles().read(path).lines if line.kind is LineKind.ROW]
    assert (
        "单位名称\t荣成市鸿洋神远洋渔业捕捞加工综合有限责任公司\t北京星链导航通信技术研究院股份有限公司"
        in rows
    )


def test_an_old_word_file_is_named_as_one(tmp_path: Path) -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert ".doc" in refused(tmp_path, old, "a.doc")
    assert "后缀改成了 .docx" in refused(tmp_path, old, "a.docx")
    assert "口令" in refused(tmp_path, old + "EncryptedPackage".encode("utf-16-le"))


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"\xff\xd8\xff\xe0" + bytes(50), "a.jpg"), (b"\x89PNG\r\n", "a.docx"), (b"anything", "a.heic")],
)
def test_a_picture_is_named_as_one(tmp_path: Path, content: bytes, name: str) -> None:
    assert "照片" in refused(tmp_path, content, name)


@pytest.mark.parametrize("content", [b"hello", b"PK\x03\x04broken", b"%PDF-1.7 broken", b"{}"])
def test_what_is_neither_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "PREFILL-FILE" in refused(tmp_path, content)


def test_a_scan_without_text_says_so(tmp_path: Path) -> None:
    writer, stream = PdfWriter(), io.BytesIO()
    writer.add_blank_page(600, 800)
    writer.write(stream)
    assert "扫描件" in refused(tmp_path, stream.getvalue(), "a.pdf")
    document, stream = Document(), io.BytesIO()
    document.save(stream)
    assert "没有文字" in refused(tmp_path, stream.getvalue())


def test_a_protected_pdf_says_so(tmp_path: Path) -> None:
    writer, stream = PdfWriter(), io.BytesIO()
    writer.add_blank_page(600, 800)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(stream)
    assert "口令" in refused(tmp_path, stream.getvalue(), "a.pdf")


def test_entities_are_refused(tmp_path: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    assert "损坏" in refused(tmp_path, package(word__document_xml=bomb))


def test_a_file_that_would_swell_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_text, "PART_LIMIT", 10_000)
    assert "过大" in refused(tmp_path, package(word__document_xml=b" " * 20_000))
    monkeypatch.undo()
    assert "过大" in refused(tmp_path, package(word__document_xml=b" " * 2_000_000))
    monkeypatch.setattr(docx_text, "PART_COUNT_LIMIT", 2)
    assert "过大" in refused(tmp_path, sound_docx())


def test_a_garbled_directory_is_refused(tmp_path: Path) -> None:
    content = bytearray(sound_docx())
    content[-6:-2] = b"\xf0\xff\xff\x7f"  # where the directory begins, far behind the end
    assert "损坏" in refused(tmp_path, bytes(content))


def test_a_workbook_is_no_contract(tmp_path: Path) -> None:
    assert "不是 Word 文档" in refused(tmp_path, package(xl__workbook_xml=b"<a/>"))


def test_a_pdf_of_too_many_pages_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_text, "PAGE_LIMIT", 1)
    writer, stream = PdfWriter(), io.BytesIO()
    writer.add_blank_page(600, 800)
    writer.add_blank_page(600, 800)
    writer.write(stream)
    assert "2 页" in refused(tmp_path, stream.getvalue(), "a.pdf")
    assert len(PdfReader(stream).pages) == 2


@pytest.mark.parametrize("make", [make_docx, make_pdf])
def test_the_reading_can_be_stopped(tmp_path: Path, make: Callable[[Sample], bytes]) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(make(samples("development")[0]))
    with stoppable(lambda: True), pytest.raises(StoppedError):
        ContractTextFiles().read(path)


def test_what_comes_behind_two_hundred_pages_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contract_text, "CHARACTER_LIMIT", 60)
    path = tmp_path / "a.docx"
    path.write_bytes(make_docx(samples("development")[0]))
    read = ContractTextFiles().read(path)
    assert sum(len(line.text) for line in read.lines) <= 60
    assert read.left_out > 0


def test_a_pdf_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_text, "TIME_LIMIT", 0)
    said = refused(tmp_path, make_pdf(samples("development")[0]), "a.pdf")
    assert "秒内没有读完" in said


def test_footnotes_are_read_behind_the_body(tmp_path: Path) -> None:
    sample = next(each for each in samples("fresh") if each.name.startswith("f01"))
    path = tmp_path / "a.docx"
    path.write_bytes(make_docx(sample))
    notes = [line for line in ContractTextFiles().read(path).lines if line.kind is LineKind.NOTE]
    assert [note.text.startswith("样机指第二代") for note in notes] == [True]


def test_paragraphs_of_one_cell_are_told_apart(tmp_path: Path) -> None:
    document = Document()
    cell = document.add_table(1, 2).cell(0, 0)
    cell.text = "甲方：威海远航有限公司"
    cell.add_paragraph("地址：威海市新威路1号")
    cell.add_paragraph("（三楼）")
    path = tmp_path / "a.docx"
    document.save(str(path))
    assert ContractTextFiles().read(path).lines[0].text == (
        "甲方：威海远航有限公司\n地址：威海市新威路1号 （三楼）\t"
    )


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contract_text, "FILE_LIMIT", 100)
    path = tmp_path / "a.docx"
    path.write_bytes(sound_docx())
    with pytest.raises(InputRefusedError):
        ContractTextFiles().read(path)
