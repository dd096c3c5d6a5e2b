"""What the page tests share: a dressed page in a language and a scale, and a search for words that do not fit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from registrar_app.ui import theme, words

LOOKS = [("zh", 100), ("en", 100), ("zh", 150), ("en", 150)]
PAGE_SIZE = (1190, 700)


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication):
    """Begin every test in Chinese at 100 %, and leave it so."""
    _dress(qapp, 100)
    words.choose_language("zh")
    yield
    _dress(qapp, 100)
    words.choose_language("zh")


def _dress(app: QApplication, scale: int) -> None:
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if theme.percent() != scale or not app.styleSheet():
        theme.apply_theme(app, scale=scale, palette=theme.LIGHT)


def shown(qtbot, make: Callable[[], QWidget], language: str = "zh", scale: int = 100) -> QWidget:
    """Return a page as it stands in the window."""
    _dress(QApplication.instance(), scale)
    words.choose_language(language)
    page = make()
    qtbot.addWidget(page)
    page.resize(*PAGE_SIZE)
    page.show()
    qtbot.waitExposed(page)
    settle()
    return page


def settle() -> None:
    """Let layouts that wait for their width come to rest."""
    for _ in range(4):
        QApplication.processEvents()


def clipped(page: QWidget) -> list[str]:
    """Return the words of labels and buttons that are narrower or lower than what they say."""
    settle()
    found = []
    for made in page.findChildren(QWidget):
        if not made.isVisible() or not isinstance(made, QLabel | QPushButton) or not made.text():
            continue
        if "elid" in type(made).__name__.lower():
            continue
        wanted = made.sizeHint()
        if isinstance(made, QLabel) and made.wordWrap():
            if made.heightForWidth(made.width()) > made.height() + 1:
                found.append(made.text())
        elif wanted.width() > made.width() + 1 or wanted.height() > made.height() + 1:
            found.append(made.text())
    return found


def told(page) -> list[tuple[str, str]]:
    """Return the list that fills with what the page tells from now on."""
    heard: list[tuple[str, str]] = []
    page.told.connect(lambda text, kind: heard.append((kind, text)))
    return heard
