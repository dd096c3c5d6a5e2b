"""Makes tables as applicants send them, and files that only look like tables; each maker returns the bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook

HEADS = ("合同名称", "卖方名称", "买方名称", "签订日期", "合同金额（万元）")
ROWS = (
    ("海藻提取技术", "哈尔滨工业大学（威海）", "威海甲公司", date(2026, 3, 5), 12.5),
    ("碳纤维检测", "哈尔滨工业大学（威海）", "威海乙公司", "2026年3月6日", "1,300"),
)


def workbook(
    rows: Sequence[Sequence[object]] = (HEADS, *ROWS), shape: Callable[[Workbook], object] | None = None
) -> bytes:
    """An ``.xlsx`` of these rows; ``shape`` may change it before it is saved."""
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    if shape is not None:
        shape(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_part(content: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The workbook with some of its parts changed, and parts that it did not have added."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as to,
    ):
        for name in source.namelist():
            to.writestr(name, changes.get(name, lambda part: part)(source.read(name)))
        for name in changes.keys() - set(source.namelist()):
            to.writestr(name, changes[name](b""))
    return buffer.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def far_cell(place: str) -> bytes:
    """One cell at a place that would make a careless reader fill everything before it."""
    cell = f'<c r="{place}" t="inlineStr"><is><t>x</t></is></c></row>'.encode()
    return with_part(workbook(), {SHEET: lambda part: part.replace(b"</row>", cell, 1)})


def far_cell_hidden_from_patterns() -> bytes:
    """The same with a sign in an attribute at which a pattern would stop."""
    cell = b'<c x="&gt;>" r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    return with_part(workbook(), {SHEET: lambda part: part.replace(b"</row>", cell, 1)})


def entities() -> bytes:
    """A sheet whose text swells by entities."""
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    return with_part(workbook(), {SHEET: lambda part: bomb + part})


def swelling() -> bytes:
    """A small archive that is 320 MB when unpacked."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            archive.writestr(f"{number}.xml", b"\0" * 80_000_000, compresslevel=1)
    return buffer.getvalue()


def lying() -> bytes:
    """A member that says it is short and is long."""
    content = bytearray(with_part(workbook(), {SHEET: lambda part: part + b" " * 50_000_000}))
    for mark, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = content.find(mark)
        while at >= 0:
            if SHEET.encode() in content[at : at + 120]:
                content[at + place : at + place + 4] = (1000).to_bytes(4, "little")
            at = content.find(mark, at + 4)
    return bytes(content)


def many_rows(count: int = 50_001) -> bytes:
    """More contracts than a table may hold."""
    row = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>x</t></is></c></row>'
    rows = b"".join(row % (n, n) for n in range(2, count + 2))
    return with_part(
        workbook([("合同名称",)]), {SHEET: lambda part: part.replace(b"</sheetData>", rows + b"</sheetData>")}
    )


def many_columns(count: int = 201) -> bytes:
    """One column too many."""
    return workbook([[f"列{n}" for n in range(count)], list(range(count))])


def ods(body: str, manifest: str = "") -> bytes:
    """An ``.ods`` whose only table has this body."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet>'
        f'<table:table table:name="表1">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return buffer.getvalue()


def ods_cell(text: str, more: str = "") -> str:
    """One cell of an ``.ods``."""
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


def ods_bomb() -> bytes:
    """One cell that stands for a thousand million."""
    cell = ods_cell("x", 'table:number-columns-repeated="1000"')
    return ods(f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>')


def ole(names: Sequence[str], streams: Sequence[bytes]) -> bytes:
    """A small OLE container with these files, each filled up to 4,096 bytes."""
    sector = 512
    padded = [
        stream + b"\0" * (-max(len(stream), 4096) % sector + max(0, 4096 - len(stream))) for stream in streams
    ]
    chain: list[int] = []
    starts = []
    for stream in padded:
        starts.append(len(chain))
        count = len(stream) // sector
        chain += [*range(len(chain) + 1, len(chain) + count), 0xFFFFFFFE]
    directory_at = len(chain)
    chain.append(0xFFFFFFFE)
    table_at = len(chain)
    tables = -(-(table_at + 1) // (sector // 4 - 1))
    chain += [0xFFFFFFFD] * tables
    entries = b"".join(
        [_ole_entry("Root Entry", 5, 0xFFFFFFFE, 0)]
        + [_ole_entry(name, 2, start, len(s)) for name, start, s in zip(names, starts, padded, strict=True)]
    )
    table = b"".join(number.to_bytes(4, "little") for number in chain).ljust(tables * sector, b"\xff")
    head = bytearray(b"\xff" * sector)
    head[:76] = bytes(76)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    head[24:34] = b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00"
    head[44:48] = tables.to_bytes(4, "little")
    head[48:52] = directory_at.to_bytes(4, "little")
    head[56:60] = (4096).to_bytes(4, "little")
    head[60:64] = head[68:72] = (0xFFFFFFFE).to_bytes(4, "little")
    for number in range(tables):
        head[76 + 4 * number : 80 + 4 * number] = (table_at + number).to_bytes(4, "little")
    return bytes(head) + b"".join(padded) + entries.ljust(sector, b"\0") + table


def _ole_entry(name: str, kind: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    entry = bytearray(128)
    entry[: len(text)] = text
    entry[64:66] = len(text).to_bytes(2, "little")
    entry[66] = kind
    entry[68:80] = b"\xff" * 12
    entry[116:120] = start.to_bytes(4, "little")
    entry[120:124] = size.to_bytes(4, "little")
    return bytes(entry)


def xls_with_password() -> bytes:
    """An ``.xls`` whose records are locked."""
    begin = b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12)
    return ole(["Workbook"], [begin + b"\x2f\x00\x06\x00\x01\x00\x01\x00\x01\x00" + b"\x0a\x00\x00\x00"])


def xls_far_cell() -> bytes:
    """An ``.xls`` with a number in the last cell that the form knows."""
    begin = b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12)
    end = b"\x0a\x00\x00\x00"
    sheet = b"\x85\x00\x0a\x00" + (4 + len(begin) + 10 + 0).to_bytes(4, "little") + b"\x00\x00\x02\x00ab"
    globals_ = begin + sheet + end
    number = b"\x03\x02\x0e\x00\xff\xff\xff\x00\x00\x00" + bytes(8)
    place = len(globals_).to_bytes(4, "little")
    globals_ = globals_.replace(sheet, sheet[:4] + place + sheet[8:])
    return ole(["Workbook"], [globals_ + begin + number + end])


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "entities.xlsx": (entities, "XML"),
    "swelling.xlsx": (swelling, "解开后过大"),
    "lying.xlsx": (lying, "损坏"),
    "far-right.xlsx": (lambda: far_cell("XFD1"), "200 列"),
    "far-down.xlsx": (lambda: far_cell("A1048576"), "50000 行"),
    "far-and-hidden.xlsx": (far_cell_hidden_from_patterns, "行"),
    "many-rows.xlsx": (many_rows, "50000 行"),
    "many-columns.xlsx": (many_columns, "200 列"),
    "bomb.ods": (ods_bomb, "列"),
    "rows.ods": (
        lambda: ods(f'<table:table-row table:number-rows-repeated="1000000">{ods_cell("x")}</table:table-row>'),
        "50000 行",
    ),
    "locked.ods": (lambda: ods("", "<encryption-data/>"), "密码"),
    "locked.xlsx": (lambda: ole(["EncryptedPackage", "EncryptionInfo"], [b"x", b"y"]), "密码"),
    "locked.xls": (xls_with_password, "密码"),
    "far.xls": (xls_far_cell, "列"),
    "word.xls": (lambda: ole(["WordDocument"], [b"x"]), "损坏"),
    "web.xls": ("<html><table><tr><td>合同名称".encode, "网页"),
    "xml.xls": (lambda: b'<?xml version="1.0"?><Workbook/>', "网页"),
    "letter.docx.xlsx": (lambda: zipped({"word/document.xml": b"<w/>"}), "不是 .xlsx"),
    "cut.xlsx": (lambda: workbook()[:2000], "损坏"),
    "cut.xls": (lambda: xls_with_password()[:700], "损坏"),
    "cut.ods": (lambda: ods(ods_cell("x"))[:300], "损坏"),
    "page.csv": (lambda: b"%PDF-1.7\n1,2\n", "不是表格"),
    "noise.xls": (lambda: bytes(range(256)) * 50, "损坏"),
    "empty.xlsx": (lambda: b"", "空"),
}  # fmt: skip
"""Files that are refused as a whole: the maker, and a word of the one plain sentence."""


def zipped(members: Mapping[str, bytes]) -> bytes:
    """An archive with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def hide(book: Any) -> None:
    """Hide the third column and the second row, and add a hidden sheet."""
    book.active.column_dimensions["C"].hidden = True
    book.active.row_dimensions[2].hidden = True
    book.create_sheet("旧表").sheet_state = "hidden"
