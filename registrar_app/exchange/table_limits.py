"""Keeps how large a table of contracts may be, and the one wording of a table that is refused as a whole."""

from __future__ import annotations

from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.text import Text

WORKBOOK_LIMIT = 20_000_000
INFLATED_LIMIT = 200_000_000
ROW_LIMIT, COLUMN_LIMIT = 50_000, 200
LAST_ROW = ROW_LIMIT + 100
"""Rows of a sheet, titles, heads and gaps included; a cell further down would make a reader fill all rows above it."""
CELL_LIMIT = 2_400_000
"""Filled cells of a table, 48 in each of 50,000 rows: as many different ones as fit into the memory it may take."""
TEXT_LIMIT = 100_000_000
"""Bytes of text in all cells, a text that many cells share counted in each."""
SHEET_LIMIT = 100
MERGE_LIMIT = 100_000

AGAIN = Text("用表格软件重新另存后再试", "save it again with a spreadsheet program")
AS_XLSX = Text(
    "用 WPS 或 Excel 打开，另存为 .xlsx 后再试",
    "open it with WPS or Excel, save it as .xlsx and try again",
)
SPLIT = Text("分成几个文件", "split it into several files")


def refused(file: str, problem: Text, remedy: Text = AGAIN) -> InputRefusedError:
    """Return the refusal of a table as a whole."""
    return InputRefusedError("FILE-TABLE", file, problem, remedy, ASK_SENDER)


def too_many_rows(file: str) -> InputRefusedError:
    """Return the refusal of a table with too many rows."""
    return refused(file, Text(f"超过 {ROW_LIMIT} 行", f"more than {ROW_LIMIT} rows"), SPLIT)


def too_many_columns(file: str) -> InputRefusedError:
    """Return the refusal of a table with too many columns."""
    return refused(file, Text(f"超过 {COLUMN_LIMIT} 列", f"more than {COLUMN_LIMIT} columns"))


def too_many_cells(file: str) -> InputRefusedError:
    """Return the refusal of a workbook that holds more than a table of contracts can."""
    return refused(file, Text("工作簿内容过多", "the workbook holds too much"), SPLIT)


def locked(file: str) -> InputRefusedError:
    """Return the refusal of a workbook that needs a password."""
    return refused(
        file,
        Text("工作簿设有打开密码", "the workbook needs a password to be opened"),
        Text(
            "在表格软件中取消打开密码，保存后再试",
            "take the password off in the spreadsheet program and save it",
        ),
    )


def damaged(file: str) -> InputRefusedError:
    """Return the refusal of a workbook that cannot be read."""
    return refused(file, Text("不是工作簿，或者已损坏", "not a workbook, or damaged"))
