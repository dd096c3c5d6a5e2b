"""Makes small files that swell in a reader of values, or hide a far cell from who only looks at patterns."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

from tests.exchange.odd_tables import SHEET, far_cell, ods, ods_cell, ole, with_part, workbook

BOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
STRINGS, STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
_FAR = far_cell("XFD1048576")
_NAMES = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def in_sheet(before: bytes, more: bytes, content: bytes = b"") -> bytes:
    """The usual workbook with something put before a tag of its sheet."""
    return with_part(content or workbook(), {SHEET: lambda part: part.replace(before, more + before, 1)})


def member_in_capitals() -> bytes:
    """A far cell in a sheet whose part is written with a capital that its relation does not have."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_FAR)) as source, zipfile.ZipFile(buffer, "w") as to:
        for name in source.namelist():
            to.writestr(name.replace("sheet1", "Sheet1"), source.read(name))
    return buffer.getvalue()


def shared(texts: bytes, cells: bytes) -> bytes:
    """A workbook with these shared texts and rows."""
    content = with_part(
        workbook([("合同名称",)]), {SHEET: lambda p: p.replace(b"</sheetData>", cells + b"</sheetData>")}
    )
    return with_part(content, {STRINGS: lambda _: b'<sst xmlns="%s">%s</sst>' % (_NAMES.encode(), texts)})


def one_long_text_everywhere() -> bytes:
    """A text of 10,000 signs in 40,000 cells."""
    rows = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(2, 40_002))
    return shared(b"<si><t>" + b"x" * 10_000 + b"</t></si>", rows)


def xls_of_a_size(rows: int, columns: int) -> bytes:
    """An ``.xls`` that says it is so large and holds one number."""
    begin, end = b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12), b"\x0a\x00\x00\x00"
    size = b"\x00\x02\x0e\x00" + struct.pack("<IIHHH", 0, rows, 0, columns, 0)
    number = b"\x03\x02\x0e\x00\x01\x00\x01\x00\x00\x00" + struct.pack("<d", 5.0)
    place = len(begin) + 14 + len(end)
    sheet = b"\x85\x00\x0a\x00" + struct.pack("<I", place) + b"\x00\x00\x02\x00ab"
    return ole(["Workbook"], [begin + sheet + end + begin + size + number + end])


def xls_of_texts(texts: bytes, continued: tuple[bytes, ...], numbers: list[int]) -> bytes:
    """An ``.xls`` with these shared texts as they lie in its record and in those that continue it, one named in each row."""
    begin, end = b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12), b"\x0a\x00\x00\x00"
    shared = struct.pack("<HH", 0xFC, len(texts)) + texts
    shared += b"".join(struct.pack("<HH", 0x3C, len(more)) + more for more in continued)
    place = len(begin) + 14 + len(shared) + len(end)
    sheet = b"\x85\x00\x0a\x00" + struct.pack("<I", place) + b"\x00\x00\x02\x00ab"
    cells = b"".join(
        struct.pack("<HHHHHI", 0xFD, 10, row, 0, 0, number) for row, number in enumerate(numbers)
    )
    return ole(["Workbook"], [begin + sheet + shared + end + begin + cells + end])


def one_long_text_in_an_xls() -> bytes:
    """A text of 32,000 signs, written over five records, in 40,000 cells."""
    signs = b"x" * 8000
    head = struct.pack("<IIHB", 40_000, 1, 32_000, 0)
    return xls_of_texts(head + signs, (b"\0" + signs,) * 3, [0] * 40_000)


def xls_of_merges() -> bytes:
    """An ``.xls`` that says of 102,700 ranges that they are merged."""
    begin, end = b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12), b"\x0a\x00\x00\x00"
    place = len(begin) + 14 + len(end)
    sheet = b"\x85\x00\x0a\x00" + struct.pack("<I", place) + b"\x00\x00\x02\x00ab"
    merged = struct.pack("<HHH", 0xE5, 2 + 8 * 1027, 1027) + struct.pack("<HHHH", 0, 1, 0, 1) * 1027
    return ole(["Workbook"], [begin + sheet + end + begin + merged * 100 + end])


HIDDEN: dict[str, tuple[Callable[[], bytes], str]] = {
    "capital.xlsx": (member_in_capitals, "200 列"),
    "mark-in-name.xlsx": (
        lambda: with_part(_FAR, {BOOK: lambda part: part.replace(b'name="Sheet"', b'name="a>b"')}),
        "200 列",
    ),
    "other-target.xlsx": (
        lambda: with_part(_FAR, {RELATIONS: lambda part: part.replace(b'"/xl/work', b'"xl/work')}),
        "200 列",
    ),
    "other-prefix.xlsx": (
        lambda: in_sheet(b"</row>", f'<a-b:c xmlns:a-b="{_NAMES}" r="XFD1048576" t="str"><a-b:v>x</a-b:v></a-b:c>'.encode()),
        "50000 行",
    ),
    "no-part.xlsx": (
        lambda: with_part(workbook(), {RELATIONS: lambda part: part.replace(b"sheet1.xml", b"sheet9.xml")}),
        "损坏",
    ),
    "shared.xls": (one_long_text_in_an_xls, "过多"),
    "merged.xls": (xls_of_merges, "过多"),
    "size.xls": (lambda: xls_of_a_size(0x7FFFFFFF, 2), "损坏"),
    "blanks.ods": (lambda: ods("<table:table-row>" + ods_cell('x<text:s text:c="1000000000"/>') + "</table:table-row>"), "过多"),
    "repeated.ods": (
        lambda: ods(
            '<table:table-row table:number-rows-repeated="50000">'
            + ods_cell("x" * 10_000, 'table:number-columns-repeated="20"')
            + "</table:table-row>"
        ),
        "过多",
    ),
    "shared.xlsx": (one_long_text_everywhere, "过多"),
    "merged.xlsx": (
        lambda: in_sheet(b"</worksheet>", b"<mergeCells>" + b'<mergeCell ref="A1:B2"/>' * 100_001 + b"</mergeCells>"),
        "过多",
    ),
}  # fmt: skip
"""Refused before anything of them is built, with a word of the sentence."""

SWELLING: dict[str, tuple[Callable[[], bytes], str]] = {
    "texts.xlsx": (lambda: shared(b"<si/>" * 38_000_000, b""), "过多"),
    "relations.xlsx": (
        lambda: with_part(workbook(), {RELATIONS: lambda p: p.replace(b"</Rel", b'<Relationship Id="a" Target="b"/>' * 90_000 + b"</Rel", 1)}),
        "过多",
    ),
    "styles.xlsx": (lambda: with_part(workbook(), {STYLES: lambda p: p + b" " * 21_000_000}), "过多"),
    "blank-cells.xlsx": (lambda: in_sheet(b"</row>", b'<c r="A1"/>' * 17_000_000), "过多"),
    "blank-rows.xlsx": (lambda: in_sheet(b"</sheetData>", b'<row hidden="1"/>' * 11_000_000), "过多"),
    "columns.xlsx": (
        lambda: in_sheet(b"<sheetData>", b"<cols>" + b'<col min="1" max="200" hidden="1"/>' * 300_000 + b"</cols>"),
        "",
    ),
    "long-text.xlsx": (
        lambda: in_sheet(b"</row>", b'<c r="F1" t="inlineStr"><is><t>' + b"x" * 190_000_000 + b"</t></is></c>"),
        "过多",
    ),
    "wide.csv": (lambda: b"name\n" + (b"abcd," * 199 + b"abcd\n") * 49_000, "过多"),
    "long.csv": (lambda: b"name\n" + (b"x" * 1000 + b"\n") * 49_000, ""),
}  # fmt: skip
"""Large when unpacked: what they cost is measured; the word is "" where the file is read."""
