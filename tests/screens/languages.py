"""Finds what a screen says in the other language: everything that is read or heard, but what people typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from registrar_app.ui.words import language

_CHINESE = re.compile("[\u3400-\u9fff\U00020000-\U0002ffff]+")
_WORD = re.compile(r"[A-Za-z]{2,}")
_PRINT = re.compile(r"(?:[0-9A-F]{2,4}[ :])+[0-9A-F]{2,4}|[0-9a-f]{16,}")
"""A fingerprint or a hash, of which parts may look like words."""
_KEYS = {
    "Ctrl",
    "Shift",
    "Alt",
    "Enter",
    "Esc",
    "Tab",
    "Del",
    "Home",
    "End",
    "PgUp",
    "PgDn",
    "Space",
    "F1",
    "PDF",
    "CSV",
    "XLSX",
    "USB",
    "SHA",
    "ID",
    "OK",
}
_CAPITALS = re.compile("人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+")
"""An amount as it stands in a contract, which is Chinese in either language."""
_ROWS_READ = 40
_ROOMS = Path(__file__).resolve().parents[2] / "registrar_app"
_DEMO = _ROOMS / "services" / "demo"
_CITED = (_ROOMS / "domain" / "checks" / "legal_basis.py", _ROOMS / "domain" / "calendar.py")
"""What the registrars of the practice world typed, and the names of the instruments that the checks cite."""
RESOURCES = Path(__file__).resolve().parents[2] / "resources"

typed: list[str] = []
"""What people typed in the practice world, added to by the stage: names of offices and persons, contracts."""


def foreign_words(window: QWidget) -> Iterator[str]:
    """Name every text of a screen that is not in the chosen language."""
    judge = _chinese_in if language() == "en" else _english_in
    told = set[str]()
    for where, text in texts_of(window):
        found = judge(text)
        if found and (where, text) not in told:
            told.add((where, text))
            yield f"not translated: {where} {text[:300]!r}"


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """Give every text that is read or heard, with where it stands."""
    yield "title", window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisibleTo(window):
            continue
        name = type(widget).__name__
        if not isinstance(widget, QLineEdit | QPlainTextEdit):  # the tip of a field is what was typed in it
            yield f"{name} tip", widget.toolTip()
        yield f"{name} accessible name", widget.accessibleName()
        if isinstance(widget, QLabel | QAbstractButton):
            yield name, widget.text()
        elif isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
            yield f"{name} placeholder", widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from ((name, widget.itemText(row)) for row in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _cells(name, widget)
    for action in window.findChildren(QAction):
        yield "menu", action.text()


def _cells(name: str, view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    for column in range(1 if isinstance(view, QListView) else model.columnCount()):
        yield f"{name} head", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), _ROWS_READ)):
            yield f"{name} cell", str(model.index(row, column).data() or "")


@cache
def _corpus(added: tuple[str, ...]) -> str:
    """What may stand in its own language: contracts, names, and the law, which is never translated back and forth."""
    law = [file.read_text("utf-8") for file in sorted(RESOURCES.rglob("*.toml"))]
    samples = (RESOURCES / "samples" / "contracts.jsonl").read_text("utf-8")
    people = [file.read_text("utf-8") for file in (*_DEMO.glob("*.py"), *_CITED)]
    return "\n".join([samples, *law, *people, *added])


def _chinese_in(text: str) -> bool:
    corpus = _corpus(tuple(typed))
    return any(run not in corpus for run in _CHINESE.findall(_CAPITALS.sub("", text)))


def _english_in(text: str) -> bool:
    if _CHINESE.search(text):
        return False
    corpus = _corpus(tuple(typed))
    words = [word for word in _WORD.findall(_PRINT.sub("", text)) if word not in _KEYS and word not in corpus]
    return len(words) > 1
