"""Keeps the words of what the list can do beside showing: filter, columns, selection, bulk edit, copy, export."""

from __future__ import annotations

from registrar_app.domain.text import Text

FILTERS = Text("筛选  F3", "Filter  F3")
FILTER_DATES = Text("日期", "Day")
FILTER_SINCE = Text("自", "From")
FILTER_UNTIL = Text("至", "To")
FILTER_YEAR = Text("登记年度", "Year")
FILTER_VALUE_FROM = Text("成交额 自（元）", "Value, yuan")
FILTER_VALUE_TO = Text("成交额 至（元）", "up to")
FILTER_OFFICE = Text("登记机构", "Office")
FILTER_EXCHANGE = Text("报盘", "Batch")
FILTER_DUE = Text("期限", "Due")
FILTER_MISSING = Text("缺项", "Missing")
ANY_OF = Text("不限", "Any")
DUE_TODAY = Text("今日到期或已超期", "Today or overdue")
DUE_WITHIN = Text("{days} 日内", "Within {days} days")
CLEAR_FILTERS = Text("清除全部", "Clear all")
OR = Text("或", " or ")
FOUND_OF = Text("共 {count} 份 · {filter}", "Contracts: {count} · {filter}")

SAVED = Text("已存筛选  Ctrl+G", "Saved filters  Ctrl+G")
SAVE_FILTER = Text("保存当前筛选…", "Save this filter…")
SAVE_TITLE = Text("保存筛选", "Save the filter")
SAVE_LEAD = Text("筛选条件：{filter}", "It asks for: {filter}")
SAVE_NAME = Text("名称", "Name")
SAVE_REPLACE = Text("替换同名的筛选", "Replace the filter of that name")
SAVE_AGREE = Text("保存", "Save")
SAVED_DONE = Text("已保存筛选“{name}”，工作台上有它的数目", "Saved “{name}”; its count is on the work bench")
NOTHING_SAVED = Text("还没有保存的筛选", "No filter has been saved yet")
RENAME_FILTER = Text("改名", "Rename")
RENAME_TITLE = Text("给“{name}”改名", "Rename “{name}”")
RENAME_AGREE = Text("改名", "Rename")
RENAMED_DONE = Text("已改名为“{name}”", "Renamed to “{name}”")
DELETE_FILTER = Text("删除", "Delete")
DELETE_TITLE = Text("删除筛选“{name}”", "Delete the filter “{name}”")
DELETE_LEAD = Text("筛选条件：{filter}。合同不受影响。", "It asks for: {filter}. No contract changes.")
DELETE_AGREE = Text("删除", "Delete")
DELETED_DONE = Text("已删除筛选“{name}”", "Deleted the filter “{name}”")

COLUMNS = Text("列  F4", "Columns  F4")
LAYOUT, SHOWN_COLUMNS = Text("列的布局", "Layout"), Text("显示的列", "Columns shown")
OWN_LAYOUT = Text("自定", "Own")
SORT_BY = Text("排序", "Sort by")
ASCENDING = Text("{column} 升序", "{column}, ascending")
DESCENDING = Text("{column} 降序", "{column}, descending")
NEWEST_FIRST = Text("最近改动在前", "Last changed first")
RESET_COLUMNS = Text("恢复列宽和顺序", "Reset widths and order")

CHOSEN = Text(
    "已选 {count} 份 · 成交额 {value} 元 · 技术交易额 {amount} 元",
    "{count} chosen · value {value} yuan · technology {amount} yuan",
)
BULK = Text("批量修改…  Ctrl+B", "Bulk edit…  Ctrl+B")
COPY = Text("复制为新合同  Ctrl+Shift+N", "Copy as new  Ctrl+Shift+N")
COPY_WHOLE = Text("复制整份合同", "The whole contract")
COPY_SELLER = Text("只复制卖方", "Only the seller")
COPY_BUYER = Text("只复制买方", "Only the buyer")
OUT = Text("导出", "Export")
EXPORT = Text("所见清单…  Ctrl+E", "The list as it is seen…  Ctrl+E")
REGISTRATION_LIST = Text(
    "所选合同的登记清单…  Ctrl+Shift+E", "Registration list of those chosen…  Ctrl+Shift+E"
)
LIST_NOTE = Text(
    "所选合同中已登记的列成一张清单：供签字盖章，不是登记凭单，不作数字签名",
    "Those chosen that are registered, on one list to sign and seal by hand; it is no slip, and no key signs it",
)
LIST_SAVED = Text("清单已保存", "The list is saved")
FINISH_LIST = Text("保存并打印  Ctrl+Enter", "Save and print  Ctrl+Enter")
SAVE_LIST = Text("保存  Ctrl+Enter", "Save  Ctrl+Enter")
EXPORT_TITLE = Text("导出所见的清单", "Export the list as it is seen")
EXPORT_NAME = Text("合同清单-{day}", "contracts-{day}")
EXPORTING = Text("正在导出 {count} 份", "Exporting {count}")
EXPORTED = Text("已导出 {count} 份：{path}", "Exported {count}: {path}")

BULK_TITLE = Text("批量修改草稿", "Bulk edit of drafts")
BULK_FIELD = Text("栏目", "Field")
BULK_VALUE = Text("新值（空着即清空）", "New value (empty clears it)")
BULK_CONTRACT = Text("合同", "Contract")
BULK_OLD = Text("现值", "Now")
BULK_NEW = Text("改为", "Becomes")
BULK_REMARK = Text("说明", "Remark")
BULK_COUNT = Text(
    "将修改 {changes} 份，{left} 份不修改。只有草稿可以批量修改；已受理、已登记的用各自的办理事项变更。",
    "{changes} will change, {left} stay as they are. Only drafts are changed in bulk; what is accepted or registered has"
    " its own acts.",
)
BULK_CHANGES = Text("修改", "changes")
BULK_AGREE = Text("修改 {changes} 份  Ctrl+Enter", "Change {changes}  Ctrl+Enter")
BULK_CLEAR = Text("清空 {changes} 份的这一栏  Ctrl+Enter", "Clear it in {changes}  Ctrl+Enter")
BULK_UNREADABLE = Text("新值还不能读取", "The new value cannot be read yet")
BULK_WORKING = Text("正在修改 {count} 份", "Changing {count}")
BULK_DONE = Text(
    "已修改 {count} 份；Ctrl+Z 一次撤销全部", "{count} changed; Ctrl+Z takes all of it back at once"
)
BULK_STOPPED = Text("已取消，一份也没有修改", "Cancelled; nothing was changed")
UNDO = Text("撤销批量修改  Ctrl+Z", "Undo the bulk edit  Ctrl+Z")
UNDO_TITLE = Text("撤销：{title}", "Undo: {title}")
UNDO_LEAD = Text(
    "{at} 所做。各份恢复为修改前的内容；此后又改过或已受理的保留现值，并列出份数。",
    "Done at {at}. Every contract gets back what it said; what was changed or accepted since stays, and is counted.",
)
UNDO_AGREE = Text("撤销", "Undo")
UNDONE = Text("已撤销“{title}”：还原 {count} 份", "Taken back: {title}; {count} restored")
UNDONE_LEFT = Text(
    "已撤销“{title}”：还原 {count} 份；{left} 份此后有改动或已受理，保留现值：{names}",
    "Taken back: {title}; {count} restored; {left} changed or accepted since stay: {names}",
)
UNDO_NOTHING = Text("没有可以撤销的批量修改", "There is no bulk edit to take back")
