"""Keeps the words of printing: printer, offset, test sheet."""

from __future__ import annotations

from registrar_app.domain.text import Text

SETUP_KEY = Text("打印设置…  Ctrl+Shift+P", "Printing…  Ctrl+Shift+P")
TITLE = Text("打印设置", "Printing")
TITLE_SHEET = Text("打印定位页", "Test sheet")
LEAD = Text(
    "偏移按打印机分别记住，只在打印时起作用，不改动已签名的文件。先打印定位页，用直尺量过再填",
    "Offsets are kept for each printer and act on paper alone; the signed file stays as it is. Print the test sheet and "
    "measure before you enter them",
)
PRINTER = Text("打印机", "Printer")
NO_PRINTER = Text("本机没有打印机", "no printer on this PC")
ACROSS = Text("横向偏移（向右为正）", "Across (right is positive)")
DOWN = Text("纵向偏移（向下为正）", "Down (down is positive)")
MILLIMETRES = Text("毫米", "mm")
WRONG_OFFSET = Text("填 −30 至 30 的毫米数，如 1.5", "A number of millimetres from −30 to 30, such as 1.5")
KEEP = Text("确定  Ctrl+Enter", "OK  Ctrl+Enter")
PRINT_SHEET = Text("打印定位页  Ctrl+P", "Print test sheet  Ctrl+P")
SAVE_SHEET = Text("定位页存为 PDF…  Ctrl+S", "Test sheet as PDF…  Ctrl+S")
SHEET_PRINTED = Text("定位页已送打印机 {printer}", "The test sheet went to {printer}")
SHEET_SAVED = Text("定位页已保存：{file}", "Test sheet saved: {file}")
PDF_KIND = Text("PDF 文件 (*.pdf)", "PDF files (*.pdf)")

PRINTING = Text("正在打印…", "Printing…")
STOPPED = Text(
    "已停止打印：共 {count} 页，送打印机 {done} 页，其余未打印；文件已保存，可再打印",
    "Printing was stopped: {done} of {count} pages went to the printer; the file is saved and can be printed again",
)
STOPPED_BEFORE = Text(
    "已停止，没有打印；文件已保存，可再打印",
    "Stopped, nothing was printed; the file is saved and can be printed again",
)
ON_PRINTER = Text("打印机 {printer}", "Printer {printer}")
ON_MOVED = Text("打印机 {printer}（偏移 {x} / {y} 毫米）", "Printer {printer} (moved {x} / {y} mm)")
NONE_HERE = Text("本机没有打印机，只保存", "No printer on this PC: it is only saved")
