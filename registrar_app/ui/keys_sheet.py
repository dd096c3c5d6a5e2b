"""Keeps the keys of the window by the place where they work; a test holds them together with what the screens bind."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtWidgets import QWidget

from registrar_app.domain.text import Text
from registrar_app.ui.words import say

Line = tuple[str, Text]
"""Keys, with `` / `` between two that belong together, and what they do."""

GROUPS: tuple[tuple[Text, tuple[Line, ...]], ...] = (
    (
        Text("各处", "Everywhere"),
        (
            ("Ctrl+1 … Ctrl+8", Text("转到各页", "Go to a page")),
            ("Ctrl+N", Text("新合同", "New contract")),
            ("Ctrl+F / Ctrl+K", Text("在本页查找 / 查找合同", "Search here / search the contracts")),
            ("Ctrl+Enter", Text("主要操作；工作台：继续上次", "The primary action; on the workbench: go on")),
            ("F5", Text("刷新", "Refresh")),
            ("Esc", Text("返回；关闭消息", "Back; close the message")),
            ("Ctrl++ / Ctrl+- / Ctrl+0", Text("放大 / 缩小 / 原大", "Larger / smaller / 100 %")),
            ("Ctrl+L", Text("锁定", "Lock")),
            (
                "F9",
                Text(
                    "本机：锁定、口令、签名密钥、复核限额、只读口令、备份、更新",
                    "This PC: lock, passwords, signing key, limit for a review, backup, update",
                ),
            ),
            ("Ctrl+Shift+D", Text("备份", "Back up")),
            ("Ctrl+S", Text("备份窗口：存成一个文件", "Backup window: into one file")),
            ("Ctrl+Shift+O", Text("打开另一个数据库", "Open another register")),
            ("Ctrl+Shift+U", Text("安装更新（程序、规则包）", "Install an update of program or packs")),
        ),
    ),
    (
        Text("打开数据库", "Opening a register"),
        (
            ("F2 / F4", Text("选择文件夹 / 最近用过的数据库", "Choose the folder / registers used before")),
            ("Ctrl+N", Text("新建、从备份恢复或练习", "Create one, restore a backup, or practise")),
            ("Ctrl+R", Text("忘记口令", "Password lost")),
            ("Ctrl+K", Text("密钥出错时：不用密钥打开", "Where the key fails: open without it")),
        ),
    ),
    (
        Text("帮助", "Help"),
        (
            (
                "F1",
                Text(
                    "这一栏填什么、依据和例子；不在栏中时为手册中讲本页的一节",
                    "Help on the field at hand, else the manual's page",
                ),
            ),
            ("Shift+F1", Text("按键一览", "All keys")),
            (
                "Ctrl+F1",
                Text("帮助菜单：手册、代码表、错误日志、关于", "Help menu: manual, code lists, log, about"),
            ),
            ("Alt+Left / Alt+Right", Text("手册：后退 / 前进", "Manual: back / forward")),
            ("Ctrl+P", Text("打印手册的本页、按键一览", "Print the manual's page or the keys")),
            ("Ctrl+F", Text("在手册、按键、日志中查找", "Search manual, keys or log")),
            (
                "Ctrl+S",
                Text(
                    "另存错误日志或错误报告；手册：存为 PDF",
                    "Save the log or a report of an error; manual: as PDF",
                ),
            ),
            ("Ctrl+E", Text("错误日志、代码表：导出", "Error log, code lists: export")),
        ),
    ),
    (
        Text("栏目", "Fields"),
        (
            ("Enter / Shift+Enter", Text("下一栏 / 上一栏", "Next field / previous field")),
            (
                "F2",
                Text(
                    "查代码；查已有的当事人；选择文件或文件夹",
                    "Look up a code or a known party; choose a file or folder",
                ),
            ),
            (",", Text("选中，再选一项（知识产权）", "Take it and choose another (intellectual property)")),
            ("Alt+Enter", Text("备注中换行", "A new line in the remarks")),
        ),
    ),
    (
        Text("工作台与合同清单", "Work bench and list of contracts"),
        (
            (
                "Ctrl+Enter",
                Text("工作台：继续上次；清单：打开合同", "Work bench: go on; list: open the contract"),
            ),
            ("F3", Text("筛选栏", "The bar of filters")),
            ("Ctrl+G / Ctrl+Shift+S", Text("已存的筛选 / 保存筛选", "Saved filters / save this filter")),
            (
                "Ctrl+V",
                Text(
                    "粘贴从表格复制的几行，成为草稿",
                    "Paste rows that were copied from a spreadsheet, as drafts",
                ),
            ),
            (
                "Ctrl+D",
                Text("导入：交回的草稿逐栏核对", "Import: drafts that came back, field by field"),
            ),
            (
                "Alt+1 / Alt+2 / Alt+3",
                Text("逐栏核对：全部取本库 / 文件 / 较新的", "Field by field: all from here / file / newer"),
            ),
            (
                "Ctrl+Shift+R",
                Text("导入：退回标了问题的工作簿", "Import: give the workbook back, its faults marked"),
            ),
            ("F4", Text("列布局、显示的列、排序", "Layout, columns and order")),
            (
                "Ctrl+A",
                Text(
                    "全选；Shift 连选，Ctrl 加选，合计在下方",
                    "Choose all; with Shift or Ctrl some; sums below",
                ),
            ),
            ("Ctrl+B / Ctrl+Z", Text("批量修改草稿 / 一次撤销", "Bulk edit of drafts / undo it at once")),
            ("Ctrl+Shift+N", Text("复制为新合同", "Copy as new")),
            ("Ctrl+E", Text("导出所见清单", "Export the list as it is seen")),
            ("Ctrl+O", Text("导入合同文件", "Import contract files")),
            ("Ctrl+T", Text("报盘模板：空白的，或所选合同", "Template: blank, or the chosen contracts")),
            ("Ctrl+Shift+E", Text("所选合同的登记清单", "Registration list of those chosen")),
            ("Ctrl+Shift+F", Text("新合同：从合同文件填写", "New contract from a contract file")),
        ),
    ),
    (
        Text("合同", "Contract"),
        (
            ("Alt+1 … Alt+5", Text("合同的各页签", "Tabs of a contract")),
            ("Ctrl+Tab / Ctrl+Shift+Tab", Text("下一页签 / 上一页签", "Next tab / previous tab")),
            ("F6 / F7", Text("添加付款 / 添加费用", "Add a payment / a cost")),
            (
                "Ctrl+M / Ctrl+I",
                Text("当事人更多栏目 / 促成机构", "More fields of the parties / the intermediary"),
            ),
            ("F4", Text("光标所在当事人的历次合同", "Earlier contracts of the party at hand")),
            (
                "Ctrl+T / Ctrl+N",
                Text(
                    "历次合同：只取当事人 / 复制为新合同", "Earlier contracts: copy the party only / as new"
                ),
            ),
            ("Ctrl+E", Text("导出历次合同的清单", "Export the list of earlier contracts")),
            (
                "Ctrl+Shift+F",
                Text("从合同文件（.docx、PDF）填写", "Fill from the contract file (.docx, PDF)"),
            ),
            (
                "Enter / Ctrl+A",
                Text("合同文件：确认并到下一项 / 确认全部", "Contract file: confirm and go on / confirm all"),
            ),
            ("F8", Text("审核并转到下一处问题", "Check and go to the next problem")),
            ("Ctrl+S", Text("立即保存草稿", "Save the draft now")),
            ("Ctrl+Z / Ctrl+Shift+Z / Ctrl+Y", Text("撤销 / 重做 / 重做", "Undo / redo / redo")),
            ("Ctrl+P", Text("文书", "Sheets")),
            ("F10", Text("更多事项：补正、变更等", "More: supplement, amend …")),
            ("Ctrl+Shift+R", Text("复核（另一登记员签名）", "Review (a second registrar signs)")),
            ("Ctrl+Shift+C", Text("复制到全国系统", "Copy to the national system")),
            ("Ctrl+D", Text("对照两个版本时只看不同", "Differences only, when versions are compared")),
        ),
    ),
    (
        Text("复制到全国系统", "Copy to the national system"),
        (
            ("Enter / Ctrl+C", Text("复制这一项并到下一项", "Copy this one and go on")),
            ("Up / Down", Text("上一项 / 下一项", "Previous / next field")),
            ("Ctrl+T", Text("置于其他窗口之前 / 不再", "Stay above other windows / no more")),
            ("Ctrl+D", Text("从头再来", "Begin anew")),
        ),
    ),
    (
        Text("对照材料", "A paper beside the form"),
        (
            ("F12", Text("在登记表旁显示材料 / 收起", "Show a paper beside the form / hide it")),
            ("Ctrl+Shift+V", Text("粘贴图片或文件为材料", "Attach the copied picture or files")),
            ("Alt+Down / Alt+Up", Text("往下看 / 往上看", "Read on / back")),
            ("Alt+PgDown / Alt+PgUp", Text("下一页 / 上一页", "Next page / previous page")),
            ("Alt+Right / Alt+Left", Text("下一份 / 上一份", "Next paper / previous paper")),
            ("Alt+= / Alt++ / Alt+-", Text("放大 / 放大 / 缩小", "Larger / larger / smaller")),
            ("Alt+0", Text("适合宽度", "Fit the width")),
            ("Alt+R", Text("向右旋转", "Rotate to the right")),
        ),
    ),
    (
        Text("认定审查", "Examination"),
        (
            ("1 / 2 / 3", Text("满足 / 不满足 / 不适用", "Met / not met / not applicable")),
            ("Up / Down", Text("上一项 / 下一项", "Previous / next condition")),
            (
                "Enter / Del",
                Text(
                    "写说明，未答的到下一条 / 撤回回答",
                    "Write a note, or go on from one without answer / take back",
                ),
            ),
            ("F8", Text("下一项未审查", "Next unanswered condition")),
            ("Ctrl+E", Text("导出审查明细", "Export the sheet point by point")),
        ),
    ),
    (
        Text("凭单与文书", "Slips and sheets"),
        (
            ("Ctrl+Enter", Text("签名、保存并打印", "Sign, save and print")),
            ("Ctrl+S", Text("签名并保存，不打印", "Sign and save, without printing")),
            ("Ctrl+P", Text("另选打印机打印", "Print on another printer")),
            ("F2", Text("更换保存的文件夹", "Change the folder they are saved in")),
            (
                "Ctrl+Shift+P",
                Text("打印机、打印偏移、打印定位页", "Printer, offsets on its paper, test sheet"),
            ),
            ("F5", Text("重新生成页面", "Make the page anew")),
            ("Ctrl+Shift+B", Text("成批签发凭单", "Issue the slips of many contracts")),
            ("Space / Ctrl+A", Text("成批签发：选或不选 / 全选", "Many slips: choose one / all")),
        ),
    ),
    (
        Text("报盘、回盘、名册、核验", "Batches, receipts, roster, verifying"),
        (
            ("Ctrl+O", Text("选择报盘、回盘、名册或凭单文件", "Choose a batch, receipt, roster or slip")),
            ("Ctrl+Enter", Text("导出报盘；确认导入", "Export a batch; confirm an import")),
            ("Ctrl+M / Ctrl+T", Text("签发名册 / 启用密钥", "Issue a roster / take in a key")),
            ("Ctrl+R", Text("统计：核实放行理由一览", "Statistics: the reasons that were given")),
            (
                "Ctrl+E",
                Text(
                    "导出所见的台账、统计、日志、名册、报盘、回盘、警报、查重", "Export what is listed there"
                ),
            ),
            ("Ctrl+Shift+E", Text("奖补政策：导出逐项明细", "Schemes: export every item")),
        ),
    ),
    (
        Text("主管部门", "Bureau"),
        (
            ("Ctrl+D", Text("查重", "Registered twice?")),
            ("Ctrl+J", Text("警报与留存", "Alarms and kept batches")),
            ("Ctrl+R", Text("退回所选报盘中的一份合同", "Return a contract of the chosen batch")),
            ("Ctrl+T / Ctrl+B", Text("裁定同一合同 / 不同合同", "Rule: same / different")),
            ("Ctrl+H", Text("含已裁定、已了结的", "With those ruled or settled")),
            ("Ctrl+S", Text("另存报盘原件", "Save the batches as they came")),
            ("Ctrl+Enter", Text("了结警报", "Settle an alarm")),
        ),
    ),
)


def all_keys() -> set[str]:
    """Return every single key of the sheet."""
    shown = (part for _, lines in GROUPS for keys, _ in lines for part in re.split(r" / | … ", keys))
    return set(shown) | {
        f"{keys}{number}" for keys, last in (("Ctrl+", 8), ("Alt+", 5)) for number in range(1, last + 1)
    }


def find_lines(text: str) -> list[tuple[Text, list[Line]]]:
    """Return the groups with the lines that hold the text, in either language or as a key; all when it is empty."""
    wanted = text.casefold()
    found = []
    for place, lines in GROUPS:
        words = [
            line
            for line in lines
            if wanted in f"{line[0]} {line[1].zh} {line[1].en} {place.zh} {place.en}".casefold()
        ]
        if words:
            found.append((place, words))
    return found


def keys_html(text: str = "") -> str:
    """Return the sheet, or what of it holds the text, as a page."""
    parts = []
    for place, lines in find_lines(text):
        rows = "".join(
            f"<tr><td width='34%'><b>{escape(keys)}</b></td><td>{escape(say(meaning))}</td></tr>"
            for keys, meaning in lines
        )
        parts.append(f"<h3>{escape(say(place))}</h3><table width='100%' cellpadding='4'>{rows}</table>")
    return "".join(parts)


def show_keys(parent: QWidget) -> None:
    """Open the sheet."""
    from registrar_app.ui.help.keys_window import KeysWindow

    KeysWindow(parent).open_once()
