"""Keeps what is looked for in the parts of an ``.xlsx`` before any value is read: bombs, far cells, formulas, hidden parts.

A reader of values makes room for every cell up to the furthest one, so where cells stand must be known first. A sheet
written as spreadsheets write it is looked through with a few patterns; one that is written otherwise goes through a
parser, which is slower and sees the same.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from xml.parsers import expat

from registrar_app.domain.text import Text
from registrar_app.exchange.shared_texts import SharedTexts
from registrar_app.exchange.sheet_facts import ANY_FAULT, SheetFacts, column_of
from registrar_app.exchange.shown_units import units_of_styles
from registrar_app.exchange.table_limits import (
    CELL_LIMIT,
    COLUMN_LIMIT,
    INFLATED_LIMIT,
    LAST_ROW,
    MERGE_LIMIT,
    SHEET_LIMIT,
    damaged,
    refused,
    too_many_cells,
    too_many_columns,
    too_many_rows,
)

_1904 = re.compile(rb"\bdate1904\s*=\s*[\"'](?:1|true)[\"']")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*[\"']([^\"']*)[\"']")
_PREFIX_END = re.compile(rb":[cf]")
_PREFIXED = re.compile(rb"<[^\s<>/:!?]++:[cf][\s/>]")
_CELL = re.compile(rb"<c r=\"[A-Z]{1,3}[0-9]{1,7}\"(?: (?:s|t|cm|vm|ph)=\"\w{0,20}\")*/?>")
_PLACE = rb"(?:(?P<column>[A-Z]{3}|G[S-Z]|[H-Z][A-Z])[0-9]+|[A-Z]+(?P<row>[0-9]{6,}|[6-9][0-9]{4}|5[1-9][0-9]{3}|50[1-9][0-9]{2}))"
_FAR_CELL = re.compile(rb"<c r=\"" + _PLACE + rb"\"(?: (?:s|t|cm|vm|ph)=\"\w{0,20}\")*>(?!</c>)")
_FORMULA = re.compile(rb"<c r=\"([A-Z]{1,3})([0-9]{1,7})\"(?: (?:s|t|cm|vm|ph)=\"\w{0,20}\")*><f[\s/>]")
_FAULT = re.compile(
    rb"<c r=\"([A-Z]{1,3})([0-9]{1,7})\"(?: s=\"\w{0,20}\")? t=\"e\"(?: s=\"\w{0,20}\")?><v>(#[\w/!?]{1,15})</v>"
)
_STYLED = re.compile(
    rb"<c r=\"([A-Z]{1,3})([0-9]{1,7})\"(?: (?:t|cm|vm|ph)=\"\w{0,20}\")* s=\"([0-9]{1,9})\""
)
_COLUMNS = re.compile(rb"<col\s[^>]{1,300}>")
_HIDDEN_ROW = re.compile(rb"<row\s[^>]{1,300}hidden=\"(?:1|true)\"")
_TRUE = ("1", "true")
_BOOK, _RELATIONS, _STRINGS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedstrings.xml"
_STYLES = "xl/styles.xml"
_SLOW_LIMIT, _STRINGS_LIMIT, _OTHER_LIMIT, _RELATIONS_LIMIT = 60_000_000, 100_000_000, 20_000_000, 1_000_000
_ANY_CELLS = 2 * CELL_LIMIT
"""Cells with and without content: a reader of values goes past the latter, the pattern and the styles do not."""
_PIECE = 4_000_000


def look_through(archive: zipfile.ZipFile, file: str) -> tuple[dict[str, SheetFacts], bool]:
    """Return the facts of each sheet by its name, and whether days count from 1904.

    Raises:
        InputRefusedError: a part is hostile, or a limit is passed.
    """
    check_members(archive, file)
    places = _places(archive, file)
    facts: dict[str, SheetFacts] = {}
    cells = 0
    strings = _members(archive).get(_STRINGS)
    units = _units(archive, file)
    shared = SharedTexts(b"" if strings is None else _other_part(archive, strings, _STRINGS, file), file)
    for member in archive.namelist():
        folded = _folded(member)
        if member not in places and not folded.endswith((".xml", ".rels")):
            continue
        if member not in places:
            _other_part(archive, member, folded, file)
            continue
        part = read_part(archive, member, file)
        values = part.count(b"<v")
        cells += values + part.count(b"<is")
        if cells > CELL_LIMIT:
            raise too_many_cells(file)
        shared.weigh(part, values)
        found = _facts_of(part, file, units)
        facts.update(dict.fromkeys(places[member], found))
    return facts, _1904.search(archive.read(_members(archive)[_BOOK])) is not None


def _places(archive: zipfile.ZipFile, file: str) -> dict[str, list[str]]:
    """Return the names of the sheets that each part holds, found just as the reader of values finds them.

    Raises:
        InputRefusedError: a sheet has no part, or could be taken for another one.
    """
    members = _members(archive)
    if _BOOK not in members or _RELATIONS not in members:
        raise damaged(file)
    for member in (_BOOK, _RELATIONS):
        _other_part(archive, members[member], member, file)
    targets = {
        given.get("Id", ""): given.get("Target", "")
        for given in _tags(archive.read(members[_RELATIONS]), "Relationship", file)
    }
    sheets = _tags(archive.read(members[_BOOK]), "sheet", file)
    if len(sheets) > SHEET_LIMIT:
        raise too_many_cells(file)
    places: dict[str, list[str]] = {}
    for given in sheets:
        relations = [value for key, value in given.items() if key.endswith(":id")]
        target = targets.get(relations[0], "") if len(relations) == 1 else ""
        path = target.lstrip("/") if target.startswith(("/xl/", "xl/")) else f"xl/{target}"
        found = members.get(_folded(path))
        if found is None:
            raise damaged(file)
        places.setdefault(found, []).append(given.get("name", ""))
    if len({name for names in places.values() for name in names}) < len(sheets):
        raise damaged(file)
    return places


def _members(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the members by what readers compare of their names."""
    return {_folded(name): name for name in archive.namelist()}


def _folded(name: str) -> str:
    return name.replace("\\", "/").lower()


def _other_part(archive: zipfile.ZipFile, member: str, folded: str, file: str) -> bytes:
    """Return a part that is no sheet; refuse one that is larger than any spreadsheet writes it: readers keep all of it."""
    size = archive.getinfo(member).file_size
    limit = _RELATIONS_LIMIT if folded.endswith(".rels") else _OTHER_LIMIT
    if size > (_STRINGS_LIMIT if folded == _STRINGS else limit):
        raise too_many_cells(file)
    return read_part(archive, member, file)


def _tags(part: bytes, wanted: str, file: str) -> list[dict[str, str]]:
    """Return the attributes of every element of a name, whatever its prefix."""
    found: list[dict[str, str]] = []

    def begin(name: str, given: dict[str, str]) -> None:
        if name.rpartition(":")[2] == wanted:
            found.append(given)

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise damaged(file) from error
    return found


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
    if len({_folded(member.filename) for member in members}) < len(members):
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


def _facts_of(part: bytes, file: str, units: Mapping[int, str]) -> SheetFacts:
    cells = _opened(part, b"c")
    if cells > _ANY_CELLS or part.count(b"mergeCell") > MERGE_LIMIT:
        raise too_many_cells(file)
    if _PREFIX_END.search(part) and _PREFIXED.search(part):
        return _slow_facts(part, file, units)
    facts = SheetFacts()
    for piece in _pieces(part, file):
        cells -= len(_CELL.findall(piece))
        _note_cells(facts, piece, file)
        for name, row, style in _STYLED.findall(piece) if units else ():
            if int(style) in units:
                facts.show_unit(int(row) - 1, column_of(name.decode("ascii")), units[int(style)], file)
    if cells or _opened(part, b"f") != len(facts.formulas):
        return _slow_facts(part, file, units)
    for tag in _COLUMNS.finditer(part[: part.find(b"<sheetData")]):
        _note_columns(facts, _attributes(tag[0]))
    return facts


def _units(archive: zipfile.ZipFile, file: str) -> Mapping[int, str]:
    """Return the units that styles of cells show."""
    member = _members(archive).get(_STYLES)
    return {} if member is None else units_of_styles(_other_part(archive, member, _STYLES, file))


def _opened(part: bytes, tag: bytes) -> int:
    """Return how often a tag without a prefix is opened."""
    if re.search(b"<" + tag + rb"[ >/\t\n\r]", part) is None:  # looking once is faster than counting each
        return 0
    spaced = part.count(b"<" + tag + b" ")
    if re.search(b"<" + tag + rb"[>/\t\n\r]", part) is None:
        return spaced
    return spaced + sum(part.count(b"<" + tag + end) for end in (b">", b"/", b"\t", b"\n", b"\r"))


def _pieces(part: bytes, file: str) -> Iterator[bytes]:
    """Cut a sheet before cells, so that what is found at once stays small."""
    at = 0
    while at < len(part):
        end = part.find(b"<c ", at + _PIECE)
        end = end if end > 0 else len(part)
        if end - at > 3 * _PIECE:  # no spreadsheet has so much in one cell or behind the last one
            raise too_many_cells(file)
        yield part[at:end]
        at = end


def _note_cells(facts: SheetFacts, piece: bytes, file: str) -> None:
    far = _FAR_CELL.search(piece)
    if far is not None:
        raise too_many_columns(file) if far["column"] else too_many_rows(file)
    if b"hidden=" in piece:
        facts.hide_rows(sum(1 for _ in _HIDDEN_ROW.finditer(piece)))
    if b"><f" in piece:
        facts.formulas.update(
            (int(row) - 1, column_of(name.decode("ascii"))) for name, row in _FORMULA.findall(piece)
        )
    if b't="e"' in piece:
        facts.faults.update(
            ((int(row) - 1, column_of(name.decode("ascii"))), word.decode("ascii"))
            for name, row, word in _FAULT.findall(piece)
        )


def _slow_facts(part: bytes, file: str, units: Mapping[int, str]) -> SheetFacts:
    if len(part) > _SLOW_LIMIT:
        raise damaged(file)
    walk = _Walk(file, units)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = walk.begin
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise damaged(file) from error
    return walk.facts


class _Walk:
    """Goes through the tags of a sheet and keeps where it stands."""

    def __init__(self, file: str, units: Mapping[int, str]) -> None:
        self.facts = SheetFacts()
        self._units = units
        self._file = file
        self._row, self._column = -1, -1
        self._is_fault = False

    def begin(self, name: str, given: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "c":
            self._stand(given.get("r", ""))
            self._is_fault = given.get("t") == "e"
            if self._units and (unit := self._units.get(_number(given.get("s")))):
                self.facts.show_unit(self._row, self._column, unit, self._file)
        elif tag in ("v", "is", "f"):
            if self._row >= LAST_ROW:
                raise too_many_rows(self._file)
            if self._column > COLUMN_LIMIT:
                raise too_many_columns(self._file)
            if tag == "f":
                self.facts.formulas.add((self._row, self._column))
            elif self._is_fault:
                self.facts.faults[self._row, self._column] = ANY_FAULT
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
        if self._column < 0:
            raise damaged(self._file)
        self._row = _number(place[len(name) :]) - 1


def _note_columns(facts: SheetFacts, given: dict[str, str]) -> None:
    if given.get("hidden") in _TRUE:
        facts.hide_columns(_number(given.get("min")) - 1, _number(given.get("max")) - 1)


def _attributes(tag: bytes) -> dict[str, str]:
    return {
        key.decode("ascii", "replace"): value.decode("utf-8", "replace")
        for key, value in _ATTRIBUTE.findall(tag)
    }


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 10**9
