"""Keeps the language of the window and the words that several screens share; each screen has its own ``words``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from registrar_app.domain.text import Text


class _Chosen:
    language: str = "zh"


_STRAIGHT = str.maketrans("“”", '""')
"""The screen's Chinese font draws bent quotation marks as wide as a character: between English words they gape."""

_KB, _MB = 1_000, 1_000_000


def choose_language(language: str) -> None:
    """Let every later ``say`` answer in ``language`` ("zh" or "en")."""
    _Chosen.language = "en" if language == "en" else "zh"


def language() -> str:
    """Return the chosen language."""
    return _Chosen.language


def say(text: Text, **values: object) -> str:
    """Return the text in the chosen language with its ``{places}`` filled.

    English is what the catalogue has for it (``build_scripts/translations.py``), else what the code says.
    """
    sentence = text.zh if _Chosen.language == "zh" else _english(text).translate(_STRAIGHT)
    return sentence.format(**values) if values else sentence


def _english(text: Text) -> str:
    found = QCoreApplication.translate("", text.zh, text.en)
    return text.en if found == text.zh else found


def begin(text: Text, **values: object) -> str:
    """Return the text as the beginning of a sentence or the words of a button."""
    sentence = say(text, **values)
    return sentence[:1].upper() + sentence[1:]


def size_words(size: int) -> str:
    """Return a file's size, given in bytes, as people read it."""
    if size >= _MB:
        return f"{size / _MB:.1f} MB"
    return f"{max(round(size / _KB), 1)} KB"


APP_NAME = Text("技术合同登记", "Technology contracts")
YUAN = Text("元", "yuan")
YES = Text("是", "Yes")
NO = Text("否", "No")
CANCEL = Text("取消", "Cancel")
BACK = Text("取消", "Back")
"""Leaves a decision alone; not "Cancel", which is a decision of its own in English."""
CLOSE = Text("关闭", "Close")
CHOOSE_FOLDER = Text("选择文件夹…", "Choose folder…")
NOTHING = Text("—", "—")
WORK_RUNNING = Text("正在处理…", "Working…")
UNEXPECTED = Text(
    "程序内部出错，刚才的操作没有完成；详情已写入日志。请重试，仍出错请联系维护人员",
    "An internal error stopped the last step; details are in the log. Try again, and tell support if it returns",
)
LINE = Text("{problem}；{remedy}", "{problem}; {remedy}")
