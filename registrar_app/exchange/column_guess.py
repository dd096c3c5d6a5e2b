"""Keeps the guess of what a user's own table is: which sheet, where its head stands, and what each column holds.

Only what a head says is held for certain. What the values look like (a credit code, a date, an amount, a region) is
offered as a guess and is never used unasked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from registrar_app.domain.field_labels import ROLE_LABELS
from registrar_app.domain.text import Text
from registrar_app.exchange.amount_units import Said, is_row_of_units, said_around, said_in
from registrar_app.exchange.cells import FORMULA, CellError, amount_of, date_of, is_blank, text_of
from registrar_app.exchange.column_notes import notes_of
from registrar_app.exchange.contract_table import find_columns, path_of_head
from registrar_app.exchange.head_words import (
    is_another_amount,
    is_no_group,
    names_both_parties,
    path_of,
    role_of,
)
from registrar_app.exchange.list_columns import PAYMENTS, whole_payments
from registrar_app.exchange.returned_marks import RESULT_HEADS
from registrar_app.exchange.table_limits import refused
from registrar_app.exchange.unit_columns import headless, said_beside
from registrar_app.services.table_ports import (
    ColumnGuess,
    ColumnUse,
    Confidence,
    TableFile,
    TableGuess,
    TableMapping,
    TableSheet,
    Unit,
    has_unit,
    letters,
)

HEAD_WITHIN = 30
_SAMPLES, _SHOWN, _SAMPLE_WIDTH = 40, 3, 40
_CODE = re.compile("[0-9A-HJ-NP-RTUWXY]{18}")
_REGION = re.compile("[1-8][0-9]{5}")
_DATE = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
_AMOUNT = re.compile(r"[0-9]+(\.[0-9]{1,6})?")
_OUTCOME = re.compile(r"registration\.")
_OWN_NAME = re.compile(r"[a-z_]+(\.[a-z_]+)?")
_SPEAKS_OF_MONEY = re.compile("额|金|款|费|价|元|值|报酬|(?i:amount|value|price|fee)|^[A-Z]{1,2}$")
_COUNTED = re.compile("序号|行号|编号|(?i:no\\.?|#)")
_ROLE_WORDS = {role: words.zh for role, words in ROLE_LABELS.items()}
_MOST = 0.8
"""The share of the values looked at that must have a form."""


def choose_sheet(table: TableFile) -> int:
    """Return the sheet that is most like a list of contracts; one in plain sight wins over a hidden one.

    Raises:
        InputRefusedError: there is nothing in any of them.
    """
    if not any(sheet.rows for sheet in table.sheets):
        raise refused(str(table.path), Text("表格是空的", "the table is empty"))
    scores = [(_score_of_sheet(sheet), not sheet.hidden, -index) for index, sheet in enumerate(table.sheets)]
    return -max(scores)[2] if scores else 0


def guess_table(sheet: TableSheet, head_row: int | None = None, head_height: int | None = None) -> TableGuess:
    """Return what a sheet seems to be; a head row that was said is taken as it is.

    Args:
        sheet: The sheet.
        head_row: Where the head stands, counted from 0; ``None`` to look for it.
        head_height: How many rows the head has; ``None`` to judge.
    """
    row, height = _find_head(sheet, head_row, head_height)
    heads = heads_of(sheet, row, height)
    body = sheet.rows[row + height :]
    around = said_around(sheet, row, row + height)
    beside = said_beside(body, [index for index, head in heads.items() if path_of(head)])
    ours = {index: path_of_head(head) for index, head in heads.items()}
    plain = {around, beside} <= {Said(), Said(Unit.YUAN)}
    if plain and heads and all(ours.values()) and len(set(ours.values())) == len(ours):
        uses: dict[int, tuple[ColumnUse, Confidence]] = {
            index: (ColumnUse(path), Confidence.CERTAIN) for index, path in ours.items() if path
        }
        is_ours = True
    else:
        uses, is_ours = _uses_of(heads, (around, beside), body), False
    columns = tuple(
        ColumnGuess(index, head, _samples(body, index), *uses.get(index, (None, Confidence.NONE)))
        for index, head in heads.items()
    )
    notes = notes_of(sheet, row, columns, Said(is_unclear=around.is_unclear or beside.is_unclear))
    notes += headless(body, heads, sheet.rows[row : row + height])
    said = _said_of_units(around, body) + _said_of_units(beside, ())
    return TableGuess(sheet.name, row, height, columns, is_ours, notes, said)


def _said_of_units(around: Said, body: Sequence[Sequence[object]]) -> str:
    """Return what is said of units outside the heads: what is remembered of heads is not used under another one."""
    under = "\t".join(_texts(body[0])) if body and is_row_of_units(body[0]) else ""
    return (around.unit or ("?" if around.is_unclear else "")) + under


def certain_mapping(table: TableFile) -> TableMapping:
    """Return how a table is read when nobody is asked: strictly when it is headed as ours, otherwise as its heads say.

    Raises:
        InputRefusedError: a head of our own form is misspelt or stands twice, or the heads say too little.
    """
    file = str(table.path)
    sheet = table.sheets[choose_sheet(table)]
    guess = guess_table(sheet)
    head = sheet.rows[guess.head_row] if guess.head_row < len(sheet.rows) else ()
    plain = guess.unit_said in ("", Unit.YUAN, 2 * Unit.YUAN)
    if guess.is_ours or (plain and guess.head_height == 1 and looks_like_ours(head)):
        columns = find_columns(head, file)
        return TableMapping(sheet.name, guess.head_row, 1, {i: ColumnUse(p) for i, p in columns.items()})
    mapping = guess.mapping()
    if not {use.path for use in mapping.columns.values()} >= {"name"}:
        find_columns(head, file)  # says which head is unknown
        raise refused(
            file,
            Text("表头中没有“合同名称”", "no column is headed as the contract's name"),
            Text(
                "指定各列的含义（--map，或在窗口中对应）",
                "say what the columns are (--map, or in the window)",
            ),
        )
    return mapping


def looks_like_ours(head: Sequence[object]) -> bool:
    """Whether a head row is written in the program's own names, so that an unknown one is a slip of the pen."""
    titles = [title for title in _texts(head) if title]
    return any("." in title and _OWN_NAME.fullmatch(title) for title in titles) or all(
        _OWN_NAME.fullmatch(title) or path_of_head(title) for title in titles
    )


def heads_of(sheet: TableSheet, row: int, height: int) -> dict[int, str]:
    """Return the head of each column that has one; the upper words of a head of two rows reach over their group.

    Where there is no head (``height`` 0) the columns go by their letters.
    """
    if row >= len(sheet.rows):
        return {}
    if not height:
        width = max(map(len, sheet.rows[row : row + _SAMPLES]), default=0)
        return {index: letters(index) for index in range(width)}
    lines = [_texts(line) for line in sheet.rows[row : row + height]]
    width = max(map(len, lines), default=0)
    lines = [line + [""] * (width - len(line)) for line in lines]
    found: dict[int, str] = {}
    group = ""
    for index in range(width):
        words = [line[index] for line in lines]
        if height > 1:
            group = words[0] or (group if words[1] and _reaches(sheet, row, index) else "")
            words[0] = group
        if height > 1 and words[1] and is_no_group(words[0]):
            words[0] = ""
        head = "".join(dict.fromkeys(word for word in words if word))
        if head and head not in RESULT_HEADS:
            found[index] = head
    return found


def _reaches(sheet: TableSheet, row: int, column: int) -> bool:
    """Whether the words of a group reach to a column: where merged cells are known, only as far as they are merged."""
    if not sheet.merged:
        return True
    return any(top <= row <= bottom and left < column <= right for top, left, bottom, right in sheet.merged)


def _find_head(sheet: TableSheet, row: int | None, height: int | None) -> tuple[int, int]:
    if height == 0:
        return row if row is not None else _first_filled(sheet), 0
    rows = [row] if row is not None else range(min(HEAD_WITHIN, len(sheet.rows)))
    heights = [height] if height is not None else [1, 2]
    best, place = -1, (row or _first_filled(sheet), height or 1)
    for at in rows:
        for high in heights:
            if at + high > len(sheet.rows):
                continue
            score = _score(heads_of(sheet, at, high))
            if score > best and (
                high == 1 or (_is_double(sheet, at) and score > _score(heads_of(sheet, at + 1, 1)))
            ):
                best, place = score, (at, high)
    if height is None and place[1] == 1 and _is_merged_down(sheet, place[0]):
        place = (place[0], 2)
    if best <= 0 and row is None:
        first = _first_wide(sheet)
        return first, int(height != 0 and not any(map(_form, sheet.rows[first])))
    return place


def _is_merged_down(sheet: TableSheet, row: int) -> bool:
    """Whether heads of a row are merged with the cells under them, so that the head has two rows."""
    return any(top == row and bottom == row + 1 for top, _, bottom, _ in sheet.merged)


def _is_double(sheet: TableSheet, row: int) -> bool:
    """Whether the row under a head row belongs to it: words only, and none of them a value of a contract."""
    under = [cell for cell in sheet.rows[row + 1] if not is_blank(cell)]
    return bool(under) and all(
        isinstance(cell, str) and len(cell) < 20 and not _form_of([cell]) for cell in under
    )


def _score(heads: Mapping[int, str]) -> int:
    paths = [path for head in heads.values() if (path := path_of(head))]
    return 2 * len(set(paths)) - (len(paths) - len(set(paths)))


def _score_of_sheet(sheet: TableSheet) -> int:
    if not sheet.rows:
        return -1
    row, height = _find_head(sheet, None, None)
    return _score(heads_of(sheet, row, height)) * 2 + int(len(sheet.rows) > row + height)


def _first_filled(sheet: TableSheet) -> int:
    return next((index for index, row in enumerate(sheet.rows) if row), 0)


def _first_wide(sheet: TableSheet) -> int:
    """Return the first row with more than one cell: a title has one."""
    for index, row in enumerate(sheet.rows[:HEAD_WITHIN]):
        if sum(not is_blank(cell) for cell in row) > 1:
            return index
    return _first_filled(sheet)


def _uses_of(
    heads: Mapping[int, str], said: tuple[Said, Said], body: Sequence[Sequence[object]]
) -> dict[int, tuple[ColumnUse, Confidence]]:
    units = {index: _unit_of(index, head, said, body) for index, head in heads.items()}
    uses = _by_their_heads(heads, units, body)
    taken = {use.path for use, _ in uses.values()}
    role = None
    for index, head in heads.items():
        role = (uses[index][0].path.partition(".")[0] if index in uses else None) or role_of(head) or role
        if index in uses or path_of(head) or _COUNTED.fullmatch(head):
            continue
        beside = path_of(f"{_ROLE_WORDS[role]}{head}") if role in _ROLE_WORDS else None
        path = beside if beside and beside not in taken else None
        form = "" if path else _form_of(_values(body, index))
        if form == "amount" and not _SPEAKS_OF_MONEY.search(head):
            form = ""  # years, counts and numbers look the same
        path = path or _path_by_form(form, role, taken)
        unit = units[index] if path and has_unit(path) else Unit.YUAN
        if path and unit:
            uses[index] = (ColumnUse(path, unit), Confidence.POSSIBLE)
            taken.add(path)
    return uses


def _by_their_heads(
    heads: Mapping[int, str], units: Mapping[int, Unit | None], body: Sequence[Sequence[object]]
) -> dict[int, tuple[ColumnUse, Confidence]]:
    """Return the columns whose heads are known; where two heads mean one field, or one is doubtful, only as a guess."""
    named: dict[str, list[int]] = {}
    for index, head in heads.items():
        path = path_of(head)
        if path and path != "format" and not (_COUNTED.fullmatch(head) and _counts(body, index)):
            named.setdefault(path, []).append(index)
    has_status = "registration.status" in named
    uses: dict[int, tuple[ColumnUse, Confidence]] = {}
    for path, places in named.items():
        if _OUTCOME.match(path) and not has_status:
            continue
        own = [index for index in places if path_of_head(heads[index]) == path]
        index = own[0] if len(own) == 1 else places[0]
        unit = units[index] if has_unit(path) else Unit.YUAN
        if unit is None or names_both_parties(heads[index], path):
            continue
        is_sure = len(own) == 1 or _same(body, places)
        is_sure = is_sure and not is_another_amount(heads[index], path)
        uses[index] = (ColumnUse(path, unit), Confidence.CERTAIN if is_sure else Confidence.POSSIBLE)
    return _with_whole_payments(uses)


def _with_whole_payments(
    uses: Mapping[int, tuple[ColumnUse, Confidence]],
) -> dict[int, tuple[ColumnUse, Confidence]]:
    """Leave half payments out; the two columns of a payment are as sure as the less sure one."""
    whole = whole_payments(use.path for use, _ in uses.values())
    doubted = {
        use.path.partition(".")[0]
        for use, sure in uses.values()
        if use.path.startswith(f"{PAYMENTS}[") and sure is Confidence.POSSIBLE
    }
    return {
        index: (use, Confidence.POSSIBLE if use.path.partition(".")[0] in doubted else sure)
        for index, (use, sure) in uses.items()
        if use.path in whole
    }


def _unit_of(
    index: int, head: str, others: tuple[Said, Said], body: Sequence[Sequence[object]]
) -> Unit | None:
    """Return the unit of a column: said by its head, a row of units under the heads, a column of units, or around the table."""
    around, beside = others
    under = body[0][index] if body and index < len(body[0]) and is_row_of_units(body[0]) else ""
    said = [one for one in (said_in(head), said_in(str(under)), beside) if one != Said()] or [around]
    if any(one.is_unclear for one in said) or len(set(said)) > 1:
        return None
    return said[0].unit or Unit.YUAN


def _counts(body: Sequence[Sequence[object]], index: int) -> bool:
    """Whether a column counts the rows from 1, so that its numbers name no contract."""
    values = _values(body, index)
    return [str(value).removesuffix(".0") for value in values] == [str(n + 1) for n in range(len(values))]


def _same(body: Sequence[Sequence[object]], places: Sequence[int]) -> bool:
    """Whether columns hold the same, as far as both are filled."""
    for row in body if len(places) > 1 else ():
        filled = {
            str(row[index]).strip() for index in places if index < len(row) and not is_blank(row[index])
        }
        if len(filled) > 1:
            return False
    return True


def _path_by_form(form: str, role: str | None, taken: set[str]) -> str | None:
    roles = [role] if role in ("seller", "buyer", "intermediary") else []
    parties = [*roles, "seller", "buyer"]
    offers = {
        "code": [f"{party}.credit_code" for party in parties],
        "region": [f"{party}.region_code" for party in parties],
        "date": ["signed_on"],
        "amount": ["contract_value"],
        "": [],
    }[form]
    return next((path for path in offers if path not in taken), None)


def _form_of(values: Sequence[object]) -> str:
    """Return what the values look like: ``code``, ``region``, ``date``, ``amount`` or nothing in particular."""
    counts = dict.fromkeys(("code", "date", "region", "amount"), 0)
    for value in values:
        counts[_form(value) or "amount"] += int(bool(_form(value)))
    for form, count in counts.items():
        if values and count >= _MOST * len(values):
            return form
    return ""


def _form(value: object) -> str:
    if isinstance(value, bool):
        return ""
    if isinstance(value, date):
        return "date"
    try:
        text = text_of(value)
        if _CODE.fullmatch(text):
            return "code"
        if isinstance(value, str) and _DATE.fullmatch(date_of(value)):
            return "date"
        if _REGION.fullmatch(text):
            return "region"
        return "amount" if _AMOUNT.fullmatch(amount_of(value)) and len(text) < 16 else ""
    except CellError:
        return ""


def _values(body: Sequence[Sequence[object]], index: int) -> list[object]:
    filled = (row[index] for row in body[: _SAMPLES * 4] if index < len(row) and not is_blank(row[index]))
    return [value for value, _ in zip(filled, range(_SAMPLES), strict=False)]


def _samples(body: Sequence[Sequence[object]], index: int) -> tuple[str, ...]:
    shown = []
    for value in _values(body, index)[:_SHOWN]:
        try:
            text = date_of(value) if isinstance(value, date) else text_of(value)
        except CellError:
            text = "=…" if value is FORMULA else str(value)
        shown.append(text[:_SAMPLE_WIDTH])
    return tuple(shown)


def _texts(row: Sequence[object]) -> list[str]:
    found = []
    for cell in row:
        try:
            found.append("" if is_blank(cell) else " ".join(text_of(cell).split())[:100])
        except CellError:
            found.append("")
    return found
