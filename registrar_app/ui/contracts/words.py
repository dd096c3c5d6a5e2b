"""Keeps the words of the list of contracts."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("合同", "Contracts")
COUNT = Text("共 {count} 份", "Contracts: {count}")
NEW = Text("新合同  Ctrl+N", "New contract  Ctrl+N")
SEARCH = Text(
    "名称、当事人、编号、信用代码或拼音首字母  Ctrl+F",
    "Name, party, number, credit code or pinyin initials  Ctrl+F",
)
ALL = Text("全部", "All")
COUNTED = Text("{name} {count}", "{name} {count}")
ALL_TYPES = Text("全部类别", "All types")
UNNAMED = Text("（未命名）", "(no name yet)")
EMPTY = Text("这里列出本登记点的合同。", "The contracts of this office are listed here.")
EMPTY_STEP = Text("录入第一份合同", "Enter the first contract")
EMPTY_BUREAU = Text(
    "导入登记点的报盘后，合同列在这里。", "Contracts appear here once the offices' batches are imported."
)
NOTHING_FOUND = Text(
    "没有符合条件的合同。换一个词，或清除筛选。",
    "No contract matches. Try another word or clear the filters.",
)
CLEAR = Text("清除筛选", "Clear filters")

IMPORT = Text("导入合同…", "Import contracts…")
IMPORT_KEY = Text("导入合同…  Ctrl+O", "Import contracts…  Ctrl+O")
CONTRACT_FILES = Text("合同文件 ({endings})", "Contract files ({endings})")
IMPORT_OF = Text("导入 {name}", "Import {name}")
IMPORT_DRY = Text("试导入，尚未写入", "Dry run, nothing written yet")
IMPORT_DRAFTS = Text("新草稿 {count} 份", "New drafts: {count}")
IMPORT_UPDATED = Text(
    "交回的草稿更新 {count} 份，只取文件改过的栏",
    "Drafts that came back and get the fields that the file changed: {count}",
)
IMPORT_REGISTRATIONS = Text(
    "他处已登记的合同 {count} 份，记入本库并签名",
    "Registered elsewhere, recorded here and signed: {count}",
)
IMPORT_DUPLICATES = Text("库中已有 {count} 份，不再导入", "Here already, not taken again: {count}")
IMPORT_REFUSED = Text(
    "不能导入 {count} 行，原因如下", "Rows that cannot be taken, for these reasons: {count}"
)
IMPORT_ROW = Text("第 {number} 份", "No. {number}")
IMPORT_FIELD = Text("第 {number} 份 · {field}", "No. {number} · {field}")
IMPORT_OF_ROLE = Text("{role} {field}", "{role}, {field}")
IMPORT_PROBLEM = Text("{problem}；{remedy}", "{problem}; {remedy}")
IMPORT_MORE = Text("另有 {count} 行，见问题清单", "{count} more rows are in the list of problems")
IMPORT_NO_PROBLEMS = Text("每一行都能读取", "Every row can be read")
IMPORT_HINT = Text(
    "确认后一次写入；草稿仍须逐份受理、审核、登记。问题行改正后可再导入同一文件，已有的不会重复",
    "All of it is written at once; drafts are still accepted, checked and registered one by one. Correct the other rows and"
    " import the same file again: nothing comes in twice",
)
IMPORT_NOTHING = Text(
    "没有可以导入的合同，库不会改变", "There is nothing to take; the register stays as it is"
)
IMPORT_CONFIRM = Text("导入 {count} 份  Ctrl+Enter", "Import {count}  Ctrl+Enter")
IMPORT_PROBLEMS_SAVE = Text("保存问题清单…", "Save the list of problems…")
IMPORT_PROBLEMS_FILE = Text("问题清单.xlsx", "problems.xlsx")
IMPORT_PROBLEMS_SAVED = Text("问题清单已保存：{file}", "List of problems saved: {file}")
IMPORTED = Text(
    "已导入：草稿 {drafts} 份，他处登记 {registrations} 份，重复 {duplicates} 份，未导入 {refused} 行。逐份打开受理",
    "Imported: {drafts} as drafts, {registrations} registered elsewhere, {duplicates} known, {refused} not taken."
    " Open each to accept it",
)
IMPORTED_UPDATED = Text(
    "{told}；交回的草稿更新 {count} 份", "{told}. Drafts that came back and were updated: {count}"
)
