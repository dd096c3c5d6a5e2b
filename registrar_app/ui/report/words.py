"""Keeps the words of the page of statistics."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("统计", "Statistics")
YEAR = Text("年度", "Year")
YEAR_NAME = Text("{year} 年", "{year}")
BY = Text("统计维度", "Counted by")
COUNTING = Text("正在统计 {year} 年…", "Counting {year}…")
NOT_COUNTED = Text("没有统计完，请按 F5 重新统计", "Not counted; press F5 to begin again")
NOTHING = Text("{year} 年及上年同期都没有登记", "Nothing was registered in {year} or in the year before")
NOTHING_HINT = Text(
    "换一个年度，或登记之后再来看", "Choose another year, or come back once something is registered"
)
EXPORT = Text("导出统计表…  Ctrl+E", "Export the table…  Ctrl+E")
EXPORT_TITLE = Text("导出统计表", "Export the statistics")
EXPORT_NAME = Text("{year}年登记统计（按{by}）", "Registrations {year} by {by}")
EXPORTED = Text("统计表已导出：{path}", "The table is saved as {path}")
TABLE_NAME = Text("统计表", "Statistics")
COUNT = Text("合同数", "Contracts")
VALUE = Text("成交额", "Contract value")
AMOUNT = Text("技术交易额", "Technology amount")
UNIT_COUNT = Text("项", "in all")
UNIT_YUAN = Text("元", "yuan")
CHANGE = Text("同比 {change}", "YoY {change}")
COLUMN_LINE = Text("统计项", "Item")
COLUMN_COUNT = Text("合同数（项）", "Contracts")
COLUMN_VALUE = Text("成交额（元）", "Value (yuan)")
COLUMN_AMOUNT = Text("技术交易额（元）", "Tech. amount (yuan)")
COLUMN_BEFORE = Text("上年同期", "Year before")
COLUMN_CHANGE = Text("同比", "Change")
EXPORTING = Text("正在导出统计表", "The table is being exported")

REASONS = Text("核实放行理由…  Ctrl+R", "Reasons given…  Ctrl+R")
REASONS_TITLE = Text("{year} 年核实放行理由", "Reasons of {year}")
REASONS_LEAD = Text(
    "审核有疑问、或与认定审查结论不同，写明理由后仍予办理的，都列在这里；按 Enter 打开合同",
    "Every query that was let through, and every decision other than the sheet concludes, with its reason; Enter opens the contract",
)
REASONS_READING = Text("正在读取…", "Reading…")
REASONS_NONE = Text("{year} 年没有写明理由放行的", "Nothing was let through with a reason in {year}")
REASONS_COUNT = Text("共 {count} 条", "Reasons: {count}")
REASONS_EXPORT = Text("导出…  Ctrl+E", "Export…  Ctrl+E")
REASONS_EXPORTED = Text("理由已导出：{path}", "The reasons are saved as {path}")
COLUMN_DAY = Text("日期", "Day")
COLUMN_OFFICE = Text("登记机构", "Office")
COLUMN_REGISTRAR = Text("登记员", "Registrar")
COLUMN_CONTRACT = Text("合同", "Contract")
COLUMN_ABOUT = Text("放行的是", "Let through")
COLUMN_REASON = Text("理由", "Reason")
