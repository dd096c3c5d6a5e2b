"""Keeps the Chinese of what Qt's own file dialog says in English: its catalogue has no words for these."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTranslator

_SAID = {
    "QFileDialog": {
        "&Look in:": "查找范围(&I)：",
        "Files of &type:": "文件类型(&T)：",
        "&Directory:": "文件夹(&D)：",
        "Computer": "此电脑",
    },
    "QAbstractFileIconProvider": {
        "Drive": "磁盘",
        "File": "文件",
        "File Folder": "文件夹",
        "Folder": "文件夹",
        "Shortcut": "快捷方式",
        "Alias": "快捷方式",
        "Unknown": "未知",
    },
}
"""What Qt says by the room that says it; a system with a file dialog of its own shows none of it."""

_SAID_ANYWHERE = {
    "Page &Set:": "奇偶页(&S)：",
    "Page &order:": "页面次序(&O)：",
    "Pages &per sheet:": "每张页数(&P)：",
}
"""Words of the print dialog's parts."""


class QtGaps(QTranslator):
    """Installed before Qt's catalogue, so that it is asked only for what the catalogue does not have."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def translate(self, context: str, source: str, disambiguation: str | None = None, count: int = -1) -> str:
        """Return the Chinese, or the words as they came: nothing would be shown as nothing."""
        return _SAID.get(context, _SAID_ANYWHERE).get(source, source)

    def isEmpty(self) -> bool:
        """Say that there is something."""
        return False
