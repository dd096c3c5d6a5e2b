"""Keeps what is looked for in the parts of an ``.xlsx`` before any value is read: bombs, far cells, formulas, hidden parts.

A reader of values makes room for every cell up to the furthest one, so where cells stand must be known first. A sheet
written as spreadsheets write it is looked through with a few patterns; one that is written otherwise goes through a
parser, which is slower and sees the same.
"""

from __future__ import annotations

import re
import zipfile
from posixpath import join, normpath
from xml.parsers import expat

from registrar_app.domain.text import Text
from registrar_app.exchange.sheet_facts import SheetFacts, column_of
from registrar_app.exchange.table_limits import (
    CELL_LIMIT,
    COLUMN_LIMIT,
    INFLATED_LIMIT,
    LAST_ROW,
    SHEET_LIMIT,
    damaged,
    refused,
    too_many_cells,
    too_many_columns,
    too_many_rows,
)

_SHEET = re.compile(rb"<(?:\w{1,20}:)?sheet\s[^>]{1,2000}>")
_RELATION = re.compile(rb"<(?:\w{1,20}:)?Relationship\s[^>]{1,2000}>")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*[\"']([^\"']*)[\"']")
_1904 = re.compile(rb"\bdate1904\s*=\s*[\"'](?:1|true)[\"']")
_ANY_CELL = re.compile(rb"<(?:\w{1,20}:)?c[\s/>]")
_CELL = re.compile(rb"<c r=\"[A-Z]{1,3}[0-9]{1,7}\"(?: (?:s|t|cm|vm|ph)=\"\w{0,20}\")*/?>")
_PLACE = rb"(?:(?P<column>[A-Z]{3}|G[S-Z]|[H-Z][A-Z])[0-9]+|[A-Z]+(?P<row>[0-9]{6,}|[6-9][0-9]{4}|5[1-9][0-9]{3}|50[1-9][0-9]{2}))"
_FAR_CELL = re.compile(rb"<c r=\"" + _PLACE + rb"\"(?: (?:s|t|cm|vm|ph)=\"\w{0,20}\")*>(?!</c>)")
_FORMULA = re.compile(rb"<c r=\"([A-Z]{1,3})([0-9]{1,7})\"(?: (?:s|t|cm|vm|ph)=\"\w{0,20}\")*><f[\s/>]")
_COLUMNS = re.compile(rb"<col\s[^>]{1,300}>")
_HIDDEN_ROW = re.compile(rb"<row\s[^>]{1,300}hidden=\"(?:1|true)\"")
_TRUE = ("1", "true")
_SLOW_LIMIT = 60_000_000


def look_through(archive: zipfile.ZipFile, file: str) -> tuple[dict[str, SheetFacts], bool]:
    """Return the facts of each sheet by its name, and whether days count from 1904.

    Raises:
        InputRefusedError: a part is hostile, or a limit is passed.
    """
    check_members(archive, file)
    book = read_part(archive, "xl/workbook.xml", file)
    paths = _targets(read_part(archive, "xl/_rels/workbook.xml.rels", file))
    sheets = _SHEET.findall(book)
    if len(sheets) > SHEET_LIMIT:
        raise too_many_cells(file)
    places = {}
    for tag in sheets:
        given = _attributes(tag)
        relation = next((value for key, value in given.items() if key.endswith(":id")), "")
        places[paths.get(relation, "")] = given.get("name", "")
    facts: dict[str, SheetFacts] = {}
    cells = 0
    for member in archive.namelist():
        if not member.lower().endswith((".xml", ".rels")):
            continue
        part = read_part(archive, member, file)
        if member in places:
            cells += part.count(b"<v") + part.count(b"<is>")
            if cells > CELL_LIMIT:
                raise too_many_cells(file)
            facts[places[member]] = _facts_of(part, file)
    return facts, _1904.search(book) is not None


def check_members(archive: zipfile.ZipFile, file: str) -> None:
    """Refuse an archive that is too large when unpacked, locked, or names a part twice.

    Raises:
        InputRefusedError: it is.
    """
    members = archive.infolist()
    if sum(member.file_size for member in members) > INFLATED_LIMIT:
        raise refused(file, Text("工作簿解开后过大", "the workbook is too large when unpacked"))
    if any(member.flag_bits & 1 for member in members):
        raise refused(file, Text("工作簿已加密", "the workbook is encrypted"))
    if len({member.filename.lower() for member in members}) < len(members):
        raise damaged(file)


def read_part(archive: zipfile.ZipFile, name: str, file: str) -> bytes:
    """Return one part, proved to be as long as the directory says and without a document type.

    Raises:
        InputRefusedError: it declares a document type, which no spreadsheet writes.
    """
    part = archive.read(name)
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise refused(
            file, Text("工作簿含不允许的 XML 声明", "the workbook holds forbidden XML declarations")
        )
    return part


def _targets(relations: bytes) -> dict[str, str]:
    found = {}
    for tag in _RELATION.findall(relations):
        given = _attributes(tag)
        target = given.get("Target", "")
        found[given.get("Id", "")] = (
            target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
        )
    return found


def _facts_of(part: bytes, file: str) -> SheetFacts:
    if len(_CELL.findall(part)) != len(_ANY_CELL.findall(part)):
        return _slow_facts(part, file)
    far = _FAR_CELL.search(part)
    if far is not None:
        raise too_many_columns(file) if far["column"] else too_many_rows(file)
    facts = SheetFacts()
    head = part[: part.find(b"<sheetData")]
    for tag in _COLUMNS.findall(head):
        _note_columns(facts, _attributes(tag))
    if b"hidden=" in part:
        facts.hide_rows(len(_HIDDEN_ROW.findall(part)))
    if b"<f" in part:
        facts.formulas.update(
            (int(row) - 1, column_of(name.decode("ascii"))) for name, row in _FORMULA.findall(part)
        )
    return facts


def _slow_facts(part: bytes, file: str) -> SheetFacts:
    if len(part) > _SLOW_LIMIT:
        raise damaged(file)
    walk = _Walk(file)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = walk.begin
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise damaged(file) from error
    return walk.facts


class _Walk:
    """Goes through the tags of a sheet and keeps where it stands."""

    def __init__(self, file: str) -> None:
        self.facts = SheetFacts()
        self._file = file
        self._row, self._column = -1, -1

    def begin(self, name: str, given: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "c":
            self._stand(given.get("r", ""))
        elif tag in ("v", "is", "f"):
            if self._row >= LAST_ROW:
                raise too_many_rows(self._file)
            if self._column > COLUMN_LIMIT:
                raise too_many_columns(self._file)
            if tag == "f":
                self.facts.formulas.add((self._row, self._column))
        elif tag == "row":
            self._row = _number(given["r"]) - 1 if "r" in given else self._row + 1
            self._column = -1
            self.facts.hide_rows(int(given.get("hidden") in _TRUE))
        elif tag == "col":
            _note_columns(self.facts, given)

    def _stand(self, place: str) -> None:
        name = place.rstrip("0123456789")
        if not place:
            self._column += 1
            return
        self._column = column_of(name)
        self._row = _number(place[len(name) :]) - 1


def _note_columns(facts: SheetFacts, given: dict[str, str]) -> None:
    if given.get("hidden") in _TRUE:
        facts.hide_columns(_number(given.get("min")) - 1, _number(given.get("max")) - 1)


def _attributes(tag: bytes) -> dict[str, str]:
    return {key.decode("ascii", "replace"): _plain(value) for key, value in _ATTRIBUTE.findall(tag)}


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 10**9


def _plain(text: bytes) -> str:
    from xml.sax.saxutils import unescape

    return unescape(text.decode("utf-8", "replace"), {"&quot;": '"', "&apos;": "'"})
