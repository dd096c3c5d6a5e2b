"""Keeps the words of the exchange page."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("报盘与回盘", "Batches and receipts")
EXPORT = Text("导出报盘", "Export a batch")
EXPORT_KEY = Text("导出报盘…  Ctrl+Enter", "Export the batch…  Ctrl+Enter")
WAITING = Text("待报送：{acts} 项登记行为，涉及 {cases} 份合同；其中新登记合计 {amount} 元",
               "Waiting: {acts} acts on {cases} contracts; newly registered {amount} yuan")  # fmt: skip
NOTHING_WAITING = Text("没有新的登记行为需要报送。", "There is nothing new to send.")
LAST_BATCH = Text("上次报盘：第 {number} 号", "Last batch: number {number}")
NO_BATCH = Text("尚未导出过报盘", "No batch was exported yet")
EXPORTED = Text("已导出第 {number} 号报盘：{acts} 项，合计 {amount} 元，文件 {file}",
                "Batch {number} exported: {acts} acts, {amount} yuan, file {file}")  # fmt: skip
REMAINING = Text("还有 {count} 项等待下一盘", "{count} acts wait for the next batch")
CHOOSE_TARGET = Text("报盘保存到", "Folder for the batch")
RECEIPT = Text("导入回盘", "Import a receipt")
RECEIPT_LEAD = Text("导入主管部门发回的回盘文件（.htr），合同的报盘状态随之更新。",
                    "Import the bureau’s receipt (.htr); the contracts then show what became of them.")  # fmt: skip
CHOOSE_RECEIPT = Text("选择回盘文件…", "Choose the receipt…")
RECEIPT_TAKEN = Text("回盘已导入（第 {number} 号报盘）：接收 {accepted}，退回 {returned}，重复 {duplicate}",
                     "Receipt imported (batch {number}): {accepted} accepted, {returned} returned, {duplicate} duplicate")  # fmt: skip
RECEIPT_KNOWN = Text("这份回盘此前已导入，没有变化", "This receipt was imported before; nothing changed")
IMPORT = Text("导入报盘", "Import a batch")
IMPORT_LEAD = Text("选择登记点送来的报盘文件（.htb）。先试算，确认后才写入。",
                   "Choose an office’s batch (.htb). It is tried first and written only when you confirm.")  # fmt: skip
CHOOSE_BATCH = Text("选择报盘文件…", "Choose the batch…")
CONFIRM_KEY = Text("确认导入并出具回盘  Ctrl+Enter", "Import and write the receipt  Ctrl+Enter")
OTHER_BATCH = Text("换一个文件", "Another file")
DRY_RUN = Text("试算结果，尚未写入", "Dry run, nothing written yet")
WRITTEN = Text("已导入", "Imported")
COUNTS = (
    ("new", Text("新增", "New"), "good"),
    ("changed", Text("变更", "Changed"), "accent"),
    ("duplicate", Text("重复", "Duplicate"), "query"),
    ("returned", Text("退回", "Returned"), "error"),
)
COUNT = Text("{name} {count}", "{name} {count}")
BATCH_LINE = Text("{office} · {device} · 第 {number} 号 · {signer} · {at}", "{office} · {device} · batch {number} · {signer} · {at}")
BATCH_SUM = Text("登记行为 {acts} 项，可接收 {accepted} 项；新登记合计 {amount} 元",
                 "{acts} acts, {accepted} acceptable; newly registered {amount} yuan")  # fmt: skip
IMPORTED = Text("已导入第 {number} 号报盘，回盘：{file}", "Batch {number} imported; receipt: {file}")
CHOOSE_RECEIPT_TARGET = Text("回盘保存到", "Folder for the receipt")
BATCH_FILES = Text("报盘 (*.htb)", "Batches (*.htb)")
RECEIPT_FILES = Text("回盘 (*.htr)", "Receipts (*.htr)")
