"""Keeps the words of saving templates."""

from __future__ import annotations

from registrar_app.domain.text import Text

BUTTON = Text("报盘模板  Ctrl+T", "Template  Ctrl+T")
TEMPLATE = Text("报盘模板", "Template")
BLANK_ZH = Text("空白模板，中文表头…", "Blank, with Chinese heads…")
BLANK_EN = Text("空白模板，英文表头…", "Blank, with English heads…")
CHOSEN = Text("所选 {count} 份合同存为模板…", "Chosen contracts as a template ({count})…")
CHOSEN_NONE = Text("所选合同存为模板（先选合同）", "The chosen contracts as a template (choose some first)")
CHOSEN_MOST = Text(
    "所选合同存为模板（最多 {most} 份）", "The chosen contracts as a template (at most {most})"
)
BLANK_NAME = Text("报盘模板.xlsx", "template.xlsx")
CHOSEN_NAME = Text("报盘模板-{day}.xlsx", "template-{day}.xlsx")
KIND = Text("Excel 工作簿 (*.xlsx)", "Excel workbook (*.xlsx)")
SAVING = Text("正在保存模板", "Saving the template")
BLANK_SAVED = Text(
    "空白模板已保存：{path}。填好后用“导入合同…”收进来",
    "Blank template saved: {path}. Take it in with Import contracts… once it is filled in",
)
CHOSEN_SAVED = Text("{count} 份合同已存为模板：{path}", "Contracts saved as a template: {count}, into {path}")
