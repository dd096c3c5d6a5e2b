"""Keeps what the services need of tables of contracts: their sheets, what their columns are, and how both are named.

Reading the files is in ``exchange``. Rows and columns are counted from 0 here and shown from 1 or by letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from registrar_app.domain.text import Text


class Unit(StrEnum):
    """In what a column of amounts is written."""

    YUAN = "yuan"
    TEN_THOUSAND = "wan"

    @property
    def label(self) -> Text:
        """In words."""
        return _UNITS[self]


_UNITS = {Unit.YUAN: Text("元", "yuan"), Unit.TEN_THOUSAND: Text("万元", "10,000 yuan")}


def has_unit(path: str) -> bool:
    """Whether a column of a field holds amounts, so that it has a unit."""
    return path in _AMOUNTS or path.endswith(".amount")


_AMOUNTS = ("contract_value", "transaction_amount", "non_technical_costs")


class Confidence(StrEnum):
    """How sure a guess is: only what the head says is used unasked."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"
    NONE = "none"

    @property
    def label(self) -> Text:
        """In words."""
        return _CONFIDENCE[self]


_CONFIDENCE = {
    Confidence.CERTAIN: Text("按表头", "by its head"),
    Confidence.LIKELY: Text("上次的对应", "as last time"),
    Confidence.POSSIBLE: Text("猜测，请核对", "a guess, please check"),
    Confidence.NONE: Text("未对应", "not used"),
}


@dataclass(frozen=True, slots=True)
class TableSheet:
    """One sheet as it stands in the file.

    Attributes:
        name: What the sheet is called; "" in a file that has no sheets.
        rows: Every row from the first on, without blank cells at its end; a blank row is empty.
        hidden: Whether the sheet is hidden.
        merged: Merged cells as (top, left, bottom, right).
        notes: What a reader should be told: hidden columns and rows that were read all the same.
        is_1904: Whether bare numbers of days count from 1904.
    """

    name: str
    rows: Sequence[Sequence[object]]
    hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()
    notes: tuple[Text, ...] = ()
    is_1904: bool = False


@dataclass(frozen=True, slots=True)
class TableFile:
    """A table of contracts that was read but not yet understood; ``kind`` is ``xlsx``, ``xls``, ``ods`` or ``csv``."""

    path: Path
    kind: str
    sheets: tuple[TableSheet, ...]


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What a column is: the path of its field, and the unit if it holds amounts."""

    path: str
    unit: Unit = Unit.YUAN


@dataclass(frozen=True, slots=True)
class TableMapping:
    """How a sheet is read: where its head stands, and what its columns are."""

    sheet: str
    head_row: int
    head_height: int = 1
    columns: Mapping[int, ColumnUse] = field(default_factory=dict)

    @property
    def first_row(self) -> int:
        """Where the contracts begin."""
        return self.head_row + self.head_height


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """One column of the user's table: its head, some of its values, and what it seems to be (``use`` None: nothing)."""

    index: int
    head: str
    samples: tuple[str, ...]
    use: ColumnUse | None
    confidence: Confidence

    @property
    def letters(self) -> str:
        """The column as spreadsheets name it: A, B, … AA."""
        return letters(self.index)


@dataclass(frozen=True, slots=True)
class TableGuess:
    """What a sheet seems to be.

    Attributes:
        sheet: Its name.
        head_row: Where the head stands.
        head_height: How many rows it has.
        columns: What each column seems to be.
        is_ours: Whether its heads are exactly those of the program.
        notes: What a reader should be told.
        unit_said: What is said of units outside the heads: above them, under them, below the table; "" for nothing.
    """

    sheet: str
    head_row: int
    head_height: int
    columns: tuple[ColumnGuess, ...]
    is_ours: bool = False
    notes: tuple[Text, ...] = ()
    unit_said: str = ""

    @property
    def shape(self) -> str:
        """What is remembered of a head: where its columns stand, their words, and the unit that is said beside them."""
        columns = [f"{column.letters} {column.head}" for column in self.columns]
        return "\n".join([*columns, self.unit_said])

    def mapping(self) -> TableMapping:
        """Return the mapping of the columns whose guess is likely at least."""
        sure = (Confidence.CERTAIN, Confidence.LIKELY)
        used = {c.index: c.use for c in self.columns if c.use is not None and c.confidence in sure}
        return TableMapping(self.sheet, self.head_row, self.head_height, used)


@dataclass(frozen=True, slots=True)
class TakenMark:
    """As what a row of a returned workbook was taken already; without a uid it was not.

    Attributes:
        uid: Under which it is in the register.
        content: Eight signs of what it said then (``edited_rows.content_mark``); "" where that was not noted.
    """

    uid: str = ""
    content: str = ""

    @property
    def words(self) -> str:
        """Both, as they are written."""
        return f"{self.uid} {self.content}".strip()


NOT_TAKEN = TakenMark()


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """What is told of one row of a workbook that is given back.

    Attributes:
        taken: As what it is in the register, or says that it is.
        problems: What is wrong, by the path of the field; the path of the row itself is "".
    """

    taken: TakenMark = NOT_TAKEN
    problems: tuple[tuple[str, Text], ...] = ()


def letters(column: int) -> str:
    """Return the letters of a column: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
