"""Keeps the words of the pane that shows a paper beside the form."""

from __future__ import annotations

from registrar_app.domain.text import Text

TOGGLE = Text("对照材料  F12", "Show papers  F12")
TOGGLE_TIP = Text("在登记表旁边显示材料，边看边填", "Show a paper beside the form, to type while reading it")
CLOSE = Text("收起  F12", "Hide  F12")
PAPER_OF = Text("{place} / {count}", "{place} / {count}")
PAPER_BEFORE = Text("上一份（Alt+←）", "Previous paper (Alt+←)")
PAPER_AFTER = Text("下一份（Alt+→）", "Next paper (Alt+→)")
PAGE_OF = Text("第 {page} / {count} 页", "Page {page} / {count}")
PAGE_BEFORE = Text("上一页（Alt+PgUp）", "Previous page (Alt+PgUp)")
PAGE_AFTER = Text("下一页（Alt+PgDn）", "Next page (Alt+PgDn)")
SMALLER = Text("缩小（Alt+−）", "Smaller (Alt+−)")
LARGER = Text("放大（Alt+=）", "Larger (Alt+=)")
FIT = Text("适合宽度", "Fit width")
FIT_TIP = Text("适合宽度（Alt+0）", "Fit the width (Alt+0)")
ROTATE = Text("旋转", "Rotate")
ROTATE_TIP = Text("向右旋转（Alt+R）", "Rotate to the right (Alt+R)")
KEYS = Text(
    "Alt+↓ / Alt+↑ 往下、往上看 · Alt+PgDn / PgUp 翻页 · Alt+= / − / 0 缩放 · Alt+R 旋转 · Alt+→ / ← 换一份",
    "Alt+↓ / Alt+↑ read on, back · Alt+PgDn / PgUp pages · Alt+= / − / 0 size · Alt+R rotate · Alt+→ / ← papers",
)
NONE = Text("还没有材料", "No papers yet")
NONE_WHY = Text(
    "把扫描件拖到登记表任意处，或按 Ctrl+Shift+V 粘贴图片，就在这里对照着填写。",
    "Drop a scan anywhere on the form, or paste a picture with Ctrl+Shift+V, and read it here while you type.",
)
LOADING = Text("正在打开…", "Opening…")
SAVE_TO_SEE = Text(
    "本程序不能显示这个文件：不是 PDF 或图片，或者设有口令、已损坏；在“材料”页另存后用其他程序打开",
    "This file cannot be shown here: it is no PDF or picture, asks for a password or is damaged; "
    "save it on the Papers tab and open it elsewhere",
)
TOO_LARGE = Text(
    "这张图片有 {width} × {height} 像素，内存放不下，这里不能显示。文件完好：在“材料”页另存后用其他程序打开，"
    "或用较低的分辨率（300 dpi）重新扫描，存为 PDF 或 JPEG 再添加",
    "This picture of {width} × {height} pixels needs more memory than there is for it. The file is sound: save it on the "
    "Papers tab and open it elsewhere, or scan it again at 300 dpi, as PDF or JPEG, and attach that",
)
PASTE = Text("粘贴图片  Ctrl+Shift+V", "Paste a picture  Ctrl+Shift+V")
PASTE_NOTHING = Text(
    "剪贴板中没有图片或文件；先截图或复制图片",
    "The clipboard holds no picture or file; take or copy one first",
)
PASTING = Text("正在保存粘贴的图片…", "Keeping the pasted picture…")
PASTED_NAME = Text("粘贴的图片 {at}.png", "Pasted picture {at}.png")
