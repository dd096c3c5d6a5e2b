"""Keeps the words of the journal page."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("日志", "Journal")
SUBTITLE = Text(
    "登记机 {device} | 谁办理、打开、导出、打印了什么；只增不改，可核验",
    "Device {device} | who did, opened, exported and printed what; entries are only added, and can be verified",
)
READING = Text("正在读取日志…", "Reading the journal…")
NOT_READ = Text("日志没有读完，请按 F5 重新读取", "The journal was not read; press F5 to begin again")
COUNT = Text("{count} 条", "Lines: {count}")
SINCE = Text("自", "From")
UNTIL = Text("至", "To")
DAY_WRONG = Text("不是真实日期，仍按 {day} 查找", "No real date; still looking from {day}")
KIND = Text("事项", "What")
ALL_KINDS = Text("全部（{count}）", "All ({count})")
ONE_KIND = Text("{kind}（{count}）", "{kind} ({count})")
SEARCH = Text("查找", "Search")
SEARCH_HINT = Text("姓名、账户、文件名、编号、哈希", "Name, account, file, number, hash")
COLUMN_AT = Text("时间", "Time")
COLUMN_WHO = Text("人员", "Who")
COLUMN_WHAT = Text("事项", "What")
COLUMN_SUBJECT = Text("对象", "Subject")
COLUMN_DETAIL = Text("说明", "Details")
COLUMN_SOURCE = Text("来源", "Source")
NOTHING = Text("这段时间没有记录", "Nothing was noted in this time")
NOTHING_HINT = Text(
    "放宽日期，或去掉查找的文字和事项；打开、导出、打印和每一项登记行为都会自动记入",
    "Widen the days, or clear the search and the kind; opening, exporting, printing and every act are noted by themselves",
)
OPEN_HINT = Text("Enter 打开该行的合同", "Enter opens the contract of the line")
EXPORT = Text("导出日志…  Ctrl+E", "Export…  Ctrl+E")
EXPORT_TITLE = Text("导出日志", "Export the journal")
EXPORT_NAME = Text("日志 {device} {since} 至 {until}", "Journal {device} {since} to {until}")
EXPORT_KINDS = Text(
    "PDF 文件 (*.pdf);;Excel 工作簿 (*.xlsx);;CSV 文件 (*.csv)",
    "PDF file (*.pdf);;Excel workbook (*.xlsx);;CSV file (*.csv)",
)
EXPORTED = Text("日志已导出：{path}；导出本身也已记入", "The journal is saved as {path}; that is noted too")
EXPORTING = Text("正在导出日志", "The journal is being exported")
