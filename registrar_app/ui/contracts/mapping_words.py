"""Keeps the words of the sheet on which a user says what the columns of a free table are."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("对应各列 · {name}", "What the columns are · {name}")
LEAD = Text(
    "这份表格用的是自己的表头。核对每一列对应的栏目，不要的列留空；下次遇到同样的表头会照此填好",
    "This table has heads of its own. Check which field each column is and leave out what is not wanted; a table with the"
    " same heads is filled in so next time",
)
REMEMBERED = Text("已照上次的对应填好，请核对", "Filled in as last time, please check")
SHEET = Text("工作表", "Sheet")
SHEET_HIDDEN = Text("{name}（隐藏）", "{name} (hidden)")
SHEET_ALONE = Text("（只有一张表）", "(there is one only)")
HEAD_ROW = Text("表头", "Head")
HEAD_AT = Text("第 {number} 行：{words}", "Row {number}: {words}")
HEAD_TWO = Text("第 {number}、{next} 行：{words}", "Rows {number} and {next}: {words}")
NO_HEAD = Text("没有表头，从第 1 行起就是合同", "No head: contracts from row 1 on")
COLUMN = Text("列", "Column")
HEAD = Text("您的表头", "Your head")
SAMPLES = Text("内容示例", "Some values")
FIELD = Text("对应栏目", "Field")
UNIT = Text("单位", "Unit")
SURE = Text("依据", "Why")
NOT_USED = Text("（不用这一列）", "(not used)")
BY_USER = Text("您选定的", "as you said")
BY_USER_HEAD = Text("列 {letters}", "Column {letters}")
FIELD_OF = Text("“{head}”对应的栏目", "The field of {head}")
UNIT_OF = Text("“{head}”的单位", "The unit of {head}")
COUNT = Text("前 {looked} 行中 {good} 行可以读取", "Rows that can be read: {good} of the first {looked}")
NAME_WANTED = Text(
    "还没有一列对应“合同名称”，选定后才能继续", "No column is the contract's name yet; choose one to go on"
)
GO_ON = Text("继续  Ctrl+Enter", "Go on  Ctrl+Enter")
PASTED = Text("粘贴的内容", "What was pasted")
PASTE_NOTHING = Text(
    "剪贴板中没有表格：先在 WPS 或 Excel 中选定几行并复制",
    "There is no table to paste: select some rows in WPS or Excel and copy them first",
)
RETURN = Text("退回工作簿…", "Give the workbook back…")
RETURN_FILE = Text("{name}-退回.xlsx", "{name}-returned.xlsx")
RETURNED = Text(
    "工作簿已退回：{file}。问题单元格已标色，原因在最后一列",
    "Given back: {file}. Bad cells are coloured, reasons are in the last column",
)
RETURN_LATER = Text(
    "导入时一并退回工作簿：{file}", "The workbook is given back when the rows are taken: {file}"
)
LINE = Text("第 {number} 行", "Row {number}")
LINE_FIELD = Text("第 {number} 行 · {field}", "Row {number} · {field}")
RETURNED_NOTED = Text("{told}；{note}", "{told}; {note}")
