"""Shows the keys (Shift+F1)."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from registrar_app.domain.text import Text
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.words import CLOSE, say

TITLE = Text("按键", "Keys")
KEYS = (
    ("Ctrl+1 … Ctrl+7", Text("转到各页", "Go to a page")),
    ("Ctrl+N", Text("新合同", "New contract")),
    ("Ctrl+F / Ctrl+K", Text("查找", "Search")),
    ("Enter / Shift+Enter", Text("下一栏 / 上一栏", "Next field / previous field")),
    ("F1", Text("这一栏填什么、依据和例子", "What belongs into this field, with source and example")),
    ("Shift+F1", Text("按键表", "This sheet of keys")),
    ("F2", Text("查代码；选择文件或文件夹", "Look up a code; choose a file or folder")),
    (",", Text("选中，再选一项（知识产权）", "Take it and choose another (intellectual property)")),
    ("Alt+Enter", Text("备注中换行", "A new line in the remarks")),
    ("Ctrl+M / Ctrl+I", Text("当事人更多栏目 / 促成机构", "More fields of the parties / the intermediary")),
    ("F6 / F7", Text("添加付款 / 添加费用", "Add a payment / a cost")),
    ("Alt+1 … Alt+4", Text("合同的各页签", "Tabs of a contract")),
    ("1 / 2 / 3", Text("满足 / 不满足 / 不适用", "Met / not met / not applicable")),
    ("Enter / Del", Text("写说明 / 撤回回答（审查表）", "Write a note / take back (examination)")),
    ("F8", Text("审核并转到下一处问题；下一项未审查", "Check and go to the next problem; next unanswered")),
    ("Ctrl+Enter", Text("主要操作", "The primary action")),
    ("Ctrl+S", Text("立即保存草稿", "Save the draft now")),
    ("Ctrl+Z / Ctrl+Shift+Z", Text("撤销 / 重做", "Undo / redo")),
    ("Ctrl+O", Text("选择报盘、回盘、名册或凭单文件", "Choose a batch, receipt, roster or slip")),
    ("Ctrl+D", Text("查重（收报盘）", "Registered twice? (bureau)")),
    ("Ctrl+J", Text("警报（收报盘）", "Alarms (bureau)")),
    ("Ctrl+T / Ctrl+B", Text("裁定同一合同 / 不同合同（查重）", "Rule same / different (registered twice)")),
    ("Ctrl+H", Text("含已裁定、已了结的（查重、警报）", "With those ruled or settled")),
    ("Ctrl+M / Ctrl+T", Text("签发名册 / 启用密钥（名册）", "Issue a roster / take in a key (roster)")),
    ("Ctrl+E", Text("导出奖补台账或日志", "Export the ledger or the journal")),
    ("Ctrl+P", Text("文书；打印", "Sheets; print")),
    ("F9", Text("本机：锁定、更换口令", "This PC: lock, password")),
    ("F10", Text("更多事项：补正、变更等", "More: supplement, amend …")),
    ("F5", Text("刷新", "Refresh")),
    ("Ctrl++ / Ctrl+− / Ctrl+0", Text("放大 / 缩小 / 原大", "Larger / smaller / 100 %")),
    ("Ctrl+L", Text("锁定", "Lock")),
    ("Esc", Text("返回", "Back")),
)


def show_keys(parent: QWidget) -> None:
    """Open the sheet."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(say(TITLE))
    down = QVBoxLayout(dialog)
    arrange(down, (22, 18, 22, 18), 12)
    down.addWidget(label(say(TITLE), "heading"))
    grid = QGridLayout()
    arrange(grid, spacing=8)
    grid.setHorizontalSpacing(24)
    half = (len(KEYS) + 1) // 2
    for place, (keys, meaning) in enumerate(KEYS):
        line, column = place % half, 2 * (place // half)
        grid.addWidget(label(keys, "section"), line, column)
        grid.addWidget(label(say(meaning)), line, column + 1)
    down.addLayout(grid)
    down.addLayout(row(None, button(f"{say(CLOSE)}  Esc", dialog.accept, "primary")))
    dialog.open()
